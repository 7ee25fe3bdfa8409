"""The card with the reframes: the carousel, what is written under a card, and one's own cards."""

from datetime import date, datetime, time, timedelta
from textwrap import shorten
from typing import TYPE_CHECKING

from waitroom.domain.waits.wait import Wait
from waitroom.messages import OpenActivity, OpenLetter
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.translation import _
from waitroom.widgets.home.home_cards import ReframeCard
from waitroom.widgets.shared.bound_keys import with_keys, without_key_names

if TYPE_CHECKING:
    from waitroom.domain.cards.card_answer import CardAnswer
    from waitroom.domain.cards.own_reframe import OwnReframe
    from waitroom.domain.cards.reframe import Reframe, UnfinishedStep
    from waitroom.room.cards.reframes import Reframes
    from waitroom.screens.home.home_screen import HomeScreen

MORNING = timedelta(hours=5)
NOON = time(12)
SHORT = 50
"""Signs of a card that say which one is meant."""
AT_REST = _(
    "After a word for a feeling the cards rest for ten minutes; so soon they help less. "
    "{key:breathe} breathes, {key:draw} opens the box, {key:people} has people to talk to. "
    "{key:reframe.mine} shows those you keep."
)


class HomeReframePart(ActionTarget):
    """Today's deck and the card in front."""

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home)
        self.home = home
        self.room = home.room
        self.card_id = ""
        self.card_day: date | None = None
        """The day that the card in front belongs to, which begins at five in the morning."""

    @property
    def reframes(self) -> "Reframes":
        """The carousel; it is loaded when a card is first asked for, behind the first paint."""
        return self.room.reframes

    def deck(self) -> "tuple[Reframe, ...]":
        """Return the reframes for the wait in front in today's order, at least one."""
        return self.room.home_cards.todays_deck(self.home.wait_in_front, self.room.now())

    def card_in_front(self, deck: "tuple[Reframe, ...] | None" = None) -> "Reframe":
        """Return the reframe that is shown; the first of the `deck` where the one before is gone."""
        deck = deck or self.deck()
        return next((card for card in deck if card.id == self.card_id), deck[0])

    def show(self, wait: Wait | None) -> None:
        """Show the card in front; in the morning that is a fresh one."""
        self._turn_for_the_day()
        deck = self.deck()
        card = self.card_in_front(deck)
        if not self.is_resting:
            self.card_id = card.id
        view = self.room.home_cards.reframe(card, deck, wait, self.room.now())
        self.home.query_one(ReframeCard).view = view
        self.home.share_rows()

    def _turn_for_the_day(self) -> None:
        """Lay yesterday's card aside, to rest with those that were shown, when another day has begun."""
        today = (self.room.now() - MORNING).date()
        before, self.card_day = self.card_day, today
        if before is None or before >= today:
            return
        if self.card_id:
            seen = datetime.combine(before, NOON, self.room.now().tzinfo)
            self.reframes.mark_shown_by_id(self.card_id, seen)
        self.card_id = ""

    def line_to_send(self) -> tuple[str, str]:
        """Return the card in front, or what was written under it; nothing while the cards rest."""
        view = self.home.query_one(ReframeCard).view
        if view.is_resting:
            return "", ""
        return view.answered or view.text, _("a card")

    @property
    def is_resting(self) -> bool:
        """Tell whether the cards rest after a feeling was named."""
        return not self.reframes.may_show_card(self.room.now())

    @property
    def _is_behind(self) -> bool:
        """Tell whether another card stands in front of this one."""
        return self.home.has_class("-one-card") and self.home.card_shown != "reframe"

    def _rests(self) -> bool:
        """Tell whether the cards rest, and say so: then they are only kept, and read among those kept."""
        if not self.is_resting:
            return False
        self.home.notify(with_keys(AT_REST), markup=False)
        return True

    def action_turn(self, by: int) -> None:
        """Turn the carousel; where another card hides it, go to the card beside that one."""
        if self._is_behind:
            self.home.action_next_card(by)
            return
        if self._rests():
            return
        card = self.reframes.next_card(self.deck(), self.card_in_front(), by)
        self.reframes.mark_shown(card, self.room.now())
        self.card_id = card.id
        self.show(self.home.wait_in_front)

    def action_keep_card(self) -> None:
        """Keep the card, or let it go; while the cards rest, the one that stood there before."""
        now = self.room.now()
        card = self.reframes.card(self.card_id) if self.is_resting else self.card_in_front()
        if card is None:
            self._rests()
            return
        if self._is_behind:
            self.home.action_show_card("reframe")
        if self.reframes.is_kept(card):
            self.reframes.unmark_kept(card, now)
            said = _("Let go. {key:reframe.keep} keeps it again.")
        else:
            self.reframes.mark_kept(card, now)
            said = _("Kept. {key:reframe.mine} lists the cards you keep.")
        if self.is_resting:
            words = " ".join(self.reframes.card_text(card, self.room.settings.name).split())
            said = f"“{without_key_names(shorten(words, SHORT, placeholder='…'))}”\n{said}"
        self.home.notify(with_keys(said), markup=False)
        self.show(self.home.wait_in_front)

    def action_hide_card(self) -> None:
        """Hide the card for good; undo takes it back. One that is not seen is shown first."""
        if self._is_behind:
            self.home.action_show_card("reframe")
            return
        if self._rests():
            return
        card = self.card_in_front()
        after = self.reframes.next_card(self.deck(), card, 1)
        self.reframes.hide(card, self.room.now())

        def unhide() -> None:
            self.reframes.unhide(card, self.room.now())
            self.card_id = card.id

        self.home.undo = unhide
        self.card_id = after.id
        self.show(self.home.wait_in_front)
        self.home.notify(
            with_keys(_("That one stays away from now on. {key:home.undo} takes it back.")), markup=False
        )

    def action_answer_card(self) -> None:
        """Write under the card."""
        if self._rests():
            return
        from waitroom.screens.shared.write_dialog import WriteDialog  # noqa: PLC0415 - a dialog is loaded when it is first asked for

        card = self.card_in_front()
        wait = self.home.wait_in_front
        text = self.reframes.card_text(card, self.room.settings.name)
        kept = self.reframes.answers_to(card)
        last = kept[-1] if kept and wait is not None and kept[-1].wait_id == wait.id else None

        kept_answer: list[CardAnswer] = [last] if last else []

        def keep(words: str) -> None:
            now = self.room.now()
            if kept_answer:
                kept_answer[:] = [self.reframes.update_answer(kept_answer[0], words, now)]
            elif (answer := self.reframes.save_answer(card, words, wait, now)) is not None:
                kept_answer[:] = [answer]

        above = f"{text}\n\n{card.ask}" if card.ask else text
        dialog = WriteDialog(_("In your words"), above, last.text if last else "", keep=keep)
        self.home.app.push_screen(dialog, lambda _: self.home.refresh_view())

    def action_write_card(self) -> None:
        """Write a card of one's own."""
        from waitroom.screens.cards.write_own_card import write_own_card  # noqa: PLC0415 - as above

        def done(own: "OwnReframe | None") -> None:
            if own is not None:
                self.card_id = own.id
            self.home.refresh_view()

        write_own_card(self.home.app, self.room, done)

    def action_why_card(self) -> None:
        """Show technique and source."""
        if self._rests():
            return
        from waitroom.screens.cards.why_card import WhyCardDialog  # noqa: PLC0415 - as above

        why = self.reframes.explain(self.card_in_front())
        sources = tuple((source.citation, source.finding) for source in why.sources)
        self.home.app.push_screen(WhyCardDialog(why.technique, sources))

    def action_take_step(self) -> None:
        """Do the thing that is offered before reframing."""
        wait = self.home.wait_in_front
        step: UnfinishedStep | None = self.room.home_cards.unfinished_step(wait, self.room.now())
        if step is None and self.room.home_cards.may_list_tomorrow(wait, self.room.now()):
            from waitroom.domain.care.safety_rules import TOMORROW  # noqa: PLC0415 - not on the way to the first paint

            self.home.post_message(OpenActivity(TOMORROW))
        elif step is not None and wait is not None:
            self.home.post_message(OpenLetter(step.letter_id, kind=step.kind.letter_kind, wait_id=wait.id))

    def action_follow_card(self) -> None:
        """Begin what carries the card on; bracing before its eve can be booked there."""
        if self._rests():
            return
        from waitroom.domain.care.safety_rules import BRACING  # noqa: PLC0415 - not on the way to the first paint
        from waitroom.screens.care.activities.run_activity import open_activity, wait_in_front  # noqa: PLC0415 - as above

        card, now = self.card_in_front(), self.room.now()
        situation = self.room.current_situation(wait_in_front(self.room), now)
        activity = self.reframes.activity_for(card, situation)
        if activity is None and card.activity == BRACING:
            activity = self.room.content.activity(BRACING)
        if activity is None:
            self.home.notify(_("This card stands by itself."), markup=False)
            return
        open_activity(self.home.app, self.room, activity)

    def action_my_cards(self, card_id: str = "") -> None:
        """Open the shelf of one's own cards, those kept and those put away, with one of them marked."""
        from waitroom.screens.cards.my_cards import MyCardsDialog  # noqa: PLC0415 - as above

        self.home.app.push_screen(MyCardsDialog(self.room, card_id), lambda _: self.home.refresh_view())
