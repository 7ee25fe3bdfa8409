"""The use cases of the question bank."""
