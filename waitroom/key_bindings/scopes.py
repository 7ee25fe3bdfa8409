"""Which places are heard at the same time, in which of them somebody writes, and which keys widgets keep."""

from types import MappingProxyType

from waitroom.domain.questions.question import HOW_KEYS
from waitroom.key_bindings.command import APP, Command, is_special
from waitroom.key_bindings.room_places import LIST, ROOM_PLACES, ROOM_SCOPES
from waitroom.translation import _

_DIALOG = ("dialog", "dialog.draft")
_OF_DIALOGS: tuple[tuple[str, ...], ...] = (
    ("backups", "dialog.list", LIST), ("sync_copies", "dialog.list", LIST),
    ("state", "dialog.list", "dialog.scrolled", LIST), ("import_file",), ("import_columns", LIST),
    ("import_preview", "dialog.list", LIST),
    ("after_yes", LIST), ("agenda", LIST), ("board", LIST), ("check_in",), ("confirm",), ("contact_form",),
    ("contacts", "dialog.list", LIST), ("coping_card",), (LIST,),
    ("dialog.add_memento", "dialog.fields", "memento_words"),
    ("dialog.answer_form", "dialog.fields"), ("dialog.asking", "dialog.fields"), ("dialog.catch",),
    ("dialog.feedback", "dialog.fields"), ("dialog.fields", "memento_words"), ("dialog.fields", "dialog.wait_form"),
    ("dialog.found",), ("dialog.found", "find_activity"), ("dialog.found", "dialog.keys"), ("press_key",),
    ("dialog.futures", "dialog.fields"), ("dialog.invitation", "dialog.write"), ("dialog.link",), ("dialog.list", LIST),
    ("dialog.question_form",), ("dialog.scrolled", LIST), ("dialog.story",), ("dialog.write",), ("elsewhere",),
    ("expenses", "dialog.list", LIST), ("feeling",), ("forecast",), ("hard_hour",), ("helped",), ("how",), ("intro",),
    ("keep_page",), ("my_cards", "dialog.list", LIST), ("own_people", "dialog.rows", "dialog.list"),
    ("people_met", "dialog.list", LIST), ("person_form", "dialog.fields"), ("phone_page", LIST),
    ("plans", "dialog.rows", "dialog.list"), ("send_letter", LIST), ("settings", LIST), ("settle", "dialog.list"),
    ("silence", "dialog.list", LIST), ("step_list", "dialog.list", LIST), ("traps", "dialog.pages", "dialog.list"),
    ("trash", "dialog.list", LIST), ("wait_page", "dialog.list", LIST), ("worries", "dialog.rows", "dialog.list"),
    ("written_pages", "dialog.pages", "dialog.list"),
)  # fmt: skip
_OF_ACTIVITIES: tuple[tuple[str, ...], ...] = (
    (), ("blocks", "game"), ("checklist", "practice"), ("dialog.writing",), ("game",), ("ladder", "game"),
    ("mine_or_theirs",), ("mood_forecast",), ("night_sky",), ("pairs", "game"), ("poem", "game"), ("practice",),
    ("steps",), ("tiles", "game"), ("timer", "practice"),
)  # fmt: skip

DIALOG_SCOPES: tuple[frozenset[str], ...] = (
    *(frozenset((*places, *_DIALOG)) for places in _OF_DIALOGS),
    *(frozenset((*places, "activity", "dialog.draft")) for places in _OF_ACTIVITIES),
    frozenset({"breathing"}),
    frozenset({"good_news"}),
    frozenset({"review"}),
    frozenset({"hold"}),
)
"""The places that share one dialog or page: of what works anywhere only what works over dialogs is heard there."""

PLAIN_IN_DIALOGS = frozenset({"help", "people"})
"""What works anywhere, and in a dialog by its plain keys too."""

TEXT_PLACES = frozenset(
    {
        "dialog", "dialog.draft", "dialog.fields", "dialog.found", "dialog.write", "dialog.writing", "dialog.story",
        "dialog.wait_form", "dialog.answer_form", "dialog.futures", "dialog.feedback", "dialog.invitation",
        "dialog.question_form", "dialog.catch", "dialog.link", "dialog.asking", "dialog.add_memento", "dialog.keys",
        "memento_words", "contact_form", "phone_page", "person_form", "forecast", "find_activity", "settings",
        "import_file",
        "activity", "practice", "ladder", "poem", "text", "letters",
    }
)  # fmt: skip
"""Places in which somebody writes: a key that writes a sign would do nothing there but write it."""

WIDGET_KEYS = MappingProxyType(
    {
        "questions": ("up", "k", "down", "j", "pageup", "pagedown", "home", "end"),
        "findings": ("j", "k", "up", "down"),
        "how": tuple(HOW_KEYS),
        "review": tuple(HOW_KEYS),
    }
)
"""Keys that a part of a place hears before the place does, and that stay as they are."""

NOT_APART = MappingProxyType(
    {
        "ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+left_square_bracket": "esc",
        "ctrl+question_mark": "backspace", "shift+enter": "enter", "ctrl+enter": "enter", "shift+space": "space",
        "shift+backspace": "backspace", "ctrl+tab": "tab", "alt+escape": "esc",
    }
)  # fmt: skip
"""Keys that many terminals send as another one."""

TAKEN_BY_OTHERS = MappingProxyType(
    {"ctrl+s": _("stops the output of many terminals"), "ctrl+q": _("starts the output of many terminals again"),
     "ctrl+a": _("belongs to GNU screen where that runs"), "ctrl+b": _("belongs to tmux where that runs")}
)  # fmt: skip
"""Keys that may never arrive, and why."""


def heard_together(one: Command, other: Command, key: str) -> bool:
    """Tell whether a key pressed somewhere could mean either of two commands."""
    if one.where == other.where:
        return True
    if APP in (one.where, other.where):
        anywhere, here = (one, other) if one.where == APP else (other, one)
        is_over = (anywhere.is_priority and is_special(key)) or anywhere.id in PLAIN_IN_DIALOGS
        return is_over or here.where in ROOM_PLACES
    return any({one.where, other.where} <= scope for scope in (*ROOM_SCOPES, *DIALOG_SCOPES))


def widget_keys_near(where: str) -> frozenset[str]:
    """Return the keys that a part of a place keeps for itself."""
    return frozenset(WIDGET_KEYS.get(where, ()))
