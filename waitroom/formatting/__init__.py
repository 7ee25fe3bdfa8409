"""Days, countdowns and what happened in human words; the moment is always an argument."""
