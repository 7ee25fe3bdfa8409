"""Each rule on a sentence that it is for, and on one that it leaves alone."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import LetterContext as SameSetting
from waitroom.reading.letter_findings import LetterContext, read_letter

HELLO = "Dear Jean,\n\n"
BYE = "\n\nBest,\nSimon\n"
KNOWN = LetterContext(
    "thank-you", to_name="Jean Calloway", company="Tollgate Books", role="bookseller", sender="Simon Reed"
)


def read(
    text: str,
    kind: str = "thank-you",
    *,
    whole: bool = False,
    **known: Any,  # noqa: ANN401 - the fields of a Setting
) -> dict[str, list[Finding]]:
    body = text if whole else f"{HELLO}Thank you for Monday and the herring. {text}{BYE}"
    found: dict[str, list[Finding]] = {}
    for finding in read_letter(body, replace(KNOWN, kind=kind, **known)):
        found.setdefault(finding.rule, []).append(finding)
    return found


@pytest.mark.parametrize(
    ("rule", "kind", "text"),
    [
        ("LR-01", "thank-you", "I liked your work on [project]."),
        ("LR-01", "thank-you", "I liked {specific detail}."),
        ("LR-01", "thank-you", "I liked your work at COMPANY."),
        ("LR-01", "thank-you", "I liked ______ best."),
        ("LR-01", "thank-you", "I liked it, he/she said."),
        ("LR-03", "thank-you", "Please greet Mr Caloway."),
        ("LR-03", "thank-you", "It was good to meet you, Sarah."),
        ("LR-04", "thank-you", "I would love to work for Marlow & Sons."),
        (
            "LR-04",
            "thank-you",
            "Joining Hadley Graphics is what I am hoping for, and the position at Hadley Graphics appeals.",
        ),
        ("LR-04", "accept", "I accept the post of bookseller at Riverside Smiles."),
        ("LR-50", "thank-you", "I enjoyed the interview for the shop manager position."),
        ("LR-09", "thank-you", "It was the the best herring."),
        ("LR-09", "thank-you", "I could of told you more about herring."),
        ("LR-09", "thank-you", "The herring (a large one was salted."),
        ("LR-09", "thank-you", "I will definately come."),
        ("LR-12", "thank-you", "I'm sorry that my answer on budgets was so muddled."),
        ("LR-12", "thank-you", "I apologize for my poor performance in the second half."),
        ("LR-12", "thank-you", "I feel terrible about how I handled the question."),
        ("LR-13", "thank-you", "On reflection, I should have mentioned the fair."),
        ("LR-13", "thank-you", "Let me clarify what I said about returns."),
        ("LR-14", "thank-you", "I know I'm not the most experienced person."),
        ("LR-15", "check-in", "I need an answer by Friday."),
        ("LR-15", "check-in", "Please reply immediately."),
        ("LR-15", "thank-you", "This is my dream job."),
        ("LR-16", "check-in", "I was wondering if maybe you could possibly perhaps tell me."),
        ("LR-17", "thank-you", "What would the salary be?"),
        ("LR-17", "check-in", "I could not take less than £24,000."),
        ("LR-18", "check-in", "You promised to decide by Friday."),
        ("LR-19", "ask-feedback", "I ask you to reconsider."),
        ("LR-19", "ask-feedback", "Your decision was unfair."),
        ("LR-20", "thank-you", "My current boss is useless."),
        ("LR-21", "decline", "I have a better offer."),
        ("LR-22", "check-in", "When will you decide? Is it me? Who else is there?"),
        ("LR-23", "ask-feedback", "Could you give me any feedback?"),
        ("LR-28", "thank-you", "What a fish! What a day! What a shop!"),
        ("LR-29", "thank-you", "I am truly, deeply thrilled by your amazing, incredible shop."),
        ("LR-30", "thank-you", "I hope this email finds you well."),
        (
            "LR-39",
            "ask-feedback",
            "Tell me one thing that was missing in what I brought along to the shop that day.",
        ),
        ("LR-40", "informal-chat", "Is there an opening for me?"),
        ("LR-41", "check-in", "I am begging you to think of me."),
        ("LR-42", "check-in", "I have not slept since and I keep crying."),
        ("LR-43", "check-in", "My rent is due and I am in debt."),
        ("LR-44", "ask-feedback", "Nobody in that room seemed to have read my CV."),
        ("LR-45", "ask-feedback", "Thanks for nothing."),
        ("LR-46", "ask-feedback", "You will be hearing from my lawyer."),
        ("LR-47", "thank-you", "It was gonna be awesome, dude."),
        ("LR-48", "thank-you", "Your eyes are lovely; dinner some time?"),
        ("LR-49", "thank-you", "I am by far the best candidate."),
        ("LR-61", "accept", "I accept provided you raise the salary."),
        ("LR-54", "thank-you", "My new desk could stand by the window."),
        ("LR-54", "check-in", "I have already handed in my notice."),
        ("LR-55", "check-in", "This is bullsh1t."),
        ("LR-55", "ask-feedback", "What a load of sh*t."),
        ("LR-55", "ask-feedback", "Well, f u c k that."),
        ("LR-56", "ask-feedback", "You are a bunch of clowns."),
        ("LR-57", "thank-you", "I have sent a bottle of champagne to your office."),
        ("LR-57", "check-in", "Please accept this small gift for the panel."),
        ("LR-57", "thank-you", "A case of the Rioja that we talked about is on its way to the shop."),
        ("LR-57", "thank-you", "I have popped a silver tag and those fudge biscuits in the post for you."),
        (
            "LR-57",
            "thank-you",
            "I'd be glad to have you all to dinner at our place, on the house, whatever you decide.",
        ),
        ("LR-54", "thank-you", "Can you tell me when I start?"),
        ("LR-54", "thank-you", "Once I'm running things I'll drop the rota."),
        ("LR-57", "thank-you", "I have sent a box of macarons to the boutique for you and the girls."),
        ("LR-54", "thank-you", "What will my password be?"),
        ("LR-54", "check-in", "I have told my colleagues that I'm leaving."),
        ("LR-54", "thank-you", "I think we both know how this is going to end."),
        ("LR-50", "thank-you", "I look forward to hearing about the shop manager role."),
        ("LR-50", "check-in", "I am keen on the veterinary nurse job."),
        ("LR-55", "check-in", "It was a bloody long wait."),
        ("LR-56", "ask-feedback", "Your foreman couldn't organise a bun fight in a bakery."),
        ("LR-09", "thank-you", "Thankyou for the fish."),
        ("LR-09", "thank-you", "I was glad to be their."),
        ("LR-09", "thank-you", "I liked there team."),
        ("LR-59", "thank-you", "I will definately recieve the seperate form untill May."),
        ("LR-51", "thank-you", "I REALLY MEAN IT about the fish."),
        ("LR-52", "thank-you", "What a fish :-)"),
    ],
)
def test_a_rule_hears_its_sentence(rule: str, kind: str, text: str) -> None:
    assert rule in read(text, kind), sorted(read(text, kind))


@pytest.mark.parametrize(
    ("rule", "kind", "text"),
    [
        ("LR-01", "thank-you", "The archive (1912) holds [sic] many letters, said the BBC."),
        ("LR-03", "thank-you", "Thank you again, Jean."),
        ("LR-04", "thank-you", "I ran the returns desk at Marlow & Sons for a year."),
        ("LR-04", "thank-you", "I would love to work for Tollgate."),
        ("LR-04", "decline", "I have accepted a post at Marlow & Sons."),
        ("LR-50", "thank-you", "I enjoyed the interview for the bookselling position."),
        ("LR-12", "reply-to-no", "I am sorry to hear about the fire."),
        ("LR-15", "other-offer", "I have been asked to answer another offer by Friday."),
        ("LR-17", "accept", "I understand that the salary is £24,000."),
        ("LR-18", "check-in", "You hoped to decide by Friday; I know such dates move."),
        ("LR-28", "thank-you", "What a fish!"),
        ("LR-51", "thank-you", "I worked for the NHS and the BBC."),
        ("LR-55", "thank-you", "The bloody battle of 1643 was fought in your car park."),
        ("LR-55", "thank-you", "The shiitake grew in Scunthorpe, near Penistone, said Dick."),
        ("LR-56", "thank-you", "I felt like an idiot when the kettle was full."),
        ("LR-57", "thank-you", "We raised money with a cake and a bottle of wine."),
        ("LR-57", "thank-you", "Thank you for the jar of honey that you gave me for my mother."),
        ("LR-57", "thank-you", "I bought a bottle of your cider on the way out."),
        ("LR-57", "expenses", "I have sent the tickets and the receipt for the taxi to your office."),
        ("LR-54", "thank-you", "If you chose me, I could start on Monday."),
        ("LR-54", "thank-you", "On my first day at the mill I was told to sweep."),
        ("LR-50", "thank-you", "You told me how the shop manager role came about, and the bookseller's."),
        ("LR-40", "informal-chat", "I'm not after a vacancy."),
        ("LR-09", "thank-you", "The query is percentile(ms, 0.99) and nothing more."),
        ("LR-54", "accept", "I look forward to my first day."),
        ("LR-54", "thank-you", "When I started at the mill I was sixteen."),
        ("LR-09", "thank-you", "I had had enough, and that that was so they knew."),
    ],
)
def test_a_rule_leaves_an_ordinary_sentence_alone(rule: str, kind: str, text: str) -> None:
    assert rule not in read(text, kind)


@pytest.mark.parametrize(
    ("greeting", "rule"),
    [
        ("Dear Jean,", None),
        ("Dear Ms Calloway,", None),
        ("Jean,", None),
        ("Dear Jean and Tom,", None),
        ("Dear Jane,", "LR-03"),
        ("Dear Susan,", "LR-03"),
        ("Dear Ms Carroway,", "LR-03"),
        ("To whom it may concern,", "LR-02"),
        ("Dear hiring manager,", "LR-02"),
        ("Hello,", "LR-02"),
        ("Dear Sir or Madam,", "LR-02"),
    ],
)
def test_the_greeting_is_held_against_the_name_on_file(greeting: str, rule: str | None) -> None:
    found = read(f"{greeting}\n\nThank you for the herring and for Monday.\n\nBest,\nSimon\n", whole=True)
    assert {"LR-02", "LR-03"} & set(found) == ({rule} if rule else set())


@pytest.mark.parametrize("kind", ["expenses", "withdraw"])
def test_an_office_has_no_name_to_be_greeted_by(kind: str) -> None:
    body = "Dear Sir or Madam,\n\nThank you. I would like to withdraw my application.\n\nBest,\nSimon\n"
    assert not {"LR-02", "LR-03"} & set(read(body, kind, whole=True, to_name="Accounts"))


def test_a_question_that_opens_another_is_not_counted() -> None:
    one = "May I ask you one thing? Which part was too thin?"
    assert "LR-22" not in read(one, "ask-feedback")
    assert "LR-22" in read("Which part was too thin? Who was chosen?", "ask-feedback")


def test_short_names_and_accents_are_the_same_person() -> None:
    for name, greeting in (
        ("Thomas Reed", "Dear Tom,"),
        ("Robert Ash", "Dear Bob,"),
        ("José Ruiz", "Dear Jose,"),
        ("Søren Dahl", "Dear Soren,"),
    ):
        body = f"{greeting}\n\nThank you for the herring.\n\nBest,\nSimon\n"
        assert "LR-03" not in read(body, whole=True, to_name=name)


def test_without_a_name_on_file_no_name_is_wrong() -> None:
    body = "Dear Jane,\n\nThank you for the herring.\n\nBest,\nSimon\n"
    assert not {"LR-02", "LR-03"} & set(read(body, whole=True, to_name="", to="jobs@tollgate.example"))
    assert not {"LR-02", "LR-03"} & set(
        read(body, whole=True, to_name="", to="HR Team <jobs@tollgate.example>")
    )


def test_another_wait_s_organisation_is_noticed() -> None:
    found = read("The stock room of Hadley reminded me of home.", other_companies=("Hadley",))
    assert found["LR-04"][0].quote == "Hadley"
    assert found["LR-04"][0].suggestion == "Tollgate Books"


def test_a_name_under_the_letter_that_is_not_the_sender_s() -> None:
    assert "LR-03" in read("Dear Jean,\n\nThank you for the herring.\n\nBest,\nMartha\n", whole=True)


def test_subjects() -> None:
    assert read("", subject="")["LR-05"][0].level is Level.STOP
    assert read("", subject="Thanks!")["LR-05"][0].level is Level.HINT
    assert read("", subject="ANSWER ME")["LR-05"][0].level is Level.HINT
    assert read("", subject="Thank you {first_name}")["LR-05"][0].level is Level.STOP
    assert "LR-05" not in read("", subject="Bookseller interview: thank you")
    assert "LR-05" not in read("", subject=None)


def test_whole_letter_rules() -> None:
    assert "LR-06" in read(f"{HELLO}I liked the herring.{BYE}", whole=True)
    assert "LR-06" not in read("I liked the herring.")
    assert "LR-07" in read(
        "Dear Jean,\n\nThank you for the herring; I would like to work with you all.", whole=True
    )
    assert "LR-02" in read("Thank you for the herring on Monday, I liked it very much.", whole=True)
    assert "LR-10" in read("", to="Jean <a@b.example>, Tom <t@b.example>")
    assert "LR-31" in read(
        "12 May 2027\n\nDear Jean,\n\nThank you for the herring.\n\nBest,\nSimon\n", whole=True
    )
    assert "LR-25" in read(
        "I liked the way you salt it in the yard.",
        other_letters=("Thank you for Monday and the herring. I liked the way you salt it in the yard.",),
    )
    fish = "I liked the way you salt it. I saw the barrels by the door. I ate one on the quay. I bought two more. "
    fish += "I took them home in a newspaper to my mother. I cooked them with leeks, and I thought about the work."
    assert "LR-33" in read(fish)
    kisses = "Dear Jean,\n\nThank you for the herring; I liked the work.\n\nLove and kisses,\nSimon\n"
    assert "LR-48" in read(kisses, whole=True)
    assert "LR-34" in read("I liked it.", hour=2)
    assert "LR-34" not in read("I liked it.", hour=12)
    assert "LR-27" in read("It was a good long walk around the yard with you. " * 12)


def test_generic_letters_are_told_from_specific_ones() -> None:
    generic = (
        f"{HELLO}Thank you for the interview. I am excited about the opportunity and my skills "
        f"are a great fit.{BYE}"
    )
    assert read(generic, whole=True)["LR-11"][0].level is Level.WARN
    assert "LR-11" not in read("Your story about the flooded store changed how I think about shelving.")
    assert "LR-11" not in read(
        generic.replace("skills", "skills with drawers and ledgers, flooding and shelving,"), whole=True
    )


def test_a_skeleton_that_was_left_as_it_is() -> None:
    stock = "Dear {name},\n\nThank you for the time. It was good to talk. I am easy to reach.\n"
    body = f"{HELLO}Thank you for the time. It was good to talk. I am easy to reach.{BYE}"
    assert "LR-24" in read(body, whole=True, skeleton=stock)


@pytest.mark.parametrize(
    ("kind", "words", "level"),
    [
        ("thank-you", 20, Level.HINT),
        ("thank-you", 100, None),
        ("thank-you", 170, None),
        ("thank-you", 200, Level.HINT),
        ("thank-you", 260, Level.WARN),
        ("check-in", 95, None),
        ("check-in", 108, None),
        ("check-in", 115, Level.HINT),
        ("check-in", 130, Level.WARN),
        ("ask-feedback", 125, None),
        ("ask-feedback", 140, None),
        ("ask-feedback", 150, Level.HINT),
        ("ask-feedback", 170, Level.WARN),
    ],
)
def test_length(kind: str, words: int, level: Level | None) -> None:
    body = "Dear Jean,\n\n" + "fish " * words + "\n\nBest,\nSimon\n"
    found = read(body, kind, whole=True).get("LR-26", [])
    assert [finding.level for finding in found] == ([level] if level else [])


def lengths(text: str, kind: str, **known: Any) -> list[Level]:  # noqa: ANN401 - the fields of a Setting
    return [each.level for each in read(f"{HELLO}{text}{BYE}", kind, whole=True, **known).get("LR-26", [])]


def test_a_short_letter_that_has_its_detail_is_short_enough() -> None:
    assert not lengths(
        "Thanks for today. I liked the herring, the ledgers and the flooded cellar.", "thank-you"
    )
    assert lengths(
        "Thanks for today. It was good to talk, and I would be happy to hear from you.", "thank-you"
    )


def test_a_letter_that_says_its_yes_or_no_is_long_enough() -> None:
    for kind, whole, part in (
        ("accept", "I accept the post of bookseller and start on 1 June. Thank you.", "What lovely news."),
        ("decline", "Thank you for the offer; I have decided not to accept it.", "Thank you for the offer."),
    ):
        assert not lengths(whole, kind, word_range=(50, 150))
        assert lengths(part, kind, word_range=(50, 150))


def test_what_brings_a_paper_that_was_asked_for_is_no_nudge() -> None:
    brings = "You asked to see my stock sheet, so here it is. "
    assert not lengths(brings + "fish " * 120, "check-in")
    assert lengths(brings + "Is there any news? " + "fish " * 120, "check-in") == [Level.WARN]
    assert lengths(brings + "fish " * 260, "check-in") == [Level.WARN]


def test_a_note_to_a_panel_has_room_for_each_who_is_thanked() -> None:
    panel = ("Ann Lee", "Bo Marsh")
    each = "Ann, thank you for the herring. Bo, thank you for the ledgers. "
    assert not lengths(each + "fish " * 220, "thank-you-panel", people=panel)
    assert lengths("Thank you for the herring. " + "fish " * 220, "thank-you-panel", people=panel) == [
        Level.HINT
    ]
    assert lengths(each + "fish " * 330, "thank-you-panel", people=panel) == [Level.WARN]


@pytest.mark.parametrize(
    ("kind", "subject", "days", "is_told"),
    [
        ("thank-you", "Today", (date(2026, 6, 3),), False),
        ("thank-you", "Today", (date(2026, 6, 2),), True),
        ("check-in", "Today", (date(2026, 6, 3),), True),
        ("thank-you", "Hi", (date(2026, 6, 3),), True),
    ],
)
def test_today_says_enough_on_the_day_of_the_talk(
    kind: str, subject: str, days: tuple[date, ...], *, is_told: bool
) -> None:
    found = read("It was good.", kind, subject=subject, interview_days=days, today=date(2026, 6, 3))
    assert ("LR-05" in found) is is_told


def test_length_of_other_kinds_follows_what_the_kind_aims_at() -> None:
    body = "Dear Jean,\n\n" + "fish " * 220 + "\n\nBest,\nSimon\n"
    long = read(body, "accept", whole=True, word_range=(50, 150))["LR-26"]
    assert [each.message for each in long] == [
        "220 words are long for this kind of letter; 150 or fewer are advised."
    ]
    assert "LR-26" not in read(
        body.replace("fish " * 220, "fish " * 180), "accept", whole=True, word_range=(50, 150)
    )
    assert "LR-26" in read(f"{HELLO}Yes.{BYE}", "accept", whole=True, word_range=(50, 150))
    assert "LR-26" not in read(body, "accept", whole=True)
    assert read("x" * 310, "connect-note", whole=True)["LR-26"][0].level is Level.WARN


def test_an_acceptance_says_that_it_accepts() -> None:
    assert read("What lovely news it was.", "accept")["LR-35"][0].level is Level.STOP
    assert "LR-35" not in read("I accept the post of bookseller and will start on Monday 3 June.", "accept")
    undated = read(f"{HELLO}I accept the post of bookseller.{BYE}", "accept", whole=True)
    assert [(each.level, each.message) for each in undated["LR-36"]] == [
        (Level.HINT, "No start date is named; a letter that accepts is clearer with one.")
    ]


def test_asking_for_time_names_a_day() -> None:
    assert "LR-36" in read(f"{HELLO}Thank you. I need some time to think.{BYE}", "ask-for-time", whole=True)
    assert "LR-36" not in read("You will have my answer on Thursday.", "ask-for-time")


def test_a_no_is_a_no_and_early() -> None:
    assert "LR-37" in read("It is a difficult question and the shop is nice.", "decline")
    assert "LR-37" not in read("I have decided not to accept it.", "decline")
    assert "LR-37" not in read("I can't take the job.", "decline")
    late = "It rained. It snowed. It blew. It froze. I would like to withdraw."
    assert read(late, "withdraw")["LR-37"][0].level is Level.HINT


def test_a_claim_holds_date_amount_and_receipts() -> None:
    missing = read(f"{HELLO}Please pay my train.{BYE}", "expenses", whole=True)["LR-38"][0].message
    assert missing == (
        "The claim still needs: the date of the interview, the amount with its currency, the "
        "receipts or tickets."
    )
    whole = "My train on 12 May from Ely was £14.20; the tickets are attached. Is there a form?"
    assert "LR-38" not in read(whole, "expenses")
    assert "LR-38" in read(whole + " I am sorry to ask.", "expenses")


def test_sisters_keep_the_letter_s_own_words() -> None:
    again = read("What I meant to say was that I ran the returns desk alone for a year.")["LR-13"][0]
    assert again.suggestion == "I ran the returns desk alone for a year."
    promised = read("You promised an answer by Friday and I am still waiting.", "check-in")["LR-18"][0]
    assert promised.suggestion == "You hoped to have news by Friday; I know that such dates move."
    assert (
        read("I was just wondering if maybe you perhaps know.", "check-in")["LR-16"][0].suggestion
        == "I was wondering if you know"
    )


def test_one_chance_likeness_in_a_friendly_letter_is_a_hint() -> None:
    found = read("Nobody there has read the sign by the door.", "ask-feedback")
    assert all(finding.level is not Level.WARN for each in found.values() for finding in each)


def test_the_setting_tells_the_addressee() -> None:
    assert SameSetting("check-in", to="Jean Calloway <j@t.example>").addressee == "Jean Calloway"
    assert SameSetting("check-in", to="Jean Calloway").addressee == "Jean Calloway"
    assert SameSetting("check-in", to="a@b.example, c@d.example").addresses == ("a@b.example", "c@d.example")
