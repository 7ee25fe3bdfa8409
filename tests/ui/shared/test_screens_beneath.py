"""Dialogs over dialogs: each shows the one that it stands on through its veil, whatever is drawn from a cache."""

from pathlib import Path

from textual._context import visible_screen_stack
from textual.renderables.background_screen import BackgroundScreen

from tests.ui.stage import begin, stage
from waitroom.screens.box.add_memento import AddMementoDialog
from waitroom.screens.care.people_to_talk_to import PeopleToTalkToDialog
from waitroom.screens.data.search import SearchDialog


async def test_what_shows_through_a_dialog_is_what_it_stands_on(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("4", "a")
        await on.press("alt+slash", "f2")
        box, add, find, people = on.app.screen_stack
        assert [type(each) for each in (add, find, people)] == [
            AddMementoDialog,
            SearchDialog,
            PeopleToTalkToDialog,
        ]
        # Those above come from their caches and took nothing from Textual's list; a window of another size did this.
        visible_screen_stack.set([box, add, find])
        for screen, beneath in ((add, box), (find, add), (people, find)):
            through = screen.render()
            assert isinstance(through, BackgroundScreen)
            assert through.screen is beneath
