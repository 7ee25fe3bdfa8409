"""Amounts of money as people write them: "12,50", "£12.50", "12.50 EUR", "1'200 CHF"; exact, never a float."""

import re
from collections.abc import Iterable
from decimal import Decimal

from waitroom.domain.shared.errors import NotUnderstood
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _

SYMBOLS = {"£": "GBP", "€": "EUR", "$": "USD", "¥": "JPY", "₹": "INR", "zł": "PLN", "kč": "CZK", "fr.": "CHF"}
"""What the signs stand for where nothing else is said; the dollar and the crown follow the country."""

HOME = {
    "GB": "GBP", "US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "CH": "CHF", "LI": "CHF", "SE": "SEK",
    "NO": "NOK", "DK": "DKK", "PL": "PLN", "CZ": "CZK", "HU": "HUF", "JP": "JPY", "IN": "INR", "ZA": "ZAR",
    "IE": "EUR", "DE": "EUR", "AT": "EUR", "FR": "EUR", "ES": "EUR", "IT": "EUR", "NL": "EUR", "BE": "EUR",
    "PT": "EUR", "FI": "EUR", "GR": "EUR", "LU": "EUR", "SK": "EUR", "SI": "EUR", "EE": "EUR", "LV": "EUR",
    "LT": "EUR", "HR": "EUR", "MT": "EUR", "CY": "EUR", "MX": "MXN", "BR": "BRL", "SG": "SGD", "HK": "HKD",
}  # fmt: skip
"""The currency of a country."""

WHOLE = frozenset({"JPY", "KRW", "ISK", "CLP", "VND", "HUF"})
"""Currencies that are written without small coins."""

COMMA = frozenset(
    {
        "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "da", "sv", "nb", "no", "fi", "el", "hu", "ro", "sk",
        "sl", "hr", "bg", "lt", "lv", "et", "tr", "ru", "uk", "id",
    }
)  # fmt: skip
"""Languages that write the coins behind a comma."""

EXAMPLE = _("“12.50” or “12,50 EUR” would do. What you typed is still there.")
MOST = Decimal("99999999.99")

_CODE = re.compile(r"(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])")
_DIGITS = re.compile(
    r"^\d{1,3}(?:(?P<group>[.,'’ ])\d{3})*(?:(?P<point>[.,])\d{1,3})?$|^\d+(?:[.,]\d{1,3})?$"
)
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})


class Amount(NamedTuple):
    """A sum of money: `number` exact, `currency` an ISO 4217 code ("kr" where it is not said whose), or empty."""

    number: Decimal
    currency: str = ""

    @property
    def words(self) -> str:
        """The amount as it stands in a letter: "12.50 GBP"."""
        digits = f"{self.number:,.0f}" if self.currency in WHOLE else f"{self.number:,.2f}"
        return f"{digits} {self.currency}".strip()


def home_currency(country: str) -> str:
    """Return the currency of a country ("GB"); empty where it is not known here."""
    return HOME.get(country.upper(), "")


def parse_amount(text: str, *, locale: str = "en-GB", country: str = "") -> Amount:
    """Read an amount; the country gives the currency where none is written, the locale says what a comma is.

    Raises:
        NotUnderstood: where it is no number, could be two, or is nothing or less.
    """
    words = " ".join(text.translate(_SPACES).split())
    currency, bare = _currency(words, country)
    number = _number(bare, locale)
    if number <= 0:
        raise NotUnderstood(_("An amount is more than nothing. {example}").format(example=EXAMPLE))
    if number > MOST:
        raise NotUnderstood(_("That is more than fits here. {example}").format(example=EXAMPLE))
    return Amount(number, currency or home_currency(country))


def sums_by_currency(amounts: Iterable[Amount]) -> tuple[Amount, ...]:
    """Add amounts up, each currency for itself, in the order in which they first come."""
    sums: dict[str, Decimal] = {}
    for amount in amounts:
        sums[amount.currency] = sums.get(amount.currency, Decimal()) + amount.number
    return tuple(Amount(number, currency) for currency, number in sums.items())


def joined_sums(amounts: Iterable[Amount]) -> str:
    """Return the sums in words: "12.50 GBP and 40.00 EUR"; empty where there is nothing."""
    words = [amount.words for amount in sums_by_currency(amounts)]
    return _(" and ").join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def _currency(words: str, country: str) -> tuple[str, str]:
    code = _CODE.search(words)
    if code:
        return code[0].upper(), (words[: code.start()] + words[code.end() :]).strip()
    lowered = words.casefold()
    if "kr" in lowered:
        home = home_currency(country)
        return (home if home in {"SEK", "NOK", "DKK"} else "kr"), lowered.replace("kr", "").strip(" .")
    for sign, named in SYMBOLS.items():
        if sign in lowered:
            home = home_currency(country)
            is_dollar = sign == "$" and home in {"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"}
            return (home if is_dollar else named), lowered.replace(sign, "", 1).strip()
    return "", words


def _number(bare: str, locale: str) -> Decimal:
    found = _DIGITS.match(bare) if bare.isascii() or "’" in bare else None
    if found is None:
        shown = _("“{bare}” is no amount. ").format(bare=bare[:20]) if bare else _("An amount is missing. ")
        raise NotUnderstood(shown + EXAMPLE)
    signs = [sign for sign in bare if not sign.isdigit()]
    if not signs:
        return Decimal(bare)
    last = signs[-1]
    whole, __, coins = bare.rpartition(last)
    is_mixed = len(set(signs)) > 1
    if last not in ".," or (len(signs) > 1 and not is_mixed):
        return Decimal(re.sub(r"\D", "", bare))
    if len(coins) == 3 and not is_mixed:
        point = "," if locale.partition("-")[0].lower() in COMMA else "."
        if last != point:
            return Decimal(re.sub(r"\D", "", bare))
        thousand = re.sub(r"\D", "", bare)
        raise NotUnderstood(
            _("Is that {thousand} or {sub}{point}{coins}? {example}").format(
                thousand=thousand,
                sub=re.sub("[^0-9]", "", whole),
                point=point,
                coins=coins[:2],
                example=EXAMPLE,
            )
        )
    return Decimal(f"{re.sub(r'[^0-9]', '', whole)}.{coins}")
