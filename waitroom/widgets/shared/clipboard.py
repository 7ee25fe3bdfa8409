"""Copying that asks each terminal in its own way; a field, a selection, a letter: every copy comes through here."""

import os
from typing import Any

from textual.app import App

from waitroom.domain.shared.clipboard_sequences import signs_for, way_of


class OwnClipboard(App[Any]):
    """An app whose copies reach the terminal only where and as it takes them."""

    def copy_to_clipboard(self, text: str) -> None:
        """Keep a text for pasting here, and ask the terminal to copy it."""
        self._clipboard = text
        signs = signs_for(text, way_of(os.environ))
        if signs and self._driver is not None:
            self._driver.write(signs)
