"""The command line: decides on argv before it imports anything."""

import sys


def main(argv: list[str] | None = None) -> int:
    """Run waitroom and return its exit code."""
    print("waitroom", argv or sys.argv[1:])
    return 0
