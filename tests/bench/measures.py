"""How each figure is measured; each function returns its part of a round's sample."""

import json
import secrets
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles
from zoneinfo import ZoneInfo

from tests.bench.figures import Sample
from tests.bench.seed import BODY, seed_room
from tests.bench.terminal import NotShown, Terminal
from waitroom.clock import SystemClock
from waitroom.domain.letters.letter import Letter
from waitroom.domain.shared.settings import Settings
from waitroom.paths import find_paths
from waitroom.promises.promise_parser import parse_promise
from waitroom.reading.letter_findings import LetterContext, read_letter
from waitroom.store.opening import open_store

PROGRAMS = Path(__file__).parent / "programs"
LONG_BODY = BODY * (3000 // len(BODY.split()) + 1)
"""3,000 words."""
SENTENCE = "We hope to let everybody know by Friday, or Monday if they need to think on it more."
DOWN = "\x1b[B"
RESTED = 0.27
"""Seconds after a key in which the reading back of a letter begins."""
BREATHE = "\x07"
"""ctrl+g, from anywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How long and where to look: `idle` seconds at rest, which begins `calm` seconds after the start.

    `paint` and `ready` are what is shown by then (regular expressions). `to_list` and `to_letter` are the keys
    that lead from home to a list and to the editor of a letter, `step` the key that goes down the list.
    """

    rounds: int = 7
    idle: float = 10.0
    calm: float = 4.0
    keys: int = 60
    paint: str = "until|left|past"
    ready: str = "hide"
    leave: str = "q"
    to_list: tuple[str, ...] = ("2",)
    step: str = DOWN
    to_letter: tuple[str, ...] = ("2", "\r")
    documents: int = 15_000
    peers: tuple[tuple[str, str], ...] = ()
    """Other programs to be measured beside the room: a name, and a command line."""
    """How many documents the full room holds, a third of them mementos."""


def waitroom() -> list[str]:
    """Return the command that people type, by its path, so that no shim is measured."""
    script = Path(sys.executable).with_name("waitroom")
    return [str(script)] if script.exists() else [sys.executable, "-m", "waitroom"]


def whole_run(command: Sequence[str], env: dict[str, str] | None = None) -> float:
    """Return the seconds from start to end of a program that draws nothing."""
    began = time.perf_counter()
    subprocess.run(command, check=True, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def short_commands(folder: Path) -> Sample:
    """Measure `python -c pass` and `waitroom status`, one after the other."""
    return {
        "pass": whole_run([sys.executable, "-c", "pass"]),
        "status": whole_run([*waitroom(), "status", "--data-dir", str(folder)]),
    }


def hello(plan: Plan) -> Sample:
    """Measure the smallest Textual app."""
    with Terminal([sys.executable, str(PROGRAMS / "hello.py")]) as terminal:
        shown = terminal.wait_for("hello, bench")
        sample = _started(terminal, "hello", shown, shown)
        sample |= _at_rest(terminal, "hello", plan)
        sample["hello.exit"] = terminal.leave("q")
    return sample


def peers(plan: Plan) -> Sample:
    """Measure the starts of other programs: a peer is ready once it has drawn and waits; it is not asked to leave."""
    sample: Sample = {}
    for name, command in plan.peers:
        with Terminal(shlex.split(command)) as terminal:
            terminal.wait_for(r"\S")
            first = terminal.drawn - terminal.started
            terminal.settle(longest=20.0)
            sample |= _started(terminal, f"peer {name}", first, terminal.drawn - terminal.started)
    return sample


def listing(plan: Plan) -> Sample:
    """Measure a usual list app: a step in its list, a letter in its input."""
    with Terminal([sys.executable, str(PROGRAMS / "listing.py")]) as terminal:
        shown = terminal.wait_for("quit")
        sample = _started(terminal, "listing", shown, shown)
        steps = _key_times(terminal, (DOWN for _ in range(min(plan.keys, 25))))
        terminal.press("\t")
        terminal.settle()
        letters = _key_times(terminal, _words(plan.keys))
        sample |= {"listing.step": median(steps), "listing.letter": median(letters)}
        terminal.leave("\x1b[21~")
    return sample


def room(plan: Plan, folder: Path) -> Sample:
    """Measure the room with what lies in `folder`, as it was left on home: its start, at rest, its end."""
    if not (folder / "state" / "session.json").exists():
        with _room(folder) as terminal:
            terminal.wait_for(plan.ready)
            terminal.settle()
            terminal.leave(plan.leave)
    _forget_looks(folder)
    with _room(folder) as terminal:
        paint = terminal.wait_for(plan.paint)
        ready = terminal.wait_for(plan.ready)
        sample = _started(terminal, "room", paint, ready)
        sample |= _at_rest(terminal, "room", plan)
        sample["room.later_rss"] = terminal.rss()
        sample["room.exit"] = terminal.leave(plan.leave)
    return sample


def seed_rooms(plan: Plan, folder: Path) -> None:
    """Make an empty room and a full one in `folder`, and open each once."""
    now = SystemClock().now()
    third = plan.documents // 3
    seed_room(folder / "empty", now=now, waits=1, letters=0, mementos=0, others=0)
    seed_room(
        folder / "full",
        now=now,
        letters=third // 3,
        mementos=third,
        others=plan.documents - third * 4 // 3 - 31,
    )
    for name in ("empty", "full"):
        with _room(folder / name) as terminal:
            terminal.wait_for(plan.ready)
            terminal.settle()
            terminal.leave(plan.leave)


def full_room(plan: Plan, folder: Path) -> Sample:
    """Measure the starts of the rooms that `seed_rooms` made, and a save in the full one."""
    sample: Sample = {}
    for name in ("empty", "full"):
        _forget_looks(folder / name)
        with _room(folder / name) as terminal:
            sample[f"{name}.ready"] = terminal.wait_for(plan.ready)
            terminal.settle()
            sample[f"{name}.cpu"] = terminal.run_time()
            terminal.leave(plan.leave)
    with tempfile.TemporaryDirectory() as copy:
        shutil.copytree(folder / "full", copy, dirs_exist_ok=True)
        now = SystemClock().now()
        store = open_store(find_paths(copy), now=now)
        times = []
        for number in range(6):
            letter = store.letters.all()[0]
            began = time.perf_counter()
            store.letters.save(replace(letter, body=f"{BODY}{number}"), now=now, soon=True)
            store.flush(5.0)
            times.append(time.perf_counter() - began)
        store.close()
    sample["full.save"] = median(times[1:])
    return sample


def _forget_looks(folder: Path) -> None:
    """Take out when the number was looked at: it folds at the fifth time within an hour, and rounds are shorter."""
    session = folder / "state" / "session.json"
    left = json.loads(session.read_text("utf-8"))
    session.write_text(json.dumps({**left, "looks": []}), "utf-8")


def breathing(plan: Plan, folder: Path) -> Sample:
    """Measure the CPU while the sun breathes, and at rest again after it was left."""
    with _room(folder) as terminal:
        terminal.wait_for(plan.ready)
        terminal.settle()
        terminal.press(BREATHE)
        terminal.watch(max(plan.calm / 2, 0.2))
        cpu, count, began = terminal.cpu(), terminal.bytes, time.perf_counter()
        terminal.watch(plan.idle)
        took = time.perf_counter() - began
        sample = {
            "breathing.cpu": (terminal.cpu() - cpu) / took,
            "breathing.bytes": (terminal.bytes - count) / took,
        }
        terminal.press("\x1b")
        sample |= _at_rest(terminal, "after_breathing", plan)
        terminal.leave(plan.leave)
    return sample


def room_keys(plan: Plan, folder: Path) -> Sample:
    """Measure a step in the room's list and a letter in its letter, while that is being saved."""
    sample: Sample = {}
    with tempfile.TemporaryDirectory() as name:
        # Keys change what is there, and the room comes back as it was left: each begins as the other did.
        stepped, copy = Path(name) / "stepped", Path(name) / "typed"
        shutil.copytree(folder, stepped)
        shutil.copytree(folder, copy)
        with _at(plan, stepped, plan.to_list) as terminal:
            sample |= _keys("step", terminal, [plan.step] * plan.keys)
        typed = _words(plan.keys)
        with _at(plan, copy, plan.to_letter) as terminal:
            measured = _keys("letter", terminal, typed)
            if _is_kept(copy, typed, terminal):
                sample |= measured
            else:
                print(f"not measured: what was typed after {plan.to_letter} was not kept", file=sys.stderr)
    return sample


def long_letter(plan: Plan) -> Sample:
    """Measure a letter typed into a letter of 3,000 words; after every fifth key it is being read back."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        now = SystemClock().now()
        seed_room(folder, now=now, waits=1, letters=0, mementos=0, others=0)
        store = open_store(find_paths(name), now=now)
        wait = store.waits.all()[0]
        letter = Letter(wait_id=wait.id, to="Ms Okafor", subject="Thank you", body=LONG_BODY)
        store.letters.save(letter, now=now)
        store.close()
        typed = _words(plan.keys)
        with _at(plan, folder, plan.to_letter) as terminal:
            try:
                times = _rested_key_times(terminal, typed)
            except NotShown as error:
                print(f"not measured: a long letter: {error}", file=sys.stderr)
                return {}
            if not _is_kept(folder, typed, terminal):
                print("not measured: what was typed into a long letter was not kept", file=sys.stderr)
                return {}
    return {"room.long": median(times), "room.long95": quantiles(times, n=20)[-1]}


def long_text_area(plan: Plan) -> Sample:
    """Measure a letter typed into Textual's own text area of 3,000 words, with the rests of `long_letter`."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as text:
        text.write(LONG_BODY)
        text.flush()
        with Terminal([sys.executable, str(PROGRAMS / "text_area.py"), text.name]) as terminal:
            terminal.wait_for("Dear Ms Okafor")
            terminal.settle()
            times = _rested_key_times(terminal, _words(plan.keys))
            terminal.leave("\x1b[21~")
    return {"area.long": median(times), "area.long95": quantiles(times, n=20)[-1]}


def _rested_key_times(terminal: Terminal, keys: Iterable[str]) -> list[float]:
    """Return the time of each key; after every fifth there is a rest, in which a letter is read back."""
    times = []
    for number, key in enumerate(keys):
        times.append(terminal.key_time(key))
        terminal.settle(quiet=0.03, longest=0.5)
        if number % 5 == 4:
            terminal.watch(RESTED)
    return times


def empty_loop() -> Sample:
    """Measure a loop that does nothing: how quick this machine is at this moment, for figures that have no base."""
    began = time.perf_counter()
    for _ in range(1_000_000):
        pass
    return {"loop": time.perf_counter() - began}


@contextmanager
def _at(plan: Plan, folder: Path, way: Iterable[str]) -> Iterator[Terminal]:
    with _room(folder) as terminal:
        terminal.wait_for(plan.ready)
        terminal.settle()
        for key in way:
            terminal.press(key)
            terminal.read(2.0)
            terminal.settle(quiet=0.4)
        yield terminal


def _keys(name: str, terminal: Terminal, keys: Sequence[str]) -> Sample:
    try:
        times = _key_times(terminal, keys)
    except NotShown as error:
        print(f"not measured: {name}: {error}", file=sys.stderr)
        return {}
    return {f"room.{name}": median(times), f"room.{name}95": quantiles(times, n=20)[-1]}


def _is_kept(folder: Path, typed: str, terminal: Terminal) -> bool:
    """Tell whether what was typed has reached the file: it is, within a second of the last key."""
    ends = time.perf_counter() + 3
    while time.perf_counter() < ends:
        if typed in (folder / "waitroom.json").read_text("utf-8"):
            return True
        terminal.read(0.1)
    return False


def in_process(count: int = 5) -> Sample:
    """Measure what needs no screen: a save and a load at 1,000 documents, reading a promise and a letter."""
    now = SystemClock().now()
    sample: Sample = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seed_room(folder, now=now, letters=150, mementos=250, others=569)
        paths = find_paths(name)

        def load() -> None:
            open_store(paths, now=now, read_only=True).letters.all()

        sample["load"] = _median_of(load, count)
        store = open_store(paths, now=now)
        settings = [Settings(name=f"Sam {number}") for number in range(count)]
        times = []
        for value in settings:
            began = time.perf_counter()
            store.settings.save(value, now=now, soon=True)
            store.flush(5.0)
            times.append(time.perf_counter() - began)
        store.close()
        sample["save"] = median(times)
    said_on = datetime(2014, 4, 23, 15, tzinfo=ZoneInfo("Europe/London"))
    parse_promise(SENTENCE, said_on=said_on, zone="Europe/London", locale="en-GB", country="GB")
    sample["promise"] = _median_of(
        lambda: parse_promise(SENTENCE, said_on=said_on, zone="Europe/London", locale="en-GB", country="GB"),
        count,
    )
    return sample | _reading(count)


def _reading(count: int) -> Sample:
    body = (BODY * 4)[:1800]
    setting = LetterContext(kind="thank-you", to_name="Ms Okafor", company="Museum")
    read_letter(body, setting)
    return {"reading": _median_of(lambda: read_letter(body, setting), count)}


def _room(folder: Path) -> Terminal:
    return Terminal([*waitroom(), "--data-dir", str(folder)])


def _started(terminal: Terminal, name: str, paint: float, ready: float) -> Sample:
    terminal.settle()
    return {
        f"{name}.paint": paint,
        f"{name}.ready": ready,
        f"{name}.cpu": terminal.cpu(),
        f"{name}.rss": terminal.rss(),
    }


def _at_rest(terminal: Terminal, name: str, plan: Plan) -> Sample:
    terminal.watch(plan.calm)
    cpu, count, wakes, began = terminal.run_time(), terminal.bytes, terminal.wakeups(), time.perf_counter()
    terminal.watch(plan.idle)
    took = time.perf_counter() - began
    return {
        f"{name}.idle_cpu": max(terminal.run_time() - cpu, 1e-6) / took,
        f"{name}.idle_bytes": (terminal.bytes - count) / took,
        f"{name}.idle_wakes": (terminal.wakeups() - wakes) / took,
    }


def _key_times(terminal: Terminal, keys: Iterable[str]) -> list[float]:
    times = []
    for key in keys:
        times.append(terminal.key_time(key))
        terminal.settle(quiet=0.03, longest=0.5)
    return times


def _words(count: int) -> str:
    """Return `count` letters that were typed by nobody before."""
    return f"{secrets.token_hex(4)} {SENTENCE}"[:count].ljust(count, "a")


def _median_of(work: Callable[[], object], count: int) -> float:
    times = []
    for _ in range(count):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return median(times)
