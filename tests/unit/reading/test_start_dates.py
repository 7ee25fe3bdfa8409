"""Whether an acceptance says when it begins, in the many ways in which people say it."""

import pytest

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_findings import LetterContext, read_letter


def read(sentence: str, yes: str = "I accept the post of baker with great pleasure.") -> list[Finding]:
    """Read an acceptance with this sentence in it; what is said about its start."""
    body = f"Dear Ms Pratt,\n\nThank you for your letter. {yes} {sentence}\n\nYours sincerely,\nAnn Lee\n"
    setting = LetterContext(
        kind="accept",
        to_name="Joan Pratt",
        company="Crumb",
        role="baker",
        sender="Ann Lee",
        word_range=(10, 150),
    )
    return [each for each in read_letter(body, setting) if each.rule == "LR-36"]


def read_yes(words: str) -> dict[str, list[Finding]]:
    """Read an acceptance that says yes in these words; what is said about the yes (LR-35) and its start (LR-36)."""
    body = f"Dear Ms Pratt,\n\nThank you for your call about the post. {words}\n\nYours sincerely,\nAnn Lee\n"
    setting = LetterContext(
        kind="accept", to_name="Joan Pratt", company="Crumb", role="baker", sender="Ann Lee"
    )
    found = read_letter(body, setting)
    return {rule: [each for each in found if each.rule == rule] for rule in ("LR-35", "LR-36")}


@pytest.mark.parametrize(
    "sentence",
    [
        "I will start on Monday 1 June.",
        "I can start from 1 June.",
        "I'll begin on the 3rd.",
        "See you on the 12th.",
        "I will be with you at half past seven on Monday.",
        "Monday 26 October at nine in the evening, then.",
        "I accept on the terms in your letter of 2 March.",
        "I accept the terms you set out on the phone.",
        "I am happy with everything in your letter.",
        "The Monday you named suits me well.",
        "The date you gave on the phone suits me.",
        "As agreed, I will be there after Easter.",
        "As we discussed, the new term it is.",
        "I can come as soon as my notice is served.",
        "My four weeks' notice goes in today.",
        "My first day will be 6 July.",
        "I look forward to joining you in September.",
        "I look forward to starting.",
        "I will report to the depot at six.",
        "I shall be at the depot at six on Monday 16 March.",
        "Could you tell me whom to ask for on Monday 3 June?",
        "I can be poolside from Saturday 4 May.",
        "I am free from the first of the month.",
        "I am available at once.",
        "I can be there within two weeks.",
        "The week commencing 8 June is fine.",
        "w/c 8 June works for me.",
        "1 December works for me too.",
        "From September, then.",
        "I'll be there bright and early on Tuesday.",
        "I will resume at the Kaduna office on Monday 3 August 2026.",
        "I look forward to the induction.",
        "I will arrive with boots and flask on 2 March.",
        "As per your offer, then, in the new year.",
        "I am ready whenever you want me.",
        "I hope to be with you in three weeks.",
        "I can take up the post straight away.",
        "Everything you set out in the offer is fine by me.",
        "The start you proposed is fine.",
        "I will see you in May.",
        "The date in the contract suits me.",
        "I will be in on 14 September, with my own mug.",
        "2026-09-14 is in my calendar.",
        "I commence on Tuesday next.",
        "I can start any time after 1 June.",
        "I can start whenever you like.",
        "I am yours from the fourteenth.",
        "Before I start on 1 June I would like to see the oven book.",
    ],
)
def test_a_start_that_is_named_or_settled_is_not_asked_for(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "It made my whole family dance in the kitchen.",
        "I was on the bus when you rang on Tuesday, and the whole top deck heard.",
        "Thank you for ringing on Monday.",
        "I had a good look at the handbook over the weekend.",
        "I will post the signed form on Friday.",
        "I have signed it and will drop it in on Friday.",
        "My mother's birthday is on 3 May, and she has her present now.",
        "Your letter arrived on Friday.",
        "Before I arrive I would like to see the oven book.",
        "I can start whenever, really; we can sort that out some time.",
        "I keep the sketch that you made from the crest of the dam.",
        "Every second Sunday is no trouble.",
        "My cousin will deliver a sack of rye to your door on Friday.",
    ],
)
def test_a_day_of_something_else_is_no_start(sentence: str) -> None:
    assert [(each.level, each.message) for each in read(sentence)] == [
        (Level.HINT, "No start date is named; a letter that accepts is clearer with one.")
    ]


def test_a_yes_that_is_unclear_is_asked_for_its_start_too() -> None:
    assert [each.level for each in read("It is a lovely office.", "I am leaning towards a yes.")] == [
        Level.HINT
    ]


@pytest.mark.parametrize(
    "yes",
    [
        "It would probably suit me, if that is all right, about the oven in your letter.",
        "In principle it could be a yes from my side, we will see how things go.",
        "I think I will probably take it, unless the other place comes through.",
    ],
)
def test_both_the_unclear_yes_and_the_missing_start_are_told(yes: str) -> None:
    found = read_yes(yes)
    assert {each.level for each in found["LR-35"]} & {Level.STOP, Level.WARN}
    assert [(each.level, each.start) for each in found["LR-36"]] == [(Level.HINT, None)]


@pytest.mark.parametrize(
    "yes",
    [
        "It's sounding like a yes from me, I would say.",
        "It is beginning to look like a yes.",
        "I'd say it's nearly a yes.",
        "It's as good as a yes.",
        "That is a yes in principle.",
        "It is more of a yes than a no.",
        "I think I'm going to say yes.",
        "Most likely I will accept it.",
        "I provisionally accept the post of baker.",
        "As things stand I would accept.",
        "I'd accept, barring a better offer.",
        "I'll accept unless something else comes in.",
        "It's a yes, I think.",
        "I should think I'll accept.",
        "I'm 90% sure that I'll take it.",
        "I would accept if the hours were better.",
        "Most probably I will be accepting and joining, let us see how things go.",
    ],
)
def test_a_yes_that_is_nearly_one_is_a_maybe_and_names_no_start(yes: str) -> None:
    found = read_yes(yes)
    assert [each.level for each in found["LR-35"]] == [Level.WARN]
    assert [each.level for each in found["LR-36"]] == [Level.HINT]


@pytest.mark.parametrize(
    "yes",
    [
        "That's a yes from me, and a big one.",
        "I am delighted to accept, and might bring my own rolling pin.",
        "A thousand times yes.",
        "I think of it all the time, and yes, I accept.",
        "It was nearly a no, but it's a yes.",
        "I'm pretty sure the dog knows already: I accept.",
        "Yes please, and I am sure about it.",
    ],
)
def test_a_yes_that_is_one_is_left_alone(yes: str) -> None:
    assert read_yes(f"{yes} I start on 1 June.") == {"LR-35": [], "LR-36": []}


@pytest.mark.parametrize(
    "sentence",
    [
        "I'll let you know when I could start.",
        "I will get back to you on when I can begin.",
        "I'll be in touch about when I could come over.",
        "The signed copy will be with you this week.",
        "I'll post the form at once.",
        "I might be able to join in a while.",
        "I will send the papers straight away.",
        "I'll drop the form in next week.",
    ],
)
def test_a_start_put_off_and_the_day_of_a_paper_are_none(sentence: str) -> None:
    assert [each.level for each in read(sentence)] == [Level.HINT]


@pytest.mark.parametrize(
    "sentence",
    [
        "I could start this week.",
        "I'll send the form this week and start on 1 June.",
        "I will post the form at once, and I can come at once too.",
        "I am available at once; the form is in the post.",
        "I will sign the contract as agreed and begin when you said.",
        "I'll bring the form on my first day.",
        "You asked when I could start: Monday 1 June.",
        "I might be able to join in June.",
        "I am not sure which bus it is, but I will be there on 3 May.",
    ],
)
def test_a_start_beside_a_paper_or_a_doubt_is_one(sentence: str) -> None:
    assert read(sentence) == []
