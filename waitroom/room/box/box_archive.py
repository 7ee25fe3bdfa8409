"""The box as a folder to take along, and back again, the same by its hashes.

The folder holds `index.html` to look at, `box.json` (schema 1) for the way back, and `files/`.
"""

import contextlib
import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from waitroom.domain.box.memento import SEEN_KEPT, Memento, heading
from waitroom.domain.shared.errors import BadFile, CannotWrite, DamagedBoxArchive, NotUnderstood
from waitroom.exports.box_page import build_page
from waitroom.quick_dataclass import dataclass
from waitroom.store import picture_decoding
from waitroom.store.codecs import decode, encode
from waitroom.store.database import Store
from waitroom.store.file_reading import strict_json
from waitroom.store.pictures import MOST_BYTES, FileFolder, read_regular_file, safe_file_name, write_whole
from waitroom.store.value_limits import is_deep
from waitroom.translation import _

SCHEMA = 1
MOST_MEMENTOS = 20_000
MOST_JSON = 500_000_000
"""The bytes of a box.json at most: what is written can always be brought back."""

MOST_TEXT = 1_000_000
"""The characters of any text of a memento that comes in at most."""

MOST_ROUNDS = 1_000_000

_ID = re.compile(r"[0-9A-Za-z-]{1,64}")
_LEFT_BEHIND = re.compile(r"\.waitroom-(\d+)-")

DAMAGED = _("The box.json in there is damaged; nothing was brought in.")


@dataclass(frozen=True, slots=True)
class ArchiveResult:
    """What was written or brought back: mementos, files, and how many had been there before.

    `lost` is a sentence for each file that was not there any more to be written.
    """

    mementos: int
    files: int
    known: int = 0
    lost: tuple[str, ...] = ()


class BoxArchive:
    """The way out of the box and the way back in."""

    def __init__(self, store: Store, pictures: FileFolder) -> None:
        self._store = store
        self._pictures = pictures

    def export_folder(self, folder: Path, now: datetime) -> ArchiveResult:
        """Write the whole box into a new folder, whole or not at all.

        A memento whose file is gone, or is not what it was when it was kept, is written with its words alone.

        Raises:
            CannotWrite: where something is there already, it cannot be written, or the box is larger than what
            comes back.
        """
        try:
            if folder.exists():
                raise CannotWrite(
                    _("{folder} is there already; nothing in it was touched. Name a new folder.").format(
                        folder=folder
                    )
                )
            mementos = self._store.mementos.all()
            if len(mementos) > MOST_MEMENTOS:
                raise CannotWrite(
                    _("The box holds more than 20,000 things; it cannot be taken along as one.")
                )
            made = _made_for(folder.parent)
            try:
                return self._write(folder, mementos, now)
            except BaseException:
                for each in made:
                    with contextlib.suppress(OSError):
                        each.rmdir()
                raise
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or _("a path cannot be written like that")
            raise CannotWrite(
                _("{folder} cannot be written ({reason}); nothing was left there.").format(
                    folder=folder, reason=reason
                )
            ) from error

    def _write(self, folder: Path, mementos: Sequence[Memento], now: datetime) -> ArchiveResult:
        _sweep(folder.parent)
        with tempfile.TemporaryDirectory(prefix=f".waitroom-{os.getpid()}-", dir=folder.parent) as temporary:
            new = Path(temporary, "box")
            new.mkdir(mode=0o700)
            (new / "files").mkdir(mode=0o700)
            gone = set()
            for name in sorted({memento.file for memento in mementos if memento.file}):
                try:
                    data = _checked(self._pictures.read(name), name)
                except NotUnderstood:
                    gone.add(name)
                    continue
                _put(new / "files", name, data)
            whole = [_without_file(memento) if memento.file in gone else memento for memento in mementos]
            raw = {"schema": SCHEMA, "mementos": [encode(memento) for memento in whole]}
            text = json.dumps(raw, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
            if len(text) > MOST_JSON:
                raise CannotWrite(
                    _("The words in the box are more than 500 MB; it cannot be taken along as one.")
                )
            _put(new, "box.json", text)
            _put(new, "index.html", build_page(whole, made=now.date()).encode("utf-8", "replace"))
            os.rename(new, folder)  # noqa: PTH104 - beside the other plain calls
        lost = tuple(_gone_words(memento) for memento in mementos if memento.file in gone)
        files = len({memento.file for memento in whole if memento.file})
        return ArchiveResult(len(mementos), files, lost=lost)

    def import_folder(self, folder: Path, now: datetime) -> ArchiveResult:
        """Bring a written box back: what is there already stays as it is, everything else comes in at once.

        Each file is checked against its hash before anything is kept; one that differs, and nothing comes in.

        Raises:
            NotUnderstood: where the folder holds no written box, or one that is damaged, with the name.
            CannotWrite: where there is no room; nothing is added then.
        """
        mementos = _read(folder)
        here = {memento.id: memento for memento in self._store.mementos.all()}
        coming = [memento for memento in mementos if memento.id not in here]
        names = sorted({memento.file for memento in coming if memento.file})
        doubted = {memento.file for memento in coming if not memento.picture_width}
        sizes = {
            name: _size_of(_checked(_read_file(folder, name), name), is_doubted=name in doubted)
            for name in names
        }
        coming = [_as_measured(memento, sizes) for memento in coming]
        if here:
            running = max((memento.drawn for memento in here.values()), default=0)
            coming = _in_round(coming, running)
        copied: list[str] = []
        try:
            for name in names:
                if self._pictures.write_file(name, _checked(_read_file(folder, name), name)):
                    copied.append(name)  # noqa: PERF401 - what came before a full disk is taken back
            with self._store.transaction():
                for memento in coming:
                    self._store.mementos.save(replace(memento, revision=0), now=now)
        except BaseException:
            # Whatever ends it, a full disk or ctrl+c: nothing half stays.
            self._pictures.remove_written(copied)
            raise
        return ArchiveResult(len(coming), len(names), len(mementos) - len(coming))


def _put(folder: Path, name: str, data: bytes) -> None:
    """Write a file of the copy.

    Raises:
        OSError: where there is no room.
    """
    try:
        write_whole(folder, folder / name, data)
    except CannotWrite as error:
        raise (error.__cause__ if isinstance(error.__cause__, OSError) else error) from None


def _made_for(folder: Path) -> list[Path]:
    """Make a folder and those above it that are missing; return what was made, the innermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing


def _sweep(folder: Path) -> None:
    """Remove what a copy that was killed has left beside its place: only ours, and of no living process."""
    for path in folder.glob(".waitroom-*"):
        found = _LEFT_BEHIND.match(path.name)
        if found and not path.is_symlink() and not _is_alive(int(found[1])):
            shutil.rmtree(path, ignore_errors=True)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _without_file(memento: Memento) -> Memento:
    words = memento.text or ("" if memento.title else memento.file_name)
    return replace(memento, text=words, file="", file_size=0, picture_width=0, picture_height=0)


def _gone_words(memento: Memento) -> str:
    return _("The file of “{safe_file_name}” is not in its folder any more; its words are written.").format(
        safe_file_name=safe_file_name(heading(memento))
    )


def _size_of(data: bytes, *, is_doubted: bool) -> tuple[int, int, int]:
    """Return bytes, width and height of a file; 0, 0 for what is no picture that can be shown.

    The header tells the size; where it `is_doubted` that it can be shown at all, it is drawn once.
    """
    if picture_decoding.picture_kind(data):
        with contextlib.suppress(NotUnderstood):
            measured = (
                picture_decoding.decode_thumbnail(data, 8, 8, "It")[1]
                if is_doubted
                else picture_decoding.read_size(data, "It")
            )
            return len(data), *measured
    return len(data), 0, 0


def _as_measured(memento: Memento, sizes: dict[str, tuple[int, int, int]]) -> Memento:
    """Return a memento with the sizes that its file has, whatever was written about it."""
    size, width, height = sizes[memento.file] if memento.file else (0, 0, 0)
    return replace(
        memento, file_size=size, picture_width=width, picture_height=height, seen=memento.seen[-SEEN_KEPT:]
    )


def _in_round(coming: Iterable[Memento], running: int) -> list[Memento]:
    """Return mementos in the rounds of this box: what had come in its own last round has come in ours."""
    things = list(coming)
    last = max((memento.drawn for memento in things), default=0)
    left = max(running - 1, 0)
    return [
        replace(memento, drawn=running if 0 < memento.drawn == last else min(memento.drawn, left))
        for memento in things
    ]


def _read(folder: Path) -> list[Memento]:
    try:
        data = read_regular_file(folder / "box.json", MOST_JSON + 1)
        whole = strict_json(data.decode("utf-8", "surrogatepass"))
        if is_deep(whole):
            raise DamagedBoxArchive(DAMAGED)
        schema = whole["schema"]
        if type(schema) is not int or schema < 1:
            raise DamagedBoxArchive(DAMAGED)
        if schema > SCHEMA:
            raise NotUnderstood(_("That box was written by a newer waitroom; nothing was brought in."))
        raws = whole["mementos"]
        if len(raws) > MOST_MEMENTOS:
            raise NotUnderstood(_("That box holds more than 20,000 things; nothing was brought in."))
        ids = {raw["id"] for raw in raws if isinstance(raw["id"], str) and _ID.fullmatch(raw["id"])}
        mementos = [decode(Memento, raw) for raw in raws]
    except OSError as error:
        raise NotUnderstood(
            _("{folder} holds no box.json that can be read; nothing was brought in.").format(folder=folder)
        ) from error
    except (ValueError, KeyError, TypeError, RecursionError, BadFile) as error:
        raise DamagedBoxArchive(DAMAGED) from error
    if len(ids) < len(mementos) or not all(map(_is_plausible, mementos)):
        raise DamagedBoxArchive(DAMAGED)
    return mementos


def _is_plausible(memento: Memento) -> bool:
    """Tell whether a memento can be one of ours: a written box may have been changed by hand."""
    texts = (
        memento.text, memento.title, memento.who, memento.when, memento.why, memento.alt, memento.file_name,
        *memento.tags,
    )  # fmt: skip
    return max(map(len, texts)) <= MOST_TEXT and 0 <= memento.drawn <= MOST_ROUNDS


def _read_file(folder: Path, name: str) -> bytes:
    try:
        if len(name) > 73 or "/" in name or "\\" in name:
            raise NotUnderstood(_("The box.json in there names a file outside; nothing was brought in."))
        return read_regular_file(folder / "files" / name)
    except (OSError, ValueError) as error:
        raise NotUnderstood(
            _("The file {name}… cannot be read there; nothing was brought in.").format(name=name[:12])
        ) from error


def _checked(data: bytes, name: str) -> bytes:
    if len(data) > MOST_BYTES or hashlib.sha256(data).hexdigest() != name.partition(".")[0]:
        raise NotUnderstood(
            _("The file {name}… is not what it was when it was kept; nothing was copied.").format(
                name=name[:12]
            )
        )
    return data
