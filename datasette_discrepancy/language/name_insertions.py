"""What news sets right behind a name, before it says who that is: an age, a party, initials.

"Ann Lee, 34, the mayor of Oslo," and "Ann Lee (PS), the mayor" tell of Ann Lee what "Ann Lee, the
mayor of Oslo," does.
"""

from __future__ import annotations

import re

# ", 34", ", aged 34", ", 34 years old"; what closes it stands behind.
AGE = r",\s(?:aged?\s|now\s|then\s)?\d{1,3}(?:\syears?(?:\sold|\sof\sage)?)?"
# "(34)", "(SA)", "(D-Calif.)".
PARENTHESIS = re.compile(r"\s+\([^()\s]{1,15}(?:\s[^()\s]{1,15}){0,2}\)")
# "R-Ohio", "D-North Vang".
_PARTY = r",\s[RDI]-[A-Z][\w.]{1,12}(?:\s[A-Z]\w{1,12})?"
IN_COMMAS = re.compile(rf"(?:{AGE}|{_PARTY})(?=,\s)")
_INSERTION = re.compile(rf"(?:{AGE}|{_PARTY}|\s+\([^()\n]{{1,20}}\))(?=,\s)")


def end_of_insertion(text: str, end: int, limit: int | None = None) -> int:
    """Return where the age, party or parenthesis behind a name ends, the name's end without one.

    Args:
        text: any text.
        end: code point at which the name ends.
        limit: where to stop reading, the end of the text without one.
    """
    found = _INSERTION.match(text, end, len(text) if limit is None else limit)
    return end if found is None else found.end()
