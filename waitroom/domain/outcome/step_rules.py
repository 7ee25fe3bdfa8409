"""The steps that are offered after an answer: which, in which order, from which day, and for how long.

The order is humane before it is useful: thanks, then learning, then money, then people. Days are counted from the
answer; working days leave out weekends and holidays. Nothing is offered before the first working day after it.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from waitroom.domain.outcome.step import AWAY, Step, StepState, StepView, rule_step_id
from waitroom.domain.waits.wait import Outcome
from waitroom.domain.waits.window import add_working_days
from waitroom.quick_dataclass import dataclass
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _

NO = frozenset({Outcome.DECLINED})
TAKEN = NO | {Outcome.OFFER_WITHDRAWN}
"""A no, or a yes that was taken back."""
CLOSED = TAKEN | {Outcome.WITHDREW, Outcome.SILENCE}
OVER = CLOSED | {Outcome.RESERVE}
"""There was no yes; on the reserve list one may still come."""
EVERY = OVER | {Outcome.ACCEPTED}

WHO_GOT_IT = "who-got-it"
FEEDBACK_CAME = "feedback-came"


class StepRule(NamedTuple):
    """One step and when it is offered.

    It is offered from `working_days` (where that is 0: `days`) after the answer, for `lasts` days. `opens` is what
    it leads to: "letter:KIND", "activity:ID", "page:NAME". `sent` is the kind of letter that does it. An
    `is_opt_in` one is offered only where the person asked for it; `is_dated` stands on the agenda beforehand.
    """

    key: str
    words: str
    about: str
    opens: str
    after: frozenset[Outcome] = NO
    working_days: int = 1
    days: int = 0
    lasts: int = 60
    sent: str = ""
    is_opt_in: bool = False
    is_dated: bool = False
    is_benefit: bool = False
    """Whether it looks for the good side of it: in a very low hour it is not brought up."""


RULES: tuple[StepRule, ...] = (
    StepRule(
        key="reply-to-no", words=_("A short reply, with thanks"), opens="letter:reply-to-no", sent="reply-to-no",
        about=_("Three sentences leave the door as it was. None is needed, and no answer to it is due."),
        after=TAKEN, lasts=14,
    ),
    StepRule(
        key="ask-feedback", words=_("Ask for feedback"), opens="letter:ask-feedback",
        sent="ask-feedback", lasts=21,
        about=_("One question, kindly. Many answer nothing, and some answer with something useful."),
    ),
    StepRule(
        key="gained", words=_("What I gained all the same"), opens="page:gained", after=OVER, is_benefit=True,
        about=_("Three wins of any size: an invitation, a conversation, a thing you now know about yourself."),
    ),
    StepRule(
        key="debrief", words=_("Look back, five minutes"), opens="page:debrief", after=OVER,
        about=_("What went well, what you would say now, one thing to try. It keeps where you stop."),
    ),
    StepRule(
        key="tricky-question", words=_("The tricky question, into the bank"), opens="activity:question-bank-add",
        after=OVER, about=_("The question as they asked it, while its words are still there."),
    ),
    StepRule(
        key="expenses", words=_("The travel costs"), opens="page:expenses", sent="expenses", after=EVERY, lasts=60,
        about=_("Not everyone pays them, and those who do often wait to be asked. The letter is filled from the list."),
    ),
    StepRule(
        key="connect-note", words=_("A note to connect"), opens="letter:connect-note", sent="connect-note", after=TAKEN,
        working_days=3, lasts=90,
        about=_("Somebody from the panel you would like to know. Two lines, and where you met."),
    ),
    StepRule(
        key="other-words", words=_("Similar roles, in other words"), opens="activity:search-by-other-words",
        working_days=5, lasts=90, after=OVER,
        about=_("The same work goes by other names: titles, tools, verbs, the problem it solves."),
    ),
    StepRule(
        key="informal-chat", words=_("Twenty minutes with somebody there"), opens="letter:informal-chat",
        sent="informal-chat", working_days=10, lasts=90,
        about=_("About how people find their way into this work, and not about this decision."),
    ),
    StepRule(
        key=FEEDBACK_CAME, words=_("What they said, if they wrote"), opens="page:feedback", working_days=7, lasts=14,
        about=_("A week of working days since you asked. It may still come, or not; the page holds it if it did."),
    ),
    StepRule(
        key=WHO_GOT_IT, words=_("See who got it"), opens="page:who-got-it", working_days=0, days=60, lasts=30,
        is_opt_in=True, is_dated=True,
        about=_("Once, to learn one thing: what do they bring that you could learn? Then the page is closed."),
    ),
    StepRule(
        key="look-again", words=_("Look at this organisation again"), opens="letter:look-again", sent="look-again",
        working_days=0, days=91, lasts=91, is_dated=True, after=CLOSED,
        about=_("What is open there now? One post is not the next one."),
    ),
)  # fmt: skip
"""All rules, in the order in which they are offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFacts:
    """What is known of a wait when its steps are worked out; all days are local days of the person.

    `answered` is the day of the answer, `steps` what was settled or put off, by rule, `done` the rules whose
    letter was sent or whose page was written, `refused` those dropped on the page of an older waitroom, `chosen`
    the opt-in ones that were asked for. `asked_on` is the day on which feedback was asked for.
    """

    wait_id: str
    name: str
    outcome: Outcome
    answered: date
    steps: Mapping[str, Step]
    done: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    chosen: frozenset[str] = frozenset()
    asked_on: date | None = None
    holidays: frozenset[date] = frozenset()
    is_very_low: bool = False


def rule_views(facts: RuleFacts, today: date) -> tuple[StepView, ...]:
    """Return every step that the rules give a wait, in their order, as it stands on `today`."""
    return tuple(
        _view(rule, facts, today)
        for rule in RULES
        if facts.outcome in rule.after and (not rule.is_opt_in or rule.key in facts.chosen)
        if rule.key != FEEDBACK_CAME or facts.asked_on is not None
    )


def next_step(views: tuple[StepView, ...], today: date) -> StepView | None:
    """Return the one step to offer on `today`; None where nothing is due, or one was put off today already."""
    if any(today in view.step.put_off_on for view in views):
        return None
    return next((view for view in views if view.is_brought_up), None)


def _view(rule: StepRule, facts: RuleFacts, today: date) -> StepView:
    step = facts.steps.get(rule.key) or Step(
        id=rule_step_id(facts.wait_id, rule.key), rule=rule.key, wait_id=facts.wait_id
    )
    if step.state is StepState.OPEN and rule.key in facts.done:
        step = Step(id=step.id, rule=rule.key, wait_id=facts.wait_id, state=StepState.DONE)
    elif step.state is StepState.OPEN and rule.key in facts.refused and not step.revision:
        step = Step(id=step.id, rule=rule.key, wait_id=facts.wait_id, state=StepState.DROPPED)
    begins = _begins(rule, facts)
    ends = begins + timedelta(days=rule.lasts)
    day = max(step.on, begins) if step.on is not None else begins
    is_open = step.state is StepState.OPEN
    is_rested = len(step.put_off_on) > len(AWAY) or (rule.is_benefit and facts.is_very_low)
    return StepView(
        step=step,
        words=rule.words,
        about=rule.about,
        opens=rule.opens,
        day=day,
        is_brought_up=is_open and not is_rested and day <= today <= max(ends, day),
        is_dated=is_open and rule.is_dated and today <= ends,
        name=facts.name,
    )


def _begins(rule: StepRule, facts: RuleFacts) -> date:
    anchor = facts.answered
    if rule.key == FEEDBACK_CAME and facts.asked_on is not None:
        anchor = facts.asked_on
    first = add_working_days(facts.answered, 1, facts.holidays)
    if rule.working_days:
        return max(first, add_working_days(anchor, rule.working_days, facts.holidays))
    return max(first, anchor + timedelta(days=rule.days))
