"""`waitroom box export` and `import`: the box as a folder with a page to look at, both ways."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from waitroom.cli.box.memento_lines import count_files, count_things, were_sentence
from waitroom.cli.command_output import CommandOutput
from waitroom.cli.grammar import Verb
from waitroom.cli.room_command import in_room
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.shared.safe_text import safe_line
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room


def _export(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    folder = _folder(args, "written")
    copied = room.box.archive.export_folder(folder, now)
    out.lines.append(f"{count_things(copied.mementos)}, {count_files(copied.files)}: {folder / 'index.html'}")
    out.lines += copied.lost


def _import(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    copied = room.box.archive.import_folder(_folder(args, _("brought in")), now)
    known = (
        _("; {were_sentence} there already").format(were_sentence=were_sentence(copied.known))
        if copied.known
        else ""
    )
    out.lines.append(
        _("{count_things} came in{known}.").format(count_things=count_things(copied.mementos), known=known)
    )


def _folder(args: argparse.Namespace, done: str) -> Path:
    from waitroom.room.shared.typed_paths import parse_path

    path = parse_path(args.folder)
    if path is None:
        shown = safe_line(args.folder)[:60].strip() or _("An empty name")
        raise NotUnderstood(
            _("{shown} can be no folder here; nothing was {done}.").format(shown=shown, done=done)
        )
    return path.absolute()


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar=_("DIR"), help=_("a new folder"))


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar=_("DIR"), help=_("a folder that export wrote"))


TRANSFER_VERBS = (
    Verb(
        name="export",
        about=_("write everything into a folder, with a page to look at"),
        run=in_room(_export, is_looking=True),
        arguments=_export_arguments,
        examples=("box export ~/happy-box",),
    ),
    Verb(
        name="import",
        about=_("bring a written box back"),
        run=in_room(_import, done=_("brought in")),
        arguments=_import_arguments,
        examples=("box import ~/happy-box",),
    ),
)
