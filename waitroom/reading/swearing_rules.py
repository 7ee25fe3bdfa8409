"""LR-55 and LR-56: swear words, slurs and insults, in plain letters or spelt around."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import LetterContext
from waitroom.reading.parsed_letter import ParsedLetter, TextSpan
from waitroom.reading.rewrites import LEAVE_OUT
from waitroom.reading.rule import Rule
from waitroom.reading.word_lists import load_list, load_word_set
from waitroom.translation import _

SWEARING = Rule(
    id="LR-55",
    name="swearing",
    level=Level.STOP,
    message=_("This is a swear word."),
    why=_("It is the only word that they will remember."),
    source="practice",
)
INSULT = Rule(
    id="LR-56",
    name="insult",
    level=Level.STOP,
    message=_("This calls somebody names."),
    why=_("It is read by the people it is about, and kept."),
    source="text:coping, onlinecareertips",
)
RULES = (SWEARING, INSULT)

_INSTEAD_OF_LETTERS = str.maketrans("1!|3€4@0$57абеосірху", "iiieeaaossta6eocipxy".replace("6", "b"))
"""Figures, signs and Cyrillic letters that stand for Latin ones."""
_MASKS = frozenset("*#%&@$!_-•·.+?^~")
_TOKEN = re.compile(r"[^\s,;:\"“”()\[\]{}<>/\\]+")
_ODD = re.compile(
    r"[^\W_]*[^\s\w'’,;:\"“”()\[\]{}<>/\\-]+[\w*#%&@$!]|[A-Za-z]\d+[A-Za-z]|[^\W_]\*|[Ѐ-ӿ]|\w[_-]+\w"
)
_SPACED = re.compile(r"(?<![^\s\"“(])[^\W\d_](?:[ .\-_*]{1,2}[^\W_*]|[ .\-_]\*){2,11}(?![^\W_])")
_LEADING = "\"'“‘(*_-…"
_REPEATED = re.compile(r"(.)\1{2,}")
_SELF = re.compile(
    r"\b(?:i|me|myself|my|i'm|i['’]?ve|we|our)\b(?:\s+[\w'’]+){0,6}\s*$"
    r"|\b(?:like|called me|calls me) an?(?:\s+\w+)?\s*$",
    re.IGNORECASE,
)


@cache
def _plain() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in load_list("swearing")))


@cache
def _names() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in load_list("insults")))


@cache
def _barbs() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in load_list("barbs")))


_MAY_BARB = re.compile(
    r"couldn|could not|cannot|can['’]t|didn|doesn|don['’]t|did not|does not|do not|one end of| as an? "
    r"|the (?:charm|manners|brain|intell|imagin|attention|person|wit|warmth|vision|grace)"
    r"|the (?:back|spine|emp|eyes|people|leader)"
    r"|out of|not up to|unfit|in over|past |too |not fit|asleep"
    r"|clown|fool|dinosaur|dragon|joke|circus|bully|bullies|liar|crook|bore|snob"
    r"|jobsworth|disgrace|hazard|menace|coward|child|robot|parasite|dumpster|garbage|rubbish|trash|thick|clueless"
    r"|half|waste|not all|brain|smarter|scraped|wouldn|would not|charm of|kept away|back to school"
    r"|knows nothing|amateurs|hypocrites"
)
"""What a letter has to hold before the barbs are tried."""


@cache
def _stems(name: str) -> dict[str, tuple[str, ...]]:
    """Return the beginnings of words of a table by their first two letters."""
    stems = load_list(name)
    return {head: tuple(stem for stem in stems if stem[:2] == head) for head in {stem[:2] for stem in stems}}


def _may_hold(small: str, name: str) -> bool:
    """Tell whether a word of the text, in small letters, begins so that the long list has to be asked."""
    stems = _stems(name)
    return any(
        word[:2] in stems and word.startswith(stems[word[:2]])
        for word in {each.lstrip(_LEADING) for each in small.split()}
    )


def swearing(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-55: words that stand in the list, and words spelt so that they do not."""
    taken: list[TextSpan] = []
    is_asked = _may_hold(page.small, "sworn_stems")
    for line in page.lines:
        if is_asked and _may_hold(line.of(page.small), "sworn_stems"):
            plain = _plain().finditer(page.small, line.start, line.end)
            spans = (TextSpan(*match.span()) for match in plain if match.end() > match.start())
            taken.extend(span for span in spans if not is_name(page.body, line, span, setting))
        if _ODD.search(page.body, line.start, line.end) or _SPACED.search(page.body, line.start, line.end):
            for span in _spelt_around(page.body, line):
                if not is_name(page.body, line, span, setting) and not any(
                    span.start < other.end and other.start < span.end for other in taken
                ):
                    taken.append(span)
    for span in taken:
        yield SWEARING.finding(page, span, suggestion=LEAVE_OUT)


def insults(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-56: names that people are called; what somebody calls themselves is another matter."""
    names = _names() if _may_hold(page.small, "insult_stems") else None
    barbs = _barbs() if _MAY_BARB.search(page.small) else None
    for line in page.lines if names or barbs else ():
        spans: list[TextSpan] = []
        if names and _may_hold(line.of(page.small), "insult_stems"):
            spans += [TextSpan(*match.span()) for match in names.finditer(page.small, line.start, line.end)]
        if barbs and _MAY_BARB.search(page.small, line.start, line.end):
            spans += [TextSpan(*match.span()) for match in barbs.finditer(page.small, line.start, line.end)]
        taken = line.start
        for span in sorted(spans, key=lambda each: (each.start, -each.end)):
            before = page.body[max(line.start, span.start - 60) : span.start]
            if (
                span.end > span.start >= taken
                and not _SELF.search(before)
                and not is_name(page.body, line, span, setting)
            ):
                taken = span.end
                yield INSULT.finding(page, span, suggestion=LEAVE_OUT)


_BEFORE_RUDE_WORDS = frozenset(
    {
        "oh",
        "total",
        "absolute",
        "complete",
        "utter",
        "stupid",
        "what",
        "you",
        "your",
        "such",
        "lazy",
        "greedy",
        "sorry",
    }
)
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_WORD_BEFORE = re.compile(r"(\w+)\.?[ \u00a0]+\Z")
_WORD_AFTER = re.compile(r"[ \u00a0]+(\w+)|-([A-Z]\w+)")
_OF_PLACES = frozenset({"in", "at", "from", "near", "to", "around", "via", "through"})
_THANKS_TO = re.compile(r"(?i:\b(?:thank|thanking|see|meet|ask|tell|dear|hi|hello)\s)\Z")


def is_name(body: str, line: TextSpan, span: TextSpan, setting: LetterContext) -> bool:
    """Tell whether a rude word is the name of somebody or of a place: Mr Wank, Priya Shit, the road to Twatt.

    It has a capital and no more than one; it is a name that this letter knows, or another name, a title or "from"
    stands before it, or a name behind it.
    """
    word = _LAST_WORD.search(body, span.start, span.end)
    if word is None or not word.group().istitle():
        return False
    if word.start() > span.start:
        return bool(_THANKS_TO.search(body, max(line.start, span.start - 10), span.start))
    known = (setting.sender, setting.addressee, setting.company, *setting.people, *setting.known_words)
    if any(word.group() in re.findall(r"\w+", each) for each in known):
        return True
    before = _WORD_BEFORE.search(body, line.start, span.start)
    after = _WORD_AFTER.match(body, span.end, line.end)
    if before and (before[1] in _OF_PLACES or _is_of_a_name(before[1])):
        return True
    return bool(after and _is_of_a_name(after[1] or after[2]))


def _is_of_a_name(word: str) -> bool:
    """Tell whether a word with a capital is one that sentences do not begin with."""
    small = word.lower()
    return word.istitle() and (
        small in load_word_set("honorifics")
        or not (
            any(small in load_word_set(name) for name in ("often_written", "stock_words", "common"))
            or small in _BEFORE_RUDE_WORDS
            or _may_hold(small, "sworn_stems")
        )
    )


def _spelt_around(body: str, line: TextSpan) -> Iterator[TextSpan]:
    for match in _TOKEN.finditer(body, line.start, line.end):
        token = (
            match.group().rstrip(".!?…'’*")
            if "*" not in match.group()[-2:]
            else match.group().rstrip(".!?…'’")
        )
        if len(token) >= 3 and not token.isalpha() and is_masked(token):
            yield TextSpan(match.start(), match.start() + len(token))
    for match in _SPACED.finditer(body, line.start, line.end):
        letters = re.sub(r"[ .\-_*]+", "", match.group()).lower()
        if letters in load_word_set("sworn"):
            yield TextSpan(*match.span())


def is_masked(token: str) -> bool:
    """Tell whether a word with figures or signs in it is one of the sworn ones."""
    bare = "".join(
        each for each in unicodedata.normalize("NFKD", token) if not unicodedata.combining(each)
    ).lower()
    figures = _REPEATED.sub(r"\1", bare.translate(_INSTEAD_OF_LETTERS))
    if any(
        sign.isdigit() or sign in "!@$|€" or sign > "\u0400" for sign in bare
    ) and figures in load_word_set("sworn"):
        return True
    if "".join(sign for sign in bare if sign not in "-_.*~^") in load_word_set("sworn"):
        return not bare.isalpha()
    if not any(sign in _MASKS for sign in bare) or not bare[0].isalpha():
        return False
    shown = sum(sign.isalpha() for sign in bare)
    for word in load_word_set("sworn"):
        if len(word) == len(bare) and all(
            sign in (letter, *_MASKS) for sign, letter in zip(bare, word, strict=True)
        ):
            return shown >= 2 or (word in {"fuck", "shit", "cunt"} and set(bare[1:]) == {"*"})
    return False


CHECKS = (swearing, insults)
