"""Text from people made safe to draw or print: control characters become visible signs."""

_VISIBLE = {code: 0x2400 + code for code in range(0x20) if code not in {0x09, 0x0A}}
_VISIBLE[0x7F] = 0x2421
_VISIBLE.update(dict.fromkeys(range(0x80, 0xA0), 0xFFFD))
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_VISIBLE.update(dict.fromkeys(_BIDI, 0xFFFD))
_VISIBLE.update(dict.fromkeys((0x2028, 0x2029), 0xFFFD))
_IN_LINE = {0x09: 0x2409, 0x0A: 0x240A, **_VISIBLE}
_SURROGATES = range(0xD800, 0xE000)
"""Two thousand of them: to name each in both tables would cost each start some of its time and memory."""


def safe_text(text: str) -> str:
    """Return `text` with every control character that a terminal would obey replaced by a visible sign.

    C0 except tab and line feed, DEL, C1, the signs that turn the direction of text, the two Unicode line
    ends, and lone surrogates. One sign stands for one, so that places in the text stay what they are.
    What is stored is not changed.
    """
    if _is_plain(text):
        return text
    return _without_surrogates(text.translate(_VISIBLE))


def safe_line(text: str) -> str:
    """Return `text` as `safe_text` does, on one line: tabs and line feeds become visible signs as well."""
    if _is_plain(text):
        return text
    return _without_surrogates(text.translate(_IN_LINE))


def _without_surrogates(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if ord(char) in _SURROGATES else char for char in text)
    return text


def _is_plain(text: str) -> bool:
    # Nearly every line that is drawn is: looking once is cheaper than translating each of its characters.
    return text.isascii() and text.isprintable()


def is_control_character(char: str) -> bool:
    """Tell whether a character could act on a terminal; tab and line feed do not count."""
    return ord(char) in _VISIBLE or ord(char) in _SURROGATES


def with_escaped_controls(json_text: str) -> str:
    """Return a JSON text in which no sign is left that could act on a terminal; it reads back the same."""
    if json_text.isascii() and "\x7f" not in json_text:
        return json_text
    acting = {char for char in set(json_text) if is_control_character(char)}
    return json_text.translate({ord(char): f"\\u{ord(char):04x}" for char in acting})
