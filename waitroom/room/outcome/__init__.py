"""What happened: an answer, a moved date, another round, and what stands after a no."""
