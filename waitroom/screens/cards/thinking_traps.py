"""Thinking traps, one at a time: what it does, how it sounds in a wait, a question; and one's own."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.cards.thinking_trap import ThinkingTrap
from waitroom.domain.care import safety_rules
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.fields_dialog import Field, FieldsDialog, Values
from waitroom.translation import _

TRIAL = safety_rules.TRIAL


class ThinkingTrapsDialog(Dialog[str]):
    """Gives back `TRIAL` where a thought is to be put on trial."""

    title_words = _("Thinking traps")
    places = (
        "traps",
        "dialog.pages",
        "dialog.list",
    )

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.here = 0
        self._gone: ThinkingTrap | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Leave room for one trap."""
        yield Static("", id="name", classes="words", markup=False)
        yield Static("", id="does", classes="muted", markup=False)
        yield Static("", id="sounds", classes="words gap", markup=False)
        yield Static("", id="ask", classes="words gap", markup=False)
        yield Static(
            Content(_("Everybody walks into these. A name makes them easier to leave.")), classes="muted gap"
        )
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Show the first."""
        self.draw()

    def draw(self) -> None:
        """Draw the trap in front."""
        traps = self.room.care.traps.all()
        self.here %= len(traps)
        trap = traps[self.here]
        place = (
            _("   {here} of {traps}{own}").format(
                here=self.here + 1, traps=len(traps), own=_(", your own") if trap.own else ""
            ),
            "$text-muted",
        )
        self._tell("name", Content.assemble((safe_line(trap.name), "bold $accent"), place))
        self._tell("does", Content(safe_text(trap.does)))
        self._tell("sounds", Content.styled(f"“{safe_text(trap.sounds)}”" if trap.sounds else "", "italic"))
        self._tell("ask", Content.styled(safe_text(trap.ask), "$sage"))
        own = [("{key:traps.away}", _("take off"))] if trap.own else []
        undo = [("{key:dialog.undo}", _("undo"))] if self._gone is not None else []
        self._tell(
            "keys",
            keys_line(
                ("{key:pages.before} {key:pages.next}", _("turn")),
                ("{key:traps.trial}", _("put a thought on trial")),
                ("{key:traps.new}", _("add one")),
                *own,
                *undo,
                BACK,
            ),
        )

    def _tell(self, name: str, words: Content) -> None:
        shown = self.query_one(f"#{name}", Static)
        shown.update(words)
        shown.display = bool(words.plain)

    def action_turn(self, by: int) -> None:
        """Turn to the next one."""
        self.here += by
        self.draw()

    def action_trial(self) -> None:
        """Put a thought on trial."""
        self.dismiss(TRIAL)

    def action_add(self) -> None:
        """Add one in one's own words."""

        def problem(values: "Values") -> str:
            return "" if values["name"].strip() else _("What do you call it? A word is enough.")

        def keep(values: dict[str, str] | None) -> None:
            if values is not None:
                self.room.care.traps.add(values["name"], values["sounds"], self.room.now())
                self.here = -1
                self.draw()

        draft = self.room.form_drafts.of("own-trap")
        fields = (
            Field(name="name", label=_("You call it"), hint=_("the midnight rerun")),
            Field(name="sounds", label=_("It sounds like"), hint=_("a sentence, as it comes")),
        )
        self.app.push_screen(FieldsDialog(_("A trap of your own"), fields, draft=draft, check=problem), keep)

    def action_take_off(self) -> None:
        """Take an own one off; those that ship stay."""
        trap = self.room.care.traps.all()[self.here]
        if self.room.care.traps.delete(trap, self.room.now()):
            self._gone = trap
            self.draw()

    def action_undo(self) -> None:
        """Put back the one that was taken off last."""
        if self._gone is not None:
            self.room.care.traps.restore(self._gone, self.room.now())
            self._gone, self.here = None, -1
            self.draw()
