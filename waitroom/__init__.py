"""waitroom: a room to sit in while you wait to hear about a job.

The floors; an import may only point down, names on one line are strangers to each other:

    __main__
    cli         composition root and the sub-commands; Textual is imported only when the room opens
    app         WaitroomApp: the one ticker, the rooms, the start and the end
    error_net   catches what fails, and closes only that
    app_doors   opens each screen once, and hands its answer on once
    screens     home, letters, care, happy_box, cover, welcome, dialogs
    widgets     what is drawn: sky, wait line, countdown, cards, editor
    messages | key_bindings | terminal  requests that cross screens | every command with its key | keys in, drawing out
    room        the use cases, one file a noun, held together by Room; the only writer
    store | content | promises | reading | exports | formatting | colours | paths | clock | reports | machine_locale
              the one file and its backups; texts that ship; what they said of when, read as dates; a letter read back;
              files to take along; days and outcomes in words; every colour, the sun's too
    disk | process_title                files written whole or not at all | the neutral name of the process
    domain      frozen values and pure functions; the standard library alone
    translation | quick_dataclass | quick_tuple | put_off
              the language of every sentence | `@dataclass` and `NamedTuple`, made sooner | what is loaded when used

On the floors domain, room, screens and widgets (and in tests/unit and tests/ui) lie the same drawers; on one floor an
import may only point down this list:

    home | data        what gathers from all drawers: agenda, cards | search, trash, backups, in and out, recovery
    outcome            what happened: an answer, a moved date, another round, and what stands after a no
    care | questions   activities, games, breathing, worries, forecasts, check-ins, plans | the question bank
    box                mementos, the wall, holding one, coping cards, copying in and out
    cards              the carousel: reframes, own cards, thinking traps
    waits              the wait, its promise and window, phase, countdown, board
    letters            letters, slots, versions, the desk, what is read back, sending
    people             whom you met and who helped, who was thanked, contacts
    scenery | shared   sky, daylight, colour, pictures in cells and pixels | what serves every drawer
"""

__version__ = "0.9.0"
