"""Words to a decision window; the only door to holidays."""
