"""A letter to findings; one small file a family of rules."""
