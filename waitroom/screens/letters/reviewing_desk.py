"""What is read back at the desk: when a letter is read, what is marked in it, and what is waved away."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from time import sleep

from textual import on, work
from textual.timer import Timer
from textual.widgets import Static
from textual.worker import get_current_worker

from waitroom.domain.letters.finding import Finding
from waitroom.domain.letters.letter import Letter
from waitroom.domain.letters.replacement import replacement_of
from waitroom.room.letters.letter_review import ALIKE_RULE, BREATH_RULE
from waitroom.room.letters.letters import load_reading_tables
from waitroom.room.room import Room
from waitroom.screens.letters.letter_desk import LetterDesk
from waitroom.translation import _
from waitroom.widgets.letters.findings_pane import FindingsPane
from waitroom.widgets.letters.letter_editor import LetterEditor
from waitroom.widgets.shared.bound_keys import with_keys

RESTS = 0.2
"""Seconds on a letter before it is read back."""

NOT_TEXT = _("That one is advice: only you know the words.")
NOTHING_WRITTEN = _("What you write is read back here, quietly, while you type.")


NOTHING_TO_SAY = _("Nothing to say. It can go when you like.")


def yield_to_keys() -> None:
    """Let a key that was pressed meanwhile go first: Python's threads have no other way to be polite."""
    sleep(0.001)


class ReviewingDesk(LetterDesk):
    """A desk that reads back what lies on it."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._reading_soon: Timer | None = None
        self._muted: tuple[str, ...] = ()
        self._is_warm = False

    def refresh_view(self) -> None:
        """Draw what the room holds now; where there is no letter, or other remarks are hushed by now, read again."""
        super().refresh_view()
        if self.letter is None or self._muted != self.room.settings.muted_rules:
            self._read()

    def _take_in(self, stored: Letter | None) -> None:
        """Read again where a letter was noted as sent, which ends its reading, or no longer is."""
        before = self.letter
        super()._take_in(stored)
        if before is not None and self.letter is not None and before.is_frozen is not self.letter.is_frozen:
            self._read()

    def on_unmount(self) -> None:
        """Give back what the checker of spelling holds."""
        self.room.desk.spelling_check.close()

    @on(LetterEditor.Rested)
    def _rested(self) -> None:
        self._read()

    def _read_soon(self) -> None:
        """Read when the eye rests: going down the list reads no letter that is only passed."""
        if self._reading_soon is None:
            self._reading_soon = self.set_timer(RESTS, self._read)
        else:
            self._reading_soon.reset()

    def _read(self) -> None:
        if self._reading_soon is not None:
            self._reading_soon.stop()
            self._reading_soon = None
        letter = self.letter
        self._muted = self.room.settings.muted_rules
        if letter is None:
            self._list((), "", NOTHING_WRITTEN)
            if not self._is_warm:
                self._is_warm = True
                self._warm_up()
        elif letter.is_frozen:
            self._show(letter, (), "")
        else:
            self._read_in_a_thread(letter, self.room.now())

    @work(thread=True, exclusive=True, group="warming up", exit_on_error=False)
    def _warm_up(self) -> None:
        """Read the tables while nothing is written yet: the first letter then costs what the next one does."""
        load_reading_tables(yield_to_keys)

    @work(thread=True, exclusive=True, group="reading", exit_on_error=False)
    def _read_in_a_thread(self, letter: Letter, now: datetime) -> None:
        worker, eyes = get_current_worker(), self.room.desk.spelling_check
        findings = self._read_now(letter, now)
        if eyes.is_installed and not eyes.is_warm and not worker.is_cancelled:
            # The checker needs its time to wake; what the rules say need not wait for it.
            self.app.call_from_thread(self._was_read, letter, findings)
        if eyes.is_installed and not worker.is_cancelled:
            settings = self.room.settings
            hints = eyes.check(letter, findings, sender=settings.name, muted=settings.muted_rules)
            findings = (*findings, *hints)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._was_read, letter, findings)

    def _read_now(self, letter: Letter, now: datetime) -> tuple[Finding, ...]:
        settings = self.room.settings
        return self.room.letters.review(
            letter, now=now, sender=settings.name, muted=settings.muted_rules, pause=yield_to_keys
        )

    def _was_read(self, letter: Letter, findings: tuple[Finding, ...]) -> None:
        here = self.letter
        if here is None or here.id != letter.id or here.is_frozen or not letter.has_text_of(here):
            return
        findings = tuple(
            each._replace(suggestion=with_keys(_(each.suggestion))) if each.rule == BREATH_RULE else each
            for each in findings
        )
        self.room.desk.finding_count_cache.save_count(letter, findings)
        self._show(letter, findings, NOTHING_TO_SAY if letter.body.strip() else NOTHING_WRITTEN)

    def _show(self, letter: Letter, findings: tuple[Finding, ...], empty: str) -> None:
        self._findings = findings
        self.editor.body.underline_findings(letter.body, findings)
        self._list(findings, letter.body, empty)

    def _list(self, findings: tuple[Finding, ...], body: str, empty: str) -> None:
        """List what was found, and below it the keys that mean something there."""
        pane, line = self.query_one(FindingsPane), self.query_one("#reading-keys", Static)
        pane.show(findings, body, empty)
        keys = pane.keys()
        line.display = keys is not None
        line.update(keys or "")

    @on(FindingsPane.Pointed)
    def _point(self, event: FindingsPane.Pointed) -> None:
        finding = event.finding
        if finding.rule == BREATH_RULE and event.enter:
            self.call_later(self.run_action, "app.breathe")
        if finding.rule == ALIKE_RULE and event.enter:
            self.call_later(self.run_action, "screen.both")
        if finding.start is not None and finding.end is not None:
            self.editor.body.select_span(finding.start, finding.end)
            if event.enter:
                self._go_to_pane("editor")

    @on(FindingsPane.Ignored)
    def _ignore(self, event: FindingsPane.Ignored) -> None:
        if self.letter is None:
            return
        self.save_now()
        if event.for_good:
            muted = self.room.settings.muted_rules
            self.room.save_settings(muted_rules=tuple(dict.fromkeys((*muted, event.finding.rule))))
            self._undo = lambda: self._show_again(muted)
            self.notify(
                with_keys(
                    _(
                        "This kind of remark is not shown again. {key:letters.undo} brings it back, "
                        "and so do the settings: {key:letters.hushed}."
                    )
                ),
                markup=False,
            )
        else:
            self._undo = partial(self._ignore_only, self.letter.ignored)
            self.letter = self.room.letters.ignore_finding(self.letter, event.finding, now=self.room.now())
        self._read()

    @on(FindingsPane.Taken)
    def _take(self, event: FindingsPane.Taken) -> None:
        """Put a suggestion in the place of its words; undo takes it back."""
        body = self.editor.body
        change = replacement_of(event.finding, body.text)
        if self.letter is None or self.letter.is_frozen or change is None:
            self.say_of_text(NOT_TEXT)
            return
        body.replace_span(*change)
        self._undo = self._take_back
        self.save_now()
        self._read()
        self.say_of_text(with_keys(_("Taken. {key:letters.undo} takes it back.")))

    def _take_back(self) -> Letter | None:
        """Undo the last change of the text."""
        self.editor.body.action_undo()
        self.save_now()
        self._read()
        return self.letter

    def _take_remarks_back(self) -> None:
        """Let go of undoing a suggestion that was taken, once something else was typed."""
        if self._undo == self._take_back and any(
            said_of != self.editor.texts() for _, said_of in self._remarks
        ):
            self._undo = None
        super()._take_remarks_back()

    def _show_again(self, muted: tuple[str, ...]) -> None:
        """Hush no more than was hushed before."""
        self.room.save_settings(muted_rules=muted)

    def _ignore_only(self, ignored: tuple[str, ...]) -> Letter | None:
        """Leave out of the letter in front no more than was left out before."""
        if self.letter is not None:
            self.letter = self.room.letters.save(replace(self.letter, ignored=ignored), now=self.room.now())
            self._read()
        return self.letter
