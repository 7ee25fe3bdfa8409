"""The wait in front: who, the promise in their words, the number on the wall, the wait line."""

from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive

from waitroom.domain.home.timeline import Timeline
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.shared.settings import CountdownDisplay
from waitroom.widgets.shared.clickable_widget import ClickableWidget
from waitroom.widgets.waits.large_numbers import large_number_rows
from waitroom.widgets.waits.wait_line import wait_line
from waitroom.wording import CountdownWords


class WaitPanelData(NamedTuple):
    """What the panel shows."""

    role: str
    organisation: str
    promise: str
    words: CountdownWords
    line: Timeline
    veil: CountdownDisplay = CountdownDisplay.NUMBER
    can_answer: str = ""
    folded: str = "The days are folded away."
    place: str = ""
    note: str = ""
    next: str = ""


class WaitPanel(ClickableWidget):
    """The wait in front, drawn as one block so that a minute costs one small repaint."""

    DEFAULT_CSS = """
    WaitPanel { height: 1fr; width: 1fr; background: $surface; padding: 1 3; }
    .-short WaitPanel { padding: 0 2; }
    .-low WaitPanel { padding: 0 1; }
    .-tiny WaitPanel { padding: 0 1; }
    """

    view: reactive[WaitPanelData | None] = reactive[WaitPanelData | None](None)

    def render(self) -> Content:
        """Draw from the most to the least needed, as many rows as there are."""
        view = self.view
        width, height = self.content_size
        if view is None or width < 1:
            return Content("")
        rows = [*self._who(view, width), *self._number(view, width, height)]
        line = wait_line(view.line, width)
        tail = (
            [Content.styled(self._tail(view, width), "$text-muted")] if view.can_answer or view.next else []
        )
        spare = height - len(rows) - len(line) - len(tail)
        if spare < 0:
            tail = []
            spare = height - len(rows) - len(line)
        if spare < 0:
            return Content("\n").join(row.truncate(width, ellipsis=True) for row in rows[:height])
        body = [*rows, *([Content("")] if spare > 0 else []), *line]
        body += [*([Content("")] if spare > 1 and tail else []), *tail]
        return Content("\n").join(row.truncate(width, ellipsis=True) for row in body)

    def _tail(self, view: WaitPanelData, width: int) -> str:
        both = "   ".join(words for words in (view.can_answer, view.next) if words)
        return both if len(both) <= width else view.can_answer or view.next

    def _who(self, view: WaitPanelData, width: int) -> list[Content]:
        role, organisation = safe_text(view.role), safe_text(view.organisation)
        parts: list[tuple[str, str] | str] = []
        if role:
            parts = [(role, "bold $foreground"), ("  at ", "$text-muted"), (organisation, "$text-muted")]
        else:
            parts = [(organisation, "bold $foreground")]
        if view.place:
            parts += [(f"   {view.place}", "$text-faint")]
        rows = [Content.assemble(*parts)]
        promise = Content.styled(f"“{safe_text(view.promise)}”" if view.promise else "", "italic $text-muted")
        note = Content.styled(safe_text(view.note), "$text-muted")
        if view.promise and view.note and promise.cell_length + note.cell_length + 3 <= width:
            rows.append(Content.assemble(promise, "   ", note))
        else:
            rows += [row.truncate(width, ellipsis=True) for row in (promise, note) if row.plain]
        return rows

    def _number(self, view: WaitPanelData, width: int, height: int) -> list[Content]:
        words = view.words
        if view.veil is CountdownDisplay.FOLDED:
            return [Content(""), *Content.styled(view.folded, "$text-muted").wrap(width)]
        if view.veil is CountdownDisplay.WORDS or not words.number:
            soft = words.soft or words.unit
            rows = [Content(""), Content.styled(soft[:1].upper() + soft[1:], "$accent")]
            if words.when and not words.number:
                rows.append(Content.styled(words.when[:1].upper() + words.when[1:], "$text-muted"))
            return rows
        beside = Content.assemble(
            (f"  {words.unit}", "$text-muted"), (f"   {words.when}" if words.when else "", "$text-faint")
        )
        if height < 7:
            return [Content.assemble((words.number, "bold $accent"), (f" {words.unit}", "$text-muted"))]
        space = [Content("")] if height > 9 else []
        figure = large_number_rows(words.number)
        if len(figure[2]) + beside.cell_length <= width:
            said = [beside]
        else:
            said = [Content.styled(f"  {part}", "$text-muted") for part in (words.unit, words.when) if part]
        if words.working:
            said.append(Content.styled(f"  {words.working}", "$text-muted"))
        # What is said stands beside the figure, from its foot upwards.
        empty = [Content("")] * (len(figure) - len(said))
        return [
            *space,
            *(
                Content.assemble((cells, "$accent"), words)
                for cells, words in zip(figure, (*empty, *said), strict=True)
            ),
        ]
