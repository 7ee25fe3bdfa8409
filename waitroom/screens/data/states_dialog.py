"""A list of earlier or other states of the file, read in a thread, with what is to be said of the marked one."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_text
from waitroom.room.room import Room
from waitroom.screens.data.compare_states import ComparedState, CompareStatesDialog
from waitroom.screens.shared.breakpoints import SCREEN_WIDTHS
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.shared.safe_option_list import SafeOptionList

StateT = TypeVar("StateT")
Keys = list[tuple[str, str]]
READING = _("Reading them.")


class StatesDialog(Dialog[None], Generic[StateT]):
    """Enter puts the marked state beside today; what was done with one is said, and undo takes it back.

    A subclass says how they are read and drawn, and why one cannot be looked at.
    """

    CSS_PATH = [style_sheet("shared/dialog.tcss"), style_sheet("data/states.tcss")]
    HORIZONTAL_BREAKPOINTS = SCREEN_WIDTHS
    about: ClassVar[str]
    nothing: ClassVar[str]

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self._states: Sequence[StateT] = ()

    @abstractmethod
    def read_states(self) -> Sequence[StateT]:
        """Return all there are, in the order of the list; called in a thread."""

    @abstractmethod
    def row(self, state: StateT) -> Content:
        """Return how one stands in the list."""

    @abstractmethod
    def told(self, state: StateT) -> Iterable[Content]:
        """Return the lines that are said of the marked one."""

    @abstractmethod
    def keys(self, state: StateT | None) -> Keys:
        """Return what can be pressed now, but for the way back."""

    @abstractmethod
    def why_not(self, state: StateT) -> str:
        """Return why one cannot be looked at, in a sentence; "" where it can."""

    @abstractmethod
    def beside_today(self, state: StateT) -> ComparedState:
        """Return one as it is put beside today."""

    @abstractmethod
    def undo(self) -> str:
        """Take back what was done last, and return the sentence that says so; "" where there is nothing."""

    def place_of(self, state: StateT | None, place: int) -> int:
        """Return the row to be marked where `state` was marked before, in the row `place`."""
        del state
        return min(place, len(self._states) - 1)

    def compose_inside(self) -> Iterable[Widget]:
        """List them, and say of the marked one what it is."""
        yield Static(READING, id="about", classes="muted about", markup=False)
        with Container(id="both", classes="gap"):
            yield SafeOptionList(id="states", markup=False)
            with VerticalScroll(id="beside", can_focus=False):
                yield Static("", id="told", markup=False)
        yield Static("", id="said", classes="words", markup=False)
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Read them in a thread: each is a whole file, and those of months take a moment."""
        self.query_one("#both").display = False
        self.say("")
        self.read_again()

    def read_again(self) -> None:
        """Read all of them anew."""
        self.run_worker(self._load, thread=True, exclusive=True, group="states")

    def _load(self) -> None:
        states = self.read_states()
        self.app.call_from_thread(self._take, states)

    def _take(self, states: Sequence[StateT]) -> None:
        if not self.is_mounted:
            return
        listed = self.query_one("#states", OptionList)
        marked, place = self.marked_state(), listed.highlighted or 0
        self._states = states
        listed.set_options(Option(self.row(each)) for each in states)
        self.query_one("#both").display = bool(states)
        listed.highlighted = self.place_of(marked, place) if states else None
        self.query_one("#about", Static).update(self.about if states else self.nothing)
        if states:
            listed.focus()
        self._show()

    def marked_state(self) -> StateT | None:
        """Return the marked one."""
        at = self.query_one("#states", OptionList).highlighted
        return self._states[at] if at is not None and at < len(self._states) else None

    def _show(self) -> None:
        state = self.marked_state()
        lines = self.told(state) if state is not None else ()
        self.query_one("#told", Static).update(Content("\n").join(lines))
        self.query_one("#keys", Static).update(keys_line(*self.keys(state), BACK))

    def say(self, words: str) -> None:
        """Say one sentence under the list; "" takes it away."""
        said = self.query_one("#said", Static)
        said.update(words)
        said.display = bool(words)

    @on(OptionList.OptionHighlighted)
    def marked(self, event: OptionList.OptionHighlighted) -> None:
        """Say of the marked one what it is."""
        event.stop()
        self._show()

    @on(OptionList.OptionSelected)
    def look(self, event: OptionList.OptionSelected) -> None:
        """Put the marked one beside today, or say why it cannot be."""
        event.stop()
        state = self.marked_state()
        if state is None:
            return
        words = self.why_not(state)
        self.say(words)
        if not words:
            self.app.push_screen(CompareStatesDialog(self.beside_today(state)), lambda _: self.read_again())

    def action_undo(self) -> None:
        """Take back what was done last."""
        self.do(self.undo)

    def do(self, deed: Callable[[], str]) -> None:
        """Do something, and say the sentence that it returns, or why it could not be done."""
        try:
            words = deed()
        except WaitroomError as error:
            words = safe_text(str(error))
        if words:
            self.say(words)
            self.read_again()
