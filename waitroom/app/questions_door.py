"""What leads to the question bank from everywhere: catching, the review, a story, the questions of a wait."""

from typing import TYPE_CHECKING

from waitroom.messages import OpenQuestions
from waitroom.screens.shared.action_target import ActionTarget

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp


class QuestionsDoor(ActionTarget):
    """The ways into the question bank that every room has."""

    def __init__(self, app: "WaitroomApp") -> None:
        super().__init__()
        self.app = app
        self.room = app.room

    def action_catch_question(self) -> None:
        """Catch what was asked, from wherever one is; the wait in front is where it was."""
        place = self.room.session.get("home")
        self._catch(str(place.get("front", "")) if isinstance(place, dict) else "")

    def _catch(self, wait_id: str, words: str = "") -> None:
        from waitroom.screens.questions.catch_questions import CatchQuestionsDialog  # noqa: PLC0415 - loaded when first asked for

        if not isinstance(self.app.screen, CatchQuestionsDialog):
            dialog = CatchQuestionsDialog(self.room, wait_id, words)
            self.app.push_screen(dialog, lambda _: self.app.rooms.refresh())

    def action_review_questions(self) -> None:
        """Ask what is asked today."""
        from waitroom.screens.questions.review_screen import ReviewScreen  # noqa: PLC0415 - as above

        self.app.push_screen(ReviewScreen(self.room), lambda _: self.app.rooms.refresh())

    async def on_open_questions(self, wanted: OpenQuestions) -> None:
        """Go on with the bank as another screen asked for it."""
        if wanted.wanted == "catch":
            self._catch(wanted.wait_id, wanted.words)
        elif wanted.wanted == "review":
            self.action_review_questions()
        else:
            await self.app.rooms.open_questions(
                wanted.wait_id, item_id=wanted.question_id, is_story=wanted.wanted == "story"
            )
