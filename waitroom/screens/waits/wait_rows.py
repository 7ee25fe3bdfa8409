"""The lines of a wait's page: what is known of it, each with its name and its words."""

from collections.abc import Iterable
from datetime import datetime

from textual.content import Content

from waitroom.domain.outcome.wait_state import history_of
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.domain.waits.time_zones import is_known_zone
from waitroom.domain.waits.wait import HistoryEntry, Outcome, Promise, Round, Wait
from waitroom.formatting.dates import short_day
from waitroom.formatting.decision_window import window_words
from waitroom.formatting.time_zones import day_words
from waitroom.formatting.wait_history import (
    ROLE_OUTCOMES,
    answered_words,
    entry_details,
    entry_words,
    moved_words,
)
from waitroom.room.room import Room
from waitroom.screens.waits.wait_page_section import WaitPageSection
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys

LABEL = 14
BESIDE = 54
"""Columns; with fewer, a value stands below its label."""

Row = tuple[str, str, Content]
"""The name of a line, its label (behind a tab the key that leads there), and its value."""


class WaitRows:
    """The lines of one wait and of its sections.

    They are `width` columns wide, with the values beside their labels, or below where there is little room.
    `is_apart` puts a line between the sections.
    """

    def __init__(
        self,
        room: Room,
        wait: Wait,
        sections: tuple[WaitPageSection, ...],
        *,
        width: int,
        is_apart: bool = False,
    ) -> None:
        self.room = room
        self.wait = wait
        self.sections = sections
        self.width = width
        self.is_beside = width >= BESIDE
        self.is_apart = is_apart

    def all(self) -> Iterable[tuple[str | None, Content]]:
        """Return each line with its name, from the top; a name of None is a line between two sections."""
        for part in (
            self._facts(),
            self._rounds(),
            *map(self._section, self.sections),
            self._notes(),
            self._end(),
        ):
            lines = [(name, self._line(label, value)) for name, label, value in part]
            if lines and self.is_apart and lines[0][0] != "organisation":
                yield None, Content("")
            yield from lines

    @property
    def _indent(self) -> str:
        return " " * (LABEL + 1) if self.is_beside else "  "

    def _line(self, label: str, value: Content) -> Content:
        """Lay the value beside its label, or below it where there is no room."""
        label, _, key = label.partition("\t")
        key = with_keys(key)
        indent = self._indent
        value = Content(f"\n{indent}").join(value.wrap(max(8, self.width - len(indent))))
        if self.is_beside:
            gap = " " * max(1, LABEL - len(label) - len(key))
            return Content.assemble((label, "$text-muted"), gap, (key, "$accent"), " ", value)
        if not label:
            return Content.assemble(indent, value)
        above = Content.assemble((label.strip(), "$text-muted"), f" {key}" if key else "", "\n")
        return Content.assemble(above, indent, value)

    def _facts(self) -> Iterable[Row]:
        wait, now = self.wait, self.room.now()
        yield "organisation", _("Who"), _text(wait.organisation)
        yield "code_name", _("Code name"), _text(wait.code_name, _("none: the name shows outside this page"))
        yield (
            "roles",
            _("What"),
            _text("; ".join(role.name for role in wait.roles), _("the role; several with ; between")),
        )
        if len(wait.roles) > 1:
            for index, role in enumerate(wait.roles):
                state = ROLE_OUTCOMES[role.outcome] if role.outcome is not None else _("open")
                words = Content.assemble(
                    (safe_line(role.name), "$foreground"), (f"   {state}", "$text-muted")
                )
                yield f"role:{index}", "", words
        unknown = "" if is_known_zone(wait.zone) else _("   not known here: counted in UTC")
        yield "zone", _("Their zone"), Content.assemble(_text(wait.zone), (unknown, "$clay"))
        own = self.room.holidays.country_of(wait)
        yield (
            "country",
            _("Country"),
            _text(
                wait.country,
                _("{own}, as yours").format(own=own) if own else _("none: no holidays are counted"),
            ),
        )
        if wait.outcome is not None and not any(
            entry.kind.outcome is wait.outcome for entry in history_of(wait)
        ):
            on_day = (
                f"   on {short_day(wait.answered.astimezone(now.tzinfo).date(), now.date())}"
                if wait.answered
                else ""
            )
            yield "answer", _("Answer"), _text(f"{answered_words(wait)}{on_day}")
        if wait.outcome is Outcome.OFFER:
            by = day_words(wait.answer_by, wait.zone, now) if wait.answer_by else ""
            yield "answer_by", _("Your answer by"), _text(by, _("no day noted"))
        for place, entry in enumerate(history_of(wait)):
            line = _entry(entry, now, self._indent)
            yield f"happened:{place}", "Happened" if place == 0 else _("  then"), line

    def _rounds(self) -> Iterable[Row]:
        for index, each in enumerate(self.wait.rounds):
            yield from self._round_rows(index, each)

    def _section(self, section: WaitPageSection) -> Iterable[Row]:
        label = f"{section.title}\t{{key:{section.command}}}"
        for name, value in section.rows(self.room, self.wait, self.room.now()):
            yield f"{section.name}:{name}", label, value
            label = ""

    def _notes(self) -> Iterable[Row]:
        asked = " · ".join(self.wait.to_ask.split("\n"))
        yield "to_ask", _("To ask them"), _text(asked, _("what you want to know, for when they call"))
        yield "notes", _("Notes"), _text(self.wait.notes, _("nothing yet"))

    def _end(self) -> Iterable[Row]:
        yield "forget", _("Forget"), _text("", _("this wait and all that hangs on it, for good"))

    def _round_rows(self, index: int, each: Round) -> Iterable[Row]:
        wait, now = self.wait, self.room.now()
        is_live = index == len(wait.rounds) - 1
        label = _("Round {index}").format(index=index + 1) if len(wait.rounds) > 1 else _("Interview")
        label += "\t{key:wait_page.rounds}" if is_live else ""
        day = day_words(each.interviewed, wait.zone, now) if each.interviewed is not None else ""
        yield (
            f"round:{index}",
            label,
            _text("   ".join(part for part in (day, each.name) if part), _("no day noted")),
        )
        names = [person.name for key in each.people if (person := self.room.people.get(key)) is not None]
        if names and len(wait.rounds) > 1:
            yield "people:", _("  with"), _text(", ".join(names))
        if is_live and (moved := moved_words(wait, now.date())):
            yield f"moved:{index}", "", Content.styled(moved, "$text-muted")
        for place, promise in enumerate(each.promises):
            said = _("  they said") if place == 0 else _("  then")
            is_last = is_live and place == len(each.promises) - 1
            yield (
                f"promise:{index}:{place}",
                said + ("\t{key:wait_page.promises}" if is_last else ""),
                _promise(promise, now),
            )
        yield f"round_notes:{index}", _("  notes"), _text(each.notes, _("nothing yet"))


def _text(words: str, empty: str = "") -> Content:
    return Content.styled(safe_line(words), "$foreground") if words else Content.styled(empty, "$text-muted")


def _entry(entry: HistoryEntry, now: datetime, indent: str) -> Content:
    details = safe_line(entry_details(entry))
    words = entry.details.words if entry.kind.outcome is not None else ""
    return Content.assemble(
        (safe_line(entry_words(entry, now)), "$foreground"),
        (f"\n{indent}{details}" if details else "", "$text-muted"),
        (f"\n{indent}“{safe_line(words)}”" if words else "", "italic $text-muted"),
    )


def _promise(promise: Promise, now: datetime) -> Content:
    said = short_day(promise.said_on.astimezone(now.tzinfo).date(), now.date())
    words = f"“{safe_line(promise.words)}”" if promise.words else _("no day was named")
    window = promise.window
    meaning = (
        safe_text(window_words(window, now)).rpartition(", ")[0] if window is not None else _("no date in it")
    )
    meaning = meaning.removesuffix(_(", end of day"))
    if window is not None and window.guess:
        meaning = _("our guess, {meaning}").format(meaning=meaning)
    reason = _(", because: {reason}").format(reason=safe_line(promise.reason)) if promise.reason else ""
    rest = _("\n{meaning}\nsaid {said}{reason}").format(meaning=meaning, said=said, reason=reason)
    return Content.assemble((words, "italic $foreground"), (rest, "$text-muted"))
