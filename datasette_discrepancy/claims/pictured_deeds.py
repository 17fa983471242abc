"""Deeds that a caption shows without a finite verb: "Protesters burning tyres"."""

from __future__ import annotations

from collections.abc import Iterator

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.claims.roles import companions
from datasette_discrepancy.language.lemmas import checked_lemma, is_verb_form
from datasette_discrepancy.language.tags import FINITE, NOUNS
from datasette_discrepancy.language.tree import Token


def pictured_deeds(reader: Reader, lexicon: Lexicon, told: set[int]) -> Iterator[Deed]:
    """ "Protesters burning tyres outside the court": read by its words, as the parse sees one noun.

    Only in a caption without a finite verb, for a participle right behind a noun.
    """
    if any(token.tag_ in FINITE for token in reader.doc):
        return
    for token in reader.doc:
        before = reader.doc[token.i - 1] if token.i else None
        if token.i in told or before is None or before.pos_ not in NOUNS:
            continue
        # "Ann Lee dines with Bo Berg": to some taggers a plural.
        named = reader.mentions.get(before.i)
        person = named is not None and named.kind == "person"
        plural = token.tag_ == "NNS" and person and is_verb_form(token.lower_)
        # "Ann Lee meeting Bo Berg": three nouns in a row, to some taggers.
        participle = token.tag_ == "VBG" or (
            person and token.lower_.endswith("ing") and is_verb_form(token.lower_)
        )
        # "New signing Ann Lee": no participle.
        whole = before.pos_ == "NOUN" or person or (named is not None and " " in named.name)
        if not plural and not (participle and whole):
            continue
        undergoer = _noun_behind(token)
        lemma = checked_lemma(token.lower_, "VERB", token.lemma_.lower())
        own = [] if undergoer is None else [undergoer.lemma_.lower()]
        match = lexicon.of_verb(lemma, own)
        predicate = match.predicate
        obliques = tuple(reader.grammar.obliques(undergoer or token))
        if match.second_word is not None:
            undergoer = None  # "shakes hands with": the hands are part of the verb
        others = companions(obliques, reader) if undergoer is None else (undergoer,)
        yield Deed(
            head=token,
            predicate=predicate,
            kind="caption",
            subjects=(before,),
            objects=others,
            complement=None,
            obliques=obliques,
        )
        return


def _noun_behind(verb: Token) -> Token | None:
    """Head of the noun phrase right behind a verb: the last noun before anything else."""
    head = None
    for token in verb.doc[verb.i + 1 :]:
        if token.pos_ in NOUNS:
            head = token
        elif token.pos_ not in {"DET", "ADJ", "NUM", "PRON"} or head is not None:
            break
    return head


def is_caption_noun(deed: Deed) -> bool:
    """Whether a participle of a caption is a noun: "new signing Ann Lee"."""
    before = deed.head.nbor(-1) if deed.head.i else None
    alone = deed.head.tag_ == "VBG" and not deed.subjects
    return alone and before is not None and before.pos_ in {"ADJ", "DET", "PROPN"}
