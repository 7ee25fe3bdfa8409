"""Running activities: one screen for each mode, what stands before it, and the one question afterwards."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from types import MappingProxyType

from textual.app import App

from waitroom.colours.palettes import EVENING
from waitroom.domain.care.activity import Activity, ActivityRun, HelpedAnswer
from waitroom.domain.care.breath_timing import cycle_seconds, night_breath
from waitroom.domain.care.helped_question import may_ask_if_it_helped
from waitroom.domain.care.plan import bracing_hour
from waitroom.domain.care.safety_rules import BRACING, is_night
from waitroom.domain.shared.form_names import ACTIVITY
from waitroom.domain.waits.wait import Wait
from waitroom.formatting.dates import clock_time, day_near
from waitroom.messages import OpenLetter, OpenQuestions
from waitroom.room.room import Room
from waitroom.screens.care.activities.activity_intro import BOOK, ActivityIntroDialog
from waitroom.screens.care.activities.activity_screen import ActivityContext, ActivityEnding, ActivityScreen
from waitroom.screens.care.activities.checklist import ChecklistScreen
from waitroom.screens.care.activities.drifting_words import DriftingWordsScreen
from waitroom.screens.care.activities.falling_blocks import FallingBlocksScreen
from waitroom.screens.care.activities.guided_list import GuidedListScreen
from waitroom.screens.care.activities.guided_steps import GuidedStepsScreen
from waitroom.screens.care.activities.helped_question import HelpedQuestionDialog
from waitroom.screens.care.activities.memory_pairs import MemoryPairsScreen
from waitroom.screens.care.activities.mine_or_theirs import MineOrTheirsScreen
from waitroom.screens.care.activities.mood_forecast import MoodForecastScreen
from waitroom.screens.care.activities.night_sky import NightSkyScreen
from waitroom.screens.care.activities.poem_typing import PoemTypingScreen
from waitroom.screens.care.activities.sliding_tiles import SlidingTilesScreen
from waitroom.screens.care.activities.steps_with_panel import CoinTossScreen, MementoStepsScreen
from waitroom.screens.care.activities.thought_record import ThoughtRecordScreen
from waitroom.screens.care.activities.timer import TimerScreen
from waitroom.screens.care.activities.word_ladder import WordLadderScreen
from waitroom.screens.care.activities.writing_page import WritingPageScreen
from waitroom.screens.care.breathing_screen import BreathingScreen
from waitroom.screens.care.coping_card_form import offer_coping_card
from waitroom.translation import _

MODES: Mapping[str, Callable[[ActivityContext], ActivityScreen]] = MappingProxyType(
    {
        "guided-steps": GuidedStepsScreen,
        "guided-list": GuidedListScreen,
        "writing": WritingPageScreen,
        "scale": MoodForecastScreen,
        "sort": MineOrTheirsScreen,
        "timer": TimerScreen,
        "checklist": ChecklistScreen,
    }
)
"""Which screen runs a mode."""

OWN: Mapping[str, Callable[[ActivityContext], ActivityScreen]] = MappingProxyType(
    {
        "thought-record": ThoughtRecordScreen,
        "happy-box-one": MementoStepsScreen,
        "coin-test": CoinTossScreen,
        "thoughts-adrift": DriftingWordsScreen,
        "night-sky": NightSkyScreen,
        "falling-blocks": FallingBlocksScreen,
        "word-ladder": WordLadderScreen,
        "sliding-fifteen": SlidingTilesScreen,
        "pairs": MemoryPairsScreen,
        "type-a-poem": PoemTypingScreen,
    }
)
"""Activities that have a screen of their own."""

ADDS_A_MEMENTO = "add-a-memento"

IN_THE_BANK: Mapping[str, str] = MappingProxyType(
    {"question-bank-add": "catch", "star-answer": "story", "question-bank-review": "review"}
)
"""Activities that are done in the question bank, and what is wanted there."""

BREATHS = {"three-breaths": 3}
"""Pacers that are counted in breaths and not in minutes."""


def open_activity(app: App[None], room: Room, activity: Activity, minutes: int = 0) -> None:
    """Show what stands before an activity, and run it from there; `minutes` 0 means its usual length."""
    now, wait = room.now(), wait_in_front(room)
    held = room.care.caution_sentence(activity, room.current_situation(wait, now))
    eve = bracing_hour(wait, now) if activity.id == BRACING else None

    def begin(chosen: int | None) -> None:
        if chosen == BOOK and eve is not None:
            room.care.plans.book_activity(activity, eve, wait, room.now())
            day = day_near(eve.date(), room.now().date())
            app.notify(
                _("Booked for {day} at {clock_time}. Until then it can wait.").format(
                    day=day, clock_time=clock_time(eve)
                ),
                markup=False,
            )
        elif chosen is not None:
            run_activity(app, room, activity, chosen)

    threshold = ActivityIntroDialog(
        activity, minutes, room.care.helped_words(activity), held=held, can_book=eve is not None
    )
    app.push_screen(threshold, begin)


def run_activity(app: App[None], room: Room, activity: Activity, minutes: int) -> None:
    """Run an activity, keep how it was left, and ask whether it helped where it came to an end."""
    wait = wait_in_front(room)
    if activity.mode == "draft":
        run = room.care.start_activity(activity, room.now())
        room.care.finish_activity(run, room.now())
        app.post_message(OpenLetter(kind=activity.draft_kind, wait_id=wait.id if wait else ""))
        return
    if activity.id == ADDS_A_MEMENTO:
        run = room.care.start_activity(activity, room.now())
        room.care.finish_activity(run, room.now())
        app.call_later(app.run_action, "app.add_memento")
        return
    if activity.id in IN_THE_BANK:
        run = room.care.start_activity(activity, room.now())
        room.care.finish_activity(run, room.now())
        wanted = IN_THE_BANK[activity.id]
        app.post_message(OpenQuestions(wanted, wait_id=wait.id if wait else ""))
        return
    run = _left_behind(room, activity) or room.care.start_activity(activity, room.now())
    _show(app, room, activity, minutes, run)


def reopen_activity(app: App[None], room: Room, given: Mapping[str, object]) -> None:
    """Go on with an activity that was open when the room was left; nothing where it is known no more."""
    minutes, run_id = given.get("minutes"), given.get("run")
    try:
        activity = room.care.activity(str(given.get("activity")))
    except KeyError:
        return
    if activity.mode not in {*MODES, "pacer"} and activity.id not in OWN:
        return
    if not isinstance(minutes, int):
        return
    run = room.care.go_on(str(run_id), room.now()) or room.care.start_activity(activity, room.now())
    _show(app, room, activity, min(max(minutes, 1), activity.minutes_max), run)


def _show(app: App[None], room: Room, activity: Activity, minutes: int, run: ActivityRun) -> None:
    wait = wait_in_front(room)
    if activity.mode == "pacer":
        breathing = _breathing(room, activity, minutes)
        breathing.opened_by = "activity"
        breathing.opened_with = {"activity": activity.id, "minutes": minutes, "run": run.id}
        app.push_screen(
            breathing, lambda is_done: _after(app, room, activity, run, ActivityEnding(bool(is_done)))
        )
        return
    running = ActivityContext(
        room=room, activity=activity, run=run, minutes=minutes, wait=wait, rows=app.size.height
    )
    screen = screen_for(running)
    app.push_screen(
        screen, lambda ending: _after(app, room, activity, screen.running.run, ending or ActivityEnding())
    )


def _left_behind(room: Room, activity: Activity) -> ActivityRun | None:
    """Return the run that was left in the middle of what was typed, to go on with it."""
    run_id = room.form_drafts.of(ACTIVITY, activity.id).fields().get("run", "")
    return room.care.go_on(run_id, room.now()) if run_id else None


def screen_for(running: ActivityContext) -> ActivityScreen:
    """Return the screen that runs an activity."""
    make = OWN.get(running.activity.id) or MODES[running.activity.mode]
    return make(running)


def wait_in_front(room: Room) -> Wait | None:
    """Return the wait that stands in front at home."""
    place = room.session.get("home")
    front = place.get("front", "") if isinstance(place, dict) else ""
    return room.waits.in_front(str(front), room.now())


def _breathing(room: Room, activity: Activity, minutes: int) -> BreathingScreen:
    phases = activity.phases
    if is_night(room.now().time()):
        phases = night_breath(phases)
    breaths = BREATHS.get(activity.id)
    return BreathingScreen(
        phases,
        seconds=breaths * cycle_seconds(phases) if breaths else minutes * 60.0,
        scene=EVENING,
        reduced_motion=room.settings.reduced_motion,
        title=activity.name,
    )


def _after(app: App[None], room: Room, activity: Activity, run: ActivityRun, ending: ActivityEnding) -> None:
    now = room.now()
    run = room.finish_activity(run, now, ending.written, is_finished=ending.is_finished)
    lasted = max(now - run.started, timedelta())
    if not may_ask_if_it_helped(activity.mode, lasted, is_finished=ending.is_finished):
        return

    def note(helped: HelpedAnswer | None) -> None:
        if helped is not None:
            room.care.save_helped_answer(run, helped, room.now())
        offer_coping_card(app, room, ending.caught)

    app.push_screen(HelpedQuestionDialog(activity.name), note)
