"""The Care room: three suggestions, runs and how they went, worry over the days, people to talk to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from waitroom.content.loader import Content
from waitroom.domain.care import eligibility, ranking, safety_rules
from waitroom.domain.care.activity import (
    Activity,
    ActivityRun,
    CheckIn,
    HelpedAnswer,
    HelpedFigure,
    Mood,
    Suggestion,
    helped_figure,
)
from waitroom.domain.care.desk_hours import is_desk_hour
from waitroom.domain.care.low_check_in import energy_level
from waitroom.domain.care.situation import Situation
from waitroom.domain.care.worry_plot import events_of, worry_days
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.shared.settings import SETTINGS_ID, Settings
from waitroom.domain.waits.wait import Wait
from waitroom.room.care.runs_for_suggestion import RunTable, runs_for_suggestion
from waitroom.room.shared.record_table import RecordTable, current_version
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.care.care_records import SupportContacts
    from waitroom.domain.care.own_activity import OwnActivity
    from waitroom.domain.care.worry_plot import WorryDay
    from waitroom.domain.letters.letter import Letter
    from waitroom.domain.people.person import Person
    from waitroom.room.cards.thinking_traps import ThinkingTraps, ThinkingTrapTables
    from waitroom.room.care.forecasts import Forecasts, ForecastTables
    from waitroom.room.care.inbox_checks import InboxChecks, InboxCheckTables
    from waitroom.room.care.mood_forecasts import MoodForecasts, MoodForecastTables
    from waitroom.room.care.plans import Plans, PlanTables
    from waitroom.room.care.worries import Worries, WorryTables
    from waitroom.room.care.written_pages import WrittenPages, WrittenPageTables

    class CareTables(
        ForecastTables,
        MoodForecastTables,
        WorryTables,
        PlanTables,
        InboxCheckTables,
        ThinkingTrapTables,
        WrittenPageTables,
        Protocol,
    ):
        """The shelves that the Care room needs."""

        @property
        def letters(self) -> "RecordTable[Letter]":
            """The letters."""
            ...

        @property
        def people(self) -> "RecordTable[Person]":
            """People met, and one's own."""
            ...

        @property
        def runs(self) -> RunTable:
            """Activities that were done."""
            ...

        @property
        def check_ins(self) -> RecordTable[CheckIn]:
            """How loud the worry was."""
            ...

        @property
        def own_activities(self) -> "RecordTable[OwnActivity]":
            """Acts of the person's own."""
            ...

        @property
        def settings(self) -> RecordTable[Settings]:
            """What the person chose."""
            ...


ENERGY_HOLDS = timedelta(hours=3)
"""An energy that was stated longer ago says nothing about now."""

MOOD_HOLDS = timedelta(hours=12)
"""A mood that was chosen longer ago says nothing about now."""


class Care:
    """The use cases of the Care room; `now` is aware, in the person's own zone.

    `worries` parks worries; `forecasts` holds forecasts, openings and the page on wanting it; `mood_forecasts` holds
    what the person expects to feel; `plans` what is planned, `inbox_checks` when to look into it, `traps` the turns
    of thought with a name, `written_pages` all that was written.
    """

    def __init__(
        self,
        store: "CareTables",
        content: Content,
        left_out: Callable[[datetime], frozenset[str]] = lambda _: frozenset(),
    ) -> None:
        """Take the shelves and the shipped activities; `left_out` are those that there is nothing for now."""
        self._store = store
        self._content = content
        self._left_out = left_out

    @cached_property
    def worries(self) -> "Worries":
        """Worries, parked for their hour."""
        from waitroom.room.care.worries import Worries  # noqa: PLC0415 - the first paint can do without

        return Worries(self._store)

    @cached_property
    def forecasts(self) -> "Forecasts":
        """Forecasts, openings and the page on wanting it."""
        from waitroom.room.care.forecasts import Forecasts  # noqa: PLC0415 - as above

        return Forecasts(self._store)

    @cached_property
    def mood_forecasts(self) -> "MoodForecasts":
        """What the person expects to feel, and what it was."""
        from waitroom.room.care.mood_forecasts import MoodForecasts  # noqa: PLC0415 - as above

        return MoodForecasts(self._store)

    @cached_property
    def plans(self) -> "Plans":
        """One nice thing with someone, and bracing booked for the eve."""
        from waitroom.room.care.plans import Plans  # noqa: PLC0415 - as above

        return Plans(self._store)

    @cached_property
    def inbox_checks(self) -> "InboxChecks":
        """Looks into the inbox."""
        from waitroom.room.care.inbox_checks import InboxChecks  # noqa: PLC0415 - as above

        return InboxChecks(self._store)

    @cached_property
    def traps(self) -> "ThinkingTraps":
        """Thinking traps."""
        from waitroom.room.cards.thinking_traps import ThinkingTraps  # noqa: PLC0415 - as above

        return ThinkingTraps(self._store, self._content)

    @cached_property
    def written_pages(self) -> "WrittenPages":
        """All that was written and kept."""
        from waitroom.room.care.written_pages import WrittenPages  # noqa: PLC0415 - as above

        return WrittenPages(self._store, self._content)

    def activities(self, now: datetime) -> tuple[Activity, ...]:
        """Return every act that there is something for now, the person's own after those that are shipped."""
        left_out = self._left_out(now)
        shipped = tuple(each for each in self._content.activities if each.id not in left_out)
        own = tuple(each for each in self._store.own_activities.all() if each.name.strip())
        if not own:
            return shipped
        from waitroom.domain.care.own_activity import as_activity  # noqa: PLC0415 - most have none

        return (*shipped, *map(as_activity, own))

    def suggestions(self, situation: Situation, page: int = 0) -> tuple[Suggestion, ...]:
        """Return three suggestions: quick and easy, absorbing, with people or body; the same for an hour.

        `page` 1, 2, ... are the next three. What is booked for today leads, where its guards let it. The
        situation's `done` is filled in from what was run before.
        """
        known = situation._replace(done=runs_for_suggestion(self._store.runs, situation.now))
        has_plans = page == 0 and bool(self._store.plans.ids())
        booked = self.plans.booked_today(situation.now) if has_plans else frozenset()
        settings = self._store.settings.get(SETTINGS_ID) or Settings()
        at_desk = situation.is_at_desk or is_desk_hour(situation.now, settings.desk_hours)
        known = known._replace(is_at_desk=at_desk)
        shown = [each for each in self.activities(situation.now) if each.id not in settings.hidden_activities]
        return ranking.pick_suggestions(shown, known, page, booked=booked)

    def activity(self, activity_id: str) -> Activity:
        """Return one act, shipped or the person's own.

        Raises:
            KeyError: where none has this id.
        """
        own = self._store.own_activities.get(activity_id)
        if own is None:
            return self._content.activity(activity_id)
        from waitroom.domain.care.own_activity import as_activity  # noqa: PLC0415 - as above

        return as_activity(own)

    def add_own_activity(
        self, name: str, minutes: str, place: str, company: str, now: datetime
    ) -> "OwnActivity":
        """Add an act of the person's own from what was typed.

        Raises:
            NotUnderstood: where there is no name, or the minutes are no number from 1 to 240.
        """
        from waitroom.domain.care.own_activity import MOST_MINUTES, OwnActivity  # noqa: PLC0415 - as above

        if not name.strip():
            raise NotUnderstood(_("What would you do? A few words are enough."))
        length = int(minutes) if minutes.strip().isascii() and minutes.strip().isdigit() else 0
        if not 1 <= length <= MOST_MINUTES:
            raise NotUnderstood(_("Minutes are a number from 1 to 240."))
        own = OwnActivity(
            name=name.strip(),
            minutes=length,
            is_away=place.strip().lower().startswith("a"),
            is_with_somebody=company.strip().lower().startswith("w"),
        )
        return self._store.own_activities.save(own, now=now)

    def caution_sentence(self, activity: Activity, situation: Situation) -> str:
        """Return why an activity is not suggested now, as a sentence to read before its start; or nothing."""
        return eligibility.caution_sentence(activity, situation._replace(done=self._store.runs.all()))

    def start_activity(self, activity: Activity, now: datetime) -> ActivityRun:
        """Begin an activity; any of them, at any time."""
        return self._store.runs.save(ActivityRun(activity_id=activity.id, started=now), now=now)

    def go_on(self, run_id: str, now: datetime) -> ActivityRun | None:
        """Begin a run again that was left in the middle, with what was written in it; None where it is gone."""
        run = self._store.runs.get(run_id)
        return None if run is None else self._store.runs.save(replace(run, started=now, ended=None), now=now)

    def finish_activity(self, run: ActivityRun, now: datetime, written: str = "") -> ActivityRun:
        """End a run, at any second; what was written is kept only where it is given."""
        kept = current_version(self._store.runs, run)
        return self._store.runs.save(replace(kept, ended=now, written=written), now=now)

    def save_page(self, run: ActivityRun, text: str, now: datetime) -> ActivityRun:
        """Keep what is written so far in a run that goes on."""
        kept = current_version(self._store.runs, run)
        return self._store.runs.save(replace(kept, written=text), now=now)

    def written_runs(self) -> tuple[ActivityRun, ...]:
        """Return the runs in which something was written and kept, the newest first."""
        written = (run for run in self._store.runs.all() if run.written.strip())
        return tuple(sorted(written, key=lambda run: run.started, reverse=True))

    def todays_list(self, now: datetime) -> str:
        """Return the list written for tomorrow since six the evening before; by night, nothing."""
        if safety_rules.is_night(now.time()):
            return ""
        since = now.replace(hour=6, minute=0, second=0, microsecond=0) - timedelta(hours=12)
        return next(
            (run.written for run in self._lists(since) if run.started < since + timedelta(hours=12)), ""
        )

    def list_for_tomorrow(self, now: datetime) -> str:
        """Return the list that was written since six this evening, also after midnight; empty without one."""
        evening = now if now.hour >= 18 else now - timedelta(days=1)
        since = evening.replace(hour=18, minute=0, second=0, microsecond=0)
        return next((run.written for run in self._lists(since)), "")

    def _lists(self, since: datetime) -> list[ActivityRun]:
        """Return the lists for tomorrow begun since then, the newest first; no older run is read for it."""
        runs = self._store.runs.since_day("started", since.date() - timedelta(days=1))
        lists = [
            run
            for run in runs
            if run.activity_id == safety_rules.TOMORROW and run.started >= since and run.written.strip()
        ]
        return sorted(lists, key=lambda run: run.started, reverse=True)

    def save_contact(self, name: str, reach: str, now: datetime, person: "Person | None" = None) -> "Person":
        """Keep somebody to talk to, and how to reach them: an address where there is an @, else a number.

        Raises:
            NotUnderstood: where there is no name.
        """
        if not name.strip():
            msg = _("What are they called? A first name is enough.")
            raise NotUnderstood(msg)
        from waitroom.domain.people.person import Person  # noqa: PLC0415 - not for the types alone

        before = person or Person(name=name, is_mine=True)
        is_mail = "@" in reach
        after = replace(
            before,
            name=name.strip(),
            email=reach.strip() if is_mail else "",
            phone="" if is_mail else reach.strip(),
        )
        return self._store.people.save(after, now=now)

    def delete_contact(self, person: "Person", now: datetime) -> None:
        """Take somebody off one's own list; they stay in the trash for a month."""
        self._store.people.delete(person.id, now=now)

    def save_helped_answer(self, run: ActivityRun, helped: HelpedAnswer | None, now: datetime) -> ActivityRun:
        """Note whether it helped; None where the question was skipped or an answer is taken back."""
        kept = current_version(self._store.runs, run)
        return self._store.runs.save(replace(kept, helped=helped), now=now)

    def helped_words(self, activity: Activity) -> HelpedFigure:
        """Return how an activity went before: "helped 4 of 5"."""
        return helped_figure(activity.id, self._store.runs.all())

    def save_check_in(
        self,
        worry: int | None,
        now: datetime,
        line: str = "",
        mood: Mood | None = None,
        wait: Wait | None = None,
        *,
        energy: int | None = None,
    ) -> CheckIn:
        """Note what the person chose to say: how loud the worry is and how awake they are, 0 to 10; a word; a line.

        Raises:
            NotUnderstood: where a number lies outside 0 to 10, or nothing was said.
        """
        if any(value is not None and not 0 <= value <= 10 for value in (worry, energy)):
            msg = _("That is a number from 0 to 10. Nothing was saved.")
            raise NotUnderstood(msg)
        if worry is None and energy is None and mood is None and not line.strip():
            msg = _("Nothing was said, so nothing was saved.")
            raise NotUnderstood(msg)
        said = CheckIn(
            at=now, worry=worry, energy=energy, line=line, mood=mood, wait_id=wait.id if wait else ""
        )
        return self._store.check_ins.save(said, now=now)

    def delete_check_in(self, said: CheckIn, now: datetime) -> None:
        """Take a check-in back; it lies in the trash for a month."""
        self._store.check_ins.delete(said.id, now=now)

    def check_ins(self, now: datetime, days: int) -> tuple[CheckIn, ...]:
        """Return the check-ins of the last days, today's among them, the newest first."""
        since = now.date() - timedelta(days=days)
        found = (
            each
            for each in self._lately(now, timedelta(days=days))
            if each.at.astimezone(now.tzinfo).date() > since
        )
        return tuple(sorted(found, key=lambda each: each.at, reverse=True))

    def latest_energy(self, now: datetime) -> int | None:
        """Return the energy (1 to 3) that was stated last within three hours; None otherwise, never a guess."""
        stated = [
            (check.at, check.energy)
            for check in self._lately(now, ENERGY_HOLDS)
            if check.energy is not None and timedelta() <= now - check.at <= ENERGY_HOLDS
        ]
        return energy_level(max(stated)[1]) if stated else None

    def latest_mood(self, now: datetime) -> Mood | None:
        """Return the mood that was chosen last within twelve hours; None otherwise, never a guess."""
        recent = [
            check for check in self._lately(now, MOOD_HOLDS) if timedelta() <= now - check.at <= MOOD_HOLDS
        ]
        return max(recent, key=lambda check: check.at).mood if recent else None

    def worry_over_days(
        self, now: datetime, days: int = 14, wait: Wait | None = None
    ) -> "tuple[WorryDay, ...]":
        """Return the last days with the worry of each, and with the events of `wait` marked on them."""
        events = events_of(wait, self._store.letters.where("wait_id", wait.id), now) if wait else {}
        return worry_days(self._lately(now, timedelta(days=days + 1)), events, now, days)

    def is_low_for_weeks(self, now: datetime) -> bool:
        """Tell whether the one quiet line about a doctor (`care.WORTH_A_TALK`) has a place now."""
        return safety_rules.is_low_for_two_weeks(self._lately(now, timedelta(days=15)), now)

    def _lately(self, now: datetime, span: timedelta) -> tuple[CheckIn, ...]:
        """Return the check-ins of the last `span`, and perhaps some of the day before; the older ones are not read."""
        return self._store.check_ins.since_day("at", (now - span).date() - timedelta(days=1))

    def people_to_talk_to(self) -> "SupportContacts":
        """Return one's own people first, then where a voice can be found; never behind a condition."""
        from waitroom.domain.care.care_records import SupportContacts  # noqa: PLC0415 - where they are asked for

        own = (person for person in self._store.people.all() if person.is_mine)
        return SupportContacts(own=tuple(sorted(own, key=lambda person: person.name.casefold())))
