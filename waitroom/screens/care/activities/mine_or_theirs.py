"""Mine and theirs: what is on one's mind, in two columns."""

from collections.abc import Iterable, Mapping

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.care.care_records import Worry
from waitroom.domain.shared.safe_text import safe_line
from waitroom.screens.care.activities.activity_screen import LEAVE, ActivityContext, ActivityScreen
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput

TYPING, SORTING, STEPPING = PARTS = ("typing", "sorting", "stepping")


class MineOrTheirsScreen(ActivityScreen):
    """Type, send left or right, give the left a first step, fold the right away."""

    typed_is = TypedTextPolicy.DRAFT
    places = ("mine_or_theirs",)

    def __init__(self, running: ActivityContext) -> None:
        super().__init__(running)
        self.part = TYPING
        self.worries: list[Worry] = []
        self.here = 0

    def compose_inside(self) -> Iterable[Widget]:
        """Put the two columns above the line to type in."""
        with VerticalScroll(classes="fit", can_focus=False):
            yield Static("", id="columns", classes="words", markup=False)
            yield Static("", id="ask", classes="words gap", markup=False)
            yield SafeInput(id="line")

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of this part."""
        if self.part == SORTING:
            return (
                ("{key:sort.mine}", _("mine")),
                ("{key:sort.theirs}", _("theirs")),
                ("{key:sort.above} {key:sort.below}", _("choose")),
                ("{key:sort.on}", _("go on")),
                LEAVE,
            )
        return (
            ("{key:dialog.enter}", _("keep the line")),
            (_("{key:dialog.enter} on an empty line"), _("go on")),
            LEAVE,
        )

    def progress(self) -> str:
        """Say which of its parts it is."""
        return _("step {index} of {parts}").format(index=PARTS.index(self.part) + 1, parts=len(PARTS))

    def on_mount(self) -> None:
        """Begin with what is parked already."""
        self.worries = list(self.room.care.worries.parked(self.room.now()))
        self.draw()

    def typed_fields(self) -> dict[str, str]:
        """Return the line, and whether it is a first step; the other lines are kept as worries already."""
        typed = super().typed_fields()
        return {**typed, "part": self.part if any(typed.values()) else ""}

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Put the line back, in the part it belongs to."""
        is_step = fields.get("part") == STEPPING and bool(self.without_step)
        self.part = STEPPING if is_step else TYPING
        super().restore_typed(fields)
        self.draw()

    def position(self) -> dict[str, object]:
        """Return where one is, with the part and the worry that is marked."""
        return {**super().position(), "part": self.part, "step": self.here}

    def take_position(self, place: Mapping[str, object]) -> None:
        """Go back to the part; the first steps only where one is wanted."""
        part, step = place.get("part"), place.get("step")
        if isinstance(step, int) and 0 <= step < len(self.worries):
            self.here = step
        if self.worries and (part == SORTING or (part == STEPPING and self.without_step)):
            self.part = str(part)
            self.draw()
        super().take_position(place)

    def begin_anew(self) -> None:
        """Empty the line."""
        self.restore_typed({"line": ""})

    @property
    def mine(self) -> list[Worry]:
        """The left column."""
        return [worry for worry in self.worries if worry.is_mine is True]

    @property
    def without_step(self) -> list[Worry]:
        """Those of the left column that have no first step yet."""
        return [worry for worry in self.mine if not worry.first_step]

    def draw(self) -> None:
        """Draw the columns, one above the other: this fits any window."""
        rows: list[Content] = []
        groups = ((_("NOT SORTED"), None), ("MINE", True), ("THEIRS", False))
        for title, is_mine in groups:
            group = [worry for worry in self.worries if worry.is_mine is is_mine]
            if group:
                rows += [Content(""), Content.styled(title, "$text-muted")]
                rows += [self._row(worry) for worry in group]
        self.query_one("#columns", Static).update(Content("\n").join(rows[1:]))
        line = self.query_one("#line", Input)
        line.display = self.part != SORTING
        self.query_one("#ask", Static).update(Content.styled(self._words(), "$text-muted"))
        if self.part == SORTING:
            self.set_focus(None)
        else:
            line.focus()
            line.scroll_visible(animate=False)
        self.show_keys()

    def _row(self, worry: Worry) -> Content:
        is_here = (
            self.part == SORTING and self.worries.index(worry) == self.here
        ) or (self.part == STEPPING and self.without_step[:1] == [worry])  # fmt: skip
        step = f"  {safe_line(worry.first_step)}" if worry.first_step else ""
        style = "bold $foreground" if is_here else "$foreground"
        return Content.assemble(
            ("▸ " if is_here else "  ", "$accent"), (safe_line(worry.text), style), (step, "$sage")
        )

    def _words(self) -> str:
        if self.part == TYPING:
            return _("What is on your mind? One thing a line.")
        if self.part == SORTING:
            return _("Which of these can you do something about?")
        return _("What is the first step? Small and exact.")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take a line: a thing on one's mind, or a first step."""
        event.stop()
        words, event.input.value = event.value.strip(), ""
        now = self.room.now()
        care = self.room.care.worries
        if not words:
            self.action_go_on()
            return
        if self.part == TYPING:
            self.worries.append(care.park(words, now, wait=self.running.wait))
        elif self.without_step:
            self._replace(care.save_first_step(self.without_step[0], words, now))
            if not self.without_step:
                self._fold()
                return
        self.draw()

    def _replace(self, changed: Worry) -> None:
        self.worries = [changed if worry.id == changed.id else worry for worry in self.worries]

    def action_send(self, is_mine: bool) -> None:  # noqa: FBT001 - Textual hands over the binding's word
        """Send the marked one to a column."""
        if self.part != SORTING or not self.worries:
            return
        self._replace(
            self.room.care.worries.set_column(self.worries[self.here], is_mine=is_mine, now=self.room.now())
        )
        unsorted = [at for at, worry in enumerate(self.worries) if worry.is_mine is None]
        self.here = unsorted[0] if unsorted else self.here
        self.draw()

    def action_move(self, by: int) -> None:
        """Mark the one above or below."""
        if self.part == SORTING and self.worries:
            self.here = (self.here + by) % len(self.worries)
            self.draw()

    def action_go_on(self) -> None:
        """Go on to the next part; after the last one the right column is folded away."""
        if not self.worries:
            self.finish()
        elif self.part == TYPING:
            self.part = SORTING
            unsorted = [at for at, worry in enumerate(self.worries) if worry.is_mine is None]
            self.here = unsorted[0] if unsorted else 0
            self.draw()
        elif self.part == SORTING and self.without_step:
            self.part = STEPPING
            self.draw()
        else:
            self._fold()

    def _fold(self) -> None:
        now = self.room.now()
        for worry in self.worries:
            if worry.is_mine is False:
                self.room.care.worries.dismiss(worry, now)
        self.finish()
