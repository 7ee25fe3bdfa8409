"""The line above the wall: how many things, which of them, in what order."""

from textual.content import Content

from waitroom.domain.shared.safe_text import safe_line
from waitroom.translation import _, ngettext
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.clickable_widget import ClickableWidget
from waitroom.widgets.shared.keys_content import KeysContent, sentence_now


class WallSummary(ClickableWidget):
    """One line, or two where there is less room; a click on a part does what its key does."""

    DEFAULT_CSS = """
    WallSummary { height: auto; width: 1fr; link-style: none; link-style-hover: underline; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = KeysContent()

    def show(self, *, count: int, kind: str, tag: str, words: str, is_newest_first: bool, note: str) -> None:
        """Draw the line where anything in it has changed."""
        order = _("newest first") if is_newest_first else _("least seen first")
        found = _(" found") if words.strip() else ""
        told = ngettext("{count} thing{found}", "{count} things{found}", count).format(
            count=count, found=found
        )
        parts = [
            *([Content.styled(told, "$text-muted")] if count or found else []),
            _part("wall.order", order, "screen.turn_order", is_chosen=is_newest_first),
            _part("wall.kind", kind or _("all kinds"), "screen.turn_kind", is_chosen=bool(kind)),
            _part(
                "wall.tag",
                f"#{safe_line(tag)}" if tag else _("all tags"),
                "screen.turn_tag",
                is_chosen=bool(tag),
            ),
        ]
        if note:
            parts.insert(0, sentence_now(note, "$sage"))
        line = KeysContent(parts)
        if line != self._words:
            self._words = line
            self.refresh(layout=True)

    def render(self) -> KeysContent:
        """Draw the parts, each whole."""
        return self._words


def _part(command_id: str, words: str, action: str, *, is_chosen: bool) -> Content:
    style = "$accent" if is_chosen else "$text-muted"
    return Content.assemble(
        Content.styled(with_keys(f"{{key:{command_id}}}"), f"$accent @click={action}"),
        " ",
        Content.styled(words, f"{style} @click={action}"),
    )
