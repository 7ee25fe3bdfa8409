"""How long what was put away can come back, and by which words it is found."""

from datetime import UTC, datetime, timedelta

import pytest

from waitroom.domain.data.deleted_item import DeletedItem, matches_item

SINCE = datetime(2014, 4, 23, 18, 42, tzinfo=UTC)
ONE = DeletedItem(id="a", shelf="mementos", what="photo", heading="The beach with Sam", since=SINCE)


@pytest.mark.parametrize(
    ("hours", "left"), [(0, 30), (23, 30), (24, 29), (29 * 24, 1), (30 * 24, 0), (9000, 0), (-30, 30)]
)
def test_the_days_left_are_counted_from_the_moment_it_was_put_away(hours: int, left: int) -> None:
    assert ONE.days_left(SINCE + timedelta(hours=hours)) == left


def test_what_stays_has_no_days() -> None:
    wait = DeletedItem(id="a", shelf="waits", what="wait", heading="Museum", since=SINCE, stays=True)
    assert wait.days_left(SINCE) is None
    assert DeletedItem(id="a", shelf="mementos", what="quote", heading="").days_left(SINCE) is None


def test_it_is_found_by_all_the_words() -> None:
    assert matches_item(ONE, " BEACH sam ")
    assert matches_item(ONE, "photo")
    assert matches_item(ONE, "")
    assert not matches_item(ONE, "beach Ann")
