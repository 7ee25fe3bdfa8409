"""Durations and dates in human words."""
