"""Setting the passphrase of the screen, changing it, taking it away. Nothing that is typed here is kept."""

from collections.abc import Iterable
from enum import Enum

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.data.passphrase import passphrase_problem, wrong_words
from waitroom.domain.shared.errors import NotUnderstood, WaitroomError
from waitroom.domain.shared.safe_text import safe_text
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, NEXT, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.translation import N_, _
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.safe_input import SafeInput

ABOUT = _(
    "It is asked for when the room opens, and by the command line. {key:people|1} leads to people to talk to "
    "without it. A wrong one loses nothing."
)
NOT_ENCRYPTED = _(
    "The file on the disk is not encrypted: whoever can read your files can read what you wrote. "
    "A phrase that is forgotten costs nothing: take {} away, and the room opens."
)


class LockChange(Enum):
    """What is done to the lock; the value is the title."""

    SET = N_("Set a passphrase")
    CHANGE = N_("Change the passphrase")
    REMOVE = N_("Take the lock away")


FIELDS = {
    LockChange.SET: (("phrase", "Passphrase"), ("again", _("Once more"))),
    LockChange.CHANGE: (
        ("present", _("As it is now")),
        ("phrase", _("The new one")),
        ("again", _("Once more")),
    ),
    LockChange.REMOVE: (("present", "Passphrase"),),
}
SAID = {
    LockChange.SET: _("The room asks for the passphrase from the next start on."),
    LockChange.CHANGE: _("The passphrase is changed."),
    LockChange.REMOVE: _("The lock is taken away."),
}


class LockDialog(Dialog[bool]):
    """Gives back True once it is done."""

    typed_is = TypedTextPolicy.NEVER
    places = ("dialog.fields",)

    def __init__(self, room: Room, change: LockChange) -> None:
        super().__init__()
        self.room = room
        self.change = change

    def compose_inside(self) -> Iterable[Widget]:
        """Ask for the phrase twice, and for the one that is set first; say what the lock is not."""
        yield Static(Content(_(self.change.value)), classes="title")
        for name, label in FIELDS[self.change]:
            field = SafeInput(password=True, id=name, select_on_focus=False)
            yield Horizontal(Static(Content(label), classes="label"), field, classes="row")
        yield Static("", id="problem", classes="problem")
        if self.change is not LockChange.REMOVE:
            yield Static(Content(with_keys(ABOUT)), classes="muted")
        path = self.room.screen_lock.path
        yield Static(Content(safe_text(NOT_ENCRYPTED.format(path))), classes="muted gap")
        yield Static(keys_line(enter(_("keep")), *self._next(), BACK), classes="keys")

    def _next(self) -> tuple[tuple[str, str], ...]:
        return (NEXT,) if len(FIELDS[self.change]) > 1 else ()

    def on_mount(self) -> None:
        """Begin at the first line."""
        self.query(Input).first().focus()

    @on(Input.Changed)
    def clear_problem(self) -> None:
        """Take the sentence away that was about what stood there before."""
        self._say("")

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Go to the line that is still empty; do it once all are typed, or say what is wrong."""
        event.stop()
        empty = next((field for field in self.query(Input).results() if not field.value), None)
        if empty is not None and empty is not event.input:
            empty.focus()
            return
        typed = {field.id or "": field.value for field in self.query(Input).results()}
        problem = self._do(typed.get("present", ""), typed.get("phrase", ""), typed.get("again", ""))
        if problem:
            self._say(problem)
            return
        self.app.notify(SAID[self.change], markup=False)
        self.dismiss(result=True)

    def _do(self, present: str, phrase: str, again: str) -> str:
        """Do it, and return what went wrong; "" where nothing did."""
        lock, now = self.room.screen_lock, self.room.now()
        if self.change is not LockChange.REMOVE and (problem := passphrase_problem(phrase, again)):
            return problem
        try:
            if self.change is LockChange.REMOVE:
                lock.remove(present, now=now)
            else:
                lock.set(phrase, present, now=now)
        except NotUnderstood as error:
            left = lock.seconds_left(self.room.now())
            return wrong_words(left) if left else str(error)
        except WaitroomError as error:
            return str(error)
        return ""

    def _say(self, words: str) -> None:
        self.query_one("#problem", Static).update(Content(safe_text(words)))
