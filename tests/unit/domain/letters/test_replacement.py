import pytest

from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.letters.replacement import replacement_of

BODY = "Dear Ms Okafor. I definately look forward. I am so sorry."


def finding(quote: str, suggestion: str, level: Level = Level.HINT) -> Finding:
    start = BODY.find(quote) if quote else None
    return Finding(
        rule="SP-1",
        name="spelling",
        level=level,
        message="",
        start=start,
        end=None if start is None else start + len(quote),
        quote=quote,
        suggestion=suggestion,
    )


@pytest.mark.parametrize(
    ("found", "after"),
    [
        (finding("definately", "definitely"), "Dear Ms Okafor. I definitely look forward. I am so sorry."),
        (
            finding("I am so sorry.", "Leave this sentence out; the letter stands without it."),
            "Dear Ms Okafor. I definately look forward.",
        ),
        (finding("definately", "The same in plain words."), None),
        (finding("definately", "Rather: certainly."), None),
        (finding("definately", ""), None),
        (finding("", "Kind regards,"), None),
        (finding("Dear", "Dear {name}"), None),
        (finding("Dear", "Dear", Level.GOOD), None),
    ],
)
def test_a_suggestion_that_is_text_takes_the_place_of_its_words(found: Finding, after: str | None) -> None:
    change = replacement_of(found, BODY)
    if change is None:
        assert after is None
    else:
        start, end, text = change
        assert BODY[:start] + text + BODY[end:] == after
    assert replacement_of(found, BODY.upper()) is None
