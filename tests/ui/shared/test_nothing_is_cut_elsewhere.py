"""Each screen and dialog of the registry, at four sizes: no label, hint, advice or key is cut."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import cast

import pytest
from textual.screen import Screen
from textual.widgets import Static

from screenshots.build import PICTURES, Picture, press
from screenshots.question_scenes import ask_questions
from screenshots.scenes import furnish, hang_photographs, say_no
from tests.architecture.keyed_screens import keyed_screens
from tests.ui.stage import LONDON, WIDE, Stage, begin, laid_in, stage
from tests.ui.walks import SIZES, WALKED, cut_keys, cut_labels, cut_rows, own_words
from waitroom.domain.box.memento import Memento, MementoDetails, MementoKind
from waitroom.domain.data.import_field import ImportField
from waitroom.domain.letters.letter import Letter
from waitroom.domain.outcome.own_record import PastWait
from waitroom.domain.people.contact import Contact
from waitroom.domain.people.person import Person
from waitroom.domain.questions.question import Question
from waitroom.domain.waits.wait import Outcome, Role, Wait
from waitroom.room.room import Room
from waitroom.screens.box.copy_box import CopyBoxDialog
from waitroom.screens.box.edit_memento import EditMementoDialog
from waitroom.screens.care.activities.helped_question import HelpedQuestionDialog
from waitroom.screens.care.activities.keep_or_discard import KeepOrDiscardDialog
from waitroom.screens.care.activities.run_activity import open_activity
from waitroom.screens.care.check_in import CurrentMoodDialog
from waitroom.screens.care.coping_card_form import CopingCardDialog
from waitroom.screens.care.plans import InvitationDialog
from waitroom.screens.data.choose_import import ChooseImportDialog
from waitroom.screens.data.file_recovery import RecoveryDialog
from waitroom.screens.data.import_columns import ChooseFieldDialog
from waitroom.screens.data.lock_dialog import LockChange, LockDialog
from waitroom.screens.letters.muted_rules import MutedRulesDialog
from waitroom.screens.letters.send_letter import MarkAsSentDialog
from waitroom.screens.outcome.after_yes import QuestionsBeforeYesDialog
from waitroom.screens.outcome.answer_pages import GainedDialog, MeetingsDialog, WhoGotItDialog
from waitroom.screens.outcome.expenses_dialog import ExpensesDialog
from waitroom.screens.outcome.feedback_page import FeedbackDialog
from waitroom.screens.outcome.past_waits import FeltDialog, PastWaitsDialog
from waitroom.screens.outcome.record_outcome import RolePickerDialog
from waitroom.screens.outcome.steps_dialog import StepsDialog
from waitroom.screens.people.contact_log import ContactFormDialog, ContactLogDialog
from waitroom.screens.people.person_form import PersonFormDialog
from waitroom.screens.questions.asking_dialog import AskingDialog
from waitroom.screens.questions.bank_file_dialogs import ReadBankDialog, WriteBankDialog
from waitroom.screens.questions.how_dialog import HowItWentDialog
from waitroom.screens.questions.link_dialog import LinkDialog
from waitroom.screens.questions.question_form import QuestionFormDialog
from waitroom.screens.shared.fallback_screen import FallbackScreen
from waitroom.screens.shared.fields_dialog import FieldsDialog
from waitroom.screens.shared.open_externally import OpenExternallyDialog
from waitroom.screens.shared.read_words import ReadWordsDialog
from waitroom.screens.waits.role_outcome import RoleOutcomeDialog
from waitroom.store.database import Store
from waitroom.widgets.questions.bank_list import BankRow
from waitroom.widgets.shared.keys_content import keys_line

PICTURED = {
    "AfterYesDialog": "two-offers", "AnswerFormDialog": "what-happened-80x24", "BackupsDialog": "backups",
    "BoardDialog": "board", "BreathingScreen": "breathing", "CatchQuestionsDialog": "catching",
    "ChecklistScreen": "checklist", "CompareLettersDialog": "letters-two",
    "CompareStatesDialog": "backup-beside-today", "ExportDataDialog": "export", "FallingBlocksScreen": "blocks",
    "ForgetDialog": "forget", "FuturesDialog": "futures", "GoodNewsScreen": "yes", "GuidedListScreen": "grounding",
    "GuidedStepsScreen": "guided", "LowCheckInDialog": "hard-hour", "HoldMementoScreen": "held",
    "ImportColumnsDialog": "import-columns", "ImportPreviewDialog": "import-preview",
    "InterviewDebriefDialog": "looking-back", "KeysDialog": "keys", "PeopleMetDialog": "people",
    "PhonePageDialog": "phone", "PressKeyDialog": "keys-swap", "ReviewScreen": "review",
    "SettleForecastsDialog": "ledger", "SilenceDialog": "silence", "SlidingTilesScreen": "game",
    "StoryEditorDialog": "story", "SyncCopiesDialog": "second-copies", "WordLadderScreen": "ladder",
    "HomeScreen": "home-several", "LettersScreen": "letters-misspelt", "CareScreen": "care", "BoxScreen": "happy-box",
    "QuestionsScreen": "questions", "WhatNextScreen": "week-after",
}  # fmt: skip
"""The scenes of the pictures, as the state to look at."""

ACTIVITIES = {
    "CoinTossScreen": "coin-test", "DriftingWordsScreen": "thoughts-adrift", "MementoStepsScreen": "happy-box-one",
    "MemoryPairsScreen": "pairs", "MoodForecastScreen": "feelings-forecast", "NightSkyScreen": "night-sky",
    "PoemTypingScreen": "type-a-poem", "TimerScreen": "brisk-walk", "ThoughtRecordScreen": "thought-record",
    "MineOrTheirsScreen": "mine-and-theirs", "WritingPageScreen": "bedtime-list",
}  # fmt: skip

Make = Callable[[Stage, Wait], object]
LONG = "The Museum of Maritime Archaeology and Underwater Heritage"


def question_of(on: Stage) -> Question:
    return on.room.questions.newest_first()[0]


def rows_of(on: Stage) -> list[BankRow]:
    return [BankRow(each.id, each.text) for each in on.room.questions.newest_first()]


def plan_of(on: Stage) -> Memento:
    words = MementoDetails(kind=MementoKind.NOTE, title="A plan")
    return on.room.box.intake.add_text("When it is loud I go down to the harbour.", words, on.room.now())


def letter_of(on: Stage, wait: Wait) -> Letter:
    return on.room.letters.create("thank-you", now=on.room.now(), wait=wait, person=None, sender="Kudra")


MAKES: dict[str, Make] = {
    "ContactFormDialog": lambda on, wait: ContactFormDialog(on.room, wait, Contact(wait_id=wait.id)),
    "CopyBoxDialog": lambda on, _: CopyBoxDialog(on.room, on.room.paths.data, is_coming_back=False),
    "EditMementoDialog": lambda on, _: EditMementoDialog(on.room, plan_of(on)),
    "MarkAsSentDialog": lambda on, wait: MarkAsSentDialog(on.room, letter_of(on, wait)),
    "PersonFormDialog": lambda on, wait: PersonFormDialog(on.room, Person(name="Sam", wait_id=wait.id), wait),
    "AskingDialog": lambda on, _: AskingDialog(on.room, question_of(on)),
    "ChooseFieldDialog": lambda on, _: ChooseFieldDialog("Interview date", ImportField.ROLE),
    "ChooseImportDialog": lambda on, _: ChooseImportDialog(on.room),
    "ContactLogDialog": lambda on, wait: ContactLogDialog(on.room, wait),
    "CopingCardDialog": lambda on, _: CopingCardDialog(on.room, plan_of(on)),
    "CurrentMoodDialog": lambda on, _: CurrentMoodDialog(),
    "ExpensesDialog": lambda on, wait: ExpensesDialog(on.room, wait),
    "FallbackScreen": lambda on, _: FallbackScreen(),
    "FeedbackDialog": lambda on, wait: FeedbackDialog(on.room, wait),
    "FeltDialog": lambda on, _: FeltDialog(None),
    "GainedDialog": lambda on, wait: GainedDialog(on.room, wait),
    "HelpedQuestionDialog": lambda on, _: HelpedQuestionDialog("Falling blocks that learn your pace"),
    "HowItWentDialog": lambda on, _: HowItWentDialog(
        "How would you win over a volunteer who has had enough?"
    ),
    "InvitationDialog": lambda on, _: InvitationDialog(
        "A line to Sam",
        "Yours to change and to send; nothing is sent from here.",
        "Tea?",
        keep=lambda _: None,
    ),
    "KeepOrDiscardDialog": lambda on, _: KeepOrDiscardDialog(),
    "LinkDialog": lambda on, _: LinkDialog(
        "Which questions does it answer?", "The flooded store", rows_of(on), (), can_write=False
    ),
    "LockDialog": lambda on, _: LockDialog(on.room, LockChange.SET),
    "MeetingsDialog": lambda on, wait: MeetingsDialog(on.room, wait),
    "MutedRulesDialog": lambda on, _: MutedRulesDialog(on.room),
    "OpenExternallyDialog": lambda on, _: OpenExternallyDialog(
        "https://museum.example/a/page", is_address=True
    ),
    "PastWaitsDialog": lambda on, wait: PastWaitsDialog(
        (PastWait(wait.id, LONG, None, Outcome.DECLINED, 30, 12, is_success=False),)
    ),
    "QuestionFormDialog": lambda on, _: QuestionFormDialog(on.room, question_of(on)),
    "QuestionsBeforeYesDialog": lambda on, _: QuestionsBeforeYesDialog(),
    "ReadBankDialog": lambda on, _: ReadBankDialog(on.room),
    "ReadWordsDialog": lambda on, _: ReadWordsDialog(
        "What you wrote", "It went as it went, and it was long."
    ),
    "RecoveryDialog": lambda on, _: RecoveryDialog(
        "It is not readable.", "waitroom-damaged.json", "A backup of yesterday is there."
    ),
    "RoleOutcomeDialog": lambda on, _: RoleOutcomeDialog(Role(name="Curator of Collections")),
    "RolePickerDialog": lambda on, wait: RolePickerDialog(wait, ("Curator", "Registrar of Collections")),
    "StepsDialog": lambda on, wait: StepsDialog(on.room, wait),
    "WhoGotItDialog": lambda on, wait: WhoGotItDialog(on.room, wait),
    "WriteBankDialog": lambda on, _: WriteBankDialog(on.room),
}
"""What a person comes to after some steps, as those steps make it."""


def cut_now(on: Stage) -> list[str]:
    """Return what is cut on the screen in front."""
    own = own_words(on)
    return [*cut_rows(on, own), *cut_keys(on), *cut_labels(on)]


async def nothing_is_cut(on: Stage, name: str) -> None:
    """Look at the screen in front at each size."""
    found: dict[str, None] = {}
    for size in SIZES:
        await on.pilot.resize_terminal(*size)
        on.app.clear_notifications()
        await on.until_still()
        assert type(on.app.screen).__name__ == name
        found |= dict.fromkeys(f"{size}: {each}" for each in cut_now(on))
    assert "\n".join(found) == ""


@pytest.mark.parametrize("name", PICTURED)
async def test_nothing_is_cut_where_a_picture_was_taken(tmp_path: Path, name: str) -> None:
    picture = next(each for each in PICTURES if each.name == PICTURED[name])
    with laid_in(tmp_path, picture.at) as (room, store):
        picture_papers(room, store, picture)
    async with stage(tmp_path, WIDE, at=picture.at) as on:
        await on.until_still()
        await press(on.pilot, *picture.keys)
        if picture.act is not None:
            await picture.act(on.pilot)
        await nothing_is_cut(on, name)


def picture_papers(room: Room, store: Store, picture: Picture) -> None:
    """Lay in what the picture shows."""
    furnish(room, store, theme=picture.theme, several=picture.several)
    if picture.photographs:
        hang_photographs(room)
    if picture.is_no:
        say_no(room)
    if picture.papers is not None:
        picture.papers(room, store)


@pytest.mark.parametrize("name", [*ACTIVITIES, *MAKES])
async def test_nothing_is_cut_in_what_is_opened_on_the_way(tmp_path: Path, name: str) -> None:
    async with stage(tmp_path / "room", WIDE) as on:
        await begin(on, promise="by 12 May")
        await on.at(datetime(2014, 4, 28, 12, tzinfo=LONDON))
        if name in ACTIVITIES:
            open_activity(on.app, on.room, on.room.content.activity(ACTIVITIES[name]))
            await on.press("enter")
        else:
            ask_questions(on.room, on.store)
            wait = on.room.waits.in_front("", on.room.now())
            assert wait is not None
            on.app.push_screen(cast("Screen[object]", MAKES[name](on, wait)))
        await on.until_still()
        if isinstance(on.app.screen, FieldsDialog) and name != "FieldsDialog":
            await on.press("escape")  # an empty list asks at once for its first line
        await nothing_is_cut(on, name)


def test_no_screen_of_the_registry_is_left_out() -> None:
    known = list(keyed_screens())
    # What others are made from is never made itself.
    every = {
        one.__name__ for one in known if not any(issubclass(each, one) and each is not one for each in known)
    }
    looked_at = {*PICTURED, *ACTIVITIES, *MAKES, *WALKED}
    assert every - looked_at == set()


async def test_what_is_cut_is_found(tmp_path: Path) -> None:
    """A label, a hint and a line of keys that are too long for their place, each as it would come about."""
    async with stage(tmp_path, WIDE) as on:
        await begin(on, promise="by 12 May")
        on.app.push_screen(HowItWentDialog("A question"))
        await on.until_still()
        assert cut_now(on) == []
        title = on.app.screen.query(".title").first(Static)
        title.update("Fifteen minutes, the long way round …")
        await on.pilot.pause()
        assert any("Fifteen minutes" in each for each in cut_now(on))
        keys = on.app.screen.query(".keys").first(Static)
        keys.update(keys_line(*((f"{number}", "a key with long words") for number in range(9))))
        keys.styles.height = 1
        await on.pilot.pause()
        assert any("a key with long words" in each for each in cut_now(on))
