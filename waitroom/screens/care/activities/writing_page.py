"""Writing: a page, with the steps beside it. What is typed is kept as it is typed."""

from collections.abc import Iterable

from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TextArea

from waitroom.domain.care.safety_rules import EXPRESSIVE, WORRY_HOUR
from waitroom.domain.care.third_person import lines_with_i
from waitroom.domain.shared.safe_text import safe_text
from waitroom.screens.care.activities.activity_screen import ActivityContext, ActivityScreen
from waitroom.screens.shared.copy_or_save import copy_to_terminal_clipboard, save_to_downloads
from waitroom.screens.shared.draft_keeper import FRESH, GONE_ON, TypedTextPolicy, show_draft_notice
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.safe_text_area import SafeTextArea

VALUES = "values-page"
THIRD_PERSON = "third-person-letter"


class WritingPageScreen(ActivityScreen):
    """Write; `esc` keeps what is written and goes back. The twenty unedited minutes ask whether to keep them.

    What was left before its end goes on the next time, in the same run. Until they are kept, the unedited minutes
    are only held while the page is open, where no backup and no search comes.
    """

    typed_is = TypedTextPolicy.ITSELF
    places = ("dialog.writing",)

    def __init__(self, running: ActivityContext, *, begin_with: str = "") -> None:
        super().__init__(running)
        self.begin_with = begin_with or self._due_worries()
        self.lets_go = False
        self._saved = running.run.written
        held = self.room.held.fields(self.activity.id).get("text", "") if self.is_private else ""
        self._before = held or running.run.written
        self.add_class("-page")

    @property
    def is_private(self) -> bool:
        """Whether it is asked at the end if it is to be kept."""
        return self.activity.id == EXPRESSIVE

    def notes(self) -> tuple[str, ...]:
        """Return what stands beside the page; the values page has its choices there."""
        if self.activity.id == VALUES:
            return (*self.activity.steps, ", ".join(self.room.content.values))
        return self.activity.steps

    def _due_worries(self) -> str:
        if self.activity.id != WORRY_HOUR:
            return ""
        return "\n".join(worry.text for worry in self.room.care.worries.due(self.room.now()))

    def compose_inside(self) -> Iterable[Widget]:
        """Lay the page beside its notes."""
        with Horizontal(id="page"):
            area = SafeTextArea(self._before or self.begin_with)
            yield area
            with VerticalScroll(id="notes", can_focus=False):
                rows = [
                    Content.assemble(("· ", "$sage"), (safe_text(note), "$text-muted"))
                    for note in self.notes()
                ]
                yield Static(Content("\n").join(rows), classes="muted", markup=False)
                yield Static("", id="pointed", classes="sage gap", markup=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys."""
        return (
            ("{key:activity.leave}", _("keep it and go back")),
            ("{key:writing.copy}", _("copy")),
            ("{key:writing.file}", _("text file")),
            ("{key:writing.done}", _("done")),
        )

    def on_mount(self) -> None:
        """Begin to write at once."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.focus()
        self.show_keys()
        if self._before:
            show_draft_notice(
                self,
                (GONE_ON[0], "") if self.is_private else GONE_ON,
                "" if self.is_private else "{key:dialog.anew}",
            )

    @property
    def text(self) -> str:
        """What stands on the page."""
        return self.query_one(TextArea).text

    def text_to_save(self) -> str:
        """Return what is kept: the page, unless it was let go or is only what it began with."""
        text = self.text
        return "" if self.lets_go or not text.strip() or text == self.begin_with else text

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Point out an "I" where it is to be told in the third person."""
        event.stop()
        if self.activity.id == THIRD_PERSON:
            lines = lines_with_i(self.text)
            words = (
                _("‘I’ stands in line {lines}.").format(lines=", ".join(str(line) for line in lines[:4]))
                if lines
                else ""
            )
            self.query_one("#pointed", Static).update(Content(words))

    def save_typed(self) -> None:
        """Keep what stands there now with the run; what may be let go is held beside everything else."""
        if self._is_over:
            return
        text = self.text_to_save()
        if self.is_private:
            self._hold(text)
        elif text != self._saved:
            self._saved = text
            self.room.care.save_page(self.running.run, text, self.room.now())
            self.save_unfinished()

    def _hold(self, text: str) -> None:
        if text:
            self.room.held.keep(self.activity.id, {"text": text})
        else:
            self.room.held.let_go(self.activity.id)

    def save_unfinished(self) -> bool:
        """Remember the run to go on with, where something is written in it."""
        if self.is_private:
            return bool(self.text_to_save())
        if self.text_to_save():
            return self.running.draft.keep({"run": self.running.run.id}, is_put_down=True)
        self.running.draft.done()
        return False

    def action_begin_anew(self) -> None:
        """Begin another page; what was written before is kept."""
        if self._before and not self.is_private:
            self.save_typed()
            self.begin_anew()
            self._before = self._saved = ""
            self.query_one(TextArea).text = self.begin_with
            self.running.draft.done()
            show_draft_notice(self, FRESH, "")

    keep_now = save_typed

    def action_copy(self) -> None:
        """Copy the page, to be sent from elsewhere."""
        self.notify(
            copy_to_terminal_clipboard(
                self.app, self.text, with_keys(_("{key:writing.file} writes a file."))
            ),
            markup=False,
        )

    def action_write_file(self) -> None:
        """Write the page to a text file."""
        self.notify(save_to_downloads(self.text, self.activity.name), timeout=8, markup=False)

    def action_done(self) -> None:
        """Come to the end."""
        self._leave(is_finished=True)

    def action_leave(self) -> None:
        """Leave; what is written is kept, or asked about where nobody is to read it."""
        self._leave(is_finished=False)

    def _leave(self, *, is_finished: bool) -> None:
        self.save_typed()
        if not (self.is_private and self.text.strip()):
            self._end(is_finished=is_finished)
            return
        from waitroom.screens.care.activities.keep_or_discard import KeepOrDiscardDialog  # noqa: PLC0415 - loaded when first asked for

        def answer(is_kept: bool | None) -> None:  # noqa: FBT001 - Textual gives back what the dialog had
            if is_kept is not None:
                self.lets_go = not is_kept
                self._end(is_finished=is_finished)
                if is_kept:
                    self.room.held.let_go_once_kept(self.activity.id)
                else:
                    self.room.held.let_go(self.activity.id)

        self.app.push_screen(KeepOrDiscardDialog(), answer)
