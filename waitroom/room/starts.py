"""The kinds of letter until the content brings them all."""

from waitroom.domain.letter import UNSENDABLE
from waitroom.domain.letter_kind import LetterKind

_ALL = (
    LetterKind(
        key="thank-you", name="Thank-you", when="within a day of the interview; welcome for about three",
        subject="Thank you: {role} interview", words=(60, 180),
        skeleton=(
            "Dear {name},\n\nThank you for the time on {day}. What stayed with me was {specific detail}.\n\n"
            "{why the work appeals}, and {strength} is what I'd bring to it. "
            "If anything else would help you, I'm easy to reach.\n\nWith kind regards,\n{sign-off}\n"
        ),
    ),
    LetterKind(
        key="check-in", name="A gentle check-in", when="from two working days after their last day",
        subject="{role}: timing", words=(40, 100),
        skeleton=(
            "Dear {name},\n\nOn {interview date} we talked about the {role} and you hoped to decide around {date}. "
            "I know such dates move. I'm still very interested; do you have a new idea of the timing?\n\n"
            "Kind regards,\n{sign-off}\n"
        ),
    ),
    LetterKind(
        key="ask-feedback", name="Ask for feedback", when="a day or two after a no",
        subject="{role}: thank you, and one question", words=(50, 130),
        skeleton=(
            "Dear {name},\n\nThank you for letting me know, and for {specific good thing}. If you have a minute: "
            "what one thing would have made me a stronger candidate? Please don't feel obliged. I wish {team} well.\n\n"
            "Kind regards,\n{sign-off}\n"
        ),
    ),
    LetterKind(key="free", name="A letter of your own", when="any time; an empty page"),
    LetterKind(key=UNSENDABLE, name="Not for sending", when="say it all; it stays here"),
)  # fmt: skip
KINDS = {kind.key: kind for kind in _ALL}
