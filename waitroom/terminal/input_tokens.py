"""Bytes from a terminal, cut into tokens: characters, escape sequences, pastes. Pure: no clock, no terminal.

Whatever the bytes are and wherever they are cut, nothing raises and the tokens are the same. Time comes in from
outside: `wait` says for how long a piece may stay unfinished, and `expire` that this has passed.
"""

import codecs
from enum import Enum, auto

from waitroom.put_off import compiled_when_used
from waitroom.quick_tuple import NamedTuple


class TokenKind(Enum):
    """What a token is."""

    CHARACTER = auto()
    """One typed character, control characters included."""
    ESCAPE = auto()
    """The escape key."""
    ALT = auto()
    """A character that was typed with alt."""
    CSI = auto()
    """A control sequence, without the `ESC [` before it."""
    SS3 = auto()
    """A function key, without the `ESC O` before it."""
    PASTE = auto()
    """Pasted text, whole."""


class InputToken(NamedTuple):
    """One token and its text."""

    kind: TokenKind
    text: str


class _At(Enum):
    GROUND = auto()
    ESCAPE = auto()
    CSI = auto()
    CSI_CONSOLE = auto()  # the Linux console's F1 to F5 are CSI [ A to CSI [ E
    X10_MOUSE = auto()  # CSI M and three bytes of any value
    SS3 = auto()
    STRING = auto()  # OSC, DCS, APC, PM, SOS: swallowed to their end
    PASTE = auto()
    PASTE_TAIL = auto()  # a paste without an end mark went quiet; its rest may still come
    TORN = auto()  # the beginning of a sequence went quiet; its rest may still come


ESC, BEL, CANCEL, SUBSTITUTE = 0x1B, 0x07, 0x18, 0x1A
END_OF_PASTE = b"\x1b[201~"

TORN_APART = 1.0
"""Seconds that a slow line may let pass inside a sequence."""
IN_A_PASTE = 2.0
IN_A_STRING = 2.0
SHORT = 0.1
WITH_REPORTS = 0.3
"""Seconds a lone ESC may wait where the terminal reports its escape key as `CSI 27 u`: there it is no key."""

LONGEST_SEQUENCE = 256
LONGEST_TORN = 48

_COULD_BE_REPORT = compiled_when_used(r"(<[\d;-]*|[?>=]?[\d;:]*\$?)\Z")
_REPORT = compiled_when_used(
    r"(<\d+;-?\d+;-?\d+[Mm]|\d[\d:]*(;[\d:]*)+[u~A-HPQRSt]|\d+[u~]|[?>=][\d;:]*\d[\d;:]*(\$y|[cnuRSt]))\Z"
)
_COLOUR = compiled_when_used(rb"(4;\d{1,3}|1\d);")
"""How an answer about a colour begins."""
_OF_COLOURS = frozenset(b"rgbaRGBA:/#?;0123456789abcdefABCDEF")
_SURELY_REPORT = compiled_when_used(r"(<\d+;|\d+(;\d+)*[;:]\d)")


class InputTokens:
    """Cuts the bytes that are fed into tokens."""

    def __init__(self, escape_delay: float) -> None:
        """Take the seconds after which a lone ESC is the escape key."""
        self._escape_delay = escape_delay
        self._at = _At.GROUND
        self._body = bytearray()
        self._torn: str | None = None
        """What a torn sequence had before it went quiet; None where only its ESC had come."""
        self._is_alt = False
        self._string_sign = ""
        self._string_head = bytearray()
        self._has_string_escape = False
        self._has_reports = False
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._tokens: list[InputToken] = []

    @property
    def wait(self) -> float | None:
        """Seconds after which `expire` is to be called if nothing more comes; None for as long as it takes."""
        if self._at in {_At.GROUND, _At.PASTE_TAIL} or (self._at is _At.TORN and not self._body):
            return None
        if self._at is _At.ESCAPE:
            return max(self._escape_delay, WITH_REPORTS if self._has_reports else 0)
        if self._at is _At.PASTE:
            return IN_A_PASTE
        if self._at is _At.TORN:
            return SHORT if len(self._body) < 3 else TORN_APART
        if self._body or self._at in {_At.X10_MOUSE, _At.CSI_CONSOLE}:
            return IN_A_STRING if self._at is _At.STRING else TORN_APART
        return max(self._escape_delay, SHORT)

    def feed(self, data: bytes) -> list[InputToken]:
        """Take bytes in; return the tokens that they complete."""
        if self._at is _At.PASTE_TAIL:
            self._at = _At.PASTE if self._goes_on_pasting(data) else _At.GROUND
        place = 0
        while place < len(data):
            if self._at is _At.PASTE:
                place = self._paste(data, place)
            else:
                self._take(data[place])
                place += 1
        return self._done()

    def expire(self) -> list[InputToken]:
        """Nothing more came for as long as `wait` said: read what is unfinished as what it is by now."""
        at, body = self._at, bytes(self._body)
        self._at = _At.GROUND
        self._body.clear()
        if at is _At.ESCAPE:
            self._add(TokenKind.ESCAPE, "\x1b")
            self._torn, self._at = None, _At.TORN
        elif at is _At.CSI:
            if not body:
                self._add(TokenKind.ALT, "[")
            self._torn, self._at = body.decode("ascii", "ignore"), _At.TORN
        elif at is _At.SS3:
            self._add(TokenKind.ALT, "O")
        elif at is _At.STRING:
            if not body:
                self._add(TokenKind.ALT, self._string_sign)
        elif at is _At.PASTE:
            self._pause_paste(body)
        elif at is _At.TORN:
            self._give_up_torn(body)
        return self._done()

    def finish(self) -> list[InputToken]:
        """Nothing comes any more: return the text that is unfinished, and no key that may be none."""
        if self._at in {_At.PASTE, _At.TORN}:
            return self.expire()
        self._at = _At.GROUND
        self._body.clear()
        return self._done()

    def _done(self) -> list[InputToken]:
        tokens, self._tokens = self._tokens, []
        return tokens

    def _add(self, kind: TokenKind, text: str) -> None:
        self._tokens.append(InputToken(kind, text))

    def _take(self, byte: int) -> None:
        match self._at:
            case _At.GROUND | _At.PASTE_TAIL | _At.PASTE:
                self._ground(byte)
            case _At.ESCAPE:
                self._after_escape(byte)
            case _At.CSI:
                self._in_csi(byte)
            case _At.CSI_CONSOLE:
                self._at = _At.GROUND
                self._end_unless_final(byte, TokenKind.CSI, "[")
            case _At.X10_MOUSE:
                self._in_x10_mouse(byte)
            case _At.SS3:
                self._in_ss3(byte)
            case _At.STRING:
                self._in_string(byte)
            case _At.TORN:
                self._in_torn(byte)

    def _ground(self, byte: int) -> None:
        self._at = _At.GROUND
        is_escape = byte == ESC
        decoded = self._decoder.decode(b"" if is_escape else bytes((byte,)), final=is_escape)
        for character in decoded:
            kind = TokenKind.ALT if self._is_alt else TokenKind.CHARACTER
            self._is_alt = False
            if not "\x80" <= character <= "\x9f":  # the 8-bit controls are on no keyboard
                self._add(kind, character)
        if is_escape:
            self._is_alt = False
            self._at = _At.ESCAPE

    def _begin(self, at: _At) -> None:
        self._at = at
        self._body.clear()

    def _after_escape(self, byte: int) -> None:
        if byte == ESC:
            self._add(TokenKind.ESCAPE, "\x1b")
        elif byte == 0x5B:  # [
            self._begin(_At.CSI)
        elif byte == 0x4F:  # O
            self._begin(_At.SS3)
        elif byte in b"]PX^_":
            self._begin(_At.STRING)
            self._string_sign = chr(byte)
            self._string_head.clear()
            self._has_string_escape = False
        else:
            self._is_alt = True
            self._ground(byte)

    def _in_csi(self, byte: int) -> None:
        if not self._body and byte == 0x5B:  # [
            self._at = _At.CSI_CONSOLE
        elif not self._body and byte == 0x4D:  # M
            self._at = _At.X10_MOUSE
        elif 0x20 <= byte <= 0x3F:
            if len(self._body) <= LONGEST_SEQUENCE:
                self._body.append(byte)
        elif len(self._body) > LONGEST_SEQUENCE and 0x40 <= byte <= 0x7E:
            self._at = _At.GROUND
        elif byte == ESC and not self._body:
            self._add(TokenKind.ALT, "[")
            self._ground(byte)
        else:
            self._at = _At.GROUND
            self._end_unless_final(byte, TokenKind.CSI, self._body.decode("ascii"))

    def _end_unless_final(self, byte: int, kind: TokenKind, body: str) -> None:
        """End a sequence with its last byte; where that is none of a sequence, it stands for itself."""
        self._body.clear()
        if not 0x40 <= byte <= 0x7E:
            self._ground(byte)
            return
        text = body + chr(byte)
        if text == "200~":
            self._begin(_At.PASTE)
        elif text != "201~":
            self._has_reports = self._has_reports or (text[-1] == "u" and text[0].isdigit())
            self._add(kind, text)

    def _in_x10_mouse(self, byte: int) -> None:
        self._body.append(byte)
        if byte == ESC:
            self._ground(byte)
        elif len(self._body) == 3:
            self._begin(_At.GROUND)

    def _in_ss3(self, byte: int) -> None:
        if 0x30 <= byte <= 0x3F and len(self._body) < 4:
            self._body.append(byte)
            return
        if not self._body and not 0x40 <= byte <= 0x7E:
            self._add(TokenKind.ALT, "O")
        self._at = _At.GROUND
        self._end_unless_final(byte, TokenKind.SS3, self._body.decode("ascii"))

    def _in_string(self, byte: int) -> None:
        if self._has_string_escape and byte != ESC:
            self._begin(_At.GROUND)
            if byte != 0x5C:  # a backslash ends the string; anything else broke it off
                self._after_escape(byte)
        elif byte == ESC:
            self._has_string_escape = True
            self._body[:] = b"\x1b"
        elif byte == BEL and self._string_sign == "]":
            self._begin(_At.GROUND)
        elif byte < 0x20 and byte not in {BEL, 0x09}:
            self._begin(_At.GROUND)
            if byte not in {CANCEL, SUBSTITUTE}:
                self._ground(byte)
        elif self._breaks_off_colour(byte):
            self._begin(_At.GROUND)
            self._ground(byte)
        else:
            self._body[:] = b"."

    def _breaks_off_colour(self, byte: int) -> bool:
        """Tell whether a byte is none of the colour that a terminal began to tell: it was typed."""
        if self._string_sign != "]":
            return False
        if len(self._string_head) < 8:
            self._string_head.append(byte)
        return byte not in _OF_COLOURS and _COLOUR.match(self._string_head) is not None

    def _in_torn(self, byte: int) -> None:
        body = bytes(self._body)
        if self._torn is None and not body and byte == 0x5B:  # [
            self._body.append(byte)
            return
        typed = body.decode("ascii")
        is_open = self._torn is not None or typed.startswith("[")
        so_far = (typed.removeprefix("[") if self._torn is None else self._torn + typed) + chr(byte)
        if is_open and _REPORT.match(so_far):
            self._at = _At.GROUND
            self._end_unless_final(byte, TokenKind.CSI, so_far[:-1])
        elif is_open and len(so_far) <= LONGEST_TORN and _COULD_BE_REPORT.match(so_far):
            self._body.append(byte)
        else:
            self._give_up_torn(body)
            self._ground(byte)

    def _give_up_torn(self, body: bytes) -> None:
        """Say what was held back for a sequence that did not go on, unless nobody types such a thing."""
        self._begin(_At.GROUND)
        typed = body.decode("ascii")
        if not _SURELY_REPORT.match(typed.removeprefix("[") if self._torn is None else self._torn + typed):
            for character in typed:
                self._add(TokenKind.CHARACTER, character)
        self._torn = None

    def _paste(self, data: bytes, place: int) -> int:
        """Take in pasted bytes; return where they end."""
        before = len(self._body)
        self._body += data[place:]
        end = self._body.find(END_OF_PASTE, max(0, before - len(END_OF_PASTE) + 1))
        if end < 0:
            return len(data)
        after = end + len(END_OF_PASTE)
        rest = len(self._body) - after
        self._pasted(bytes(self._body[:end]))
        self._begin(_At.GROUND)
        return len(data) - rest

    def _pause_paste(self, body: bytes) -> None:
        """Hand on what came of a paste whose end mark did not come, or came in part."""
        parts = (END_OF_PASTE[:length] for length in range(len(END_OF_PASTE) - 1, 0, -1))
        mark = next((part for part in parts if body.endswith(part)), b"")
        self._pasted(body.removesuffix(mark))
        self._body[:] = mark
        self._at = _At.PASTE_TAIL

    def _goes_on_pasting(self, data: bytes) -> bool:
        """Tell whether bytes are the rest of a paste that went quiet, or of its end mark."""
        ahead = bytes(self._body) + data
        if self._body and (ahead.startswith(END_OF_PASTE) or END_OF_PASTE.startswith(ahead)):
            return True
        self._body.clear()
        # Typing comes key by key; the rest of a paste comes in pieces.
        return len(data) > 4 and data[0] >= 0x20

    def _pasted(self, body: bytes) -> None:
        if text := body.decode("utf-8", "replace").replace("\x00", ""):
            self._add(TokenKind.PASTE, text)
