"""Leaving a screen: once, in its turn, with what it gives back."""

from typing import ClassVar, Protocol, TypeVar, runtime_checkable

from rich.console import RenderableType
from textual.await_complete import AwaitComplete
from textual.renderables.background_screen import BackgroundScreen
from textual.renderables.blank import Blank

from waitroom.screens.shared.reopening import Reopens
from waitroom.widgets.shared.clicks_on_gone_widgets import IgnoresClicksOnGoneWidgets
from waitroom.widgets.shared.mounted_check import MountAware
from waitroom.widgets.shared.own_bindings import OwnBindings
from waitroom.widgets.shared.paced_drawing import PacedDrawing

Value = TypeVar("Value")


@runtime_checkable
class ClosesScreens(Protocol):
    """An app that takes its screens away itself."""

    def leave(self, screen: "ClosesOnce[Value]", result: Value | None) -> None:
        """Take a screen away, and hand its result on."""


async def _nothing() -> None:
    """Wait for nothing: the door waits by itself."""


class ClosesOnce(PacedDrawing, IgnoresClicksOnGoneWidgets, MountAware, OwnBindings[Value], Reopens[Value]):
    """A screen over a room: the first time that it is left counts, and it is the one that goes.

    Textual takes away whatever stands on top, as often as it is asked.
    """

    goes_when_refused_again: ClassVar[bool] = False
    """Whether it is left although what it gives back was refused, when it was left a second time."""

    was_refused = False
    """Whether what it gave back could not be kept, so that it stands again."""

    _result: tuple[Value | None, ...] = ()
    """What it gives back once nothing stands above it any more; empty while it has not been left."""

    def render(self) -> RenderableType:
        """Return the background: a colour, or the screen right beneath as seen through it.

        Textual takes the one beneath from a list that each screen shortens as it draws; one that is still drawn from
        its cache shortens nothing. With three dialogs open, one could so come to stand beneath itself, and drawing
        it never ended.
        """
        background, stack = self.styles.background, self.app.screen_stack
        place = stack.index(self) if self in stack else 0
        if place and background.a < 1:
            return BackgroundScreen(stack[place - 1], background)
        return Blank(background)  # type: ignore[return-value]  # as Textual's own does

    def door_key(self) -> object:
        """Return what this is: a second one that is the same does not open above it."""
        return type(self)

    def dismiss(self, result: Value | None = None) -> AwaitComplete:
        """Leave with a result, as soon as nothing stands above; a second time does nothing."""
        if isinstance(self.app, ClosesScreens):
            if not self._result:
                self._result = (result,)
                self._go()
            return AwaitComplete(_nothing())
        return super().dismiss(result)

    def stay_open(self) -> None:
        """Go on: what was given back could not be kept, and stands here as it was."""
        self._result = ()

    def on_screen_resume(self) -> None:
        """Leave now, if that was to be done while another screen stood above."""
        self._go()

    def _go(self) -> None:
        if self._result and self.app.screen is self and isinstance(self.app, ClosesScreens):
            self.app.leave(self, *self._result)
