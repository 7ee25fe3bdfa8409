"""Taking everything along: in which form, into which folder; done with the path shown."""

from collections.abc import Iterable
from pathlib import Path

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import Worker

from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_line
from waitroom.room.data.data_export import ExportForm
from waitroom.room.room import Room
from waitroom.room.shared.typed_paths import parse_path
from waitroom.screens.shared.dialog import BACK, NEXT, Dialog, enter, keys_line
from waitroom.screens.shared.downloads_folder import downloads_folder
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.screens.shared.path_suggester import PathSuggester
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList

FORMS = (
    (ExportForm.JSON, _("One file, to come back"), _("JSON: all of it, pictures too")),
    (ExportForm.MARKDOWN, _("A folder to read"), _("Markdown: a page a wait, pictures too")),
    (ExportForm.CSV, _("Tables"), _("CSV, for spreadsheets")),
    (ExportForm.ICS, _("The dates"), _("for a calendar, by their code names")),
)
ABOUT = _(
    "Nothing that is there already is written over. What is written is for your eyes alone, until you pass it on."
)
NO_FOLDER = _("That cannot be the name of a folder here. Nothing was written.")
READ_BY_YOU = _("Whoever can read it reads everything: it is not encrypted.")


class ExportDataDialog(Dialog[None]):
    """Writes in a thread; stays with the path of what was written."""

    title_words = _("Take everything along")
    typed_is = TypedTextPolicy.DRAFT

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.keeper = DraftKeeper(self, room.form_drafts.of("export-data"))
        self._worker: Worker[None] | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Ask in which form, and where."""
        yield Static(ABOUT, classes="muted", markup=False)
        rows = [
            Option(Content.assemble(name.ljust(24), (about, "$text-muted")), id=form.value)
            for form, name, about in FORMS
        ]
        yield SafeOptionList(*rows, id="forms", classes="gap", markup=False)
        yield Static(_("Into this folder"), classes="muted gap", markup=False)
        yield SafeInput(
            str(downloads_folder()), id="folder", suggester=PathSuggester(), select_on_focus=False
        )
        yield Static("", id="said", classes="words gap", markup=False)
        yield Static(keys_line(enter(_("write it")), NEXT, BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin at the first form."""
        self.query_one(OptionList).focus()
        self._say("")

    @on(OptionList.OptionSelected)
    def write_marked(self, event: OptionList.OptionSelected) -> None:
        """Write the form that was chosen."""
        event.stop()
        self._write()

    @on(Input.Submitted)
    def write_from_folder(self, event: Input.Submitted) -> None:
        """Write the form that is marked."""
        event.stop()
        self._write()

    @on(Input.Changed)
    def forget_problem(self) -> None:
        """Take back what was said about another folder."""
        self._say("")

    def action_back(self) -> None:
        """Leave; while it is at work it is waited for, so that nothing is left half."""
        if self._worker is None:
            self.dismiss(None)

    def _write(self) -> None:
        if self._worker is not None:
            return
        place = self.query_one(OptionList).highlighted or 0
        folder = parse_path(self.query_one(Input).value.strip())
        if folder is None:
            self._say(NO_FOLDER)
            return
        self._say(_("One moment."))
        form = FORMS[place][0]
        self._worker = self.run_worker(lambda: self._work(form, folder), thread=True)

    def _work(self, form: ExportForm, folder: Path) -> None:
        out = self.room.data.exports
        try:
            path = out.write_new(form, folder, self.room.now())
        except WaitroomError as problem:
            said = str(problem)
        else:
            lost = " ".join(out.lost) if form in {ExportForm.JSON, ExportForm.MARKDOWN} else ""
            said = "\n".join(
                part for part in (_("Written: {path}").format(path=path), lost, READ_BY_YOU) if part
            )
            self.app.call_from_thread(self.kept)
        self.app.call_from_thread(self._done, said)

    def _done(self, said: str) -> None:
        self._worker = None
        if self.is_mounted:
            self._say(said)

    def _say(self, words: str) -> None:
        said = self.query_one("#said", Static)
        said.update("\n".join(map(safe_line, words.split("\n"))))
        said.display = bool(words)
        if words:
            self.call_after_refresh(said.scroll_visible, animate=False)
