"""Run with `python -m waitroom`."""

import sys

from waitroom.cli import main

if __name__ == "__main__":
    sys.exit(main())
