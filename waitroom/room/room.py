"""The use cases, in the person's words; the only writer."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from waitroom.clock import Clock
from waitroom.content.loader import Content
from waitroom.domain.shared.settings import SETTINGS_ID, Settings
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths
from waitroom.room.data.saving import Saving
from waitroom.room.home_cards import HomeCards
from waitroom.room.waits.holidays import HolidayCalendar
from waitroom.room.waits.waits import Waits
from waitroom.store.database import Store
from waitroom.store.session import Session

if TYPE_CHECKING:
    from waitroom.domain.care.activity import ActivityRun
    from waitroom.domain.care.situation import Situation
    from waitroom.room.agenda import Agenda
    from waitroom.room.box.box import Box
    from waitroom.room.cards.reframes import Reframes
    from waitroom.room.care.care import Care
    from waitroom.room.care.coping_offers import CopingOffers
    from waitroom.room.data.screen_lock import ScreenLock
    from waitroom.room.data_use_cases import DataUseCases
    from waitroom.room.desk_use_cases import DeskUseCases
    from waitroom.room.home.notice_claims import NoticeClaims
    from waitroom.room.home.phone_calls import PhoneCalls
    from waitroom.room.letters.letters import Letters
    from waitroom.room.outcome.outcomes import Outcomes
    from waitroom.room.outcome_use_cases import OutcomeUseCases
    from waitroom.room.people.people import People
    from waitroom.room.questions.questions import Questions
    from waitroom.room.shared.form_drafts import FormDrafts
    from waitroom.room.waits.code_name_switch import CodeNameSwitch
    from waitroom.room.waits.day_reader import DayReader
    from waitroom.room.waits.promise_reading import PromiseReader
    from waitroom.store.private_page_files import PrivatePageFiles


class Room:
    """All use cases of the program by subject (`waits`, `letters`, `box`, ...); each returns frozen domain values."""

    def __init__(self, store: Store, content: Content, clock: Clock, paths: Paths, session: Session) -> None:
        self._store = store
        self.saving = Saving(store)
        self.content = content
        self.paths = paths
        self.session = session
        self.clock = clock
        self.holidays = HolidayCalendar(
            paths.holidays, zone=lambda: clock.zone, country=lambda: self.settings.country
        )
        self.waits = Waits(store, self.holidays, lambda: self.promises, lambda: clock.zone)
        store.holidays_of = self.holidays.loaded

    @cached_property
    def reframes(self) -> "Reframes":
        """The carousel."""
        from waitroom.room.cards.reframes import Reframes  # noqa: PLC0415 - the first paint can do without

        return Reframes(self._store, self.content)

    @cached_property
    def care(self) -> "Care":
        """The Care room."""
        from waitroom.room.care.care import Care  # noqa: PLC0415 - as above

        return Care(self._store, self.content, self._activities_left_out)

    def _activities_left_out(self, now: datetime) -> frozenset[str]:
        """Return the shipped activities that there is nothing for; a bank without a question is not loaded for it."""
        from waitroom.domain.care.safety_rules import REVIEWS_QUESTIONS  # noqa: PLC0415 - as above

        if not self._store.questions.ids():
            return frozenset({REVIEWS_QUESTIONS})
        return self.questions.activities_left_out(now)

    @cached_property
    def form_drafts(self) -> "FormDrafts":
        """Unfinished entries of the forms, kept across restarts."""
        from waitroom.room.shared.form_drafts import FormDrafts  # noqa: PLC0415 - as above

        return FormDrafts(self._store, self.now)

    @cached_property
    def held(self) -> "PrivatePageFiles":
        """Pages that are made to be let go, while they are open."""
        from waitroom.store.private_page_files import PrivatePageFiles  # noqa: PLC0415 - as above

        return PrivatePageFiles(self.paths.held, is_over=lambda: self._store.removal.is_forgotten)

    @cached_property
    def letters(self) -> "Letters":
        """The letters."""
        from waitroom.room.letters.letters import Letters  # noqa: PLC0415 - as above

        return Letters(self._store, self._more_slots)

    @cached_property
    def people(self) -> "People":
        """People met, and one's own."""
        from waitroom.room.people.people import People  # noqa: PLC0415 - as above

        return People(self._store)

    @cached_property
    def phone_calls(self) -> "PhoneCalls":
        """What stands on the page for a ringing phone."""
        from waitroom.room.home.phone_calls import PhoneCalls  # noqa: PLC0415 - as above

        return PhoneCalls(self.waits, self.people)

    @cached_property
    def promises(self) -> "PromiseReader":
        """What a promise is read as, by the person's own country."""
        from waitroom.machine_locale import machine_locale  # noqa: PLC0415 - as above
        from waitroom.room.waits.promise_reading import PromiseReader  # noqa: PLC0415 - as above

        settings = self.settings
        return PromiseReader(
            locale=settings.locale or machine_locale(),
            country=settings.country,
            holidays=self.holidays.own,
            end_of_day=settings.end_of_day,
        )

    @cached_property
    def box(self) -> "Box":
        """The happy box; what it needs is loaded when it is first opened."""
        from waitroom.room.box.box import Box  # noqa: PLC0415 - as above
        from waitroom.store.pictures import FileFolder  # noqa: PLC0415 - as above

        return Box(self._store, FileFolder(self.paths.files, lambda: self._store.removal.is_forgotten))

    @cached_property
    def questions(self) -> "Questions":
        """The question bank."""
        from waitroom.room.questions.questions import Questions  # noqa: PLC0415 - as above

        return Questions(self._store)

    @cached_property
    def coping_offers(self) -> "CopingOffers":
        """Offers of a coping card that fits a mood or a thought."""
        from waitroom.room.care.coping_offers import CopingOffers  # noqa: PLC0415 - as above

        return CopingOffers(self.box, self.waits, self.session)

    @cached_property
    def screen_lock(self) -> "ScreenLock":
        """The passphrase of the screen."""
        from waitroom.room.data.screen_lock import ScreenLock  # noqa: PLC0415 - as above

        return ScreenLock(self.paths.passphrase)

    @cached_property
    def data(self) -> "DataUseCases":
        """Trash, search, backups, import and export, forgetting."""
        from waitroom.room.data_use_cases import DataUseCases  # noqa: PLC0415 - as above

        return DataUseCases(self, self._store)

    @cached_property
    def outcome(self) -> "OutcomeUseCases":
        """Steps, both futures, the pages of answers, feedback and expenses."""
        from waitroom.room.outcome_use_cases import OutcomeUseCases  # noqa: PLC0415 - as above

        return OutcomeUseCases(self, self._store)

    @cached_property
    def desk(self) -> "DeskUseCases":
        """What the desk needs beside the letters themselves."""
        from waitroom.room.desk_use_cases import DeskUseCases  # noqa: PLC0415 - as above

        return DeskUseCases(self, self._store)

    @cached_property
    def code_names(self) -> "CodeNameSwitch":
        """Which name each wait has on the screens."""
        from waitroom.room.waits.code_name_switch import CodeNameSwitch  # noqa: PLC0415 - the command line can do without

        return CodeNameSwitch(self._store, lambda: self.settings, self.now)

    @cached_property
    def days(self) -> "DayReader":
        """Days as the person types them, in their own zone."""
        from waitroom.room.waits.day_reader import DayReader  # noqa: PLC0415 - as above

        return DayReader(self.clock, lambda: self.promises)

    @cached_property
    def home_cards(self) -> HomeCards:
        """What the cards of home show."""
        return HomeCards(self, self._store)

    @cached_property
    def agenda(self) -> "Agenda":
        """Everything that has a date."""
        from waitroom.room.agenda import Agenda  # noqa: PLC0415 - as above

        return Agenda(self, self._store)

    @cached_property
    def notice_claims(self) -> "NoticeClaims":
        """Which notices of the desktop have been given, over all tabs."""
        from waitroom.room.home.notice_claims import NoticeClaims  # noqa: PLC0415 - as above

        return NoticeClaims(self.paths.notices)

    def _more_slots(self, kind: str, wait: Wait | None, now: datetime) -> Mapping[str, str]:
        """Return what other nouns know for the slots of a letter."""
        return (
            self.outcome.expenses.letter_slots(wait, now) if kind == "expenses" and wait is not None else {}
        )

    @cached_property
    def outcomes(self) -> "Outcomes":
        """What happened: an answer written down, and taken back."""
        from waitroom.room.outcome.outcomes import Outcomes  # noqa: PLC0415 - as above

        return Outcomes(self.waits, self._store)

    def close(self) -> None:
        """Write what is left, where things stand first, and let the file go."""
        self.session.close()
        self.saving.close()

    def now(self) -> datetime:
        """Return the present moment in the person's zone."""
        return self.clock.now()

    @property
    def settings(self) -> Settings:
        """What the person chose; the first choices where there are none yet."""
        return self._store.settings.get(SETTINGS_ID) or Settings()

    def save_settings(self, **choices: object) -> Settings:
        """Save changed settings, given by name, and return the settings as saved."""
        changed = replace(self.settings, **choices)  # type: ignore[arg-type]  # fields are checked by the dataclass
        kept = self._store.settings.save(changed, now=self.now())
        if {"locale", "country", "end_of_day"} & choices.keys():
            self.__dict__.pop("promises", None)
        if {"code_names", "desk_hours"} & choices.keys():
            self.code_names.settings_changed()
        if "end_of_day" in choices:
            self.waits.end_days_at(kept.end_of_day, now=self.now())
        return kept

    def has_steps(self) -> bool:
        """Tell whether any step can stand anywhere: before the first answer there is nothing to work out."""
        return bool(self._store.steps.ids()) or any(wait.answered for wait in self.waits.all())

    def current_situation(self, wait: Wait | None, now: datetime) -> "Situation":
        """Return the situation that cards and activities are chosen by: phase, hour, mood, minutes and energy."""
        from waitroom.domain.care.situation import situation_of  # noqa: PLC0415 - as above

        return situation_of(wait, now, self.care.latest_mood(now))

    def finish_activity(
        self, run: "ActivityRun", now: datetime, written: str, *, is_finished: bool
    ) -> "ActivityRun":
        """End a run and return it as saved; where the activity came to its end, the place in it is forgotten too."""
        with self._store.transaction():
            if is_finished:
                from waitroom.domain.shared.form_names import ACTIVITY  # noqa: PLC0415 - as above

                self.form_drafts.delete(ACTIVITY, about=run.activity_id)
            return self.care.finish_activity(run, now, written)

    def hide_activity(self, activity_id: str, *, is_hidden: bool) -> None:
        """Put an act away, so that it is not suggested, or bring it back."""
        hidden = [each for each in self.settings.hidden_activities if each != activity_id]
        self.save_settings(hidden_activities=(*hidden, *([activity_id] if is_hidden else [])))
