"""What ships: reframes, activities, letter kinds, help."""
