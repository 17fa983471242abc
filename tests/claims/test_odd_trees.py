"""Whatever tree a parser makes of a sentence, extraction goes through and leaves a tree.

A parser may hang any word anywhere, at the edges of a text as well, so trees are drawn at random
over the words that repairs and readings look for. No model is needed.
"""

from __future__ import annotations

from random import Random

import pytest
import spacy
from spacy.tokens import Doc as ParsedDoc

from datasette_discrepancy.claims.extract import extract_parsed
from datasette_discrepancy.claims.parsing import ParsedPassage
from datasette_discrepancy.claims.predicates import load_lexicon
from datasette_discrepancy.documents.model import Document, Passage, Publication
from datasette_discrepancy.language.repairs import repair
from datasette_discrepancy.language.tree import Doc
from tests.language.hand_parses import parse

VOCAB = spacy.blank("en").vocab
LEXICON = load_lexicon()
# Each with the classes and tags that it mostly has; some are drawn of another word.
WORDS = {
    "Lee": "PROPN NNP", "Boston": "PROPN NNP", "Massachusetts": "PROPN NNP", "mayor": "NOUN NN",
    "officials": "NOUN NNS", "week": "NOUN NN", "Monday": "PROPN NNP", "claims": "NOUN NNS",
    "plan": "NOUN NN", "check": "NOUN NN", "God": "PROPN NNP", "said": "VERB VBD",
    "told": "VERB VBN", "spent": "VERB VBD", "meeting": "VERB VBG", "sold": "VERB VBN",
    "give": "VERB VB", "hopes": "VERB VBZ", "accused": "VERB VBD", "will": "AUX MD",
    "was": "AUX VBD", "be": "AUX VB", "have": "AUX VBP", "that": "PRON WDT", "who": "PRON WP",
    "what": "PRON WP", "which": "PRON WDT", "to": "PART TO", "by": "ADP IN", "of": "ADP IN",
    "after": "ADP IN", "as": "SCONJ IN", "if": "SCONJ IN", "for": "ADP IN", "on": "ADP IN",
    "than": "ADP IN", "more": "ADJ JJR", "and": "CCONJ CC", "not": "PART RB", "the": "DET DT",
    "no": "DET DT", "five": "NUM CD", "%": "SYM NN", "“": "PUNCT ``", "”": "PUNCT ''",
    ",": "PUNCT ,", ":": "PUNCT :", ".": "PUNCT .",
}  # fmt: skip
LABELS = (
    "nsubj nsubj:pass csubj obj iobj obl obl:agent obl:unmarked nmod nmod:poss nmod:unmarked "
    "amod acl acl:relcl advcl advcl:relcl ccomp xcomp conj cc mark case det aux aux:pass cop appos "
    "compound compound:prt flat fixed parataxis advmod dep punct"
).split()
LONGEST = 14


def drawn(random: Random) -> ParsedDoc:
    """A text of one or two sentences: any words, hung anywhere so that it is a tree."""
    size = random.randint(1, LONGEST)
    words = random.choices(list(WORDS), k=size)
    kinds = [WORDS[word if random.random() < 0.8 else random.choice(words)] for word in words]
    order = random.sample(range(size), size)
    heads = list(range(size))
    for place, i in enumerate(order[1:], start=1):
        if place > 1 or random.random() < 0.7:  # else the root of a second sentence
            heads[i] = random.choice(order[:place])
    return ParsedDoc(
        VOCAB, words=words, lemmas=[word.lower() for word in words],
        pos=[kind.split()[0] for kind in kinds], tags=[kind.split()[1] for kind in kinds],
        heads=heads,
        deps=["ROOT" if head == i else random.choice(LABELS) for i, head in enumerate(heads)],
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(40))
def test_any_tree_is_mended_into_a_tree_and_read(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - the same trees on every run, no secret
    for _ in range(60):
        parsed, kind = drawn(random), random.choice(["body", "body", "headline", "caption"])
        doc = Doc(parsed)
        repair(doc, headline=kind == "headline")
        for token in doc:
            top = token
            for _ in doc:
                top = top.head
            assert top.head is top, f"{token.i} of {parsed.text!r} hangs in a ring"
        document = Document(
            "odd", "odd", parsed.text, "odd.txt", "Odd", "test",
            passages=(Passage(kind, 0, len(parsed.text)),),
            publication=Publication("2023-09-06", "2023-09-06", "2023-09-06", "metadata"),
        )  # fmt: skip
        passage = ParsedPassage(0, document.passages[0], 0, parsed)
        for claim in extract_parsed(document, [passage], LEXICON).claims:
            assert 0 <= claim.start < claim.end <= len(parsed.text)


def test_a_conjunction_that_opens_a_text_has_no_comma_before_it() -> None:
    doc = parse(
        """
        As as ADP IN 3 case
        the the DET DT 3 det
        board board NOUN NN 6 obl
        met meet VERB VBD 3 conj
        Lee Lee PROPN NNP 6 nsubj
        left leave VERB VBD 0 root
        . . PUNCT . 6 punct
        """
    )
    repair(doc)
    assert [word.i for word in doc if word.head is word] == [5]
