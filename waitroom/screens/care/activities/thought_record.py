"""One thought on trial: the thought stays in sight at every step (Webb et al., 2012)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.cards.thought_record import ThoughtRecord
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_line
from waitroom.screens.care.activities.activity_screen import LEAVE, ActivityContext, ActivityScreen
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput

ASKS = (
    ("thought", _("The thought, word for word.")),
    ("belief", _("How far do you believe it, 0 to 100?")),
    ("speaks_for", _("What speaks for it, as a camera would have seen it?")),
    ("speaks_against", _("What speaks against it?")),
    ("fairer", _("A fairer sentence, both halves true.")),
    ("belief_after", _("And how far do you believe the first one now, 0 to 100?")),
)
NUMBERS = frozenset({"belief", "belief_after"})


class ThoughtRecordScreen(ActivityScreen):
    """Six lines; every one is kept as soon as it is given, and any may stay empty but the first."""

    typed_is = TypedTextPolicy.DRAFT
    places = ("practice",)

    def __init__(self, running: ActivityContext) -> None:
        super().__init__(running)
        self.step = 0
        self.record: ThoughtRecord | None = None
        self.said = ""

    def compose_inside(self) -> Iterable[Widget]:
        """Put the thought on top, what was said below it, then what is asked."""
        with VerticalScroll(classes="fit", can_focus=False):
            yield Static("", id="thought", classes="words", markup=False)
            yield Static("", id="so-far", classes="muted gap", markup=False)
            yield Static("", id="ask", classes="words gap", markup=False)
            yield SafeInput(id="line")
            yield Static("", id="said", classes="problem", markup=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys."""
        return (("{key:practice.done}", _("done") if self.step >= len(ASKS) else _("next")), LEAVE)

    def progress(self) -> str:
        """Say which of the questions it is."""
        return _("step {step} of {asks}").format(step=min(self.step + 1, len(ASKS)), asks=len(ASKS))

    def caught_thought(self) -> str:
        """Return the thought."""
        return self.record.thought if self.record else ""

    def on_mount(self) -> None:
        """Ask for the thought."""
        self.draw()

    def typed_fields(self) -> dict[str, str]:
        """Return the line, and how far the record has come; nothing once all is asked and kept."""
        if self.step >= len(ASKS):
            return {"line": "", "record": "", "step": "", "run": ""}
        record = {"record": self.record.id, "step": str(self.step)} if self.record else {}
        return {"record": "", "step": "", **super().typed_fields(), **record}

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Go on at the step where it was left; a record that was let go meanwhile begins anew."""
        known = {record.id: record for record in self.room.reframes.thought_records()}
        wanted, step = fields.get("record", ""), fields.get("step", "")
        self.record = known.get(wanted)
        self.step = min(int(step), len(ASKS)) if self.record is not None and step.isdecimal() else 0
        if self.record is not None or not wanted:
            super().restore_typed(fields)
        self.said = ""
        self.draw()

    def begin_anew(self) -> None:
        """Begin with another thought; the one on trial so far is kept."""
        super().begin_anew()
        self.restore_typed({"line": ""})

    def draw(self) -> None:
        """Draw the thought, what was said so far, and what is asked next."""
        record = self.record
        shown = safe_line(record.thought) if record else ""
        thought = Content.assemble(("“", "$text-faint"), (shown, "bold $foreground"), ("”", "$text-faint"))
        self.query_one("#thought", Static).update(thought if record else "")
        told = [] if record is None else [
            ("believed", "" if record.belief is None else _("{belief} in 100").format(belief=record.belief)),
            ("for", record.speaks_for), ("against", record.speaks_against), ("fairer", record.fairer),
            (
                _("believed now"),
                ""
                if record.belief_after is None
                else _("{belief} in 100").format(belief=record.belief_after),
            ),
        ]  # fmt: skip
        rows = [
            Content.assemble((f"{label}  ", "$sage"), (safe_line(text), "$foreground"))
            for label, text in told
            if text
        ]
        self.query_one("#so-far", Static).update(Content("\n").join(rows))
        is_over = self.step >= len(ASKS)
        self.query_one("#ask", Static).update("" if is_over else ASKS[self.step][1])
        self.query_one("#said", Static).update(self.said)
        field = self.query_one("#line", Input)
        field.display = not is_over
        if is_over:
            self.set_focus(None)
        else:
            field.focus()
            field.scroll_visible(animate=False)
        self.show_keys()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep a line and ask for the next; what cannot be is asked again."""
        event.stop()
        if self.step >= len(ASKS):
            return
        try:
            self._take(ASKS[self.step][0], event.value.strip())
        except WaitroomError as error:
            self.said = str(error)
        else:
            self.said = ""
            event.input.value = ""
            self.step += 1
        self.draw()
        self.save_typed()

    def _take(self, name: str, words: str) -> None:
        care, now = self.room.reframes, self.room.now()
        if self.record is None:
            self.record = care.create_thought_record(words, None, self.running.wait, now)
            return
        if not words:
            return
        if name in NUMBERS:
            number = int(words) if words.isascii() and words.isdigit() else -1
            is_first = name == "belief"
            changed = (
                replace(self.record, belief=number) if is_first else replace(self.record, belief_after=number)
            )
        else:
            changed = {
                "speaks_for": replace(self.record, speaks_for=words),
                "speaks_against": replace(self.record, speaks_against=words),
                "fairer": replace(self.record, fairer=words),
            }[name]
        self.record = care.save_thought_record(changed, now)

    def action_done(self) -> None:
        """End it when all is asked."""
        if self.step >= len(ASKS):
            self.finish()
