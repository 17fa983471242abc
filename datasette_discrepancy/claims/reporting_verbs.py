"""Verbs that tell no deed of their own: they report, govern, begin or state what another tells."""

from __future__ import annotations

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.noun_kinds import is_somebody
from datasette_discrepancy.claims.predicates import ANY_OBJECT, Match
from datasette_discrepancy.claims.roles import without_times
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.certainty import LIGHT_VERBS
from datasette_discrepancy.language.clauses import Clause
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.lemmas import is_verb_form
from datasette_discrepancy.language.tree import Token

# Verbs that by themselves report no deed.
EMPTY_VERBS = frozenset(
    "be have do become seem appear remain get let go_on include mean need want like know "
    "believe think feel see look come happen exist consist involve contain concern regard cite "
    "follow accord compare base relate".split()
)
# Of the verbs that report, those that tell of somebody in the passive: "the girl was found",
# "Lee was confirmed as head".
ABOUT_PEOPLE = frozenset({"find", "confirm", "announce"})
# Verbs that are followed by what is said, and hardly by a thing.
CONTENT_ONLY = frozenset({"say", "argue", "insist", "contend"})
# Without a question these say nothing, and the question says no more than that it is one.
ASKING = frozenset({"ask", "wonder", "inquire", "enquire"})
# Things that are said as such, beside "said nothing": prayers and words.
SAYINGS = frozenset("nothing anything something everything word words prayer prayers mass".split())
# "began to fall", "continued shelling": the deed is the other verb's.
GOING = frozenset({"go", "set", "move"})
ASPECTUAL = frozenset("begin start continue commence resume proceed".split())


def says_only(clause: Clause, complement: Token | None, match: Match, reader: Reader) -> bool:
    """Return whether a verb only reports, governs or states, so that its content is the claim."""
    verb = clause.verb
    lemma = verb.lemma_.lower()
    if lemma == "get" and verb.lower_ == "got" and _has_got(verb, reader):
        return True  # "we've got a plan": who has something gets nothing
    if lemma in EMPTY_VERBS and match.second_word in {None, ANY_OBJECT}:
        # "came", where "came down" is a deed; "got the prize", where "got to know" is none
        return match.second_word is None or complement is not None
    if complement is not None and complement.lower_ == (match.second_word or "").split(" ")[-1]:
        return False  # "found guilty", "found not guilty": the adjective belongs to the verb
    if lemma in EMPTY_VERBS | ASPECTUAL | GOING and _governs_infinitive(verb):
        return True  # "went on to argue", "came out to say"
    if complement is not None and lemma in cues()["semi_auxiliaries"]:
        return True
    objects = without_times(reader.grammar.objects(verb))
    gerund = bool(objects) and objects[0].lower_.endswith("ing") and is_verb_form(objects[0].lower_)
    if lemma in ASPECTUAL and (gerund or (complement is not None and not objects)):
        return True
    if lemma in ASKING and not clause.objects and complement is None and not clause.obliques:
        return True
    if complement is None and _is_quoting(verb) and all(is_somebody(o, reader) for o in objects):
        return True  # "“Why?” he asked his daughters"
    if lemma in LIGHT_VERBS and not match.predicate.known:
        return not reader.grammar.objects(verb) and not reader.grammar.is_passive(verb)
    table = cues()
    if match.predicate.known and lemma not in table["attribution_verbs"]:
        return False
    reports = lemma in table["attribution_verbs"]
    governs = lemma in table["governors"] or lemma in table["negative_governors"]
    if complement is not None:
        finite = reader.grammar.relation(complement) == g.COMPLEMENT
        return reports or governs or not match.predicate.known or finite
    # "…, Yonhap reported": the sentence around it is what is reported.
    objects = objects or _things_told(clause, reader)
    if lemma in CONTENT_ONLY and not any(noun.lower_ in SAYINGS for noun in objects):
        return True  # "Critics say the role of Lee shows": the noun is no object of the saying
    return reports and (reader.grammar.relation(verb) == g.PARATAXIS or not objects)


def _has_got(verb: Token, reader: Reader) -> bool:
    return any(
        word.lemma_.lower() in {"have", "'ve", "’ve"} for word in reader.grammar.auxiliaries(verb)
    )


def _governs_infinitive(verb: Token) -> bool:
    """Whether an infinitive stands behind a verb and a particle."""
    behind = [word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 3]]
    return len(behind) == 2 and behind[0] in {"on", "out", "ahead"} and behind[1] == "to"


def _things_told(clause: Clause, reader: Reader) -> tuple[Token, ...]:
    """ "The merger was announced", "the bodies were found": what is told of, and nobody who hears.

    "As was announced, the bridge will close" and "the bridge, it was announced, will close" report
    what stands around them.
    """
    if not clause.passive or clause.kind == g.PARATAXIS:
        return ()
    before = clause.verb.subtree
    if any(token.lower_ in {"it", "as"} and token.i < clause.verb.i for token in before):
        return ()
    people = clause.verb.lemma_.lower() in ABOUT_PEOPLE
    return tuple(noun for noun in clause.objects if people or not is_somebody(noun, reader))


def _is_quoting(verb: Token) -> bool:
    """ "“We won,” Lee continued": beside quotation marks such a verb only says who speaks."""
    if verb.lemma_.lower() not in cues()["quotation_verbs"]:
        return False
    first, last = verb.left_edge.i, verb.i + 1
    around = (*verb.doc[max(0, first - 2) : first], *verb.doc[last : last + 3])
    return any(word.is_quote for word in around)
