"""Captions against texts, from file to flag: what each rule finds, and what excuses a caption."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import query

TEXTS = {
    "Post": "Foreign Minister Anna Keller met President Tomas Varga in Prague on 5 July 2031. The"
    " two signed a treaty on rail freight.\n\nThe ferry Aurora sank in Helsinki on 5 July 2031.",
    "Wire": "President Tomas Varga met Foreign Minister Anna Keller in Prague on 5 July 2031, a"
    " spokesman said.\n\nThe ferry Aurora sank in Helsinki on 5 July 2031.",
}
# The rule that must flag the caption.
WITNESSES = {
    "miscaptioned_time_repeatable": "Foreign Minister Anna Keller meets President Tomas Varga in"
    " Prague on 2 June 2031.",
    "miscaptioned_time": "The ferry Aurora sank in Helsinki on 1 July 2031.",
    "miscaptioned_place": "The ferry Aurora sank in Turku on 5 July 2031.",
    "miscaptioned_participant": "Defence Minister Jan Holub meets President Tomas Varga in Prague"
    " on 5 July 2031.",
    "unsupported_caption": "Dockers burn tyres in front of the terminal.",
}
# The same captions, each called what excuses it, and captions that agree.
EXCUSED = [
    *(f"FILE - {caption}" for caption in WITNESSES.values()),
    *(f"{caption} (AP Photo/Ann Lee, File)" for caption in WITNESSES.values()),
    *(f"{caption} (Archive photo)" for caption in WITNESSES.values()),
    *(f"{caption} AI-generated illustration." for caption in WITNESSES.values()),
    "Illustration: Defence Minister Jan Holub meets President Tomas Varga.",
    "An AI-generated illustration of dockers who burn tyres in front of the terminal.",
    "Representative image. Dockers burn tyres.",
    "Foreign Minister Anna Keller, seen here in 2019, met President Tomas Varga in Prague.",
    "Foreign Minister Anna Keller, pictured in March, met President Tomas Varga in Prague.",
    "This combination of file photos shows Foreign Minister Anna Keller, left, in Berlin on 3 May"
    " 2030 and President Tomas Varga in Brno on 4 April 2031.",
    "President Tomas Varga, left, shakes hands with Foreign Minister Anna Keller in Prague, July 5,"
    " 2031. (Odd Brekke/Unit Press)",
    "Foreign Minister Anna Keller (left) and President Tomas Varga (right) in Prague.",
    "PRAGUE, July 5 (Unit Press) - Foreign Minister Anna Keller meets President Tomas Varga.",
    "Foreign Minister Anna Keller meets President Tomas Varga in Prague. Photo: Odd Brekke,"
    " published 9 August 2031",
    "Foreign Minister Anna Keller meets President Tomas Varga.",
    "A handout photo from the coast guard shows the ferry Aurora sinking in Helsinki on 5 July"
    " 2031.",
    "The ferry Aurora in Turku last summer.",
]


NOTHING = "Ships of the northern line were late on Monday. The weather was bad, an office said."
# Against whom a caption stands: the text beside it, another article, both.
AGAINST = {
    "own text": {"Post": TEXTS["Post"]},
    "another article": {"Post": NOTHING, "Wire": TEXTS["Wire"]},
    "both": TEXTS,
}
STORIES = {
    **{
        f"{rule} {against}": (caption, texts)
        for rule, caption in WITNESSES.items()
        for against, texts in AGAINST.items()
    },
    **{caption: (caption, TEXTS) for caption in EXCUSED},
}


@pytest.fixture(scope="module")
def database(run: Callable[..., object], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Load the stories: each caption stands in the article of the Post."""
    folder = tmp_path_factory.mktemp("excuses")
    for number, (caption, texts) in enumerate(STORIES.values()):
        articles: list[dict[str, object]] = [
            {"id": source, "source": source, "published": "2031-07-06", "text": text}
            for source, text in texts.items()
        ]
        articles[0]["captions"] = [{"text": caption, "image": "a.jpg"}]
        story = folder / "stories" / str(number)
        story.mkdir(parents=True)
        (story / "articles.jsonl").write_text("\n".join(map(json.dumps, articles)), "utf-8")
    path = folder / "excuses.db"
    run("load", path, folder / "stories", "--quiet")
    return path


def raised(database: Path, story: str) -> set[str]:
    """Return the rules that flag the caption of a story."""
    rows = query(
        database,
        "select rule_id from flags where story = ? and 'caption' in (a_part, b_part)",
        str(list(STORIES).index(story)),
    )
    return {row[0] for row in rows}


@pytest.mark.parametrize("against", AGAINST)
@pytest.mark.parametrize("rule", WITNESSES)
def test_a_caption_that_disagrees_is_flagged(rule: str, against: str, database: Path) -> None:
    assert raised(database, f"{rule} {against}") == {rule}


@pytest.mark.parametrize("caption", EXCUSED)
def test_a_caption_that_says_what_it_is_raises_nothing(caption: str, database: Path) -> None:
    assert raised(database, caption) == set()
