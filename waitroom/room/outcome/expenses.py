"""What journeys to interviews cost: written down, claimed with a letter, paid."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from waitroom.domain.letters.letter import Letter
from waitroom.domain.outcome.amounts import Amount, joined_sums, parse_amount
from waitroom.domain.outcome.expense import Expense, expense_names, still_to_claim
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.wait import Wait
from waitroom.room.shared.record_table import RecordTable, current_version
from waitroom.translation import _

NO_WHAT = _("What was it for? “train” is enough. Nothing was added.")


class ExpenseStore(Protocol):
    """The shelves of what journeys cost."""

    @property
    def expenses(self) -> RecordTable[Expense]:
        """What journeys cost."""
        ...

    @property
    def letters(self) -> RecordTable[Letter]:
        """The letters: one may have claimed them."""
        ...


class Expenses:
    """The use cases of expenses; `now` is aware, in the person's own zone."""

    def __init__(self, store: ExpenseStore, locale: Callable[[], str], country: Callable[[], str]) -> None:
        self._store = store
        self._locale = locale
        self._country = country

    def for_wait(self, wait: Wait, now: datetime) -> tuple[Expense, ...]:
        """Return the costs of a wait in the order they were written; what a sent letter claimed counts as claimed."""
        claims = [
            letter.sent_on
            for letter in self._store.letters.where("wait_id", wait.id)
            if letter.kind == "expenses" and letter.sent_on is not None
        ]
        return tuple(_claimed(each, claims, now) for each in self._store.expenses.where("wait_id", wait.id))

    def read_amount(self, text: str, wait: Wait) -> Amount:
        """Read an amount as this person writes one; without a currency it is that used last, else the country's.

        Raises:
            NotUnderstood: with one sentence, where it is no amount.
        """
        country = wait.country or self._country() or self._locale().partition("-")[2]
        read = parse_amount(text, locale=self._locale(), country="")
        if read.currency:
            return parse_amount(text, locale=self._locale(), country=country)
        before = [each.currency for each in self._store.expenses.where("wait_id", wait.id) if each.currency]
        if before:
            return read._replace(currency=before[-1])
        return parse_amount(text, locale=self._locale(), country=country)

    def add(self, what: str, amount: str, wait: Wait, now: datetime) -> Expense:
        """Write a cost down.

        Raises:
            NotUnderstood: where it is for nothing, or the amount cannot be read; nothing is kept then.
        """
        fresh = Expense(wait_id=wait.id, what="", amount="0")
        return self._store.expenses.save(self._read(what, amount, wait, fresh), now=now)

    def change(self, expense: Expense, what: str, amount: str, wait: Wait, now: datetime) -> Expense:
        """Change what it was for and how much it was; refusals as in `add`."""
        changed = self._read(what, amount, wait, current_version(self._store.expenses, expense))
        return self._store.expenses.save(changed, now=now)

    def mark_asked(self, expense: Expense, on: date | None, now: datetime) -> Expense:
        """Note the day on which it was claimed; None takes that back."""
        kept = current_version(self._store.expenses, expense)
        return self._store.expenses.save(replace(kept, asked=on), now=now)

    def mark_paid(self, expense: Expense, on: date | None, now: datetime) -> Expense:
        """Note the day on which it came back; None takes that back."""
        kept = current_version(self._store.expenses, expense)
        return self._store.expenses.save(replace(kept, paid=on), now=now)

    def delete(self, expense: Expense, now: datetime) -> None:
        """Take a cost off; it stays in the trash for a month."""
        self._store.expenses.delete(expense.id, now=now)

    def restore(self, expense: Expense, now: datetime) -> Expense:
        """Put back what was taken off or changed."""
        return self._store.expenses.save(expense, now=now)

    def letter_slots(self, wait: Wait, now: datetime) -> dict[str, str]:
        """Return what the claim letter is filled with: the amounts by currency, and what they were for."""
        costs = still_to_claim(self.for_wait(wait, now))
        if not costs:
            return {}
        return {"amount": joined_sums(each.cost for each in costs), "route": expense_names(costs)}

    def _read(self, what: str, amount: str, wait: Wait, into: Expense) -> Expense:
        line = " ".join(what.split())
        if not line:
            raise NotUnderstood(NO_WHAT)
        read = self.read_amount(amount, wait)
        return replace(into, what=line, amount=str(read.number), currency=read.currency)


def _claimed(expense: Expense, claims: list[datetime], now: datetime) -> Expense:
    """Return the cost as claimed where a claim went out after it was written down."""
    if expense.asked is not None or expense.created is None:
        return expense
    after = [sent for sent in claims if sent >= expense.created]
    return replace(expense, asked=min(after).astimezone(now.tzinfo).date()) if after else expense
