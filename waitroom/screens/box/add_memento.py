"""Putting something into the box: typed, pasted, dropped, or files and folders by their names."""

from collections.abc import Iterable
from pathlib import Path

from textual import events, on, work
from textual.await_complete import AwaitComplete
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea
from textual.worker import Worker, get_current_worker

from waitroom.domain.box.box_question import BoxQuestion
from waitroom.domain.box.memento import Memento, MementoDetails, MementoKind
from waitroom.domain.box.pasted_content import kind_of_file, kind_of_words, looks_like_path
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.form_names import ADD_FORM
from waitroom.domain.shared.safe_text import safe_line
from waitroom.formatting.file_sizes import size
from waitroom.messages import OpenQuestions
from waitroom.room.box.box_import import (
    CopiedFile,
    ImportProgress,
    ImportResult,
    import_note,
    missing_path_error,
)
from waitroom.room.room import Room
from waitroom.room.shared.typed_paths import find_existing_path
from waitroom.screens.box.memento_form import BY_ITSELF, MementoForm, MementoTextArea
from waitroom.screens.shared.dialog import BACK, NEXT, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper
from waitroom.screens.shared.path_suggester import PathSuggester
from waitroom.translation import _, ngettext
from waitroom.widgets.shared.safe_input import SafeInput

PLACEHOLDER = _("A line, a quote, a link; or drop a picture here.")
FIRST_ONE = _("The box is empty so far. One kind line would do: a quote, a link; or drop a picture here.")
NAMES_SHOWN = 3
"""So many names of several files, and so many reasons of what was left out, are said."""


class AddMementoDialog(MementoForm):
    """Type, paste, drop a path or name a file; what takes longer says so, and esc stops it.

    What stands here is kept as a draft from the first sign on, so that a kill of the program loses none of it.
    """

    AUTO_FOCUS = ""  # it would scroll the panel, in little room past the line that is typed
    places = ("dialog.add_memento",)

    def __init__(self, room: Room, words: str = "", *, question: BoxQuestion | None = None) -> None:
        super().__init__(room)
        self.question = question
        # What was begun here before waits where words come in from elsewhere: it is neither shown nor replaced.
        about = question.key if question else _left_about(room)
        draft = room.form_drafts.of(ADD_FORM, about, is_fresh=bool(words))
        self.keeper = DraftKeeper(self, draft, given={"words": words} if words else {})
        self._worker: Worker[None] | None = None
        self._is_one_file = False
        self._is_left = False
        self._came_in: Memento | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Ask for the thing first, then for what may be said about it."""
        asked = self.question.text if self.question else _("Into the happy box")
        yield Static(Content(asked), classes="title")
        words = MementoTextArea(id="words", placeholder=PLACEHOLDER if self.room.box.all() else FIRST_ONE)
        yield words
        file = SafeInput(
            placeholder=_("or a file: ~/pictures/beach.jpg"), id="file", suggester=PathSuggester()
        )
        yield file
        yield Static("", id="echo", classes="echo")
        kinds = (BY_ITSELF, *(_(kind.value) for kind in MementoKind))
        kind = self.question.kind if self.question else None
        empty = Memento(kind=kind or MementoKind.NOTE)
        yield from self.fields(empty, kinds=kinds, kind=_(kind.value) if kind else BY_ITSELF)
        yield Static("", id="problem", classes="problem")
        yield Static(
            keys_line(
                ("{key:memento_form.keep}", _("keep")),
                NEXT,
                ("{key:memento_form.new_line}", _("new line")),
                ("{key:add_memento.question}", _("a question")),
                BACK,
            ),
            classes="keys",
        )

    def on_mount(self) -> None:
        """Begin at the words."""
        words = self.query_one("#words", MementoTextArea)
        words.focus(scroll_visible=False)
        words.move_cursor(words.document.end)
        self._echo()

    def dismiss(self, result: Memento | None = None) -> AwaitComplete:
        """Give the memento back; what was written is done with once there is one."""
        if result is not None:
            self.kept()
            self._note(result)
        return super().dismiss(result)

    def _note(self, memento: Memento) -> None:
        if self.question is not None:
            self.room.box.dismiss_question(self.question, self.room.now())
        if words := import_note(memento):
            self.app.notify(words, markup=False)

    @on(TextArea.Changed)
    @on(Input.Changed)
    def update_echo(self, event: TextArea.Changed | Input.Changed) -> None:
        """Say what it is taken for, while it is typed."""
        event.stop()
        if event.control.id in {"words", "file"}:
            self.show_problem("")
            self._echo()

    # What it is

    def _text(self) -> str:
        return self.query_one("#words", MementoTextArea).text

    def _named(self) -> str:
        return self.query_one("#file", Input).value.strip()

    def _paths(self) -> tuple[Path, ...]:
        """Return the files and folders that are meant; those named come before those among the words."""
        intake, named = self.room.box.intake, self._named()
        if not named:
            return intake.find_paths(self._text())
        path = find_existing_path(self.query_one("#file", Input).value) or find_existing_path(named)
        return (path,) if path is not None else intake.find_paths(named)

    def _echo(self) -> None:
        if self._worker is None:
            self._show_echo(self._taken_for())

    def _taken_for(self) -> str:
        paths, text = self._paths(), self._text()
        if len(paths) > 1:
            names = ", ".join(safe_line(path.name) for path in paths[:NAMES_SHOWN])
            more = len(paths) - NAMES_SHOWN
            and_more = _(" and {more} more").format(more=more) if more > 0 else ""
            return _("{paths} at once: {names}{and_more}. They come in together.").format(
                paths=len(paths), names=names, and_more=and_more
            )
        if not paths:
            return f"{_a(kind_of_words(text))}." if text.strip() and not self._named() else ""
        (path,) = paths
        name = safe_line(path.name)
        if path.is_dir():
            return _("A folder: {name}. Its pictures come in together.").format(name=name)
        try:
            return f"{_a(kind_of_file(path.name))}: {name}, {size(path.stat().st_size)}"
        except OSError:
            return f"{_a(kind_of_file(path.name))}: {name}"

    def _show_echo(self, words: str) -> None:
        self.query_one("#echo", Static).update(Content.styled(words, "$sage"))

    # Keeping

    def action_keep(self) -> None:
        """Keep it, or say in one sentence why not."""
        if self._worker is not None:
            return
        paths, named, text, details = self._paths(), self._named(), self._text(), self.details()
        beside = text.strip() if named else ""
        if len(paths) > 1 or (paths and paths[0].is_dir()):
            self._is_one_file = False
            self._worker = self._take_several(paths, details._replace(why=details.why or beside))
        elif paths:
            self._is_one_file = True
            self._worker = self._take_file(paths[0], details._replace(title=details.title or beside))
            self._show_echo(_("One moment; esc stops it."))
        elif named or (details.kind is None and looks_like_path(text)):
            self.show_problem(str(missing_path_error(named or text)))
        else:
            self._keep_words(text, details)

    def _keep_words(self, text: str, details: MementoDetails) -> None:
        try:
            memento = self.room.box.intake.add_text(text, details, self.room.now())
        except WaitroomError as error:
            self.show_problem(str(error))
            return
        self.dismiss(memento)

    @work(thread=True, exclusive=True, group="folder")
    def _take_file(self, path: Path, details: MementoDetails) -> None:
        # A large photograph takes a second to read: no key waits for it. A screen that was left has no app.
        app = self.app
        try:
            copied = self.room.box.intake.copy_file(path, details)
        except WaitroomError as error:
            app.call_from_thread(self._refused, str(error))
            return
        app.call_from_thread(self._file_copied, copied)

    def _file_copied(self, copied: CopiedFile) -> None:
        """Keep the file, unless the person has left meanwhile; what is kept is decided here, where keys are heard."""
        self._worker = None
        if self._is_left or not self.is_mounted:
            self.room.box.intake.discard_copied_file(copied)
            return
        try:
            memento = self.room.box.intake.add_copied_file(copied, self.room.now())
        except WaitroomError as error:
            self._refused(str(error))
            return
        self.finish(memento)

    @work(thread=True, exclusive=True, group="folder")
    def _take_several(self, paths: tuple[Path, ...], details: MementoDetails) -> None:
        worker = get_current_worker()

        def tell(progress: ImportProgress) -> None:
            self.app.call_from_thread(self._tell, progress)

        try:
            kept = self.room.box.intake.add_files(
                paths, details, self.room.now(), tell=tell, is_stopped=lambda: worker.is_cancelled
            )
        except WaitroomError as error:
            self.app.call_from_thread(self._refused, str(error))
            return
        self.app.call_from_thread(self._several_kept, kept)

    def _tell(self, progress: ImportProgress) -> None:
        if self.is_mounted:
            self._show_echo(
                _("{done} of {total}  {name}   esc stops, and nothing is added").format(
                    done=progress.done, total=progress.total, name=progress.name
                )
            )

    def _refused(self, sentence: str) -> None:
        self._worker = None
        if self.is_mounted and not self._is_left:
            self._echo()
            self.show_problem(sentence)

    def _several_kept(self, kept: ImportResult) -> None:
        self._worker = None
        if not self.is_mounted:
            return
        if kept.mementos and not kept.refused:
            if kept.left_out:
                self.app.notify(kept.left_out, timeout=8, markup=False)
            self.finish(kept.mementos[0])
            return
        if kept.mementos:
            self._came_in = kept.mementos[0]
        self._echo()
        self.show_problem(_counted(kept))

    def action_back(self) -> None:
        """Stop what is coming in; else leave without a change."""
        if self._worker is not None and not self._is_one_file:
            self._worker.cancel()
            return
        self._is_left = True
        self.dismiss(self._came_in)

    def action_as_question(self) -> None:
        """Go on to the questions with the words that stand here: it was one that they asked."""
        if self._worker is not None:
            return
        words = "" if self._paths() else " ".join(self._text().split())
        if words:
            self.query_one("#words", MementoTextArea).text = ""
            self.save_typed()
        self.app.post_message(OpenQuestions("catch", words=words))
        self.action_back()

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste that no field took: it is words, or a path."""
        event.stop()
        self.query_one("#words", MementoTextArea).paste(event.text)


def _left_about(room: Room) -> str:
    """Return what the newest draft answers, where it is not the question that is asked now: that one shows its own."""
    left, asked = room.form_drafts.newest(ADD_FORM), room.box.question_of_the_day(room.now())
    return left.about if left is not None and (asked is None or asked.key != left.about) else ""


def _a(kind: MementoKind) -> str:
    return {MementoKind.COPING: _("A coping card")}.get(kind, _("A {kind}").format(kind=_(kind.value)))


def _counted(kept: ImportResult) -> str:
    """Say what came of several files that did not all come in."""
    if kept.is_stopped:
        return _("Stopped; nothing was added.")
    words = _("{mementos} came in").format(mementos=len(kept.mementos))
    if kept.known:
        words += ngettext(", {known} was there already", ", {known} were there already", kept.known).format(
            known=kept.known
        )
    if kept.twice:
        words += _(", {twice} came twice").format(twice=kept.twice)
    sentences = [f"{words}."]
    if kept.refused:
        sentences.append(_("Left out: {refused}").format(refused=" ".join(kept.refused[:NAMES_SHOWN])))
    if len(kept.refused) > NAMES_SHOWN:
        sentences.append(_("And {refused} more.").format(refused=len(kept.refused) - NAMES_SHOWN))
    return " ".join((*sentences, *([kept.left_out] if kept.left_out else [])))
