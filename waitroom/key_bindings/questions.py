"""The commands of the questions: their room, the review, and what is written there."""

from waitroom.key_bindings.command import Command
from waitroom.translation import _

QUESTION_ROOM: tuple[Command, ...] = (
    Command(
        id="questions.new", where="questions", keys="n", label=_("new"), is_first=True, verb="new",
        help=_("Catch questions, one after the other; among the stories, begin a story"), action="new",
        found_by=_("add question story"),
    ),
    Command(
        id="questions.review", where="questions", keys="r", label=_("review"), is_first=True,
        help=_("Say up to five answers aloud, a few minutes; from seven days before an interview"),
        action="app.review_questions",
        found_by=_("practise practice rehearse flashcards quiz mock interview study"),
    ),
    Command(
        id="questions.change", where="questions", keys="enter,e", label=_("change"), is_first=True, verb="edit",
        help=_("Change the question, or write on in the story"), action="change",
        found_by=_("edit answer star"),
    ),
    Command(
        id="questions.view", where="questions", keys="v", label=_("questions, stories, mine"), is_first=True,
        help=_("Turn from what they asked to the stories to what you ask them"), action="turn_view",
        found_by=_("stories ask them tabs switch"),
    ),
    Command(
        id="questions.find", where="questions", keys="slash", label=_("find"), is_first=True, verb="find",
        help=_("Find as you type"), action="find",
        found_by=_("search questions"),
    ),
    Command(
        id="questions.stories", where="questions", keys="l", label=_("stories"),
        help=_("Say which stories answer the question, or which questions the story answers"), action="link",
        found_by=_("link connect examples"),
    ),
    Command(
        id="questions.better", where="questions", keys="s", label=_("the better answer"),
        help=_("Write down the answer that came afterwards; with it that minute may rest"), action="better",
        found_by=_("should have said mistake regret wish answer replay"),
    ),
    Command(
        id="questions.how", where="questions", keys="h", label=_("how it went"),
        help=_("Say how the answer went the last time"), action="how",
        found_by=_("rate went badly well grade"),
    ),
    Command(
        id="questions.asked", where="questions", keys="g", label=_("asked again"),
        help=_("Note where it was asked once more, and what they said"), action="asked_again",
        found_by=_("again repeat same question"),
    ),
    Command(
        id="questions.tag", where="questions", keys="t", label=_("tag"),
        help=_("Show one tag after the other, then everything"), action="turn_tag",
        found_by=_("filter label competency"),
    ),
    Command(
        id="questions.filter", where="questions", keys="f", label=_("those that went so"),
        help=_("Show what went in one way after the other, then everything"), action="turn_how",
        found_by=_("badly hard difficult weak"),
    ),
    Command(
        id="questions.off", where="questions", keys="d,delete", label=_("take off"), verb="away",
        help=_("Take it off the list; {key:questions.undo} puts it back"), action="take_off",
    ),
    Command(
        id="questions.undo", where="questions", keys="u,ctrl+z", label=_("undo"), help=_("Take the last step back"),
        action="undo", verb="undo",
    ),
    Command(
        id="questions.out", where="questions", keys="w", label=_("take along"),
        help=_("Write everything into a file: Markdown to read, or a table for Anki"), action="write_file",
        found_by=_("export anki markdown flashcards file"),
    ),
    Command(
        id="questions.in", where="questions", keys="b", label=_("bring in"),
        help=_("Bring questions in from a file; what is here stays as it is"), action="read_file",
        found_by=_("import anki markdown file"),
    ),
    Command(
        id="questions.pane", where="questions", keys="tab", label=_("next pane"), verb="next",
        help=_("Go from the list to the page, and back"), action="next_pane",
    ),
    Command(
        id="questions.back", where="questions", keys="escape", label=_("back"), verb="back",
        help=_("From the page to the list, show everything again, then back to the room"), action="back",
    ),
)  # fmt: skip

REVIEW: tuple[Command, ...] = (
    Command(
        id="review.reveal", where="review", keys="enter,space", label=_("show the answer"), action="reveal",
        verb="open",
        help=_("Show what there is to say"),
    ),
    Command(
        id="review.undo", where="review", keys="u,ctrl+z", label=_("undo"), action="undo", verb="undo",
        help=_("Take back how the last one went"),
    ),
    Command(
        id="review.leave", where="review", keys="escape", label=_("leave"), action="leave", verb="back",
        help=_("Leave at once, with no comment"),
    ),
    Command(
        id="review.down", where="review", keys="down,j", label=_("read on"), action="read_on(1)", is_quiet=True,
        help=_("Read on in a long answer"),
    ),
    Command(
        id="review.up", where="review", keys="up,k", label=_("read back"), action="read_on(-1)", is_quiet=True,
        help=_("Read back in a long answer"),
    ),
)  # fmt: skip

WRITING: tuple[Command, ...] = (
    Command(
        id="story.done", where="dialog.story", keys="f4,ctrl+j", label=_("keep it and go back"), action="back",
        help=_("Be done with the story; what is written is kept"), is_priority=True, verb="done",
    ),
    Command(
        id="question_form.keep", where="dialog.question_form", keys="f4,ctrl+j", label=_("keep"), action="keep",
        help=_("Keep the question"), is_priority=True, verb="done",
    ),
    # It is heard before the line: the key right behind it is meant for what comes then.
    Command(
        id="catch.on", where="dialog.catch", keys="enter", label=_("next"), action="go_on", takes_first=True,
        verb="done",
        help=_("Go on: how it went, then the next question"),
    ),
    Command(
        id="catch.last", where="dialog.catch", keys="up", label=_("change the last"), action="change_last",
        help=_("Put the last question back into the line"),
    ),
    Command(
        id="link.above", where="dialog.link", keys="up", label=_("above"), action="move(-1)", takes_first=True,
        help=_("Mark the one above"), is_quiet=True,
    ),
    Command(
        id="link.below", where="dialog.link", keys="down", label=_("below"), action="move(1)", takes_first=True,
        help=_("Mark the one below"), is_quiet=True,
    ),
    Command(
        id="link.link", where="dialog.link", keys="enter", label=_("link, or not"), action="link", takes_first=True,
        help=_("Link the marked one, or let it go"), verb="open",
    ),
    Command(
        id="link.new", where="dialog.link", keys="f4,ctrl+n", label=_("write a new one"), action="new",
        help=_("Begin a new story, linked to the question"), is_priority=True, verb="new",
    ),
    Command(
        id="asking.keep", where="dialog.asking", keys="enter", label=_("keep"), action="keep", verb="done",
        help=_("Keep where and when it was asked"),
    ),
    Command(
        id="how.unsay", where="how", keys="delete,backspace", label=_("not said"), action="unsay", verb="away",
        help=_("Say nothing about it any more"),
    ),
    Command(
        id="add_memento.question", where="dialog.add_memento", keys="f6,ctrl+t", label=_("a question"),
        help=_("It was a question they asked: go on with it there"), action="as_question", is_priority=True,
    ),
)  # fmt: skip

QUESTION_DIALOGS: tuple[Command, ...] = (*REVIEW, *WRITING)
