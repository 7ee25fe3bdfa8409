"""One memento, held: the whole screen for it, and the way back to the present."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.worker import get_current_worker

from waitroom.domain.box.external_links import find_web_address, is_program_name
from waitroom.domain.box.memento import FOR_A_NO, Memento, MementoKind, caption, description, is_picture
from waitroom.domain.box.pasted_content import is_undisplayable_picture
from waitroom.domain.care.safety_rules import may_open_another
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.scenery.terminal_graphics import PictureProtocol
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.key_bindings import bindings_for, plain_bindings
from waitroom.room.room import Room
from waitroom.screens.shared.breakpoints import SCREEN_HEIGHTS, SCREEN_WIDTHS
from waitroom.screens.shared.open_externally import OpenExternallyDialog, open_with_desktop
from waitroom.screens.shared.screen_closing import ClosesOnce
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.box.held_picture import HeldMementoPicture
from waitroom.widgets.box.memento_card import NOT_SHOWN, wrap_text
from waitroom.widgets.scenery.sixel import encode_sixel
from waitroom.widgets.scenery.terminal_pictures import (
    EncodedPicture,
    PlacedPicture,
    can_hold,
    encode_picture,
    pictures_of,
)
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.key_line import KeyLine
from waitroom.widgets.shared.keys_content import sentence

BACK_IN_THE_ROOM = _("Back in the room. What in it is still true now?")
WORDS_WIDTH = 64
MOST_HELD = 20_000
"""So many characters are laid out to be read here; a million would hold every key up for seconds."""

ALT_LINES = 4
"""So many lines of a description stand under a picture at most; changing the memento shows all of it."""

TINY = 60
"""A window that is narrower has no room for the way back in its foot."""

RUNS = _("A file of this kind may run as a program. It is not opened from here.")
NOTHING_TO_OPEN = _("There is no file and no address in this one.")


class HoldMementoScreen(ModalScreen[str], ClosesOnce[str]):
    """Holds a memento and gives back the id of the last one held.

    `order` are the ids that `n` goes through; a drawn one is followed by another drawn blind, and on the way out
    one line about the present is said in the room, so that looking back does not end in the past.
    """

    CSS_PATH = style_sheet("box/hold_memento.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("hold"), *plain_bindings("help", "people")]
    HORIZONTAL_BREAKPOINTS = SCREEN_WIDTHS
    VERTICAL_BREAKPOINTS = SCREEN_HEIGHTS

    opened_by = "hold"

    @property
    def opened_with(self) -> Mapping[str, object]:  # type: ignore[override]  # it is what is held now
        """Return what is held, and whether it was drawn."""
        return {"memento": self.memento.id, "is_drawn": self.is_drawn}

    def __init__(self, room: Room, memento: Memento, order: Sequence[str], *, is_drawn: bool) -> None:
        super().__init__()
        self.room = room
        self.memento = memento
        self.order = tuple(order)
        self.is_drawn = is_drawn
        self.opener = open_with_desktop
        self._way = [memento.id]
        """The ids of what was held, in their order; `_at` is the place of the one in hand."""
        self._at = 0
        self._placed: PlacedPicture | None = None
        self._hung: tuple[object, ...] | None = None

    def help_places(self) -> tuple[str, ...]:
        """Return the places of the command table whose keys work here."""
        return ("hold",)

    def compose(self) -> ComposeResult:
        """Put the picture above its words."""
        with VerticalScroll(id="held", can_focus=True):
            with Center():
                yield HeldMementoPicture(id="picture")
            with Center():
                yield Static("", id="words")
            with Center():
                yield Static("", id="about")
        yield KeyLine("hold")

    def on_mount(self) -> None:
        """Show it; being held counts as seen."""
        if not self.is_drawn:
            self._seen()
        self._show()

    def on_resize(self, event: events.Resize) -> None:
        """Fit the picture to the new size."""
        del event
        self._show()

    def _seen(self) -> None:
        seen = self.room.box.mark_seen(self.memento.id, self.room.now())
        self.memento = seen or self.memento

    def _show(self) -> None:
        memento = self.memento
        picture = self.query_one(HeldMementoPicture)
        words = self.query_one("#words", Static)
        about = self.query_one("#about", Static)
        picture.display = is_picture(memento)
        said = _words(memento, self._words_width())
        words.update(Content("\n").join(said))
        lines = _about(memento, self._words_width())
        if self.size.width < TINY:  # the foot has no room for it
            lines.append(sentence(_("{key:hold.back} leads back to the room."), "$text-muted"))
        about.update(Content("\n").join(lines))
        if not is_picture(memento):
            self._hung = None
            return
        picture.tooltip = description(memento)
        rows = len(said) + len(lines) + 4
        terminal = pictures_of(self.app)
        hung = (
            memento.file, max(self.size.width - 6, 1), max(self.size.height - rows, 3) * 2,
            terminal and (terminal.round, terminal.graphics),
        )  # fmt: skip
        if hung != self._hung:
            self._hung = hung
            self._let_go()
            picture.pixels = None
            self._load(memento, hung[1], hung[2])

    def _words_width(self) -> int:
        return max(8, min(WORDS_WIDTH, self.size.width - 4))

    @work(thread=True, exclusive=True, group="picture")
    def _load(self, memento: Memento, width: int, height: int) -> None:
        worker = get_current_worker()
        try:
            pixels = self.room.box.thumbnail(memento, width, height)
            if not worker.is_cancelled:
                self.app.call_from_thread(self._hang, memento.id, pixels)
            columns, lines = pixels.width, (pixels.height + 1) // 2
            sharp = "" if worker.is_cancelled else self._sharp(memento, columns, lines)
        except WaitroomError as error:
            self.app.call_from_thread(self._without, memento.id, str(error))
            return
        if sharp and not worker.is_cancelled:
            self.app.call_from_thread(self._hang_sharp, memento.id, sharp, columns, lines)

    def _sharp(self, memento: Memento, columns: int, lines: int) -> EncodedPicture | str:
        """Return the picture as the terminal takes it for so many cells, "" where blocks are all it shows."""
        terminal = pictures_of(self.app)
        graphics = terminal.graphics if terminal else None
        if graphics is None or not can_hold(columns, lines):
            return ""
        size = graphics.pixel_size(columns, lines, (memento.picture_width, memento.picture_height))
        pixels = self.room.box.full_size_picture(memento, *size)
        return (
            encode_picture(pixels) if graphics.way is PictureProtocol.PLACEHOLDERS else encode_sixel(pixels)
        )

    @on(HeldMementoPicture.Lost)
    def hand_over_again(self, message: HeldMementoPicture.Lost) -> None:
        """Send the picture to the terminal once more, which says that it has lost it."""
        message.stop()
        self._show()

    def _hang(self, memento_id: str, pixels: Pixels) -> None:
        if self.is_mounted and self.memento.id == memento_id:
            self.query_one(HeldMementoPicture).pixels = pixels

    def _hang_sharp(self, memento_id: str, sharp: EncodedPicture | str, columns: int, lines: int) -> None:
        terminal = pictures_of(self.app)
        if not self.is_mounted or self.memento.id != memento_id or terminal is None:
            return
        picture = self.query_one(HeldMementoPicture)
        if picture.cells != (columns, lines):
            return
        if isinstance(sharp, str):
            picture.painted = sharp
        else:
            self._let_go()
            self._placed = picture.placed = terminal.upload(sharp, columns, lines)

    def _let_go(self) -> None:
        """Make the terminal forget what it held for this screen."""
        terminal = pictures_of(self.app)
        if terminal is not None and self._placed is not None:
            terminal.delete(self._placed)
        self._placed = None

    def on_unmount(self) -> None:
        """Leave nothing behind in the terminal."""
        self._let_go()

    def _without(self, memento_id: str, sentence: str) -> None:
        if self.is_mounted and self.memento.id == memento_id:
            lines = [
                Content.styled(description(self.memento), "$foreground"),
                Content.styled(sentence, "$clay"),
            ]
            self.query_one("#words", Static).update(Content("\n").join(lines))

    # Going on

    def action_next(self) -> None:
        """Hold the next one: after `b` the one that was held after it, else a new one.

        After a draw that is one more drawn blind, and after three the way back to the present.
        """
        if self._go_along(1):
            return
        if self.is_drawn and not may_open_another(len(self._way)):
            self.action_back()
            return
        last = self.memento.id
        following = (
            self.room.box.draw_random(self.room.now(), last=last) if self.is_drawn else self._beside(1)
        )
        if following is None or following.id == self.memento.id:
            return
        self._way.append(following.id)
        self._at = len(self._way) - 1
        self.memento = following
        if not self.is_drawn:
            self._seen()
        self._show()

    def action_previous(self) -> None:
        """Hold the one before again."""
        if self._go_along(-1) or self.is_drawn:
            return
        before = self._beside(-1)
        if before is not None:
            self._way.insert(0, before.id)
            self._at = 0
            self.memento = before
            self._show()

    def _go_along(self, by: int) -> bool:
        """Go along the way that was gone, past what is not in the box any more; tell whether there was one."""
        place = self._at + by
        while 0 <= place < len(self._way):
            memento = self.room.box.get(self._way[place])
            if memento is not None:
                self._at, self.memento = place, memento
                self._show()
                return True
            place += by
        return False

    def _beside(self, by: int) -> Memento | None:
        if self.memento.id not in self.order:
            return None
        place = self.order.index(self.memento.id) + by
        return self.room.box.get(self.order[place]) if 0 <= place < len(self.order) else None

    def action_pin(self) -> None:
        """Pin it for a no, or take the pin out."""
        self.memento = self.room.box.pin(self.memento.id, self.room.now()) or self.memento
        self._show()

    async def action_add(self) -> None:
        """Put something else in; what is held stays in the hand."""
        await self.run_action("app.add_memento")

    def action_open_outside(self) -> None:
        """Show the whole path or address, and open it when that is asked for."""
        memento = self.memento
        if not memento.file:
            address = find_web_address(memento.text)
            if address:
                self.app.push_screen(OpenExternallyDialog(address, is_address=True, opener=self.opener))
            else:
                self.app.notify(NOTHING_TO_OPEN, markup=False)
            return
        try:
            path = self.room.box.file_path(memento)
        except WaitroomError as error:
            self.app.notify(str(error), markup=False)
            return
        if is_program_name(path.name) or is_program_name(memento.file_name):
            self.app.notify(RUNS, markup=False)
        elif not path.is_file():
            self.app.notify(_("The file of this memento is not in its folder any more."), markup=False)
        else:
            self.app.push_screen(OpenExternallyDialog(str(path), is_address=False, opener=self.opener))

    def action_not_now(self) -> None:
        """Leave at once."""
        self.dismiss(self.memento.id)

    def action_back(self) -> None:
        """Go back to the room; after a draw with one line about the present."""
        if self.is_drawn:
            self.app.notify(BACK_IN_THE_ROOM, markup=False, timeout=8)
        self.dismiss(self.memento.id)


def _words(memento: Memento, width: int) -> list[Content]:
    """Return the lines of what a memento says, wrapped for reading."""
    rows: list[Content] = []
    if memento.title:
        ink = "$sage" if memento.kind is MementoKind.COPING else "bold $foreground"
        rows += Content.styled(safe_line(memento.title), ink).wrap(width)
    if memento.text and memento.text != memento.title:
        is_quote = memento.kind is MementoKind.QUOTE
        text = safe_text(memento.text[:MOST_HELD].expandtabs(4))
        ink = "italic $foreground" if is_quote else "$foreground"
        if rows and not is_picture(memento):
            rows.append(Content(""))
        rows += Content.styled(f"“{text}”" if is_quote else text, ink).wrap(width)
    if len(memento.text) > MOST_HELD:
        rows.append(Content.styled(_("There is more of it; e on the wall shows it all."), "$text-muted"))
    if memento.file and not is_picture(memento):
        rows.append(Content.styled(safe_line(memento.file_name), "$text-muted"))
    if not rows:
        rows.append(Content.styled(safe_line(description(memento)), "$foreground"))
    return rows


def _about(memento: Memento, width: int) -> list[Content]:
    rows = [Content.styled(safe_line(caption(memento)), "$text-muted")]
    if is_picture(memento) and memento.alt not in {"", memento.title, memento.text}:
        lines = wrap_text(safe_text(memento.alt), width, ALT_LINES)
        rows += [Content.styled(line, "$text-muted") for line in lines]
    if memento.why:
        rows += Content.styled(safe_text(memento.why), "$sage").wrap(width)
    marks = [*(f"#{tag}" for tag in memento.tags), *([f"· {FOR_A_NO}"] if memento.is_pinned else [])]
    if marks:
        rows.append(Content.styled(safe_line("  ".join(marks)), "$accent"))
    if memento.file and not is_picture(memento):
        kept = f"{NOT_SHOWN} " if is_undisplayable_picture(memento) else ""
        rows.append(Content.styled(kept + with_keys(_("{key:hold.open} opens it elsewhere.")), "$text-muted"))
    elif not memento.file and find_web_address(memento.text):
        rows.append(sentence(_("{key:hold.open} opens the address."), "$text-muted"))
    return rows
