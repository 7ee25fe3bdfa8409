"""Copying that asks each terminal in its own way; a field, a selection, a letter: every copy comes through here."""

import os
from typing import Any

from textual.app import App

from waitroom.domain.shared.clipboard_sequences import clipboard_method, clipboard_sequence


class OwnClipboard(App[Any]):
    """An app whose copies reach the terminal only where and as it takes them."""

    def copy_to_clipboard(self, text: str) -> None:
        """Keep a text for pasting here, and ask the terminal to copy it."""
        self._clipboard = text
        signs = clipboard_sequence(text, clipboard_method(os.environ))
        if signs and self._driver is not None:
            self._driver.write(signs)
