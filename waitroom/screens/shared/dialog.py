"""Dialogs: a value in, a value out, `esc` changes nothing."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, TypeVar

from textual import on
from textual._path import CSSPathType
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message_pump import MessagePump
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from waitroom.key_bindings import bindings_for, plain_bindings
from waitroom.screens.shared.draft_keeper import (
    BEGUN,
    DraftKeeper,
    TypedTextPolicy,
    fields_of,
    fill_fields,
    say_kept,
    show_draft_notice,
)
from waitroom.screens.shared.keyed_screen import KeyedScreen
from waitroom.screens.shared.screen_closing import ClosesOnce
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.shared.key_line import KeyLine
from waitroom.widgets.shared.keys_content import keys_line

Value = TypeVar("Value")

__all__ = ["BACK", "NEXT", "Dialog", "enter", "keys_line"]

BACK = ("{key:dialog.back}", _("back"))
"""The way out of a dialog, for its line of keys."""

NEXT = ("{key:dialog.next}", _("next"))
"""The way to the next field."""


def enter(words: str) -> tuple[str, str]:
    """Return the key that does what is marked, or gives what is typed, with what that is."""
    return "{key:dialog.enter}", words


class Dialog(ModalScreen[Value], KeyedScreen[Value], ClosesOnce[Value]):
    """A panel over the room."""

    CSS_PATH: ClassVar[CSSPathType | None] = style_sheet("shared/dialog.tcss")
    HORIZONTAL_BREAKPOINTS = [
        (0, "-tiny"),
        (60, "-narrow"),
        (76, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [
        (0, "-low"),
        (20, "-short"),
        (32, "-tall"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("dialog.draft"), *plain_bindings("help", "people")]
    places: ClassVar[tuple[str, ...]] = ("dialog",)

    title_words: ClassVar[str] = ""
    scrolls: ClassVar[bool] = False
    """Whether the panel itself takes the keys, to be read with the arrows."""

    typed_is: ClassVar[TypedTextPolicy | None] = None
    """What becomes of what is typed here; a dialog with a field says it."""
    keeper: DraftKeeper | None = None
    """Keeps a draft, where what is typed is one."""
    is_changed = False
    """Whether something was typed that is kept by itself."""

    def compose(self) -> ComposeResult:
        """Put the title above the dialog's own inside, in a panel that scrolls where the screen is small."""
        with VerticalScroll(classes="dialog", can_focus=self.scrolls):
            if self.title_words:
                yield Static(Content(self.title_words), classes="title")
            yield from self.compose_inside()
        yield KeyLine("", over_rooms=True)

    def compose_inside(self) -> Iterable[Widget]:
        """Compose what the dialog asks or tells."""
        raise NotImplementedError

    def action_back(self) -> None:
        """Leave without a change."""
        self.dismiss(None)

    def scroll_to_center(self, widget: Widget, *args: Any, **options: Any) -> None:  # noqa: ANN401 - as Textual has it
        """Show what got the keys; where a list or a text is as high as the panel, its beginning and not its middle."""
        panel = self.query_one(".dialog")
        top = widget.region.y - panel.region.y + panel.scroll_y
        if widget.region.height + 2 >= panel.region.height and top < panel.region.height // 2:
            panel.scroll_home(animate=False)
        else:
            super().scroll_to_center(widget, *args, **options)

    # What is typed

    def on_mount(self) -> None:
        """Put back what was written here before; the dialog's own first look comes before this one."""
        if self.keeper is not None:
            self.keeper.begin()
            if self.keeper.is_begun:
                show_draft_notice(self, BEGUN, "{key:dialog.anew}")

    @on(Input.Changed)
    @on(TextArea.Changed)
    def save_while_typing(self) -> None:
        """Save the draft after each change of an input or text area."""
        self.save_typed()

    def save_typed(self) -> None:
        """Save what is typed now as the draft; nothing where the dialog keeps none."""
        if self.keeper is not None and self.is_mounted:
            self.keeper.look()

    def kept(self) -> None:
        """Let go of the draft: what it was for is kept, by the dialog itself."""
        if self.keeper is not None:
            self.keeper.done()

    def typed_fields(self) -> dict[str, str]:
        """Return what is typed, by the name of the field."""
        return fields_of(self)

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Put `fields`, as `typed_fields` returned them, into the inputs; names that are unknown are left out."""
        fill_fields(self, fields)

    def action_begin_anew(self) -> None:
        """Begin anew where something stands here from before; once more brings it back."""
        if self.keeper is not None and self.keeper.is_begun:
            show_draft_notice(self, self.keeper.turn(), "{key:dialog.anew}")

    def dismiss(self, result: Value | None = None) -> AwaitComplete:
        """Leave; what was typed and not given is kept, and that is said."""
        is_kept = self.keeper.leave() if self.keeper is not None and not self.keeper.is_given else False
        if (is_kept and result is None) or self.is_changed:
            say_kept(self.app, is_new=self.is_changed or self.keeper is None or self.keeper.has_typed)
        return super().dismiss(result)

    def _push_result_callback(
        self,
        requester: MessagePump,
        callback: Callable[[Value | None], Any] | None,
        future: "asyncio.Future[Value | None] | None" = None,
    ) -> None:
        # Textual calls it with the result once the dialog is gone; the draft has to go with what it keeps.
        super()._push_result_callback(
            requester, self.keeper.giving(callback) if self.keeper else callback, future
        )

    def finish(self, result: Value | None = None) -> None:
        """Leave at the end of something that took a while: under another screen, as soon as that one is gone."""
        self.dismiss(result)
