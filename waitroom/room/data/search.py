"""Search over everything that was written: names, notes, letters, cards, care, the box."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from waitroom.domain.box.memento import FOR_A_NO, heading
from waitroom.domain.data.search_result import SearchPlace, SearchResult, find_excerpt
from waitroom.domain.shared.invisible_signs import folded
from waitroom.domain.waits.wait import Wait
from waitroom.store.database import Store

T = TypeVar("T")

Text = tuple[SearchPlace, str, str, str, Iterable[str]]
"""Where something lies, its id, the id of its wait, its name, and what else is written in it."""


class Search:
    """Looks through all shelves; the newest finds of each room come first."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, words: str) -> tuple[SearchResult, ...]:
        """Return everything in which all of `words` stand, room by room; nothing for no words."""
        if not words.strip():
            return ()
        found = [
            SearchResult(place, id_, wait_id, " ".join(name.split()), line)
            for place, id_, wait_id, name, texts in self._texts()
            if (line := find_excerpt((name, *texts), words)) is not None
        ]
        places = list(SearchPlace)
        hidden = [folded(wait.organisation) for wait in self._store.waits.all() if wait.code_name]
        shown = (_without(each, hidden) for each in found)
        return tuple(sorted(shown, key=lambda each: places.index(each.place)))

    def _texts(self) -> Iterator[Text]:
        yield from self._room()
        yield from self._letters()
        yield from self._care()
        yield from self._box()

    def _room(self) -> Iterator[Text]:
        store = self._store
        for wait in _newest(store.waits.all()):
            yield SearchPlace.ROOM, wait.id, wait.id, wait.known_as, _wait_texts(wait)
        for person in _newest(store.people.all()):
            texts = (person.saying, person.role, person.email, person.phone, person.spoke_about)
            yield SearchPlace.ROOM, person.id, person.wait_id, person.name, texts
        for answer in _newest(store.answers.all()):
            yield SearchPlace.ROOM, answer.reframe_id, answer.wait_id, answer.text, (answer.card_text,)
        for card in _newest(store.own_reframes.all()):
            yield SearchPlace.ROOM, card.id, "", card.text, (card.ask,)
        for page in _newest(store.after_nos.all()):
            lines = (page.went_well, page.was_asked, page.gained, page.to_try)
            yield SearchPlace.ROOM, page.wait_id, page.wait_id, "Looking back", lines

    def _letters(self) -> Iterator[Text]:
        for letter in _newest(self._store.letters.all()):
            name = letter.subject or letter.to or letter.kind
            yield (
                SearchPlace.LETTERS,
                letter.id,
                letter.wait_id,
                name,
                (letter.body, letter.to, letter.sent_to),
            )

    def _care(self) -> Iterator[Text]:
        store = self._store
        for worry in _newest(store.worries.all()):
            yield SearchPlace.CARE, worry.id, worry.wait_id, worry.text, ()
        for forecast in _newest(store.forecasts.all()):
            # Sealed until the answer: only what was settled can be found.
            if forecast.settled is not None:
                yield SearchPlace.CARE, forecast.id, forecast.wait_id, forecast.prediction, ()
        for run in _newest(store.runs.all()):
            yield SearchPlace.CARE, run.id, "", run.written, ()
        for check in _newest(store.check_ins.all()):
            yield SearchPlace.CARE, check.id, "", check.line, ()
        for thought in _newest(store.thoughts.all()):
            texts = (thought.speaks_for, thought.speaks_against, thought.fairer)
            yield SearchPlace.CARE, thought.id, thought.wait_id, thought.thought, texts
        for want in _newest(store.wantings.all()):
            lines = (want.values, want.week, want.money, want.people, want.hoping_for)
            yield SearchPlace.CARE, want.id, want.wait_id, "Do I even want it?", lines

    def _box(self) -> Iterator[Text]:
        for each in _newest(self._store.mementos.all()):
            pinned = FOR_A_NO if each.is_pinned else ""
            texts = (each.text, each.who, each.when, each.why, each.alt, each.file_name, *each.tags, pinned)
            yield SearchPlace.BOX, each.id, "", heading(each), texts


def _without(found: SearchResult, hidden: list[str]) -> SearchResult:
    """Return a find whose line does not say the name that a code name stands for."""
    is_told = found.place is SearchPlace.ROOM and any(name in folded(found.line) for name in hidden)
    return found._replace(line="") if is_told else found


def _newest(values: tuple[T, ...]) -> tuple[T, ...]:
    return values[::-1]


def _wait_texts(wait: Wait) -> Iterator[str]:
    # A wait with a code name is found by its own name as well, and shown by the code name.
    yield from (wait.organisation, wait.notes, *(role.name for role in wait.roles))
    for each in wait.rounds:
        yield from (each.name, each.notes)
        for promise in each.promises:
            yield from (promise.words, promise.reason)
