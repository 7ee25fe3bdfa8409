"""Ways out: calendar, mail, plain text."""
