"""The text under a letter's body: lines end at line feeds alone, every other sign comes back as it was."""

from textual.document._document import Document, EditResult, Location


class LetterDocument(Document):
    """The document of a letter's text area: lines end at line feeds alone, and every other sign comes back as typed."""

    def __init__(self, text: str) -> None:
        super().__init__("")
        self._newline = "\n"
        self._lines = text.split("\n")

    def replace_range(self, start: Location, end: Location, text: str) -> EditResult:
        """Replace the text between two places."""
        (top_row, top_column), (bottom_row, bottom_column) = sorted((start, end))
        lines = self._lines
        replaced = self.get_text_range((top_row, top_column), (bottom_row, bottom_column))
        before = lines[top_row][:top_column] if top_row < len(lines) else ""
        after = lines[bottom_row][bottom_column:] if bottom_row < len(lines) else ""
        new = text.split("\n")
        new[0] = before + new[0]
        column = len(new[-1])
        new[-1] += after
        lines[top_row : bottom_row + 1] = new
        return EditResult((top_row + len(new) - 1, column), replaced)
