"""The wall of the happy box: thousands of cards in one widget, which draws only the lines that are seen."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size, Spacing
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.timer import Timer

from waitroom.domain.box.masonry_layout import MasonryLayout as Laid
from waitroom.domain.box.masonry_layout import card_width, column_count, lay_out
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.widgets.box.memento_card import (
    CardShape,
    CardStyles,
    MementoCardData,
    StyledLine,
    card_height,
    card_lines,
    picture_size,
)
from waitroom.widgets.scenery.terminal_pictures import (
    EncodedPicture,
    PictureWidget,
    PlacedPicture,
    TerminalPictures,
    can_hold,
    pictures_of,
)

LEAST, MOST, GAP = 34, 6, 2
KEPT_CARDS = 150
"""So many cards stay drawn; with pictures that is some ten megabytes."""

AT_ONCE = 120
"""So many cards below the bar are laid at once; more than the largest screen shows."""

LAY_PAUSE = 0.02
"""Seconds between two such times; a key falls in between."""

A_TIME = 250
"""So many more are laid at a time afterwards: a few milliseconds."""

LARGE = CardShape()
SMALL = CardShape(left=2, right=1, above=0, below=0, picture=5)


Key = tuple[str, int, int]
"""A picture: the id of its memento, its width in cells, and twice its lines (a cell shows two pixels)."""


class Wall(ScrollView, PictureWidget, can_focus=True, inherit_bindings=False):
    """Cards in columns; one of them has the lamp's bar. It asks for its pictures by `PicturesWanted`."""

    DEFAULT_CSS = """
    Wall {
        height: 1fr; width: 1fr; background: $background;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable; overflow-x: hidden;
        & > .wall--card { background: $surface; color: $foreground; }
        & > .wall--title { background: $surface; color: $foreground; }
        & > .wall--quote { background: $surface; color: $foreground; text-style: italic; }
        & > .wall--muted { background: $surface; color: $text-muted; }
        & > .wall--lamp { background: $surface; color: $accent; }
        & > .wall--sage { background: $surface; color: $sage; }
        & > .wall--bar { background: $surface; color: $line; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "wall--card",
        "wall--title",
        "wall--quote",
        "wall--muted",
        "wall--lamp",
        "wall--sage",
        "wall--bar",
    }

    class PicturesWanted(Message):
        """These pictures come into view: id, width and height in pixels."""

        def __init__(self, wall: "Wall", wanted: tuple[Key, ...]) -> None:
            super().__init__()
            self.wall = wall
            self.wanted = wanted

        @property
        def control(self) -> "Wall":
            """The wall."""
            return self.wall

    class Held(Message):
        """A card was entered, or clicked when it already had the bar."""

        def __init__(self, wall: "Wall", view: MementoCardData) -> None:
            super().__init__()
            self.wall = wall
            self.view = view

        @property
        def control(self) -> "Wall":
            """The wall."""
            return self.wall

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._views: tuple[MementoCardData, ...] = ()
        self._laid = Laid((), (), 0)
        self._laying: Timer | None = None
        self._here = 0
        self._shape = LARGE
        self._width = 0
        self._inks: CardStyles | None = None
        self._drawn: OrderedDict[tuple[int, bool], list[StyledLine]] = OrderedDict()
        self._pictures: OrderedDict[Key, Pixels] = OrderedDict()
        self._placed: OrderedDict[Key, PlacedPicture] = OrderedDict()
        self._asked: tuple[Key, ...] = ()

    # What it shows

    @property
    def views(self) -> tuple[MementoCardData, ...]:
        """The data of all cards, in the order in which they lie."""
        return self._views

    @property
    def here(self) -> MementoCardData | None:
        """The data of the card with the bar; None on an empty wall."""
        return self._views[self._here] if self._here < len(self._views) else None

    def show_cards(self, views: Sequence[MementoCardData], here: str = "") -> None:
        """Show these cards, with the bar at the one with the id `here`, else where it was."""
        wanted = here or (self.here.id if self.here else "")
        new = tuple(views)
        ids = [view.id for view in new]
        place = ids.index(wanted) if wanted in ids else min(self._here, max(len(ids) - 1, 0))
        is_same = new == self._views
        if is_same and place == self._here:
            return
        self._here = place
        if not is_same:
            self._views = new
            # As far as it was laid before, or a wall that was scrolled by the wheel would jump.
            self._lay(len(self._laid.tiles))
        self._show_here()
        self.refresh()

    def show_picture(self, key: Key, pixels: Pixels) -> None:
        """Take a picture that was asked for, and draw the card it belongs to."""
        if key in self._pictures:
            return
        self._pictures[key] = pixels
        while len(self._pictures) > KEPT_CARDS:
            self._pictures.popitem(last=False)
        self._draw_again(key)

    def show_pixels(self, key: Key, picture: EncodedPicture) -> None:
        """Take a picture for the terminal to hold, and draw the card it belongs to."""
        terminal = pictures_of(self.app)
        if terminal is None or not self._lacks_pixels(key, terminal):
            return
        self._placed[key] = terminal.upload(picture, key[1], key[2] // 2)
        while len(self._placed) > KEPT_CARDS:
            terminal.delete(self._placed.popitem(last=False)[1])
        self._draw_again(key)

    def _lacks_pixels(self, key: Key, terminal: TerminalPictures | None) -> bool:
        if terminal is None or not terminal.has_placeholders or not can_hold(key[1], key[2] // 2):
            return False
        placed = self._placed.get(key)
        return placed is None or not terminal.is_held(placed)

    def pictures_changed(self) -> None:
        """Draw every card anew, and ask for what is not there any more."""
        self._drawn.clear()
        self._asked = ()
        self.call_after_refresh(self._ask)

    def _draw_again(self, key: Key) -> None:
        for tile in self._laid.tiles_between(self.scroll_offset.y, self.scroll_offset.y + self.size.height):
            if self._views[tile.index].id == key[0]:
                self._forget(tile.index)
                self.refresh(Region(0, tile.y - self.scroll_offset.y, self.size.width, tile.height))

    # Moving

    def move(self, right: int, down: int) -> None:
        """Move the bar by one card: `right` and `down` are -1, 0 or 1; at an edge it stays."""
        if self._views:
            self._go(self._laid.neighbour(self._here, right, down))

    def move_page(self, by: int) -> None:
        """Move the bar by `by` screens, down where it is positive."""
        if not self._views:
            return
        tile = self._laid.tiles[self._here]
        column = self._laid.columns[tile.column]
        goal = tile.y + by * max(self.size.height - 2, 1)
        self._go(min(column, key=lambda other: abs(other.y - goal)).index)

    def move_to_end(self, *, is_last: bool) -> None:
        """Move the bar to the first or to the last card."""
        if self._views:
            self._lay_until(len(self._views))
            self._go(len(self._views) - 1 if is_last else 0)

    def request_hold(self) -> None:
        """Say that the card with the bar is to be held."""
        if self.here is not None:
            self.post_message(self.Held(self, self.here))

    def on_click(self, event: events.Click) -> None:
        """Take the bar to the card; a click where it is already holds the card."""
        tile = self._laid.tile_at(event.x + self.scroll_offset.x, event.y + self.scroll_offset.y)
        if tile is None:
            return
        event.stop()
        if tile.index == self._here:
            self.request_hold()
        else:
            self._go(tile.index)

    def _go(self, index: int) -> None:
        if index == self._here:
            # At an edge there may still be a rest of the card, or the top, to see.
            self._show_here()
            return
        for old in (self._here, index):
            tile = self._laid.tiles[old]
            self.refresh(Region(0, tile.y - self.scroll_offset.y, self.size.width, tile.height))
        self._here = index
        self._show_here()

    def _show_here(self) -> None:
        if self._here < len(self._laid.tiles):
            tile = self._laid.tiles[self._here]
            region = Region(0, tile.y, max(self._width, 1), tile.height)
            self.scroll_to_region(region, spacing=Spacing(0, 0, 0, 0), animate=False, force=True)
        self._ask()

    # Laying and drawing

    def on_resize(self, event: events.Resize) -> None:
        """Lay the cards anew where the width or the shape has changed."""
        del event
        self._lay()
        self.call_after_refresh(self._show_here)

    def _lay(self, at_least: int = 0) -> None:
        width, height = self.scrollable_content_region.size
        self._width = max(width, 1)
        most = 13 if self._columns() > 2 or width < 2 * LEAST else 18
        self._shape = SMALL if height < 14 or width < 44 else CardShape(picture=max(3, min(most, height - 6)))
        self._laid = lay_out((), width=self._width, count=self._columns(), gap=GAP)
        self._drawn.clear()
        self._asked = ()
        self._lay_until(max(self._here + AT_ONCE, at_least))

    def lines_needed(self, view: MementoCardData) -> int:
        """Return the lines a card takes here; may be asked beforehand, from a thread."""
        return card_height(view, card_width(self._width, self._columns(), GAP), self._shape)

    def _lay_until(self, count: int) -> None:
        """Lay the cards down to `count`; those below follow a few at a time, each where it would stand anyway."""
        there = len(self._laid.tiles)
        heights = [self.lines_needed(view) for view in self._views[there:count]]
        self._laid = lay_out(heights, width=self._width, count=self._columns(), gap=GAP, above=self._laid)
        self.virtual_size = Size(self._width, self._laid.height)
        is_done = len(self._laid.tiles) >= len(self._views)
        if self._laying is not None and is_done:
            self._laying.stop()
            self._laying = None
        elif self._laying is None and not is_done:
            self._laying = self.set_interval(LAY_PAUSE, self._lay_more)

    def _lay_more(self) -> None:
        self._lay_until(len(self._laid.tiles) + A_TIME)

    def _columns(self) -> int:
        return column_count(self._width, least=LEAST, most=MOST, gap=GAP, cards=len(self._views))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for the pictures that come into view."""
        super().watch_scroll_y(old_value, new_value)
        self._ask()

    def _ask(self) -> None:
        """Ask for the pictures in view, then for those a screen above and below."""
        terminal = pictures_of(self.app)
        top, height = self.scroll_offset.y, max(self.size.height, 1)
        near = self._laid.tiles_between(top - height, top + 2 * height)
        in_view = [tile for tile in near if tile.bottom > top and tile.y < top + height]
        wanted = []
        for tile in (*in_view, *(tile for tile in near if tile not in in_view)):
            view = self._views[tile.index]
            across, down = picture_size(view, tile.width, self._shape)
            if not across:
                continue
            key = (view.id, across, down)
            if key in self._placed:
                self._placed.move_to_end(key)
            if key not in self._pictures or self._lacks_pixels(key, terminal):
                wanted.append(key)
        if wanted and tuple(wanted) != self._asked:
            self._asked = tuple(wanted)
            self.post_message(self.PicturesWanted(self, self._asked))

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen from the two or three cards that cross it."""
        ground = self.rich_style
        line_y = y + self.scroll_offset.y
        segments: list[Segment] = []
        x = 0
        for tile in self._laid.tiles_at_line(line_y):
            if tile.x > x:
                segments.append(Segment(" " * (tile.x - x), ground))
            segments += self._card(tile.index)[line_y - tile.y]
            x = tile.x + tile.width
        return Strip(segments, x).adjust_cell_length(self.size.width, ground)

    def _card(self, index: int) -> list[StyledLine]:
        is_here = index == self._here
        found = self._drawn.get((index, is_here))
        if found is not None:
            self._drawn.move_to_end((index, is_here))
            return found
        view = self._views[index]
        width = self._laid.tiles[index].width
        key = (view.id, *picture_size(view, width, self._shape))
        picture = self.in_pixels(self._placed.get(key)) or self._pictures.get(key)
        lines = card_lines(view, width, self._shape, self._styles(), picture, is_here=is_here)
        self._drawn[index, is_here] = lines
        while len(self._drawn) > KEPT_CARDS:
            self._drawn.popitem(last=False)
        return lines

    def _forget(self, index: int) -> None:
        for is_here in (False, True):
            self._drawn.pop((index, is_here), None)

    def notify_style_update(self) -> None:
        """Draw everything anew in other colours."""
        super().notify_style_update()
        self._inks = None
        self._drawn.clear()

    def _styles(self) -> CardStyles:
        if self._inks is None:

            def ink(name: str) -> Style:
                return self.get_component_rich_style(f"wall--{name}")

            self._inks = CardStyles(
                ground=ink("card"),
                words=ink("card"),
                quote=ink("quote"),
                title=ink("title"),
                muted=ink("muted"),
                lamp=ink("lamp"),
                sage=ink("sage"),
                bar=ink("bar"),
                bar_here=ink("lamp"),
                has_colours=not (self.app.no_color or self.app.native_ansi_color),
            )
        return self._inks
