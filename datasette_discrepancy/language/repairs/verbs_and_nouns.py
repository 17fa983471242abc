"""Words of which a tagger takes a verb for a noun or adjective, or the other way round.

"Some blame the press" with one blame, "would “conquer Loanism”" with a conquer of that name, "is a
deeply held belief" with a belief that is being held.
"""

from __future__ import annotations

from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import checked_lemma, has_past_form, is_base_form
from datasette_discrepancy.language.negation import LET_ALONE
from datasette_discrepancy.language.repairs.hanging import SUBJECTS, hang
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Doc, Token

# Whoever some, many or few are.
QUANTIFIERS = frozenset({"some", "many", "few", "others", "most", "both", "several"})
ARTICLES = frozenset({"a", "an", "the"})
# Of forms in -ing only these stand with another verb as its auxiliary.
HELPING = frozenset({"be", "have", "get", "go", "keep"})
NAMED = frozenset({"flat", "compound", "appos", "obj", "nmod"})


def repair_verbs_and_nouns(doc: Doc) -> None:
    """Give such words their parts of speech back, and hang what is theirs on them, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        if token.lower_ in QUANTIFIERS:
            _who_some_are(token)
        elif token.lower_ in ARTICLES:
            _participle_behind(token)
        elif token.dep_ == "aux":
            if token.tag_ == "MD":
                _behind_modal(token)
            elif token.tag_ == "VBG" and token.lemma_.lower() not in HELPING:
                token.dep_, token.pos_ = "csubj", "VERB"  # "winning brought a change"
        elif token.lower_ in {"less", "alone", "mind"}:
            _compared(token)


def _who_some_are(word: Token) -> None:
    """ "Some blame the press": before an article the word behind "some" is what they do."""
    verb = word.nbor(1) if word.i + 2 < word.sent.end else word
    if verb.tag_ not in {"NN", "VBP"} or word.head != verb or not is_base_form(verb.lower_):
        return
    behind = verb.nbor(1)
    own = children(verb, "case", "cop", "aux", *SUBJECTS)
    if (behind.tag_ not in {"DT", "PRP$"} and behind.pos_ != "PROPN") or own:
        return
    if behind.head.head != verb and behind.head != verb:
        return
    if verb.tag_ == "NN" and any(one.tag_ in FINITE for one in verb.sent):
        return  # "Some praise the mayor got was faint"
    verb.pos_, verb.tag_ = "VERB", "VBP"
    verb.lemma_ = verb.lower_
    word.dep_, word.pos_ = "nsubj", "PRON"
    for child in verb.rights:
        if child.dep_ in {"appos", "nmod:unmarked"} and child.left_edge == behind:
            child.dep_ = "obj"
        elif child.dep_ in {"acl", "nmod"}:
            child.dep_ = "advcl" if child.dep_ == "acl" else "obl"


def _participle_behind(article: Token) -> None:
    """ "is a deeply held belief": behind an article it describes the noun, and nobody holds it."""
    verb = article.head
    if verb.tag_ not in {"VBD", "VBN"} or verb.i < article.i or not has_past_form(verb.lower_):
        return
    copula = children(verb, "cop")
    nouns = [one for one in children(verb, "obj") if one.pos_ in NOUNS and one.i > verb.i]
    if len(nouns) != 1 or len(copula) != 1 or copula[0].i > article.i:
        return
    (noun,) = nouns
    between = article.doc[article.i + 1 : noun.i]
    if any(word.pos_ not in {"ADV", "ADJ", "NOUN"} and word != verb for word in between):
        return
    root, above, label = verb.head == verb, verb.head, verb.dep_
    noun.head, noun.dep_ = noun if root else above, label
    for child in list(verb.children):
        if child.i < article.i or child.i > noun.i or child == article:
            child.head = noun
    article.dep_ = "det"
    verb.head, verb.dep_, verb.pos_, verb.tag_ = noun, "amod", "ADJ", "VBN"


def _behind_modal(modal: Token) -> None:
    """ "would “conquer Loanism”": behind a modal verb and a mark a base form is the verb."""
    verb = modal.head
    behind = verb.i > modal.i and all(
        word.is_punct or word.pos_ == "ADV" for word in modal.doc[modal.i + 1 : verb.i]
    )
    if verb.tag_ not in {"NN", "NNP"} or not behind or not is_base_form(verb.lower_):
        return
    if children(verb, "cop", "det", "amod", "case", "nmod:poss"):
        return
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VB", verb.lower_
    name = verb.head
    if verb.dep_ == "compound" and name.i == verb.i + 1:
        root = name.head == name
        verb.head, verb.dep_ = verb if root else name.head, name.dep_
        for child in list(name.lefts):
            child.head = verb
        name.head, name.dep_ = verb, "obj"
        return
    named = [c for c in verb.rights if c.dep_ in NAMED and c.left_edge.i == verb.i + 1]
    if named and not children(verb, "obj"):
        named[0].dep_ = "obj"
        if named[0].tag_ == "NNP":
            named[0].pos_ = "PROPN"


def _compared(word: Token) -> None:
    """ "did not meet Lee, much less sign it": what stands behind is one more thing not done."""
    before = word.nbor(-1) if word.i > word.sent.start else word
    verb = word.nbor(1) if word.i + 1 < word.sent.end else word
    if (before.lower_, word.lower_) not in LET_ALONE or not is_base_form(verb.lower_):
        return
    said = reversed(word.doc[word.sent.start : before.i])
    first = next((one for one in said if one.tag_ == "VB" or children(one, "aux")), None)
    article = verb.nbor(1).tag_ in {"DT", "PRP$"} if verb.i + 1 < verb.sent.end else False
    if first is None or verb == word or not (article or verb.tag_ == "VB"):
        return
    if before.head == before and first.head == before:
        first.head, first.dep_ = first, "ROOT"  # "has not read it, let alone signed it"
        before.head = first
        for child in list(before.children):
            if child not in {verb, word}:
                child.head = first
    taken = {verb, before, word}
    root = verb.head == verb
    if root or verb.is_ancestor(first) or (verb.head in taken and before.is_ancestor(first)):
        return
    for child in list(before.children):
        if child not in taken and child.i > verb.i:
            child.head = verb
    _part(verb, first, before)
    objects = [one for one in verb.rights if one.pos_ in NOUNS and one.dep_ in {"nsubj", "appos"}]
    verb.pos_, verb.tag_ = "VERB", "VB"
    verb.lemma_ = checked_lemma(verb.lower_, "VERB", verb.lower_)
    hang(verb, first, "conj")
    before.head, before.dep_, before.pos_ = verb, "advmod", "ADV"
    word.head, word.dep_ = before, "fixed"
    for one in objects[:1]:
        one.dep_ = "obj"


def _part(verb: Token, first: Token, link: Token) -> None:
    """ "unite behind a friend, much less wage a war": both, read as one noun that "wage" ends."""
    before = [one for one in verb.lefts if one.i < link.i and not one.is_punct]
    nouns = [one for one in before if one.tag_ in {"NN", "NNS", "NNP"}]
    if nouns and verb.head == first and verb.dep_ in {"obj", "obl"}:
        noun = nouns[-1]
        noun.pos_ = "PROPN" if noun.tag_ == "NNP" else "NOUN"
        noun.head, noun.dep_ = first, verb.dep_
        for one in before:
            if one != noun:
                one.head = noun
    for one in children(first, "obj"):
        if one.i > verb.i:
            one.head = verb
