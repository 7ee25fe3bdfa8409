"""The choice of keys: what the settings and the file of one's own say, and what follows from both."""

from collections.abc import Callable, Mapping

from waitroom.key_bindings import COMMANDS_BY_ID, Command
from waitroom.key_bindings.key_conflicts import KeyConflict, key_conflict, may_lose
from waitroom.key_bindings.key_presets import PLAIN, PRESETS
from waitroom.key_bindings.own_keys import OwnKeys, own_keys, with_swapped_key
from waitroom.key_bindings.table import keys_of
from waitroom.room.data.config_file import ConfigFile, read_config_file
from waitroom.room.room import Room
from waitroom.translation import _


class ChosenKeys:
    """The keys of one person. What is chosen in the settings goes before what stands in the file."""

    def __init__(self, room: Room, bind: Callable[[Mapping[str, str]], None]) -> None:
        """Take the room, and what binds keys; nothing is bound before `load`."""
        self.room = room
        self._bind = bind
        self.file = ConfigFile()
        self.now = OwnKeys({})
        self._taken: tuple[str, dict[str, str]] = (PLAIN, {})
        self.problems: tuple[str, ...] = ()
        """One sentence for each thing in the file that could not be taken."""

    def load(self) -> None:
        """Read the file and the settings, and bind what they say."""
        self.file = read_config_file(self.room.paths.settings)
        self.problems = (*self.file.problems, *own_keys(self.file.preset, self.file.keys).problems)
        self._take()

    def follow(self) -> None:
        """Bind what the settings say, where another tab has changed it."""
        if self._taken != self._wanted():
            self._take()

    @property
    def preset(self) -> str:
        """The set of keys from which one's own depart."""
        chosen = self.room.settings.key_preset or self.file.preset
        return chosen if chosen in PRESETS else PLAIN

    def keys(self, command: Command) -> tuple[str, ...]:
        """Return the names of the keys of a command."""
        return keys_of(command, self.now.keys)

    def is_own(self, command: Command) -> bool:
        """Tell whether a command has other keys than in the set."""
        return self.keys(command) != keys_of(command, PRESETS[self.preset])

    @property
    def number_of_own(self) -> int:
        """How many commands have other keys than in the set."""
        return sum(self.is_own(COMMANDS_BY_ID[name]) for name in self.now.keys)

    def conflict(self, command: Command, key: str) -> KeyConflict | None:
        """Return what stands against giving a key to a command."""
        return key_conflict(command, key, self.now.keys)

    def swap(self, command: Command, key: str, replaced: str) -> dict[str, str] | None:
        """Return the keys of two commands after a swap; None where that is not possible."""
        return with_swapped_key(command, key, replaced, self.now.keys)

    def choose(self, keys: Mapping[str, str]) -> None:
        """Give commands other keys, by id, and keep that."""
        self.room.save_settings(own_keys={**self.room.settings.own_keys, **keys})
        self._take()

    def replace(self, command: Command, key: str, replaced: str) -> None:
        """Give a command a key in the place of another ("" for one more)."""
        keys = [key if each == replaced else each for each in self.keys(command)]
        self.choose({command.id: ",".join(dict.fromkeys([*keys, key]))})

    def why_kept(self, command: Command) -> str:
        """Return why the last key of a command cannot be taken away; "" where it can."""
        keys = self.keys(command)
        return may_lose(command, keys[-1], self.now.keys) if keys else _("It has no key.")

    def take_away(self, command: Command) -> str:
        """Take the last key of a command away, and return it."""
        *rest, last = self.keys(command)
        self.choose({command.id: ",".join(rest)})
        return last

    def make_usual(self, command: Command) -> KeyConflict | None:
        """Give a command the keys of the set back; where another has one of them now, say so instead."""
        usual = keys_of(command, PRESETS[self.preset])
        for key in usual:
            against = self.conflict(command, key)
            if against is not None and against.others:
                return against
        rest = {name: keys for name, keys in self.room.settings.own_keys.items() if name != command.id}
        if command.id in self.file.keys:
            rest[command.id] = ",".join(usual)
        self.room.save_settings(own_keys=rest)
        self._take()
        return None

    def make_all_usual(self) -> None:
        """Take the set with which waitroom comes, and nothing else; what stands in the file rests."""
        usual = {name: COMMANDS_BY_ID[name].keys for name in self.file.keys if name in COMMANDS_BY_ID}
        self.room.save_settings(own_keys=usual, key_preset=PLAIN)
        self._take()

    def turn_preset(self) -> None:
        """Take the next set of keys; one's own stay on top of it where they can."""
        names = tuple(PRESETS)
        self.room.save_settings(key_preset=names[(names.index(self.preset) + 1) % len(names)])
        self._take()

    def _wanted(self) -> tuple[str, dict[str, str]]:
        return self.preset, {**self.file.keys, **self.room.settings.own_keys}

    def _take(self) -> None:
        self._taken = self._wanted()
        _, wanted = self._taken
        if not wanted and self.preset == PLAIN:
            self.now = OwnKeys({})
        else:
            self.now = own_keys(self.preset, wanted)
        self._bind(self.now.keys)
