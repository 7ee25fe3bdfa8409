"""The colours: which theme is worn now, and the turn to the next."""

from typing import TYPE_CHECKING

from textual.app import App
from textual.theme import Theme

from waitroom.colours.palettes import BY_HOUR, EVENING, OWN, PALETTES, ColourPalette, theme_for
from waitroom.colours.textual_theme import textual_theme_fields
from waitroom.domain.shared.settings import ThemeChoice
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.app.theme_file_watch import ThemeFileWatch
    from waitroom.app.waitroom_app import WaitroomApp

THEME_WORDS = {
    ThemeChoice.BY_HOUR: _("Colours by the hour."),
    ThemeChoice.EVENING: _("Evening colours."),
    ThemeChoice.PAPER: _("Paper colours."),
    ThemeChoice.HIGH_CONTRAST: _("Strong colours, dark."),
    ThemeChoice.HIGH_CONTRAST_LIGHT: _("Strong colours, light."),
    ThemeChoice.TERMINAL_DARK: _("Your terminal's own colours, dark."),
    ThemeChoice.TERMINAL_LIGHT: _("Your terminal's own colours, light."),
    ThemeChoice.OWN: _("Your own colours."),
}


class ThemeSwitcher(ActionTarget):
    """The theme of the app: by the hour, or as it was chosen."""

    def __init__(self, app: "WaitroomApp") -> None:
        super().__init__()
        self.app = app
        self._palettes: dict[str, ColourPalette] = dict(PALETTES)
        self._file: ThemeFileWatch | None = None
        self._own_name = ""
        for palette in PALETTES.values():
            app.register_theme(Theme(**textual_theme_fields(palette)))

    def begin(self) -> None:
        """Take on the first colours without Textual's own way, which reads every style sheet once more."""
        app, theme = self.app, self._wanted()
        app.is_theme_chosen = True
        if theme not in self._palettes:
            app.theme = theme
            app.stylesheet.set_variables(app.get_css_variables())
            return
        app.set_reactive(App.theme, theme)
        is_dark = self._palettes[theme].is_dark
        for name, is_so in ((f"-theme-{theme}", True), ("-dark-mode", is_dark), ("-light-mode", not is_dark)):
            app.set_class(is_so, name, update=False)
        app.stylesheet.set_variables(app.get_css_variables())

    def choose(self) -> None:
        """Take on the theme that is wanted now."""
        wanted = self._wanted()
        if wanted != self.app.theme:
            self.app.theme = wanted
        self.app.pictures.choose()

    def _wanted(self) -> str:
        if self.app.no_color:
            return "ansi-dark"
        choice, hour = self.app.room.settings.theme, self.app.room.now().hour
        if choice is ThemeChoice.OWN:
            return self._own() or theme_for(hour, BY_HOUR)
        return theme_for(hour, choice.value)

    # One's own file

    @property
    def problems(self) -> tuple[str, ...]:
        """One sentence for each thing in the file of one's own that could not be taken, while it is worn."""
        is_worn = self.app.room.settings.theme is ThemeChoice.OWN
        return self._file.now.problems if self._file is not None and is_worn else ()

    def look_at_file(self) -> None:
        """Wear the colours of the file anew where it has changed; asked in passing, while they are worn."""
        if self.app.room.settings.theme is ThemeChoice.OWN and self._file is not None and self._file.look():
            self._take_file()
            self.choose()

    def _own(self) -> str:
        """Return the name of the theme of the file; "" where none could be read."""
        if self._file is None:
            from waitroom.app.theme_file_watch import ThemeFileWatch  # noqa: PLC0415 - most people have no such file

            self._file = ThemeFileWatch(self.app.room.paths.theme)
            self._file.read()
            self._take_file()
        return self._own_name

    def _take_file(self) -> None:
        """Register the colours under a name of their own: Textual sees no change in a theme that keeps its name."""
        palette = self._file.now.palette if self._file is not None else None
        if palette is None:
            return
        before, number = self._own_name, int(self._own_name.rpartition("-")[2] or 0) + 1
        self._own_name = f"{OWN}-{number}"
        self._palettes[self._own_name] = palette
        self.app.register_theme(Theme(**textual_theme_fields(palette._replace(name=self._own_name))))
        self._palettes.pop(before, None)

    def action_choose_colours(self) -> None:
        """Take on the colours that are chosen now."""
        self.choose()

    def action_next_theme(self) -> None:
        """Turn to the next colours and keep the choice."""
        room = self.app.room
        has_own = room.settings.theme is ThemeChoice.OWN or room.paths.theme.exists()
        choices = [each for each in ThemeChoice if has_own or each is not ThemeChoice.OWN]
        choice = choices[(choices.index(room.settings.theme) + 1) % len(choices)]
        room.save_settings(theme=choice)
        self.choose()
        self.app.notify(THEME_WORDS[choice], markup=False)


def variable_defaults(theme: str) -> dict[str, str]:
    """Return a value for each variable that our themes add, for a theme of Textual's own."""
    fields = textual_theme_fields(PALETTES[EVENING])
    is_terminals_own = theme.startswith("ansi")
    return {
        name: "ansi_default" if is_terminals_own else value for name, value in fields["variables"].items()
    }
