"""What each column is taken for: guessed, shown with the first words in it, and corrected."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from textual import on
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.data.application import ColumnChoices, OpenWithoutInterview
from waitroom.domain.data.import_field import FIELD_WORDS, ImportField, with_field
from waitroom.domain.data.source_table import SourceTable
from waitroom.domain.data.written_days import DayOrder
from waitroom.domain.shared.safe_text import safe_line
from waitroom.machine_locale import machine_locale
from waitroom.promises.locales import month_first
from waitroom.room.data.import_source import ImportSource
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.translation import _, ngettext
from waitroom.widgets.shared.safe_option_list import SafeOptionList

ORDER, WITHOUT = "days", "without"
ORDER_WORDS = {
    None: _("asked: which comes first?"),
    DayOrder.DAY_FIRST: _("day first"),
    DayOrder.MONTH_FIRST: _("month first"),
}
WITHOUT_WORDS = {
    OpenWithoutInterview.BOARD: _("on the board"),
    OpenWithoutInterview.PUT_AWAY: _("put away"),
    OpenWithoutInterview.LEFT_OUT: _("left out"),
}
NO_ORGANISATION = _("One column has to be the organisation.")
ABOUT = _("What is each column? What is none of these goes into the notes.")
LOW = 16
"""Below so many rows the sentence above the list gives its place to the list."""
CHROME = 15
"""The rows of the dialog around its list."""
WIDTH = 100
AROUND = 11
"""The cells of the dialog, and of what stands beside its rows."""


class ImportColumnsDialog(Dialog[ColumnChoices]):
    """A row a column; gives back the choices."""

    typed_is = TypedTextPolicy.DRAFT
    places = ("import_columns",)

    def __init__(self, room: Room, source: ImportSource, choices: ColumnChoices) -> None:
        super().__init__()
        assert source.table is not None
        self.room = room
        self.source = source
        self.table: SourceTable = source.table
        self.choices = choices
        self.keeper = DraftKeeper(self, room.form_drafts.of("import-columns", source.name))

    def compose_inside(self) -> Iterable[Widget]:
        """List the columns."""
        number = len(self.table.rows)
        rows = ngettext("one row", "{number:,} rows", number).format(number=number)
        yield Static(Content(f"{self.source.name}: {rows}"), classes="title")
        yield Static(ABOUT, id="about", classes="muted", markup=False)
        yield SafeOptionList(id="columns", classes="gap", markup=False)
        yield Static("", id="problem", classes="problem gap", markup=False)
        keys = (
            ("{key:import_columns.preview}", _("go on")),
            enter(_("choose")),
            ("{key:import_columns.next}", _("turn")),
            BACK,
        )
        yield Static(keys_line(*keys), classes="keys")

    def on_mount(self) -> None:
        """Begin at the first column."""
        listed = self.query_one(OptionList)
        listed.styles.max_height = max(3, self.app.size.height - CHROME)
        self.query_one(VerticalScroll).styles.width = WIDTH
        self.query_one("#about").display = self.app.size.height >= LOW
        self._fill()
        listed.highlighted = 0
        listed.focus()

    # The choices as a draft

    def typed_fields(self) -> dict[str, str]:
        """Return what was chosen, by the name of the column."""
        fields = {
            f"column:{name}": kind.value
            for name, kind in zip(self.table.columns, self.choices.fields, strict=True)
        }
        order = self.choices.order
        return {**fields, ORDER: order.value if order else "", WITHOUT: self.choices.without_interview.value}

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Put back what `typed_fields` returned; what is no choice any more is left as it is."""
        known = {kind.value: kind for kind in ImportField}
        kinds = tuple(
            known.get(fields.get(f"column:{name}", ""), kind)
            for name, kind in zip(self.table.columns, self.choices.fields, strict=True)
        )
        orders = {order.value: order for order in DayOrder}
        withouts = {each.value: each for each in OpenWithoutInterview}
        self.choices = ColumnChoices(
            kinds,
            orders.get(fields.get(ORDER, "")),
            withouts.get(fields.get(WITHOUT, ""), self.choices.without_interview),
        )
        self._fill()

    # The list

    def _rows(self) -> list[tuple[str, str, str]]:
        """Return the rows: what it is about, what is chosen, and what stands there."""
        rows = [
            (name, FIELD_WORDS[kind], self.table.sample(place))
            for place, (name, kind) in enumerate(zip(self.table.columns, self.choices.fields, strict=True))
        ]
        asked = self._asked()
        if asked:
            rows.append((asked, ORDER_WORDS[self.choices.order], ""))
        rows.append((_("Open, and no interview"), WITHOUT_WORDS[self.choices.without_interview], ""))
        return rows

    def _asked(self) -> str:
        """Return the days that are asked about, as a row calls them; empty where all of them are plain."""
        question = self.room.data.imports.day_question(self.source, replace(self.choices, order=None))
        return _("Days like {words}").format(words=question.words) if question is not None else ""

    def _orders(self) -> tuple[DayOrder, ...]:
        """Return the two orders of days, the one of the person's own dates first."""
        own = self.room.settings.locale or machine_locale()
        return tuple(reversed(DayOrder)) if month_first(own) else tuple(DayOrder)

    def _fill(self) -> None:
        listed = self.query_one(OptionList)
        place = listed.highlighted or 0
        width = max(20, min(WIDTH, self.app.size.width) - AROUND)
        listed.set_options(Option(_row(*row, width), id=str(at)) for at, row in enumerate(self._rows()))
        listed.highlighted = min(place, listed.option_count - 1)
        self._say(self._problem())

    def _problem(self) -> str:
        if ImportField.ORGANISATION not in self.choices.fields:
            return NO_ORGANISATION
        question = self.room.data.imports.day_question(self.source, self.choices)
        return question.sentence if question is not None else ""

    def action_turn(self, by: int) -> None:
        """Turn the marked row to its next or previous choice."""
        place = self.query_one(OptionList).highlighted or 0
        self._choose(place, by)

    def _choose(self, place: int, by: int) -> None:
        columns = len(self.table.columns)
        if place < columns:
            kinds = tuple(ImportField)
            at = kinds.index(self.choices.fields[place])
            self._take(place, kinds[(at + by) % len(kinds)])
            return
        if place == columns and self._asked():
            orders = (None, *self._orders())
            order = orders[(orders.index(self.choices.order) + by) % len(orders)]
            self.choices = replace(self.choices, order=order)
        else:
            ways = tuple(OpenWithoutInterview)
            way = ways[(ways.index(self.choices.without_interview) + by) % len(ways)]
            self.choices = replace(self.choices, without_interview=way)
        self._changed()

    def _take(self, place: int, kind: ImportField) -> None:
        self.choices = replace(self.choices, fields=with_field(self.choices.fields, place, kind))
        self._changed()

    def _changed(self) -> None:
        self._fill()
        self.save_typed()

    @on(OptionList.OptionSelected)
    def choose_from_all(self, event: OptionList.OptionSelected) -> None:
        """Choose what a column is from all that it can be; turn the other rows."""
        event.stop()
        place = int(event.option.id or 0)
        if place >= len(self.table.columns):
            self._choose(place, 1)
            return

        def take(kind: ImportField | None) -> None:
            if kind is not None:
                self._take(place, kind)

        self.app.push_screen(ChooseFieldDialog(self.table.columns[place], self.choices.fields[place]), take)

    def action_preview(self) -> None:
        """Give the choices back, or say what is missing."""
        problem = self._problem()
        if problem:
            self._say(problem)
            if ImportField.ORGANISATION in self.choices.fields:
                self.query_one(OptionList).highlighted = len(self.table.columns)
            return
        self.dismiss(self.choices)

    def _say(self, words: str) -> None:
        said = self.query_one("#problem", Static)
        said.update(safe_line(words))
        said.display = bool(words)


class ChooseFieldDialog(Dialog[ImportField]):
    """All that a column can be; gives back the one that was chosen."""

    def __init__(self, column: str, chosen: ImportField) -> None:
        super().__init__()
        self.column = column
        self.chosen = chosen

    def compose_inside(self) -> Iterable[Widget]:
        """List them."""
        yield Static(Content(safe_line(self.column)), classes="title")
        rows = [Option(FIELD_WORDS[kind], id=kind.value) for kind in ImportField]
        yield SafeOptionList(*rows, id="fields", markup=False)
        yield Static(keys_line(enter(_("this one")), BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin at what is chosen now."""
        listed = self.query_one(OptionList)
        listed.styles.max_height = max(3, self.app.size.height - 8)
        listed.highlighted = tuple(ImportField).index(self.chosen)
        listed.focus()

    @on(OptionList.OptionSelected)
    def give(self, event: OptionList.OptionSelected) -> None:
        """Give back the one that was chosen."""
        event.stop()
        self.dismiss(ImportField(event.option.id or ""))


def _row(name: str, chosen: str, sample: str, width: int) -> Content:
    first = min(26, max(12, width // 3))
    second = min(31, width - first)
    parts = [
        Content(safe_line(name)).truncate(first - 1, ellipsis=True, pad=True),
        Content(" "),
        Content.styled(chosen, "$sage").truncate(second - 1, ellipsis=True, pad=True),
    ]
    left = width - first - second
    if sample and left > 6:
        parts += [
            Content(" "),
            Content.styled(safe_line(sample), "$text-muted").truncate(left, ellipsis=True),
        ]
    return Content.assemble(*parts)
