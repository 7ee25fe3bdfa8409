"""Why this card: its technique and where it comes from."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.translation import _


class WhyCardDialog(Dialog[None]):
    """Why this card: its technique and where it comes from."""

    title_words = _("Why this one")

    def __init__(self, technique: str, sources: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.technique = technique
        self.sources = sources

    def compose_inside(self) -> Iterable[Widget]:
        """Show the technique's line and each source with what was found."""
        yield Static(Content(self.technique), classes="words")
        for citation, finding in self.sources:
            yield Static(
                Content.assemble((citation, "$sage"), "\n", (finding, "$text-muted")), classes="words gap"
            )
        yield Static(
            Content(_("It may help. It was mostly tried on other waits than this one.")), classes="muted gap"
        )
        yield Static(keys_line(BACK), classes="keys")
