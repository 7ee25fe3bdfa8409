"""Putting something into the box: typed, pasted, dropped, or a file or folder by its name."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from textual import events, on, work
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea
from textual.worker import Worker, get_current_worker

from waitroom.domain.errors import WaitroomError
from waitroom.domain.memento import Details, Memento, MementoKind
from waitroom.domain.pasted import kind_of_file, kind_of_words
from waitroom.domain.showing import show_line
from waitroom.room import Room
from waitroom.room.intake import FolderKept, Progress
from waitroom.screens.dialog import keys_words
from waitroom.screens.memento_form import BY_ITSELF, MementoForm, Words
from waitroom.screens.path_suggester import PathSuggester
from waitroom.widgets.line import Line
from waitroom.wording import size


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
        yield words
        file = Line(placeholder="or a file: ~/pictures/beach.jpg", id="file", suggester=PathSuggester())
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
        is_named = path is not None and bool(self.query_one("#file", Input).value.strip())
        details = self._with_words(text) if is_named else self.details()
        if path is not None:
            self._worker = self._take_file(path, details)
            return
        try:
            memento = self.room.box.intake.keep_words(text, details, self.room.now())
        except WaitroomError as error:
            self.say(str(error))
            return
        self.dismiss(memento)

    @work(thread=True, exclusive=True, group="folder")
    def _take_file(self, path: Path, details: Details) -> None:
        # A large photograph takes a second to read: no key waits for it.
        try:
            memento = self.room.box.intake.keep_file(path, details, self.room.now())
        except WaitroomError as error:
            self.app.call_from_thread(self._folder_refused, str(error))
            return
        self.app.call_from_thread(self._file_kept, memento)

    def _file_kept(self, memento: Memento) -> None:
        self._worker = None
        if self.is_mounted:
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


def _a(kind: MementoKind) -> str:
    return {MementoKind.COPING: "A coping card"}.get(kind, f"A {kind.value}")
