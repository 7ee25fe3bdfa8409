"""What a journey to an interview cost: what, how much, asked for, paid."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation

from waitroom.domain.outcome.amounts import Amount
from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Expense(Record):
    """One cost of a wait: `amount` is an exact number as text ("12.50"), `currency` an ISO 4217 code or empty.

    `asked` and `paid` are the local days on which it was claimed and came back.
    """

    wait_id: str
    what: str
    amount: str
    currency: str = ""
    asked: date | None = None
    paid: date | None = None

    @property
    def cost(self) -> Amount:
        """The amount as a number; nothing where the file was given something else by hand."""
        try:
            number = Decimal(self.amount)
        except InvalidOperation:
            number = Decimal()
        return Amount(number if number.is_finite() else Decimal(), self.currency)


def still_to_claim(expenses: Iterable[Expense]) -> tuple[Expense, ...]:
    """Return what was neither claimed nor paid: what a letter asks for."""
    return tuple(each for each in expenses if each.asked is None and each.paid is None)


def expense_names(expenses: Iterable[Expense]) -> str:
    """Return what the costs were for, as the letter says it: "The train from Leeds and the bus"."""
    names = [" ".join(each.what.split()) for each in expenses if each.what.strip()]
    joined = _(" and ").join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
    return joined[:1].upper() + joined[1:]
