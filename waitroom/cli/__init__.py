"""The command line: decides on argv before it imports anything."""

import sys

from waitroom.domain.errors import WaitroomError


def main(argv: list[str] | None = None) -> int:
    """Run waitroom with the words after its name and return the exit code (`sysexits.h`)."""
    words = sys.argv[1:] if argv is None else argv
    try:
        chosen = status_options(words)
        if chosen is not None:
            from waitroom.cli.status import run

            return run(data_dir=chosen[0], as_json="--json" in chosen[1], in_words="--words" in chosen[1])
        from waitroom.cli.parser import run_words

        return run_words(words)
    except WaitroomError as error:
        return _end(str(error), error.exit_code)
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - the last door: a traceback could show private text
        from waitroom.cli.ending import unexpected

        return unexpected(error)


def status_options(words: list[str]) -> tuple[str, list[str]] | None:
    """Return the data folder and the switches of a plain `status`, None for everything else.

    A word that this does not know leaves the whole line to argparse.
    """
    folder, switches, command = "", [], ""
    rest = iter(words)
    for word in rest:
        if word == "--data-dir":
            folder = next(rest, "")
            if not folder:
                return None
        elif word.startswith("--data-dir="):
            folder = word.partition("=")[2]
        elif word in {"--json", "--words"} and command:
            switches.append(word)
        elif word == "status" and not command:
            command = word
        else:
            return None
    return (folder, switches) if command else None


def _end(sentence: str, code: int) -> int:
    from waitroom.cli.output import complain

    complain(sentence)
    return code
