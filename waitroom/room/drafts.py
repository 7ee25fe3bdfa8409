"""What stands in a form before it is kept: it outlives a kill as everything else does."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from waitroom.domain.draft import WAIT_FORM, Draft
from waitroom.store.database import Store


class Drafts:
    """One draft for each form that has one: the form for a wait, and the one for the happy box."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def left_open(self, form: str = WAIT_FORM) -> Draft | None:
        """Return the draft that was being written when the room was last left; None where there is none."""
        draft = self._store.drafts.get(form)
        return draft if draft is not None and any(draft.fields.values()) else None

    def keep(self, fields: Mapping[str, str], about: str, *, now: datetime, form: str = WAIT_FORM) -> None:
        """Remember what stands in the form, if it is not what is remembered already."""
        known = self._store.drafts.get(form) or Draft(id=form)
        if (dict(known.fields), known.about) != (dict(fields), about):
            self._store.drafts.put(replace(known, about=about, fields=dict(fields)), now=now)

    def done(self, *, now: datetime, form: str = WAIT_FORM) -> None:
        """Forget it: it was kept, or put down."""
        if self.left_open(form) is not None:
            self.keep({}, "", now=now, form=form)
