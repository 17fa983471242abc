"""Comparing what has no name."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.links.descriptions import describe, same_thing, surely_same

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("joint naval drills", "drill"), ("a trilateral naval exercise", "exercise"), True),
        (("drills", "drill"), ("naval exercises", "exercise"), True),
        (("combined drills", "drill"), ("a naval exercise", "exercise"), None),
        (("the idea", "idea"), ("naval exercises", "exercise"), None),
        (("it", "it"), ("the bill", "bill"), None),
        (("a bridge", "bridge"), ("a tunnel", "tunnel"), False),
        (("holding drills at sea with Norway", "drill"), ("drills at sea", "drill"), True),
    ],
)
def test_same_thing(one, other, expected):
    first, second = describe(*one, LEXICON), describe(*other, LEXICON)
    assert same_thing(first, second) is expected
    assert same_thing(second, first) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("the verdict", "verdict"), ("the verdict", "verdict"), True),
        (("the spending package", "package"), ("the package", "package"), False),
        (("the spending package", "package"), ("a short spending package", "package"), True),
        (("the idea", "idea"), ("the idea", "idea"), False),
    ],
)
def test_surely_same(one, other, expected):
    assert surely_same(describe(*one, LEXICON), describe(*other, LEXICON)) is expected
