"""Things of the box as lines and as cells."""

from waitroom.domain.box.memento import Memento, caption, description, heading, is_picture
from waitroom.translation import _, ngettext

MEMENTO_HEADINGS = (_("id"), _("what"), _("kind"), _("who"), _("when"), _("tags"), _("pin"))


def memento_cells(memento: Memento, short: str) -> tuple[str, ...]:
    """Return the cells of a memento in a list."""
    kind = _("photo") if is_picture(memento) else _(memento.kind.value)
    what = _with_description(memento)
    return short, what, kind, memento.who, memento.when, ", ".join(memento.tags), memento.pin_words


def memento_line(memento: Memento) -> str:
    """Return one line: the heading, a picture's description, and the caption: "the beach: a tent (photo, Sam)"."""
    return f"{_short(_with_description(memento))} ({caption(memento)})"


def _with_description(memento: Memento) -> str:
    words = heading(memento)
    return (
        f"{words}: {memento.alt}" if is_picture(memento) and memento.alt and memento.alt != words else words
    )


def memento_details(memento: Memento) -> list[str]:
    """Return all that is said of a memento: title, description, text, caption, why; each once."""
    shown = description(memento) if is_picture(memento) else ""
    parts = dict.fromkeys((memento.title, shown, memento.text, caption(memento), memento.why))
    return [each for part in parts for each in part.splitlines()]


def were_sentence(number: int) -> str:
    """Return "one was" or "3 were"."""
    return ngettext("one was", "{number} were", number).format(number=number)


def count_files(number: int) -> str:
    """Return "one file" or "3 files"."""
    return ngettext("one file", "{number} files", number).format(number=number)


def count_things(number: int) -> str:
    """Return "one thing" or "3 things"."""
    return ngettext("one thing", "{number} things", number).format(number=number)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 70 else words[:69] + "…"
