"""The ways to somebody that do not go stale, and when a doctor may be one: for the people page, and for the lock."""

HELPLINES = (
    ("findahelpline.com", "free lines in about 130 countries, checked"),
    ("the local emergency number", "when it cannot wait"),
    ("your own doctor", ""),
)
"""Each way, and what there is to say of it."""

WORTH_TALKING_OVER = (
    "Two weeks or more of bad sleep, of little appetite, of no joy in what you like, of not getting up: "
    "this may be worth talking over with a doctor. Thoughts of death or of hurting yourself: at once."
)
