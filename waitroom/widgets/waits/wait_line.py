"""The wait line: where now lies between the interview and the day a check-in is fair."""

from textual.content import Content

from waitroom.domain.home.timeline import Timeline, TimelineMark, TimelineMarkKind
from waitroom.domain.shared.calendar_names import MONTHS_SHORT, WEEKDAYS_SHORT


def wait_line(line: Timeline, width: int) -> list[Content]:
    """Return three rows of at most `width` cells: words, the line, dates."""
    if width < 12:
        return []
    columns = {mark: _column(line, mark, width) for mark in line.marks}
    return [_words(line, columns, width), _rail(line, columns, width), _dates(line, columns, width)]


def _column(line: Timeline, mark: TimelineMark, width: int) -> int:
    # The last cells are kept as a tail, so that the line is seen to go on.
    return round(line.share(mark.at) * (width - 4))


def _rail(line: Timeline, columns: dict[TimelineMark, int], width: int) -> Content:
    cells: list[tuple[str, str]] = [("─", "$text-faint")] * width
    now = line.first(TimelineMarkKind.NOW)
    here = columns[now] if now is not None else 0
    for column in range(min(here, width)):
        cells[column] = ("━", "$sage")
    opens, closes = line.first(TimelineMarkKind.OPENS), line.first(TimelineMarkKind.CLOSES)
    if opens is not None and closes is not None:
        left, right = columns[opens], max(columns[closes], columns[opens] + 1)
        for column in range(left, min(right + 1, width)):
            cells[column] = ("━", "$clay")
        cells[left] = ("┣", "$clay")
        cells[min(right, width - 1)] = ("┫", "$clay")
    for mark, column in columns.items():
        if mark.kind is TimelineMarkKind.SENT:
            cells[column] = ("┷", "$sage")
        if mark.kind is TimelineMarkKind.CHECK_IN:
            cells[column] = ("╌", "$text-muted") if cells[column][0] == "┫" else ("┬", "$text-muted")
    cells[min(here, width - 1)] = ("◉", "bold $accent")
    return _joined(cells)


def _joined(cells: list[tuple[str, str]]) -> Content:
    parts: list[tuple[str, str]] = []
    for sign, style in cells:
        if parts and parts[-1][1] == style:
            parts[-1] = (parts[-1][0] + sign, style)
        else:
            parts.append((sign, style))
    return Content.assemble(*parts)


def _words(line: Timeline, columns: dict[TimelineMark, int], width: int) -> Content:
    wanted: list[tuple[int, str, str]] = []
    now, opens, closes = (
        line.first(kind) for kind in (TimelineMarkKind.NOW, TimelineMarkKind.OPENS, TimelineMarkKind.CLOSES)
    )
    interview, check_in = line.first(TimelineMarkKind.INTERVIEW), line.first(TimelineMarkKind.CHECK_IN)
    if now is not None:
        wanted.append((columns[now] - 1, "now", "bold $accent"))
    if opens is not None and closes is not None:
        middle = (columns[opens] + columns[closes]) // 2
        words = "answer due in here" if columns[closes] - columns[opens] > 1 else "answer due"
        wanted.append((middle - len(words) // 2, words, "$clay"))
    if interview is not None:
        wanted.append((columns[interview], "interview", "$text-muted"))
    if check_in is not None:
        wanted.append((columns[check_in] - 8, "check-in fair", "$text-muted"))
    return _placed(wanted, width)


def _dates(line: Timeline, columns: dict[TimelineMark, int], width: int) -> Content:
    wanted: list[tuple[int, str, str]] = []
    first: TimelineMark | None = None
    for kind in (
        TimelineMarkKind.OPENS,
        TimelineMarkKind.CLOSES,
        TimelineMarkKind.INTERVIEW,
        TimelineMarkKind.SENT,
        TimelineMarkKind.CHECK_IN,
    ):
        mark = line.first(kind)
        if mark is None:
            continue
        words = f"{WEEKDAYS_SHORT[mark.day.weekday()]} {mark.day.day}"
        if first is None or kind is TimelineMarkKind.INTERVIEW or mark.day.month != first.day.month:
            words += f" {MONTHS_SHORT[mark.day.month - 1]}"
        first = first or mark
        style = "$text-muted"
        if kind is TimelineMarkKind.SENT:
            words, style = "✉ sent", "$sage"
        if kind in {TimelineMarkKind.OPENS, TimelineMarkKind.CLOSES}:
            style = "$foreground"
        began = line.first(TimelineMarkKind.INTERVIEW)
        if kind is TimelineMarkKind.OPENS and began is not None and began.day == mark.day:
            continue
        if (
            kind is TimelineMarkKind.CLOSES
            and (opens := line.first(TimelineMarkKind.OPENS))
            and opens.day == mark.day
        ):
            continue
        start = columns[mark] if kind is TimelineMarkKind.INTERVIEW else columns[mark] - len(words) // 2
        wanted.append((start, words, style))
    return _placed(wanted, width)


def _placed(wanted: list[tuple[int, str, str]], width: int) -> Content:
    """Place labels in the order of their weight; one that would touch another moves a little, or stays away."""
    taken: list[tuple[int, int, str, str]] = []
    for start, words, style in wanted:
        size = len(words)
        if size > width:
            continue
        best = max(0, min(start, width - size))
        for shift in sorted(range(-6, 7), key=abs):
            at = best + shift
            if at < 0 or at + size > width:
                continue
            if all(at + size + 1 <= left or at >= right + 1 for left, right, _, _ in taken):
                taken.append((at, at + size, words, style))
                break
    taken.sort()
    parts: list[tuple[str, str] | str] = []
    column = 0
    for left, right, words, style in taken:
        parts += [" " * (left - column), (words, style)]
        column = right
    return Content.assemble(*parts)
