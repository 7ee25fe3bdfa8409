"""`waitroom worry` and `waitroom check-in`: what the care room takes in a line."""
