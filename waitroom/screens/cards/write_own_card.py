"""Writing a card of one's own; it is kept while it is typed, and none is left empty."""

from collections.abc import Callable
from typing import Any

from textual.app import App

from waitroom.domain.cards.own_reframe import OwnReframe
from waitroom.room.room import Room
from waitroom.screens.shared.write_dialog import WriteDialog
from waitroom.translation import _


def write_own_card(app: App[Any], room: Room, done: Callable[[OwnReframe | None], object]) -> None:
    """Open a page for it; `done` gets the card, or None where none was written."""
    mine: list[OwnReframe] = []

    def keep(words: str) -> None:
        if mine or words.strip():
            mine[:] = [room.reframes.save_own_card(mine[0] if mine else None, words, now=room.now())]

    def left(_: str | None) -> None:
        if mine and not mine[0].text.strip():
            room.reframes.delete_own_card(mine.pop(), room.now())
        done(mine[0] if mine else None)

    question = _("What would you want to read here on a loud day?")
    app.push_screen(WriteDialog(_("A card of your own"), question, keep=keep), left)
