"""Keyboard reports (kitty's protocol, xterm's modifyOtherKeys) read into keys: the right character, or nothing.

Source: https://sw.kovidgoyal.net/kitty/keyboard-protocol/; `CSI code:shifted:base ; modifiers:event ; text u`.
"""

from typing import Final

from textual._keyboard_protocol import FUNCTIONAL_KEYS
from textual.keys import _character_to_key

from waitroom.put_off import compiled_when_used
from waitroom.quick_tuple import NamedTuple
from waitroom.terminal.keyboard_layouts import latin_key, with_shift


class KeyPress(NamedTuple):
    """A key by the name Textual gives it, and the character it writes, if any.

    `place` is the US key at its place, where the terminal says so of a letter of another script.
    """

    key: str
    character: str | None
    place: str = ""


class ComposedText(NamedTuple):
    """Text of several characters that came at once, as from an input method."""

    text: str


SHIFT, ALT, CTRL, SUPER, HYPER, META, CAPS_LOCK = 1, 2, 4, 8, 16, 32, 64
NAMES: Final = (
    (ALT, "alt"), (CTRL, "ctrl"), (HYPER, "hyper"), (META, "meta"), (SHIFT, "shift"), (SUPER, "super"),
)  # fmt: skip
RELEASED = 3

SILENT: Final = frozenset({*range(57358, 57364), *range(57428, 57455)})
"""Locks, print screen, pause, menu, media and volume keys, lone modifiers: none of them says anything to us."""

PRIVATE: Final = range(57344, 63744)

KEYPAD: Final = {
    57399 + place: sign for place, sign in enumerate("0123456789./*-+")
} | {57415: "=", 57416: ","}  # fmt: skip

SAME_WITH_SHIFT: Final = frozenset({"backspace", "escape"})
WRITTEN_AS: Final = {"enter": "\r", "tab": "\t", "backspace": "\x7f", "escape": "\x1b"}

_REPORT = compiled_when_used(r"([\d:]*)((?:;[\d:]*)*)([u~A-HPQRS])")


def is_key_report(body: str) -> bool:
    """Tell whether the body of a control sequence is a report of a key with its parameters."""
    found = _REPORT.fullmatch(body)
    return found is not None and bool(found[1] if found[3] in "u~" else found[2])


def read_key_report(body: str) -> KeyPress | ComposedText | None:
    """Return what a key report says; None for a key that says nothing to us (or is let go).

    `body` is the control sequence without its `ESC [`.
    """
    found = _REPORT.fullmatch(body)
    if found is None:
        return None
    fields = [[_number(part) for part in field.split(":")] for field in (found[1] + found[2]).split(";")]
    final = found[3]
    if final == "R":
        return None  # where the cursor is; F3 is reported as 13 ~
    if final == "~" and len(fields) == 3 and fields[0][0] == 27:  # modifyOtherKeys
        fields, final = [fields[2], fields[1]], "u"
    fields += [[0]] * (3 - len(fields))
    codes, (modifiers, event), text = fields[0], (*fields[1], 0)[:2], fields[2]
    if event == RELEASED or (final == "u" and codes[0] in SILENT):
        return None
    code, shifted, base = (*codes, 0, 0)[:3]
    return _Key(code or 1, shifted, base, max(0, modifiers - 1), final).read(_text(text))


class _Key(NamedTuple):
    code: int
    shifted: int
    base: int
    modifiers: int
    final: str

    @property
    def is_command(self) -> bool:
        return bool(self.modifiers & (ALT | CTRL | SUPER | HYPER | META))

    def has(self, modifier: int) -> bool:
        return bool(self.modifiers & modifier)

    def read(self, text: str) -> KeyPress | ComposedText | None:
        # On many keyboards AltGr arrives as ctrl and alt; and alt alone writes signs on a Mac.
        is_altgr = self.has(ALT) and not self.modifiers & (SUPER | HYPER | META)
        if len(text) > 1 and (is_altgr or not self.is_command):
            return ComposedText(text)
        if text and (is_altgr or not self.is_command):
            return KeyPress(_character_to_key(text), text, self._place(text))
        if self.final == "u" and self.code in KEYPAD:
            sign = KEYPAD[self.code]
        else:
            name = FUNCTIONAL_KEYS.get(f"{self.code}{self.final}")
            if name is not None:
                return self._functional(name)
            sign = _character(self.code) if self.final == "u" and self.code not in PRIVATE else ""
        if not sign:
            return None
        return self._command(sign) if self.is_command else self._typed(sign)

    def _functional(self, name: str) -> KeyPress:
        modifiers = self.modifiers & ~SHIFT if name in SAME_WITH_SHIFT else self.modifiers
        names = [each for bit, each in NAMES if modifiers & bit]
        return KeyPress("+".join([*names, name]), None if names else WRITTEN_AS.get(name))

    def _typed(self, sign: str) -> KeyPress | None:
        is_upper = self.has(SHIFT) != (self.has(CAPS_LOCK) and sign.isalpha())
        if is_upper and self.code not in KEYPAD:
            sign = _character(self.shifted) or with_shift(sign)
        elif self.has(SHIFT) or self.has(CAPS_LOCK):
            sign = sign.lower()
        return KeyPress(_character_to_key(sign), sign, self._place(sign)) if sign else None

    def _place(self, sign: str) -> str:
        base = _character(self.base)
        return base if base.isascii() and not sign.isascii() else ""

    def _command(self, sign: str) -> KeyPress:
        modifiers = self.modifiers
        shifted = _character(self.shifted)
        if self.has(SHIFT) and shifted and not shifted.isalpha():
            modifiers, sign = modifiers & ~SHIFT, shifted
        elif not sign.isascii():
            base = _character(self.base)
            sign = base if base and base.isascii() else latin_key(sign)
        names = [each for bit, each in NAMES if modifiers & bit]
        return KeyPress("+".join([*names, _character_to_key(sign.lower())]), None)


def _number(digits: str) -> int:
    return int(digits) if 0 < len(digits) < 9 else 0


def _character(code: int) -> str:
    """Return the character of a code point, "" where there is none that can be written."""
    if not 0x20 <= code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF or 0x7F <= code <= 0x9F:
        return ""
    return chr(code)


def _text(codes: list[int]) -> str:
    return "".join(_character(code) for code in codes)
