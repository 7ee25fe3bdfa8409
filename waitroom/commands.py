"""One table of user commands: key, label, help, palette entry and action."""
