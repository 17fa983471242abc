"""How often claims are right, by what is known of them when they are read.

Data: the treebanks of Universal Dependencies that the shipped pipeline was not trained on: all of
``treebank/pud-test.conllu`` (news and encyclopaedia) and the development parts of EWT and GUM,
which only told its training when to stop. Reading them needs ``conllu``.

The texts are read twice by one protocol, the raw text with the whole pipeline and its repairs, and
the hand-made tree; from both the deeds are read by the same grammar and the same lexicon. A claim
is *right* where the tree makes a claim on the same word with the same predicate, the same doer, the
same undergoer and the same polarity. Two participants are the same where their phrases overlap and
have the same head word, or begin or end alike. Where the tree makes no claim of the word but has a
clause there of which one may be made, its subjects, objects and polarity decide: whether "she found
it easy" is worth a claim is a matter of the lexicon, no mistake of the parse.

`fitted` finds the factors of `claims.doubts`: each is set so that claims with that doubt are
expected to be right as often as they are (iterative scaling: Darroch and Ratcliff 1972), none
above 1. `crossed` judges each fifth of the claims by the factors fitted to the others: what the
tables say of those is no best case.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc as ParsedDoc

from datasette_discrepancy.claims.arguments import Reader
from datasette_discrepancy.claims.confidence import CONFIDENCE, confidence_of
from datasette_discrepancy.claims.deed import Deed
from datasette_discrepancy.claims.deeds import find_deeds
from datasette_discrepancy.claims.doubts import doubts_of
from datasette_discrepancy.claims.measures import with_measures
from datasette_discrepancy.claims.mentions import find_mentions
from datasette_discrepancy.claims.model import CONFIDENT, Argument
from datasette_discrepancy.claims.named_things import NamedThings
from datasette_discrepancy.claims.office_holders import Holders
from datasette_discrepancy.claims.participants import participants
from datasette_discrepancy.claims.predicates import Lexicon, load_lexicon
from datasette_discrepancy.language.certainty import certainty_of
from datasette_discrepancy.language.clauses import clause_of
from datasette_discrepancy.language.grammar import grammar_of
from datasette_discrepancy.language.known_names import make_doc, name_words
from datasette_discrepancy.language.pipeline import load_pipeline
from datasette_discrepancy.language.quantities import find_quantities
from datasette_discrepancy.language.repairs import repair
from datasette_discrepancy.language.times import find_times
from datasette_discrepancy.language.tree import Doc
from evaluation.claims import SEED, merge_names
from evaluation.measures import MissingDataError, data_file, share

DATA = ("pud-test", "ewt-dev", "gum-open-dev")
BANDS = (10, 20, 30, 40)
BAND_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
# Below these counts a share says nothing; a factor stays as it is.
FEWEST = 20
ROUNDS = 150
# Parts of the data of which each is judged by factors fitted to the others.
FOLDS = 5


@dataclass(frozen=True)
class Claim:
    """A claim of one side with its participants."""

    deed: Deed
    subject: Argument | None
    object: Argument | None
    polarity: str


@dataclass(frozen=True)
class Judged:
    """A claim of our own parse, and whether the hand-made tree says the same.

    Attributes:
        features: what is known of it at extraction, name to value.
        doubts: names of its doubts.
        sentence: its text, for the screen.
        read: subject, predicate, object and polarity, for the screen.
    """

    clause: str
    confidence: float
    features: Mapping[str, str]
    doubts: tuple[str, ...]
    right: bool
    sentence: str
    read: str


def claims_of(doc: Doc, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield what a parsed text claims, as the extraction does for a paragraph."""
    grammar, text = grammar_of(doc), doc.text
    times = find_times(text, None, start=0)
    spans = [(time.start, time.end) for time in times]
    mentions = {
        i: mention
        for i, mention in find_mentions(doc, 0, grammar).items()
        if not any(start <= mention.start and mention.end <= end for start, end in spans)
    }
    quantities = find_quantities(text, start=0, exclude=spans)
    reader = Reader(doc, 0, text, grammar, mentions)
    reader.holders = Holders(mentions.values())
    reader.things = NamedThings(text, list(mentions.values()))
    for deed in with_measures(find_deeds(reader, lexicon), reader, lexicon, quantities, times):
        certainty = certainty_of(deed.head, grammar)
        if certainty.claimed:
            for subject, undergoer in participants(deed, reader):
                yield Claim(deed, subject, undergoer, certainty.polarity)


def same(a: Argument | None, b: Argument | None) -> bool:
    """Whether two phrases mean the same participant; see the module."""
    if a is None or b is None:
        return a is b
    overlap = a.start < b.end and b.start < a.end
    return overlap and (a.head.lower() == b.head.lower() or a.end == b.end or a.start == b.start)


def agrees(claim: Claim, wanted: Sequence[Claim], tree: Doc) -> bool:
    """Whether a claim is what the hand-made tree says.

    Args:
        claim: of our own parse.
        wanted: the claims of the tree.
        tree: the annotated text, its names merged.
    """
    head = claim.deed.head
    first, last = head.idx, head.idx + len(head)
    there = [
        other
        for other in wanted
        if other.deed.head.idx < last and first < other.deed.head.idx + len(other.deed.head)
    ]
    if there:
        return any(
            same(claim.subject, other.subject)
            and same(claim.object, other.object)
            and claim.polarity == other.polarity
            and claim.deed.predicate.name == other.deed.predicate.name
            for other in there
        )
    return _agrees_with_clause(claim, tree)


def _agrees_with_clause(claim: Claim, tree: Doc) -> bool:
    first, grammar = claim.deed.head.idx, grammar_of(tree)
    verb = next((word for word in tree if word.idx <= first < word.idx + len(word)), None)
    if verb is None or not grammar.is_clause(verb):
        return False
    certainty, clause = certainty_of(verb, grammar), clause_of(verb, grammar)
    if not certainty.claimed or certainty.polarity != claim.polarity:
        return False
    objects = clause.objects or tuple(grammar.complements(verb))
    roles = ((claim.subject, clause.subjects), (claim.object, objects))
    return all(
        any(argument.start <= noun.idx < argument.end for noun in nouns)
        if argument is not None
        else not nouns
        for argument, nouns in roles
    )


def judge(nlp: Language, lexicon: Lexicon, gold: Iterable[ParsedDoc]) -> Iterator[Judged]:
    """Compare the claims of our own parses with those of annotated texts.

    Args:
        nlp: a pipeline of `load_pipeline`.
        gold: texts with the treebank's words, tags and trees.
    """
    for reference in gold:
        words = make_doc(nlp, reference.text, name_words(reference.text))
        parsed = Doc(nlp(words))
        repair(parsed)
        tree = Doc(merge_names(reference, nlp))
        wanted = list(claims_of(tree, lexicon))
        for claim in claims_of(parsed, lexicon):
            yield _judged(claim, agrees(claim, wanted, tree))


def _judged(claim: Claim, right: bool) -> Judged:
    deed, grammar = claim.deed, grammar_of(claim.deed.head.doc)
    guessed = any(a is not None and a.guessed for a in (claim.subject, claim.object))
    words = (claim.subject, claim.object)
    subject, undergoer = (argument.text if argument is not None else "–" for argument in words)
    return Judged(
        clause=deed.kind,
        confidence=confidence_of(deed, deed.kind, grammar, guessed=guessed),
        features={name: ask(claim) for name, ask in FEATURES.items()},
        doubts=tuple(doubt.name for doubt in doubts_of(deed, deed.kind, grammar)),
        right=right,
        sentence=" ".join(deed.head.sent.text.split()),
        read=f"{subject} | {deed.predicate.name} | {undergoer} | {claim.polarity}",
    )


def _subject_place(claim: Claim) -> str:
    verb, grammar = claim.deed.head, grammar_of(claim.deed.head.doc)
    if not claim.deed.subjects:
        return "none"
    subject = claim.deed.subjects[0]
    if subject in grammar.subjects(verb):
        return "own"
    if subject in grammar.agents(verb):
        return "agent"
    return "described noun" if subject == verb.head else "inherited"


def _kind(argument: Argument | None) -> str:
    if argument is None:
        return "none"
    if argument.guessed:
        return "guessed"
    return "name" if argument.mention is not None else "noun or pronoun"


def _length(claim: Claim) -> str:
    words = len(claim.deed.head.sent)
    return next((f"up to {band} words" for band in BANDS if words <= band), "more words")


def _has(characters: str) -> Callable[[Claim], str]:
    return lambda claim: _yes(any(word.text in characters for word in claim.deed.head.sent))


def _yes(applies: bool) -> str:
    return "yes" if applies else "no"


def _voice(claim: Claim) -> str:
    grammar, verb = grammar_of(claim.deed.head.doc), claim.deed.head
    if not grammar.is_passive(verb):
        return "active"
    return "passive with agent" if grammar.agents(verb) else "passive without agent"


# Name of a feature to its value for a claim.
FEATURES: Mapping[str, Callable[[Claim], str]] = {
    "clause": lambda c: c.deed.kind,
    "verb tag": lambda c: c.deed.head.tag_,
    "auxiliary": lambda c: _yes(bool(grammar_of(c.deed.head.doc).auxiliaries(c.deed.head))),
    "voice": _voice,
    "subject from": _subject_place,
    "subject is": lambda c: _kind(c.subject),
    "object is": lambda c: _kind(c.object),
    "several subjects": lambda c: _yes(len(c.deed.subjects) > 1),
    "sentence": _length,
    "verbs in sentence": lambda c: str(min(6, sum(w.pos_ == "VERB" for w in c.deed.head.sent))),
    "quotation marks": _has('"“”'),
    "brackets": _has("()[]"),
    "negated": lambda c: _yes(c.polarity == "negative"),
    "noun names the deed": lambda c: _yes(c.deed.kind == "nominal" or c.deed.noun is not None),
}

Row = tuple[str, str, int, float]


def feature_rows(judged: Sequence[Judged]) -> list[Row]:
    """Return rows of feature, value, claims, share right."""
    return [
        (name, value, len(those), right_share(those))
        for name in FEATURES
        for value in sorted({claim.features[name] for claim in judged})
        for those in [[claim for claim in judged if claim.features[name] == value]]
    ]


def right_share(judged: Iterable[Judged]) -> float:
    """Return which share of claims is right, 0 where there are none."""
    rights = [claim.right for claim in judged]
    return round(share(sum(rights), len(rights)), 3)


def fitted(judged: Sequence[Judged]) -> dict[str, float]:
    """Return clause kinds and doubts with the factors that make claims as sure as they are right.

    What fewer than `FEWEST` claims have is left out.
    """
    parts = [(claim.clause, *claim.doubts) for claim in judged]
    names = sorted({name for each in parts for name in each})
    members = {name: [n for n, each in enumerate(parts) if name in each] for name in names}
    members = {name: those for name, those in members.items() if len(those) >= FEWEST}
    factors = dict.fromkeys(members, 1.0)
    for _ in range(ROUNDS):
        for name, those in members.items():
            right = sum(judged[n].right for n in those)
            expected = sum(_product(factors, parts[n]) for n in those)
            factors[name] = min(1.0, factors[name] * right / expected) if right else 0.01
    return {name: round(factor, 3) for name, factor in factors.items()}


def _product(factors: Mapping[str, float], names: Iterable[str]) -> float:
    product = 1.0
    for name in names:
        product *= factors.get(name, 1.0)
    return product


def doubt_rows(judged: Sequence[Judged]) -> list[tuple[str, int, float, float]]:
    """Return rows of clause kind or doubt, claims, share right, fitted factor."""
    factors = fitted(judged)
    named = [*CONFIDENCE, *dict.fromkeys(name for claim in judged for name in claim.doubts)]
    rows = []
    for name in named:
        those = [claim for claim in judged if name == claim.clause or name in claim.doubts]
        if those and name in factors:
            rows.append((name, len(those), right_share(those), factors[name]))
    return rows


def threshold_rows(judged: Sequence[Judged]) -> list[tuple[str, int, float, float]]:
    """Return rows of least confidence, claims, share right, share of the right that is kept."""
    rights = sum(claim.right for claim in judged)
    rows = []
    for least in sorted({0.0, 0.5, 0.6, 0.7, 0.75, CONFIDENT, 0.85, 0.9}):
        kept = [claim for claim in judged if claim.confidence >= least]
        recall = round(share(sum(claim.right for claim in kept), rights), 3)
        rows.append((f"{least:.2f}", len(kept), right_share(kept), recall))
    return rows


def crossed(judged: Sequence[Judged]) -> list[Judged]:
    """Return the claims with the confidence that the factors fitted to the other folds give.

    A fold is a run of neighbours, so that no document lies in two.
    """
    found: list[Judged] = []
    for fold in range(FOLDS):
        first, last = (len(judged) * end // FOLDS for end in (fold, fold + 1))
        factors = fitted([*judged[:first], *judged[last:]])
        found += [
            replace(claim, confidence=round(_product(factors, (claim.clause, *claim.doubts)), 3))
            for claim in judged[first:last]
        ]
    return found


def band_rows(judged: Sequence[Judged]) -> list[tuple[str, int, float, float]]:
    """Return rows of confidence from and to, claims, share right, mean confidence."""
    rows = []
    for first, last in pairwise(BAND_EDGES):
        those = [claim for claim in judged if first <= claim.confidence < last]
        mean = round(share(sum(claim.confidence for claim in those), len(those)), 3)
        rows.append((f"{first:.1f} to {min(last, 1.0):.1f}", len(those), right_share(those), mean))
    return rows


def read_judged(folder: Path, names: Sequence[str] = DATA) -> list[Judged]:
    """Judge the claims of the held-out treebanks in a folder of development data.

    Raises:
        MissingDataError: the folder lacks one of them, or `conllu` is not installed.
    """
    paths = [data_file(folder, f"treebank/{name}.conllu") for name in names]
    try:
        from training.convert import group_sentences, make_doc
        from training.treebank import read_treebank
    except ModuleNotFoundError as error:
        raise MissingDataError(f"{error.name} is not installed: see CONTRIBUTING.md") from None
    nlp, lexicon = load_pipeline(), load_lexicon()
    return [
        claim
        for path in paths
        for claim in judge(
            nlp,
            lexicon,
            (
                make_doc(group, nlp.vocab)
                for group in group_sentences(read_treebank(path), random.Random(SEED))  # noqa: S311
            ),
        )
    ]
