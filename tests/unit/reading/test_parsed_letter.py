"""A letter taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waitroom.domain.letters.finding import Level
from waitroom.reading.letter_findings import LetterContext, read_letter, should_offer_breathing, similarity
from waitroom.reading.parsed_letter import TextSpan, parse_letter

KINDS = (
    "thank-you",
    "check-in",
    "ask-feedback",
    "accept",
    "decline",
    "expenses",
    "informal-chat",
    "connect-note",
    "ask-for-time",
)


def texts(body: str) -> list[str]:
    return [sentence.span.of(body) for sentence in parse_letter(body).sentences]


def test_greeting_sentences_and_close_are_told_apart() -> None:
    body = (
        "Dear Jean,\n\nThank you for Monday. I saw Mr. Lowe at 3 p.m. there!\nIt was "
        "good?\n\nWith all good wishes,\nSimon Reed\n"
    )
    page = parse_letter(body)
    assert page.greeting is not None
    assert page.greeting.of(body) == "Dear Jean,"
    assert page.close is not None
    assert page.close.of(body) == "With all good wishes,"
    assert [line.of(body) for line in page.signature] == ["Simon Reed"]
    assert texts(body) == ["Thank you for Monday", "I saw Mr. Lowe at 3 p.m. there", "It was good"]
    assert [sentence.mark for sentence in page.sentences] == [".", "!", "?"]


def test_wrapped_lines_are_one_sentence() -> None:
    body = (
        "Dear Jean,\n\nThank you for showing me the whole of the long garden on\nMonday, and for the tea.\n"
    )
    assert len(texts(body)) == 1


def test_earlier_mail_is_left_out() -> None:
    body = (
        "Dear Jean,\n\nThank you for it.\n\nOn Mon, 3 May 2027, Jean wrote:\n> I am "
        "desperate for [NAME]\n> salary"
    )
    assert texts(body) == ["Thank you for it"]
    assert all(
        f.start is None for f in read_letter(body, LetterContext("thank-you")) if f.level is not Level.GOOD
    )


def test_a_name_alone_greets_and_a_name_alone_closes() -> None:
    page = parse_letter("Jean,\n\nNothing to add to it.\n\nSimon\n")
    assert page.greeting == TextSpan(0, 5)
    assert len(page.signature) == 1
    assert page.close is None


def test_words_are_counted_between_greeting_and_close() -> None:
    assert parse_letter("Dear Jean,\n\nOne two three.\n\nBest,\nSimon Reed\n").word_count == 3


def test_an_empty_letter_has_nothing_said_about_it() -> None:
    assert read_letter(" \n\n", LetterContext("thank-you")) == ()


@given(body=st.text(max_size=400), kind=st.sampled_from(KINDS), name=st.text(max_size=12))
def test_no_text_raises_and_quotes_stand_at_their_places(body: str, kind: str, name: str) -> None:
    setting = LetterContext(
        kind, to_name=name, company=name, role=name, sender=name, subject=name, people=(name,), hour=2
    )
    for finding in read_letter(body, setting):
        assert (finding.start is None) == (finding.end is None)
        assert finding.quote == ("" if finding.start is None else body[finding.start : finding.end])


PIECES = st.sampled_from(
    [
        "Dear Jean",
        ",",
        "\n",
        "\n\n",
        " ",
        "I am sorry",
        "desperate",
        "İstanbul",
        "ß",
        "salary",
        "[NAME]",
        "!!",
        "😀",
        "\r\n",
        "\x00",
        "“",
        "don’t",
        "KIND",
        "¤",
        "1.",
        "Best,",
    ]
)


@given(parts=st.lists(PIECES, max_size=40), kind=st.sampled_from(KINDS))
def test_no_mixture_of_letter_pieces_raises(parts: list[str], kind: str) -> None:
    body = "".join(parts)
    setting = LetterContext(
        kind, to="Jean Calloway <jean@tollgate.example>", company="Tollgate Books", role="bookseller"
    )
    for finding in read_letter(body, setting):
        assert finding.quote == ("" if finding.start is None else body[finding.start : finding.end])


def test_three_remarks_of_self_doubt_offer_a_breath() -> None:
    body = (
        "Dear Jean,\n\nThank you. I am sorry that I rambled. I meant to say more. I am desperate "
        "for this job.\n\nSimon\n"
    )
    assert should_offer_breathing(read_letter(body, LetterContext("thank-you")))
    assert not should_offer_breathing(
        read_letter("Dear Jean,\n\nThank you for Monday.\n\nSimon\n", LetterContext("thank-you"))
    )


def test_similarity_is_counted_in_threes_of_words() -> None:
    note = "Thank you for the time on Monday and for the tea"
    assert similarity(note, note) == 1.0
    assert similarity(note, "A different letter about something else altogether") == 0.0
    assert 0.3 < similarity(note, "Thank you for the time on Tuesday and for the cake") < 0.9
    assert similarity("", "") == 0.0
    assert similarity("Yes please", "Yes please") == 1.0


def test_small_letters_keep_every_place_of_the_body() -> None:
    """A capital that is two signs when it is small would push everything behind it along."""
    body = "Dear İpek,\n\nThank you for the hour. I’m PASSIONATE ABOUT ferns.\n\nBest wishes,\nAnn"
    page = parse_letter(body)

    assert len(page.small) == len(body)
    assert page.small_sentences == ("thank you for the hour", "i'm passionate about ferns")
    stock = [each for each in read_letter(body, LetterContext(kind="thank-you")) if each.name == "cliche"]
    assert [each.quote for each in stock] == ["PASSIONATE ABOUT"]


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_stock_phrase_is_one_with_either_apostrophe(apostrophe: str) -> None:
    body = (
        f"Dear Ann,\n\nThank you for the hour. Please don{apostrophe}t hesitate to ring.\n\nBest wishes,\nBo"
    )

    found = [each.name for each in read_letter(body, LetterContext(kind="thank-you"))]

    assert "cliche" in found
