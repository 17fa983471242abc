"""What every paragraph of a page is taken for, and that nothing of the text is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasette_discrepancy.documents import find_passages
from tests.hostile import no_blow_up

BODY = "The two ministers met in Oslo on Tuesday and talked for three hours about fishing rights."
MORE = "A second round is planned for the spring, a spokeswoman for the ministry told reporters."


def kinds(text, **options):
    return [(p.kind, text[p.start : p.end]) for p in find_passages(text, **options)]


def kind_of_line(line):
    """The kinds of a paragraph that stands in the middle of an article."""
    before = [BODY, MORE, BODY]
    text = "\n\n".join(["Ministers talk about fish", *before, line, MORE])
    found = kinds(text)
    assert found[0] == ("headline", "Ministers talk about fish")
    assert found[1:4] == [("body", paragraph) for paragraph in before]
    assert found[-1] == ("body", MORE)
    return found[4:-1]


FURNITURE = [
    "Skip to main content",
    "Advertisement",
    "Share this article",
    "Facebook",
    "Facebook Twitter WhatsApp",
    "We use cookies to improve your visit. Accept",
    "By continuing to use this site you agree to our privacy policy",
    "Receive free Norway updates",
    "Get free updates on fishing",
    "We’ll send you our fish letter once a week.",
    "Sign up for our morning newsletter",
    "Sign up here.",
    "Subscribe to read the whole story",
    "Follow us on Facebook",
    "Read: Why herring matters",
    "Read more: Why herring matters",
    "READ MORE",
    "Related: The cod wars, explained",
    "More stories like this on herald.example",
    "More on this story",
    "©2023 Northern Herald Ltd",
    "Copyright 2023 Northern Herald. All rights reserved.",
    "All rights reserved.",
    "Additional reporting by Ola Nordmann in Bergen",
    "(Reporting by Ola Nordmann; Editing by Kari Holm)",
    "Reporting by Ola Nordmann, writing by Kari Holm in Oslo",
    "Ola Nordmann contributed to this report.",
    "Credit: Source link",
    "Top image by Nordic Pictures via Getty Images.",
    "Image via Getty",
    "Photo: Ola Nordmann/AFP",
    "Ola Nordmann/AFP",
    "This story has been updated.",
    "Correction: An earlier version of this article named the wrong harbour.",
    "UPDATE:",
    "* * *",
    "231",
    "Privacy notice: Newsletters may contain advertisements.",
    "Jane Doe reported from Oslo, and Ola Holm from Bergen.",
    "A version of this article appears in print on Sept. 6, 2023.",
    "https://herald.example/fish/1",
    "[Why herring matters](https://herald.example/fish/2)",
    "Home > News > Fish",
    "Fishing rights",
    "“Silver of the sea”",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_page_furniture(line):
    assert kind_of_line(line) == [("boilerplate", line)]


BYLINES = [
    "By Jane Doe",
    "By JANE DOE, Associated Press",
    "By Jane Doe and Ola Nordmann in Oslo",
    "By Jane Doe, BBC News diplomatic correspondent",
    "Jane Doe | September 06, 2023, 04:19 PM",
    "Jane van der Berg, 5 September 2023",
    "published : 2023-09-05",
    "Published: 5 September 2023",
    "Published 10:12 BST, Tue 5 September 2023 | Updated 6 September 2023",
    "Updated 4:19 p.m. ET, Sept. 6, 2023",
    "September 6, 2023",
    "2 hours ago",
    "Published",
    "2 September",
    "Updated 10:12 PM GMT+1, September 5, 2023",
    "*By Jane Doe*",
]


@pytest.mark.parametrize("line", BYLINES)
def test_bylines_and_date_lines(line):
    assert kind_of_line(line) == [("byline", line)]


CAPTIONS = [
    "A photo of the two ministers shaking hands in Oslo.",
    "A snapshot of trawlers leaving the harbour at dawn.",
    "An image capturing the tense mood on the quay.",
    "A file photo of the harbour in winter.",
    "Photo: The two ministers on the quay",
    "Caption: The two ministers on the quay",
    "Pictured: The two ministers on the quay.",
    "FILE - Trawlers leave the harbour of Bergen, March 3, 2021.",
    "In this photo released by the ministry, the two ministers shake hands.",
    "Minister Ola Holm, left, shakes hands with Anna Lind in Oslo. (Reuters)",
    "Minister Ola Holm greets Anna Lind in Oslo on Tuesday. (Reuters/Jane Doe)",
    "Minister Ola Holm greets Anna Lind in Oslo on Tuesday. (AP Photo/Jane Doe)",
    "Minister Ola Holm greets Anna Lind. Photograph: Jane Doe/AFP/Getty Images",
    "Minister Ola Holm greets Anna Lind in Oslo | Jane Doe/AFP via Getty Images",
    "Minister Ola Holm in March at the quay.CreditJane Doe/Reuters",
    "Image caption, The two ministers on the quay",
]


@pytest.mark.parametrize("line", CAPTIONS)
def test_captions(line):
    assert kind_of_line(line) == [("caption", line)]


REPORT = [
    "A photo of the two ministers was published on Friday by the Herald.",
    "A video posted online shows the trawler sinking.",
    "Research by the Oslo university shows that herring is back in the fjord.",
    "Report by the harbour board says that two trawlers sank.",
    "Photos from the scene showed a burnt quay.",
    "Get out while you can, the harbour master told the crew.",
    "Facebook and Twitter said they had taken the pictures down.",
    "Facebook Messenger users saw the pictures first.",
    "By Tuesday the two sides had agreed on herring.",
    "By the end of the year the quota will fall by 12%.",
    "We have bread and no butter, the minister said.",
    "Copyright law has nothing to say about herring, the judge found.",
    "Read the agreement and you will see nothing of it, he said.",
    "The ministry confirmed the report. (Reuters)",
    "A film on the harbour was shot on iPhone.",
    "He told the paper:",
    "“No,” he said.",
    "Yonhap reported from Seoul that the talks had failed.",
    "Talks ended on September 6, 2023, and nobody was pleased.",
    "Fish was on the table, and so was the budget of the coast guard, said one of those present",
]


@pytest.mark.parametrize("line", REPORT)
def test_sentences_of_the_report_stay_body(line):
    assert kind_of_line(line) == [("body", line)]


SPLIT = [
    (
        "Telegram WhatsappNorway has proposed talks, the Herald reported.",
        ["boilerplate", "body"],
        ["Telegram Whatsapp", "Norway has proposed talks, the Herald reported."],
    ),
    (
        "Facebook Twitter Email Norway has proposed talks, the Herald reported.",
        ["boilerplate", "body"],
        ["Facebook Twitter Email", "Norway has proposed talks, the Herald reported."],
    ),
    (
        "A photo of two ministers in Oslo. Taken with a Nikon Z6 camera.",
        ["caption", "boilerplate"],
        ["A photo of two ministers in Oslo.", "Taken with a Nikon Z6 camera."],
    ),
    (
        "The ministers on the quay. Shot on iPhone.",
        ["caption", "boilerplate"],
        ["The ministers on the quay.", "Shot on iPhone."],
    ),
    (
        "![The two ministers on the quay](quay.jpg)",
        ["boilerplate", "caption", "boilerplate"],
        ["![", "The two ministers on the quay", "](quay.jpg)"],
    ),
    ("## Fishing rights", ["boilerplate", "boilerplate"], ["##", "Fishing rights"]),
]


@pytest.mark.parametrize(("line", "expected", "parts"), SPLIT)
def test_paragraphs_of_several_passages(line, expected, parts):
    assert kind_of_line(line) == list(zip(expected, parts, strict=True))


HEADS = {
    "headline, body": (f"Ministers talk fish\n\n{BODY}", ["headline", "body"]),
    "no headline": (f"{BODY}\n{MORE}", ["body", "body"]),
    "a single line is no headline": ("Ministers talk fish", ["body"]),
    "one paragraph": (BODY, ["body"]),
    "headline with question mark": (f"Will they talk?\n\n{BODY}", ["headline", "body"]),
    "headline ending in initials": (f"Norway leaves the U.N.\n\n{BODY}", ["headline", "body"]),
    "standfirst without full stop": (
        f"Ministers talk fish\nHerring is on the table again\n{BODY}\n{MORE}",
        ["headline", "standfirst", "body", "body"],
    ),
    "summary above the by-line": (
        f"Ministers talk fish\n\n{MORE}\n\nBy Jane Doe\n\n{BODY}",
        ["headline", "standfirst", "byline", "body"],
    ),
    "by-line at the end makes no standfirst": (
        f"Ministers talk fish\n\n{BODY}\n\nBy Jane Doe",
        ["headline", "body", "byline"],
    ),
    "date line first": (
        f"published : 2023-09-05\n\nMinisters talk fish\n\n{BODY}",
        ["byline", "headline", "body"],
    ),
    "section above the headline": (
        f"WORLD NEWS\n\nMinisters talk about fish\n\n{BODY}",
        ["boilerplate", "headline", "body"],
    ),
    "headline printed twice": (
        f"Ministers talk fish\n\nMinisters talk fish\n\n{BODY}",
        ["headline", "headline", "body"],
    ),
    "lead printed twice": (
        f"Ministers talk fish\n\n{BODY}\n\n(Northern Wire) — {BODY}\n\n{MORE}",
        ["headline", "body", "body", "body"],
    ),
    "dateline is no headline": (
        f"OSLO (Northern Wire) - Ministers talk fish\n\n{BODY}",
        ["body", "body"],
    ),
    "markdown heading": (f"# Ministers talk fish\n\n{BODY}", ["boilerplate", "headline", "body"]),
    "a list is no row of headings": (
        f"{BODY}\n\nHerring\n\nCod\n\n{MORE}",
        ["body", "body", "body", "body"],
    ),
    "site name above a report": (f"CNN\n\n{BODY}\n\n{MORE}", ["boilerplate", "body", "body"]),
    "one word of a script without spaces": (
        f"部長たちは漁業について話し合う\n\n{BODY}",
        ["headline", "body"],
    ),
    "titles of other stories": (
        f"{BODY}\n\nMore on this story\n\nHerring war explained\n\nCod is back\n\n{MORE}",
        ["body", "boilerplate", "boilerplate", "boilerplate", "body"],
    ),
    "label on the line above a caption": (
        f"{BODY}\nImage caption,\nTwo men on a quay\n{MORE}",
        ["body", "boilerplate", "caption", "body"],
    ),
    "caption printed again": (
        f"{BODY}\nPHOTO: Two men stand on a quay.\nTwo men stand on a quay.\n{MORE}",
        ["body", "caption", "caption", "body"],
    ),
    "newsletter prompts, then prose": (
        f"Receive free fish updates\nWe’ll send you an email every morning.\n{BODY}\n{MORE}",
        ["boilerplate", "boilerplate", "body", "body"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), HEADS.values(), ids=HEADS)
def test_head_of_the_article(text, expected):
    assert [kind for kind, _ in kinds(text)] == expected


def test_title_from_metadata_is_the_headline_where_it_stands_in_the_text():
    text = f"SEA\n\nMinisters talk ‘fish’.\n\n{BODY}"
    assert kinds(text, title="Ministers talk 'fish'.")[:2] == [
        ("boilerplate", "SEA"),
        ("headline", "Ministers talk ‘fish’."),
    ]


def test_title_with_which_a_paragraph_begins():
    text = f"Ministers talk fish: {BODY}"
    assert kinds(text + "\n" + MORE, title="Ministers talk fish") == [
        ("headline", "Ministers talk fish:"),
        ("body", BODY),
        ("body", MORE),
    ]
    sentence = "Ministers talk fish and meat in Oslo, the Herald reports."
    assert kinds(f"{sentence}\n{MORE}", title="Ministers talk fish")[0] == ("body", sentence)


def test_known_captions_are_cut_out_of_their_paragraph():
    text = f"Ministers talk fish\n{BODY} Two men on a quay.\n{MORE}"
    start = text.index("Two men")
    found = kinds(text, captions=[(start, start + len("Two men on a quay."))])
    assert found == [
        ("headline", "Ministers talk fish"),
        ("body", BODY),
        ("caption", "Two men on a quay."),
        ("body", MORE),
    ]


WRAPPED = """Ministers talk fish

The two ministers met in Oslo on Tuesday and talked for three hours
about fishing rights in the northern sea, where herring has become so
scarce that boats of both countries come back empty from most of their
trips. A second round is planned for the spring.

Nobody was pleased.
"""


def test_lines_broken_at_a_fixed_width_are_one_paragraph():
    found = kinds(WRAPPED)
    assert [kind for kind, _ in found] == ["headline", "body", "body"]
    assert found[1][1].startswith("The two") and found[1][1].endswith("the spring.")


def test_short_sentences_on_lines_of_their_own_stay_apart():
    lines = [f"Boat number {n} came back to the harbour empty after a long trip." for n in range(6)]
    assert len(kinds("\n".join(lines))) == 6


OFFSETS = {
    "emoji": f"🐟🐟 Fish talks\n\n{BODY} 🐟\n",
    "carriage returns": f"Fish talks\r\n\r\n{BODY}\r\n{MORE}\r\n",
    "no-break spaces": f"\u00a0Fish talks\u00a0\n\u00a0\n{BODY}\u00a0\n",
    "right to left": f"محادثات الأسماك\n\n{BODY}\n\nשיחות דגים\n",
    "combining accents": f"Pe\u0301che\n\n{BODY}\n",
    "other line breaks": f"Fish talks\u2028{BODY}\u0085{MORE}\x0b{BODY}\f",
    "zero-width": f"\u200b\n\u200bFish talks\n\n{BODY}",
    "nothing": "",
    "blank": " \n\t\r\n\u00a0",
}


@pytest.mark.parametrize("text", OFFSETS.values(), ids=OFFSETS)
def test_offsets_cover_the_text(text):
    assert_partition(text, find_passages(text))


def assert_partition(text, passages):
    """Passages are sorted, apart, trimmed, and hold every character that is no white space."""
    at = 0
    for passage in passages:
        assert at <= passage.start < passage.end <= len(text)
        assert not text[at : passage.start].strip()
        part = text[passage.start : passage.end]
        assert part == part.strip()
        at = passage.end
    assert not text[at:].strip()


LINES = st.one_of(
    st.sampled_from(
        [*FURNITURE, *BYLINES, *CAPTIONS, *REPORT, *(row[0] for row in SPLIT), BODY, "", "# A b"]
    ),
    st.text(max_size=80),
)
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\u2028", " ", "", "\u00a0"])


@given(st.lists(st.tuples(LINES, BREAKS), max_size=12), st.none() | LINES, st.data())
def test_passages_partition_any_text(lines, title, data):
    text = "".join(line + gap for line, gap in lines)
    start = data.draw(st.integers(0, len(text)))
    passages = find_passages(text, start=start, title=title)
    assert_partition(text, passages)
    assert all(p.kind for p in passages)


HOSTILE = {
    "spaces": " " * 200_000,
    "dashes": "-" * 200_000,
    "one word": "a" * 200_000,
    "share buttons": "Facebook " * 20_000,
    "brackets": "![" * 100_000,
    "open parentheses": "(AP Photo/" * 20_000,
    "by": "By A B " * 30_000,
    "lines": "a\n" * 20_000,
    "photo of": "A photo of a photo of " * 10_000,
    "short hostile lines": ("Photo: " + "x " * 300 + "\n") * 100,
    "capitals": ("A" * 25 + " ") * 8_000,
    "dates": "1/1/" * 40_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_in_linear_time(text):
    with no_blow_up():
        assert_partition(text, find_passages(text))
