"""The room "What next", put together from its nouns: before the answer, the evening of a no, and after it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from waitroom.domain.box.memento import Memento, caption, heading
from waitroom.domain.care.activity import ActivityRun, Mood
from waitroom.domain.care.safety_rules import (
    BRACING,
    EXPRESSIVE,
    may_brace,
    may_find_benefits,
    may_write_expressively,
)
from waitroom.domain.care.situation import situation_of
from waitroom.domain.outcome.after_no_page import AfterNoDialogData, AfterNoPage
from waitroom.domain.outcome.amounts import joined_sums
from waitroom.domain.outcome.step import StepView
from waitroom.domain.outcome.step_rules import WHO_GOT_IT
from waitroom.domain.outcome.wait_state import noes_of
from waitroom.domain.outcome.what_next import NextGroup, NextRow, NextState, WhatNextView
from waitroom.domain.waits.silence_ladder import is_silent
from waitroom.domain.waits.wait import EntryKind, Outcome, Wait
from waitroom.formatting.dates import short_day
from waitroom.formatting.wait_history import answered_words
from waitroom.room.shared.record_table import RecordTable
from waitroom.translation import _, ngettext

if TYPE_CHECKING:
    from waitroom.room.care.care import Care
    from waitroom.room.outcome.after_no import AfterNoPages
    from waitroom.room.outcome.expenses import Expenses
    from waitroom.room.outcome.feedback_pages import FeedbackPages
    from waitroom.room.outcome.futures import Futures
    from waitroom.room.outcome.steps import Steps

HELD_SHOWN = 5
HELD_LATER = 2
OWN_SHOWN = 4
FELT_WORDS = {"well": _("well"), "mixed": _("mixed"), "hard": _("hard")}
NO_WORDS = {
    EntryKind.OFFER_WITHDRAWN: _("the offer was withdrawn."),
    EntryKind.RESERVE: _("no for now, and a place on their reserve list."),
}

SIT = NextRow("sit", _("Sixty calm seconds"), _("breathe"), _("In, and out a little longer. Nothing else."))
PEOPLE = NextRow(
    "people",
    _("Somebody to talk to"),
    about=_("Your own people first, then where a voice can be found anywhere."),
)


class WhatNext:
    """What the room shows; `now` is aware, in the person's own zone."""

    def __init__(
        self,
        care: "Care",
        *,
        pages: "AfterNoPages",
        steps: "Steps",
        futures: "Futures",
        feedback: "FeedbackPages",
        expenses: "Expenses",
        runs: RecordTable[ActivityRun],
    ) -> None:
        self._care = care
        self._pages = pages
        self._steps = steps
        self._futures = futures
        self._feedback = feedback
        self._expenses = expenses
        self._runs = runs

    def view(
        self, wait: Wait | None, waits: Iterable[Wait], now: datetime, holidays: frozenset[date] = frozenset()
    ) -> WhatNextView:
        """Return what the room shows for the wait in front; `waits` are all of them, `holidays` those of this one."""
        known = tuple(waits)
        if wait is None:
            groups = (self._own(known, now), self._over_all(known, now))
            lead = _("This room belongs to a wait. Begin one at home, and it says here what may come next.")
            return WhatNextView(title=_("What next"), lead=lead, groups=_filled(groups))
        mood = self._care.latest_mood(now)
        no = self._pages.view(wait, now, holidays, mood)
        if no is not None and not no.is_later and (wait.outcome is None or wait.outcome.is_no):
            return self._evening(wait, no, known)
        if wait.outcome is None:
            return self._before(wait, known, now, mood, holidays)
        if wait.outcome.is_yes:
            return self._after_yes(wait, known, now)
        return self._after(wait, no, known, now, mood)

    # Before the answer

    def _before(
        self,
        wait: Wait,
        known: tuple[Wait, ...],
        now: datetime,
        mood: Mood | None,
        holidays: frozenset[date],
    ) -> WhatNextView:
        plan, wish = self._futures.page(wait), self._care.forecasts.wanting(wait)
        state = _("sealed until the answer") if plan.sealed else _("begun") if plan.is_written else ""
        futures = [
            NextRow(
                "page:futures", _("Both futures, planned"), state,
                _("The first hour and the first morning of either answer. What is planned can leave the head until "
                "the day; sealed, it is out of sight and comes back with the answer."),
            )
        ]  # fmt: skip
        if self._care.forecasts.may_ask_opening(wait, now, mood):
            futures.append(
                NextRow(
                    "page:opening", _("What a no would leave room for"), "",
                    _("One real thing, in your own words. It is given back on the day of a no; hope may stay."),
                )
            )  # fmt: skip
        if may_brace(situation_of(wait, now, mood).moment, mood):
            futures.append(
                NextRow(
                    f"activity:{BRACING}", _("How a no would sound"), _("eight minutes"),
                    _("It is close now, and expecting the worst can help for a little while: briefly, with a plan "
                    "at the end."),
                )
            )  # fmt: skip
        felt = self._pages.page(wait).felt
        mine = (
            NextRow(
                "page:want", _("Do I even want it?"), wish.hoping_for,
                _("They choose, and so do you: what matters, the week, the money, the people, and yes, if …"),
            ),
            NextRow(
                "page:clocks", _("Two clocks"), self._clock_words(wait, now),
                _("Theirs, and yours: by when you want to know for yourself, and what you need to know until then."),
            ),
            NextRow(
                "page:felt", _("How it felt, walking out"), FELT_WORDS.get(felt or "", ""),
                _("One word, for yourself. It is no forecast; later it stands beside how it came out."),
            ),
            self._look_back_row(self._pages.page(wait)),
        )  # fmt: skip
        comes = [
            NextRow("app:happened", _("They answered"), about=_("A yes, a no, another date, another round."))
        ]
        if is_silent(wait, now, holidays):
            words = _(
                "One fair thing at a time, counted in working days past their day or our guess, or from the "
                "interview; or none."
            )
            comes.insert(0, NextRow("app:next_step", _("While nothing comes"), "", words))
        groups = (
            NextGroup(_("Either answer"), tuple(futures)),
            NextGroup(_("My side of it"), mine),
            NextGroup(_("When it comes"), tuple(comes)),
            self._own(known, now),
            self._over_all(known, now),
        )
        return WhatNextView(
            state=NextState.BEFORE,
            title=_("{known_as}: before the answer").format(known_as=wait.known_as),
            lead=_("Nothing here is due, and any of it can stay empty."),
            groups=_filled(groups),
        )

    def _clock_words(self, wait: Wait, now: datetime) -> str:
        window, mine = wait.window, self._futures.clock(wait).by
        parts = []
        if window is not None and not window.guess:
            parts.append(_("theirs {short_day}").format(short_day=short_day(window.last_day, now.date())))
        if mine is not None:
            parts.append(_("mine {short_day}").format(short_day=short_day(mine, now.date())))
        return ", ".join(parts)

    # The evening

    def _evening(self, wait: Wait, no: AfterNoDialogData, known: tuple[Wait, ...]) -> WhatNextView:
        lead = _("Sit with it as long as you like. Nothing has to be done today.")
        if not no.is_evening:
            lead = _("The first day is over. The rest can wait for a working day, and for longer.")
        others = [other.known_as for other in known if other.id != wait.id and other.outcome is None]
        posts = [role.name for role in wait.roles if role.outcome is None] if wait.outcome is None else []
        standing = [*posts, *others][:2]
        if standing:
            stand = ngettext("{standing} still stands.", "{standing} still stand.", len(standing))
            lead = " ".join((lead, stand.format(standing=_(" and ").join(standing))))
        meetings = NextRow(
            "page:meetings", _("If it is where you work"), "",
            _("How to get through the next meeting there: one sentence to say, a place to sit, a way out."),
        )  # fmt: skip
        groups = [
            NextGroup("", (SIT,)),
            self._held(no, HELD_SHOWN),
            self._planned(wait, "no"),
            self._openings(no),
            NextGroup(_("With somebody"), (PEOPLE, meetings)),
        ]
        if no.is_late:
            wave = NextRow(
                "wave", _("It was days ago: go on"), "", _("What may still be left is then shown at once.")
            )
            groups.append(NextGroup(_("This evening"), (wave,)))
        return WhatNextView(state=NextState.EVENING, title=_no_title(wait), lead=lead, groups=_filled(groups))

    def _held(self, no: AfterNoDialogData, most: int) -> NextGroup:
        is_pinned = any(memento.is_pinned for memento in no.held)
        rows = [_memento_row(each) for each in no.held[:most]]
        if len(no.held) > most:
            rows.append(NextRow("box", _("more in the box")))
        rows += [_memento_row(card) for card in no.coping]
        return NextGroup(_("Pinned for this") if is_pinned else _("From the happy box"), tuple(rows))

    def _planned(self, wait: Wait, answer: str) -> NextGroup:
        """Give back what was planned for the answer that came."""
        plan = self._futures.page(wait)
        hour, morning = getattr(plan, f"{answer}_hour"), getattr(plan, f"{answer}_morning")
        rows = [
            NextRow(f"text:{name}", _one_line(words), label, words)
            for name, label, words in (
                ("hour", _("the first hour"), hour),
                ("morning", _("the first morning"), morning),
            )
            if words.strip()
        ]
        return NextGroup(_("As you planned it"), tuple(rows))

    def _openings(self, no: AfterNoDialogData) -> NextGroup:
        rows = [NextRow(f"text:{each.id}", _one_line(each.text), "", each.text) for each in no.openings]
        return NextGroup(_("What opens, as you wrote it"), tuple(rows))

    # After it

    def _after(
        self,
        wait: Wait,
        no: AfterNoDialogData | None,
        known: tuple[Wait, ...],
        now: datetime,
        mood: Mood | None,
    ) -> WhatNextView:
        step = self._steps.offered(wait, now)
        lead = _("One thing at a time, and none of it is due.") if step else _("Nothing is waiting here.")
        page = self._pages.page(wait)
        rows = (
            row for row in self._pages_of(wait, page, now, mood) if step is None or row.opens != step.opens
        )
        late = NextRow(
            "app:happened", _("They answered after all"), "", _("A late answer opens it again, as it was.")
        )
        is_silent = wait.outcome is Outcome.SILENCE
        groups = [
            NextGroup(_("If it still comes"), (late,) if is_silent else ()),
            NextGroup(_("One thing, if you like"), (_step_row(step),) if step else ()),
            NextGroup(_("When you like"), tuple(rows)),
            self._own(known, now),
        ]
        if no is not None:
            planned = [self._planned(wait, "no")] if now.date() == no.later_from else []
            groups += [self._held(no, HELD_LATER), *planned, self._openings(no)]
        groups += [NextGroup(_("Any time"), (SIT, PEOPLE)), self._over_all(known, now)]
        return WhatNextView(
            state=NextState.AFTER,
            title=_no_title(wait) if no is not None else f"{wait.known_as}: {_lowered(answered_words(wait))}",
            lead=lead,
            groups=_filled(groups),
            step=step,
        )

    def _pages_of(self, wait: Wait, page: AfterNoPage, now: datetime, mood: Mood | None) -> Iterable[NextRow]:
        is_quiet = self._steps.is_quiet(wait, now)
        gained = _("still a success") if page.is_success else _("begun") if page.has_wins else ""
        if may_find_benefits(mood, is_first_evening=False):
            yield NextRow(
                "page:gained", _("What I gained all the same"), gained,
                _("Three wins of any size, in your own words; and whether it was a success all the same."),
            )  # fmt: skip
        yield self._look_back_row(page)
        asked, feedback = self._feedback.asked_on(wait, now), self._feedback.page(wait)
        after = (
            "written"
            if feedback.is_written
            else _("asked {short_day}").format(short_day=short_day(asked, now.date()))
            if asked
            else ""
        )
        yield NextRow(
            "page:feedback", _("Feedback, kept fairly"), after,
            _("What they said, what it may mean, what you will try; and how much you trust it."),
        )  # fmt: skip
        sums = joined_sums(each.cost for each in self._expenses.for_wait(wait, now))
        yield NextRow(
            "page:expenses", _("Travel costs"), "" if is_quiet else sums,
            _("What it was for and how much. The letter that claims them is filled from here."),
        )  # fmt: skip
        if not is_quiet and self._care.forecasts.has_any(wait):
            yield NextRow(
                "page:worries", _("The worries: what came of them"), "",
                _("What you expected, and what happened. Marked when you like; the figure is shown when you ask."),
            )  # fmt: skip
        if not is_quiet and self._may_write_out(wait, now, mood):
            yield NextRow(
                f"activity:{EXPRESSIVE}", _("Write it out"), _("twenty minutes"),
                _("Private, without stopping. At its end it is let go unread, unless you keep it. On five days at "
                "most, and not again where it made things worse."),
            )  # fmt: skip
        if page.works_there:
            yield NextRow(
                "page:meetings", _("The meetings, where I work"), "", _("How to get through the next one.")
            )
        if not is_quiet and wait.outcome in {Outcome.DECLINED, Outcome.OFFER_WITHDRAWN}:
            yield self._who_got_it_row(wait, page, now)
        if not is_quiet:
            yield NextRow(
                "page:steps",
                _("All steps"),
                "",
                _("Everything that can be offered here, done and dropped too."),
            )

    def _may_write_out(self, wait: Wait, now: datetime, mood: Mood | None) -> bool:
        since = wait.answered
        runs = self._runs.where("activity_id", EXPRESSIVE)
        sessions = [run for run in runs if since is None or run.started >= since]
        is_no = wait.outcome is not None and (wait.outcome.is_no or wait.outcome is Outcome.SILENCE)
        return is_no and may_write_expressively("after-no", mood, sessions, now)

    def _who_got_it_row(self, wait: Wait, page: AfterNoPage, now: datetime) -> NextRow:
        if page.learned:
            return NextRow(
                "text:learned",
                _("Who got it"),
                _("closed"),
                _("The one thing worth learning: {learned}").format(learned=page.learned),
            )
        view = next((each for each in self._steps.for_wait(wait, now) if each.step.rule == WHO_GOT_IT), None)
        when = (
            _("from {short_day}").format(short_day=short_day(view.day, now.date()))
            if view is not None and view.day is not None
            else _("off")
        )
        return NextRow(
            "toggle:who-got-it", _("See who got it, in two months"), when,
            _("Off, unless you want it. Once, to learn one thing; nobody is written to, and then it is closed."),
        )  # fmt: skip

    def _look_back_row(self, page: AfterNoPage) -> NextRow:
        return NextRow(
            "page:debrief", _("Look back, five minutes"), _("begun") if page.is_looked_back else "",
            _("What went well, what you would say now, one thing to try. It keeps where you stop."),
        )  # fmt: skip

    def _after_yes(self, wait: Wait, known: tuple[Wait, ...], now: datetime) -> WhatNextView:
        step = self._steps.offered(wait, now)
        wish = self._care.forecasts.wanting(wait)
        rows = (
            NextRow(
                "app:next_step", _("What a yes brings"), "",
                _("The day of your answer, what to ask before it, the letters, the other waits, and whom to thank."),
            ),
            NextRow(
                "page:want", _("Do I want it, as it stands now?"), wish.hoping_for,
                _("What you wrote before the answer, and what has changed since."),
            ),
            NextRow("page:expenses", _("Travel costs"), "", _("What it was for and how much.")),
            self._look_back_row(self._pages.page(wait)),
        )  # fmt: skip
        groups = (
            self._planned(wait, "yes"),
            NextGroup(_("One thing, if you like"), (_step_row(step),) if step else ()),
            NextGroup(_("When you like"), rows),
            self._own(known, now),
            self._over_all(known, now),
        )
        return WhatNextView(
            state=NextState.YES,
            title=f"{wait.known_as}: {_lowered(answered_words(wait))}",
            lead=_("Good news may be slow to arrive in the body. Nothing has to be settled in this minute."),
            groups=_filled(groups),
            step=step,
        )

    # Everywhere

    def _own(self, known: tuple[Wait, ...], now: datetime) -> NextGroup:
        rows = [
            NextRow(
                f"own:{view.step.id}",
                view.words,
                short_day(view.day, now.date()) if view.day is not None else _("any day"),
                view.name,
            )
            for view in self._steps.own(known, now)
        ]
        more = len(rows) - OWN_SHOWN
        shown = rows[:OWN_SHOWN] + (
            [NextRow("page:steps", _("and {more} more").format(more=more))] if more > 0 else []
        )
        return NextGroup(_("Steps of my own"), tuple(shown))

    def _over_all(self, known: tuple[Wait, ...], now: datetime) -> NextGroup:
        if any(self._steps.is_quiet(wait, now) for wait in known) or not self._pages.past(known):
            return NextGroup("", ())
        row = NextRow(
            "page:all-waits", _("Over all waits"), "",
            _("How each felt and how it came out, how long they said and how long it took. Yours alone."),
        )  # fmt: skip
        return NextGroup(_("Looking over it"), (row,))


def _filled(groups: Iterable[NextGroup]) -> tuple[NextGroup, ...]:
    return tuple(group for group in groups if group.rows)


def _step_row(step: StepView) -> NextRow:
    return NextRow("step", step.words, "", step.about)


def _memento_row(memento: Memento) -> NextRow:
    return NextRow(f"hold:{memento.id}", _one_line(heading(memento)), caption(memento), memento.text)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _no_title(wait: Wait) -> str:
    noes = noes_of(wait)
    last = noes[-1] if noes else None
    words = NO_WORDS.get(last.kind, _("they said no.")) if last is not None else _("they said no.")
    about = f" ({', '.join(last.roles)})" if last is not None and last.roles else ""
    return f"{wait.known_as}{about}: {words}"


def _lowered(sentence: str) -> str:
    return f"{sentence[:1].lower()}{sentence[1:]}"
