"""Adding to the box: words, files, a folder; each thing is added whole or not at all."""

import codecs
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field, replace
from datetime import datetime, timedelta
from pathlib import Path, PurePath

from waitroom.domain.box.file_signatures import extension_from_bytes
from waitroom.domain.box.memento import Memento, MementoDetails, MementoKind
from waitroom.domain.box.pasted_content import (
    PICTURE_ENDINGS,
    SOUND_ENDINGS,
    WORD_ENDINGS,
    is_folder_name,
    is_undisplayable_picture,
    kind_of_file,
    kind_of_words,
    listed,
    looks_like_path,
    possible_path_lists,
    possible_paths,
    split_coping_card,
    without_quotes,
)
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.quick_dataclass import dataclass
from waitroom.room.shared.typed_paths import find_existing_path
from waitroom.store.database import Store
from waitroom.store.pictures import FileFolder, StoredFile, safe_file_name
from waitroom.translation import _, ngettext

MOST_FILES = 2_000
"""So many files of one folder are taken in at once."""

MOST_WORDS = 1_000_000
"""So many characters are one memento's text at most."""

MOST_WORD_BYTES = 100_000
"""A text file up to this size comes in as its words."""

WELCOME_ENDINGS = PICTURE_ENDINGS | SOUND_ENDINGS | WORD_ENDINGS

NO_TEXT = _("That is not UTF-8 text, and no kind of file that is known without a name; nothing was added.")


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far a folder is: files done, files in all, and the name of the one at hand."""

    done: int
    total: int
    name: str


@dataclass(frozen=True, slots=True)
class FolderContents:
    """What lies in a folder: the files that come in, and the rest, by endings, links and closed folders."""

    paths: tuple[Path, ...] = ()
    others: Counter[str] = field(default_factory=Counter)
    links: int = 0
    closed: int = 0

    def skipped_sentence(self) -> str:
        """Say what does not come in, or nothing where all of it does."""
        sentences = []
        if number := self.others.total():
            endings = ", ".join(sorted(safe_file_name(ending) or _("no ending") for ending in self.others))
            what = ngettext(
                "One file of another kind was", "{number} files of other kinds were", number
            ).format(number=number)
            sentences.append(_("{what} left out ({endings}).").format(what=what, endings=endings))
        if self.links:
            sentences.append(
                ngettext("One link was not followed.", "{links} links were not followed.", self.links).format(
                    links=self.links
                )
            )
        if self.closed:
            what = ngettext("One folder", "{closed} folders", self.closed).format(closed=self.closed)
            sentences.append(_("{what} in there could not be read.").format(what=what))
        return " ".join(sentences)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """Result of importing a folder or several files: new mementos, and a sentence for each refused file.

    `known` counts what the box had before, `twice` what came a second time; `skipped_sentence` says in sentences what
    was not looked at and what cannot be shown, where there is any. `is_stopped` tells that it was cancelled; then
    nothing was kept.
    """

    mementos: tuple[Memento, ...] = ()
    known: int = 0
    refused: tuple[str, ...] = ()
    is_stopped: bool = False
    twice: int = 0
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class CopiedFile:
    """A file that was copied beside the store, and whether its bytes are new there; not kept yet."""

    memento: Memento
    is_new: bool


class BoxImport:
    """Adds things to the box: words, files, folders, bytes from a pipe."""

    def __init__(self, store: Store, pictures: FileFolder) -> None:
        self._store = store
        self._pictures = pictures

    def find_path(self, words: str) -> Path | None:
        """Return the existing file or folder that pasted words name, else None."""
        return _first(possible_paths(words))

    def find_paths(self, words: str) -> tuple[Path, ...]:
        """Return all the existing files and folders that pasted words name, each once; where one is missing, none.

        Several stand one a line, or apart by blanks, in quotes, with backslashes, or as file:// addresses.
        """
        path = self.find_path(words)
        if path is not None:
            return (path,)
        for parts in possible_path_lists(words):
            paths = list(_until_missing(parts))
            if len(paths) == len(parts):
                return tuple(dict.fromkeys(paths))
        return ()

    def add(self, words: str, details: MementoDetails, now: datetime) -> Memento:
        """Keep what was typed, pasted or dropped: the file it names, else the words themselves.

        Raises:
            NotUnderstood: for nothing at all, a file that is not there, or one that cannot be kept.
            CannotWrite: where there is no room.
        """
        path = self.find_path(words)
        if path is not None and not path.is_dir():
            return self.add_file(path, details, now)
        if path is None and looks_like_path(words):
            raise missing_path_error(words)
        return self.add_text(words, details, now)

    def add_text(self, words: str, details: MementoDetails, now: datetime) -> Memento:
        """Keep words; their kind is the one said, else the one they suggest.

        Raises:
            NotUnderstood: for no words, or for more than a million characters.
        """
        if not words.strip() and not details.title.strip():
            raise NotUnderstood(_("There is nothing to keep yet. Type a line, paste one, or drop a picture."))
        if len(words) > MOST_WORDS:
            raise NotUnderstood(_("That is longer than a million characters; keep it as a file instead."))
        memento = _described(
            Memento(kind=details.kind or kind_of_words(words), text=words.strip("\n")), details
        )
        halves = (
            split_coping_card(words) if memento.kind is MementoKind.COPING and not memento.title else None
        )
        if halves:
            memento = replace(memento, title=halves[0], text=halves[1])
        elif memento.kind is MementoKind.QUOTE:
            memento = replace(memento, text=without_quotes(words))
        return self._store.mementos.save(memento, now=now)

    def add_file(self, path: Path, details: MementoDetails, now: datetime) -> Memento:
        """Keep a copy of one file; the original may vanish afterwards.

        Raises:
            NotUnderstood: where it cannot be kept, with the reason.
            CannotWrite: where there is no room.
        """
        return self.add_copied_file(self.copy_file(path, details), now)

    def copy_file(self, path: Path, details: MementoDetails) -> CopiedFile:
        """Copy one file beside the store; it is no memento before `add_copied_file`. May be called from a thread.

        Raises:
            NotUnderstood: where it cannot be kept, with the reason.
            CannotWrite: where there is no room.
        """
        return CopiedFile(*self._from_file(path, details))

    def add_copied_file(self, copied: CopiedFile, now: datetime) -> Memento:
        """Keep what `copy_file` has copied."""
        return self._store.mementos.save(copied.memento, now=now)

    def discard_copied_file(self, copied: CopiedFile) -> None:
        """Delete the copy that `copy_file` made, unless the box had the same bytes before."""
        if copied.is_new:
            self._take_back([copied.memento.file])

    def add_bytes(self, data: bytes, details: MementoDetails, now: datetime, file_name: str = "") -> Memento:
        """Keep what came through a pipe: a file that its first bytes make known, else words.

        What has no name is called by its kind: picture.png, sound.mp3, file.pdf.

        Raises:
            NotUnderstood: where it cannot be kept, with the reason.
            CannotWrite: where there is no room.
        """
        if not file_name:
            ending = extension_from_bytes(data)
            words = None if ending else _words_of(data)
            if words is not None:
                return self.add_text(words, details, now)
            if not ending:
                raise NotUnderstood(NO_TEXT)
            file_name = f"{kind_of_file('x' + ending).value}{ending}"
        return self._store.mementos.save(
            self._of_kept(self._pictures.add_bytes(data, file_name), details), now=now
        )

    def add_folder(
        self,
        folder: Path,
        details: MementoDetails,
        now: datetime,
        *,
        tell: Callable[[ImportProgress], None] = lambda _: None,
        is_stopped: Callable[[], bool] = lambda: False,
    ) -> ImportResult:
        """Keep the pictures, sounds and texts of a folder and of those inside it, all in one change.

        Links are not followed and hidden files not looked at. A file that cannot be kept is named and left
        out; a full disk or a stop takes back every copy made so far.

        Raises:
            NotUnderstood: for no folder, or one with more than 2,000 such files.
            CannotWrite: where there is no room; nothing is added then.
        """
        return self._keep_found(scan_folder(folder), details, now, tell, is_stopped)

    def add_files(
        self,
        named: Iterable[Path],
        details: MementoDetails,
        now: datetime,
        *,
        tell: Callable[[ImportProgress], None] = lambda _: None,
        is_stopped: Callable[[], bool] = lambda: False,
    ) -> ImportResult:
        """Keep several files, and what the folders among them hold, all in one change; see `add_folder`.

        Raises:
            NotUnderstood: for more than 2,000 files.
            CannotWrite: where there is no room; nothing is added then.
        """
        return self._keep_found(scan_files(named), details, now, tell, is_stopped)

    def _keep_found(
        self,
        found: FolderContents,
        details: MementoDetails,
        now: datetime,
        tell: Callable[[ImportProgress], None],
        is_stopped: Callable[[], bool],
    ) -> ImportResult:
        paths = found.paths
        before = {memento.file for memento in self._store.mementos.all()}
        there: set[str] = set()
        fresh: list[Memento] = []
        copied: list[str] = []
        refused: list[str] = []
        known = twice = 0
        try:
            for done, path in enumerate(paths):
                tell(ImportProgress(done, len(paths), safe_file_name(path.name)))
                if is_stopped():
                    self._take_back(copied)
                    return ImportResult(is_stopped=True)
                try:
                    memento, is_new = self._from_file(path, details)
                except NotUnderstood as error:
                    refused.append(str(error))
                    continue
                if is_new:
                    copied.append(memento.file)
                if memento.file in before:
                    known += 1
                    continue
                if memento.file in there:
                    twice += 1
                    continue
                there.add(memento.file)
                fresh.append(memento)
            tell(ImportProgress(len(paths), len(paths), ""))
            if is_stopped():
                self._take_back(copied)
                return ImportResult(is_stopped=True)
            with self._store.transaction():
                # A microsecond apart: what is sorted by its moment keeps the order of the names.
                kept = [
                    self._store.mementos.save(memento, now=now + timedelta(microseconds=place))
                    for place, memento in enumerate(fresh)
                ]
        except BaseException:
            # Whatever ends it, a full disk or ctrl+c: nothing half stays.
            self._take_back(copied)
            raise
        words = " ".join(filter(None, (found.skipped_sentence(), _remarks(kept))))
        return ImportResult(tuple(kept), known, tuple(refused), twice=twice, left_out=words)

    def _from_file(self, path: Path, details: MementoDetails) -> tuple[Memento, bool]:
        """Return the memento of a file, not yet in the store, and whether its bytes are new in the folder."""
        kept = self._pictures.add_file(path)
        memento = self._of_kept(kept, details)
        if PurePath(kept.name).suffix in WORD_ENDINGS and kept.size <= MOST_WORD_BYTES:
            words = _words_of(self._pictures.read(kept.name))
            if words is not None and words.strip():
                kind = details.kind or MementoKind.LETTER
                memento = replace(memento, kind=kind, text=words, title=memento.title or path.stem)
        return memento, kept.is_new

    def _of_kept(self, kept: StoredFile, details: MementoDetails) -> Memento:
        kind = kind_of_file(kept.name)
        if kind is MementoKind.PICTURE and not kept.width:
            kind = MementoKind.FILE
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
        self._pictures.remove_written(copied)


def scan_folder(folder: Path) -> FolderContents:
    """Return the pictures, sounds and texts in a folder and below, in order of their names, and what else is there.

    Raises:
        NotUnderstood: for no folder, or one with more than 2,000 such files.
    """
    if not folder.is_dir():
        raise NotUnderstood(
            _("{safe_file_name} is not a folder that can be read.").format(
                safe_file_name=safe_file_name(folder.name)
            )
        )
    closed: list[OSError] = []
    paths: list[Path] = []
    others: Counter[str] = Counter()
    links = 0
    for path in _walk(folder, closed.append):
        if path.is_symlink():
            links += 1
        elif path.suffix.lower() not in WELCOME_ENDINGS:
            others[path.suffix.lower()] += 1
        else:
            paths.append(path)
        if len(paths) > MOST_FILES:
            raise NotUnderstood(_("That folder holds more than 2,000 pictures; take a smaller one first."))
    return FolderContents(tuple(paths), others, links, len(closed))


def scan_files(named: Iterable[Path]) -> FolderContents:
    """Return the files named, whatever their kind, and what `scan_folder` finds in the folders among them.

    Raises:
        NotUnderstood: for more than 2,000 files.
    """
    found = [scan_folder(path) if path.is_dir() else FolderContents((path,)) for path in named]
    paths = tuple(path for each in found for path in each.paths)
    if len(paths) > MOST_FILES:
        raise NotUnderstood(_("Those are more than 2,000 files; take fewer first."))
    others = sum((each.others for each in found), Counter[str]())
    return FolderContents(
        paths, others, sum(each.links for each in found), sum(each.closed for each in found)
    )


def missing_path_error(words: str) -> NotUnderstood:
    """Return the refusal of a path that was typed and leads nowhere."""
    return NotUnderstood(
        _("{safe_file_name} is not there; nothing was added.").format(
            safe_file_name=safe_file_name(listed(words).strip())
        )
    )


def import_note(memento: Memento) -> str:
    """Return a sentence about a memento that was just added (it cannot be shown as a picture here).

    Or an empty text.
    """
    if is_undisplayable_picture(memento):
        return _("{safe_file_name} is kept as a file; it cannot be shown as a picture here.").format(
            safe_file_name=safe_file_name(memento.file_name)
        )
    return ""


def _remarks(kept: Iterable[Memento]) -> str:
    said = [words for words in map(import_note, kept) if words]
    if len(said) <= 1:
        return "".join(said)
    return _("{said} are kept as files; they cannot be shown as pictures here.").format(said=len(said))


def _first(readings: Iterable[str]) -> Path | None:
    """Return the first that exists; a folder needs the sign of a path in its name."""
    for reading in readings:
        path = find_existing_path(reading)
        if path is not None and (is_folder_name(reading) or not path.is_dir()):
            return path
    return None


def _until_missing(parts: Iterable[tuple[str, ...]]) -> Iterator[Path]:
    for readings in parts:
        path = _first(readings)
        if path is None:
            return
        yield path


def _walk(folder: Path, on_closed: Callable[[OSError], object]) -> Iterator[Path]:
    for root, folders, names in os.walk(folder, onerror=on_closed, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root, name) for name in sorted(names) if not name.startswith("."))


def _described(memento: Memento, details: MementoDetails) -> Memento:
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
    """Return bytes as words: UTF-8, or UTF-16 by its first mark; None where they are none, or hold NULs."""
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        words = data.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in words else words.replace("\r\n", "\n")
