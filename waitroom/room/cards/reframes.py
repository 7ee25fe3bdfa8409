"""The carousel: cards to turn, keep, put away, answer and write oneself."""

import re
import uuid
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from waitroom.content.loader import Content
from waitroom.domain.cards.reframe import DeckPosition, Reframe, ReframeMark, UnfinishedStep
from waitroom.domain.care import eligibility, ranking, safety_rules
from waitroom.domain.care.activity import ActivityRun, CheckIn, Mood
from waitroom.domain.care.situation import Situation, situation_of
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.wait import Wait
from waitroom.room.shared.record_table import RecordTable, SupportsTransactions
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.cards.card_answer import CardAnswer
    from waitroom.domain.cards.card_explanation import CardExplanation
    from waitroom.domain.cards.own_reframe import OwnReframe
    from waitroom.domain.cards.thought_record import ThoughtRecord
    from waitroom.domain.care.activity import Activity
    from waitroom.domain.letters.letter import Letter

MARKS = "0d6f3c0a-6c0b-5c52-9a51-7a0f5a0f9f11"
"""The namespace of mark ids: two tabs that mark the same card mean the same document."""
SHOWN_KEPT = 20
MOST_BYTES = 1_000_000


class ReframeTables(SupportsTransactions, Protocol):
    """The shelves that the carousel needs."""

    @property
    def marks(self) -> RecordTable[ReframeMark]:
        """What was done with each card."""
        ...

    @property
    def own_reframes(self) -> "RecordTable[OwnReframe]":
        """Cards in the person's own words."""
        ...

    @property
    def answers(self) -> "RecordTable[CardAnswer]":
        """What was written under cards."""
        ...

    @property
    def thoughts(self) -> "RecordTable[ThoughtRecord]":
        """Thoughts on trial."""
        ...

    @property
    def runs(self) -> RecordTable[ActivityRun]:
        """Activities that were done."""
        ...

    @property
    def check_ins(self) -> RecordTable[CheckIn]:
        """How loud the worry was."""
        ...


class Reframes:
    """The use cases of the carousel; `now` is aware, in the person's own zone."""

    def __init__(self, store: ReframeTables, content: Content) -> None:
        self._store = store
        self._content = content

    def todays_deck(
        self, wait: Wait | None, now: datetime, mood: Mood | None = None, moment: str = ""
    ) -> tuple[Reframe, ...]:
        """Return today's cards for a wait, in an order that holds all day; never empty.

        `moment` takes the place of the wait's own where the person says more ("offer-unsure"). For ten minutes
        after a feeling was named there is one quiet line and no card.
        """
        if not self.may_show_card(now):
            return (ranking.RESTING,)
        cards = (*self._content.reframes, *self.own_cards())
        situation = situation_of(wait, now, mood, moment)
        return ranking.order_deck(cards, self._marks(), situation, wait.id if wait else "")

    def may_show_card(self, now: datetime) -> bool:
        """Tell whether a card may be shown now, or whether a feeling was named within the last minutes."""
        return self.cards_are_back(now) is None

    def cards_are_back(self, now: datetime) -> datetime | None:
        """Return when the cards come back after a feeling was named; None where they are there."""
        since = now.date() - timedelta(days=1)
        named = [check.at for check in self._store.check_ins.since_day("at", since) if check.names_a_feeling]
        lately = self._store.runs.since_day("started", since)
        drifting = (run for run in lately if run.activity_id == safety_rules.NAMING)
        named += [run.ended or run.started for run in drifting]
        return safety_rules.cards_are_back(named, now)

    def next_card(self, deck: tuple[Reframe, ...], card: Reframe, by: int = 1) -> Reframe:
        """Return the card to the right (`by` 1) or to the left (-1), around the end."""
        return ranking.step_in_deck(deck, card.id, by)

    def deck_position(self, deck: tuple[Reframe, ...], card: Reframe, situation: Situation) -> DeckPosition:
        """Return where a card stands: "3 of 24 for mid-wait"."""
        return ranking.position_in_deck(deck, card.id, situation.moment)

    def card_text(self, card: Reframe, name: str = "") -> str:
        """Return what a card says to a person of this name, or to one whose name is not known."""
        if card.own:
            return card.text
        if name.strip():
            return card.text.replace("{name}", name.strip())
        return card.text_noname or card.text

    def explain(self, card: Reframe) -> "CardExplanation":
        """Return the answer to "why this one?": the technique in a line, and its sources."""
        from waitroom.domain.cards.card_explanation import CardExplanation  # noqa: PLC0415 - where it is asked for

        if card.own:
            return CardExplanation(technique=_("Your own words."))
        return CardExplanation(
            technique=self._content.techniques[card.technique],
            sources=tuple(self._content.sources[key] for key in card.source),
        )

    def activity_for(self, card: Reframe, situation: Situation) -> "Activity | None":
        """Return the activity that carries a card on, or None where it has none or a guard holds it back."""
        if not card.activity:
            return None
        activity = self._content.activity(card.activity)
        return activity if eligibility.may_suggest(activity, situation) else None

    def unfinished_step(
        self,
        wait: Wait | None,
        letters: "Iterable[Letter]",
        now: datetime,
        holidays: frozenset[date] = frozenset(),
    ) -> UnfinishedStep | None:
        """Return what can still be done, to be offered before any card; nothing at night."""
        if wait is None or safety_rules.is_night(now.time()):
            return None
        return ranking.find_unfinished_step(wait, letters, now, holidays)

    def mark_shown(self, card: Reframe, now: datetime) -> ReframeMark:
        """Note that a card was shown; once a day, the last twenty days are kept."""
        mark = self._mark(card)
        if any(safety_rules.local_date(at, now) == now.date() for at in mark.shown):
            return mark
        shown = (*mark.shown, now)[-SHOWN_KEPT:]
        return self._store.marks.save(replace(mark, shown=shown), now=now)

    def mark_shown_by_id(self, card_id: str, at: datetime) -> None:
        """Note that a card was shown on an earlier day, where it is a card of the deck; own ones come every day."""
        card = next((card for card in self._content.reframes if card.id == card_id), None)
        if card is not None:
            self.mark_shown(card, at)

    def mark_kept(self, card: Reframe, now: datetime) -> ReframeMark:
        """Keep a card: it may come back within the week."""
        return self._store.marks.save(replace(self._mark(card), is_kept=True), now=now)

    def unmark_kept(self, card: Reframe, now: datetime) -> ReframeMark:
        """Take back a keep."""
        return self._store.marks.save(replace(self._mark(card), is_kept=False), now=now)

    def hide(self, card: Reframe, now: datetime) -> ReframeMark:
        """Put a card away for good; `unhide` brings it back."""
        return self._store.marks.save(replace(self._mark(card), is_hidden=True), now=now)

    def unhide(self, card: Reframe, now: datetime) -> ReframeMark:
        """Bring a card back that was put away."""
        return self._store.marks.save(replace(self._mark(card), is_hidden=False), now=now)

    def hidden(self) -> tuple[Reframe, ...]:
        """Return the cards that were put away, so that any of them can come back."""
        marks = self._marks()
        cards = (*self._content.reframes, *self.own_cards())
        return tuple(card for card in cards if card.id in marks and marks[card.id].is_hidden)

    def kept(self) -> tuple[Reframe, ...]:
        """Return the cards that were kept, in the order of the deck; those put away are not among them."""
        marks = self._marks()
        cards = (*self._content.reframes, *self.own_cards())
        return tuple(
            card
            for card in cards
            if card.id in marks and marks[card.id].is_kept and not marks[card.id].is_hidden
        )

    def shelf_ids(self) -> frozenset[str]:
        """Return the ids of own cards and of those kept or put away: what "your cards" lists."""
        return frozenset(card.id for card in (*self.own_cards(), *self.kept(), *self.hidden()))

    def card(self, card_id: str) -> Reframe | None:
        """Return a card by its id, None where there is none of it."""
        cards = (*self._content.reframes, *self.own_cards())
        return next((card for card in cards if card.id == card_id), None)

    def own_card(self, card_id: str) -> "OwnReframe | None":
        """Return a card in the person's own words as it is stored, None where it is gone."""
        return self._store.own_reframes.get(card_id)

    def is_kept(self, card: Reframe) -> bool:
        """Tell whether a card was kept."""
        mark = self._marks().get(card.id)
        return mark is not None and mark.is_kept

    def own_cards(self) -> tuple[Reframe, ...]:
        """Return the cards in the person's own words."""
        return tuple(_as_card(own) for own in self._store.own_reframes.all())

    def create_own_card(self, text: str, ask: str = "", *, now: datetime) -> Reframe:
        """Add a card in the person's own words.

        Raises:
            NotUnderstood: where there is no text.
        """
        if not text.strip():
            msg = _("A card needs a line of text. Nothing was added.")
            raise NotUnderstood(msg)
        from waitroom.domain.cards.own_reframe import OwnReframe  # noqa: PLC0415 - where one is written

        return _as_card(
            self._store.own_reframes.save(OwnReframe(text=text.strip(), ask=ask.strip()), now=now)
        )

    def save_own_card(self, own: "OwnReframe | None", text: str, *, now: datetime) -> "OwnReframe":
        """Keep an own card while it is being written: a new one, or `own` with other words."""
        from waitroom.domain.cards.own_reframe import OwnReframe  # noqa: PLC0415 - as above

        return self._store.own_reframes.save(
            replace(own, text=text) if own else OwnReframe(text=text), now=now
        )

    def delete_own_card(self, card: "Reframe | OwnReframe", now: datetime) -> None:
        """Move one's own card to the trash, from which it can come back."""
        self._store.own_reframes.delete(card.id, now=now)

    def import_own_cards(self, path: str | Path, now: datetime) -> tuple[Reframe, ...]:
        """Add a card for each paragraph of a plain text file (UTF-8), leaving out those already there.

        Raises:
            NotUnderstood: where the file cannot be read as text, is too long, or holds no paragraph.
        """
        paragraphs = dict.fromkeys(_paragraphs(Path(path)))
        known = {own.text for own in self._store.own_reframes.all()}
        with self._store.transaction():
            return tuple(self.create_own_card(text, now=now) for text in paragraphs if text not in known)

    def save_answer(
        self, card: Reframe, text: str, wait: Wait | None, now: datetime, name: str = ""
    ) -> "CardAnswer | None":
        """Keep what was written under a card, with the card's words and the day; None for an empty answer."""
        if not text.strip():
            return None
        from waitroom.domain.cards.card_answer import CardAnswer  # noqa: PLC0415 - as above

        answer = CardAnswer(
            reframe_id=card.id,
            wait_id=wait.id if wait else "",
            card_text=self.card_text(card, name),
            text=text,
            written=now,
        )
        return self._store.answers.save(answer, now=now)

    def update_answer(self, answer: "CardAnswer", text: str, now: datetime) -> "CardAnswer":
        """Keep a changed answer."""
        return self._store.answers.save(replace(answer, text=text), now=now)

    def answers_to(self, card: Reframe) -> "tuple[CardAnswer, ...]":
        """Return what was written under a card, in the order in which it was begun."""
        return self._store.answers.where("reframe_id", card.id)

    def create_thought_record(
        self, thought: str, belief: int | None, wait: Wait | None, now: datetime
    ) -> "ThoughtRecord":
        """Begin a thought record: one thought and how far it is believed, 0 to 100.

        Raises:
            NotUnderstood: where there is no thought, or the belief lies outside 0 to 100.
        """
        if not thought.strip():
            msg = _("A thought record begins with one sentence. Nothing was saved.")
            raise NotUnderstood(msg)
        from waitroom.domain.cards.thought_record import ThoughtRecord  # noqa: PLC0415 - as above

        record = ThoughtRecord(thought=thought, wait_id=wait.id if wait else "", belief=belief, written=now)
        return self.save_thought_record(record, now)

    def save_thought_record(self, record: "ThoughtRecord", now: datetime) -> "ThoughtRecord":
        """Save a thought record at any of its steps.

        Raises:
            NotUnderstood: where a belief lies outside 0 to 100.
        """
        if any(
            belief is not None and not 0 <= belief <= 100 for belief in (record.belief, record.belief_after)
        ):
            msg = _("How far you believe it is a number from 0 to 100.")
            raise NotUnderstood(msg)
        return self._store.thoughts.save(record, now=now)

    def thought_records(self) -> "tuple[ThoughtRecord, ...]":
        """Return all thought records."""
        return self._store.thoughts.all()

    def _marks(self) -> dict[str, ReframeMark]:
        return {mark.reframe_id: mark for mark in self._store.marks.all()}

    def _mark(self, card: Reframe) -> ReframeMark:
        mark_id = str(uuid.uuid5(uuid.UUID(MARKS), card.id))
        return self._store.marks.get(mark_id) or ReframeMark(id=mark_id, reframe_id=card.id)


def _as_card(own: "OwnReframe") -> Reframe:
    return Reframe(id=own.id, technique="own", moments=(), text=own.text, ask=own.ask, own=True)


def _paragraphs(path: Path) -> list[str]:
    try:
        path = path.expanduser()
        if not path.is_file():
            msg = _("There is no file {name!r}. Nothing was added.").format(name=path.name)
            raise NotUnderstood(msg)
        if path.stat().st_size > MOST_BYTES:
            msg = _("The file {name!r} is longer than a megabyte. Nothing was added.").format(name=path.name)
            raise NotUnderstood(msg)
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        msg = _("The file {name!r} is not plain text in UTF-8. Nothing was added.").format(name=path.name)
        raise NotUnderstood(msg) from error
    except (OSError, RuntimeError) as error:
        msg = _("The file {name!r} cannot be read now. Nothing was added.").format(name=path.name)
        raise NotUnderstood(msg) from error
    blocks = re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n"))
    paragraphs = [block.strip() for block in blocks if block.strip()]
    if not paragraphs:
        msg = _("The file {name!r} holds no words. Nothing was added.").format(name=path.name)
        raise NotUnderstood(msg)
    return paragraphs
