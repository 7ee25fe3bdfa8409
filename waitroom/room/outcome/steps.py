"""Steps: what is offered after an answer, one at a time, and things to do of one's own."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from waitroom.domain.care.activity import ActivityRun
from waitroom.domain.letters.letter import Letter
from waitroom.domain.outcome.after_no_page import AfterNoPage, quiet_day
from waitroom.domain.outcome.expense import Expense, still_to_claim
from waitroom.domain.outcome.feedback import Feedback
from waitroom.domain.outcome.step import (
    Step,
    StepState,
    StepView,
    own_step_view,
    put_off,
    with_state,
)
from waitroom.domain.outcome.step_rules import (
    FEEDBACK_CAME,
    RULES,
    WHO_GOT_IT,
    RuleFacts,
    next_step,
    rule_views,
)
from waitroom.domain.outcome.wait_state import noes_of
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.wait import Wait
from waitroom.room.shared.record_table import RecordTable, current_version
from waitroom.translation import _

NO_WORDS = _("What would the step be? A few words are enough. Nothing was kept.")
TOO_LONG = _("That is long for a step. One line of up to 300 characters is enough; nothing was kept.")
MOST_SIGNS = 300


class StepStore(Protocol):
    """The shelves that steps are worked out from."""

    @property
    def steps(self) -> RecordTable[Step]:
        """Steps that were settled or put off, and one's own."""
        ...

    @property
    def after_nos(self) -> RecordTable[AfterNoPage]:
        """The pages of answers."""
        ...

    @property
    def feedbacks(self) -> RecordTable[Feedback]:
        """The pages of feedback."""
        ...

    @property
    def expenses(self) -> RecordTable[Expense]:
        """What journeys cost."""
        ...

    @property
    def letters(self) -> RecordTable[Letter]:
        """The letters."""
        ...

    @property
    def runs(self) -> RecordTable[ActivityRun]:
        """Activities that were run."""
        ...


class Steps:
    """The use cases of steps; `now` is aware, in the person's own zone."""

    def __init__(
        self,
        store: StepStore,
        holidays: Callable[[Wait], frozenset[date]],
        is_very_low: Callable[[datetime], bool],
    ) -> None:
        """Take the store, what says on which days nobody works for a wait, and whether the hour is a very low one."""
        self._store = store
        self._holidays = holidays
        self._is_very_low = is_very_low

    # What is offered

    def for_wait(self, wait: Wait, now: datetime) -> tuple[StepView, ...]:
        """Return every step of a wait, those of the rules first, as they stand now."""
        own = (step for step in self._store.steps.where("wait_id", wait.id) if not step.rule)
        facts = self._facts(wait, now)
        ruled = rule_views(facts, now.date()) if facts is not None else ()
        return (*ruled, *(own_step_view(step, now.date(), wait.known_as) for step in own))

    def own(self, waits: Iterable[Wait], now: datetime) -> tuple[StepView, ...]:
        """Return the steps of one's own that are open, those with a day first."""
        names = {wait.id: wait.known_as for wait in waits}
        views = [
            own_step_view(step, now.date(), names.get(step.wait_id, ""))
            for step in self._store.steps.all()
            if not step.rule and step.state is StepState.OPEN
        ]
        return tuple(sorted(views, key=lambda view: view.day or date.max))

    def offered(self, wait: Wait, now: datetime) -> StepView | None:
        """Return the one step that is offered for a wait now; none on the quiet day of an answer."""
        if self.is_quiet(wait, now):
            return None
        return next_step(self.for_wait(wait, now), now.date())

    def one_thing(self, waits: Iterable[Wait], now: datetime) -> StepView | None:
        """Return the one thing that is offered over all waits: one's own for today first, else the latest answer's.

        Where any answer came today, nothing is.
        """
        known = tuple(waits)
        if any(self.is_quiet(wait, now) for wait in known):
            return None
        own = self.own(known, now)
        today = now.date()
        dated = next((view for view in own if view.is_brought_up and view.day is not None), None)
        if dated is not None:
            return dated
        over = sorted(
            (wait for wait in known if wait.answered is not None),
            key=lambda wait: wait.answered or now,
            reverse=True,
        )
        for wait in over:
            view = next_step(self.for_wait(wait, now), today)
            if view is not None:
                return view
        return next((view for view in own if view.is_brought_up), None)

    def on_agenda(self, waits: Iterable[Wait], now: datetime) -> tuple[StepView, ...]:
        """Return the steps that stand on the agenda: the one thing, and those whose day is today or still ahead.

        It is never a pile: of what was not done on its day nothing stands there, but for the one thing.

        A wait whose answer came today has none.
        """
        known = tuple(waits)
        spoken = tuple(wait for wait in known if not self.is_quiet(wait, now))
        quiet = {wait.id for wait in known} - {wait.id for wait in spoken}
        today = now.date()
        found = {view.step.id: view for view in self.own(known, now) if _is_ahead(view, today)}
        for wait in spoken:
            ruled = (view for view in self.for_wait(wait, now) if view.step.rule)
            found |= {view.step.id: view for view in ruled if _is_ahead(view, today) and view.day != today}
        one = self.one_thing(known, now)
        if one is not None and one.day is not None:
            found[one.step.id] = one
        shown = (view for view in found.values() if view.step.wait_id not in quiet)
        return tuple(sorted(shown, key=lambda view: view.day or date.max))

    def is_put_aside(self, wait: Wait, kind: str, now: datetime) -> bool:
        """Tell whether the step of a kind of letter was put off or dropped: nothing else brings it up either."""
        keys = {rule.key for rule in RULES if rule.sent == kind}
        if not keys or not self._store.steps.ids():
            return False
        return any(
            view.step.rule in keys and not view.is_brought_up and view.step.state is not StepState.DONE
            for view in self.for_wait(wait, now)
        )

    def is_quiet(self, wait: Wait, now: datetime) -> bool:
        """Tell whether it is the day of the answer of a wait, or that on which a late no was written down."""
        day = self.quiet_day(wait, now)
        return day is not None and now.date() <= day

    def quiet_day(self, wait: Wait, now: datetime) -> date | None:
        """Return the local day that is kept free for an answer; None where there is none.

        For a no it is the day on which it was written down, unless that evening was waved on: it may have come days
        before. A no to one post of several has its evening too.
        """
        answered = wait.answered.astimezone(now.tzinfo).date() if wait.answered is not None else None
        noes = noes_of(wait)
        if not noes:
            return answered
        page = next(iter(self._store.after_nos.where("wait_id", wait.id)), None)
        given_up = page.evening_given_up if page is not None else None
        days = [
            quiet_day(no.on.astimezone(now.tzinfo).date(), no.noted.astimezone(now.tzinfo).date(), given_up)
            for no in noes
        ]
        return max(days if answered is None else [*days, answered])

    # What a person does with them

    def add(self, words: str, on: date | None, wait: Wait | None, now: datetime) -> Step:
        """Add a step of one's own, with a day or none.

        Raises:
            NotUnderstood: where it has no words, or very many.
        """
        step = Step(words=_line(words), on=on, wait_id=wait.id if wait else "")
        return self._store.steps.save(step, now=now)

    def reword(self, step: Step, words: str, on: date | None, wait: Wait | None, now: datetime) -> Step:
        """Change the words, the day and the wait of a step of one's own.

        Raises:
            NotUnderstood: as `add` does.
        """
        changed = replace(self._current(step), words=_line(words), on=on, wait_id=wait.id if wait else "")
        return self._store.steps.save(changed, now=now)

    def finish(self, step: Step, now: datetime) -> Step:
        """Mark a step as done."""
        return self._store.steps.save(with_state(self._current(step), StepState.DONE, now), now=now)

    def drop(self, step: Step, now: datetime) -> Step:
        """Drop a step for good."""
        return self._store.steps.save(with_state(self._current(step), StepState.DROPPED, now), now=now)

    def reopen(self, step: Step, now: datetime) -> Step:
        """Take a step up again that was done or dropped."""
        return self._store.steps.save(with_state(self._current(step), StepState.OPEN, now), now=now)

    def put_off(self, step: Step, now: datetime, wait: Wait | None = None) -> Step:
        """Put a step off: to the next working day, and each time a little further; then it rests on the list."""
        holidays = self._holidays(wait) if wait is not None else frozenset()
        return self._store.steps.save(put_off(self._current(step), now.date(), holidays), now=now)

    def restore(self, step: Step, now: datetime) -> Step:
        """Take back what was done with a step: it stands as `step` does."""
        kept = self._current(step)
        before = replace(kept, on=step.on, state=step.state, put_off_on=step.put_off_on, settled=step.settled)
        return self._store.steps.save(before, now=now)

    def delete(self, step: Step, now: datetime) -> None:
        """Take a step off that was added a moment ago; it stays in the trash for a month."""
        self._store.steps.delete(step.id, now=now)

    def get(self, step_id: str) -> Step | None:
        """Return one step as it is stored, None where it is not."""
        return self._store.steps.get(step_id)

    def _current(self, step: Step) -> Step:
        return current_version(self._store.steps, step)

    # What the rules are told

    def _facts(self, wait: Wait, now: datetime) -> RuleFacts | None:
        day = self.quiet_day(wait, now)
        if day is None or wait.outcome is None or wait.answered is None:
            return None
        pages = self._store.after_nos.where("wait_id", wait.id)
        page = pages[0] if pages else AfterNoPage(wait_id=wait.id)
        sent = {
            letter.kind: letter.sent_on
            for letter in self._store.letters.where("wait_id", wait.id)
            if letter.sent_on is not None
        }
        feedback = next(iter(self._store.feedbacks.where("wait_id", wait.id)), Feedback(wait_id=wait.id))
        asked = sent.get("ask-feedback")
        asked_on = feedback.asked_on or (asked.astimezone(now.tzinfo).date() if asked else None)
        done = {rule.key for rule in RULES if rule.sent and rule.sent in sent}
        done |= {
            key
            for key, is_done in (
                ("ask-feedback", feedback.asked_on is not None or feedback.is_written),
                ("gained", page.has_wins),
                ("debrief", page.is_looked_back),
                ("tricky-question", self._was_run("question-bank-add", wait.answered)),
                ("other-words", self._was_run("search-by-other-words", wait.answered)),
                ("expenses", self._is_claimed(wait)),
                (FEEDBACK_CAME, feedback.is_written),
                (WHO_GOT_IT, bool(page.learned)),
            )
            if is_done
        }
        steps = {step.rule: step for step in self._store.steps.where("wait_id", wait.id) if step.rule}
        return RuleFacts(
            wait_id=wait.id,
            name=wait.known_as,
            outcome=wait.outcome,
            answered=day,
            steps=steps,
            done=frozenset(done),
            refused=frozenset(page.passed_by),
            chosen=frozenset({WHO_GOT_IT} if page.wants_who_got_it else ()),
            asked_on=asked_on,
            holidays=self._holidays(wait),
            is_very_low=self._is_very_low(now),
        )

    def _was_run(self, activity_id: str, since: datetime) -> bool:
        runs = self._store.runs.where("activity_id", activity_id)
        return any(run.started >= since and run.ended is not None for run in runs)

    def _is_claimed(self, wait: Wait) -> bool:
        costs = self._store.expenses.where("wait_id", wait.id)
        return bool(costs) and not still_to_claim(costs)


def _line(words: str) -> str:
    """Return the words of a step on one line.

    Raises:
        NotUnderstood: where there are none, or very many.
    """
    line = " ".join(words.split())
    if not line:
        raise NotUnderstood(NO_WORDS)
    if len(line) > MOST_SIGNS:
        raise NotUnderstood(TOO_LONG)
    return line


def _is_ahead(view: StepView, today: date) -> bool:
    return view.is_dated and view.day is not None and view.day >= today
