"""The line above the list: questions, stories, one's own, and what is filtered."""

from textual.content import Content

from waitroom.domain.shared.safe_text import safe_line
from waitroom.translation import N_, _
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.clickable_widget import ClickableWidget
from waitroom.widgets.shared.keys_content import KeysContent

VIEWS = (N_("questions"), N_("stories"), N_("mine to ask"))
"""What the list shows, in the order in which its key turns them."""


class BankSummary(ClickableWidget):
    """One line; a click on a part does what its key does."""

    DEFAULT_CSS = """
    BankSummary { height: auto; width: 1fr; link-style: none; link-style-hover: underline; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = KeysContent()

    def show(self, *, view: str, counts: tuple[int, int, int], how: str, tag: str, is_due: bool) -> None:
        """Draw the line where anything in it has changed."""
        names = Content("  ").join(
            [
                Content.styled(
                    " ".join((*(("▸",) if name == view else ()), _(name), str(count))),
                    "bold $accent" if name == view else "$text-muted",
                )
                for name, count in zip(VIEWS, counts, strict=True)
            ]
        )
        parts = [Content.assemble(_key("questions.view"), " ", names)]
        if view == VIEWS[0] and any(counts):
            parts.append(_part("questions.filter", how or _("however it went"), is_chosen=bool(how)))
        if any(counts):
            words = f"#{safe_line(tag)}" if tag else _("all tags")
            parts.append(_part("questions.tag", words, is_chosen=bool(tag)))
        if is_due:
            parts.append(Content.assemble(_key("questions.review"), (_(" a few minutes' review"), "$sage")))
        line = KeysContent(parts)
        if line != self._words:
            self._words = line
            self.refresh(layout=True)

    def render(self) -> Content:
        """Draw the line, in as many rows as it needs."""
        return self._words


ACTIONS = {
    "questions.view": "screen.turn_view",
    "questions.filter": "screen.turn_how",
    "questions.tag": "screen.turn_tag",
    "questions.review": "app.review_questions",
}


def _key(command_id: str) -> Content:
    return Content.styled(with_keys(f"{{key:{command_id}}}"), f"$accent @click={ACTIONS[command_id]}")


def _part(command_id: str, words: str, *, is_chosen: bool) -> Content:
    style = "$accent" if is_chosen else "$text-muted"
    return Content.assemble(
        _key(command_id), " ", Content.styled(words, f"{style} @click={ACTIONS[command_id]}")
    )
