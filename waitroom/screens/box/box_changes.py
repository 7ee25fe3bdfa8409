"""Changes of the box (a pin, a memento put away, ...) with an undo for each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from waitroom.domain.box.box_question import BoxQuestion
from waitroom.domain.box.memento import Memento, heading
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.room.room import Room
from waitroom.screens.box.wall_filter import QUESTION
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys


class BoxChanges:
    """Does it, says so by `tell`, and remembers each way back; each gives the id of the card to go to."""

    def __init__(self, room: Room, tell: Callable[[str], None]) -> None:
        self._room = room
        self._tell = tell
        self._undo: list[Callable[[], str | None]] = []

    def toggle_pin(self, memento: Memento) -> str:
        """Pin it for a no, or take the pin out."""
        kept = self._room.box.pin(memento.id, self._room.now())
        if kept is not None:
            self._undo.append(lambda: self._pin_as_before(memento))
        if kept is not None and kept.is_pinned:
            self._tell(_("Pinned. If it is a no, this comes first."))
        return memento.id

    def delete(self, memento: Memento) -> str:
        """Put it away; it lies in the trash for 30 days."""
        self._room.box.delete(memento.id, self._room.now())
        self._undo.append(lambda: self._bring_back(memento.id))
        self._tell(
            _("Put away: {short} ").format(short=_short(memento))
            + with_keys(_("{key:wall.undo} brings it back."))
        )
        return ""

    def remember_change(self, before: Memento, after: Memento) -> str:
        """Note that it was changed."""
        self._undo.append(lambda: self._as_before(before))
        return after.id

    def hide_examples(self) -> str:
        """Sweep the examples away."""
        self._room.box.hide_examples(self._room.now())
        self._undo.append(self._unsweep)
        return ""

    def dismiss_question(self, question: BoxQuestion) -> None:
        """Put a question down for good."""
        asked_on = self._room.settings.box_asked_on
        self._room.box.dismiss_question(question, self._room.now())
        self._undo.append(lambda: self._ask_again(question, asked_on))
        self._tell(with_keys(_("That one is not asked again. {key:wall.undo} brings it back.")))

    def dismiss_all_questions(self) -> None:
        """Put all the questions down for good."""
        self._room.box.dismiss_all_questions(self._room.now())
        self._undo.append(self._ask_more)
        self._tell(with_keys(_("No more questions here. {key:wall.undo} brings them back.")))

    @property
    def has_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._undo)

    def undo(self) -> str | None:
        """Take back the last step that can be; None where there is nothing to take back."""
        while self._undo:
            here = self._undo.pop()()
            if here is not None:
                return here
        return None

    def _bring_back(self, memento_id: str) -> str | None:
        if self._room.box.restore(memento_id, self._room.now()):
            return memento_id
        if self._room.box.get(memento_id) is None:
            self._tell(_("That one is not in the trash any more."))
        return None

    def _pin_as_before(self, before: Memento) -> str | None:
        now = self._room.box.get(before.id)
        if now is None or now.is_pinned == before.is_pinned:
            return None
        self._room.box.pin(before.id, self._room.now())
        return before.id

    def _as_before(self, memento: Memento) -> str | None:
        now = self._room.box.get(memento.id)
        if now is None:
            return None
        before = replace(
            memento, seen=now.seen, drawn=now.drawn, is_pinned=now.is_pinned, revision=now.revision,
            updated=now.updated,
        )  # fmt: skip
        return self._room.box.save(before, self._room.now()).id

    def _ask_again(self, question: BoxQuestion, asked_on: date | None) -> str | None:
        if question.key not in self._room.settings.box_asked:
            return None
        self._room.box.restore_question(question, asked_on, self._room.now())
        return QUESTION

    def _ask_more(self) -> str | None:
        if self._room.settings.box_asks:
            return None
        self._room.box.dismiss_all_questions(self._room.now(), is_over=False)
        return QUESTION

    def _unsweep(self) -> str:
        self._room.box.hide_examples(self._room.now(), is_swept=False)
        return ""


def _short(memento: Memento) -> str:
    """Return the heading of a memento as a sentence of its own."""
    words = safe_line(" ".join(safe_text(heading(memento)).split()))
    words = words if len(words) <= 40 else f"{words[:39]}…"
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."
