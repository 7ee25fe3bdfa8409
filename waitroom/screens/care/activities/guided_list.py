"""Guided lists: one line to type at a time; at the end they stand together as a list."""

import json
from collections.abc import Iterable, Mapping

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.care.guided_list import ListPrompt, closing_steps, next_prompt
from waitroom.domain.shared.safe_text import safe_line
from waitroom.screens.care.activities.activity_screen import LEAVE, ActivityContext, ActivityScreen
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput

NOT_KEPT = frozenset({"five-senses"})
"""What is here and now is not worth a file."""


class GuidedListScreen(ActivityScreen):
    """Type line after line; `enter` on an empty line goes on. The list is kept, unless it was for the moment."""

    typed_is = TypedTextPolicy.DRAFT
    places = ("practice",)

    def __init__(self, running: ActivityContext) -> None:
        super().__init__(running)
        self.lines: list[list[str]] = []
        self.ask: ListPrompt | None = None
        self.is_over = False

    def compose_inside(self) -> Iterable[Widget]:
        """Put the list above what is asked."""
        with VerticalScroll(classes="fit", can_focus=False):
            yield Static("", id="list", classes="words", markup=False)
            yield Static("", id="ask", classes="words gap", markup=False)
            yield SafeInput(id="line")
            yield Static("", id="after", classes="muted gap", markup=False)

    def on_mount(self) -> None:
        """Ask for the first line."""
        self.ask = next_prompt(self.activity, self.lines)
        self.draw()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Say what `enter` does."""
        if self.ask is None:
            return (("{key:practice.done}", _("done")), LEAVE)
        return (
            ("{key:dialog.enter}", _("next")),
            (_("{key:dialog.enter} on an empty line"), _("go on")),
            LEAVE,
        )

    def progress(self) -> str:
        """Say which line of how many is asked."""
        steps = len(self.activity.steps)
        return (
            _("step {lines} of {steps}").format(lines=min(len(self.lines) + 1, steps), steps=steps)
            if self.ask is not None and steps > 1
            else ""
        )

    def typed_fields(self) -> dict[str, str]:
        """Return the line and the list so far; nothing once the list is whole and kept."""
        if self.ask is None:
            return {"line": "", "lines": "", "is_over": "", "run": ""}
        line = self.query_one("#line", Input).value
        is_begun = bool(line) or any(self.lines)
        return {
            "line": line,
            "lines": json.dumps(self.lines) if any(self.lines) else "",
            "is_over": "yes" if self.is_over and is_begun else "",
            "run": self.running.run.id if is_begun else "",
        }

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Go on with the list where it was left; one that was let go meanwhile begins anew."""
        lines = _lines(fields.get("lines", ""))
        is_let_go = bool(lines) and self.activity.id not in NOT_KEPT and not self.running.run.written
        self.lines = [] if is_let_go else lines
        self.is_over = not is_let_go and bool(fields.get("is_over"))
        self.ask = next_prompt(self.activity, self.lines, is_over=self.is_over)
        super().restore_typed({} if is_let_go else fields)
        self.draw()

    def begin_anew(self) -> None:
        """Begin another list; the one so far is kept."""
        super().begin_anew()
        self.restore_typed({"line": ""})

    def draw(self) -> None:
        """Draw the list so far, and what is asked."""
        parts: list[Content] = []
        for step, lines in enumerate(self.lines):
            for number, line in enumerate(lines):
                about = self._about(step, number)
                parts.append(
                    Content.assemble(
                        ("  · ", "$sage"), (about, "$text-muted"), (safe_line(line), "$foreground")
                    )
                )
        listed = self.query_one("#list", Static)
        listed.update(Content("\n").join(parts))
        listed.display = bool(parts)
        field = self.query_one("#line", Input)
        field.display = self.ask is not None
        after = self.query_one("#after", Static)
        after.display = self.ask is None
        self._draw_ask()
        if self.ask is None:
            after.update(Content("\n").join(Content(step) for step in closing_steps(self.activity)))
            self.set_focus(None)
        else:
            field.focus()
            field.scroll_visible(animate=False)
        self.show_keys()

    def _draw_ask(self) -> None:
        words = self.query_one("#ask", Static)
        words.display = self.ask is not None
        if self.ask is not None:
            number = (
                _("  {number} of {of}").format(number=self.ask.number, of=self.ask.of)
                if self.ask.of > 1
                else ""
            )
            about = f"\n{safe_line(self.ask.about)}" if self.ask.about else ""
            words.update(
                Content.assemble((self.ask.words, "$foreground"), (number, "$text-faint"), (about, "$sage"))
            )

    def _about(self, step: int, number: int) -> str:
        asked = next_prompt(self.activity, [*self.lines[:step], self.lines[step][:number]])
        return f"{safe_line(asked.about)}: " if asked is not None and asked.about else ""

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take a line; an empty one goes on to the next step."""
        event.stop()
        if self.ask is None:
            return
        while len(self.lines) <= self.ask.step:
            self.lines.append([])
        words = event.value.strip()
        if words:
            self.lines[self.ask.step].append(words)
        event.input.value = ""
        self.is_over = not words
        self.ask = next_prompt(self.activity, self.lines, is_over=self.is_over)
        self.draw()
        self.room.care.save_page(self.running.run, self.text_to_save(), self.room.now())
        self.save_typed()

    def text_to_save(self) -> str:
        """Return the list, one line each; nothing for what was only for the moment."""
        if self.activity.id in NOT_KEPT:
            return ""
        return "\n".join(
            self._about(step, number) + line
            for step, lines in enumerate(self.lines)
            for number, line in enumerate(lines)
        )

    def action_done(self) -> None:
        """End with the list complete."""
        if self.ask is None:
            self.finish()


def _lines(kept: str) -> list[list[str]]:
    """Return the lines of each step as a draft has them; none where it is not one of ours."""
    try:
        found = json.loads(kept or "[]")
    except (ValueError, RecursionError):
        return []
    if not isinstance(found, list) or not all(isinstance(step, list) for step in found):
        return []
    return [[line for line in step if isinstance(line, str)] for step in found]
