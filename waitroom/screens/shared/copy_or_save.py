"""Taking words out of the room: copied, where the terminal takes copies, or written to a file, always."""

import os

from textual.app import App

from waitroom.domain.shared.clipboard_sequences import clipboard_method, copied_words
from waitroom.domain.shared.errors import CannotWrite
from waitroom.domain.shared.safe_text import safe_text
from waitroom.translation import _


def copy_to_terminal_clipboard(app: App[object], text: str, otherwise: str) -> str:
    """Ask the terminal to copy `text`; return what is known then, with what to do where nothing arrives."""
    app.copy_to_clipboard(text)
    return copied_words(clipboard_method(os.environ), otherwise)


def save_to_downloads(text: str, stem: str) -> str:
    """Write `text` to a new file where people look for files; return where it is, or why it is not."""
    from waitroom.exports.plain_text import write_new  # noqa: PLC0415 - only where a file is asked for
    from waitroom.screens.shared.downloads_folder import downloads_folder  # noqa: PLC0415 - as above

    try:
        path = write_new(downloads_folder(), stem, ".txt", text.encode("utf-8", "replace"))
    except CannotWrite as problem:
        return str(problem)
    return _("It is in {path}").format(path=safe_text(str(path)))
