"""What a key is called where commands are made of Latin letters, and what shift makes of it."""

from typing import Final

from textual.keys import _character_to_key

_KEYS_OF: Final = (
    # Russian, and what the keys of its neighbours have in other places; then Greek; then Hebrew.
    ("йцукенгшщзхъфывапролджэячсмитьбюё", "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"),
    ("іїєґў", "s]'\\o"),
    ("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"),
    ("קראטוןםפשדגכעיחלךזסבהנמצ", "ertyuiopasdfghjklzxcvbnm"),
)

LATIN: Final = {letter: key for letters, keys in _KEYS_OF for letter, key in zip(letters, keys, strict=True)}
"""The US key at the place of a letter of another script."""

SHIFTED: Final = dict(zip("`1234567890-=[]\\;',./", '~!@#$%^&*()_+{}|:"<>?', strict=True))
"""What shift makes of a key that is no letter, where the terminal does not say: as on a US keyboard."""


def latin_key(letter: str) -> str:
    """Return the Latin key at the place of a letter; the letter itself where no other is known."""
    lower = letter.lower()
    return LATIN.get(lower, lower)


def place_of(letter: str, told: str = "") -> tuple[str, str]:
    """Return the name and the character of the Latin key at the place of a letter, ("", "") where none is known.

    `told` is what the terminal says of it. A capital letter is the key with shift.
    """
    sign = told or LATIN.get(letter.lower(), "")
    if sign and letter != letter.lower():
        sign = with_shift(sign)
    return (_character_to_key(sign), sign) if sign else ("", "")


def with_shift(sign: str) -> str:
    """Return the character that shift and a key write, "" where it is not known."""
    if sign.isalpha():
        upper = sign.upper()
        return upper if len(upper) == 1 else ""
    return SHIFTED.get(sign, " " if sign == " " else "")
