"""Run by hand: python -m tests.bench [--rounds N] [--quick]; prints the table of figures."""

import argparse
import sys
import tempfile
from compileall import compile_dir
from dataclasses import replace
from pathlib import Path

import waitroom
from tests.bench import measures
from tests.bench.figures import FIGURES, Sample, peer_figures, table
from tests.bench.measures import Plan
from tests.bench.seed import seed_room
from waitroom.clock import SystemClock


def measure(plan: Plan, folder: Path) -> list[Sample]:
    """Return one sample a round; within a round everything is measured one after the other."""
    compile_dir(
        Path(waitroom.__file__).parent, quiet=1
    )  # as pip does when it installs: an editable copy is not
    measures.short_commands(folder)  # once unmeasured, so that the pages are there
    with tempfile.TemporaryDirectory() as rooms:
        measures.seed_rooms(plan, Path(rooms))
        return _rounds(plan, folder, Path(rooms))


def _rounds(plan: Plan, folder: Path, rooms_folder: Path) -> list[Sample]:
    rounds: list[Sample] = []
    for number in range(plan.rounds):
        sample = measures.short_commands(folder)
        sample |= measures.hello(plan)
        sample |= measures.peers(plan)
        sample |= measures.room(plan, folder)
        sample |= measures.breathing(plan, folder)
        sample |= measures.listing(plan)
        sample |= measures.room_keys(plan, folder)
        sample |= measures.long_letter(plan)
        sample |= measures.long_text_area(plan)
        sample |= measures.empty_loop()
        sample |= measures.in_process()
        sample |= measures.full_room(plan, rooms_folder)
        rounds.append(sample)
        print(f"round {number + 1} of {plan.rounds}", file=sys.stderr)
    return rounds


def read_plan(words: list[str]) -> Plan:
    """Return the plan that the words ask for."""
    plan = Plan()
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=plan.rounds)
    parser.add_argument("--idle", type=float, default=plan.idle, help="seconds at rest, in each round")
    parser.add_argument("--keys", type=int, default=plan.keys, help="letters typed, in each round")
    parser.add_argument("--quick", action="store_true", help="one round of a few seconds")
    parser.add_argument(
        "--paint", default=plan.paint, help="what the first paint shows (a regular expression)"
    )
    parser.add_argument("--ready", default=plan.ready, help="what the whole screen shows")
    parser.add_argument("--leave", default=plan.leave, help="the key that ends the room")
    parser.add_argument("--to-list", default=",".join(plan.to_list), help="keys from home to a list: 2,\\t")
    parser.add_argument("--step", default=plan.step, help="the key that goes down that list")
    parser.add_argument("--to-letter", default=",".join(plan.to_letter), help="keys from home to an editor")
    parser.add_argument(
        "--peer",
        action="append",
        default=[],
        type=_peer,
        help="NAME=COMMAND: another program, measured beside",
    )
    args = parser.parse_args(words)
    plan = replace(
        plan,
        rounds=args.rounds,
        idle=args.idle,
        keys=args.keys,
        paint=args.paint,
        ready=args.ready,
        leave=_key(args.leave),
        to_list=_keys(args.to_list),
        step=_key(args.step),
        to_letter=_keys(args.to_letter),
        peers=tuple(args.peer),
    )
    return replace(plan, rounds=1, idle=0.5, calm=0.2, keys=8, documents=300) if args.quick else plan


def _peer(words: str) -> tuple[str, str]:
    name, _, command = words.partition("=")
    if not (name and command.strip()):
        msg = "NAME=COMMAND is meant"
        raise argparse.ArgumentTypeError(msg)
    return name, command


def _keys(words: str) -> tuple[str, ...]:
    return tuple(_key(word) for word in words.split(",") if word)


def _key(word: str) -> str:
    return word.encode().decode("unicode_escape")


if __name__ == "__main__":
    chosen = read_plan(sys.argv[1:])
    with tempfile.TemporaryDirectory() as name:
        seed_room(Path(name), now=SystemClock().now())
        figures = (*FIGURES, *peer_figures(each for each, _ in chosen.peers))
        print(table(measure(chosen, Path(name)), figures))
