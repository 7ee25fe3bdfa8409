"""The wait in front: who, the promise in their words, the number on the wall, the wait line."""

from textual.content import Content
from textual.geometry import Region
from textual.reactive import reactive

from waitroom.domain.home.timeline import Timeline
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.shared.settings import CountdownDisplay
from waitroom.domain.waits.phase import Phase
from waitroom.formatting.countdown import CountdownWords
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _
from waitroom.widgets.shared.clickable_widget import ClickableWidget
from waitroom.widgets.shared.keys_content import sentence_now
from waitroom.widgets.waits.large_numbers import HEIGHTS, SMALL, large_number_rows
from waitroom.widgets.waits.wait_line import wait_line


class WaitPanelData(NamedTuple):
    """What the panel shows."""

    role: str
    organisation: str
    promise: str
    words: CountdownWords
    line: Timeline
    veil: CountdownDisplay = CountdownDisplay.NUMBER
    can_answer: str = ""
    folded: str = _("The days are folded away.")
    phase: Phase = Phase.WAITING
    is_offer: bool = False
    place: str = ""
    note: str = ""
    next: str = ""
    collision: tuple[str, str] = ("", "")
    """That two days come too close to each other, and the same in fewer words for little room."""


class WaitPanel(ClickableWidget):
    """The wait in front, drawn as one block so that a minute costs one small repaint."""

    DEFAULT_CSS = """
    WaitPanel { height: 1fr; width: 1fr; background: $surface; padding: 1 3 0 3; }
    """

    view: reactive[WaitPanelData | None] = reactive[WaitPanelData | None](None, repaint=False)

    def watch_view(self) -> None:
        """Draw the rows again that are others than before."""
        before, rows = self._shown, self._rows()
        if before is None or len(before) != len(rows):
            self.refresh()
            return
        changed = [y for y, (old, new) in enumerate(zip(before, rows, strict=True)) if not _is_same(old, new)]
        if changed:
            width = self.content_size.width
            self.refresh(*(Region(0, y, width, 1) for y in changed))

    _shown: list[Content] | None = None

    def render(self) -> Content:
        """Draw from the most to the least needed, as many rows as there are."""
        self._shown = self._rows()
        return Content("\n").join(self._shown)

    def _rows(self) -> list[Content]:
        view = self.view
        width, height = self.content_size
        if view is None or width < 1:
            return []
        if height < 7:
            return _fitting(self._small(view, width, height), width, height)
        who, line = self._who(view, width), wait_line(view.line, width)
        collision = self._collision(view, width, height)
        tail = collision or self._tail(view, width)
        spare = height - len(who) - len(line) - len(tail)
        number = self._number(view, width, spare)
        spare -= len(number)
        if spare < 0 and collision:
            # What collides is said before the line is drawn.
            line, spare = [], spare + len(line)
        elif spare < 0:
            tail, spare = [], spare + len(tail)
        body = [*who, *_gap(spare > 0), *number]
        body += [*_gap(spare > 1), *line] if spare >= 0 else []
        body += [*_gap(spare > 2 and bool(tail)), *tail]
        return _fitting(body, width, height)

    def least_rows(self) -> int:
        """Return the rows of a side pane without which the count is not whole: who, and the days in words."""
        width = self.content_size.width
        return 1 + len(self._days(self.view, width)) if self.view is not None and width > 0 else 0

    def _small(self, view: WaitPanelData, width: int, height: int) -> list[Content]:
        """Return the rows of a side pane: who, the days in words, and the line with its dates where it fits."""
        who, (_, *line) = self._who(view, width), wait_line(view.line, width) or [Content("")]
        number = self._days(view, width)
        for rows in ([*who, *number, *line], [who[0], *number, *line], [*who, *number]):
            if len(rows) <= height:
                return rows
        return [who[0], *number]

    def _days(self, view: WaitPanelData, width: int) -> list[Content]:
        words = view.words
        if view.veil is CountdownDisplay.NUMBER and words.number:
            number = [
                Content.assemble((words.number, f"bold {_colour(view)}"), (f" {words.unit}", "$text-muted"))
            ]
            number += [Content.styled(words.when, "$text-muted")] if words.when else []
        else:
            number = self._said(view, width)
        return [part for row in number for part in row.wrap(width)]

    def _tail(self, view: WaitPanelData, width: int) -> list[Content]:
        both = sentence_now(
            "   ".join(words for words in (view.can_answer, view.next) if words), "$text-muted"
        )
        if both.cell_length > width:
            both = sentence_now(view.can_answer or view.next, "$text-muted")
        return both.wrap(width) if both.plain else []

    def _collision(self, view: WaitPanelData, width: int, height: int) -> list[Content]:
        """Return the line about two days, wrapped and never cut: the short one where there is little room."""
        words, short = (sentence_now(safe_text(each), "$foreground") for each in view.collision)
        rows = words.wrap(width) if words.plain else []
        return rows if len(rows) <= max(1, height // 3) else short.wrap(width)[:height]

    def _who(self, view: WaitPanelData, width: int) -> list[Content]:
        role, organisation = safe_text(view.role), safe_text(view.organisation)
        parts: list[tuple[str, str] | str] = []
        if role:
            parts = [(role, "bold $foreground"), (_("  at "), "$text-muted"), (organisation, "$text-muted")]
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

    def _said(self, view: WaitPanelData, width: int) -> list[Content]:
        """Return what stands where there is no number: the folded line, or the same in words."""
        if view.veil is CountdownDisplay.FOLDED:
            return sentence_now(view.folded, "$text-muted").wrap(width)
        words = view.words
        soft = words.soft or words.unit
        rows = [Content.styled(soft[:1].upper() + soft[1:], _colour(view))]
        if words.when and not words.number:
            rows += Content.styled(words.when[:1].upper() + words.when[1:], "$text-muted").wrap(width)
        return rows

    def _number(self, view: WaitPanelData, width: int, room: int) -> list[Content]:
        """Return the figure with its words at its foot, as high as `room` rows let it be with a gap on both sides."""
        words = view.words
        if view.veil is not CountdownDisplay.NUMBER or not words.number:
            return self._said(view, width)
        for height in reversed(HEIGHTS):
            figure = large_number_rows(words.number, height)
            said = _beside(words, width - len(figure[0]) - GAP)
            if height <= max(SMALL, room - 2) and said is not None and len(said) <= height:
                empty = [Content("")] * (height - len(said))
                return [
                    Content.assemble((cells, _colour(view)), " " * GAP, row)
                    for cells, row in zip(figure, (*empty, *said), strict=True)
                ]
        plain = Content.assemble((words.number, f"bold {_colour(view)}"), (f" {words.unit}", "$text-muted"))
        rows = [plain, *[Content.styled(part, "$text-faint") for part in (words.when, words.working) if part]]
        return [part for row in rows for part in row.wrap(width)]


GAP = 3
"""Blanks between the figure and its words."""

_COLOURS = {
    Phase.FRESH: "$sage",
    Phase.WINDOW: "$clay",
    Phase.OVERDUE: "$text-muted",
    Phase.ANSWERED: "$foreground",
}


def _colour(view: WaitPanelData) -> str:
    """Return the colour of the number: it names the phase, and is never louder than while the day is far."""
    return "$good" if view.is_offer else _COLOURS.get(view.phase, "$accent")


def _beside(words: CountdownWords, width: int) -> list[Content] | None:
    """Return what is said beside the figure, in two rows or three; None where it is wider than `width`."""
    unit = Content.styled(words.unit, "$foreground")
    when, working = words.when, words.working
    joined = " \u00b7 ".join(part for part in (when, working) if part)
    lower = [joined] if len(joined) <= width else [when, working]
    rows = [unit, *(Content.styled(part, "$text-muted") for part in lower if part)]
    return rows if all(row.cell_length <= width for row in rows) else None


def _gap(is_wanted: bool) -> list[Content]:  # noqa: FBT001 - one question
    return [Content("")] if is_wanted else []


def _fitting(rows: list[Content], width: int, height: int) -> list[Content]:
    return [row.truncate(width, ellipsis=True) for row in rows[:height]]


def _is_same(one: Content, other: Content) -> bool:
    """Tell whether two rows look the same; contents compare their text alone."""
    return one.plain == other.plain and one.spans == other.spans
