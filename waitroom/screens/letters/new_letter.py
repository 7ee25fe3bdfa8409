"""A new letter: of which kind, and where somebody is still to be thanked, to whom."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.content.letters import LetterKind
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.waits.wait import Wait
from waitroom.room.people.people import ThankYouStatus
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.widgets.shared.safe_option_list import SafeOptionList

THANK_YOU = "thank-you"
THANK_YOU_HELPER = "thank-you-helper"
NAMES = 30
"""Columns of the names, and the reasons beside them; where there is no room for both, one below the other."""


class NewLetterDialog(Dialog[tuple[str, str]]):
    """Gives back the kind's key and the person's id; the id is empty where nobody was chosen."""

    DEFAULT_CSS = """
    NewLetterDialog OptionList { text-wrap: nowrap; }
    """

    def __init__(
        self,
        kinds: Sequence[LetterKind],
        thanked: Sequence[ThankYouStatus],
        wait: Wait | None,
        offers: Sequence[str] = (),
    ) -> None:
        """Take the kinds, who was thanked, the wait it is about, and the kinds that fit today."""
        super().__init__()
        self.offers = offers
        self.kinds = kinds
        self.thanked = thanked
        self.wait = wait
        self._choices: list[tuple[str, str]] = []

    def compose_inside(self) -> Iterable[Widget]:
        """Offer what fits today, the people who have no thank-you yet among it, and then the other kinds."""
        about = f" about {safe_text(self.wait.organisation)}" if self.wait else ""
        yield Static(Content(f"A new letter{about}"), classes="title")
        options: list[Option | None] = []
        width = min(72, self.app.size.width) - 10
        for each in self.thanked if THANK_YOU in self.offers else ():
            if each.state is None:
                thanks = THANK_YOU_HELPER if each.person.is_helper else THANK_YOU
                self._choices.append((thanks, each.person.id))
                role = f"   {safe_text(each.person.role)}" if each.person.role else ""
                name = safe_text(each.person.name)
                words = Content.assemble((f"Thank {name}", "bold $accent"), (role, "$text-muted"))
                options.append(Option(words.truncate(width, ellipsis=True)))
        today = [kind for key in self.offers for kind in self.kinds if kind.key == key]
        for kind in today:
            self._choices.append((kind.key, ""))
            options.append(Option(_row(kind, width, "bold $accent")))
        if options:
            options.append(None)
        for kind in self.kinds:
            if kind not in today:
                self._choices.append((kind.key, ""))
                options.append(Option(_row(kind, width, "$foreground")))
        yield SafeOptionList(*options, markup=False)
        yield Static(keys_line(("enter", "begin"), BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin at the first one."""
        self.query_one(OptionList).highlighted = 0
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Give back what was chosen."""
        event.stop()
        self.dismiss(self._choices[event.option_index])


def _row(kind: LetterKind, width: int, style: str) -> Content:
    """Return a kind with its reason whole, wrapped under itself."""
    beside = width - NAMES >= 30
    room = width - NAMES if beside else width - 2
    lines = Content.styled(kind.when, "$text-muted").wrap(max(8, room))
    if not beside:
        return Content("\n  ").join([Content.styled(kind.name, style), *lines])
    first = Content.assemble(Content.styled(kind.name.ljust(NAMES), style), lines[0])
    return Content("\n" + " " * NAMES).join([first, *lines[1:]])
