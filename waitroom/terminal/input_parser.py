"""What a terminal sends, read into Textual's messages: no byte of it raises, and no report types letters."""

import contextlib
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from textual import constants, events, messages
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import IS_ITERM, XTermParser
from textual.keys import _character_to_key
from textual.message import Message

from waitroom.put_off import compiled_when_used
from waitroom.terminal import key_with_position
from waitroom.terminal.gnu_screen import GnuScreenFound, is_its_answer
from waitroom.terminal.input_tokens import InputToken, InputTokens, TokenKind
from waitroom.terminal.key_reports import ComposedText, is_key_report, read_key_report
from waitroom.terminal.keyboard_layouts import latin_key

_MOUSE = compiled_when_used(r"<\d{1,4};-?\d{1,6};-?\d{1,6}[Mm]")
_MODE = compiled_when_used(r"\?(\d{1,6});(\d)\$y")
_SIZE = compiled_when_used(r"48((?:;[1-9]\d{0,5}(?::\d*)*){4})t")
FOCUS: Final = {"I": events.AppFocus, "O": events.AppBlur}
_OLD_MODIFIED = compiled_when_used(r"(\d{1,2})([A-HPQRS])")


class InputParser:
    """Reads bytes into messages; `wait` and `expire` are those of the tokens."""

    def __init__(self, escape_delay: float) -> None:
        """Take the seconds after which a lone ESC is the escape key."""
        self._tokens = InputTokens(escape_delay)
        # Its reading of mouse reports is used, which knows the size of a cell; nothing is ever fed to it.
        self._mouse = XTermParser()

    @property
    def wait(self) -> float | None:
        """Seconds after which `expire` is to be called if nothing more comes; None for as long as it takes."""
        return self._tokens.wait

    def feed(self, data: bytes) -> list[Message]:
        """Take bytes in; return the messages that they complete."""
        return self._read(self._tokens.feed(data))

    def expire(self) -> list[Message]:
        """Return what is unfinished as what it is by now."""
        return self._read(self._tokens.expire())

    def finish(self) -> list[Message]:
        """Return text that is unfinished: nothing more comes."""
        return self._read(self._tokens.finish())

    def _read(self, tokens: Iterable[InputToken]) -> list[Message]:
        found: list[Message] = []
        for token in tokens:
            # What cannot be read is nothing; the next key is something.
            with contextlib.suppress(Exception):
                found += self._messages(token)
        return found

    def _messages(self, token: InputToken) -> Iterator[Message]:
        kind, text = token
        if kind is TokenKind.CHARACTER:
            yield from _character(text)
        elif kind is TokenKind.ESCAPE:
            yield events.Key("escape", "\x1b")
        elif kind is TokenKind.PASTE:
            yield events.Paste(text)
        elif kind is TokenKind.ALT:
            yield from _known_keys("\x1b" + text) or [events.Key(_with_alt(text), None)]
        elif kind is TokenKind.SS3:
            modified = len(text) > 1 and _OLD_MODIFIED.fullmatch(text)
            yield from _report(f"1;{text}") if modified else _known_keys("\x1bO" + text)
        else:
            yield from self._control_sequence(text)

    def _control_sequence(self, body: str) -> Iterable[Message]:
        if known := FOCUS.get(body) or (GnuScreenFound if is_its_answer(body) else None):
            return [known()]
        # A sign first: what no terminal sends costs no start the compiling of its pattern.
        if body[:1] == "<" and _MOUSE.fullmatch(body):
            event = self._mouse.parse_mouse_code(f"\x1b[{body}")
            return [event] if event is not None else []
        if body[:1] == "?" and (mode := _MODE.fullmatch(body)):
            return _mode(mode[1], int(mode[2]))
        if body[:2] == "48" and (size := _SIZE.fullmatch(body)):
            return [self._resize(size[1])]
        if is_key_report(body) and not constants.DISABLE_KITTY_KEY:
            return _report(body)
        return _known_keys(f"\x1b[{body}")

    def _resize(self, fields: str) -> events.Resize:
        height, width, pixel_height, pixel_width = (
            int(field.partition(":")[0]) for field in fields.split(";")[1:]
        )
        event = events.Resize.from_dimensions((width, height), (pixel_width, pixel_height))
        self._mouse.terminal_size = event.size
        self._mouse.terminal_pixel_size = event.pixel_size
        self._mouse.mouse_pixels = True
        return event


def _character(sign: str) -> list[Message]:
    if unicodedata.category(sign) == "Cf":
        # What joins the parts of an emoji writes nothing as a key: Textual's fields take only printable ones.
        return [events.Paste(sign)]
    return list(_known_keys(sign)) or [events.Key(_character_to_key(sign), sign)]


def _known_keys(sequence: str) -> list[events.Key]:
    """Return the keys that Textual knows by a sequence, none where it knows none or ignores it."""
    keys = ANSI_SEQUENCES_KEYS.get(sequence)
    if isinstance(keys, tuple):
        return [events.Key(key.value, sequence if len(sequence) == 1 else None) for key in keys]
    if isinstance(keys, str) and len(keys) == 1 and sequence.startswith("\x1bO"):  # the keypad
        return [events.Key(_character_to_key(keys), keys)]
    return []


def _with_alt(sign: str) -> str:
    known = _known_keys(sign)
    if known:
        names = known[0].key.split("+")
        return "+".join([*sorted({"alt", *names[:-1]}), names[-1]])
    shift = "shift+" if sign.isupper() else ""
    return f"alt+{shift}{_character_to_key(latin_key(sign) if sign.isalpha() else sign)}"


def _report(body: str) -> list[Message]:
    found = read_key_report(body)
    if found is None:
        return []
    if isinstance(found, ComposedText):
        return [events.Paste(found.text)]
    if found.place:
        return [key_with_position.Key(*found)]
    return [events.Key(found.key, found.character)]


def _mode(number: str, setting: int) -> list[Message]:
    if number == "2026" and setting:
        return [messages.TerminalSupportsSynchronizedOutput()]
    if number == "2048" and constants.SMOOTH_SCROLL and not IS_ITERM:
        return [messages.InBandWindowResize.from_setting_parameter(setting)]
    return []
