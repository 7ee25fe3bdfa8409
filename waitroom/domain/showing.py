"""Text as text: the one function at the border where anything is drawn or printed."""

_VISIBLE = {code: 0x2400 + code for code in range(0x20) if code not in {0x09, 0x0A}}
_VISIBLE[0x7F] = 0x2421
_VISIBLE.update(dict.fromkeys(range(0x80, 0xA0), 0xFFFD))
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_VISIBLE.update(dict.fromkeys(_BIDI, 0xFFFD))
_VISIBLE.update(dict.fromkeys(range(0xD800, 0xE000), 0xFFFD))


def show(text: str) -> str:
    """Return `text` with every sign that could act on a terminal made visible.

    C0 except tab and line feed, DEL, C1, the signs that turn the direction of text, and lone
    surrogates. What is stored is not changed.
    """
    return text.translate(_VISIBLE)
