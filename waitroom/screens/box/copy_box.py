"""Taking the whole box along as a folder, and bringing such a folder back."""

from collections.abc import Iterable
from pathlib import Path

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static
from textual.worker import Worker

from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_text
from waitroom.formatting.dates import plural
from waitroom.room.room import Room
from waitroom.room.shared.typed_paths import parse_path
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.screens.shared.path_suggester import PathSuggester
from waitroom.translation import _, ngettext
from waitroom.widgets.shared.safe_input import SafeInput

OUT_WORDS = _(
    "Into which new folder? It gets every thing, every file, and a page to look at without any network."
)
BACK_WORDS = _(
    "From which folder? What is here already stays as it is; every file is checked before anything comes in."
)

NO_FOLDER = _("That cannot be the name of a folder here. Another one goes; nothing was done yet.")


class CopyBoxDialog(Dialog[str]):
    """Asks for a folder and works in a thread; gives back the sentence that says what was done."""

    typed_is = TypedTextPolicy.DRAFT

    def __init__(self, room: Room, folder: Path, *, is_coming_back: bool) -> None:
        super().__init__()
        self.room = room
        self.folder = folder
        self.is_coming_back = is_coming_back
        way = "bring-box-back" if is_coming_back else "take-box-along"
        self.keeper = DraftKeeper(self, room.form_drafts.of(way))
        self._worker: Worker[None] | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Ask for the folder."""
        title = _("Bring a box back") if self.is_coming_back else _("Take the box along")
        yield Static(Content(title), classes="title")
        yield Static(Content(BACK_WORDS if self.is_coming_back else OUT_WORDS), classes="muted")
        field = SafeInput(
            str(self.folder), id="folder", classes="gap", suggester=PathSuggester(), select_on_focus=False
        )
        yield field
        yield Static("", id="problem", classes="problem")
        yield Static(keys_line(enter(_("go on")), BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin at the folder."""
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Take back what was said about another folder."""
        event.stop()
        self._say("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Begin, unless it is at work already."""
        event.stop()
        if self._worker is None and event.value.strip():
            folder = _folder(event.value.strip())
            if folder is None:
                self._say(NO_FOLDER)
                return
            self._say(_("One moment."))
            self._worker = self.run_worker(lambda: self._copy(folder), thread=True)

    def action_back(self) -> None:
        """Leave; while it is at work it is waited for, so that nothing is left half."""
        if self._worker is None:
            self.dismiss(None)

    def _copy(self, folder: Path) -> None:
        copy, now = self.room.box.archive, self.room.now()
        try:
            copied = (
                copy.import_folder(folder, now) if self.is_coming_back else copy.export_folder(folder, now)
            )
        except WaitroomError as error:
            self.app.call_from_thread(self._refused, str(error))
            return
        things = f"{copied.mementos} {plural(copied.mementos, 'things')}"
        if self.is_coming_back:
            known = (
                ngettext(" {known} was there already.", " {known} were there already.", copied.known).format(
                    known=copied.known
                )
                if copied.known
                else ""
            )
            told = _("{things} came in.{known}").format(things=things, known=known)
        else:
            told = " ".join(
                (
                    _("{things} written. Look at {folder}").format(
                        things=things, folder=folder / "index.html"
                    ),
                    *copied.lost[:3],
                )
            )
        self.app.call_from_thread(self._done, told)

    def _refused(self, sentence: str) -> None:
        self._worker = None
        self._say(sentence)

    def _done(self, sentence: str) -> None:
        if self.is_mounted:
            self.kept()
            self.finish(sentence)

    def _say(self, words: str) -> None:
        self.query_one("#problem", Static).update(Content(safe_text(words)))


def _folder(typed: str) -> Path | None:
    """Return the folder that is meant, from the root on; None where what was typed can name none."""
    path = parse_path(typed)
    try:
        return path.absolute() if path is not None else None
    except OSError:
        # The folder one stands in is gone, and the name begins there.
        return None
