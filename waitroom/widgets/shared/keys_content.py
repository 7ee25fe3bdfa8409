"""A line of keys, each with what it does: it wraps between keys and never within one, and each can be clicked."""

from collections.abc import Sequence

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions

from waitroom.commands import EVERY_COMMAND
from waitroom.commands.key_names import PLACEHOLDER
from waitroom.widgets.shared.bound_keys import with_keys

BETWEEN = "   "
_ACTIONS = {command.id: command.action for command in EVERY_COMMAND}


class KeysContent(Content):
    """Keys with their words, in as many rows as they need."""

    def __init__(self, parts: Sequence[Content] = ()) -> None:
        """Take each key with its words as one part."""
        self.parts = tuple(parts)
        whole = Content(BETWEEN).join(self.parts)
        super().__init__(whole.plain, spans=list(whole.spans))

    def rows(self, width: int) -> list[Content]:
        """Return the rows that the keys take in a width."""
        rows: list[Content] = []
        for part in self.parts:
            if rows and rows[-1].cell_length + len(BETWEEN) + part.cell_length <= width:
                rows[-1] = Content.assemble(rows[-1], BETWEEN, part)
            else:
                rows += (
                    [row.rstrip() for row in part.wrap(max(1, width))] if part.cell_length > width else [part]
                )
        return rows

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many rows that are."""
        del rules
        return len(self.rows(width))

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the rows."""
        return Content("\n").join(self.rows(width)).render_strips(width, height, style, options)


def keys_line(*pairs: tuple[str, str]) -> KeysContent:
    """Return "enter keep   esc back" with the keys in the lamp's colour; "{key:home.undo}" is the key bound to it.

    A click on a key that is named so, or on its words, does what the key does.
    """
    return KeysContent([_part(key, label) for key, label in pairs])


def _part(key: str, label: str) -> Content:
    parts: list[Content] = []
    at, click = 0, ""
    for named in PLACEHOLDER.finditer(key):
        action = _ACTIONS.get(named[1], "")
        click = _click(action) if action else ""
        parts += [
            Content.styled(key[at : named.start()], "$accent"),
            _clicked(with_keys(named[0]), "$accent", click),
        ]
        at = named.end()
    return Content.assemble(*parts, (key[at:], "$accent"), " ", _clicked(label, "$text-muted", click))


def _click(action: str) -> str:
    """Return the style that does an action at a click, quoted: bare, Textual reads no action with a "-1" in it."""
    return f'@click="{screen_action(action)}"'


def _clicked(words: str, style: str, click: str) -> Content:
    return Content.styled(words, f"{style} {click}".rstrip())


def key_and_words(key: str, label: str, action: str) -> Content:
    """Return a key and its words, which do what `action` says where they are clicked."""
    click = _click(action)
    return Content.assemble(_clicked(key, "$accent", click), _clicked(f" {label}", "$text-muted", click))


def screen_action(action: str) -> str:
    """Return an action as a click asks for it: one without a name of its own is the screen's."""
    return action if action.startswith(("app.", "screen.")) else f"screen.{action}"
