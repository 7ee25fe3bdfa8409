"""The phone rings: who they may be, what one asked them, the dates, and room for what they say."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static, TextArea
from textual.widgets.option_list import Option

from waitroom.domain.people.person import Person
from waitroom.domain.shared.safe_text import safe_line
from waitroom.room.home.phone_calls import PossibleCaller
from waitroom.room.people.people_words import contact_words, who_words
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.widgets.shared.hanging_lines import INDENT, hanging_lines
from waitroom.widgets.shared.safe_option_list import SafeOptionList
from waitroom.widgets.shared.safe_text_area import SafeTextArea

WIDTH = 96
"""Columns of the page, as its style sheet has it."""
NOBODY = "somebody else, or not clear yet"


class PhoneNote(NamedTuple):
    """What they said, the wait it belongs to ("" for none), and whether to write down what happened next."""

    words: str
    wait_id: str
    has_happened: bool


class PhonePageDialog(Dialog[PhoneNote]):
    """The waits above, each with its people and dates; the one that is marked gets what is written below."""

    typed_is = TypedTextPolicy.DRAFT
    CSS_PATH = [style_sheet("shared/dialog.tcss"), style_sheet("home/phone_page.tcss")]
    places = ("phone_page",)

    def __init__(self, room: Room, front_id: str = "") -> None:
        super().__init__()
        self.room = room
        self.callers = room.phone_calls.callers(room.now(), front_id)
        self.keeper = DraftKeeper(self, room.form_drafts.of("phone-call"))

    def compose_inside(self) -> Iterable[Widget]:
        """Show who it may be, and a place to write."""
        yield Static(Content("The phone rings"), classes="title")
        yield SafeOptionList(*self._options(), id="callers", markup=False)
        yield SafeTextArea(placeholder="what they say", id="said")
        keys = keys_line(
            ("{key:phone_page.keep}", "keep"),
            ("{key:phone_page.happened}", "keep, and what happened"),
            ("{key:dialog.next}", "who it is"),
            BACK,
        )
        yield Static(keys, classes="keys", markup=False)

    def _options(self) -> list[Option]:
        now = self.room.now()
        width = min(WIDTH, self.app.size.width) - (8 if self.app.size.width >= 76 else 4)
        waits = [Option(caller_block(each, width), id=each.wait.id) for each in self.callers]
        before = self.room.phone_calls.unplaced()
        last = [Content.styled(safe_line(contact_words(each, now)), "$text-muted") for each in before[:1]]
        nobody = hanging_lines((Content.styled(NOBODY, "$foreground"), *last), width)
        return [*waits, Option(nobody, id="")]

    def on_mount(self) -> None:
        """Begin to write at once, with the wait in front."""
        self.query_one(OptionList).highlighted = 0
        self.query_one(TextArea).focus()

    @on(OptionList.OptionSelected)
    def go_to_text(self, event: OptionList.OptionSelected) -> None:
        """Write on, with the wait that was chosen."""
        event.stop()
        self.query_one(TextArea).focus()

    @on(OptionList.OptionHighlighted)
    def keep_choice(self) -> None:
        """Keep with which wait it goes, as part of the draft."""
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


def caller_block(caller: PossibleCaller, width: int) -> Content:
    """Return one wait as it stands on the page: its name, its people, what to ask, its dates."""
    wait = caller.wait
    role = f" · {safe_line(wait.role)}" if wait.role else ""
    lines = [Content.assemble((safe_line(wait.known_as), "bold $foreground"), (role, "$text-muted"))]
    lines += [_person(each) for each in caller.people]
    lines += [Content.styled(f"ask: {safe_line(each)}", "$accent") for each in caller.to_ask]
    dates = [safe_line(each) for each in caller.dates]
    joined = " · ".join(dates)
    # Side by side where there is room, else one below the other.
    below = [joined] if len(joined) <= width - INDENT else dates
    lines += [Content.styled(each, "$text-muted") for each in below if each]
    return hanging_lines(lines, width)


def _person(person: Person) -> Content:
    return Content.assemble(
        (safe_line(person.name), "$foreground"), (safe_line(who_words(person)), "$text-muted")
    )
