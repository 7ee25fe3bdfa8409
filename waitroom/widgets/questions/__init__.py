"""What is drawn of the question bank."""
