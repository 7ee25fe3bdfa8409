"""Questions that were asked in interviews, the stories that answer them, and when they are looked at again."""
