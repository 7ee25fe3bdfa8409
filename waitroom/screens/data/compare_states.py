"""Another state of the file beside today: what is not the same, each thing in both, and the way to take it over."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Protocol

from textual import on
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.data.deleted_item import matches_words
from waitroom.domain.data.state_comparison import ComparedThing, Difference, StateComparison
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_line
from waitroom.screens.shared.breakpoints import SCREEN_WIDTHS
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.data.thing_pair import ThingPair
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList

MOST_OF_A_KIND = 200
"""So many things of one kind are listed; words make them fewer."""

LIST, NARROW_LIST = 34, 26
"""The cells of the list, as the sheet has them."""

MARKS = {
    Difference.MISSING: "+",
    Difference.PUT_AWAY: "+",
    Difference.DIFFERS: "~",
    Difference.ADDED: "-",
    Difference.KNOWN: "=",
}
READING = _("Reading it.")
LEGEND = ((": ", "$text-muted"), (_("underlined"), "$sage underline"), (_(" on one side"), "$text-muted"))


class ComparedState(Protocol):
    """A state that can be put beside today, what it is called, and what can be done with it.

    `absent` says what stands where a thing is not there, and not here.
    """

    title: str
    there: str
    all_words: str
    one_words: str
    same: str
    absent: tuple[str, str]

    @property
    def words_for(self) -> Mapping[Difference, str]:
        """What each difference means for it."""

    @property
    def can_undo(self) -> bool:
        """Tell whether a step was done that can be taken back."""

    def compare(self) -> StateComparison:
        """Return how it stands beside today; reads a file."""

    def take_all(self) -> str:
        """Do it with everything, and return the sentence that says so."""

    def take_one(self, thing: ComparedThing) -> str:
        """Do it with one thing, and return the sentence that says so."""

    def can_take(self, thing: ComparedThing) -> bool:
        """Tell whether there is anything to do with one thing."""

    def undo(self) -> str:
        """Take the last step back, and return the sentence that says so; empty where there is none."""


class CompareStatesDialog(Dialog[None]):
    """Enter takes the marked thing over, and there is a key for all of it; each step can be undone."""

    CSS_PATH = [style_sheet("shared/dialog.tcss"), style_sheet("data/states.tcss")]
    HORIZONTAL_BREAKPOINTS = SCREEN_WIDTHS
    typed_is = TypedTextPolicy.SOUGHT
    places = ("state", "dialog.list", "dialog.scrolled")

    def __init__(self, state: ComparedState) -> None:
        super().__init__()
        self.state = state
        self._compared: StateComparison | None = None
        self._shown: dict[str, ComparedThing] = {}

    def compose_inside(self) -> Iterable[Widget]:
        """Put what differs at the left, and both texts of the marked one at the right."""
        yield Static(Content(safe_line(self.state.title)), classes="title", markup=False)
        yield Static(READING, id="about", classes="muted", markup=False)
        find = SafeInput(placeholder=_("find: a word, a kind"), id="find", select_on_focus=False)
        find.display = find.can_focus = False
        yield find
        with Container(id="both"):
            yield SafeOptionList(id="things", markup=False)
            with Vertical(id="side"):
                yield Static("", id="about-thing", markup=False)
                yield ThingPair(self.state.there, _("today"), id="pair")
        yield Static("", id="said", classes="words", markup=False)
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Read it in a thread: a state of years takes a moment."""
        self.query_one("#both").display = False
        self._say("")
        self._read()

    def _read(self) -> None:
        self.run_worker(self._compare, thread=True, exclusive=True, group="states")

    def _compare(self) -> None:
        try:
            compared = self.state.compare()
        except WaitroomError as error:
            self.app.call_from_thread(self._cannot, str(error))
        else:
            self.app.call_from_thread(self._take, compared)

    def _cannot(self, words: str) -> None:
        if self.is_mounted:
            self.query_one("#about", Static).update(words)
            self.query_one("#keys", Static).update(keys_line(BACK))

    def _take(self, compared: StateComparison) -> None:
        if self.is_mounted:
            self._compared = compared
            self._fill()

    def _fill(self) -> None:
        things = self._compared.things if self._compared else ()
        words = self.query_one(Input).value
        found = tuple(each for each in things if matches_words(f"{each.what}\n{each.heading}", words))
        self._shown = {f"{each.shelf}/{each.id}": each for each in found}
        listed = self.query_one("#things", OptionList)
        place = listed.highlighted
        listed.set_options(self._rows(found))
        self.query_one("#both").display = bool(found)
        is_first = next((at for at, option in enumerate(listed.options) if not option.disabled), None)
        last = len(listed.options) - 1
        listed.highlighted = is_first if place is None or not found else min(place, last)
        about = _("Nothing here has these words.") if things and not found else self.state.same
        self.query_one("#about", Static).update(about)
        self.query_one("#about").display = not found
        if found and not self.query_one(Input).display:
            listed.focus()
        self._show()
        self._keys()

    def _rows(self, found: tuple[ComparedThing, ...]) -> Iterable[Option]:
        for __, group in groupby(found, key=lambda each: each.shelf):
            things = list(group)
            more = (
                _(", the first {most_of_a_kind} here").format(most_of_a_kind=MOST_OF_A_KIND)
                if len(things) > MOST_OF_A_KIND
                else ""
            )
            yield Option(
                Content.styled(f"{things[0].in_words(len(things))}{more}", "$text-muted"), disabled=True
            )
            for each in things[:MOST_OF_A_KIND]:
                yield Option(self._row(each), id=f"{each.shelf}/{each.id}")

    def _row(self, thing: ComparedThing) -> Content:
        heading = safe_line(thing.heading)
        ink = "$foreground" if heading else "$text-muted"
        words = heading or thing.what
        row = Content.assemble((f"{MARKS[thing.difference]} ", "$accent"), (words, ink))
        return row.truncate(self._list_width(), ellipsis=True)

    def _list_width(self) -> int:
        """Return the cells of a row, which are known before the list is laid out; one stays for the scroll bar."""
        width = self.app.size.width
        return (LIST if width >= 100 else NARROW_LIST if width >= 60 else max(10, width - 4)) - 2

    def _keys(self) -> None:
        thing = self._marked()
        one = [enter(self.state.one_words)] if thing is not None and self.state.can_take(thing) else []
        some = [("{key:state.all}", self.state.all_words)] if self._compared and self._compared.things else []
        undo = [("{key:dialog.undo}", _("undo"))] if self.state.can_undo else []
        more = [("{key:state.find}", _("find")), ("{key:scrolled.down}", _("scroll"))] if some else []
        self.query_one("#keys", Static).update(keys_line(*one, *some, *undo, *more, BACK))

    def _marked(self) -> ComparedThing | None:
        listed = self.query_one("#things", OptionList)
        option = listed.highlighted_option
        return self._shown.get(option.id or "") if option is not None else None

    def _show(self) -> None:
        thing = self._marked()
        self.query_one(ThingPair).show(thing, self.state.absent)
        about = Content("")
        if thing is not None:
            words = self.state.words_for[thing.difference]
            about = Content.styled(f"{thing.what}, {words}", "$text-muted")
            if thing.difference is Difference.DIFFERS and not thing.unsaid:
                about = Content.assemble(about, *LEGEND)
        self.query_one("#about-thing", Static).update(about)

    def _say(self, words: str) -> None:
        said = self.query_one("#said", Static)
        said.update(words)
        said.display = bool(words)

    @on(OptionList.OptionHighlighted)
    def marked(self, event: OptionList.OptionHighlighted) -> None:
        """Show the marked thing in both states."""
        event.stop()
        self._show()
        self._keys()

    @on(OptionList.OptionSelected)
    def take_one(self, event: OptionList.OptionSelected) -> None:
        """Take one thing over."""
        event.stop()
        thing = self._shown.get(event.option.id or "")
        if thing is None:
            return
        if not self.state.can_take(thing):
            self._say(
                _("There is nothing to take over: {words_for}.").format(
                    words_for=self.state.words_for[thing.difference]
                )
            )
            return
        self._do(lambda: self.state.take_one(thing))

    def action_all(self) -> None:
        """Take over all of it."""
        if self._compared is not None and self._compared.things:
            self._do(self.state.take_all)

    def action_undo(self) -> None:
        """Take the last step back."""
        self._do(self.state.undo)

    def _do(self, deed: Callable[[], str]) -> None:
        try:
            said = deed()
        except WaitroomError as error:
            self._say(str(error))
            return
        if said:
            self._say(said)
            self._read()

    def action_scroll(self, by: int) -> None:
        """Scroll both texts."""
        self.query_one(ThingPair).scroll_both(by)

    # Finding

    def action_find(self) -> None:
        """Open the line to find with."""
        if self._compared is not None and self._compared.things:
            find = self.query_one(Input)
            find.display = find.can_focus = True
            find.focus()

    @on(Input.Changed)
    def find(self, event: Input.Changed) -> None:
        """Show what has the words, while they are typed."""
        event.stop()
        self._fill()

    @on(Input.Submitted)
    def found(self, event: Input.Submitted) -> None:
        """Go to what was found."""
        event.stop()
        self.action_to_list()

    def action_to_list(self) -> None:
        """Go from the line to the list."""
        if self._shown:
            self.query_one("#things", OptionList).focus()

    def action_back(self) -> None:
        """Close the finding, then leave."""
        find = self.query_one(Input)
        if not find.display:
            self.dismiss(None)
            return
        find.value = ""
        find.display = find.can_focus = False
        self._fill()
