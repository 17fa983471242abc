"""Leads on the page of a flag: the link to the words on the live page, and reasons worth a look."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest

from datasette_discrepancy.pages.passage_link import passage_link
from datasette_discrepancy.pages.suggestions import suggested

PAGE = "https://quay.example/ferry"
LONG = "one two three four five six seven eight nine ten eleven twelve thirteen"

# text with the quote between [ and ], and the fragment behind ":~:text=", decoded
LINKS = [
    (
        "The ferry [struck the pier] on Friday evening, they say.",
        "The ferry-,struck the pier,-on Friday evening,",
    ),
    ("[Twelve were hurt]", "Twelve were hurt"),
    ("Before\n[Twelve were hurt]\nAfter", "Twelve were hurt"),
    ("He saw [twelve  hurt\tmen] there", "He saw-,twelve hurt men,-there"),
    # Whole words alone are found.
    ("The ha[rbour ma]ster said", "The-,harbour master,-said"),
    ("A [so-called] pilot", "A-,so-called,-pilot"),
    (
        f"He counted [{LONG}] of them",
        "He counted-,one two three four five,nine ten eleven twelve thirteen,-of them",
    ),
    ("🚢 Größe & [50 %, “mehr”] – ja", "🚢 Größe &-,50 %, “mehr”,-– ja"),
    ("[a] b c d e f", "a,-b c d"),
    ("nothing [   ] here", None),
]


@pytest.mark.parametrize(("text", "fragment"), LINKS)
def test_the_live_page_opens_at_the_words(text: str, fragment: str | None) -> None:
    start, end = text.index("["), text.index("]") - 1
    link = passage_link(PAGE, text.replace("[", "").replace("]", ""), start, end)
    if fragment is None:
        assert link is None
        return
    address, _, encoded = (link or "").partition("#:~:text=")
    assert address == PAGE
    assert unquote(encoded) == fragment
    # Of a hyphen, comma or ampersand in the words nothing is left that is syntax.
    words = encoded.replace("-,", "").replace(",-", "").replace(",", "")
    assert not set(words) & set("-,& \n\t")


@pytest.mark.parametrize(
    ("url", "address"),
    [
        (f"{PAGE}#comments", PAGE),
        (f"{PAGE}?id=7&x=#:~:text=old", f"{PAGE}?id=7&x="),
        (None, None),
    ],
)
def test_an_existing_fragment_is_replaced(url: str | None, address: str | None) -> None:
    link = passage_link(url, "Twelve were hurt", 0, 16)
    assert link == (f"{address}#:~:text=Twelve%20were%20hurt" if address else None)


def test_the_context_is_cut_at_whole_words() -> None:
    text = "x" * 500 + " yes " + "y" * 500
    link = passage_link(PAGE, text, 501, 504)
    assert link == f"{PAGE}#:~:text=yes"


def side(**more: Any) -> dict[str, Any]:
    document = {"published_earliest": None, "published_latest": None}
    document |= {key: more.pop(key) for key in list(more) if key.startswith("published")}
    quote, source = more.pop("quote", "Twelve were hurt"), more.pop("source", "Courier")
    return {"document": document, "claim": more, "quote": quote, "source": source}


def dated(first: str, last: str | None = None, **more: Any) -> dict[str, Any]:
    return side(published_earliest=first, published_latest=last or first, **more)


REASONS = [
    ("updated_later", dated("2031-05-03"), dated("2031-05-04"), True),
    ("updated_later", dated("2031-05-03T23:00:00Z"), dated("2031-05-03T23:30:00Z"), False),
    ("updated_later", dated("2031-05-03", "2031-05-09"), dated("2031-05-04"), False),
    ("updated_later", dated("2031-05-03"), side(), False),
    ("rounding", side(quantity_min=1000), side(quantity_min=1012), True),
    ("rounding", side(quantity_min=1003), side(quantity_min=1012), False),
    ("rounding", side(quantity_min=12), side(quantity_min=17), False),
    ("rounding", side(quantity_min=10), side(quantity_min=10), False),
    ("rounding", side(quantity_min=10), side(), False),
    ("time_zone", side(day_first=9, day_last=9), side(day_first=10, day_last=10), True),
    ("time_zone", side(day_first=9, day_last=9), side(day_first=11, day_last=11), False),
    ("time_zone", side(day_first=9, day_last=10), side(day_first=10, day_last=11), False),
    ("time_zone", side(day_first=None, day_last=9), side(day_first=10, day_last=10), False),
    (
        "other_attribution",
        side(attributed_to_text="police"),
        side(attributed_to_text="the mayor"),
        True,
    ),
    (
        "other_attribution",
        side(attributed_to_text="Police"),
        side(attributed_to_text="police"),
        False,
    ),
    ("other_attribution", side(attributed_to_text="police"), side(), False),
    ("different_scope", side(quantity_scope="total"), side(quantity_scope="part"), True),
    ("different_scope", side(quantity_scope="total"), side(quantity_scope="total"), False),
    ("file_photo", side(archive=1), side(), True),
    ("file_photo", side(), side(quote="The pier (File photo)"), True),
    ("file_photo", side(), side(quote="He put it on file"), False),
]


@pytest.mark.parametrize(("reason", "a", "b", "speaks"), REASONS)
def test_what_speaks_for_a_reason(
    reason: str, a: dict[str, Any], b: dict[str, Any], speaks: bool
) -> None:
    for sides in ([a, b], [b, a]):
        assert (reason in {one["reason"] for one in suggested({}, sides)}) is speaks
    assert suggested({}, [a]) == []
