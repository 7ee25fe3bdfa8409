from dataclasses import replace
from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waitroom.domain.shared.settings import CodeNames
from waitroom.domain.waits.code_names import are_code_names_on, as_shown, hide_names
from waitroom.domain.waits.wait import Wait

HOURS = (time(9), time(17))
WEDNESDAY, SATURDAY = 23, 26


@pytest.mark.parametrize(
    ("day", "hour", "choice", "hours", "expected"),
    [
        (WEDNESDAY, 10, CodeNames.AT_WORK, HOURS, True),
        (WEDNESDAY, 8, CodeNames.AT_WORK, HOURS, False),
        (WEDNESDAY, 17, CodeNames.AT_WORK, HOURS, False),
        (SATURDAY, 10, CodeNames.AT_WORK, HOURS, False),
        (SATURDAY, 22, CodeNames.AT_WORK, (), True),
        (SATURDAY, 22, CodeNames.ALWAYS, HOURS, True),
        (WEDNESDAY, 10, CodeNames.NEVER, HOURS, False),
    ],
)
def test_the_hour_and_the_choice_decide(
    day: int, hour: int, choice: CodeNames, hours: tuple[time, ...], expected: bool
) -> None:
    assert are_code_names_on(datetime(2014, 4, day, hour, tzinfo=UTC), choice, hours) is expected


def test_a_wait_is_called_as_it_is_shown_and_one_without_a_code_name_as_ever() -> None:
    wait = Wait(organisation="Museum", code_name="Bluebird")
    own = as_shown(wait, with_code_names=False)
    assert (wait.known_as, own.known_as) == ("Bluebird", "Museum")
    assert own == wait
    assert as_shown(own, with_code_names=True).known_as == "Bluebird"
    plain = replace(wait, code_name="")
    assert as_shown(plain, with_code_names=True).known_as == "Museum"


@given(st.text(max_size=30), st.text(alphabet="abcXYZ .*([", min_size=1, max_size=8).filter(str.strip))
def test_no_line_keeps_the_name_in_any_case(words: str, name: str) -> None:
    wait = Wait(organisation=f"the {name}", code_name="\u2022")
    hidden = hide_names(f"{words} The {name.upper()} and {name}.", (wait, Wait(organisation="Library")))
    assert name.casefold() not in hidden.casefold()
    assert hide_names("the Library", (Wait(organisation="the Library"),)) == "the Library"
