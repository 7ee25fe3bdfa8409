"""The language of every sentence that a person reads: English as it is written, or a catalogue's.

Every sentence stands in `_`, `ngettext` or `pgettext` as a plain literal; what is put into it follows with `.format`.
The language is asked for once, when this module is first imported, so that the sentences of a module and of a class
are in it too. For English nothing is loaded, and the three give back what they were given.
"""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from gettext import NullTranslations

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where the environment names a language, the strongest first, as gettext reads them."""


def languages_asked(environment: "Mapping[str, str]") -> list[str]:
    """Return the languages that are wanted before English, the first first: ["pt_BR", "pt"]; empty for English."""
    named = next((environment[name] for name in VARIABLES if environment.get(name)), "")
    found: list[str] = []
    for each in named.split(":"):
        locale = each.partition(".")[0].partition("@")[0]
        language = locale.partition("_")[0]
        if language in {"", "C", "POSIX", "en"}:
            break
        found += dict.fromkeys((locale, language))
    return found


def find_catalogue(environment: "Mapping[str, str]", folder: str = "") -> "NullTranslations | None":
    """Return the catalogue of the first language asked for that has one in `folder`; None for English."""
    for language in languages_asked(environment):
        folder = folder or f"{__file__.removesuffix('translation.py')}locale"
        try:
            file = open(f"{folder}/{language}/LC_MESSAGES/waitroom.mo", "rb")  # noqa: PTH123, SIM115 - pathlib costs
        except OSError:
            continue
        from gettext import GNUTranslations  # noqa: PLC0415 - only another language than English costs it

        with file:
            return GNUTranslations(file)
    return None


catalogue = find_catalogue(os.environ)


def _(sentence: str) -> str:
    """Return a sentence in the person's language."""
    return sentence if catalogue is None or not sentence else catalogue.gettext(sentence)


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form of a sentence that goes with a number."""
    if catalogue is None:
        return one if number == 1 else many
    return catalogue.ngettext(one, many, number)


def pgettext(context: str, sentence: str) -> str:
    """Return a short word in the person's language; `context` says which of its meanings it has."""
    return sentence if catalogue is None else catalogue.pgettext(context, sentence)


def N_(sentence: str) -> str:  # noqa: N802 - the name that gettext's tools have for it
    """Mark a sentence that is kept as it is written, and goes through `_` where it is shown."""
    return sentence
