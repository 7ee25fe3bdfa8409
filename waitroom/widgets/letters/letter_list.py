"""The letters at the left of the desk, by wait."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from waitroom.domain.letters.letter_people import first_names_in_words
from waitroom.domain.shared.safe_text import safe_text
from waitroom.quick_dataclass import dataclass
from waitroom.widgets.shared.safe_option_list import SafeOptionList


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterListRow:
    """One letter as the list shows it: its wait's name, its title, everybody it goes to, and where it stands."""

    id: str
    group: str
    title: str
    whom: tuple[str, ...] = ()
    state: str = ""


LEAST_OF_A_NAME = 7
"""Cells of a name that is cut to stand beside its letter's state."""


class LetterOptionList(SafeOptionList):
    """The list; moving in it shows a letter, `enter` goes into it."""

    DEFAULT_CSS = """
    LetterOptionList { border: none; height: 1fr; padding: 0; min-width: 8; background: transparent; }
    LetterOptionList:focus { border: none; background: transparent; }
    """

    takes_letters = True
    """No letter is a command here: the foot shows other keys."""

    class Shown(Message):
        """A letter is to be shown."""

        def __init__(self, letter_id: str, *, enter: bool) -> None:
            super().__init__()
            self.letter_id = letter_id
            self.enter = enter

    class TypedHere(Message):
        """A letter was typed while the keys are in the list: it is for no text, and no command."""

    class TabbedOn(Message):
        """The keys are to go on into the letter that is shown."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id, markup=False)
        self._rows: tuple[LetterListRow, ...] = ()
        self._chosen = ""

    def show(self, rows: Sequence[LetterListRow], chosen: str) -> None:
        """Draw the rows, with the chosen one in front; the same rows cost nothing."""
        rows = tuple(rows)
        if rows == self._rows and self.option_count:
            self._choose(chosen)
            return
        self._rows, self._chosen = rows, chosen
        options: list[Option] = []
        group = None
        for row in rows:
            if row.group != group:
                gap = "\n" if options else ""
                head = Content.assemble(gap, (safe_text(row.group).upper(), "$text-muted"), "\n")
                options.append(Option(head, disabled=True))
                group = row.group
            options.append(Option(self._prompt(row, is_chosen=row.id == chosen), id=row.id))
        with self.prevent(OptionList.OptionHighlighted):
            self.set_options(options)
            self.highlighted = next(
                (index for index, option in enumerate(options) if option.id == chosen), None
            )

    def _choose(self, chosen: str) -> None:
        """Bring another row to the front; only the two that change are drawn anew."""
        before, self._chosen = self._chosen, chosen
        if before == chosen:
            return
        for row in self._rows:
            if row.id in (before, chosen):
                # A row keeps its height: `replace_option_prompt` would measure all the others again.
                self.get_option(row.id)._set_prompt(self._prompt(row, is_chosen=row.id == chosen))  # noqa: SLF001 - as above
        self._option_render_cache.clear()
        self.refresh()
        if chosen and any(row.id == chosen for row in self._rows):
            with self.prevent(OptionList.OptionHighlighted):
                self.highlighted = self.get_option_index(chosen)

    def _prompt(self, row: LetterListRow, *, is_chosen: bool) -> Content:
        width = max(12, self.scrollable_content_region.width - 3)
        name = Content.styled(safe_text(row.title), "bold $accent" if is_chosen else "$foreground")
        lines = name.wrap(width)
        lines = (
            [*lines[:1], Content(" ").join(lines[1:]).truncate(width, ellipsis=True)] if lines[1:] else lines
        )
        title = Content("\n  ").join(lines or [Content("")])
        mark = Content.styled("▸ " if is_chosen else "  ", "$accent")
        state = Content.styled(
            safe_text(row.state), "$sage" if row.state.startswith(("sent", "answered")) else "$text-muted"
        )
        second = self._second(row.whom, state, width)
        return Content.assemble(mark, title, "\n", second, "\n")

    def _second(self, names: tuple[str, ...], state: Content, width: int) -> Content:
        """Return to whom it goes and where it stands: one line, or two where nobody would be left out otherwise."""
        if not names:
            return Content.assemble("  ", state)
        room = width - state.cell_length - 2 if state else width
        choices = [Content.styled(safe_text(each), "$text-muted") for each in _ways_of_saying(names)]
        whom = next((each for each in choices if each.cell_length <= room), None)
        if whom is None and (len(names) == 1 and room >= LEAST_OF_A_NAME):
            whom = choices[0].truncate(room, ellipsis=True)
        if whom is not None:
            gap = " " * max(2, width - whom.cell_length - state.cell_length)
            return Content.assemble("  ", whom, gap if state else "", state)
        whom = next((each for each in choices if each.cell_length <= width), choices[-1])
        return Content.assemble("  ", whom.truncate(width, ellipsis=True), "\n  ", state)

    def on_key(self, event: events.Key) -> None:
        """Take what somebody types who believes that the cursor is in the text: none of it is a command.

        A letter that was made a key of the list moves in it.
        """
        if event.character and event.character.isalpha() and not self._is_own_key(event.key):
            event.stop()
            event.prevent_default()
            self.post_message(self.TypedHere())
        elif event.key == "tab" and self.highlighted is not None:
            event.stop()
            event.prevent_default()
            self.post_message(self.TabbedOn())

    def _is_own_key(self, key: str) -> bool:
        bound = self.screen.active_bindings.get(key)
        return bound is not None and bound.node is self

    def on_resize(self) -> None:
        """Draw again as wide as the list is now."""
        rows, self._rows = self._rows, ()
        self.show(rows, self._chosen)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show what the cursor is on."""
        event.stop()
        if event.option.id and event.option.id != self._chosen:
            self.post_message(self.Shown(event.option.id, enter=False))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go into the letter."""
        event.stop()
        if event.option.id:
            self.post_message(self.Shown(event.option.id, enter=True))


def _ways_of_saying(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return whom a letter goes to, the longest way first: "Ana, Bo, Cy", "Ana and 2 more"."""
    return ", ".join(names), first_names_in_words(names, most=1)
