"""A parsed text as plain Python objects, made once from spaCy's.

Extraction looks at every word hundreds of times, and spaCy makes new Python objects at each look:
of the word, of its neighbours, of each string. Here a word is one object with its values ready;
names and meanings are those of spaCy's `Token`, `Span` and `Doc`. Whatever runs after the parser
reads this, and the repairs write it; components of the pipeline see spaCy's own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import add
from typing import TYPE_CHECKING, Any, Literal, overload

from datasette_discrepancy.language.model import NamePhrase
from datasette_discrepancy.language.vocabulary import lexemes_of, strings_of

if TYPE_CHECKING:
    from spacy.lexeme import Lexeme
    from spacy.tokens import Doc as Parsed

# Under which the component of that name notes, in a text's `user_data`, what it merged.
NAME_PHRASES = "name_phrases"


# How spaCy holds a word: where its head stands from it, and its strings as numbers.
COLUMNS = ("IDX", "SPACY", "HEAD", "ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP")
# From here on a number of 64 bits without a sign means a negative one.
SIGN = 1 << 63


class Token:
    """A word of a parsed text; see https://spacy.io/api/token#attributes.

    Attributes:
        doc, i, idx: its text, its place there in words and in code points.
        text, lower_, lemma_, pos_, tag_, dep_, whitespace_: as in spaCy.
        phrase: where the name stands in a token merged by `name_phrases`, None for other words.
        lefts, rights, children: what hangs on it, in text order.
        left_edge, right_edge: the first and the last word of what hangs on it, itself included.
        sent: the sentence it stands in.
    """

    __slots__ = (
        "_head",
        "children",
        "dep_",
        "doc",
        "i",
        "idx",
        "left_edge",
        "lefts",
        "lemma_",
        "lower_",
        "phrase",
        "pos_",
        "right_edge",
        "rights",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )

    children: Sequence[Token]
    lefts: Sequence[Token]
    rights: Sequence[Token]
    left_edge: Token
    right_edge: Token
    sent: Span
    _head: Token

    def __init__(
        self,
        doc: Doc,
        i: int,
        idx: int,
        whitespace: str,
        text: str,
        lower: str,
        lemma: str,
        pos: str,
        tag: str,
        dep: str,
    ) -> None:
        self.doc = doc
        self.i = i
        self.idx = idx
        self.whitespace_ = whitespace
        self.text = text
        self.lower_ = lower
        self.lemma_ = lemma
        self.pos_ = pos
        self.tag_ = tag
        self.dep_ = dep
        self.phrase: NamePhrase | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def head(self) -> Token:
        """What it hangs on, itself for a root; setting it changes the tree."""
        return self._head

    @head.setter
    def head(self, head: Token) -> None:
        if head is not self._head:
            self._head = head
            self.doc.settle_tree()

    def nbor(self, i: int = 1) -> Token:
        """Return a word beside it.

        Raises:
            IndexError: there is none.
        """
        place = self.i + i
        if place < 0:
            raise IndexError(place)
        return self.doc.tokens[place]

    def take_in(self, below: Token) -> None:
        """Reach as far as a word below it does."""
        if below.left_edge.i < self.left_edge.i:
            self.left_edge = below.left_edge
        if below.right_edge.i > self.right_edge.i:
            self.right_edge = below.right_edge

    @property
    def ancestors(self) -> Iterator[Token]:
        """What it hangs on, and so on up to the root."""
        token = self
        # While the repairs turn a tree round, it may be a ring.
        for _ in self.doc.tokens:
            if token._head is token:
                return
            token = token._head
            yield token

    def is_ancestor(self, descendant: Token) -> bool:
        """Whether another word hangs on it, directly or not."""
        return any(above is self for above in descendant.ancestors)

    @property
    def subtree(self) -> Iterator[Token]:
        """Whatever hangs on it, directly or not, and itself; in text order where no arcs cross."""
        waiting = [self]
        opened: set[Token] = set()
        while waiting:
            token = waiting.pop()
            if not token.children or token in opened:
                yield token
                continue
            opened.add(token)
            waiting.extend(reversed(token.rights))
            waiting.append(token)
            waiting.extend(reversed(token.lefts))

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """What it is joined to by "and" and the like, without itself."""
        first = self
        while first.dep_ == "conj" and first._head is not first:
            first = first._head
        found = [first]
        for token in found:
            found.extend(child for child in token.rights if child.dep_ == "conj")
        return tuple(token for token in found if token is not self)

    @property
    def lexeme(self) -> Lexeme:
        """What spaCy knows of the word wherever it stands."""
        return self.doc.lexemes[self.text]

    @property
    def is_alpha(self) -> bool:
        """Whether it is letters only."""
        return self.text.isalpha()

    @property
    def is_currency(self) -> bool:
        """Whether it is a sign of a currency."""
        return bool(self.lexeme.is_currency)

    @property
    def is_digit(self) -> bool:
        """Whether it is digits only."""
        return self.text.isdigit()

    @property
    def is_lower(self) -> bool:
        """Whether it is in lower case."""
        return self.text.islower()

    @property
    def is_punct(self) -> bool:
        """Whether it is a punctuation mark."""
        return bool(self.lexeme.is_punct)

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return bool(self.lexeme.is_quote)

    @property
    def is_space(self) -> bool:
        """Whether it is white space."""
        return self.text.isspace()

    @property
    def like_num(self) -> bool:
        """Whether it looks like a number, in digits or in words."""
        return bool(self.lexeme.like_num)


class Span(Sequence[Token]):
    """Words in a row; see https://spacy.io/api/span.

    Attributes:
        doc, start, end: its text, and which words of it, end-exclusive.
    """

    __slots__ = ("_tokens", "doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        self.doc, self.start, self.end = doc, start, end
        self._tokens = doc.tokens[start:end]

    def __len__(self) -> int:
        return len(self._tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self._tokens)

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self._tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self._tokens))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self._tokens[place]

    @property
    def start_char(self) -> int:
        """Where it begins, in code points."""
        return self._tokens[0].idx

    @property
    def end_char(self) -> int:
        """Where it ends, in code points."""
        return self._tokens[-1].idx + len(self._tokens[-1].text)

    @property
    def text(self) -> str:
        """The words as they are printed, without a blank behind."""
        return self.doc.text[self.start_char : self.end_char] if self._tokens else ""

    @property
    def root(self) -> Token:
        """The word nearest to the root of the sentence, of several the first.

        A mark or blank on which nothing hangs is one only where there is no other.
        """
        start, end = self.start, self.end
        outside = [
            token
            for token in self._tokens
            if (head := token._head) is token or not start <= head.i < end
        ]
        if len(outside) > 1:
            return min(outside, key=_depth)
        return outside[0] if outside else self.doc.tokens[start]


def _depth(token: Token) -> int:
    """How many words stand above one; a mark is as deep as can be."""
    if token._head is not token and not token.children and (token.is_punct or token.is_space):
        return len(token.doc) - 1
    return sum(1 for _ in token.ancestors)


class Doc(Sequence[Token]):
    """A parsed text; see https://spacy.io/api/doc.

    Attributes:
        text: the whole of it.
        tokens: its words.
        user_data: what components of the pipeline noted, and what is counted once for a text.
        vocab, lexemes: of spaCy, and what it knows of each word.
    """

    __slots__ = ("_starts", "lexemes", "text", "tokens", "user_data", "vocab")

    def __init__(self, parsed: Parsed) -> None:
        self.vocab = parsed.vocab
        self.lexemes = lexemes_of(parsed.vocab)
        self.user_data: dict[Any, Any] = dict(parsed.user_data)
        # Read at once: spaCy makes an object for each word that it is asked for.
        self._starts, spaces, heads, *named = parsed.to_array(COLUMNS).T.tolist()
        string = strings_of(parsed.vocab.strings).__getitem__
        columns = [list(map(string, column)) for column in named]
        blanks = [" " if space else "" for space in spaces]
        self.tokens = [
            Token(self, i, *values)
            for i, values in enumerate(zip(self._starts, blanks, *columns, strict=True))
        ]
        self.text = "".join(map(add, columns[0], blanks))
        phrases: dict[int, NamePhrase] = self.user_data.get(NAME_PHRASES, {})
        for place, phrase in phrases.items():
            self.tokens[bisect_right(self._starts, place) - 1].phrase = phrase
        for token, head in zip(self.tokens, heads, strict=True):
            token._head = self.tokens[token.i + (head if head < SIGN else head - 2 * SIGN)]
        self.settle_tree()

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[place]

    @property
    def sents(self) -> Iterator[Span]:
        """The sentences."""
        start = 0
        while start < len(self.tokens):
            sentence = self.tokens[start].sent
            yield sentence
            start = sentence.end

    def settle_tree(self) -> None:
        """Find the children, edges and sentences that follow from the heads.

        Unlike spaCy's, edges are exact where arcs cross, too.
        """
        below: dict[Token, list[Token]] = {}
        for token in self.tokens:
            # Most words have nothing below them: they share one empty tuple.
            token.lefts = token.rights = token.children = ()
            token.left_edge = token.right_edge = token
            if token._head is not token:
                below.setdefault(token._head, []).append(token)
        for head, found in below.items():
            head.children = found
            head.lefts = [token for token in found if token.i < head.i]
            head.rights = found[len(head.lefts) :]
        downward = [token for token in self.tokens if token._head is token]
        for token in downward:
            downward.extend(token.children)
        for token in reversed(downward):
            token._head.take_in(token)
        if len(downward) < len(self.tokens):
            # While the repairs turn a tree round, words may hang on each other in a ring.
            reached = set(downward)
            for token in self.tokens:
                for above in () if token in reached else token.ancestors:
                    above.take_in(token)
        starts = {token.left_edge.i for token in self.tokens if token._head is token}
        ends = sorted(starts - {0})
        for start, end in zip([0, *ends], [*ends, len(self.tokens)], strict=True):
            sentence = Span(self, start, end)
            for token in sentence:
                token.sent = sentence

    def release(self) -> None:
        """Part the words from each other, when nobody will look at them any more.

        Python frees at once what nothing points to; words that point to each other would wait for
        the collector.
        """
        for token in self.tokens:
            del token.doc, token._head, token.sent, token.left_edge, token.right_edge
            del token.children, token.lefts, token.rights

    def char_span(
        self,
        start: int,
        end: int,
        alignment_mode: Literal["strict", "contract", "expand"] = "strict",
    ) -> Span | None:
        """Return the words between two places in the text, None where there are none.

        Args:
            start, end: in code points.
            alignment_mode: whether words that are only partly inside belong to them; with
                "strict" there must be none.
        """
        first = self._at(start)
        last = self._at(end - 1)
        if first is None or last is None:
            return None
        if alignment_mode == "strict":
            if first.idx != start or last.idx + len(last) != end:
                return None
            return Span(self, first.i, last.i + 1)
        begin, behind = first.i, last.i + 1
        if alignment_mode == "contract":
            begin += first.idx < start
            behind -= end < last.idx + len(last)
            return Span(self, begin, behind) if begin < behind else None
        # A blank belongs to no word.
        begin += start == first.idx + len(first)
        return Span(self, begin, max(begin, behind))

    def _at(self, place: int) -> Token | None:
        """The word at a place, or before it where a blank stands there."""
        if place < 0:
            return None
        token = self.tokens[bisect_right(self._starts, place) - 1] if self.tokens else None
        if token is None or place >= token.idx + len(token) + len(token.whitespace_):
            return None
        return token
