"""The keys of where you are, from the one table."""

from collections.abc import Iterable
from textwrap import wrap

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.key_bindings import APP, Command, commands_for, listed_for
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import all_keys_of, with_keys
from waitroom.widgets.shared.keys_content import sentence

KEYS_WIDTH = 11
WIDTH, WIDE = 80, 76
"""Columns of the list, and of the screen from which on a tenth of it stays free, as the style sheet has it."""

ANY_LAYOUT = _("On a Cyrillic, Greek or Hebrew keyboard the keys at the same places do the same.")
WHAT_IT_IS = _(
    "waitroom is a notebook and a few exercises for a hard week. It isn't therapy, it gives no diagnosis and it "
    "can't tell how you are. If things get dark, people can help: {key:people}"
)


class HelpDialog(Dialog[None]):
    """Keys, each with its sentence."""

    title_words = _("Keys")
    scrolls = True

    def __init__(self, places: tuple[str, ...], *, is_over_dialog: bool = False) -> None:
        """Take the places whose keys work here; over a dialog only what works over it is listed as well."""
        super().__init__()
        self.shown_places = places
        self.is_over_dialog = is_over_dialog

    def _width(self) -> int:
        width = self.app.size.width
        return min(WIDTH, width * 9 // 10 - 9) if width >= WIDE else width - 4

    def compose_inside(self) -> Iterable[Widget]:
        """List the keys here, then those that work anywhere."""
        here = [command for place in self.shown_places for command in listed_for(place)]
        if here:
            yield Static(Content(_("HERE")), classes="muted")
            yield Static(_table(here, self._width()), classes="words")
        yield Static(Content(_("ANYWHERE")), classes="muted gap")
        anywhere = [each for each in commands_for(APP) if each.is_priority or not self.is_over_dialog]
        yield Static(_table(anywhere, self._width()), classes="words")
        yield Static(Content(ANY_LAYOUT), classes="muted gap")
        yield Static(sentence(WHAT_IT_IS), classes="muted gap")
        yield Static(keys_line(BACK), classes="keys")


def _table(commands: Iterable[Command], width: int) -> Content:
    rows: list[Content] = []
    for command in commands:
        lines = wrap(with_keys(command.help), max(10, width - KEYS_WIDTH)) or [""]
        keys = all_keys_of(command)
        click = f"$accent @click=app.run_command('{command.id}')"
        if len(keys) >= KEYS_WIDTH:
            rows.append(Content.styled(keys, click))
            keys = ""
        key = Content.assemble((keys, click if keys else ""), " " * (KEYS_WIDTH - len(keys)))
        rows.append(Content.assemble(key, (lines[0], "$foreground")))
        rows += [Content.styled(" " * KEYS_WIDTH + line, "$foreground") for line in lines[1:]]
    return Content("\n").join(rows)
