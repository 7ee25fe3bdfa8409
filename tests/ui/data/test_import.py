"""Stories of bringing a spreadsheet in: chosen, its columns corrected, seen before it comes, and taken back."""

from pathlib import Path

from textual.widgets import Input, OptionList

from tests.ui.stage import SIDE, SMALL, WIDE, Stage, begin, stage
from waitroom.domain.data.import_field import ImportField
from waitroom.screens.data.choose_import import ChooseImportDialog
from waitroom.screens.data.import_columns import ChooseFieldDialog, ImportColumnsDialog
from waitroom.screens.data.import_preview import ImportPreviewDialog
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.waits.wait_form import WaitFormDialog

LIST = (
    "Company,What they call it,Date Applied,Interview,Status,Pay\n"
    "Museum [b]of[/b] Maps,Curator,01/04/2014,,Interviewing,=1+1\n"
    "Harbour Theatre,Lights,03/03/2014,,Rejected,\n"
    "Sea Lab,Diver,,,Wishlist,\n"
)


def write_list(folder: Path, words: str = LIST) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "my list.csv"
    path.write_text(words)
    return path


def in_front(on: Stage) -> type:
    return type(on.app.screen)


async def asked_for_file(on: Stage) -> None:
    await on.until(
        lambda: isinstance(on.app.screen, ChooseImportDialog) and isinstance(on.app.focused, Input)
    )


async def choose(on: Stage, path: Path) -> None:
    """Type the beginning of a path, complete it, and read the file."""
    await asked_for_file(on)
    await on.write(str(path)[:-6])
    await on.press("tab")
    assert on.app.screen.query_one(Input).value == str(path)
    await on.press("enter")
    await on.until_still()


def rows(on: Stage) -> list[str]:
    return [str(option.prompt) for option in on.app.screen.query_one(OptionList).options]


async def test_somebody_new_brings_a_spreadsheet_in(tmp_path: Path) -> None:
    path = write_list(tmp_path / "files")
    room = tmp_path / "room"
    async with stage(room, SMALL) as on:
        assert "I have them in a spreadsheet" in on.seen()
        await on.press("f6")
        await asked_for_file(on)
        await on.press("enter")
        await on.write(str(tmp_path / "no.csv"))
        await on.press("enter")
        await on.until_still()
        assert "There is no file called no.csv. Nothing was brought in." in on.seen()
        await on.press("escape")
        assert in_front(on) is WaitFormDialog
        await on.press("f6")
        await asked_for_file(on)
        # What was typed is still there; a dropped path takes its place.
        field = on.app.screen.query_one(Input)
        assert field.value.endswith("no.csv")
        field.value = ""
        await on.write(f"'{path}'")
        await on.press("enter")
        await on.until(lambda: isinstance(on.app.screen, ImportColumnsDialog))
        assert "my list.csv: 3 rows" in on.seen()
        assert "01/04/2014 in line 2 can be 1 April 2014 or 4 January 2014." in on.seen()
        await on.press("down", "enter")
        assert in_front(on) is ChooseFieldDialog
        await on.press("home", "down", "enter")
        await on.press("end", "right", "right", "left", "up", "up", "right", "left", "enter", "escape")
        # Without an answer it asks again, at its place.
        await on.press("f4")
        assert in_front(on) is ImportColumnsDialog
        await on.press("enter", "f4")
        await on.until(lambda: isinstance(on.app.screen, ImportPreviewDialog))
        assert "2 applications come in, 1 is left out." in on.seen()
        assert "Museum [b]of[/b] Maps, Curator" in on.seen()
        assert on.store.waits.all() == ()
        await on.press("escape")
        await on.until(lambda: isinstance(on.app.screen, ImportColumnsDialog))
        kept = on.app.screen
        assert isinstance(kept, ImportColumnsDialog)
        assert kept.choices.fields[1] is ImportField.ROLE
        await on.press("f4")
        await on.until(lambda: isinstance(on.app.screen, ImportPreviewDialog))
        await on.press("u", "enter")
        await on.until(lambda: "One moment." not in on.seen())
        assert "2 applications came in, 1 was left out." in on.seen()
        assert {each["organisation"] for each in on.table("waits")} == {
            "Museum [b]of[/b] Maps",
            "Harbour Theatre",
        }
        await on.press("u")
        assert "my list.csv was taken back whole." in on.seen()
        assert on.table("waits") == []
        await on.press("u", "enter")
        await on.until(lambda: "came in" in on.seen())
        await on.press("enter")
        await on.until(lambda: isinstance(on.app.screen, HomeScreen))
        assert "Museum [b]of[/b] Maps" in on.seen()
    async with stage(room, SMALL) as on:
        # The same again brings nothing; the last one can still be taken back.
        await on.app.run_action("app.import_data")
        await choose(on, path)
        await on.until(lambda: isinstance(on.app.screen, ImportColumnsDialog))
        await on.press("down", "right", "end", "up", "enter", "f4")
        await on.until(lambda: isinstance(on.app.screen, ImportPreviewDialog))
        assert "2 applications are here already, 1 is left out." in on.seen()
        await on.press("enter")
        await on.until(lambda: isinstance(on.app.screen, ImportColumnsDialog))
        await on.press("escape")
        await asked_for_file(on)
        assert "Take the last import back, whole" in on.seen()
        await on.press("tab", "enter")
        assert "my list.csv was taken back whole." in on.seen()
        assert on.table("waits") == []
        await on.press("escape")


async def test_a_list_without_an_organisation_is_not_taken_and_choices_outlive_a_leave(
    tmp_path: Path,
) -> None:
    path = write_list(tmp_path / "files", "Thing,Other\nMuseum,x\nTheatre,y\n")
    async with stage(tmp_path / "room", SIDE) as on:
        await begin(on)
        await on.app.run_action("app.import_data")
        await choose(on, path)
        await on.until(lambda: isinstance(on.app.screen, ImportColumnsDialog))
        assert "One column has to be the" in on.seen()
        await on.press("f4")
        assert in_front(on) is ImportColumnsDialog
        await on.press("right", "right")
        dialog = on.app.screen
        assert isinstance(dialog, ImportColumnsDialog)
        assert dialog.choices.fields[0] is ImportField.ORGANISATION
        await on.press("end", "right")
        await on.press("escape")
        await asked_for_file(on)
        on.app.screen.query_one(Input).value = ""
        await choose(on, path)
        await on.until(lambda: isinstance(on.app.screen, ImportColumnsDialog))
        assert "the organisation" in rows(on)[0]
        assert "put away" in rows(on)[-1]
        await on.press("home", "f4")
        await on.until(lambda: isinstance(on.app.screen, ImportPreviewDialog))
        on.store.progress.set_read_only("This is for reading only.")
        await on.press("enter")
        await on.until(lambda: "This is for reading only." in on.seen())
        assert len(on.store.waits.all()) == 1


async def test_a_file_of_our_own_needs_no_columns(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_text(
        '{"schema": 1, "waitroom": "0", "tables": {"letters": {"x": {"id": "x", "subject": "S"}}}}'
    )
    async with stage(tmp_path / "room", WIDE) as on:
        await begin(on)
        await on.app.run_action("app.import_data")
        await asked_for_file(on)
        await on.write(str(path))
        await on.press("enter")
        await on.until(lambda: isinstance(on.app.screen, ImportPreviewDialog))
        assert "1 thing comes in." in on.seen()
        await on.press("escape")
        await asked_for_file(on)
        await on.press("enter")
        await on.until(lambda: isinstance(on.app.screen, ImportPreviewDialog))
        await on.press("f4")
        await on.until(lambda: "came in" in on.seen())
        await on.press("escape")
        await on.until(lambda: isinstance(on.app.screen, HomeScreen))
        assert [each["id"] for each in on.table("letters")] == ["x"]
