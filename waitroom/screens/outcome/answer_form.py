"""What is asked of an answer: first the day, then what this answer has; all of it may stay empty."""

from collections.abc import Iterable, Mapping

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.outcome.wait_state import wait_state
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.domain.waits.wait import AnswerDetails, Outcome, Wait
from waitroom.formatting.time_zones import day_words
from waitroom.room.outcome.outcomes import AnswerWords
from waitroom.room.room import Room
from waitroom.screens.outcome.outcome_words import HAPPENED, HOW, OFFERS, REASONS
from waitroom.screens.shared.dialog import BACK, NEXT, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy, fields_of, fill_fields
from waitroom.translation import _
from waitroom.widgets.shared.choice_cycler import ChoiceCycler
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_text_area import SafeTextArea

ANSWERED = "answered"
"""The form of the draft here."""

TOLD = frozenset({Outcome.OFFER, Outcome.DECLINED, Outcome.OFFER_WITHDRAWN, Outcome.RESERVE})
"""What they said, and somebody told: who, how and in which words are asked for."""


class AnswerFormDialog(Dialog[AnswerWords]):
    """Asks what belongs to one answer; `enter` in any line keeps it, with as little as there is."""

    typed_is = TypedTextPolicy.DRAFT
    places = (
        "dialog.answer_form",
        "dialog.fields",
    )

    def __init__(
        self, room: Room, wait: Wait, outcome: Outcome, roles: tuple[str, ...] | None = None
    ) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self.outcome = outcome
        self.roles = roles
        self.keeper = DraftKeeper(self, room.form_drafts.of(ANSWERED, wait.id))

    def compose_inside(self) -> Iterable[Widget]:
        """Lay out the lines of this answer, filled where it is put right."""
        known = self._known()
        posts = f": {', '.join(self.roles)}" if self.roles else ""
        yield Static(Content(safe_line(f"{HAPPENED[self.outcome]}{posts}")), classes="title")
        if self.outcome is Outcome.OFFER:
            yield _line("answer_by", _("Your answer by"), _("fri, 9 May, 2014-05-09 17:00; empty: no day"))
        yield _line("day", _("On which day"), _("today; yesterday, wed, 23 Apr"))
        if self.outcome is Outcome.OFFER:
            yield _choice("kind", _("It is"), OFFERS, known.offer_kind)
            yield _line("note", _("Which"), _("the condition, or the post"), known.offer_note)
        if self.outcome.is_no:
            yield _choice("reason", _("The reason"), REASONS, known.reason)
        if self.outcome in TOLD:
            yield _line("told_by", _("Who told me"), _("a name"), known.told_by)
            yield _choice("how", _("How"), HOW, known.how)
        yield Static(
            Content(_("In their words") if self.outcome in TOLD else _("A line for later")), classes="muted"
        )
        area = SafeTextArea(known.words, id="words", classes="few")
        yield area
        yield Static("", id="echo", classes="echo")
        yield Static("", id="problem", classes="problem")
        yield Static(
            keys_line(enter(_("keep")), NEXT, ("{key:answer_form.keep}", _("keep, from anywhere")), BACK),
            classes="keys",
        )

    def _known(self) -> AnswerDetails:
        state = wait_state(self.wait, self.room.now())
        is_same = state.outcome is self.outcome and state.entry is not None and not self.roles
        return state.entry.details if is_same and state.entry is not None else AnswerDetails()

    def on_mount(self) -> None:
        """Begin at the first line."""
        self.query(Input).first().focus()
        self._echo()

    # What is typed

    def typed_fields(self) -> dict[str, str]:
        """Return all that stands here, the choices by their words."""
        return {**fields_of(self), **{each.id or "": each.word for each in self.query(ChoiceCycler)}}

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Put back what `typed_fields` returned."""
        fill_fields(self, fields)
        for each in self.query(ChoiceCycler):
            each.turn_to(fields.get(each.id or "", each.word))

    @on(ChoiceCycler.Turned)
    def save_kind_while_typing(self) -> None:
        """Keep another choice as what is typed is kept."""
        self.save_typed()

    def words(self) -> AnswerWords:
        """Return the answer as it stands here."""
        typed = self.typed_fields()
        return AnswerWords(
            outcome=self.outcome,
            day=typed["day"],
            answer_by=typed.get("answer_by", ""),
            told_by=typed.get("told_by", ""),
            how=HOW.get(typed.get("how", "")),
            words=typed["words"],
            reason=REASONS.get(typed.get("reason", "")),
            offer_kind=OFFERS.get(typed.get("kind", ""), next(iter(OFFERS.values()))),
            offer_note=typed.get("note", ""),
            roles=self.roles,
        )

    @on(Input.Changed)
    def update_echo(self) -> None:
        """Say which days are read."""
        self.query_one("#problem", Static).update("")
        self._echo()

    def _echo(self) -> None:
        now, words = self.room.now(), self.words()
        reading = self.room.outcomes.read(self.wait, words, now=now)
        rows = []
        if words.answer_by.strip() and reading.answer_by is not None:
            rows.append(
                _("→ your answer by {day}").format(day=day_words(reading.answer_by, self.wait.zone, now))
            )
        if words.day.strip() and reading.on is not None:
            rows.append(
                _("→ on {day}").format(
                    day=day_words(reading.on.astimezone(now.tzinfo).date(), self.wait.zone, now)
                )
            )
        self.query_one("#echo", Static).update(Content.styled("\n".join(rows), "$sage"))

    # Keeping it

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Keep from any line."""
        event.stop()
        self.action_done()

    def action_done(self) -> None:
        """Give the answer back, or say in one sentence what cannot be; what is typed stays."""
        words = self.words()
        try:
            self.room.outcomes.with_answer(self.wait, words, now=self.room.now())
        except WaitroomError as problem:
            self.query_one("#problem", Static).update(Content(safe_text(str(problem))))
            return
        self.dismiss(words)


def _line(name: str, label: str, hint: str, value: str = "") -> Widget:
    field = SafeInput(value, placeholder=hint, id=name, select_on_focus=False)
    return Horizontal(Static(Content(label), classes="label"), field, classes="row")


def _choice(name: str, label: str, choices: Mapping[str, object], chosen: object) -> Widget:
    word = next((word for word, value in choices.items() if value == chosen), next(iter(choices)))
    cycler = ChoiceCycler(tuple(choices), word, id=name)
    return Horizontal(Static(Content(label), classes="label"), cycler, classes="row")
