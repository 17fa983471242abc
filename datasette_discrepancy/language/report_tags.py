"""Who says a sentence, before or behind it: "Ann Lee: Board Must Listen", ", the mayor said".

What stands beside such words is a whole sentence. Parsers are better told so: a tag begins a
sentence of its own, and so does what stands behind a heading. `report_tags` remembers to whom the
sentence before it belongs, `headings` to whom the one behind.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from datasette_discrepancy.data_files import package_table
from datasette_discrepancy.language.people import means_groups, means_people
from datasette_discrepancy.language.tags import FINITE, NOMINAL, NOUNS

COMPONENT = "report_tags"
USER_DATA = "report_tags"
HEADINGS = "headings"

# Words of a speaker's noun phrase, which holds no verb and no further comma.
SPEAKER = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON", "CCONJ", "ADP", "SPACE"})
QUOTES = frozenset({'"', "”", "’", "''", "'"})
ENDS = frozenset({".", "!", "?"})
LONGEST_SPEAKER = 14
# With what stands between commas behind the name.
LONGEST_DESCRIPTION = 28
SHORTEST_SENTENCE = 3
# Words of whoever stands alone before a colon.
LONGEST_HEADING = 5
HEADING = frozenset({"PROPN", "DET", "ADJ", "NOUN", "ADP"})
# Words from "who" to its verb: "who have not yet been briefed".
LONGEST_OPENING = 5
# Who is seldom confirmed in an office.
INFORMANTS = frozenset("source spokesman spokeswoman spokesperson police insider aide".split())
CONFIRMING = frozenset({"confirm", "reveal", "admit", "acknowledge", "explain"})
VERBAL = frozenset({"VERB", "AUX"})
RELATIVES = frozenset({"which", "whom", "whose"})


@Language.component(COMPONENT, assigns=["token.is_sent_start"], requires=["token.tag"])
def mark_report_tags(doc: Doc) -> Doc:
    """Let every report tag begin a sentence; note its span in ``doc.user_data``."""
    tags = report_tags(doc)
    for first, _ in tags:
        doc[first].is_sent_start = True
    doc.user_data[USER_DATA] = tags
    colons = headings(doc)
    for colon in colons:
        doc[colon + 1].is_sent_start = True
    doc.user_data[HEADINGS] = colons
    return doc


def headings(doc: Doc) -> list[int]:
    """Return the colons behind a speaker alone, "Ann Lee: Board Must Listen", "Police: he fled".

    Args:
        doc: tagged, not yet parsed.
    """
    documents = set(package_table("language/cues.yml")["documents"])
    return [
        word.i
        for word in doc
        if word.text == ":" and 0 < word.i <= LONGEST_HEADING and _is_heading(word, documents)
    ]


def _is_heading(colon: Token, documents: set[str]) -> bool:
    """Whether whoever may speak stands before a colon at the head of a text, a clause behind it."""
    doc, last = colon.doc, colon.nbor(-1)
    words = doc[: colon.i]
    noun = last.lemma_.lower()
    speaks = means_people(noun) or means_groups(noun) or noun in documents
    if not (speaks or last.pos_ == "PROPN") or not all(word.pos_ in HEADING for word in words):
        return False
    behind = doc[colon.i + 1 :]
    return len(behind) >= SHORTEST_SENTENCE and any(word.pos_ in VERBAL for word in behind)


def report_tags(doc: Doc) -> list[tuple[int, int]]:
    """Return the report tags of a tagged text as (first token, reporting verb).

    Args:
        doc: tagged, not yet parsed.
    """
    verbs = set(package_table("language/cues.yml")["report_tag_verbs"])
    found = []
    for verb in doc:
        if verb.lemma_.lower() not in verbs or not (verb.tag_ in FINITE or _ends_at_once(verb)):
            continue
        first = _first_of_tag(verb)
        if first is None or doc[first].pos_ == "CCONJ":
            continue  # "…, and claims to have the right": the sentence itself goes on
        if any(word.lower_ in RELATIVES for word in doc[first : min(first + 2, verb.i + 1)]):
            continue  # "the sale, which Lee announced", "on which they agreed": of the sale
        if first == verb.i and verb.i + 1 < len(doc) and doc[verb.i + 1].pos_ == "ADP":
            continue  # "Lee, who signed the deal in May, tweeted about it": no speaker follows
        if _is_sentence(doc, first) and _ends_with(verb):
            found.append((first, verb.i))
    return found


def _ends_at_once(verb: Token) -> bool:
    """Whether a past tense, to the tagger a participle, ends its sentence: ", an aide confirmed."""
    following = verb.nbor() if verb.i + 1 < len(verb.doc) else None
    before = verb.nbor(-1) if verb.i else None
    if verb.tag_ != "VBN" or before is None or before.pos_ not in NOMINAL:
        return False
    if following is None or following.text in ENDS:
        return True
    # ", police sources confirmed to the Herald"; not ", two judges confirmed to the court"
    told = following.lower_ == "to" and verb.lemma_.lower() in CONFIRMING
    return told and before.lemma_.lower() in INFORMANTS


def _first_of_tag(verb: Token) -> int | None:
    """Index of the first word of a tag, which follows a comma or a closing quotation mark.

    Behind such a mark the speaker may be described: "” Ann Lee, a spokeswoman, said".
    """
    doc = verb.doc
    described: int | None = None
    position: int = verb.i
    lowest = max(verb.i - LONGEST_DESCRIPTION, 0)
    while position > lowest:
        position -= 1
        word = doc[position]
        if described is None and position < verb.i - LONGEST_SPEAKER:
            return None
        if word.text in QUOTES and _closes_speech(word, verb):
            return position + 1
        if word.text == ",":
            if position + 1 < verb.i and described is None:
                return position + 1
            described = verb.i
        elif (word.pos_ not in SPEAKER and not _is_participle(word)) or word.text in ENDS:
            who = _opening_who(word) if described is None else None
            if who is None:
                return described
            position = who
    return described


def _opening_who(word: Token) -> int | None:
    """Where "who" opens the clause of a verb: "lawmakers who were briefed on the plan said"."""
    if word.pos_ not in VERBAL:
        return None
    for position in range(word.i - 1, max(word.i - LONGEST_OPENING, 1) - 1, -1):
        before = word.doc[position]
        if before.lower_ == "who":
            people = word.doc[position - 1]
            lemma = people.lemma_.lower()
            somebody = means_people(lemma) or means_groups(lemma) or lemma in INFORMANTS
            return position if people.pos_ == "NOUN" and somebody else None
        if before.pos_ not in VERBAL | {"ADV", "PART"}:
            return None
    return None


def _closes_speech(mark: Token, verb: Token) -> bool:
    """Whether a mark ends what somebody says, not a word: "in “false” press reports".

    In front of it stands a comma or another mark, or what is quoted opens the sentence. A past
    tense is no noun: "called it a “fair” deal Ann Lee said".
    """
    doc = mark.doc
    if verb.tag_ in {"VBD", "VBN"} or (mark.i and doc[mark.i - 1].is_punct):
        return True
    opening = next((i for i in range(mark.i - 1, -1, -1) if doc[i].is_quote), None)
    if opening is None or opening == 0:
        return opening == 0
    before = doc[opening - 1]
    return before.text in ENDS or before.text == ":" or before.is_quote or before.is_space


def _is_participle(word: Token) -> bool:
    """Whether a verb form describes the noun before it: "two people briefed on the matter said"."""
    behind_noun = word.i > 0 and word.nbor(-1).pos_ in NOUNS
    described = word.tag_ in {"VBN", "VBD"} and behind_noun
    return described and word.i + 1 < len(word.doc) and word.nbor(1).pos_ == "ADP"


def _is_sentence(doc: Doc, first: int) -> bool:
    """Whether what stands before the tag is a sentence: long enough, with a finite verb."""
    for words, position in enumerate(range(first - 2, -1, -1), start=1):
        word = doc[position]
        if word.text in ENDS and words > 1:
            return False
        if word.tag_ in FINITE and words >= SHORTEST_SENTENCE - 1:
            return position > 0 or words >= SHORTEST_SENTENCE
    return False


def _ends_with(verb: Token) -> bool:
    """Whether the sentence ends with the tag: no finite verb and no content clause follows."""
    doc = verb.doc
    for position in range(verb.i + 1, len(doc)):
        word = doc[position]
        if word.text in ENDS:
            return True
        if word.tag_ in FINITE or word.lower_ == "that":
            return False
    return True
