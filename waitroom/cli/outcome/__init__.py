"""The command line of what comes after an answer."""
