"""One way for every form, dialog and activity to keep what is typed into it, and one sentence that says so."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, Protocol, TypeVar

from textual.app import App
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static, TextArea

from waitroom.room.shared.form_drafts import SingleFormDraft
from waitroom.translation import _
from waitroom.widgets.shared.keys_content import key_with_words

KEPT = _("Kept. It is here when you come back.")
STILL_HERE = _("Nothing was changed. What was typed here before is still here, and not taken over yet.")
"""Said wherever something that was typed is left before it was given."""

BEGUN = (_("Here is what you had begun."), _("begin anew"))
ANEW = (_("A fresh one; what you had begun is not gone."), _("bring it back"))

GONE_ON = (_("Here it goes on where you left it."), _("begin anew"))
FRESH = (_("A fresh one. What was there before is among your pages."), "")
"""The same for an activity, whose words are kept with it."""

Value = TypeVar("Value")


class TypedTextPolicy(Enum):
    """What becomes of the words that are typed into a screen while they are not given yet."""

    DRAFT = "a draft, until the thing itself is kept"
    ITSELF = "they are the thing, and kept as they are typed"
    HELD = "held while the page is open, and let go with it"
    SOUGHT = "words to find something by; nothing is written"
    NEVER = "a passphrase, or a word that confirms: nothing of it is kept"


def say_kept(app: App[Any], *, is_new: bool = True) -> None:
    """Say in the corner that what was typed is kept; where none of it is new, that it is still there."""
    app.notify(KEPT if is_new else STILL_HERE, markup=False)


def fields_of(screen: Screen[Any]) -> dict[str, str]:
    """Return what stands in the fields of a screen, by their ids; a field without one is called "text"."""
    lines = {field.id or "text": field.value for field in screen.query(Input).results()}
    return {**lines, **{area.id or "text": area.text for area in screen.query(TextArea).results()}}


def fill_fields(screen: Screen[Any], fields: Mapping[str, str]) -> None:
    """Put back what `fields_of` returned; what is unknown is left alone. The cursor stands behind it."""
    for field in screen.query(Input).results():
        words = fields.get(field.id or "text", field.value)
        if words != field.value:
            field.value = words
            field.cursor_position = len(words)
    for area in screen.query(TextArea).results():
        words = fields.get(area.id or "text", area.text)
        if words != area.text:
            area.text = words
            area.move_cursor(area.document.end)


class ScreenWithDraft(Protocol):
    """What a keeper asks of its screen: what is typed, by name, and to put it back."""

    def typed_fields(self) -> dict[str, str]:
        """Return what is typed, by the name of the field."""
        ...

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Put back what `typed_fields` returned."""
        ...


class DraftKeeper:
    """Keeps what is typed into one screen from the first sign on, and puts it back when it is opened again."""

    def __init__(
        self, screen: ScreenWithDraft, draft: SingleFormDraft, *, given: Mapping[str, str] | None = None
    ) -> None:
        """Take the screen and its draft; `given` are words that came in from elsewhere, as if they were typed."""
        self._screen = screen
        self._draft = draft
        self._given = given or {}
        self._first: dict[str, str] | None = None
        self._last: dict[str, str] = {}
        self._aside: dict[str, str] = {}
        self.has_typed = False
        """Whether something was typed since the screen was opened."""
        self.is_given = False
        """Whether the words were given to whoever keeps the thing: from then on the draft is theirs to let go."""

    @property
    def is_begun(self) -> bool:
        """Whether there is something to begin anew from, or to bring back."""
        return bool(self._aside)

    def begin(self) -> None:
        """Put back what was written before, once the screen stands with what it begins with."""
        self._first = self._last = self._screen.typed_fields()
        before = self._draft.fields()
        if before and {**self._first, **before} != self._first:
            self._screen.restore_typed({**self._first, **before})
            self._last = self._screen.typed_fields()
            self._aside = dict(self._first)
            self._draft.keep(self._last)
        if self._given:
            self._screen.restore_typed({**self._last, **self._given})
            self.look()

    def look(self) -> bool:
        """Keep what is typed now; tell whether there is something, and it is kept."""
        if self._first is None or self.is_given:
            return False
        typed = self._screen.typed_fields()
        is_something = typed != self._first
        is_new, self._last = typed != self._last, typed
        self.has_typed = self.has_typed or is_new
        if is_something and (is_new or not self._draft.holds(typed)):
            # Another tab can have written on in the same draft: what stands here is kept beside it.
            return self._draft.keep(typed)
        if is_new:
            self._draft.done()
        return is_something

    def leave(self) -> bool:
        """Keep it for the next time, as the form is left; tell whether there is something, and it is kept."""
        is_kept = self.look() and self._draft.keep(self._last, is_put_down=True)
        self._first = None
        return is_kept

    def turn(self) -> tuple[str, str]:
        """Begin anew, or bring back what was there; return the words for what stands there now."""
        aside, self._aside = self._aside, self._screen.typed_fields()
        self._screen.restore_typed(aside)
        self.look()
        return ANEW if aside == self._first else BEGUN

    def anew(self) -> None:
        """Begin from what stands on the screen now; the draft of before is done with."""
        self._draft.done()
        self._first = self._last = self._screen.typed_fields()
        self._aside = {}

    def done(self) -> None:
        """Delete the draft: what it was a draft of is saved."""
        self.is_given = True
        self._draft.done()

    def giving(self, callback: Callable[[Value | None], Any] | None) -> Callable[[Value | None], Any]:
        """Return what hands a result on: the draft goes in the same write as what is kept of it, and only then."""

        def give(result: Value | None) -> object:
            if callback is None:
                if result is not None:
                    self.done()
                return None
            if result is None:
                return callback(result)
            with self._draft.delete_when_saved():
                return callback(result)

        return give


def draft_notice(words: tuple[str, str], key: str) -> Content:
    """Return the line that says that something stands here from before, and the key that begins anew."""
    said, does = words
    more = ("  ", key_with_words(key, does)) if key else ()
    return Content.assemble((said, "$sage"), *more)


def show_draft_notice(screen: Screen[Any], words: tuple[str, str], key: str) -> None:
    """Show above the keys of a dialog or page what is said, and `key` with what it does (`words` is both)."""
    content = draft_notice(words, key)
    if shown := screen.query("#begun"):
        shown.first(Static).update(content)
        return
    line = Static(content, id="begun", classes="gap", markup=False)
    panel = screen.query(".dialog, #sheet")
    place = panel.first() if panel else screen
    keys = place.query_children(".keys, #keys")
    if keys:
        place.mount(line, before=keys.first())
    else:
        place.mount(line)
