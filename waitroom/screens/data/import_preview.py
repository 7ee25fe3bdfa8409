"""What would come in, what would change and what stays out, before it does; then done, and taken back with one key."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import Worker

from waitroom.domain.data.application import ColumnChoices
from waitroom.domain.data.import_plan import ImportAct, ImportRow
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_line
from waitroom.room.data.import_source import ImportSource
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.translation import _
from waitroom.widgets.shared.safe_option_list import SafeOptionList

ORDER = (ImportAct.ADD, ImportAct.CHANGE, ImportAct.LEAVE_OUT, ImportAct.SAME)
CHROME = 13
"""The rows of the dialog around its list and what is told of the file."""
NOT_YET = _("It is not in the file yet: {problem} It is kept here, and written as soon as that goes.")


class ImportPreviewDialog(Dialog[bool]):
    """Gives back True once something was brought in and stays; None goes back to the choices."""

    title_words = _("What comes in")
    places = ("import_preview", "dialog.list")

    def __init__(self, room: Room, source: ImportSource, choices: ColumnChoices) -> None:
        super().__init__()
        self.room = room
        self.source = source
        self.choices = choices
        self.is_taken = False
        self._worker: Worker[None] | None = None
        self.plan = room.data.imports.plan(source, choices, room.now())

    def compose_inside(self) -> Iterable[Widget]:
        """Tell what would be done, row by row."""
        yield Static("", id="sentence", classes="words", markup=False)
        yield Static("\n".join(map(safe_line, self.plan.told)), id="told", classes="muted", markup=False)
        yield SafeOptionList(id="rows", classes="gap", markup=False)
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Begin at the first row."""
        listed = self.query_one(OptionList)
        listed.styles.max_height = max(3, self.app.size.height - CHROME - len(self.plan.told))
        listed.set_options(self._options())
        listed.display = bool(self.plan.rows)
        if self.plan.rows:
            listed.highlighted = next(at for at, each in enumerate(listed.options) if not each.disabled)
        listed.focus()
        self._show(self.plan.sentence)

    def _options(self) -> Iterable[Option]:
        for act in ORDER:
            rows = self.plan.rows_of(act)
            if rows:
                yield Option(Content.styled(_(act.value), "$sage"), disabled=True)
            yield from (Option(_row(row)) for row in rows)

    def _show(self, sentence: str) -> None:
        self._say(sentence)
        if self.is_taken:
            keys = [("{key:dialog.undo}", _("take it back")), ("{key:dialog.back}", _("done"))]
        else:
            keys = [*([] if self.plan.is_empty else [("{key:import_preview.take}", _("bring it in"))]), BACK]
        self.query_one("#keys", Static).update(keys_line(*keys))

    def _say(self, sentence: str) -> None:
        said = self.query_one("#sentence", Static)
        said.update(safe_line(sentence))
        self.call_after_refresh(said.scroll_visible, animate=False)

    def action_take(self) -> None:
        """Bring it in, whole, or say in one sentence why not."""
        if self._worker is not None:
            return
        if self.is_taken or self.plan.is_empty:
            self.action_back()
            return
        self._say(_("One moment."))
        self._worker = self.run_worker(self._take, thread=True)

    def _take(self) -> None:
        try:
            done = self.room.data.imports.take(self.source, self.choices, self.room.now())
        except WaitroomError as problem:
            self.app.call_from_thread(self._done, str(problem), is_taken=False)
            return
        self.room.form_drafts.delete("import-file")
        self.room.form_drafts.delete("import-columns", about=self.source.name)
        self.room.saving.flush(5.0)
        state = self.room.saving.state
        late = "" if state.is_saved else NOT_YET.format(problem=state.problem or _("the disk is slow."))
        self.app.call_from_thread(self._done, f"{done.words} {late}".rstrip(), is_taken=True)

    def _done(self, sentence: str, *, is_taken: bool) -> None:
        self._worker = None
        self.is_taken = is_taken
        if self.is_mounted:
            self._show(sentence)

    def action_undo(self) -> None:
        """Take back what was brought in here."""
        if not self.is_taken or self._worker is not None:
            return
        try:
            said = self.room.data.imports.undo(self.room.now())
        except WaitroomError as problem:
            said = str(problem)
        else:
            self.is_taken = False
        self._show(said)

    def action_back(self) -> None:
        """Leave; before anything was brought in, to the choices. While it is at work it is waited for."""
        if self._worker is None:
            self.dismiss(True if self.is_taken else None)


def _row(row: ImportRow) -> Content:
    line = _("line {line}").format(line=row.line) if row.line else ""
    about = ", ".join(part for part in (row.words, line) if part)
    return Content.assemble(safe_line(row.name), (f"  {safe_line(about)}" if about else "", "$text-muted"))
