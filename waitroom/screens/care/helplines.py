"""The ways to somebody that do not go stale, and when a doctor may be one: for the people page, and for the lock."""

from waitroom.translation import _

HELPLINES = (
    ("findahelpline.com", _("free lines in about 130 countries, checked")),
    (_("the local emergency number"), _("when it cannot wait")),
    (_("your own doctor"), ""),
)
"""Each way, and what there is to say of it."""

WORTH_TALKING_OVER = _(
    "Two weeks or more of bad sleep, of little appetite, of no joy in what you like, of not getting up: "
    "this may be worth talking over with a doctor. Thoughts of death or of hurting yourself: at once."
)
