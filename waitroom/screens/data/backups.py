"""The backups: when each was made, what changed, how it stands beside today, and the way back to it."""

from collections.abc import Callable, Iterable
from datetime import datetime
from textwrap import wrap
from typing import ClassVar

from textual import on
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.data.past_state import CONDITION_WORDS, BackupCondition, PastState
from waitroom.domain.data.state_comparison import ComparedThing, Difference, StateComparison, change_words
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_line
from waitroom.room.data.backup_history import backup_when
from waitroom.room.room import Room
from waitroom.screens.data.compare_states import CompareStatesDialog
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _, ngettext
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.safe_option_list import SafeOptionList

ABOUT = _(
    "Each is a whole copy, made by itself. Before one is brought back, what is here now is kept as a copy too."
)
NOTHING = _(
    "There is no backup yet. One is made at each start and on each day on which something is written."
)
READING = _("Reading them.")
HELD = _("It has what was taken out of the file from outside, and is kept beyond the others.")
WHEN = 18
"""The cells of a day and an hour."""

SHORT = {
    BackupCondition.NEWER: _("of a newer waitroom"),
    BackupCondition.DAMAGED: _("damaged"),
    BackupCondition.BUSY: _("cannot be read now"),
}


class BackupsDialog(Dialog[None]):
    """Enter puts one beside today; a key brings all of it back, and undo takes that back."""

    CSS_PATH = [style_sheet("shared/dialog.tcss"), style_sheet("data/states.tcss")]
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (100, "-wide")]
    title_words = _("Backups")
    places = ("backups", "dialog.list")

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self._states: tuple[PastState, ...] = ()
        self._copies = 0

    def compose_inside(self) -> Iterable[Widget]:
        """List them, the newest first, and say of the marked one how it stands beside today."""
        yield Static(READING, id="about", classes="muted about", markup=False)
        with Container(id="both", classes="gap"):
            yield SafeOptionList(id="states", markup=False)
            with VerticalScroll(id="beside", can_focus=False):
                yield Static("", id="told", markup=False)
        yield Static("", id="said", classes="words", markup=False)
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Read them in a thread: those of months take a moment."""
        self.query_one("#both").display = False
        self._say("")
        self._read()

    def _read(self) -> None:
        self.run_worker(self._load, thread=True, exclusive=True, group="states")

    def _load(self) -> None:
        now = self.room.now()
        states, copies = self.room.backups.all(now), len(self.room.sync_copies.all(now))
        self.app.call_from_thread(self._take, states, copies)

    def _take(self, states: tuple[PastState, ...], copies: int) -> None:
        if not self.is_mounted:
            return
        listed = self.query_one("#states", OptionList)
        marked = self._marked()
        self._states, self._copies = states, copies
        now = self.room.now()
        listed.set_options(Option(self._row(each, now), id=str(each.number)) for each in states)
        self.query_one("#both").display = bool(states)
        place = next((at for at, each in enumerate(states) if marked and each.number == marked.number), 0)
        listed.highlighted = place if states else None
        self.query_one("#about", Static).update(ABOUT if states else NOTHING)
        if states:
            listed.focus()
        self._show()

    def _row(self, state: PastState, now: datetime) -> Content:
        if state.condition in SHORT:
            words, ink = SHORT[state.condition], "$clay"
        elif state.since_before is None:
            words, ink = _("the first"), "$text-muted"
        else:
            words, ink = change_words(state.since_before), "$foreground"
        lines = wrap(words or _("as the one before"), self._words_width())
        return Content.assemble(
            (backup_when(state, now).ljust(WHEN), "$foreground" if state.can_come_back else "$text-muted"),
            (f"\n{' ' * WHEN}".join(lines), ink if words else "$text-muted"),
        )

    def _words_width(self) -> int:
        """Return the cells beside the hour, which are known before the list is laid out; one is the scroll bar's."""
        width = self.app.size.width
        inside = (min(width, 116) - 8) * 3 // 5 if width >= 100 else width - 5
        return max(8, inside - WHEN - 1)

    def _marked(self) -> PastState | None:
        listed = self.query_one("#states", OptionList)
        at = listed.highlighted
        return self._states[at] if at is not None and at < len(self._states) else None

    def _show(self) -> None:
        state = self._marked()
        parts: list[Content] = []
        if state is not None:
            things = ngettext("{documents} thing", "{documents} things", state.documents).format(
                documents=state.documents
            )
            head = _("{backup_when}, number {number}").format(
                backup_when=backup_when(state, self.room.now()), number=state.number
            )
            parts.append(Content.styled(head, "$foreground bold"))
            if state.can_come_back:
                words = change_words(state.against_today)
                beside = _("{words}, beside today.").format(words=words) if words else _("The same as today.")
                parts += [
                    Content.styled(_("{things} in it.").format(things=things), "$text-muted"),
                    Content.styled(beside, "$foreground"),
                ]
            if told := CONDITION_WORDS[state.condition]:
                parts.append(Content.styled(told, "$clay"))
            if state.is_held:
                parts.append(Content.styled(HELD, "$text-muted"))
        self.query_one("#told", Static).update(Content("\n").join(parts))
        self._keys(state)

    def _keys(self, state: PastState | None) -> None:
        can = [enter(_("put it beside today")), ("{key:backups.all}", _("bring all of it back"))]
        keys = can if state is not None and state.can_come_back else []
        undo = [("{key:dialog.undo}", _("undo"))] if self.room.backups.can_undo else []
        count = ngettext("{copies} second copy", "{copies} second copies", self._copies).format(
            copies=self._copies
        )
        copies = [("{key:backups.copies}", count)] if self._copies else []
        self.query_one("#keys", Static).update(keys_line(*keys, *undo, *copies, BACK))

    def _say(self, words: str) -> None:
        said = self.query_one("#said", Static)
        said.update(words)
        said.display = bool(words)

    @on(OptionList.OptionHighlighted)
    def marked(self, event: OptionList.OptionHighlighted) -> None:
        """Say how the marked one stands beside today."""
        event.stop()
        self._show()

    @on(OptionList.OptionSelected)
    def look(self, event: OptionList.OptionSelected) -> None:
        """Put one beside today."""
        event.stop()
        state = self._marked()
        if state is None:
            return
        if not state.can_come_back:
            self._say(CONDITION_WORDS[state.condition])
            return
        self._say("")
        self.app.push_screen(CompareStatesDialog(BackupBesideToday(self.room, state)), lambda _: self._read())

    def action_all(self) -> None:
        """Bring all of the marked one back."""
        state = self._marked()
        if state is None:
            return
        if not state.can_come_back:
            self._say(CONDITION_WORDS[state.condition])
            return
        self._do(BackupBesideToday(self.room, state).take_all)

    def action_undo(self) -> None:
        """Take back what was brought back last."""
        self._do(lambda: undo_restore(self.room))

    def _do(self, deed: Callable[[], str]) -> None:
        try:
            words = deed()
        except WaitroomError as error:
            words = str(error)
        if words:
            self._say(words)
            self._read()

    def action_copies(self) -> None:
        """Look at the second copies that lie beside the file."""
        from waitroom.screens.data.sync_copies import SyncCopiesDialog  # noqa: PLC0415 - most people never have one

        self.app.push_screen(SyncCopiesDialog(self.room), lambda _: self._read())


class BackupBesideToday:
    """One backup, to be put beside today: what it is called, and what can be brought back of it."""

    all_words = _("bring all of it back")
    one_words = _("bring this one back")
    same = _("Everything in it is as it is today.")
    absent = (_("It was not there then."), _("It is not here today."))
    words_for: ClassVar[dict[Difference, str]] = {
        Difference.MISSING: _("not here today"),
        Difference.PUT_AWAY: _("put away since"),
        Difference.DIFFERS: _("changed since"),
        Difference.ADDED: _("came since; it stays, unless all of the backup is brought back"),
        Difference.KNOWN: _("as it is today"),
    }

    def __init__(self, room: Room, state: PastState) -> None:
        self.room = room
        self.number = state.number
        self.there = backup_when(state, room.now())
        self.title = _("The backup of {there}, beside today").format(there=self.there)

    def compare(self) -> StateComparison:
        """Return how it stands beside today."""
        return self.room.backups.compare(self.number, self.room.now())

    def take_all(self) -> str:
        """Go back to it."""
        done = self.room.backups.restore_all(self.number, self.room.now())
        return _brought(f"{self.there}: {done.words}", done.kept_as)

    def can_take(self, thing: ComparedThing) -> bool:
        """Tell whether one thing can be brought back."""
        return thing.difference is not Difference.ADDED

    def take_one(self, thing: ComparedThing) -> str:
        """Bring one thing back."""
        done = self.room.backups.restore_one(self.number, thing, self.room.now())
        more = f" ({done.words})" if ";" in done.words or "," in done.words else ""
        called = safe_line(thing.heading)[:60] or _("the {what}").format(what=thing.what)
        return _brought(f"{called}{more}", done.kept_as)

    @property
    def can_undo(self) -> bool:
        """Tell whether something was brought back that can be taken back."""
        return self.room.backups.can_undo

    def undo(self) -> str:
        """Take back what was brought back last."""
        return undo_restore(self.room)


def undo_restore(room: Room) -> str:
    """Take back what was brought back last, and return the sentence that says so."""
    words = room.backups.undo(room.now())
    return _("Taken back: {words}. All is as it was before.").format(words=words) if words else ""


def _brought(what: str, kept_as: int) -> str:
    kept = _(" What was here is kept as backup {kept_as}.").format(kept_as=kept_as) if kept_as else ""
    return _("Brought back: {what}.{kept} {with_keys}").format(
        what=what, kept=kept, with_keys=with_keys(_("{key:dialog.undo} takes it back."))
    )
