"""Words to a decision window; the only door to dateparser and holidays."""
