"""The backups: when each was made, what changed, how it stands beside today, and the way back to it."""

from collections.abc import Iterable
from textwrap import wrap
from typing import ClassVar

from textual.content import Content

from waitroom.domain.data.past_state import CONDITION_WORDS, BackupCondition, PastState
from waitroom.domain.data.state_comparison import ComparedThing, Difference, StateComparison, change_words
from waitroom.domain.shared.safe_text import safe_line
from waitroom.room.data.backup_history import backup_when
from waitroom.room.room import Room
from waitroom.screens.data.states_dialog import Keys, StatesDialog
from waitroom.screens.shared.dialog import enter
from waitroom.translation import _, ngettext
from waitroom.widgets.shared.bound_keys import with_keys

ABOUT = _(
    "Each is a whole copy, made by itself. Before one is brought back, what is here now is kept as a copy too."
)
NOTHING = _(
    "There is no backup yet. One is made at each start and on each day on which something is written."
)
HELD = _("It has what was taken out of the file from outside, and is kept beyond the others.")
WHEN = 18
"""The cells of a day and an hour."""

SHORT = {
    BackupCondition.NEWER: _("of a newer waitroom"),
    BackupCondition.DAMAGED: _("damaged"),
    BackupCondition.BUSY: _("cannot be read now"),
}


class BackupsDialog(StatesDialog[PastState]):
    """Enter puts one beside today; a key brings all of it back, and undo takes that back."""

    title_words = _("Backups")
    places = ("backups", "dialog.list")
    about = ABOUT
    nothing = NOTHING

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._copies = 0

    def read_states(self) -> tuple[PastState, ...]:
        """Return the backups, the newest first, and count the second copies."""
        now = self.room.now()
        self._copies = len(self.room.data.sync_copies.all(now))
        return self.room.data.backups.all(now)

    def place_of(self, state: PastState | None, place: int) -> int:
        """Stay at the same backup: newer ones come above it."""
        del place
        rows = enumerate(self._states)
        return next((at for at, each in rows if state and each.number == state.number), 0)

    def row(self, state: PastState) -> Content:
        """Return when it was made, and what had changed."""
        if state.condition in SHORT:
            words, ink = SHORT[state.condition], "$clay"
        elif state.since_before is None:
            words, ink = _("the first"), "$text-muted"
        else:
            words, ink = change_words(state.since_before), "$foreground"
        lines = wrap(words or _("as the one before"), self._words_width())
        when = backup_when(state, self.room.now()).ljust(WHEN)
        return Content.assemble(
            (when, "$foreground" if state.can_come_back else "$text-muted"),
            (f"\n{' ' * WHEN}".join(lines), ink if words else "$text-muted"),
        )

    def _words_width(self) -> int:
        """Return the cells beside the hour, which are known before the list is laid out; one is the scroll bar's."""
        width = self.app.size.width
        inside = (min(width, 116) - 8) * 3 // 5 if width >= 100 else width - 5
        return max(8, inside - WHEN - 1)

    def told(self, state: PastState) -> Iterable[Content]:
        """Say how it stands beside today."""
        things = ngettext("{documents} thing", "{documents} things", state.documents).format(
            documents=state.documents
        )
        head = _("{backup_when}, number {number}").format(
            backup_when=backup_when(state, self.room.now()), number=state.number
        )
        yield Content.styled(head, "$foreground bold")
        if state.can_come_back:
            words = change_words(state.against_today)
            beside = _("{words}, beside today.").format(words=words) if words else _("The same as today.")
            yield Content.styled(_("{things} in it.").format(things=things), "$text-muted")
            yield Content.styled(beside, "$foreground")
        if told := CONDITION_WORDS[state.condition]:
            yield Content.styled(told, "$clay")
        if state.is_held:
            yield Content.styled(HELD, "$text-muted")

    def keys(self, state: PastState | None) -> Keys:
        """Look, bring back, undo, and the second copies where there are any."""
        can = [enter(_("put it beside today")), ("{key:backups.all}", _("bring all of it back"))]
        keys = can if state is not None and state.can_come_back else []
        undo = [("{key:dialog.undo}", _("undo"))] if self.room.data.backups.can_undo else []
        count = ngettext("{copies} second copy", "{copies} second copies", self._copies).format(
            copies=self._copies
        )
        copies = [("{key:backups.copies}", count)] if self._copies else []
        return [*keys, *undo, *copies]

    def why_not(self, state: PastState) -> str:
        """Return what is wrong with it."""
        return "" if state.can_come_back else CONDITION_WORDS[state.condition]

    def beside_today(self, state: PastState) -> "BackupBesideToday":
        """Return it as it is compared."""
        return BackupBesideToday(self.room, state)

    def undo(self) -> str:
        """Take back what was brought back last."""
        return undo_restore(self.room)

    def action_all(self) -> None:
        """Bring all of the marked one back."""
        state = self.marked_state()
        if state is None:
            return
        if words := self.why_not(state):
            self.say(words)
        else:
            self.do(self.beside_today(state).take_all)

    def action_copies(self) -> None:
        """Look at the second copies that lie beside the file."""
        from waitroom.screens.data.sync_copies import SyncCopiesDialog  # noqa: PLC0415 - most people never have one

        self.app.push_screen(SyncCopiesDialog(self.room), lambda _: self.read_again())


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
        return self.room.data.backups.compare(self.number, self.room.now())

    def take_all(self) -> str:
        """Go back to it."""
        done = self.room.data.backups.restore_all(self.number, self.room.now())
        return _brought(f"{self.there}: {done.words}", done.kept_as)

    def can_take(self, thing: ComparedThing) -> bool:
        """Tell whether one thing can be brought back."""
        return thing.difference is not Difference.ADDED

    def take_one(self, thing: ComparedThing) -> str:
        """Bring one thing back."""
        done = self.room.data.backups.restore_one(self.number, thing, self.room.now())
        more = f" ({done.words})" if ";" in done.words or "," in done.words else ""
        called = safe_line(thing.heading)[:60] or _("the {what}").format(what=thing.what)
        return _brought(f"{called}{more}", done.kept_as)

    @property
    def can_undo(self) -> bool:
        """Tell whether something was brought back that can be taken back."""
        return self.room.data.backups.can_undo

    def undo(self) -> str:
        """Take back what was brought back last."""
        return undo_restore(self.room)


def undo_restore(room: Room) -> str:
    """Take back what was brought back last, and return the sentence that says so."""
    words = room.data.backups.undo(room.now())
    return _("Taken back: {words}. All is as it was before.").format(words=words) if words else ""


def _brought(what: str, kept_as: int) -> str:
    kept = _(" What was here is kept as backup {kept_as}.").format(kept_as=kept_as) if kept_as else ""
    return _("Brought back: {what}.{kept} {with_keys}").format(
        what=what, kept=kept, with_keys=with_keys(_("{key:dialog.undo} takes it back."))
    )
