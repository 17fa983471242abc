"""Who is who in a story: tables of small stories, and what must stay undecided."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datasette_discrepancy.links.entities import resolve
from datasette_discrepancy.links.model import Resolution
from tests.hostile import no_blow_up

from .stories import Story, mentions_of, named

VISIT: Story = [
    ["Russian Defense Minister Sergei Shoigu", "North Korean leader Kim Jong Un", "Shoigu@agent"],
    [
        "North Korean leader Kim Jong Un",
        "National Intelligence Service director Kim Kyou-hyun",
        "Hero Kim Kun Ok",
        "NIS Director Kim",
        "Kim@agent",
        "NIS@agent",
    ],
    ["Russia's defence minister Sergey Shoigu", "leader Kim Jong Un", "Kim Jong Un"],
    ["South Korea's National Intelligence Service@agent", "Director Kim Kyou Hyun"],
]

TABLE: list[tuple[str, Story, list[list[str | None]]]] = [
    (
        "titles, order of names, a submarine called after a namesake, transliteration",
        VISIT,
        [
            ["Sergei Shoigu", "Kim Jong Un", "Sergei Shoigu"],
            [
                "Kim Jong Un",
                "Kim Kyou Hyun",
                "Hero Kim Kun Ok",
                "Kim Kyou Hyun",
                "Kim Jong Un",
                "National Intelligence Service",
            ],
            ["Sergei Shoigu", "Kim Jong Un", "Kim Jong Un"],
            ["National Intelligence Service", "Kim Kyou Hyun"],
        ],
    ),
    (
        "two of one surname and no title: nobody",
        [["John Smith", "Jane Smith", "Smith@agent"]],
        [["John Smith", "Jane Smith", None]],
    ),
    (
        "a form of address tells a man from a woman",
        [["John Smith", "Jane Smith", "Mr. Smith", "Ms. Smith", "Smith"]],
        [["John Smith", "Jane Smith", "John Smith", "Jane Smith", None]],
    ),
    (
        "an initial between two people belongs to neither",
        [["John Smith", "James Smith"], ["J. Smith"]],
        [["John Smith", "James Smith"], [None]],
    ),
    (
        "an initial beside one person is that person's",
        [["John Smith"], ["J. Smith"]],
        [["John Smith"], ["John Smith"]],
    ),
    (
        "a short form never joins two people",
        [["George W. Bush", "George H.W. Bush"], ["George Bush"]],
        [["George W. Bush", "George H.W. Bush"], [None]],
    ),
    (
        "the surname alone takes the story's only full name",
        [["Alexander Matsegora"], ["Matsegora@agent"]],
        [["Alexander Matsegora"], ["Alexander Matsegora"]],
    ),
    (
        "of two in the story, the one in the same document",
        [["John Smith", "Smith@agent"], ["Jane Smith", "Smith@agent"]],
        [["John Smith", "John Smith"], ["Jane Smith", "Jane Smith"]],
    ),
    (
        "of two in the story, none of them in the document",
        [["John Smith", "Jane Smith"], ["Smith@agent"]],
        [["John Smith", "Jane Smith"], [None]],
    ),
    (
        "a surname nobody spells out is one person",
        [["Mr. Lula@agent"], ["Lula@agent"]],
        [["Lula"], ["Lula"]],
    ),
    (
        "another office, another person: open",
        [["Chinese politburo member Li Hongzhong"], ["Premier Li@agent"]],
        [["Li Hongzhong"], [None]],
    ),
    (
        "a headline's capitals make nobody",
        [["Despite Trump", "Donald Trump", "Trump@agent"], ["Overhaul Medicare", "Medicare"]],
        [["Despite Trump", "Donald Trump", "Donald Trump"], ["Overhaul Medicare", "Medicare"]],
    ),
    (
        "an unknown name that acts is somebody",
        [["Zorblat Quennix@agent", "Quennix@agent"]],
        [["Zorblat Quennix", "Zorblat Quennix"]],
    ),
    (
        "an article about a relative of the story's main person",
        [
            ["Donald Trump", "Donald Trump", "Donald Trump"],
            ["Melania Trump", "Mr. Trump", "Mrs. Trump", "Trump@agent"],
        ],
        [
            ["Donald Trump", "Donald Trump", "Donald Trump"],
            ["Melania Trump", "Donald Trump", "Melania Trump", None],
        ],
    ),
    (
        "father and son in one document, one man with and without Jr. in two",
        [["Donald Trump", "Donald Trump Jr."], ["Martin Luther King Jr."], ["Martin Luther King"]],
        [
            ["Donald Trump", "Donald Trump Jr."],
            ["Martin Luther King Jr."],
            ["Martin Luther King Jr."],
        ],
    ),
    (
        "a town and a man of its name",
        [["Jesse Jackson", "Jackson@agent", "Jackson@place"], ["Jackson@place"]],
        [["Jesse Jackson", "Jesse Jackson", None], ["Jackson"]],
    ),
    (
        "what is done to a name where nothing goes to the town is done to somebody",
        [["Jesse Jackson", "Jackson@agent", "Jackson@undergoer"], ["Jackson@undergoer"]],
        [["Jesse Jackson", "Jesse Jackson", "Jesse Jackson"], ["Jackson"]],
    ),
    (
        "neither done nor undergone: it may be the town",
        [["Jesse Jackson", "Jackson"]],
        [["Jesse Jackson", None]],
    ),
    (
        "the town stands in the article, too",
        [["Jesse Jackson", "Jackson@agent", "Jackson@undergoer", "Jackson@place"]],
        [["Jesse Jackson", "Jesse Jackson", None, None]],
    ),
    (
        "a rank does not make another person",
        [["Defense Minister Sergei Shoigu"], ["Gen. Shoigu@agent"]],
        [["Sergei Shoigu"], ["Sergei Shoigu"]],
    ),
    (
        "near spellings with one office are one man",
        [["Sheriff Robert Brown", "Sheriff Robert Brown"], ["Sheriff Robert Browne"]],
        [["Robert Brown", "Robert Brown"], ["Robert Brown"]],
    ),
    (
        "near spellings in two articles are one man",
        [["Robert Brown", "Robert Brown"], ["Robert Browne"]],
        [["Robert Brown", "Robert Brown"], ["Robert Brown"]],
    ),
    (
        "near spellings in one article: the rarer is open",
        [["Robert Brown", "Robert Brown", "Robert Browne"]],
        [["Robert Brown", "Robert Brown", None]],
    ),
    (
        "a sovereign is no other bearer of the given name",
        [["Elizabeth Munk", "Elizabeth II", "Munk"]],
        [["Elizabeth Munk", "Elizabeth II", "Elizabeth Munk"]],
    ),
    (
        "a number behind a surname",
        [["Robert Griffin III", "Griffin"]],
        [["Robert Griffin III", "Robert Griffin III"]],
    ),
    (
        "given name, middle name and Jr.",
        [["Joseph R. Biden Jr."], ["Joe Biden", "Biden@agent"]],
        [["Joseph R. Biden Jr."], ["Joseph R. Biden Jr.", "Joseph R. Biden Jr."]],
    ),
    (
        "a particle belongs to the surname",
        [["Ursula von der Leyen"], ["von der Leyen@agent"]],
        [["Ursula von der Leyen"], ["Ursula von der Leyen"]],
    ),
    (
        "a company and its short name",
        [["Ford Motor Co.", "Ford@agent"], ["Toyota Motor Corp", "Toyota@agent"]],
        [["Ford Motor Co.", "Ford Motor Co."], ["Toyota Motor Corp", "Toyota Motor Corp"]],
    ),
    (
        "a company whose name is one word beside its legal form",
        [["Halvex Group@agent", "Tessel Inc."], ["Halvex@agent", "Tessel@undergoer"]],
        [["Halvex Group", "Tessel Inc."], ["Halvex Group", "Tessel Inc."]],
    ),
    (
        "a company and the town that it is called after",
        [["Norvik Group@agent", "Norvik@place"], ["Norvik@agent"]],
        [["Norvik Group", "Norvik"], ["Norvik"]],
    ),
    (
        "a company and somebody of its name, in full or with a title",
        [
            ["Halvex Inc.@agent", "Ida Halvex", "Halvex@agent"],
            ["Brandt Ltd.", "Mr. Brandt", "Brandt"],
        ],
        [["Halvex Inc.", "Ida Halvex", None], ["Brandt Ltd.", "Brandt", "Brandt"]],
    ),
    (
        "a council is not its town",
        [["Karth Council@agent"], ["Karth@agent"]],
        [["Karth Council"], ["Karth"]],
    ),
    (
        "a company and an actor of one name",
        [["Ford Motor Co.", "Harrison Ford", "Ford@agent", "Mr. Ford@agent"]],
        [["Ford Motor Co.", "Harrison Ford", None, "Harrison Ford"]],
    ),
    (
        "a university is not its town",
        [["Boston University", "Boston@place"]],
        [["Boston University", "Boston"]],
    ),
    (
        "an actor is not the capital",
        [["Denzel Washington", "Washington@place", "Mr. Washington@agent", "Washington@agent"]],
        [["Denzel Washington", "Washington", "Denzel Washington", None]],
    ),
    (
        "a socialite is not the capital",
        [["Paris Hilton", "Paris@place", "Hilton@agent"]],
        [["Paris Hilton", "Paris", "Paris Hilton"]],
    ),
    (
        "a player is not the kingdom",
        [["Michael Jordan", "Jordan@agent", "Jordan@place"], ["Jordan@agent"]],
        [["Michael Jordan", None, "Jordan"], ["Jordan"]],
    ),
    (
        "initials of two bodies belong to neither",
        [["National Health Service", "National Housing Society", "NHS@agent"]],
        [["National Health Service", "National Housing Society", None]],
    ),
    (
        "initials of one body, known or not",
        [["Financial Times", "FT"], ["North Atlantic Treaty Organization"], ["NATO@agent"]],
        [
            ["Financial Times", "Financial Times"],
            ["North Atlantic Treaty Organization"],
            ["North Atlantic Treaty Organization"],
        ],
    ),
    (
        "one agency under three names",
        [["Yonhap News Agency"], ["Yonhap News", "Yonhap@agent"]],
        [["Yonhap News Agency"], ["Yonhap News Agency", "Yonhap News Agency"]],
    ),
    (
        "whose ministry: the document says it, else it is open",
        [
            ["Chinese Foreign Ministry", "Foreign Ministry@agent"],
            ["Russia's Foreign Ministry", "Ministry of Foreign Affairs@agent"],
            ["Foreign Ministry@agent"],
        ],
        [
            ["Chinese Foreign Ministry", "Chinese Foreign Ministry"],
            ["Ministry of Foreign Affairs", "Ministry of Foreign Affairs"],
            [None],
        ],
    ),
    (
        "a country under all its names",
        [["U.S.", "United States", "America", "US@agent", "Washington@agent"]],
        [["United States"] * 5],
    ),
    (
        "capital and government",
        [["Russia", "Moscow@agent", "the Kremlin@agent", "Moscow@place", "Moscow", "Japan@agent"]],
        [["Russia", "Russia", "Russia", "Moscow", None, "Japan"]],
    ),
    (
        "north and south, where both Koreas are named",
        [["North Korea", "South Korea", "the North@agent", "the South@agent", "Seoul@agent"]],
        [["North Korea", "South Korea", "North Korea", "South Korea", "South Korea"]],
    ),
    (
        "a town under two spellings",
        [["Kharkiv@place"], ["Kharkov@place"]],
        [["Kharkiv"], ["Kharkiv"]],
    ),
    (
        "a war is nobody's surname, a continent no short form",
        [["Korean War", "War@agent"], ["North Asia@place", "Asia@agent"]],
        [["Korean War", "War"], ["North Asia", "Asia"]],
    ),
    ("a title alone names nobody", [["the Prime Minister"]], [[None]]),
]


@pytest.mark.parametrize(
    ("story", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_who_is_who(story: Story, expected: list[list[str | None]]) -> None:
    assert named(story) == expected


def pairs(resolution: Resolution, relation: str) -> set[tuple[str, str]]:
    names = {entity.id: entity.name for entity in resolution.entities}
    found = (
        resolution.government_of.items() if relation == "government_of" else resolution.place_within
    )
    return {(names[inner], names[outer]) for inner, outer in found}


def test_government_of_persons_and_bodies() -> None:
    story = [
        [
            "Russian Defense Minister Sergei Shoigu",
            "Russia's ambassador to North Korea Alexander Matsegora",
            "Chinese Foreign Ministry",
            "South Korea's National Intelligence Service",
            "South Korean lawmaker Yoo Sang-bum",
            "French actor Gérard Depardieu",
            "American Airlines",
        ]
    ]
    assert pairs(resolve("story", mentions_of(story)), "government_of") == {
        ("Sergei Shoigu", "Russia"),
        ("Alexander Matsegora", "Russia"),
        ("Chinese Foreign Ministry", "China"),
        ("National Intelligence Service", "South Korea"),
    }


def test_place_within_needs_the_country_in_the_story() -> None:
    story = [["Vladivostok@place", "Seoul@place", "Russia", "the Kremlin@place", "Moscow@place"]]
    assert pairs(resolve("story", mentions_of(story)), "place_within") == {
        ("Vladivostok", "Russia"),
        ("Moscow", "Russia"),
        ("Kremlin", "Russia"),
        ("Kremlin", "Moscow"),
    }


def test_kinds() -> None:
    story = [["Mr. Smith", "Boston University", "Ohio", "Korean War", "Russia"]]
    kinds = {e.name: e.kind for e in resolve("story", mentions_of(story)).entities}
    assert kinds == {
        "Smith": "person",
        "Boston University": "organization",
        "Ohio": "place",
        "Korean War": "other",
        "Russia": "place",
    }


def test_unrelated_documents_change_no_id() -> None:
    before = resolve("story", mentions_of(VISIT))
    more = [*VISIT, ["Mayor Ada Obuya", "Obuya@agent", "Nairobi@place", "Acme Holdings Ltd"]]
    after = resolve("story", mentions_of(more))
    assert {e.id for e in before.entities} <= {e.id for e in after.entities}
    assert before.entity_of.items() <= after.entity_of.items()


def test_more_of_a_rarer_spelling_changes_no_id() -> None:
    few = resolve("story", mentions_of([["Sergei Shoigu", "Sergei Shoigu", "Sergey Shoygu"]]))
    many = resolve("story", mentions_of([["Sergei Shoigu"], ["Sergey Shoygu"] * 5]))
    assert [e.id for e in few.entities] == [e.id for e in many.entities]
    assert [e.name for e in few.entities] == ["Sergei Shoigu"]
    assert [e.name for e in many.entities] == ["Sergey Shoygu"]


def test_stories_have_entities_of_their_own() -> None:
    one, other = (resolve(story, mentions_of(VISIT)) for story in ("one", "other"))
    assert not {e.id for e in one.entities} & {e.id for e in other.entities}


def test_no_mentions() -> None:
    assert resolve("story", []) == Resolution((), {})


PHRASES = sorted({phrase for _, story, _ in TABLE for document in story for phrase in document})


@settings(max_examples=60)
@given(
    story=st.lists(st.lists(st.sampled_from(PHRASES), max_size=8), max_size=4),
    seed=st.integers(0, 2**16),
)
def test_order_of_input_does_not_matter(story: Story, seed: int) -> None:
    mentions = mentions_of(story)
    shuffled = mentions[:]
    random.Random(seed).shuffle(shuffled)  # noqa: S311
    found = resolve("story", mentions)
    assert resolve("story", shuffled) == found
    ids = [entity.id for entity in found.entities]
    assert ids == sorted(set(ids))
    assert set(found.entity_of.values()) <= set(ids)
    assert set(found.entity_of) <= {mention.id for mention in mentions}
    names = {entity.id: entity for entity in found.entities}
    for mention in mentions:
        entity = names.get(found.entity_of.get(mention.id, ""))
        if entity is not None and mention.title is not None:
            assert entity.kind == "person"


@settings(max_examples=40)
@given(story=st.lists(st.lists(st.sampled_from(PHRASES), max_size=8), max_size=4))
def test_a_document_of_unrelated_names_changes_nothing(story: Story) -> None:
    before = resolve("story", mentions_of(story))
    unrelated = ["Mayor Ada Obuya", "Obuya@agent", "Acme Holdings Ltd", "Zanzibar Harbour@place"]
    after = resolve("story", mentions_of([*story, unrelated]))
    assert before.entity_of.items() <= after.entity_of.items()
    assert set(before.entities) <= set(after.entities)
    assert before.government_of.items() <= after.government_of.items()
    assert before.place_within <= after.place_within


def test_a_story_of_thousands_of_mentions_takes_seconds() -> None:
    chance = random.Random(7)  # noqa: S311
    syllables = "ka mo ri ta ne lu so vi der bran holt mar sen wick".split()
    surnames = ["".join(chance.sample(syllables, 3)).capitalize() for _ in range(900)]
    people = [f"{chance.choice(['John', 'Mary', 'Ivan', 'Olga'])} {name}" for name in surnames]
    story = [
        [name for person in chance.sample(people, 20) for name in (person, person.split()[1])]
        for _ in range(100)
    ]
    with no_blow_up():
        resolution = resolve("story", mentions_of(story))
    assert len(resolution.entity_of) > 3000
