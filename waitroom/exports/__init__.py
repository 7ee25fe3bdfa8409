"""Ways out: everything as JSON, calendar, mail, plain text, the box as a page."""
