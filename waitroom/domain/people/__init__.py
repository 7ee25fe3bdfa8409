"""Whom you met, and who was thanked."""
