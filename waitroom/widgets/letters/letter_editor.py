"""The letter in the middle of the desk: To, Subject, body, and how it is kept."""

from time import monotonic
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea
from textual.widgets.input import Selection

from waitroom.domain.letters.letter import Letter, word_count
from waitroom.domain.letters.letter_slots import next_slot, open_slots
from waitroom.domain.shared.safe_text import safe_text
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _, ngettext
from waitroom.widgets.letters.letter_body import LetterBody
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.safe_input import SafeInput

WORDS_A_MINUTE = 200
"""A calm reader's pace (Brysbaert, 2019: 238 for silent reading; slower on a phone)."""
AT_THE_LATEST = 0.1
"""Seconds after which a key that was typed is handed on before it is drawn."""
AT_EACH_KEY = 200_000
"""A longer body is handed on at rest, not at each key."""


@dataclass(frozen=True, slots=True)
class SaveStatus:
    """How saving stands: the line's words, and whether they tell of a problem or of work under way."""

    words: str = ""
    is_saved: bool = True
    is_problem: bool = False


class LetterHeaderInput(SafeInput):
    """One line of the letter's head, as plain as paper."""

    DEFAULT_CSS = """
    LetterHeaderInput { height: 1; border: none; padding: 0; width: 1fr; background: transparent; }
    LetterHeaderInput:focus { border: none; background: transparent; }
    """

    def focus_blank(self) -> None:
        """Take the keys, with the first open blank marked where there is one."""
        self.focus()
        slot = next_slot(self.value, 0)
        if slot is not None:
            self.selection = Selection(slot.start, slot.end)


class LetterEditor(Vertical):
    """Shows one letter and says when its text is another one. It never saves and never sends."""

    DEFAULT_CSS = """
    LetterEditor { width: 1fr; height: 1fr; }
    LetterEditor .head { height: 1; }
    LetterEditor .label { width: auto; min-width: 9; height: 1; }
    LetterEditor #rule { height: 1; }
    LetterEditor #finding { height: 1; display: none; }
    LetterEditor #nowhere { height: auto; display: none; }
    LetterEditor #foot { height: 1; }
    LetterEditor #trouble { height: auto; max-height: 3; display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "go_on", "next", show=False),
        Binding("shift+tab", "go_back", "before", show=False),
        Binding("down", "go_down", "next", show=False),
        Binding("up", "go_up", "before", show=False),
    ]

    class Changed(Message):
        """The letter has another text; `texts()` of the editor gives it."""

    class Rested(Message):
        """Nothing was typed for a moment: time to read."""

    class LeftBack(Message):
        """The keys are to go to what stands before the letter."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self._rest: Timer | None = None
        self._kept = SaveStatus()
        self._is_handing = False
        self._first = 0.0
        self._words = 0

    def compose(self) -> ComposeResult:
        """Lay out the head, the body, the search and the foot."""
        with Horizontal(classes="head"):
            yield Static(_("To"), classes="label", markup=False)
            yield LetterHeaderInput(placeholder=_("name <address>"), select_on_focus=False, id="to")
        with Horizontal(classes="head"):
            yield Static(_("Subject"), classes="label", markup=False)
            yield LetterHeaderInput(placeholder=_("what it is about"), select_on_focus=False, id="subject")
        yield Static("", id="rule")
        yield LetterBody(id="body")
        with Horizontal(id="finding"):
            yield Static(_("Find"), classes="label", markup=False)
            yield LetterHeaderInput(
                placeholder=_("enter for the next, esc to close"), select_on_focus=False, id="find"
            )
        yield Static(_("It stands nowhere in this letter."), id="nowhere", markup=False)
        yield Static("", id="trouble", markup=False)
        yield Static("", id="foot")

    @property
    def body(self) -> LetterBody:
        """The body."""
        return self.query_one("#body", LetterBody)

    @property
    def to(self) -> LetterHeaderInput:
        """The To line."""
        return self.query_one("#to", LetterHeaderInput)

    @property
    def subject(self) -> LetterHeaderInput:
        """The Subject line."""
        return self.query_one("#subject", LetterHeaderInput)

    def texts(self) -> tuple[str, str, str]:
        """Return To, Subject and body as they stand."""
        return self.to.value, self.subject.value, self.body.text

    def open_letter(self, letter: Letter) -> None:
        """Show a letter; its text is read only once it was sent."""
        with self.prevent(Input.Changed, TextArea.Changed):
            self.to.value = letter.to
            self.subject.value = letter.subject
            self.body.open_letter(letter.id, letter.body)
        self.to.clear_undo_history()
        self.subject.clear_undo_history()
        self.freeze(is_frozen=letter.is_frozen)
        self._count()

    def freeze(self, *, is_frozen: bool) -> None:
        """Make the body read-only and disable To and Subject where `is_frozen`, as after sending."""
        self.body.read_only = is_frozen
        self.to.disabled = self.subject.disabled = is_frozen
        self.set_class(is_frozen, "-frozen")

    def replace_texts(self, letter: Letter) -> None:
        """Put other texts in the place of these, as a step that can be undone in the body."""
        with self.prevent(Input.Changed, TextArea.Changed):
            self.to.value = letter.to
            self.subject.value = letter.subject
            self.body.replace_all(letter.body)
        self._count()

    def show_save_status(self, kept: SaveStatus) -> None:
        """Show `kept` in the line below the text: saved when, not yet, or why not."""
        if kept != self._kept:
            self._kept = kept
            self._draw_foot()

    @on(Input.Changed)
    def _line_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.query_one("#nowhere").display = False
        if event.input.id != "find":
            self._changed()

    @on(TextArea.Changed)
    def _body_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.query_one("#nowhere").display = False
        self._changed()

    def _changed(self) -> None:
        now = monotonic()
        if not self._is_handing:
            self._is_handing = True
            self._first = now
            if len(self.body.text) < AT_EACH_KEY:
                self.call_after_refresh(self._hand_on)
            else:
                self.set_timer(0.3, self._hand_on)
        elif now - self._first > AT_THE_LATEST and len(self.body.text) < AT_EACH_KEY:
            # On a busy machine neither the next drawing nor a timer comes when it was asked for.
            self._hand_on()
        if self._rest is None:
            self._rest = self.set_timer(0.25, self._has_rested)
        else:
            self._rest.reset()

    def _hand_on(self) -> None:
        if not self._is_handing:
            return
        # After the key is drawn: the eye comes first, the file follows within the second.
        self._is_handing = False
        self.post_message(self.Changed())

    def _has_rested(self) -> None:
        self._rest = None
        self._count()
        self.post_message(self.Changed())
        self.post_message(self.Rested())

    def _count(self) -> None:
        self._words = word_count(self.body.text)
        self._draw_foot()

    def _draw_foot(self) -> None:
        kept, words = self._kept, self._words
        trouble = self.query_one("#trouble", Static)
        trouble.display = kept.is_problem
        if kept.is_problem:
            trouble.update(Content(safe_text(kept.words)))
        dot = ("● ", "$good") if kept.is_saved and not kept.is_problem else ("○ ", "$text-muted")
        saved = (
            Content.assemble(dot, (safe_text(kept.words), "$text-muted"))
            if kept.words and not kept.is_problem
            else Content("")
        )
        count = ngettext("{words} word", "{words} words", words).format(words=words)
        way_up = with_keys(_("{key:text.blank_before} goes back up to To"))
        parts = [
            saved,
            Content.styled(count, "$text-muted"),
            Content.styled(reading_time(words), "$text-faint"),
            Content.styled(way_up if self.body.has_focus and not self.to.disabled else "", "$text-muted"),
        ]
        line = Content("   ").join([part for part in parts if part.plain])
        width = self.content_size.width
        while len(parts) > 1 and width and line.cell_length > width:
            parts.pop()
            line = Content("   ").join([part for part in parts if part.plain])
        self.query_one("#foot", Static).update(line, layout=False)

    def on_resize(self) -> None:
        """Draw the rule and the foot as wide as they can be."""
        self.query_one("#rule", Static).update(Content.styled("─" * max(1, self.content_size.width), "$line"))
        self._draw_foot()

    def open_find(self) -> None:
        """Look for words in the body."""
        self.query_one("#finding").display = True
        find = self.query_one("#find", LetterHeaderInput)
        if (words := self.body.selected_text) and "\n" not in words:
            find.value = words
        find.focus()

    @property
    def is_finding(self) -> bool:
        """Whether the search is open."""
        return bool(self.query_one("#finding").display)

    def close_find(self) -> None:
        """End the search; the cursor stays at what was found."""
        self.query_one("#finding").display = self.query_one("#nowhere").display = False
        self.body.focus()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input.id == "find":
            is_there = not event.value or self.body.find(event.value)
            self.query_one("#nowhere").display = not is_there
        else:
            self.action_go_on()

    def begin_writing(self) -> None:
        """Give the keys to where a letter is begun: to whom it goes, or where that is known, its first blank."""
        if not self.to.value.strip() and open_slots(self.body.text):
            self.to.focus()
        else:
            self._enter_body()

    def _enter_body(self) -> None:
        """Give the keys to the body, at its first open blank where there is one."""
        self.body.focus()
        slot = None if self.body.read_only else next_slot(self.body.text, 0)
        if slot is not None:
            self.body.select_span(slot.start, slot.end)

    def action_go_on(self) -> None:
        """Go on from To to Subject, and from there to the first blank."""
        if self.to.has_focus:
            self.subject.focus_blank()
        elif self.subject.has_focus:
            self._enter_body()
        else:
            self.screen.focus_next()

    def action_go_down(self) -> None:
        """Go one line down: from To to Subject, from Subject to the first line of the body."""
        if self.subject.has_focus:
            self.body.focus()
            self.body.go_to(0)
        else:
            self.action_go_on()

    def action_go_up(self) -> None:
        """Go one line up: from Subject to To."""
        if self.subject.has_focus:
            self.to.focus()

    def action_go_back(self) -> None:
        """Go back from Subject to To, and from there to what stands before the letter."""
        if self.subject.has_focus:
            self.to.focus()
        elif self.to.has_focus:
            self.post_message(self.LeftBack())
        else:
            self.screen.focus_previous()

    @on(LetterBody.LeftAtTop)
    def _go_to_subject(self, event: LetterBody.LeftAtTop) -> None:
        event.stop()
        if not self.subject.disabled:
            self.subject.focus()

    def on_descendant_focus(self) -> None:
        """Say how one goes back up, while the keys are in the body."""
        self._draw_foot()

    def on_descendant_blur(self) -> None:
        """Say it no longer."""
        self._draw_foot()


def reading_time(words: int) -> str:
    """Return how long a calm reader needs: "35 s to read", "4 min to read"; nothing for no words."""
    seconds = round(words * 60 / WORDS_A_MINUTE)
    if words == 0:
        return ""
    return (
        _("{seconds} s to read").format(seconds=seconds)
        if seconds < 100
        else _("{seconds} min to read").format(seconds=round(seconds / 60))
    )
