"""Over all waits: how each felt and how it came out, how long they said and how long it took."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.outcome.after_no_page import InterviewFeeling
from waitroom.domain.outcome.own_record import PastWait
from waitroom.domain.shared.safe_text import safe_line
from waitroom.formatting.dates import plural
from waitroom.formatting.wait_history import ROLE_OUTCOMES
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.translation import _
from waitroom.widgets.shared.safe_option_list import SafeOptionList

FEELINGS = (
    (InterviewFeeling.WELL, _("It felt well")),
    (InterviewFeeling.MIXED, _("It felt mixed")),
    (InterviewFeeling.HARD, _("It felt hard")),
)


class PastWaitsDialog(Dialog[None]):
    """The person's own figures alone, one wait after the other; nothing is worked out of them."""

    title_words = _("Over all waits")
    scrolls = True

    def __init__(self, past: tuple[PastWait, ...]) -> None:
        super().__init__()
        self.past = past

    def compose_inside(self) -> Iterable[Widget]:
        """List them, the latest first."""
        words = _("Yours alone, and no forecast: how it felt and how it came out are two things.")
        yield Static(Content(words), classes="muted")
        rows = [self._rows(each) for each in self.past]
        yield Static(Content("\n").join(rows), classes="words gap")
        yield Static(keys_line(BACK), classes="keys")

    def _rows(self, each: PastWait) -> Content:
        felt = _("felt {how}").format(how=_(each.felt.value)) if each.felt is not None else ""
        came = ROLE_OUTCOMES[each.outcome] + (_(", and still a success") if each.is_success else "")
        said = (
            _("they said {said} {plural}").format(said=each.said, plural=plural(each.said, "days"))
            if each.said is not None
            else ""
        )
        took = (
            _("it took {took} {plural}").format(took=each.took, plural=plural(each.took, "days"))
            if each.took is not None
            else ""
        )
        facts = "   ".join(part for part in (felt, came, ", ".join(p for p in (said, took) if p)) if part)
        return Content.assemble(
            (safe_line(each.name), "bold $foreground"), ("\n  ", ""), (facts, "$text-muted")
        )


class FeltDialog(Dialog[InterviewFeeling]):
    """How the interview felt, walking out: one word."""

    title_words = _("How did it feel, walking out?")

    def __init__(self, felt: InterviewFeeling | None) -> None:
        super().__init__()
        self.felt = felt

    def compose_inside(self) -> Iterable[Widget]:
        """Offer three words."""
        yield SafeOptionList(*(Option(Content(words), id=felt.value) for felt, words in FEELINGS))
        yield Static(keys_line(enter(_("this one")), BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin at what was said before."""
        rows = self.query_one(OptionList)
        rows.highlighted = next((at for at, (felt, _) in enumerate(FEELINGS) if felt is self.felt), 0)
        rows.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give back the word."""
        event.stop()
        self.dismiss(InterviewFeeling(event.option.id or "mixed"))
