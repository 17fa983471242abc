"""Where things stand in a page: what holds its article, and what belongs to other stories."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from lxml import html

# Elements of other stories and of the site.
ELSEWHERE_TAGS = frozenset(["aside", "nav", "footer", "header", "form", "template", "dialog"])
ELSEWHERE = re.compile(
    r"[\s_-](?:related|recommend\w*|teasers?|promo\w*|trending|popular|most-?(?:read|viewed)"
    r"|newsletter|outbrain|taboola|sponsor\w*|advert\w*|ads?|sidebar|read-?more"
    r"|more-(?:on|from|stories)|also-?(?:like|read)|up-?next|comments?|footer|nav(?:bar|igation)?"
    r"|menu|cookie\w*)[\s_-]"
)
CAMEL_CASE = re.compile(r"(?<=[a-z])(?=[A-Z])")
CANDIDATES = "//article | //main | //*[@role='main'] | //*[@itemprop='articleBody']"


def names_of(element: html.HtmlElement) -> str:
    """Return an element's classes and id as words in lower case; "articleCaption" is two words."""
    given = f"{element.get('class') or ''} {element.get('id') or ''}"
    return f" {CAMEL_CASE.sub('-', given).lower()} " if given.strip() else " "


class Outline:
    """The elements of a page in reading order, and which of them belong to its own article.

    Built in one pass, so that every question below is answered in logarithmic time also on a page
    of a million elements.

    Attributes:
        elements: every element of the article's root, in reading order.
        own: those that belong to the article and not to a teaser, the site or an advertisement.
    """

    def __init__(self, tree: html.HtmlElement) -> None:
        """Find the article's root in a page and number its elements."""
        self._number([one for one in tree.iter() if isinstance(one.tag, str)])
        prose = self._prose()
        root = self._root(tree, prose)
        first, last = self._place[root], self._last[self._place[root]]
        teasers = {
            one
            for one in self._all[first : last + 1]
            if one.tag == "article" and 2 * prose[self._place[one]] < prose[first]
        }
        elsewhere: set[html.HtmlElement] = set()
        self.elements: list[html.HtmlElement] = self._all[first : last + 1]
        self.own: list[html.HtmlElement] = []
        for one in self.elements:
            parent = one.getparent()
            outside = one is not root and (one in teasers or self._is_elsewhere(one))
            if outside or parent in elsewhere:
                elsewhere.add(one)
            else:
                self.own.append(one)

    def _number(self, elements: list[html.HtmlElement]) -> None:
        self._all = elements
        self._place = {one: index for index, one in enumerate(elements)}
        self._last = list(range(len(elements)))
        # Backwards: the last descendant of an element is that of its last child.
        for index in range(len(elements) - 1, 0, -1):
            parent = self._place.get(elements[index].getparent())
            if parent is not None:
                self._last[parent] = max(self._last[parent], self._last[index])

    def _prose(self) -> list[int]:
        """Return for each element how many characters of paragraphs it holds."""
        before = [0]
        for one in self._all:
            length = len(one.text_content()) if one.tag == "p" else 0
            before.append(before[-1] + length)
        return [before[self._last[i] + 1] - before[i] for i in range(len(self._all))]

    def _root(self, tree: html.HtmlElement, prose: Sequence[int]) -> html.HtmlElement:
        """Return the element that holds the article, the body where none is marked.

        The candidate with the most prose; the widest of those, because pictures stand beside the
        prose as often as within it.
        """
        named = [one for one in tree.xpath(CANDIDATES) if one in self._place]
        kept = [
            one
            for one in named
            if not any(self._is_elsewhere(above) for above in (one, *one.iterancestors()))
        ]
        if kept:
            return max(kept, key=lambda one: prose[self._place[one]])
        bodies = tree.xpath("//body")
        return bodies[0] if bodies else self._all[0]

    def _is_elsewhere(self, element: html.HtmlElement) -> bool:
        if element.tag in ("html", "body", "main"):
            return False
        if element.tag == "header":
            # The header of an article holds its headline and first picture.
            return not any(True for _ in element.iter("h1", "figure"))
        return element.tag in ELSEWHERE_TAGS or ELSEWHERE.search(names_of(element)) is not None

    def places(self, elements: Sequence[html.HtmlElement]) -> list[int]:
        """Return where elements stand, in order."""
        return sorted(self._place[one] for one in elements)

    def inside(self, element: html.HtmlElement, places: Sequence[int]) -> Sequence[int]:
        """Return those of some sorted places that lie below an element."""
        first = self._place[element]
        return places[bisect_right(places, first) : bisect_right(places, self._last[first])]

    def before(self, element: html.HtmlElement, places: Sequence[int]) -> int | None:
        """Return the last of some sorted places that lies before an element, None for none."""
        index = bisect_left(places, self._place[element])
        return places[index - 1] if index else None

    def at(self, place: int) -> html.HtmlElement:
        """Return the element at a place."""
        return self._all[place]
