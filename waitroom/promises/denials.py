"""What takes a date away: "not by Friday", "Friday is impossible", "are you free on Friday?"."""

from waitroom.promises.clauses import STOPS, TURNS, Clauses
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.duration import DurationNode
from waitroom.promises.period_nodes import PeriodPartNode
from waitroom.promises.token_cursor import TokenCursor

BREAKS = {
    ",",
    "as",
    "that",
    "whether",
    "when",
    "though",
    "although",
    "weil",
    "ob",
    "dass",
    "car",
    "que",
    "porque",
}
PATIENT = frozenset(
    {"bear", "note", "understand", "remember", "excuse", "forgive", "hold", "stay", "try", "keep"}
)
"""Behind "please" these ask for nothing that has a day of its own."""
BUT = frozenset({"but", "aber", "mais", "pero"})
FINISHED = frozenset({"ready", "complete", "completed", "done", "reference", "confirmation"})
INSTEAD = frozenset({"rather than", "instead of"})
"""These deny what follows, and nothing before."""
NEEDS = frozenset({"need", "needs", "want", "wants", "require", "requires", "needed", "wanted"})


class Denials:
    """The denials of one sentence."""

    def __init__(self, cursor: TokenCursor, clauses: Clauses) -> None:
        self.cursor = cursor
        self.clauses = clauses

    def has_negation(self, places: range, item: DatedItem) -> bool:
        """Tell whether a "not" goes before a date; a "but" ends what it denies, a "wait" only goes with "until"."""
        negated = False
        waits = item.relation not in {"by", "before"} and not isinstance(item.node, PeriodPartNode)
        for place in places:
            token = self.cursor.at(place)
            if token.text in BUT:
                negated = False
            elif token.has("denial") or (token.has("negation") and (waits or not token.has("patience"))):
                negated = True
        return negated and self.cursor.text(item.begin) not in BUT

    def is_denied(self, before: range, item: DatedItem) -> bool:
        """Tell whether a day is only named to say that it is not then: "not this week"."""
        if not self.can_be_denied(item):
            return False
        denied, aside = False, False
        for place in before:
            token = self.cursor.at(place)
            if aside or (denied and self._is_aside(place, before.stop)):
                # "not, as written in the invitation, on Friday": what stands between the commas denies nothing.
                aside = not (aside and token.text == ",")
            elif token.has("denial") or (token.has("negation") and not token.has("patience")):
                denied = True
            elif (
                token.text in {",", "but", "aber", "mais", "pero", "sondern", "sino"}
                or token.has("if")
                or token.has("other", "telling")
                or token.has("harmless")
                or self.clauses.is_main(place)
                or self.clauses.goes_on(place)
            ):
                denied = False
        return denied

    def _is_length_unknown(self, row: range) -> bool:
        """Tell whether nobody knows how long it takes from a day on: "how long we need, I cannot promise"."""
        for place in row:
            if self.cursor.text(place) == "how" and self.cursor.text(place + 1) == "long":
                near = range(max(row.start, place - 6), min(place + 12, row.stop))
                return any(
                    self.cursor.has(at, "denial")
                    or self.cursor.has(at, "harmless")
                    or self.cursor.has(at, "negation")
                    for at in near
                )
        return False

    def is_requested(self, item: DatedItem) -> bool:
        """Tell whether the person is asked to do something by then: "please return your forms by Friday"."""
        begin = item.begin
        while begin > 0 and self.cursor.text(begin - 1) not in STOPS:
            begin -= 1
        asked = False
        for place in range(begin, item.begin):
            token = self.cursor.at(place)
            if token.text == "from" and self.cursor.text(place + 1) in {"me", "you"}:
                return any(self.cursor.text(at) in NEEDS for at in range(begin, place))
            asked = (
                asked
                or (token.has("other", "nearer") and token.text.startswith("please"))
                or self._is_request(place)
            ) and not (token.has("decide") and token.text not in FINISHED)
        return asked

    def _is_request(self, place: int) -> bool:
        """Tell whether a "please" asks the person for something: "please quote the reference", not "please wait"."""
        verb = self.cursor.at(place + 1)
        plain = verb.is_unknown and verb.text not in PATIENT
        has_ready = verb.text == "have" and self.cursor.has(place + 2, "the")
        return self.cursor.text(place) in {"please", "kindly"} and (plain or has_ready)

    def is_undone(self, before: range, item: DatedItem) -> bool:
        """Tell whether a habit of before is told, or what is said no longer holds: "but now all bets are off"."""
        row = range(item.end, len(self.cursor.row))
        was = any(self.cursor.has(place, "habit") for place in before)
        plain = item.relation in {"", "on"} and not item.edge
        unknown = plain and self._is_length_unknown(row)
        between = any(
            self.cursor.text(at) == "in between" and self.cursor.at(at + 1).kind in {"end", "mark"}
            for at in row
        )
        return was or unknown or between or any(self.cursor.has(place, "undone") for place in row)

    def is_denied_in_brackets(self, item: DatedItem) -> bool:
        """Tell whether a note in brackets denies what it names: "(the bank holiday doesn't count)"."""
        begin, end = item.begin - 1, item.end
        while begin >= 0 and self.cursor.text(begin) not in {"(", ")"}:
            begin -= 1
        while self.cursor.at(end).kind != "end" and self.cursor.text(end) not in {"(", ")"}:
            end += 1
        if (
            begin < 0
            or self.cursor.text(begin) != "("
            or self.cursor.text(end) != ")"
            or item.relation == "not_before"
        ):
            return False
        return any(
            self.cursor.has(place, "negation") or self.cursor.has(place, "denial")
            for place in range(item.end, end)
        )

    def _is_aside(self, place: int, end: int) -> bool:
        """Tell whether words between two commas stand behind "and not" and before what it denies."""
        led = self.cursor.has(place - 1, "negation") and self.cursor.relation(place - 2, "and")
        commas = [at for at in range(place, end) if self.cursor.text(at) == ","]
        return led and len(commas) > 1 and commas[0] == place

    def can_be_denied(self, item: DatedItem) -> bool:
        """Tell whether "not" takes the date away; "not before", "not until", "no longer than" turn it round."""
        if (item.edge and not item.edge.startswith("alone:")) or item.relation in {
            "before",
            "until",
            "not_before",
            "after",
            "at_least",
        }:
            return False
        if isinstance(item.node, DurationNode):
            return item.relation in {"in", "within", "by", "on", ""}
        return item.relation in {"", "on", "in", "for", "by", "within", "between"}

    def is_taken_back(self, behind: range, item: DatedItem) -> bool:
        """Tell whether the words behind a date deny it: "Friday is not possible", "by Friday we can't"."""
        return self.can_be_denied(item) and (self._is_ruled_out(behind) or self._denies(behind))

    def _denies(self, behind: range) -> bool:
        for place in behind:
            token = self.cursor.at(place)
            led = self.cursor.text(place - 1) in TURNS
            if (token.text in BREAKS and not led) or token.has("if") or token.has("harmless"):
                return False
            if token.text in BUT and self._only_denies(place + 1, behind.stop):
                return True
            if token.text in TURNS and not (token.text in BUT and self.cursor.has(place + 1, "taken_back")):
                return False
            if token.has("denial") or token.has("denied_behind"):
                return True
        return False

    def _is_ruled_out(self, behind: range) -> bool:
        """Tell whether the words behind a day say that it is not then: "out all Wednesday, so it won't be then"."""
        return any(
            self.cursor.text(place) == "so"
            and self.cursor.has(place + 2, "denial")
            and any(self.cursor.text(at) in {"then", "that day"} for at in (place + 3, place + 4))
            for place in behind
        )

    def _only_denies(self, place: int, end: int) -> bool:
        """Tell whether nothing but a denial follows: "she would love to say Friday but honestly couldn't"."""
        return any(
            self.cursor.has(at, "denial") and self.cursor.at(at + 1).kind in {"end", "mark"}
            for at in range(place, min(place + 3, end))
        )

    def denying(self, end: int, following: int) -> range:
        """Return the places behind an item in which its denial may stand, before the next sentence or item."""
        for place in range(end, following):
            if self.cursor.text(place) in STOPS or self.cursor.text(place) in INSTEAD:
                return range(end, place)
        return range(end, following)

    def is_asked(self, item: DatedItem) -> bool:
        """Tell whether the date stands in a question put to the person: "are you free on Friday?"."""
        end = item.end
        while end < len(self.cursor.row) and self.cursor.text(end) not in STOPS - {":", "–"}:
            end += 1
        if self.cursor.text(end) != "?":
            return False
        begin = item.begin
        while begin > 0 and self.cursor.text(begin - 1) not in STOPS - {":", "–"}:
            begin -= 1
        comma = next((at for at in range(item.end, end) if self.cursor.text(at) == ","), end)
        if end - comma in {2, 3} and not self.cursor.has(comma + 1, "asks"):
            # "..., right?", "..., ¿dale?": only the tail is asked.
            return False
        while self.cursor.text(begin) in {",", '"'} or self.cursor.has(begin, "adverb"):
            begin += 1
        return any(self.cursor.has(place, "asks") for place in range(begin, min(begin + 2, item.begin)))

    def is_no_wait(self, places: range) -> bool:
        """Tell whether nobody has to wait: "you won't have to wait until Friday"."""
        denied = False
        for place in places:
            token = self.cursor.at(place)
            if denied and token.has("patience"):
                return True
            denied = denied or token.has("denial") or (token.has("negation") and not token.has("patience"))
        return False

    def is_patient(self, places: range) -> bool:
        """Tell whether somebody has to wait."""
        return any(self.cursor.has(place, "patience") for place in places)
