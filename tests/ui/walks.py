"""Walks through all rooms and their dialogs by key, in a room that holds what a person has after three weeks."""

from collections.abc import Iterator

from textual.widget import Widget
from textual.widgets import Static

from tests.ui.stage import SMALL, WIDE, Stage
from waitroom.domain.care.activity import Mood
from waitroom.domain.people.person import Person
from waitroom.domain.waits.wait import Outcome
from waitroom.room.waits.wait_input import WaitInput
from waitroom.widgets.home.home_cards import CareCard, ReframeCard
from waitroom.widgets.shared.card import Card
from waitroom.widgets.shared.key_line import KeyLine
from waitroom.widgets.shared.keys_content import KeysContent

LONG_NAME = "The Museum of Maritime Archaeology and Underwater Heritage"
WALKS: dict[str, tuple[tuple[str, ...], ...]] = {
    "home": (
        ("tab",), ("tab",), ("tab",), ("tab",), ("z",), ("escape",),
        ("t",), ("escape",), ("n",), ("escape",), ("y",), ("escape",), ("b",), ("f",), ("escape",), ("A",), ("escape",),
        ("s",), ("escape",), ("M",), ("escape",), ("w",), ("escape",), ("r",), ("escape",), ("c",), ("escape",),
        ("W",), ("escape",), ("escape",), ("p",), ("escape",), ("comma",), ("escape",), ("U",), ("escape",),
        ("question_mark",), ("escape",), ("exclamation_mark",), ("n",), ("escape",), ("escape",),
        ("plus",), ("escape",),
        ("ctrl+p",), ("escape",), ("slash",), ("escape",), ("N",), ("escape",), ("T",), ("escape",),
    ),
    "letters": (
        ("ctrl+n",), ("escape",), ("ctrl+r",), ("escape",), ("ctrl+o",), ("y",), ("escape",), ("escape",), ("alt+p",),
        ("n",), ("escape",), ("escape",), ("alt+m",), ("escape",), ("ctrl+j",), ("ctrl+j",), ("ctrl+j",),
    ),
    "care": (
        ("tab",), ("tab",), ("tab",), ("tab",), ("slash",), ("escape",), ("f",), ("escape",), ("I",), ("escape",),
        ("w",), ("escape",), ("r",), ("escape",), ("v",), ("escape",), ("g",), ("escape",),
    ),
    "box": (("enter",), ("escape",), ("e",), ("escape",), ("w",), ("escape",), ("b",), ("escape",)),
}  # fmt: skip


WALKED = frozenset(
    """
    ActivityIntroDialog AddMementoDialog AgendaDialog BoardDialog BoxScreen CareScreen CheckInDialog ConfirmDialog
    DoIWantItDialog FieldsDialog FindActivityDialog ForecastDialog HelpDialog HomeScreen LetterHistoryDialog
    LettersScreen MyCardsDialog NewLetterDialog OneLineDialog PaletteDialog PeopleToTalkToDialog PlansDialog
    RecordOutcomeDialog SearchDialog SendLetterDialog SettingsDialog ThinkingTrapsDialog TrashDialog WaitFormDialog
    WaitPageDialog WhatNextScreen WhyCardDialog WorriesDialog WriteDialog WrittenPagesDialog
    """.split()  # noqa: SIM905 - names to read
)
"""What the walks come to; all other screens have a way of their own (test_nothing_is_cut_elsewhere.py)."""
SIZES = [WIDE, (100, 30), SMALL, (60, 20)]


async def furnish_walk(on: Stage) -> None:
    """Lay in what a person has after three weeks, with the longest names that are still real."""
    room, now = on.room, on.room.now()
    wait = room.waits.in_front("", room.now())
    assert wait is not None
    said = "by Friday, or Monday if the committee needs to think on it a little more"
    room.waits.update(
        wait,
        WaitInput(
            organisation=LONG_NAME, role="Senior Curator of Collections and Exhibitions",
            interviewed="yesterday 14:00", promised=said, zone="Europe/London",
        ),
        now=now,
    )  # fmt: skip
    other = room.waits.create(
        WaitInput(organisation="Library of the Old Harbour Town", promised="12 May"), now=now
    )
    room.waits.record_answer(other, Outcome.DECLINED, now=now, on=now)
    for name, role in (
        ("Dr Alexandria Featherstonehaugh", "Director of Research and Partnerships"),
        ("Sam", ""),
    ):
        room.people.save(Person(name=name, role=role, wait_id=wait.id), now=now)
    letter = room.letters.create(
        "thank-you", now=now, wait=room.waits.get(wait.id), person=None, sender="Kudra"
    )
    room.letters.save_version(letter, now=now)
    room.letters.create(
        "thank-you-helper", now=now, wait=room.waits.get(wait.id), person=None, sender="Kudra"
    )
    room.reframes.save_own_card(
        None, "When it is loud, the harbour is still there, and so is everybody in it.", now=now
    )
    room.box.intake.find_paths("")
    for worry, energy, mood in ((6, 5, Mood.FLAT), (4, 6, None)):
        room.care.save_check_in(worry, now, "", mood, wait, energy=energy)
    await on.pilot.pause()


def own_words(on: Stage) -> set[str]:
    return {text for table in on.file().values() for text in _strings(table) if text}


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


def cut_rows(on: Stage, own: set[str]) -> Iterator[str]:
    """Yield the rows on which something is cut that no person wrote."""
    panels = [*on.app.screen.query(".dialog")]
    rows = on.seen().splitlines()
    if panels:
        region = panels[0].region
        rows = [row[region.x : region.right] for row in rows[region.y : region.bottom]]
    for row in rows:
        before, sign, _ = row.partition("…")
        words = before.rpartition("  ")[2].strip(" ▸▎│┃“”·").split()
        ends = [" ".join(words[at:]) for at in range(len(words))]
        if sign and not any(
            text.startswith(end) or (len(end) > 8 and end in text) for end in ends for text in own
        ):
            yield row.strip()


def cut_keys(on: Stage) -> Iterator[str]:
    """Yield the lines of keys that have less room than they need."""
    for line in on.app.screen.query(KeyLine):
        shown = line.render()
        if shown.cell_length > line.content_size.width or "help" not in shown.markup:
            yield f"foot: {shown.plain}"
    for each in on.app.screen.query(Static):
        visual = each.visual
        if isinstance(visual, KeysContent) and each.display and each.size.width:
            needed = len(visual.rows(each.content_size.width))
            if needed > each.content_size.height:
                yield f"keys: {visual.plain}"


def cut_labels(on: Stage) -> Iterator[str]:
    """Yield the labels and the heads of cards that are wider than their place."""
    for each in on.app.screen.query(".label").results(Widget):
        words = str(each.render())
        if each.display and each.size.width and len(words) > each.size.width:
            yield f"label: {words}"
    for card in on.app.screen.query(Card):
        if card.display and card.size.width > 8 and card._head(card.content_size.width).plain.endswith("…"):
            yield f"card: {card.title}"
    for thought in on.app.screen.query(ReframeCard):
        if thought.display and thought.size.width and not thought.view.is_own:
            shown = str(thought.render())
            if " ".join(thought.view.text.split()) not in " ".join(shown.split()):
                yield f"thought: {thought.view.text}"
    for care in on.app.screen.query(CareCard):
        if care.display and care.size.width:
            shown = " ".join(str(care.render()).split())
            for suggestion in care.view.suggestions:
                if suggestion.name not in shown:
                    yield f"suggestion: {suggestion.name}"
