"""Letters, their slots and versions, the desk, the reading of them, sending."""
