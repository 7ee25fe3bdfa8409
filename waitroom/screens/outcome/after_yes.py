"""After a yes: the day of one's own answer, what to ask, the letters, the other waits, and whom to tell."""

from collections.abc import Iterable
from datetime import date, datetime

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.letters.letter import LetterState
from waitroom.domain.outcome.after_yes import (
    QUESTIONS_BEFORE_YES,
    AfterYesView,
    LetterOffer,
    OtherWait,
    Thanks,
)
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Wait
from waitroom.formatting.dates import short_day
from waitroom.formatting.wait_history import answer_by_words, answered_words
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.safe_option_list import SafeOptionList

WIDTH = 72
"""The cells of a dialog."""
LETTERS = {
    "ask-for-time": ("{key:after_yes.more_time}", _("Ask for more time")),
    "accept": ("{key:after_yes.accept}", _("Say yes to it")),
    "decline": ("{key:after_yes.decline}", _("Say no to it")),
}
"""The key and the words of each letter about the offer."""
TELL, WHAT_TO_ASK, ANSWER_BY = "{key:after_yes.tell}", _("ask"), "answer-by"
STATES = {
    LetterState.DRAFT: _("begun"),
    LetterState.READY: _("ready"),
    LetterState.SENT: _("✓ sent"),
    LetterState.ANSWERED: _("✓ answered"),
}
NOTHING_DUE = _("You said yes. What is below may still be nice to do; none of it is due.")
NO_DAY = _("No day for your answer is noted. Asking for one is fair.")


class AfterYesDialog(Dialog[LetterOffer | str]):
    """Gives back the letter that was asked for, "answered" for what happened next, or "page" for the wait's page."""

    places = ("after_yes",)

    def __init__(self, room: Room, wait: Wait) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self.view: AfterYesView | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Lay one list from top to bottom, in the order in which it helps."""
        yield Static("", id="said", classes="title", markup=False)
        yield Static("", id="dates", classes="words", markup=False)
        yield SafeOptionList(id="after", classes="gap")
        yield Static("", id="keys", classes="keys", markup=False)
        yield Static(keys_line(enter(_("this one")), ("{key:after_yes.happened}", _("what happened")), BACK))

    def on_mount(self) -> None:
        """Draw it, with the bar on the first row."""
        self.draw()
        self.query_one(OptionList).focus()

    def draw(self) -> None:
        """Draw everything from what the room holds now."""
        now = self.room.now()
        wait = self.room.waits.get(self.wait.id) or self.wait
        view = self.view = self.room.outcomes.after_yes(wait, now)
        if view is None:
            self.dismiss(None)
            return
        self.query_one("#said", Static).update(Content(safe_line(f"{wait.known_as}: {answered_words(wait)}")))
        self.query_one("#dates", Static).update(self._dates(view))
        rows = self.query_one(OptionList)
        rows.set_options(list(self._rows(view)))
        rows.action_first()
        keys = [(LETTERS[each.kind][0], _short(each.kind)) for each in view.letters]
        if view.others:
            keys.append((TELL, _("tell the other")))
        self.query_one("#keys", Static).update(keys_line(*keys))

    def _dates(self, view: AfterYesView) -> Content:
        """Say by when they ask, and beside it when the other decides that would come too late."""
        now = self.room.now()
        if view.is_accepted:
            return Content.styled(NOTHING_DUE, "$text-muted")
        mine = answer_by_words(view.wait, now) or NO_DAY
        other = view.favourite
        if other is None or other.day is None:
            return Content.styled(mine, "$foreground")
        # Two days side by side: whose they are above, the days below.
        half = max(8, (min(self.app.size.width, WIDTH) - 8) // 2)
        does = (
            _("asks by")
            if other.is_offer
            else _("decides by, our guess")
            if other.is_guess
            else _("decides by")
        )
        name = Content(safe_line(other.name)).truncate(max(4, half - len(does) - 1), ellipsis=True)
        above = Content(_("Your answer by")).truncate(half, pad=True)
        days = [short_day(day, now.date()) for day in (self._my_day(view.wait), other.day) if day is not None]
        return Content.assemble(
            (above.plain, "$text-muted"), (f"{name.plain} {does}\n", "$text-muted"),
            (days[0].ljust(half), "bold $foreground"), (days[-1], "bold $foreground"),
        )  # fmt: skip

    def _my_day(self, wait: Wait) -> date | None:
        by = wait.answer_by
        return by.astimezone(find_zone(wait.zone)).date() if isinstance(by, datetime) else by

    def _rows(self, view: AfterYesView) -> Iterable[Option]:
        if not view.is_accepted:
            yield self._row(WHAT_TO_ASK, _("What to ask before saying yes"), "")
            if view.wait.answer_by is None:
                yield self._row(ANSWER_BY, _("Note the day for your answer"), "")
        for place, letter in enumerate(view.letters):
            key, words = LETTERS[letter.kind]
            yield self._row(f"letter:{place}", words, _state(letter), key)
        if view.others:
            yield _head(_("The others, the most urgent first"))
        for place, other in enumerate(view.others):
            yield self._row(f"other:{place}", *self._other(other), TELL if place == self._first(view) else "")
        yield _head(_("Whom to thank, when you like"))
        for place, thanks in enumerate(view.thanks):
            yield self._row(f"thanks:{place}", _name(thanks), _state(thanks.letter))

    def _first(self, view: AfterYesView) -> int:
        """Return which of the others the one key is for: the one that would come too late, else the first."""
        return view.others.index(view.favourite) if view.favourite is not None else 0

    def _other(self, other: OtherWait) -> tuple[str, str]:
        today = self.room.now().date()
        verb = _("asks by") if other.is_offer else _("decides by")
        verb = verb if other.day is None or other.day >= today else _("their day was")
        when = f"{verb} {short_day(other.day, today)}" if other.day is not None else _("no day named")
        if other.is_guess:
            when = _("{when}, by our guess").format(when=when)
        does = {"withdraw": _("withdraw"), "decline": _("say no")}.get(other.letter.kind, _("tell them"))
        return f"{safe_line(other.name)}: {does}", "   ".join(
            part for part in (when, _state(other.letter)) if part
        )

    def _row(self, name: str, words: str, after: str, key: str = "") -> Option:
        width = max(min(self.app.size.width, WIDTH) - 8, 8)
        first = Content.assemble((f"{with_keys(key) or ' '} ", "$accent"), (safe_line(words), "$foreground"))
        more = Content.styled(f"   {safe_line(after)}" if after else "", "$text-muted")
        if first.cell_length + more.cell_length <= width:
            return Option(Content.assemble(first, more), id=name)
        both = (first, Content.assemble("  ", more))
        rows = [row.truncate(width, ellipsis=True) for row in both if row.plain.strip()]
        return Option(Content("\n").join(rows), id=name)

    # What a row does

    @on(OptionList.OptionSelected)
    def open_row(self, event: OptionList.OptionSelected) -> None:
        """Do what the row is for."""
        event.stop()
        kind, _, place = (event.option.id or "").partition(":")
        view = self.view
        if view is None:
            return
        if kind == WHAT_TO_ASK:
            self.app.push_screen(QuestionsBeforeYesDialog())
        elif kind == ANSWER_BY:
            self.dismiss("page")
        elif kind == "letter":
            self.dismiss(view.letters[int(place)])
        elif kind == "other":
            self.dismiss(view.others[int(place)].letter)
        elif kind == "thanks":
            self.dismiss(view.thanks[int(place)].letter)

    def action_letter(self, kind: str) -> None:
        """Open a letter about the offer."""
        found = next((each for each in self.view.letters if each.kind == kind), None) if self.view else None
        if found is not None:
            self.dismiss(found)

    def action_tell(self) -> None:
        """Open the letter to the other wait that is most urgent."""
        if self.view is not None and self.view.others:
            self.dismiss(self.view.others[self._first(self.view)].letter)

    def action_answered(self) -> None:
        """Go on to what happened next."""
        self.dismiss("answered")


class QuestionsBeforeYesDialog(Dialog[None]):
    """What to ask before saying yes, to read."""

    title_words = _("Before saying yes")
    scrolls = True

    def compose_inside(self) -> Iterable[Widget]:
        """List the questions."""
        yield Static(Content(_("Any of these is fair to ask.")), classes="muted")
        yield Static(
            Content("\n").join(Content(f"· {question}") for question in QUESTIONS_BEFORE_YES),
            classes="words gap",
        )
        yield Static(keys_line(BACK), classes="keys")


def _head(words: str) -> Option:
    return Option(Content.styled(f"\n{words}", "$text-muted"), disabled=True)


def _state(letter: LetterOffer) -> str:
    return STATES[letter.state] if letter.state is not None else ""


def _short(kind: str) -> str:
    return {"ask-for-time": _("more time"), "accept": _("accept"), "decline": _("say no")}[kind]


def _name(thanks: Thanks) -> str:
    if thanks.person is None:
        return _("Somebody who helped")
    role = f", {safe_text(thanks.person.role)}" if thanks.person.role else ""
    return f"{safe_text(thanks.person.name)}{role}"
