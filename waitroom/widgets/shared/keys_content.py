"""A line of keys, each with what it does: it wraps between keys and never within one, and each can be clicked."""

from collections.abc import Callable, Sequence
from functools import partial

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions

from waitroom.key_bindings import COMMANDS_BY_ID
from waitroom.key_bindings.key_names import PLACEHOLDER
from waitroom.widgets.shared.bound_keys import key_of, keys_version, with_keys

BETWEEN = "   "


class KeysContent(Content):
    """Keys with their words, in as many rows as they need."""

    def __init__(
        self, parts: Sequence[Content] = (), again: Callable[[], Sequence[Content]] | None = None
    ) -> None:
        """Take each key with its words as one part; `again` makes them anew where other keys were bound."""
        self.parts = tuple(parts)
        self._again = again
        self._version = keys_version()
        whole = Content(BETWEEN).join(self.parts)
        super().__init__(whole.plain, spans=list(whole.spans))

    def rows(self, width: int) -> list[Content]:
        """Return the rows that the keys take in a width."""
        if self._again is not None and self._version != keys_version():
            self._version = keys_version()
            self.parts = tuple(self._again())
        return rows_of(self.parts, width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many rows that are."""
        del rules
        return len(self.rows(width))

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the rows."""
        return Content("\n").join(self.rows(width)).render_strips(width, height, style, options)


def rows_of(parts: Sequence[Content], width: int) -> list[Content]:
    """Return the rows that keys with their words take in a width; each row is put together once."""
    rows: list[list[Content]] = []
    used = 0
    for part in parts:
        length = part.cell_length
        if rows and used + len(BETWEEN) + length <= width:
            rows[-1].append(part)
            used += len(BETWEEN) + length
        elif length <= width:
            rows.append([part])
            used = length
        else:
            rows += [[row.rstrip()] for row in part.wrap(max(1, width))]
            used = rows[-1][0].cell_length
    between = Content(BETWEEN)
    return [row[0] if len(row) == 1 else between.join(row) for row in rows]


def keys_line(*pairs: tuple[str, str]) -> KeysContent:
    """Return "enter keep   esc back" with the keys in the lamp's colour; "{key:home.undo}" is the key bound to it.

    A click on a key that is named so, or on its words, does what the key does.
    """
    again = partial(_parts, pairs)
    return KeysContent(again(), again)


def _parts(pairs: Sequence[tuple[str, str]]) -> list[Content]:
    return [key_with_words(key, label) for key, label in pairs]


def key_with_words(key: str, label: str) -> Content:
    """Return a key ("{key:home.undo}") and what it does, which do so where they are clicked."""
    parts: list[Content] = []
    at, click = 0, ""
    for named in PLACEHOLDER.finditer(key):
        command = COMMANDS_BY_ID.get(named[1])
        click = _click(command.action) if command else ""
        # What has no key of its own any more is clicked, or found by its name in the palette.
        shown = with_keys(named[0]) if command is None or key_of(command) else ""
        parts += [Content.styled(key[at : named.start()], "$accent"), _clicked(shown, "$accent", click)]
        at = named.end()
    keys = Content.assemble(*parts, (key[at:], "$accent"))
    return Content.assemble(keys, " " if keys.plain.strip() else "", _clicked(label, "$text-muted", click))


class SentenceContent(Content):
    """A sentence that names keys: each can be clicked, and each is the one that is bound when it is drawn."""

    def __init__(self, words: str, style: str = "") -> None:
        """Take a sentence with the names of keys in it ("{key:home.undo} takes it back")."""
        self._words, self._style = words, style
        self._version = keys_version()
        self._now = sentence_now(words, style)
        super().__init__(self._now.plain, spans=list(self._now.spans))

    def _bound(self) -> Content:
        if self._version != keys_version():
            self._version = keys_version()
            self._now = sentence_now(self._words, self._style)
        return self._now

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the cells that it takes on one line."""
        return self._bound().get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many rows it takes."""
        return self._bound().get_height(rules, width)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw it."""
        return self._bound().render_strips(width, height, style, options)


def sentence(words: str, style: str = "") -> Content:
    """Return a sentence in which each "{key:home.undo}" is the key that is bound, and does so where it is clicked."""
    return SentenceContent(words, style)


def sentence_now(words: str, style: str = "") -> Content:
    """Return the same as it stands now, to be put together with other words."""
    parts: list[Content] = []
    at = 0
    for named in PLACEHOLDER.finditer(words):
        parts.append(Content.styled(words[at : named.start()], style))
        click = f"@click=app.run_command('{named[1]}')" if named[1] in COMMANDS_BY_ID else ""
        parts.append(_clicked(with_keys(named[0]), style, click))
        at = named.end()
    return Content("").join([*parts, Content.styled(words[at:], style)])


def _click(action: str) -> str:
    """Return the style that does an action at a click, quoted: bare, Textual reads no action with a "-1" in it."""
    return f'@click="{screen_action(action)}"'


def _clicked(words: str, style: str, click: str) -> Content:
    return Content.styled(words, f"{style} {click}".strip())


def key_and_words(key: str, label: str, action: str) -> Content:
    """Return a key and its words, which do what `action` says where they are clicked."""
    click = f"@click={screen_action(action)}"
    return Content.assemble(_clicked(key, "$accent", click), _clicked(f" {label}", "$text-muted", click))


def screen_action(action: str) -> str:
    """Return an action as a click asks for it: one without a name of its own is the screen's."""
    return action if action.startswith(("app.", "screen.")) else f"screen.{action}"
