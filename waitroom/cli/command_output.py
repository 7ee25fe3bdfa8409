"""What a command has to say, kept until what it changed is in the file."""

from dataclasses import field

from waitroom.cli.output import print_error, print_line, printable
from waitroom.domain.shared.errors import WaitroomError
from waitroom.quick_dataclass import dataclass


@dataclass(slots=True)
class CommandOutput:
    """Lines for people, the `answer` for programs (a dataclass), sentences for standard error, and the exit code."""

    lines: list[str] = field(default_factory=list)
    answer: object = None
    refusals: list[str] = field(default_factory=list)
    code: int = 0

    def refuse(self, error: WaitroomError) -> None:
        """Note that one thing was refused; the others go on."""
        self.refusals.append(str(error))
        self.code = max(self.code, error.exit_code)

    def tell(self, *, as_json: bool = False) -> None:
        """Print the lines, or the answer as JSON, then the refusals.

        Raises:
            CannotWrite, ClosedOutput: as `print_line` does.
        """
        if as_json and self.answer is not None:
            from waitroom.cli.json_answers import json_text

            print_line(json_text(self.answer))
        else:
            for line in self.lines:
                print_line(printable(line))
        self.tell_refusals()

    def tell_refusals(self) -> None:
        """Print the refusals alone."""
        for sentence in self.refusals:
            print_error(sentence)
