"""Opening a kept file or an address in a program of the person's own: shown whole first, and only when asked."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static
from textual.worker import Worker

from waitroom.domain.box.external_links import address_host
from waitroom.domain.shared.safe_text import safe_line
from waitroom.messages import OpenedElsewhere
from waitroom.screens.shared.copy_or_save import copy_to_terminal_clipboard
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.external_programs import find_desktop_opener
from waitroom.translation import _
from waitroom.widgets.shared.keys_content import sentence

SOON = 3.0
"""Seconds in which the desktop says that it knows no program for it."""

NO_DESKTOP = _("No desktop can be asked from here. {key:elsewhere.copy} copies it.")
NO_PROGRAM = _("The desktop has no program for it. {key:elsewhere.copy} copies it.")

Opener = Callable[[str], str]
"""Opens a path or an address; returns one sentence where it could not."""


def open_with_desktop(what: str) -> str:
    """Ask the desktop to open a path or an address, and return what went wrong, or nothing; may take `SOON`.

    The program is on its own: it prints nothing here and outlives the room.
    """
    if sys.platform == "win32":
        try:
            os.startfile(what)  # noqa: S606 - asked for, and shown before
        except OSError:
            return NO_PROGRAM
        return ""
    command = find_desktop_opener()
    if command is None:
        return NO_DESKTOP
    try:
        process = subprocess.Popen(  # noqa: S603 - asked for, and shown before
            [command, what],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return NO_PROGRAM
    # Some desktops wait until the program ends: one that is still there after a moment has opened it.
    with contextlib.suppress(subprocess.TimeoutExpired):
        return NO_PROGRAM if process.wait(SOON) else ""
    return ""


class OpenExternallyDialog(Dialog[None]):
    """Shows the whole path or address; enter opens it, `c` copies it."""

    title_words = _("Open it elsewhere")
    scrolls = True
    comes_back = False
    places = ("elsewhere",)

    def __init__(self, what: str, *, is_address: bool, opener: Opener = open_with_desktop) -> None:
        super().__init__()
        self.what = what
        self.is_address = is_address
        self.opener = opener
        self._worker: Worker[None] | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Show what would be opened, and where it leads."""
        yield Static(Content.styled(safe_line(self.what), "$foreground"), id="what")
        words = _(
            "The desktop opens it with its own program. It is the kept file itself: a change there is one here."
        )
        if self.is_address:
            words = _("It leads to {address_host}, and away from this machine.").format(
                address_host=safe_line(address_host(self.what))
            )
        yield Static(Content(words), classes="muted gap")
        yield Static("", id="told", classes="echo", markup=False)
        yield Static(
            keys_line(("{key:elsewhere.open}", _("open it")), ("{key:elsewhere.copy}", _("copy it")), BACK),
            classes="keys",
        )

    def _tell(self, words: str) -> None:
        self.query_one("#told", Static).update(sentence(words))

    def action_open(self) -> None:
        """Open it, and leave where that went well."""
        if self._worker is None:
            self._tell(_("One moment."))
            self.app.post_message(OpenedElsewhere())
            self._worker = self.run_worker(self._open, thread=True)

    def _open(self) -> None:
        app = self.app
        app.call_from_thread(self._opened, self.opener(self.what))

    def _opened(self, problem: str) -> None:
        self._worker = None
        if not self.is_mounted:
            return
        if problem:
            self._tell(problem)
        else:
            self.finish()

    def action_copy(self) -> None:
        """Ask the terminal to copy it."""
        self._tell(copy_to_terminal_clipboard(self.app, self.what, _("it stands above, whole.")))
