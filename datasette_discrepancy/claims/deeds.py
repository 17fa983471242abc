"""Deeds in a parsed passage: what is done to whom, told by a verb or by a noun.

"Kim briefed the panel", "Kim held a briefing for the panel" and "a briefing of the panel by Kim"
are one deed with one pair of roles.
"""

from __future__ import annotations

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.light_verbs import light_deed
from datasette_discrepancy.claims.nominal_deeds import nominal_deeds
from datasette_discrepancy.claims.participles import is_attribute
from datasette_discrepancy.claims.pictured_deeds import is_caption_noun, pictured_deeds
from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.claims.verbal_deeds import is_linking, verbal_deeds
from datasette_discrepancy.language.clauses import clause_of
from datasette_discrepancy.language.report_tags import USER_DATA as REPORT_TAGS


def find_deeds(reader: Reader, lexicon: Lexicon) -> list[Deed]:
    """Return the deeds of a passage in text order, each told once."""
    deeds: list[Deed] = []
    told: set[int] = set()
    # ", the mayor said": the tag says who, and no more.
    tags = {verb for _, verb in reader.doc.user_data.get(REPORT_TAGS, ())}
    for token in reader.doc:
        if token.pos_ != "VERB" and not token.children:
            continue  # most words: what was taken for a noun is a verb by what hangs on it
        if not reader.grammar.is_clause(token) or token.i in tags or is_linking(token):
            continue
        if is_attribute(token, reader):
            continue
        clause = clause_of(token, reader.grammar)
        light = light_deed(clause, reader, lexicon)
        if light is not None:
            if light.noun is not None:
                told.add(light.noun.i)
            if light.subjects or light.objects:
                deeds.append(light)
        else:
            deeds.extend(verbal_deeds(clause, reader, lexicon))
    for token in reader.doc:
        if token.pos_ == "NOUN" and token.i not in told:
            deeds.extend(nominal_deeds(token, reader, lexicon))
    if reader.caption:
        pictured = list(pictured_deeds(reader, lexicon, {d.head.i for d in deeds if d.subjects}))
        shown = {deed.head.i for deed in pictured}
        deeds = [deed for deed in deeds if deed.head.i not in shown and not is_caption_noun(deed)]
        deeds += pictured
    return sorted(deeds, key=lambda deed: deed.head.i)
