"""The wait in front: its panel, the veil over the number, and its forms and pages."""

from typing import TYPE_CHECKING

from textual.message import Message

from waitroom.domain.shared.safe_text import safe_line
from waitroom.domain.shared.settings import CountdownDisplay
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.screens.home.countdown_looks import CountdownLooks
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys, without_key_names
from waitroom.widgets.waits.wait_panel import WaitPanel, WaitPanelData

if TYPE_CHECKING:
    from waitroom.room.waits.wait_input import WaitInput
    from waitroom.screens.home.home_screen import HomeScreen

WATCHED = _(
    "The days are folded away for now. Something absorbing waits in Care: {key:room.care}. "
    "{key:home.veil} unfolds them."
)
ONE_THING = _("One thing, if you like: %s. {key:room.next} has it.")
VEILS = (CountdownDisplay.NUMBER, CountdownDisplay.WORDS, CountdownDisplay.FOLDED)


class HomeWaitPart(ActionTarget):
    """The panel of the wait in front and what its keys do."""

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home)
        self.home = home
        self.room = home.room
        self.countdown_looks = CountdownLooks(home.room)

    def show(self, wait: Wait | None, waits: tuple[Wait, ...]) -> None:
        """Draw the panel with the countdown of `wait`, and its place among `waits` ("2 of 3")."""
        panel = self.home.query_one(WaitPanel)
        if wait is None:
            panel.view = None
            return
        front = self.room.home_cards.front_wait(wait, self.room.now())
        ids = [one.id for one in waits]
        place = (
            _("{index} of {ids}").format(index=ids.index(wait.id) + 1, ids=len(ids))
            if len(ids) > 1 and wait.id in ids
            else ""
        )
        is_often = (
            self.countdown_looks.is_often and wait.outcome is None
        )  # an answer is not looked at too often
        panel.view = WaitPanelData(
            role=wait.role,
            organisation=wait.known_as,
            promise=wait.promise.words if wait.promise else "",
            words=front.words,
            line=front.line,
            veil=CountdownDisplay.FOLDED if is_often else self.room.settings.veil,
            folded=WATCHED if is_often else _("The days are folded away."),
            can_answer=front.can_answer,
            phase=front.count.phase,
            is_offer=wait.outcome is Outcome.OFFER,
            place=place,
            note=front.note,
            next=front.next_step or one_thing_sentence(front.one_thing),
            collision=self._collision(wait),
        )

    def _collision(self, wait: Wait) -> tuple[str, str]:
        now = self.room.now()
        found = self.room.waits.conflicting_offer(now)
        if found is None:
            return "", ""
        from waitroom.formatting.conflicting_offers import (  # noqa: PLC0415 - most starts have no such offer
            collision_in_short,
            conflicting_offer_words,
        )

        is_here = found[0].id == wait.id
        key = _("{key:home.next_step} has both days and the letters.") if is_here else ""
        few = _("{key:home.next_step} has both.") if is_here else ""
        words, short = conflicting_offer_words(*found, now), collision_in_short(*found, now)
        return f"{without_key_names(words)} {key}".rstrip(), f"{without_key_names(short)} {few}".rstrip()

    def action_veil(self) -> None:
        """Turn from number to words to folded, and round again."""
        if self.countdown_looks.is_often:
            self.countdown_looks.forget()
            self.home.refresh_view()
            return
        veil = self.room.settings.veil
        self.room.save_settings(veil=VEILS[(VEILS.index(veil) + 1) % len(VEILS)])
        self.home.refresh_view()

    def action_new_wait(self) -> None:
        """Ask for another wait."""
        self._ask(None)

    def action_edit_wait(self) -> None:
        """Open the page of the wait in front."""
        wait = self.home.wait_in_front
        if wait is None:
            self._ask(None)
            return
        from waitroom.screens.home.wait_page_sections import WAIT_PAGE_SECTIONS  # noqa: PLC0415 - as below
        from waitroom.screens.waits.wait_page import WaitPageDialog  # noqa: PLC0415 - a dialog is loaded when it is first asked for

        def then(wanted: str | Message | None) -> None:
            self.home.refresh_view()
            if isinstance(wanted, Message):
                self.home.post_message(wanted)
            elif wanted == "form":
                self._ask(self.home.wait_in_front)
            elif wanted == "answered":
                self.home.answer.action_they_answered()

        self.home.app.push_screen(WaitPageDialog(self.room, wait, WAIT_PAGE_SECTIONS), then)

    def open_first_wait_form(self) -> None:
        """Welcome somebody who has no wait yet."""
        self._ask(None, is_welcome=True)

    def reopen_wait_form(self) -> bool:
        """Open the form that was being written when the room was last left; False where there was none."""
        from waitroom.domain.shared.form_names import WAIT_FORM  # noqa: PLC0415 - not on the way to the first paint

        draft = self.room.form_drafts.last_open(WAIT_FORM)
        if draft is None:
            return False
        wait = self.room.waits.get(draft.about) if draft.about else None
        self._ask(wait, is_welcome=self.home.wait_in_front is None)
        return True

    def _ask(self, wait: Wait | None, *, is_welcome: bool = False) -> None:
        from waitroom.screens.waits.wait_form import WaitFormDialog  # noqa: PLC0415 - as above

        def keep(words: "WaitInput | None") -> None:
            if words is None:
                return
            now = self.room.now()
            waits = self.room.waits
            kept = waits.create(words, now=now) if wait is None else waits.update(wait, words, now=now)
            self.home.board.action_bring(kept.id)

        self.home.app.push_screen(WaitFormDialog(self.room, wait, is_welcome=is_welcome), keep)

    def action_put_away(self) -> None:
        """Put the wait in front out of sight."""
        wait = self.home.wait_in_front
        if wait is None:
            return
        away = self.room.waits.archive(wait, now=self.room.now())

        def bring_back() -> None:
            self.home.front_id = self.room.waits.unarchive(away, now=self.room.now()).id

        self.home.undo = bring_back
        self.home.front_id = ""
        self.home.refresh_view()
        self.home.notify(
            with_keys(
                _("Put away; nothing of it is lost. {key:home.undo} brings it back, and so does the board.")
            ),
            markup=False,
        )
        if self.home.wait_in_front is None:
            self.open_first_wait_form()


def one_thing_sentence(words: str) -> str:
    """Offer the one thing there is to do, with the key of its room; empty where there is none."""
    return ONE_THING % without_key_names(safe_line(words)) if words else ""
