"""A letter that was noted as sent is read no more; what is not about the text is said where it goes out."""

from pathlib import Path

from tests.ui.letters.desk import at_the_desk, desk, museum, room_in, seen, until
from waitroom.domain.letters.letter import Letter

BODY = (
    "Dear Ms Okafor,\n\nThank you for Wednesday and the loom. I will definately come again; the drawing is attached."
    "\n\nKind regards,\nMarta\n"
)


async def test_noted_as_sent_the_reading_stops_and_goes_on_when_that_is_taken_back(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    letter = Letter(wait_id=museum(room).id, to="Ms Okafor", subject="Thank you: the loom", body=BODY)
    letter = room.letters.save(letter, now=room.now())
    async with at_the_desk(room) as pilot:
        await until(pilot, lambda: "definately" in {each.quote for each in desk(pilot)._findings})
        assert "LR-08" not in {each.rule for each in desk(pilot)._findings}
        await until(pilot, lambda: "is spelt differently" in seen(pilot))
        room.letters.mark_sent(letter, now=room.now(), on=room.now(), channel="e-mail", to="Ms Okafor")
        desk(pilot).refresh_view()
        await until(pilot, lambda: "is spelt differently" not in seen(pilot))
        assert desk(pilot)._findings == ()
        assert "It can go" not in seen(pilot)
        sent = room.letters.get(letter.id)
        assert sent is not None
        room.letters.unmark_sent(sent, now=room.now())
        desk(pilot).refresh_view()
        await until(pilot, lambda: bool(desk(pilot)._findings))


async def test_what_is_to_be_attached_is_said_where_the_letter_goes_out(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    letter = Letter(wait_id=museum(room).id, to="Ms Okafor", subject="Thank you: the loom", body=BODY)
    room.letters.save(letter, now=room.now())
    async with at_the_desk(room) as pilot:
        await pilot.press("ctrl+o")
        await until(pilot, lambda: "speaks of something attached" in " ".join(seen(pilot).split()))
