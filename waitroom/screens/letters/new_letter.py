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
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.translation import _
from waitroom.widgets.shared.safe_option_list import SafeOptionList

THANK_YOU = "thank-you"
THANK_YOU_HELPER = "thank-you-helper"
EVERY_KIND = "every-kind"
NAMES = 34
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
        others: Sequence[LetterKind] = (),
    ) -> None:
        """Take the kinds that fit now, the people met, and the other kinds, which are shown when asked for."""
        super().__init__()
        self.others = others
        self.kinds = kinds
        self.thanked = thanked
        self.wait = wait
        self._choices: list[tuple[str, str]] = []

    def compose_inside(self) -> Iterable[Widget]:
        """Offer what fits today, the people who have no thank-you yet among it, and then the other kinds."""
        about = _(" about {known_as}").format(known_as=safe_text(self.wait.known_as)) if self.wait else ""
        yield Static(Content(_("A new letter{about}").format(about=about)), classes="title")
        options: list[Option | None] = []
        width = min(72, self.app.size.width) - 10
        for each in self.thanked:
            if each.state is None:
                thanks = THANK_YOU_HELPER if each.person.is_helper else THANK_YOU
                self._choices.append((thanks, each.person.id))
                role = f"   {safe_text(each.person.role)}" if each.person.role else ""
                name = safe_text(each.person.name)
                words = Content.assemble(
                    (_("Thank {name}").format(name=name), "bold $accent"), (role, "$text-muted")
                )
                options.append(Option(words.truncate(width, ellipsis=True)))
        if options:
            options.append(None)
        options += self._kind_rows(self.kinds)
        if self.others:
            self._choices.append((EVERY_KIND, ""))
            options.append(Option(Content.styled(_("every other kind"), "$text-muted")))
        yield SafeOptionList(*options, markup=False)
        yield Static(keys_line(enter(_("begin")), BACK), classes="keys")

    def _kind_rows(self, kinds: Sequence[LetterKind]) -> list[Option]:
        self._choices += [(kind.key, "") for kind in kinds]
        width = min(72, self.app.size.width) - 10
        return [Option(_row(kind, width, "$foreground")) for kind in kinds]

    def on_mount(self) -> None:
        """Begin at the first one."""
        self.query_one(OptionList).highlighted = 0
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Give back what was chosen."""
        event.stop()
        if self._choices[event.option_index][0] != EVERY_KIND:
            self.dismiss(self._choices[event.option_index])
            return
        rows = self.query_one(OptionList)
        rows.remove_option_at_index(event.option_index)
        self._choices.pop()
        rows.add_options(self._kind_rows(self.others))
        rows.highlighted = event.option_index


def _row(kind: LetterKind, width: int, style: str) -> Content:
    """Return a kind with its reason whole, wrapped under itself."""
    beside = width - NAMES >= 28
    room = width - NAMES if beside else width - 2
    lines = Content.styled(kind.when, "$text-muted").wrap(max(8, room))
    if not beside:
        return Content("\n  ").join([Content.styled(kind.name, style), *lines])
    first = Content.assemble(Content.styled(kind.name.ljust(NAMES), style), lines[0])
    return Content("\n" + " " * NAMES).join([first, *lines[1:]])
