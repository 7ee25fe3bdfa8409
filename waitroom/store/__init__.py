"""The one file, and everything that keeps it whole; nothing outside knows TinyDB."""
