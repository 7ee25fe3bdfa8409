"""Requests that cross screens."""
