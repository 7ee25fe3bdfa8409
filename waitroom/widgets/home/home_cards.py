"""The four cards of the room: a head, a body, and their keys at the foot."""

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from waitroom.domain.box.picture_fit import GAP, PictureFit, fit_picture
from waitroom.domain.home.home_card_data import BoxCardData, CareCardData, LetterCardData, ReframeCardData
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.shared.safe_text import safe_text
from waitroom.key_bindings import COMMANDS_BY_ID, Command
from waitroom.translation import _, ngettext
from waitroom.widgets.scenery.half_blocks import picture_rows, shaded_rows
from waitroom.widgets.scenery.terminal_pictures import (
    EncodedPicture,
    PictureWidget,
    PlacedPicture,
    can_hold,
    pictures_of,
    placed_rows,
)
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.card import BARS, Card
from waitroom.widgets.shared.whole_sentences import whole_sentences

TURNED_BY = ("card.next",)


class ReframeCard(Card):
    """The carousel."""

    title = _("REFRAME")
    where = "card.reframe"
    turned_by = TURNED_BY
    view: reactive[ReframeCardData] = reactive(ReframeCardData())

    def shown_commands(self) -> tuple[Command, ...]:
        """Offer the breath, the box, people and the kept cards while the others rest: no other key means anything."""
        if not self.view.is_resting:
            return super().shown_commands()
        return tuple(COMMANDS_BY_ID[name] for name in ("breathe", "draw", "people", "reframe.mine"))

    def label_of(self, command: Command) -> str:
        """Say "let go" of a card that is kept."""
        return _("let go") if command.id == "reframe.keep" and self.view.is_kept else command.label

    def header_text(self) -> Content:
        """Say whether the card is kept, and where it stands in the deck."""
        place = Content.styled(self.view.place, "$text-faint")
        return Content.assemble(self.short_header(), "   ", place) if self.view.is_kept else place

    def short_header(self) -> Content:
        """Say that it is kept."""
        return Content.styled(_("✓ kept"), "$sage") if self.view.is_kept else Content("")

    @property
    def gives_keys_way(self) -> bool:
        """A thought is read whole; while the cards rest their keys are the point."""
        return not self.view.is_resting

    def rows_wanted(self, width: int) -> int:
        """Ask for the whole thought."""
        return len(Content(safe_text(self.view.text)).wrap(width))

    def body_rows(self, width: int, height: int) -> list[Content]:
        """Draw the thought, the step that could be taken first, and what was written."""
        rows = whole_sentences(safe_text(self.view.text), "$foreground", width, height)
        if self.view.answered:
            rows += [
                Content.styled(
                    _("You wrote: {answered}").format(answered=safe_text(self.view.answered)), "$sage"
                ).truncate(width, ellipsis=True)
            ]
        elif self.view.ask:
            ask = Content.styled(safe_text(self.view.ask), "$text-muted").wrap(width)
            step = 1 if self.view.step else 0
            if len(rows) + len(ask) + step < height:
                rows += ask
        if self.view.step is not None and len(rows) < height:
            first = Content.styled(
                f"▸ {with_keys(self.view.step.label)}", f"$sage @click={self.view.step.action}"
            ).wrap(width)
            spare = height - len(rows) - len(first)
            rows = [*first, *([Content("")] if spare > 0 else []), *rows] if spare >= 0 else rows
        if self.view.leads_to and len(rows) + 2 < height:
            key = with_keys("{key:reframe.follow} ")
            on = Content.assemble((key, "$accent"), (self.view.leads_to, "$text-muted")).wrap(width)
            if len(rows) + 1 + len(on) < height:
                rows += [Content(""), *(line.stylize("@click=screen.follow_card") for line in on)]
        return rows


class CareCard(Card):
    """Three things that may help now."""

    title = _("CARE")
    where = "card.care"
    turned_by = TURNED_BY
    view: reactive[CareCardData] = reactive(CareCardData())
    chosen: reactive[int] = reactive(0)

    def header_text(self) -> Content:
        """Say for how many minutes and how much energy."""
        energy = f", {self.view.energy}" if self.view.energy else ""
        return Content.styled(
            _("{minutes} minutes{energy}").format(minutes=self.view.minutes, energy=energy), "$text-faint"
        )

    def rows_wanted(self, width: int) -> int:
        """Ask for all suggestions."""
        return sum(len(self._suggestion(index, width)) for index in range(len(self.view.suggestions)))

    def _suggestion(self, index: int, width: int) -> list[Content]:
        item, here = self.view.suggestions[index], index == self.chosen
        helped = Content.styled(f"   {item.helped}" if item.helped else "", "$text-faint")
        style = f"{'bold ' if here else ''}$foreground @click=screen.start_care({index})"
        name = Content.styled(item.name, style)
        if name.cell_length + helped.cell_length > width - 10:
            helped = Content("")
        first, *rest = name.wrap(max(4, width - 10))
        mark = ("▸ ", "$accent") if here else "  "
        return [
            Content.assemble(
                mark, (_("{minutes:>2} min  ").format(minutes=item.minutes), "$text-muted"), first, helped
            ),
            *(Content.assemble(" " * 10, line) for line in rest),
        ]

    def body_rows(self, width: int, height: int) -> list[Content]:
        """Draw the suggestions, each whole, and the worry of the last days where there is room."""
        rows: list[Content] = []
        for index in range(len(self.view.suggestions)):
            item = self._suggestion(index, width)
            if rows and len(rows) + len(item) > height:
                break
            rows += item
        if any(value is not None for value in self.view.worry) and height > len(rows):
            bars = "".join(" " if v is None else BARS[min(7, v * 8 // 11)] for v in self.view.worry).lstrip()
            gap = [Content("")] if height > len(rows) + 2 else []
            rows += [*gap, Content.assemble((bars, "$sage"), (_("  worry, these days"), "$text-muted"))]
        return rows


class LetterCard(Card):
    """The letter on the desk."""

    title = _("LETTER")
    where = "card.letter"
    turned_by = TURNED_BY
    view: reactive[LetterCardData] = reactive(LetterCardData())

    def label_of(self, command: Command) -> str:
        """Say "begin one" where there is no letter to edit."""
        return command.label if self.view.id else _("begin one")

    def header_text(self) -> Content:
        """Say which letter it is."""
        return Content.styled(safe_text(self.view.title), "$text-faint")

    def body_rows(self, width: int, height: int) -> list[Content]:
        """Draw the first lines and how it stands."""
        view = self.view
        if not view.id:
            return Content.styled(view.offer, "$foreground").wrap(width)
        text = " ".join(safe_text(view.preview).split())
        rows = Content.styled(text, "$foreground").wrap(width)
        most = max(1, height - 3)
        if len(rows) > most:
            rows = [*rows[: most - 1], Content.assemble(rows[most - 1].rstrip(), ("…", "$foreground"))]
            rows[-1] = rows[-1].truncate(width, ellipsis=True)
        words = ngettext("{words} word", "{words} words", view.words).format(words=view.words)
        facts = Content.assemble(
            ("✓ " if view.words else "", "$good"), (words, "$good" if view.words else "$text-muted"),
            (_("   {to_look_at} to look at").format(to_look_at=view.to_look_at) if view.to_look_at else "", "$accent"),
            (f"   {view.state}", "$text-muted"),
        )  # fmt: skip
        gap = [Content("")] if height > len(rows) + 1 else []
        return [*rows, *gap, facts.truncate(width, ellipsis=True)]


class BoxCard(Card, PictureWidget):
    """One thing from the happy box."""

    title = _("FROM THE HAPPY BOX")
    short = _("HAPPY BOX")
    where = "card.box"
    turned_by = TURNED_BY
    view: reactive[BoxCardData] = reactive(BoxCardData())
    pixels: reactive[Pixels | None] = reactive(None)
    """The picture, once it is loaded; its description stands there before."""
    placed: reactive[PlacedPicture | None] = reactive[PlacedPicture | None](None)
    """The picture that the terminal holds, once it does."""

    class PictureWanted(Message):
        """There is room for the picture of a memento: its id, width and height in pixels."""

        def __init__(self, card: "BoxCard", wanted: tuple[str, int, int]) -> None:
            super().__init__()
            self.card = card
            self.wanted = wanted

        @property
        def control(self) -> "BoxCard":
            """The card."""
            return self.card

    def watch_view(self) -> None:
        """Describe the picture, and ask for it."""
        self.tooltip = safe_text(self.view.alt) or None
        self._ask()

    def on_resize(self) -> None:
        """Ask for the picture in its new size."""
        self._ask()

    def _ask(self) -> None:
        wanted = self._wanted()
        if wanted != self._asked:
            self._asked = wanted
            self.pixels = None
            self._take_down()
            if wanted is not None:
                self.post_message(self.PictureWanted(self, wanted))

    def _take_down(self) -> None:
        terminal = pictures_of(self.app)
        if terminal is not None and self.placed is not None:
            terminal.delete(self.placed)
        self.placed = None

    _asked: tuple[str, int, int] | None = None

    def _wanted(self) -> tuple[str, int, int] | None:
        fit = self._fit()
        return (self.view.id, fit.columns, fit.lines * 2) if fit is not None else None

    def _fit(self) -> PictureFit | None:
        width, height = self.content_size
        # Below the head, above the keys; where there is room for a gap below the head, it stays.
        return (
            fit_picture(self.view.picture, width, height - (3 if height > 8 else 2)) if height > 4 else None
        )

    def show_picture(self, wanted: tuple[str, int, int], pixels: Pixels) -> None:
        """Take the picture that was asked for last."""
        if wanted == self._asked:
            self.pixels = pixels

    def show_pixels(self, wanted: tuple[str, int, int], picture: EncodedPicture) -> None:
        """Take the same picture for the terminal to hold."""
        terminal = pictures_of(self.app)
        lines = wanted[2] // 2
        if terminal is not None and wanted == self._asked and can_hold(wanted[1], lines):
            self._take_down()
            self.placed = terminal.upload(picture, wanted[1], lines)

    def pictures_changed(self) -> None:
        """Ask again for a picture that the terminal has lost."""
        terminal = pictures_of(self.app)
        wanted = self._asked
        if (
            wanted is not None
            and terminal is not None
            and terminal.has_placeholders
            and not (self.placed and terminal.is_held(self.placed))
        ):
            self.post_message(self.PictureWanted(self, wanted))

    def header_text(self) -> Content:
        """Say how much the box holds."""
        count = self.view.things
        return Content.styled(
            ngettext("{count} thing", "{count} things", count).format(count=count) if count else "",
            "$text-faint",
        )

    def body_rows(self, width: int, height: int) -> list[Content]:
        """Draw the memento on top: a picture as a picture, whole, with its words beside or below it; words as words."""
        view = self.view
        rows: list[Content] = []
        fit = self._fit()
        if self.pixels is not None and fit is not None:
            return self._picture_and_words(self.pixels, fit, width)
        if view.text:
            text = f"“{safe_text(view.text)}”" if view.is_quote else safe_text(view.text)
            style = f"{'italic ' if view.is_quote else ''}$foreground"
            rows += whole_sentences(text, style, width, max(1, height - 1))
        if view.caption:
            rows.append(_small(safe_text(view.caption), width))
        if not rows:
            rows = Content.styled(
                _(
                    "For words, pictures and small proofs that cheer you up on a low day. One kind "
                    "line would do to begin."
                ),
                "$text-muted",
            ).wrap(width)
        return rows

    def _picture_and_words(self, pixels: Pixels, fit: PictureFit, width: int) -> list[Content]:
        view = self.view
        has_colours = not (self.app.no_color or self.app.native_ansi_color)
        placed = self.in_pixels(self.placed)
        if placed is not None:
            drawn = placed_rows(placed)
        else:
            drawn = picture_rows(pixels, fit.columns, fit.lines) if has_colours else shaded_rows(pixels)
        drawn = drawn[: fit.lines]
        if not fit.is_beside:
            words = "  ".join(part for part in (safe_text(view.text), safe_text(view.caption)) if part)
            return [*drawn, _small(words, width)]
        room = width - fit.columns - GAP
        said = [
            *Content.styled(safe_text(view.text), "$foreground").wrap(room),
            *(Content.styled(safe_text(view.caption), "$text-muted").wrap(room) if view.caption else []),
        ][: fit.lines]
        said += [Content("")] * (fit.lines - len(said))
        return [
            Content.assemble(
                row, " " * (fit.columns - row.cell_length + GAP), words.truncate(room, ellipsis=True)
            )
            for row, words in zip(drawn, said, strict=False)
        ]


def _small(words: str, width: int) -> Content:
    return Content.styled(words, "$text-muted").truncate(width, ellipsis=True)
