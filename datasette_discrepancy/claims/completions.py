"""What completes a deed and is none of its participants: the words that a bare verb lacks.

"Likened the arrest *to a raid*", "called on him *to step aside*", "left the talks *in ruins*": who
reads only verb and object is told less than the sentence says, at times the opposite ("said the
depot should be built *somewhere else*").
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.labels import edges_of_label, label_of
from datasette_discrepancy.claims.prepositional_verbs import preposition_table
from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.clauses import NAMING_VERBS
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.stranding import left_behind, left_behind_particle
from datasette_discrepancy.language.tags import NOMINAL, NOUNS
from datasette_discrepancy.language.tree import Token

# Start and end in code points of the document.
Span = tuple[int, int]

# Behind these stands what a deed is about. Other phrases tell how, when or why.
ABOUT = frozenset("about against for from of on over to toward towards with".split())

# Words; a longer phrase ends with its noun and without the clauses behind.
LONGEST = 25
# Adverbs that say where, whither or how it ended, and manners that make another deed of some verbs
# ("took it seriously"). Others say how sure, how much, when or how, which tells no other deed.
COMPLETING_ADVERBS = frozenset(
    "abroad ahead aloft anywhere apart around ashore aside astray away back better close "
    "differently down downhill downstairs downward downwards elsewhere everywhere far farther "
    "firsthand forth forward free further here home in indefinitely indoors inside lightly loose "
    "near nearby nowhere off on open otherwise out outdoors outside over overboard overhead "
    "overseas personally seriously short sideways someplace somewhere straight there through "
    "together under underground underway up upstairs upward upwards worse wrong".split()
)
# Of these it makes the deed how it is done: "treated equally".
BY_MANNER = frozenset("treat behave act fare hold perform live".split())
PRESENT = frozenset({"VBZ", "VBP", "MD"})
# A phrase behind one of these stands apart.
BREAKS = frozenset(",;:()[]–—\n")
# Words from what undergoes it to the comma before an aside, and to the end of the aside.
NEAR_NOUN = 6
LONGEST_ASIDE = 20
# "according to", "because of": whose word it is, and why.
BESIDE = frozenset("according accordingly amid because despite due owing regardless".split())


@dataclass(frozen=True)
class Completion:
    """The words behind a verb that complete its deed.

    Attributes:
        start, end: code points into the document.
        head: for comparison, a first phrase that tells what the deed is about, by its preposition
            and its main word ("for flat"); None for other words.
    """

    start: int
    end: int
    head: str | None = None


def completion_of(deed: Deed, reader: Reader, held: Sequence[Span]) -> Completion | None:
    """Return the words that complete a deed behind its verb, if there are such words.

    Args:
        deed: its roles as tokens.
        reader: of the passage.
        held: what the other fields of the claim hold.

    Returns:
        The first phrase or clause that hangs on the verb, stands behind it and is in no other
        field, with those that follow at once; None where the verb is complete.
    """
    if deed.kind == "nominal":
        return None
    whole: Completion | None = None
    clausal = False
    before = _end(deed.head, reader)
    to_whom = reader.grammar.recipients(deed.head)
    held = [*held, *_whole_objects(deed, reader, held)]
    label = None if deed.complement else label_of(deed.head, deed.objects)
    if label is not None and label.lower_ in deed.predicate.name:
        first, last = edges_of_label(label)
        return Completion(reader.offset + first.idx, _end(last, reader))
    for head in sorted(_heads(deed, reader), key=lambda token: token.i):
        if any(start <= reader.offset + head.idx < end for start, end in held):
            continue
        words = _words(head, deed.head)
        if words and _goes_on_elsewhere(words[0], clausal):
            break  # "keeps a list and five *are missing*": of another clause
        start, end = _span(head, words, reader)
        if whole is not None and start < whole.end:
            continue
        if not _follows(reader.text, before, start, held):
            break
        if whole is not None and to_whom and reader.text[before:start].strip():
            break  # "told reporters the news in Rome": the news is a field of its own
        if whole is None:
            whole = Completion(start, end, _about(head, deed, reader.grammar))
            clausal = bool(words) and words[0].pos_ == "VERB"
        else:
            whole = replace(whole, end=end)
        before = end
    return whole or _behind_aside(deed, reader, held)


def _behind_aside(deed: Deed, reader: Reader, held: Sequence[Span]) -> Completion | None:
    """ "made the vote, as he said, *about taxes*": what two commas keep from its verb."""
    noun = max(deed.objects, key=lambda token: token.i, default=deed.head)
    if noun.i <= deed.head.i or deed.complement is not None:
        return None
    words = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + LONGEST_ASIDE)]
    marks = [word for word in words if word.text in BREAKS][:2]
    if [mark.text for mark in marks] != [",", ","] or marks[0].i > noun.i + NEAR_NOUN:
        return None
    opening, first = (mark.nbor(1) if mark.i + 1 < noun.sent.end else mark for mark in marks)
    head = first.head
    known = first.lower_ in ABOUT or deed.head.lemma_.lower() in _completed_by(first.lower_)
    if not known or first.lower_ == opening.lower_:
        return None  # "from Oslo to Rome, to Bonn, to Paris"
    if head.i <= first.i or is_calendar(head) or head.pos_ not in NOMINAL:
        return None
    if any(word.pos_ in {"AUX", "VERB"} for word in noun.doc[first.i : head.i]):
        return None  # "as is her habit"
    if any(start <= reader.offset + head.idx < end for start, end in held):
        return None
    return Completion(*_span(head, _words(head, marks[1]), reader))


def _completed_by(preposition: str) -> Collection[str]:
    """The verbs that a phrase behind a preposition completes: "elected Lee *as chair*"."""
    verbs = preposition_table("with_object").get(preposition, ())
    return (*verbs, *NAMING_VERBS) if preposition == "as" else verbs


def _whole_objects(deed: Deed, reader: Reader, held: Sequence[Span]) -> list[Span]:
    """What undergoes it as the parse has it: "Ann Lee, 61," is one word, "Lee and Berg" two."""
    found = []
    for noun in deed.objects:
        start = reader.offset + noun.idx
        joined = noun.dep_ == "conj" or any(child.dep_ == "conj" for child in noun.rights)
        if joined or any(first <= start < last for first, last in held):
            found.append((start, _end(noun, reader)))
    return found


def _goes_on_elsewhere(first: Token, clausal: bool) -> bool:
    """Whether words begin with a verb that has a tense, and no clause stands before them."""
    return not clausal and (first.tag_ in PRESENT or (first.pos_ == "AUX" and first.tag_ == "VBD"))


def _about(head: Token, deed: Deed, grammar: Grammar) -> str | None:
    nouns = [noun for noun in deed.objects if noun.i > deed.head.i]
    phrases = [o for above in (deed.head, *nouns) for o in grammar.obliques(above)]
    mark = next((o.preposition for o in phrases if o.head == head), None)
    if head.tag_ == "VBG":  # "charged with plotting"
        mark = next((word.lower_ for word in grammar.markers(head)), None)
    if mark == "as" and head.pos_ in NOUNS:
        return _role(head)
    plain = (head.pos_ in NOUNS or head.tag_ == "VBG") and mark in ABOUT
    return f"{mark} {head.lemma_.lower()}" if plain else None


def _role(noun: Token) -> str:
    """ "as finance minister": what kind of minister makes the role."""
    kinds = [w.lower_ for w in noun.lefts if w.pos_ in {*NOUNS, "ADJ"} and w.tag_ != "POS"]
    return " ".join(("as", *kinds, noun.lemma_.lower()))


def _heads(deed: Deed, reader: Reader) -> set[Token]:
    """What hangs on the verb behind it and may complete it."""
    verb, grammar = deed.head, reader.grammar
    own = set(deed.predicate.name.split()) | set((deed.second_word or "").split())
    heads = {o.head for o in grammar.obliques(verb) if o.preposition.split(" ")[0] not in BESIDE}
    heads |= set(grammar.complements(verb))
    heads |= {noun for noun in grammar.objects(verb) if noun.lemma_.lower() not in own}
    heads |= set(grammar.recipients(verb))  # "grants *owners* the right"
    if deed.noun is None:  # "carried out a test"
        heads |= {t for t in grammar.particles(verb) if t.lower_ not in own}
    heads |= {t for t in grammar.adverbs(verb) if t.lower_ in COMPLETING_ADVERBS - own}
    heads |= {head for noun in deed.objects if noun.i > verb.i for head in _behind(noun, grammar)}
    if verb.lemma_.lower() in BY_MANNER:
        heads |= {t for t in grammar.adverbs(verb) if t.i == verb.i + 1}
    heads |= {child for child in verb.children if _is_result(child) or _is_aim(child, grammar)}
    if deed.noun is not None:
        heads.discard(deed.noun)
    heads |= {head for noun in deed.objects if noun.i > verb.i for head in _spent_on(verb, noun)}
    # "the firm we rely on": the preposition stands in the deed's name.
    left = (left_behind(verb), left_behind_particle(verb))
    return {h for h in heads if h.i > verb.i and not (h.lower_ in own and h in left)}


def _behind(noun: Token, grammar: Grammar) -> list[Token]:
    """ "left the talks *in ruins*", "saw neighbours *putting up a fence*": on a noun."""
    said_of = [c for c in noun.children if c.i > noun.i and grammar.relation(c) == g.ADNOMINAL]
    phrases = [o.head for o in grammar.obliques(noun) if o.head.i > noun.i]
    # "left the hopes of a deal at their lowest": hung on the deal by the parser.
    owned = [o.head for o in grammar.obliques(noun) if o.preposition == "of"]
    phrases += [o.head for inner in owned for o in grammar.obliques(inner) if o.head.i > inner.i]
    return [*phrases, *(c for c in said_of if c.tag_ in {"VBG", "VB"})]


def _spent_on(verb: Token, noun: Token) -> list[Token]:
    """ "spent much of the day *calling members*": on the last noun of the phrase."""
    if verb.lemma_.lower() not in {"spend", "waste"}:
        return []
    inside = [word for word in noun.subtree if word.i > noun.i and word.pos_ in NOUNS]
    found = [c for n in inside for c in n.children if c.tag_ == "VBG" and c.i > n.i]
    if not found:  # "two years knowingly and loudly lying": joined to the adverb by the parser
        behind = noun.doc[noun.i + 1 : noun.sent.end]
        word = next((word for word in behind if word.pos_ not in {"ADV", "CCONJ"}), noun)
        found = [word] if word.tag_ == "VBG" else []
    return found


def _is_result(token: Token) -> bool:
    """ "kept the road *open*"."""
    return token.pos_ == "ADJ" and token.dep_ in {"xcomp", "acomp", "oprd", "ccomp"}


def _is_aim(token: Token, grammar: Grammar) -> bool:
    """ "used the money *to buy boats*", "took no part *in planning it*"."""
    before = {word.lower_ for word in token.children if word.i < token.i}
    infinitive = "to" in before and not before & {"order", "in"}  # a purpose tells no other deed
    bare = token.tag_ == "VB" and infinitive
    # "accused him *of being vague*"
    being = token.pos_ in {"ADJ", "NOUN"} and "being" in before and not before.isdisjoint(ABOUT)
    return grammar.relation(token) == g.ADVERBIAL and (bare or being or token.tag_ == "VBG")


def _words(head: Token, after: Token) -> list[Token]:
    """What hangs on a main word, behind another word and up to the first mark."""
    top = head
    while top.head.i < top.i and top.head.pos_ in {"ADP", "SCONJ"}:
        top = top.head  # a preposition over its noun
    behind = (word for word in top.subtree if word.i > after.i)
    words = list(takewhile(lambda word: word.text not in BREAKS, behind))
    words = [word for word in words if not word.is_punct and not word.is_space]
    return words[1:] if words and words[0].pos_ == "CCONJ" else words


def _span(head: Token, words: Sequence[Token], reader: Reader) -> Span:
    """From its preposition to the first mark; a long one ends with its main word."""
    if not words:
        return reader.offset + head.idx, _end(head, reader)
    last = words[-1]
    if len(words) > LONGEST:
        last = words[LONGEST - 1] if head.pos_ in {"VERB", "AUX"} else head
    return reader.offset + words[0].idx, _end(last, reader)


def _follows(text: str, end: int, start: int, held: Sequence[Span]) -> bool:
    """Whether nothing but what other fields hold stands between two offsets."""
    between = list(text[end:start])
    for first, last in held:
        for place in range(max(first, end), min(last, start)):
            between[place - end] = " "
    return not any(mark in BREAKS for mark in between)


def _end(token: Token, reader: Reader) -> int:
    return reader.offset + int(token.idx) + len(token)
