"""What is drawn when an answer is there, and what may come next."""
