"""An item: one date that a sentence names, with the words that say how it is meant."""

from datetime import time

from waitroom.promises.day_nodes import Node
from waitroom.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ClockTimeExpression:
    """A time of day, or two, and how it is meant: at, by, before, after, between."""

    start: time
    end: time
    relation: str = "on"
    zone: str = ""
    midnight: bool = False


@dataclass(frozen=True, slots=True)
class DatedItem:
    """A node with its relation ("by", "before", "on", ...), its clock and the tokens it was read from."""

    node: Node | None
    begin: int
    end: int
    relations: tuple[str, ...] = ()
    clock: ClockTimeExpression | None = None
    edge: str = ""
    rough: bool = False
    link: str = ""

    @property
    def relation(self) -> str:
        """The relation that counts where several stand in a row: "by on Friday" is by."""
        strong = [name for name in self.relations if name not in {"in", "on", "for", "over", "of"}]
        if strong:
            return strong[-1]
        return self.relations[-1] if self.relations else ""
