"""The carousel's own shelf: cards in one's own words, those kept, those put away, and more from a text file."""

from collections.abc import Callable, Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.cards.reframe import Reframe
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.room.room import Room
from waitroom.screens.cards.write_own_card import write_own_card
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.fields_dialog import Field, FieldsDialog
from waitroom.screens.shared.read_words import ReadWordsDialog
from waitroom.screens.shared.write_dialog import WriteDialog
from waitroom.translation import _, ngettext
from waitroom.widgets.shared.safe_option_list import SafeOptionList


class MyCardsDialog(Dialog[None]):
    """Own cards first, then those kept, then those put away; each key says what it did."""

    title_words = _("Your cards")
    places = (
        "my_cards",
        "dialog.list",
    )

    def __init__(self, room: Room, card_id: str = "") -> None:
        """`card_id` is the card that is marked at first."""
        super().__init__()
        self.room = room
        self._begins_at = card_id
        self.cards: tuple[Reframe, ...] = ()
        self.hidden: frozenset[str] = frozenset()
        self.kept_ids: frozenset[str] = frozenset()
        self._undo: Callable[[], object] | None = None
        self._said = ""

    def compose_inside(self) -> Iterable[Widget]:
        """List the cards; below it what was said last."""
        yield SafeOptionList(id="cards", markup=False)
        yield Static("", id="whole", classes="muted gap", markup=False)
        yield Static("", id="said", classes="words gap", markup=False)
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """List them."""
        self.query_one(OptionList).styles.max_height = max(3, min(14, self.app.size.height - 14))
        self.draw()
        listed = self.query_one(OptionList)
        listed.highlighted = next(
            (at for at, card in enumerate(self.cards) if card.id == self._begins_at), listed.highlighted
        )
        listed.focus()

    def draw(self) -> None:
        """List own cards, those kept and those put away."""
        hidden = self.room.reframes.hidden()
        own = self.room.reframes.own_cards()
        kept = self.room.reframes.kept()
        self.hidden = frozenset(card.id for card in hidden)
        self.kept_ids = frozenset(card.id for card in kept)
        shelf = (*own, *kept, *hidden)
        self.cards = tuple({card.id: card for card in shelf}.values())
        listed = self.query_one(OptionList)
        at = listed.highlighted or 0
        width = max(20, min(64, self.app.size.width - 10))
        listed.set_options([Option(self._row(card, width)) for card in self.cards])
        listed.display = bool(self.cards)
        listed.highlighted = min(at, len(self.cards) - 1) if self.cards else None
        self._tell()

    def _row(self, card: Reframe, width: int) -> Content:
        is_hidden = card.id in self.hidden
        state = _("put away") if is_hidden else _("yours") if card.own else _("kept")
        kept = "✓ " if card.id in self.kept_ids else "  "
        text = safe_line(self._text(card))
        return Content.assemble(
            (f"{kept}{state:<9} ", "$text-muted" if is_hidden else "$sage"),
            Content(text).truncate(width - 12, ellipsis=True),
        )

    def _text(self, card: Reframe) -> str:
        return " ".join(self.room.reframes.card_text(card, self.room.settings.name).split())

    def _tell(self) -> None:
        """Show the whole of the marked card, what was done last, and the keys that mean something to it."""
        card = self._marked
        words = self._text(card) if card is not None else ""
        said = self._said or (
            "" if self.cards else _("No card of your own yet, none kept, and none put away.")
        )
        for name, text in (("#whole", words[:600]), ("#said", said)):
            self.query_one(name, Static).update(Content(safe_text(text)))
            self.query_one(name).display = bool(text)
        undo = [("{key:dialog.undo}", _("undo"))] if self._undo else []
        self.query_one("#keys", Static).update(
            keys_line(
                *(self._keys_of(card) if card is not None else ()),
                ("{key:my_cards.new}", _("write one")),
                ("{key:my_cards.from_file}", _("from a text file")),
                *undo,
                BACK,
            )
        )

    def _keys_of(self, card: Reframe) -> Iterable[tuple[str, str]]:
        yield "{key:my_cards.show}", _("show")
        yield "{key:my_cards.keep}", _("let go") if card.id in self.kept_ids else _("keep")
        if card.own:
            yield "{key:my_cards.edit}", _("change its words")
        yield "{key:my_cards.turn_over}", _("bring back") if card.id in self.hidden else _("put away")
        if card.own:
            yield "{key:my_cards.away}", _("take off")

    @property
    def _marked(self) -> Reframe | None:
        at = self.query_one(OptionList).highlighted
        return self.cards[at] if at is not None and at < len(self.cards) else None

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show all of the marked one."""
        event.stop()
        self._tell()

    def action_show(self) -> None:
        """Show the marked card whole, with its question and what was written under it."""
        card = self._marked
        if card is None:
            return
        answers = (answer.text for answer in self.room.reframes.answers_to(card) if answer.text.strip())
        wrote = (_("You wrote: {answered}").format(answered=text) for text in answers)
        text = self.room.reframes.card_text(card, self.room.settings.name)
        words = "\n\n".join(part for part in (text, card.ask, *wrote) if part)
        self.app.push_screen(ReadWordsDialog(_("One of your cards"), words))

    def action_turn_over(self) -> None:
        """Put the marked card away, or bring it back."""
        card = self._marked
        if card is None:
            return
        reframes, now = self.room.reframes, self.room.now()
        if card.id in self.hidden:
            reframes.unhide(card, now)
            self._did(_("It is back among the cards."), lambda: reframes.hide(card, self.room.now()))
        else:
            reframes.hide(card, now)
            self._did(
                _("Put away: it is not offered any more. It stays in this list."),
                lambda: reframes.unhide(card, self.room.now()),
            )

    def action_keep(self) -> None:
        """Keep the marked card, or let it go; one that was only kept leaves the list."""
        card = self._marked
        if card is None:
            return
        reframes, now = self.room.reframes, self.room.now()
        if card.id in self.kept_ids:
            reframes.unmark_kept(card, now)
            self._did(
                _("Let go: it is no card that you keep."), lambda: reframes.mark_kept(card, self.room.now())
            )
        else:
            was_hidden = card.id in self.hidden
            reframes.mark_kept(card, now)
            if was_hidden:
                reframes.unhide(card, now)

            def take_back() -> None:
                reframes.unmark_kept(card, self.room.now())
                if was_hidden:
                    reframes.hide(card, self.room.now())

            self._did(_("Kept: it may come back within the week."), take_back)

    def _did(self, said: str, undo: Callable[[], object] | None) -> None:
        self._said, self._undo = said, undo
        self.draw()

    def action_write_one(self) -> None:
        """Write a card in one's own words."""
        write_own_card(self.app, self.room, lambda _: self.draw())

    def action_edit(self) -> None:
        """Change the words of an own card; they are kept while they are typed, and never left empty."""
        card = self._marked
        own = self.room.reframes.own_card(card.id) if card is not None and card.own else None
        if own is None:
            if card is not None:
                self._did(_("Only a card in your own words can be changed."), self._undo)
            return

        def keep(words: str) -> None:
            if words.strip():
                self.room.reframes.save_own_card(own, words, now=self.room.now())

        dialog = WriteDialog(_("A card of your own"), "", own.text, keep=keep)
        self.app.push_screen(dialog, lambda _: self.draw())

    def action_remove(self) -> None:
        """Take an own card off; a shipped one is put away."""
        card = self._marked
        if card is None:
            return
        if not card.own:
            if card.id not in self.hidden:
                self.action_turn_over()
            return
        self.room.reframes.delete_own_card(card, self.room.now())
        self._did(
            _("Taken off."),
            lambda: self.room.reframes.create_own_card(card.text, card.ask, now=self.room.now()),
        )

    def action_undo(self) -> None:
        """Take the last step back."""
        undo, self._undo = self._undo, None
        if undo is None:
            self._did(_("Nothing here is to be taken back."), None)
        else:
            undo()
            self._did(_("Taken back."), None)

    def action_from_file(self) -> None:
        """Take a card for each paragraph of a plain text file."""

        def keep(values: dict[str, str] | None) -> None:
            if values is None:
                return
            try:
                added = self.room.reframes.import_own_cards(values["file"].strip(), self.room.now())
            except NotUnderstood as error:
                said = str(error)
            else:
                said = ngettext("{added} card added.", "{added} cards added.", len(added)).format(
                    added=len(added)
                )
            self._did(said, self._undo)

        draft = self.room.form_drafts.of("cards-file")
        field = Field(name="file", label=_("Text file"), hint=_("~/cards.txt: a card for each paragraph"))
        self.app.push_screen(FieldsDialog(_("Cards from a text file"), (field,), draft=draft), keep)
