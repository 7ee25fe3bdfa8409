"""The carousel: reframes, own cards, thinking traps."""
