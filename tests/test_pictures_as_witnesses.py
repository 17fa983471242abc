"""Pictures' files against captions, pages and each other: from the files to the flags."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.pictures import paint, save

from .conftest import query

PROSE = (
    "Several hundred people came to the river bank to watch the ceremony, and a brass band played"
    " until it began to rain, the town said.",
    "The river is called Aura and rises in the hills behind the town, where it turns three mills"
    " and a saw before it meets the sea.",
)
OPENED = "Foreign Minister Anna Keller opens the Weir Bridge in Bergen on 4 May 2031."
SEEN = "Anna Keller at the bridge."
DAY = "2031:05:04 10:00:00"
RULES = frozenset(
    "caption_file_time caption_file_place caption_file_camera caption_file_person file_dates_differ"
    " taken_after_publication page_dates_differ picture_captions_time picture_captions_place"
    " picture_captions_person".split()
)


def page(
    caption: str,
    *,
    source: str = "Post",
    published: str = "2031-05-05T10:00:00+02:00",
    image: str = "a.jpg",
    head: str = "",
) -> str:
    """Return a page that shows one picture."""
    article = {
        "@type": "NewsArticle",
        "headline": "Bridge opened",
        "datePublished": published,
        "publisher": {"@type": "Organization", "name": source},
    }
    return (
        f"<html><head><script type='application/ld+json'>{json.dumps(article)}</script>{head}"
        f"</head><body><article><h1>Bridge opened</h1><figure><img src='{image}'><figcaption>"
        f"{caption}</figcaption></figure>{''.join(f'<p>{one}</p>' for one in PROSE)}</article>"
        "</body></html>"
    )


def iptc(**values: str) -> dict[str, Any]:
    """Return what a file says in IPTC: city, country, caption, date."""
    numbers = {"city": 90, "country": 101, "caption": 120, "date": 55}
    return {"iptc_values": {numbers[name]: value for name, value in values.items()}}


# Per story: its files (text, or what a picture's file says), and the rules that must speak.
Case = tuple[dict[str, str | dict[str, Any]], set[str]]
CASES: dict[str, Case] = {
    "all agree": (
        {
            "p.html": page(OPENED),
            "a.jpg": {"taken": DAY, "offset": "+02:00", **iptc(city="Bergen", country="Norway")},
        },
        set(),
    ),
    "taken two weeks before": (
        {"p.html": page(OPENED), "a.jpg": {"taken": "2031:04:20 10:00:00"}},
        {"caption_file_time"},
    ),
    "the next night in no zone": (
        {"p.html": page(OPENED), "a.jpg": {"taken": "2031:05:05 01:00:00"}},
        set(),
    ),
    "a day that devices write": (
        {"p.html": page(OPENED), "a.jpg": {"taken": "2000:01:01 00:00:00"}},
        set(),
    ),
    "a file photo by its credit": (
        {
            "p.html": page(f"{OPENED} <span class='credit'>Ann Lee/Unit Press/File</span>"),
            "a.jpg": {"taken": "2030:04:20 10:00:00"},
        },
        set(),
    ),
    "a picture named in JSON lines": (
        {
            "d.jsonl": json.dumps(
                {
                    "text": "\n\n".join(PROSE),
                    "source": "Post",
                    "published": "2031-05-05",
                    "captions": [{"text": OPENED, "image": "pictures/a b.jpg"}],
                }
            ),
            "pictures/a b.jpg": {"taken": "2031:04:20 10:00:00"},
        },
        {"caption_file_time"},
    ),
    "an agency's caption in the file, of another day": (
        {
            "p.html": page(OPENED),
            "a.jpg": iptc(
                caption="BERGEN, NORWAY - APRIL 20: Foreign Minister Anna Keller opens the Weir"
                " Bridge on April 20, 2031 in Bergen, Norway. (Photo by Ann Lee/Unit Press)"
            ),
        },
        {"caption_file_time"},
    ),
    "an agency's caption in the file that agrees": (
        {
            "p.html": page(OPENED),
            "a.jpg": iptc(
                caption="BERGEN, NORWAY - MAY 04: Foreign Minister Anna Keller opens the Weir"
                " Bridge on May 04, 2031 in Bergen, Norway. (Photo by Ann Lee/Unit Press)"
            ),
        },
        set(),
    ),
    "another town": (
        {
            "p.html": page(OPENED.replace("Bergen", "Stavanger")),
            "a.jpg": iptc(city="Bergen", country="Norway"),
        },
        {"caption_file_place"},
    ),
    "the file has the country": (
        {"p.html": page(OPENED), "a.jpg": iptc(country="Norway")},
        set(),
    ),
    "another camera": (
        {
            "p.html": page(f"{OPENED} Taken with a Nikon D850."),
            "a.jpg": {"exif": {0x010F: "Canon", 0x0110: "Canon EOS R5"}},
        },
        {"caption_file_camera"},
    ),
    "the factory's code of the same maker": (
        {
            "p.html": page(f"{OPENED} Taken with a Sony A7 III."),
            "a.jpg": {"exif": {0x010F: "SONY", 0x0110: "ILCE-7M3"}},
        },
        set(),
    ),
    "the file's caption has somebody else": (
        {
            "p.html": page("Anna Keller cuts a ribbon."),
            "a.jpg": iptc(caption="Mayor Jon Rud cuts a ribbon in Bergen."),
        },
        {"caption_file_person"},
    ),
    "the file's list of people has somebody else": (
        {
            "p.html": page("Anna Keller cuts a ribbon."),
            "a.jpg": {
                "xmp": "<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Jon Rud</rdf:li></rdf:Bag>"
                "</Iptc4xmpExt:PersonInImage>"
            },
        },
        {"caption_file_person"},
    ),
    "taken after the page, under a caption without day or place": (
        {
            "p.html": page(SEEN),
            "a.jpg": {"taken": "2031:05:09 10:00:00", "offset": "+02:00"},
        },
        {"taken_after_publication"},
    ),
    "taken on the evening of publication in no zone": (
        {"p.html": page(SEEN), "a.jpg": {"taken": "2031:05:05 20:00:00"}},
        set(),
    ),
    "taken before the page was changed": (
        {
            "p.html": page(
                SEEN,
                head="<meta property='article:modified_time' content='2031-05-10T10:00:00Z'>",
            ),
            "a.jpg": {"taken": "2031:05:09 10:00:00", "offset": "+02:00"},
        },
        set(),
    ),
    "EXIF and IPTC months apart": (
        {"p.html": page(SEEN), "a.jpg": {"taken": "2031:02:02 10:00:00", **iptc(date="20310504")}},
        {"file_dates_differ"},
    ),
    "EXIF and IPTC on either side of midnight": (
        {"p.html": page(SEEN), "a.jpg": {"taken": "2031:05:03 23:00:00", **iptc(date="20310504")}},
        set(),
    ),
    "EXIF and XMP months apart": (
        {
            "p.html": page(SEEN),
            "a.jpg": {
                "taken": "2031:02:02 10:00:00",
                "xmp": "<photoshop:DateCreated>2031-05-04T10:00:00+02:00</photoshop:DateCreated>",
            },
        },
        {"file_dates_differ"},
    ),
    "a page of two days": (
        {
            "p.html": page(
                SEEN,
                head="<meta property='article:published_time' content='2031-04-28T10:00:00Z'>",
            )
        },
        {"page_dates_differ"},
    ),
    "one instant in two zones": (
        {
            "p.html": page(
                SEEN,
                published="2031-05-05T23:30:00-05:00",
                head="<meta property='article:published_time' content='2031-05-06T04:30:00Z'>",
            )
        },
        set(),
    ),
    "one picture on two days": (
        {
            "p.html": page(OPENED),
            "a.jpg": {},
            "q.html": page(OPENED.replace("4 May", "20 April"), source="Wire", image="b.jpg"),
            "b.jpg": {"smaller": True},
        },
        {"picture_captions_time"},
    ),
    "one picture in two towns": (
        {
            "p.html": page("The bridge in Bergen."),
            "a.jpg": {},
            "q.html": page("The bridge in Oslo.", source="Wire", image="b.jpg"),
            "b.jpg": {"smaller": True},
        },
        {"picture_captions_place"},
    ),
    "one picture of two people": (
        {
            "p.html": page("Anna Keller cuts a ribbon."),
            "a.jpg": {},
            "q.html": page("Mayor Jon Rud cuts a ribbon.", source="Wire", image="b.jpg"),
            "b.jpg": {"smaller": True},
        },
        {"picture_captions_person"},
    ),
    "one address in two sizes": (
        {
            "p.html": page(OPENED, image="https://c.test/weir-bridge-keller.jpg?w=300"),
            "q.html": page(
                OPENED.replace("4 May", "20 April"),
                source="Wire",
                image="https://c.test/weir-bridge-keller.jpg?w=900",
            ),
        },
        {"picture_captions_time"},
    ),
}


@pytest.fixture(scope="module")
def database(run: Callable[..., object], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Load the stories, each a folder."""
    folder = tmp_path_factory.mktemp("witnesses")
    for number, (files, _) in enumerate(CASES.values()):
        for name, content in files.items():
            file = folder / "stories" / str(number) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, str):
                file.write_text(content, "utf-8")
            else:
                given = dict(content)
                small = given.pop("smaller", False)
                image = paint(number)
                save(file, image.resize((320, 210)) if small else image, **given)
    path = folder / "witnesses.db"
    run("load", path, folder / "stories", "--quiet")
    return path


@pytest.mark.parametrize("case", CASES)
def test_what_pictures_are_witnesses_of(case: str, database: Path) -> None:
    story = str(list(CASES).index(case))
    rows = query(database, "select rule_id from flags where story = ?", story)
    assert {row[0] for row in rows} & RULES == CASES[case][1]


def test_every_rule_of_pictures_speaks_once() -> None:
    assert set.union(*(rules for _, rules in CASES.values())) == RULES
