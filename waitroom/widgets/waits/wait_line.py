"""The wait line: where now lies between the interview and the day a check-in is fair."""

from datetime import date

from textual.content import Content

from waitroom.domain.home.timeline import Timeline, TimelineMark
from waitroom.domain.home.timeline import TimelineMarkKind as Kind
from waitroom.domain.shared.calendar_names import MONTHS_SHORT, WEEKDAYS_SHORT
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _

APART = 3
"""Blanks between two labels: with fewer they read as one ("interview now")."""

_SAID_ABOVE = (
    (Kind.NEXT_INTERVIEW, _("next interview")),
    (Kind.ANSWER_BY, _("your answer")),
    (Kind.INTERVIEW, _("interview")),
    (Kind.ANSWERED, _("they answered")),
    (Kind.WITHDREW, _("you said no")),
    (Kind.PUT_DOWN, _("put down")),
    (Kind.CHECK_IN, _("fair to ask")),
)
_NAMES = dict(_SAID_ABOVE)
_TICKS = frozenset(
    {Kind.CHECK_IN, Kind.NEXT_INTERVIEW, Kind.ANSWERED, Kind.WITHDREW, Kind.PUT_DOWN, Kind.ANSWER_BY}
)
_DATED = (
    Kind.OPENS, Kind.CLOSES, Kind.NEXT_INTERVIEW, Kind.ANSWER_BY, Kind.INTERVIEW, Kind.ANSWERED, Kind.WITHDREW,
    Kind.PUT_DOWN, Kind.SENT, Kind.CHECK_IN,
)  # fmt: skip


class _Label(NamedTuple):
    """Words beside the line: the column they begin at, their style, and what they belong to."""

    start: int
    words: str
    style: str
    mark: TimelineMark

    @property
    def end(self) -> int:
        """The column after the last sign."""
        return self.start + len(self.words)


def wait_line(line: Timeline, width: int) -> list[Content]:
    """Return three rows of at most `width` cells: words, the line, dates."""
    if width < 12:
        return []
    columns = {mark: _column(line, mark, width) for mark in line.marks}
    above = _words(line, columns, width)
    return [_row(above), _rail(line, columns, width), _row(_dates(line, columns, width, above))]


def _column(line: Timeline, mark: TimelineMark, width: int) -> int:
    # The last cells are kept as a tail, so that the line is seen to go on.
    return round(line.share(mark.at) * (width - 4))


def _rail(line: Timeline, columns: dict[TimelineMark, int], width: int) -> Content:
    cells: list[tuple[str, str]] = [("─", "$text-faint")] * width
    now = line.first(Kind.NOW)
    here = columns[now] if now is not None else 0
    for column in range(min(here, width)):
        cells[column] = ("━", "$sage")
    opens, closes = line.first(Kind.OPENS), line.first(Kind.CLOSES)
    if opens is not None and closes is not None:
        left, right = columns[opens], max(columns[closes], columns[opens] + 1)
        for column in range(left, min(right + 1, width)):
            cells[column] = ("━", "$clay")
        cells[left] = ("┣", "$clay")
        cells[min(right, width - 1)] = ("┫", "$clay")
    for mark, column in columns.items():
        if mark.kind is Kind.SENT:
            cells[column] = ("┷", "$sage")
        if mark.kind in _TICKS:
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


def _words(line: Timeline, columns: dict[TimelineMark, int], width: int) -> list[_Label]:
    """Return the labels above the line, the most needed first; each stands clear of the others or stays away."""
    wanted: list[list[_Label]] = []
    now, opens, closes = (line.first(kind) for kind in (Kind.NOW, Kind.OPENS, Kind.CLOSES))
    if now is not None:
        wanted.append([_Label(columns[now] - 1, _("now"), "bold $accent", now)])
    if opens is not None and closes is not None:
        middle = (columns[opens] + columns[closes]) // 2
        is_wide = columns[closes] - columns[opens] > 1
        words = _("answer due in here") if is_wide else _("answer due")
        if line.is_guess:
            words = _("our guess")
        elif now is not None and now.at > closes.at:
            words = _("the days they named") if is_wide else _("the day they named")
        # Within the window the words stand over what is left of it: behind the present, and never before it.
        end, least = opens, 0
        if now is not None and opens.at <= now.at <= closes.at:
            middle, end = (columns[now] + columns[closes]) // 2 + APART, closes
            least = columns[now] - 1 + len(_("now")) + APART
            if now.day == closes.day and not line.is_guess:
                words = _("answer due today")
        forms = dict.fromkeys((words, _("answer due") if words.startswith("answer") else words))
        wanted.append([_Label(max(least, middle - len(each) // 2), each, "$clay", end) for each in forms])
    for kind in _NAMES:
        mark, words = line.first(kind), _name(line, kind)
        if mark is not None:
            wanted.append([_Label(_begin(kind, columns[mark], words), words, "$text-muted", mark)])
    return _placed(wanted, width)


def _dates(line: Timeline, columns: dict[TimelineMark, int], width: int, above: list[_Label]) -> list[_Label]:
    """Return the dates below the line; what found no room for its name above has it before its date."""
    named = {label.mark for label in above}
    wanted: list[list[_Label]] = []
    taken: set[date] = set()
    first: TimelineMark | None = None
    for kind in _DATED:
        mark = line.first(kind)
        if mark is None or (kind is Kind.OPENS and _is_day_of_interview(line, mark)):
            continue
        words = f"{WEEKDAYS_SHORT[mark.day.weekday()]} {mark.day.day}"
        if first is None or kind is Kind.INTERVIEW or mark.day.month != first.day.month:
            words += f" {MONTHS_SHORT[mark.day.month - 1]}"
        first = first or mark
        style = "$foreground" if kind in {Kind.OPENS, Kind.CLOSES} else "$text-muted"
        if kind is Kind.SENT:
            words, style = _("✉ sent"), "$sage"
        elif mark.day in taken:
            continue
        taken.add(mark.day)
        said = [words]
        if kind in _NAMES and mark not in named:
            name = _name(line, kind)
            said = [f"{name} {words}", words]
            said[1:1] = [f"{name} {day}" for day in (words.partition(" ")[2], str(mark.day.day))]
        wanted.append([_Label(_begin(kind, columns[mark], each), each, style, mark) for each in said])
    return _placed(wanted, width, apart=2)


def _name(line: Timeline, kind: Kind) -> str:
    """Return what a mark is called: the next interview is the interview where none was before it."""
    is_first = kind is Kind.NEXT_INTERVIEW and line.first(Kind.INTERVIEW) is None
    return _NAMES[Kind.INTERVIEW if is_first else kind]


def _is_day_of_interview(line: Timeline, mark: TimelineMark) -> bool:
    return any(
        each.kind in {Kind.INTERVIEW, Kind.NEXT_INTERVIEW} and each.day == mark.day for each in line.marks
    )


def _begin(kind: Kind, column: int, words: str) -> int:
    return column if kind is Kind.INTERVIEW else column - len(words) // 2


def _placed(wanted: list[list[_Label]], width: int, apart: int = APART) -> list[_Label]:
    """Place labels in the order of their weight, each in the first of its forms that stands clear of the others."""
    taken: list[_Label] = []
    for forms in wanted:
        fitting = (_clear(form, taken, width, apart) for form in forms)
        taken += [label for label in fitting if label is not None][:1]
    return sorted(taken)


def _clear(label: _Label, taken: list[_Label], width: int, apart: int) -> _Label | None:
    """Return a label as it stands clear of those that are taken, moved a little where needed; None where it cannot."""
    size = len(label.words)
    best = max(0, min(label.start, width - size))
    for shift in sorted(range(-6, 7), key=abs):
        at = best + shift
        if at < 0 or at + size > width:
            continue
        # No label changes places with another: they stand in the order of time.
        before = (other for other in taken if other.mark.at <= label.mark.at)
        after = (other for other in taken if other.mark.at > label.mark.at)
        if all(at >= each.end + apart for each in before) and all(
            at + size + apart <= each.start for each in after
        ):
            return label._replace(start=at)
    return None


def _row(labels: list[_Label]) -> Content:
    parts: list[tuple[str, str] | str] = []
    column = 0
    for label in labels:
        parts += [" " * (label.start - column), (label.words, label.style)]
        column = label.end
    return Content.assemble(*parts)
