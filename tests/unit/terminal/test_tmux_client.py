from waitroom.domain.shared.notice_sequences import TmuxClient
from waitroom.terminal.tmux_client import read_answer


def test_what_tmux_says_is_read_and_anything_else_lets_nothing_through() -> None:
    assert read_answer("on\txterm-kitty\tkitty(0.26.5)\n") == TmuxClient(
        "xterm-kitty", "kitty(0.26.5)", passes=True
    )
    assert read_answer("1\tfoot\t\n") == TmuxClient("foot", "", passes=True)
    assert read_answer("0\tfoot\t\n") == TmuxClient("foot", "", passes=False)
    assert read_answer("all\tfoot\t\n") == TmuxClient("foot", "", passes=True)
    assert read_answer("off\tfoot\tfoot(1.13.1)\n") == TmuxClient("foot", "foot(1.13.1)", passes=False)
    assert read_answer("\tscreen-256color\t\n") == TmuxClient("screen-256color", "", passes=False)
    assert read_answer("on\t\t\n") is None
    assert read_answer("") is None
