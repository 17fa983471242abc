"""Which words are merged into one name, on sentences tagged by hand."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from datasette_discrepancy.language.name_runs import merge_name_runs, name_runs

VOCAB = spacy.blank("en").vocab
PROPER = "PROPN"


def tagged(text: str) -> Doc:
    """A Doc from "*Kim *Jong *Un met ...", where * marks PROPN and _ glues a word to the next.

    A word may end in /POS; every other one is a VERB.
    """
    words, spaces, tags = [], [], []
    for item in text.split():
        glued = item.endswith("_")
        word, _, tag = item.removesuffix("_").partition("/")
        proper = word.startswith("*")
        word = word.removeprefix("*")
        words.append({"NL": "\n", "BLANK": " "}.get(word, word))
        spaces.append(not glued)
        tags.append(PROPER if proper else tag or "VERB")
    return Doc(VOCAB, words=words, spaces=spaces, pos=tags)


def merged(text: str) -> list[str]:
    doc = tagged(text)
    return [doc[start:end].text for start, end in name_runs(doc)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("*Kim *Jong *Un met *Sergei *Shoigu", ["Kim Jong Un", "Sergei Shoigu"]),
        ("met at *Camp *David", ["Camp David"]),
        ("the *U.S. *State *Department said", ["U.S. State Department"]),
        ("*Kim met *Putin", []),
        ("the *South *Korea *alliance met", ["South Korea"]),
        ("*Ursula *von *der *Leyen met *kim *jong *un", ["Ursula von der Leyen", "kim jong un"]),
        ("", []),
    ],
)
def test_words_in_a_row(text: str, names: list[str]) -> None:
    assert merged(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("*Kim *Kyou_ -/PUNCT_ *hyun said", ["Kim Kyou-hyun"]),
        ("*Kyou_ -/PUNCT_ *hyun said", ["Kyou-hyun"]),
        ("*Bashar *al_ -/PUNCT_ *Assad said", ["Bashar al-Assad"]),
        ("*Al_ -/PUNCT_ *Jazeera said", ["Al-Jazeera"]),
        ("*Jean_ -/PUNCT_ *Luc *Moreau said", ["Jean-Luc Moreau"]),
        ("*Minister *Jean_ -/PUNCT_ *Luc *Moreau said", ["Minister Jean-Luc Moreau"]),
        ("the *Kim *Jong_ -/PUNCT_ *Un regime/NOUN", ["Kim Jong-Un"]),
        ("*Bourg_ -/PUNCT_ *la_ -/PUNCT_ *Reine lies", ["Bourg-la-Reine"]),
        ("*Director *Kim *Kyou_ -/PUNCT_ hyun/NOUN said", ["Director Kim Kyou-hyun"]),
        ("*Moon *Jae_ -/PUNCT_ in/ADP said", ["Moon Jae-in"]),
        ("*Conor *O'Brien said", ["Conor O'Brien"]),
    ],
)
def test_hyphen_inside_a_name(text: str, names: list[str]) -> None:
    assert merged(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("*Moscow_ -/PUNCT_ *Beijing_ -/PUNCT_ *Pyongyang ties/NOUN grow", []),
        ("the *US_ -/PUNCT_ led talks/NOUN", []),
        ("a *Hong *Kong_ -/PUNCT_ run bank/NOUN", ["Hong Kong"]),
        ("the *North *Korea_ -/PUNCT_ led talks/NOUN", ["North Korea"]),
        ("the *Kim *Jong *Un_ -/PUNCT_ era/NOUN", ["Kim Jong Un"]),
        ("the *US_ -/PUNCT_ *South *Korea alliance/NOUN", ["South Korea"]),
        ("the *North *Korea_ -/PUNCT_ *Russia summit/NOUN", ["North Korea"]),
        ("the *Putin_ -/PUNCT_ *Kim summit/NOUN", []),
        ("the *Vladimir *Putin_ -/PUNCT_ *Jong *Un talks/NOUN", ["Vladimir Putin", "Jong Un"]),
        ("*Smith_ -/PUNCT_ *Jones_ -/PUNCT_ *Brown said", []),
        ("*Kim -/PUNCT *Putin said", []),
        ("*Kim_ -/PUNCT", []),
    ],
)
def test_hyphen_between_names(text: str, names: list[str]) -> None:
    assert merged(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("*Kim *Jong *Un *Thursday met", ["Kim Jong Un"]),
        ("*Thursday *Kim *Jong *Un met", ["Kim Jong Un"]),
        ("left *Camp *David *July 5/NUM", ["Camp David"]),
        ("left *Camp *David *Jul. 5/NUM", ["Camp David"]),
        ("left *Camp *David *May 5/NUM", ["Camp David"]),
        ("in *August *President *Biden met", ["President Biden"]),
        ("*Theresa *May said", ["Theresa May"]),
        ("*August *Wilson said", ["August Wilson"]),
    ],
)
def test_calendar_words_end_a_name(text: str, names: list[str]) -> None:
    assert merged(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "*Seoul_ ,/PUNCT *Korea",
        "*Kim_ ./PUNCT *Putin",
        "*Kim ”/PUNCT *Putin",
        "*Kim_ NL/SPACE_ *Putin",
        "*Kim_ *NL_ *Putin",
        "*Kim *BLANK_ *Putin",
        "*Korea_ 's/PART *Kim",
        "*Kim and/CCONJ *Putin",
        "*Kim_ *Putin",
        "*Kim *-- *Putin",
        "see *www.example.org *Kim",
    ],
)
def test_what_ends_a_name(text: str) -> None:
    assert merged(text) == []


def test_merged_token_keeps_text_and_offsets() -> None:
    doc = tagged("then *Kim *Kyou_ -/PUNCT_ *hyun met *Putin")
    before = doc.text
    merge_name_runs(doc)
    assert doc.text == before
    name = doc[1]
    assert (name.text, name.idx, name.pos_, name.tag_) == ("Kim Kyou-hyun", 5, "PROPN", "NNP")
    assert (name.lemma_, name.norm_) == ("Kim Kyou-hyun", "kyou-hyun")
    assert [token.text for token in doc] == ["then", "Kim Kyou-hyun", "met", "Putin"]


def test_component_is_registered_and_bears_an_untagged_doc() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("name_runs")
    assert [token.text for token in nlp("Kim Jong Un met")] == ["Kim", "Jong", "Un", "met"]
    assert len(nlp("")) == 0


@settings(max_examples=200)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Kim", "hyun", "-", "al", "May", "5", "\n", " ", "'s", "\u200b", "́"])
            | st.text(min_size=1, max_size=5),
            st.booleans(),
            st.sampled_from(["PROPN", "PUNCT", "NOUN", "SPACE"]),
        ),
        max_size=12,
    )
)
def test_any_text_is_kept_and_runs_do_not_overlap(items: list[tuple[str, bool, str]]) -> None:
    words, spaces, tags = zip(*items, strict=True) if items else ((), (), ())
    doc = Doc(VOCAB, words=words, spaces=spaces, pos=tags)
    runs = name_runs(doc)
    assert all(end - start > 1 for start, end in runs)
    assert all(before[1] <= after[0] for before, after in pairwise(runs))
    before = doc.text
    assert merge_name_runs(doc).text == before
