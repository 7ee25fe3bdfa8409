"""What happened, and what may come next: the rows of that room."""
