"""LR-38: what a claim of expenses needs."""

import re
from collections.abc import Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import LetterContext
from waitroom.reading.letter_kind_rules import DAY, own_text
from waitroom.reading.parsed_letter import ParsedLetter
from waitroom.reading.rule import Rule
from waitroom.translation import _

EXPENSES = Rule(
    id="LR-38",
    name="expenses-complete",
    level=Level.WARN,
    kinds=frozenset({"expenses"}),
    message=_("Something that the claim needs is missing."),
    why=_("Finance sends incomplete claims back."),
    source="uwl, le, text:coping",
)
RULES = (EXPENSES,)

_MONEY = re.compile(
    r"[£$€¥₹]\s?\d|\b\d+(?:[.,]\d\d)?\s?(?:€|£|\$|kr|pounds?|euros?|dollars?|pence|gbp|eur|"
    r"usd|nok|sek|dkk|chf)\b",
    re.IGNORECASE,
)
_RECEIPTS = re.compile(r"\b(?:receipts?|tickets?|invoices?|proof of purchase|vouchers?)\b", re.IGNORECASE)


def missing_claim_details(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-38: a date, an amount with its currency, receipts."""
    if setting.kind != "expenses":
        return
    text = own_text(page)
    wanted = (
        (_("the date of the interview"), DAY.search(text) or DAY.search(setting.subject or "")),
        (_("the amount with its currency"), _MONEY.search(text)),
        (_("the receipts or tickets"), _RECEIPTS.search(text)),
    )
    missing = [what for what, found in wanted if not found]
    if missing:
        yield EXPENSES.finding(
            page, message=_("The claim still needs: {missing}.").format(missing=", ".join(missing))
        )
    if page.word_count > 120:
        yield EXPENSES.finding(
            page,
            level=Level.HINT,
            message=(
                _(
                    "{word_count} words are long for a claim; date, route, amount and receipts are enough."
                ).format(word_count=page.word_count)
            ),
        )
    for sentence in page.sentences:
        if re.search(
            r"\b(?:sorry|apolog\w+|hate to|hope you don't mind)\b",
            page.body[sentence.span.start : sentence.span.end],
            re.IGNORECASE,
        ):
            yield EXPENSES.finding(
                page,
                sentence.span,
                level=Level.HINT,
                message=_("Travel costs are an ordinary question; there is nothing to say sorry for."),
            )
            return


CHECKS = (missing_claim_details,)
