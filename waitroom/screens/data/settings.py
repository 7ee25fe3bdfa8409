"""What can be chosen; each choice is kept at once."""

from collections.abc import Iterable
from datetime import time

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.shared.settings import (
    QUIET_HOURS,
    CodeNames,
    CountdownDisplay,
    CoverCorner,
    Settings,
    ThemeChoice,
)
from waitroom.machine_locale import machine_locale
from waitroom.promises.locales import is_locale, month_first
from waitroom.room.room import Room
from waitroom.room.waits.wait_input import is_country
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.screens.shared.fields_dialog import Field, FieldsDialog, Values
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList

THEMES = {
    ThemeChoice.BY_HOUR: _("by the hour"),
    ThemeChoice.EVENING: _("evening"),
    ThemeChoice.PAPER: _("paper"),
    ThemeChoice.HIGH_CONTRAST: _("strong, dark"),
    ThemeChoice.HIGH_CONTRAST_LIGHT: _("strong, light"),
    ThemeChoice.TERMINAL_DARK: _("the terminal's own, dark"),
    ThemeChoice.TERMINAL_LIGHT: _("the terminal's own, light"),
    ThemeChoice.OWN: _("your own, from theme.toml"),
}
VEILS = {
    CountdownDisplay.NUMBER: _("a number"),
    CountdownDisplay.WORDS: _("words"),
    CountdownDisplay.FOLDED: _("folded away"),
}
CORNERS = {
    CoverCorner.NONE: _("nowhere"),
    CoverCorner.UPPER_LEFT: _("into the upper left corner"),
    CoverCorner.UPPER_RIGHT: _("into the upper right corner"),
    CoverCorner.LOWER_LEFT: _("into the lower left corner"),
    CoverCorner.LOWER_RIGHT: _("into the lower right corner"),
}
HUSHED = "muted_rules"
YOUR_DATA = ("export_data", "import_data")
"""Rows that open what is done with one's data; the commands have their names."""
KEYS = "own_keys"
BACKUPS = "backups"
LOCK, UNLOCK, FORGET = "lock", "unlock", "forget"
"""Choices that open a dialog of their own."""
DESK_HOURS = ((), *((time(hour), time(hour + 8)) for hour in range(7, 12)))
QUIETS = (QUIET_HOURS, (time(22), time(8)), (time(18), time(10)), (time(20), time(12)), ())
COVER_AFTER = (0, 1, 2, 5, 10)
LOOKS, OUT_OF_SIGHT, TYPING = _("Looks"), _("Out of sight"), _("Typing")
HOURS, DATES, YOUR_OWN = _("Notices and hours"), _("Dates"), _("Your data")
"""The titles of the sections."""
WIDTH = 76
"""Columns of the dialog, as its style sheet has it."""
LABELS = 34
"""Columns of the choices before their values."""
APART = 46
"""Rows of a window from which on the sections stand apart."""
ENDS_OF_DAY = tuple(time(hour, minute) for hour in range(15, 24) for minute in (0, 30))
ASKED = {
    "locale": (_("Dates as in"), _("en-GB; empty: as this machine")),
    "country": (_("Your country"), _("GB; it may stay empty")),
}
COUNTRY_ASK = _("A country is two letters, like GB, US or DE. It says whose holidays count.")


class SettingsDialog(Dialog[None]):
    """Enter turns a choice to its next value."""

    title_words = _("Settings")
    typed_is = TypedTextPolicy.ITSELF
    places = ("settings",)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room

    def compose_inside(self) -> Iterable[Widget]:
        """List the choices, and ask for a name."""
        yield SafeOptionList(id="choices")
        name = SafeInput(
            self.room.settings.name, placeholder=_("for some cards; may stay empty"), select_on_focus=False
        )
        with Horizontal(classes="row gap"):
            yield Static(Content(_("Your first name")), classes="label")
            yield name
        yield Static(
            keys_line(enter(_("next value")), ("{key:dialog.next}", _("name")), BACK), classes="keys"
        )

    def on_mount(self) -> None:
        """Begin at the first choice; in a low window the choices scroll, and the rest stays."""
        height = self.app.size.height
        self.query_one(OptionList).styles.max_height = max(4, min(38, height - (9 if height >= 32 else 11)))
        self._fill()
        self.query_one(OptionList).focus()

    def _rows(self, settings: Settings) -> tuple[tuple[str, str, str], ...]:
        def yes(value: bool) -> str:  # noqa: FBT001 - a value to be put into words
            return _("yes") if value else _("no")

        after = (
            _("{cover_after} min").format(cover_after=settings.cover_after)
            if settings.cover_after
            else _("never")
        )
        count = len(settings.muted_rules)
        hushed = _("{count}: enter lists them").format(count=count) if count else _("none")
        return (
            ("", LOOKS, ""),
            ("theme", _("Colours"), THEMES[settings.theme]),
            ("veil", _("The time left is"), VEILS[settings.veil]),
            ("reduced_motion", _("Less motion"), yes(settings.reduced_motion)),
            ("pictures_in_blocks", _("Pictures always in blocks"), yes(settings.pictures_in_blocks)),
            ("", OUT_OF_SIGHT, ""),
            ("cover_on_blur", _("Cover when the window is left"), yes(settings.cover_on_blur)),
            ("cover_after", _("Cover when nobody types for"), after),
            ("cover_at_start", _("Start covered"), yes(settings.cover_at_start)),
            ("cover_corner", _("Cover when the mouse goes"), CORNERS[settings.cover_corner]),
            *self._lock_rows(settings),
            ("code_names", _("Code names stand"), self._code_name_words(settings)),
            ("", TYPING, ""),
            ("mouse", _("Mouse"), yes(settings.mouse)),
            (KEYS, _("Keys"), _keys_words(settings)),
            (HUSHED, _("Remarks never shown"), hushed),
            ("", HOURS, ""),
            ("notices", _("Notice when a window opens"), _notice_words(yes(settings.notices), settings)),
            (
                "notice_steps",
                _("Notice on the day of a step"),
                _notice_words(yes(settings.notice_steps), settings),
            ),
            ("quiet_hours", _("Quiet, without a notice"), _quiet_words(settings.quiet_hours)),
            ("desk_hours", _("At a desk, on working days"), _desk_words(settings.desk_hours)),
            ("", DATES, ""),
            (
                "locale",
                _("Dates are written as in"),
                settings.locale or _("{machine_locale}, as here").format(machine_locale=machine_locale()),
            ),
            ("country", _("Your country's holidays"), settings.country or _("none: no holidays are counted")),
            ("end_of_day", _("A day of theirs ends at"), f"{settings.end_of_day:%H:%M}"),
            ("", YOUR_OWN, ""),
            ("export_data", _("Your data: take it along"), _("as a file, a folder, tables")),
            ("import_data", _("Your data: bring some in"), _("from a spreadsheet or a file")),
            (BACKUPS, _("Your data: backups"), _("enter lists them")),
            (FORGET, _("Forget everything"), _("enter tells what, and asks")),
        )

    def _code_name_words(self, settings: Settings) -> str:
        hours = settings.desk_hours
        if settings.code_names is CodeNames.AT_WORK and len(hours) == 2:
            return _("at work, {first:%H:%M} to {last:%H:%M}").format(first=hours[0], last=hours[1])
        if settings.code_names is CodeNames.AT_WORK:
            return _("at work; no hours set: always")
        return _("at any hour") if settings.code_names is CodeNames.ALWAYS else _("never")

    def _lock_rows(self, settings: Settings) -> tuple[tuple[str, str, str], ...]:
        """Return what can be chosen of the lock: where there is none, to set one."""
        if not self.room.screen_lock.is_set:
            return ((LOCK, _("Lock with a passphrase"), _("none: enter sets one")),)
        return (
            (LOCK, _("Lock with a passphrase"), _("set: enter changes it")),
            (
                "lock_after_cover",
                _("Ask for it after the cover too"),
                _("yes") if settings.lock_after_cover else _("no"),
            ),
            (UNLOCK, _("Take the lock away"), _("enter asks for the passphrase")),
        )

    def _fill(self) -> None:
        options = self.query_one(OptionList)
        place = options.highlighted
        options.set_options(
            Option(self._line(label, value), id=name) if name else Option(self._title(label), disabled=True)
            for name, label, value in self._rows(self.room.settings)
        )
        options.highlighted = place or 1

    def _title(self, words: str) -> Content:
        """Return the title of a section, with a blank row above it where there is room for all of them."""
        is_apart = words != LOOKS and self.app.size.height >= APART
        return Content.styled(f"\n{words}" if is_apart else words, "$accent")

    def _line(self, label: str, value: str) -> Content:
        """Return a choice and its value in two columns; where they have no room, the value on a row of its own."""
        width = min(WIDTH, self.app.size.width) - (
            10 if self.app.size.width >= 76 else 6
        )  # with the scrollbar
        said, chosen = (f"  {label}", "$text-muted"), (value, "$foreground")
        if LABELS + len(value) <= width:
            return Content.assemble(said, " " * (LABELS - len(label) - 2), chosen)
        gap = width - len(label) - 2 - len(value)
        return Content.assemble(said, " " * gap if gap >= 2 else "\n    ", chosen)

    def on_resize(self) -> None:
        """Lay the choices out anew."""
        if self.is_mounted:
            self._fill()

    def action_turn(self, by: int) -> None:
        """Turn the marked choice to its next or previous value, and keep it."""
        options = self.query_one(OptionList)
        if options.highlighted is None or not options.has_focus:
            return
        name = options.get_option_at_index(options.highlighted).id or ""
        if name in {HUSHED, LOCK, UNLOCK, FORGET}:
            self._open(name)
            return
        if name == KEYS:
            self.app.call_later(self.app.run_action, "app.own_keys")
            return
        if name == BACKUPS:
            self.app.call_later(self.app.run_action, "app.backups")
            return
        if name in ASKED:
            self._ask(name)
            return
        if name in YOUR_DATA:
            self.app.call_later(self.app.run_action, f"app.{name}")
            return
        settings = self.room.settings
        value = getattr(settings, name)
        if isinstance(value, bool):
            self.room.save_settings(**{name: not value})
        else:
            every: tuple[object, ...] = {
                "theme": tuple(THEMES), "veil": tuple(VEILS), "cover_after": COVER_AFTER, "end_of_day": ENDS_OF_DAY,
                "desk_hours": DESK_HOURS, "quiet_hours": QUIETS, "code_names": tuple(CodeNames),
                "cover_corner": tuple(CORNERS),
            }[name]  # fmt: skip
            place = every.index(value) if value in every else -by
            self.room.save_settings(**{name: every[(place + by) % len(every)]})
        self._fill()
        action = {
            "mouse": "choose_mouse",
            "notices": "tell_notices",
            "notice_steps": "tell_notices",
        }.get(name)
        self.app.call_later(self.app.run_action, f"app.{action or 'choose_colours'}")

    def _ask(self, name: str) -> None:
        """Ask for a locale or a country; empty is what stands where nothing was chosen."""
        label, hint = ASKED[name]

        def echo(values: Values) -> Content:
            if name != "locale" or not is_locale(values[name]):
                return Content("")
            day = _("5 March") if not month_first(values[name]) else _("3 May")
            return Content.styled(_("→ 5/3 is {day}").format(day=day), "$sage")

        def check(values: Values) -> str:
            words = values[name].strip()
            if name == "country":
                return COUNTRY_ASK if words and not is_country(words) else ""
            return (
                _("A locale looks like en-GB or de-DE. It may stay empty.")
                if words and not is_locale(words)
                else ""
            )

        def keep(values: dict[str, str] | None) -> None:
            if values is not None:
                words = values[name].strip()
                self.room.save_settings(
                    **{name: words.upper() if name == "country" else words.replace("_", "-")}
                )
                self._fill()

        field = Field(name=name, label=label, value=getattr(self.room.settings, name), hint=hint)
        self.app.push_screen(
            FieldsDialog(
                label, (field,), draft=self.room.form_drafts.of(f"setting-{name}"), echo=echo, check=check
            ),
            keep,
        )

    def _open(self, name: str) -> None:
        """Open what a choice leads to."""
        if name == HUSHED:
            self._list_hushed()
        elif name == FORGET:
            from waitroom.screens.data.forget_dialog import ForgetDialog  # noqa: PLC0415 - loaded when first asked for

            self.app.push_screen(ForgetDialog(self.room))
        else:
            from waitroom.screens.data.lock_dialog import LockChange, LockDialog  # noqa: PLC0415 - as above

            is_set = self.room.screen_lock.is_set
            change = LockChange.REMOVE if name == UNLOCK else LockChange.CHANGE if is_set else LockChange.SET
            self.app.push_screen(LockDialog(self.room, change), lambda _: self._fill())

    def _list_hushed(self) -> None:
        from waitroom.screens.letters.muted_rules import MutedRulesDialog  # noqa: PLC0415 - loaded when first asked for

        self.app.push_screen(MutedRulesDialog(self.room), lambda _: self._fill())

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Turn the choice that was entered or clicked."""
        event.stop()
        self.action_turn(1)

    def save_typed(self) -> None:
        """Keep the name as it is typed."""
        name = self.query_one(Input).value.strip()
        if name != self.room.settings.name:
            self.room.save_settings(name=name)
            self.is_changed = True


def _keys_words(settings: Settings) -> str:
    """Return which set of keys is chosen, and how many of one's own stand on top of it."""
    count = len(settings.own_keys)
    own = _(", {count} of your own").format(count=count) if count else ""
    return _("{preset}{own}: enter lists them").format(
        preset=settings.key_preset or _("as they come"), own=own
    )


def _notice_words(value: str, settings: Settings) -> str:
    """Return "yes: silent, one neutral line" where something is asked for; a step's day needs the notices."""
    if value == _("no"):
        return value
    return _("yes: silent, one neutral line") if settings.notices else _("yes, once notices are on")


def _quiet_words(hours: tuple[time, ...]) -> str:
    return (
        _("{first:%H:%M} to {last:%H:%M}").format(first=hours[0], last=hours[1])
        if len(hours) == 2
        else _("never")
    )


def _desk_words(hours: tuple[time, ...]) -> str:
    if len(hours) != 2:
        return _("never: anything is suggested")
    return _("{first:%H:%M} to {last:%H:%M}: what fits a desk").format(first=hours[0], last=hours[1])
