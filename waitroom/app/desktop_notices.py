"""Notices on the desktop, where they were asked for: given once over all tabs, by way of the terminal."""

import os
from typing import TYPE_CHECKING

from waitroom.screens.shared.action_target import ActionTarget
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp
    from waitroom.domain.home.due_notices import NoticeKind

NO_WAY = _("This terminal is not known to show notices, so none will come from it.")
NO_WAY_IN_TMUX = _("tmux lets no notice through. In its settings: set -g allow-passthrough on")


class DesktopNotices(ActionTarget):
    """Looks each minute what is due, and asks the terminal to say so."""

    def __init__(self, app: "WaitroomApp") -> None:
        super().__init__()
        self.app = app
        self.terminal_name = ""
        """What the terminal called itself when it was asked, if it was."""

    def look(self) -> None:
        """Give notice of what is due now; one sentence for each kind, however many things it is about."""
        room = self.app.room
        settings = room.settings
        if not settings.notices:
            return
        due = room.agenda.due_notices(room.now(), with_steps=settings.notice_steps)
        kinds = dict.fromkeys(each.kind for each in due if room.notice_claims.claim(each))
        if kinds:
            self.app.run_worker(lambda: self._give(tuple(kinds)), thread=True, group="notices")

    def _give(self, kinds: "tuple[NoticeKind, ...]") -> None:
        """Ask the terminal, from a thread: tmux is asked first where it stands between."""
        sequence = self._sequence(kinds)
        if sequence and self.app.is_running:
            self.app.call_from_thread(self.app.write_to_terminal, sequence)

    def _sequence(self, kinds: "tuple[NoticeKind, ...]") -> str:
        from waitroom.domain.shared.notice_sequences import notice_method, notice_sequence  # noqa: PLC0415 - most people ask for no notices
        from waitroom.terminal.tmux_client import tmux_client  # noqa: PLC0415 - as above

        is_tmux = bool(os.environ.get("TMUX"))
        method = notice_method(os.environ, self.terminal_name, tmux_client() if is_tmux else None)
        return "".join(notice_sequence(kind, method, through_tmux=is_tmux) for kind in kinds)

    def action_tell_notices(self) -> None:
        """Say where no notice can come from this terminal, once they are asked for."""
        if self.app.room.settings.notices:
            self.app.run_worker(self._tell, thread=True, group="notices")

    def _tell(self) -> None:
        from waitroom.domain.home.due_notices import NoticeKind  # noqa: PLC0415 - as above

        if not self._sequence((NoticeKind.WINDOW,)) and self.app.is_running:
            words = NO_WAY_IN_TMUX if os.environ.get("TMUX") else NO_WAY
            self.app.call_from_thread(self.app.notify, words, timeout=10)
