"""Run with `python -m waitroom`."""

from waitroom.cli import program

if __name__ == "__main__":
    program()
