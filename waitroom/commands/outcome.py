"""The commands of what stands after an answer."""

from waitroom.commands.command import Command

OUTCOME: tuple[Command, ...] = (
    Command(
        id="after_no.pass_by", where="after_no", keys="x", label="not for me", action="pass_by", verb="dismiss",
        help="Pass this step by; it is not brought up again",
    ),
)  # fmt: skip
