"""LR-11, LR-24, LR-25 and LR-32: whether the letter could be anybody's, to anybody."""

import re
from collections.abc import Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.letters.letter_slots import open_slots
from waitroom.reading.letter_context import AFTER_NO, THANKS, LetterContext
from waitroom.reading.name_forms import name_words
from waitroom.reading.parsed_letter import ParsedLetter
from waitroom.reading.rule import Rule
from waitroom.reading.word_lists import load_word_set
from waitroom.translation import _

NOTHING_SPECIFIC = Rule(
    id="LR-11",
    name="nothing-specific",
    level=Level.WARN,
    kinds=THANKS | AFTER_NO | {"look-again"},
    message=_("Nothing here could only be about your conversation; one phrase from it is enough."),
    why=_("If it could have been written before the interview, it is no note about it."),
    source="bentley, fastcompany, cfwcareers",
)
UNTOUCHED = Rule(
    id="LR-24",
    name="template-untouched",
    level=Level.HINT,
    message=_("Most sentences are still those of the template; one of your own changes the whole."),
    why=_("A stock letter is recognised."),
    source="usnews-2008, job-hunt, cfwcareers",
)
SAME_NOTE = Rule(
    id="LR-25",
    name="same-note-to-the-panel",
    level=Level.WARN,
    kinds=THANKS,
    message=_("Nearly the same note as another letter of this wait."),
    why=_("Panels compare notes."),
    source="americajobportal, accruepartners, contractoruk",
)
ONLY_THANKS = Rule(
    id="LR-32",
    name="only-thanks",
    level=Level.HINT,
    kinds=frozenset({"thank-you"}),
    message=_("It says nothing of the work yet; a clause on why it appeals makes it whole."),
    why=_("The note is also about wanting the work."),
    source="liveabout, reference",
)
RULES = (NOTHING_SPECIFIC, UNTOUCHED, SAME_NOTE, ONLY_THANKS)

FEW_DETAILS = 3
"""A thank-you with no more words of its own than these could be anybody's."""
STOCK_WORDS = 18
"""The same where there are no more than one in so many words."""
FORGOTTEN = 2
"""So many open blanks are forgotten ones; more are a template that is being filled."""
_DETAIL_CAP = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}|\b\d{2,}\b|[\"“][^\"”]{6,}[\"”]")
_LONG = 4
"""Letters; shorter words are everybody's."""
_BRACKETS = re.compile(r"\[[^\]\n]{2,60}\]|\{[^}\n]{2,60}\}|<[^>\n]{2,60}>")
_WORK = re.compile(
    r"\b(?:interest\w*|work\w*|role|post|position|job|join\w*|contribut\w*|bring|team|"
    r"appeal\w*|keen|enthusias\w*|love to|like to|hope to|excit\w*|forward|skills?|"
    r"experience\w*|help\w*|idea\w*|project\w*|start\w*|do this|stay(?:ed|s) with|think\w* "
    r"about)\b",
    re.IGNORECASE,
)


_IS_RECORD = re.compile(
    r" (?:my (?:\w+ )?(?:experience|skills?|background|qualifications?|training|degree|career|record|licen[cs]es?|cv)"
    r"|i (?:have|had) (?:over |more than |about )?(?:\w+ )?(?:years?|led|managed|worked|run"
    r"|already (?:told|given|informed)|supervised|qualified|trained)"
    r"|i (?:hold|held|possess|bel[ei]+ve|am (?:a|an|available|hard|highly|confident|very|sure)|can start|speak"
    r"|graduated)) (?!.*\b(?:you (?:all |both |also )?(?:show|said|told|ask|mention|describ|spoke|explain|talk|point"
    r"|gave|worr|wonder)\w*"
    r"|we (?:all |both |also )?(?:talk|spoke|discuss|saw|walk|looked)\w*))"
)
"""How a sentence begins that says what somebody has done and can do: it could have been written before the talk."""


def similarity(a: str, b: str) -> float:
    """Return how alike two texts are, 0 to 1: the shared word 3-grams, of those of the shorter one."""
    first, second = _threes(a), _threes(b)
    if not first or not second:
        return 1.0 if a.split() == b.split() and a.split() else 0.0
    return len(first & second) / min(len(first), len(second))


def _threes(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return frozenset(tuple(words[at : at + 3]) for at in range(len(words) - 2))


def own_details(page: ParsedLetter, setting: LetterContext, *, is_of_the_talk: bool = False) -> set[str]:
    """Return the words that could not stand in anybody's letter: long ones outside the stock, and notes.

    Names, and what stands in brackets, are none; nor, with `is_of_the_talk`, what is only of the writer's record.
    """
    known = (
        {word for each in setting.people for word in name_words(each)}
        | set(name_words(setting.company))
        | set(name_words(setting.role))
        | set(name_words(setting.addressee))
        | set(name_words(setting.sender))
    )
    stock = load_word_set("stock_words")
    notes = {word for note in setting.notes for word in name_words(note) if len(word) >= _LONG} - stock
    blanks = [
        *((slot.start, slot.end) for slot in open_slots(page.body)),
        *map(re.Match.span, _BRACKETS.finditer(page.body)),
    ]
    own = {
        word
        for word in page.vocabulary
        if word in notes
        or (
            len(word) >= _LONG
            and not stock.intersection((word, word.rstrip("s")))
            and not known.intersection((word, word.rstrip("s")))
        )
    }
    return {
        word.text
        for sentence in page.sentences
        if not (is_of_the_talk and _IS_RECORD.match(sentence.row))
        for at, word in enumerate(sentence.words)
        if word.text in own
        and not (at and page.body[word.start].isupper())
        and not (blanks and any(low <= word.start < high for low, high in blanks))
    }


def nothing_specific(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-11: few words of one's own in a thank-you; after a no a hint is enough.

    A template of which most is still to be filled is not spoken of; one forgotten blank changes nothing.
    """
    if not NOTHING_SPECIFIC.applies_to_kind(setting.kind) or page.word_count < 12:
        return
    if len(open_slots(page.body)) > FORGOTTEN:
        return
    details = own_details(page, setting, is_of_the_talk=setting.kind in THANKS)
    marks = sum(
        1
        for sentence in page.sentences
        for __ in _DETAIL_CAP.finditer(page.body, sentence.span.start, sentence.span.end)
    )
    score = len(details) + min(marks, 2)
    if setting.kind in THANKS:
        if score <= max(FEW_DETAILS, page.word_count // STOCK_WORDS):
            yield NOTHING_SPECIFIC.finding(page)
    elif score == 0:
        yield NOTHING_SPECIFIC.finding(page, level=Level.HINT)


def untouched(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-24: more than 70 % of the sentences equal the skeleton's."""
    if not setting.skeleton or len(page.sentences) < 3:
        return
    stock = {
        " ".join(re.findall(r"\w+", part.lower())) for part in re.split(r"(?<=[.!?])\s+|\n", setting.skeleton)
    }
    same = sum(
        1
        for sentence in page.sentences
        if " ".join(re.findall(r"\w+", sentence.span.of(page.body).lower())) in stock
    )
    if same > 0.7 * len(page.sentences):
        yield UNTOUCHED.finding(page)


def same_note(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-25: more than 80 % alike with another letter of the wait."""
    if (
        setting.kind in THANKS
        and page.word_count >= 12
        and any(similarity(page.body, other) > 0.8 for other in setting.other_letters)
    ):
        yield SAME_NOTE.finding(page)


def only_thanks(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-32: no word of interest, role or work."""
    if setting.kind != "thank-you" or page.word_count < 8:
        return
    if any(_WORK.search(page.body, part.start, part.end) for part in page.paragraphs):
        return
    if len(own_details(page, setting)) <= 6:
        yield ONLY_THANKS.finding(page)


CHECKS = (nothing_specific, untouched, same_note, only_thanks)
