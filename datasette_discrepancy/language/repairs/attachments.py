"""Attachments that small UD parsers often get wrong, put right by the words around.

Each repair looks at one clause and hangs it elsewhere; everything after it reads the better tree.
The attachment of clauses is the weak spot of small parsers (docs/decisions/pipeline.md), while what
stands next to what is certain.
"""

from __future__ import annotations

from collections.abc import Callable

from datasette_discrepancy.language.cues import cues
from datasette_discrepancy.language.grammar import children
from datasette_discrepancy.language.people import means_groups, means_people
from datasette_discrepancy.language.repairs.arguments import (
    ASIDE,
    behind_its_verb,
    inserted_report,
    no_object,
    object_behind_aside,
    particle,
    place_of_meeting,
    subject_joined,
    subject_of_second,
)
from datasette_discrepancy.language.repairs.complements import (
    destination,
    infinitive_behind,
    infinitive_of_noun,
    object_behind_particle,
    place_behind_particle,
    result_before_object,
)
from datasette_discrepancy.language.repairs.garden_paths import (
    perfect_behind_noun,
    reduced_relative,
)
from datasette_discrepancy.language.repairs.gerunds import gerund_beside, gerund_of_speaker
from datasette_discrepancy.language.repairs.hanging import ASKING, FINITE, SUBJECTS, hang
from datasette_discrepancy.language.repairs.hearers import (
    clause_called_for,
    clause_heard,
    content_behind_aside,
)
from datasette_discrepancy.language.repairs.tenses import (
    active_past,
    intention,
    named_subject,
    past_tense,
)
from datasette_discrepancy.language.tree import Doc, Token

NOMINAL = frozenset({"NOUN", "PROPN"})
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december day week month year night morning "
    "afternoon evening statement interview letter email e-mail conference today yesterday".split()
)
# "a letter to members asking them": a text says things, too.
TEXTS = frozenset(
    "letter email e-mail message note statement report article story post tweet petition ad "
    "bill law rule order ruling resolution measure memo document text video sign "
    "campaign plan".split()
)
# Verbs that are followed by what is said or thought, and hardly by a thing.
CONTENT_ONLY = frozenset({"say", "hope", "argue", "insist", "contend"})
CONTENT = frozenset({"hope", "fear", "know", "expect"})
# Bodies that are told something, beside people and names.
HEARERS = frozenset(
    "paper newspaper magazine network station broadcaster agency court jury panel committee "
    "council board parliament congress commission crowd audience conference press media".split()
)
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
MOST_STEPS = 8
# Prepositions that begin clauses as well.
TIME_LINKS = frozenset({"before", "after", "until", "since", "till"})
# Verbs that ask somebody behind a preposition to do something.
ASKING_BEHIND = {"call": {"on", "upon"}, "appeal": {"to"}, "wait": {"for"}, "rely": {"on", "upon"}}
# Labels under which parsers hang relative clauses on a verb.
LOOSE = frozenset({"advcl", "advcl:relcl", "ccomp", "parataxis", "xcomp"})


def repair_attachments(doc: Doc) -> None:
    """Put clauses where they belong, in place.

    Args:
        doc: parsed with labels of Universal Dependencies.
    """
    for token in doc:
        repair = REPAIRS.get(token.dep_)
        if token.tag_ == "VBN":
            _voice(token)
            active_past(token)
        if token.dep_ == "case":
            particle(token)
        if token.dep_ == "acl":
            past_tense(token)
        elif token.dep_ == "ROOT":
            intention(token)
            named_subject(token)
        if token.dep_ in {"advcl", "obl"} and token.tag_ == "VB":
            infinitive_behind(token)
            infinitive_of_noun(token)
            destination(token)
        if token.dep_ == "csubj" and token.tag_ == "VBG":
            gerund_beside(token)
        if token.dep_ == "conj" and token.pos_ in NOMINAL:
            subject_of_second(token)
        if token.dep_ == "nsubj" and token.head.dep_ in {"acl", "acl:relcl"}:
            inserted_report(token)
        if token.dep_ == "amod":
            result_before_object(token)
        if token.dep_ in {"obl", "nmod"}:
            clause_called_for(token)
        if token.dep_ == "obl":
            object_behind_particle(token)
        if token.tag_ in {"VBD", "VBN"}:
            reduced_relative(token)
        if token.dep_ in {"ROOT", "ccomp", "conj"}:
            content_behind_aside(token)
        if token.dep_ in {"acl", "acl:relcl"} and token.pos_ in {"NOUN", "ADJ", "PROPN"}:
            clause_heard(token)  # "convinced them that it was safe"
        if token.dep_ == "obj":
            place_behind_particle(token)
        if token.dep_ == "obj":
            behind_its_verb(token)
            no_object(token)
            subject_joined(token)
            place_of_meeting(token)
        elif token.dep_ in ASIDE and token.pos_ == "NOUN":
            object_behind_aside(token)
        if token.tag_ == "VBZ" and token.dep_ == "amod":
            _clause_of_time(token)
        if token.dep_ in LOOSE and token.pos_ in {"VERB", "AUX"}:
            _loose_relative(token)
        if repair is not None and (token.pos_ in {"VERB", "AUX"} or _is_predicate(token)):
            repair(token)


def _voice(verb: Token) -> None:
    """ "Lee reported that": without "be" and with something told it is no passive."""
    voiced = children(verb, "nsubj:pass")
    if not voiced or children(verb, "aux:pass", "aux"):
        return
    told = children(verb, "obj", "ccomp")
    if told or any(word.lower_ == "that" for word in children(verb, "mark")):
        verb.tag_ = "VBD"
        for noun in voiced:
            noun.dep_ = "nsubj"


def _is_predicate(token: Token) -> bool:
    """ "hoped the firm would be true to its word": a predicate with "be" heads a clause as well."""
    return token.dep_ == "ccomp" and any(child.dep_ == "cop" for child in token.children)


def _relative(verb: Token) -> None:
    """ "reported on Monday that Lee got a letter": what was reported, no kind of Monday."""
    clause_heard(verb)
    if verb.dep_ == "ccomp":
        return
    perfect_behind_noun(verb)
    _told_by_noun(verb)
    _told_to_somebody(verb)
    if verb.dep_ == "ccomp":
        return
    noun, governor = verb.head, verb.head.head
    that = next((w for w in verb.lefts if w.lower_ == "that"), None)
    if (
        that is not None
        and that.i == noun.i + 1
        and noun.lower_ in CALENDAR
        and governor.lemma_.lower() in cues()["attribution_verbs"]
        and any(word.i > that.i for word in children(verb, *SUBJECTS))
    ):
        that.dep_ = "mark"
        hang(verb, governor, "ccomp")
        return
    _beside_its_pronoun(verb)


def _beside_its_pronoun(verb: Token) -> None:
    """ "under the bill, minors who apply": "who" follows the noun that it means."""
    pronoun = verb.left_edge
    if pronoun.text == ",":
        pronoun = pronoun.nbor(1)
    if pronoun.lower_ not in {"who", "whom"} or pronoun.i == 0:
        return
    if not _may_be_somebody(verb.head):
        somebody = _somebody_above(verb.head, pronoun)
        if somebody is not None:
            hang(verb, somebody, "acl:relcl")
            return
        somebody = _name_below(verb.head, pronoun)
        if somebody is not None:
            hang(verb, somebody, "acl:relcl")
            return
    if pronoun != verb.left_edge:
        return
    before = pronoun.nbor(-1)
    if before.text == "," and before.i:
        before = before.nbor(-1)
    if before.pos_ in NOMINAL and before != verb.head and before.dep_ in {"conj", "appos"}:
        hang(verb, before, "acl:relcl")


def _clause_of_time(verb: Token) -> None:
    """ "before Ana Lima visits Norway": a verb in -s describes no noun."""
    thing, subject = verb.head, verb.nbor(-1) if verb.i else None
    if subject is None or subject.dep_ != "obl" or subject.i + 1 != verb.i or thing.i < verb.i:
        return
    links = [word for word in children(subject, "case") if word.lower_ in TIME_LINKS]
    governor = subject.head
    if len(links) != 1 or thing.head not in (governor, subject):
        return
    verb.pos_ = "VERB"
    hang(verb, governor, "advcl")
    hang(links[0], verb, "mark")
    hang(subject, verb, "nsubj")
    hang(thing, verb, "obj")


def _loose_relative(verb: Token) -> None:
    """ "is a nurse who joined the board", read as a clause beside: "who" is the nurse."""
    first = verb.left_edge
    if first.lower_ != "who" or first.head != verb or first.i == verb.sent.start:
        return
    if verb.dep_ == "advcl:relcl":
        verb.dep_ = "acl:relcl"
        return
    before = first.nbor(-1)
    if before.text == "," and before.i > verb.sent.start:
        before = before.nbor(-1)
    table = cues()
    governor = verb.head.lemma_.lower()
    told = governor in table["question_governors"] or governor in table["attribution_verbs"]
    if before.pos_ in NOMINAL and not (told and first.nbor(-1).text != ","):
        hang(verb, _phrase_head(before), "acl:relcl")


def _somebody_above(noun: Token, pronoun: Token) -> Token | None:
    """ "officials familiar with the meeting who described it": no meeting is a "who"."""
    for _, above in zip(range(MOST_STEPS), noun.ancestors, strict=False):
        if above.pos_ in {"VERB", "AUX"}:
            return None
        if above.pos_ == "ADJ" and not children(above, "cop"):
            # "Officials familiar with it who" hung below the adjective
            above = next(iter(children(above, "nsubj")), above)
        if above.i < pronoun.i and means_people(above.lemma_.lower()):
            return above
    return None


def _name_below(noun: Token, pronoun: Token) -> Token | None:
    """ "a call from Ana Lima of Vang, who tweeted": no call is a "who"."""
    below = [
        child
        for child in children(noun, "nmod")
        if noun.i < child.i < pronoun.i
        and any(word.lower_ in {"from", "by", "of", "to"} for word in children(child, "case"))
    ]
    named = below and (below[-1].pos_ == "PROPN" or means_people(below[-1].lemma_.lower()))
    return below[-1] if named else None


def _may_be_somebody(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return noun.pos_ != "NOUN" or means_people(lemma) or means_groups(lemma)


def _content(verb: Token) -> None:
    """ "said, declining to answer": a participle behind a comma is not what is said.

    "hoped the board would vote", "said the firm expected losses": the noun between two verbs does
    what the second says.
    """
    before = verb.nbor(-1) if verb.i else None
    comma = before is not None and before.text == ","
    if verb.dep_ == "ccomp" and verb.tag_ == "VBG" and comma and verb.head.i < verb.i:
        verb.dep_ = "advcl"
        return
    if not _own_relative(verb):
        _subject_between(verb)


def _own_relative(verb: Token) -> bool:
    """ "gave a speech in Oslo on Monday that dealt with floods": "that" is the speech.

    A content clause whose subject is its own "that" or "which" describes the object before it.
    """
    governor, first = verb.head, verb.left_edge
    opened = first.tag_ == "WDT" and first.dep_ in SUBJECTS and first.head == verb
    objects = [noun for noun in children(governor, "obj") if noun.i < first.i]
    if not opened or not objects or governor.i > verb.i:
        return False
    hang(verb, objects[-1], "acl:relcl")
    return True


def _subject_between(verb: Token) -> None:
    if children(verb, *SUBJECTS, "csubj", "mark") or not verb.left_edge.i:
        return
    noun = verb.left_edge.nbor(-1)
    governor = noun.head
    if noun.dep_ != "obj" or governor.pos_ != "VERB" or governor.i > noun.i:
        return
    by_somebody = any(word.lower_ == "by" for c in verb.rights for word in c.children)
    saying = governor.lemma_.lower() in CONTENT_ONLY and not by_somebody
    finite = any(word.tag_ in FINITE for word in children(verb, "aux", "aux:pass", "cop"))
    finite = finite or verb.tag_ in {"VBZ", "VBP"} or (saying and verb.tag_ in {"VBD", "VBN"})
    if finite and (saying or governor.lemma_.lower() in cues()["attribution_verbs"] | CONTENT):
        hang(verb, governor, "ccomp")
        if verb.head == governor:
            hang(noun, verb, "nsubj")


def _adverbial(verb: Token) -> None:
    """ "reported on Monday that they fled", "should set a date, open the files": no adverbials."""
    head, first = verb.head, verb.left_edge
    marks = [word.lower_ for word in children(verb, "mark")]
    table, lemma = cues(), head.lemma_.lower()
    tells = lemma in table["attribution_verbs"] or lemma in table["clause_telling_verbs"]
    if marks == ["that"] and head.i < verb.i and tells:
        verb.dep_ = "ccomp"
        return
    if gerund_of_speaker(verb):
        return
    bare = verb.tag_ == "VB" and head.tag_ == "VB" and head.i < verb.i
    if bare and verb.nbor(-1).text == "," and first.i >= verb.i - 1:
        verb.dep_ = "conj"
        return
    _participle(verb)


def _participle(verb: Token) -> None:
    """ "officials of the court working for Lee": it describes the noun that it stands behind."""
    if verb.dep_ == "acl":
        clause_heard(verb)
        if verb.dep_ == "ccomp":
            return
        _told_by_noun(verb)
        _told_to_somebody(verb)
        _subject_between(verb)
        _asked_for(verb)
        if verb.dep_ != "acl":
            return
    first = verb.left_edge
    if verb.tag_ not in {"VBG", "VBN"} or first.i == 0 or children(verb, "mark", "case", *SUBJECTS):
        return
    before = first.nbor(-1)
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and first.text == ",":
        if before.dep_ == "conj" and before.pos_ in NOMINAL and verb.head.is_ancestor(before):
            hang(verb, before, "acl")  # "Ann Lee, chosen in May, and Bo Berg, chosen in June"
        return
    if before.pos_ not in NOMINAL or before == verb.head or first.is_punct or before.is_punct:
        return
    if verb.dep_ == "advcl" and not (verb.i < verb.head.i and _inside_subject(before, verb)):
        return
    if verb.head.is_ancestor(before) and verb.head.lemma_.lower() not in TEXTS:
        hang(verb, _phrase_head(before), "acl")


def _told_to_somebody(verb: Token) -> None:
    """ "told the Gazette that he fled", "confirmed to Lee that": what was told, no kind of Lee."""
    noun, governor, first = verb.head, verb.head.head, verb.left_edge
    table = cues()
    lemma = noun.lemma_.lower()
    if governor.pos_ == "NOUN" and governor.dep_ == "obl":
        noun, governor = governor, governor.head  # "said in an email to the Gazette that"
    if first.lower_ != "that" or first.i <= noun.i or first.nbor(-1).i > noun.right_edge.i:
        return
    subjects = [word for word in children(verb, *SUBJECTS) if word.i > first.i]
    names_content = any(
        lemma in table[name]
        for name in ("nouns", "clause_nouns", "attribution_nouns", "content_nouns")
    )
    hears = noun.dep_ in {"obj", "iobj"} and governor.lemma_.lower() in table["hearer_verbs"]
    behind = noun.dep_ == "obl" and governor.lemma_.lower() in table["attribution_verbs"]
    to = any(word.lower_ in {"to", "in", "on"} for word in children(noun, "case"))
    person = noun.pos_ in {"PROPN", "PRON"} or means_people(lemma) or lemma in HEARERS
    whole = any(word.i > verb.i for word in children(verb, "obj")) or children(verb, "aux:pass")
    if not (person or whole):
        return  # "told the story that her aunt wrote"
    if subjects and not names_content and (hears or (behind and to)):
        first.dep_ = "mark"
        hang(verb, governor, "ccomp")


def _told_by_noun(verb: Token) -> None:
    """ "no evidence that Lee met Berg": nothing is missing in the clause, "that" only opens it."""
    objects = children(verb, "obj")
    if len(objects) > 1 and objects[0].lower_ == "that" and objects[0].i == verb.head.i + 1:
        objects[0].dep_ = "mark"
        verb.dep_ = "acl"


def _asked_for(verb: Token) -> None:
    """ "asked the board to sign": what the board is asked, no kind of board."""
    noun, governor = verb.head, verb.head.head
    infinitive = any(word.lower_ == "to" for word in children(verb, "mark"))
    if not infinitive or noun.lemma_.lower() in cues()["nouns"]:
        return
    asking = governor.lemma_.lower()
    if noun.dep_ in {"obj", "iobj"} and asking in ASKING:
        hang(verb, governor, "xcomp")
    elif noun.dep_ == "obl:agent" and asking in ASKING:
        hang(verb, governor, "xcomp")  # "was asked by the board to resign"
    elif noun.dep_ == "obl" and noun.lower_ in CALENDAR and asking in ASKING:
        hang(verb, governor, "xcomp")  # "asked Lee on Monday to resign"
    elif noun.dep_ == "obl" and any(
        word.lower_ in ASKING_BEHIND.get(asking, ()) for word in children(noun, "case")
    ):
        hang(verb, governor, "advcl")  # "called on the mayor to resign"


def _inside_subject(noun: Token, verb: Token) -> bool:
    """Whether a noun belongs to the subject of the verb above a clause, or of its clause."""
    for above in noun.ancestors:
        if above.dep_ in SUBJECTS:
            return True
        if above == verb.head:
            break
    return noun.dep_ in SUBJECTS


def _phrase_head(noun: Token) -> Token:
    """The head of the phrase that ends with a noun: "Police Chief Ann Lee"."""
    while noun.dep_ in {"compound", "flat", "amod"} and noun.head.i > noun.i:
        noun = noun.head
    return noun


def _conjunct(verb: Token) -> None:
    """A clause joined by "and" goes with the nearest clause of its kind.

    "met Lee, who runs the port and has built ships": it is Lee who has built them. "for declining
    to sign and vowed": a past tense is joined to a past tense.
    """
    above = verb.head
    if above.i > verb.i or children(verb, *SUBJECTS):
        return
    finite = _is_finite(verb)
    link = next(iter(children(verb, "cc")), None)
    if finite and link is not None and link.i and link.nbor(-1).text != ",":
        nearest = _nearest_relative(above, link)
        if nearest is not None:
            hang(verb, nearest, "conj")
            return
    if finite and link is not None and _goes_on_reporting(verb, above, link):
        hang(verb, above.head, "conj")
        return
    if finite and not _is_finite(above):
        for higher in _verbs_above(above):
            if _is_finite(higher):
                hang(verb, higher, "conj")
                return


def _goes_on_reporting(verb: Token, above: Token, link: Token) -> bool:
    """ "said trade had grown, and praised the board": the speaker goes on."""
    table = cues()
    governor = above.head
    lemma = verb.lemma_.lower()
    return (
        above.dep_ == "ccomp"
        and governor.lemma_.lower() in table["attribution_verbs"]
        and governor.i < above.i
        and governor.tag_ == verb.tag_
        and (lemma in table["attribution_verbs"] or lemma in table["quotation_verbs"])
        and any(word.text in {",", "”", '"'} for word in link.doc[link.i - 2 : link.i])
    )


def _nearest_relative(above: Token, link: Token) -> Token | None:
    """The relative clause that ends right before "and", inside the clause that the parser chose."""
    for token in reversed(link.doc[above.i + 1 : link.i]):
        if token.dep_ == "acl:relcl" and _is_finite(token) and above.is_ancestor(token):
            opened = any(word.lower_ in RELATIVES for word in children(token, *SUBJECTS))
            return token if opened and token.right_edge.i >= link.i - 1 else None
    return None


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(
        word.tag_ in FINITE for word in children(verb, "aux", "aux:pass", "cop")
    )


def _verbs_above(verb: Token) -> list[Token]:
    found = []
    for _, above in zip(range(MOST_STEPS), verb.ancestors, strict=False):
        if above.pos_ in {"VERB", "AUX"}:
            found.append(above)
    return found


def _parataxis(verb: Token) -> None:
    """ "the deal Lee announced": a clause right behind a noun describes it."""
    subjects = children(verb, *SUBJECTS)
    if not subjects:
        head = verb.head
        bare = verb.tag_ == "VB" and head.tag_ == "VB" and head.i < verb.i
        if bare and not children(verb, "aux", "mark"):
            verb.dep_ = "conj"  # "should set a date, open the files and go"
        if verb.tag_ == "VBG" and head.pos_ == "VERB" and head.i < verb.i:
            verb.dep_ = "advcl"  # "has played a role, often taking sides"
        return
    first = verb.left_edge
    if first.i <= verb.head.i or first != subjects[0].left_edge or first.i == 0:
        return
    before = first.nbor(-1)
    if (
        before.pos_ == "NOUN"
        and not children(verb, "obj", "ccomp")
        and verb.head.is_ancestor(before)
    ):
        hang(verb, before, "acl:relcl")


REPAIRS: dict[str, Callable[[Token], None]] = {
    "acl:relcl": _relative,
    "acl": _participle,
    "advcl": _adverbial,
    "ccomp": _content,
    "conj": _conjunct,
    "parataxis": _parataxis,
}
