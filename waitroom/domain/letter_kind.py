"""The kinds of letter that people write around an interview."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterKind:
    """One kind: its key and name, when it is written, and the short skeleton that a new one starts from.

    `words` are the least and most words it aims at. The slots of `subject` and `skeleton` are `{like this}`.
    """

    key: str
    name: str
    when: str = ""
    subject: str = ""
    skeleton: str = ""
    words: tuple[int, int] | None = None
