"""Who says so, by the parse: reporting verbs above and beside a deed, "according to", report tags.

What stands in quotation marks is a matter of `quotations.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from datasette_discrepancy.language import grammar as g
from datasette_discrepancy.language.authors import author_of
from datasette_discrepancy.language.cues import cues, tells
from datasette_discrepancy.language.grammar import Grammar
from datasette_discrepancy.language.report_tags import HEADINGS
from datasette_discrepancy.language.report_tags import USER_DATA as REPORT_TAGS
from datasette_discrepancy.language.subjects import surface_subjects
from datasette_discrepancy.language.tags import NOMINAL, TENSED
from datasette_discrepancy.language.tree import Doc, Token

# Where a passage keeps the words "according to" and the colons that it has.
ACCORDING = "according_to"
COLONS = "colons"
# Words among which the head of "according to …" stands.
LONGEST_SPEAKER = 20
# Steps from "saying" up to "quoted": over "as", and over who is quoted.
NEAREST = 3
# What names nobody: "it was said that".
EMPTY_SUBJECTS = frozenset({"it", "there"})
ANYBODY = frozenset({"you", "one"})
THINKING = frozenset({"think", "believe", "assume", "expect", "imagine", "guess", "hear"})
# "calculated according to age": by which measure, not who says so.
MEASURED = frozenset(
    "calculate rank sort divide distribute pay vary measure assign allocate judge choose adjust "
    "set act order grade price".split()
)
CONCEDING = frozenset({"though", "although", "while", "whereas"})
SENTENCE_ENDS = frozenset({".", "!", "?", ";"})
# Words of a name or office alone before a colon.
LONGEST_HEADING = 5


def reports(verb: Token) -> bool:
    """Return whether a word is a verb that says who says so."""
    return _is_verb(verb) and verb.lemma_.lower() in cues()["attribution_verbs"]


def tells_clause(verb: Token, grammar: Grammar) -> bool:
    """Return whether whoever does a verb says its content clause.

    Beside the verbs of saying those that do so only with a clause ("joked that"), and "shows" of
    what is written: "the poll shows that".
    """
    if not _is_verb(verb):
        return False
    lemma = verb.lemma_.lower()
    if tells(lemma):
        return True
    table = cues()
    return lemma in table["documenting_verbs"] and any(
        noun.lemma_.lower() in table["documents"] for noun in surface_subjects(verb, grammar)
    )


def _is_verb(word: Token) -> bool:
    return word.pos_ in {"VERB", "AUX"} or word.tag_ in TENSED


def introduced_by_colon(deed: Token, grammar: Grammar) -> Token | None:
    """Return who says what stands behind a colon: "The mayor announced: the mill closes"."""
    for colon in deed.doc.user_data.get(HEADINGS, ()):
        words = deed.doc[colon + 1 : deed.i] if colon < deed.i else ()
        if words and not any(word.text in SENTENCE_ENDS for word in words):
            return _heading_speaker(deed.doc[colon])
    if COLONS not in deed.doc.user_data:
        deed.doc.user_data[COLONS] = [word.i for word in deed.doc if word.text == ":"]
    for position in deed.doc.user_data[COLONS]:
        colon = deed.doc[position]
        if deed.sent.start < position < deed.i and position < deed.sent.end:
            verb = colon.nbor(-1)
            if reports(verb) and verb.tag_ in {*TENSED, "VBN"}:
                subjects = grammar.subjects(verb) or surface_subjects(verb, grammar)
                return next((s for s in subjects if s.lower_ not in EMPTY_SUBJECTS), None)
            return _heading_name(colon)
    return None


def _heading_speaker(colon: Token) -> Token:
    """The last word of a heading, or who speaks to somebody: "Fox to Lee: We Will Not Pay"."""
    words = colon.doc[: colon.i]
    to = next((word for word in words if word.lower_ == "to" and word.i > 0), colon)
    return to.nbor(-1)


def _heading_name(colon: Token) -> Token | None:
    """The name alone before a colon and a quotation: "Ann Lee: “We won”"."""
    words = colon.doc[colon.sent.start : colon.i]
    quoted = colon.i + 1 < len(colon.doc) and colon.nbor(1).is_quote
    if not quoted or len(words) > LONGEST_HEADING:
        return None
    alone = all(word.pos_ in {"PROPN", "DET", "ADJ", "NOUN", "ADP"} for word in words)
    return words[-1] if alone and words[-1].pos_ == "PROPN" else None


def speaker_of(verb: Token, grammar: Grammar) -> Token | None:
    """Return the head noun of who says what a verb reports, None where nobody is named."""
    quoted = quoted_as(verb, grammar)
    if quoted is not None:
        return quoted
    if grammar.is_passive(verb) and not _is_bare_past(verb, grammar):
        speakers = grammar.agents(verb)
        if not speakers and verb.lemma_ in cues()["quoting_verbs"]:
            speakers = surface_subjects(verb, grammar)
    else:
        speakers = who_says(verb, grammar) or _shared_before(verb, grammar)
    if not speakers or (speakers[0].lower_ in EMPTY_SUBJECTS and not it_speaks(speakers[0], verb)):
        return None
    if speakers[0].lower_ in ANYBODY and verb.lemma_.lower() in THINKING:
        return None  # "just when you thought that"
    return author_of(speakers[0], grammar)


def who_says(verb: Token, grammar: Grammar) -> list[Token]:
    """Return the subjects of a verb of saying.

    Of "Lee made comments that drew fire, saying" that is Lee, and not the comments.
    """
    subjects = surface_subjects(verb, grammar)
    if subjects and subjects[0].lemma_.lower() in cues()["words_to_come"]:
        return _speaking_behind(verb, grammar) or subjects
    return subjects


def _speaking_behind(verb: Token, grammar: Grammar) -> list[Token]:
    clause = verb.head
    if verb.tag_ != "VBG" or not verb.i or verb.nbor(-1).text != ",":
        return []
    if grammar.relation(verb) != g.ADVERBIAL or grammar.relation(clause) != g.RELATIVE:
        return []
    above = next((word for word in clause.ancestors if _is_verb(word)), None)
    return [] if above is None else surface_subjects(above, grammar)


def it_speaks(subject: Token, verb: Token) -> bool:
    """Return whether "it" is a firm, a lawsuit or a report that says so: "It also claims that".

    Args:
        subject: of the verb.
        verb: of saying; in "it was said that", "it suggests that" nobody speaks.
    """
    if subject.lower_ != "it" or subject.i > verb.i or verb.tag_ not in TENSED:
        return False
    passive = any(child.dep_ in {"aux:pass", "auxpass"} for child in verb.children)
    here = verb.i + 1 < verb.sent.end and verb.nbor(1).lower_ == "here"
    return verb.lemma_.lower() in cues()["statement_verbs"] and not (passive or here)


def whom_it_quotes(verb: Token, grammar: Grammar) -> Token | None:
    """Return who says it in "quoted Lee as saying that", None where nobody is quoted so.

    Args:
        verb: "quoted", "cited".
        grammar: of the parse.
    """
    if verb.lemma_.lower() not in cues()["quoting_verbs"]:
        return None
    words = verb.doc[verb.i + 1 : min(verb.i + LONGEST_SPEAKER, verb.sent.end)]
    aside = False  # "quoted Ann Lee, who is the mayor, as saying"
    for word in words:
        if aside or (word.lower_ == "who" and word.nbor(-1).text.endswith(",")):
            aside = word.text != ","
            continue
        if word.tag_ == "VBG" and word.nbor(-1).lower_ == "as" and tells(word.lemma_.lower()):
            quoted = grammar.subjects(verb) if grammar.is_passive(verb) else grammar.objects(verb)
            return next((noun for noun in quoted if noun.pos_ in NOMINAL), None)
        if word.tag_ in TENSED:
            return None
    return None


def quoted_as(saying: Token, grammar: Grammar) -> Token | None:
    """Return who says it behind "quoted Lee as saying": Lee, not who quotes them.

    Args:
        saying: the verb behind "as".
        grammar: of the parse.
    """
    if saying.tag_ != "VBG" or not saying.i or saying.nbor(-1).lower_ != "as":
        return None
    for above in islice(saying.ancestors, NEAREST):
        if above.i < saying.i and above.lemma_.lower() in cues()["quoting_verbs"]:
            return whom_it_quotes(above, grammar)
    return None


def _is_bare_past(verb: Token, grammar: Grammar) -> bool:
    """ "Lee, the mayor, declared that": a past tense that the tagger took for a participle.

    Not "Lee told that it was sold", as headlines have it.
    """
    lemma, table = verb.lemma_.lower(), cues()
    if verb.tag_ != "VBN" or lemma in table["hearer_verbs"] or lemma in table["quoting_verbs"]:
        return False
    told = bool(grammar.complements(verb)) and not grammar.auxiliaries(verb)
    return told and any(noun.i < verb.i for noun in grammar.subjects(verb))


def _shared_before(verb: Token, grammar: Grammar) -> list[Token]:
    """ "The mayor, echoing others, has said that": the subject hung on the participle between."""
    for child in verb.lefts:
        if child.dep_ == "advcl" and child.tag_ == "VBG":
            return [noun for noun in grammar.subjects(child) if noun.i < child.i]
    return []


def speaker_of_noun(noun: Token, grammar: Grammar) -> Token | None:
    """Return who makes a claim that a noun names: "Norvik's claim that", "a report by Lee that"."""
    owner = grammar.possessor(noun)
    if owner is not None:
        return owner
    behind = {o.preposition: o.head for o in grammar.obliques(noun)}
    named = next((behind[word] for word in ("by", "from", "among") if word in behind), None)
    if named is not None:
        return named
    verb = noun.head  # "Critics level charges that"
    if noun in grammar.objects(verb) and verb.lemma_.lower() in cues()["voicing_verbs"]:
        return next(iter(surface_subjects(verb, grammar)), None)
    return None


def reporting_beside(verb: Token, grammar: Grammar) -> Token | None:
    """Return the verb of "…, Yonhap reported" or "as the mayor said" below a clause."""
    for child in verb.children:
        if not child.children or not tells_clause(child, grammar) or not grammar.subjects(child):
            continue
        relation = grammar.relation(child)
        if relation == g.PARATAXIS and child.i > verb.i and _opens_conceding(verb, grammar):
            continue  # "While it sold the mill, it said", read as one clause beside the other
        if relation == g.PARATAXIS and child.i > verb.i and _begins_anew(child, verb, grammar):
            continue  # "Lee backed down: he said it was late"
        if relation == g.PARATAXIS or (relation == g.ADVERBIAL and _as_said(child, grammar)):
            return child
    return None


def _begins_anew(saying: Token, verb: Token, grammar: Grammar) -> bool:
    """Whether a verb of saying behind a clause has a content of its own: "-- he said it is"."""
    first = saying.left_edge
    before = first if first.is_punct else first.nbor(-1)
    contents = [c for c in grammar.complements(saying) if c.i > saying.i and grammar.subjects(c)]
    opinion = saying.lemma_.lower() in THINKING and any(
        noun.lower_ in {"i", "we"} for noun in grammar.subjects(saying)
    )
    # "It closed, I think it was late": my opinion is of something else
    return bool(contents) and (before.text in BREAKS or opinion)


# What parts two clauses more than a comma does.
BREAKS = frozenset({"--", "—", "–", "-", ";", ":"})


def _opens_conceding(verb: Token, grammar: Grammar) -> bool:
    """Whether a clause itself begins with "while" or "though"."""
    return any(
        word.lower_ in CONCEDING and word.i == word.sent.start
        for word in (*grammar.markers(verb), *grammar.adverbs(verb))
    )


def _as_said(verb: Token, grammar: Grammar) -> bool:
    """Whether "as" only names who says the sentence: not in "as the mayor told a joke"."""
    introduced = any(mark.lower_ == "as" for mark in grammar.markers(verb))
    return introduced and not grammar.objects(verb) and not grammar.complements(verb)


def according_to(deed: Token, grammar: Grammar) -> Token | None:
    """Return whom a deed is told "according to"; it covers its sentence."""
    doc, sentence = deed.doc, deed.sent
    for position in _accordings(doc):
        if sentence.start <= position < sentence.end and _reaches(doc[position], deed, grammar):
            head = _head_behind(doc[position])
            if head is None or (position < deed.i and _tells_of(deed, head, grammar)):
                return None  # "according to an aide who attended": who that is, the text says
            return author_of(head, grammar)
    return None


def tells_of_source(deed: Token, grammar: Grammar) -> bool:
    """Return whether a deed only says which source it is: "according to a poll released on Friday".

    Args:
        deed: a verb.
        grammar: of the parse.
    """
    for position in _accordings(deed.doc):
        if deed.sent.start <= position < deed.i < deed.sent.end:
            head = _head_behind(deed.doc[position])
            if head is not None and _tells_of(deed, head, grammar):
                return True
    return False


def _accordings(doc: Doc) -> list[int]:
    if ACCORDING not in doc.user_data:  # once a passage, not once a deed
        doc.user_data[ACCORDING] = [
            word.i for word in doc[:-1] if word.lower_ == "according" and word.nbor().lower_ == "to"
        ]
    found: list[int] = doc.user_data[ACCORDING]
    return found


def accorded_behind(according: Token, grammar: Grammar) -> Token | None:
    """Return whom "according to Yonhap" names, None where that is another "according"."""
    if according.i not in _accordings(according.doc):
        return None
    head = _head_behind(according)
    return None if head is None else author_of(head, grammar)


def accorded_before(comma: Token, grammar: Grammar) -> Token | None:
    """Return whom "according to Yonhap," names right before a comma."""
    for position in _accordings(comma.doc):
        if not max(comma.sent.start, comma.i - LONGEST_SPEAKER) <= position < comma.i:
            continue
        between = comma.doc[position + 2 : comma.i]
        if all(word.tag_ not in TENSED and word.text != "," for word in between):
            head = accorded_behind(comma.doc[position], grammar)
            return None if head is None or head.i > comma.i else head
    return None


def _head_behind(according: Token) -> Token | None:
    """The noun behind "according to"."""
    first = according.i + 2
    following = according.doc[first : min(first + LONGEST_SPEAKER, according.sent.end)]
    return _head_of_run([noun for noun in following if noun.pos_ in NOMINAL], first)


def _tells_of(deed: Token, source: Token, grammar: Grammar) -> bool:
    """Whether a clause only says who or what the source is: "the aide who sold the mill"."""
    if source.i == deed.i - 1 and source in grammar.subjects(deed) and deed.tag_ in {"VBN", "VBD"}:
        return True  # "according to a poll released on Friday", read as a clause
    if not source.is_ancestor(deed):
        return False
    clause = deed
    while clause != source:
        if grammar.relation(clause) in {g.RELATIVE, g.ADNOMINAL}:
            return True
        clause = clause.head
    return False


def _reaches(according: Token, deed: Token, grammar: Grammar) -> bool:
    """Whether "according to" covers a deed: not "paid according to rank".

    In "… since, according to Lee, it was sold" only the clause is covered in which it stands.
    """
    if according.i > according.sent.start and _is_verb(according.nbor(-1)):
        return according.nbor(-1).tag_ != "VBN" or according.nbor(-1).lemma_ not in MEASURED
    clause = next((word for word in according.ancestors if _is_verb(word)), None)
    if _concedes(deed, according, grammar):
        return False
    if clause is None or clause == deed or clause.is_ancestor(deed):
        return True
    inside = clause.left_edge.i < according.i < clause.i
    return not (inside and grammar.relation(clause) == g.ADVERBIAL)


def _concedes(deed: Token, according: Token, grammar: Grammar) -> bool:
    """ "Though it sold the mill, it lost money, according to Lee": what is conceded, all know."""
    for clause in (deed, *deed.ancestors):
        marks = {word.lower_ for word in (*grammar.markers(clause), *grammar.adverbs(clause))}
        if grammar.relation(clause) == g.ADVERBIAL and marks & CONCEDING:
            return clause.i < clause.head.i < according.i
    return False


def reported_at_the_end(deed: Token, grammar: Grammar) -> Token | None:
    """Return who says so in "…, Yonhap reported, citing officials", a tag behind the sentence."""
    for first, verb in deed.doc.user_data.get(REPORT_TAGS, ()):
        if first == deed.sent.end:
            return speaker_of_tag(deed.doc, first, verb, grammar)
    return None


def speaker_of_tag(doc: Doc, first: int, verb: int, grammar: Grammar) -> Token | None:
    """Return who says what stands before a report tag.

    Args:
        doc: the text.
        first, verb: places of the first word of the tag and of its verb.
        grammar: of the parse.
    """
    subjects = grammar.subjects(doc[verb])
    if doc[verb].lemma_.lower() in cues()["hearer_verbs"] and first == verb:
        return next(iter(subjects), None)  # ", told reporters": who speaks stands before
    # "a palace aide confirmed"; of "Ann Lee, a spokeswoman for Norvik, said" the name.
    comma = next((word.i for word in doc[first:verb] if word.text == ","), verb)
    beside = head_of_phrase(doc[first:comma])
    nouns = [beside] if beside is not None else []
    subjects = [] if comma < verb else subjects
    nouns += [
        word for word in doc[verb].sent if word.pos_ in NOMINAL and word.left_edge.pos_ != "ADP"
    ]
    return next(iter(subjects or nouns), None)


def head_of_phrase(phrase: Sequence[Token]) -> Token | None:
    """Return the noun that leads up to a reporting verb.

    Of "the letter to Ann Lee", "officials in Vang" and "aides briefed on it" the first one, else
    the last: "in a statement Ann Lee".
    """
    for position, word in enumerate(phrase):
        narrowing = word.pos_ == "ADP" or (word.pos_ == "VERB" and word.tag_ in {"VBN", "VBD"})
        if narrowing and position and phrase[position - 1].pos_ in NOMINAL:
            return phrase[position - 1]
    return next((word for word in reversed(phrase) if word.pos_ in NOMINAL), None)


def _head_of_run(nouns: list[Token], first: int) -> Token | None:
    if not nouns:
        return None
    head = nouns[0]
    while head.head.pos_ in NOMINAL and first <= head.head.i and head.head.i - head.i <= 4:
        if head.head == head:
            break
        head = head.head
    return head
