"""The demonstration story with other people and countries in it has the same findings.

Nothing may hang on the names of one story: each renaming keeps every sentence and changes who and
where.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .conftest import TOP, Run
from .corpora import STRONG, read_flags

SEEDS = TOP / "seeds" / "pyongyang-visit"

# Longest first: what a later row would find inside an earlier one is gone by then.
PARTS = (
    "Sergei Shoigu",
    "Vladimir Putin",
    "Kim Jong Un",
    "Kim Kyou-hyun",
    "Kim Kyou Hyun",
    "Director Kim",
    "Yoo Sang-bum",
    "Yoo Sang Bum",
    "Shoigu",
    "Putin",
    "Kim",
    "Yoo",
    "South Korean",
    "South Korea",
    "North Korean",
    "North Korea",
    "Pyongyang",
    "Moscow",
    "Russian",
    "Russia",
    "Chinese",
    "China",
    "Beijing",
    "Seoul",
)
RENAMINGS = {
    "Paraguay": "Marek Novotny|Pavel Dvorak|Ernesto Ibarra|Ana-Maria Lopez|Ana Maria Lopez|"
    "Director Lopez|Jean-Luc Vega|Jean Luc Vega|Novotny|Dvorak|Ibarra|Vega|Uruguayan|Uruguay|"
    "Paraguayan|Paraguay|Asuncion|Bratislava|Slovak|Slovakia|Bolivian|Bolivia|La Paz|Montevideo",
    "Tunisia": "Karim Haddad|Omar Mansour|Youssef Trabelsi|Abdel-Aziz Saleh|Abdel Aziz Saleh|"
    "Director Saleh|Leila Ben-Amor|Leila Ben Amor|Haddad|Mansour|Trabelsi|Ben Amor|Libyan|Libya|"
    "Tunisian|Tunisia|Tunis|Cairo|Egyptian|Egypt|Moroccan|Morocco|Rabat|Tripoli",
    "Norway": "Thomas Berger|Stefan Keller|Henrik Solberg|Anne-Marie Dahl|Anne Marie Dahl|"
    "Director Dahl|Karl-Johan Lund|Karl Johan Lund|Berger|Keller|Solberg|Lund|Swedish|Sweden|"
    "Norwegian|Norway|Oslo|Vienna|Austrian|Austria|Danish|Denmark|Copenhagen|Stockholm",
}


def renamed(text: str, names: str) -> str:
    """Return an article with other names."""
    table = dict(zip(PARTS, names.split("|"), strict=True))
    pattern = re.compile("|".join(map(re.escape, PARTS)))
    return pattern.sub(lambda match: table[match.group()], text)


@pytest.fixture(scope="module", params=RENAMINGS)
def flags(request: pytest.FixtureRequest, run: Run, tmp_path_factory: pytest.TempPathFactory):
    folder: Path = tmp_path_factory.mktemp("renamed") / "story"
    folder.mkdir()
    for article in sorted(SEEDS.glob("*.txt")):
        text = renamed(article.read_text("utf-8"), RENAMINGS[request.param])
        (folder / article.name).write_text(text, "utf-8")
    path = folder.parent / "renamed.db"
    run("load", path, folder, status=0)
    return read_flags(path)


@pytest.mark.parametrize(
    ("kind", "at_least"),
    [
        ("miscaptioned_participant", 2),
        ("planned_vs_done", 1),
        ("role_swap", 1),
        ("commitment_gap", 3),
        ("name_variant", 2),
        ("unsupported_caption", 2),
    ],
)
def test_the_same_is_found(flags, kind: str, at_least: int) -> None:
    assert sum(flag.kind == kind for flag in flags) >= at_least


def test_nothing_strong_of_another_kind(flags) -> None:
    wanted = {"miscaptioned_participant", "planned_vs_done", "role_swap", "commitment_gap"}
    others = [flag.message for flag in flags if flag.strength in STRONG and flag.kind not in wanted]
    assert others == []
