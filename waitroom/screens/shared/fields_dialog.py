"""A dialog of a few lines to fill in, read back while they are typed."""

from collections.abc import Callable, Iterable, Mapping

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.shared.safe_text import safe_text
from waitroom.quick_dataclass import dataclass
from waitroom.room.shared.form_drafts import SingleFormDraft
from waitroom.screens.shared.dialog import BACK, NEXT, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput

Values = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One line: the name it is asked by, its label, what stands there, and an example."""

    name: str
    label: str
    value: str = ""
    hint: str = ""


class FieldsDialog(Dialog[dict[str, str]]):
    """Gives back the lines by name. `echo` says what they are read as, `check` names the one thing that is wrong.

    What was typed is kept in `draft`.
    """

    typed_is = TypedTextPolicy.DRAFT
    places = ("dialog.fields",)

    def __init__(
        self,
        title: str,
        fields: tuple[Field, ...],
        *,
        draft: SingleFormDraft,
        echo: Callable[[Values], Content] = lambda _: Content(""),
        check: Callable[[Values], str] = lambda _: "",
    ) -> None:
        super().__init__()
        self.keeper = DraftKeeper(self, draft)
        self.heading = title
        self.fields = fields
        self.echo = echo
        self.check = check

    def compose_inside(self) -> Iterable[Widget]:
        """Ask."""
        yield Static(Content(safe_text(self.heading)), classes="title")
        for field in self.fields:
            line = SafeInput(field.value, placeholder=field.hint, id=field.name, select_on_focus=False)
            yield Horizontal(Static(Content(field.label), classes="label"), line, classes="row")
        yield Static("", id="echo", classes="echo")
        yield Static("", id="problem", classes="problem")
        more = (NEXT,) if len(self.fields) > 1 else ()
        yield Static(keys_line(enter(_("keep")), *more, BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin at the first line."""
        self.query(Input).first().focus()
        self._echo()

    def values(self) -> dict[str, str]:
        """Return the typed text of each field, by the name of the field."""
        return {field.name: self.query_one(f"#{field.name}", Input).value for field in self.fields}

    def _echo(self) -> None:
        self.query_one("#echo", Static).update(self.echo(self.values()))

    @on(Input.Changed)
    def update_echo(self, event: Input.Changed) -> None:
        """Say what the lines are read as, while they are typed."""
        event.stop()
        self.query_one("#problem", Static).update("")
        self._echo()

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Give the lines back, or say in one sentence what is missing."""
        event.stop()
        problem = self.check(self.values())
        if problem:
            self.query_one("#problem", Static).update(Content(safe_text(problem)))
            return
        self.dismiss(self.values())
