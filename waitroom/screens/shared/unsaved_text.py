"""What the app asks of every screen into which something can be typed."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class KeepsUnsavedText(Protocol):
    """A screen into which something can be typed; the app asks it to keep that before any way of leaving."""

    def save_typed(self) -> None:
        """Keep what stands in the fields at this moment, whatever was heard of it so far."""
        ...
