"""Amounts as people write them, in any currency, with a comma or a point."""

from decimal import Decimal

import pytest

from waitroom.domain.outcome.amounts import Amount, joined_sums, parse_amount, sums_by_currency
from waitroom.domain.outcome.expense import Expense, expense_names
from waitroom.domain.shared.errors import NotUnderstood


@pytest.mark.parametrize(
    ("text", "locale", "country", "number", "currency"),
    [
        ("12.50", "en-GB", "GB", "12.50", "GBP"),
        ("12,50", "en-GB", "GB", "12.50", "GBP"),
        ("12,50", "de-DE", "DE", "12.50", "EUR"),
        ("12.50", "de-DE", "DE", "12.50", "EUR"),
        ("12", "en-GB", "", "12", ""),
        ("12.5", "en-GB", "GB", "12.5", "GBP"),
        ("£12.50", "en-GB", "", "12.50", "GBP"),
        ("12,50 €", "fr-FR", "FR", "12.50", "EUR"),
        ("EUR 1.234,56", "de-DE", "DE", "1234.56", "EUR"),
        ("1,234.56 usd", "en-GB", "GB", "1234.56", "USD"),
        ("1'200.00 CHF", "de-CH", "CH", "1200.00", "CHF"),
        ("1\u202f234,50 €", "fr-FR", "FR", "1234.50", "EUR"),
        ("1,250", "en-GB", "GB", "1250", "GBP"),
        ("1.250", "de-DE", "DE", "1250", "EUR"),
        ("1.250.000", "en-GB", "GB", "1250000", "GBP"),
        ("$40", "en-CA", "CA", "40", "CAD"),
        ("$40", "en-GB", "GB", "40", "USD"),
        ("90 kr", "sv-SE", "SE", "90", "SEK"),
        ("90 kr.", "en-GB", "GB", "90", "kr"),
        ("¥1200", "en-GB", "GB", "1200", "JPY"),
        ("15 zł", "pl-PL", "PL", "15", "PLN"),
    ],
)
def test_an_amount_is_read_as_it_is_meant(
    text: str, locale: str, country: str, number: str, currency: str
) -> None:
    assert parse_amount(text, locale=locale, country=country) == Amount(Decimal(number), currency)


@pytest.mark.parametrize(
    "text",
    [
        "", "twelve", "-12", "12.50.1", "1e3", "١٢", "12..5", "0", "0.00", "999999999", "12 GBP EUR", "12,5,0",
        "1.250", "12:50",
    ],
)  # fmt: skip
def test_what_is_no_amount_gets_one_sentence_with_an_example(text: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        parse_amount(text, locale="en-GB", country="GB")
    assert str(refused.value).endswith("What you typed is still there.")


def test_sums_are_by_currency_and_exact() -> None:
    amounts = [Amount(Decimal(n), c) for n, c in (("0.10", "GBP"), ("0.20", "GBP"), ("9", "JPY"), ("5", ""))]
    assert sums_by_currency(amounts)[0] == Amount(Decimal("0.30"), "GBP")
    assert joined_sums(amounts) == "0.30 GBP, 9 JPY and 5.00"
    assert joined_sums(amounts[:1]) == "0.10 GBP"
    assert joined_sums([]) == ""


def test_the_letter_names_what_it_was_for_and_a_file_changed_by_hand_sums_to_nothing() -> None:
    def cost(what: str, amount: str = "1") -> Expense:
        return Expense(wait_id="w", what=what, amount=amount)

    assert expense_names([cost("the train  from Leeds"), cost("a bus")]) == "The train from Leeds and a bus"
    assert expense_names([cost("train")]) == "Train"
    assert expense_names([]) == ""
    for broken in ("a lot", "NaN", "Infinity"):
        assert cost("train", broken).cost.number == 0
