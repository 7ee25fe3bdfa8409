"""How a story waits for the room, and what the room need not do for it: Textual as the stories have it.

`as_for_stories` is asked for by each test of this folder (conftest.py), and undone after it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from functools import lru_cache
from time import monotonic
from types import FunctionType
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from rich.segment import Segment
from rich.style import Style
from textual import _callback as textual_callback
from textual import app as textual_app
from textual import pilot as textual_pilot
from textual import strip as textual_strip
from textual._context import active_app
from textual._wait import wait_for_idle
from textual.app import App
from textual.color import Color
from textual.css.model import RuleSet
from textual.css.styles import RenderStyles, RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.geometry import Size
from textual.message import Message
from textual.message_pump import MessagePump
from textual.pilot import Pilot, WaitForScreenTimeout
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import Screen
from textual.widget import Widget

from waitroom.app import cache_clearing

A_LONG_WHILE = 30.0
"""Seconds after which a part that is still busy never ends: Textual's own."""
QUIET_PASSES, MOST_PASSES = 3, 30
"""Screen, then what waits for its paint, then what that began: a rest is that often nothing to draw."""


def as_for_stories(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Textual wait for the loop alone, read and apply each style sheet once, and draw what is looked at."""
    monkeypatch.setattr(textual_app, "wait_for_idle", come_to_rest)
    monkeypatch.setattr(textual_pilot, "wait_for_idle", come_to_rest)
    monkeypatch.setattr(Pilot, "_wait_for_screen", _until_none_is_busy)
    monkeypatch.setattr(Stylesheet, "parse", _read_once)
    monkeypatch.setattr(Stylesheet, "_parse_rules", _parsed_once)
    monkeypatch.setattr(Stylesheet, "apply", _applied_once)
    monkeypatch.setattr(Stylesheet, "_process_component_classes", _parts_when_asked)
    monkeypatch.setattr(Screen, "_compositor_refresh", _drawn_at_rest)
    monkeypatch.setattr(BackgroundScreen, "process_segments", staticmethod(_tinted_once))
    monkeypatch.setattr(textual_strip, "FIFOCache", lambda _: KEEPS_NOTHING)
    monkeypatch.setattr(textual_callback, "_count_parameters", _counted)
    monkeypatch.setattr(MessagePump, "_get_dispatch_methods", _handlers_there)
    _HANDLERS.clear()
    monkeypatch.setattr(cache_clearing, "clear_caches", lambda: None)


def as_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Textual draw every frame, also those that nobody could look at, and ask for handlers each time."""
    monkeypatch.setattr(Screen, "_compositor_refresh", _compositor_refresh)
    monkeypatch.setattr(MessagePump, "_get_dispatch_methods", _get_dispatch_methods)


def as_over_days(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the room clear its memories at the full hour; a story that moves the clock would do so each time."""
    monkeypatch.setattr(cache_clearing, "clear_caches", _clear_caches)


_clear_caches = cache_clearing.clear_caches


async def come_to_rest(min_sleep: float = 0.0, max_sleep: float = 1.0) -> None:
    """Wait until nothing in the loop is ready to run: every message has been dealt with, and is on the screen.

    It stands in for Textual's own way, which sleeps 20 ms at a time, twice a key, until the process uses little
    CPU: that was most of a story's time, and a machine with more to do made it see an end that was none. Where
    a worker runs in a thread, that way is still the one.
    """
    app = active_app.get()
    await _drain(app)
    if any(worker.is_running for worker in app.workers):
        await wait_for_idle(min_sleep, max_sleep)
        await _drain(app)


async def _until_none_is_busy(self: Pilot[Any]) -> bool:
    """Wait until every part of the screen has dealt with what it was told, and tell whether all of it went well.

    It stands in for Textual's own way, which sends each of some hundred parts a message and waits for the answers,
    twice a key: a part that has nothing to do waits for its next message, and that can be seen.
    """
    app = self.app
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    ends = monotonic() + A_LONG_WHILE
    while True:
        while ready:  # noqa: ASYNC110 - what is waited for is the loop itself
            await asyncio.sleep(0)
        if app._exception is not None:
            return False
        parts: list[MessagePump] = [app]
        if app.screen_stack:
            parts += app.screen.walk_children(with_self=True)
        if not any(map(_is_busy, parts)):
            return True
        if monotonic() > ends:
            raise WaitForScreenTimeout
        await asyncio.sleep(0.001)


def _is_busy(part: MessagePump) -> bool:
    """Tell whether a part still deals with a message: else it waits for the next one, or has ended."""
    return part._running and not part._closed and not part._message_queue.ready_event._waiters


async def _drain(app: App[Any]) -> None:
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    quiet = 0
    for _ in range(MOST_PASSES):
        await asyncio.sleep(0)
        while ready:  # noqa: ASYNC110 - what is waited for is the loop itself
            await asyncio.sleep(0)
        if app._resize_event is not None:
            app._check_resize()
        if app._batch_count:  # toasts are being hung up; nothing is drawn meanwhile
            await asyncio.sleep(0.005)
        quiet = 0 if _owes(app) else quiet + 1
        if app.screen_stack:
            _update(app)
        if quiet >= QUIET_PASSES:
            if not _draw(app):
                break
            quiet = QUIET_PASSES - 1


def _owes(app: App[Any]) -> bool:
    """Tell whether the screen has something to lay out or to draw."""
    if not app.screen_stack:
        return False
    screen = app.screen
    is_asked = (
        app._batch_count or screen._layout_required or screen._scroll_required or screen._repaint_required
    )
    return bool(is_asked or screen._dirty_widgets or screen._callbacks)


# Drawing: half a story's time went into frames that nobody could look at

_compositor_refresh = Screen._compositor_refresh
_undrawn: WeakKeyDictionary[App[Any], Screen[Any]] = WeakKeyDictionary()
_DRAWN: set[tuple[type, Size, str, bool]] = set()
"""The kinds of screen that were drawn, each at its size and in its colours."""


def _drawn_at_rest(self: Screen[Any]) -> None:
    """Stand in for drawing a frame: without a terminal it is put off until the room has come to rest."""
    app = self.app
    if self is not app.screen or not app.is_headless:
        _compositor_refresh(self)
        return
    _undrawn[app] = self
    self._dirty_widgets.clear()
    app._update_mouse_over(self)


def _update(app: App[Any]) -> None:
    """Lay the screen out now, as its timer would in a moment."""
    try:
        app.screen._on_timer_update()
    except Exception as error:  # noqa: BLE001 - where it fails in a room, the room's net has it
        app._handle_exception(error)


def _draw(app: App[Any]) -> bool:
    """Draw what was put off, if no screen of its kind was drawn yet, and tell whether there was anything.

    Other frames are drawn when somebody looks: `Stage.seen` draws the screen as it is then.
    """
    screen = _undrawn.pop(app, None)
    if screen is None or not app.screen_stack or screen is not app.screen:
        return False
    alike = (type(screen), app.size, app.current_theme.name, app.no_color)
    if alike in _DRAWN:
        return False
    _DRAWN.add(alike)
    try:
        _compositor_refresh(screen)
    except Exception as error:  # noqa: BLE001 - where it fails in a room, the room's net has it
        app._handle_exception(error)
    return True


# The room beneath a dialog: its few styles are mixed with the veil once, not once for each piece of text

_process_segments = BackgroundScreen.process_segments


def _tinted_once(segments: Iterable[Segment], color: Color) -> Iterator[Segment]:
    for segment in segments:
        yield segment if segment.control else Segment(segment.text, _tinted(segment.style or Style(), color))


@lru_cache(maxsize=2000)
def _tinted(style: Style, color: Color) -> Style | None:
    (tinted,) = _process_segments([Segment("", style)], color)
    return tinted.style


# Each line that is drawn has seven memories of its own, with which half of what a story leaves behind was filled


class KeepsNothing:
    """Stands in for the memories of a line: in a story a line is seldom drawn twice."""

    def get(self, _key: object) -> None:
        """Return that nothing was kept."""

    def __setitem__(self, _key: object, _value: object) -> None:
        """Let it go."""


KEEPS_NOTHING = KeepsNothing()


# How many arguments a handler takes: Textual asks its whole signature, for each that is called later

_count_parameters = textual_callback._count_parameters


def _counted(func: Callable[..., Any]) -> int:
    """Stand in for asking for the whole signature, where there is nothing in it but plain arguments."""
    if type(func) is not FunctionType or "__wrapped__" in func.__dict__ or "__signature__" in func.__dict__:
        return _count_parameters(func)
    code = func.__code__
    return code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4) + bool(code.co_flags & 8)


# Who deals with a message: Textual asks each class that a part comes of, and each that the message comes of

_get_dispatch_methods = MessagePump._get_dispatch_methods
_Handlers = list[tuple[type, Callable[..., Any]]]
_HANDLERS: dict[tuple[type, type, str], _Handlers | None] = {}
"""By the classes of a part and a message; for one story, which may give a class other handlers before."""


def _handlers_there(
    self: MessagePump, method_name: str, message: Message
) -> Iterable[tuple[type, Callable[[Message], Awaitable[Any]]]]:
    """Stand in for asking the classes each time, where no handler wants to know which widget a message is from."""
    key = type(self), type(message), method_name
    if key not in _HANDLERS:
        _HANDLERS[key] = _handlers_of(*key)
    handlers = _HANDLERS[key]
    return (
        _get_dispatch_methods(self, method_name, message)
        if handlers is None
        else _bound(self, message, handlers)
    )


def _bound(
    part: MessagePump, message: Message, handlers: _Handlers
) -> Iterator[tuple[type, Callable[[Message], Awaitable[Any]]]]:
    done_by = None
    for cls, handler in handlers:
        if cls is not done_by and message._no_default_action:
            return
        done_by = cls
        yield cls, handler.__get__(part, cls)


def _handlers_of(part: type, message: type, name: str) -> _Handlers | None:
    """Return the handlers of these classes in order; None where it is for a selector to say."""
    decorated: set[Callable[..., Any]] = set()
    handlers: _Handlers = []
    for cls in part.__mro__:
        own = cls.__dict__
        for each in message.__mro__:
            for method, selectors in own.get("_decorated_handlers", {}).get(each, ()):
                if selectors:
                    return None
                if method not in decorated:
                    decorated.add(method)
                    handlers.append((cls, method))
        method = own.get(f"_{name}") or own.get(name)
        if method is not None and not getattr(method, "_textual_on", None):
            handlers.append((cls, method))
    return handlers


# Style sheets: every room has the same, and reading them is a tenth of its start

_parse = Stylesheet.parse
_SHEETS: dict[tuple[object, ...], list[RuleSet]] = {}
_parse_rules = Stylesheet._parse_rules
_PARSED: dict[tuple[object, ...], list[RuleSet]] = {}
_VARIABLES: dict[tuple[tuple[str, str], ...], int] = {}


def _read_once(self: Stylesheet) -> None:
    """Stand in for reading all texts of a sheet: those of equal texts have one list of rules."""
    number = _VARIABLES.setdefault(tuple(self._variables.items()), len(_VARIABLES))
    texts = number, frozenset(self._invalid_css), tuple(self.source.items())
    if texts not in _SHEETS:
        self._variables_number = number  # type: ignore[attr-defined]
        _parse(self)
        _SHEETS[texts] = self._rules
    self._rules, self._rules_map, self._require_parse = _SHEETS[texts], None, False


def _parsed_once(
    self: Stylesheet,
    css: str,
    read_from: tuple[str, str],
    is_default_rules: bool = False,
    tie_breaker: int = 0,
    scope: str = "",
) -> list[RuleSet]:
    key = css, read_from, is_default_rules, tie_breaker, scope, self._variables_number  # type: ignore[attr-defined]
    if key not in _PARSED:
        _PARSED[key] = _parse_rules(self, css, read_from, is_default_rules, tie_breaker, scope)
    return _PARSED[key]


# Which rules hold for a widget: the same for all that stand at the same place in any room; finding them was a fifth

_apply = Stylesheet.apply
_APPLIED: dict[tuple[object, ...], tuple[RulesMap, RulesMap, tuple[bool, ...]]] = {}
"""By rules and place: the rules that hold, what becomes of them in a widget, and what it is told."""

_NONE = object()

_FLAGS = ("_has_hover_style", "_has_focus_within", "_has_order_style", "_has_odd_or_even")


def _applied_once(
    self: Stylesheet, node: DOMNode, *, animate: bool = False, cache: dict[Any, RulesMap] | None = None
) -> None:
    """Stand in for applying the rules: what Textual itself would keep for alike widgets is kept for all rooms."""
    key, base = _questions(self, node).place(node), node.styles.base
    is_same_place = getattr(node, "_applied", None) == key
    node._applied = key  # type: ignore[attr-defined]
    known = _APPLIED.get(key)
    if known is None:
        rules = _found(self, node, animate=animate, cache=cache)
        if rules is not None:
            _APPLIED[key] = rules, base._rules.copy(), tuple(getattr(node, flag) for flag in _FLAGS)
        return
    rules, outcome, flags = known
    if is_same_place and base._rules == outcome:
        node.notify_style_update()
        return
    for flag, value in zip(_FLAGS, flags, strict=True):
        setattr(node, flag, value)
    if "transitions" in outcome or "transitions" in base._rules:
        self.replace_rules(node, rules, animate=animate)
    elif base._rules:
        for name in base._rules.keys() | outcome.keys():
            if base._rules.get(name, _NONE) != outcome.get(name, _NONE):
                setattr(base, name, rules.get(name))
        node.notify_style_update()
    else:
        base._rules.update(outcome)
        base._updates += 1
        node.refresh(layout=True)
        node.notify_style_update()
    self._process_component_classes(node)


def _found(
    sheet: Stylesheet, node: DOMNode, *, animate: bool, cache: dict[Any, RulesMap] | None
) -> RulesMap | None:
    """Apply the rules as Textual does, and return them; None where none holds."""
    found: list[RulesMap] = []
    replace = sheet.replace_rules

    def remember(of: DOMNode, rules: RulesMap, animate: bool = False) -> None:
        if of is node:
            found.append(rules)
        replace(of, rules, animate)

    sheet.replace_rules = remember  # type: ignore[assignment, method-assign]
    try:
        _apply(sheet, node, animate=animate, cache=cache)
    finally:
        del sheet.replace_rules
    return found[-1] if found else None


class Questions:
    """All that the selectors of some rules can ask about a widget and what it stands in."""

    def __init__(self, number: int, rules: Iterable[RuleSet]) -> None:
        self._number = number
        selectors = [each for rule in rules for chosen in rule.selector_set for each in chosen.selectors]
        self._selectors = {(each.type, each.name, frozenset(each.pseudo_classes)): each for each in selectors}
        self._looks: dict[tuple[object, ...], tuple[int, tuple[str, ...]]] = {}
        self._numbers: dict[frozenset[object], int] = {}

    def place(self, node: DOMNode) -> tuple[object, ...]:
        """Return the answers for a widget, and for each above it up to the app."""
        path: list[object] = [self._number]
        above: object = node
        while isinstance(above, DOMNode):
            looks = type(above), above._id, frozenset(above._classes)
            known = self._looks.get(looks)
            if known is None:
                known = self._looks[looks] = self._look(above)
            fits, states = known
            path.append(fits)
            if states:
                path.extend(map(above.has_pseudo_class, states))
            above = above._parent
        return tuple(path)

    def _look(self, node: DOMNode) -> tuple[int, tuple[str, ...]]:
        """Return the number of those selectors that fit by name, and the states that these ask for."""
        fitting = frozenset(key for key, selector in self._selectors.items() if selector._check(node))
        states = {state for _, _, asked in fitting for state in asked}
        return self._numbers.setdefault(fitting, len(self._numbers)), tuple(sorted(states))


_QUESTIONS: dict[tuple[int, ...], Questions] = {}
"""By the rules that could hold; they are the same objects in all sheets, for each text is read once."""
_QUESTIONS_TO: dict[tuple[object, ...], Questions] = {}
_RULES: dict[int, list[RuleSet]] = {}
"""Those that have been asked for: as long as they are kept, no others have their number."""


def _questions(sheet: Stylesheet, node: DOMNode) -> Questions:
    """Return what the rules that could hold for a widget, and for the parts of it, ask."""
    rules = sheet.rules
    _RULES[id(rules)] = rules
    key = id(rules), type(node), node._id, frozenset(node._classes)
    known = _QUESTIONS_TO.get(key)
    if known is None:
        parts = {f".{name}" for name in node._get_component_classes()} if isinstance(node, Widget) else set()
        names = node._selector_names | parts
        asking = [rule for rule in rules if not names.isdisjoint(rule.selector_names)]
        ids = tuple(map(id, asking))
        if ids not in _QUESTIONS:
            _QUESTIONS[ids] = Questions(len(_QUESTIONS), asking)
        known = _QUESTIONS_TO[key] = _QUESTIONS[ids]
    return known


class Parts(dict[str, RenderStyles]):
    """The styles of the parts of a widget, each found when it is drawn: most of ten are not."""

    def __init__(self, sheet: Stylesheet, node: DOMNode, names: frozenset[str]) -> None:
        super().__init__()
        self._sheet, self._node, self._names = sheet, node, names

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __missing__(self, name: str) -> RenderStyles:
        part = DOMNode(classes=name)
        part._attach(self._node)
        self._sheet.apply(part)
        self[name] = part.styles
        return part.styles


def _parts_when_asked(self: Stylesheet, node: DOMNode) -> None:
    """Stand in for finding the styles of all parts at once."""
    names = node._get_component_classes()
    if names:
        node._component_styles = Parts(self, node, names)
        node.refresh()
