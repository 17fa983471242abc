"""Merge each name of several words into one token, before the sentence is parsed.

"Kim Jong Un" becomes one token with its offsets kept, so the parser attaches a name as a whole.
The component stands between the tagger, whose PROPN marks it reads, and the parser, which was
trained on text in which the same runs are merged. `name_runs` is the rule by itself: it reads a
Doc and changes nothing.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.symbols import ADJ, ADP, LEMMA, NORM, NOUN, NUM, POS, PROPN, SYM, TAG
from spacy.tokens import Doc, Span, Token

from datasette_discrepancy.language.joined_names import TOPICS, is_before_body, joined_body
from datasette_discrepancy.language.lemmas import is_base_form, is_noun_form, is_verb_form

HYPHENS = frozenset("-\u2010\u2011\u2013")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WEEKDAYS = _words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri"
)
MONTHS = _words(
    "january february march july september october november december feb apr jul aug sep sept oct "
    "nov dec"
)
# Also given names or surnames ("Theresa May", "August Wilson", "Jan Smit"): only their company
# tells whether they are meant as months.
MONTHS_OR_NAMES = _words("april may june august jan mar jun")
BEFORE_A_MONTH = _words("in since until till last next this early mid late")

# States, capitals and alliances that news joins by hyphen ("Moscow-Beijing", "US-South Korea"):
# such a hyphen stands between two names. One word each, as a longer name ends or begins with it,
# and as written ("Kim Jong-Un" has nothing to do with the UN).
PLACES_JOINED_BY_HYPHEN = _words(
    "Afghanistan Africa America Argentina Armenia Asia Australia Austria Azerbaijan Bangladesh "
    "Beijing Belarus Belgium Berlin Brazil Britain Brussels Bulgaria Cambodia Canada Chile China "
    "Colombia Croatia Cuba Cyprus Damascus Delhi Denmark Egypt Eritrea Estonia Ethiopia Europe "
    "Finland France Gaza Georgia Germany Greece Hamas Hezbollah Hungary Iceland India Indonesia "
    "Iran Iraq Ireland Islamabad Israel Italy Japan Jerusalem Jordan Kazakhstan Kenya Kiev Korea "
    "Kosovo Kuwait Kyiv Laos Latvia Lebanon Libya Lithuania London Malaysia Mexico Minsk Moldova "
    "Mongolia Morocco Moscow Myanmar Nepal Netherlands Nigeria Norway Oman Pakistan Palestine "
    "Panama Paris Peru Philippines Poland Portugal Pyongyang Qatar Riyadh Romania Russia Rwanda "
    "Saudi Seoul Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria "
    "Taipei Taiwan Tehran Thailand Tokyo Tunisia Turkey Uganda Ukraine Venezuela Vietnam Warsaw "
    "Washington Yemen Zimbabwe DPRK EU NATO ROK U.K. U.S. UAE UK UN US USA"
)
# Articles and particles that never stand alone: what follows their hyphen is the same name.
PARTICLES = _words("abd abdel abdul abu al an ar ash az bin el ibn ul ur")

ORDINALS = _words(
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth "
    "Fourteenth Fifteenth"
)

# Words in lower case inside the names of people ("Ola van der Berg").
NAME_PARTICLES = _words("van von der den ter zu bin ibn del della dos dall af")

# One syllable of a Korean or Chinese name in Latin letters: "Kyou", "hyun", "Jae", "in", "Liang".
SYLLABLE = re.compile(
    r"(?:ch|sh|ts|zh|[bcdghjklmnprstwxyz])?[wy]?[aeiou]{1,3}(?:ng|[bhklmnprt])?", re.IGNORECASE
)
# English words of that shape that follow the hyphen of an adjective ("a Hong Kong-run bank").
NO_SYLLABLES = _words("run hit set cut led man pro")


# What kings, popes and namesakes are counted by; "I", "V" and "X" are words of their own.
NUMERAL = re.compile(r"II|III|IV|VI{1,3}|IX|XI{1,3}|XI?V|XVI{0,3}")
# Between two hyphens of one word.
INNER = frozenset({"in", "at", "of", "to"})
# Behind these a verb stands.
NOT = frozenset({"not", "n't", "n’t"})
INITIAL = re.compile(r"[A-Z]\.")
VERSION = re.compile(r"\d{1,2}\.\d")


def merge_name_runs(doc: Doc) -> Doc:
    """Merge every run that `name_runs` finds in `doc` into one token; the text stays the same.

    A verb among names becomes one again, so that nothing else takes it for a name.
    """
    for token in doc:
        if token.pos == PROPN and _is_tensed(token):
            token.pos_, token.tag_ = "VERB", "VBZ" if token.text.endswith("s") else "VBD"
    runs = name_runs(doc)
    if not runs:
        return doc
    name_tag = doc.vocab.strings.add("NNP")
    with doc.retokenize() as retokenizer:
        for start, end in runs:
            name = doc[start:end]
            attributes = {
                POS: PROPN,
                TAG: name_tag,
                LEMMA: doc.vocab.strings.add(name.text),
                NORM: doc.vocab.strings.add(norm_of_name(name)),
            }
            retokenizer.merge(name, attrs=attributes)
    return doc


def norm_of_name(name: Span) -> str:
    """The normal form a merged name carries: its last word's, as that says most about the whole."""
    return str(name.text).rsplit(maxsplit=1)[-1].lower()


def name_runs(doc: Doc) -> list[tuple[int, int]]:
    """Find the names of more than one token.

    Returns pairs of token positions, the end exclusive, in order and without overlap. A name is a
    maximal run of PROPN tokens on one line, where a hyphen inside a personal name ("Kyou-hyun",
    "al-Assad") belongs to it and a calendar word ("Thursday") ends it. Needs `token.pos`; without
    it no run is found.
    """
    runs: list[tuple[int, int]] = []
    start = 0
    while start < len(doc):
        if not _is_name_word(doc[start]):
            end = _end_of_joined(doc, start) or start + 1
            if end - start > 1:
                runs.append((start, end))
            start = end
            continue
        if start > 1 and doc[start - 2].text in INNER and _is_inner_hyphen(doc, start - 1):
            start += 1  # "Editor-in-Chief Ann Lee": the chief is no part of a name
            continue
        if start and doc[start - 1].lower_ in NOT and _is_verb(doc[start]):
            start += 1  # "did not imprison Lee"
            continue
        if _is_tensed(doc[start]):
            start += 1  # "the secretary joins Ann Lee", "opposed Motion 12"
            continue
        end = _end_of_words(doc, start)
        while _hyphen_joins(doc, start, end):
            end = _end_of_words(doc, end + 1)
        end = _end_of_joined(doc, end - 1) or _end_of_joined(doc, end) or end
        end += _is_number_of_name(doc, end)
        if end - start > 1:
            runs.append((start, end))
        start = end
    return runs


def _is_verb(token: Token) -> bool:
    """Whether a word in lower case is a verb without an ending, and no particle of a name."""
    word = token.text
    return word.islower() and word not in PARTICLES | NAME_PARTICLES and is_base_form(word)


def _is_tensed(token: Token) -> bool:
    """Whether a word in lower case before a capital is a verb: "opposed Motion 12".

    A form in -s that may be a plural, too, is one behind a noun: "the secretary joins Ann Lee".
    """
    word = token.text
    if not word.islower() or word in PARTICLES | NAME_PARTICLES or token.i + 1 >= len(token.doc):
        return False
    if not token.nbor(1).text[:1].isupper() or not is_verb_form(word):
        return False
    if not is_noun_form(word):
        return bool(word.endswith(("s", "ed")))
    before = token.nbor(-1).text if token.i else ""
    return bool(word.endswith("s") and before.islower() and is_noun_form(before))


def _end_of_joined(doc: Doc, topic: int) -> int | None:
    """The end of "Fish and Wildlife Service" from its first topic on, None for another word."""
    if topic + 2 >= len(doc) or doc[topic].text not in TOPICS:
        return None
    body = joined_body(doc, topic + 1)
    return None if body is None else _end_of_words(doc, body - 1)


def _is_number_of_name(doc: Doc, position: int) -> bool:
    """Whether a name goes on with the number of its bearer: "Leo XIII", "Sputnik 2.0"."""
    if position >= len(doc) or doc[position - 1].whitespace_ != " ":
        return False
    number = doc[position].text
    if NUMERAL.fullmatch(number):
        return True
    measured = position + 1 < len(doc) and doc[position + 1].pos in (NOUN, NUM, SYM)
    return VERSION.fullmatch(number) is not None and not measured


def _end_of_words(doc: Doc, start: int) -> int:
    """The position after the last of the name words that follow each other from `start` on.

    Two words follow each other when just one blank is between them. After a capitalised word, a
    word in lower case ("the South Korea alliance") is part of the name only with another one behind
    it ("Ursula von der Leyen"): as the last one it was more likely taken for a name by mistake.
    """
    end = start + 1
    while end < len(doc) and doc[end - 1].whitespace_ and not _is_tensed(doc[end]):
        if not _is_name_word(doc[end]):
            behind = _behind_particles(doc, end)
            if behind is None:
                break
            end = behind
        end += 1
    if _is_inner_hyphen(doc, end):
        return end
    in_lower_case = doc[start].text[:1].islower() and not _is_inner_hyphen(doc, start - 1)
    while end - start > 1 and doc[end - 1].text[:1].islower() and not in_lower_case:
        end -= 1
    return end


def _behind_particles(doc: Doc, position: int) -> int | None:
    """The capitalised name word behind "van der" in lower case, which taggers miss; else None."""
    end = position
    while end < len(doc) and end - position < 3 and doc[end].text in NAME_PARTICLES:
        end += 1
    one_blank = all(token.whitespace_ == " " for token in doc[position:end])
    name = end < len(doc) and _is_proper(doc[end]) and doc[end].text[:1].isupper()
    return end if end > position and one_blank and name else None


def _opens_with_particle(token: Token) -> bool:
    """Whether a capitalised word stands before "van der Berg": a given name, whatever its tag."""
    capital = token.text.istitle() and token.whitespace_ == " "
    return capital and _behind_particles(token.doc, token.i + 1) is not None


def _is_name_word(token: Token) -> bool:
    """Whether `token` can be part of a name: a proper noun with a letter or digit in it.

    Also the number of "the First Amendment", with the capital that it has only in a name.
    """
    if token.pos != PROPN and _opens_with_particle(token):
        return bool(token.pos != ADP)
    if _is_inner_initial(token):
        return True
    if is_before_body(token):
        return True
    if token.text in ORDINALS and token.whitespace_ == " " and token.i + 1 < len(token.doc):
        return token.i > 0 and token.nbor(-1).lower_ == "the" and _is_capital_name(token.nbor(1))
    return _is_proper(token)


def _is_inner_initial(token: Token) -> bool:
    """Whether an initial stands between two words of a name: the second of "C. A. Dutch Berg"."""
    if INITIAL.fullmatch(token.text) is None or not 0 < token.i < len(token.doc) - 1:
        return False
    before, after = token.nbor(-1), token.nbor(1)
    named = before.pos == PROPN and before.text[:1].isupper() and before.whitespace_ == " "
    return named and INITIAL.fullmatch(before.text) is not None and _is_capital_name(after)


def _is_capital_name(token: Token) -> bool:
    return _is_proper(token) and token.text[:1].isupper()


def _is_proper(token: Token) -> bool:
    if token.pos != PROPN or token.is_space or token.like_url or token.like_email:
        return False
    if token.lower_ == "w/":  # "with", written short
        return False
    return any(character.isalnum() for character in token.text) and not _is_calendar_word(token)


def _is_calendar_word(token: Token) -> bool:
    """Whether `token` is a weekday or a month, where it stands."""
    word = token.text.lower().rstrip(".")
    if word in WEEKDAYS or word in MONTHS:
        return True
    if word not in MONTHS_OR_NAMES:
        return False
    doc = token.doc
    before = doc[token.i - 1] if token.i > 0 else None
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if after is not None and after.text[:1].isdigit():
        return True
    return before is not None and (
        before.text[:1].isdigit() or before.text.lower() in BEFORE_A_MONTH
    )


def _hyphen_joins(doc: Doc, start: int, hyphen: int) -> bool:
    """Whether the token at `hyphen` joins the words from `start` on to the words behind it."""
    if hyphen + 1 >= len(doc) or doc[hyphen].text not in HYPHENS:
        return False
    before, after = doc[hyphen - 1], doc[hyphen + 1]
    if before.whitespace_ or doc[hyphen].whitespace_:
        return False
    if not _is_name_word(after):
        return hyphen - start > 1 and _are_syllables(before.text, after.text)
    end = _end_of_words(doc, hyphen + 1)
    if any(_names_place(token) for token in (*doc[start:hyphen], *doc[hyphen + 1 : end])):
        return False
    if before.text.lower() in PARTICLES or before.text[:1].islower() or after.text[:1].islower():
        return True
    return not _is_list_of_names(doc, start, hyphen, end)


def _are_syllables(before: str, after: str) -> bool:
    """Whether two parts make a given name like "Kyou-hyun".

    Its second part, in lower case and seldom seen, is the word a tagger is most likely to miss.
    """
    return (
        after.islower()
        and after not in NO_SYLLABLES
        and SYLLABLE.fullmatch(before) is not None
        and SYLLABLE.fullmatch(after) is not None
    )


def _names_place(token: Token) -> bool:
    return token.text in PLACES_JOINED_BY_HYPHEN


def _is_list_of_names(doc: Doc, start: int, hyphen: int, end: int) -> bool:
    """Whether the capitalised parts around `hyphen` look like two names ("the Putin-Kim summit").

    They do when three parts are chained, or when a common noun follows, which then has both names
    as its modifiers; yet "the Kim Jong-Un regime" has one name, as its second part is one word.
    """
    if _is_inner_hyphen(doc, hyphen - 2) and doc[hyphen - 1].text[:1].isupper():
        return doc[hyphen - 3].text.lower() not in PARTICLES
    if end == hyphen + 2 and _is_inner_hyphen(doc, end):
        return True
    modifies = end < len(doc) and doc[end].pos in (ADJ, NOUN) and bool(doc[end - 1].whitespace_)
    return modifies and (hyphen - start == 1 or end - hyphen > 2)


def _is_inner_hyphen(doc: Doc, position: int) -> bool:
    """Whether a hyphen with no blank on either side stands at `position`."""
    return (
        0 < position < len(doc)
        and doc[position].text in HYPHENS
        and not doc[position].whitespace_
        and not doc[position - 1].whitespace_
    )


Language.component(
    "name_runs",
    assigns=["token.norm", "token.lemma"],
    requires=["token.pos"],
    retokenizes=True,
    func=merge_name_runs,
)

__all__ = ["merge_name_runs", "name_runs", "norm_of_name"]
