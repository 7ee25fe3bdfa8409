"""The questions of a wait, as a section of its page."""

from datetime import datetime
from typing import TYPE_CHECKING

from textual.content import Content

from waitroom.domain.shared.safe_text import safe_line
from waitroom.domain.waits.wait import Wait
from waitroom.messages import OpenQuestions
from waitroom.room.room import Room
from waitroom.screens.waits.wait_page_section import SectionRows, WaitPageSection
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.screens.waits.wait_page import WaitPageDialog

SHOWN = 3
"""So many questions stand on the page, the newest; the room of the questions has them all."""


def _rows(room: Room, wait: Wait, _now: datetime) -> SectionRows:
    asked = room.questions.asked_at(wait.id)
    for each in asked[: -SHOWN - 1 : -1]:
        how = "   " + _(each.how.value) if each.how is not None else ""
        yield each.id, Content.assemble((safe_line(each.text), "$foreground"), (how, "$text-muted"))
    if len(asked) > SHOWN:
        yield "more", Content.styled(_("and {asked} more").format(asked=len(asked) - SHOWN), "$text-muted")
    if not asked:
        yield "", Content.styled(_("none caught yet"), "$text-muted")


def _open(page: "WaitPageDialog", question_id: str) -> None:
    asked = page.room.questions.asked_at(page.wait.id)
    known = question_id if page.room.questions.get(question_id) is not None else ""
    wanted = "show" if asked else "catch"
    page.dismiss(OpenQuestions(wanted, wait_id=page.wait.id, question_id=known))


QUESTIONS = WaitPageSection(
    name="questions", title=_("Questions"), command="wait_page.questions", rows=_rows, enter=_open, open=_open
)
