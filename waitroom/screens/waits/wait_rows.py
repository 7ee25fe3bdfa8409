"""The lines of a wait's page: what is known of it, each with its name and its words."""

from collections.abc import Iterable
from datetime import datetime

from textual.content import Content

from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.domain.waits.time_zones import is_known_zone
from waitroom.domain.waits.wait import Outcome, Promise, Round, Wait
from waitroom.room.room import Room
from waitroom.wording import ROLE_OUTCOMES, answered_words, day_words, moved_words, short_day, window_words

LABEL = 14
Row = tuple[str, str, Content]
"""The name of a line, its label, and its value."""


class WaitRows:
    """The lines of one wait; `is_beside` puts the values beside their labels, else below."""

    def __init__(self, room: Room, wait: Wait, *, is_beside: bool) -> None:
        self.room = room
        self.wait = wait
        self.is_beside = is_beside

    def all(self) -> Iterable[tuple[str, Content]]:
        """Yield each row from the top: the name of what it changes, and its text."""
        for name, label, value in self._rows():
            yield name, self._line(label, value)

    @property
    def _indent(self) -> str:
        return " " * (LABEL + 1) if self.is_beside else "  "

    def _line(self, label: str, value: Content) -> Content:
        """Lay the value beside its label, or below it where there is no room."""
        if self.is_beside:
            return Content.assemble((label.ljust(LABEL), "$text-muted"), " ", value)
        above = Content.styled(f"{label.strip()}\n", "$text-muted") if label else Content("")
        return Content.assemble(above, self._indent, value)

    def _rows(self) -> Iterable[Row]:
        wait, now = self.wait, self.room.now()
        yield "organisation", "Who", _text(wait.organisation)
        yield "code_name", "Code name", _text(wait.code_name, "none: the name shows outside this page")
        yield (
            "roles",
            "What",
            _text("; ".join(role.name for role in wait.roles), "the role; several with ; between"),
        )
        if len(wait.roles) > 1:
            for index, role in enumerate(wait.roles):
                state = ROLE_OUTCOMES[role.outcome] if role.outcome is not None else "open"
                words = Content.assemble(
                    (safe_line(role.name), "$foreground"), (f"   {state}", "$text-muted")
                )
                yield f"role:{index}", "", words
        unknown = "" if is_known_zone(wait.zone) else "   not known here: counted in UTC"
        yield "zone", "Their zone", Content.assemble(_text(wait.zone), (unknown, "$clay"))
        own = self.room.holidays.country_of(wait)
        yield (
            "country",
            "Country",
            _text(wait.country, f"{own}, as yours" if own else "none: no holidays are counted"),
        )
        if wait.outcome is not None:
            on_day = (
                f"   on {short_day(wait.answered.astimezone(now.tzinfo).date(), now.date())}"
                if wait.answered
                else ""
            )
            yield "answer", "Answer", _text(f"{answered_words(wait)}{on_day}")
        if wait.outcome is Outcome.OFFER:
            by = day_words(wait.answer_by, wait.zone, now) if wait.answer_by else ""
            yield "answer_by", "Your answer by", _text(by, "no day noted")
        for index, each in enumerate(wait.rounds):
            yield from self._round_rows(index, each)
        yield "notes", "Notes", _text(wait.notes, "nothing yet")

    def _round_rows(self, index: int, each: Round) -> Iterable[Row]:
        wait, now = self.wait, self.room.now()
        label = f"Round {index + 1}" if len(wait.rounds) > 1 else "Interview"
        day = day_words(each.interviewed, wait.zone, now) if each.interviewed is not None else ""
        yield (
            f"round:{index}",
            label,
            _text("   ".join(part for part in (day, each.name) if part), "no day noted"),
        )
        names = [person.name for key in each.people if (person := self.room.people.get(key)) is not None]
        if names:
            yield f"people:{index}", "  with", _text(", ".join(names))
        if index == len(wait.rounds) - 1 and (moved := moved_words(wait, now.date())):
            yield f"moved:{index}", "", Content.styled(moved, "$text-muted")
        for place, promise in enumerate(each.promises):
            yield (
                f"promise:{index}:{place}",
                "  they said" if place == 0 else "  then",
                _promise(promise, now, self._indent),
            )
        yield f"round_notes:{index}", "  notes", _text(each.notes, "nothing yet")


def _text(words: str, empty: str = "") -> Content:
    return Content.styled(safe_line(words), "$foreground") if words else Content.styled(empty, "$text-muted")


def _promise(promise: Promise, now: datetime, indent: str) -> Content:
    said = short_day(promise.said_on.astimezone(now.tzinfo).date(), now.date())
    words = f"“{safe_line(promise.words)}”" if promise.words else "no day was named"
    window = promise.window
    meaning = (
        safe_text(window_words(window, now)).rpartition(", ")[0] if window is not None else "no date in it"
    )
    meaning = meaning.removesuffix(", end of day")
    if window is not None and window.guess:
        meaning = f"our guess, {meaning}"
    indent = "\n" + indent
    reason = f", because: {safe_line(promise.reason)}" if promise.reason else ""
    rest = f"{indent}{meaning}{indent}said {said}{reason}"
    return Content.assemble((words, "italic $foreground"), (rest, "$text-muted"))
