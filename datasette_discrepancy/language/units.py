"""Units of measure: how they are printed, and how they convert.

Factors are those of NIST Special Publication 811 (2008), appendix B.8, with all their figures; the
acre is the international one (43,560 square feet), four millionths below that of the survey foot in
B.8. Where a word names several units ("ton", "gallon") both factors are kept and a converted
interval covers both. Money is never converted. Why no library: docs/decisions/quantities.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Unit:
    """A canonical unit.

    Attributes:
        name: singular ("kilometre").
        base: the unit it converts to.
        factor: base units in one of it.
        other_factor: the same for the other unit of that name, None where there is none.
        offset: added after multiplying (temperatures).
        spellings: as printed, separated by "|"; matched whole, before or without a plural "s".
        symbols: as printed and case-sensitive; may touch the number.
    """

    name: str
    base: str
    factor: float
    spellings: str
    symbols: str = ""
    other_factor: float | None = None
    offset: float = 0.0


UNITS = (
    Unit("percent", "percent", 1, "percent|per cent|pct", "%"),
    Unit("percentage point", "percentage point", 1, "percentage point"),
    Unit("basis point", "percentage point", 0.01, "basis point"),
    Unit("millimetre", "metre", 0.001, "millimetre|millimeter", "mm"),
    Unit("centimetre", "metre", 0.01, "centimetre|centimeter", "cm"),
    Unit("metre", "metre", 1, "metre|meter", "m"),
    Unit("kilometre", "metre", 1000, "kilometre|kilometer", "km|kms"),
    Unit("inch", "metre", 0.0254, "inch|inches"),
    Unit("foot", "metre", 0.3048, "foot|feet", "ft"),
    Unit("yard", "metre", 0.9144, "yard"),
    Unit("mile", "metre", 1609.344, "mile", "mi"),
    Unit("nautical mile", "metre", 1852, "nautical mile"),
    Unit("gram", "kilogram", 0.001, "gram|gramme", "g"),
    Unit("kilogram", "kilogram", 1, "kilogram|kilogramme|kilo", "kg|kgs"),
    Unit("tonne", "kilogram", 1000, "tonne|metric ton|metric tonne"),
    Unit("ton", "kilogram", 907.18474, "ton", other_factor=1016.0469088),
    Unit("short ton", "kilogram", 907.18474, "short ton"),
    Unit("long ton", "kilogram", 1016.0469088, "long ton|imperial ton"),
    Unit("pound (mass)", "kilogram", 0.45359237, "", "lb|lbs"),
    Unit("ounce", "kilogram", 0.028349523125, "ounce", "oz", other_factor=0.0311034768),
    Unit("troy ounce", "kilogram", 0.0311034768, "troy ounce"),
    Unit("stone", "kilogram", 6.35029318, "stone"),
    Unit("square metre", "square metre", 1, "square metre|square meter", "m²|m2|sqm"),
    Unit("square kilometre", "square metre", 1e6, "square kilometre|square kilometer", "km²|km2"),
    Unit("square foot", "square metre", 0.09290304, "square foot|square feet", "sq ft"),
    Unit("square mile", "square metre", 2589988.110336, "square mile"),
    Unit("hectare", "square metre", 10000, "hectare", "ha"),
    Unit("acre", "square metre", 4046.8564224, "acre"),
    Unit("litre", "litre", 1, "litre|liter"),
    Unit("gallon", "litre", 3.785411784, "gallon", other_factor=4.54609),
    Unit("US gallon", "litre", 3.785411784, "us gallon|u.s. gallon"),
    Unit("imperial gallon", "litre", 4.54609, "imperial gallon|uk gallon"),
    Unit("barrel", "litre", 158.987294928, "barrel"),
    Unit("cubic metre", "litre", 1000, "cubic metre|cubic meter", "m³|m3"),
    Unit("cubic foot", "litre", 28.316846592, "cubic foot|cubic feet"),
    Unit("degree Celsius", "degree Celsius", 1, "degree celsius|degrees celsius|degrees centigrade",
         "°C|C"),
    Unit("degree Fahrenheit", "degree Celsius", 5 / 9, "degree fahrenheit|degrees fahrenheit",
         "°F|F", offset=-32 * 5 / 9),
    Unit("degree", "degree", 1, "degree", "°"),
    Unit("kilometre per hour", "kilometre per hour", 1,
         "kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour",
         "km/h|kph|kmh"),
    Unit("mile per hour", "kilometre per hour", 1.609344, "miles per hour|miles an hour", "mph"),
    Unit("knot", "kilometre per hour", 1.852, "knot"),
    Unit("second", "second", 1, "second"),
    Unit("minute", "second", 60, "minute"),
    Unit("hour", "second", 3600, "hour"),
    Unit("day", "second", 86400, "day"),
    Unit("week", "second", 604800, "week"),
    # Months have no fixed number of days; years have a fixed number of months.
    Unit("month", "month", 1, "month"),
    Unit("year", "month", 12, "year"),
    Unit("decade", "month", 120, "decade"),
    Unit("year of age", "year of age", 1, "years old|years of age|year old"),
    Unit("month of age", "year of age", 1 / 12, "months old|months of age|month old"),
    Unit("watt", "watt", 1, "watt"),
    Unit("kilowatt", "watt", 1e3, "kilowatt", "kW"),
    Unit("megawatt", "watt", 1e6, "megawatt", "MW"),
    Unit("gigawatt", "watt", 1e9, "gigawatt", "GW"),
    Unit("kiloton", "kiloton", 1, "kiloton"),
    Unit("magnitude", "magnitude", 1, "magnitude"),
    # Both sides of a result; read by scores.py.
    Unit("score", "score", 1, ""),
    # Whose dollar a bare one is depends on the outlet: it is compared with bare ones alone.
    Unit("dollar", "dollar", 1, "dollar"),
    Unit("USD", "USD", 1, "u.s. dollar|us dollar|american dollar"),
    Unit("AUD", "AUD", 1, "australian dollar"),
    Unit("CAD", "CAD", 1, "canadian dollar"),
    Unit("NZD", "NZD", 1, "new zealand dollar"),
    Unit("HKD", "HKD", 1, "hong kong dollar"),
    Unit("SGD", "SGD", 1, "singapore dollar"),
    Unit("EUR", "EUR", 1, "euro"),
    Unit("GBP", "GBP", 1, "pounds sterling"),
    Unit("JPY", "JPY", 1, "yen"),
    Unit("CNY", "CNY", 1, "yuan|renminbi"),
    Unit("RUB", "RUB", 1, "rouble|ruble"),
    Unit("INR", "INR", 1, "rupee"),
    Unit("KRW", "KRW", 1, "won"),
    Unit("CHF", "CHF", 1, "swiss franc"),
    Unit("SEK", "SEK", 1, "swedish kronor|swedish krona"),
    Unit("NOK", "NOK", 1, "norwegian kroner|norwegian krone"),
    Unit("DKK", "DKK", 1, "danish kroner|danish krone"),
    Unit("BRL", "BRL", 1, "reais|brazilian real"),
    Unit("PLN", "PLN", 1, "zloty|złoty|zlotys"),
    Unit("UAH", "UAH", 1, "hryvnia"),
    Unit("TRY", "TRY", 1, "lira|turkish lira"),
    Unit("ILS", "ILS", 1, "shekel"),
    Unit("ZAR", "ZAR", 1, "rand"),
    Unit("NGN", "NGN", 1, "naira"),
    Unit("THB", "THB", 1, "baht"),
    # One word, the money of several countries: compared within one story only, as it stands.
    Unit("peso", "peso", 1, "peso"),
    Unit("dinar", "dinar", 1, "dinar"),
    Unit("dirham", "dirham", 1, "dirham"),
    Unit("riyal", "riyal", 1, "riyal|rial"),
    Unit("krona", "krona", 1, "krona|kronor|krone|kroner"),
    # Money or mass: the word alone does not tell, so it converts to nothing.
    Unit("pound", "pound", 1, "pound"),
    Unit("cent", "cent", 1, "cent"),
)  # fmt: skip

# Longest first where one begins with another.
CURRENCY_SIGNS = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "$": "dollar", "€": "EUR", "£": "GBP",
    "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₪": "ILS",
    "Rs.": "INR", "Rs": "INR",
}  # fmt: skip

BY_NAME = {unit.name: unit for unit in UNITS}

_SPELLED = {word: unit.name for unit in UNITS for word in filter(None, unit.spellings.split("|"))}
_SYMBOLS = {sign: unit.name for unit in UNITS for sign in filter(None, unit.symbols.split("|"))}
# Every printed form, lower case for words: the canonical unit.
UNIT_NAMES = {
    **{f"{word}s": name for word, name in _SPELLED.items()},
    **{word + "es": name for word, name in _SPELLED.items() if word == "inch"},
    **_SPELLED,
    **_SYMBOLS,
}


def _ordered(words: dict[str, str]) -> str:
    gap = r"(?:[^\S\n]|-|\n)"
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("\\ ", gap) for word in longest_first)


SPACED_WORDS = _ordered(_SPELLED)
# A word after a space or a hyphen, or a symbol that may touch the number.
UNIT = re.compile(
    rf"(?:[^\S\n]{{1,2}}|\n|[-‐‑–])(?P<word>(?i:{SPACED_WORDS})s?)(?!\w)"
    r"(?:(?P<old>[-‐‑–](?i:olds?))(?!\w))?"
    rf"|[^\S\n]?(?P<symbol>{_ordered(_SYMBOLS)})(?![\w/]|\.[A-Za-z])"
)


def to_base(
    minimum: float | None, maximum: float | None, unit: str | None
) -> tuple[float | None, float | None, str | None]:
    """Convert an interval to the base unit, so that miles compare with kilometres.

    Args:
        minimum, maximum: the interval; None means open.
        unit: canonical unit; None for a plain count.

    Returns:
        The interval and its unit. A unit that the table does not know is its own base. Where a
        name stands for two units ("ton") the interval covers both.
    """
    known = BY_NAME.get(unit or "")
    if known is None:
        return minimum, maximum, unit
    factors = (known.factor, known.other_factor or known.factor)
    low = None if minimum is None else min(minimum * factor for factor in factors) + known.offset
    high = None if maximum is None else max(maximum * factor for factor in factors) + known.offset
    return low, high, known.base
