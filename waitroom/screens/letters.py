"""The letter desk: list, editor and what is read back; side by side where there is room, else one at a time."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import ClassVar

from textual import events, on, work
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static
from textual.worker import get_current_worker

from waitroom.commands import bindings_for
from waitroom.domain.errors import WaitroomError
from waitroom.domain.finding import Finding
from waitroom.domain.letter import Letter, LetterState, LetterVersion
from waitroom.domain.person import Person
from waitroom.domain.showing import show
from waitroom.domain.wait import Wait
from waitroom.messages import GoTo
from waitroom.room import Room
from waitroom.room.reading_back import BREATH_RULE
from waitroom.screens.dialog import keys_words
from waitroom.screens.room_screen import RoomScreen
from waitroom.widgets.letter_body import LetterBody
from waitroom.widgets.letter_editor import Kept, LetterEditor
from waitroom.widgets.letter_list import LetterList, LetterRow
from waitroom.widgets.reading_pane import ReadingPane
from waitroom.wording import clock_time, short_day

PANES = ("list", "editor", "reading")
LOOKS_FOR_SAVING = 0.2
RESTS = 0.2
"""Seconds on a letter before it is read back."""


class LettersScreen(RoomScreen):
    """The desk."""

    CSS_PATH = ["room_screen.tcss", "letters.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("letters")]
    room_name = "letters"

    def __init__(self, room: Room, *, comes_back: bool = False) -> None:
        """Open the desk; where it `comes_back` after a start, the keys go where they were."""
        super().__init__(room)
        self._comes_back = comes_back
        self.letter: Letter | None = None
        self.wait_id = ""
        self._findings: tuple[Finding, ...] = ()
        self._watching: Timer | None = None
        self._asked: tuple[str, ...] = ()
        self._undo: Callable[[], Letter | None] | None = None
        self._place: dict[str, object] = {}
        self._is_leaving = False
        self._known_rows: tuple[tuple[object, ...], tuple[LetterRow, ...]] | None = None
        self._reading_soon: Timer | None = None

    def compose_room(self) -> Iterable[Widget]:
        """Lay out the three panes."""
        with Horizontal(id="desk"):
            with Vertical(id="list-pane", classes="pane"):
                yield LetterList(id="list")
                yield Static(keys_words(("n", "new"), ("d", "copy"), ("p", "people")), classes="keys")
            with Vertical(id="editor-pane", classes="pane"):
                yield Static(
                    Content("No letter here yet. n begins one, from a short skeleton."), id="nothing"
                )
                yield LetterEditor(id="editor")
            with Vertical(id="reading-pane", classes="pane"):
                yield Static(Content("READ BACK"), classes="head-words")
                yield ReadingPane(id="reading")
                yield Static(keys_words(("enter", "another way"), ("i", "not here")), classes="keys")

    @property
    def editor(self) -> LetterEditor:
        """The editor."""
        return self.query_one(LetterEditor)

    @property
    def wait_in_front(self) -> Wait | None:
        """The wait of the letter on the desk, else the one that was asked for, else the one in front."""
        if self.letter is not None and self.letter.wait_id:
            return self.room.waits.get(self.letter.wait_id)
        return self.room.in_front(self.wait_id)

    # Looking

    def on_mount(self) -> None:
        """Open the letter that was left or is next; the keys are in the list unless the room was left here."""
        self._go_to_pane("list")
        place = self.room.session.get("letters")
        if isinstance(place, dict):
            self.take_place(place if self._comes_back else place | {"pane": "list"})
        self.look()

    def look(self) -> None:
        """Draw what the room holds now; what was typed is never replaced unasked."""
        now = self.room.now()
        if self.letter is not None:
            self._take_in(self.room.letters.get(self.letter.id))
        if self.letter is None:
            wait = self.room.in_front(self.wait_id)
            letter = self.room.letters.on_the_desk(wait, now) if wait else None
            if letter is not None:
                self._open(letter)
        self.set_class(self.letter is None, "-nothing")
        self._show_rows()
        self._tell_kept()

    def _show_rows(self) -> None:
        self.query_one(LetterList).show(self._rows(self.room.now()), self.letter.id if self.letter else "")

    def saved(self) -> None:
        """Say how saving stands."""
        self._tell_kept()

    def _take_in(self, stored: Letter | None) -> None:
        """Take in what another tab or a dialog did to the letter on the desk."""
        letter = self.letter
        if stored is None:
            self.letter = None
            self._findings = ()
        elif letter is not None and stored != letter:
            self.letter = stored
            if not stored.has_text_of(letter):
                self.editor.put(stored)
                self._read()
            self.editor.freeze(is_frozen=stored.is_frozen)

    def _rows(self, now: datetime) -> tuple[LetterRow, ...]:
        letters = self.room.letters.all()
        store, minute = self.room.store, now.replace(second=0, microsecond=0)
        known = (letters, store.waits.all(), store.people.all(), minute)
        if self._known_rows is not None and all(
            one is other or one == other for one, other in zip(known, self._known_rows[0], strict=True)
        ):
            return self._known_rows[1]
        self._known_rows = (known, self._rows_of(letters, now))
        return self._known_rows[1]

    def _rows_of(self, letters: tuple[Letter, ...], now: datetime) -> tuple[LetterRow, ...]:
        waits = {wait.id: wait for wait in self.room.waits.on_the_board(now)}
        order = {wait_id: index for index, wait_id in enumerate(waits)}
        rows = []
        for letter in sorted(letters, key=lambda each: order.get(each.wait_id, len(order))):
            wait = waits.get(letter.wait_id) or self.room.waits.get(letter.wait_id)
            name = (wait.code_name or wait.organisation) if wait else "Letters"
            rows.append(
                LetterRow(
                    id=letter.id,
                    group=name,
                    title=self.room.letters.kind_of(letter).name,
                    whom=self._whom(letter),
                    state=state_words(letter, now),
                )
            )
        return tuple(rows)

    def _whom(self, letter: Letter) -> str:
        person = self.room.letters.person_of(letter)
        if person is not None:
            return person.name
        return letter.to.partition("<")[0].strip() or letter.to

    def _tell_kept(self) -> None:
        if self.letter is None:
            return
        state = self.room.store.state
        if state.problem:
            words = f"Not saved yet: {state.problem} Your words are kept here; ^o takes them elsewhere."
            self.editor.tell(Kept(words=words, is_saved=False, is_problem=True))
        elif state.read_only:
            self.editor.tell(Kept(words="for reading only", is_saved=False))
        elif not state.is_saved:
            self.editor.tell(Kept(words="keeping", is_saved=False))
        elif self.letter.updated is not None:
            at = self.letter.updated.astimezone(self.room.now().tzinfo)
            self.editor.tell(Kept(words=f"saved {clock_time(at)}"))
        if not state.is_saved and self._watching is None:
            self._watching = self.set_interval(LOOKS_FOR_SAVING, self._tell_kept)
        elif (state.is_saved or state.problem) and self._watching is not None:
            self._watching.stop()
            self._watching = None

    # Opening

    def _open(self, letter: Letter, *, in_passing: bool = False) -> None:
        self.keep_now()
        self.letter = letter
        self._findings = ()
        self._asked = ()
        self.set_class(False, "-nothing")  # noqa: FBT003 - Textual's signature
        self.editor.open(letter)
        if in_passing:
            self._read_soon()
        else:
            self._read()
        self._tell_kept()

    def open_letter(self, letter_id: str) -> None:
        """Open a letter and give it the keys."""
        letter = self.room.letters.get(letter_id)
        if letter is not None:
            if self.letter is None or letter.id != self.letter.id:
                self._open(letter)
            self.look()
            self._go_to_pane("editor")

    def begin(self, kind: str, wait_id: str = "", person: Person | None = None) -> None:
        """Begin a letter of a kind; without one, ask which."""
        if wait_id:
            self.wait_id = wait_id
        if not kind:
            self._ask_kind(self.room.waits.get(wait_id) if wait_id else self.wait_in_front)
            return
        wait = self.room.waits.get(wait_id) if wait_id else self.wait_in_front
        try:
            letter = self.room.letters.begin(
                kind, now=self.room.now(), wait=wait, person=person, sender=self.room.settings.name
            )
        except WaitroomError as error:
            self.notify(str(error), markup=False)
            return
        self.open_letter(letter.id)
        self.editor.body.go_to(0)
        self.editor.body.action_next_slot()

    @on(LetterList.Shown)
    def _show_letter(self, event: LetterList.Shown) -> None:
        if event.enter:
            self.open_letter(event.letter_id)
            return
        letter = self.room.letters.get(event.letter_id)
        if letter is not None:
            self._open(letter, in_passing=True)
            self.look()

    # Keeping

    @on(LetterEditor.Changed)
    def keep_now(self) -> None:
        """Keep what stands in the editor; the store brings it to the file within a second."""
        letter = self.letter
        if letter is None or letter.is_frozen or not self.is_mounted:
            return
        to, subject, body = self.editor.texts()
        if (to, subject, body) == (letter.to, letter.subject, letter.body):
            return
        try:
            kept = self.room.letters.keep(
                replace(letter, to=to, subject=subject, body=body), now=self.room.now()
            )
        except WaitroomError as error:
            self.editor.tell(Kept(words=str(error), is_saved=False, is_problem=True))
            return
        self.letter = kept
        if kept.id != letter.id:
            self.editor.body.rename(kept.id)
            self.notify(
                "The other tab changed this letter too. Both texts are kept; this one goes on as a copy."
            )
            self.look()
        elif (kept.state, kept.sleeps_until, kept.to) != (letter.state, letter.sleeps_until, letter.to):
            self._show_rows()
        self._tell_kept()

    @on(LetterBody.Left)
    def _left(self) -> None:
        self.keep_now()

    def on_screen_suspend(self) -> None:
        """Keep what is typed before another screen comes."""
        self.keep_now()

    def on_unmount(self) -> None:
        """Keep what is typed before the end."""

    # Reading

    @on(LetterEditor.Rested)
    def _rested(self) -> None:
        self._read()

    def _read_soon(self) -> None:
        """Read when the eye rests: going down the list reads no letter that is only passed."""
        if self._reading_soon is None:
            self._reading_soon = self.set_timer(RESTS, self._read)
        else:
            self._reading_soon.reset()

    def _read(self) -> None:
        if self._reading_soon is not None:
            self._reading_soon.stop()
            self._reading_soon = None
        letter = self.letter
        if letter is not None:
            self._read_in_a_thread(letter, self.room.now())

    @work(thread=True, exclusive=True, group="reading", exit_on_error=False)
    def _read_in_a_thread(self, letter: Letter, now: datetime) -> None:
        findings = self._read_now(letter, now)
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._was_read, letter, findings)

    def _read_now(self, letter: Letter, now: datetime) -> tuple[Finding, ...]:
        settings = self.room.settings
        return self.room.letters.read(letter, now=now, sender=settings.name, muted=settings.muted_rules)

    def _was_read(self, letter: Letter, findings: tuple[Finding, ...]) -> None:
        if self.letter is None or self.letter.id != letter.id or not letter.has_text_of(self.letter):
            return
        self._findings = findings
        self.editor.body.mark(letter.body, findings)
        empty = "" if letter.body.strip() else "What you write is read back here, quietly, while you type."
        self.query_one(ReadingPane).show(
            findings, letter.body, empty or "Nothing to say. It can go when you like."
        )

    @on(ReadingPane.Pointed)
    def _point(self, event: ReadingPane.Pointed) -> None:
        finding = event.finding
        if finding.rule == BREATH_RULE and event.enter:
            self.call_later(self.run_action, "app.breathe")
        if finding.start is not None and finding.end is not None:
            self.editor.body.select_span(finding.start, finding.end)
            if event.enter:
                self._go_to_pane("editor")

    @on(ReadingPane.Ignored)
    def _ignore(self, event: ReadingPane.Ignored) -> None:
        if self.letter is None:
            return
        self.keep_now()
        if event.for_good:
            muted = self.room.settings.muted_rules
            self.room.choose(muted_rules=tuple(dict.fromkeys((*muted, event.finding.rule))))
            self.notify("This kind of remark is not shown again. The settings bring it back.")
        else:
            self.letter = self.room.letters.ignore(self.letter, event.finding, now=self.room.now())
        self._read()

    # Panes

    @property
    def pane(self) -> str:
        """The pane in front."""
        return next((name for name in PANES if self.has_class(f"-at-{name}")), "list")

    def _go_to_pane(self, name: str) -> None:
        for each in PANES:
            self.set_class(each == name, f"-at-{each}")
        target = {"list": LetterList, "editor": LetterBody, "reading": ReadingPane}[name]
        if name == "editor" and self.letter is None:
            return
        self.query_one(target).focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Know which pane has the keys, also where the mouse or tab brought them."""
        for node in event.widget.ancestors:
            if node.id in {f"{name}-pane" for name in PANES}:
                for each in PANES:
                    self.set_class(node.id == f"{each}-pane", f"-at-{each}")

    def action_pane(self) -> None:
        """Go to the next pane."""
        names = PANES if self.letter is not None else ("list",)
        self._go_to_pane(names[(names.index(self.pane) + 1) % len(names)] if self.pane in names else "list")

    def action_back(self) -> None:
        """Go back one step: from the search to the text, from the text to the list, from the list home."""
        if self.editor.is_finding:
            self.editor.close_find()
        elif self.pane != "list":
            self.keep_now()
            self._go_to_pane("list")
        else:
            self.post_message(GoTo("home"))

    def action_find(self) -> None:
        """Look for words in the letter."""
        if self.letter is not None:
            self._go_to_pane("editor")
            self.editor.open_find()

    # The desk's errands

    def _do(self, errand: Callable[[], Letter | None], done: str = "") -> None:
        self.keep_now()
        try:
            kept = errand()
        except WaitroomError as error:
            self.notify(str(error), markup=False)
            self.look()
            return
        if kept is not None and (self.letter is None or kept.id != self.letter.id):
            self._open(kept)
        self.look()
        if done:
            self.notify(done, markup=False)

    def action_new(self) -> None:
        """Begin a letter."""
        self.keep_now()
        self._ask_kind(self.wait_in_front)

    def _ask_kind(self, wait: Wait | None) -> None:
        from waitroom.screens.new_letter import NewLetterDialog  # noqa: PLC0415 - loaded when first asked for

        def chosen(choice: tuple[str, str] | None) -> None:
            if choice is not None:
                kind, person_id = choice
                self.begin(kind, wait.id if wait else "", self.room.people.get(person_id))

        thanked = self.room.people.thanked(wait.id) if wait else ()
        self.app.push_screen(NewLetterDialog(self.room.letters.kinds(), thanked, wait), chosen)

    def action_duplicate(self) -> None:
        """Begin a letter with the same text."""
        letter = self.letter
        if letter is not None:
            self._do(lambda: self.room.letters.duplicate(self._now_letter(letter), now=self.room.now()))

    def _now_letter(self, letter: Letter) -> Letter:
        return self.letter if self.letter is not None else letter

    def action_ready(self) -> None:
        """Mark the letter as ready, or as a draft again."""
        letter = self.letter
        if letter is not None:
            self._do(lambda: self.room.letters.mark_ready(self._now_letter(letter), now=self.room.now()))

    def action_sleep(self) -> None:
        """Put the letter into the drawer until the morning, or take it out."""
        letter = self.letter
        if letter is not None:
            self._do(lambda: self.room.letters.sleep_on_it(self._now_letter(letter), now=self.room.now()))

    def action_answered(self) -> None:
        """Note that they answered this letter."""
        letter = self.letter
        if letter is not None:
            self._do(lambda: self.room.letters.mark_answered(self._now_letter(letter), now=self.room.now()))

    def action_trash(self) -> None:
        """Take the letter off the desk; `u` puts it back."""
        letter = self.letter
        if letter is None:
            return
        self.keep_now()
        letter = self._now_letter(letter)
        self.room.letters.trash(letter, now=self.room.now())
        self._undo = partial(self.room.letters.put_back, letter, now=self.room.now())
        self.letter = None
        self._go_to_pane("list")
        self.look()
        self.notify("Taken off the desk. u puts it back; the trash keeps it for a month.")

    def action_undo(self) -> None:
        """Take the last step of the desk back."""
        if self._undo is not None:
            undo, self._undo = self._undo, None
            self._do(undo)

    def action_history(self) -> None:
        """Look at the earlier texts of the letter, and go back to one."""
        if self.letter is None:
            return
        self.keep_now()
        letter = self.letter
        from waitroom.screens.letter_history import HistoryDialog  # noqa: PLC0415 - as above

        def chosen(version: LetterVersion | None) -> None:
            if version is None or self.letter is None:
                return
            try:
                self.letter = self.room.letters.restore(self.letter, version, now=self.room.now())
            except WaitroomError as error:
                self.notify(str(error), markup=False)
                return
            self.editor.put(self.letter)
            self._read()
            self.look()
            self._go_to_pane("editor")
            self.notify("The earlier text is back. ^z undoes it, and so does the history.")

        self.app.push_screen(
            HistoryDialog(letter, self.room.letters.versions_of(letter), self.room.now()), chosen
        )

    def action_people_met(self) -> None:
        """Write down whom you met, and see who has been thanked."""
        wait = self.wait_in_front
        if wait is None:
            return
        self.keep_now()
        from waitroom.screens.people_met import PeopleMetDialog  # noqa: PLC0415 - as above

        def chosen(person: Person | None) -> None:
            self.look()
            if person is not None:
                self._thank(person, wait)

        self.app.push_screen(PeopleMetDialog(self.room, wait), chosen)

    def _thank(self, person: Person, wait: Wait) -> None:
        thanks = [each for each in self.room.letters.for_wait(wait) if each.person_id == person.id]
        if thanks:
            self.open_letter(thanks[-1].id)
        else:
            self.begin("thank-you", wait.id, person)

    def action_own_editor(self) -> None:
        """Take the body to one's own editor and back."""
        if self.letter is None or self.letter.is_frozen:
            return
        self.keep_now()
        from waitroom.screens.own_editor import edit_elsewhere  # noqa: PLC0415 - as above

        letter = self.letter
        self.room.letters.keep_version(letter, now=self.room.now())
        self.room.store.flush(1.0)
        result = edit_elsewhere(self.app, letter.body, self.room.paths.data)
        if result.text is not None:
            self.editor.body.put_all(result.text)
            self.keep_now()
            self._read()
        if result.problem:
            self.notify(result.problem, markup=False, timeout=12)

    def action_out(self) -> None:
        """Take the letter out of the room; something that would embarrass is asked about once."""
        if self.letter is None:
            return
        self.keep_now()
        letter = self.letter
        now = self.room.now()
        concern = None
        if not letter.is_frozen:
            concern = self.room.letters.concern(letter, self._read_now(letter, now), now)
        if concern is None or self._asked == (letter.to, letter.subject, letter.body):
            self._take_out(letter)
            return
        from waitroom.screens.writing import ConfirmDialog  # noqa: PLC0415 - as above

        def answered(go: bool | None) -> None:  # noqa: FBT001 - a dialog's answer
            if go:
                self._asked = (letter.to, letter.subject, letter.body)
                self._take_out(letter)
            elif concern.start is not None and concern.end is not None:
                self._go_to_pane("editor")
                self.editor.body.select_span(concern.start, concern.end)

        self.app.push_screen(ConfirmDialog(concern.sentence, "take it out all the same", "show me"), answered)

    def _take_out(self, letter: Letter) -> None:
        from waitroom.screens.out_of_the_room import OutDialog, Sent  # noqa: PLC0415 - as above

        def done(sent: Sent | None) -> None:
            if sent is None:
                return
            self._do(
                lambda: self.room.letters.mark_sent(
                    letter, now=self.room.now(), on=sent.on, channel=sent.channel, to=sent.to
                ),
                "Noted as sent. Its text stands now as it went.",
            )
            self._undo = lambda: self.room.letters.not_sent(self._now_letter(letter), now=self.room.now())

        self.app.push_screen(OutDialog(self.room, letter), done)

    # Where it was left

    def place(self) -> dict[str, object]:
        """Return the letter on the desk, the cursor, the scroll and the pane."""
        if self.letter is None:
            return {"pane": self.pane}
        body = self.editor.body
        return {
            "letter": self.letter.id, "cursor": list(body.cursor_location), "scroll": round(body.scroll_offset.y),
            "pane": self.pane,
        }  # fmt: skip

    def take_place(self, place: dict[str, object]) -> None:
        """Go back to the letter, the cursor and the pane."""
        letter_id, pane = place.get("letter"), place.get("pane")
        if isinstance(letter_id, str) and (letter := self.room.letters.get(letter_id)) is not None:
            if self.letter is None or self.letter.id != letter.id:
                self._open(letter)
            self.look()
            self.call_after_refresh(self._take_cursor, place)
        if isinstance(pane, str) and pane in PANES:
            self._go_to_pane(pane)

    def _take_cursor(self, place: dict[str, object]) -> None:
        cursor, scroll = place.get("cursor"), place.get("scroll")
        body = self.editor.body
        if isinstance(cursor, list) and len(cursor) == 2 and all(isinstance(part, int) for part in cursor):
            body.move_cursor(body.clamp_visitable((max(0, cursor[0]), max(0, cursor[1]))))
        if isinstance(scroll, int):
            body.scroll_to(y=scroll, animate=False)


def state_words(letter: Letter, now: datetime) -> str:
    """Return where a letter stands in a word or two: "sent Wed 23 Apr", "asleep until 07:00"."""
    if letter.state is LetterState.ANSWERED:
        return "answered"
    if letter.state is LetterState.SENT:
        day = short_day(letter.sent_on.astimezone(now.tzinfo).date(), now.date()) if letter.sent_on else ""
        return f"sent {day}".strip()
    if letter.is_asleep(now):
        if letter.sleeps_until is None:
            return "stays here"
        return f"asleep until {clock_time(letter.sleeps_until.astimezone(now.tzinfo))}"
    return "the other tab's" if letter.conflict_of else letter.state.value


__all__ = ["LettersScreen", "show", "state_words"]
