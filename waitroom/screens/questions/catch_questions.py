"""Catching what was asked, many in a row: one line a question, one key for how it went."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.questions.question import HowItWent, Question
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_line
from waitroom.domain.waits.wait import Wait
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import Dialog, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.questions.how_choice import HowChoice
from waitroom.widgets.shared.choice_cycler import ChoiceCycler
from waitroom.widgets.shared.safe_input import SafeInput

THEY, MINE = _("they asked"), _("I asked")
NOWHERE = _("nowhere in particular")
ASK_HOW = _("How did it go?")
ASK_SAID = _("What did they say? An empty line will do.")
CATCH_FORM = "catch-questions"


class CatchQuestionsDialog(Dialog[None]):
    """Each is kept as soon as it was said how it went; what stands in the line is kept as a draft."""

    typed_is = TypedTextPolicy.DRAFT
    places = ("dialog.catch",)

    def __init__(self, room: Room, wait_id: str = "", words: str = "") -> None:
        super().__init__()
        self.room = room
        self.waits = room.waits.on_board(room.now())
        wait = next((each for each in self.waits if each.id == wait_id), None)
        self.first_wait = wait or room.waits.in_front("", room.now())
        self.keeper = DraftKeeper(
            self, room.form_drafts.of(CATCH_FORM), given={"question": words} if words else {}
        )
        self.caught: list[Question] = []
        self._changing: Question | None = None
        self._own = ""
        """A question of one's own whose answer is being written."""

    def compose_inside(self) -> Iterable[Widget]:
        """Ask where it was, and then for one question after the other."""
        names = (*(safe_line(each.known_as) for each in self.waits), NOWHERE)
        where = ChoiceCycler(names, NOWHERE, id="where")
        ids = [each.id for each in self.waits]
        if self.first_wait is not None and self.first_wait.id in ids:
            where.place = ids.index(self.first_wait.id)
        yield Static("", id="heading", classes="title", markup=False)
        yield Static("", id="caught", classes="words", markup=False)
        line = SafeInput(placeholder=_("one line, in their words"), id="question", select_on_focus=False)
        yield line
        yield Static("", id="asked", classes="muted", markup=False)
        yield HowChoice()
        yield Static("", id="problem", classes="problem", markup=False)
        yield Horizontal(Static(_("Where"), classes="label", markup=False), where, classes="row gap")
        yield Horizontal(
            Static(_("Who"), classes="label", markup=False),
            ChoiceCycler((THEY, MINE), THEY, id="who"),
            classes="row",
        )
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Begin to write at once."""
        self.room.questions.offer_taken(self.first_wait, self.room.now())
        self.query_one(Input).focus()
        self._draw()

    # What stands there

    @property
    def _line(self) -> SafeInput:
        return self.query_one("#question", SafeInput)

    @property
    def _is_mine(self) -> bool:
        return self.query_one("#who", ChoiceCycler).word == MINE

    @property
    def _wait(self) -> Wait | None:
        place = self.query_one("#where", ChoiceCycler).place
        return self.waits[place] if place < len(self.waits) else None

    @property
    def _asks_how(self) -> bool:
        return self.query_one(HowChoice).display

    def _draw(self, *, asks_how: bool = False) -> None:
        self.query_one("#heading", Static).update(self._heading())
        caught = self.query_one("#caught", Static)
        shown = self.caught[-(2 if self.app.size.height < 20 else 6) :]
        caught.update(Content("\n").join([self._caught_line(each) for each in shown]))
        caught.display = bool(shown)
        self.query_one(HowChoice).display = asks_how
        asked = self.query_one("#asked", Static)
        asked.update(ASK_HOW if asks_how else ASK_SAID if self._own else "")
        asked.display = asks_how or bool(self._own)
        back = ("{key:dialog.back}", _("done") if self.caught else _("back"))
        if asks_how:
            keys = keys_line(("{key:catch.on}", _("not said")), ("{key:dialog.back}", _("to the line")))
        elif self.caught and not self._own:
            keys = keys_line(
                ("{key:catch.on}", _("next")),
                ("{key:catch.last}", _("change the last")),
                ("{key:dialog.next}", _("where")),
                back,
            )
        else:
            keys = keys_line(("{key:catch.on}", _("next")), ("{key:dialog.next}", _("where")), back)
        self.query_one("#keys", Static).update(keys)

    def _heading(self) -> str:
        if self._own:
            return safe_line(self._own)
        if self._changing is not None:
            return _("Change it; an empty line takes it back")
        return _("What did you ask them?") if self._is_mine else _("What did they ask?")

    def _caught_line(self, question: Question) -> Content:
        how = question.askings[-1].how if question.askings else None
        said = "  " + _(how.value) if how else ""
        width = max(10, min(self.app.size.width, 72) - 8 - len(said))
        words = Content(safe_line(question.text)).truncate(width, ellipsis=True)
        return Content.assemble(("✓ ", "$sage"), words, (said, "$text-muted"))

    def typed_fields(self) -> dict[str, str]:
        """Return the question that stands in the line, or was written there before what they said to it."""
        line = self._line.value
        return {"question": self._own or line, "said": line if self._own else ""}

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Put back what was typed."""
        self._own = ""
        self._line.value = fields.get("question", "")
        self._line.cursor_position = len(self._line.value)

    @on(Input.Changed)
    def forget_problem(self) -> None:
        """Take back what was said about another line."""
        self.query_one("#problem", Static).update("")

    @on(ChoiceCycler.Turned)
    def turned(self) -> None:
        """Ask anew."""
        self._draw(asks_how=self._asks_how)

    # Keeping

    def action_go_on(self) -> None:
        """Go from the line to how it went, and from there to the next line; an empty line is the end."""
        if self._asks_how:
            self._keep(None)
        elif self._own:
            self._keep_own()
        elif not self._line.value.strip():
            self._take_back_or_leave()
        elif self._is_mine:
            self._own = self._line.value
            self._line.value = ""
            self._line.focus()
            self._draw()
        else:
            self._draw(asks_how=True)
            self.query_one(HowChoice).focus()

    def _take_back_or_leave(self) -> None:
        if self._changing is None:
            self.dismiss(None)
            return
        self.room.questions.uncatch(self._changing, self.room.now())
        self.caught = [each for each in self.caught if each.id != self._changing.id]
        self._next()

    @on(HowChoice.Said)
    def said(self, message: HowChoice.Said) -> None:
        """Keep the question with how it went."""
        message.stop()
        self._keep(message.how)

    def _keep(self, how: HowItWent | None) -> None:
        words, questions, now = self._line.value, self.room.questions, self.room.now()
        before = self._changing
        try:
            if before is None:
                kept = questions.catch(words, how, now, wait=self._wait)
            else:
                *earlier, last = before.askings
                askings = (*earlier, replace(last, how=how))
                kept = questions.save(replace(before, text=words, askings=askings), now)
        except WaitroomError as problem:
            self._refuse(problem)
            return
        self._note(kept)

    def _keep_own(self) -> None:
        said, questions, now = self._line.value.strip(), self.room.questions, self.room.now()
        try:
            kept = questions.catch(self._own, None, now, wait=self._wait, is_mine=True)
            if said:
                *before, last = kept.askings
                kept = questions.save(replace(kept, askings=(*before, replace(last, said=said))), now)
        except WaitroomError as problem:
            self._refuse(problem)
            return
        self._note(kept)

    def _note(self, kept: Question) -> None:
        self.caught = [*(each for each in self.caught if each.id != kept.id), kept]
        self._next()

    def _next(self) -> None:
        """Empty the line for the next one; what stood there is kept as what it is."""
        self._changing, self._own = None, ""
        self._line.value = ""
        if self.keeper is not None:
            self.keeper.anew()
        self._line.focus()
        self._draw()

    def _refuse(self, problem: WaitroomError) -> None:
        if self._own:
            self._line.value, self._own = self._own, ""
        self._draw()
        self._line.focus()
        self.query_one("#problem", Static).update(str(problem))

    def action_change_last(self) -> None:
        """Put the last one back into the line."""
        if self._asks_how or self._own or self._line.value or not self.caught:
            return
        self._changing = self.room.questions.get(self.caught[-1].id)
        if self._changing is not None:
            self._line.value = self._changing.text
            self._line.cursor_position = len(self._line.value)
            self._line.focus()
            self._draw()

    def action_back(self) -> None:
        """Go back to the line; from there leave."""
        if self._asks_how:
            self._draw()
            self._line.focus()
        else:
            self.dismiss(None)
