"""Every colour."""
