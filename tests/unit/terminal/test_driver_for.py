"""Which driver is taken: ours where everything it leans on is there, else the shipped one."""

import io
import sys

import pytest
from textual._xterm_parser import XTermParser
from textual.drivers.headless_driver import HeadlessDriver
from textual.drivers.linux_driver import LinuxDriver

from waitroom.terminal import driver_for
from waitroom.terminal.driver import TerminalDriver, escape_delay


def test_ours_is_taken_on_a_terminal() -> None:
    assert driver_for(LinuxDriver) is TerminalDriver


def test_a_driver_that_was_chosen_is_left() -> None:
    assert driver_for(HeadlessDriver) is HeadlessDriver


def test_ours_is_taken_where_the_terminal_is_gone_by_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "__stdin__", io.StringIO())
    assert driver_for(LinuxDriver) is TerminalDriver


def test_without_an_input_the_shipped_one_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "__stdin__", None)
    assert driver_for(LinuxDriver) is LinuxDriver


@pytest.mark.parametrize(
    ("owner", "name"), [(LinuxDriver, "_run_input_thread"), (XTermParser, "parse_mouse_code")]
)
def test_another_textual_gets_its_own(monkeypatch: pytest.MonkeyPatch, owner: type, name: str) -> None:
    monkeypatch.delattr(owner, name)
    assert driver_for(LinuxDriver) is LinuxDriver


def test_a_parser_that_cannot_be_made_is_no_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: XTermParser) -> None:
        raise TypeError

    monkeypatch.setattr(XTermParser, "__init__", fail)
    assert driver_for(LinuxDriver) is LinuxDriver


@pytest.mark.parametrize(
    ("said", "connection", "seconds"),
    [
        ("", "", 0.05),
        ("", "10.0.0.1 1 10.0.0.2 22", 0.1),
        ("25", "", 0.025),
        ("0", "", 0.001),
        ("soon", "", 0.05),
    ],
)
def test_escape_waits_as_long_as_is_asked(
    monkeypatch: pytest.MonkeyPatch, said: str, connection: str, seconds: float
) -> None:
    monkeypatch.setenv("ESCDELAY", said)
    monkeypatch.setenv("SSH_CONNECTION", connection)
    assert escape_delay() == seconds
