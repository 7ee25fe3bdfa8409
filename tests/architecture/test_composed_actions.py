"""The app and home are composed of parts: each action of the command table is found in exactly one of them."""

from collections import Counter

from textual.actions import parse

from waitroom.app.automatic_cover import AutomaticCover
from waitroom.app.box_commands import BoxCommands
from waitroom.app.desktop_notices import DesktopNotices
from waitroom.app.every_room_dialogs import EveryRoomDialogs
from waitroom.app.key_binder import KeyBinder
from waitroom.app.lifecycle import Lifecycle
from waitroom.app.lock_commands import LockCommands
from waitroom.app.mouse_switch import MouseSwitch
from waitroom.app.questions_door import QuestionsDoor
from waitroom.app.rooms import Rooms
from waitroom.app.theme_switcher import ThemeSwitcher
from waitroom.app.waitroom_app import WaitroomApp
from waitroom.key_bindings import COMMANDS
from waitroom.screens.box.box_screen import BoxScreen
from waitroom.screens.box.filter_actions import FilterActions
from waitroom.screens.box.memento_actions import MementoActions
from waitroom.screens.care.care_actions import CareActions
from waitroom.screens.care.care_screen import CareScreen
from waitroom.screens.care.forecast_actions import ForecastActions
from waitroom.screens.care.suggestion_actions import SuggestionActions
from waitroom.screens.home.answer_part import HomeAnswerPart
from waitroom.screens.home.board_part import HomeBoardPart
from waitroom.screens.home.box_part import HomeBoxPart
from waitroom.screens.home.care_part import HomeCarePart
from waitroom.screens.home.home_screen import PLACES, HomeScreen
from waitroom.screens.home.letter_part import HomeLetterPart
from waitroom.screens.home.reframe_part import HomeReframePart
from waitroom.screens.home.wait_part import HomeWaitPart

APP_PARTS = (
    WaitroomApp, Rooms, EveryRoomDialogs, BoxCommands, QuestionsDoor, ThemeSwitcher, KeyBinder, DesktopNotices,
    MouseSwitch, Lifecycle, LockCommands, AutomaticCover,
)  # fmt: skip
HOME_PARTS = (
    HomeScreen, HomeWaitPart, HomeAnswerPart, HomeBoardPart, HomeReframePart, HomeCarePart, HomeLetterPart, HomeBoxPart,
    CareActions,
)  # fmt: skip
CARE_PARTS = (CareScreen, CareActions, SuggestionActions, ForecastActions)
BOX_PARTS = (BoxScreen, MementoActions, FilterActions)


def own_actions(parts: tuple[type, ...]) -> Counter[str]:
    return Counter(name for part in parts for name in vars(part) if name.startswith("action_"))


def test_no_two_parts_of_the_app_hear_the_same_request() -> None:
    heard = Counter(name for part in APP_PARTS for name in vars(part) if name.startswith("on_"))
    assert heard["on_go_to"] == heard["on_box_line"] == 1
    assert [name for name, count in heard.items() if count > 1] == []


def test_no_two_parts_have_an_action_of_the_same_name() -> None:
    for parts in (APP_PARTS, HOME_PARTS, CARE_PARTS, BOX_PARTS):
        assert [name for name, count in own_actions(parts).items() if count > 1] == []


def test_each_command_of_home_and_of_everywhere_has_its_action() -> None:
    actions = {"app": own_actions(APP_PARTS), "screen": own_actions(HOME_PARTS), "": own_actions(HOME_PARTS)}
    missing = []
    for command in COMMANDS:
        target, name, _ = parse(command.action)
        if command.where in {"app", *PLACES} and f"action_{name}" not in actions[target]:
            missing.append((command.id, command.action))
    assert missing == []
