"""A room with backups, opened on its list of them."""

from textual.widgets import OptionList

from tests.ui.stage import Stage


async def opened(on: Stage, *keys: str) -> None:
    await on.press(*keys)
    await on.until_still()


def mark(on: Stage, words: str) -> None:
    """Mark the row of a list that has these words."""
    listed = on.app.screen.query_one(OptionList)
    rows = [str(each.prompt) for each in listed.options]
    assert any(words in row for row in rows), (words, rows)
    listed.highlighted = next(at for at, row in enumerate(rows) if words in row)
