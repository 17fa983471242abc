"""Sentences that a small parser cuts in two where no mark ends them.

"Ana Lima said Thursday | she has doubts", "Ana Lima spoke | Tuesday evening at the port", "fined
the bank | $3 million on Monday", "Ana Lima and her son | Karl were freed", "bought the football
club | Ravenna on Monday": behind a word without
any mark a sentence goes on.
"""

from __future__ import annotations

from itertools import pairwise

from datasette_discrepancy.data_files import package_table
from datasette_discrepancy.language.calendar_words import is_calendar
from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.lemmas import has_past_form
from datasette_discrepancy.language.office_phrases import kin
from datasette_discrepancy.language.repairs.hanging import SUBJECTS
from datasette_discrepancy.language.repairs.opening_times import BEFORE_DAYS
from datasette_discrepancy.language.spelling import name_key
from datasette_discrepancy.language.tags import FINITE, NOUNS, TENSED
from datasette_discrepancy.language.tree import Doc, Span, Token

# Words of a time beside the names of days: "last week", "on the Monday".
WITHIN_TIMES = frozenset("last this next earlier late early on in the at".split())

# What hangs on a name: parts of it, and phrases, most of which belong to the deed.
OF_THE_NAME = frozenset({"compound", "flat"})
PHRASES = frozenset({"nmod", "obl", "nmod:unmarked", "obl:unmarked"})
OF_DEEDS = frozenset({"for", "from", "after", "before", "over", "by"})


def join_cut_sentences(doc: Doc) -> None:
    """Hang what was cut off on the sentence before, in place: days, sums, and what somebody says.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    sentences = list(doc.sents)
    speaker: Token | None = None
    for before, behind in pairwise(sentences):
        last, root = before[-1], behind.root
        if speaker is not None or len(before) == 1:
            speaker = _speaker(before, behind, speaker)
            if speaker is not None:
                continue
        if last.is_punct or last.is_space or last.is_quote or root.head != root:
            continue
        if _hang_subject(before, behind) or _hang_object(before, behind):
            continue
        verb = _saying_at_end(before)
        if _is_day(behind) and before.root.pos_ == "VERB":
            for phrase in children(root, "nmod"):
                if phrase.i > root.i and children(phrase, "case"):
                    _hang(phrase, before.root, "obl")  # "Tuesday at the port"
            _hang(root, before.root, "obl:unmarked")
        elif verb is not None and _is_clause(root):
            _hang(root, verb, "ccomp")
        elif root.tag_ == "$" and root == behind[0]:
            _hang_sum(root, before)
        elif last.pos_ == "NOUN" and behind[0].pos_ == "PROPN":
            _hang_kin(before, behind)
            _hang_name(before, behind)


def _speaker(before: Span, behind: Span, speaker: Token | None) -> Token | None:
    """Hang a speaker on the verb cut off before, and on the speaker who that is.

    "…, said | Ana Lima | , the mayor of Oslo.": the verb is cut off alone.

    Args:
        before, behind: two sentences of the parse.
        speaker: who was found at the pair before.

    Returns:
        The speaker, as long as the tag may go on.
    """
    verb, root = before[-1], behind.root
    if root.head != root or root.pos_ not in NOUNS or children(root, "case", "cop", *SUBJECTS):
        return None
    if speaker is not None:
        if "," not in {verb.text, behind[0].text}:
            return None
        _hang(root, speaker, "appos")
        return speaker
    verbs = package_table("language/cues.yml")["report_tag_verbs"]
    if verb.tag_ not in TENSED or verb.lemma_.lower() not in verbs:
        return None
    _hang(root, verb, "nsubj")
    return root


def _hang_sum(sign: Token, before: Span) -> None:
    """ "lent Norvik | $3 million on Monday": the sum is given, and to whom stands before it."""
    verb = before.root
    given = [noun for noun in children(verb, "obj", "iobj") if noun.right_edge == before[-1]]
    if verb.pos_ != "VERB" or len(given) != 1 or children(sign, "case", "cop", *SUBJECTS):
        return
    for word in list(sign.children):
        if word.i > sign.i and (is_calendar(word) or word.is_punct) and word.dep_ != "nummod":
            _hang(word, verb, "punct" if word.is_punct else "obl")
    given[0].dep_ = "iobj"
    _hang(sign, verb, "obj")


def _hang_subject(before: Span, behind: Span) -> bool:
    """ "Consumer prices in Chile | rose 4 percent": who or what does it was cut off."""
    noun, verb = before.root, behind.root
    if noun.pos_ not in NOUNS or verb != behind[0] or verb.tag_ not in TENSED:
        return False
    if any(word.tag_ in FINITE for word in before) or children(noun, "case", "cop", *SUBJECTS):
        return False
    if not verb.is_lower or children(verb, *SUBJECTS) or before[0].is_punct:
        return False
    _hang(noun, verb, "nsubj")
    return True


def _hang_object(before: Span, behind: Span) -> bool:
    """ "An earthquake struck | Fiji on Monday": a past tense at the end, taken for a participle."""
    if len(before) == 1:
        return False
    verb, noun = before[-1], behind.root
    if verb.tag_ not in {"VBN", "VBD"} or before.root not in {verb, before[-2]}:
        return False
    if noun != behind[0] or noun.pos_ != "PROPN" or not has_past_form(verb.lower_):
        return False
    if any(word.tag_ in FINITE and word != verb for word in (*before, *behind)):
        return False
    subject = before[-2]
    if subject.pos_ not in NOUNS or children(verb, "aux", "aux:pass", "case"):
        return False
    for word in list(noun.children):
        if word.is_punct or children(word, "case"):
            _hang(word, verb, "punct" if word.is_punct else "obl")
    verb.head, verb.dep_, verb.pos_, verb.tag_ = verb, "ROOT", "VERB", "VBD"
    _hang(noun, verb, "obj")
    for word in before[:-2]:
        if word.head == verb:
            word.head = subject
    subject.head, subject.dep_ = verb, "nsubj"
    return True


def _hang_kin(before: Span, behind: Span) -> None:
    """ "Ola Berg and his son | Karim were arrested": the name belongs to the son, and both were."""
    relative, name, somebody, verb = before[-1], behind[0], before.root, behind.root
    if name_key(relative.text) not in kin() or name.dep_ not in SUBJECTS or name.head != verb:
        return
    joined = relative.head == somebody and relative.dep_ == "conj" and before[0] == somebody
    if not joined or somebody.pos_ != "PROPN" or name.children:
        return
    label = name.dep_
    _hang(name, relative, "appos")
    _hang(somebody, verb, label)


def _hang_name(before: Span, behind: Span) -> None:
    """ "bought the football club | Ravenna on Monday": the club has a name, and is the object."""
    noun, name, verb = before[-1], behind[0], before.root
    alone = children(verb, "obj", "iobj") == [noun]
    if not alone or verb.pos_ != "VERB" or noun.tag_ != "NN":
        return
    called = [word for word in children(noun, "det") if word.lower_ == "the"]
    if not called or name != behind.root or is_calendar(name):
        return
    rest = [word for word in name.children if not (word.is_punct or word.dep_ in OF_THE_NAME)]
    if any(word.i < name.i or word.dep_ not in PHRASES for word in rest):
        return  # it says something of its own
    for word in list(name.children):
        at = {one.lower_ for one in children(word, "case")}
        if word.is_punct:
            _hang(word, verb, "punct")
        elif word.dep_ in PHRASES and (is_calendar(word) or OF_DEEDS & at):
            _hang(word, verb, "obl")
    for word in called:
        _hang(word, name, "det")
    _hang(name, verb, "obj")
    _hang(noun, name, "compound")


def _is_day(sentence: Span) -> bool:
    """Whether a sentence is "Tuesday evening at the port", and no question."""
    opens = is_calendar(sentence[0]) or sentence[0].lower_ in BEFORE_DAYS
    return opens and is_calendar(sentence.root) and sentence[-1].text != "?"


def _saying_at_end(sentence: Span) -> Token | None:
    """The reporting verb with which a sentence ends, but for a day: "she said on Thursday"."""
    for word in reversed(sentence):
        if not (is_calendar(word) or word.lower_ in WITHIN_TIMES):
            reports = word.lemma_.lower() in cues()["attribution_verbs"] and word.tag_ in TENSED
            return word if reports and children(word, *SUBJECTS) else None
    return None


def _is_clause(root: Token) -> bool:
    """Whether a root is a verb or predicate in a tense, with a subject."""
    words = (root, *children(root, "aux", "aux:pass", "cop"))
    return bool(children(root, *SUBJECTS)) and any(word.tag_ in FINITE for word in words)


def _hang(root: Token, head: Token, label: str) -> None:
    if root != head and not root.is_ancestor(head):  # where arcs cross the cut, it may be one
        root.dep_ = label
        root.head = head
