"""A list to choose from: no key counts on rows that have no place yet, and no choice on rows that have gone."""

from collections import deque
from collections.abc import Iterable
from typing import ClassVar, Literal, Self

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets._option_list import OptionListContent

from waitroom.key_bindings import bindings_for

MOST_ON_THEIR_WAY = 64


class SafeOptionList(OptionList):
    """Textual's list; every one on the screen is of this kind.

    Textual turns a page by where the rows stand, which it does not know of a list that has no cell on the screen. And
    what it says of a row (this is marked, that is chosen) is heard when other rows may stand there: then it is void.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("list")]

    def __init__(
        self,
        *content: OptionListContent,
        markup: bool = True,
        id: str | None = None,  # noqa: A002 - the name Textual gives it
        classes: str | None = None,
    ) -> None:
        self._on_their_way = deque[Message](maxlen=MOST_ON_THEIR_WAY)
        super().__init__(*content, markup=markup, id=id, classes=classes)

    def post_message(self, message: Message) -> bool:
        """Remember what is said of a row, for as long as it may be on its way."""
        if isinstance(message, OptionList.OptionMessage):
            self._on_their_way.append(message)
        return super().post_message(message)

    def clear_options(self) -> Self:
        """Take all rows away; what was said of them and is not heard yet is void."""
        self._void()
        return super().clear_options()

    def set_options(self, options: Iterable[OptionListContent]) -> Self:
        """Put other rows here; what was said of those before and is not heard yet is void."""
        self._void()
        return super().set_options(options)

    def _void(self) -> None:
        for message in self._on_their_way:
            message.prevent_default()
            message.stop()
        self._on_their_way.clear()

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        if self.highlighted in self._index_to_line and self._lines:
            super()._move_page(direction)

    async def _on_click(self, event: events.Click) -> None:  # Textual calls its own after it
        """Choose no row that was drawn where none stands any more, and none by a key that is shown in it."""
        if "@click" in event.style.meta:
            event.prevent_default()
            await self.broker_event("click", event)
        elif event.style.meta.get("option", -1) >= self.option_count:
            event.prevent_default()
