"""The cards of the home screen: what each shows, over all nouns."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from waitroom.domain.home import agenda
from waitroom.domain.home.home_card_data import (
    BoardRow,
    BoxCardData,
    CareCardData,
    LetterCardData,
    OfferedStep,
    ReframeCardData,
    SuggestionSummary,
)
from waitroom.domain.waits.phase import is_day_of_no, is_interview_day
from waitroom.domain.waits.wait import Wait
from waitroom.room.home import home_screen_data
from waitroom.room.home.home_screen_data import FrontWaitData
from waitroom.store.database import Store
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.cards.reframe import Reframe, UnfinishedStep
    from waitroom.room.room import Room

LIST_FOR_TOMORROW = _("Five minutes: a list for tomorrow.")
"""The one thing that is offered by night; what is done sooner is no date."""
CATCH_OFFER = _("What did they ask? {key:catch_question} keeps it while it is fresh")
"""Offered on the day of the interview, until it was opened once."""


class HomeCards:
    """Puts together what the cards of home show; `now` is aware, in the person's own zone."""

    def __init__(self, room: "Room", store: Store) -> None:
        self._room = room
        self._store = store

    def front_wait(self, wait: Wait, now: datetime) -> FrontWaitData:
        """Return what the wait panel shows: the wait in front, what is counted, and its wait line."""
        letters = self._store.letters.where("wait_id", wait.id)
        holidays = self._room.holidays.loaded(wait)
        ahead = agenda.agenda((wait,), letters, now, {wait.id: holidays})
        step = (
            self._room.outcome.steps.one_thing(self._room.waits.on_board(now), now)
            if self._room.has_steps()
            else None
        )
        is_shown = step is not None and step.step.wait_id in {wait.id, ""}
        return home_screen_data.build_front_wait_data(
            wait, letters, now, holidays=holidays, ahead=ahead, step=step if is_shown else None
        )

    def todays_deck(self, wait: Wait | None, now: datetime) -> "tuple[Reframe, ...]":
        """Return today's cards."""
        return self._room.reframes.todays_deck(wait, now, self._room.care.latest_mood(now))

    def unfinished_step(self, wait: Wait | None, now: datetime) -> "UnfinishedStep | None":
        """Return what can still be done for a wait, to be offered before any card; holidays are counted."""
        mine = self._store.letters.where("wait_id", wait.id) if wait else ()
        return self._room.reframes.unfinished_step(
            wait, mine, now, self._room.holidays.loaded(wait) if wait else frozenset()
        )

    def board_rows(self, waits: Iterable[Wait], front_id: str, now: datetime) -> tuple[BoardRow, ...]:
        """Return the rows of the board."""
        return home_screen_data.build_board(tuple(waits), front_id, now, self._room.holidays.loaded)

    def reframe(
        self, card: "Reframe", deck: "tuple[Reframe, ...]", wait: Wait | None, now: datetime
    ) -> ReframeCardData:
        """Return a card as it is shown; something that can be done is offered before it."""
        step = self.unfinished_step(wait, now)
        offered = OfferedStep(label=step.words, action="screen.take_step") if step else None
        # On any other day the bank need not even be loaded.
        if wait is not None and is_interview_day(wait, now) and self._room.questions.is_offered(wait, now):
            offered = OfferedStep(label=CATCH_OFFER, action="app.catch_question")
        elif step is None and self.may_list_tomorrow(wait, now):
            offered = OfferedStep(label=LIST_FOR_TOMORROW, action="screen.take_step")
        answers = self._store.answers.where("reframe_id", card.id)
        situation = self._room.current_situation(wait, now)
        leads_to = self._room.reframes.activity_for(card, situation)
        back = self._room.reframes.cards_are_back(now)
        text = home_screen_data.resting_words(back, now) if back is not None else ""
        return home_screen_data.build_reframe_card_data(
            card,
            text or self._room.reframes.card_text(card, self._room.settings.name),
            self._room.reframes.deck_position(deck, card, situation).words,
            is_kept=self._room.reframes.is_kept(card),
            answered=answers[-1].text if answers else "",
            step=offered,
            leads_to=_("{name}, {minutes} min").format(name=leads_to.name, minutes=leads_to.minutes)
            if leads_to
            else "",
            is_resting=back is not None,
        )

    def may_list_tomorrow(self, wait: Wait | None, now: datetime) -> bool:
        """Tell whether the list for tomorrow is offered: by night, until it is written; never on the day of a no."""
        from waitroom.domain.shared.night_hours import is_night  # noqa: PLC0415 - the first paint can do without

        return (
            is_night(now.time())
            and not is_day_of_no(wait, now)
            and not self._room.care.list_for_tomorrow(now)
        )

    def care(
        self, wait: Wait | None, now: datetime, *, minutes: int, energy: int | None, page: int
    ) -> CareCardData:
        """Return three suggestions and the worry of the last days."""
        energy = energy or self._room.care.latest_energy(now)
        situation = self._room.current_situation(wait, now)._replace(minutes=minutes, energy=energy)
        suggestions = self._room.care.suggestions(situation, page)
        # On the day of a no nothing is counted.
        is_quiet = is_day_of_no(wait, now)
        days = () if is_quiet else self._room.care.worry_over_days(now, wait=wait)
        return CareCardData(
            suggestions=tuple(
                SuggestionSummary(
                    id=item.activity.id,
                    name=item.activity.name,
                    minutes=item.minutes,
                    helped="" if is_quiet else item.figure.words,
                )
                for item in suggestions
            ),
            minutes=minutes,
            energy={1: "tired", 2: _("some energy"), 3: "awake"}.get(energy or 0, ""),
            worry=tuple(None if day.worry is None else round(day.worry) for day in days),
        )

    def letter(self, wait: Wait | None, now: datetime) -> LetterCardData:
        """Return the letter on the desk of a wait."""
        from waitroom.domain.outcome import fitting_letters  # noqa: PLC0415 - the first paint can do without

        mine = self._store.letters.where("wait_id", wait.id) if wait else ()
        holidays = self._room.holidays.loaded(wait) if wait else frozenset()
        letters, sender = self._room.letters, self._room.settings.name
        found = (
            fitting_letters.next_letter(
                wait,
                mine,
                now,
                holidays,
                is_untouched=lambda letter: letters.is_untouched(letter, sender=sender, now=now),
                # Where no step was ever kept, none was put aside, and the rules of steps need not be loaded.
                is_put_aside=lambda kind: (
                    bool(self._store.steps.ids()) and self._room.outcome.steps.is_put_aside(wait, kind, now)
                ),
            )
            if wait
            else fitting_letters.NextLetter()
        )
        if found.letter is None:
            return home_screen_data.build_letter_offer(wait, mine, found.kind, now, holidays)
        view = home_screen_data.build_letter_card_data(
            found.letter, self._room.letters.title_of(found.letter), now
        )
        view = view._replace(
            title=self._room.code_names.hide(view.title), preview=self._room.code_names.hide(view.preview)
        )
        return view._replace(to_look_at=self._room.desk.finding_count_cache.open_count(found.letter))

    def box(self, now: datetime) -> BoxCardData:
        """Return one memento from the top of the box."""
        held = self._store.mementos.ids()
        top = self._store.mementos.get(held[now.toordinal() % len(held)]) if held else None
        if top is None:
            return BoxCardData()
        from waitroom.domain.box.memento import MementoKind, caption, description, heading, is_picture  # noqa: PLC0415 - the first paint can do without

        is_quote = top.kind is MementoKind.QUOTE
        text = top.text or heading(top)
        has_picture = is_picture(top)
        return BoxCardData(
            id=top.id,
            text=self._room.code_names.hide(text),
            caption=self._room.code_names.hide(caption(top)),
            is_quote=is_quote,
            things=len(held),
            picture=(top.picture_width, top.picture_height) if has_picture else (0, 0),
            alt=description(top) if has_picture else "",
        )
