"""The machine's locale for dates, as POSIX names it in the surroundings."""

import os
from collections.abc import Mapping

DEFAULT = "en-GB"


def machine_locale(environ: Mapping[str, str] = os.environ) -> str:
    """Return the locale for dates ("de-DE") from LC_ALL, LC_TIME or LANG; British English where none is set."""
    named = next((environ[name] for name in ("LC_ALL", "LC_TIME", "LANG") if environ.get(name)), "")
    bare = named.partition(".")[0].partition("@")[0].replace("_", "-")
    language, _, region = bare.partition("-")
    if len(language) not in {2, 3} or not language.isalpha() or not language.isascii():
        return DEFAULT
    return (
        f"{language.lower()}-{region.upper()}" if len(region) == 2 and region.isalpha() else language.lower()
    )
