"""Every command of every room and dialog with its keys, and the choice of others."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.shared.invisible_characters import folded
from waitroom.domain.shared.safe_text import safe_text
from waitroom.key_bindings import COMMANDS_BY_ID, EVERY_COMMAND, Command, shown_key
from waitroom.key_bindings.places import PLACES, TITLES
from waitroom.screens.data.chosen_keys import ChosenKeys
from waitroom.screens.data.press_key import KeyChange, PressKeyDialog
from waitroom.screens.shared.confirm_dialog import ConfirmDialog
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList
from waitroom.widgets.shared.whole_sentences import whole_clauses

WIDTH = 66
ABOVE_AND_BELOW = 15
"""Rows of the dialog beside the list."""

ORDER = tuple(dict.fromkeys((*(place.where for place in PLACES), *(each.where for each in EVERY_COMMAND))))


class KeysDialog(Dialog[None]):
    """Typing finds, enter gives the marked command another key; each choice is kept at once."""

    title_words = _("Keys")
    typed_is = TypedTextPolicy.SOUGHT
    places = ("dialog.keys", "dialog.found")

    def __init__(self, choices: ChosenKeys) -> None:
        super().__init__()
        self.choices = choices
        self._shown: tuple[Command, ...] = ()
        self._said = ""
        """What was done last, until the mark moves or something is typed."""

    def compose_inside(self) -> Iterable[Widget]:
        """Put a line to find with above the commands, and all about the marked one below."""
        yield SafeInput(placeholder=_("find: a word, a room, a key"), id="words")
        yield SafeOptionList(id="commands", classes="gap", markup=False)
        yield Static("", id="about", classes="muted gap", markup=False)
        yield Static(
            keys_line(
                ("{key:found.choose}", _("another key")),
                ("{key:keys.add}", _("one more")),
                ("{key:keys.away}", _("take one away")),
                ("{key:keys.usual}", _("as usual")),
                ("{key:keys.preset}", _("another set")),
                ("{key:keys.all_usual}", _("all as usual")),
                BACK,
            ),
            classes="keys",
        )

    def on_mount(self) -> None:
        """List everything, and begin to type."""
        listed = self.query_one(OptionList)
        listed.can_focus = False
        listed.styles.max_height = max(3, min(22, self.app.size.height - ABOVE_AND_BELOW))
        self.query_one(Input).focus()
        self._fill()

    # What is shown

    @property
    def marked(self) -> Command | None:
        """The command with the mark."""
        listed = self.query_one(OptionList)
        if listed.highlighted is None or listed.highlighted >= listed.option_count:
            return None
        return COMMANDS_BY_ID.get(listed.get_option_at_index(listed.highlighted).id or "")

    def _fill(self, said: str = "") -> None:
        """List what answers to the words, each place below its name; the mark stays where it was."""
        self._said = said
        marked, words = self.marked, folded(self.query_one(Input).value).split()
        self._shown = tuple(command for command in EVERY_COMMAND if self._answers(command, words))
        width = max(16, min(WIDTH, self.app.size.width - 8) - 4)
        options: list[Option] = []
        for where in ORDER:
            here = [command for command in self._shown if command.where == where]
            if here:
                title = TITLES.get(where, where)
                options.append(Option(Content.styled(title.upper(), "$text-muted"), disabled=True))
                options += [Option(self._row(command, width), id=command.id) for command in here]
        listed = self.query_one(OptionList)
        listed.set_options(options)
        listed.display = bool(options)
        if options:
            known = marked is not None and marked in self._shown
            listed.highlighted = listed.get_option_index(marked.id) if marked and known else 1
        self._tell()

    def _answers(self, command: Command, words: list[str]) -> bool:
        """Tell whether a command has all the words: in its name, its sentence, its place or among its keys."""
        if not words:
            return True
        keys = [folded(shown_key(key)) for key in self.choices.keys(command)]
        text = folded(f"{command.label} {command.help} {TITLES.get(command.where, '')} {command.found_by}")
        return all(word in keys or word in text or word == command.id for word in words)

    def _row(self, command: Command, width: int) -> Content:
        """Draw the name at the left, the keys at the right edge, and a star where they are one's own."""
        own = "*" if self.choices.is_own(command) else " "
        shown = " ".join(shown_key(key) for key in self.choices.keys(command)) or _("no key")
        keys = Content.assemble((shown, "$accent"), (own, "$sage"))
        room = width - keys.cell_length - 2 - Content(command.label).cell_length - 2
        words = whole_clauses(with_keys(command.help).split(";")[0], room)
        name = Content.assemble((command.label, "$foreground"), (f"  {words}", "$text-muted"))
        return Content.assemble(name, " " * max(1, width - name.cell_length - keys.cell_length), keys)

    def _tell(self) -> None:
        command = self.marked
        number = self.choices.number_of_own
        count = _("none of your own") if not number else _("{number} of your own (*)").format(number=number)
        about = (
            with_keys(command.help) + "." if command else _("Nothing is called so. Another word may find it.")
        )
        line = _("The set is {preset}, {count}.").format(preset=self.choices.preset, count=count)
        self.query_one("#about", Static).update(Content(safe_text(f"{self._said or about}\n{line}")))

    # What is done

    def on_input_changed(self, event: Input.Changed) -> None:
        """List anew."""
        event.stop()
        self._fill()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what the marked one does."""
        event.stop()
        self._tell()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Ask for another key for the one that was clicked."""
        event.stop()
        self.action_choose()

    def action_move(self, by: int) -> None:
        """Mark the command above or below; names of places are passed by."""
        listed = self.query_one(OptionList)
        if not self._shown:
            return
        at = listed.highlighted or 0
        for __ in range(listed.option_count):
            at = (at + by) % listed.option_count
            if not listed.get_option_at_index(at).disabled:
                break
        self._said = ""
        listed.highlighted = at

    def action_choose(self) -> None:
        """Ask for a key in the place of the first."""
        command = self.marked
        if command is not None:
            self._ask(command, next(iter(self.choices.keys(command)), ""))

    def action_add_key(self) -> None:
        """Ask for one more key."""
        command = self.marked
        if command is not None:
            self._ask(command, "")

    def _ask(self, command: Command, replaced: str) -> None:
        def take(change: KeyChange | None) -> None:
            if change is None:
                self._fill()
                return
            if change.swapped:
                self.choices.choose(change.swapped)
            else:
                self.choices.replace(command, change.key, replaced)
            self._fill(
                _("“{label}” has {shown_key} now.").format(
                    label=command.label, shown_key=shown_key(change.key)
                )
            )

        self.app.push_screen(PressKeyDialog(self.choices, command, replaced), take)

    def action_take_away(self) -> None:
        """Take the last key of the marked command away, where it can do without."""
        command = self.marked
        if command is None:
            return
        if why := self.choices.why_kept(command):
            self._said = why
            self._tell()
            return
        self._fill(
            _("{shown_key} is taken away from “{label}”.").format(
                shown_key=shown_key(self.choices.take_away(command)), label=command.label
            )
        )

    def action_usual(self) -> None:
        """Give the marked command the keys of the set back."""
        command = self.marked
        if command is None:
            return
        against = self.choices.make_usual(command)
        self._fill(
            against.sentence if against else _("“{label}” has its usual keys.").format(label=command.label)
        )

    def action_turn_preset(self) -> None:
        """Turn to the next set of keys."""
        self.choices.turn_preset()
        self._fill()

    def action_all_usual(self) -> None:
        """Ask, then give everything the keys back with which waitroom comes."""

        def answered(is_yes: bool | None) -> None:  # noqa: FBT001 - the shape of a callback
            if is_yes:
                self.choices.make_all_usual()
                self._fill(_("All keys are as waitroom comes with them."))

        self.app.push_screen(
            ConfirmDialog(
                _("All keys as waitroom comes with them? Your own are let go."),
                _("as usual"),
                _("leave them"),
            ),
            answered,
        )
