"""What comes into the box: words, files, a folder; each thing whole or not at all."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePath

from waitroom.domain.errors import NotUnderstood
from waitroom.domain.memento import Details, Memento, MementoKind
from waitroom.domain.pasted import (
    PICTURE_ENDINGS,
    SOUND_ENDINGS,
    WORD_ENDINGS,
    kind_of_file,
    kind_of_words,
    path_readings,
    split_coping,
    without_quotes,
)
from waitroom.store.database import Store
from waitroom.store.pictures import Kept, Pictures, one_line

MOST_FILES = 2_000
"""So many files of one folder are taken in at once."""

MOST_WORDS = 1_000_000
"""So many characters are one memento's text at most."""

MOST_WORD_BYTES = 100_000
"""A text file up to this size comes in as its words."""

WELCOME_ENDINGS = PICTURE_ENDINGS | SOUND_ENDINGS | WORD_ENDINGS


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a folder is: files done, files in all, and the name of the one at hand."""

    done: int
    total: int
    name: str


@dataclass(frozen=True, slots=True)
class FolderKept:
    """What came of a folder: new mementos, how many were known, a sentence for each refused file.

    `is_stopped` tells that it was cancelled; then nothing was kept.
    """

    mementos: tuple[Memento, ...] = ()
    known: int = 0
    refused: tuple[str, ...] = ()
    is_stopped: bool = False


class Intake:
    """The door of the box."""

    def __init__(self, store: Store, pictures: Pictures) -> None:
        self._store = store
        self._pictures = pictures

    def path_in(self, words: str) -> Path | None:
        """Return the existing file or folder that pasted words name, else None."""
        for reading in path_readings(words):
            try:
                path = Path(reading).expanduser()
                if path.exists():
                    return path
            except (OSError, ValueError, RuntimeError):
                continue
        return None

    def keep(self, words: str, details: Details, now: datetime) -> Memento:
        """Keep what was typed, pasted or dropped: the file it names, else the words themselves.

        Raises:
            NotUnderstood: for nothing at all, or a file that cannot be kept.
            CannotWrite: where there is no room.
        """
        path = self.path_in(words)
        if path is not None and not path.is_dir():
            return self.keep_file(path, details, now)
        return self.keep_words(words, details, now)

    def keep_words(self, words: str, details: Details, now: datetime) -> Memento:
        """Keep words; their kind is the one said, else the one they suggest.

        Raises:
            NotUnderstood: for no words, or for more than a million characters.
        """
        if not words.strip() and not details.title.strip():
            raise NotUnderstood("There is nothing to keep yet. Type a line, paste one, or drop a picture.")
        if len(words) > MOST_WORDS:
            raise NotUnderstood("That is longer than a million characters; keep it as a file instead.")
        memento = _described(
            Memento(kind=details.kind or kind_of_words(words), text=words.strip("\n")), details
        )
        halves = split_coping(words) if memento.kind is MementoKind.COPING and not memento.title else None
        if halves:
            memento = replace(memento, title=halves[0], text=halves[1])
        elif memento.kind is MementoKind.QUOTE:
            memento = replace(memento, text=without_quotes(words))
        return self._store.mementos.put(memento, now=now)

    def keep_file(self, path: Path, details: Details, now: datetime) -> Memento:
        """Keep a copy of one file; the original may vanish afterwards.

        Raises:
            NotUnderstood: where it cannot be kept, with the reason.
            CannotWrite: where there is no room.
        """
        return self._store.mementos.put(self._from_file(path, details)[0], now=now)

    def keep_bytes(self, data: bytes, details: Details, now: datetime, file_name: str = "") -> Memento:
        """Keep what came through a pipe: a picture by its first bytes, else words, else a file.

        Raises:
            NotUnderstood: where it cannot be kept, with the reason.
            CannotWrite: where there is no room.
        """
        words = _words_of(data)
        if words is not None and not file_name:
            return self.keep_words(words, details, now)
        return self._store.mementos.put(
            self._of_kept(self._pictures.keep_bytes(data, file_name), details), now=now
        )

    def keep_folder(
        self,
        folder: Path,
        details: Details,
        now: datetime,
        *,
        tell: Callable[[Progress], None] = lambda _: None,
        is_stopped: Callable[[], bool] = lambda: False,
    ) -> FolderKept:
        """Keep the pictures, sounds and texts of a folder and of those inside it, all in one change.

        Links are not followed and hidden files not looked at. A file that cannot be kept is named and left
        out; a full disk or a stop takes back every copy made so far.

        Raises:
            NotUnderstood: for no folder, or one with more than 2,000 such files.
            CannotWrite: where there is no room; nothing is added then.
        """
        paths = files_in(folder)
        there = {memento.file for memento in self._store.mementos.all()}
        fresh: list[Memento] = []
        copied: list[str] = []
        refused: list[str] = []
        known = 0
        try:
            for done, path in enumerate(paths):
                tell(Progress(done, len(paths), one_line(path.name)))
                if is_stopped():
                    self._take_back(copied)
                    return FolderKept(is_stopped=True)
                try:
                    memento, is_new = self._from_file(path, details)
                except NotUnderstood as error:
                    refused.append(str(error))
                    continue
                if is_new:
                    copied.append(memento.file)
                if memento.file and memento.file in there:
                    known += 1
                    continue
                there.add(memento.file)
                fresh.append(memento)
            tell(Progress(len(paths), len(paths), ""))
            with self._store.together():
                kept = [self._store.mementos.put(memento, now=now) for memento in fresh]
        except BaseException:
            # Whatever ends it, a full disk or ctrl+c: nothing half stays.
            self._take_back(copied)
            raise
        return FolderKept(tuple(kept), known, tuple(refused))

    def _from_file(self, path: Path, details: Details) -> tuple[Memento, bool]:
        """Return the memento of a file, not yet in the store, and whether its bytes are new in the folder."""
        kept = self._pictures.keep(path)
        memento = self._of_kept(kept, details)
        if PurePath(kept.file_name).suffix.lower() in WORD_ENDINGS and kept.size <= MOST_WORD_BYTES:
            words = _words_of(self._pictures.read(kept.name))
            if words is not None and words.strip():
                kind = details.kind or MementoKind.LETTER
                memento = replace(memento, kind=kind, text=words, title=memento.title or path.stem)
        return memento, kept.is_new

    def _of_kept(self, kept: Kept, details: Details) -> Memento:
        kind = MementoKind.PICTURE if kept.width else kind_of_file(kept.file_name)
        memento = Memento(
            kind=details.kind or kind,
            file=kept.name,
            file_name=kept.file_name,
            file_size=kept.size,
            picture_width=kept.width,
            picture_height=kept.height,
        )
        return _described(memento, details)

    def _take_back(self, copied: list[str]) -> None:
        self._pictures.take_back(copied)


def files_in(folder: Path) -> list[Path]:
    """Return the pictures, sounds and texts in a folder and below, in order of their names.

    Raises:
        NotUnderstood: for no folder, or one with more than 2,000 such files.
    """
    if not folder.is_dir():
        raise NotUnderstood(f"{one_line(folder.name)} is not a folder that can be read.")
    found = []
    for path in _walk(folder):
        found.append(path)
        if len(found) > MOST_FILES:
            raise NotUnderstood("That folder holds more than 2,000 pictures; take a smaller one first.")
    return found


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if not name.startswith(".") and path.suffix.lower() in WELCOME_ENDINGS and not path.is_symlink():
                yield path


def _described(memento: Memento, details: Details) -> Memento:
    return replace(
        memento,
        title=details.title.strip(),
        who=details.who.strip(),
        when=details.when.strip(),
        why=details.why.strip(),
        tags=details.tags,
        alt=details.alt.strip(),
        is_pinned=details.is_pinned,
    )


def _words_of(data: bytes) -> str | None:
    """Return bytes as words, or None where they are none (no UTF-8, or NULs in it)."""
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in words else words.replace("\r\n", "\n")
