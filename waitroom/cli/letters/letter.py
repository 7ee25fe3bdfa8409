"""`waitroom letter`: begin one, write it, read it back, and say that it went; waitroom itself never sends."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.common_arguments import one_thing
from waitroom.cli.find_one import find_one, holds_words, short_ids
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.letters import letter_check
from waitroom.cli.letters.letter_arguments import (
    add_arguments,
    answered_arguments,
    edit_arguments,
    list_arguments,
    sent_arguments,
)
from waitroom.cli.letters.letter_rows import (
    LETTER_HEADINGS,
    LetterDetails,
    LetterList,
    letter_cells,
    letter_line,
    letter_row,
)
from waitroom.cli.people.person_rows import answers_to
from waitroom.cli.put_away import PutAwayList, restore_verb, tell_put_away, trash_verb
from waitroom.cli.read_day import read_past_day
from waitroom.cli.room_command import RoomVerb, in_room
from waitroom.cli.table import table
from waitroom.cli.waits.find_wait import find_wait, wait_or_front
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.shared.errors import EventOutOfOrder, NothingFound, NotUnderstood
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.people.person import Person
    from waitroom.domain.waits.wait import Wait
    from waitroom.room.room import Room

EMPTY = _("No letter here yet. waitroom letter add thank-you begins one.")
NO_ANSWER = _("No letter answers to that.")
SENT_BEFORE = _("It was sent already.")


def _list(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    words = " ".join(args.words)
    wait = find_wait(room.waits.all(), args.wait) if args.wait else None
    is_named = _is_named(room)
    found = [
        letter
        for letter in room.letters.all()
        if (wait is None or letter.wait_id == wait.id)
        and (args.state is None or letter.state.value == args.state)
        and (not words or is_named(letter, words))
    ]
    short = short_ids(room.letters.all())
    out.answer = LetterList(letters=tuple(letter_row(room, letter) for letter in found))
    out.lines = table(LETTER_HEADINGS, [letter_cells(room, each, short[each.id], now) for each in found])
    if not found:
        out.lines = [NO_ANSWER if room.letters.all() else EMPTY]


def _show(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    letter = _meant(room, args)
    out.answer = LetterDetails(letter=letter_row(room, letter), body=letter.body)
    heads = [
        _("To: {to}").format(to=letter.to) if letter.to else "",
        _("Subject: {subject}").format(subject=letter.subject) if letter.subject else "",
    ]
    out.lines = [*(head for head in heads if head), "", *letter.body.split("\n")]
    concern = None if letter.is_frozen else room.letters.warning_before_sending(letter, (), now)
    if concern is not None:
        out.refusals.append(concern.sentence)


def _add(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    from waitroom.content.letters import ALIASES

    kind = ALIASES.get(args.kind.strip().lower(), args.kind.strip().lower())
    known = [each.key for each in room.letters.kinds()]
    if kind not in known:
        raise NotUnderstood(
            _("No kind of letter is called “{kind}”. The kinds: {known}.").format(
                kind=args.kind, known=", ".join(known)
            )
        )
    wait = wait_or_front(room, args.wait or "", now)
    people = [_person(room, each, wait) for each in args.person or ()]
    letter = room.letters.create(
        kind,
        now=now,
        wait=wait,
        person=people[0] if people else None,
        also=tuple(people[1:]),
        sender=room.settings.name,
    )
    _told(_("Begun"), room, _with_text(room, letter, args, now), now, out)


def _edit(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    if all(each is None for each in (args.to, args.subject, args.body)):
        raise NotUnderstood(_("Say what is to change, as with --body - or --subject; nothing was changed."))
    _told(_("Changed"), room, _with_text(room, _meant(room, args), args, now), now, out)


def _with_text(room: "Room", letter: Letter, args: argparse.Namespace, now: datetime) -> Letter:
    """Keep what was given of To, subject and text; nothing else of the letter changes."""
    given = {
        name: getattr(args, name) for name in ("to", "subject", "body") if getattr(args, name) is not None
    }
    return room.letters.save(replace(letter, **given), now=now) if given else letter


def _review(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    from waitroom.cli.letters.letter_review import tell_review

    tell_review(room, _meant(room, args), now, out)


def _ready(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    letter = _meant(room, args)
    if letter.state is not LetterState.READY:
        letter = room.letters.mark_ready(letter, now=now)
    _told(_("Ready"), room, letter, now, out)


def _sent(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    letter = _meant(room, args, lambda each: not each.is_frozen, SENT_BEFORE)
    on = read_past_day(room, args.on, now)
    to = letter.to if args.to is None else args.to
    _told(_("Sent"), room, room.letters.mark_sent(letter, now=now, on=on, channel=args.by, to=to), now, out)
    short = short_ids(room.letters.all())[letter.id]
    out.lines.append(_("`waitroom letter not-sent {short}` takes it back.").format(short=short))


def _not_sent(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    letter = _meant(room, args, lambda each: each.is_frozen, _("It is not sent yet."))
    _told(_("Taken back"), room, room.letters.unmark_sent(letter, now=now), now, out)


def _answered(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    letter = _meant(
        room, args, lambda each: each.is_frozen, _("It is not sent yet; an answer can only come after that.")
    )
    if (letter.state is LetterState.ANSWERED) is args.undo:
        letter = room.letters.mark_answered(letter, now=now)
    _told(_("Taken back") if args.undo else _("Answered"), room, letter, now, out)


def _put_away(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    letter = _meant(room, args)
    line = letter_line(room, letter, now)
    room.letters.delete(letter, now=now)
    tell_put_away("letter", ("letters",), letter.id, line)(room, args, now, out)


def _told(said: str, room: "Room", letter: Letter, now: datetime, out: CommandOutput) -> None:
    out.answer = LetterDetails(letter=letter_row(room, letter), body=letter.body)
    out.lines.append(f"{said}: {letter_line(room, letter, now)}")


def _meant(
    room: "Room",
    args: argparse.Namespace,
    is_fit: Callable[[Letter], bool] = lambda _: True,
    refusal: str = "",
) -> Letter:
    """Return the letter that the words mean: of several that do, one that the verb fits.

    Raises:
        NothingFound, NotUnderstood: where none or several do.
        EventOutOfOrder: with the `refusal`, where the verb fits none of those.
    """
    words = " ".join(args.words)
    every = room.letters.all()
    fit = [letter for letter in every if is_fit(letter)]
    try:
        return find_one(fit, words, _is_named(room), nobody=_("No letter answers to that"), noun=_("letters"))
    except NothingFound:
        find_one(every, words, _is_named(room), nobody=_("No letter answers to that"), noun=_("letters"))
        raise EventOutOfOrder(refusal) from None


def _is_named(room: "Room") -> Callable[[Letter, str], bool]:
    """Return what tells whether all words stand in what is said of a letter, or in its text."""

    def is_named(letter: Letter, words: str) -> bool:
        row = letter_row(room, letter)
        return holds_words(
            f"{row.title}\n{row.kind}\n{row.wait_name}\n{row.to}\n{row.subject}\n{letter.body}", words
        )

    return is_named


def _person(room: "Room", words: str, wait: "Wait | None") -> "Person":
    """Return the person that a letter is for; of those who are called that, one who belongs to the wait."""
    known = room.people.known()
    here = [each for each in known if wait is not None and each.is_of(wait.id) and answers_to(each, words)]
    return find_one(here or known, words, answers_to, nobody=_("Nobody answers to that"), noun=_("people"))


def _verb(
    name: str,
    about: str,
    run: RoomVerb,
    examples: tuple[str, ...],
    arguments: Callable[[argparse.ArgumentParser], None] = one_thing,
) -> Verb:
    return Verb(
        name=name, about=about, run=in_room(run), arguments=arguments, answer=LetterDetails, examples=examples
    )


COMMAND = Noun(
    name="letter",
    about=_("letters to those you met; waitroom sends nothing"),
    verbs=(
        Verb(
            name="list",
            about=_("say which letters there are, and where each stands"),
            run=in_room(_list, is_looking=True),
            arguments=list_arguments,
            answer=LetterList,
            examples=("letter list", "letter list --wait museum --state draft"),
        ),
        Verb(
            name="show",
            about=_("show one letter, to be read or sent"),
            run=in_room(_show, is_looking=True),
            arguments=one_thing,
            answer=LetterDetails,
            examples=("letter show thank-you museum", "letter show 3f2a9c1e --json"),
        ),
        _verb(
            "add",
            _("begin a letter from its skeleton, filled with what is known"),
            _add,
            ("letter add thank-you --wait museum --person ada", "letter add free --subject Hello --body -"),
            add_arguments,
        ),
        _verb(
            "edit",
            _("change the text of a letter; what stood before stays as a version"),
            _edit,
            ("letter edit thank-you --body -", 'letter edit 3f2a9c1e --subject "Thank you for Wednesday"'),
            edit_arguments,
        ),
        Verb(
            name="check",
            about=_("read a letter from a file or a pipe and say what a careful reader would see"),
            run=letter_check.run,
            arguments=letter_check.check_arguments,
            answer=letter_check.LetterChecked,
            examples=("letter check letter.txt --kind thank-you", "letter check - --json"),
        ),
        Verb(
            name="review",
            about=_("read one of your letters, with all that the room knows, and say the same"),
            run=in_room(_review, is_looking=True),
            arguments=one_thing,
            answer=letter_check.LetterChecked,
            examples=("letter review thank-you",),
        ),
        _verb("ready", _("mark a letter as ready to go"), _ready, ("letter ready thank-you",)),
        _verb(
            "sent",
            _("write down that you sent it; its text stands from then on"),
            _sent,
            ("letter sent thank-you", "letter sent 3f2a9c1e --on yesterday --by post"),
            sent_arguments,
        ),
        _verb("not-sent", _("take back that it was sent"), _not_sent, ("letter not-sent thank-you",)),
        _verb(
            "answered",
            _("write down that they answered it"),
            _answered,
            ("letter answered check-in", "letter answered check-in --undo"),
            answered_arguments,
        ),
        Verb(
            name="put-away",
            about=_("take a letter off the desk"),
            run=in_room(_put_away),
            arguments=one_thing,
            answer=PutAwayList,
            examples=("letter put-away thank-you",),
        ),
        trash_verb("letter", "letters"),
        restore_verb("letter", "letters", example="thank-you"),
    ),
)
