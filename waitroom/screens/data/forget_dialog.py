"""Forgetting for good, one wait or everything: what it takes, what it cannot reach, and one word to type."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.data.forgetting import (
    NOT_DONE_YET,
    OF_A_WAIT,
    OF_EVERYTHING,
    OUT_OF_REACH,
    WORD,
    is_confirmed,
)
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.domain.waits.wait import Wait
from waitroom.messages import LeaveForgotten
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput

ONE_MOMENT = _("One moment.")
NOT_THE_WORD = _("Nothing is forgotten yet. It asks for the word {word}, typed here.").format(word=WORD)


class ForgetDialog(Dialog[bool]):
    """Forgets `wait`, or everything where none is given; gives back True once it is done."""

    typed_is = TypedTextPolicy.NEVER

    def __init__(self, room: Room, wait: Wait | None = None) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self.is_at_work = False

    def compose_inside(self) -> Iterable[Widget]:
        """Say what goes and what is not reached, and ask for the word."""
        wait, forgetting = self.wait, self.room.data.forgetting
        count = forgetting.count_wait(wait.id) if wait else forgetting.count_everything()
        title = (
            _("Forget {known_as}").format(known_as=safe_line(wait.known_as))
            if wait
            else _("Forget everything")
        )
        yield Static(Content(title), classes="title")
        yield Static(Content(OF_A_WAIT if wait else OF_EVERYTHING), classes="muted")
        yield Static(Content(OUT_OF_REACH), classes="muted gap")
        yield Static(
            Content(_("This goes for good: {words}.").format(words=count.words)), classes="words gap"
        )
        yield SafeInput(
            placeholder=_("type {word}").format(word=WORD), id="word", classes="gap", select_on_focus=False
        )
        yield Static("", id="problem", classes="problem")
        yield Static(keys_line(enter(_("{word} it").format(word=WORD)), BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin at the word."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Forget where the word was typed; else say that nothing is forgotten."""
        event.stop()
        if self.is_at_work:
            return
        if not is_confirmed(event.value):
            self._say(NOT_THE_WORD)
            return
        self.is_at_work = True
        self._say(ONE_MOMENT)
        self.run_worker(self._forget, thread=True)

    def _forget(self) -> None:
        forgetting, now = self.room.data.forgetting, self.room.now()
        try:
            is_done = (
                forgetting.forget_wait(self.wait.id, now) if self.wait else forgetting.forget_everything()
            )
        except WaitroomError as error:
            self.app.call_later(self._failed, str(error))
        else:
            self.app.call_later(self._forgotten, is_done)

    def _failed(self, sentence: str) -> None:
        self.is_at_work = False
        self._say(sentence)

    def _forgotten(self, is_done: bool) -> None:  # noqa: FBT001 - handed on by call_later
        if self.wait is None:
            self.app.post_message(LeaveForgotten(is_done=is_done))
            return
        self.app.notify(_("The wait is forgotten.") if is_done else NOT_DONE_YET, markup=False)
        self.finish(result=True)

    def _say(self, words: str) -> None:
        if self.is_mounted:
            self.query_one("#problem", Static).update(Content(safe_text(words)))
