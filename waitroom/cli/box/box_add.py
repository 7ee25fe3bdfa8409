"""`waitroom box add`: each thing by itself; one that is refused does not hold up the others."""

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from waitroom.cli.box.memento_lines import count_things, memento_line, were_sentence
from waitroom.cli.command_output import CommandOutput
from waitroom.domain.box.memento import Memento, MementoDetails, MementoKind, parse_tags
from waitroom.domain.box.pasted_content import is_folder_name, looks_like_path
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood
from waitroom.domain.shared.safe_text import safe_line
from waitroom.room.box.box_import import import_note, missing_path_error
from waitroom.room.shared.typed_paths import find_existing_path
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.box.box import Box
    from waitroom.room.box.box_import import ImportProgress

MOST_STDIN = 50_000_001
"""One byte more than is kept, so that what is too large is seen."""


def add_things(
    box: "Box", args: argparse.Namespace, now: datetime, said: CommandOutput
) -> tuple[Memento, ...]:
    """Put in what `args` names, or what comes through the pipe, and return it; the exit code is the worst refusal's."""
    details = MementoDetails(
        kind=MementoKind(args.kind) if args.kind else None,
        title=args.title,
        who=args.who,
        when=args.when,
        why=args.why,
        tags=parse_tags(",".join(args.tag)),
        alt=args.alt,
        is_pinned=args.pin,
    )
    kept: list[Memento] = []
    for thing in args.things or ["-"]:
        try:
            kept += _add_one(box, thing, details, now, said)
        except (NotUnderstood, CannotWrite) as error:
            said.refuse(error)
    if said.lines and box.is_large():
        said.lines.append(
            _("The box holds more than 200 MB now. It goes on working; a copy of it takes a little longer.")
        )
    return tuple(kept)


def _add_one(
    box: "Box", thing: str, details: MementoDetails, now: datetime, said: CommandOutput
) -> tuple[Memento, ...]:
    if thing == "-":
        return _kept(box.intake.add_bytes(_from_pipe(), details, now), said)
    if not thing.strip():
        raise NotUnderstood(_("That was empty; nothing was added for it."))
    if paths := _paths(box, thing):
        if len(paths) > 1 or paths[0].is_dir():
            return _add_several(box, paths, details, now, said)
        return _kept(box.intake.add_file(paths[0], details, now), said)
    if looks_like_path(thing):
        raise missing_path_error(thing)
    kept = _kept(box.intake.add_text(thing, details, now), said)
    if find_existing_path(thing) is not None:
        shown = safe_line(thing)
        said.lines.append(
            _("A folder here has that name too; waitroom box add ./{shown} takes it in.").format(shown=shown)
        )
    return kept


def _paths(box: "Box", thing: str) -> tuple[Path, ...]:
    """Return the file or folder that an argument is, letter by letter, else those that it holds."""
    path = find_existing_path(thing)
    if path is not None and (is_folder_name(thing) or not path.is_dir()):
        return (path,)
    return box.intake.find_paths(thing)


def _from_pipe() -> bytes:
    if sys.stdin is None or sys.stdin.isatty():
        raise NotUnderstood(_("Name a file or some words, or pipe something in: pbpaste | waitroom box add"))
    return sys.stdin.buffer.read(MOST_STDIN)


def _add_several(
    box: "Box", paths: Sequence[Path], details: MementoDetails, now: datetime, said: CommandOutput
) -> tuple[Memento, ...]:
    is_shown = sys.stderr is not None and sys.stderr.isatty()

    def tell(progress: "ImportProgress") -> None:
        if is_shown and (progress.done % 10 == 0 or progress.done == progress.total):
            sys.stderr.write(_("\r{done} of {total}").format(done=progress.done, total=progress.total))
            sys.stderr.flush()

    kept = box.intake.add_files(paths, details, now, tell=tell)
    if is_shown:
        sys.stderr.write("\r\033[K")
    known = (
        _(", {were_sentence} there already").format(were_sentence=were_sentence(kept.known))
        if kept.known
        else ""
    )
    twice = (
        _(", {were_sentence} there twice").format(were_sentence=were_sentence(kept.twice))
        if kept.twice
        else ""
    )
    said.lines.append(
        _("Kept: {count_things}{known}{twice}.").format(
            count_things=count_things(len(kept.mementos)), known=known, twice=twice
        )
    )
    said.lines += [kept.left_out] if kept.left_out else []
    said.refusals += kept.refused
    is_named = any(not path.is_dir() for path in paths)
    if kept.refused and (is_named or not (kept.mementos or kept.known)):
        said.code = max(said.code, NotUnderstood.exit_code)
    return tuple(kept.mementos)


def _kept(memento: Memento, said: CommandOutput) -> tuple[Memento]:
    said.lines.append(_("Kept: {memento_line}").format(memento_line=memento_line(memento)))
    if note := import_note(memento):
        said.lines.append(note)
    return (memento,)
