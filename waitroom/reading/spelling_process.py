"""The checker of spelling and grammar, in a process of its own: lines of JSON in, lines of JSON out.

Harper takes 130 MB for as long as its process lives; the room ends this one when it is not needed.
"""

import json
import sys

from waitroom.process_title import hide_process_title, neutral_name


def main() -> None:
    """Answer each request until there are no more: {"text"} by {"slips": [[start, end, kind, suggestion]]}."""
    import harper  # noqa: PLC0415 - not on every platform; nothing but this process loads it

    # A slip is what is wrong on both sides of the Atlantic; the second linter takes 4 MB more.
    linters = [harper.Linter(dialect) for dialect in (harper.Dialect.BRITISH, harper.Dialect.AMERICAN)]
    for line in sys.stdin.buffer:
        text = json.loads(line)["text"]
        british, american = (linter.lint(text, language="plaintext") for linter in linters)
        doubted = {(lint.span.start, lint.span.end) for lint in american}
        slips = [
            [
                lint.span.start,
                lint.span.end,
                lint.lint_kind,
                lint.suggestions[0].replacement_text if lint.suggestions else "",
            ]
            for lint in british
            if (lint.span.start, lint.span.end) in doubted
        ]
        sys.stdout.write(json.dumps({"slips": slips}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    hide_process_title(neutral_name())
    main()
