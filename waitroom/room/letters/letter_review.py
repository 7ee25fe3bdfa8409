"""What is known of a letter when it is read back: its wait, its people, its dates, and what was waved away."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime

from waitroom.content.letters import LetterKind
from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.letters.letter import Letter, word_count
from waitroom.domain.letters.letter_slots import open_slots
from waitroom.domain.letters.recipients import split_recipients, with_given_name_first
from waitroom.domain.people.person import Person
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Wait
from waitroom.quick_dataclass import dataclass
from waitroom.reading.letter_context import CHECK_INS
from waitroom.reading.letter_findings import (
    SELF_DOUBT,
    LetterContext,
    SendContext,
    read_letter,
    should_offer_breathing,
    similarity,
    timing_findings,
)
from waitroom.translation import N_, _

ALIKE = 0.7
"""From this likeness on, two letters of one wait are shown together (features, row 30)."""
COMPARED_FROM = 25
"""Words; shorter letters are alike by nature."""
ALIKE_RULE = "LR-25"
BREATH_RULE = "breath"
LONGEST = 40_000
"""Characters; a longer text is no letter, and is not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """What a review needs besides the text: the letter's kind, wait and people, other letters and waits, the writer."""

    kind: LetterKind
    skeleton: str = ""
    wait: Wait | None = None
    person: Person | None = None
    people: tuple[Person, ...] = ()
    letters: tuple[Letter, ...] = ()
    waits: tuple[Wait, ...] = ()
    sender: str = ""
    muted: frozenset[str] = frozenset()


def review_letter(
    letter: Letter, known: LetterFacts, now: datetime, pause: Callable[[], None] = lambda: None
) -> tuple[Finding, ...]:
    """Return the findings of a letter at `now`, positive ones included, without those that were ignored or muted.

    `pause` is called between sentences.
    """
    if letter.is_frozen or len(letter.body) > LONGEST:
        return ()
    found = [
        *read_letter(letter.body, letter_context(letter, known, now), pause),
        *_timing(letter, known, now),
    ]
    found += _alike(letter, known, found)
    wanted = tuple(each for each in found if not is_ignored(each, letter, known.muted))
    if should_offer_breathing(wanted) and not is_ignored(BREATH, letter, known.muted):
        wanted = (BREATH, *(each for each in wanted if each.rule not in SELF_DOUBT))
    return wanted


BREATH = Finding(
    rule=BREATH_RULE,
    name=BREATH_RULE,
    level=Level.HINT,
    message=_("Several places here doubt you more than the reader does. The letter waits."),
    suggestion=N_("sixty calm seconds: enter, or {key:breathe}. {key:findings.ignore} shows the remarks."),
)


def letter_context(letter: Letter, known: LetterFacts, now: datetime) -> LetterContext:
    """Return the context that the rules get with a letter: kind, names, dates, skeleton, other letters."""
    wait = known.wait
    notes = [person.spoke_about for person in known.people]
    if wait is not None:
        notes += [wait.notes, *(each.notes for each in wait.rounds)]
    others = (each for each in known.waits if wait is not None and each.id != wait.id)
    return LetterContext(
        kind=letter.kind,
        to=letter.to,
        to_name=known.person.name if known.person else "",
        company=wait.organisation if wait else "",
        role=wait.role if wait else "",
        subject=letter.subject,
        sender=known.sender,
        people=tuple(person.name for person in known.people),
        other_companies=tuple(dict.fromkeys(each.organisation for each in others)),
        notes=tuple(note for note in notes if note.strip()),
        # While blanks are open two letters are alike by their skeleton.
        other_letters=tuple(
            each.body for each in _same_sort(letter, known.letters) if not open_slots(letter.body)
        ),
        hour=now.hour,
        interview_days=_interview_days(wait, now) if wait else (),
        today=now.date(),
        skeleton=known.skeleton,
        word_range=known.kind.words if any(known.kind.words) else None,
    )


def _interview_days(wait: Wait, now: datetime) -> tuple[date, ...]:
    """Return the days on which they have talked by now: the interview's, and those of its other rounds."""
    zone = find_zone(wait.zone)
    times = (wait.interviewed, *(each.interviewed for each in wait.rounds))
    days = (at.astimezone(zone).date() if isinstance(at, datetime) else at for at in times if at is not None)
    return tuple(day for day in days if day <= now.astimezone(zone).date())


def _siblings(letter: Letter, letters: Iterable[Letter]) -> tuple[Letter, ...]:
    return tuple(each for each in letters if each.id != letter.id and each.wait_id == letter.wait_id != "")


def _same_sort(letter: Letter, letters: Iterable[Letter]) -> tuple[Letter, ...]:
    """Return the letters of the same kind to somebody else that are long enough to be compared."""
    return tuple(
        each
        for each in _siblings(letter, letters)
        if each.kind == letter.kind
        and (each.to, each.person_id) != (letter.to, letter.person_id)
        and word_count(each.body) >= COMPARED_FROM
    )


def _timing(letter: Letter, known: LetterFacts, now: datetime) -> tuple[Finding, ...]:
    if known.wait is None or not letter.body.strip():
        return ()
    sort = CHECK_INS if letter.kind in CHECK_INS else {letter.kind}
    earlier = tuple(
        each.sent_on
        for each in _siblings(letter, known.letters)
        if each.kind in sort and each.sent_on is not None
    )
    return timing_findings(SendContext(kind=letter.kind, wait=known.wait, now=now, earlier=earlier))


def _alike(letter: Letter, known: LetterFacts, found: list[Finding]) -> tuple[Finding, ...]:
    if open_slots(letter.body) or any(each.rule == ALIKE_RULE for each in found):
        return ()
    twin = find_similar_letter(letter, known.letters)
    if twin is None:
        return ()
    people = split_recipients(twin.to)
    to = (with_given_name_first(people[0].name) if people else twin.to.strip()) or _("somebody else")
    sentence = _(
        "This and your letter to {to} say nearly the same. People of one panel compare notes."
    ).format(to=to)
    return (Finding(rule=ALIKE_RULE, name="same-note-to-the-panel", level=Level.HINT, message=sentence),)


def find_similar_letter(letter: Letter, letters: Iterable[Letter]) -> Letter | None:
    """Return a letter of the same wait and kind, to somebody else, that says nearly the same; None without one."""
    if word_count(letter.body) < COMPARED_FROM:
        return None
    alike = (each for each in _same_sort(letter, letters) if similarity(letter.body, each.body) > ALIKE)
    return next(alike, None)


def is_ignored(finding: Finding, letter: Letter, muted: frozenset[str]) -> bool:
    """Tell whether a finding is ignored in this letter or muted in all letters."""
    if finding.level is Level.GOOD:
        return False
    return finding.rule in muted or bool({finding.rule, ignored_key(finding)} & set(letter.ignored))


def ignored_key(finding: Finding) -> str:
    """Return the key under which an ignored finding is stored: its rule, and its quote where it has one."""
    return f"{finding.rule}:{finding.quote}" if finding.quote else finding.rule


def ignore_finding(letter: Letter, finding: Finding) -> Letter:
    """Return the letter with a remark waved away in it."""
    return replace(letter, ignored=tuple(dict.fromkeys((*letter.ignored, ignored_key(finding)))))
