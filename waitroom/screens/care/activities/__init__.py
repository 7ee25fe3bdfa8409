"""Running activities: one screen for each mode, what stands before it, and the question afterwards."""
