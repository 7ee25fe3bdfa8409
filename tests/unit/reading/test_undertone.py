"""A line without a mark of its own, among lines that have one."""

from waitroom.domain.finding import Level
from waitroom.reading.letter_reading import Setting, read_letter

SETTING = Setting(kind="check-in", to_name="Ada Brook", company="Millpond Press", role="editor", sender="Jo")
SHARP = (
    "Dear Ada,\n\nI have been ignored for three weeks. I demand an answer today. "
    "The interview was on the second of May in the print room.\n\nJo\n"
)
FRIENDLY = (
    "Dear Ada,\n\nThank you for Tuesday. "
    "The interview was on the second of May in the print room.\n\nKind regards,\nJo\n"
)


def test_a_plain_line_among_sharp_ones_is_heard_in_their_tone() -> None:
    heard = [finding for finding in read_letter(SHARP, SETTING) if finding.rule == "LR-53"]
    assert [finding.quote for finding in heard] == [
        "The interview was on the second of May in the print room"
    ]
    assert heard[0].level is Level.HINT
    assert "pressure" in heard[0].message


def test_the_same_line_in_a_friendly_letter_is_left_alone() -> None:
    assert not [finding for finding in read_letter(FRIENDLY, SETTING) if finding.rule == "LR-53"]
