"""Score who did what to whom against hand-made trees: what the parser costs the claims.

Data: ``treebank/pud-test.conllu`` of Universal Dependencies (Zeman et al. 2017): news and
encyclopaedia, used neither to train nor to choose the pipeline. Reading it needs ``conllu``.

A *tuple* is (subject head, role, verb, object head), all by their place in the text:

* verb: a word that heads a clause to our grammar (`Grammar.is_clause`);
* subject head, object head: who does it and who undergoes it as `clause_of` reads them, that is
  with the passive put right, subjects inherited and relative pronouns resolved; a name with its
  title is one head; None where the clause has none. Several subjects or objects make a tuple each;
  a verb that has neither makes none;
* role: what the grammatical subject is, ``patient`` in a passive clause, else ``agent``.

Both sides are read by this one protocol, the hand-made tree and the parse of the raw text by the
whole pipeline; names are merged on both by the same components, from the treebank's own tags and
from the predicted ones. A tuple counts as found only where all four values agree. The protocol says
nothing about whether the grammar itself is right: errors of reading a right tree cancel out.

`agent` and `patient` score the pairs (verb, doer) and (verb, undergoer) alone. The attachment
scores are those of the training recipe (`training.scoring`).
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc as ParsedDoc

from datasette_discrepancy.language.clauses import Clause, clause_of
from datasette_discrepancy.language.grammar import grammar_of
from datasette_discrepancy.language.known_names import make_doc, name_words
from datasette_discrepancy.language.lemmas import correct_lemmas
from datasette_discrepancy.language.name_phrases import COMPONENT as NAME_PHRASES
from datasette_discrepancy.language.pipeline import SHIPPED, load_pipeline
from datasette_discrepancy.language.tree import Doc, Token
from evaluation.measures import Figure, Matches, MissingDataError, Part, data_file

NAME = "claims"
DATA = "treebank/pud-test.conllu"
MERGING = ("name_runs", NAME_PHRASES)
# The groups of sentences of `training.scoring`.
SEED = 17

Place = tuple[int, int]
ClauseTuple = tuple[Place | None, str, Place, Place | None]


def tuples(doc: Doc) -> Iterator[ClauseTuple]:
    """Yield the tuples of a parsed text; see the module."""
    for clause in clauses(doc):
        role = "patient" if clause.passive else "agent"
        subjects: tuple[Token | None, ...] = clause.subjects or (None,)
        objects: tuple[Token | None, ...] = clause.objects or (None,)
        for subject, undergoer in product(subjects, objects):
            if subject is not None or undergoer is not None:
                yield place(subject), role, _offsets(clause.verb), place(undergoer)


def clauses(doc: Doc) -> Iterator[Clause]:
    """Yield the clauses of a parsed text."""
    grammar = grammar_of(doc)
    return (clause_of(token, grammar) for token in doc if grammar.is_clause(token))


def place(token: Token | None) -> Place | None:
    """Return the offsets of a head, None where there is none."""
    return None if token is None else _offsets(token)


def _offsets(token: Token) -> Place:
    return token.idx, token.idx + len(token)


def merge_names(doc: ParsedDoc, nlp: Language) -> ParsedDoc:
    """Merge the names of an annotated text as the pipeline does before it parses."""
    for name in MERGING:
        doc = nlp.get_pipe(name)(doc)
    return doc


def score(nlp: Language, gold: Iterable[ParsedDoc]) -> dict[str, Figure]:
    """Compare the tuples of annotated texts with those of our own parses of the same texts.

    Args:
        nlp: a pipeline of `load_pipeline`.
        gold: texts with the treebank's words, tags and trees.
    """
    whole, agents, patients = Matches(), Matches(), Matches()
    for reference in gold:
        words = make_doc(nlp, reference.text, name_words(reference.text))
        parsed = Doc(nlp(words))
        correct_lemmas(parsed)
        wanted = set(tuples(Doc(merge_names(reference, nlp))))
        found = set(tuples(parsed))
        whole.add(found, wanted)
        agents.add(*({(t[0], t[2]) for t in side if t[0]} for side in (found, wanted)))
        patients.add(*({(t[3], t[2]) for t in side if t[3]} for side in (found, wanted)))
    return {
        "tuples wanted": whole.right + whole.missed,
        "tuples found": whole.right + whole.wrong,
        "tuples precision": round(whole.precision, 3),
        "tuples recall": round(whole.recall, 3),
        "tuples F1": round(whole.f1, 3),
        "agent F1": round(agents.f1, 3),
        "patient F1": round(patients.f1, 3),
    }


def measure(folder: Path, work: Path, workers: int = 1) -> Part:
    """Score the shipped pipeline on the test treebank in a folder of development data.

    Raises:
        MissingDataError: the folder has no such file, or `conllu` is not installed.
    """
    treebank = data_file(folder, DATA)
    try:
        from training import scoring
        from training.convert import group_sentences, make_doc
        from training.treebank import read_treebank
    except ModuleNotFoundError as error:
        raise MissingDataError(f"{error.name} is not installed: see CONTRIBUTING.md") from None
    nlp = load_pipeline()
    groups = group_sentences(read_treebank(treebank), random.Random(SEED))  # noqa: S311
    figures = score(nlp, (make_doc(group, nlp.vocab) for group in groups))
    attachment = scoring.score(spacy.load(SHIPPED), treebank)
    figures["unlabelled attachment F1"] = round(attachment.unlabelled, 3)
    figures["labelled attachment F1"] = round(attachment.labelled, 3)
    return Part(NAME, figures)
