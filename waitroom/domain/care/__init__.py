"""Activities, games, breathing, worries, forecasts, check-ins, plans, people to talk to."""
