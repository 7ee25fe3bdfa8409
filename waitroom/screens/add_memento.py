"""Putting something into the box, and changing what is there: one form, every field."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual import events, on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea
from textual.worker import Worker, get_current_worker

from waitroom.domain.errors import WaitroomError
from waitroom.domain.memento import TAGS, Details, Memento, MementoKind, tags_in
from waitroom.domain.pasted import kind_of_file, kind_of_words
from waitroom.domain.showing import show_line
from waitroom.room import Room
from waitroom.room.intake import FolderKept, Progress
from waitroom.screens.dialog import Dialog, keys_words
from waitroom.widgets.turn import Turn
from waitroom.wording import size

BY_ITSELF = "by itself"
"""The kind is what the words or the file suggest."""

ROWS = (
    ("title", "Title", "a name for it"),
    ("who", "Who", "who was there, or said it"),
    ("when", "When", "June, that Tuesday, 2013"),
    ("why", "Why", "why it matters"),
    ("tags", "Tags", ", ".join(TAGS)),
    ("alt", "It shows", "what a picture shows, in words"),
)


class PathSuggester(Suggester):
    """Completes a path from what lies in its folder."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return the first name in the folder that begins as typed; a folder with a slash behind it."""
        if not value:
            return None
        return await asyncio.to_thread(completed, value)


def completed(value: str) -> str | None:
    """Return the first path that begins with `value`, a folder with a slash behind it; None where there is none."""
    typed = Path(value).expanduser()
    folder, start = (typed, "") if value.endswith("/") else (typed.parent, typed.name)
    try:
        found = sorted(each for each in folder.iterdir() if each.name.startswith(start))
    except (OSError, ValueError):
        return None
    path = next((each for each in found if start or not each.name.startswith(".")), None)
    if path is None or not path.name.isprintable():
        return None
    return f"{value.removesuffix(start)}{path.name}{'/' if path.is_dir() else ''}"


class Words(TextArea):
    """A place for words in which enter keeps, and ctrl+j begins a new line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.keep", "keep", show=False, priority=True),
        Binding("ctrl+j,shift+enter", "new_line", "new line", show=False),
    ]

    def action_new_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")

    def on_paste(self, event: events.Paste) -> None:
        """Let a paste that was taken go no further; TextArea itself passes it on."""
        event.stop()


class MementoForm(Dialog[Memento]):
    """The fields of a memento; a subclass says what keeping means."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", "next", show=False),
        Binding("up", "app.focus_previous", "previous", show=False),
        Binding("ctrl+s", "keep", "keep", show=False),
    ]

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room

    def fields(self, memento: Memento, *, kinds: tuple[str, ...], kind: str) -> Iterable[Widget]:
        """Return the rows, filled from a memento."""
        yield Horizontal(Static("Kind", classes="label"), Turn(kinds, kind, id="kind"), classes="row")
        filled = {"tags": ", ".join(memento.tags)}
        for name, label, hint in ROWS:
            value = filled.get(name, "") or str(getattr(memento, name) or "")
            field = Input(filled.get(name, value), placeholder=hint, id=name, select_on_focus=False)
            field.cursor_blink = False
            yield Horizontal(Static(Content(label), classes="label"), field, classes="row")

    def value(self, name: str) -> str:
        """Return what stands in a field."""
        return self.query_one(f"#{name}", Input).value.strip()

    def details(self) -> Details:
        """Return what the fields say."""
        word = self.query_one("#kind", Turn).word
        return Details(
            kind=None if word == BY_ITSELF else MementoKind(word),
            title=self.value("title"),
            who=self.value("who"),
            when=self.value("when"),
            why=self.value("why"),
            tags=tags_in(self.value("tags")),
            alt=self.value("alt"),
        )

    def say(self, sentence: str) -> None:
        """Say in one sentence what is in the way; nothing typed is lost."""
        self.query_one("#problem", Static).update(Content(show_line(sentence)))

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Keep from any field."""
        event.stop()
        self.action_keep()

    def action_keep(self) -> None:
        """Keep what was written."""
        raise NotImplementedError


class AddMemento(MementoForm):
    """Type, paste, drop a path or name a file; a folder is taken in with its progress shown, and can be stopped."""

    def __init__(
        self, room: Room, words: str = "", *, kind: MementoKind | None = None, asked: str = "", who: str = ""
    ) -> None:
        super().__init__(room)
        self.words = words
        self.kind = kind
        self.asked = asked
        self.who = who
        self._worker: Worker[None] | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Ask for the thing first, then for what may be said about it."""
        yield Static(Content(self.asked or "Into the happy box"), classes="title")
        words = Words(self.words, id="words", placeholder="A line, a quote, a link; or drop a picture here.")
        words.cursor_blink = False
        yield words
        file = Input(placeholder="or a file: ~/pictures/beach.jpg", id="file", suggester=PathSuggester())
        file.cursor_blink = False
        yield file
        yield Static("", id="echo", classes="echo")
        kinds = (BY_ITSELF, *(kind.value for kind in MementoKind))
        empty = Memento(kind=self.kind or MementoKind.NOTE, who=self.who)
        yield from self.fields(empty, kinds=kinds, kind=self.kind.value if self.kind else BY_ITSELF)
        yield Static("", id="problem", classes="problem")
        yield Static(
            keys_words(("enter", "keep"), ("tab", "next"), ("^j", "new line"), ("esc", "back")),
            classes="keys",
        )

    def on_mount(self) -> None:
        """Begin at the words."""
        words = self.query_one("#words", Words)
        words.focus()
        words.move_cursor(words.document.end)
        self._echo()

    @on(TextArea.Changed)
    @on(Input.Changed, "#file")
    def read_again(self, event: TextArea.Changed | Input.Changed) -> None:
        """Say what it is taken for, while it is typed."""
        event.stop()
        self.say("")
        self._echo()

    def _path(self) -> Path | None:
        named = self.query_one("#file", Input).value
        if named.strip():
            return Path(named).expanduser()
        return self.room.box.intake.path_in(self.query_one("#words", Words).text)

    def _echo(self) -> None:
        path = self._path()
        text = self.query_one("#words", Words).text
        words = ""
        if path is not None and path.is_dir():
            words = f"A folder: {show_line(path.name)}. Its pictures come in together."
        elif path is not None and path.is_file():
            words = f"{_a(kind_of_file(path.name))}: {show_line(path.name)}, {size(path.stat().st_size)}"
        elif text.strip():
            words = f"{_a(kind_of_words(text))}."
        self.query_one("#echo", Static).update(Content.styled(words, "$sage"))

    def action_keep(self) -> None:
        """Keep it, or say in one sentence why not."""
        if self._worker is not None:
            return
        path = self._path()
        if path is not None and path.is_dir():
            self._worker = self._take_folder(path, self.details())
            return
        text = self.query_one("#words", Words).text
        intake = self.room.box.intake
        try:
            if path is not None and self.query_one("#file", Input).value.strip():
                memento = intake.keep_file(path, self._with_words(text), self.room.now())
            else:
                memento = intake.keep(text, self.details(), self.room.now())
        except WaitroomError as error:
            self.say(str(error))
            return
        self.dismiss(memento)

    def _with_words(self, text: str) -> Details:
        """Return the details of a file; words beside it are its title, where it has none."""
        details = self.details()
        return details if details.title else replace(details, title=text.strip())

    @work(thread=True, exclusive=True, group="folder")
    def _take_folder(self, path: Path, details: Details) -> None:
        worker = get_current_worker()

        def tell(progress: Progress) -> None:
            self.app.call_from_thread(self._tell, progress)

        try:
            kept = self.room.box.intake.keep_folder(
                path, details, self.room.now(), tell=tell, is_stopped=lambda: worker.is_cancelled
            )
        except WaitroomError as error:
            self.app.call_from_thread(self._folder_refused, str(error))
            return
        self.app.call_from_thread(self._folder_kept, kept)

    def _tell(self, progress: Progress) -> None:
        if self.is_mounted:
            words = f"{progress.done} of {progress.total}  {progress.name}   esc stops, and nothing is added"
            self.query_one("#echo", Static).update(Content.styled(words, "$sage"))

    def _folder_refused(self, sentence: str) -> None:
        self._worker = None
        if self.is_mounted:
            self.say(sentence)

    def _folder_kept(self, kept: FolderKept) -> None:
        self._worker = None
        if not self.is_mounted:
            return
        if kept.mementos and not kept.refused:
            self.dismiss(kept.mementos[0])
            return
        counted = f"{len(kept.mementos)} came in, {kept.known} were there already."
        if kept.is_stopped:
            counted = "Stopped; nothing was added."
        elif kept.refused:
            counted = f"{counted} Left out: {' '.join(kept.refused[:3])}"
            if len(kept.refused) > 3:
                counted = f"{counted} And {len(kept.refused) - 3} more."
        self.say(counted)
        self._echo()

    def action_back(self) -> None:
        """Stop a folder that is coming in; else leave without a change."""
        if self._worker is not None:
            self._worker.cancel()
            return
        self.dismiss(None)

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste that no field took: it is words, or a path."""
        event.stop()
        self.query_one("#words", Words).insert(event.text)


class EditMemento(MementoForm):
    """Every field of one memento; its file stays the same."""

    title_words = "Change it"

    def __init__(self, room: Room, memento: Memento) -> None:
        super().__init__(room)
        self.memento = memento

    def compose_inside(self) -> Iterable[Widget]:
        """Show the fields as they are."""
        words = Words(self.memento.text, id="words", placeholder="words")
        words.cursor_blink = False
        yield words
        kinds = tuple(kind.value for kind in MementoKind)
        yield from self.fields(self.memento, kinds=kinds, kind=self.memento.kind.value)
        yield Static("", id="problem", classes="problem")
        yield Static(keys_words(("enter", "keep"), ("tab", "next"), ("esc", "back")), classes="keys")

    def action_keep(self) -> None:
        """Keep the changes; a memento that has nothing left in it is not kept."""
        details = self.details()
        text = self.query_one("#words", Words).text
        if not text.strip() and not details.title and not self.memento.file:
            self.say("There is nothing left in it. esc leaves it as it was; d on the wall puts it away.")
            return
        changed = replace(
            self.memento,
            text=text,
            kind=details.kind or self.memento.kind,
            title=details.title,
            who=details.who,
            when=details.when,
            why=details.why,
            tags=details.tags,
            alt=details.alt,
        )
        if changed == self.memento:
            self.dismiss(None)
            return
        try:
            self.dismiss(self.room.box.change(changed, self.room.now()))
        except WaitroomError as error:
            self.say(str(error))


def _a(kind: MementoKind) -> str:
    return {MementoKind.COPING: "A coping card"}.get(kind, f"A {kind.value}")
