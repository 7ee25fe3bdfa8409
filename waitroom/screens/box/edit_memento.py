"""Changing a memento that is in the box."""

from collections.abc import Iterable
from dataclasses import replace

from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.box.memento import Memento, MementoKind
from waitroom.domain.shared.errors import WaitroomError
from waitroom.room.room import Room
from waitroom.screens.box.memento_form import MementoForm, MementoTextArea
from waitroom.screens.shared.dialog import BACK, NEXT, enter, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys


class EditMementoDialog(MementoForm):
    """Every field of one memento; its file stays the same."""

    title_words = _("Change it")

    def __init__(self, room: Room, memento: Memento) -> None:
        super().__init__(room)
        self.memento = memento
        self.keeper = DraftKeeper(self, room.form_drafts.of("change-memento", memento.id))

    def compose_inside(self) -> Iterable[Widget]:
        """Show the fields as they are."""
        words = MementoTextArea(self.memento.text, id="words", placeholder="words")
        words.cursor_blink = False
        yield words
        kinds = tuple(_(kind.value) for kind in MementoKind)
        yield from self.fields(self.memento, kinds=kinds, kind=_(self.memento.kind.value))
        yield Static("", id="problem", classes="problem")
        yield Static(keys_line(enter(_("keep")), NEXT, BACK), classes="keys")

    def action_keep(self) -> None:
        """Keep the changes; a memento that has nothing left in it is not kept."""
        details = self.details()
        text = self.query_one("#words", MementoTextArea).text
        if not text.strip() and not details.title and not self.memento.file:
            self.show_problem(
                with_keys(
                    _(
                        "There is nothing left in it. {key:dialog.back} leaves it as it was; "
                        "{key:wall.away} on the wall puts it away."
                    )
                )
            )
            return
        changed = replace(
            self.memento,
            text=text,
            kind=details.kind or self.memento.kind,
            title=details.title,
            who=details.who,
            when=details.when,
            why=details.why,
            tags=details.tags,
            alt=details.alt,
        )
        try:
            kept = None if changed == self.memento else self.room.box.save(changed, self.room.now())
        except WaitroomError as error:
            self.show_problem(str(error))
            return
        self.kept()
        self.dismiss(kept)
