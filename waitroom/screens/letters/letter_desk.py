"""The desk itself: list, text and what is read back; which letter lies on it, and how it is kept."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from time import monotonic

from textual import events, on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.letters.finding import Finding
from waitroom.domain.letters.letter import UNSENDABLE, Letter, is_too_late_to_send
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.waits.wait import Wait
from waitroom.formatting.dates import clock_time
from waitroom.messages import Unsay
from waitroom.room.room import Room
from waitroom.screens.letters.letter_rows import LetterRows
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.screens.shared.scroll_back import scroll_back
from waitroom.translation import _
from waitroom.widgets.letters.findings_pane import FindingsPane
from waitroom.widgets.letters.letter_body import LetterBody
from waitroom.widgets.letters.letter_editor import LetterEditor, SaveStatus
from waitroom.widgets.letters.letter_list import LetterOptionList
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.key_line import KeyLine
from waitroom.widgets.shared.keys_content import sentence
from waitroom.widgets.shared.more_keys import MoreKeys

NO_LETTER = _("No letter here yet. {key:letters.new} begins one, from a short skeleton.")
NONE_OPEN = _("No letter is open. {key:dialog.enter} in the list opens one, {key:letters.new} begins one.")
PANES = ("list", "editor", "reading")
OF_A_LETTER = frozenset(
    f"letters.{name}"
    for name in (
        "find",  # with no letter open the key that finds everywhere is at the foot
        "out",
        "history",
        "editor",
        "both",
        "ready",
        "sleep",
        "answered",
        "duplicate",
        "trash",
    )
)
"""What means nothing while no letter is open."""
TOLD_AGAIN = 6.0
"""Seconds after which it is said again that typing in the list goes nowhere."""
LOOKS_FOR_SAVING = 0.2
"""Seconds between two looks at how saving stands, while something waits to be saved."""


class LetterDesk(RoomScreen):
    """The panes, the letter in front and the keeping of it; what reads a letter and runs errands builds on it."""

    typed_is = TypedTextPolicy.ITSELF

    room_name = "letters"

    def __init__(self, room: Room) -> None:
        """Open the desk."""
        super().__init__(room)
        self._told_at = 0.0
        self.letter: Letter | None = None
        self.wait_id = ""
        self._findings: tuple[Finding, ...] = ()
        self._watching: Timer | None = None
        self._asked: tuple[str, ...] = ()
        self._undo_step: Callable[[], Letter | None] | None = None
        self._remarks: list[tuple[str, tuple[str, str, str]]] = []
        self._list_rows = LetterRows(room)
        self._ids: Sequence[str] = ()

    def compose_room(self) -> Iterable[Widget]:
        """Lay out the three panes."""
        with Horizontal(id="desk"):
            with Vertical(id="list-pane", classes="pane"):
                yield LetterOptionList(id="list")
                yield Static(sentence(NO_LETTER), id="no-letters")
                yield MoreKeys("letters")
            with Vertical(id="editor-pane", classes="pane"):
                yield Static(
                    sentence(NO_LETTER),
                    id="nothing",
                )
                yield LetterEditor(id="editor")
            with Vertical(id="reading-pane", classes="pane"):
                yield Static(Content(_("READ BACK")), classes="head-words")
                yield FindingsPane(id="reading")
                yield Static("", id="reading-keys", classes="keys")

    def action_enter(self) -> None:
        """Do with the remark that is marked what enter does; a click on the key asks for it."""
        self.query_one(FindingsPane).action_select()

    def action_take(self) -> None:
        """Take what the remark that is marked suggests, as its pane does by its key."""
        self.query_one(FindingsPane).action_take()

    def action_ignore(self) -> None:
        """Leave the remark that is marked out of this letter, as its pane does by its key."""
        self.query_one(FindingsPane).action_ignore()

    def action_never(self) -> None:
        """Never show this kind of remark again, as its pane does by its key."""
        self.query_one(FindingsPane).action_never()

    @property
    def editor(self) -> LetterEditor:
        """The editor."""
        return self.query_one(LetterEditor)

    @property
    def wait_in_front(self) -> Wait | None:
        """The wait of the letter on the desk, else the one that was asked for, else the one in front."""
        if self.letter is not None and self.letter.wait_id:
            return self.room.waits.get(self.letter.wait_id)
        return self.room.waits.in_front(self.wait_id, self.room.now())

    @property
    def _undo(self) -> Callable[[], Letter | None] | None:
        """What takes the last step of the desk back; None where there is nothing."""
        return self._undo_step

    @_undo.setter
    def _undo(self, undo: Callable[[], Letter | None] | None) -> None:
        self._undo_step = undo
        if self.is_mounted:
            self._show_keys()

    def say_of_text(self, words: str) -> None:
        """Say something in the corner that is so as long as the text stands as it does now."""
        self.notify(words, markup=False)
        self._remarks.append((words, self.editor.texts()))

    def _take_remarks_back(self) -> None:
        """Take back what was said of a text that is another one by now."""
        texts = self.editor.texts()
        for words, said_of in self._remarks:
            if said_of != texts:
                self.post_message(Unsay(words))
        self._remarks = [each for each in self._remarks if each[1] == texts]

    def on_mount(self) -> None:
        """Open the letter that was left or is next; the keys are in the list: nothing is typed into it unasked."""
        for each in self.query(Static):
            each.auto_links = False
        self._go_to_pane("list")
        place = self.room.session.get("letters")
        if isinstance(place, dict):
            self.restore_screen_state(place | {"pane": "list"})
        self.refresh_view()

    def refresh_view(self) -> None:
        """Draw what the room holds now; what was typed is never replaced unasked."""
        now = self.room.now()
        # Keys may be in the editor that were not handed on yet: another tab's text would take their place.
        self.save_now()
        if self.letter is not None:
            self._take_in(self.room.letters.get(self.letter.id))
        if self.letter is None:
            wait = self.room.waits.in_front(self.wait_id, self.room.now())
            letter = self.room.letters.current_letter(wait, now) if wait else None
            if letter is not None:
                self._open(letter)
        self.set_class(self.letter is None, "-nothing")
        self._show_keys()
        self._show_rows()
        self._tell_kept()

    def _show_keys(self) -> None:
        """Show the keys that mean something: with no letter open few do."""
        idle = OF_A_LETTER if self.letter is None else self._idle_for(self.letter)
        if self._undo is None:
            idle |= {"letters.undo"}
        if not self.room.settings.muted_rules:
            idle |= {"letters.hushed"}
        self.query_one(KeyLine).left_out = idle
        self.query_one(MoreKeys).left_out = idle

    def _idle_for(self, letter: Letter) -> frozenset[str]:
        """Return the commands that can do nothing for a letter as it stands."""
        now = self.room.now()
        idle = {"ready", "sleep", "editor"} if letter.is_frozen else {"answered"}
        if letter.kind == UNSENDABLE:
            idle |= {"ready", "sleep"}
        elif letter.is_asleep(now):
            idle |= {"ready", "sleep"} if is_too_late_to_send(now) else {"ready"}
        if not any(
            each.wait_id == letter.wait_id and each.id != letter.id for each in self.room.letters.all()
        ):
            idle |= {"both"}
        return frozenset(f"letters.{name}" for name in idle)

    def _show_rows(self) -> None:
        self._ids = self.room.letters.ids()
        self.set_class(not self._ids, "-no-letters")
        self.query_one("#nothing", Static).update(Content(with_keys(NONE_OPEN if self._ids else NO_LETTER)))
        self.query_one(LetterOptionList).show(
            self._list_rows.rows_at(self.room.now()), self.letter.id if self.letter else ""
        )

    def save_state_changed(self) -> None:
        """Say how saving stands; a save may bring letters that another tab wrote."""
        self._tell_kept()
        if self.is_mounted and self.room.letters.ids() != self._ids:
            self._show_rows()

    def _take_in(self, stored: Letter | None) -> None:
        """Take in what another tab or a dialog did to the letter on the desk."""
        letter = self.letter
        if stored is None:
            self.letter = None
            self._findings = ()
        elif letter is not None and stored != letter:
            if not stored.has_text_of(letter) and (copy := self.room.letters.copy_with_text_of(letter)):
                stored = copy  # another tab's text took the letter over: the hands stay on their own
                self.editor.body.rename(copy.id)
            self.letter = stored
            if not stored.has_text_of(letter):
                self.editor.replace_texts(stored)
                self._read()
            self.editor.freeze(is_frozen=stored.is_frozen)

    def _tell_kept(self) -> None:
        if self.letter is None:
            return
        state = self.room.saving.state
        if state.problem:
            words = _("Not saved yet: {problem} ").format(problem=state.problem) + with_keys(
                _("Your words are kept here; {key:letters.out} takes them elsewhere.")
            )
            self.editor.show_save_status(SaveStatus(words=words, is_saved=False, is_problem=True))
        elif state.read_only:
            self.editor.show_save_status(SaveStatus(words=_("for reading only"), is_saved=False))
        elif not state.is_saved:
            self.editor.show_save_status(SaveStatus(words="keeping", is_saved=False))
        elif self.letter.updated is not None:
            at = self.letter.updated.astimezone(self.room.now().tzinfo)
            self.editor.show_save_status(
                SaveStatus(words=_("saved {clock_time}").format(clock_time=clock_time(at)))
            )
        if not state.is_saved and self._watching is None:
            self._watching = self.set_interval(LOOKS_FOR_SAVING, self._tell_kept)
        elif (state.is_saved or state.problem) and self._watching is not None:
            self._watching.stop()
            self._watching = None

    def _open(self, letter: Letter, *, in_passing: bool = False) -> None:
        self.save_now()
        self.letter = letter
        self._findings = ()
        self._asked = ()
        self.set_class(False, "-nothing")  # noqa: FBT003 - Textual's signature
        self._show_keys()
        self.editor.open_letter(letter)
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
            self.refresh_view()
            self._go_to_pane("editor")

    def mark_words(self, words: str) -> None:
        """Mark the place where words stand in the letter: all of them together, else the first of them that does."""
        for each in (words.strip(), *words.split()):
            if self.editor.body.find(each):
                return

    @on(LetterOptionList.Shown)
    def _show_letter(self, event: LetterOptionList.Shown) -> None:
        if event.enter:
            self.open_letter(event.letter_id)
            return
        letter = self.room.letters.get(event.letter_id)
        if letter is not None:
            self._open(letter, in_passing=True)
            self.refresh_view()

    @on(LetterEditor.Changed)
    def save_now(self) -> None:
        """Keep what stands in the editor; the store brings it to the file within a second."""
        if self._remarks and self.is_mounted:
            self._take_remarks_back()
        letter = self.letter
        if letter is None or letter.is_frozen or not self.is_mounted:
            return
        to, subject, body = self.editor.texts()
        if (to, subject, body) == (letter.to, letter.subject, letter.body):
            return
        try:
            kept = self.room.letters.save(
                replace(letter, to=to, subject=subject, body=body), now=self.room.now()
            )
        except WaitroomError as error:
            self.editor.show_save_status(SaveStatus(words=str(error), is_saved=False, is_problem=True))
            return
        self.letter = kept
        if kept.id != letter.id:
            self.editor.body.rename(kept.id)
            self.notify(
                _("The other tab changed this letter too. Both texts are kept; this one goes on as a copy."),
                markup=False,
            )
            self.refresh_view()
        elif (kept.state, kept.sleeps_until, kept.to) != (letter.state, letter.sleeps_until, letter.to):
            self._show_rows()
        self._tell_kept()

    @on(LetterBody.Left)
    def _left(self) -> None:
        self.save_now()

    def on_screen_suspend(self) -> None:
        """Keep what is typed before another screen comes."""
        self.save_now()

    @property
    def pane(self) -> str:
        """The pane in front."""
        return next((name for name in PANES if self.has_class(f"-at-{name}")), "list")

    def _go_to_pane(self, name: str) -> None:
        for each in PANES:
            self.set_class(each == name, f"-at-{each}")
        target = {"list": LetterOptionList, "editor": LetterBody, "reading": FindingsPane}[name]
        if name == "editor" and self.letter is None:
            return
        self.query_one(target).focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Know which pane has the keys, also where the mouse or tab brought them."""
        for node in event.widget.ancestors:
            if node.id in {f"{name}-pane" for name in PANES}:
                for each in PANES:
                    self.set_class(node.id == f"{each}-pane", f"-at-{each}")

    @on(LetterOptionList.TypedHere)
    def say_where_typing_goes(self, message: LetterOptionList.TypedHere) -> None:
        """Say that what is typed in the list goes nowhere; once in a while is enough."""
        message.stop()
        if monotonic() - self._told_at > TOLD_AGAIN:
            self._told_at = monotonic()
            words = (
                _(
                    "The keys are in the list: {key:dialog.enter} goes into the letter, {key:letters.new} begins one, "
                    "{key:letters.trash} takes it off."
                )
                if self.letter is not None
                else _("No letter is open, so typing goes nowhere. {key:letters.new} begins one.")
            )
            self.notify(with_keys(words), markup=False)

    @on(LetterOptionList.TabbedOn)
    def go_into_letter(self) -> None:
        """Go from the list into the head of the letter; into the text of one that was sent."""
        if self.letter is not None:
            self._go_to_pane("editor")
            if not self.letter.is_frozen:
                self.editor.to.focus()

    @on(LetterEditor.LeftBack)
    def go_to_list(self) -> None:
        """Go from the head of the letter back to the list."""
        self._go_to_pane("list")

    def action_pane(self) -> None:
        """Go to the next pane."""
        names = PANES if self.letter is not None else ("list",)
        self._go_to_pane(names[(names.index(self.pane) + 1) % len(names)] if self.pane in names else "list")

    def screen_state(self) -> dict[str, object]:
        """Return the letter on the desk, the cursor, the scroll and the pane."""
        if self.letter is None:
            return {"pane": self.pane}
        body = self.editor.body
        return {
            "letter": self.letter.id, "cursor": list(body.cursor_location), "scroll": round(body.scroll_offset.y),
            "marked_from": list(body.selection.start), "pane": self.pane,
        }  # fmt: skip

    def restore_screen_state(self, place: dict[str, object]) -> None:
        """Go back to the letter, the cursor and the pane."""
        letter_id, pane = place.get("letter"), place.get("pane")
        if isinstance(letter_id, str) and (letter := self.room.letters.get(letter_id)) is not None:
            if self.letter is None or self.letter.id != letter.id:
                self._open(letter)
            self.refresh_view()
            self.call_after_refresh(self._take_cursor, place)
        if isinstance(pane, str) and pane in PANES:
            self._go_to_pane(pane)

    def _take_cursor(self, place: dict[str, object]) -> None:
        cursor, start = _location(place.get("cursor")), _location(place.get("marked_from"))
        body = self.editor.body
        if cursor is not None:
            if start is not None:
                body.move_cursor(body.clamp_visitable(start))
            body.move_cursor(body.clamp_visitable(cursor), select=start is not None)
        scroll_back(body, place.get("scroll"))

    def _read(self) -> None:
        """Read the letter back."""
        raise NotImplementedError

    def _read_soon(self) -> None:
        """Read the letter back when the eye rests on it."""
        raise NotImplementedError


def _location(value: object) -> tuple[int, int] | None:
    """Return a line and a column as a session has them, None where it has none."""
    if not (isinstance(value, list) and len(value) == 2 and all(isinstance(part, int) for part in value)):
        return None
    return max(0, value[0]), max(0, value[1])
