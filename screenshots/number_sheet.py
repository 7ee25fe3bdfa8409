"""The sheet of the number: every phase of a wait, and the three heights."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from screenshots.scenes import LONDON, museum
from waitroom.domain.waits.wait import Outcome, Round, Wait
from waitroom.room.home.home_screen_data import build_front_wait_data
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.waits.wait_panel import WaitPanel, WaitPanelData

LATER = date(2014, 4, 25)
SHORT, MIDDLE, TALL = 11, 14, 20
"""The heights of the panel at 80x24, 120x36 and 200x50."""


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of the days around the picture's window, Friday 25 to Monday 28 April."""
    return datetime(2014, 4, day, hour, minute, tzinfo=LONDON)


def moments() -> Iterable[tuple[str, Wait, datetime]]:
    """Return each phase with a name, a wait and the moment it is looked at."""
    wait = museum()
    asked = replace(wait, rounds=(*wait.rounds, Round(interviewed=at(29, 10, 30), name="second talk")))
    yes = replace(wait, outcome=Outcome.OFFER, answered=at(28, 15), answer_by=date(2014, 5, 2))
    no = replace(wait, outcome=Outcome.DECLINED, answered=at(28, 15))
    (held,) = wait.rounds
    (promise,) = held.promises
    assert promise.window is not None
    far = replace(promise.window, earliest=LATER + timedelta(days=9), latest=LATER + timedelta(days=12))
    long = replace(
        wait, rounds=(replace(held, promises=(replace(promise, words="in two weeks", window=far),)),)
    )
    return (
        ("fresh", wait, at(23, 18)),
        ("waiting", long, at(24, 18)),
        ("eve", wait, at(24, 18)),
        ("the window, on its first day", wait, at(25, 10)),
        ("the window, on a Saturday", wait, at(26, 11)),
        ("the last day", wait, at(28, 11)),
        ("the last hour", wait, at(28, 17, 43)),
        ("over, the same evening", wait, at(28, 19)),
        ("past", wait, at(30, 10)),
        ("another round", asked, at(23, 18)),
        ("a yes", yes, at(29, 10)),
        ("a no", no, at(29, 10)),
    )


def panel(wait: Wait, now: datetime, height: int) -> WaitPanel:
    """Return the panel of a wait as home shows it, `height` rows high."""
    front = build_front_wait_data(wait, (), now)
    made = WaitPanel()
    made.set_reactive(
        WaitPanel.view,
        WaitPanelData(
            role=wait.role,
            organisation=wait.organisation,
            promise=wait.promise.words if wait.promise else "",
            words=front.words,
            line=front.line,
            can_answer=with_keys(front.can_answer),
            phase=front.count.phase,
            is_offer=wait.outcome is Outcome.OFFER,
            note=front.note,
            next=front.next_step,
        ),
    )
    made.styles.height = height
    return made


class NumberSheet(Screen[None]):
    """Twelve panels at the height of 80x24, then one at that of 120x36 and one at that of 200x50."""

    CSS = """
    NumberSheet Horizontal { height: auto; margin: 1 2 0 2; }
    NumberSheet WaitPanel { margin-right: 2; }
    """

    def compose(self) -> ComposeResult:
        """Lay the panels out, two in a row; the last two have the width."""
        phases = tuple(moments())
        for two in zip(phases[::2], phases[1::2], strict=True):
            with Horizontal():
                for _, wait, now in two:
                    yield panel(wait, now, SHORT)
        _, wait, now = phases[1]
        for height in (MIDDLE, TALL):
            with Horizontal():
                yield panel(wait, now, height)
