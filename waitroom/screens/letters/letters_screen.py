"""The letter desk and its errands: begin, find, make ready, take out, history, people, one's own editor."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from waitroom.domain.letters.letter import Letter, LetterVersion
from waitroom.domain.letters.recipients import named_recipients
from waitroom.domain.outcome.fitting_letters import is_thanks_welcome
from waitroom.domain.people.person import Person
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_line
from waitroom.domain.waits.wait import Wait
from waitroom.key_bindings import bindings_for
from waitroom.messages import GoTo, OpenLetter
from waitroom.screens.letters.reviewing_desk import ReviewingDesk
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys

ONE_EACH = "thank-you-panel"
"""The kind of letter of which each person has one."""
NOBODY_MET = _(
    "People come first, and nobody is written down here yet. Names, with commas between: each gets a letter."
)
EACH_HAS_ONE = _(
    "Everybody written down here has a letter already. Who else? Names, with commas between: each gets one."
)


class LettersScreen(ReviewingDesk):
    """The desk."""

    CSS_PATH = [style_sheet("shared/room_screen.tcss"), style_sheet("letters/letters_screen.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("letters")]

    def help_places(self) -> tuple[str, ...]:
        """Return the keys of the desk and of what is read back."""
        return self.room_name, "findings"

    def begin(self, kind: str, wait_id: str = "", people: tuple[Person, ...] = ()) -> None:
        """Begin a letter of a kind to these people; without a kind, ask which."""
        if wait_id:
            self.wait_id = wait_id
        if not kind:
            self._ask_kind(self.room.waits.get(wait_id) if wait_id else self.wait_in_front, people)
            return
        wait = self.room.waits.get(wait_id) if wait_id else self.wait_in_front
        if kind == ONE_EACH:
            people = people or self._still_to_thank(wait)
            if not people and wait is not None:
                self._ask_names(wait)
                return
        each = [(person,) for person in people] if kind == ONE_EACH and people else [people]
        try:
            letters = [self._create(kind, wait, whom) for whom in each]
        except WaitroomError as error:
            self.notify(str(error), markup=False)
            return
        self.open_letter(letters[0].id)
        self.editor.begin_writing()
        if len(letters) > 1:
            name = safe_line(people[0].name)
            said = _("{count} letters, one for each. This one is for {name}.")
            self.notify(said.format(count=len(letters), name=name), markup=False)

    def _open(self, letter: Letter, *, in_passing: bool = False) -> None:
        if not in_passing and self.letter is not None and letter.id != self.letter.id:
            self._put_away_untouched()
        super()._open(letter, in_passing=in_passing)

    def on_screen_suspend(self) -> None:
        """Keep what is typed before another screen comes; a draft that nobody wanted stays behind in no room."""
        super().on_screen_suspend()
        if self.app.current_mode != self.room_name:
            self._put_away_untouched()

    def _put_away_untouched(self) -> None:
        """Put the draft in front away where it is for nobody yet and nobody typed anything in it."""
        self.save_now()
        # As it is in the file by now: a dialog or another tab may have noted it as sent.
        letter = self.room.letters.get(self.letter.id) if self.letter is not None else None
        if letter is None or letter.people or letter.to.strip():
            return
        now = self.room.now()
        if self.room.letters.is_untouched(letter, sender=self.room.settings.name, now=now):
            self.room.letters.delete(letter, now=now)
            self.letter = None

    def _create(self, kind: str, wait: Wait | None, people: tuple[Person, ...]) -> Letter:
        return self.room.letters.create(
            kind, now=self.room.now(), wait=wait, person=people[0] if people else None, also=people[1:],
            sender=self.room.settings.name,
        )  # fmt: skip

    def _ask_names(self, wait: Wait) -> None:
        """Ask whom a letter each is for, where nobody is written down who has none yet."""
        from waitroom.screens.shared.one_line_dialog import OneLineDialog  # noqa: PLC0415 - as above

        draft = self.room.form_drafts.of("names-met", wait.id)

        def named(line: str | None) -> None:
            people = self.room.people.write_down(named_recipients(line or ""), wait.id, now=self.room.now())
            if people:
                self.begin(ONE_EACH, wait.id, people)

        met = self.room.people.thank_you_statuses(wait.id)
        above = EACH_HAS_ONE if met else NOBODY_MET
        self.app.push_screen(
            OneLineDialog(_("Whom did you meet?"), above, draft=draft, hint=_("Ana, Bo")), named
        )

    def _still_to_thank(self, wait: Wait | None) -> tuple[Person, ...]:
        """Return the people met for whom no thank-you was begun."""
        met = self.room.people.thank_you_statuses(wait.id) if wait is not None else ()
        return tuple(each.person for each in met if each.state is None)

    def action_back(self) -> None:
        """Go back one step: from the search to the text, from the text to the list, from the list home."""
        if self.editor.is_finding:
            self.editor.close_find()
        elif self.pane != "list":
            self.save_now()
            self._go_to_pane("list")
        else:
            self.post_message(GoTo("home"))

    def action_find(self) -> None:
        """Look for words in the letter; from the list, in everything that was written."""
        if self.letter is not None and self.pane != "list":
            self._go_to_pane("editor")
            self.editor.open_find()
        else:
            self.call_later(self.run_action, "app.search")

    def _do(self, errand: Callable[[], Letter | None], done: str = "") -> None:
        self.save_now()
        try:
            kept = errand()
        except WaitroomError as error:
            self.notify(str(error), markup=False)
            self.refresh_view()
            return
        if kept is not None and (self.letter is None or kept.id != self.letter.id):
            self._open(kept)
        self.refresh_view()
        if done:
            self.notify(done, markup=False)

    def action_new(self) -> None:
        """Begin a letter."""
        self.save_now()
        self._ask_kind(self.wait_in_front)

    def _ask_kind(self, wait: Wait | None, people: tuple[Person, ...] = ()) -> None:
        """Ask which kind of letter; to these people, unless the row itself names somebody."""
        from waitroom.screens.letters.new_letter import NewLetterDialog  # noqa: PLC0415 - loaded when first asked for

        def chosen(choice: tuple[str, str] | None) -> None:
            if choice is not None:
                kind, person_id = choice
                person = self.room.people.get(person_id)
                self.begin(kind, wait.id if wait else "", (person,) if person else people)

        fitting, others = self.room.desk.kinds_for(wait, self.room.now())
        is_open = wait is not None and wait.outcome is None
        is_thanked_now = wait is not None and is_open and is_thanks_welcome(wait, self.room.now())
        known = self.room.people
        met = known.thank_you_statuses(wait.id) if wait and is_thanked_now else ()
        helpers = known.helper_statuses(wait.id) if wait else ()
        self.app.push_screen(NewLetterDialog(fitting, (*met, *helpers), wait, others), chosen)

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
            self._do(lambda: self.room.letters.toggle_sleep(self._now_letter(letter), now=self.room.now()))

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
        self.save_now()
        letter = self._now_letter(letter)
        self.room.letters.delete(letter, now=self.room.now())
        self._undo = partial(self.room.letters.restore, letter, now=self.room.now())
        self.letter = None
        self._go_to_pane("list")
        self.refresh_view()
        self.notify(
            with_keys(
                _("Taken off the desk. {key:letters.undo} puts it back; the trash keeps it for a month.")
            ),
            markup=False,
        )

    def action_undo(self) -> None:
        """Take the last step of the desk back."""
        if self._undo is not None:
            undo, self._undo = self._undo, None
            self._do(undo)

    def action_history(self) -> None:
        """Look at the earlier texts of the letter, and go back to one."""
        if self.letter is None:
            return
        self.save_now()
        letter = self.letter
        from waitroom.screens.letters.letter_history import LetterHistoryDialog  # noqa: PLC0415 - as above

        def chosen(version: LetterVersion | None) -> None:
            if version is None or self.letter is None:
                return
            try:
                self.letter = self.room.letters.restore_version(self.letter, version, now=self.room.now())
            except WaitroomError as error:
                self.notify(str(error), markup=False)
                return
            self.editor.replace_texts(self.letter)
            self._read()
            self.refresh_view()
            self._go_to_pane("editor")
            self.say_of_text(
                with_keys(_("The earlier text is back. {key:text.undo} undoes it, and so does the history."))
            )

        self.app.push_screen(
            LetterHistoryDialog(letter, self.room.letters.versions_of(letter), self.room.now()), chosen
        )

    def action_both(self) -> None:
        """Show the letter beside the one of this wait that says nearly the same."""
        if self.letter is None:
            return
        self.save_now()
        letter = self.letter
        other = self.room.letters.find_similar_letter(letter)
        if other is None:
            self.say_of_text(_("No other letter of this wait says nearly the same."))
            return
        from waitroom.screens.letters.compare_letters import CompareLettersDialog  # noqa: PLC0415 - as above

        def chosen(letter_id: str | None) -> None:
            if letter_id:
                self.open_letter(letter_id)

        names = (self.room.letters.title_of(letter), self.room.letters.title_of(other))
        self.app.push_screen(CompareLettersDialog(letter, other, names), chosen)

    def action_hushed(self) -> None:
        """List the remarks that are never shown, with their way back."""
        from waitroom.screens.letters.muted_rules import MutedRulesDialog  # noqa: PLC0415 - as above

        self.save_now()
        self.app.push_screen(MutedRulesDialog(self.room), lambda _: self.refresh_view())

    def action_people_met(self) -> None:
        """Write down whom you met, and see who has been thanked."""
        wait = self.wait_in_front
        if wait is None:
            return
        self.save_now()
        from waitroom.screens.people.people_met import PeopleMetDialog  # noqa: PLC0415 - as above

        def chosen(letter: OpenLetter | None) -> None:
            self.refresh_view()
            if letter is not None:
                self.post_message(letter)

        self.app.push_screen(PeopleMetDialog(self.room, wait), chosen)

    def action_own_editor(self) -> None:
        """Take the body to one's own editor and back."""
        if self.letter is None or self.letter.is_frozen:
            return
        self.save_now()
        from waitroom.screens.letters.external_editing import edit_elsewhere  # noqa: PLC0415 - as above

        letter = self.letter
        self.room.letters.save_version(letter, now=self.room.now())
        self.room.saving.flush(1.0)
        problem = edit_elsewhere(self.app, self.room, letter, self._take_text)
        self._read()
        if problem:
            self.notify(problem, markup=False, timeout=12)

    def _take_text(self, text: str) -> bool:
        """Put a text from outside in the place of the body, as a step that can be undone; tell whether it is kept."""
        self.editor.body.replace_all(text)
        self.save_now()
        return self.letter is not None and self.letter.body == text

    def action_out(self) -> None:
        """Take the letter out of the room; something that would embarrass is asked about once."""
        if self.letter is None:
            return
        self.save_now()
        letter = self.letter
        now = self.room.now()
        concern = None
        if not letter.is_frozen:
            concern = self.room.letters.warning_before_sending(letter, self._read_now(letter, now), now)
        if concern is None or self._asked == (letter.to, letter.subject, letter.body):
            self._take_out(letter)
            return
        from waitroom.screens.shared.confirm_dialog import ConfirmDialog  # noqa: PLC0415 - as above

        def answered(go: bool | None) -> None:  # noqa: FBT001 - a dialog's answer
            if go:
                self._asked = (letter.to, letter.subject, letter.body)
                self._take_out(letter)
            elif concern.start is not None and concern.end is not None:
                self._go_to_pane("editor")
                self.editor.body.select_span(concern.start, concern.end)

        self.app.push_screen(
            ConfirmDialog(concern.sentence, _("take it out all the same"), _("show me")), answered
        )

    def _take_out(self, letter: Letter) -> None:
        from waitroom.screens.letters.send_letter import SENT, SendLetterDialog, SentDetails  # noqa: PLC0415 - as above

        def done(sent: SentDetails | None) -> None:
            if sent is None:
                return
            self.room.form_drafts.delete(SENT, about=letter.id)
            self._do(
                lambda: self.room.letters.mark_sent(
                    letter, now=self.room.now(), on=sent.on, channel=sent.channel, to=sent.to
                ),
                _("Noted as sent. Its text stands now as it went."),
            )
            self._undo = lambda: self.room.letters.unmark_sent(self._now_letter(letter), now=self.room.now())

        self.app.push_screen(SendLetterDialog(self.room, letter), done)
