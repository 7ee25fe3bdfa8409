"""The use cases, in the person's words; the only writer."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from waitroom.clock import Clock
from waitroom.content.loader import Content
from waitroom.domain.outcome import fitting_letters
from waitroom.domain.shared.form_names import ACTIVITY
from waitroom.domain.shared.settings import SETTINGS_ID, Settings
from waitroom.domain.waits.silence_ladder import is_silent
from waitroom.domain.waits.wait import Wait
from waitroom.machine_locale import machine_locale
from waitroom.paths import Paths
from waitroom.room.data.saving import Saving
from waitroom.room.home_cards import HomeCards
from waitroom.room.waits.holidays import HolidayCalendar
from waitroom.room.waits.waits import Waits
from waitroom.store.database import Store
from waitroom.store.records import RECORDS
from waitroom.store.session import Session

if TYPE_CHECKING:
    from waitroom.content.letters import LetterKind
    from waitroom.domain.cards.reframe import Reframe, UnfinishedStep
    from waitroom.domain.care.activity import ActivityRun
    from waitroom.domain.care.situation import Situation
    from waitroom.room.agenda import Agenda
    from waitroom.room.box.box import Box
    from waitroom.room.cards.reframes import Reframes
    from waitroom.room.care.care import Care
    from waitroom.room.care.coping_offers import CopingOffers
    from waitroom.room.data.backup_history import BackupHistory
    from waitroom.room.data.data_export import DataExport
    from waitroom.room.data.data_import import DataImport
    from waitroom.room.data.forgetting import Forgetting
    from waitroom.room.data.screen_lock import ScreenLock
    from waitroom.room.data.search import Search
    from waitroom.room.data.sync_copies import SyncCopies
    from waitroom.room.data.trash import Trash
    from waitroom.room.home.notice_claims import NoticeClaims
    from waitroom.room.home.phone_calls import PhoneCalls
    from waitroom.room.letters.external_edits import ExternalEdits
    from waitroom.room.letters.finding_count_cache import FindingCountCache
    from waitroom.room.letters.letters import Letters
    from waitroom.room.letters.spelling_check import SpellingCheck
    from waitroom.room.outcome.after_no import AfterNoPages
    from waitroom.room.outcome.expenses import Expenses
    from waitroom.room.outcome.feedback_pages import FeedbackPages
    from waitroom.room.outcome.futures import Futures
    from waitroom.room.outcome.outcomes import Outcomes
    from waitroom.room.outcome.steps import Steps
    from waitroom.room.outcome.what_next import WhatNext
    from waitroom.room.people.people import People
    from waitroom.room.questions.questions import Questions
    from waitroom.room.shared.form_drafts import FormDrafts
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
        self._clock = clock
        self.holidays = HolidayCalendar(
            paths.holidays, zone=lambda: clock.zone, country=lambda: self.settings.country
        )
        self._has_code_names = True
        self._follows_hours = False
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
    def external_edits(self) -> "ExternalEdits":
        """Texts that are in the person's own editor."""
        from waitroom.room.letters.external_edits import ExternalEdits  # noqa: PLC0415 - as above

        return ExternalEdits(self.paths.data, lambda: self._store.removal.is_forgotten)

    @cached_property
    def finding_count_cache(self) -> "FindingCountCache":
        """The number of open findings of each letter."""
        from waitroom.room.letters.finding_count_cache import FindingCountCache  # noqa: PLC0415 - as above

        return FindingCountCache(self.session)

    @cached_property
    def spelling_check(self) -> "SpellingCheck":
        """Spelling and grammar, where a checker is installed."""
        from waitroom.reading.spelling_checker import find_spelling_checker  # noqa: PLC0415 - as above
        from waitroom.room.letters.spelling_check import SpellingCheck  # noqa: PLC0415 - as above

        return SpellingCheck(self._store, find_spelling_checker())

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
    def forgetting(self) -> "Forgetting":
        """Forgetting for good."""
        from waitroom.room.data.forgetting import Forgetting  # noqa: PLC0415 - as above

        return Forgetting(self._store, self.session)

    @cached_property
    def screen_lock(self) -> "ScreenLock":
        """The passphrase of the screen."""
        from waitroom.room.data.screen_lock import ScreenLock  # noqa: PLC0415 - as above

        return ScreenLock(self.paths.passphrase)

    @cached_property
    def trash(self) -> "Trash":
        """The trash: everything that was deleted and can be restored."""
        from waitroom.room.data.trash import Trash  # noqa: PLC0415 - as above

        return Trash(self._store)

    @cached_property
    def backups(self) -> "BackupHistory":
        """The backups, and the way back to each."""
        from waitroom.room.data.backup_history import BackupHistory  # noqa: PLC0415 - as above
        from waitroom.store.pictures import FileFolder  # noqa: PLC0415 - as above

        return BackupHistory(self._store, FileFolder(self.paths.files))

    @cached_property
    def sync_copies(self) -> "SyncCopies":
        """Second copies of the file that a folder sync or a hand made."""
        from waitroom.room.data.sync_copies import SyncCopies  # noqa: PLC0415 - as above
        from waitroom.store.pictures import FileFolder  # noqa: PLC0415 - as above

        return SyncCopies(self._store, FileFolder(self.paths.files))

    @cached_property
    def search(self) -> "Search":
        """Search over all text."""
        from waitroom.room.data.search import Search  # noqa: PLC0415 - as above

        return Search(self._store, self.reframes.kept)

    @cached_property
    def data_import(self) -> "DataImport":
        """The way in: files of our own, and applications from tables and other programs."""
        from waitroom.room.data.data_import import DataImport  # noqa: PLC0415 - as above
        from waitroom.store.pictures import FileFolder  # noqa: PLC0415 - as above

        return DataImport(self._store, self.waits, FileFolder(self.paths.files), lambda: self.zone)

    @cached_property
    def data_export(self) -> "DataExport":
        """The ways out: everything as JSON, Markdown, tables, or dates."""
        from waitroom.room.data.data_export import DataExport  # noqa: PLC0415 - as above
        from waitroom.room.questions.bank_files import BankForm  # noqa: PLC0415 - as above
        from waitroom.store.pictures import FileFolder  # noqa: PLC0415 - as above

        return DataExport(
            self._store,
            FileFolder(self.paths.files),
            calendar=self.agenda.calendar_file,
            questions=lambda: self.questions.files.written(BankForm.MARKDOWN),
            title_of=self.letters.title_of,
        )

    @cached_property
    def after_no(self) -> "AfterNoPages":
        """The pages of answers: what holds after a no, and what was written when looking back."""
        from waitroom.room.outcome.after_no import AfterNoPages  # noqa: PLC0415 - as above

        return AfterNoPages(self._store, self.box, self.care.forecasts, self.steps.quiet_day)

    @cached_property
    def steps(self) -> "Steps":
        """Steps: what is offered after an answer, one at a time, and things to do of one's own."""
        from waitroom.room.outcome.steps import Steps  # noqa: PLC0415 - as above

        return Steps(self._store, self.holidays.loaded, self._is_very_low)

    def _is_very_low(self, now: datetime) -> bool:
        from waitroom.domain.care.activity import Mood  # noqa: PLC0415 - as above

        return self.care.latest_mood(now) is Mood.VERY_LOW

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

    @cached_property
    def expenses(self) -> "Expenses":
        """What journeys to interviews cost."""
        from waitroom.room.outcome.expenses import Expenses  # noqa: PLC0415 - as above

        return Expenses(
            self._store, lambda: self.settings.locale or machine_locale(), lambda: self.settings.country
        )

    @cached_property
    def feedback(self) -> "FeedbackPages":
        """The pages of feedback."""
        from waitroom.room.outcome.feedback_pages import FeedbackPages  # noqa: PLC0415 - as above

        return FeedbackPages(self._store)

    @cached_property
    def futures(self) -> "Futures":
        """What is planned before an answer: both futures, and by when the person decides."""
        from waitroom.room.outcome.futures import Futures  # noqa: PLC0415 - as above

        return Futures(self._store)

    @cached_property
    def what_next(self) -> "WhatNext":
        """What the room "What next" shows."""
        from waitroom.room.outcome.what_next import WhatNext  # noqa: PLC0415 - as above

        return WhatNext(
            self.care,
            pages=self.after_no,
            steps=self.steps,
            futures=self.futures,
            feedback=self.feedback,
            expenses=self.expenses,
            runs=self._store.runs,
        )

    def _more_slots(self, kind: str, wait: Wait | None, now: datetime) -> Mapping[str, str]:
        """Return what other nouns know for the slots of a letter."""
        return self.expenses.letter_slots(wait, now) if kind == "expenses" and wait is not None else {}

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
        return self._clock.now()

    def local_day(self, at: date) -> date:
        """Return a day, or the day of a moment in the person's zone."""
        return at.astimezone(self.now().tzinfo).date() if isinstance(at, datetime) else at

    def read_coming_day(self, words: str) -> date | None:
        """Read a day that is today or lies ahead, in the person's zone; None where there is none or it has passed."""
        now = self.now()
        day = self.promises.parse_day(words, now=now, zone=self.zone, ahead=True) if words.strip() else None
        found = None if day is None else self.local_day(day)
        return found if found is not None and found >= now.date() else None

    @property
    def zone(self) -> str:
        """The person's own zone."""
        return self._clock.zone

    @property
    def zone_problem(self) -> str:
        """One sentence where the machine's zone is not understood; empty otherwise."""
        return self._clock.problem

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
        if self._follows_hours and {"code_names", "desk_hours"} & choices.keys():
            self.choose_names()
        if "end_of_day" in choices:
            self.waits.end_days_at(kept.end_of_day, now=self.now())
        return kept

    def choose_names(self) -> bool:
        """Call each wait as it is to be called at this hour, on every screen; tell whether that changed.

        Until it is asked for, as on the command line and in what is written out, code names stand.
        """
        from waitroom.domain.waits.code_names import are_code_names_on, as_shown  # noqa: PLC0415 - the command line can do without

        self._follows_hours = True
        settings = self.settings
        is_on = are_code_names_on(self.now(), settings.code_names, settings.desk_hours)
        if is_on is self._has_code_names:
            return False
        self._has_code_names = is_on
        self._store.waits.show(lambda wait: as_shown(wait, with_code_names=is_on))
        return True

    def hide_names(self, text: str) -> str:
        """Return a line for a list, with the code name of a wait where that stands for its own."""
        from waitroom.domain.waits.code_names import hide_names  # noqa: PLC0415 - as above

        return hide_names(text, self.waits.all())

    def has_record(self, record_id: str) -> bool:
        """Tell whether a record of any kind is kept under this id."""
        return any(self._store.table_named(name).get(record_id) is not None for name in RECORDS)

    def wait_in_front(self, wait_id: str) -> Wait | None:
        """Return the wait that stands in front: the one asked for, else what is due next."""
        asked = self.waits.get(wait_id) if wait_id else None
        if asked is not None and not asked.is_put_away:
            return asked
        on_board = self.waits.on_board(self.now())
        return on_board[0] if on_board else None

    def has_steps(self) -> bool:
        """Tell whether any step can stand anywhere: before the first answer there is nothing to work out."""
        return bool(self._store.steps.ids()) or any(wait.answered for wait in self.waits.all())

    def is_overdue(self, wait: Wait, now: datetime) -> bool:
        """Tell whether nothing has come and it is time to ask: their last day is over, or the fair time is."""
        return is_silent(wait, now, self.holidays.loaded(wait))

    def conflicting_offer(self, now: datetime) -> tuple[Wait, Wait] | None:
        """Return an offer that asks for its answer before another has decided, and that other wait."""
        waits = self.waits.on_board(now)
        if not any(wait.answer_by for wait in waits):
            return None
        from waitroom.domain.outcome.after_yes import conflicting_offer  # noqa: PLC0415 - as above

        return conflicting_offer(waits, now)

    def current_situation(self, wait: Wait | None, now: datetime) -> "Situation":
        """Return the situation that cards and activities are chosen by: phase, hour, mood, minutes and energy."""
        from waitroom.domain.care.situation import situation_of  # noqa: PLC0415 - as above

        return situation_of(wait, now, self.care.latest_mood(now))

    def todays_deck(self, wait: Wait | None, now: datetime) -> "tuple[Reframe, ...]":
        """Return today's cards."""
        return self.reframes.todays_deck(wait, now, self.care.latest_mood(now))

    def unfinished_step(self, wait: Wait | None, now: datetime) -> "UnfinishedStep | None":
        """Return what can still be done for a wait, to be offered before any card; holidays are counted."""
        mine = self._store.letters.where("wait_id", wait.id) if wait else ()
        return self.reframes.unfinished_step(
            wait, mine, now, self.holidays.loaded(wait) if wait else frozenset()
        )

    def finish_activity(
        self, run: "ActivityRun", now: datetime, written: str, *, is_finished: bool
    ) -> "ActivityRun":
        """End a run and return it as saved; where the activity came to its end, the place in it is forgotten too."""
        with self._store.transaction():
            if is_finished:
                self.form_drafts.delete(ACTIVITY, about=run.activity_id)
            return self.care.finish_activity(run, now, written)

    def hide_activity(self, activity_id: str, *, is_hidden: bool) -> None:
        """Put an act away, so that it is not suggested, or bring it back."""
        hidden = [each for each in self.settings.hidden_activities if each != activity_id]
        self.save_settings(hidden_activities=(*hidden, *([activity_id] if is_hidden else [])))

    def letter_kinds(
        self, wait: Wait | None, now: datetime
    ) -> "tuple[tuple[LetterKind, ...], tuple[LetterKind, ...]]":
        """Return the kinds of letter that fit a wait as it stands, what is most useful first, and all the others."""
        kinds = {kind.key: kind for kind in self.letters.kinds()}
        if wait is None:
            return tuple(kinds.values()), ()
        mine = self._store.letters.where("wait_id", wait.id)
        fitting = fitting_letters.fitting_kinds(wait, mine, now, self.holidays.loaded(wait))
        first = tuple(kinds[key] for key in fitting if key in kinds)
        return first, tuple(kind for kind in kinds.values() if kind not in first)
