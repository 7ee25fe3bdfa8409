"""A text in little room: it ends where a sentence ends, with a sign that there is more."""

from textual.content import Content

from waitroom.put_off import compiled_when_used

MORE = " …"
CLAUSE_END = compiled_when_used(r"[,;:.] | and ")
"""Where a sentence may end early and still be one."""
_END = compiled_when_used(r"[.!?…][\"”’)]*(?=\s)")


def whole_sentences(text: str, style: str, width: int, height: int) -> list[Content]:
    """Return at most `height` rows: the whole text, else the sentences that fit, else the words that do."""
    rows = Content.styled(text, style).wrap(width)
    if len(rows) <= height or height < 1:
        return rows[: max(0, height)]
    for end in reversed([found.end() for found in _END.finditer(text)]):
        fitting = Content.styled(text[:end] + MORE, style).wrap(width)
        if len(fitting) <= height:
            return fitting
    last = rows[height - 1].rstrip()
    if last.cell_length + len(MORE) > width:
        last = last[: last.plain.rfind(" ")] if " " in last.plain else last[: max(0, width - len(MORE))]
    return [*rows[: height - 1], Content.assemble(last, (MORE, style))]


def whole_clauses(sentence: str, room: int) -> str:
    """Return a sentence, or as many of its first clauses as fit into `room` cells; nothing where none does."""
    ends = [len(sentence), *(found.start() for found in reversed([*CLAUSE_END.finditer(sentence)]))]
    return next((sentence[:end] for end in ends if Content(sentence[:end]).cell_length <= room), "")
