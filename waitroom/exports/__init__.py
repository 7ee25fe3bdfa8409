"""Ways out: everything as JSON, Markdown or tables; calendar, mail, plain text, the box as a page."""
