"""Second copies of the file: whose each is, what it would bring, and what can be done with it; nothing is deleted."""

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar

from textual.content import Content

from waitroom.domain.data.state_comparison import ComparedThing, Difference, StateComparison, added_words
from waitroom.domain.data.sync_copy import COPY_WORDS, CopyCondition, SyncCopy
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.formatting.dates import clock_time, short_day
from waitroom.room.room import Room
from waitroom.screens.data.states_dialog import Keys, StatesDialog
from waitroom.screens.shared.dialog import enter
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys

ABOUT = _(
    "Two machines wrote the file at once, or a hand copied it: the other one was kept beside it. "
    "Taking over adds what is missing here, and keeps both texts where they differ."
)
NOTHING = _("No second copy lies beside the file.")
MISSING_HERE = _("The file that it is a copy of is not here; it can be taken over.")


class SyncCopiesDialog(StatesDialog[SyncCopy]):
    """Enter looks at both; one key takes over what is missing, another sets a copy aside, and undo takes that back."""

    title_words = _("Second copies")
    places = ("sync_copies", "dialog.list")
    about = ABOUT
    nothing = NOTHING

    def read_states(self) -> tuple[SyncCopy, ...]:
        """Return the copies that lie beside the file."""
        return self.room.data.sync_copies.all(self.room.now())

    def row(self, state: SyncCopy) -> Content:
        """Return its name, and what there is to take over."""
        words = COPY_WORDS[state.condition] or added_words(state.brings, _("nothing is missing here"))
        brings = (
            _("{words} to take over").format(words=words) if state.can_be_read and state.brings else words
        )
        return Content.assemble(
            Content.styled(short_name(state.name), "$foreground"), "\n  ", (brings, "$text-muted")
        )

    def told(self, state: SyncCopy) -> Iterable[Content]:
        """Say whose it is, when it was written, and what it would bring."""
        by = (
            _("It is named as {program} names one").format(program=state.program)
            if state.program
            else _("A second copy")
        )
        moment = _moment(state.at, self.room.now())
        yield Content.styled(safe_text(state.name), "$foreground bold")
        yield Content.styled(_("{by}; last written {moment}.").format(by=by, moment=moment), "$text-muted")
        if state.can_be_read:
            to_take = (
                _("To take over: {brings}.").format(brings=added_words(state.brings))
                if state.brings
                else _("Nothing of it is missing here.")
            )
            yield Content.styled(to_take, "$foreground")
        elif state.is_missing_here:
            yield Content.styled(MISSING_HERE, "$foreground")
        else:
            yield Content.styled(COPY_WORDS[state.condition], "$clay")

    def keys(self, state: SyncCopy | None) -> Keys:
        """Look, take over, set aside, undo: what can be done with the marked one."""
        look = [enter(_("look at both"))] if state is not None and state.can_be_read else []
        take = (
            [("{key:copies.take}", _("take over what is missing"))]
            if state is not None and state.brings
            else []
        )
        aside = [("{key:copies.aside}", _("set it aside"))] if state is not None else []
        undo = [("{key:dialog.undo}", _("undo"))] if self.room.data.sync_copies.can_undo else []
        return [*look, *take, *aside, *undo]

    def why_not(self, state: SyncCopy) -> str:
        """Return what is wrong with it."""
        return "" if state.can_be_read else COPY_WORDS[state.condition]

    def beside_today(self, state: SyncCopy) -> "CopyBesideToday":
        """Return it as it is compared."""
        return CopyBesideToday(self.room, state)

    def undo(self) -> str:
        """Take the last step back."""
        return undo_copy(self.room)

    def action_take(self) -> None:
        """Take over what is missing here."""
        copy = self.marked_state()
        if copy is not None and (copy.can_be_read or copy.condition is CopyCondition.PICTURE):
            self.do(self.beside_today(copy).take_all)
        elif copy is not None:
            self.say(COPY_WORDS[copy.condition])

    def action_set_aside(self) -> None:
        """Move the marked one into the folder for those that were set aside."""
        copy = self.marked_state()
        if copy is not None:
            self.do(lambda: self._set_aside(copy))

    def _set_aside(self, copy: SyncCopy) -> str:
        where = safe_text(str(self.room.data.sync_copies.set_aside(copy.name)))
        back = with_keys(_("{key:dialog.undo} brings it back."))
        return _("Set aside, and not deleted: it is {where}. {back}").format(where=where, back=back)


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
        return self.room.data.sync_copies.compare(self.name, self.room.now())

    def take_all(self) -> str:
        """Take over what is missing here."""
        return _taken(self.room.data.sync_copies.take_over(self.name, self.room.now()))

    def can_take(self, thing: ComparedThing) -> bool:
        """Tell whether there is anything in it that is not here."""
        return thing.difference in {Difference.MISSING, Difference.DIFFERS, Difference.KNOWN}

    def take_one(self, thing: ComparedThing) -> str:
        """Take one thing over."""
        return _taken(self.room.data.sync_copies.take_over(self.name, self.room.now(), thing))

    @property
    def can_undo(self) -> bool:
        """Tell whether something was done with second copies that can be taken back."""
        return self.room.data.sync_copies.can_undo

    def undo(self) -> str:
        """Take the last step back."""
        return undo_copy(self.room)


def undo_copy(room: Room) -> str:
    """Take back what was done last with a second copy, and return the sentence that says so."""
    words = room.data.sync_copies.undo(room.now())
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
