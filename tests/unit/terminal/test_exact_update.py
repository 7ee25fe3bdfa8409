from rich.console import Console
from rich.segment import Segment
from textual._compositor import ChopsUpdate
from textual.strip import Strip

from waitroom.terminal.exact_update import exact


def test_a_span_is_written_from_its_own_first_cell_to_its_last() -> None:
    line = {0: Strip([Segment("left of it")], 10), 10: Strip([Segment("0123456789")], 10)}
    update = ChopsUpdate([line, line], [(0, 13, 15), (1, 8, 12)], [[10, 20], [10, 20]])
    made = exact(update)
    assert isinstance(made, ChopsUpdate)
    assert made.render_segments(Console()) == "\x1b[1;14H34\x1b[2;9Hit\x1b[2;11H01"


def test_what_is_no_partial_update_stays_as_it_is() -> None:
    assert exact(None) is None
    assert exact("words") == "words"
