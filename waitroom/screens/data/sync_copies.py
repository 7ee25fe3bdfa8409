"""Second copies of the file: whose each is, what it would bring, and what can be done with it; nothing is deleted."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.data.state_comparison import ComparedThing, Difference, StateComparison, added_words
from waitroom.domain.data.sync_copy import COPY_WORDS, CopyCondition, SyncCopy
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.room.room import Room
from waitroom.screens.data.compare_states import CompareStatesDialog
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.safe_option_list import SafeOptionList
from waitroom.wording import clock_time, short_day

ABOUT = _(
    "Two machines wrote the file at once, or a hand copied it: the other one was kept beside it. "
    "Taking over adds what is missing here, and keeps both texts where they differ."
)
NOTHING = _("No second copy lies beside the file.")
READING = _("Reading them.")
MISSING_HERE = _("The file that it is a copy of is not here; it can be taken over.")


class SyncCopiesDialog(Dialog[None]):
    """Enter looks at both; one key takes over what is missing, another sets a copy aside, and undo takes that back."""

    CSS_PATH = [style_sheet("shared/dialog.tcss"), style_sheet("data/states.tcss")]
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (100, "-wide")]
    title_words = _("Second copies")
    places = ("sync_copies", "dialog.list")

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self._copies: tuple[SyncCopy, ...] = ()

    def compose_inside(self) -> Iterable[Widget]:
        """List them, and say of the marked one what it is and what it would bring."""
        yield Static(READING, id="about", classes="muted about", markup=False)
        with Container(id="both", classes="gap"):
            yield SafeOptionList(id="copies", markup=False)
            with VerticalScroll(id="beside", can_focus=False):
                yield Static("", id="told", markup=False)
        yield Static("", id="said", classes="words", markup=False)
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Read them in a thread: each is a whole file."""
        self.query_one("#both").display = False
        self._say("")
        self._read()

    def _read(self) -> None:
        self.run_worker(self._load, thread=True, exclusive=True, group="states")

    def _load(self) -> None:
        copies = self.room.sync_copies.all(self.room.now())
        self.app.call_from_thread(self._take, copies)

    def _take(self, copies: tuple[SyncCopy, ...]) -> None:
        if not self.is_mounted:
            return
        listed = self.query_one("#copies", OptionList)
        place = listed.highlighted or 0
        self._copies = copies
        listed.set_options(Option(self._row(each)) for each in copies)
        self.query_one("#both").display = bool(copies)
        listed.highlighted = min(place, len(copies) - 1) if copies else None
        self.query_one("#about", Static).update(ABOUT if copies else NOTHING)
        if copies:
            listed.focus()
        self._show()

    def _row(self, copy: SyncCopy) -> Content:
        words = COPY_WORDS[copy.condition] or added_words(copy.brings, _("nothing is missing here"))
        brings = _("{words} to take over").format(words=words) if copy.can_be_read and copy.brings else words
        return Content.assemble(
            Content.styled(short_name(copy.name), "$foreground"), "\n  ", (brings, "$text-muted")
        )

    def _marked(self) -> SyncCopy | None:
        at = self.query_one("#copies", OptionList).highlighted
        return self._copies[at] if at is not None and at < len(self._copies) else None

    def _show(self) -> None:
        copy = self._marked()
        parts: list[Content] = []
        if copy is not None:
            now = self.room.now()
            by = (
                _("It is named as {program} names one").format(program=copy.program)
                if copy.program
                else _("A second copy")
            )
            parts.append(Content.styled(safe_text(copy.name), "$foreground bold"))
            parts.append(
                Content.styled(
                    _("{by}; last written {moment}.").format(by=by, moment=_moment(copy.at, now)),
                    "$text-muted",
                )
            )
            if copy.can_be_read:
                brings = added_words(copy.brings)
                to_take = (
                    _("To take over: {brings}.").format(brings=brings)
                    if copy.brings
                    else _("Nothing of it is missing here.")
                )
                parts.append(Content.styled(to_take, "$foreground"))
            elif copy.is_missing_here:
                parts.append(Content.styled(MISSING_HERE, "$foreground"))
            else:
                parts.append(Content.styled(COPY_WORDS[copy.condition], "$clay"))
        self.query_one("#told", Static).update(Content("\n").join(parts))
        look = [enter(_("look at both"))] if copy is not None and copy.can_be_read else []
        take = (
            [("{key:copies.take}", _("take over what is missing"))]
            if copy is not None and copy.brings
            else []
        )
        aside = [("{key:copies.aside}", _("set it aside"))] if copy is not None else []
        undo = [("{key:dialog.undo}", _("undo"))] if self.room.sync_copies.can_undo else []
        self.query_one("#keys", Static).update(keys_line(*look, *take, *aside, *undo, BACK))

    def _say(self, words: str) -> None:
        said = self.query_one("#said", Static)
        said.update(words)
        said.display = bool(words)

    @on(OptionList.OptionHighlighted)
    def marked(self, event: OptionList.OptionHighlighted) -> None:
        """Say what the marked one is."""
        event.stop()
        self._show()

    @on(OptionList.OptionSelected)
    def look(self, event: OptionList.OptionSelected) -> None:
        """Put one beside the file of today."""
        event.stop()
        copy = self._marked()
        if copy is None:
            return
        if not copy.can_be_read:
            self._say(COPY_WORDS[copy.condition])
            return
        self._say("")
        self.app.push_screen(CompareStatesDialog(CopyBesideToday(self.room, copy)), lambda _: self._read())

    def action_take(self) -> None:
        """Take over what is missing here."""
        copy = self._marked()
        if copy is not None and (copy.can_be_read or copy.condition is CopyCondition.PICTURE):
            self._do(CopyBesideToday(self.room, copy).take_all)
        elif copy is not None:
            self._say(COPY_WORDS[copy.condition])

    def action_set_aside(self) -> None:
        """Move the marked one into the folder for those that were set aside."""
        copy = self._marked()
        if copy is not None:
            self._do(lambda: self._set_aside(copy))

    def _set_aside(self, copy: SyncCopy) -> str:
        where = safe_text(str(self.room.sync_copies.set_aside(copy.name)))
        back = with_keys(_("{key:dialog.undo} brings it back."))
        return _("Set aside, and not deleted: it is {where}. {back}").format(where=where, back=back)

    def action_undo(self) -> None:
        """Take the last step back."""
        self._do(lambda: undo_copy(self.room))

    def _do(self, deed: Callable[[], str]) -> None:
        try:
            words = deed()
        except WaitroomError as error:
            words = safe_text(str(error))
        if words:
            self._say(words)
            self._read()


class CopyBesideToday:
    """One second copy, to be put beside today: what it is called, and what can be taken over from it."""

    there = _("the second copy")
    all_words = _("take over what is missing")
    one_words = _("take this one over")
    same = _("Everything in it is here.")
    absent = (_("It is not in the copy."), _("It is not here."))
    words_for: ClassVar[dict[Difference, str]] = {
        Difference.MISSING: _("not here"),
        Difference.PUT_AWAY: _("put away here, and it stays so"),
        Difference.DIFFERS: _("not the same"),
        Difference.ADDED: _("not in the copy"),
        Difference.KNOWN: _("known here: an earlier text, or one that is kept already"),
    }

    def __init__(self, room: Room, copy: SyncCopy) -> None:
        self.room = room
        self.name = copy.name
        self.title = _("{short_name}, beside today").format(short_name=short_name(copy.name))

    def compare(self) -> StateComparison:
        """Return how it stands beside today."""
        return self.room.sync_copies.compare(self.name, self.room.now())

    def take_all(self) -> str:
        """Take over what is missing here."""
        return _taken(self.room.sync_copies.take_over(self.name, self.room.now()))

    def can_take(self, thing: ComparedThing) -> bool:
        """Tell whether there is anything in it that is not here."""
        return thing.difference in {Difference.MISSING, Difference.DIFFERS, Difference.KNOWN}

    def take_one(self, thing: ComparedThing) -> str:
        """Take one thing over."""
        return _taken(self.room.sync_copies.take_over(self.name, self.room.now(), thing))

    @property
    def can_undo(self) -> bool:
        """Tell whether something was done with second copies that can be taken back."""
        return self.room.sync_copies.can_undo

    def undo(self) -> str:
        """Take the last step back."""
        return undo_copy(self.room)


def undo_copy(room: Room) -> str:
    """Take back what was done last with a second copy, and return the sentence that says so."""
    words = room.sync_copies.undo(room.now())
    return _("Taken back: {words}.").format(words=safe_text(words)) if words else ""


def _taken(words: str) -> str:
    return _("Taken over: {words}. Nothing here was replaced. {with_keys}").format(
        words=words, with_keys=with_keys(_("{key:dialog.undo} takes it back."))
    )


def short_name(name: str) -> str:
    """Return a file's name on one line; of a kept file's 64 signs the first eight."""
    plain = safe_line(name)
    is_hash = len(plain) > 64 and all(sign in "0123456789abcdef" for sign in plain[:64])
    return f"{plain[:8]}…{plain[64:]}" if is_hash else plain


def _moment(at: datetime, now: datetime) -> str:
    return f"{short_day(at.date(), now.date())} {clock_time(at)}"
