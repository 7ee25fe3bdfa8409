"""Builds the pictures from seeded data and a fixed clock."""
