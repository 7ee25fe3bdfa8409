"""Each kind of problem in many people's words, and what looks like it and is fine."""

from collections import Counter, defaultdict
from pathlib import Path

from tests.unit.reading.letter_files import RULES_FOR
from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import LetterContext
from waitroom.reading.letter_findings import read_letter

SHEET = Path(__file__).parents[2] / "ear" / "sentences" / "juniper.tsv"
KIND_OF = {
    "pressure": "check-in",
    "reproach": "check-in",
    "sarcasm": "check-in",
    "guilt": "reply-to-no",
    "contesting": "reply-to-no",
    "insult": "reply-to-no",
    "threat": "reply-to-no",
    "hostile": "withdraw",
    "comparing": "decline",
}
"""The letter in which a problem stands where it is not a thank-you."""
LETTER = (
    "Dear Gwenda,\n\nThank you for seeing me on Thursday and for showing me the archive with its drawers of pressed "
    "ferns.\n\n{}\n\nYours sincerely,\nHilary Tonks\n"
)
LEAST_FOUND = 0.7
"""Of each kind, in a letter that is otherwise calm."""


def rows() -> list[tuple[str, bool, str]]:
    """Return the kind of problem, whether the sentence is fine, and the sentence."""
    found = []
    for line in SHEET.read_text(encoding="utf-8").splitlines():
        mark, _, text = line.partition("\t")
        head, _, kind = mark.rpartition(":")
        found.append((kind, head == "good", text))
    return found


def said_of(kind: str, text: str) -> list[Finding]:
    """Return what is said of the sentence in a letter of its sort."""
    body = LETTER.format(text)
    setting = LetterContext(
        kind=KIND_OF.get(kind, "thank-you"),
        to_name="Gwenda Pryce",
        company="Llanfair Museum",
        role="collections assistant",
        subject="Thursday: thank you",
        sender="Hilary Tonks",
    )
    begin = body.index(text)
    end = begin + len(text)
    return [
        each
        for each in read_letter(body, setting)
        if each.level is not Level.GOOD
        and each.start is not None
        and each.end is not None
        and each.start < end
        and begin < each.end
    ]


def test_every_kind_is_found_in_many_peoples_words_and_its_look_alikes_are_left_alone() -> None:
    marked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    false: dict[str, list[str]] = defaultdict(list)
    for kind, is_fine, text in rows():
        said = said_of(kind, text)
        if is_fine:
            if said:
                false[kind].append(f"{text} ({', '.join(each.name for each in said)})")
            continue
        marked[kind] += 1
        found[kind] += any(each.rule in RULES_FOR[kind] for each in said)
    assert len(marked) >= 22
    assert {kind: n for kind, n in marked.items() if found[kind] < LEAST_FOUND * n} == {}
    assert sum(map(len, false.values())) <= 3, dict(false)
