"""What stands in a form before it is kept: it outlives `esc` and a kill, as everything else does."""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from waitroom.domain.shared.errors import CannotWrite
from waitroom.store.database import Store

if TYPE_CHECKING:
    from waitroom.domain.shared.form_draft import FormDraft


class FormDrafts:
    """The drafts of all forms; a form that is open in two tabs has two."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def of(self, form: str, about: str = "", *, is_fresh: bool = False) -> "SingleFormDraft":
        """Return the draft of a form about one thing; `about` is empty for something new.

        `is_fresh` begins another one beside those there are.
        """
        return SingleFormDraft(self._store, self._now, form, about, is_fresh=is_fresh)

    def last_open(self, form: str) -> "FormDraft | None":
        """Return the draft that stood in the open form when the room was last left; None where there was none."""
        found = [each for each in _written(self._store, form) if not each.is_put_down]
        return _newest(found)

    def newest(self, form: str) -> "FormDraft | None":
        """Return the draft of a form that was written in last, whatever it is about."""
        return _newest(_written(self._store, form))

    def delete(self, *forms: str, about: str = "") -> None:
        """Let go of the drafts of some forms about one thing: it is kept."""
        for form in forms:
            self.of(form, about).done()


class SingleFormDraft:
    """The draft of one form about one thing, as this tab writes it."""

    def __init__(
        self, store: Store, now: Callable[[], datetime], form: str, about: str, *, is_fresh: bool
    ) -> None:
        self._store = store
        self._is_fresh = is_fresh
        self._now = now
        self.form = form
        self.about = about
        self._kept: FormDraft | None = None

    def fields(self) -> Mapping[str, str]:
        """Return what was written before, by the name of the field; nothing where there is none."""
        self._kept = self._draft()
        return {} if self._kept is None else dict(self._kept.fields)

    def keep(self, fields: Mapping[str, str], *, is_put_down: bool = False) -> bool:
        """Keep what stands in the form, within a second; False where nothing can be kept in this room.

        It is put on the draft that this form last kept or showed: where another tab wrote on, the store keeps both.
        """
        from waitroom.domain.shared.form_draft import FormDraft  # noqa: PLC0415 - where something is written

        known = self._draft() or FormDraft(form=self.form, about=self.about)
        if any(each.is_put_down == is_put_down for each in self._same(fields)):
            return True
        wanted = replace(
            known, form=self.form, about=self.about, fields=dict(fields), is_put_down=is_put_down
        )
        try:
            self._kept = self._store.drafts.save(wanted, now=self._now())
        except CannotWrite:
            return False
        return True

    def holds(self, fields: Mapping[str, str]) -> bool:
        """Tell whether these words are kept, for this form and what it is about."""
        return bool(self._same(fields))

    def done(self) -> None:
        """Let go of it: the thing is kept, or nothing is written any more.

        What another tab has written into it meanwhile stays.
        """
        known, self._kept = self._draft(), None
        if known is None:
            return
        # By its words and not by its id: where two tabs wrote, the store has moved one of the two.
        with contextlib.suppress(CannotWrite):
            for each in self._same(known.fields):
                self._store.drafts.remove(each.id, now=self._now())

    @contextlib.contextmanager
    def delete_when_saved(self) -> Iterator[None]:
        """Let go of the draft in the same write as what is kept inside; where nothing is kept there, it stays."""
        before = self._store.progress.state.wanted
        with self._store.transaction():
            yield
            if self._store.progress.state.wanted != before:
                self.done()

    def _draft(self) -> "FormDraft | None":
        return self._kept or (None if self._is_fresh else _newest(self._all()))

    def _all(self) -> "list[FormDraft]":
        return [each for each in _written(self._store, self.form) if each.about == self.about]

    def _same(self, fields: Mapping[str, str]) -> "list[FormDraft]":
        return [each for each in self._all() if dict(each.fields) == dict(fields)]


def _written(store: Store, form: str) -> "list[FormDraft]":
    return [each for each in store.drafts.all() if each.form_name == form and any(each.fields.values())]


def _newest(drafts: "list[FormDraft]") -> "FormDraft | None":
    return max(drafts, key=lambda each: each.updated or datetime.min.replace(tzinfo=UTC), default=None)
