"""Search over everything that was written: names, notes, letters, cards, care, the box."""

from collections.abc import Callable, Iterable, Iterator

from waitroom.domain.cards.reframe import Reframe
from waitroom.domain.data.search_result import SearchPlace, SearchResult, find_excerpt
from waitroom.domain.shared.invisible_characters import folded
from waitroom.domain.shared.record import Record
from waitroom.domain.waits.code_names import hide_names
from waitroom.store.database import Store
from waitroom.store.records import RECORDS, SearchRow


class Search:
    """Looks through all tables whose row says how, and through kept cards; the newest finds of each room come first."""

    def __init__(self, store: Store, kept_cards: Callable[[], Iterable[Reframe]] = tuple) -> None:
        """`kept_cards` gives the cards of the carousel that were kept: their words are in no table."""
        self._store = store
        self._kept_cards = kept_cards

    def find(self, words: str) -> tuple[SearchResult, ...]:
        """Return everything in which all of `words` stand, room by room; nothing for no words."""
        if not words.strip():
            return ()
        rows = [(name, row.search) for name, row in RECORDS.items() if row.search and not row.is_private]
        found = [
            find
            for name, row in rows
            for record in self._store.table_named(name).all()[::-1]
            if (find := _found(row, record, words)) is not None
        ]
        found += [find for card in self._kept_cards() if (find := _found_card(card, words)) is not None]
        places = list(SearchPlace)
        waits = [wait for wait in self._store.waits.all() if wait.known_as != wait.organisation]
        hidden = [folded(wait.organisation) for wait in waits]
        shown = (_without(each, hidden) for each in found)
        shown = (
            each._replace(name=hide_names(each.name, waits), line=hide_names(each.line, waits))
            for each in shown
        )
        return tuple(sorted(shown, key=lambda each: places.index(each.place)))


def _found(row: SearchRow, record: Record, words: str) -> SearchResult | None:
    """Return the find for one record, None where the words do not all stand in it or it is sealed."""
    if row.sealed_until and getattr(record, row.sealed_until) is None:
        return None
    name = next((text for field in row.name for text in texts_at(record, field) if text), row.title)
    texts = [text for field in row.texts for text in texts_at(record, field)]
    line = find_excerpt((name, *texts), words)
    if line is None:
        return None
    wait_id = getattr(record, row.wait) if row.wait else ""
    return SearchResult(row.place, getattr(record, row.opens), wait_id, " ".join(name.split()), line)


def _found_card(card: Reframe, words: str) -> SearchResult | None:
    """Return the find for a kept card, None where the words do not stand on it; own cards have a table."""
    line = None if card.own else find_excerpt((card.text_noname or card.text, card.ask), words)
    if line is None:
        return None
    return SearchResult(
        SearchPlace.ROOM, card.id, "", " ".join((card.text_noname or card.text).split()), line
    )


def texts_at(value: object, field: str) -> Iterator[str]:
    """Return the texts that a dotted field names in a record; a list on the way gives those of each of its items."""
    name, _, rest = field.partition(".")
    found: object = getattr(value, name)
    for each in found if isinstance(found, tuple) else (found,):
        if rest:
            yield from texts_at(each, rest)
        else:
            yield str(each or "")


def _without(found: SearchResult, hidden: list[str]) -> SearchResult:
    """Return a find whose line does not say the name that a code name stands for."""
    is_told = found.place in {SearchPlace.ROOM, SearchPlace.NEXT} and any(
        name in folded(found.line) for name in hidden
    )
    return found._replace(line="") if is_told else found
