"""A name phrase as printed, taken apart; a title in front of a name."""

from __future__ import annotations

import pytest

from datasette_discrepancy.language.name_kinds import kind_of_name
from datasette_discrepancy.language.names import (
    ParsedName,
    country_before,
    parse_name,
    title_before,
)
from datasette_discrepancy.language.spelling import name_key
from tests.hostile import no_blow_up

PHRASES = [
    # phrase, title, name, kind, country
    (
        "Russian Defense Minister Sergei Shoigu",
        "Russian Defense Minister",
        "Sergei Shoigu",
        "person",
        "Russia",
    ),
    ("defence minister Sergei Shoigu", "defence minister", "Sergei Shoigu", "person", None),
    ("Minister for Defence Ben Wallace", "Minister for Defence", "Ben Wallace", "person", None),
    ("Carmaker Norvik", None, "Norvik", "organization", None),
    ("Publisher Harrow House", None, "Harrow House", "organization", None),
    ("Publisher Ida Brandt", None, "Ida Brandt", "person", None),
    ("Lender of last resort", None, "Lender of last resort", None, None),
    ("Lawmaker Yoo", "Lawmaker", "Yoo", "person", None),
    ("lawmaker Yoo Sang-bum", "lawmaker", "Yoo Sang-bum", "person", None),
    ("NIS Director Kim Kyou Hyun", "NIS Director", "Kim Kyou Hyun", "person", None),
    ("spokeswoman Mao Ning", "spokeswoman", "Mao Ning", "person", None),
    (
        "the Chinese Foreign Ministry spokeswoman Mao Ning",
        "Chinese Foreign Ministry spokeswoman",
        "Mao Ning",
        "person",
        "China",
    ),
    ("Mr. Smith", "Mr.", "Smith", "person", None),
    ("Sen. Jane Doe (R-Ohio)", "Sen.", "Jane Doe", "person", None),
    ("Sen. Jane Doe, R-Ohio", "Sen.", "Jane Doe", "person", None),
    ("Dr King Jr.", "Dr", "King Jr.", "person", None),
    ("Martin Luther King, Jr.", None, "Martin Luther King, Jr.", "person", None),
    ("President Vladimir Putin's", "President", "Vladimir Putin", "person", None),
    ("U.S. President Joe Biden", "U.S. President", "Joe Biden", "person", "United States"),
    (
        "Secretary of State Antony Blinken",
        "Secretary of State",
        "Antony Blinken",
        "person",
        None,
    ),
    (
        "President of the European Commission Ursula von der Leyen",
        "President of the European Commission",
        "Ursula von der Leyen",
        "person",
        None,
    ),
    (
        "Bank of England Governor Andrew Bailey",
        "Bank of England Governor",
        "Andrew Bailey",
        "person",
        None,
    ),
    (
        "Russia's Ambassador to North Korea, Alexander Matsegora",
        "Russia's Ambassador to North Korea",
        "Alexander Matsegora",
        "person",
        "Russia",
    ),
    (
        "Alexander Matsegora, Russia's ambassador to Pyongyang",
        "Russia's ambassador to Pyongyang",
        "Alexander Matsegora",
        "person",
        "Russia",
    ),
    ("Rep. Darrell Issa of California", "Rep.", "Darrell Issa", "person", None),
    ("Connecticut Attorney General", "Connecticut Attorney General", "", None, None),
    ("Senate Republicans Vow", None, "Senate Republicans Vow", None, None),
    ("Senators John McCain", "Senators", "John McCain", "person", None),
    ("official KCNA", None, "official KCNA", None, None),
    ("coach John Smith", "coach", "John Smith", "person", None),
    ("King Charles III", "King", "Charles III", "person", None),
    ("Lt. Col. John Ross", "Lt. Col.", "John Ross", "person", None),
    (
        "the National Intelligence Service",
        None,
        "National Intelligence Service",
        "organization",
        None,
    ),
    (
        "the National Intelligence Service (NIS)",
        None,
        "National Intelligence Service",
        "organization",
        None,
    ),
    ("the Chinese Foreign Ministry", None, "Chinese Foreign Ministry", "organization", "China"),
    ("China's Foreign Ministry", None, "Foreign Ministry", "organization", "China"),
    ("Ford Motor Co.", None, "Ford Motor Co.", "organization", None),
    ("Boston University", None, "Boston University", "organization", None),
    ("Camp David", None, "Camp David", "place", None),
    ("Sea of Japan", None, "Sea of Japan", "place", None),
    ("Prince George's County", None, "Prince George's County", "place", None),
    ("South Korea's", None, "South Korea", "place", None),
    ("the Kremlin", None, "Kremlin", "place", None),
    ("RAND's Bennett", None, "Bennett", None, None),
    # An office word that is a name, or part of a body's name, makes no title.
    ("Stephen King", None, "Stephen King", "person", None),
    ("Senator Angus King", "Senator", "Angus King", "person", None),
    ("Dean Smith", None, "Dean Smith", "person", None),
    ("Marine Le Pen", None, "Marine Le Pen", "person", None),
    ("General Motors", None, "General Motors", "organization", None),
    ("General Electric", None, "General Electric", "organization", None),
    ("General Mills’", None, "General Mills", "organization", None),
    ("General Mills Anton", "General", "Mills Anton", "person", None),
    ("Justice Department", None, "Justice Department", "organization", None),
    ("Prime Minister's Office", None, "Prime Minister's Office", "organization", None),
    # Nothing but a title, or nothing at all.
    ("the Prime Minister", "Prime Minister", "", None, None),
    ("Chief Medical Officer", "Chief Medical Officer", "", None, None),
    ("", None, "", None, None),
    ("(", None, "", None, None),
]


@pytest.mark.parametrize(("phrase", "title", "name", "kind", "country"), PHRASES)
def test_phrase(
    phrase: str, title: str | None, name: str, kind: str | None, country: str | None
) -> None:
    parsed = parse_name(phrase)
    assert (parsed.title, parsed.name, parsed.kind, parsed.country) == (title, name, kind, country)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Denzel Washington", "person"),
        ("Paris Hilton", None),
        ("Paris", "place"),
        ("Kim Jong Un", "person"),
        ("Hero Kim Kun Ok", None),
        ("Kari Lake", "person"),
        ("Lena Hartmann", "person"),
        ("Ngozi Tarfa", None),  # a town of Nigeria, too
        ("Wanjiru Tarfa", None),
        ("Thabo Tarfa", "person"),
        ("Shinichiro Tarfa", "person"),
        ("Lake Baikal", "place"),
        ("Long Island", "place"),
        ("No Deal", None),
        ("Vladivostok", "place"),
        ("NIS", None),
        ("UN", "organization"),
        ("Un", None),
        ("US", "place"),
        ("us", None),
        ("Charlotte", None),
        ("Korean War", None),
        ("George Washington University", "organization"),
        ("Asan Institute for Policy Studies", "organization"),
        ("Russian News Agency TASS", "organization"),
    ],
)
def test_kind_is_told_only_where_the_words_show_it(name: str, kind: str | None) -> None:
    assert kind_of_name(name) == kind


BEFORE = [
    # text with | in front of the name, title
    ("South Korea's ruling-party lawmaker |Yoo Sang-bum", "South Korea's ruling-party lawmaker"),
    (
        "He heard National Intelligence Service director |Kim Kyou-hyun",
        "National Intelligence Service director",
    ),
    ("and Russian defence minister |Sergei Shoigu was", "Russian defence minister"),
    (
        "from Russia's ambassador to Pyongyang, |Alexander Matsegora, who",
        "Russia's ambassador to Pyongyang",
    ),
    ("when Gen. |Mark Milley", "Gen."),
    ("with U.S. Secretary of State |Antony Blinken", "U.S. Secretary of State"),
    ("and Ministry of Defence spokesman |Igor Konashenkov", "Ministry of Defence spokesman"),
    ("On Monday spokeswoman |Mao Ning", "spokeswoman"),
    ("Meanwhile president |Joe Biden", "president"),
    ("It was in New York. President |Obama", "President"),
    ("a former police chief |John Smith", "former police chief"),
    # no title of this person
    ("He met the president. |Smith said", None),
    ("He met the president, |Smith said", None),
    ("told the minister, |John Smith added", None),
    ("They count |Smith among their own", None),
    ("They suspect |Smith of it", None),
    ("the official |KCNA agency", None),
    ("the minister's |Smith", None),
    ("The “minister” |Smith", None),
    ("president\n|Joe Biden", None),
    ("when he saw |Smith", None),
    ("|Smith", None),
]


@pytest.mark.parametrize(("marked", "title"), BEFORE)
def test_title_before(marked: str, title: str | None) -> None:
    start = marked.index("|")
    text = marked.replace("|", "")
    found = title_before(text, start)
    if title is None:
        assert found is None
    else:
        assert found is not None
        begin, printed = found
        assert printed == title
        assert text[begin : begin + len(printed)] == title


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("said the Chinese |Foreign Ministry", "Chinese"),
        ("South Korea's |National Intelligence Service", "South Korea's"),
        ("the South Korean |military", "South Korean"),
        ("in China, |Foreign Ministry officials", None),
        ("told us |Foreign Ministry officials", None),
        ("the |Foreign Ministry", None),
        ("|Foreign Ministry", None),
    ],
)
def test_country_before(marked: str, country: str | None) -> None:
    text = marked.replace("|", "")
    found = country_before(text, marked.index("|"))
    assert (found[1] if found else None) == country
    if found is not None:
        assert text[found[0] :].startswith(found[1])


def test_key_of_spellings() -> None:
    assert name_key("Łódź – Erdoğan’s U.S. Defence") == "lodz erdogans us defense"
    assert name_key("Kyou-Hyun") == name_key("KYOU HYUN") == "kyou hyun"


@pytest.mark.parametrize(
    "piece",
    ["(", "Minister ", "of the ", "A", "'s", "Mr. ", "President of ", "a-", "\u00ad", "Kim-"],
)
def test_hostile_input_takes_linear_time(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    with no_blow_up():
        assert isinstance(parse_name(text), ParsedName)
        title_before(text, len(text))
