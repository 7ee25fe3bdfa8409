"""What is told beside a window: what was chosen, when the late end holds, the words it was read from."""

from waitroom.domain.shared.calendar_names import MONTHS
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import DayNode
from waitroom.promises.grammar import PromiseGrammar
from waitroom.promises.tokens import clean_excerpt
from waitroom.translation import _


def choice_note(grammar: PromiseGrammar, items: list[DatedItem]) -> str:
    """Return what was chosen where figures could be two days: "I read 01/12 as 1 December."."""
    for item in items:
        for place in range(item.begin, item.end):
            token = grammar.at(place)
            figures = [int(part) for part in token.parts if part.isdigit()][:2]
            if token.kind not in {"slash_date", "full_date"} or not isinstance(item.node, DayNode):
                continue
            if max(figures) <= 12 and figures[0] != figures[1]:
                return _("I read {text} as {day} {month}.").format(
                    text=token.text, day=item.node.day, month=MONTHS[(item.node.month or 1) - 1]
                )
    return ""


def condition_label(words: str, grammar: PromiseGrammar, items: list[DatedItem]) -> str:
    """Return the words that say when the late end holds: "if they need to think on it more"."""
    behind = _label_from(words, grammar, items[-1].end, len(grammar.row))
    if behind or len(items) < 2:
        return behind
    return _label_from(words, grammar, items[-2].end, items[-1].begin)


def _label_from(words: str, grammar: PromiseGrammar, place: int, stop: int) -> str:
    """Return the if-clause between two tokens, or "" where there is none or it is a clause of its own."""
    while place < stop and not grammar.has(place, "if"):
        if grammar.text(place) in {".", ";", "!", "?"} or grammar.has(place, "decide"):
            return ""
        place += 1
    if place >= stop:
        return ""
    end = place
    while end < stop and grammar.text(end) not in {".", ";", "!", "?", ")", ","}:
        end += 1
    return clean_excerpt(words, grammar.at(place).start, grammar.at(end - 1).end)


def spans_of(grammar: PromiseGrammar, items: list[DatedItem]) -> list[tuple[int, int]]:
    """Return the code points of the words that the dates were read from."""
    return [(grammar.at(item.begin).start, grammar.at(item.end - 1).end) for item in items]
