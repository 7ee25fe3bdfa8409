"""What a change of the box has to say, kept until the change is in the file."""

from dataclasses import dataclass, field

from waitroom.cli.output import print_error, print_line, printable
from waitroom.domain.shared.errors import WaitroomError


@dataclass(slots=True)
class BoxOutput:
    """Lines for standard output, sentences for standard error, and the exit code."""

    lines: list[str] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    code: int = 0

    def refuse(self, error: WaitroomError) -> None:
        """Note that one thing was refused; the others go on."""
        self.refusals.append(str(error))
        self.code = max(self.code, error.exit_code)

    def tell(self) -> None:
        """Print the lines, then the refusals.

        Raises:
            CannotWrite, Unheard: as `print_line` does.
        """
        for line in self.lines:
            print_line(printable(line))
        self.tell_refusals()

    def tell_refusals(self) -> None:
        """Print the refusals alone."""
        for sentence in self.refusals:
            print_error(sentence)
