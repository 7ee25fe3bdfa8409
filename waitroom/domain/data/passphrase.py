"""The passphrase of the screen: how it is remembered without being written down, and how wrong ones slow down."""

import unicodedata

from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _, ngettext

COST, BLOCK, LANES = 1 << 15, 8, 1
"""scrypt's N, r and p: 32 MB and about a tenth of a second a try."""

MOST_MEMORY = 1 << 28
"""Bytes that a remembered passphrase may ask for; a file that asks for more was not written here."""

LONGEST_PAUSE = 60
"""Seconds until the next try, however many were wrong."""

EMPTY = _("A passphrase has at least one sign.")
DIFFERENT = _("The two are not the same. Type the second one again.")


class PassphraseHash(NamedTuple):
    """What is kept of a passphrase: salt and digest (bytes), and the figures of scrypt that made it."""

    salt: bytes
    digest: bytes
    cost: int = COST
    block: int = BLOCK
    lanes: int = LANES

    @property
    def memory(self) -> int:
        """The bytes that one try takes."""
        return 128 * self.cost * self.block


def hash_passphrase(phrase: str, salt: bytes) -> PassphraseHash:
    """Return what is kept of `phrase`; `salt` are 16 random bytes."""
    return PassphraseHash(salt, _digest(phrase, PassphraseHash(salt, b"")))


def is_passphrase(phrase: str, known: PassphraseHash) -> bool:
    """Tell whether `phrase` is the one that `known` was made of; how long it takes says nothing about it."""
    import hmac  # noqa: PLC0415 - it loads OpenSSL, which a room without a lock can do without

    return hmac.compare_digest(_digest(phrase, known), known.digest)


def passphrase_problem(phrase: str, again: str) -> str:
    """Return the one sentence that says what is wrong with a phrase typed twice; "" where nothing is."""
    if not phrase.strip():
        return EMPTY
    return "" if phrase == again else DIFFERENT


def pause_after(wrong: int) -> int:
    """Return the seconds until the next try after so many wrong ones in a row: 1, 2, 4 and so on, a minute at most."""
    return min(1 << min(wrong - 1, 6), LONGEST_PAUSE) if wrong > 0 else 0


def wrong_words(seconds: int) -> str:
    """Return what is said after a wrong phrase, with the seconds until the next try."""
    said = _("That was not the phrase. Nothing is lost.")
    return (
        _("{said} The next try is in {seconds}.").format(said=said, seconds=seconds_words(seconds))
        if seconds > 0
        else said
    )


def seconds_words(seconds: int) -> str:
    """Return seconds in words: "1 second", "8 seconds", "a minute"."""
    if seconds >= LONGEST_PAUSE:
        return _("a minute")
    return ngettext("1 second", "{seconds} seconds", seconds).format(seconds=seconds)


def _digest(phrase: str, figures: PassphraseHash) -> bytes:
    import hashlib  # noqa: PLC0415 - as above

    # The same phrase from another keyboard may have its accents apart.
    said = unicodedata.normalize("NFKC", phrase).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(
        said,
        salt=figures.salt,
        n=figures.cost,
        r=figures.block,
        p=figures.lanes,
        maxmem=figures.memory + (1 << 20) * (figures.lanes + 1),
        dklen=32,
    )
