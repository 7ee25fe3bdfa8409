"""The home screen, and what gathers from all drawers: the agenda, the wait line."""
