"""What an exact rule can know: strung and broad questions, floors and fees, going public, bloody, greeted panels."""

from dataclasses import replace
from typing import Any

import pytest

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import LetterContext
from waitroom.reading.letter_findings import TONE, read_letter
from waitroom.reading.name_forms import is_short_for

KNOWN = LetterContext(
    "check-in", to_name="Jean Calloway", company="Tollgate Books", role="bookseller", sender="Simon Reed"
)
PANEL = replace(
    KNOWN,
    kind="thank-you-panel",
    to_name="Eoin Daly",
    people=("Eoin Daly", "Hannah Voss", "Lena Marsh"),
)


def heard(text: str, kind: str, rule: str) -> list[Finding]:
    body = f"Dear Jean,\n\nThank you for Monday and for the herring in the back room. {text}\n\nBest,\nSimon Reed\n"
    return [each for each in read_letter(body, replace(KNOWN, kind=kind)) if each.rule == rule]


STRUNG = (
    ("check-in", "Has the roof been mended, and how many of us are left, and is it still one post or two?"),
    ("check-in", "Is the post still open, how many of us are there now, and will you want another talk?"),
    ("check-in-last", "Are you still choosing, has anybody been told, and should I stop waiting?"),
    ("check-in", "Could you tell me whether the date has moved, how many people are left and who decides?"),
    ("check-in", "Please let me know whether the budget came through, when you will ring, and what the hours are."),
    ("ask-feedback", "What was missing, why did the second talk go so badly, and was it my voice?"),
    ("ask-feedback", "Was it the till test; was it the display; and do you keep names for the spring?"),
    ("check-in", "Have the references arrived, and do you need my certificate, and is Ruth still in charge?"),
)  # fmt: skip
ONE_QUESTION = (
    ("check-in", "May I ask one thing about the date: is the end of August still what you have in mind?"),
    ("ask-feedback", "I wonder whether you could tell me: was it the till test, or was it my display?"),
    ("check-in", "Is the post still open, and when do you hope to decide?"),
    ("check-in", "If you have a minute, is there any news of the date?"),
    ("check-in", "Is it one post or two?"),
    ("check-in", "Could you tell me whether the date has moved, and when I might hear?"),
    ("check-in", "Has a decision been made, or is there a day when you expect one?"),
    ("check-in", "You told me how you sort the returns, when the van comes and who has the key."),
    ("ask-feedback", "Was it the till test or the display that let me down?"),
    ("ask-feedback", "Looking back at the hour, what is one thing that I could do differently?"),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), STRUNG)
def test_questions_strung_into_one_sentence_are_several(kind: str, text: str) -> None:
    assert [each.level for each in heard(text, kind, "LR-22")] == [Level.WARN]


@pytest.mark.parametrize(("kind", "text"), ONE_QUESTION)
def test_one_question_with_an_and_or_an_or_is_one(kind: str, text: str) -> None:
    assert not heard(text, kind, "LR-22")


BROAD = (
    "Could you send me a full list of what I did wrong?",
    "What is wrong with me in general?",
    "Give me all the reasons, and the part that was worst.",
    "What should I have done better in everything?",
    "What did I do wrong in general, and in the second part?",
    "What did I do wrong with everything?",
    "Overall, what have I done wrong?",
    "Please tell me everything, good and bad, that you thought of me.",
    "I would like to know everything that is lacking in me, most of all my manner with customers.",
    "Tell me everything the panel thought about me.",
    "How should I be as a bookseller?",
    "Could you tell me how I ought to be as a candidate for such a part?",
    "Would you list all my weaknesses?",
    "I want to hear every single mistake, in my application and in the talk.",
    "What sort of person should I be?",
    "Could you tell me everything I ought to do better in future?",
    "Please list all that I should change.",
)
NARROW = (
    "What was I missing for the children's part of the shop?",
    "Is one of the reasons my application was late?",
    "What could I have done better in the till test?",
    "What is one thing that I could do differently?",
    "Which part of my answer on returns was too thin?",
    "Of everything in my application, which one point was the weakest?",
    "Was it the till test that I did wrong in particular?",
    "I do not need everything, good and bad; a single line on my display would help.",
    "I wrote down everything that was missing from my own window, and the till was the weakest.",
    "How should I be in touch if a part-time job comes up?",
    "Thank you for everything that you said about my display, good and bad.",
    "Which experience would have made my application stronger?",
    "What would you want to see from me next time?",
    "How could I be better at the till in particular?",
    "I did everything that I could in the hour; which part of the till test was slow?",
    "Of all that I could do at the till, which was the weakest?",
)


@pytest.mark.parametrize("text", BROAD)
def test_a_question_for_everything_is_broad_whatever_else_the_letter_asks(text: str) -> None:
    assert heard(text, "ask-feedback", "LR-23")


@pytest.mark.parametrize("text", NARROW)
def test_a_narrow_question_is_left_alone(text: str) -> None:
    assert not heard(text, "ask-feedback", "LR-23")


FLOORS = (
    ("thank-you", "My figure is £31,000 and it does not move."),
    ("check-in", "You would have to pay me £35,000."),
    ("thank-you", "It would have to be £36,000 or I stay put."),
    ("check-in", "I can only come for £33,000."),
    ("thank-you", "I need £2,400 a month to make it work."),
    ("thank-you", "I could not do it for a penny under £34,000."),
    ("check-in", "I cannot join on anything below Rs. 1,25,000 per month."),
    ("thank-you", "I would not move for less than forty thousand."),
    ("thank-you", "The least I could accept is $62,000."),
    ("check-in", "My floor is thirty grand, by the way."),
    ("check-in", "I will need at least €2,900 a month."),
    ("thank-you-panel", "Anything under £30k and I stay where I am."),
    ("check-in", "Not a rupee below ₹80,000."),
    ("thank-you", "I can't come for less than four hundred a week."),
)  # fmt: skip
NO_FLOORS = (
    ("thank-you", "The figure on the tag is £31, and it does not move."),
    ("thank-you", "It was £12 or I misread the tag."),
    ("thank-you", "You asked what I need, and it is about £2,400 a month to live here."),
    ("thank-you", "I only sold it for £33 in the end."),
    ("thank-you", "We could not do the fair for under £200, so we borrowed a van."),
    ("thank-you", "Anything under £50 comes out of the petty cash, you said."),
    ("thank-you", "I could not believe that the shelf was built for £90."),
    ("thank-you", "My budget for the fair was £2,000 and I kept to it."),
    ("thank-you", "In my first year I raised at least £3,000 for the library."),
    ("thank-you", "I would not sell a first edition for less than £400 to a customer in a hurry."),
    ("thank-you", "The lowest till reading that I have closed on is £12."),
    ("accept", "I accept the salary of £34,000."),
    ("check-in", "I cannot come under the low beam without a thought of the herring."),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), FLOORS)
def test_a_floor_for_the_pay_that_nobody_asked_for(kind: str, text: str) -> None:
    assert heard(text, kind, "LR-17")


@pytest.mark.parametrize(("kind", "text"), NO_FLOORS)
def test_sums_of_other_things_are_no_floor(kind: str, text: str) -> None:
    assert not [each for each in heard(text, kind, "LR-17") if each.level is Level.WARN]


@pytest.mark.parametrize(
    "text",
    [
        "I want £240 for the day's work I turned down.",
        "Please add £90 for my time.",
        "I also claim the wages I lost, £110.",
        "The total holds £75 for lost earnings.",
        "My day rate is £200.",
        "There is £60 for a shift I missed.",
    ],
)
def test_a_claim_for_the_day_s_work_is_told_from_fares(text: str) -> None:
    assert heard(text, "expenses", "LR-17")


@pytest.mark.parametrize(
    "text",
    [
        "The train on 12 May was £14.20 and the ticket is attached.",
        "The day return cost £31.40, and the receipt is enclosed.",
        "I paid £8 for four hours of parking.",
        "A taxi for the job interview was £11; the trains were not running.",
        "The fares come to £42.60 in all.",
        "I missed the early train, so the later fare of £19 is on the receipt.",
    ],
)
def test_fares_with_receipts_are_no_fee(text: str) -> None:
    assert not heard(text, "expenses", "LR-17")


@pytest.mark.parametrize(
    "text",
    [
        "I owe the credit union four grand.",
        "I owe my brother £900, so this comes just in time.",
        "I am three months behind with the rent.",
        "At last I can pay off my overdraft.",
        "My debts are at nine thousand pounds.",
    ],
)
def test_debts_are_told_in_an_acceptance(text: str) -> None:
    assert heard(f"I accept the post of bookseller from 3 June. {text}", "accept", "LR-43")


@pytest.mark.parametrize(
    "text",
    [
        "I owe you a new mug.",
        "I owe Ms Hale my thanks for the reference.",
        "My work with the debts team taught me patience.",
        "I know the rent of the shop is paid in March.",
        "I owe the credit union's team my love of ledgers.",
    ],
)
def test_what_is_owed_in_thanks_is_no_debt(text: str) -> None:
    assert not heard(f"I accept the post of bookseller from 3 June. {text}", "accept", "LR-43")


PUBLIC = (
    ("check-in", "This will be all over Twitter by Friday."),
    ("check-in-last", "If this goes on, the whole thread goes to the Gazette."),
    ("reply-to-no", "I shall tell all my students never to apply to you."),
    ("check-in", "Expect to see your name on Glassdoor by the weekend."),
    ("check-in", "It all goes on Trustpilot tonight."),
    ("ask-feedback", "I will be writing about this on LinkedIn, with names."),
    ("check-in-last", "Everyone in the guild is going to hear how you treat applicants."),
    ("check-in", "If I hear nothing, the whole story goes up on Instagram."),
    ("ask-feedback", "The full story will be posted on every review site."),
    ("check-in-last", "I shall be telling the whole regional group how you treat candidates."),
    ("ask-feedback", "All of this is going online, with your name."),
    ("reply-to-no", "I will warn every member of the guild to steer clear of your company."),
    ("check-in", "I am going to post my story on TikTok tonight."),
    ("reply-to-no", "The local press will be hearing about this."),
    ("ask-feedback", "I'll be letting everyone in the branch know how you behave."),
)  # fmt: skip
PRIVATE = (
    ("thank-you", "I told my students never to work near the press alone."),
    ("thank-you", "You said that the poster will be all over Instagram by Friday."),
    ("thank-you", "I expect to see your name on Instagram once the window is done."),
    ("thank-you", "Everything goes on the internet in May, you said, page by page."),
    ("thank-you", "I wrote about the herring on LinkedIn, and my aunt read it."),
    ("check-in", "Everyone in the guild knows how you treat old paper."),
    ("thank-you", "I shall be telling the whole class how kindly you treated us."),
    ("thank-you", "Your story of the flood goes up on Instagram every May, you said."),
    ("thank-you", "I will be telling everyone at home how you salt the herring."),
    ("thank-you", "I post the photographs of our window on Instagram each week."),
    ("thank-you", "You told me that the local paper will have the opening on its second page."),
    ("thank-you", "I tell new volunteers to avoid the back stairs."),
    ("check-in", "I looked for the shop on every review site before I came."),
    ("thank-you", "I will tell my friends how you treat old leather."),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), PUBLIC)
def test_a_threat_to_go_public(kind: str, text: str) -> None:
    assert heard(text, kind, "LR-46")


@pytest.mark.parametrize(("kind", "text"), PRIVATE)
def test_telling_others_is_no_threat_by_itself(kind: str, text: str) -> None:
    assert not [each for each in heard(text, kind, "LR-46") if each.level is Level.WARN]


@pytest.mark.parametrize(
    "text",
    [
        "It was a bloody marvellous morning.",
        "The forms were bloody endless.",
        "That was so bloody kind of you.",
        "I am bloody tired of waiting.",
        "It has been a bloody fortnight.",
        "The wait was too damn long.",
        "I filled in the effing form twice.",
    ],
)
def test_mild_swearing_is_swearing(text: str) -> None:
    assert heard(text, "check-in", "LR-55")


@pytest.mark.parametrize(
    "text",
    [
        "My essay was about Bloody Sunday.",
        "The quiz team drinks a bloody mary after each win.",
        "The form did my head in.",
        "The bloody battle of 1643 was fought in your car park.",
        "I was taught to report a bloody discharge at once.",
        "The Bloody Tower tour is the one that I led.",
        "I changed the bloody dressings on the ward for a year.",
    ],
)
def test_a_name_or_a_wound_is_no_swearing(text: str) -> None:
    assert not heard(text, "check-in", "LR-55")


def greeted(greeting: str, setting: LetterContext = PANEL) -> list[tuple[str, str]]:
    body = f"{greeting}\n\nThank you for Monday and for the herring in the back room.\n\nBest,\nSimon Reed\n"
    return [(each.quote, each.suggestion) for each in read_letter(body, setting) if each.rule == "LR-03"]


@pytest.mark.parametrize(
    ("greeting", "asked"),
    [
        ("Dear Eoin, Hannah and Leo,", [("Leo", "Lena")]),
        ("Dear Eoin, Petra and Lena,", [("Petra", "Hannah")]),
        ("Hello Marcus, Hannah & Lena,", [("Marcus", "Eoin")]),
        ("Dear Mr Daly, Ms Voss and Ms Field,", [("Ms Field", "Ms Marsh")]),
        ("Dear Eoin, Hannah and Lena,", []),
        ("Eoin, Hannah and Leo,", [("Leo", "Lena")]),
        ("Eoin, Hannah and Lena,", []),
        ("Dear Eoin and Leo,", [("Leo", "Lena")]),
        ("Dear Eoin and Hannah,", []),
        ("Dear Eoin Daly, Hannah Voss and Leo Marsh,", [("Leo Marsh", "Lena Marsh")]),
        ("Dear Eoin Daly, Hannah Voss and Lena Marsh,", []),
        ("Dear Lena, Eoin, and Hannah,", []),
        ("Dear Mr Daly, Ms Voss and Ms Marsh,", []),
        ("Dear Eoin and colleagues,", []),
        ("Dear Eoin, Hannah, Lena and Ruth,", []),
        ("Dear Eoin, Hannah and all,", []),
    ],
)
def test_a_greeted_name_that_nobody_has_is_asked_about(greeting: str, asked: list[tuple[str, str]]) -> None:
    assert greeted(greeting) == asked


def test_short_forms_in_the_greeting_of_a_panel_are_their_people() -> None:
    panel = replace(
        PANEL, to_name="Bernadette Quill", people=("Bernadette Quill", "Thomas Ash", "Joanna Fell")
    )
    assert greeted("Dear Bernie, Tom and Jo,", panel) == []
    assert greeted("Dear Bernie, Tim and Jo,", panel) == [("Tim", "Thomas")]


TWO = replace(PANEL, to_name="Deborah Inch", people=("Ravi Sethi",))
LONG = replace(PANEL, to_name="Colin Hendricks", people=("Abena O’Dell", "Luc Frame-Hale"))


@pytest.mark.parametrize(
    ("setting", "greeting", "asked"),
    [
        (TWO, "Dear Barbara and Ravi,", [("Barbara", "Deborah")]),
        (TWO, "Dear Ravi and Barbara,", [("Barbara", "Deborah")]),
        (TWO, "Dear Debbie and Ravi,", []),
        (TWO, "Dear Deborah and Tom,", []),
        (LONG, "Dear Mr. Hendry, Ms. O'Dell and Mr. Hale,", [("Mr. Hendry", "Mr. Hendricks")]),
        (LONG, "Dear Mr Hendricks, Ms O'Dell and Mr Frame,", []),
    ],
)
def test_each_name_of_a_greeting_is_held_against_those_on_file(
    setting: LetterContext, greeting: str, asked: list[tuple[str, str]]
) -> None:
    assert greeted(greeting, setting) == asked


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Ms Haslinda Osman then asked about the presses.", ["Haslinda Osman"]),
        ("Ms Hamidah Osman then asked about the presses.", []),
        ("Tom Osman, a cousin of mine, set type as well.", []),
        ("Mr Hendry showed me the presses.", ["Mr Hendry"]),
        ("Mr Hendricks showed me the presses, and a Mr Hendry at the gate the way.", []),
        ("Mr Holloway at the gate showed me the way.", []),
    ],
)
def test_somebody_met_is_called_as_on_file(text: str, quotes: list[str]) -> None:
    setting = replace(PANEL, to_name="Lim Soo Cheng", people=("Colin Hendricks", "Hamidah Osman"))
    body = f"Dear Ms Lim,\n\nThank you for Monday. {text}\n\nBest,\nSimon Reed\n"
    assert [each.quote for each in read_letter(body, setting) if each.rule == "LR-03"] == quotes


def test_thanks_for_having_been_left_to_wait_are_none() -> None:
    for text, is_missed in (
        ("Oh, and thanks for the hour I got to spend sitting in the yard.", True),
        ("Thank you for the hour I got to spend with the presses.", False),
    ):
        assert bool(heard(text, "decline", "LR-06")) is is_missed


def test_what_somebody_can_do_is_not_what_was_talked_of() -> None:
    record = "I have led teams of thirty in Lille and I hold licences for the crane and the forklift."
    talk = "I have led teams of thirty, and the crane you showed me over the lock would suit them."
    thanks = "Thank you for the interview. It was interesting to learn more about the company."
    letter = f"Dear Eoin,\n\n{thanks} {{}}\n\nBest,\nSimon Reed\n"
    for text, is_told in ((record, True), (talk, False)):
        found = {each.rule for each in read_letter(letter.format(text), replace(PANEL, kind="thank-you"))}
        assert ("LR-11" in found) is is_told


def test_the_name_of_a_thing_in_capitals_is_no_shout() -> None:
    assert not heard("The watchdog starts first, so the CAN controller stops.", "thank-you", "LR-51")
    assert heard("I CAN do this work.", "thank-you", "LR-51")


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("bernie", "bernadette", True),
        ("tom", "thomas", True),
        ("winnie", "winifred", True),
        ("mary", "martin", False),
        ("leo", "lena", False),
        ("sara", "sarah", False),
    ],
)
def test_pet_names(a: str, b: str, *, same: bool) -> None:
    assert is_short_for(a, b) is same


@pytest.mark.parametrize(
    "text",
    [
        "I would be glad to work with Collections Engagement Officer colleagues of yours.",
        "I enjoyed the interview with the Collections Engagement Officer.",
        "Thank you for the interview for Collections Engagement Officer and Partners work.",
        "It was good to hear how you see the post at Senior Learning Officer grade.",
    ],
)
def test_a_post_with_capitals_is_no_other_organisation(text: str) -> None:
    body = f"Dear Jean,\n\nThank you for Monday. {text}\n\nBest,\nSimon Reed\n"
    known = replace(KNOWN, kind="thank-you", role="Collections Engagement Officer")
    assert "LR-04" not in {each.rule for each in read_letter(body, known)}
    assert "LR-04" in {
        each.rule
        for each in read_letter(
            body.replace("Thank you for Monday.", "I want to work for Marlow & Sons."), known
        )
    }


ANOTHER_ORGANISATION = (
    "I would be proud to serve at Calder Valley Hospice.",
    "I have long admired what Northgate Robotics does for rural schools.",
    "I came away from Harrow Bank convinced that this is my place.",
    "I can see myself at Halden Brewery for many years.",
    "As I said, Pinecrest Dental is my first choice.",
    "I am certain that my skills would be a good match for Blue Heron Insurance.",
    "It would be an honour for me to join Southfield Parcels.",
    "I have always dreamed of working at Bright Sparks Books.",
)
NAMED_FOR_GOOD_REASON = (
    "I trained at Leeds General Infirmary for six years.",
    "My brother works at Fenwick Logistics, so I know the trade.",
    "You mentioned that Harrow Bank had lent the building.",
    "At Seaview Care Home I ran nights on my own.",
    "I have read the report by the Health Foundation that you named.",
    "I would be a good match for Tollgate.",
    "I have always dreamed of working at the Bookshop.",
    "It would be an honour for me to join Tollgate Books.",
    "The red ink was a good match for the Ferrier binding on your table.",
)


@pytest.mark.parametrize("text", ANOTHER_ORGANISATION)
def test_another_organisation_where_the_readers_is_meant_is_found(text: str) -> None:
    assert heard(text, "thank-you", "LR-04")


@pytest.mark.parametrize("text", NAMED_FOR_GOOD_REASON)
def test_an_organisation_named_for_good_reason_is_left_alone(text: str) -> None:
    assert not heard(text, "thank-you", "LR-04")


def test_a_title_whose_last_word_is_another_posts_is_found() -> None:
    setting = replace(KNOWN, kind="accept", role="Warehouse Shift Lead")
    for title, is_found in (("Warehouse Operations Manager", True), ("Shift Lead", False)):
        body = f"Dear Jean,\n\nThank you. I accept the job of {title}, from 4 May.\n\nBest,\nSimon Reed\n"
        assert ("LR-50" in {each.rule for each in read_letter(body, setting)}) is is_found


@pytest.mark.parametrize(
    ("to", "greeting", "quote"),
    [
        ("Dr Sorbo, Ms Adair and Mr Quill", "Dear Dr Sorbo, Ms Adams and Mr Quill,", "Ms Adams"),
        ("Dr Sorbo, Ms Adair and Mr Quill", "Dear Dr Sorbo, Ms Adair and Mr Quill,", None),
        ("Ms Adair", "Dear Mr Adair,", "Mr"),
        ("Ms Adair", "Dear Mrs Adair,", None),
    ],
)
def test_a_panel_on_file_is_greeted_by_its_own_names(to: str, greeting: str, quote: str | None) -> None:
    body = f"{greeting}\n\nThank you for Monday and for the herring.\n\nBest,\nSimon Reed\n"
    setting = replace(KNOWN, kind="thank-you-panel", to_name=to)
    assert [each.quote for each in read_letter(body, setting) if each.rule == "LR-03"] == [quote] * bool(
        quote
    )


def test_somebody_spoken_to_who_is_not_on_file_is_asked_about() -> None:
    assert [each.quote for each in heard("Ms Palmer, I liked your question.", "thank-you", "LR-03")] == [
        "Ms Palmer"
    ]
    assert not heard("Ms Palmer at the desk liked the question.", "thank-you", "LR-03")


def test_a_bracket_with_a_figure_in_it_has_both_halves() -> None:
    assert not heard(
        "The salary is $54,300 (Step 6), and the days are 1) Monday and 2) Friday.", "accept", "LR-09"
    )
    assert heard("The salary (Step 6 is fine.", "accept", "LR-09")


BARBS = (
    "Two of you could not tell a dative from a doorknob.",
    "The engineer couldn't find a deadlock if it sat in his lap.",
    "Your manager has the charm of a parking ticket.",
)


@pytest.mark.parametrize("text", BARBS)
def test_an_insult_without_a_hard_word_is_known_by_its_form(text: str) -> None:
    assert heard(text, "reply-to-no", "LR-56")


def test_a_doubtful_damn_is_swearing_and_a_good_one_is_not() -> None:
    assert heard("It was a damn waste of three Saturdays.", "reply-to-no", "LR-55")
    assert not heard("My grandmother called it damn good bread.", "thank-you", "LR-55")


WIDE = (
    ("ask-feedback", "What could I have done better overall?"),
    ("ask-feedback", "What do you think of me as a teacher?"),
    ("ask-feedback", "Could you go through the whole interview and say what you thought of each answer?"),
    ("reply-to-no", "Could you tell me everything that was wrong with me?"),
    ("reply-to-no", "What did I do wrong?"),
)


@pytest.mark.parametrize(("kind", "text"), WIDE)
def test_a_question_about_everything_is_wide_in_an_answer_to_a_no_too(kind: str, text: str) -> None:
    assert heard(text, kind, "LR-23")


def test_three_questions_are_many_where_thanks_are_given() -> None:
    assert heard("When will you decide? How many are left? Is there parking?", "thank-you", "LR-22")
    assert not heard("When will you decide? Is there parking?", "thank-you", "LR-22")


def test_a_no_that_is_said_to_be_none_is_a_maybe() -> None:
    text = "I might be staying where I am. So I wouldn't call it a no, exactly."
    assert [each.quote for each in heard(text, "decline", "LR-37")] == ["So I wouldn't call it a no, exactly"]
    assert not heard("I have decided to decline, and I hope the door stays open.", "decline", "LR-37")


COMPARED = (
    ("check-in", "The other companies I interviewed with came back to me in two days."),
    ("reply-to-no", "The lad you picked has never pruned a rose in his life."),
    ("ask-for-time", "Another firm has put a newer van on the table than yours."),
)


@pytest.mark.parametrize(("kind", "text"), COMPARED)
def test_a_comparison_with_others_is_spoken_of_in_any_letter(kind: str, text: str) -> None:
    assert heard(text, kind, "LR-21")


def test_another_offer_told_plainly_is_no_comparison() -> None:
    text = "Another firm has asked me for an answer by the 9th; yours is the post I would rather have."
    assert not heard(text, "other-offer", "LR-21")


SLIPS_OF_GRAMMAR = (
    "He don't mind the nights.",
    "They was very kind to me.",
    "I seen the ward before.",
    "I have went there twice.",
    "I didn't knew that.",
    "I am interesting in the post.",
    "I enjoyed to meet the team.",
)


@pytest.mark.parametrize("text", SLIPS_OF_GRAMMAR)
def test_a_slip_of_grammar_that_leaves_no_doubt_is_marked(text: str) -> None:
    assert [each.level for each in heard(text, "thank-you", "LR-09")] == [Level.HINT]


def test_right_english_that_looks_like_one_is_not() -> None:
    for text in (
        "Seldom have I seen a ward so calm.",
        "It was one of the talks they were proud of, and we were too.",
    ):
        assert not heard(text, "thank-you", "LR-09")


def test_a_note_to_oneself_in_brackets_is_a_blank() -> None:
    assert heard("(add something about the ward here)", "thank-you", "LR-01")
    assert not heard("The ward (the one with the blue door) was calm.", "thank-you", "LR-01")


NO_ORGANISATION = (
    "It is a good part of why I'd like the job.",
    "That is why We've kept the stall going.",
    "Perhaps that is why It's still on my mind.",
    "That is a good reason why Nobody minded the rain.",
    "I see now why People asked me about the roof.",
    "It is easy to see why Kia ora stands over your door.",
    "I would like to know more about why Māori and Pasifika families come to you.",
    "I can see why Both of you laughed.",
)


@pytest.mark.parametrize("text", NO_ORGANISATION)
def test_a_contraction_and_a_people_are_no_organisation(text: str) -> None:
    assert not heard(text, "check-in", "LR-04")
    assert not heard(text.replace("'", "’"), "check-in", "LR-04")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I can see why Harrow Mills is the right place for me.", "Harrow Mills"),
        ("That is why D'Arcy Foods is the place for me.", "D'Arcy Foods"),
        ("I would be glad of the position at O'Neill and Sons.", "O'Neill and Sons"),
    ],
)
def test_a_name_with_an_apostrophe_is_one(text: str, name: str) -> None:
    assert name in [each.quote for each in heard(text, "check-in", "LR-04")]


def test_an_organisation_that_owns_itself_is_written_as_it_is() -> None:
    setting = replace(KNOWN, kind="accept", company="Pebble Road Children's Hospital")
    body = "Dear Jean,\n\nThank you. I accept the post at Pebble Road {}.\n\nBest,\nSimon Reed\n"
    written = {
        name: [each.quote for each in read_letter(body.format(name), setting) if each.rule == "LR-03"]
        for name in ("Children's Hospital", "Children’s Hospital", "Chidren's Hospital")
    }
    assert written == {
        "Children's Hospital": [],
        "Children’s Hospital": [],
        "Chidren's Hospital": ["Chidren"],
    }


def test_a_job_on_a_thing_is_no_other_post() -> None:
    for text in (
        "Thank you for the figures of the embankment job.",
        "I thought about the boiler job you spoke of.",
        "You told me about the restaurant job that went wrong.",
    ):
        assert not heard(text, "other-offer", "LR-50")
    assert [each.quote for each in heard("I thought about the gardener job.", "other-offer", "LR-50")] == [
        "gardener"
    ]


GREETINGS_ELSEWHERE = (
    "Tēnā koutou,",
    "Kia ora Jean, Alan and Bo,",
    "Kia ora koutou katoa",
    "A chara,",
    "Dia dhuit a Jhean,",
    "Annwyl Jean,",
    "Namaste Jean ji,",
    "Namaste,",
    "Szanowna Pani,",
    "Sehr geehrte Frau Calloway,",
    "Bonjour Madame,",
    "Aloha Jean",
    "Jean Calloway",
    "A very good morning to you, Jean,",
    "Well hello, Jean,",
    "To Jean, Alan and everyone at Tollgate Books,",
)


def first_line_findings(greeting: str) -> list[tuple[str, str]]:
    text = "Thank you for Monday and for the herring in the back room; I am still keen."
    body = f"{greeting}\n\n{text}\n\nBest,\nSimon Reed\n"
    return [(each.rule, each.quote) for each in read_letter(body, KNOWN) if each.rule in {"LR-02", "LR-03"}]


@pytest.mark.parametrize("greeting", GREETINGS_ELSEWHERE)
def test_a_greeting_of_another_language_or_form_is_one(greeting: str) -> None:
    assert first_line_findings(greeting) == []


@pytest.mark.parametrize(
    ("greeting", "found"),
    [
        ("Kia ora Jaen,", [("LR-03", "Jaen")]),
        ("Namaste Jaen ji,", [("LR-03", "Jaen")]),
        ("Good people of the bookshop,", [("LR-02", "")]),
        ("As agreed, here are the figures:", [("LR-02", "")]),
        ("I was glad to meet you, Jean, and the whole of your team on Monday afternoon.", [("LR-02", "")]),
        ("Thank you, Jean.", [("LR-02", "")]),
    ],
)
def test_a_first_line_that_greets_nobody_and_a_wrong_name_are_still_told(
    greeting: str, found: list[tuple[str, str]]
) -> None:
    assert first_line_findings(greeting) == found


RESTRAINT = (
    ("check-in-last", "I shall not write again unless I hear from you."),
    ("check-in", "I won't trouble you again about this unless you ask me to."),
    ("nudge", "I will not be in touch again unless you would like me to."),
    ("check-in-last", "I promise not to chase again unless I hear from you."),
    ("ask-for-time", "You will have a definite yes or no from me by then."),
    ("ask-for-time", "You would have my answer, yes or no, by Friday noon."),
    ("other-offer", "You will get a clear yes or no from me on the day."),
    ("decline", "It was not a question of which work is more interesting."),
    ("decline", "The other post is nearer home; yours was the more interesting hour."),
    ("decline", "It was never a matter of the money or of which place is more prestigious."),
)
PRESSED = (
    (
        "decline",
        "Yours was the most chaotic interview of the three, and theirs is better paid.",
        {"LR-20", "LR-21"},
    ),
    ("check-in", "I will not take the other post unless I hear from you by Friday.", {"LR-15", "LR-46"}),
    ("check-in", "Please give me a yes or no by Friday.", {"LR-15"}),
    ("check-in", "I expect a definite yes or no from you by then.", {"LR-15"}),
    ("decline", "Their work is more interesting than yours.", {"LR-20", "LR-21"}),
)


@pytest.mark.parametrize(("kind", "text"), RESTRAINT)
def test_a_kind_restraint_is_no_pressure(kind: str, text: str) -> None:
    body = f"Dear Jean,\n\nThank you for Monday and for the herring in the back room. {text}\n\nBest,\nSimon Reed\n"
    assert [each.quote for each in read_letter(body, replace(KNOWN, kind=kind)) if each.rule in TONE] == []


@pytest.mark.parametrize(("kind", "text", "rules"), PRESSED)
def test_what_looks_like_a_restraint_and_presses_is_told(kind: str, text: str, rules: set[str]) -> None:
    assert any(heard(text, kind, rule) for rule in rules)


HOMOPHONES = (
    "As your aware, I start soon.",
    "I can see your very proud of how settled they all are.",
    "There way of reading a page aloud stayed with me.",
    "I know your busy at the moment.",
    "I hope your well and that your happy with it.",
    "Your welcome to ring me.",
    "I think your the one I spoke to.",
    "I can tell your not sure about me.",
    "You said your looking for someone with a van.",
    "If your interested in the figures, I have them.",
    "I hear their going to hire two.",
    "I think there going to need a driver.",
    "They said their very proud of it.",
    "Its a good place to work.",
    "Its been a week since we met.",
    "Its great to hear from you.",
    "Its not a problem for me.",
    "The shop has lost it's name.",
    "I like the look of it's own bakery.",
    "They're website says Tuesday.",
    "I liked there approach to the work.",
    "I read the the letter twice.",
    "I am sure your able to tell me.",
    "Let me know if your still interested in me.",
)  # fmt: skip
LOOKS_LIKE_HOMOPHONES = (
    "Thank you for your welcome on Tuesday.",
    "The dresser stands on your right hand.",
    "Thank you for your very kind letter.",
    "I am grateful for your being so frank.",
    "I appreciate your looking into this.",
    "I quite understand your not having decided yet.",
    "Your going to so much trouble touched me.",
    "Your very busy week made room for me.",
    "Your welcome to the new ones was warm.",
    "It was their very first winter.",
    "I watched their coming and going.",
    "Its very existence is a wonder.",
    "Its not inconsiderable charm is the light.",
    "The dog did its best to please.",
    "I stood there looking for the key.",
    "I was there way before the others.",
    "The families there own half of it.",
    "You gave her her coat back.",
    "I came in in May and went on on Monday.",
    "We drove to Wagga Wagga and back.",
    "I know your kind words were meant.",
    "I hope your back is better.",
    "They're children who need a garden.",
    "When your busy season starts I can come.",
    "Your right to say no is clear to me.",
    "Your happy team and your keen eye stay with me.",
    "Of its kind it's the best.",
    "Know that your proud tradition is safe.",
    "There is a way of doing it.",
    "I put it there to show you.",
    "Their right to a garden is written down.",
    "Its welcome to its visitors is warm.",
    "Is it right that your right to buy is gone?",
    "It is your right to ask.",
    "It is your right that counts.",
    "I think of their looking to the sea.",
    "I saw it's own page: it's their own.",
    "Now it's age that counts.",
    "I told you I know their idea of a joke.",
    "It was there sense of time was lost.",
    "Your not too distant cousin wrote.",
    "We followed their going to sea.",
    "Your so-called box is fine.",
    "I am glad to know your certain answer.",
    "I am with you: it's people that count.",
    "Now, now, all is well.",
    "All I ask is that it's kind to the bees.",
)  # fmt: skip


@pytest.mark.parametrize("text", HOMOPHONES)
def test_a_word_for_one_that_sounds_the_same_is_marked(text: str) -> None:
    assert heard(text, "thank-you", "LR-09")
    assert heard(text.replace("'", "’"), "thank-you", "LR-09")


@pytest.mark.parametrize("text", LOOKS_LIKE_HOMOPHONES)
def test_the_right_one_of_two_that_sound_the_same_is_left_alone(text: str) -> None:
    assert not heard(text, "thank-you", "LR-09")


TAKEN_AS_LEVER = (
    ("thank-you", "Do tell whoever has the desk by the window not to worry about September.", "LR-54"),
    (
        "check-in",
        "Our landlord has sold the building and we have to be out by June, so it all hangs on this.",
        "LR-41",
    ),
    (
        "check-in",
        "The redundancy money ran out at Christmas, so you will see that for us it is not only a matter of a job.",
        "LR-43",
    ),
    ("check-in", "The building society has been on to us twice, so you will see what it means.", "LR-43"),
    ("check-in", "Our landlord is selling up, and no agent will look at us until one of us earns.", "LR-43"),
    ("check-in", "My little girl asks every evening whether the lady has rung yet.", "LR-42"),
    (
        "reply-to-no",
        "I would ask that you take another look at it with Simone before the paperwork is final.",
        "LR-19",
    ),
    ("reply-to-no", "Perhaps the file could be looked at once more before anything is signed.", "LR-19"),
)
NO_LEVER = (
    ("accept", "I have given up my flat here and will be in Tollgate by the first of the month."),
    ("accept", "I have told my choir that they will have to manage without me from August."),
    ("check-in", "Our landlord has sold the building, so my address will change in June."),
    ("withdraw", "Our landlord has sold the building and we have to be out by June, so we are moving north."),
    ("thank-you", "I helped tenants whose landlord had sold the building over their heads."),
    ("thank-you", "I gave up a morning shift so that I would be free to meet you, and was glad of it."),
    ("thank-you", "My daughter asked what a ledger was, and I showed her."),
    ("thank-you", "I looked at the window display once more before you closed."),
    ("ask-for-time", "May I take another look at the contract before I sign it?"),
    ("follow-up", "Please tell whoever has the desk by the window that I liked the fern."),
    ("thank-you", "The savings bank where I was trained had a counter like yours."),
    ("check-in", "The credit union has written to me about the reference you asked for."),
)


@pytest.mark.parametrize(("kind", "text", "rule"), TAKEN_AS_LEVER)
def test_what_is_taken_for_granted_and_what_presses_from_home_is_told(
    kind: str, text: str, rule: str
) -> None:
    assert heard(text, kind, rule)


@pytest.mark.parametrize(("kind", "text"), NO_LEVER)
def test_what_looks_like_it_and_is_plain_news_is_left_alone(kind: str, text: str) -> None:
    body = f"Dear Jean,\n\nThank you for Monday and for the herring in the back room. {text}\n\nBest,\nSimon Reed\n"
    assert [each.quote for each in read_letter(body, replace(KNOWN, kind=kind)) if each.rule in TONE] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I interviewed with Ana and Dev on the 11th.", []),
        ("I was interviewed by Ruth and Piers last Tuesday.", []),
        ("I hope to be interviewed by Harrow and Poole.", ["Harrow and Poole"]),
        ("I enjoyed the interview at Harrow and Poole on Monday.", ["Harrow and Poole"]),
    ],
)
def test_two_first_names_that_one_was_interviewed_by_are_people(text: str, names: list[str]) -> None:
    assert [each.quote for each in heard(text, "check-in", "LR-04")] == names


def test_an_office_is_greeted_as_all() -> None:
    body = "Hi all,\n\nThank you for Monday and for the herring; is there any news of the post?\n\nBest,\nSimon Reed\n"
    told = {
        to: [each.quote for each in read_letter(body, replace(KNOWN, to_name=to)) if each.rule == "LR-02"]
        for to in ("Talent Team", "Jean Calloway")
    }
    assert told == {"Talent Team": [], "Jean Calloway": ["Hi all,"]}


NO_FIRM = (
    "I can see why Margaret trusts you with the keys.",
    "I can see why Old Tom is never let near the till.",
    "Now I know why Devon cream costs what it does.",
    "I understand why Lewis and Harris wool is kept apart.",
    "You asked why Latin matters to a gardener.",
    "I would be happy to come to Galway for a trial day.",
    "I am looking forward to coming to Tromsø in March.",
    "I would love to work with Sister Chebet again.",
    "I hope to work at Pier 4 one day.",
    "The post at Gate 3 would suit me.",
    "I would like to know more about the role at Site B.",
    "Thank you for the tour of Ward 7.",
    "Thank you for the tour of the Rose Garden.",
)


@pytest.mark.parametrize("text", NO_FIRM)
def test_a_person_a_place_and_a_part_of_the_house_are_no_firm(text: str) -> None:
    assert heard(text, "thank-you", "LR-04") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("That is why Harrow Mills is where I would like to be.", "Harrow Mills"),
        ("You asked me why Pemberton's and not somewhere larger.", "Pemberton"),
        ("Why Fjordkraft? The answer is the river.", "Fjordkraft"),
        ("I would be delighted to come to Fjordkraft.", "Fjordkraft"),
        ("I would be delighted to come to Harrow Mills in March.", "Harrow Mills"),
        ("Thank you for the tour of Harrow Mills.", "Harrow Mills"),
        ("I enjoyed the interview at Old Mutual.", "Old Mutual"),
    ],
)
def test_another_firm_is_one_whatever_stands_behind_it(text: str, name: str) -> None:
    assert [each.quote for each in heard(text, "thank-you", "LR-04")] == [name]


def test_a_name_that_ends_in_a_dot_ends_the_sentence_once() -> None:
    body = "Dear {name},\n\nThank you for Monday and for the herring.\n\nBest,\nSimon Reed\n"
    setting = replace(KNOWN, kind="thank-you", to_name="Tobias Marwood Jr.")
    said = [each.message for each in read_letter(body.replace("{name}", "Tobias Marwod"), setting)]
    assert "The name on file is Tobias Marwood Jr." in said


@pytest.mark.parametrize("name", ["Children's Library", "Central Library", "Mobile Library"])
def test_a_house_of_the_same_sort_with_an_article_may_be_a_part(name: str) -> None:
    body = (
        f"Dear Ann,\n\nThank you for Tuesday. I would love to work at the {name}. The talk about the flood stayed.\n\n"
        "Best wishes,\nSam Hill\n"
    )
    setting = LetterContext(
        kind="thank-you", to_name="Ann Lee", company="Townley Library", role="librarian", sender="Sam Hill"
    )
    assert "LR-04" not in {each.rule for each in read_letter(body, setting)}
    other = body.replace(f"the {name}", "Harbour Books")
    assert "LR-04" in {each.rule for each in read_letter(other, setting)}


PLAIN_NOES = (
    ("withdraw", "Please take me out of the running for the post."),
    ("withdraw", "Please count me out for the second round."),
    ("withdraw", "I'd ask you to leave me out of the second round."),
    ("withdraw", "Please cross me off."),
    ("withdraw", "I'm dropping out of the process."),
    ("withdraw", "I am out, I'm afraid."),
    ("withdraw", "Please scratch my name."),
    ("withdraw", "I no longer want to be considered."),
    ("withdraw", "Please don't consider me any further."),
    ("withdraw", "Please give my slot to somebody else."),
    ("withdraw", "I'm pulling my application."),
    ("withdraw", "Please close my file."),
    ("withdraw", "I am standing aside."),
    ("withdraw", "I won't be at the second interview, because I have taken day work."),
    ("decline", "I'm going to leave it, with thanks."),
    ("decline", "I'll have to give this one a miss."),
    ("decline", "Thank you, but no."),
    ("decline", "I shall have to refuse it."),
    ("decline", "I'm sticking with my present school."),
    ("decline", "The answer's no."),
    ("decline", "I've gone with the other place."),
    ("decline", "I'll not be coming to you."),
    ("decline", "It was very nearly a yes, but I must decline."),
)
NO_PLAIN_NOES = (
    ("withdraw", "Please don't count me out just yet."),
    ("withdraw", "Do not take me off the list, but the hours are long."),
    ("withdraw", "I was out at the market when you rang."),
    ("withdraw", "I have had the letter and read it over."),
    ("decline", "I'm going to leave it open for now."),
    ("decline", "It is nearly a no, I must admit."),
    ("decline", "I think I'll decline, but who can say."),
    ("decline", "The hours are long and the bus is slow."),
)


@pytest.mark.parametrize(("kind", "text"), PLAIN_NOES)
def test_a_no_in_other_words_is_a_no(kind: str, text: str) -> None:
    assert not heard(text, kind, "LR-37")


@pytest.mark.parametrize(("kind", "text"), NO_PLAIN_NOES)
def test_what_only_sounds_like_a_no_is_asked_about(kind: str, text: str) -> None:
    assert heard(text, kind, "LR-37")


@pytest.mark.parametrize(
    ("greeting", "found"),
    [
        ("Good morning, Ms Calloway,", []),
        ("Good afternoon, Jean", []),
        ("Hello, Jean,", []),
        ("Hi, Jaen!", [("LR-03", "Jaen")]),
        ("Good morning, Ms Callaway,", [("LR-03", "Callaway")]),
        ("Good morning,", [("LR-02", "Good morning,")]),
    ],
)
def test_a_name_behind_the_comma_of_a_greeting_is_greeted(
    greeting: str, found: list[tuple[str, str]]
) -> None:
    assert first_line_findings(greeting) == found


@pytest.mark.parametrize(
    ("known", "is_told"),
    [
        ({"to_name": ""}, False),
        ({"to_name": "Talent Team"}, False),
        ({"to_name": "", "people": ("Jean Calloway",)}, True),
    ],
)
def test_a_bare_good_morning_is_asked_about_where_somebody_is_known(
    known: dict[str, Any], *, is_told: bool
) -> None:
    body = "Good morning,\n\nThank you for Monday; is there any news of the post?\n\nBest,\nSimon Reed\n"
    assert ("LR-02" in {each.rule for each in read_letter(body, replace(KNOWN, **known))}) is is_told


@pytest.mark.parametrize(
    ("greeting", "asked"),
    [
        ("Dear Gráinne and Tim,", [("Tim", "Tom")]),
        ("Dear Tim and Gráinne,", [("Tim", "Tom")]),
        ("Dear Gráinne and Thomas,", []),
        ("Dear Gráinne and Tommy,", []),
        ("Dear Gráinne and Declan,", []),
        ("Dear Gráinne and Tina,", []),
        ("Dear Ms Feerick and Mr Naughten,", [("Mr Naughten", "Mr Naughton")]),
        ("Dear Ms Feerick and Mr Norton,", []),
        ("Dear Gráinne Feerick and Tim Naughton,", [("Tim Naughton", "Tom Naughton")]),
    ],
)
def test_of_two_on_file_a_slip_in_the_other_s_name_is_asked_about(
    greeting: str, asked: list[tuple[str, str]]
) -> None:
    assert greeted(greeting, replace(PANEL, to_name="Gráinne Feerick", people=("Tom Naughton",))) == asked


@pytest.mark.parametrize(
    "text",
    [
        'Handing me a wet pulley and asking "what now?" was a fine way to begin.',
        "Somebody shouted “Mind the herring!” and then it was quiet.",
    ],
)
def test_a_sentence_goes_on_behind_what_somebody_said(text: str) -> None:
    assert not heard(text, "thank-you", "LR-09")
    assert heard("I liked the shop. it was quiet.", "thank-you", "LR-09")


@pytest.mark.parametrize(
    "text",
    [
        "Two lines would be ample, and I shall put them to use.",
        "Was it the till test, in your view? A sentence is plenty.",
        "A few words would help me with the next one.",
    ],
)
def test_what_is_content_with_little_lets_them_off(text: str) -> None:
    assert not heard(text, "ask-feedback", "LR-39")
    assert heard("Which part of my till test was the weakest?", "ask-feedback", "LR-39")
