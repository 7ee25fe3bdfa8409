"""`waitroom question`."""
