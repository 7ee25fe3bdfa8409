"""Tokens: the words, numbers, dates and times of a sentence, each tagged from a language's table."""

import re
from collections.abc import Iterator
from dataclasses import field, replace
from functools import lru_cache

from waitroom.domain.shared.invisible_characters import is_shown
from waitroom.promises.text_folding import cut_elisions, fold_text, fold_with_places
from waitroom.promises.typos import nearest_word
from waitroom.promises.word_table import Tags, WordTable
from waitroom.quick_dataclass import dataclass

_AM_PM = r"(?:[ap]\.?\s?m\b\.?|(?<=\d)[ap]\b)"
_PATTERNS = (
    ("figured", r"2moro\w*|2morrow|2day\b|2nite\b|1st thing\b|b4\b"),
    ("junk", r"\S+@\S+|https?://\S+|www\.\S+"),
    (
        "iso",
        r"(?<![\w/-])(?<![\w]\.)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=t\d|(?![\w/-]))",
    ),
    ("full_date", r"(?<![\w/-])(?<![\w]\.)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-])"),
    ("iso_clock", r"t?(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:\s?(?:(z)\b|([+-])(\d{2}):?(\d{2})\b))"),
    ("iso_clock", r"(?<=\d)t(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?"),
    ("dash_date", r"(?<![\w/.-])(0\d|[12]\d|3[01])-(0\d|[12]\d|3[01])(?=\s+\d{1,2}[:h.]\d{2})"),
    ("days_after", r"\b[tj]\s?\+\s?(\d{1,3})\b"),
    (
        "junk",
        r"[£$€]\s?\d[\d.,]*\s?[km]?\b"  # noqa: ISC004 - one pattern on three lines
        r"|\d[\d.,]*\s?(?:%|€|£|\$|k\b|percent\b|per cent\b|gbp\b|usd\b|eur\b|euros?\b|dollars?\b|pounds?\b)"
        r"|(?<!\w)\+?\(?\d(?:[\s().-]{0,2}\d){8,}|\b24/7\b|(?<!\w)\+\d+",
    ),
    (
        "clock",
        rf"(\d{{1,2}})(?:[:.](\d{{2}}))?\s?({_AM_PM})|(\d{{1,2}}):(\d{{2}})(?::\d{{2}})?(?:\s?(?:uhr|h|hrs)\b)?",
    ),
    ("clock", r"(\d{1,2})(?:[:.](\d{2}))?\s?(?:o'clock|o clock|oclock|uhr)\b"),
    ("hours", r"(\d{1,2})\s?h\s?(\d{2})?(?![\w])"),
    ("slash_date", r"(?<![\w/.-])(\d{1,2})/(\d{1,2})(?![\w/]|-\d)"),
    ("dot_date", r"(?<![\w/.])(?<!\w-)(\d{1,2})\.\s?(\d{1,2})\.(?![\w])"),
    ("ordinal", r"(?<![\w.,])(\d{1,2})(?:\s?(?:st|nd|rd|th)|er|ere|eme|e|º|ª)(?![\w])"),
    ("german_ordinal", r"(?<![\w.,])(\d{1,2})\.(?![\w])"),
    ("quarter", r"\b[qt]([1-4])\b"),
    ("quarter", r"\b(i{1,3}|iv)(?:\.|e|er|o)?\s(?:quartale?s?|trimestre|trimester)\b|\bq\s?(i{1,3}|iv)\b"),
    ("offset", r"\b(?:utc|gmt)(?:\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?)?(?![\w/])"),
    (
        "zone_name",
        r"\b(?:africa|america|antarctica|asia|atlantic|australia|europe|indian|pacific|etc|us|canada)/[a-z_]+(?:[/-][a-z_]+)?(?:[+-]\d+)?",
    ),
    ("number", r"(?<![\w.,])\d+(?:[.,]\d+)?(?![\w])|\d+"),
    ("word", r"@|->|=>|→|[12](?:st|nd) half|w/[a-z]+|o'(?=\s)|[^\W\d_]+(?:'[^\W\d_]+)*'?|&"),
    ("mark", r"(?<!\.)\.\.(?!\.)|[,;:.!?()\[\]/\"–\n-]"),
)
_MASTER = re.compile(
    "|".join(
        f"(?P<k{place}>{pattern})"
        for place, (_, pattern) in enumerate(
            # Inner groups are read again by the pattern alone, so here they do not capture.
            (kind, re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern).replace(r"\2", "[-/.]"))
            for kind, pattern in _PATTERNS
        )
    )
)
_ALONE = tuple(re.compile(pattern) for _, pattern in _PATTERNS)


WHOLE_WORDS = frozenset(
    [
        "monday",
        "friday",
        "sunday",
        "may",
        "march",
        "april",
        "june",
        "july",
        "august",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "hour",
        "hours",
        "montag",
        "marz",
        "mai",
        "juni",
        "juli",
        "tag",
        "tage",
        "tagen",
        "woche",
        "wochen",
        "monat",
        "monate",
        "jahr",
        "jahre",
        "stunde",
        "lundi",
        "mardi",
        "jeudi",
        "samedi",
        "mars",
        "mai",
        "juin",
        "jour",
        "jours",
        "mois",
        "an",
        "ans",
        "annee",
        "heure",
        "heures",
        "lunes",
        "martes",
        "jueves",
        "sabado",
        "marzo",
        "mayo",
        "junio",
        "julio",
        "dia",
        "dias",
        "mes",
        "meses",
        "ano",
        "anos",
        "hora",
        "horas",
        "semana",
    ]
)
"""A full stop behind these ends the sentence; behind "Dec" or "wks" it belongs to the word."""
HOURS_OF_DAYS = frozenset({24, 36, 48, 72, 96})
"""So many hours are a length, and no time of day."""


PLAIN = frozenset({"plain"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word, phrase, number or sign; `start` and `end` are code points of what was typed."""

    text: str
    start: int
    end: int
    kind: str
    tags: Tags = field(default_factory=dict)
    parts: tuple[str, ...] = ()
    spaced: bool = False
    capitals: bool = False

    def has(self, tag: str, value: str | None = None) -> bool:
        """Tell whether it carries a tag, or a tag with this value."""
        found = self.tags.get(tag)
        return found is not None and (value is None or value in found)

    @property
    def is_unknown(self) -> bool:
        """Whether it is a word of which the tables say nothing that bears on a day."""
        return self.kind == "word" and self.tags.keys() <= PLAIN

    def value(self, tag: str) -> str:
        """Return the first value of a tag that it carries."""
        return self.tags[tag][0]


def tokenize(words: str, table: WordTable) -> list[Token]:
    """Return the tokens of a sentence as one language sees it."""
    letters, places = fold_with_places(words)
    if table.language == "fr":
        letters = cut_elisions(letters)
    raw = list(_raw(letters, (*places, len(words)), table.language))
    return [_with_capitals(token, words) for token in _tagged(raw, table)]


def _with_capitals(token: Token, words: str) -> Token:
    """Mark a word of a few capitals that means nothing here: "ABC" may be a zone."""
    if token.kind != "word" or token.tags or not 2 <= len(token.text) <= 5:
        return token
    return replace(token, capitals=words[token.start : token.end].isupper())


def _raw(letters: str, places: tuple[int, ...], language: str) -> Iterator[Token]:
    position, last = 0, ""
    while found := _MASTER.search(letters, position):
        number = int((found.lastgroup or "k0")[1:])
        kind = _PATTERNS[number][0]
        text = found.group()
        mixes_signs = kind in {"iso", "full_date"} and _ALONE[number].match(letters, found.start()) is None
        if (
            mixes_signs
            or _is_foreign(kind, text, language)
            or (kind == "iso_clock" and _is_two_times(text, last))
        ):
            number, kind = _fallback(text, "clock" if text[0].isdigit() and kind == "iso_clock" else "")
            text = _ALONE[number].match(text).group()  # type: ignore[union-attr] # the fallback matches a prefix
        start, end = found.start(), found.start() + len(text)
        detail = _ALONE[number].match(letters, start)
        token = Token(
            text=text,
            start=places[start],
            end=places[end - 1] + 1,
            kind=kind,
            parts=tuple(part or "" for part in detail.groups()) if detail else (),
            spaced=letters[start - 1 : start] in ("", " ") or letters[end : end + 1] in ("", " "),
        )
        yield from _parts_of(token)
        position, last = end, kind


def _parts_of(token: Token) -> Iterator[Token]:
    """Yield a time of ISO 8601 as a time and an offset, "48h" as a count and its unit; else the token."""
    if token.kind == "iso_clock":
        hour, minute, utc, sign, hours, minutes = (*token.parts, "", "", "", "")[:6]
        written = f"{int(hour):02}"
        yield replace(token, kind="clock", parts=("", "", "", written, minute))
        if utc or sign:
            yield replace(token, text="utc", kind="offset", parts=(sign, hours, minutes))
    elif token.kind == "figured":
        yield replace(token, kind="word", parts=())
    elif token.kind == "hours" and int(token.parts[0]) in HOURS_OF_DAYS and not token.parts[1]:
        yield replace(token, text=token.parts[0], kind="number", parts=())
        yield replace(token, text="hours", kind="word", tags={"unit": ("hour",)})
    else:
        yield token


def _is_foreign(kind: str, text: str, language: str) -> bool:
    """Tell whether a form belongs to other languages: "12." is a day in German only, "10 am" is not."""
    if kind == "german_ordinal":
        return language != "de"
    if kind == "clock":
        return language == "de" and text.endswith("m") and " " in text
    return kind == "quarter" and text[0] == "t" and language not in {"fr", "es"}


def _is_two_times(text: str, last: str) -> bool:
    """Tell whether "09:00-11:00" is from nine to eleven, and no offset behind a date."""
    if not any(sign in text for sign in "+-"):
        return False
    return last != "iso" or ("-" in text and text[0] != "t" and " " not in text and text.count(":") > 1)


def _fallback(text: str, wanted: str) -> tuple[int, str]:
    """Return the place and kind of the pattern that reads a form that means nothing else here."""
    wanted = wanted or ("number" if text[0].isdigit() else "word")
    return next((place, kind) for place, (kind, _) in enumerate(_PATTERNS) if kind == wanted)


def _tagged(raw: list[Token], table: WordTable) -> Iterator[Token]:
    place = 0
    while place < len(raw):
        token = raw[place]
        if token.kind != "word" or token.tags:
            if not (token.text == "." and place and _is_short(raw[place - 1].text, raw, place, table)):
                yield token
            place += 1
            continue
        length, tags = _longest_phrase(raw, place, table)
        if length:
            last = raw[place + length - 1]
            text = " ".join(part.text for part in raw[place : place + length])
            yield Token(text, token.start, last.end, "word", tags)
            place += length
            continue
        yield from _single(token, table)
        place += 1


def _is_short(word: str, raw: list[Token], place: int, table: WordTable) -> bool:
    """Tell whether the full stop after `word` belongs to it: "Dec. 1", "approx. 3 weeks"."""
    tags = table.phrases.get((word,), {})
    shortened = (
        len(word) <= 6
        and word not in WHOLE_WORDS
        and not word.endswith("'s")
        and any(tag in tags for tag in ("month", "weekday", "approx", "unit"))
    )
    return shortened and place + 1 < len(raw)


def _longest_phrase(raw: list[Token], place: int, table: WordTable) -> tuple[int, Tags]:
    """Return how many tokens the longest phrase takes that begins here, with its tags."""
    first = raw[place].text
    best: tuple[int, Tags] = (0, {})
    wanted = table.longest.get(first, 0)
    words: list[str] = []
    at = place
    while at < len(raw) and len(words) < wanted:
        token = raw[at]
        if token.text == "-" and words and not _apart(raw, at):
            at += 1
            continue
        if token.kind != "word":
            break
        words.append(token.text)
        at += 1
        tags = table.phrases.get(tuple(words))
        if tags is None and token.text.endswith("'"):
            tags = table.phrases.get((*words[:-1], token.text[:-1]))
        if tags is not None:
            best = (at - place, tags)
    return best


def _apart(raw: list[Token], at: int) -> bool:
    """Tell whether a hyphen stands between blanks, and so separates instead of joining."""
    before, after = raw[at - 1], raw[at + 1] if at + 1 < len(raw) else None
    return before.end != raw[at].start or after is None or after.start != raw[at].end


def _single(token: Token, table: WordTable) -> Iterator[Token]:
    word = token.text
    for known in (word, word.removesuffix("'s"), word.rstrip("'")):
        if (known,) in table.phrases:
            yield Token(known, token.start, token.end, "word", table.phrases[(known,)])
            return
        if known in table.compounds:
            for part in table.compounds[known]:
                yield Token(part, token.start, token.end, "word", table.phrases.get((part,), {}))
            return
    split = _joined_weekday(word, table)
    if split:
        for part in split:
            yield Token(part, token.start, token.end, "word", table.phrases.get((part,), {}))
        return
    repaired = nearest_word(word, table)
    tags = table.phrases.get((repaired,), {}) if repaired else {}
    yield Token(repaired or word, token.start, token.end, "word", tags)


@lru_cache(maxsize=1024)
def _joined_weekday(word: str, table: WordTable) -> tuple[str, ...]:
    """Cut a word such as `freitagnachmittag` or `fridayish` after its weekday or month."""
    for cut in range(3 if table.language == "de" else 5, len(word) - 2):
        head, tail = word[:cut], word[cut:].lstrip("-")
        tags = table.phrases.get((head,), {})
        if ("weekday" in tags or "month" in tags or "day" in tags) and (tail,) in table.phrases:
            other = table.phrases[(tail,)]
            if any(tag in other for tag in ("daypart", "unit", "approx", "weekday", "half_word")):
                return (head, tail)
    return ()


def clean_excerpt(words: str, start: int, end: int) -> str:
    """Return a cut of what was typed, on one line and without control characters."""
    return " ".join("".join(c if is_shown(c) else " " for c in words[start:end]).split())


__all__ = ["Token", "clean_excerpt", "fold_text", "tokenize"]
