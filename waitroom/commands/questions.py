"""The commands of the questions: their room, the review, and what is written there."""

from waitroom.commands.command import Command

QUESTION_ROOM: tuple[Command, ...] = (
    Command(
        id="questions.change", where="questions", keys="enter,e", label="change", is_first=True, verb="edit",
        help="Change the question, or write on in the story", action="change",
    ),
    Command(
        id="questions.new", where="questions", keys="n", label="new", is_first=True, verb="new",
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
        id="questions.find", where="questions", keys="slash", label="find", is_first=True, verb="find",
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
        id="questions.asked", where="questions", keys="g", label="asked again",
        help="Note where it was asked once more, and what they said", action="asked_again",
    ),
    Command(
        id="questions.tag", where="questions", keys="t", label="tag",
        help="Show one tag after the other, then everything", action="turn_tag",
    ),
    Command(
        id="questions.filter", where="questions", keys="f", label="those that went so",
        help="Show what went in one way after the other, then everything", action="turn_how",
    ),
    Command(
        id="questions.off", where="questions", keys="d,delete", label="take off", verb="away",
        help="Take it off the list; {key:questions.undo} puts it back", action="take_off",
    ),
    Command(
        id="questions.undo", where="questions", keys="u,ctrl+z", label="undo", help="Take the last step back",
        action="undo", verb="undo",
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
        id="questions.pane", where="questions", keys="tab", label="next pane", verb="next",
        help="Go from the list to the page, and back", action="next_pane",
    ),
    Command(
        id="questions.back", where="questions", keys="escape", label="back", verb="back",
        help="From the page to the list, show everything again, then back to the room", action="back",
    ),
)  # fmt: skip

REVIEW: tuple[Command, ...] = (
    Command(
        id="review.reveal", where="review", keys="enter,space", label="show the answer", action="reveal", verb="open",
        help="Show what there is to say",
    ),
    Command(
        id="review.undo", where="review", keys="u,ctrl+z", label="undo", action="undo", verb="undo",
        help="Take back how the last one went",
    ),
    Command(
        id="review.leave", where="review", keys="escape", label="leave", action="leave", verb="back",
        help="Leave at once, with no comment",
    ),
    Command(
        id="review.down", where="review", keys="down,j", label="read on", action="read_on(1)", is_quiet=True,
        help="Read on in a long answer",
    ),
    Command(
        id="review.up", where="review", keys="up,k", label="read back", action="read_on(-1)", is_quiet=True,
        help="Read back in a long answer",
    ),
)  # fmt: skip

WRITING: tuple[Command, ...] = (
    Command(
        id="story.done", where="dialog.story", keys="f4,ctrl+j", label="keep it and go back", action="back",
        help="Be done with the story; what is written is kept", is_priority=True, verb="done",
    ),
    Command(
        id="question_form.keep", where="dialog.question_form", keys="f4,ctrl+j", label="keep", action="keep",
        help="Keep the question", is_priority=True, verb="done",
    ),
    # It is heard before the line: the key right behind it is meant for what comes then.
    Command(
        id="catch.on", where="dialog.catch", keys="enter", label="next", action="go_on", takes_first=True, verb="done",
        help="Go on: how it went, then the next question",
    ),
    Command(
        id="catch.last", where="dialog.catch", keys="up", label="change the last", action="change_last",
        help="Put the last question back into the line",
    ),
    Command(
        id="link.above", where="dialog.link", keys="up", label="above", action="move(-1)", takes_first=True,
        help="Mark the one above", is_quiet=True,
    ),
    Command(
        id="link.below", where="dialog.link", keys="down", label="below", action="move(1)", takes_first=True,
        help="Mark the one below", is_quiet=True,
    ),
    Command(
        id="link.link", where="dialog.link", keys="enter", label="link, or not", action="link", takes_first=True,
        help="Link the marked one, or let it go", verb="open",
    ),
    Command(
        id="link.new", where="dialog.link", keys="f4,ctrl+n", label="write a new one", action="new",
        help="Begin a new story, linked to the question", is_priority=True, verb="new",
    ),
    Command(
        id="asking.keep", where="dialog.asking", keys="enter", label="keep", action="keep", verb="done",
        help="Keep where and when it was asked",
    ),
    Command(
        id="how.unsay", where="how", keys="delete,backspace", label="not said", action="unsay", verb="away",
        help="Say nothing about it any more",
    ),
    Command(
        id="add_memento.question", where="dialog.add_memento", keys="f6,ctrl+t", label="a question",
        help="It was a question they asked: go on with it there", action="as_question", is_priority=True,
    ),
)  # fmt: skip

QUESTION_DIALOGS: tuple[Command, ...] = (*REVIEW, *WRITING)
