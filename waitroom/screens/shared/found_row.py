"""The row of a list on which what was looked for stands."""

from textual.screen import Screen
from textual.widgets import OptionList

from waitroom.domain.shared.invisible_characters import folded


def mark_row_with(screen: Screen[object], words: str) -> bool:
    """Bring the bar of a list on the screen to the first row that has all of `words`; tell whether there is one."""
    asked = folded(words).split()
    for rows in screen.query(OptionList):
        for at, option in enumerate(rows.options):
            text = folded(str(option.prompt))
            if asked and not option.disabled and all(word in text for word in asked):
                rows.highlighted = at
                return True
    return False
