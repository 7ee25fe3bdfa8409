"""The box as a folder to take along, and back again, the same by its hashes.

The folder holds `index.html` to look at, `box.json` (schema 1) for the way back, and `files/`.
"""

import hashlib
import json
import os
import tempfile
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from waitroom.domain.errors import BadFile, CannotWrite, NotUnderstood
from waitroom.domain.memento import Memento
from waitroom.exports.box_page import page
from waitroom.store.codecs import decode, encode
from waitroom.store.database import Store
from waitroom.store.pictures import MOST_BYTES, Pictures, read_plain, write_whole

SCHEMA = 1
MOST_MEMENTOS = 20_000


@dataclass(frozen=True, slots=True)
class Copied:
    """What was written or brought back: mementos, files, and how many had been there before."""

    mementos: int
    files: int
    known: int = 0


class BoxCopy:
    """The way out of the box and the way back in."""

    def __init__(self, store: Store, pictures: Pictures) -> None:
        self._store = store
        self._pictures = pictures

    def write(self, folder: Path, now: datetime) -> Copied:
        """Write the whole box into a new folder, whole or not at all.

        Raises:
            CannotWrite: where something is there already, or it cannot be written.
            NotUnderstood: where a kept file is gone or is not what it was.
        """
        if folder.exists():
            raise CannotWrite(f"{folder} is there already; nothing in it was touched. Name a new folder.")
        mementos = self._store.mementos.all()
        names = sorted({memento.file for memento in mementos if memento.file})
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix=".waitroom-", dir=folder.parent) as temporary:
                new = Path(temporary, "box")
                new.mkdir(mode=0o700)
                (new / "files").mkdir(mode=0o700)
                for name in names:
                    write_whole(
                        new / "files", new / "files" / name, _checked(self._pictures.read(name), name)
                    )
                whole = {"schema": SCHEMA, "mementos": [encode(memento) for memento in mementos]}
                text = json.dumps(whole, ensure_ascii=False, indent=1)
                write_whole(new, new / "box.json", text.encode("utf-8", "surrogatepass"))
                shown = page(mementos, made=now.date())
                write_whole(new, new / "index.html", shown.encode("utf-8", "replace"))
                os.rename(new, folder)  # noqa: PTH104 - beside the other plain calls
        except OSError as error:
            raise CannotWrite(
                f"{folder} cannot be written ({error.strerror}); nothing was left there."
            ) from error
        return Copied(len(mementos), len(names))

    def bring(self, folder: Path, now: datetime) -> Copied:
        """Bring a written box back: what is there already stays as it is, everything else comes in at once.

        Each file is checked against its hash before anything is kept; one that differs, and nothing comes in.

        Raises:
            NotUnderstood: where the folder holds no written box, or one that is damaged, with the name.
            CannotWrite: where there is no room; nothing is added then.
        """
        mementos = _read(folder)
        here = {memento.id for memento in self._store.mementos.all()}
        coming = [memento for memento in mementos if memento.id not in here]
        names = sorted({memento.file for memento in coming if memento.file})
        for name in names:
            _checked(_read_file(folder, name), name)
        copied: list[str] = []
        try:
            for name in names:
                if self._pictures.put(name, _checked(_read_file(folder, name), name)):
                    copied.append(name)  # noqa: PERF401 - what came before a full disk is taken back
            with self._store.together():
                for memento in coming:
                    self._store.mementos.put(replace(memento, revision=0), now=now)
        except (CannotWrite, NotUnderstood):
            for name in copied:
                self._pictures.forget(name)
            raise
        return Copied(len(coming), len(names), len(mementos) - len(coming))


def _read(folder: Path) -> list[Memento]:
    try:
        data = read_plain(folder / "box.json")
        whole = json.loads(data.decode("utf-8", "surrogatepass"))
        if whole["schema"] > SCHEMA:
            raise NotUnderstood("That box was written by a newer waitroom; nothing was brought in.")
        raws = whole["mementos"]
        if len(raws) > MOST_MEMENTOS:
            raise NotUnderstood("That box holds more than 20,000 things; nothing was brought in.")
        return [decode(Memento, raw) for raw in raws]
    except OSError as error:
        raise NotUnderstood(
            f"{folder} holds no box.json that can be read; nothing was brought in."
        ) from error
    except (ValueError, KeyError, TypeError, RecursionError, BadFile) as error:
        raise NotUnderstood("The box.json in there is damaged; nothing was brought in.") from error


def _read_file(folder: Path, name: str) -> bytes:
    try:
        if len(name) > 73 or "/" in name or "\\" in name:
            raise NotUnderstood("The box.json in there names a file outside; nothing was brought in.")
        return read_plain(folder / "files" / name)
    except (OSError, ValueError) as error:
        raise NotUnderstood(f"The file {name[:12]}… cannot be read there; nothing was brought in.") from error


def _checked(data: bytes, name: str) -> bytes:
    if len(data) > MOST_BYTES or hashlib.sha256(data).hexdigest() != name.partition(".")[0]:
        raise NotUnderstood(f"The file {name[:12]}… is not what it was when it was kept; nothing was copied.")
    return data
