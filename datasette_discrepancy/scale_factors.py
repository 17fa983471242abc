"""By what a number is off when a digit slips or a unit is mistaken: the table `scale_factor`.

The factors of units are those of NIST Special Publication 811 (2008), appendix B.8, larger unit
over smaller one. Yards for metres and the two tons are left out: less than 1.5 times apart, a slip
cannot be told from another number.
"""

from __future__ import annotations

# Of each base unit, the factors between units that are measured in it.
UNIT_FACTORS = {
    "metre": ("mile for kilometre", "nautical mile for kilometre", "metre for foot"),
    "kilometre per hour": ("mile for kilometre", "nautical mile for kilometre"),
    "kilogram": ("kilogram for pound",),
    "square metre": ("hectare for acre", "square mile for square kilometre"),
    "litre": ("US gallon for litre", "barrel for US gallon"),
    "second": ("hour for minute", "day for hour", "week for day"),
    "month": ("year for month",),
}
SCALE_FACTORS: tuple[tuple[float, str], ...] = (
    *((10.0**exponent, f"{exponent} decimal places") for exponent in range(1, 13)),
    (1.609344, "mile for kilometre"),
    (1.852, "nautical mile for kilometre"),
    (1 / 0.3048, "metre for foot"),
    (1 / 0.45359237, "kilogram for pound"),
    (10000 / 4046.8564224, "hectare for acre"),
    (2589988.110336 / 1e6, "square mile for square kilometre"),
    (3.785411784, "US gallon for litre"),
    (42.0, "barrel for US gallon"),
    (60.0, "hour for minute"),
    (24.0, "day for hour"),
    (7.0, "week for day"),
    (12.0, "year for month"),
)
