"""A letter in the person's own editor: lent, and taken back whatever became of the editor or of the room."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from textual.app import App, SuspendNotSupported

from waitroom.domain.letters.letter import Letter, word_count
from waitroom.domain.shared.errors import WaitroomError
from waitroom.room.letters.external_edits import ExternalEdit, editor_lock
from waitroom.room.room import Room
from waitroom.screens.shared.external_programs import (
    EditorExit,
    editor_name,
    find_editor,
    is_a_command,
    may_still_be_open,
    run_editor,
    suspended_terminal,
)
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.translation import _, ngettext
from waitroom.widgets.shared.bound_keys import with_keys

AS_IT_WAS = _("The letter is as it was.")
IN_THE_LETTER = _("What was saved is in the letter now. {key:text.undo} goes back, and so does the history.")

IN_THE_HISTORY = _(
    "What you saved in your editor is in the history of the letter; the letter was changed here since."
)


def edit_elsewhere(app: App[Any], room: Room, letter: Letter, take: Callable[[str], bool]) -> str:
    """Give the terminal to the person's editor with the body of a letter; return a sentence, or nothing to say.

    What the editor saves goes to `take`, which tells whether it could be kept, however the editor ended. The
    file is gone once that is on the disk; where the editor goes on in a window of its own it is looked after
    until nobody has it any more.
    """
    words = find_editor()
    if not words:
        return _("No editor was found. VISUAL or EDITOR names one: EDITOR=nano, for one.")
    try:
        lent = room.desk.external_edits.lend(letter.id, letter.body)
    except OSError:
        return _("The data folder takes no new file now. {as_it_was}").format(as_it_was=AS_IT_WAS)
    lock = -1
    with contextlib.suppress(OSError):
        lock = editor_lock(lent)
    try:
        with suspended_terminal(app):
            ended = run_editor(words, lent.path, lock)
            close_lock(lock)
            # Taken back before the terminal is: that may be gone for good.
            return _taken(room, lent, words, ended, take)
    except SuspendNotSupported:
        close_lock(lock)
        room.desk.external_edits.give_up(lent)
        return _("The terminal cannot be lent to another program here. {as_it_was}").format(
            as_it_was=AS_IT_WAS
        )


def _taken(room: Room, lent: ExternalEdit, words: str, ended: EditorExit, take: Callable[[str], bool]) -> str:
    """Take back what was saved, and say what is to be said of the editor."""
    try:
        text = lent.new_text()
    except UnicodeDecodeError:
        return _set_apart(room, lent)
    except OSError:
        text = None
    if text is not None:
        if not (take(text) and room.saving.flush(1.0)):
            # Not on the disk yet: the next start finds the file.
            room.desk.external_edits.stop_watching(lent)
            return _("What was saved is not on the disk yet. Until it is, it lies in {path}").format(
                path=lent.path
            )
        lent.remember(text)
    is_out_there = lent.is_in_an_editor()
    if is_out_there or (text is None and may_still_be_open(words, ended)):
        room.desk.external_edits.watch(lent)
        return _goes_on_words(words)
    room.desk.external_edits.give_up(lent)
    return _ended_words(words, ended, is_saved=text is not None)


def _goes_on_words(words: str) -> str:
    return _(
        "{editor_name} came back at once. Where it goes on in a window of its own, what "
        "you save there comes into the letter. With --wait in EDITOR the room waits for "
        "it."
    ).format(editor_name=editor_name(words))


def _ended_words(words: str, ended: EditorExit, *, is_saved: bool) -> str:
    if ended.code == 0:
        return ""
    if not is_saved and not (ended.could_start and is_a_command(words)):
        return _("{words} could not be started. {as_it_was}").format(words=words, as_it_was=AS_IT_WAS)
    rest = with_keys(IN_THE_LETTER) if is_saved else AS_IT_WAS
    code = ended.code or 0
    if code < 0 or code > 128:
        return _("{editor_name} was ended from outside. {rest}").format(
            editor_name=editor_name(words), rest=rest
        )
    return _("{editor_name} ended with code {code}. {rest}").format(
        editor_name=editor_name(words), code=code, rest=rest
    )


def _set_apart(room: Room, lent: ExternalEdit) -> str:
    try:
        place = room.desk.external_edits.keep_as_separate_file(lent)
    except OSError:
        room.desk.external_edits.stop_watching(lent)
        place = lent.path
    return _(
        "The editor saved something that is not UTF-8 text. {as_it_was} The file lies in {place}"
    ).format(as_it_was=AS_IT_WAS, place=place)


def close_lock(lock: int) -> None:
    """Let the editor's lock to the editor."""
    if lock >= 0:
        import os  # noqa: PLC0415 - a handle is closed here and nowhere else

        os.close(lock)


# What comes later


def take_back_edits(app: App[Any], room: Room) -> None:
    """Look whether an editor that goes on, or that outlived a room, has saved something; ask where it has to be."""
    if room.saving.state.read_only:
        return
    for lent in tuple(room.desk.external_edits.waiting):
        is_new = not lent.looked
        if is_new or lent.was_touched():
            _come_back(app, room, lent, is_new=is_new)
        elif not lent.is_settling and lent.is_over(room.now().timestamp()):
            room.desk.external_edits.give_up(lent)


def _come_back(app: App[Any], room: Room, lent: ExternalEdit, *, is_new: bool) -> None:
    try:
        text = lent.new_text()
    except UnicodeDecodeError:
        app.notify(_set_apart(room, lent), timeout=12, markup=False)
        return
    except OSError:
        return
    letter = room.letters.get(lent.letter_id)
    if text is None or (letter is not None and letter.body == text):
        _is_back(room, lent, text)
    elif not is_new and letter is not None and not letter.is_frozen:
        is_as_lent = letter.body == lent.known
        _keep(room, lent, text, into_letter=is_as_lent)
        _look(app)
        app.notify(with_keys(IN_THE_LETTER) if is_as_lent else IN_THE_HISTORY, markup=False)
    elif isinstance(app.screen, RoomScreen):
        _ask(app, room, lent, text, letter)
    else:
        lent.looked = ()  # another dialog has the keys: asked at a later look


def _is_back(room: Room, lent: ExternalEdit, text: str | None) -> None:
    """Let go of a text that is in the letter, unless an editor has it, or had it a short while ago."""
    if text is not None:
        lent.remember(text)
    if not lent.is_in_an_editor() and (text is not None or lent.is_over(room.now().timestamp())):
        room.desk.external_edits.give_up(lent)
    else:
        lent.was_touched()
        lent.is_settling = False


def _ask(app: App[Any], room: Room, lent: ExternalEdit, text: str, letter: Letter | None) -> None:
    """Ask whether the text goes into the letter or into its history; without an answer it is asked again."""
    from waitroom.screens.shared.confirm_dialog import ConfirmDialog  # noqa: PLC0415 - only where there is something to ask

    lent.was_touched()
    lent.is_settling = False
    count = word_count(text)
    said = ngettext("{count} word: “{beginning}”", "{count} words: “{beginning}”", count).format(
        count=count, beginning=_beginning(text)
    )
    if letter is None or letter.is_frozen:
        question = _(
            "Your own editor saved a text that is in no letter yet, {said}. It can become a letter of its own."
        ).format(said=said)
        yes, no = _("a letter of its own"), _("ask again later")
    else:
        name = room.letters.title_of(letter)
        question = _(
            "Your own editor saved a text that is not in the letter yet, {said}. It can go "
            "into “{name}”; the text that is there now stays in the history of the letter."
        ).format(said=said, name=name)
        yes, no = _("into the letter"), _("into its history")

    def answered(is_wanted: bool | None) -> None:  # noqa: FBT001 - a dialog's answer
        if letter is None or letter.is_frozen:
            if is_wanted:
                _keep(room, lent, text, into_letter=False)
            else:
                room.desk.external_edits.stop_watching(lent)
        else:
            _keep(room, lent, text, into_letter=bool(is_wanted))
        _look(app)

    app.push_screen(ConfirmDialog(question, yes, no), answered)


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:60].rstrip()} …"


def _keep(room: Room, lent: ExternalEdit, text: str, *, into_letter: bool) -> None:
    """Keep a text that came back, as the letter or as an earlier text of it; then the file may go."""
    now = room.now()
    letter = room.letters.get(lent.letter_id)
    try:
        if letter is None or letter.is_frozen:
            start = replace(letter, body=text) if letter else Letter(kind="free", body=text)
            room.letters.duplicate(start, now=now)
        elif into_letter:
            room.letters.save_version(letter, now=now)
            room.letters.save(replace(letter, body=text), now=now)
        else:
            room.letters.save_version(replace(letter, body=text), now=now)
    except WaitroomError:
        room.desk.external_edits.stop_watching(lent)
        return
    if not room.saving.flush(1.0):
        room.desk.external_edits.stop_watching(lent)
    elif lent.is_in_an_editor():
        lent.remember(text)
    else:
        lent.remember(text)
        room.desk.external_edits.give_up(lent)


def _look(app: App[Any]) -> None:
    """Show the letter as it is now, wherever it is shown."""
    for stack in app._screen_stacks.values():  # noqa: SLF001 - the rooms that are open, whichever is in front
        for screen in stack:
            if isinstance(screen, RoomScreen) and screen.is_mounted:
                screen.refresh_view()
