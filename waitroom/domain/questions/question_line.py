"""A question as a list shows it, made of the document itself: thousands are listed without reading each."""

from collections.abc import Mapping
from typing import Any

from waitroom.quick_tuple import NamedTuple


class QuestionLine(NamedTuple):
    """What stands in a list: the words, how it went in words, and whether they said something to one of one's own."""

    created: str
    id: str
    text: str
    how: str
    is_mine: bool
    has_said: bool
    is_new: bool
    """Whether they asked it and it was never reviewed."""


def line_of(raw: Mapping[str, Any]) -> QuestionLine:
    """Return the line of a document; what another tool wrote in another shape is left empty."""
    askings = raw.get("askings")
    asked = [each for each in askings if isinstance(each, Mapping)] if isinstance(askings, list) else []
    how = next((str(each["how"]) for each in reversed(asked) if each.get("how")), "")
    return QuestionLine(
        created=str(raw.get("created") or ""),
        id=str(raw.get("id") or ""),
        text=str(raw.get("text") or ""),
        how=how,
        is_mine=raw.get("is_mine") is True,
        has_said=any(each.get("said") for each in asked),
        is_new=raw.get("is_mine") is not True and raw.get("review") is None,
    )
