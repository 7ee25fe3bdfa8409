"""waitroom: a room to sit in while you wait to hear about a job.

The floors; an import may only point down, names on one line are strangers to each other:

    __main__
    cli         composition root and the sub-commands; Textual is imported only when the room opens
    app         WaitroomApp: themes, the one ticker, the rooms
    screens     home, letters, care, happy_box, cover, welcome, dialogs
    widgets     what is drawn: sky, wait line, countdown, cards, editor
    messages | commands | terminal      requests that cross screens | one table of user commands | keys in, drawing out
    room        the use cases, one file a noun, held together by Room; the only writer
    store | content | promises | reading | exports | wording | theme | paths | clock
    domain      frozen values and pure functions; the standard library alone
"""

__version__ = "0.1.0"
