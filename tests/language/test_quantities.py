"""Quantities as intervals: what is found, what it means, what is no quantity at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasette_discrepancy.language.precision import comparable_interval, rounding_interval
from datasette_discrepancy.language.quantities import find_quantities
from datasette_discrepancy.language.units import UNITS, to_base
from tests.hostile import no_blow_up

# sentence, quantity as printed, minimum, maximum, unit, approximate
FOUND = [
    ("Rescuers counted 34 bodies.", "34", 34, 34, None, False),
    ("Rescuers counted at least 34 bodies.", "at least 34", 34, None, None, False),
    ("More than 100 arrests followed.", "More than 100", 101, None, None, False),
    ("Over 100 arrests followed.", "Over 100", 101, None, None, False),
    ("It fell more than 2.5 metres.", "more than 2.5 metres", 2.5, None, "metre", False),
    ("Fewer than 20 voted.", "Fewer than 20", None, 19, None, False),
    ("Up to 20 boats sank.", "Up to 20", None, 20, None, False),
    ("As many as 60 were hurt.", "As many as 60", None, 60, None, False),
    ("They sent some 2,000 soldiers.", "some 2,000", 1800, 2200, None, True),
    ("About 50 were hurt.", "About 50", 45, 55, None, True),
    ("Nearly 400 homes burned.", "Nearly 400", 360, 400, None, True),
    ("Just over 400 homes burned.", "Just over 400", 400, 440, None, True),
    ("A crowd of 2,000 gathered.", "2,000", 2000, 2000, None, False),
    ("Between 12 and 15 vessels sailed.", "Between 12 and 15", 12, 15, None, False),
    ("Some 12 to 15 vessels sailed.", "Some 12 to 15", 10.8, 16.5, None, True),
    ("In all 12-15 vessels sailed.", "12-15", 12, 15, None, False),
    ("Dozens fled.", "Dozens", 20, None, None, True),
    ("Three dozen fled.", "Three dozen", 32.4, 39.6, None, True),
    ("Hundreds of thousands marched.", "Hundreds of thousands", 200000, None, None, True),
    ("Several hundred marched.", "Several hundred", 200, None, None, True),
    ("Half of the roof came down.", "Half", 50, 50, "percent", False),
    ("Nearly half the seats were lost.", "Nearly half", 45, 50, "percent", True),
    ("Sales rose by nearly half in May.", "nearly half", 45, 50, "percent", True),
    ("Sales fell by more than a third.", "more than a third", 100 / 3, None, "percent", False),
    (
        "It rose by half a percentage point.",
        "half a percentage point",
        0.5,
        0.5,
        "percentage point",
        False,
    ),
    ("It rose by a quarter point.", "a quarter point", 0.25, 0.25, "percentage point", False),
    (
        "It rose by a quarter of a point.",
        "a quarter of a point",
        0.25,
        0.25,
        "percentage point",
        False,
    ),
    ("A half-point cut followed.", "half-point", 0.5, 0.5, "percentage point", False),
    ("It fell by half a percent.", "half a percent", 0.5, 0.5, "percent", False),
    ("It cost 2.5 crore rupees.", "2.5 crore rupees", 25e6, 25e6, "INR", False),
    ("It cost 2 lakh crore rupees.", "2 lakh crore rupees", 2e12, 2e12, "INR", False),
    ("It cost Rs 2,50,000 in all.", "Rs 2,50,000", 250000, 250000, "INR", False),
    ("It cost Rs. 500 in all.", "Rs. 500", 500, 500, "INR", False),
    ("Some two lakh people came.", "Some two lakh", 180000, 220000, None, True),
    ("The house voted 71 to 58 on Monday.", "71 to 58", 71, 71, "score", False),
    ("By a vote of nine to five it passed.", "nine to five", 9, 9, "score", False),
    ("She ran 800 metres on Friday.", "800 metres", 800, 800, "metre", False),
    ("She won the 800 metres of cable.", "800 metres", 800, 800, "metre", False),
    ("It fell by a quarter.", "a quarter", 25, 25, "percent", False),
    ("It fell by a fifth in 2030.", "a fifth", 20, 20, "percent", False),
    ("One in five workers left.", "One in five", 20, 20, "percent", False),
    ("About one in 10 workers left.", "About one in 10", 9, 11, "percent", True),
    ("Two out of every five workers left.", "Two out of every five", 40, 40, "percent", False),
    ("Half a million people fled.", "Half a million", 5e5, 5e5, None, False),
    ("One-and-a-half million people fled.", "One-and-a-half million", 1.5e6, 1.5e6, None, False),
    ("It lies two and a half miles off.", "two and a half miles", 2.5, 2.5, "mile", False),
    ("Turnout was 5½ percent.", "5½ percent", 5.5, 5.5, "percent", False),
    ("Turnout was 5 1/2 percent.", "5 1/2 percent", 5.5, 5.5, "percent", False),
    ("A 5-pound package came.", "5-pound", 5, 5, "pound (mass)", False),
    ("The whale weighed 300 pounds.", "300 pounds", 300, 300, "pound (mass)", False),
    ("Guards found 300 pounds of cocaine.", "300 pounds", 300, 300, "pound (mass)", False),
    ("The baker was fined 500 pounds.", "500 pounds", 500, 500, "GBP", False),
    ("The ticket costs 20 pounds.", "20 pounds", 20, 20, "GBP", False),
    ("The clerk gets 300 pounds a week.", "300 pounds", 300, 300, "GBP", False),
    ("The clerk lost 3 pounds a week.", "3 pounds", 3, 3, "pound", False),
    ("The thieves took 300 pounds.", "300 pounds", 300, 300, "pound", False),
    ("He paid for weights of 300 pounds.", "300 pounds", 300, 300, "pound", False),
    ("Three-quarters of its ships stayed.", "Three-quarters", 75, 75, "percent", False),
    ("The bill came to $3.2bn.", "$3.2bn", 3.2e9, 3.2e9, "dollar", False),
    ("The bill came to about $3 billion.", "about $3 billion", 2.7e9, 3.3e9, "dollar", True),
    ("The bill came to €40 million.", "€40 million", 4e7, 4e7, "EUR", False),
    ("The bill came to US$5m.", "US$5m", 5e6, 5e6, "USD", False),
    ("The bill came to $3-4bn.", "$3-4bn", 3e9, 4e9, "dollar", False),
    ("The bill came to 300 million euros.", "300 million euros", 3e8, 3e8, "EUR", False),
    ("Farms shipped 1.2m tonnes of rye.", "1.2m tonnes", 1.2e6, 1.2e6, "tonne", False),
    ("A 5m wall gave way.", "5m", 5, 5, "metre", False),
    ("A 6.1-magnitude quake struck.", "6.1-magnitude", 6.1, 6.1, "magnitude", False),
    ("The quake had a magnitude of 6.1.", "magnitude of 6.1", 6.1, 6.1, "magnitude", False),
    ("It lies 5 miles off.", "5 miles", 5, 5, "mile", False),
    ("It lies 8 km off.", "8 km", 8, 8, "kilometre", False),
    ("A 20-metre wave came.", "20-metre", 20, 20, "metre", False),
    ("Turnout was 34 percent.", "34 percent", 34, 34, "percent", False),
    ("Turnout was 34%.", "34%", 34, 34, "percent", False),
    ("Turnout was 5% to 7%.", "5% to 7%", 5, 7, "percent", False),
    ("It rose 3 percentage points.", "3 percentage points", 3, 3, "percentage point", False),
    ("A 34-year-old baker drove.", "34-year-old", 34, 34, "year of age", False),
    ("A baker aged 34 drove.", "aged 34", 34, 34, "year of age", False),
    ("Ada Berg, 34, drove.", "34", 34, 34, "year of age", False),
    ("He is 34 years old.", "34 years old", 34, 34, "year of age", False),
    ("Twenty-five guards stood by.", "Twenty-five", 25, 25, None, False),
    ("It took one hundred and two stitches.", "one hundred and two", 102, 102, None, False),
    ("A hundred guards stood by.", "A hundred", 100, 100, None, False),
    ("One person drowned.", "One", 1, 1, None, False),
    ("It was -12 °C.", "-12 °C", -12, -12, "degree Celsius", False),
    ("It was about -10 °C.", "about -10 °C", -11, -9, "degree Celsius", True),
    ("It was minus 5 degrees Celsius.", "minus 5 degrees Celsius", -5, -5, "degree Celsius", False),
    ("2000 people stayed.", "2000", 2000, 2000, None, False),
    ("On Monday 34 people stayed.", "34", 34, 34, None, False),
    ("It needs 3 or more crews.", "3 or more", 3, None, None, False),
    ("A 30,000-strong force left.", "30,000", 30000, 30000, None, False),
    ("It needs 10+ crews.", "10+", 10, None, None, False),
    ("Exactly 40 voted.", "Exactly 40", 40, 40, None, False),
    ("A couple of guards left.", "A couple", 2, 3, None, True),
    ("It costs 3.2 billion reais.", "3.2 billion reais", 3.2e9, 3.2e9, "BRL", False),
    ("They won 3-1 away.", "3-1", 3, 3, "score", False),
    ("They lost 1-3 at home.", "1-3", 3, 3, "score", False),
    ("A 5-4 ruling ended it.", "5-4", 5, 5, "score", False),
    ("A vote of 52–48 ended it.", "52–48", 52, 52, "score", False),
    ("It fell by 5-7 percent.", "5-7 percent", 5, 7, "percent", False),
    ("It ranges from 12 to 15 metres.", "12 to 15 metres", 12, 15, "metre", False),
]


@pytest.mark.parametrize(
    ("sentence", "printed", "minimum", "maximum", "unit", "approximate"),
    FOUND,
    ids=[row[0] for row in FOUND],
)
def test_finds(
    sentence: str,
    printed: str,
    minimum: float | None,
    maximum: float | None,
    unit: str | None,
    approximate: bool,
) -> None:
    (quantity,) = find_quantities(sentence)
    assert quantity.text == printed
    assert quantity.minimum == pytest.approx(minimum)
    assert quantity.maximum == pytest.approx(maximum)
    assert (quantity.unit, quantity.approximate) == (unit, approximate)


@pytest.mark.parametrize(
    "sentence",
    [
        "The B-1B flew over.",
        "An AK-47 was found.",
        "The Vostok-2018 drill ended.",
        "The Boeing 737 crashed.",
        "Traffic on Highway 61 stopped.",
        "See No. 10 for more.",
        "Call 555-0123 or +1 202 555 0100 or 020 7946 0123.",
        "She won the 800 metres in Harlen on Friday.",
        "He took bronze in the women's 1,500 metres.",
        "She won the 1,500m on Friday.",
        "They led 3-1 at half-time.",
        "A 3-1 lead was lost.",
        "The first shot, the 70th anniversary, the twenty-first day.",
        "It began in 1998 and ended by 2003.",
        "The 2015 deal failed.",
        "It is one of the best, no one doubts.",
        "The second half of the match was dull.",
        "At 14:30 the gate shut.",
        "On 9/11 it rained.",
        "Section 3.2.1 applies.",
        "COVID-19 spread.",
        "see https://example.org/a/123?b=45",
        "There were no survivors.",
        "The three-way drill and the five-star hotel.",
    ],
)
def test_stays_silent(sentence: str) -> None:
    assert find_quantities(sentence) == []


def test_numbers_of_time_expressions_are_excluded() -> None:
    text = "On July 25 the court freed 12 men after three days."
    spans = [(103, 110), (141, 151)]
    found = find_quantities(text, start=100, exclude=spans)
    assert [(one.text, one.start, one.end) for one in found] == [("12", 127, 129)]


def test_what_was_and_what_is_are_no_range() -> None:
    for text in ("It rose from 4 percent to 9 percent.", "It rose by 4 percent to 9 percent."):
        assert [one.text for one in find_quantities(text)] == ["4 percent", "9 percent"]


def test_a_hedge_is_not_taken_from_the_quantity_before() -> None:
    found = find_quantities("It sold 5,000 over 30 routes; 40 more than 30.")
    assert [one.text for one in found] == ["5,000", "over 30", "40", "more than 30"]


@pytest.mark.parametrize(
    ("minimum", "maximum", "unit", "expected"),
    [
        (5, 5, "mile", (8046.72, 8046.72, "metre")),
        (8, None, "kilometre", (8000, None, "metre")),
        (32, 212, "degree Fahrenheit", (0, 100, "degree Celsius")),
        (-40, -40, "degree Fahrenheit", (-40, -40, "degree Celsius")),
        (1, 1, "hectare", (10000, 10000, "square metre")),
        (2, 2, "week", (1209600, 1209600, "second")),
        (2, 2, "year", (24, 24, "month")),
        (1, 1, "ton", (907.18474, 1016.0469088, "kilogram")),
        (12, 15, None, (12, 15, None)),
        (12, None, "USD", (12, None, "USD")),
        (1, 2, "parsec", (1, 2, "parsec")),
    ],
)
def test_converts_to_the_base_unit(
    minimum: float,
    maximum: float | None,
    unit: str | None,
    expected: tuple[float, float | None, str | None],
) -> None:
    low, high, base = to_base(minimum, maximum, unit)
    assert low == pytest.approx(expected[0])
    assert high == (None if expected[1] is None else pytest.approx(expected[1]))
    assert base == expected[2]


def test_every_base_unit_is_its_own_base() -> None:
    for unit in UNITS:
        assert to_base(1.0, 1.0, unit.base) == (1.0, 1.0, unit.base)


@pytest.mark.parametrize(
    ("value", "text", "unit", "low", "high"),
    [
        (2000, "2,000", None, 1900, 2100),
        (1987, "1,987", None, 1987, 1987),
        (1240, "1,240", None, 1235.1, 1244.9),
        (12, "12", None, 12, 12),
        (40, "40", None, 40, 40),
        (40, "forty", None, 38, 42),
        (41, "forty-one", None, 41, 41),
        (12, "twelve", None, 12, 12),
        (40, "exactly forty", None, 40, 40),
        (2000, "exactly 2,000", None, 2000, 2000),
        (3.2e9, "$3.2bn", "dollar", 3.151e9, 3.249e9),
        (3e9, "$3 billion", "dollar", 2.7e9, 3.3e9),
        (6.1, "6.1-magnitude", "magnitude", 6.051, 6.149),
        (14, "14 kg", "kilogram", 13.51, 14.49),
        (9, "nine years", "year", 9, 9),
        (-20, "-20%", "percent", -20.49, -19.51),
        (100 / 3, "a third", "percent", 31.667, 35),
        (0, "0", None, 0, 0),
        (25, "twenty-five", None, 25, 25),
    ],
)
def test_rounding_interval(value, text, unit, low, high) -> None:
    assert rounding_interval(value, text, unit) == pytest.approx((low, high), rel=1e-4)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        # (minimum, maximum, text, unit)
        ((40, 40, "forty", None), (41, 41, "41", None), True),
        ((40, 40, "40", None), (41, 41, "41", None), False),
        ((40, 40, "exactly forty", None), (41, 41, "41", None), False),
        ((20, None, "dozens", None), (40, 40, "40", None), True),
        ((2000, None, "at least 2,000", None), (1987, 1987, "1,987", None), True),
        ((1204, 1204, "1,204", None), (1240, 1240, "1,240", None), False),
        ((14, 14, "14 kg", "kilogram"), (31, 31, "31 lb", "pound (mass)"), True),
        ((14, 14, "14 km", "kilometre"), (15, 15, "15 km", "kilometre"), False),
        ((5, 5, "5 miles", "mile"), (8, 8, "8 km", "kilometre"), True),
        ((3000, 3000, "3,000 miles", "mile"), (4800, 4800, "4,800 km", "kilometre"), True),
        ((3.2e9, 3.2e9, "$3.2bn", "USD"), (2.3e9, 2.3e9, "$2.3bn", "USD"), False),
        ((3.2e9, 3.2e9, "$3.2bn", "dollar"), (3.17e9, 3.17e9, "$3.17bn", "dollar"), True),
        ((9, 9, "nine years", "year"), (10, 10, "ten years", "year"), False),
        ((1.5, 1.5, "1.5 years", "year"), (18, 18, "18 months", "month"), True),
        ((70, 70, "70 F", "degree Fahrenheit"), (21, 21, "21 C", "degree Celsius"), True),
    ],
)
def test_what_meets_after_rounding_and_conversion(one, other, meet) -> None:
    (low, high, unit), (low_2, high_2, unit_2) = (
        to_base(*comparable_interval(low, high, text, unit), unit)
        for low, high, text, unit in (one, other)
    )
    assert unit == unit_2
    apart = (high is not None and low_2 > high) or (high_2 is not None and low > high_2)
    assert apart is not meet


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It paid $5 million.", "dollar"),
        ("It paid 5 million dollars.", "dollar"),
        ("It paid US$5 million.", "USD"),
        ("It paid 5 million U.S. dollars.", "USD"),
        ("It paid A$5 million.", "AUD"),
        ("It paid 5 million Australian dollars.", "AUD"),
    ],
)
def test_whose_dollar(text: str, unit: str) -> None:
    assert [one.unit for one in find_quantities(text)] == [unit]


# NIST SP 811 (2008), appendix B.8, to the seven figures printed there.
NIST = {
    "inch": 2.54e-2, "foot": 3.048e-1, "yard": 9.144e-1, "mile": 1.609344e3,
    "nautical mile": 1.852e3, "pound (mass)": 4.535924e-1, "ounce": 2.834952e-2,
    "troy ounce": 3.110348e-2, "short ton": 9.071847e2, "long ton": 1.016047e3, "tonne": 1e3,
    "square foot": 9.290304e-2, "square mile": 2.589988e6, "acre": 4.046873e3, "hectare": 1e4,
    "US gallon": 3.785412, "imperial gallon": 4.54609, "barrel": 1.589873e2,
    "cubic foot": 2.831685e1, "mile per hour": 1.609344, "knot": 1.852, "stone": 6.350293,
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(NIST))
def test_factors_are_those_of_the_standard(name: str) -> None:
    # An acre of the survey foot is four millionths larger.
    low, high, _ = to_base(1.0, 1.0, name)
    assert low == pytest.approx(NIST[name], rel=5e-6 if name == "acre" else 5e-7)
    assert high is not None and high >= NIST[name] * (1 - 5e-6)


PIECES = st.lists(
    st.sampled_from(
        ["12", "-", "–", "1,987", " ", "to", "between", "and", "$", "€", "bn", "m", "%", "km", "a",
         "dozen", "half", "of", "the", "hundred", "twenty", "one", "nearly", "more than", ".", ",",
         "\n", "°C", "year-old", "aged", "Ann", "0", "9" * 20, "٣", "½"]
    ),
    max_size=30,
)  # fmt: skip


@given(st.one_of(st.text(max_size=200), PIECES.map(" ".join), PIECES.map("".join)))
def test_slices_and_intervals_hold_on_any_text(text: str) -> None:
    found = find_quantities(text, start=7)
    position = 0
    for one in found:
        assert one.text == text[one.start - 7 : one.end - 7] != ""
        assert one.start - 7 >= position
        position = one.end - 7
        assert one.minimum is not None or one.maximum is not None
        if one.minimum is not None and one.maximum is not None:
            assert one.minimum <= one.maximum


@given(st.floats(-1e12, 1e12), st.sampled_from([unit.name for unit in UNITS]))
def test_conversion_keeps_order(value: float, unit: str) -> None:
    low, high, _ = to_base(value, value + 1, unit)
    assert low is not None and high is not None and low <= high


@pytest.mark.parametrize(
    "piece",
    [
        "1,",
        "12-",
        "a hundred and ",
        "minus ",
        "$",
        "9",
        "one ",
        "between 1 and ",
        "\n ",
        "-",
        "one in ",
        "half a ",
        "two and a half ",
        "1 1/2 ",
        "a quarter of a ",
        "two out of ",
    ],
)
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    with no_blow_up():
        find_quantities(piece * (40_000 // len(piece)))


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Two men aged 34 and 41 were killed.", 2),
        ("Two men, ages 34 and 41, were killed.", 2),
        ("Three boys aged 3, 5, and 8 died.", 3),
        ("Four boys aged between 5 and 11 died.", 1),
        ("A man aged 34 and 12 children were killed.", 1),
        ("A man aged 34 and 12 more people were killed.", 1),
        ("A man aged 34 was killed and 12 were hurt.", 1),
    ],
)
def test_ages_in_a_row(text, ages):
    assert [one.unit for one in find_quantities(text)].count("year of age") == ages
