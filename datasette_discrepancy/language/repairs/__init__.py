"""What small parsers regularly get wrong, put right by the words around, before anything is read.

One module for each kind of mistake; `REPAIRS` is the order in which they are mended, each with its
reason. What stands next to what is certain, while which clause hangs where is the weak spot of a
small parser (docs/decisions/pipeline.md).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from datasette_discrepancy.language.grammar import grammar_of
from datasette_discrepancy.language.headlines import restore_passives
from datasette_discrepancy.language.lemmas import correct_lemmas
from datasette_discrepancy.language.repairs.adverbs import repair_adverbs
from datasette_discrepancy.language.repairs.aims_and_conditions import hang_aims_and_conditions
from datasette_discrepancy.language.repairs.asides import repair_asides
from datasette_discrepancy.language.repairs.asked_clauses import repair_asked_clauses
from datasette_discrepancy.language.repairs.attachments import repair_attachments
from datasette_discrepancy.language.repairs.behind_quotations import repair_behind_quotations
from datasette_discrepancy.language.repairs.calamities import restore_calamities
from datasette_discrepancy.language.repairs.cited import repair_cited
from datasette_discrepancy.language.repairs.counted_nouns import repair_counted_nouns
from datasette_discrepancy.language.repairs.counted_times import repair_counted_times
from datasette_discrepancy.language.repairs.cut_sentences import join_cut_sentences
from datasette_discrepancy.language.repairs.denied_verbs import restore_denied_verbs
from datasette_discrepancy.language.repairs.generals import repair_generals
from datasette_discrepancy.language.repairs.given_amounts import hang_receivers
from datasette_discrepancy.language.repairs.helping_verbs import repair_helping_verbs
from datasette_discrepancy.language.repairs.hyphened_participles import repair_hyphened_participles
from datasette_discrepancy.language.repairs.joined_titles import repair_joined_titles
from datasette_discrepancy.language.repairs.lone_past_tenses import restore_lone_past_tenses
from datasette_discrepancy.language.repairs.lost_subjects import restore_subjects
from datasette_discrepancy.language.repairs.main_verbs import repair_main_verbs
from datasette_discrepancy.language.repairs.missing_verbs import restore_verbs
from datasette_discrepancy.language.repairs.noun_phrases import repair_noun_phrases
from datasette_discrepancy.language.repairs.opening_times import hang_opening_times
from datasette_discrepancy.language.repairs.passed_over import restore_passed_over
from datasette_discrepancy.language.repairs.past_tenses import restore_past_tenses
from datasette_discrepancy.language.repairs.plain_verbs import restore_plain_verbs
from datasette_discrepancy.language.repairs.scores import repair_scores
from datasette_discrepancy.language.repairs.second_modals import repair_second_modals
from datasette_discrepancy.language.repairs.speakers import repair_speakers
from datasette_discrepancy.language.repairs.untrue_contents import hang_untrue_contents
from datasette_discrepancy.language.repairs.verbs_and_nouns import repair_verbs_and_nouns
from datasette_discrepancy.language.tree import Doc
from datasette_discrepancy.language.universal_grammar import UNIVERSAL


@dataclass(frozen=True)
class Repair:
    """One kind of mistake and what mends it.

    Attributes:
        why: what goes wrong without it.
        mend: changes a parsed text in place.
        headlines_only: the mistake is made in headlines alone.
        universal_only: it reads labels of Universal Dependencies, those of the shipped pipeline.
    """

    why: str
    mend: Callable[[Doc], None]
    headlines_only: bool = False
    universal_only: bool = False


REPAIRS = (
    Repair("edit trees invent dictionary forms that training never showed", correct_lemmas),
    Repair("headlines drop the “was” of a passive", restore_passives, headlines_only=True),
    Repair("who speaks hangs on another word", repair_speakers, universal_only=True),
    Repair("a subject hangs on a helping verb", repair_helping_verbs, universal_only=True),
    Repair("“general” is torn from its office", repair_generals, universal_only=True),
    Repair("“far-reaching” was taken for a deed", repair_hyphened_participles, universal_only=True),
    Repair("a sentence is cut in two", join_cut_sentences, universal_only=True),
    Repair("a time at the head is cut off", hang_opening_times, universal_only=True),
    Repair("a span of time says something", repair_counted_times, universal_only=True),
    Repair("a verb behind “not” was taken for none", restore_denied_verbs, universal_only=True),
    Repair("a verb in -s was taken for a plural", restore_verbs, universal_only=True),
    Repair("“denies” was taken for part of a name", restore_plain_verbs, universal_only=True),
    Repair("a past tense was taken for an adjective", restore_past_tenses, universal_only=True),
    Repair("the only tense is a participle", restore_lone_past_tenses, universal_only=True),
    Repair("“an earthquake hit” was taken for nouns", restore_calamities, universal_only=True),
    Repair("the only verb was taken for a noun", restore_passed_over, universal_only=True),
    Repair("what “is untrue” hangs on is misread", hang_untrue_contents, universal_only=True),
    Repair("“for A to” was taken for what is", hang_aims_and_conditions, universal_only=True),
    Repair("a verb was taken for a noun or adjective", repair_verbs_and_nouns, universal_only=True),
    Repair("a question inside a sentence is cut", repair_asked_clauses, universal_only=True),
    Repair("an adverb was taken for a noun", repair_adverbs, universal_only=True),
    Repair("two titles of one name are two people", repair_joined_titles, universal_only=True),
    Repair("a noun phrase is cut in two", repair_noun_phrases, universal_only=True),
    Repair("who gets an amount is read as a part of it", hang_receivers, universal_only=True),
    Repair("a number is torn from what it counts", repair_counted_nouns, universal_only=True),
    Repair("a score hangs on the loser, or is what was lost", repair_scores, universal_only=True),
    Repair("a subject hangs on another verb", restore_subjects, universal_only=True),
    Repair("a verb hangs inside its subject", repair_second_modals, universal_only=True),
    Repair("a participle or noun was taken for the verb", repair_main_verbs, universal_only=True),
    Repair("who says so hangs beside what is said", repair_asides, universal_only=True),
    Repair("what is said hangs on whom the speaker cites", repair_cited, universal_only=True),
    Repair("“adding” hangs on what is quoted", repair_behind_quotations, universal_only=True),
    Repair("a clause hangs on the wrong word", repair_attachments, universal_only=True),
)


def repair(doc: Doc, *, headline: bool = False) -> None:
    """Mend a parsed text in place.

    Args:
        doc: with labels of either set.
        headline: whether the text is one.
    """
    universal = grammar_of(doc) is UNIVERSAL
    for one in REPAIRS:
        if (headline or not one.headlines_only) and (universal or not one.universal_only):
            one.mend(doc)
