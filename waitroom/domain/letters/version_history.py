"""The history of a letter: when a version is worth keeping, and how two texts differ."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from enum import StrEnum

from waitroom.domain.letters.letter import Letter, LetterVersion
from waitroom.quick_dataclass import dataclass

KEPT_VERSIONS = 20
APART = timedelta(minutes=5)
BIG_LOSS = 120
"""So many characters gone at once are worth a version, however recent the last one."""
WORDS_AT_MOST = 3000
"""Longer stretches are compared by paragraph: comparing words costs the square of their number."""
WORD = re.compile(r"\s+|\w+(?:['’]\w+)*|[^\w\s]")


class DiffKind(StrEnum):
    """What became of a piece of the older text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class DiffPiece:
    """A run of text with one fate."""

    fate: DiffKind
    text: str


def is_worth_a_version(before: Letter, after: Letter, last: LetterVersion | None, now: datetime) -> bool:
    """Tell whether the text of `before` is worth keeping as a version now that `after` takes its place."""
    if before.is_blank or before.has_text_of(after):
        return False
    if last is None:
        return True
    if before.has_text_of(last):
        return False
    if len(before.body) - len(after.body) >= BIG_LOSS:
        return True
    return last.at is None or not timedelta() <= now - last.at < APART


def surplus_versions(versions: Sequence[LetterVersion]) -> tuple[LetterVersion, ...]:
    """Return those beyond the newest twenty of versions that are ordered newest first."""
    return tuple(versions[KEPT_VERSIONS:])


def diff_texts(old: str, new: str) -> tuple[DiffPiece, ...]:
    """Return the pieces that lead from one text to another: by paragraph first, by word inside a changed one.

    The pieces that are not new, put together, are `old`; those that are not gone are `new`.
    """
    return tuple(_merged(_by_paragraph(old.splitlines(keepends=True), new.splitlines(keepends=True))))


def _by_paragraph(old: Sequence[str], new: Sequence[str]) -> Iterator[DiffPiece]:
    for tag, begin, end, begin_new, end_new in SequenceMatcher(None, old, new, autojunk=True).get_opcodes():
        before, after = "".join(old[begin:end]), "".join(new[begin_new:end_new])
        if tag == "equal":
            yield DiffPiece(DiffKind.SAME, before)
        else:
            yield from _by_word(before, after)


def _by_word(old: str, new: str) -> Iterator[DiffPiece]:
    before, after = WORD.findall(old), WORD.findall(new)
    if not before or not after or len(before) + len(after) > WORDS_AT_MOST:
        yield DiffPiece(DiffKind.GONE, old)
        yield DiffPiece(DiffKind.NEW, new)
        return
    for tag, begin, end, begin_new, end_new in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            yield DiffPiece(DiffKind.SAME, "".join(before[begin:end]))
        else:
            yield DiffPiece(DiffKind.GONE, "".join(before[begin:end]))
            yield DiffPiece(DiffKind.NEW, "".join(after[begin_new:end_new]))


def _merged(pieces: Iterator[DiffPiece]) -> Iterator[DiffPiece]:
    """Put neighbours together, so that a changed phrase reads as a phrase and not as a row of words."""
    same, gone, new, gap = "", "", "", ""
    for piece in pieces:
        if not piece.text:
            continue
        if piece.fate is DiffKind.SAME:
            if (gone or new) and not gap and piece.text.isspace() and "\n" not in piece.text:
                gap = piece.text
                continue
            yield from _runs("", gone, new)
            same, gone, new, gap = same + gap + piece.text, "", "", ""
            continue
        yield from _runs(same, "", "")
        gone, new = gone + gap, new + gap
        same, gap = "", ""
        if piece.fate is DiffKind.GONE:
            gone += piece.text
        else:
            new += piece.text
    yield from _runs("", gone, new)
    yield from _runs(same + gap, "", "")


def _runs(same: str, gone: str, new: str) -> Iterator[DiffPiece]:
    for fate, text in ((DiffKind.SAME, same), (DiffKind.GONE, gone), (DiffKind.NEW, new)):
        if text:
            yield DiffPiece(fate, text)
