"""What is drawn when an answer is there."""
