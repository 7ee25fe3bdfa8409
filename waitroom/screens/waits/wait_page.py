"""The wait: everything that is known of it, and every line of it can be changed, also backwards."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.waits.wait import Outcome, Promise, Wait
from waitroom.formatting.time_zones import chosen_zone_note, day_words
from waitroom.formatting.wait_history import entry_words
from waitroom.messages import ForgetWait
from waitroom.room.room import Room
from waitroom.room.shared.form_drafts import SingleFormDraft
from waitroom.room.waits.wait_input import COUNTRY_ASK, DAY_PROBLEM, is_country
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.fields_dialog import Field, FieldsDialog, Values
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.screens.shared.write_dialog import WriteDialog
from waitroom.screens.waits.promise_echo import promise_echo
from waitroom.screens.waits.role_outcome import RoleOutcomeDialog
from waitroom.screens.waits.wait_edits import (
    day_as_typed,
    restore_earlier,
    with_field,
    with_promise,
    with_role,
    with_round,
    without_round,
)
from waitroom.screens.waits.wait_page_section import WaitPageSection
from waitroom.screens.waits.wait_rows import WaitRows
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.safe_option_list import SafeOptionList

Change = Callable[[Wait], Wait]
WIDTH = 96
"""Columns of the page, as its style sheet has it."""
TO_ASK = _("A line each. They stand on the page for a ringing phone as well.")


class WaitPageDialog(Dialog[str | Message]):
    """Gives back what was asked for beyond the page: the quick "form", "answered", or a wish such as OpenLetter."""

    CSS_PATH = [style_sheet("shared/dialog.tcss"), style_sheet("waits/wait_page.tcss")]
    places = (
        "wait_page",
        "dialog.list",
    )

    def __init__(self, room: Room, wait: Wait, sections: tuple[WaitPageSection, ...] = ()) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self.sections = sections
        self._before: Wait | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Lay out title, rows and keys."""
        yield Static(Content(_("The wait")), id="name", classes="title")
        yield SafeOptionList(id="rows")
        yield Static("", id="problem", classes="problem")
        yield Static("", id="page-keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Show the wait."""
        self._look("organisation")
        self.query_one(OptionList).focus()

    def look_again(self) -> None:
        """Show the wait as it is now, after something was done beyond this page."""
        self._look()

    def _look(self, at: str = "") -> None:
        self.wait = self.room.waits.get(self.wait.id) or self.wait
        rows = self.query_one(OptionList)
        at = at or self._here()
        lines = WaitRows(
            self.room,
            self.wait,
            self.sections,
            width=self._width(),
            is_apart=self.app.size.height >= 32,
        )
        options = [None if name is None else Option(line, id=name) for name, line in lines.all()]
        rows.set_options(options)
        ids = [option.id for option in options if option is not None]
        rows.highlighted = ids.index(at) if at in ids else 0
        self._show_keys()

    @on(OptionList.OptionHighlighted)
    def _show_keys(self) -> None:
        """Show the keys that mean something for the marked row, and undo where there is something to take back."""
        kind = self._here().partition(":")[0]
        goes = kind == "promise" or (kind == "round" and len(self.wait.rounds) > 1)
        can_undo = (
            self._before is not None or self.room.outcomes.last_entry(self.wait, self.room.now()) is not None
        )
        keys = keys_line(
            enter(_("open")),
            ("{key:wait_page.form}", _("form")),
            ("{key:wait_page.answered}", _("what happened")),
            *([("{key:wait_page.take_out}", _("take out"))] if goes else []),
            *([("{key:dialog.undo}", _("undo"))] if can_undo else []),
            BACK,
        )
        self.query_one("#page-keys", Static).update(keys)

    def _width(self) -> int:
        """Return the columns a row has: those of the dialog without its edge, its padding and the scrollbar."""
        size = self.app.size.width
        return min(WIDTH, size) - (8 if size >= 76 else 4)

    def on_resize(self) -> None:
        """Break the lines anew where the page is as wide as the screen."""
        if self.is_mounted:
            self._look()

    def _here(self) -> str:
        rows = self.query_one(OptionList)
        return "" if rows.highlighted is None else rows.get_option_at_index(rows.highlighted).id or ""

    # Changing

    @on(OptionList.OptionSelected)
    def change(self, event: OptionList.OptionSelected) -> None:
        """Change the chosen line."""
        event.stop()
        kind, _, rest = (event.option.id or "").partition(":")
        places = [int(part) for part in rest.split(":") if part.isdecimal()]
        match kind:
            case "organisation" | "code_name" | "roles" | "zone" | "country" | "answer_by":
                self._ask_field(kind)
            case "role":
                self._ask_outcome(places[0])
            case "round":
                self._ask_round(places[0])
            case "promise":
                self._ask_promise(places[0], places[1])
            case "notes" | "round_notes":
                self._ask_notes(places[0] if places else None)
            case "to_ask":
                self._ask_questions()
            case "answer" | "happened":
                self.dismiss("answered")
            case "forget":
                self.dismiss(ForgetWait(self.wait.id))
            case _:
                section = self._section(kind)
                if section is not None and rest:
                    section.enter(self, rest)
                elif section is not None:
                    section.open(self, "")

    def _keep(self, change: Change) -> None:
        before = self.wait
        try:
            kept = self.room.waits.apply_change(before, change, now=self.room.now())
        except NotUnderstood as problem:
            self.tell(str(problem))
            return
        if kept != before:
            self._before = before
        self.tell("")
        self._look()

    def _draft(self, line: str) -> SingleFormDraft:
        return self.room.form_drafts.of(f"wait-{line}", self.wait.id)

    def tell(self, words: str) -> None:
        """Say something below the rows until the next thing is said."""
        self.query_one("#problem", Static).update(Content(safe_text(words)))

    def _ask_field(self, name: str) -> None:
        wait, now = self.wait, self.room.now()
        label, value, hint = {
            "organisation": (_("Who"), wait.organisation, _("the organisation")),
            "code_name": (_("Code name"), wait.code_name, _("a name that says nothing")),
            "roles": (_("What"), "; ".join(role.name for role in wait.roles), _("Curator; Archivist")),
            "zone": (_("Their zone"), wait.zone, _("Europe/London, or a city")),
            "country": (_("Country"), wait.country, "GB"),
            "answer_by": (
                _("Your answer by"),
                day_as_typed(wait.answer_by),
                _("fri, 9 May, 2014-05-09 17:00"),
            ),
        }[name]

        def echo(values: Values) -> Content:
            read = self._read_field(name, values[name])
            if name == "zone" and isinstance(read, str) and read:
                return Content.styled(chosen_zone_note(read, now), "$sage")
            if isinstance(read, date):
                return Content.styled(f"→ {day_words(read, wait.zone, now)}", "$sage")
            return Content("")

        def keep(values: dict[str, str] | None) -> None:
            if values is not None:
                read = self._read_field(name, values[name])
                self._keep(lambda current: with_field(current, name, read))

        dialog = FieldsDialog(
            label, (Field(name=name, label=label, value=value, hint=hint),),
            draft=self._draft(name), echo=echo,
            check=lambda values: self._problem(name, values[name]),
        )  # fmt: skip
        self.app.push_screen(dialog, keep)

    def _read_field(self, name: str, words: str) -> str | date | None:
        if name == "zone":
            return self.room.promises.parse_zone(words, self.room.clock.zone)
        if name == "country":
            return words.strip().upper()
        if name == "answer_by":
            return self.room.waits.read_day(self.wait, words, now=self.room.now(), is_ahead=True)
        return words

    def _problem(self, name: str, words: str) -> str:
        read = self._read_field(name, words)
        if name == "organisation" and not words.strip():
            return _("Who did you talk to? One name is enough.")
        if name == "zone" and not read:
            return self.room.promises.ask_zone(words, self.room.clock.zone)
        if name == "country" and words.strip() and not is_country(words.strip()):
            return _("{country_ask} It says whose holidays count.").format(country_ask=COUNTRY_ASK)
        return DAY_PROBLEM if name == "answer_by" and words.strip() and read is None else ""

    def _ask_outcome(self, index: int) -> None:
        def keep(outcome: str | None) -> None:
            if outcome is not None:
                chosen = Outcome(outcome) if outcome else None
                self._keep(lambda current: with_role(current, index, chosen, self.room.now()))

        self.app.push_screen(RoleOutcomeDialog(self.wait.roles[index]), keep)

    def _ask_round(self, index: int) -> None:
        each = self.wait.rounds[index]
        draft = self._draft(f"round-{index}")
        fields = (
            Field(
                name="interviewed",
                label=_("Interview"),
                value=day_as_typed(each.interviewed),
                hint=_("23 Apr 14:00"),
            ),
            Field(name="called", label=_("Called"), value=each.name, hint=_("the first talk")),
        )

        def read(values: Values) -> date | None:
            return self.room.waits.read_day(self.wait, values["interviewed"], now=self.room.now())

        def echo(values: Values) -> Content:
            day = read(values)
            words = f"→ {day_words(day, self.wait.zone, self.room.now())}" if day is not None else ""
            return Content.styled(words, "$sage")

        def check(values: Values) -> str:
            return DAY_PROBLEM if values["interviewed"].strip() and read(values) is None else ""

        def keep(values: dict[str, str] | None) -> None:
            if values is not None:
                day, name = read(values), values["called"].strip()
                self._keep(lambda current: with_round(current, index, interviewed=day, name=name))

        self.app.push_screen(
            FieldsDialog(_("The interview"), fields, draft=draft, echo=echo, check=check), keep
        )

    def _ask_promise(self, index: int, place: int) -> None:
        each = self.wait.rounds[index]
        promise = each.promises[place]
        draft = self._draft(f"promise-{index}-{place}")
        fields = (
            Field(name="promise", label=_("They said"), value=promise.words, hint=_("by Friday")),
            Field(
                name="said",
                label=_("Said on"),
                value=promise.said_on.strftime("%Y-%m-%d %H:%M"),
                hint=_("wed"),
            ),
            Field(name="reason", label=_("Why it moved"), value=promise.reason, hint=_("it may stay empty")),
        )

        def said(values: Values) -> datetime | None:
            if values["said"] == fields[1].value:
                return promise.said_on
            day = self.room.waits.read_day(self.wait, values["said"], now=self.room.now())
            return None if day is None else self.room.promises.default_said_on(day, self.room.now())

        def read(values: Values) -> Promise:
            at = said(values) or promise.said_on
            if values["promise"] == promise.words and at == promise.said_on:
                return replace(promise, reason=values["reason"].strip())
            window = self.room.waits.read_promise(
                self.wait, values["promise"], said_on=at, interviewed=each.interviewed
            ).window
            return Promise(
                words=values["promise"], said_on=at, window=window, reason=values["reason"].strip()
            )

        def echo(values: Values) -> Content:
            at = said(values) or promise.said_on
            return promise_echo(
                values["promise"],
                self.room.waits.read_promise(
                    self.wait, values["promise"], said_on=at, interviewed=each.interviewed
                ),
                self.room.now(),
            )

        def check(values: Values) -> str:
            return DAY_PROBLEM if said(values) is None else ""

        def keep(values: dict[str, str] | None) -> None:
            if values is not None:
                changed = read(values)
                self._keep(lambda current: with_promise(current, index, place, changed))

        self.app.push_screen(
            FieldsDialog(_("What they said"), fields, draft=draft, echo=echo, check=check), keep
        )

    def _ask_notes(self, index: int | None) -> None:
        text = self.wait.notes if index is None else self.wait.rounds[index].notes
        draft = self._draft("notes" if index is None else f"notes-{index}")

        def keep(words: str | None) -> None:
            if words is None or words == text:
                return
            if index is None:
                self._keep(lambda current: replace(current, notes=words))
            else:
                self._keep(lambda current: with_round(current, index, notes=words))

        self.app.push_screen(WriteDialog(_("Notes"), "", text, keep=draft), keep)

    def _ask_questions(self) -> None:
        text = self.wait.to_ask

        def keep(words: str | None) -> None:
            if words is not None and words != text:
                self._keep(lambda current: replace(current, to_ask=words))

        dialog = WriteDialog(_("What you want to know"), TO_ASK, text, keep=self._draft("to-ask"))
        self.app.push_screen(dialog, keep)

    def action_take_out(self) -> None:
        """Take a promise or a round out; u puts it back."""
        kind, __, rest = self._here().partition(":")
        places = [int(part) for part in rest.split(":") if part.isdecimal()]
        if kind == "promise":
            self._keep(lambda current: with_promise(current, places[0], places[1], None))
        elif kind == "round" and len(self.wait.rounds) > 1:
            self._keep(lambda current: without_round(current, places[0]))
        else:
            self.tell(_("A promise can be taken out, and a round where there are several."))
            return
        self.tell(with_keys(_("Taken out. {key:dialog.undo} puts it back.")))

    def action_undo(self) -> None:
        """Take the last change of this page back; where nothing was changed on it, the last thing that happened."""
        before, self._before = self._before, None
        if before is None:
            self._take_back()
        else:
            self.room.waits.apply_change(
                before, lambda current: restore_earlier(current, before), now=self.room.now()
            )
            self.tell("")
            self._look()

    def _take_back(self) -> None:
        entry = self.room.outcomes.last_entry(self.wait, self.room.now())
        if entry is None:
            self.tell(
                _("Nothing was changed here, and nothing happened in the last thirty days to take back.")
            )
            return
        self._before = self.wait
        self.room.outcomes.take_back_edits(self.wait, now=self.room.now())
        self._look()
        words = safe_text(entry_words(entry, self.room.now()))
        self.tell(
            _("Taken back: {words}. ").format(words=words)
            + with_keys(_("{key:dialog.undo} writes it down again."))
        )

    def action_ask(self, what: str) -> None:
        """Go on to the quick form, or to what happened."""
        self.dismiss(what)

    def action_section(self, name: str) -> None:
        """Open a section as a whole, at the row the cursor is on where it is one of that section."""
        section = self._section(name)
        if section is not None:
            kind, _, rest = self._here().partition(":")
            section.open(self, rest if kind == name else "")

    def action_jump(self, kind: str) -> None:
        """Go to the last row of a kind: the live round, the promise that counts."""
        rows = self.query_one(OptionList)
        ids = [option.id or "" for option in rows.options]
        found = [at for at, name in enumerate(ids) if name.partition(":")[0] == kind]
        if found:
            rows.highlighted = found[-1]

    def _section(self, name: str) -> WaitPageSection | None:
        return next((each for each in self.sections if each.name == name), None)
