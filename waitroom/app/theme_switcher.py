"""The colours: which theme is worn now, and the turn to the next."""

from typing import TYPE_CHECKING

from textual.app import App
from textual.theme import Theme

from waitroom.domain.shared.settings import ThemeChoice
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.theme import EVENING, PALETTES, textual_theme_fields, theme_for

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp

THEME_WORDS = {
    ThemeChoice.BY_HOUR: "Colours by the hour.",
    ThemeChoice.EVENING: "Evening colours.",
    ThemeChoice.PAPER: "Paper colours.",
    ThemeChoice.HIGH_CONTRAST: "Strong colours, dark.",
    ThemeChoice.HIGH_CONTRAST_LIGHT: "Strong colours, light.",
    ThemeChoice.TERMINAL_DARK: "Your terminal's own colours, dark.",
    ThemeChoice.TERMINAL_LIGHT: "Your terminal's own colours, light.",
}


class ThemeSwitcher(ActionTarget):
    """The theme of the app: by the hour, or as it was chosen."""

    def __init__(self, app: "WaitroomApp") -> None:
        super().__init__()
        self.app = app
        for palette in PALETTES.values():
            app.register_theme(Theme(**textual_theme_fields(palette)))

    def begin(self) -> None:
        """Take on the first colours without Textual's own way, which reads every style sheet once more."""
        app, theme = self.app, self._wanted()
        if theme not in PALETTES:
            app.theme = theme
            return
        app.set_reactive(App.theme, theme)
        is_dark = PALETTES[theme].is_dark
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
        return theme_for(self.app.room.now().hour, self.app.room.settings.theme.value)

    def action_choose_colours(self) -> None:
        """Take on the colours that are chosen now."""
        self.choose()

    def action_next_theme(self) -> None:
        """Turn to the next colours and keep the choice."""
        choices, room = list(ThemeChoice), self.app.room
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
