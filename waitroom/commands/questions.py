"""The commands of the questions: their room, and the review."""

from waitroom.commands.command import Command

QUESTION_ROOM: tuple[Command, ...] = (
    Command(
        id="questions.change", where="questions", keys="enter,e", label="change", is_first=True,
        help="Change the question, or write on in the story", action="change",
    ),
    Command(
        id="questions.new", where="questions", keys="n", label="new", is_first=True,
        help="Catch questions, one after the other; among the stories, begin a story", action="new",
    ),
    Command(
        id="questions.review", where="questions", keys="r", label="review", is_first=True,
        help="Say up to five answers aloud, a few minutes; from seven days before an interview",
        action="app.review_questions",
    ),
    Command(
        id="questions.view", where="questions", keys="v", label="questions, stories, mine", is_first=True,
        help="Turn from what they asked to the stories to what you ask them", action="turn_view",
    ),
    Command(
        id="questions.find", where="questions", keys="slash", label="find", is_first=True,
        help="Find as you type", action="find",
    ),
    Command(
        id="questions.stories", where="questions", keys="l", label="stories",
        help="Say which stories answer the question, or which questions the story answers", action="link",
    ),
    Command(
        id="questions.better", where="questions", keys="s", label="the better answer",
        help="Write down the answer that came afterwards; with it that minute may rest", action="better",
    ),
    Command(
        id="questions.how", where="questions", keys="h", label="how it went",
        help="Say how the answer went the last time", action="how",
    ),
    Command(
        id="questions.asked", where="questions", keys="a", label="asked again",
        help="Note where it was asked once more, and what they said", action="asked_again",
    ),
    Command(
        id="questions.tag", where="questions", keys="t", label="tag",
        help="Show one tag after the other, then everything", action="turn_tag",
    ),
    Command(
        id="questions.filter", where="questions", keys="f", label="how it went",
        help="Show what went in one way after the other, then everything", action="turn_how",
    ),
    Command(
        id="questions.off", where="questions", keys="d,delete", label="take off",
        help="Take it off the list; {key:questions.undo} puts it back", action="take_off",
    ),
    Command(
        id="questions.undo", where="questions", keys="u", label="undo", help="Take the last step back",
        action="undo",
    ),
    Command(
        id="questions.out", where="questions", keys="w", label="take along",
        help="Write everything into a file: Markdown to read, or a table for Anki", action="write_file",
    ),
    Command(
        id="questions.in", where="questions", keys="b", label="bring in",
        help="Bring questions in from a file; what is here stays as it is", action="read_file",
    ),
    Command(
        id="questions.pane", where="questions", keys="tab", label="next pane",
        help="Go from the list to the page, and back", action="next_pane",
    ),
    Command(
        id="questions.back", where="questions", keys="escape", label="back",
        help="From the page to the list, show everything again, then back to the room", action="back",
    ),
)  # fmt: skip

REVIEW: tuple[Command, ...] = (
    Command(
        id="review.reveal", where="review", keys="enter,space", label="show the answer", action="reveal",
        help="Show what there is to say",
    ),
    Command(
        id="review.undo", where="review", keys="u", label="undo", action="undo",
        help="Take back how the last one went",
    ),
    Command(
        id="review.leave", where="review", keys="escape", label="leave", action="leave",
        help="Leave at once, with no comment",
    ),
)  # fmt: skip
