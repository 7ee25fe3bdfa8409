"""A typist who types anything anywhere: what can happen to the room, as steps, and what holds after each."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from textual import events
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.widgets import TextArea

from screenshots.scenes import furnish, hang_photographs
from tests.ui.stage import QUICK, Stage, stage
from waitroom.app_doors import door_key
from waitroom.domain.shared.form_draft import FormDraft
from waitroom.domain.shared.settings import Settings, ThemeChoice
from waitroom.error_net import ErrorNet
from waitroom.key_bindings import COMMANDS
from waitroom.screens.care.activities.activity_screen import ActivityScreen
from waitroom.screens.letters.letters_screen import LettersScreen
from waitroom.screens.shared.dialog import Dialog
from waitroom.screens.shared.draft_keeper import DraftKeeper
from waitroom.store.opening import open_store
from waitroom.widgets.shared.safe_input import SafeInput

PATIENCE = 20.0
"""Seconds that something which takes a moment may take on a machine that has much else to do."""

SIZES = ((120, 36), (80, 24), (40, 12), (10, 3), (200, 60))
LEAVING = {"q", "ctrl+c", "ctrl+q"}
BOUND = sorted({key for command in COMMANDS for key in command.keys.split(",")} - LEAVING - {""})
PLAIN = [
    *"aeiou.,:;-0123456789()[]{}<>\\'\"@#~", "space", "backspace", "delete", "enter", "escape", "tab", "shift+tab",
    "up", "down", "left", "right", "home", "end", "pageup", "pagedown", "shift+left", "shift+right", "shift+up",
    "shift+down", "shift+end", "ctrl+left", "ctrl+right", "ctrl+home", "ctrl+end", "left_shift", "f5", "f12",
    *(f"ctrl+{letter}" for letter in "abdefghijklmnoprstuvwxyz"),
]  # fmt: skip
MOVES = ["escape", "enter", "tab", "down", "up", "right", "left", "1", "2", "3", "4", "6"]
PASTES = [
    "by Friday, or Monday if they need to think on it more", "Dear Ms Carter,\n\nThank you.\n", "9999-99-99", "0", "-1",
    "[b]x[/b] [@click=app.quit]q[/] [/]", "\u202eRTL\u202c עברית", "👩‍👩‍👧 é〽️ 💣",
    "/no/such.png", "x" * 400, "line\nline\n" * 30,
    "within 7-10 business days", "\\[red]", "a\tb\r\nc", "https://example.org/a b", "\x1b[31mred\x07", "{name} {role}",
]  # fmt: skip
JUMPS = [
    timedelta(minutes=3), timedelta(hours=8), timedelta(days=1), timedelta(days=30), timedelta(days=-2),
    timedelta(seconds=-90), timedelta(days=400),
]  # fmt: skip


# What can happen


@dataclass(frozen=True)
class Key:
    name: str


@dataclass(frozen=True)
class Pasted:
    text: str


@dataclass(frozen=True)
class Mouse:
    """A click, or a turn of the wheel, at so many tenths of the screen."""

    x: int
    y: int
    button: int


@dataclass(frozen=True)
class Sized:
    to: tuple[int, int]


@dataclass(frozen=True)
class Ticks:
    by: timedelta = timedelta(seconds=2)


@dataclass(frozen=True)
class Focus:
    """The window loses the keys, or has them again."""

    is_here: bool


@dataclass(frozen=True)
class OtherTab:
    """Another tab on the same folder writes something."""

    what: str


Atom = Key | Pasted | Mouse | Sized | Ticks | Focus | OtherTab
NOT_BY_NAME = {"leave", "cover"}


Burst = tuple[Atom, ...]
"""What comes in one go, before the room has dealt with any of it."""


keys = st.sampled_from(BOUND) | st.sampled_from(PLAIN) | st.sampled_from(MOVES)
anything: st.SearchStrategy[Atom] = st.one_of(
    keys.map(Key),
    keys.map(Key),
    keys.map(Key),
    st.sampled_from(PASTES).map(Pasted),
    st.builds(Mouse, st.integers(0, 10), st.integers(0, 10), st.sampled_from((1, 3, 4, 5))),
    st.sampled_from(SIZES).map(Sized),
    st.just(Ticks()) | st.sampled_from(JUMPS).map(Ticks),
    st.booleans().map(Focus),
    st.deferred(lambda: st.sampled_from(sorted(ELSEWHERE)).map(OtherTab)),
)
"""Any one thing; keys are most of it."""
bursts: st.SearchStrategy[Burst] = st.lists(anything, min_size=1, max_size=5).map(tuple)


def by_name(label: str) -> list[Burst]:
    """Return what asks the palette for a command."""
    return [(Key("ctrl+p"),), (Pasted(label),), (Key("enter"),)]


# The typist


class Typist:
    """Does what can happen to one room, and looks after each burst whether all is well."""

    def __init__(self, on: Stage, caught: list[Exception]) -> None:
        self.on = on
        self.app = on.app
        self.caught = caught
        self.size = (on.app.size.width, on.app.size.height)

    @property
    def has_left(self) -> bool:
        """Whether a key has led out of the room: the palette has "leave" as well."""
        return self.app._exit and self.app.return_code == 0

    async def do(self, burst: Burst) -> None:
        """Let a burst come, and look."""
        before = self.text()
        for atom in burst:
            await self._happen(atom)
        await self.look()
        if before is not None and len(burst) == 1 and isinstance(burst[0], Pasted) and not self.has_left:
            await self._undo(before)

    async def _happen(self, atom: Atom) -> None:
        match atom:
            case Key(name):
                sign = name if len(name) == 1 else {"space": " ", "tab": "\t"}.get(name)
                self.app.post_message(events.Key(_character_to_key(name) if len(name) == 1 else name, sign))
            case Pasted(text):
                self.app.post_message(events.Paste(text))
            case Mouse(x, y, button):
                at = self.app.size.width * x // 11, self.app.size.height * y // 11
                kinds = {4: (events.MouseScrollUp,), 5: (events.MouseScrollDown,)}.get(
                    button, (events.MouseMove, events.MouseDown, events.MouseUp)
                )
                for kind in kinds:
                    self.app.post_message(kind(None, *at, 0, 0, button, False, False, False, *at))
            case Sized(to):
                assert self.app._driver is not None
                self.size = self.app._driver._size = to
                self.app.post_message(events.Resize(Size(*to), Size(*to)))
            case Ticks(by):
                moment = self.on.room.now() + by
                if 1980 < moment.year < 2090:
                    self.on.clock.move_to(moment)
                self.app.ticker.tick()
            case Focus(is_here):
                self.app.post_message(events.AppFocus() if is_here else events.AppBlur())
            case OtherTab(what):
                write_elsewhere(self.on, what)

    # What holds

    async def look(self) -> None:
        """Tell whether the room lives, has opened nothing twice, and shows what the file holds."""
        await self.on.pilot.pause()
        if self.caught:
            raise self.caught[0]
        if self.has_left:
            return
        assert self.app._running
        assert not self.app._exit
        keys = [door_key(screen) for screen in self.app.screen_stack]
        assert len(keys) == len(set(keys)), f"open twice: {keys}"
        await self._answers()
        await self._is_on_the_disk()
        if self.caught:
            raise self.caught[0]

    async def _answers(self) -> None:
        for pump in {self.app, self.app.screen, self.app.focused or self.app.screen}:
            heard = asyncio.Event()
            pump.call_next(heard.set)
            await asyncio.wait_for(heard.wait(), PATIENCE)

    async def _is_on_the_disk(self) -> None:
        """Wait until the file holds what stands on the screen: the letter, and the words of every open form."""
        if self.on.room.saving.state.read_only:
            return
        ends = asyncio.get_running_loop().time() + PATIENCE
        while missing := self._not_yet_in_the_file():
            assert asyncio.get_running_loop().time() < ends, f"on the screen and not in the file: {missing}"
            await self.on.pilot.pause(0.01)
            if self.has_left:
                return

    def _not_yet_in_the_file(self) -> list[object]:
        open_forms = [each for each in self.app.screen_stack if isinstance(each, Dialog | ActivityScreen)]
        wanted: list[object] = [
            words
            for each in open_forms
            if each.keeper is not None
            and each.is_mounted
            and (words := unkept(each.keeper, each.typed_fields()))
        ]
        desk = self.app.screen_stack[0]
        letter = desk.letter if isinstance(desk, LettersScreen) and desk.is_mounted else None
        if not wanted and letter is None:
            return []
        file = self.on.file()
        drafts = [draft.get("fields") for draft in file.get("drafts", {}).values()]
        missing = [words for words in wanted if words not in drafts]
        if isinstance(desk, LettersScreen) and letter is not None:
            kept: dict[str, object] = next(
                (each for each in file.get("letters", {}).values() if each.get("id") == letter.id), {}
            )
            shown = desk.editor.texts()
            if tuple(kept.get(name) for name in ("to", "subject", "body")) != shown:
                missing.append(shown)
        return missing

    def text(self) -> str | None:
        """Return the text that has the keys, where it can be changed."""
        field = self.app.focused
        if field is None or field.screen is not self.app.screen:
            return None
        if isinstance(field, TextArea) and not field.read_only:
            return field.text
        return field.value if isinstance(field, SafeInput) else None

    async def _undo(self, before: str) -> None:
        after = self.text()
        if after is None or after == before or self.app.is_covered:
            return
        for key, wanted in (("ctrl+z", before), ("ctrl+y", after), ("ctrl+z", before)):
            self.app.post_message(events.Key(key, None))
            await self.look()
            assert self.text() == wanted, key


def unkept(keeper: DraftKeeper, words: dict[str, str]) -> dict[str, str]:
    """Return what stands in a form that it did not begin with; nothing where it was given away."""
    return {} if keeper.is_given or keeper._first is None or keeper._first == words else words


def write_elsewhere(on: Stage, what: str) -> None:
    """Write as a second tab on the same folder does."""
    now = on.room.now()
    on.room.saving.flush(3.0)
    other = open_store(on.room.paths, now=now, pace=QUICK)
    try:
        for table, change in ELSEWHERE[what]:
            shelf = getattr(other, table)
            for record in shelf.all()[:5]:
                changed = change(record)
                if changed is None:
                    shelf.delete(record.id, now=now)
                else:
                    shelf.save(changed, now=now)
        other.flush(3.0)
    finally:
        other.close()


def _worded_on(draft: FormDraft) -> FormDraft:
    return replace(draft, fields={name: f"{words} elsewhere" for name, words in draft.fields.items()})


def _next_theme(settings: Settings) -> Settings:
    themes = list(ThemeChoice)
    return replace(settings, theme=themes[(themes.index(settings.theme) + 1) % len(themes)])


ELSEWHERE: dict[str, tuple[tuple[str, Callable[[Any], Any]], ...]] = {
    "letter": (("letters", lambda letter: replace(letter, body=letter.body + "\nelsewhere")),),
    "new letter": (("letters", lambda letter: replace(letter, id=f"again-{letter.id[-9:]}", revision=0)),),
    "letters away": (("letters", lambda _: None),),
    "wait": (("waits", lambda wait: replace(wait, organisation=wait.organisation + "!")),),
    "waits away": (("waits", lambda _: None),),
    "box": (("mementos", lambda memento: replace(memento, title=memento.title + "!")),),
    "box away": (("mementos", lambda _: None),),
    "settings": (("settings", _next_theme),),
    "draft": (("drafts", _worded_on),),
}
"""What the other tab does: to which table, and what becomes of each of its records; None where it goes."""


# The rooms it begins in


async def full_room(folder: Path) -> None:
    """Put something of everything into a folder."""
    async with stage(folder) as on:
        furnish(on.room, on.store, theme=ThemeChoice.EVENING, several=True)
        hang_photographs(on.room)


WELCOME: list[Burst] = [(Pasted("Museum"), Key("tab"), Key("tab"), Pasted("today 14:00"), Key("enter"))]


@asynccontextmanager
async def typist_at(folder: Path, size: tuple[int, int]) -> AsyncIterator[Typist]:
    """Open a room on this folder with a typist before it; what the net catches is raised once it is closed."""
    caught: list[Exception] = []
    catch = ErrorNet.catch

    def remember(self: ErrorNet, error: Exception) -> None:
        caught.append(error)
        catch(self, error)

    ErrorNet.catch = remember  # type: ignore[method-assign]
    try:
        async with stage(folder, size) as on:
            asyncio.get_running_loop().set_exception_handler(
                lambda _, context: caught.append(context.get("exception") or RuntimeError(context["message"]))
            )
            typist = Typist(on, caught)
            await typist.look()
            yield typist
        if caught:
            raise caught[0]
    finally:
        ErrorNet.catch = catch  # type: ignore[method-assign]


@contextmanager
def room_folder(begins_with: Path | None) -> Iterator[Path]:
    """Make a folder for one room, empty or a copy of one, and take it away afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder) / "room"
        if begins_with is not None:
            shutil.copytree(begins_with, room)
        yield room


def act(come: Iterable[Burst], begins_with: Path | None, size: tuple[int, int]) -> None:
    """Let all that happen in a new room, empty or a copy of one, until a key leads out of it."""

    async def typed(room: Path) -> None:
        async with typist_at(room, size) as typist:
            for burst in come:
                await typist.do(burst)
                if typist.has_left:
                    return

    with room_folder(begins_with) as room:
        asyncio.run(typed(room))
