"""The use cases, in the person's words; the only writer."""
