"""The right moment, rule by rule."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from waitroom.domain.waits.wait import Outcome, Promise, Round, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.reading.send_context import SendContext
from waitroom.reading.timing_rules import first_check_in_day, timing_findings

TALK = datetime(2027, 5, 4, 15, 0, tzinfo=UTC)
WINDOW = DecisionWindow(earliest=date(2027, 5, 12), latest=date(2027, 5, 14), zone="UTC")
WAIT = Wait(
    organisation="Tollgate Books",
    rounds=(Round(interviewed=TALK, promises=(Promise(words="by the 14th", said_on=TALK, window=WINDOW),)),),
)
OPEN = replace(WAIT, rounds=(Round(interviewed=TALK.date()),))
ANSWERED = datetime(2027, 5, 13, 10, 0, tzinfo=UTC)
NO = replace(WAIT, outcome=Outcome.DECLINED, answered=ANSWERED)
YES = replace(WAIT, outcome=Outcome.OFFER, answered=ANSWERED)


def at(day: int, hour: int = 12) -> datetime:
    return datetime(2027, 5, day, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "wait", "now", "more", "expected"),
    [
        ("thank-you", WAIT, TALK + timedelta(minutes=20), {}, ["T-01"]),
        ("thank-you", WAIT, TALK + timedelta(hours=3), {}, []),
        ("thank-you", WAIT, TALK + timedelta(hours=30), {}, ["T-02"]),
        ("thank-you", WAIT, TALK + timedelta(days=4), {}, ["T-03"]),
        ("thank-you", OPEN, at(5, 14), {}, []),
        ("thank-you", Wait(organisation="A"), at(5), {}, []),
        ("check-in", WAIT, at(13), {}, ["T-04"]),
        ("check-in", WAIT, at(15), {}, ["T-05"]),
        ("check-in", WAIT, at(18), {}, []),
        ("check-in", OPEN, at(6), {}, ["T-05"]),
        ("check-in", OPEN, at(11), {}, []),
        ("check-in", Wait(organisation="A"), at(6), {}, []),
        ("check-in-last", WAIT, at(24), {"earlier": (at(20),)}, ["T-06"]),
        ("check-in-last", WAIT, at(28), {"earlier": (at(20),)}, []),
        ("check-in", WAIT, at(30), {"earlier": (at(18), at(25))}, ["T-07"]),
        ("reply-to-no", NO, at(13, 15), {}, ["T-08"]),
        ("reply-to-no", NO, at(15), {"is_heavy": True}, ["T-08"]),
        ("ask-feedback", NO, at(15), {}, []),
        ("ask-feedback", NO, at(28), {}, ["T-09"]),
        ("ask-for-time", YES, at(14, 11), {}, ["T-10"]),
        ("ask-for-time", YES, at(13, 12), {"answer_by": date(2027, 5, 24)}, ["T-11"]),
        ("ask-for-time", YES, at(13, 12), {"answer_by": date(2027, 5, 17)}, []),
        ("connect-note", WAIT, at(6), {}, ["T-12"]),
        ("connect-note", NO, at(20), {}, []),
        ("expenses", WAIT, at(20), {}, ["T-13"]),
        ("expenses", WAIT, at(10), {}, []),
        ("thank-you", WAIT, at(11), {"by_post": True}, ["T-03", "T-14"]),
        ("interest-note", WAIT, at(7), {"by_post": True}, []),
        ("accept-interview", WAIT, at(6), {"via_agency": True}, ["T-15"]),
    ],
)
def test_the_moment(kind: str, wait: Wait, now: datetime, more: dict[str, Any], expected: list[str]) -> None:
    assert [
        finding.rule for finding in timing_findings(SendContext(kind=kind, wait=wait, now=now, **more))
    ] == expected


def test_too_early_is_said_with_the_day_that_they_named() -> None:
    (early,) = timing_findings(SendContext(kind="check-in", wait=WAIT, now=at(13)))
    assert early.message == "They asked for until Friday 14 May. Asking earlier seldom brings news forward."
    (grace,) = timing_findings(SendContext(kind="check-in", wait=WAIT, now=at(15)))
    assert "From Tuesday 18 May it's fine" in grace.message


def test_the_first_fair_day_counts_working_days() -> None:
    assert first_check_in_day(WAIT) == date(2027, 5, 18)
    assert first_check_in_day(WAIT, frozenset({date(2027, 5, 17)})) == date(2027, 5, 19)
    assert first_check_in_day(OPEN) == date(2027, 5, 11)
