"""What opens over whichever room one is in: help, palette, search, settings, trash, backups, people, breathing."""

from typing import TYPE_CHECKING

from textual._callback import invoke

from waitroom.colours.palettes import EVENING
from waitroom.messages import OpenActivity
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.screens.shared.room_screen import HasKeys
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp
    from waitroom.domain.waits.wait import Wait
    from waitroom.screens.data.palette import PaletteEntry
    from waitroom.screens.home.phone_page import PhoneNote

CALM = (("in", 4.0), ("out", 6.0))
"""Six breaths a minute, no holds, the way out longer than the way in (Balban et al., 2023)."""

CALM_AT_NIGHT = (("in", 4.0), ("out", 8.0))


class EveryRoomDialogs(ActionTarget):
    """The dialogs that have a key in every room. Each is loaded when it is first asked for."""

    def __init__(self, app: "WaitroomApp") -> None:
        super().__init__()
        self.app = app
        self.room = app.room

    def action_help(self) -> None:
        """Show the keys of where one is."""
        from waitroom.screens.shared.help import HelpDialog  # noqa: PLC0415 - loaded when first asked for

        screen = self.app.screen
        places = screen.help_places() if isinstance(screen, HasKeys) else ()
        self.app.push_screen(HelpDialog(places, is_over_dialog=screen.is_modal))

    def action_command_palette(self) -> None:
        """Show everything that can be done, by name."""
        from waitroom.app.palette_entries import PaletteEntries  # noqa: PLC0415 - as above
        from waitroom.screens.data.palette import PaletteDialog  # noqa: PLC0415 - as above

        if not isinstance(self.app.screen, PaletteDialog):
            entries = PaletteEntries(self.app, self.app.screen).all()
            self.app.push_screen(PaletteDialog(entries), self._do)

    async def _do(self, entry: "PaletteEntry | None") -> None:
        if entry is not None:
            await invoke(entry.act)

    def action_search(self) -> None:
        """Find anything that was written."""
        from waitroom.screens.data.search import SearchDialog  # noqa: PLC0415 - as above

        if not isinstance(self.app.screen, SearchDialog):
            self.app.push_screen(SearchDialog(self.room), self.app.rooms.open_search_result)

    def action_put_aways(self) -> None:
        """Look through what was put away, and bring it back."""
        from waitroom.screens.data.trash import TrashDialog  # noqa: PLC0415 - as above

        if not isinstance(self.app.screen, TrashDialog):
            self.app.push_screen(TrashDialog(self.room), lambda _: self.app.rooms.refresh())

    def action_backups(self) -> None:
        """Look through the backups, and go back to one."""
        from waitroom.screens.data.backups import BackupsDialog  # noqa: PLC0415 - as above

        # What stands in an open form belongs to what is kept before one goes back.
        self.app.save_typed()
        self.app.push_screen(BackupsDialog(self.room), lambda _: self.app.rooms.refresh())

    def action_sync_copies(self) -> None:
        """Look at the second copies that lie beside the file."""
        from waitroom.screens.data.sync_copies import SyncCopiesDialog  # noqa: PLC0415 - as above

        self.app.push_screen(SyncCopiesDialog(self.room), lambda _: self.app.rooms.refresh())

    def action_settings(self) -> None:
        """Open the settings."""
        from waitroom.screens.data.settings import SettingsDialog  # noqa: PLC0415 - as above

        if not isinstance(self.app.screen, SettingsDialog):
            self.app.push_screen(SettingsDialog(self.room), lambda _: self.app.rooms.refresh())

    def action_export_data(self) -> None:
        """Take everything along."""
        from waitroom.screens.data.export_data import ExportDataDialog  # noqa: PLC0415 - as above

        self.app.push_screen(ExportDataDialog(self.room))

    def action_import_data(self) -> None:
        """Bring a file in."""
        from waitroom.screens.data.import_steps import ImportSteps  # noqa: PLC0415 - as above

        ImportSteps(self.app, self.room, self.app.rooms.refresh).choose_file()

    def action_people(self) -> None:
        """Show people to talk to."""
        from waitroom.screens.care.people_to_talk_to import PeopleToTalkToDialog  # noqa: PLC0415 - as above

        if not isinstance(self.app.screen, PeopleToTalkToDialog):
            self.app.push_screen(PeopleToTalkToDialog(self.room))

    def action_phone(self) -> None:
        """Open the page for a ringing phone."""
        from waitroom.screens.home.phone_page import PhonePageDialog  # noqa: PLC0415 - as above

        if any(isinstance(each, PhonePageDialog) for each in self.app.screen_stack):
            return

        def keep(note: "PhoneNote | None") -> None:
            if note is not None:
                self._keep_call(note)

        self.app.push_screen(PhonePageDialog(self.room, self._front_wait()), keep)

    def _front_wait(self) -> str:
        from waitroom.screens.home.home_screen import HomeScreen  # noqa: PLC0415 - as above

        for standing in self.app.rooms.mounted_screens():
            if isinstance(standing, HomeScreen):
                return standing.front_id
        place = self.room.session.get("home")
        front = place.get("front") if isinstance(place, dict) else ""
        return front if isinstance(front, str) else ""

    def _keep_call(self, note: "PhoneNote") -> None:
        """Keep what they said, and go on to what happened where that was asked for."""
        wait = self.room.phone_calls.keep(note.words, note.wait_id, now=self.room.now())
        self.app.rooms.refresh()
        if wait is not None and note.has_happened:
            self.app.call_later(self.app.rooms.say_what_happened, wait.id)
            return
        self.app.notify(self._where_kept(wait, note), markup=False, timeout=8)

    def _where_kept(self, wait: "Wait | None", note: "PhoneNote") -> str:
        from waitroom.widgets.shared.bound_keys import with_keys  # noqa: PLC0415 - as above

        if not note.words:
            return _("Nothing was written, so nothing is kept.")
        if wait is None:
            return _("Kept as a note.")
        return with_keys(
            _("Kept with the wait; {key:home.edit} shows it. {key:happened} writes down an answer.")
        )

    def on_open_activity(self, message: OpenActivity) -> None:
        """Run an activity."""
        from waitroom.screens.care.activities.run_activity import open_activity  # noqa: PLC0415 - as above

        open_activity(self.app, self.room, self.room.care.activity(message.activity_id))

    def action_breathe(self) -> None:
        """Start sixty calm seconds."""
        from waitroom.domain.care.activity import BreathPhase  # noqa: PLC0415 - as above
        from waitroom.domain.care.safety_rules import is_night  # noqa: PLC0415 - as above
        from waitroom.screens.care.breathing_screen import BreathingScreen  # noqa: PLC0415 - as above

        if isinstance(self.app.screen, BreathingScreen):
            return
        phases = CALM_AT_NIGHT if is_night(self.room.now().time()) else CALM
        screen = BreathingScreen(
            tuple(BreathPhase(label=label, seconds=each) for label, each in phases),
            seconds=60.0,
            scene=EVENING,
            reduced_motion=self.room.settings.reduced_motion,
            title=_("Sixty calm seconds"),
        )
        self.app.push_screen(screen)
