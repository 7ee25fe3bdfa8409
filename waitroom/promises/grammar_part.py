"""One part of the grammar of a sentence: it reads the same tokens as the whole, and asks the other parts through it."""

from typing import TYPE_CHECKING

from waitroom.promises.token_cursor import TokenCursor

if TYPE_CHECKING:
    from waitroom.promises.grammar import PromiseGrammar


class GrammarPart(TokenCursor):
    """A part of `grammar`; `self.grammar.days`, `.periods`, `.lengths` and so on are its siblings."""

    def __init__(self, grammar: "PromiseGrammar") -> None:
        super().__init__(grammar.row, grammar.language, grammar.zone)
        self.grammar = grammar
