"""The checker of spelling and grammar, in a process of its own: lines of JSON in, lines of JSON out.

Harper takes 130 MB for as long as its process lives; the room ends this one when it is not needed.
"""

import json
import sys

BRITISH, AMERICAN = "BRITISH", "AMERICAN"
"""The two sorts of English that a letter is checked as."""


def main() -> None:
    """Answer each request until there are no more: {"text"} by {"slips": [[start, end, kind, suggestion]]}."""
    import harper  # noqa: PLC0415 - an optional extra; nothing but this process loads it

    name = sys.argv[1] if len(sys.argv) > 1 else BRITISH
    linter = harper.Linter(harper.Dialect.AMERICAN if name == AMERICAN else harper.Dialect.BRITISH)
    for line in sys.stdin.buffer:
        text = json.loads(line)["text"]
        slips = [
            [
                lint.span.start,
                lint.span.end,
                lint.lint_kind,
                lint.suggestions[0].replacement_text if lint.suggestions else "",
            ]
            for lint in linter.lint(text, language="plaintext")
        ]
        sys.stdout.write(json.dumps({"slips": slips}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
