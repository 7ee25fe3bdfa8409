"""The happy box: keep, look, hold, draw, find, put away."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from waitroom.domain.box.box_question import BoxQuestion, question_of_day
from waitroom.domain.box.coping_card import find_fitting_cards
from waitroom.domain.box.memento import Memento, MementoKind, is_picture, least_seen_key, matches_memento
from waitroom.domain.box.random_draw import WORRIED_FROM, draw_memento, mark_drawn, mark_seen
from waitroom.domain.data.deleted_item import DeletedItem
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.shared.settings import SETTINGS_ID, Settings
from waitroom.room.box.box_archive import BoxArchive
from waitroom.room.box.box_import import BoxImport
from waitroom.room.shared.trashed_items import find_trashed_items
from waitroom.store.database import Store
from waitroom.store.pictures import WARN_BYTES, FileFolder
from waitroom.translation import _

RECENT = timedelta(days=3)
"""Check-ins of this long say how loud the worry is lately."""

EXAMPLES = (
    Memento(
        id="example-quote",
        kind=MementoKind.QUOTE,
        text=_("You explained it so that I understood it for the first time."),
        who=_("a colleague"),
    ),
    Memento(
        id="example-coping",
        kind=MementoKind.COPING,
        title=_("When the evening is long,"),
        text=_("I ring my sister, and we talk about anything else."),
    ),
    Memento(
        id="example-treat", kind=MementoKind.TREAT, text=_("The good chocolate: top shelf, behind the rice.")
    ),
)


class Box:
    """The use cases of the happy box; `intake` is its door, `archive` takes it along and brings it back."""

    def __init__(self, store: Store, pictures: FileFolder, chance: random.Random | None = None) -> None:
        self._store = store
        self._pictures = pictures
        self._chance = chance or random.SystemRandom()
        self.intake = BoxImport(store, pictures)
        self.archive = BoxArchive(store, pictures)

    def count(self) -> int:
        """Return how many things the box holds."""
        return len(self._store.mementos.ids())

    def ids_in_order(self, *, is_newest_first: bool = False) -> list[str]:
        """Return the ids of everything, the least seen first or the newest; no memento is read for it."""
        key = _kept_last if is_newest_first else _seen_least
        places = self._store.mementos.map_documents(lambda raw: (key(raw), str(raw["id"])))
        return [memento_id for __, memento_id in sorted(places)]

    def all(self) -> tuple[Memento, ...]:
        """Return everything in the box, the least seen first."""
        return tuple(sorted(self._store.mementos.all(), key=least_seen_key))

    def in_order_added(self) -> tuple[Memento, ...]:
        """Return everything in the box in the order in which it came in."""
        return self._store.mementos.all()

    def get(self, memento_id: str) -> Memento | None:
        """Return one memento, or None where it is not in the box any more."""
        return self._store.mementos.get(memento_id)

    def find(self, words: str = "", kind: MementoKind | None = None, tag: str = "") -> tuple[Memento, ...]:
        """Return what holds all the words, is of the kind and has the tag, the least seen first."""
        found: Iterable[Memento] = self.all()
        if kind is not None:
            found = (memento for memento in found if memento.kind is kind)
        if tag:
            found = (memento for memento in found if tag in memento.tags)
        if words.strip():
            found = (memento for memento in found if matches_memento(memento, words))
        return tuple(found)

    def contains_text(self, words: str) -> bool:
        """Tell whether a thing of exactly these words lies in the box."""
        return bool(words.strip()) and words.strip() in {each.text.strip() for each in self.all()}

    def content_version(self) -> tuple[object, ...]:
        """Return a cache key for views of the box: equal as long as neither mementos nor settings have changed."""
        return self._store.mementos.version, self._settings()

    def pinned(self) -> tuple[Memento, ...]:
        """Return what is pinned for a no, the least seen first."""
        return tuple(memento for memento in self.all() if memento.is_pinned)

    def mementos_for_a_no(self) -> tuple[Memento, ...]:
        """Return the mementos to open first after a no.

        The pinned ones, else those of kind proof, else those tagged #loved.
        """
        return self.pinned() or self.find(kind=MementoKind.PROOF) or self.find(tag="loved")

    def find_coping_cards(self, words: str) -> tuple[Memento, ...]:
        """Return the coping cards that fit a thought or a mood: the nearest first, then the least seen."""
        return find_fitting_cards(words, self.find(kind=MementoKind.COPING))

    def tags(self) -> tuple[str, ...]:
        """Return the tags in use, in order of the alphabet."""
        return tuple(sorted({tag for memento in self._store.mementos.all() for tag in memento.tags}))

    def save(self, memento: Memento, now: datetime) -> Memento:
        """Save a memento with changed fields and return it as saved."""
        return self._store.mementos.save(memento, now=now)

    def pin(self, memento_id: str, now: datetime) -> Memento | None:
        """Pin a memento for a no, or take the pin out; None where it is gone."""
        memento = self.get(memento_id)
        return None if memento is None else self.save(replace(memento, is_pinned=not memento.is_pinned), now)

    def delete(self, memento_id: str, now: datetime) -> None:
        """Move a memento to the trash for 30 days; its file stays."""
        self._store.mementos.delete(memento_id, now=now)

    def restore(self, memento_id: str, now: datetime) -> bool:
        """Undo `delete`; tell whether it was still there."""
        return self._store.trash.restore(memento_id, now=now)

    def deleted(self) -> tuple[DeletedItem, ...]:
        """Return the mementos that were put away and can come back, the newest first."""
        return find_trashed_items(self._store, "mementos")

    def mark_seen(self, memento_id: str, now: datetime) -> Memento | None:
        """Remember that a memento was held; None where it is gone."""
        memento = self.get(memento_id)
        return None if memento is None else self.save(mark_seen(memento, now), now)

    def draw_random(self, now: datetime, last: str = "") -> Memento | None:
        """Draw one blind and remember it: nothing twice before all came once; None from an empty box."""
        box = self._store.mementos.all()
        chosen = draw_memento(box, is_worried=self.is_worried(now), chance=self._chance, last=last)
        return None if chosen is None else self.save(mark_drawn(chosen, box, now), now)

    def is_worried(self, now: datetime) -> bool:
        """Tell whether the check-ins of the last three days were loud on average; none at all is no."""
        lately = self._store.check_ins.since_day("at", (now - RECENT).date() - timedelta(days=1))
        recent = [
            each.worry for each in lately if each.worry is not None and timedelta() <= now - each.at <= RECENT
        ]
        return bool(recent) and sum(recent) / len(recent) >= WORRIED_FROM

    def question_of_the_day(self, now: datetime) -> BoxQuestion | None:
        """Return the gentle question of the day, in the person's own zone, or None."""
        return question_of_day(self._settings(), now.date())

    def dismiss_question(self, question: BoxQuestion, now: datetime) -> None:
        """Put a question down for good, answered or not; the next one waits for another day."""
        settings = self._settings()
        asked = (*settings.box_asked, question.key)
        self._store.settings.save(replace(settings, box_asked=asked, box_asked_on=now.date()), now=now)

    def restore_question(self, question: BoxQuestion, asked_on: date | None, now: datetime) -> None:
        """Undo `dismiss_question`; `asked_on` is the day on which one was put down before it, if there was one."""
        settings = self._settings()
        asked = tuple(key for key in settings.box_asked if key != question.key)
        self._store.settings.save(replace(settings, box_asked=asked, box_asked_on=asked_on), now=now)

    def dismiss_all_questions(self, now: datetime, *, is_over: bool = True) -> None:
        """Put all questions down for good, or take them up again."""
        self._store.settings.save(replace(self._settings(), box_asks=not is_over), now=now)

    def examples(self) -> tuple[Memento, ...]:
        """Return the examples, which lie in no file: only while the box is empty and they were not swept away."""
        is_over = self._settings().box_swept or self.count() > 0
        return () if is_over else EXAMPLES

    def hide_examples(self, now: datetime, *, is_swept: bool = True) -> None:
        """Sweep the examples away for good, or bring them back."""
        self._store.settings.save(replace(self._settings(), box_swept=is_swept), now=now)

    def size_in_bytes(self) -> int:
        """Return the bytes of all kept files, each counted once."""
        sizes = self._store.mementos.map_documents(
            lambda raw: (str(raw.get("file", "")), int(raw.get("file_size", 0)))
        )
        return sum(dict(sizes).values())

    def is_large(self) -> bool:
        """Tell whether the box has passed 200 MB, which is worth a word."""
        return self.size_in_bytes() > WARN_BYTES

    def thumbnail(self, memento: Memento, width: int, height: int, *, is_filling: bool = False) -> Pixels:
        """Return a memento's picture within `width` x `height` pixels; may be called from a thread.

        Raises:
            NotUnderstood: where it has no picture, or its file is gone or cannot be read any more.
        """
        if not is_picture(memento):
            raise NotUnderstood(_("This memento has no picture."))
        return self._pictures.thumbnail(memento.file, width, height, is_filling=is_filling)

    def full_size_picture(self, memento: Memento, width: int, height: int) -> Pixels:
        """Return a memento's picture filling `width` x `height` pixels; may be called from a thread.

        Raises:
            NotUnderstood: where it has no picture, or its file is gone or cannot be read any more.
        """
        if not is_picture(memento):
            raise NotUnderstood(_("This memento has no picture."))
        return self._pictures.full_size(memento.file, width, height)

    def file_path(self, memento: Memento) -> Path:
        """Return where a memento's file lies, for a viewer of the person's own.

        Raises:
            NotUnderstood: where it has none.
        """
        return self._pictures.file_path(memento.file)

    def _settings(self) -> Settings:
        return self._store.settings.get(SETTINGS_ID) or Settings()


def _seen_least(raw: Mapping[str, Any]) -> tuple[float, ...]:
    """Return the key of `least_seen_key` for a memento as the file has it, without the id."""
    seen = raw.get("seen") or ()
    return len(seen), _timestamp(seen[-1]) if seen else 0.0, -_timestamp(raw.get("created"))


def _kept_last(raw: Mapping[str, Any]) -> tuple[float, ...]:
    return (-_timestamp(raw.get("created")),)


def _timestamp(moment: str | None) -> float:
    return datetime.fromisoformat(moment).timestamp() if moment else 0.0
