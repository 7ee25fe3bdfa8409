"""Taking the questions along as a file, and bringing a file in."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_line
from waitroom.room.questions.bank_files import BankForm
from waitroom.room.room import Room
from waitroom.room.shared.typed_paths import parse_path
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.downloads_folder import downloads_folder
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.screens.shared.path_suggester import PathSuggester
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList

FORMS = (
    (BankForm.MARKDOWN, "Markdown", _("to read, to print, to change in any editor")),
    (BankForm.TSV, _("A table with tabs"), _("for Anki and for spreadsheets")),
)
NO_FILE = _("That cannot be the name of a file here. Nothing was brought in.")


class WriteBankDialog(Dialog[str]):
    """Writes into Downloads, under a name that is free; gives back the sentence that says where it is."""

    title_words = _("Take the questions along")

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room

    def compose_inside(self) -> Iterable[Widget]:
        """Ask in which form."""
        where = safe_line(str(downloads_folder()))
        about = _("Everything goes into a new file in {where}; both forms can be brought in again.").format(
            where=where
        )
        yield Static(about, classes="muted", markup=False)
        rows = [
            Option(Content.assemble(name.ljust(20), (about, "$text-muted")), id=form.value)
            for form, name, about in FORMS
        ]
        yield SafeOptionList(*rows, id="forms", classes="gap", markup=False)
        yield Static("", id="problem", classes="problem", markup=False)
        yield Static(keys_line(enter(_("write it")), BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin at the first form."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def write(self, event: OptionList.OptionSelected) -> None:
        """Write it."""
        event.stop()
        try:
            path = self.room.questions.files.write_new(downloads_folder(), BankForm(event.option.id or ""))
        except WaitroomError as problem:
            self.query_one("#problem", Static).update(safe_line(str(problem)))
            return
        self.dismiss(_("Written: {path}").format(path=path))


class ReadBankDialog(Dialog[str]):
    """Asks for a file; gives back the sentence that says what came in, and what did not."""

    title_words = _("Bring questions in")
    typed_is = TypedTextPolicy.DRAFT

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.keeper = DraftKeeper(self, room.form_drafts.of("bring-questions-in"))

    def compose_inside(self) -> Iterable[Widget]:
        """Ask for the file."""
        yield Static(
            _(
                "Markdown, or a table with tabs. It comes in whole or not at all; what is here stays as it is."
            ),
            classes="muted",
            markup=False,
        )
        yield SafeInput(
            placeholder=_("~/Downloads/questions.tsv"), id="file", classes="gap", suggester=PathSuggester(),
            select_on_focus=False,
        )  # fmt: skip
        yield Static("", id="problem", classes="problem", markup=False)
        yield Static(keys_line(enter(_("bring it in")), ("→", _("complete")), BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin at the name."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def forget_problem(self) -> None:
        """Take back what was said about another file."""
        self.query_one("#problem", Static).update("")

    @on(Input.Submitted)
    def read(self, event: Input.Submitted) -> None:
        """Bring it in, or say in one sentence why not."""
        event.stop()
        path = parse_path(event.value.strip())
        if path is None:
            self.query_one("#problem", Static).update(NO_FILE)
            return
        try:
            came = self.room.questions.files.read_file(path, self.room.now())
        except WaitroomError as problem:
            self.query_one("#problem", Static).update(safe_line(str(problem)))
            return
        self.dismiss(came.words)
