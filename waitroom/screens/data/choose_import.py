"""Which file is to come in: typed with completion, pasted or dropped."""

from collections.abc import Iterable
from pathlib import Path

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import Worker

from waitroom.domain.box.pasted_content import possible_paths
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_line
from waitroom.formatting.dates import day_near
from waitroom.room.data.import_source import ImportSource
from waitroom.room.room import Room
from waitroom.room.shared.typed_paths import find_existing_path, parse_path
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.screens.shared.path_suggester import PathSuggester, completed
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList

ABOUT = _(
    "A list of applications from a spreadsheet or another tracker (CSV, or JSON), or a file that was taken along "
    "from here. First it is shown what would come in; nothing is changed before."
)
NO_FILE = _("That cannot be the name of a file here. Nothing was brought in.")


class ChooseImportDialog(Dialog[ImportSource]):
    """Reads the file in a thread and gives back what was read; the last import can be taken back from here."""

    title_words = _("Bring something in")
    typed_is = TypedTextPolicy.DRAFT
    places = ("import_file",)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.keeper = DraftKeeper(self, room.form_drafts.of("import-file"))
        self._worker: Worker[None] | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Ask for the file."""
        yield Static(ABOUT, classes="muted", markup=False)
        yield SafeInput(
            placeholder=_("~/Downloads/applications.csv, typed, pasted or dropped"), id="file", classes="gap",
            suggester=PathSuggester(), select_on_focus=False,
        )  # fmt: skip
        yield Static("", id="problem", classes="problem", markup=False)
        yield SafeOptionList(id="last", classes="gap", markup=False)
        yield Static(
            keys_line(enter(_("read it")), ("{key:import_file.complete}", _("complete")), BACK),
            classes="keys",
        )

    def on_mount(self) -> None:
        """Begin at the name."""
        self._fill()
        self.query_one(Input).focus()

    def _fill(self) -> None:
        last = self.room.data.imports.last()
        listed = self.query_one(OptionList)
        listed.display = last is not None
        if last is not None:
            now = self.room.now()
            day = day_near(last.at.astimezone(now.tzinfo).date(), now.date())
            listed.set_options(
                [
                    Option(
                        Content.assemble(
                            _("Take the last import back, whole\n"),
                            (f"{safe_line(last.name)}, {day}: {last.words}", "$text-muted"),
                        )
                    )
                ]
            )
            listed.highlighted = 0

    def action_complete(self) -> None:
        """Complete the path from what lies in its folder; where it is complete, go on to the next."""
        field = self.query_one(Input)
        found = completed(field.value) if field.has_focus and field.value else None
        if found is None or found == field.value:
            self.app.action_focus_next()
            return
        field.value = found
        field.cursor_position = len(found)

    @on(Input.Changed)
    def forget_problem(self) -> None:
        """Take back what was said about another file."""
        self._say("")

    @on(Input.Submitted)
    def read(self, event: Input.Submitted) -> None:
        """Read it, or say in one sentence why not."""
        event.stop()
        if self._worker is not None or not event.value.strip():
            return
        path = path_meant(event.value)
        if path is None:
            self._say(NO_FILE)
            return
        self._say(_("One moment."))
        self._worker = self.run_worker(lambda: self._read(path), thread=True)

    @on(OptionList.OptionSelected)
    def undo_last(self, event: OptionList.OptionSelected) -> None:
        """Take the last import back."""
        event.stop()
        try:
            said = self.room.data.imports.undo(self.room.now())
        except WaitroomError as problem:
            said = str(problem)
        self._fill()
        self._say(said)
        self.query_one(Input).focus()

    def _read(self, path: Path) -> None:
        try:
            source = self.room.data.imports.read_file(path)
        except WaitroomError as problem:
            self.app.call_from_thread(self._refused, str(problem))
            return
        self.app.call_from_thread(self._done, source)

    def _refused(self, sentence: str) -> None:
        self._worker = None
        if self.is_mounted:
            self._say(sentence)

    def _done(self, source: ImportSource) -> None:
        self._worker = None
        if self.is_mounted:
            self.finish(source)

    def _say(self, words: str) -> None:
        self.query_one("#problem", Static).update(safe_line(words))


def path_meant(typed: str) -> Path | None:
    """Return the file that was typed, pasted or dropped: as it stands, else without what a terminal puts around it."""
    words = typed.strip()
    there = find_existing_path(words)
    if there is not None:
        return there
    for each in possible_paths(words):
        found = find_existing_path(each)
        if found is not None:
            return found
    return parse_path(words)
