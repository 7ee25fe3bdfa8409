"""The use cases, in the person's words; the only writer."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from waitroom.clock import Clock
from waitroom.content.loader import Content
from waitroom.domain.activity import Helped
from waitroom.domain.cards import (
    BoardRow,
    BoxView,
    CareView,
    LetterView,
    OfferedStep,
    ReframeView,
    SuggestionView,
)
from waitroom.domain.care import Situation, situation_of
from waitroom.domain.memento import MementoKind, caption, heading
from waitroom.domain.phase import interview_instant
from waitroom.domain.reframe import Reframe
from waitroom.domain.settings import SETTINGS_ID, Settings
from waitroom.domain.wait import Wait
from waitroom.paths import Paths
from waitroom.room import home
from waitroom.room.care import Care
from waitroom.room.drafts import Drafts
from waitroom.room.home import Front
from waitroom.room.letters import Letters
from waitroom.room.people import People
from waitroom.room.promises import Promises
from waitroom.room.reframes import Reframes
from waitroom.room.waits import Waits
from waitroom.store.database import Store
from waitroom.store.session import Session

if TYPE_CHECKING:
    from waitroom.room.box import Box

__all__ = ["Front", "Helped", "Room"]


class Room:
    """Holds the nouns together; a screen asks it and gets frozen values back."""

    def __init__(self, store: Store, content: Content, clock: Clock, paths: Paths, session: Session) -> None:
        self.store = store
        self.content = content
        self.paths = paths
        self.session = session
        self._clock = clock
        self.waits = Waits(store)
        self.reframes = Reframes(store, content)
        self.care = Care(store, content)
        self.drafts = Drafts(store)
        self.letters = Letters(store)
        self.people = People(store)
        settings = self.settings
        self.promises = Promises(locale=settings.locale or "en-GB", country=settings.country)

    @cached_property
    def box(self) -> "Box":
        """The happy box; what it needs is loaded when it is first opened."""
        from waitroom.room.box import Box  # noqa: PLC0415 - several milliseconds that the first paint can do without
        from waitroom.store.pictures import Pictures  # noqa: PLC0415 - as above

        return Box(self.store, Pictures(self.paths.files))

    def now(self) -> datetime:
        """Return the present moment in the person's zone."""
        return self._clock.now()

    @property
    def zone(self) -> str:
        """The person's own zone."""
        return self._clock.zone

    @property
    def settings(self) -> Settings:
        """What the person chose; the first choices where there are none yet."""
        return self.store.settings.get(SETTINGS_ID) or Settings()

    def choose(self, **choices: object) -> Settings:
        """Keep one or more choices."""
        changed = replace(self.settings, **choices)  # type: ignore[arg-type]  # fields are checked by the dataclass
        return self.store.settings.put(changed, now=self.now())

    def in_front(self, wait_id: str) -> Wait | None:
        """Return the wait that stands in front: the one asked for, else what is due next."""
        on_board = self.waits.on_the_board(self.now())
        return next((wait for wait in on_board if wait.id == wait_id), on_board[0] if on_board else None)

    def front(self, wait: Wait, now: datetime) -> Front:
        """Return what the panel shows."""
        letters = tuple(letter for letter in self.store.letters.all() if letter.wait_id == wait.id)
        return home.front(wait, letters, now)

    def board(self, waits: Iterable[Wait], front_id: str, now: datetime) -> tuple[BoardRow, ...]:
        """Return the rows of the board."""
        return home.board(tuple(waits), front_id, now)

    def situation(self, wait: Wait | None, now: datetime) -> Situation:
        """Return what is known for choosing cards and activities."""
        return situation_of(wait, now, self.care.latest_mood(now))

    def deck(self, wait: Wait | None, now: datetime) -> tuple[Reframe, ...]:
        """Return today's cards."""
        return self.reframes.deck(wait, now, self.care.latest_mood(now))

    def reframe_view(
        self, card: Reframe, deck: tuple[Reframe, ...], wait: Wait | None, now: datetime
    ) -> ReframeView:
        """Return a card as it is shown; something that can be done is offered before it."""
        step = self.reframes.open_step(wait, self.store.letters.all(), now)
        offered = OfferedStep(label=step.words, action="screen.take_step") if step else None
        answers = [answer for answer in self.store.answers.all() if answer.reframe_id == card.id]
        return home.reframe_view(
            card,
            self.reframes.text_for(card, self.settings.name),
            self.reframes.place(deck, card, self.situation(wait, now)).words,
            is_kept=self.reframes.is_kept(card),
            answered=answers[-1].text if answers else "",
            step=offered,
        )

    def care_view(
        self, wait: Wait | None, now: datetime, *, minutes: int, energy: int | None, page: int
    ) -> CareView:
        """Return three suggestions and the worry of the last days."""
        situation = replace(self.situation(wait, now), minutes=minutes, energy=energy)
        suggestions = self.care.suggestions(situation, page)
        days = self.care.worry_over_days(now, wait=wait)
        return CareView(
            suggestions=tuple(
                SuggestionView(
                    id=item.activity.id,
                    name=item.activity.name,
                    minutes=item.minutes,
                    helped=item.figure.words,
                )
                for item in suggestions
            ),
            minutes=minutes,
            energy={1: "tired", 2: "some energy", 3: "awake"}.get(energy or 0, ""),
            worry=tuple(None if day.worry is None else round(day.worry) for day in days),
        )

    def letter_view(self, wait: Wait | None, now: datetime) -> LetterView:
        """Return the letter on the desk of a wait."""
        mine = [
            letter for letter in self.store.letters.all() if wait is not None and letter.wait_id == wait.id
        ]
        letter = mine[-1] if mine else None
        at = interview_instant(wait) if wait else None
        return home.letter_view(letter, self.letters.title_of(letter) if letter else "", now, at)

    def box_view(self, now: datetime) -> BoxView:
        """Return one memento from the top of the box."""
        held = self.store.mementos.all()
        if not held:
            return BoxView()
        top = held[now.toordinal() % len(held)]
        is_quote = top.kind is MementoKind.QUOTE
        text = top.text or heading(top)
        return BoxView(id=top.id, text=text, caption=caption(top), is_quote=is_quote, count=len(held))
