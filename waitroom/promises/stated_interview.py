"""The day of an interview that the sentence itself tells: "within ten days of it, and yours was on 8 September"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from waitroom.promises.context import PromiseContext
from waitroom.promises.text_folding import fold_text
from waitroom.promises.word_table import LANGUAGES, load_word_table

_WEEKDAYS = (
    ("monday", "montag", "lundi", "lunes"),
    ("tuesday", "dienstag", "mardi", "martes"),
    ("wednesday", "mittwoch", "mercredi", "miércoles", "miercoles"),
    ("thursday", "donnerstag", "jeudi", "jueves"),
    ("friday", "freitag", "vendredi", "viernes"),
    ("saturday", "samstag", "samedi", "sábado", "sabado"),
    ("sunday", "sonntag", "dimanche", "domingo"),
)
_WEEKDAY = f"(?:{'|'.join(name for names in _WEEKDAYS for name in names)})"
_DAY = (
    rf"(?:(?:on|am|le|el|l'|dem|den)\s+)?(?:the\s+|last\s+|this\s+)?(?P<weekday>{_WEEKDAY}\b)?,?\s*(?:the\s+|dem\s+|den\s+|le\s+)?"
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?(?P<month>[^\W\d_]{3,10})"
    r"|(?P<month_first>[^\W\d_]{3,10})\s+(?P<day_after>\d{1,2})(?:st|nd|rd|th)?"
    r"|(?P<near>(?:this morning|this afternoon|earlier today|today|yesterday|last night)\b)"
    r"|(?P<iso>\d{4}-\d\d-\d\d)|(?P<bare>\d{1,2})(?:st|nd|rd|th)|(?<=[a-zé]))\b"
)
_EVENT = (
    r"(?:(?:final |last |second |next )?interviews?|application deadline|(?:oral |written |practical )(?:exam|test)"
    r"|(?<=after your )trial (?:shift|day|lesson)|medical board|viva|audition"
    r"|closing date(?: (?:of|for) (?:this|the|our) \w+)?"
    r"|gespräch\w*|vorstellungsgespräch\w*|entretien|entrevista|bewerbungsschluss\w*"
    r"|date de clôture|fecha de cierre)"
)
_JOIN = (
    r"(?:which (?:was|is|fell)|(?:and )?(?:(?:that|yours|mine|it|the one) (?:was|is|fell)|(?:yours|mine)'s)|"
    r"and (?:you|i|we) (?:were (?:here|in|seen|interviewed)|came in|met|had (?:it|yours|mine))|"
    r"(?:und )?(?:das|der|deins|ihres|meins|es) war|"
    r"(?:et )?(?:le mien|le vôtre|le tien|il|qui|celui-ci|c') ?(?:était|a eu lieu|avait lieu)|"
    r"(?:y )?(?:la mía|la tuya|la suya|que|esta|eso) (?:fue|era))"
)
_TOLD_BEHIND = re.compile(
    rf"(?P<event>{_EVENT})(?:\s*[,(–-]?\s*(?P<told>{_JOIN}\s+{_DAY}\)?)"
    rf"|\s*[,(]\s*(?P<told_bare>{_DAY.replace('?P<', '?P<b_')}\)?))",
    re.IGNORECASE,
)
_TOLD_FIRST = re.compile(
    r"(?P<told>(?:you came in|you were (?:here|in|interviewed)|your interview (?:was|took place)(?: held)?|we met|"
    r"(?:i was|you were) interviewed|(?:the|my|our) interview was(?: held)?|(?:das|ihr|mein) gespräch war|"
    r"l'entretien (?:était|a eu lieu)|(?:la|mi|tu|su) entrevista fue)\s+"
    rf"{_DAY}\s*[,;.]?\s*(?:and|so|und|et|y)?)",
    re.IGNORECASE,
)
_ENDS_FIRST = re.compile(
    r"(?P<told>\b(?:interviews?|we|they|applications|advert|gespräche|entretiens|entrevistas)\b[^.;!?]{0,30}?"
    rf"\b(?:on|until|till|by|am|bis|le|el)\s+{_DAY}\s*[,;]\s*(?:and|so|und|et|y)?)",
    re.IGNORECASE,
)
"""What ends on a day from which is counted: "interviews finish on the 20th, and ... within a week of that"."""
_COUNTED = re.compile(
    r"\b(?:after|of|from|post|following|nach|après|suivant|siguientes a|después de)\s+"
    r"(?:the\s+|your\s+|dem\s+|l'|la\s+)?(?P<what>interview|gespräch|entretien|entrevista|same\b|it\b|that\b)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"closing date|application deadline|bewerbungsschluss\w*|date de clôture|fecha de cierre", re.IGNORECASE
)
_TEST = re.compile(
    r"\b(?:(?:oral |written |practical )(?:exam|test)|medical board|viva|audition"
    r"|(?<=after your )trial (?:shift|day|lesson))\b",
    re.IGNORECASE,
)
_OWN_DAY = re.compile(rf"\binterview(?P<told>,?\s+(?:held\s+)?(?:on|of)\s+{_DAY})", re.IGNORECASE)
_INSTEAD = {"c": "interview", "a": "interview", "b": "gespräch", "d": "entretien", "f": "entrevista"}
"""What stands for the closing date while its day is what is counted from, by its first letter."""


def take_stated_interview(words: str, said: PromiseContext) -> tuple[str, PromiseContext]:
    """Return the words with what tells the interview's day blanked out, and that day as what they are counted from.

    Where the day is known already, only the day of another interview takes its place. The words keep their length,
    so that places in them stay places in what was typed.
    """
    match = _TOLD_BEHIND.search(words)
    words = _without_own_day(words, said)
    if said.interviewed is not None and (match is None or match["told"] is None):
        return words, said
    if match is None:
        match = _TOLD_FIRST.search(words)
        counted = match and _COUNTED.search(words, match.end())
        if not counted:
            match = _ENDS_FIRST.search(words)
            counted = match and _COUNTED.search(words, match.end())
            if counted and counted["what"].lower() not in {"that", "it"}:
                return words, said
        if not match or not counted:
            return words, said
        if counted["what"].lower() == "same":
            words = _with(words, counted.span("what"), "it")
    day = _stated_day(match, said.day)
    if day is None:
        return words, said
    other = re.match("(?:final|last|second|next) ", match.groupdict().get("event") or "", re.IGNORECASE)
    if other is not None:
        words = _with(words, (match.start("event"), match.start("event") + other.end()), "")
    is_bare = match.re is _TOLD_BEHIND and match["told"] is None
    words = _with(words, match.span("told_bare" if is_bare else "told"), "")
    test = _TEST.search(words)
    if test is not None:
        words = _with(words, test.span(), "it")
    closing = _CLOSING.search(words)
    if closing is not None:
        words = _with(words, closing.span(), _INSTEAD[closing.group()[0].lower()])
    return words, replace(said, interviewed=day)


def _without_own_day(words: str, said: PromiseContext) -> str:
    """Return the words without the interview's day where it is known: "within a week of the interview on 8 June"."""
    match = _OWN_DAY.search(words) if said.interview_day is not None else None
    is_known = match is not None and _stated_day(match, said.day) == said.interview_day
    return _with(words, match.span("told"), "") if match is not None and is_known else words


def _with(words: str, span: tuple[int, int], instead: str) -> str:
    start, end = span
    return words[:start] + instead[: end - start].ljust(end - start) + words[end:]


def _stated_day(match: re.Match[str], today: date) -> date | None:
    """Return the nearest day of that name; None where there is none or its weekday does not fit."""
    found = {key.removeprefix("b_"): text for key, text in match.groupdict().items() if text}
    weekday = next(
        (at for at, names in enumerate(_WEEKDAYS) if found.get("weekday", "").lower() in names), None
    )
    months = range(today.year * 12 + today.month - 8, today.year * 12 + today.month + 7)
    try:
        if "near" in found:
            return today - timedelta(days=found["near"].lower() in {"yesterday", "last night"})
        if "iso" in found:
            return date.fromisoformat(found["iso"])
        number = int(found.get("day") or found.get("day_after") or found.get("bare") or 0)
        if not number:
            ends = match.re is _ENDS_FIRST or re.search(r" is |'s ", f" {found.get('told', '')} ") is not None
            away = (
                0
                if weekday is None
                else (weekday - today.weekday()) % 7
                if ends
                else -((today.weekday() - weekday) % 7)
            )
            return None if weekday is None else today + timedelta(days=away)
        month = _month(found.get("month") or found.get("month_first") or "")
        if not month and "bare" not in found:
            return None
        days = [
            date(each // 12, each % 12 + 1, number)
            for each in months
            if (each % 12 + 1 == month if month else abs(each - today.year * 12 - today.month + 1) <= 1)
        ]
    except ValueError:
        return None
    days = [day for day in days if weekday is None or day.weekday() == weekday]
    if match.re is _ENDS_FIRST:
        days = [day for day in days if day >= today]
    return min(days, key=lambda each: abs(each - today), default=None)


def _month(word: str) -> int:
    """Return the number of a month named in one of the languages; 0 where the word names none."""
    for language in LANGUAGES:
        tags = load_word_table(language).phrases.get((fold_text(word),), {})
        if "month" in tags:
            return int(tags["month"][0])
    return 0
