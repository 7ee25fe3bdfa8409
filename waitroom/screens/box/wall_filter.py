"""Filter and order of the wall of the happy box: which mementos are shown, in which order, as which cards."""

from collections.abc import Callable
from typing import TypeVar

from waitroom.domain.box.box_question import BoxQuestion
from waitroom.domain.box.memento import Memento, MementoKind
from waitroom.room.box.box import EXAMPLES
from waitroom.room.room import Room
from waitroom.translation import _
from waitroom.widgets.box.memento_card import MementoCardData, build_memento_card_data
from waitroom.widgets.shared.bound_keys import with_keys

ADD, QUESTION = "card:add", "card:question"
"""The ids of the two cards that are no mementos."""

FIRST = 90
"""So many cards are more than the largest screen shows."""

ADD_VIEW = MementoCardData(
    id=ADD,
    title=_("+ add a thing"),
    text=_("paste a line, drop a picture,\nor press {key:wall.add}"),
    is_faint=True,
)


Choice = TypeVar("Choice")


class WallFilter:
    """The filters, the order, and the cards; the order stays while one is there, and only `reorder` lays it anew.

    Of thousands only the top is read from the file at first. `prepare_cards` reads the rest, in a thread.
    """

    def __init__(self, room: Room) -> None:
        self.room = room
        self.words = ""
        self.kind: MementoKind | None = None
        self.tag = ""
        self.is_newest_first = False
        self.is_whole = False
        self.count = 0
        self._order: dict[str, int] = {}
        self._views: dict[tuple[str, int], MementoCardData] = {}

    def content_version(self) -> tuple[object, ...]:
        """Return a cache key of the cards: it changes with mementos, settings, filters, order and day."""
        now = self.room.now()
        return (
            *self.room.box.content_version(),
            self.words,
            self.kind,
            self.tag,
            self.is_newest_first,
            now.date(),
        )

    def is_filtered(self) -> bool:
        """Tell whether words, a kind or a tag keep some mementos from the wall."""
        return bool(self.words.strip() or self.kind or self.tag)

    def is_hidden(self, memento_id: str) -> bool:
        """Tell whether the filters keep a memento of the box from the wall."""
        if not self.is_filtered() or self.room.box.get(memento_id) is None:
            return False
        return memento_id not in {each.id for each in self.room.box.find(self.words, self.kind, self.tag)}

    def views(self, here: str = "") -> list[MementoCardData]:
        """Return the cards, down to the card `here` and a screen more where not everything is read yet."""
        mementos = self._mementos(here)
        views = [self._view(memento) for memento in mementos]
        if not self.is_filtered():
            examples = self.room.box.examples()
            views += [build_memento_card_data(example, is_example=True) for example in examples]
            question = self.room.box.question_of_the_day(self.room.now())
            if question is not None:
                # Behind the examples: `x` clears them, as the line above the wall says, where the bar begins.
                views.insert(len(examples) or min(len(mementos), 1), _question_view(question))
            views.append(ADD_VIEW._replace(text=with_keys(ADD_VIEW.text)))
        return views

    def wall_note(self) -> str:
        """Return the one line that is worth saying above the wall, if any; keys in it are written by their names."""
        if self.is_filtered() and not self.count:
            return _("Nothing answers to that. {key:wall.back} shows everything.")
        if self.room.box.is_large():
            return _("The box holds more than 200 MB; taking it along takes a little longer.")
        return _("Examples; {key:wall.not_this} clears them.") if self.room.box.examples() else ""

    def prepare_cards(
        self, card_lines: Callable[[MementoCardData], object], is_stopped: Callable[[], bool]
    ) -> None:
        """Read the rest and lay each card once, in a thread; whatever is ready is not done again."""
        for memento_id in tuple(self._order):
            if is_stopped():
                return
            memento = self.room.box.get(memento_id)
            if memento is not None:
                card_lines(self._view(memento))

    def reorder(self) -> None:
        """Lay the cards anew: the least seen first, or the newest."""
        order = self.room.box.ids_in_order(is_newest_first=self.is_newest_first)
        self._order = {memento_id: place for place, memento_id in enumerate(order)}

    def next_kind(self) -> None:
        """Show one kind after the other, then everything."""
        there = {memento.kind for memento in self.room.box.all()}
        self.kind = _next(self.kind, [kind for kind in MementoKind if kind in there])

    def next_tag(self) -> None:
        """Show one tag after the other, then everything."""
        self.tag = _next(self.tag or None, list(self.room.box.tags())) or ""

    def toggle_order(self) -> None:
        """Turn between the least seen first and the newest."""
        self.is_newest_first = not self.is_newest_first
        self.reorder()

    def clear(self) -> None:
        """Show everything again: no words, no kind, no tag."""
        self.words, self.kind, self.tag = "", None, ""

    def saved_filter(self) -> dict[str, object]:
        """Return the kind and the order as JSON values for the next start; words and tag are not kept."""
        return {"kind": self.kind.value if self.kind else "", "newest": self.is_newest_first}

    def restore_filter(self, place: dict[str, object]) -> None:
        """Take up what `saved_filter` returned; values that are no filters of today are left out."""
        kind = place.get("kind")
        self.kind = MementoKind(kind) if kind in {each.value for each in MementoKind} else None
        self.is_newest_first = place.get("newest") is True
        self.reorder()

    def _mementos(self, here: str) -> list[Memento]:
        if not self._order:
            self.reorder()
        box = self.room.box
        if self.is_filtered() or self.is_whole or box.count() <= FIRST:
            self.is_whole = self.is_whole or not self.is_filtered()
            found = box.find(self.words, self.kind, self.tag)
            self.count = len(found)
            # What is new stands in front.
            return sorted(found, key=lambda memento: self._order.get(memento.id, -1))
        self.count = box.count()
        until = FIRST + self._order.get(here, 0)
        top = [memento_id for memento_id, place in self._order.items() if place < until]
        new = [memento_id for memento_id in box.ids_in_order() if memento_id not in self._order]
        return [memento for memento_id in (*new, *top) if (memento := box.get(memento_id)) is not None]

    def _view(self, memento: Memento) -> MementoCardData:
        key = (memento.id, memento.revision)
        view = self._views.get(key)
        if view is None:
            view = self._views[key] = build_memento_card_data(memento)
        return view


def card_action_hint(card_id: str) -> str:
    """Return the line about a card that is no memento, where something is to be done with one."""
    if card_id == QUESTION:
        return with_keys(
            _("This is a question. {key:wall.hold} answers it, {key:wall.not_this} puts it down.")
        )
    if card_id == ADD:
        return with_keys(_("There is nothing on this card yet. {key:wall.add} puts something in."))
    if card_id in {example.id for example in EXAMPLES}:
        return with_keys(
            _(
                "This is an example. {key:wall.add} puts in something of your own, "
                "{key:wall.not_this} clears the examples."
            )
        )
    return _("That one is not in the box any more.")


def _question_view(question: BoxQuestion) -> MementoCardData:
    return MementoCardData(
        id=QUESTION,
        title=question.text,
        caption=_("a question for today"),
        mark=with_keys(_("{key:wall.hold} answers, {key:wall.not_this} puts it down")),
        kind=MementoKind.COPING,
        is_faint=True,
    )


def _next(now: Choice | None, choices: list[Choice]) -> Choice | None:
    if now is None:
        return choices[0] if choices else None
    place = choices.index(now) + 1 if now in choices else len(choices)
    return choices[place] if place < len(choices) else None
