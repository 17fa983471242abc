"""Loading the spaCy pipeline: the shipped one, or another by name or path."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language

import datasette_discrepancy.language.name_runs  # noqa: F401 - registers the component
from datasette_discrepancy.language.affixes import keep_affixes
from datasette_discrepancy.language.blank_lines import COMPONENT as BLANK_LINES
from datasette_discrepancy.language.known_names import COMPONENT as KNOWN_NAMES
from datasette_discrepancy.language.name_phrases import COMPONENT as NAME_PHRASES
from datasette_discrepancy.language.report_tags import COMPONENT as REPORT_TAGS
from datasette_discrepancy.language.single_kinds import COMPONENT as SINGLE_KINDS

SHIPPED = Path(__file__).parent.parent / "model"
# The default of 10,000 entries is full after some articles and never emptied: on real prose a
# larger cache makes the tokenizer three times as fast.
TOKENIZER_CACHE = 1_000_000
# What the claims do not need.
UNUSED = ["ner", "textcat", "entity_linker"]


class PipelineError(ValueError):
    """A pipeline that cannot be loaded; the text says which and the way out."""


def load_pipeline(name: str | Path | None = None) -> Language:
    """Load a pipeline for claims.

    Args:
        name: a spaCy package ("en_core_web_sm"), a folder, or None for the shipped pipeline.

    Raises:
        PipelineError: if there is none of that name, or it has no parser.
    """
    try:
        nlp = spacy.load(name or SHIPPED, exclude=UNUSED)
    except (OSError, ValueError) as error:
        first_line = str(error).splitlines()[0]
        raise PipelineError(
            f"{name or SHIPPED}: no usable spaCy pipeline ({first_line}): "
            "install it, give its folder, or leave --model out"
        ) from None
    if "parser" not in nlp.pipe_names:
        raise PipelineError(f"{name}: has no parser: choose a pipeline that has one")
    if "name_runs" not in nlp.pipe_names:
        # Others parse name by name; merged afterwards they read the same.
        nlp.add_pipe("name_runs", last=True)
        nlp.add_pipe(NAME_PHRASES, last=True)
        nlp.add_pipe(KNOWN_NAMES, before="name_runs")
    else:
        add_word_components(nlp)
    # "lives at No. 9 Hill Street": the full stop ends no sentence.
    nlp.tokenizer.add_special_case("No.", [{"ORTH": "No.", "NORM": "number"}])
    for senior in ("Sr.", "Snr."):  # as spaCy has "Jr.": no sentence ends there
        nlp.tokenizer.add_special_case(senior, [{"ORTH": senior}])
    keep_affixes(nlp.tokenizer)
    if hasattr(nlp.tokenizer, "max_cache_size"):
        nlp.tokenizer.max_cache_size = TOKENIZER_CACHE
    return nlp


def add_word_components(nlp: Language) -> None:
    """Put into `nlp`, before its parser, what makes the words that the parser gets.

    The recipe that trains the parser calls it too, so that the parser learns from the same words.
    """
    if "name_runs" not in nlp.pipe_names:
        nlp.add_pipe("name_runs")
    nlp.add_pipe(NAME_PHRASES, after="name_runs")
    nlp.add_pipe(REPORT_TAGS, after=NAME_PHRASES)
    nlp.add_pipe(BLANK_LINES, after=REPORT_TAGS)
    nlp.add_pipe(KNOWN_NAMES, before="name_runs")
    nlp.add_pipe(SINGLE_KINDS, before=KNOWN_NAMES)
