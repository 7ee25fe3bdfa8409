"""Screens that take their keys from the command table, by the names of their places."""

from typing import ClassVar, TypeVar

from textual.binding import BindingType
from textual.widgets import Input, OptionList, Static

from waitroom.key_bindings import bindings_for
from waitroom.widgets.shared.own_bindings import OwnBindings

Value = TypeVar("Value")


class KeyedScreen(OwnBindings[Value]):
    """A screen whose keys are declared in the command table: a subclass names its `places` there, and nothing else."""

    places: ClassVar[tuple[str, ...]] = ()
    """The places of the command table whose keys work here."""

    def __init_subclass__(cls, **options: bool | None) -> None:
        """Bind the keys of the places that a class names."""
        if "places" in cls.__dict__:
            more: list[BindingType] = [*cls.__dict__.get("BINDINGS", ())]
            cls.BINDINGS = [*more, *(binding for place in cls.places for binding in bindings_for(place))]
        super().__init_subclass__(**options)  # type: ignore[arg-type]  # Textual names each of them

    def on_mount(self) -> None:
        """Let a key and its words keep their colours: Textual paints every clickable word in one."""
        for each in self.query(Static):
            each.auto_links = False

    def help_places(self) -> tuple[str, ...]:
        """Return the places of the command table whose keys work here, the nearest first."""
        every = (place for cls in type(self).__mro__ for place in cls.__dict__.get("places", ()))
        return tuple(dict.fromkeys(every))

    async def action_enter(self) -> None:
        """Do what enter does where the keys are; a click on the key asks for it."""
        rows, fields = self.query(OptionList), self.query(Input)
        if isinstance(self.focused, Input):
            await self.focused.action_submit()
        elif rows:
            rows.first().action_select()
        elif fields:
            await fields.last().action_submit()
