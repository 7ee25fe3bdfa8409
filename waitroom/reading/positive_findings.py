"""The good things, said too."""

from collections.abc import Iterable, Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.letters.letter_slots import open_slots
from waitroom.reading.letter_context import CHECK_INS, THANKS, LetterContext
from waitroom.reading.name_forms import fold_name, name_words
from waitroom.reading.name_rules import is_person
from waitroom.reading.parsed_letter import ParsedLetter
from waitroom.reading.specificity_rules import own_details
from waitroom.translation import _

LEAST_WORDS, MOST_WORDS = 20, 180
"""Words of a letter that is called short."""
DETAILS = 3
"""Words of its own that a letter holds at least before it is called specific."""
MAY_GO = _("Short, specific, friendly. It can go.")


def positive_findings(
    page: ParsedLetter, setting: LetterContext, others: Iterable[Finding], *, is_friendly: bool = True
) -> Iterator[Finding]:
    """Yield what is right: the name, a detail, one question; and that it can go where nothing is left.

    It is called short, specific and friendly only where it is: `is_friendly` tells that no sentence sounds otherwise.
    """
    others = tuple(others)
    rules = {finding.rule for finding in others}
    if (
        page.greeting
        and not open_slots(page.greeting.of(page.body))
        and is_person(setting.addressee)
        and not rules & {"LR-02", "LR-03"}
    ):
        words = {fold_name(word.strip(",:.")) for word in page.greeting.of(page.body).split()}
        if words & set(name_words(setting.addressee)):
            yield _good(
                "G-01", "name-right", _("The name is right."), page, (page.greeting.start, page.greeting.end)
            )
    if (
        setting.kind in THANKS
        and not rules & {"LR-01", "LR-11", "LR-24"}
        and len(own_details(page, setting)) >= 5
    ):
        yield _good("G-02", "specific", _("It could only be about this conversation."), page)
    if setting.kind in CHECK_INS and sum(1 for sentence in page.sentences if sentence.mark == "?") == 1:
        yield _good("G-03", "one-question", _("One question; that is easy to answer."), page)
    if (
        not others
        and is_friendly
        and LEAST_WORDS <= page.word_count <= MOST_WORDS
        and len(own_details(page, setting)) >= DETAILS
    ):
        yield _good("G-04", "may-go", MAY_GO, page)


def _good(
    rule: str, name: str, message: str, page: ParsedLetter, place: tuple[int, int] | None = None
) -> Finding:
    start, end = place or (None, None)
    return Finding(
        rule=rule,
        name=name,
        level=Level.GOOD,
        message=message,
        start=start,
        end=end,
        quote=page.body[start:end] if place else "",
    )
