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
NAMES = 26


class NewLetterDialog(Dialog[tuple[str, str]]):
    """Gives back the kind's key and the person's id; the id is empty where nobody was chosen."""

    DEFAULT_CSS = """
    NewLetterDialog OptionList { text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(
        self, kinds: Sequence[LetterKind], thanked: Sequence[ThankYouStatus], wait: Wait | None
    ) -> None:
        super().__init__()
        self.kinds = kinds
        self.thanked = thanked
        self.wait = wait
        self._choices: list[tuple[str, str]] = []

    def compose_inside(self) -> Iterable[Widget]:
        """Offer the people who have no thank-you yet, then the kinds."""
        about = f" about {safe_text(self.wait.organisation)}" if self.wait else ""
        yield Static(Content(f"A new letter{about}"), classes="title")
        options: list[Option | None] = []
        for each in self.thanked:
            if each.state is None:
                thanks = THANK_YOU_HELPER if each.person.is_helper else THANK_YOU
                self._choices.append((thanks, each.person.id))
                role = f"   {safe_text(each.person.role)}" if each.person.role else ""
                name = safe_text(each.person.name)
                words = Content.assemble((f"Thank {name}", "bold $accent"), (role, "$text-muted"))
                options.append(Option(words))
        if options:
            options.append(None)
        for kind in self.kinds:
            self._choices.append((kind.key, ""))
            options.append(
                Option(
                    Content.assemble(
                        (kind.name.ljust(NAMES), "$foreground"), ("  " + kind.when, "$text-muted")
                    )
                )
            )
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
