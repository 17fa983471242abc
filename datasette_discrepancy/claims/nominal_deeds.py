"""Deeds named by a noun: "a briefing of the panel by Kim", "the visit to Rome"."""

from __future__ import annotations

from collections.abc import Iterator

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.contests import contest_named
from datasette_discrepancy.claims.crafts import is_craft
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.noun_kinds import is_somebody
from datasette_discrepancy.claims.predicates import Lexicon
from datasette_discrepancy.claims.roles import (
    below_nouns,
    between,
    marked,
    named_deed,
    owners_of_deed,
    preposition_of,
)
from datasette_discrepancy.language.clauses import clause_of
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.subjects import clause_above
from datasette_discrepancy.language.tree import Token

# "during a meeting with Kim", "after talks": whoever the clause is about takes part.
SHARING_PREPOSITIONS = frozenset({"during", "in", "at", "on", "after", "before", "following"})

# Who does this to a meeting takes part in it.
ATTENDING = frozenset({"attend", "accept", "join", "leave"})

# What numbers do.
COURSES = frozenset({"rise", "fall"})


def nominal_deeds(noun: Token, reader: Reader, lexicon: Lexicon) -> Iterator[Deed]:
    """A deed named by a noun with somebody who takes part in it."""
    contest = contest_named(noun, reader, lexicon)
    if contest is not None:
        yield contest
        return
    match = named_deed(noun, lexicon)
    if match is None or noun.dep_ in {"compound", "flat"}:
        return
    if is_craft(noun):
        return
    predicate, obliques = match.predicate, tuple(reader.grammar.obliques(noun))
    # "Kim meeting Xi" without its auxiliary: a noun to the parser, with an object all the same.
    objects = tuple(reader.grammar.objects(noun))
    objects = objects or marked(obliques, predicate.object_by - predicate.subject_by, reader)
    if objects and preposition_of(noun, reader) == "under" and not reader.grammar.objects(noun):
        return  # "under the protection of the guards": they do it, and to whom is not said
    if predicate.name in COURSES and any(_is_party(token, reader) for token in objects):
        return  # "the rise of the movement": nothing that is counted
    # "a briefing to the panel by Kim": the second phrase may hang on the panel in the parse.
    behind = below_nouns(objects, reader)
    subjects = marked((*obliques, *behind), predicate.subject_by | {"by"}, reader)
    owners = owners_of_deed(noun, reader)
    if predicate.symmetric:
        subjects, objects = between(obliques, subjects or owners, objects, reader)
    elif "one_way" in predicate.properties and not objects:
        owners = ()  # "Kim's arrest": who did it and who underwent it is open
    subjects = subjects or owners
    if not subjects and noun.head.i in reader.mentions and preposition_of(noun, reader) == "in":
        subjects = (noun.head,)  # "Ann Lee in talks with Bo Berg"
    if not subjects and not predicate.symmetric and _is_state(noun):
        subjects = tuple(reader.grammar.subjects(noun)[:1])  # "the sale is in breach of the law"
    frame = clause_above(noun)
    if not subjects and frame is not None and (predicate.symmetric or predicate.goal):
        subjects = _of_frame(noun, frame, reader)
    named = [t for t in (*subjects, *objects) if reader.argument(t).mention is not None]
    goes = predicate.goal and any(reader.argument(o.head).mention for o in obliques)
    # A bare noun reports nothing: "the meeting", "the group's visit". A caption shows it, though.
    enough = objects or goes or (subjects and predicate.subject_by)
    if not enough or not (named or (reader.caption and noun.dep_ == "ROOT")):
        return
    yield Deed(
        head=noun,
        predicate=predicate,
        kind="nominal",
        subjects=subjects,
        objects=objects,
        complement=None,
        obliques=obliques,
        frame=frame,
    )


def _is_state(noun: Token) -> bool:
    """Whether something is in what a noun names: "is in violation of the law"."""
    inside = any(word.lower_ == "in" for word in children(noun, "case"))
    return inside and bool(children(noun, "cop"))


def _is_party(noun: Token, reader: Reader) -> bool:
    mention = reader.argument(noun).mention
    return is_somebody(noun, reader) or (mention is not None and mention.kind == "organization")


def _of_frame(noun: Token, frame: Token, reader: Reader) -> tuple[Token, ...]:
    """ "proposed it during a meeting with Kim": the doer of the clause took part."""
    grammar = reader.grammar
    if not grammar.is_clause(frame):
        return ()
    attended = frame.lemma_.lower() in ATTENDING and noun in grammar.objects(frame)
    if attended or preposition_of(noun, reader) in SHARING_PREPOSITIONS:
        return clause_of(frame, grammar).subjects[:1]
    return ()
