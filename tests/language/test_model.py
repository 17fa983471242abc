"""The shipped English pipeline: it loads, it is what its licence says, and it reads plain news."""

import json
from pathlib import Path

import numpy
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

import datasette_discrepancy.language.name_runs
from datasette_discrepancy.language.pipeline import load_pipeline

MODEL = Path(datasette_discrepancy.language.name_runs.__file__).parents[1] / "model"
# A float32 rounded to 7 bits of mantissa has only zeros in the other 16.
CLEARED_BITS = numpy.uint32(0xFFFF)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODEL)


def one(doc: Doc, text: str) -> Token:
    (token,) = [token for token in doc if token.text == text]
    return token


def role(doc: Doc, text: str) -> tuple[str, str]:
    token = one(doc, text)
    return token.dep_, token.head.text


def test_weights_are_rounded(nlp: Language) -> None:
    for _, component in nlp.pipeline:
        for node in component.model.walk() if hasattr(component, "model") else ():
            for name in node.param_names:
                if node.has_param(name):
                    bits = node.get_param(name).view(numpy.uint32)
                    assert not (bits & CLEARED_BITS).any(), (component, name)


def test_folder_is_small_licensed_and_tells_nothing_of_the_machine() -> None:
    assert "CC BY-SA 4.0" in (MODEL / "LICENSE").read_text(encoding="utf-8")
    assert "PUD" in (MODEL / "README.md").read_text(encoding="utf-8")
    size = sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file())
    assert size < 12.5e6
    for name in ("config.cfg", "meta.json"):
        assert "/tmp" not in (MODEL / name).read_text(encoding="utf-8")  # noqa: S108
    assert json.loads((MODEL / "meta.json").read_text())["spacy_version"] == ">=3.8.0,<3.9.0"


def test_active_sentence(nlp: Language) -> None:
    doc = nlp("The mayor of Riverton opened the new bridge on Monday.")
    assert role(doc, "mayor") == ("nsubj", "opened")
    assert role(doc, "bridge") == ("obj", "opened")
    verb = one(doc, "opened")
    assert (verb.dep_, verb.lemma_, verb.pos_) == ("ROOT", "open", "VERB")
    assert verb.morph.get("Tense") == ["Past"]


def test_passive_sentence(nlp: Language) -> None:
    doc = nlp("The new bridge was opened by Maria Santos in July.")
    assert role(doc, "bridge") == ("nsubj:pass", "opened")
    assert role(doc, "was") == ("aux:pass", "opened")
    assert role(doc, "Maria Santos") == ("obl:agent", "opened")
    assert role(doc, "July")[0].startswith("obl")


def test_relative_clause(nlp: Language) -> None:
    doc = nlp("The proposal, which the minister rejected, came from Moscow.")
    assert role(doc, "rejected") == ("acl:relcl", "proposal")
    assert role(doc, "minister") == ("nsubj", "rejected")
    assert role(doc, "proposal") == ("nsubj", "came")


def test_negation_and_modality(nlp: Language) -> None:
    doc = nlp("The two leaders did not sign the treaty and may never meet.")
    assert role(doc, "not") == ("advmod", "sign")
    assert role(doc, "may") == ("aux", "meet")


def test_korean_names(nlp: Language) -> None:
    doc = nlp("Kim Jong Un met Director Park Min-woo and Lee Kyung Soo on Thursday.")
    assert role(doc, "Kim Jong Un") == ("nsubj", "met")
    assert role(doc, "Director Park Min-woo") == ("obj", "met")
    assert one(doc, "Lee Kyung Soo").pos_ == "PROPN"


def test_two_sentences_with_a_line_break() -> None:
    doc = load_pipeline()("The talks ended early.\n\nNobody was hurt.")
    starts = [sentence.text.strip() for sentence in doc.sents]
    assert starts == ["The talks ended early.", "Nobody was hurt."]
    assert [token.pos_ for token in doc if token.is_space] == ["SPACE"]
