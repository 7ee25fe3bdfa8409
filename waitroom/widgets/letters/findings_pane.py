"""What the desk says back about a letter: good things first, then each place with its reason."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.letters.letter_slots import open_slots
from waitroom.domain.letters.replacement import replacement_of
from waitroom.domain.shared.safe_text import safe_text
from waitroom.key_bindings import bindings_for
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.keys_content import KeysContent, keys_line
from waitroom.widgets.shared.safe_option_list import SafeOptionList

SIGNS = {
    Level.GOOD: ("✓ ", "$good"),
    Level.STOP: ("■ ", "$clay"),
    Level.WARN: ("! ", "$accent"),
    Level.HINT: ("· ", "$sage"),
}
DOES = {"LR-25": _("see both letters"), "breath": "breathe"}
"""What `enter` does at once for a remark that has no other way of saying it."""
INDENT = 2
"""Cells: as wide as a sign."""
WORDS = {Level.STOP: _("before it goes: "), Level.WARN: "", Level.HINT: "", Level.GOOD: ""}


class FindingsPane(SafeOptionList):
    """The findings; `enter` goes to the place and shows another way to say it."""

    DEFAULT_CSS = """
    FindingsPane { border: none; height: 1fr; padding: 0; min-width: 8; background: transparent; }
    FindingsPane:focus { border: none; background: transparent; }
    """
    auto_links = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "next", show=False),
        Binding("k", "cursor_up", "previous", show=False),
        *bindings_for("findings"),
    ]

    class Pointed(Message):
        """A finding's place is to be shown."""

        def __init__(self, finding: Finding, *, enter: bool) -> None:
            super().__init__()
            self.finding = finding
            self.enter = enter

    class Ignored(Message):
        """A finding is to be left out: in this letter, or for good."""

        def __init__(self, finding: Finding, *, for_good: bool) -> None:
            super().__init__()
            self.finding = finding
            self.for_good = for_good

    class Taken(Message):
        """A suggestion is to take the place of its words."""

        def __init__(self, finding: Finding) -> None:
            super().__init__()
            self.finding = finding

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id, markup=False)
        self._findings: tuple[Finding, ...] = ()
        self._opened: Finding | None = None
        self._line_numbers: tuple[int, ...] = ()
        self._empty = self._body = ""

    def show(self, findings: Sequence[Finding], body: str, empty: str = "") -> None:
        """Draw what was found in `body`; the same findings cost nothing."""
        self._body = body
        ordered = tuple(sorted(findings, key=_order))
        lines = tuple(0 if each.start is None else body.count("\n", 0, each.start) + 1 for each in ordered)
        if (ordered, lines, empty) == (self._findings, self._line_numbers, self._empty):
            return
        here = self._here()
        self._findings, self._line_numbers, self._empty = ordered, lines, empty
        if self._opened not in ordered:
            self._opened = None
        self._draw(here)

    def keys(self) -> KeysContent | None:
        """Return the keys that mean something for what stands here; None where none does."""
        if all(each.level is Level.GOOD for each in self._findings):
            return None
        take = [("{key:findings.take}", _("take it"))] if any(map(self._is_text, self._findings)) else []
        return keys_line(
            ("{key:dialog.enter}", _("another way")),
            *take,
            ("{key:findings.ignore}", _("not here")),
            ("{key:findings.never}", _("never show it")),
        )

    def _here(self) -> Finding | None:
        at = self.highlighted
        return self._findings[at] if at is not None and at < len(self._findings) else None

    def _draw(self, here: Finding | None) -> None:
        options = [
            Option(self._prompt(each, line))
            for each, line in zip(self._findings, self._line_numbers, strict=True)
        ]
        if not options and self._empty:
            options = [Option(Content.styled(self._empty, "$text-muted"), disabled=True)]
        with self.prevent(OptionList.OptionHighlighted):
            self.set_options(options)
            if here in self._findings:
                self.highlighted = self._findings.index(here)

    def _prompt(self, finding: Finding, line: int) -> Content:
        sign, style = SIGNS[finding.level]
        if finding.level is Level.GOOD:
            is_last = finding == [each for each in self._findings if each.level is Level.GOOD][-1]
            gap = "\n" if is_last and len(self._findings) > self._findings.index(finding) + 1 else ""
            message = Content.styled(safe_text(finding.message), "$foreground")
            return Content.assemble((sign, style), self._hung(message), gap)
        place = _("line {line}: ").format(line=line) if line else ""
        quote = " ".join(safe_text(finding.quote).split())
        quote = quote if len(quote) < 60 else quote[:56].rstrip() + "…"
        parts: list[Content | str | tuple[str, str]] = [
            (WORDS[finding.level] + place, "$text-muted"),
            (f"“{quote}” " if quote else "", "$accent"), (safe_text(finding.message), "$foreground"),
        ]  # fmt: skip
        if finding == self._opened:
            if finding.suggestion:
                parts += ["\n", (_("instead: "), "$text-muted"), (safe_text(_(finding.suggestion)), "$sage")]
            if finding.why:
                parts += ["\n", (safe_text(finding.why), "$text-muted")]
            parts.append("\n")
            if self._is_text(finding):
                parts += [_clicked("take", _("take it")), "  "]
            parts += [_clicked("ignore", _("not here")), "  ", _clicked("never", "never")]
        elif finding.rule in DOES:
            parts += ["\n", ("enter", "$accent"), (f" {DOES[finding.rule]}", "$text-muted")]
        elif finding.start in {slot.start for slot in open_slots(self._body)}:
            parts += [
                "\n",
                (with_keys("{key:text.next_blank}"), "$accent"),
                (
                    with_keys(_(" goes from blank to blank, {key:text.blank_before} back and up to To")),
                    "$text-muted",
                ),
            ]
        elif finding.suggestion:
            parts += ["\n", ("enter", "$accent"), (_(" show me another way"), "$text-muted")]
        return Content.assemble((sign, style), self._hung(Content.assemble(*parts)), "\n")

    def _hung(self, text: Content) -> Content:
        """Return text in lines of the pane's width, those below the first under its first word."""
        width = max(8, self.size.width - self.styles.scrollbar_size_vertical - 1 - INDENT)
        return Content("\n" + " " * INDENT).join(text.wrap(width))

    def on_resize(self) -> None:
        """Draw again as wide as the pane is now."""
        self._draw(self._here())

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Point at the place."""
        event.stop()
        finding = self._here()
        if finding is not None and self.has_focus:
            self.post_message(self.Pointed(finding, enter=False))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the reason and the better sister of the sentence; once open, go to the place."""
        event.stop()
        finding = self._here()
        if finding is None or finding.level is Level.GOOD:
            return
        is_open = finding == self._opened or finding.rule in DOES
        self._opened = finding
        self._draw(finding)
        self.post_message(self.Pointed(finding, enter=is_open))

    def _leave_out(self, *, for_good: bool) -> None:
        finding = self._here()
        if finding is not None and finding.level is not Level.GOOD:
            self.post_message(self.Ignored(finding, for_good=for_good))

    def _is_text(self, finding: Finding) -> bool:
        return replacement_of(finding, self._body) is not None

    def action_take(self) -> None:
        """Put the suggestion of the marked remark in the place of its words."""
        finding = self._here()
        if finding is not None:
            self.post_message(self.Taken(finding))

    def action_ignore(self) -> None:
        """Leave this remark out of this letter."""
        self._leave_out(for_good=False)

    def action_never(self) -> None:
        """Never show this kind of remark again."""
        self._leave_out(for_good=True)


def _order(finding: Finding) -> tuple[int, int]:
    rank = {Level.GOOD: 0, Level.STOP: 1, Level.WARN: 2, Level.HINT: 3}[finding.level]
    return rank, finding.start if finding.start is not None else -1


def _clicked(name: str, words: str) -> Content:
    """Return the key of a command of this pane with its words; a click on either does what it does."""
    key, click = with_keys(f"{{key:findings.{name}}}"), f"@click={name}"
    return Content.assemble((key, f"$accent {click}"), (f" {words}", f"$text-muted {click}"))
