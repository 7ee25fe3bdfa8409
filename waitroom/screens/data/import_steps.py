"""The steps of an import, one dialog after the other: the file, its columns, what would come in."""

from collections.abc import Callable

from textual.app import App

from waitroom.domain.data.application import ColumnChoices
from waitroom.domain.shared.errors import WaitroomError
from waitroom.room.data.import_source import ImportSource
from waitroom.room.room import Room
from waitroom.screens.data.choose_import import ChooseImportDialog
from waitroom.screens.data.import_columns import ImportColumnsDialog
from waitroom.screens.data.import_preview import ImportPreviewDialog


class ImportSteps:
    """Opens each dialog when the one before gives something back; going back opens the one before again."""

    def __init__(self, app: App[None], room: Room, ended: Callable[[], object]) -> None:
        """Take the app that opens dialogs, and what is called at the end."""
        self._app = app
        self._room = room
        self._ended = ended

    def choose_file(self) -> None:
        """Ask for the file."""
        self._app.push_screen(ChooseImportDialog(self._room), self._read)

    def _read(self, source: ImportSource | None) -> None:
        if source is None:
            self._ended()
            return
        choices = self._room.data.imports.guessed_choices(source)
        if source.table is None:
            self._preview(source, choices)
        else:
            self._ask_columns(source, choices)

    def _ask_columns(self, source: ImportSource, choices: ColumnChoices) -> None:
        def go_on(chosen: ColumnChoices | None) -> None:
            if chosen is None:
                self.choose_file()
            else:
                self._preview(source, chosen)

        self._app.push_screen(ImportColumnsDialog(self._room, source, choices), go_on)

    def _preview(self, source: ImportSource, choices: ColumnChoices) -> None:
        def go_on(is_taken: bool | None) -> None:  # noqa: FBT001 - the result of a dialog
            if is_taken:
                self._ended()
            elif source.table is None:
                self.choose_file()
            else:
                self._ask_columns(source, choices)

        try:
            dialog = ImportPreviewDialog(self._room, source, choices)
        except WaitroomError as problem:
            self._app.notify(str(problem), markup=False, timeout=10)
            self.choose_file()
            return
        self._app.push_screen(dialog, go_on)
