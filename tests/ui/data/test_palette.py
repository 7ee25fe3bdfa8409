"""The palette finds what people type, with the keys that are bound, wherever it is."""

from pathlib import Path

from tests.ui.stage import SMALL, begin, stage
from waitroom.app.palette_entries import PaletteEntries
from waitroom.domain.box.memento import MementoDetails, MementoKind
from waitroom.room.waits.wait_input import WaitInput
from waitroom.screens.care.activities.activity_intro import ActivityIntroDialog
from waitroom.screens.data.palette import PaletteDialog, PaletteEntry
from waitroom.screens.waits.board_dialog import BoardDialog

WANTED = {
    "theme": "colours",
    "dark": "Evening colours",
    "quit": "leave",
    "exit": "leave",
    "help": "keys",
    "game": "Falling blocks",
    "panic": "breathe",
    "backup": "backups",
    "export": "calendar file",
    "font": "The size of the letters",
    "ladder": "Word ladder",
    "fold": "fold",
    "history": "history",
    "no": "what happened",
    "delete": "put away",
    "suicide": "people",
    "spell": "take it",
    "print": "out",
    "about": "About waitroom",
    "would like": "Begin: I would like to do this",
}
"""What somebody types, and what is among the first three rows for it."""

BY_STRANGERS = {
    "reframe": "turn", "bad day": "how I am", "today is bad": "how I am", "i feel terrible": "how I am",
    "they called": "the phone rings", "called": "the phone rings", "recruiter": "the phone rings",
    "ringing": "the phone rings", "i got the job": "what happened", "rejected": "what happened",
    "turned down": "what happened", "ghosted": "what happened", "heard back": "what happened",
    "boss": "hide", "secret": "hide", "log out": "leave", "setup": "settings", "timezone": "settings",
    "shortcuts": "keys", "favourites": "your cards", "affirmation": "write mine", "saved cards": "your cards",
    "bookmark": "keep", "science": "source", "worried": "park a worry", "rumination": "park a worry",
    "cbt": "thinking traps", "distortions": "thinking traps", "prediction": "seal a forecast",
    "odds": "seal a forecast", "compose": "new", "follow up": "edit", "versions": "history",
    "vim": "$EDITOR", "interviewers": "people met",
    "snooze": "sleep", "duplicate": "copy", "discard draft": "take off", "photos": "open the box",
    "upload": "add to the box", "random": "box", "deadline": "the wait", "overview": "board", "schedule": "agenda",
    "google": "calendar file", "todo": "what comes next", "rehearse": "review", "mistake": "the better answer",
    "stats": "the figure", "pros cons": "do I want it", "journal": "what I wrote", "hotline": "people",
    "stressed": "breathe", "nervous": "breathe", "undelete": "what was put away", "dark": "colours",
}  # fmt: skip
"""What those typed who had never seen it, and what is among the first three rows for it."""


async def test_it_finds_by_the_words_of_strangers(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("ctrl+p")
        palette = on.app.screen
        assert isinstance(palette, PaletteDialog)
        first = {words: [entry.name for entry in palette.matches(words)[:3]] for words in BY_STRANGERS}
        assert {words: names for words, names in first.items() if BY_STRANGERS[words] not in names} == {}
        assert len(BY_STRANGERS) >= 40


async def found(on_screen: PaletteDialog) -> list[PaletteEntry]:
    return list(on_screen.found)


async def test_it_finds_by_what_people_type_and_does_it_there(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        kept = on.room.box.intake.add_text(
            "My dearest, about the night on the pier", MementoDetails(kind=MementoKind.LETTER), on.room.now()
        )
        for words, name in WANTED.items():
            await on.press("ctrl+p")
            await on.write(words)
            palette = on.app.screen
            assert isinstance(palette, PaletteDialog)
            assert any(entry.name.startswith(name) for entry in palette.found[:3]), (words, palette.found[:3])
            await on.press("escape")
        # A wait, a letter of one's own, a thing in the box: its words stay veiled.
        await on.press("ctrl+p")
        await on.write("museum")
        assert "a wait" in on.seen()
        await on.press("ctrl+u")
        await on.write("dearest")
        assert "A letter you keep" in on.seen()
        assert "My dearest" not in on.seen()
        await on.press("enter")
        assert "the night on the pier" in on.seen()
        assert on.room.box.get(kept.id) is not None
        await on.press("escape", "escape")
        # A key of a dialog: the dialog opens, and shows it.
        away = on.room.waits.create(WaitInput(organisation="Library"), now=on.room.now())
        on.room.waits.archive(away, now=on.room.now())
        await on.press("ctrl+p")
        await on.write("fold")
        assert "the board" in on.seen()
        await on.press("enter")
        assert isinstance(on.app.screen, BoardDialog)
        assert "f fold" in on.seen()
        await on.press("escape")
        # A key of another room is done there.
        await on.press("ctrl+p")
        await on.write("remarks")
        await on.press("enter")
        assert on.app.current_mode == "letters"
        assert "Remarks that are never shown" in on.seen()
        await on.press("escape", "1", "ctrl+p")
        await on.write("word ladder")
        await on.press("enter")
        assert isinstance(on.app.screen, ActivityIntroDialog)
        await on.press("escape", "ctrl+p")
        await on.write("strong colours, light")
        await on.press("enter")
        assert on.table("settings")[0]["theme"] == "contrast-light"
        await on.press("ctrl+p")
        await on.write("no such thing at all")
        assert "Nothing is called so." in on.seen()
        await on.press("enter", "up", "escape")


async def test_over_a_dialog_its_keys_come_first(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("b")
        entries = PaletteEntries(on.app, on.app.screen).all()
        offered = {entry.name: entry.keys for entry in entries if entry.is_offered}
        assert offered["put away"] == "d del"
        assert offered["fold"] == "f"
        assert "calendar file" not in {entry.name for entry in entries}
        await on.press("ctrl+p")
        await on.write("put away")
        await on.press("enter")
        assert isinstance(on.app.screen, BoardDialog)
        assert on.room.waits.archived() != ()


async def test_two_of_one_name_are_told_apart(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        for room in "123456":
            await on.press(room)
            entries = PaletteEntries(on.app, on.app.screen).all()
            for offered in (True, False):
                said = [(each.name, each.where) for each in entries if offered or each.is_offered]
                alike = {each for each in said if said.count(each) > 1}
                assert not alike, (room, alike)
