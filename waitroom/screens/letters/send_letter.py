"""Out of the room: copy, a mail program, a file; and then the note that it was sent. waitroom never sends."""

from collections.abc import Iterable
from datetime import date, datetime, time
from pathlib import Path

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import Worker

from waitroom.domain.letters.letter import Letter
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_text
from waitroom.exports.mail import MAILTO_AT_MOST, addresses, mailto
from waitroom.exports.plain_text import to_text
from waitroom.messages import OpenedElsewhere
from waitroom.quick_dataclass import dataclass
from waitroom.room.letters.before_sending import reminder
from waitroom.room.room import Room
from waitroom.room.shared.typed_paths import parse_path
from waitroom.screens.shared.copy_or_save import copy_to_terminal_clipboard
from waitroom.screens.shared.dialog import BACK, NEXT, Dialog, enter, keys_line
from waitroom.screens.shared.downloads_folder import downloads_folder
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.screens.shared.open_externally import NO_DESKTOP, Opener, open_with_desktop
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList

FOLDER, SENT = "folder-for-files", "it-is-sent"
"""The forms of the drafts here."""

CHANNELS = _("e-mail, by hand, by post, a message")


@dataclass(frozen=True, slots=True)
class SentDetails:
    """When the person sent it, by what and to whom."""

    on: datetime
    channel: str
    to: str


class SendLetterDialog(Dialog[SentDetails]):
    """The ways out; gives back how it was sent, where the person says that it was."""

    places = ("send_letter",)
    typed_is = TypedTextPolicy.DRAFT

    def __init__(self, room: Room, letter: Letter, *, opener: Opener = open_with_desktop) -> None:
        super().__init__()
        self.room = room
        self.letter = letter
        self.opener = opener
        self._worker: Worker[None] | None = None
        self.keeper = DraftKeeper(self, room.form_drafts.of(FOLDER))
        self.address = mailto(to=letter.to, subject=letter.subject, body=letter.body)
        self._ways: list[str] = []

    def compose_inside(self) -> Iterable[Widget]:
        """Offer the ways, and where files go."""
        yield Static(Content(_("Out of the room")), classes="title")
        yield Static(Content(self._about()), classes="muted")
        yield SafeOptionList(*self._options(), id="ways", markup=False, classes="gap")
        folder = SafeInput(str(downloads_folder()), id="folder", select_on_focus=False)
        yield Horizontal(Static(_("Files go to"), classes="label", markup=False), folder, classes="row gap")
        yield Static("", id="told", classes="echo gap", markup=False)
        yield Static(
            keys_line(enter(_("this way")), ("{key:dialog.next}", _("the folder")), BACK),
            classes="keys",
        )

    def _about(self) -> str:
        people = ", ".join(address for __, address in addresses(self.letter.to))
        to = (
            _("To {people}. ").format(people=people)
            if people
            else _("The To line holds no address; the mail program will ask. ")
        )
        return " ".join(
            filter(None, (_("{to}Nothing is sent from here.").format(to=to), reminder(self.letter)))
        )

    def _options(self) -> list[Option]:
        size = len(self.address)
        length = _("{size:,} characters").format(size=size)
        if size > MAILTO_AT_MOST:
            length += _("; some programs cut it there, the draft file is surer")
        rows = [
            ("copy", _("Copy the text"), _("without To and Subject")),
            ("copy_all", _("Copy all"), _("with To and Subject")),
            ("mail", _("Open the mail program"), length),
            ("eml", _("Write a mail draft"), _(".eml; opens in a mail program, not sent")),
            ("text", _("Write a text file"), ".txt"),
        ]
        if not self.letter.is_frozen:
            rows.append(("sent", _("It is sent"), _("note the day, how, and to whom")))
        self._ways = [way for way, __, __ in rows]
        return [
            Option(
                Content.assemble(
                    (with_keys(f"{{key:send.{way}}}"), "$accent"),
                    "  ",
                    (name, "$foreground"),
                    (f"   {more}", "$text-muted"),
                )
            )
            for way, name, more in rows
        ]

    def on_mount(self) -> None:
        """Begin at the first way."""
        self.query_one(OptionList).highlighted = 0
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    async def choose_way(self, event: OptionList.OptionSelected) -> None:
        """Take the chosen way."""
        event.stop()
        await self.run_action(self._ways[event.option_index])

    @on(Input.Submitted)
    def back_to_ways(self, event: Input.Submitted) -> None:
        """Go back to the ways."""
        event.stop()
        self.query_one(OptionList).focus()

    def _tell(self, words: str) -> None:
        self.query_one("#told", Static).update(Content(safe_text(words)))

    def _copy(self, text: str) -> None:
        self._tell(copy_to_terminal_clipboard(self.app, text, with_keys(_("{key:send.text} writes a file."))))

    def action_copy(self) -> None:
        """Copy the body."""
        self._copy(self.letter.body)

    def action_copy_all(self) -> None:
        """Copy the letter with its head."""
        self._copy(to_text(to=self.letter.to, subject=self.letter.subject, body=self.letter.body))

    def action_mail(self) -> None:
        """Ask the desktop's mail program to open a draft."""
        if self._worker is None:
            self._tell(_("One moment."))
            self.app.post_message(OpenedElsewhere())
            self._worker = self.run_worker(self._open, thread=True)

    def _open(self) -> None:
        app = self.app
        app.call_from_thread(self._opened, self.opener(self.address))

    def _opened(self, problem: str) -> None:
        """Say what is known: a desktop that took the address need not have a mail program that opens it."""
        self._worker = None
        if not self.is_mounted:
            return
        if problem == NO_DESKTOP:
            words = _(
                "No mail program can be reached from here. "
                "{key:send.eml} writes a draft for one, {key:send.copy} copies."
            )
        elif problem:
            words = _(
                "No mail program opened it. {key:send.eml} writes a draft for one, {key:send.copy} copies."
            )
        else:
            words = _(
                "The desktop was asked to open it in a mail program. "
                "If none opens, {key:send.eml} writes a draft."
            )
        self._tell(with_keys(words))

    def _folder(self) -> Path | None:
        named = self.query_one("#folder", Input).value.strip()
        return parse_path(named) if named else downloads_folder()

    def _write(self, ending: str) -> None:
        write = self.room.letters.write_eml if ending == ".eml" else self.room.letters.write_text
        folder = self._folder()
        if folder is None:
            self._tell(
                with_keys(_("That cannot be the name of a folder here. {key:dialog.next} goes to it."))
            )
            return
        try:
            path = write(self.letter, folder)
        except WaitroomError as error:
            self._tell(str(error))
            return
        self._tell(_("It is in {path}").format(path=path))

    def action_eml(self) -> None:
        """Write a mail draft."""
        self._write(".eml")

    def action_text(self) -> None:
        """Write a text file."""
        self._write(".txt")

    def action_sent(self) -> None:
        """Ask how it was sent."""
        if self.letter.is_frozen:
            return

        def noted(sent: SentDetails | None) -> None:
            if sent is not None:
                self.dismiss(sent)

        self.app.push_screen(MarkAsSentDialog(self.room, self.letter), noted)


class MarkAsSentDialog(Dialog[SentDetails]):
    """When, how, to whom."""

    title_words = _("It is sent")
    typed_is = TypedTextPolicy.DRAFT
    places = ("dialog.fields",)

    def __init__(self, room: Room, letter: Letter) -> None:
        super().__init__()
        self.room = room
        self.letter = letter
        self.keeper = DraftKeeper(self, room.form_drafts.of(SENT, letter.id))

    def compose_inside(self) -> Iterable[Widget]:
        """Ask three things, each with an answer already there."""
        rows = (
            ("day", _("When"), _("now"), _("now, yesterday, 23 Apr 18:00")),
            ("channel", _("How"), _("e-mail"), CHANNELS),
            ("whom", _("To whom"), self.letter.to, _("a name or an address")),
        )
        for name, label, value, hint in rows:
            field = SafeInput(value, placeholder=hint, id=name, select_on_focus=True)
            yield Horizontal(Static(label, classes="label", markup=False), field, classes="row")
        yield Static("", id="problem", classes="problem")
        yield Static(
            Content(
                with_keys(_("The text stands from then on as it went. {key:letters.undo} takes that back."))
            ),
            classes="muted",
        )
        yield Static(keys_line(enter(_("note it")), NEXT, BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin with the day."""
        self.query_one("#day", Input).focus()

    def _value(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value.strip()

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Give back the answers, or say which one cannot be read."""
        event.stop()
        on_day = self._day()
        if on_day is None:
            words = _(
                "That day I cannot read, or it is still to come. “now”, “yesterday” or “23 Apr” would do."
            )
            self.query_one("#problem", Static).update(Content(words))
            self.query_one("#day", Input).focus()
            return
        self.dismiss(SentDetails(on=on_day, channel=self._value("channel"), to=self._value("whom")))

    def _day(self) -> datetime | None:
        now = self.room.now()
        words = self._value("day")
        if words.casefold() in {"", "now", "today", _("now"), _("today")}:
            return now
        day: date | None = self.room.promises.parse_day(words, now=now, zone=self.room.clock.zone)
        if day is None:
            return None
        at = day if isinstance(day, datetime) else datetime.combine(day, time(12), now.tzinfo)
        return at if at.date() <= now.date() else None
