"""Lines that are typed: what stands in them is text, whatever signs it has."""

from pathlib import Path

from textual.app import App, ComposeResult

from tests.ui.letters.desk import pasted, seen
from tests.ui.stage import SMALL, stage
from waitroom.domain.letters.finding import Finding, Level
from waitroom.widgets.letters.letter_body import LetterBody
from waitroom.widgets.shared.safe_input import SafeInput

TRICK = "a\x1b]0;x\x07b\x00c\x85d\u202ee [/b] 漢"


class Host(App[None]):
    CSS = "LetterBody .letter-body--warn { text-style: underline; }"

    def compose(self) -> ComposeResult:
        yield SafeInput("", "a hint \x1b[31m", id="line")
        yield LetterBody(id="body")


async def test_signs_pasted_into_the_first_form_are_drawn_as_signs_and_kept_as_they_are(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, SMALL) as on:
        await on.write(TRICK)
        assert not any(sign in on.seen() for sign in "\x1b\x00\x07\x85\u202e")
        assert "␛]0;x␇b␀c" in on.seen()
        await on.press("enter")
        assert on.table("waits")[0]["organisation"] == TRICK


async def test_a_paste_of_several_lines_becomes_one_and_nothing_of_it_is_cut() -> None:
    app = Host()
    async with app.run_test(size=(60, 10)) as pilot:
        line = app.query_one(SafeInput)
        line.focus()
        await pasted(pilot, "one  two\r\n\r\n three\n")
        assert line.value == "one  two three"
        line.selection = line.selection._replace(start=0, end=3)
        await pasted(pilot, "four")
        assert line.value == "four  two three"


async def test_what_is_read_back_is_underlined_at_once_with_no_key_in_between() -> None:
    app = Host()
    async with app.run_test(size=(60, 10)) as pilot:
        body = app.query_one(LetterBody)
        app.query_one(SafeInput).focus()
        body.open_letter("a", "Dear Ms Okafor,\nI felt unclear")
        await pilot.pause()
        before = underlined(pilot.app)
        found = Finding(rule="LR-12", name="x", level=Level.WARN, message="x", start=16, end=30)
        body.underline_findings(body.text, [found])
        await pilot.pause()
        assert (before, underlined(pilot.app)) == ("", "I felt unclear")
        assert "Dear Ms Okafor" in seen(pilot)


def underlined(app: App[None]) -> str:
    strips = app.screen._compositor.render_strips()
    parts = (
        each.text for strip in strips for each in strip if each.style is not None and each.style.underline
    )
    return "".join(parts)
