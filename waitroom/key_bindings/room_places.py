"""Which places share one room: there the keys that work anywhere are heard too."""

LIST = "list"
"""The place of the keys that move the mark of a list, wherever one has the cursor."""

ROOM_SCOPES: tuple[frozenset[str], ...] = (
    frozenset({"home", "card.reframe", "card.care", "card.letter", "card.box"}),
    frozenset({"letters", "findings", "text", LIST}),
    frozenset({"care", "care.now", "care.worry", "care.parked", "care.ledger"}),
    frozenset({"box"}),
    frozenset({"next", LIST}),
    frozenset({"questions"}),
    frozenset({"fallback_screen"}),
)
"""The places that share one room: there the keys that work anywhere are heard too."""

ROOM_PLACES = frozenset(place for scope in ROOM_SCOPES for place in scope)
"""Where all keys that work anywhere are heard."""
