"""What was put away, and its way back."""

from collections.abc import Iterable
from datetime import datetime

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.data.deleted_item import KEPT, DeletedItem, matches_item
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_line
from waitroom.formatting.dates import short_day
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList

WIDTH = 72
"""The cells of a dialog."""

ABOUT = _("It can come back for {days} days, then it leaves. A wait stays.").format(days=KEPT.days)
NOTHING = _("Nothing is put away. What is put away stays here for {days} days.").format(days=KEPT.days)


class TrashDialog(Dialog[None]):
    """Enter brings one back, `u` puts it away again, `/` finds as one types."""

    title_words = _("Put away")
    typed_is = TypedTextPolicy.SOUGHT
    places = (
        "trash",
        "dialog.list",
    )

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self._ones: tuple[DeletedItem, ...] = ()
        self._brought: list[DeletedItem] = []

    def compose_inside(self) -> Iterable[Widget]:
        """List it, the newest first."""
        yield Static(Content(ABOUT), id="about", classes="muted")
        find = SafeInput(
            placeholder=_("find: a word, a kind"), id="find", classes="gap", select_on_focus=False
        )
        find.display = False
        yield find
        yield SafeOptionList(id="ones", classes="gap", markup=False)
        yield Static("", id="said", classes="words gap", markup=False)
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Begin at the newest."""
        listed = self.query_one(OptionList)
        listed.styles.max_height = max(4, min(20, self.app.size.height - 13))
        self._fill()
        self._say("")
        listed.focus()

    def on_screen_resume(self) -> None:
        """Look again: something may have come back from a backup."""
        if self.is_mounted:
            self._fill()

    def _fill(self) -> None:
        listed = self.query_one(OptionList)
        words = self.query_one(Input).value
        place = listed.highlighted or 0
        now = self.room.now()
        everything = self.room.data.trash.all()
        self._ones = tuple(one for one in everything if matches_item(one, words))
        listed.set_options(
            Option(self._row(one, now), id=str(number)) for number, one in enumerate(self._ones)
        )
        listed.display = bool(self._ones)
        listed.highlighted = min(place, len(self._ones) - 1) if self._ones else None
        about = ABOUT if self._ones else _("Nothing here has these words.") if everything else NOTHING
        self.query_one("#about", Static).update(about)
        rows = [enter(_("bring it back")), ("{key:trash.find}", _("find"))] if everything else []
        undo = [("{key:dialog.undo}", _("undo"))] if self._brought else []
        backups = ("{key:trash.backups}", _("backups"))
        self.query_one("#keys", Static).update(keys_line(*rows, *undo, backups, BACK))

    def _row(self, one: DeletedItem, now: datetime) -> Content:
        width = max(min(self.app.size.width, WIDTH) - 10, 8)
        heading = safe_line(one.heading)
        ink = "$foreground" if heading else "$text-muted"
        first = Content.styled(heading or _("Nothing is written in it."), ink).truncate(width, ellipsis=True)
        return Content.assemble(first, "\n", (_about(one, now), "$text-muted"))

    def _say(self, words: str) -> None:
        said = self.query_one("#said", Static)
        said.update(words)
        said.display = bool(words)

    @on(OptionList.OptionSelected)
    def restore(self, event: OptionList.OptionSelected) -> None:
        """Bring one back to where it lay."""
        event.stop()
        one = self._ones[int(event.option.id or 0)]
        try:
            is_back = self.room.data.trash.restore(one, self.room.now())
        except WaitroomError as error:
            self._say(str(error))
            return
        if is_back:
            self._brought.append(one)
        self._fill()
        self._say(
            _("Brought back: {name}").format(name=_name(one))
            if is_back
            else _("That one cannot come back from here any more.")
        )

    def action_undo(self) -> None:
        """Put away again what came back last."""
        if self._brought:
            one = self._brought.pop()
            self.room.data.trash.delete_again(one, self.room.now())
            self._fill()
            self._say(_("Put away again: {name}").format(name=_name(one)))
            self.query_one(OptionList).focus()

    # Finding

    def action_find(self) -> None:
        """Open the line to find with."""
        if self._ones:
            find = self.query_one(Input)
            find.display = True
            find.focus()

    @on(Input.Changed)
    def find(self, event: Input.Changed) -> None:
        """Show what has the words, while they are typed."""
        event.stop()
        self._fill()

    @on(Input.Submitted)
    def found(self, event: Input.Submitted) -> None:
        """Go to what was found."""
        event.stop()
        self.action_to_list()

    def action_to_list(self) -> None:
        """Go from the line to the list."""
        if self._ones:
            self.query_one(OptionList).focus()

    def action_back(self) -> None:
        """Close the finding, then leave."""
        find = self.query_one(Input)
        if not find.display:
            self.dismiss(None)
            return
        find.value = ""
        find.display = False
        self._fill()
        self.query_one(OptionList).focus()


def _about(one: DeletedItem, now: datetime) -> str:
    """Return "photo, put away Mon 14 Apr, 21 days left"."""
    since = None if one.since is None else one.since.astimezone(now.tzinfo).date()
    day = "" if since is None else _("today") if since == now.date() else short_day(since, now.date())
    left = one.days_left(now)
    words = (
        "stays"
        if left is None
        else _("{left} days left").format(left=left)
        if left > 1
        else _("the last day")
        if left
        else _("leaves soon")
    )
    return ", ".join(
        part for part in (one.what, _("put away {day}").format(day=day) if day else "", words) if part
    )


def _name(one: DeletedItem) -> str:
    words = safe_line(one.heading) or _("the {what}").format(what=one.what)
    return words if len(words) <= 50 else f"{words[:49]}…"
