"""A yes has come: the sun, one line, and an offer to keep it in the box. Any key goes on."""

from collections.abc import Iterable

from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.shared.safe_text import safe_line
from waitroom.screens.shared.keyed_screen import KeyedScreen
from waitroom.screens.shared.screen_closing import ClosesOnce
from waitroom.translation import _
from waitroom.widgets.outcome.still_sun import StillSun
from waitroom.widgets.shared.keys_content import keys_line


class GoodNewsScreen(ModalScreen[bool], KeyedScreen[bool], ClosesOnce[bool]):
    """Gives back True where it is to be kept in the happy box."""

    DEFAULT_CSS = """
    GoodNewsScreen { background: $background; }
    GoodNewsScreen #news { height: auto; text-align: center; padding: 1 2 0 2; color: $foreground; text-style: bold; }
    GoodNewsScreen #whose { height: auto; text-align: center; padding: 0 2; color: $text-muted; }
    GoodNewsScreen #keys { height: auto; text-align: center; padding: 1 2; }
    """
    places = ("good_news",)

    def __init__(self, news: str, whose: str, *, scene: str) -> None:
        super().__init__()
        self.news = news
        self.whose = whose
        self.scene = scene

    def compose(self) -> Iterable[Widget]:
        """Draw the sun, and the line below it."""
        yield StillSun(self.scene)
        yield Static(Content(safe_line(self.news)), id="news")
        yield Static(Content(safe_line(self.whose)), id="whose")
        keys = keys_line(
            ("{key:good_news.keep}", _("keep it in the box")), ("{key:good_news.go_on}", _("go on"))
        )
        yield Static(keys, id="keys", markup=False)

    def action_keep(self) -> None:
        """Keep it, and go on."""
        self.dismiss(True)  # noqa: FBT003 - the value that is given back

    def action_go_on(self) -> None:
        """Go on."""
        self.dismiss(False)  # noqa: FBT003 - as above
