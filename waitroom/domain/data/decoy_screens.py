"""Dull, plausible screens: a build log, a table of processes, a page of a manual."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta

_PARTS = (
    "core",
    "net",
    "io",
    "auth",
    "cache",
    "parser",
    "schema",
    "report",
    "queue",
    "metrics",
    "config",
    "worker",
)
_FILES = (
    "index",
    "handler",
    "model",
    "types",
    "session",
    "format",
    "buffer",
    "client",
    "router",
    "writer",
    "reader",
)
_NAMES = (
    "systemd", "kworker/0:1", "sshd", "cron", "rsyslogd", "dbus-daemon", "bash", "nginx", "postgres", "node",
    "containerd", "python3", "udisksd", "polkitd", "agetty", "chronyd", "irqbalance", "snapd", "multipathd",
)  # fmt: skip

_MANUAL = """\
RSYNC(1)                        General Commands                        RSYNC(1)

NAME
       rsync - a fast, versatile, remote (and local) file-copying tool

SYNOPSIS
       rsync [OPTION]... SRC [SRC]... DEST
       rsync [OPTION]... SRC [SRC]... [USER@]HOST:DEST

DESCRIPTION
       Copies files either to or from a remote host, or locally on the current
       host. It is known for a transfer that sends only the differences between
       the source files and the existing files at the destination.

       Files to be transferred are found with a quick check that looks for
       files that have changed in size or in modification time.

OPTIONS
       -a, --archive       archive mode; equals -rlptgoD
       -v, --verbose       increase verbosity
       -z, --compress      compress file data during the transfer
       -n, --dry-run       perform a trial run with no changes made
       -u, --update        skip files that are newer on the receiver
           --delete        delete extraneous files from destination dirs
           --exclude=PAT   exclude files matching PAT
           --bwlimit=RATE  limit socket I/O bandwidth
       -P                  same as --partial --progress
       -e, --rsh=COMMAND   specify the remote shell to use

EXIT VALUES
       0      Success
       1      Syntax or usage error
       11     Error in file I/O
       23     Partial transfer due to error
       30     Timeout in data send/receive
"""


_LOWEST = (
    "Waiting for data... ({repaint} to repaint)",
    "{repaint} repaint   h help   s delay   q quit",
    " Manual page rsync(1) line 1 ({repaint} to repaint, h for help, q to quit)",
)
"""How each of them ends where it names a key that draws it anew, in the order of the decoys."""


def decoy(seed: int, at: datetime, width: int, height: int, repaint: str = "") -> list[str]:
    """Return the rows of one decoy, cut to the size; the same `seed` gives the same screen.

    `repaint` is a key ("^L") that the lowest row names as such programs do, as the one that draws the screen anew.
    """
    kinds: tuple[Callable[[random.Random, datetime, int], list[str]], ...] = (_build_log, _processes, _manual)
    at_hand = seed % len(kinds)
    rows = kinds[at_hand](random.Random(seed), at, max(1, height))  # noqa: S311 - nothing secret is drawn
    if repaint:
        rows = [*rows[: max(0, height - 1)], _LOWEST[at_hand].format(repaint=repaint)]
    return [row[: max(0, width)] for row in rows[: max(0, height)]]


def _build_log(chance: random.Random, at: datetime, height: int) -> list[str]:
    moment = at - timedelta(seconds=3 * height)
    rows = []
    for step in range(1, height):
        moment += timedelta(seconds=chance.randint(1, 4))
        part, name = chance.choice(_PARTS), chance.choice(_FILES)
        verb = chance.choice(("Compiling", "Compiling", "Compiling", "Linking", "Checking"))
        rows.append(f"[{moment:%H:%M:%S}] [{step:>3}/{height + 212}] {verb} src/{part}/{name}.c")
    return [*rows, "$ "]


def _processes(chance: random.Random, at: datetime, height: int) -> list[str]:
    load = ", ".join(f"{chance.uniform(0.1, 1.4):.2f}" for _ in range(3))
    rows = [
        f"top - {at:%H:%M:%S} up 12 days,  3:41,  2 users,  load average: {load}",
        "Tasks: 214 total,   1 running, 213 sleeping,   0 stopped,   0 zombie",
        "%Cpu(s):  3.1 us,  1.2 sy,  0.0 ni, 95.4 id,  0.2 wa,  0.0 hi,  0.1 si",
        "MiB Mem :  15872.4 total,   6210.8 free,   4980.1 used,   4681.5 buff/cache",
        "",
        "    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND",
    ]
    share = 9.0
    for _ in range(max(0, height - len(rows))):
        share = max(0.0, share * chance.uniform(0.5, 0.95) - 0.02)
        memory = chance.randint(4, 400) * 1024
        rows.append(
            f"{chance.randint(1, 99999):>7} {chance.choice(('root', 'daemon', 'www')):<8}  20   0 {memory * 3:>7} "
            f"{memory // 4:>6} {memory // 9:>6} S {share:>5.1f} {chance.uniform(0, 2.4):>5.1f} "
            f"{chance.randint(0, 59):>3}:{chance.randint(0, 59):02d}.{chance.randint(0, 99):02d} "
            f"{chance.choice(_NAMES)}"
        )
    return rows


def _manual(_chance: random.Random, _at: datetime, height: int) -> list[str]:
    rows = _MANUAL.splitlines()
    page = rows[: max(0, height - 1)]
    page += ["~"] * (height - 1 - len(page))
    return [*page, " Manual page rsync(1) line 1 (press h for help or q to quit)"]
