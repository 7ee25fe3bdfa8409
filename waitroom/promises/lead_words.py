"""What leads up to a date: the words before it that say what it is the date of."""

from waitroom.promises.dated_item import DatedItem
from waitroom.promises.duration import DurationNode
from waitroom.promises.interview_grammar import InterviewDayNode
from waitroom.promises.token_cursor import TokenCursor
from waitroom.quick_dataclass import dataclass

TAKES = frozenset({"take", "takes", "taking", "complete", "done", "turnaround", "allow", "made", "ready"})
FIXED = frozenset(
    {
        "confirmed",
        "confirm",
        "confirming",
        "fixe",
        "fixee",
        "confirme",
        "confirmee",
        "confirmado",
        "confirmada",
        "bestatigt", "see",
    }
)  # fmt: skip
"""What is only fixed: an interview that "is confirmed for Monday" is no answer."""


OTHER_PEOPLE = frozenset({"more", "other", "others", "another", "rest", "remaining", "last", "final"})
ASKING = frozenset({"asked", "asks", "asking", "wanted", "wondered", "question"})
I_MUST = frozenset({"i must", "i have to", "i need to", "i've got to", "i had to", "i promised", "i owe"})
OWN_ANSWER = frozenset(
    {
        "answer",
        "reply",
        "respond",
        "decide",
        "confirm",
        "tell",
        "let them know",
        "give them an answer",
        "decision",
    }
)
I_SAID = frozenset({"i said", "i told"})


RANG = frozenset({"phoned", "rang", "called", "emailed", "texted", "messaged", "wrote"})
WRITTEN = frozenset({"written", "rung"})
PASSIVE = frozenset(
    {
        "be",
        "been",
        "being",
        "is",
        "are",
        "was",
        "were",
        "get",
        "gets",
        "getting",
        "got",
        "candidates",
        "everyone",
        "all",
    }
)
"""Before one of those words: it is the person, or all, who are rung."""
HEARSAY = frozenset({"laut", "lt", "angeblich", "vermutlich", "wahrscheinlich", "heißt"})
SUBORDINATE = frozenset({"weil", "da", "sobald", "nachdem", "wenn", "obwohl"})
"""Behind a clause that one of these leads, and a comma, "melden sie sich" asks nobody to call."""
TOLD = 3  # the weight of what the person hears: "I'll be told when I pop in on Saturday"


@dataclass(slots=True)
class LeadWords:
    """The telling words between the start of a clause and a date.

    `weight` is the heaviest word of answering (0 for none); `other` a word about something else, `nearer` one
    that takes the date for itself ("expires Friday"); `event` an undated event ("after the interviews");
    `done` a past action ("I sent it on"), `past` a word right before the date that looks back ("since");
    `subject` what takes its own time (references, a medical) and `takes` that nothing but this is said of it;
    `fixed` that nothing is said but that it stands, `meeting` an interview or a talk;
    `was` a past verb right before it; `told` a word of telling ("she said").
    """

    weight: int = 0
    other: bool = False
    nearer: bool = False
    event: bool = False
    done: bool = False
    was: bool = False
    past: bool = False
    told: bool = False
    subject: bool = False
    takes: bool = False
    fixed: bool = False
    meeting: bool = False
    not_yet: bool = False

    def value(self, item: DatedItem) -> int | None:
        """Return the item's weight by what leads up to it; None where nothing is said."""
        if self.event and not self.told:
            return -1
        if self.past or self.nearer or self._is_an_appointment() or self._looks_back(item):
            return -2
        if self.subject and self.takes and isinstance(item.node, DurationNode):
            return -2
        if self.weight:
            return self.weight
        if self.told and item.relations != ("on",):
            return 2
        return -2 if self.other or self._is_of_the_past(item) else None

    def _is_an_appointment(self) -> bool:
        """Tell whether nothing is said but that an interview stands: "your interview is confirmed for"."""
        return self.fixed and (self.other or self.meeting)

    def _looks_back(self, item: DatedItem) -> bool:
        """Tell whether a length is one that has passed: "haven't heard in two weeks"."""
        return (
            self.not_yet
            and isinstance(item.node, DurationNode)
            and not (self.told and isinstance(item.node.anchor, InterviewDayNode))
            and item.relation in {"in", "for", "after", ""}
        )

    def _is_of_the_past(self, item: DatedItem) -> bool:
        if isinstance(item.node, DurationNode) or item.relation in {"by", "within"} or item.edge == "latest":
            return False
        return self.was or (self.done and item.relation in {"on", "in", ""})


def read_lead_words(cursor: TokenCursor, places: range, item: DatedItem) -> LeadWords:
    """Return what the tokens at `places`, right before an item, say."""
    found = LeadWords()
    in_if, begun = False, places.start
    for place in places:
        token = cursor.at(place)
        begun = place if token.has("if") else begun
        if token.has("if") or in_if:
            in_if = token.text not in {",", "then", "dann", "alors", "entonces"}
            in_if = in_if and not (place >= begun + 3 and _says_what_follows(cursor, place))
            found.other = found.event = found.nearer = False
        goes = token.has("relation", "before") and cursor.text(place + 1) in {
            "i",
            "we",
            "they",
            "she",
            "he",
            "you",
        }
        visits = token.text == "when" and found.weight >= TOLD and cursor.text(place + 1) in {"i", "we"}
        if (goes or token.has("unknown_event")) and not (visits or _is_leading(cursor, place, item)):
            own = cursor.has(place + 1 + cursor.has(place + 1, "the"), "interview", "event")
            found.event = not in_if and not (
                own and isinstance(item.node, DurationNode) and not item.node.anchor
            )
        if token.text == "you" and cursor.text(place + 1) in {"get", "hear", "receive"}:
            found.event = False
        sees = token.text == "see" and (
            (cursor.text(place - 1) == "to" and _is_counted(cursor, place)) or _sees_others(cursor, place)
        )
        found.other = found.other or sees
        if (
            token.has("decide")
            and not sees
            and not _is_told(cursor, place)
            and not _is_own_duty(cursor, place)
        ):
            found.fixed = token.text in FIXED and (found.fixed or not found.weight)
            found.takes = token.text in TAKES and (found.takes or not found.weight)
            found.weight = max(found.weight, int(token.value("decide")))
            found.nearer = False
            will = cursor.text(place - 1).split(" ")[-1]
            follows = will.endswith("'ll") or will in {"will", "would", "werden", "wird"}
            found.event = found.event and token.value("decide") != "3" and not follows
        found.meeting = found.meeting or (
            token.has("interview", "event") and token.text not in {"it", "that", "then"}
        )
        if (token.text == "melden sie sich" and _is_said_of_them(cursor, place)) or (
            token.text in RANG | WRITTEN and _will_have(cursor, place)
        ):
            found.weight = TOLD
        elif token.has("other"):
            moved = cursor.has(item.begin, "moved")
            _note(found, token.tags["other"], places.stop - place, in_if=in_if, is_moved=moved)
            found.nearer = found.nearer or _is_own_answer(cursor, place, places.stop)
        found.not_yet = found.not_yet or (token.has("not_yet") and not in_if)
    says = cursor.text(item.begin - 1) == "to" and cursor.text(item.begin) == "say"
    found.told = found.told or (says and isinstance(item.node, DurationNode))
    found.nearer = found.nearer and not cursor.has(item.begin, "moved")
    found.nearer = found.nearer and not (cursor.language == "de" and cursor.has(item.end, "patience"))
    return found


def _is_counted(cursor: TokenCursor, place: int) -> bool:
    """Tell whether people are counted before "to see": "they have two more nurses to see on Thursday"."""
    return any(
        cursor.number(at)
        or cursor.has(at, "quantity")
        or cursor.text(at) in {"more", "other", "others", "several"}
        for at in range(max(0, place - 6), place - 1)
    )


def _sees_others(cursor: TokenCursor, place: int) -> bool:
    """Tell whether it is other people who are seen: "they see two more tomorrow", "we see the others on Friday"."""
    return any(cursor.text(at) in OTHER_PEOPLE | {"again"} for at in range(place + 1, place + 4)) or (
        cursor.number(place + 1) is not None and cursor.relation(place + 2, "on")
    )


def _is_own_answer(cursor: TokenCursor, place: int, end: int) -> bool:
    """Tell whether a date is what the person answered: "they asked when I could start and I said two weeks"."""
    if cursor.text(place) not in I_SAID or end - place > 3:
        return False
    return any(ASKING.intersection(cursor.text(at).split()) for at in range(max(0, place - 16), place))


def _is_own_duty(cursor: TokenCursor, place: int) -> bool:
    """Tell whether it is the person who has to answer: "I must give an answer to the other firm by Monday"."""
    return cursor.text(place) in OWN_ANSWER and any(
        cursor.text(at) in I_MUST for at in range(max(0, place - 4), place)
    )


def _is_told(cursor: TokenCursor, place: int) -> bool:
    """Tell whether a call or a letter lies behind: "she phoned on Tuesday just to say", not "you will be phoned"."""
    token, before = cursor.at(place), cursor.text(place - 1)
    if not (token.has("other", "reported") or token.has("other", "done")) or cursor.language != "en":
        return False
    if before == "and" and _will_have(cursor, place):
        return False
    if before in {"i", "we", "they", "he", "she", "you", "who", "and", "just"} or place == 0:
        return True
    # "The agency phoned on Friday", not "you will be phoned on Friday" nor "all candidates phoned Friday".
    led = {word for at in range(max(0, place - 3), place) for word in cursor.text(at).split()}
    return cursor.relation(place + 1, "on") and cursor.text(place) in RANG and not led & PASSIVE


def _is_said_of_them(cursor: TokenCursor, place: int) -> bool:
    """Tell whether nobody is asked to call, as it stands somewhere that they will: "laut Mail melden sie sich"."""
    if cursor.text(place - 1) == "," and any(cursor.text(at) in SUBORDINATE for at in range(place)):
        return True
    for at in range(place - 1, max(-1, place - 6), -1):
        if cursor.text(at) in {":", ".", '"', "bitte"}:
            return False
        if cursor.text(at) in HEARSAY:
            return True
    return False


def _will_have(cursor: TokenCursor, place: int) -> bool:
    """Tell whether what is joined is still to be done: "he'll have made his mind up and phoned round"."""
    for at in range(place - 1, max(0, place - 10), -1):
        if cursor.text(at) in {",", ".", "!", "?", ";"}:
            return False
        if cursor.text(at) == "have":
            will = cursor.text(at - 1)
            is_own = will == "i'll" or cursor.text(at - 2) == "i"
            return not is_own and (will == "will" or will.endswith("'ll"))
    return False


def _note(found: LeadWords, kinds: tuple[str, ...], distance: int, *, in_if: bool, is_moved: bool) -> None:
    """Mark what a word about something else says, `distance` tokens before the date."""
    if not in_if:
        found.other = found.other or "yes" in kinds
    found.subject = found.subject or "subject" in kinds
    found.nearer = found.nearer or "nearer" in kinds or "aside" in kinds
    found.was = found.was or ("reported" in kinds and distance <= 2)
    found.done = found.done or ("done" in kinds and not is_moved)
    found.told = found.told or ("telling" in kinds and distance <= 3)
    found.past = found.past or ("past" in kinds and distance == 1 and not is_moved)


def _says_what_follows(cursor: TokenCursor, place: int) -> bool:
    """Tell whether a main clause begins behind an if without a comma: "if they hire me I will start"."""
    text, behind = cursor.text(place), cursor.text(place + 1)
    if text.split(" ")[0].endswith(("'ll", "'d")) or text.startswith(
        ("i will", "you will", "i would", "you would")
    ):
        return True
    return text in {"i", "we", "they", "he", "she", "you", "it"} and (
        behind in {"will", "would", "can", "may", "get", "hear", "receive"}
    )


def _is_leading(cursor: TokenCursor, place: int, item: DatedItem) -> bool:
    """Tell whether a word such as "after" belongs to the item itself, or leads a clause of its own."""
    if place + 1 >= item.begin and cursor.has(place, "relation"):
        return True
    return cursor.at(place + 1).text in {"that", ","}
