"""The phone rings: who they may be, what one asked them, the dates, and room for what they say."""

from collections.abc import Iterable, Mapping

from textual import on
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static, TextArea
from textual.widgets.option_list import Option

from waitroom.domain.people.person import Person
from waitroom.domain.shared.safe_text import safe_line
from waitroom.quick_tuple import NamedTuple
from waitroom.room.home.phone_calls import PossibleCaller
from waitroom.room.people.people_words import contact_words, who_words
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.shared.hanging_lines import hanging_lines
from waitroom.widgets.shared.safe_option_list import SafeOptionList
from waitroom.widgets.shared.safe_text_area import SafeTextArea
from waitroom.widgets.shared.titled_rule import TitledRule

WIDTH = 96
"""Columns of the page, as its style sheet has it."""
MARK = 2
"""Columns for the mark before the wait that is marked."""
NOBODY = _("somebody else, or not clear yet")


class PhoneNote(NamedTuple):
    """What they said, the wait it belongs to ("" for none), and whether to write down what happened next."""

    words: str
    wait_id: str
    has_happened: bool


class PhonePageDialog(Dialog[PhoneNote]):
    """In sections: who it may be, what to ask them, the dates, what they say; it is kept with the wait marked."""

    typed_is = TypedTextPolicy.DRAFT
    CSS_PATH = [style_sheet("shared/dialog.tcss"), style_sheet("home/phone_page.tcss")]
    places = ("phone_page",)

    def __init__(self, room: Room, front_id: str = "") -> None:
        super().__init__()
        self.room = room
        self.callers = room.phone_calls.callers(room.now(), front_id)
        self.keeper = DraftKeeper(self, room.form_drafts.of("phone-call"))

    def compose_inside(self) -> Iterable[Widget]:
        """Lay the sections one below the other, each under its rule."""
        yield Static(Content(_("The phone rings")), classes="title")
        yield TitledRule(_("who it may be"), id="who")
        yield SafeOptionList(*self._options(), id="callers", markup=False)
        with FactsScroll(id="facts"):
            yield TitledRule(_("ask them"), id="ask-rule")
            yield Static("", id="ask", markup=False)
            yield TitledRule(_("dates"), id="dates-rule")
            yield Static("", id="dates", markup=False)
        yield TitledRule(_("what they say"), id="said-rule")
        yield SafeTextArea(placeholder=_("a word is enough"), id="said")
        keys = keys_line(
            ("{key:phone_page.keep}", _("keep")),
            ("{key:phone_page.happened}", _("keep, and what happened")),
            ("{key:dialog.next}", _("who it is")),
            BACK,
        )
        yield Static(keys, classes="keys", markup=False)

    def _width(self) -> int:
        return min(WIDTH, self.app.size.width) - (8 if self.app.size.width >= 76 else 4)

    def _options(self) -> list[Option]:
        return [*(Option("", id=each.wait.id) for each in self.callers), Option("", id="")]

    def _show_callers(self) -> None:
        """Draw each wait with its people, the marked one with its mark; and what belongs to that one below."""
        rows = self.query_one(OptionList)
        here, width = rows.highlighted, self._width()
        blocks = [caller_block(each, width - MARK) for each in self.callers]
        for at, block in enumerate((*blocks, self._nobody(width - MARK))):
            mark = ("▸ ", "$accent") if at == here else "  "
            lines = Content("\n" + " " * MARK).join(block.split("\n"))
            rows.replace_option_prompt_at_index(at, Content.assemble(mark, lines))
        marked = self.callers[here] if here is not None and here < len(self.callers) else None
        ask = [Content.styled(safe_line(each), "$foreground") for each in marked.to_ask] if marked else []
        dates = _date_lines(marked, width) if marked else []
        for name, lines_of in (("ask", ask), ("dates", dates)):
            self.query_one(f"#{name}", Static).update(Content("\n").join(lines_of))
            for part in (f"#{name}", f"#{name}-rule"):
                self.query_one(part).display = bool(lines_of)
        self.query_one(FactsScroll).scroll_home(animate=False)

    def _nobody(self, width: int) -> Content:
        now = self.room.now()
        before = self.room.phone_calls.unplaced()
        last = [Content.styled(safe_line(contact_words(each, now)), "$text-muted") for each in before[:1]]
        return hanging_lines((Content.styled(NOBODY, "$foreground"), *last), width)

    def on_mount(self) -> None:
        """Begin to write at once, with the wait in front."""
        self.query_one(OptionList).highlighted = 0
        self._show_callers()
        self.query_one(TextArea).focus()

    def on_resize(self) -> None:
        """Break the lines anew where the page is as wide as the screen."""
        if self.is_mounted:
            self._show_callers()

    @on(OptionList.OptionSelected)
    def go_to_text(self, event: OptionList.OptionSelected) -> None:
        """Write on, with the wait that was chosen."""
        event.stop()
        self.query_one(TextArea).focus()

    @on(OptionList.OptionHighlighted)
    def keep_choice(self) -> None:
        """Keep with which wait it goes, as part of the draft, and show what belongs to that one."""
        self._show_callers()
        self.save_typed()

    def _wait_id(self) -> str:
        rows = self.query_one(OptionList)
        return "" if rows.highlighted is None else rows.get_option_at_index(rows.highlighted).id or ""

    def typed_fields(self) -> dict[str, str]:
        """Return what is written, and with which wait it goes."""
        said = self.query_one(TextArea).text
        # A wait that was marked, and nothing written, is no draft.
        return {"said": said, **({"wait": self._wait_id()} if said.strip() else {})}

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Put back what was written, and the mark."""
        super().restore_typed(fields)
        ids = [each.wait.id for each in self.callers]
        if "wait" in fields:
            self.query_one(OptionList).highlighted = (
                ids.index(fields["wait"]) if fields["wait"] in ids else len(ids)
            )

    def action_keep(self, has_happened: bool) -> None:  # noqa: FBT001 - an action's parameter
        """Keep what was written with the wait that is marked."""
        words = self.query_one(TextArea).text.strip()
        self.dismiss(PhoneNote(words, self._wait_id(), has_happened))


class FactsScroll(VerticalScroll):
    """What to ask and the dates; where they do not fit, the arrows read on in them."""

    def allow_focus(self) -> bool:
        """Take the keys only where there is more to read."""
        return self.max_scroll_y > 0


def caller_block(caller: PossibleCaller, width: int) -> Content:
    """Return who may ring of one wait: its name and role, and its people with how their names are said."""
    wait = caller.wait
    role = f" · {safe_line(wait.role)}" if wait.role else ""
    head = Content.assemble((safe_line(wait.known_as), "bold $foreground"), (role, "$text-muted"))
    return hanging_lines((head, *(_person(each) for each in caller.people)), width)


def _date_lines(caller: PossibleCaller, width: int) -> list[Content]:
    dates = [safe_line(each) for each in caller.dates if each]
    joined = " · ".join(dates)
    # Side by side where there is room, else one below the other.
    below = [joined] if dates and len(joined) <= width else dates
    return [Content.styled(each, "$foreground") for each in below]


def _person(person: Person) -> Content:
    return Content.assemble(
        (safe_line(person.name), "$foreground"), (safe_line(who_words(person)), "$text-muted")
    )
