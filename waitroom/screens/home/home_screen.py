"""The room itself: the wait in front, the sky, the board, the four cards."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual._path import CSSPathType
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from waitroom.commands import bindings_for
from waitroom.domain.shared.errors import CannotWrite, NothingYet, WrongOrder
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.shared.settings import Veil
from waitroom.domain.waits.clock_checking import is_checking_often
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.messages import GoTo, OpenActivity, OpenLetter, OpenMemento
from waitroom.room.room import Room
from waitroom.screens.care.care_actions import CareActions
from waitroom.screens.home.card_actions import CardActions
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.widgets.home.home_cards import BoxCard, CareCard, LetterCard, ReframeCard
from waitroom.widgets.scenery.sky import Sky
from waitroom.widgets.shared.card import Card
from waitroom.widgets.waits.board import Board, rows_near
from waitroom.widgets.waits.wait_panel import WaitPanel, WaitView
from waitroom.wording import collision_words

if TYPE_CHECKING:
    from waitroom.domain.cards.reframe import CardAnswer, OwnReframe, Reframe, UnfinishedStep
    from waitroom.domain.people.person import Person
    from waitroom.room.waits.wait_words import WaitWords
    from waitroom.screens.outcome.outcome_events import OutcomeEvent

CARDS = ("reframe", "care", "letter", "box")
MINUTES = (5, 15, 60, 1)
ENERGIES = (None, 1, 2, 3)
WATCHED = "The days are folded away for now. Something absorbing waits in Care: 3. v unfolds them."
ONE_LOOK = timedelta(minutes=1)
"""Within this it is one look."""
VEILS = (Veil.NUMBER, Veil.WORDS, Veil.FOLDED)


class HomeScreen(CareActions, CardActions):
    """The first room."""

    CSS_PATH: ClassVar[CSSPathType | None] = [
        style_sheet("shared/room_screen.tcss"),
        style_sheet("home/home_screen.tcss"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for("home"),
        *bindings_for("card.reframe"),
        *bindings_for("card.care"),
        *bindings_for("card.letter"),
        *bindings_for("card.box"),
    ]
    room_name = "home"
    AUTO_FOCUS = "Card.-shown"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.front_id = ""
        self.card_id = ""
        self.card_shown = "reframe"
        self.is_zoomed = False
        self.care_page = 0
        self.care_minutes = 0
        self.care_energy = 0
        self._looks = self._kept_looks()
        self._undo: Callable[[datetime], None] | None = None

    def compose_room(self) -> Iterable[Widget]:
        """Lay out the wait beside the sky, and the cards below."""
        with Horizontal(id="hero"):
            yield WaitPanel()
            with Vertical(id="side"):
                yield Sky()
                yield Board()
        with Horizontal(id="cards"):
            for card in (
                ReframeCard(id="reframe"),
                CareCard(id="care"),
                LetterCard(id="letter"),
                BoxCard(id="box"),
            ):
                card.set_class(card.id == self.card_shown, "-shown", update=False)
                card.set_reactive(Card.is_filled, False)  # noqa: FBT003 - until the first look
                yield card

    @property
    def wait_in_front(self) -> Wait | None:
        """The wait in front, as it is stored now."""
        return self.room.wait_in_front(self.front_id)

    def first_view(self) -> None:
        """Draw the wait and the sky; the cards are filled when those are on the screen."""
        self._look_at_waits()
        self.app.call_after_refresh(self._look_at_cards)  # the screen's own would come before the paint

    def refresh_view(self) -> None:
        """Draw everything from what the room holds now; unchanged values repaint nothing."""
        self._look_at_waits()
        self._look_at_cards()

    def _look_at_waits(self) -> None:
        now = self.room.now()
        wait = self.wait_in_front
        self.front_id = wait.id if wait else ""
        waits = self.room.waits.on_board(now)
        self._look_at_wait(wait, waits)
        self.query_one(Sky).now = now
        near = rows_near([one.id for one in waits], self.front_id)
        board = self.query_one(Board)
        board.more = len(waits) - len(waits[near])
        board.rows = self.room.board_rows(waits[near], self.front_id, now)

    def _look_at_cards(self) -> None:
        now = self.room.now()
        wait = self.wait_in_front
        self._look_at_card(wait)
        care = self.room.care_view(
            wait,
            now,
            minutes=MINUTES[self.care_minutes],
            energy=ENERGIES[self.care_energy],
            page=self.care_page,
        )
        self.query_one(CareCard).view = care
        self.query_one(LetterCard).view = self.room.letter_view(wait, now)
        self.query_one(BoxCard).view = self.room.box_view(now)
        for card in self.query(Card):
            card.is_filled = True

    def _fill(self) -> None:
        """Fill the cards for a key that came before they were on the screen."""
        if not self.query_one(LetterCard).is_filled:
            self._look_at_cards()

    def _look_at_wait(self, wait: Wait | None, waits: tuple[Wait, ...]) -> None:
        panel = self.query_one(WaitPanel)
        if wait is None:
            panel.view = None
            return
        front = self.room.wait_view(wait, self.room.now())
        ids = [one.id for one in waits]
        place = f"{ids.index(wait.id) + 1} of {len(ids)}" if len(ids) > 1 and wait.id in ids else ""
        panel.view = WaitView(
            role=wait.role,
            organisation=wait.organisation,
            promise=wait.promise.words if wait.promise else "",
            words=front.words,
            line=front.line,
            veil=Veil.FOLDED if self._is_watched() else self.room.settings.veil,
            folded=WATCHED if self._is_watched() else "The days are folded away.",
            can_answer=front.can_answer,
            place=place,
            note=front.note,
            next=self._collision() or front.next_step,
        )

    def _is_watched(self) -> bool:
        if not self._looks or not self.room.settings.fold_when_watched:
            return False
        return is_checking_often(self._looks, self.room.now())

    def is_number_seen(self) -> bool:
        """Tell whether the number stands on the wall, and will after one more look."""
        is_veiled = self.room.settings.veil is not Veil.NUMBER
        one_more = [*self._looks, self.room.now()] if self.room.settings.fold_when_watched else []
        return not is_veiled and not is_checking_often(one_more, self.room.now())

    def record_clock_check(self) -> None:
        """Note that somebody looks at the number; five times within an hour it folds into one calm line."""
        now = self.room.now()
        recent = [at for at in self._looks if timedelta() <= now - at < timedelta(hours=1)]
        is_new = not recent or now - recent[-1] >= ONE_LOOK
        if is_new and self.room.settings.veil is Veil.NUMBER and not self._is_watched():
            recent.append(now)
        self._looks = recent
        self.room.session.set("looks", [at.isoformat() for at in recent])

    def _kept_looks(self) -> list[datetime]:
        kept = self.room.session.get("looks")
        looks = []
        for at in kept if isinstance(kept, list) else []:
            with suppress(ValueError, TypeError):
                look = datetime.fromisoformat(at)
                looks += [look] if look.tzinfo else []
        return looks

    def on_screen_resume(self) -> None:
        """Note the look; the room looks again by itself."""
        self.record_clock_check()

    def on_mount(self) -> None:
        """Notice when the window comes to the front: that is a look as well."""
        self.watch(self.app, "app_focus", self._focus_changed, init=False)

    def _focus_changed(self, has_focus: bool) -> None:  # noqa: FBT001 - the shape of a watcher
        if has_focus and self.is_current:
            self.record_clock_check()
            self.refresh_view()

    def _collision(self) -> str:
        now = self.room.now()
        found = self.room.conflicting_offer(now)
        return collision_words(*found, now) if found else ""

    def _deck(self) -> "tuple[Reframe, ...]":
        return self.room.todays_deck(self.wait_in_front, self.room.now())

    def card_in_front(self) -> "Reframe":
        """Return the card in front."""
        deck = self._deck()
        return next((card for card in deck if card.id == self.card_id), deck[0])

    def _look_at_card(self, wait: Wait | None) -> None:
        card = self.card_in_front()
        self.card_id = card.id
        view = self.room.reframe_view(card, self._deck(), wait, self.room.now())
        self.query_one(ReframeCard).view = view

    # The waits

    def action_bring_near(self, by: int) -> None:
        """Bring the next or the previous wait of the board to the front."""
        ids = [wait.id for wait in self.room.waits.on_board(self.room.now())]
        if self.front_id in ids:
            self.action_bring(ids[(ids.index(self.front_id) + by) % len(ids)])

    def action_bring(self, wait_id: str) -> None:
        """Bring one wait to the front."""
        self.front_id = wait_id
        self.card_id = ""
        self.refresh_view()

    def open_search_result(self, wait_id: str, card_id: str) -> None:
        """Bring the wait, and the card if it is one of today's, to the front."""
        if wait_id:
            self.front_id = wait_id
        if card_id in {card.id for card in self._deck()}:
            self.card_id = card_id
            self.action_show_card("reframe")
        self.refresh_view()

    def action_board(self) -> None:
        """Open the whole board."""
        from waitroom.screens.waits.board_dialog import BoardDialog  # noqa: PLC0415 - a dialog is loaded when it is first asked for

        def bring(wait_id: str | None) -> None:
            if wait_id:
                self.action_bring(wait_id)
            self.refresh_view()

        self.app.push_screen(BoardDialog(self.room, self.front_id), bring)

    def action_new_wait(self) -> None:
        """Ask for another wait."""
        self._ask_for_wait(None)

    def action_edit_wait(self) -> None:
        """Open the page of the wait in front."""
        wait = self.wait_in_front
        if wait is None:
            self._ask_for_wait(None)
            return
        from waitroom.screens.waits.wait_page import WaitPageDialog  # noqa: PLC0415 - as above

        def then(wanted: str | None) -> None:
            self.refresh_view()
            if wanted == "form":
                self._ask_for_wait(self.wait_in_front)
            elif wanted == "answered":
                self.action_they_answered()
            elif wanted == "people":
                self._people_met(wait)

        self.app.push_screen(WaitPageDialog(self.room, wait), then)

    def _people_met(self, wait: Wait) -> None:
        from waitroom.screens.people.people_met import PeopleMetDialog  # noqa: PLC0415 - as above

        def thank(person: "Person | None") -> None:
            if person is not None:
                self.post_message(OpenLetter("", kind="thank-you", wait_id=wait.id))

        self.app.push_screen(PeopleMetDialog(self.room, wait), thank)

    def ask_for_first_wait(self) -> None:
        """Welcome somebody who has no wait yet."""
        self._ask_for_wait(None, is_welcome=True)

    def ask_again(self) -> bool:
        """Open the form that was being written when the room was last left; False where there was none."""
        from waitroom.domain.shared.form_draft import WAIT_FORM  # noqa: PLC0415 - not on the way to the first paint

        draft = self.room.form_drafts.last_open(WAIT_FORM)
        if draft is None:
            return False
        wait = self.room.waits.get(draft.about) if draft.about else None
        self._ask_for_wait(wait, is_welcome=self.wait_in_front is None)
        return True

    def _ask_for_wait(self, wait: Wait | None, *, is_welcome: bool = False) -> None:
        from waitroom.screens.waits.wait_form import WaitFormDialog  # noqa: PLC0415 - as above

        def keep(words: "WaitWords | None") -> None:
            if words is None:
                return
            now = self.room.now()
            waits = self.room.waits
            kept = waits.create(words, now=now) if wait is None else waits.update(wait, words, now=now)
            self.action_bring(kept.id)

        self.app.push_screen(WaitFormDialog(self.room, wait, is_welcome=is_welcome), keep)

    def action_they_answered(self) -> None:
        """Ask how they answered."""
        wait = self.wait_in_front
        if wait is None:
            return
        from waitroom.screens.outcome.record_outcome import RecordOutcomeDialog  # noqa: PLC0415 - as above

        def keep(event: "OutcomeEvent | None") -> None:
            if event is not None:
                self._happened(wait, event)

        self.app.push_screen(RecordOutcomeDialog(self.room, wait), keep)

    def _happened(self, wait: Wait, event: "OutcomeEvent") -> None:
        from waitroom.screens.outcome.outcome_events import MOVE, ROUND  # noqa: PLC0415 - as above
        from waitroom.screens.outcome.record_outcome import ANSWERED  # noqa: PLC0415 - as above

        now = self.room.now()
        before = self.room.waits.get(wait.id) or wait
        try:
            after = event.record(self.room, before, now)
        except WrongOrder as reason:
            self.notify(str(reason), timeout=8, markup=False)
            return
        self.room.form_drafts.delete(ANSWERED, MOVE, ROUND, about=wait.id)
        self._undo = lambda at: self._go_back(before, at)
        self.card_id = ""
        self.refresh_view()
        self.notify("Written down. u takes it back.")
        if after.outcome is Outcome.DECLINED:
            self._after_no(after)

    def action_after_no(self) -> None:
        """Open what stands after the no of the wait in front."""
        wait = self.wait_in_front
        if wait is not None and wait.outcome is Outcome.DECLINED and wait.answered is not None:
            self._after_no(wait)
        else:
            self.notify("This page is for a wait that ended with a no.", markup=False)

    def _after_no(self, wait: Wait) -> None:
        from waitroom.screens.outcome.after_no import AfterNoDialog  # noqa: PLC0415 - as above

        def then(wanted: str | None) -> None:
            self.refresh_view()
            if wanted == "box":
                self.post_message(GoTo("box"))
            elif wanted:
                self.post_message(OpenLetter("", kind=wanted, wait_id=wait.id))

        self.app.push_screen(AfterNoDialog(self.room, wait), then)

    def _go_back(self, before: Wait, now: datetime) -> None:
        self.front_id = self.room.waits.undo_event(before, now=now).id

    def action_agenda(self) -> None:
        """Open the agenda; a line brings its wait to the front."""
        from waitroom.screens.home.agenda_dialog import AgendaDialog  # noqa: PLC0415 - as above

        def bring(wait_id: str | None) -> None:
            if wait_id == "ics":
                self.action_write_calendar()
            elif wait_id:
                self.action_bring(wait_id)

        self.app.push_screen(AgendaDialog(self.room), bring)

    def action_write_calendar(self) -> None:
        """Write the dates as a calendar file where people look for files."""
        from waitroom.screens.shared.downloads_folder import downloads_folder  # noqa: PLC0415 - as above

        try:
            path = self.room.write_calendar(downloads_folder(), self.room.now())
        except (CannotWrite, NothingYet) as problem:
            self.notify(str(problem), timeout=8, markup=False)
            return
        written = f"Written: {safe_text(str(path))}. Opened again later, the same dates are updated."
        self.notify(written, timeout=8, markup=False)

    def action_put_away(self) -> None:
        """Put the wait in front out of sight."""
        wait = self.wait_in_front
        if wait is None:
            return
        away = self.room.waits.archive(wait, now=self.room.now())
        self._undo = lambda at: self._bring_back(away, at)
        self.front_id = ""
        self.refresh_view()
        self.notify("Put away; nothing of it is lost. u brings it back, and so does the board.", markup=False)
        if self.wait_in_front is None:
            self.ask_for_first_wait()

    def _bring_back(self, wait: Wait, now: datetime) -> None:
        self.front_id = self.room.waits.unarchive(wait, now=now).id

    def action_undo(self) -> None:
        """Take back the last card hidden, wait put away, or thing that happened."""
        undo, self._undo = self._undo, None
        if undo is not None:
            undo(self.room.now())
        self.refresh_view()

    def action_veil(self) -> None:
        """Turn from number to words to folded, and round again."""
        if self._is_watched():
            self._looks = []
            self.refresh_view()
            return
        veil = self.room.settings.veil
        self.room.save_settings(veil=VEILS[(VEILS.index(veil) + 1) % len(VEILS)])
        self.refresh_view()

    # The cards

    def on_resize(self, event: events.Resize) -> None:
        """Show one card at a time where there is no room for four."""
        self._arrange(event.size.width, event.size.height)

    def _arrange(self, width: int, height: int) -> None:
        one = self.is_zoomed or width < 100 or height < 30
        self.set_class(one, "-one-card")
        for name in CARDS:
            self.query_one(f"#{name}").set_class(name == self.card_shown, "-shown")

    def action_show_card(self, name: str) -> None:
        """Bring one card to the front and give it the keys."""
        self.card_shown = name
        self._arrange(self.size.width, self.size.height)
        card = self.query_one(f"#{name}", Card)
        card.focus()
        for other in self.query(Card):
            other.refresh()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember which card has the keys."""
        if isinstance(event.widget, Card) and event.widget.id:
            self.card_shown = event.widget.id
            self._arrange(self.size.width, self.size.height)

    def action_next_card(self, by: int) -> None:
        """Go to the next card."""
        self.action_show_card(CARDS[(CARDS.index(self.card_shown) + by) % len(CARDS)])

    def action_zoom(self) -> None:
        """Show the card in front alone, or all four."""
        self.is_zoomed = not self.is_zoomed
        self.action_show_card(self.card_shown)

    def action_open_card(self) -> None:
        """Do what the card in front is for."""
        {
            "reframe": self.action_answer_card,
            "care": self.action_start_marked,
            "letter": self.action_edit_letter,
            "box": self.action_open_memento,
        }[self.card_shown]()

    def action_turn(self, by: int) -> None:
        """Turn the carousel."""
        now = self.room.now()
        card = self.room.reframes.next_card(self._deck(), self.card_in_front(), by)
        self.room.reframes.mark_shown(card, now)
        self.card_id = card.id
        self._look_at_card(self.wait_in_front)

    def action_keep_card(self) -> None:
        """Keep the card, or let it go."""
        now = self.room.now()
        card = self.card_in_front()
        if self.room.reframes.is_kept(card):
            self.room.reframes.unmark_kept(card, now)
        else:
            self.room.reframes.mark_kept(card, now)
        self._look_at_card(self.wait_in_front)

    def action_hide_card(self) -> None:
        """Hide the card for good; `u` takes it back."""
        card = self.card_in_front()
        after = self.room.reframes.next_card(self._deck(), card, 1)
        self.room.reframes.hide(card, self.room.now())
        self._undo = lambda at: self._unhide(card, at)
        self.card_id = after.id
        self._look_at_card(self.wait_in_front)
        self.notify("That one stays away from now on. u takes it back.", markup=False)

    def _unhide(self, card: "Reframe", now: datetime) -> None:
        self.room.reframes.unhide(card, now)
        self.card_id = card.id

    def action_answer_card(self) -> None:
        """Write under the card."""
        from waitroom.screens.shared.write_dialog import WriteDialog  # noqa: PLC0415 - as above

        card = self.card_in_front()
        wait = self.wait_in_front
        text = self.room.reframes.card_text(card, self.room.settings.name)
        kept = self.room.reframes.answers_to(card)
        last = kept[-1] if kept and wait is not None and kept[-1].wait_id == wait.id else None

        kept_answer: list[CardAnswer] = [last] if last else []

        def keep(words: str) -> None:
            now = self.room.now()
            if kept_answer:
                kept_answer[:] = [self.room.reframes.update_answer(kept_answer[0], words, now)]
            elif (answer := self.room.reframes.save_answer(card, words, wait, now)) is not None:
                kept_answer[:] = [answer]

        above = f"{text}\n\n{card.ask}" if card.ask else text
        dialog = WriteDialog("In your words", above, last.text if last else "", keep=keep)
        self.app.push_screen(dialog, lambda _: self.refresh_view())

    def action_write_card(self) -> None:
        """Write a card of one's own."""
        from waitroom.screens.shared.write_dialog import WriteDialog  # noqa: PLC0415 - as above

        mine: list[OwnReframe] = []

        def keep(words: str) -> None:
            if mine or words.strip():
                mine[:] = [
                    self.room.reframes.save_own_card(mine[0] if mine else None, words, now=self.room.now())
                ]

        def done(_: str | None) -> None:
            if mine and not mine[0].text.strip():
                self.room.reframes.delete_own_card(mine[0], self.room.now())
            elif mine:
                self.card_id = mine[0].id
            self.refresh_view()

        question = "What would you want to read here on a loud day?"
        self.app.push_screen(WriteDialog("A card of your own", question, keep=keep), done)

    def action_why_card(self) -> None:
        """Show technique and source."""
        from waitroom.screens.cards.why_card import WhyCardDialog  # noqa: PLC0415 - as above

        why = self.room.reframes.explain(self.card_in_front())
        sources = tuple((source.citation, source.finding) for source in why.sources)
        self.app.push_screen(WhyCardDialog(why.technique, sources))

    def action_take_step(self) -> None:
        """Do the thing that is offered before reframing."""
        wait = self.wait_in_front
        step: UnfinishedStep | None = self.room.reframes.unfinished_step(
            wait, self.room.letters.all(), self.room.now()
        )
        if step is not None and wait is not None:
            kind = "thank-you" if "thank-you" in step.kind.value else "check-in"
            self.post_message(OpenLetter(step.letter_id, kind=kind, wait_id=wait.id))

    def action_choose_care(self, by: int) -> None:
        """Mark the suggestion above or below."""
        self._fill()
        card = self.query_one(CareCard)
        if card.view.suggestions:
            card.chosen = (card.chosen + by) % len(card.view.suggestions)

    def action_start_marked(self) -> None:
        """Start the suggestion that is marked."""
        self.action_start_care(self.query_one(CareCard).chosen)

    def action_start_care(self, index: int) -> None:
        """Start one of the suggestions."""
        self._fill()
        suggestions = self.query_one(CareCard).view.suggestions
        if index < len(suggestions):
            self.post_message(OpenActivity(suggestions[index].id))

    def action_more_care(self) -> None:
        """Offer three others."""
        self.care_page += 1
        self.refresh_view()

    def action_care_minutes(self) -> None:
        """Turn to the next number of minutes."""
        self.care_minutes = (self.care_minutes + 1) % len(MINUTES)
        self.care_page = 0
        self.refresh_view()

    def action_care_energy(self) -> None:
        """Turn to the next energy."""
        self.care_energy = (self.care_energy + 1) % len(ENERGIES)
        self.care_page = 0
        self.refresh_view()

    def action_edit_letter(self) -> None:
        """Open the letter on the desk, or begin the thank-you."""
        self._fill()
        view = self.query_one(LetterCard).view
        self.post_message(OpenLetter(view.id, kind="thank-you", wait_id=self.front_id))

    def action_open_memento(self) -> None:
        """Hold what lies on top of the box, or add the first thing."""
        self._fill()
        view = self.query_one(BoxCard).view
        if view.id:
            self.post_message(OpenMemento(view.id))
        else:
            self.call_later(self.run_action, "app.add_memento")

    @on(BoxCard.PictureWanted)
    def load_picture(self, message: BoxCard.PictureWanted) -> None:
        """Load the picture of the box's card, in a thread, after everything else stands."""
        from waitroom.screens.shared.picture_loading import PictureLoader  # noqa: PLC0415 - as above

        message.stop()
        card = message.card
        PictureLoader(self, self.room, lambda: card).load((message.wanted,))

    def action_draw_memento(self) -> None:
        """Draw one thing blind."""
        self.post_message(OpenMemento())

    def line_to_send(self) -> tuple[str, str]:
        """Return the card in front, or what was written under it."""
        if self.card_shown != "reframe":
            return "", ""
        view = self.query_one(ReframeCard).view
        return view.answered or view.text, "a card"

    def help_places(self) -> tuple[str, ...]:
        """Return the room's own keys and those of its cards."""
        return ("home", "card.reframe", "card.care", "card.letter", "card.box")

    def saved_place(self) -> dict[str, object]:
        """Return which wait, card and suggestion are in front."""
        return {
            "front": self.front_id,
            "card": self.card_id,
            "shown": self.card_shown,
            "zoomed": self.is_zoomed,
            "minutes": self.care_minutes,
            "energy": self.care_energy,
            "page": self.care_page,
        }

    def restore_place(self, place: dict[str, object]) -> None:
        """Bring the same wait, card and suggestion to the front."""
        self.front_id = str(place.get("front", ""))
        self.card_id = str(place.get("card", ""))
        shown = str(place.get("shown", "reframe"))
        self.is_zoomed = place.get("zoomed") is True
        for name, most in (("minutes", len(MINUTES)), ("energy", len(ENERGIES)), ("page", 1000)):
            value = place.get(name, 0)
            if isinstance(value, int) and 0 <= value < most:
                setattr(self, f"care_{name}", value)
        if shown in CARDS:
            if self.is_mounted:
                self.action_show_card(shown)
            self.card_shown = shown
