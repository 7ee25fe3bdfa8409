"""The scenes of the shipped pictures that are also acted in the language that nobody speaks."""

SCENES = (
    "lock-80x24", "forget", "phone", "what-happened-80x24", "yes", "two-offers", "silence", "week-after", "backups",
    "find", "questions", "story", "review-answer", "catching", "export", "futures", "ledger",
    "guided", "checklist", "ladder", "breathing", "held", "settings-80x24", "palette",
    "second-copies", "hard-hour", "check-in", "traps", "looking-back",
)  # fmt: skip
"""Pictures of screens; those that a walk does not come to are among them."""
