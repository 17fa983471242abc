"""Saved article pages: their text, their captions, and what they say of themselves."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from PIL import Image

from datasette_discrepancy.documents.model import Document, Unreadable
from datasette_discrepancy.documents.reader import read_documents
from tests.pictures import save

PROSE = (
    "<p>The council closed the weir bridge on Monday after divers found a broken bearing under the"
    " eastern arch, the surveyor said.</p><p>Some 9,000 people walk over it every day, and repairs"
    " may take until the autumn. Nobody was hurt, and the river traffic goes on below the bridge as"
    " before.</p><p>Residents on the far bank asked for a ferry. The council will vote on that next"
    " week, when the price of a landing stage is known to everybody.</p>"
)
ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Weir bridge closed",
    "datePublished": "2031-03-04T23:30:00-05:00",
    "author": [{"@type": "Person", "name": "Ada Quill"}],
    "publisher": {"@type": "NewsMediaOrganization", "name": "The Weir Courier"},
}


def page(body: str, head: str = "", ld: object = None) -> str:
    """Return a page around an article's body."""
    script = f'<script type="application/ld+json">{json.dumps(ld)}</script>' if ld else ""
    return (
        "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Weir bridge closed |"
        f" The Weir Courier</title>{head}{script}</head><body><header><nav><a href='/'>Home</a>"
        f"</nav></header><main><article><h1>Weir bridge closed</h1>{body}</article></main>"
        f"<footer><p>Copyright 2031 The Weir Courier</p></footer></body></html>"
    )


def read(folder: Path, content: str | bytes, name: str = "weir.html") -> Document | Unreadable:
    """Read one page from a folder."""
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return next(iter(read_documents([file])))


def passages(document: Document, kind: str) -> list[str]:
    """Return the texts of a document's passages of one kind."""
    return [document.text[p.start : p.end] for p in document.passages if p.kind == kind]


def test_an_article_page(tmp_path: Path) -> None:
    head = (
        "<meta property='article:published_time' content='2031-03-05T04:30:00Z'>"
        "<link rel='canonical' href='https://courier.example/weir'>"
        "<meta property='og:description' content='Divers found a broken bearing.'>"
    )
    body = f"<p>Divers found a broken bearing.</p>{PROSE}<h2>A ferry instead</h2>{PROSE}"
    document = read(tmp_path, page(body, head, ARTICLE))
    assert isinstance(document, Document)
    assert (document.title, document.title_basis) == ("Weir bridge closed", "JSON-LD headline")
    assert (document.source, document.source_basis) == ("The Weir Courier", "JSON-LD publisher")
    assert document.author == "Ada Quill"
    assert document.url == "https://courier.example/weir"
    assert document.language == "en"
    assert document.publication.earliest == "2031-03-04T23:30:00-05:00"
    assert document.publication.basis == "JSON-LD datePublished"
    assert passages(document, "headline") == ["Weir bridge closed"]
    assert passages(document, "standfirst") == ["Divers found a broken bearing."]
    assert "A ferry instead" in passages(document, "boilerplate")
    assert len(passages(document, "body")) >= 3
    assert "Home" not in document.text
    # Both dates stand in the text, so that each can be quoted.
    assert passages(document, "metadata") == ["2031-03-04T23:30:00-05:00", "2031-03-05T04:30:00Z"]


CAPTION = "Divers climb out of the river below the weir bridge."
CAPTIONS = {
    "figcaption": f"<figure><img src='a.jpg'><figcaption>{CAPTION}</figcaption></figure>",
    "credit apart": f"<figure><img src='a.jpg'><figcaption><span class='caption'>{CAPTION}</span>"
    "<span class='credit'>Photo: T. Reed</span></figcaption></figure>",
    "hidden label": "<figure><img src='a.jpg'><figcaption><span class='visually-hidden'>Image"
    f" caption, </span>{CAPTION}</figcaption></figure>",
    "button": f"<figure><img src='a.jpg'><figcaption><button>Enlarge</button>{CAPTION}</figcaption>"
    "</figure>",
    "deep": f"<figure><div><div><picture><source srcset='b.webp'><img src='a.jpg'></picture></div>"
    f"</div><figcaption><div><p>{CAPTION}</p></div></figcaption></figure>",
    "lazy": f"<figure><img data-src='a.jpg' src='data:image/gif;base64,R0'><figcaption>{CAPTION}"
    "</figcaption></figure>",
    "background": f"<figure><div style='background-image:url(a.jpg)'></div><figcaption>{CAPTION}"
    "</figcaption></figure>",
    "amp": f"<figure><amp-img src='a.jpg' width='4'></amp-img><figcaption>{CAPTION}"
    "</figcaption></figure>",
    "WordPress": f"<div class='wp-caption'><img src='a.jpg'><p class='wp-caption-text'>{CAPTION}"
    "</p></div>",
    "class": f"<div class='media'><img src='a.jpg'><div class='articleImageCaption'>{CAPTION}</div>"
    "</div>",
    "gallery": "<div class='gallery'><ul><li><img src='z.jpg'><span class='gallery-caption'>A sign"
    f" at the weir says closed.</span></li><li><img src='a.jpg'><span class='gallery-caption'>"
    f"{CAPTION}</span></li></ul></div>",
    "inline": "<figure><img src='a.jpg'><figcaption>Divers <b>climb</b> out of the\n  river below"
    " the <a href='/w'>weir bridge</a>.</figcaption></figure>",
    "entities": "<figure><img src='a.jpg'><figcaption>Divers climb out of&nbsp;the river below the"
    " weir&#32;bridge.</figcaption></figure>",
}


@pytest.mark.parametrize("style", CAPTIONS)
def test_a_caption_is_found_with_its_picture(style: str, tmp_path: Path) -> None:
    document = read(tmp_path, page(CAPTIONS[style] + PROSE))
    assert isinstance(document, Document)
    found = passages(document, "caption")
    assert CAPTION in found
    assert len(found) == (2 if style == "gallery" else 1)
    record = next(c for c in document.extra["captions"] if c["text"] == CAPTION)
    assert document.text[record["start"] : record["end"]] == CAPTION
    assert record["image"] == (None if style == "background" else "a.jpg")
    # What is a caption is no prose.
    assert not any(CAPTION in text for text in passages(document, "body"))
    if style == "credit apart":
        assert "Photo: T. Reed" in passages(document, "boilerplate")


@pytest.mark.parametrize(
    "words",
    [
        "Photo: Mayor Ada Quill opens the weir bridge in Wehrstadt.",
        "Image: The new bridge seen from the river bank on Monday.",
        "Illustration: the bridge opened in Wehrstadt in 2012.",
        "Picture by picture, the bridge rose from the river.",
    ],
)
def test_a_caption_that_begins_like_a_credit_is_kept(words: str, tmp_path: Path) -> None:
    document = read(tmp_path, page(CAPTIONS["figcaption"].replace(CAPTION, words) + PROSE))
    assert isinstance(document, Document)
    assert passages(document, "caption") == [words]


@pytest.mark.parametrize("words", ["Photo: T. Reed", "Picture by Ada Quill for The Courier"])
def test_a_credit_alone_is_no_caption(words: str, tmp_path: Path) -> None:
    document = read(tmp_path, page(CAPTIONS["figcaption"].replace(CAPTION, words) + PROSE))
    assert isinstance(document, Document)
    assert passages(document, "caption") == []


NO_CAPTIONS = {
    "a table's": "<table><caption>Bridges by age and length</caption><tr><td>1</td></tr></table>",
    "a quotation's": "<figure><blockquote>It will hold.</blockquote><figcaption>The surveyor, in a"
    " letter</figcaption></figure>",
    "a teaser's": "<aside><figure><img src='b.jpg'><figcaption>Another story of the day."
    "</figcaption></figure></aside>",
    "a related article's": "<div class='related-stories'><figure><img src='b.jpg'><figcaption>"
    "Another story of the day altogether.</figcaption></figure></div>",
    "a card's": "<article><figure><img src='b.jpg'><figcaption>Another story of the day altogether."
    "</figcaption></figure><p>Read it.</p></article>",
    "a logo's": "<img src='logo.svg' alt='The Weir Courier logo'>",
    "a file name": "<img src='b.jpg' alt='DSC_0042.jpg'>",
    "a word": "<img src='b.jpg' alt='Bridge'>",
}


@pytest.mark.parametrize("case", NO_CAPTIONS)
def test_what_is_no_caption_of_the_article(case: str, tmp_path: Path) -> None:
    document = read(tmp_path, page(PROSE + NO_CAPTIONS[case]))
    assert isinstance(document, Document)
    assert passages(document, "caption") + passages(document, "alt") == []


def test_a_caption_that_is_told_twice_is_one_witness(tmp_path: Path) -> None:
    ld = ARTICLE | {
        "image": {"@type": "ImageObject", "url": "a.jpg", "caption": CAPTION + " T. Reed"}
    }
    figure = (
        f"<figure><img src='a.jpg' alt='{CAPTION}'><figcaption>{CAPTION} <small class='credit'>"
        "T. Reed</small></figcaption></figure>"
    )
    document = read(tmp_path, page(figure + PROSE, ld=ld))
    assert isinstance(document, Document)
    assert passages(document, "caption") == [CAPTION]
    assert passages(document, "alt") == []


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ("The weir at Arnholt on 3 May 2031.", "The weir at Arnholt on 4 May 2031.", 2),
        ("Divers number 1 climb out.", "Divers number 2 climb out.", 2),
        ("The weir at Arnholt on 3 May 2031.", "The weir at Arnholt, on 3 May 2031", 1),
    ],
)
def test_captions_that_differ_in_a_number_are_two(
    first: str, second: str, kept: int, tmp_path: Path
) -> None:
    figures = "".join(
        f"<figure><img src='{name}.jpg'><figcaption>{words}</figcaption></figure>"
        for name, words in (("a", first), ("b", second))
    )
    document = read(tmp_path, page(figures + PROSE))
    assert isinstance(document, Document)
    assert len(passages(document, "caption")) == kept


def test_an_alternative_text_of_its_own_is_kept_with_its_kind(tmp_path: Path) -> None:
    figure = CAPTIONS["figcaption"].replace("<img", "<img alt='Two women in wetsuits on a ladder'")
    document = read(tmp_path, page(figure + PROSE))
    assert isinstance(document, Document)
    assert passages(document, "caption") == [CAPTION]
    assert passages(document, "alt") == ["Two women in wetsuits on a ladder"]


def test_a_caption_that_only_json_ld_tells(tmp_path: Path) -> None:
    ld = {
        "@graph": [
            {"@type": "WebPage"},
            ARTICLE | {"image": [{"url": "a.jpg", "caption": CAPTION}]},
        ]
    }
    document = read(tmp_path, page(PROSE, ld=ld))
    assert isinstance(document, Document)
    assert passages(document, "caption") == [CAPTION]


def test_a_page_whose_text_comes_by_a_script(tmp_path: Path) -> None:
    ld = ARTICLE | {
        "articleBody": "The weir bridge is closed.\n\nDivers found a broken bearing on Monday."
    }
    document = read(tmp_path, page("<div id='app'></div>", ld=ld))
    assert isinstance(document, Document)
    assert "Divers found a broken bearing on Monday." in passages(document, "body")


PARAGRAPHS = [
    "The weir bridge at Arnholt is closed until the autumn.",
    "Divers found a broken bearing on Monday, the surveyor said.",
    "Residents on the far bank asked the council for a ferry.",
]
JOINED = {
    "blank lines": "\n\n".join(PARAGRAPHS),
    "lines": "\n".join(PARAGRAPHS),
    "Windows": "\r\n\r\n".join(PARAGRAPHS),
    "mark-up": "".join(f"<p class='a'>{words}</p>" for words in PARAGRAPHS),
    "breaks": "<br /><br>".join(PARAGRAPHS),
    "escaped mark-up": "".join(f"&lt;p&gt;{words}&lt;/p&gt;" for words in PARAGRAPHS),
}


@pytest.mark.parametrize("joined", JOINED)
def test_a_short_body_in_json_ld_keeps_its_paragraphs(joined: str, tmp_path: Path) -> None:
    ld = ARTICLE | {"articleBody": JOINED[joined]}
    document = read(tmp_path, page("<div id='app'></div>", ld=ld))
    assert isinstance(document, Document)
    assert passages(document, "body") == PARAGRAPHS


def test_a_page_that_was_changed_says_when(tmp_path: Path) -> None:
    ld = ARTICLE | {"dateModified": "2031-03-06T08:00:00Z"}
    document = read(tmp_path, page(PROSE, ld=ld))
    assert isinstance(document, Document)
    assert passages(document, "metadata") == ["2031-03-04T23:30:00-05:00", "2031-03-06T08:00:00Z"]
    assert "Modified (JSON-LD dateModified):" in passages(document, "boilerplate")


@pytest.mark.parametrize("name", ["a.jpg", "z.jpg", "img/a.jpg", "0/z.jpg"])
@pytest.mark.parametrize("order", ["folder", "page first", "picture first"])
def test_a_picture_belongs_to_the_page_that_shows_it_in_any_order(
    name: str, order: str, tmp_path: Path
) -> None:
    folder = tmp_path / "weir"
    picture = save(folder / name)
    (folder / "m.html").write_text(
        page(CAPTIONS["figcaption"].replace("a.jpg", name) + PROSE, ld=ARTICLE)
    )
    paths = {
        "folder": [folder],
        "page first": [folder / "m.html", picture],
        "picture first": [picture, folder / "m.html"],
    }
    found = list(read_documents(paths[order]))
    assert [type(one) for one in found] == [Document, Document]
    article, shown = (one for one in found if isinstance(one, Document))
    assert (article.key, shown.key) == ("m.html", name)
    assert (shown.source, shown.source_basis) == ("The Weir Courier", "page that shows it")
    assert shown.story == article.story == "weir"


def test_a_damaged_picture_that_a_page_shows_is_reported_once(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"no picture")
    (tmp_path / "m.html").write_text(page(CAPTIONS["figcaption"] + PROSE))
    found = list(read_documents([tmp_path]))
    assert [type(one) for one in found] == [Document, Unreadable]


def test_a_picture_of_no_page_is_read_by_itself(tmp_path: Path) -> None:
    save(tmp_path / "other.jpg")
    (tmp_path / "m.html").write_text(page(CAPTIONS["figcaption"] + PROSE))
    found = [one for one in read_documents([tmp_path]) if isinstance(one, Document)]
    assert [(one.key, one.source_basis) for one in found][1] == ("other.jpg", "file name")


def test_a_broken_block_of_json_ld_loses_no_other(tmp_path: Path) -> None:
    head = '<script type=\'application/ld+json\'>{"@type": "NewsArticle", </script>'
    document = read(tmp_path, page(PROSE, head, ARTICLE))
    assert isinstance(document, Document)
    assert document.author == "Ada Quill"


def test_line_breaks_within_json_strings_are_read(tmp_path: Path) -> None:
    block = json.dumps(ARTICLE).replace("Weir bridge closed", "Weir bridge\n closed")
    head = f"<script type='application/ld+json'>{block}</script>"
    document = read(tmp_path, page(PROSE, head))
    assert isinstance(document, Document)
    assert document.title == "Weir bridge closed"


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "iso-8859-1"),  # says one thing and is another
        ("cp1252", "iso-8859-1"),
        ("cp1251", "windows-1251"),
        ("utf-16", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("cp1252", "utf-8"),  # a legacy page within a new frame
    ],
)
def test_encodings(encoding: str, declared: str, tmp_path: Path) -> None:
    word = "мост" if encoding == "cp1251" else "Brückenbögen"
    text = page(
        f"<p>The word for it is {word}, said the surveyor of the river on Monday.</p>{PROSE}"
    )
    document = read(
        tmp_path, text.replace("charset='utf-8'", f"charset='{declared}'").encode(encoding)
    )
    assert isinstance(document, Document)
    assert word in document.text


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1"])
def test_one_damaged_character_spoils_no_other(declared: str, tmp_path: Path) -> None:
    text = page(f"<p>The Brückenbögen of Öland, said Zoë Ågren, lost their piers.</p>{PROSE}")
    data = text.replace("charset='utf-8'", f"charset='{declared}'").encode()
    document = read(tmp_path, data.replace(b"their", b"the\xffir"))
    assert isinstance(document, Document)
    assert "The Brückenbögen of Öland, said Zoë Ågren, lost the\ufffdir piers." in document.text


LATE = {
    "a set that a script loads, before what stands in for it": (
        "<img src='https://a.test/i/wait.gif' data-srcset='https://a.test/s.jpg 300w,"
        " https://a.test/l.jpg 900w'>",
        "https://a.test/l.jpg",
    ),
    "a placeholder by its name": (
        "<picture><source srcset='https://a.test/l.jpg 900w'>"
        "<img src='/static/grey-placeholder.png?v=2'></picture>",
        "https://a.test/l.jpg",
    ),
    "nothing but a placeholder": ("<img src='/i/blank.gif'>", None),
    "a grey seal is a picture": ("<img src='/i/grey-seal.jpg'>", "/i/grey-seal.jpg"),
    "what a browser saved beside the page": (
        "<img data-src='https://a.test/l.jpg?w=9' src='./page_files/l.jpg'>",
        "./page_files/l.jpg",
    ),
}


@pytest.mark.parametrize("case", LATE)
def test_the_address_of_a_picture_that_loads_late(case: str, tmp_path: Path) -> None:
    picture, address = LATE[case]
    words = "Divers look at the foot of the weir bridge."
    document = read(
        tmp_path, page(f"{PROSE}<figure>{picture}<figcaption>{words}</figcaption></figure>")
    )
    assert isinstance(document, Document)
    (caption,) = document.extra["captions"]
    assert (caption["text"], caption["image"]) == (words, address)


def test_a_spacer_is_no_picture(tmp_path: Path) -> None:
    """Two pages with the same dot of one pixel do not show one picture."""
    (tmp_path / "page_files").mkdir()
    Image.new("P", (1, 1)).save(tmp_path / "page_files" / "d.gif")
    words = "<figcaption>Divers look at the foot of the weir bridge.</figcaption>"
    body = f"{PROSE}<figure><img src='page_files/d.gif'>{words}</figure>"
    (tmp_path / "page.html").write_text(page(body), "utf-8")
    (document,) = read_documents([tmp_path / "page.html"])
    assert isinstance(document, Document)
    assert "file" not in document.extra["captions"][0]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "is empty"),
        (b"just a line of text, and no element anywhere", "is no HTML page"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + b"\x00" * 400, "is no HTML page"),
        (page("").encode(), "holds no article"),
        (
            b"<html><body><script>var text = 'nothing to read'</script></body></html>",
            "holds no article",
        ),
        (b"<p>x</p>" * (5 * 2**20), "is a page of 40 MB"),
    ],
)
def test_what_is_no_article_page_is_reported(content: bytes, problem: str, tmp_path: Path) -> None:
    result = read(tmp_path, content)
    assert isinstance(result, Unreadable)
    assert result.problem.startswith(problem)
    assert result.remedy


@pytest.mark.parametrize(
    "body",
    [
        CAPTIONS["figcaption"] * 5_000,
        "<div class='caption'>" * 5_000,
        "<figcaption>x y</figcaption>" * 15_000,
        "<p>a b.</p>" * 15_000,
        "<p>" + "The river runs below the bridge. " * 300_000,
        "<span class='caption'>" * 3_000 + "<img src='a.jpg'>" * 3_000,
        "<!-- x -->" * 400_000 + "<script>" + "var a;" * 900_000 + "</script>",
    ],
    ids="figures deep figcaptions paragraphs ten-megabytes spans comments".split(),
)
def test_a_large_page_is_read_in_bounded_time(body: str, tmp_path: Path) -> None:
    began = time.process_time()
    result = read(tmp_path, page(PROSE + body))
    assert isinstance(result, (Document, Unreadable))
    assert time.process_time() - began < 30


def test_a_page_that_leads_out_of_its_folder_reads_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(b"not for pages")
    folder = tmp_path / "pages"
    folder.mkdir()
    figure = CAPTIONS["figcaption"].replace("a.jpg", "../secret.jpg")
    (folder / "weir.html").write_text(page(figure + PROSE))
    results = list(read_documents([folder]))
    assert len(results) == 1
    assert isinstance(results[0], Document)
