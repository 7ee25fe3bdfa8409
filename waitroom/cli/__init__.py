"""The command line: decides on argv before it imports anything."""

import sys

from waitroom.translation import _

TYPE_CHECKING = False  # importing typing costs 8 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn


NOT_DRAWN = _("The room itself needs a terminal that can place its words: TERM tells of none here.")


def program() -> "NoReturn":
    """Be the program: run `main` and end at once.

    Python's own taking down of every module would cost a tenth of a status and 35 ms after the room; by then
    everything is written, closed and handed on.
    """
    import os

    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            code = code or 73
    os._exit(code)


def main(argv: list[str] | None = None) -> int:
    """Run waitroom with the words after its name and return the exit code (`sysexits.h`)."""
    words = sys.argv[1:] if argv is None else argv
    try:
        plain = read_plain(words)
        if plain is None:
            from waitroom.cli.parser import run_words

            return run_words(words)
        folder, command, switches = plain
        if command == "status" or not (_is_terminal() or _is_served()):
            from waitroom.cli.status import run

            is_for_a_person = command == "" and _are_terminals()
            code = run(
                data_dir=folder,
                as_json="--json" in switches,
                in_words=is_for_a_person or "--words" in switches,
            )
            if is_for_a_person:
                from waitroom.cli.output import print_error

                print_error(NOT_DRAWN)
            return code
        import gc

        let_end = _hold_signals()
        gc.disable()  # a tenth of the start; the app turns it on again after its first paint
        from waitroom.cli.first_frame import draw_first_frame
        from waitroom.cli.terminal_query import ask_terminal

        frame = draw_first_frame(folder)
        asking = ask_terminal()
        try:
            let_end()
            from waitroom.cli.composition_root import run_app

            return run_app(folder, frame, asking)
        finally:
            if asking:
                asking.give_up()
            if frame:
                frame.undo()
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - the last door: a traceback could show private text
        from waitroom.cli.exit_handling import report_error

        return report_error(error)


def _hold_signals() -> "Callable[[], object]":
    """Let the signals that end the program wait until what is returned is called; from then on they end it in order.

    So the terminal is given back whole also where one comes before the room stands and hears of it itself.
    """
    import signal

    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name)]
    if not hasattr(signal, "pthread_sigmask"):
        return lambda: None
    signal.pthread_sigmask(signal.SIG_BLOCK, numbers)
    for number in numbers:
        signal.signal(number, _end)
    return lambda: signal.pthread_sigmask(signal.SIG_UNBLOCK, numbers)


def _end(number: int, _frame: object) -> None:
    raise SystemExit(128 + number)


def read_plain(words: list[str]) -> tuple[str, str, list[str]] | None:
    """Return data folder, command and switches of a plain `waitroom` or `waitroom status`.

    None for everything else: a word that this does not know leaves the whole line to argparse.
    """
    folder, command = "", ""
    switches: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--data-dir":
            folder = next(rest, "")
            if not folder or folder.startswith("-"):
                return None
        elif word.startswith("--data-dir="):
            folder = word.partition("=")[2]
        elif word in {"--json", "--words"} and command:
            switches.append(word)
        elif word == "status" and not command:
            command = word
        else:
            return None
    return folder, command, switches


def _is_terminal() -> bool:
    """Tell whether a room can be drawn: Textual reads standard input and draws on standard error."""
    import os

    return _are_terminals() and os.environ.get("TERM", "") not in {"", "dumb", "unknown"}


def _is_served() -> bool:
    """Tell whether Textual's own server runs the room for a browser."""
    import os

    return os.environ.get("TEXTUAL_DRIVER", "").endswith("WebDriver")


def _are_terminals() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))
