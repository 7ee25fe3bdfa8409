"""The wordings by which the advisers name each rule, each in a plain sentence of an otherwise friendly letter."""

import pytest

from tests.unit.reading.letter_files import RULES_FOR
from waitroom.domain.letters.finding import Level
from waitroom.reading.letter_context import LetterContext
from waitroom.reading.letter_findings import TONE, read_letter

SAID: dict[tuple[str, str], tuple[str, ...]] = {
    ("apology", "thank-you"): (
        "I'm sorry that my answer on budgets was so muddled.",
        "I apologise for my nerves.",
        "Please forgive me for my rambling.",
        "I hope I didn't come across as rude.",
    ),
    ("re-arguing", "thank-you"): (
        "I felt I may have been unclear about the budget.",
        "I wasn't clear about the budget.",
        "What I meant was that the till had been empty.",
        "I meant to say that I had run the fair.",
        "I should have said that I ran the fair.",
        "I should have mentioned the fair.",
        "On reflection, my answer about the fair was too short.",
        "To clarify what I said about budgets, I kept them for a year.",
        "Let me clarify.",
        "I don't think I explained the fair.",
        "A better answer would have been the fair.",
        "I failed to mention the fair.",
        "I forgot to mention the fair.",
    ),
    ("self-put-down", "thank-you"): (
        "I was so nervous.",
        "I rambled.",
        "I'm no expert.",
        "I am not the most experienced.",
        "Although I lack experience, I learn.",
        "Even though I don't have the degree, I learn.",
        "I know I'm not the obvious candidate.",
        "I am bad at interviews.",
        "My weakness is time.",
        "I probably didn't impress you.",
    ),
    ("pressure", "check-in"): (
        "I can't wait to hear from you.",
        "Please reply as soon as possible.",
        "This is urgent.",
        "I need an answer.",
        "I must know by Friday.",
    ),
    ("pleading", "check-in"): (
        "I am desperate for this job.",
        "I really need this job.",
        "Please, please let me have it.",
        "I beg you.",
        "Please give me a chance.",
        "This is my last hope.",
        "It means everything to me.",
    ),
    ("money", "thank-you"): (
        "What would the salary be?",
        "How much does the job pay?",
        "Could we discuss the package?",
        "Is there a bonus?",
    ),
    ("reproach", "check-in"): (
        "You promised to decide by Friday.",
        "You said Friday and it is now Tuesday.",
        "I still haven't heard.",
        "Yet again there is no word.",
        "As I already said, I am free.",
        "I am disappointed with your silence.",
        "This is unprofessional.",
        "The least you could do is reply.",
        "I am surprised that nobody has called.",
    ),
    ("contesting", "ask-feedback"): (
        "Please reconsider.",
        "You have made a mistake.",
        "I disagree with your decision.",
        "The process was unfair.",
        "I am better qualified than whoever you took.",
        "Why wasn't I chosen?",
        "Why did you not choose me?",
        "Please change your mind.",
        "Who did you choose?",
    ),
    ("gossip", "thank-you"): (
        "My current boss is a bully.",
        "I hate my job.",
        "My last company was a toxic place.",
        "The other candidates were hopeless.",
    ),
    ("comparing", "decline"): (
        "I have had a better offer.",
        "The other place offers more money than you do.",
        "I didn't like the office.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "kind", "text"),
    [(name, kind, text) for (name, kind), texts in SAID.items() for text in texts],
)
def test_what_the_advisers_name_is_found_once_and_for_its_reason(name: str, kind: str, text: str) -> None:
    body = f"Dear Jean,\n\nThank you for Monday and for the herring in the back room. {text}\n\nBest,\nSimon Reed\n"
    setting = LetterContext(
        kind, to_name="Jean Calloway", company="Tollgate Books", role="bookseller", sender="Simon Reed"
    )
    start = body.index(text)
    here = [
        finding
        for finding in read_letter(body, setting)
        if finding.rule in TONE | {"LR-17"} and finding.start is not None and finding.start >= start
    ]
    assert [finding.rule for finding in here if finding.rule in RULES_FOR[name]], here
    assert len({(finding.start, finding.end) for finding in here}) == len(here)
    assert all(finding.level in {Level.WARN, Level.HINT} for finding in here)
