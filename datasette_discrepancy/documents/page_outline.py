"""Where things stand in a page: what holds its article, and what belongs to other stories."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from lxml import html

from .element_names import ELSEWHERE, ELSEWHERE_HEADING, ELSEWHERE_TAGS, names_author, names_of

CANDIDATES = (
    "//article | //main | //*[@role='main'] | //*[@itemprop='articleBody']"
    " | //*[@itemtype[contains(., 'Article')]]"
)
HEADINGS = ("h2", "h3", "h4", "h5")
# A card of another story shows its headline, and seldom a line more. Characters of paragraphs.
LONGEST_CARD = 80
# An article of its own below the first ("keep reading") has at least this share of its prose.
LEAST_SHARE = 0.2


class Outline:
    """The elements of a page in reading order, and which of them belong to its own article.

    Built in one pass, so that every question below is answered in logarithmic time also on a page
    of a million elements.

    Attributes:
        elements: every element from the beginning of the article to its end, in reading order.
        own: those that belong to the article and not to a teaser, the site or an advertisement.
    """

    def __init__(self, tree: html.HtmlElement, *, live: bool = False) -> None:
        """Find the article in a page and number its elements.

        Args:
            tree: the page.
            live: it is a live report, whose entries are articles of their own.
        """
        self._number([one for one in tree.iter() if isinstance(one.tag, str)])
        self._prose = self._count_prose()
        self._titles = self.places([one for one in self._all if one.tag == "h1"])
        self._root = self._find_root(tree)
        first, last = self._place[self._root], self._last[self._place[self._root]]
        total = self._prose[first]
        top = self._top()
        first = self._place[top]
        self.elements: list[html.HtmlElement] = self._all[first : last + 1]
        self._around = around = {top, self._root, *self._root.iterancestors()}
        elsewhere = set(self._below_headings())
        self.own: list[html.HtmlElement] = []
        for one in self.elements:
            outside = one not in around and (
                self._is_elsewhere(one) or self._is_card(one, total, live)
            )
            if outside or one in elsewhere or one.getparent() in elsewhere:
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

    def _count_prose(self) -> list[int]:
        """Return for each element how many characters of paragraphs it holds."""
        before = [0]
        for one in self._all:
            paragraph = one.tag == "p" or (one.tag == "div" and not len(one))
            before.append(before[-1] + (len(one.text_content()) if paragraph else 0))
        return [before[self._last[i] + 1] - before[i] for i in range(len(self._all))]

    def _prose_of(self, element: html.HtmlElement) -> int:
        return self._prose[self._place[element]]

    def _find_root(self, tree: html.HtmlElement) -> html.HtmlElement:
        """Return the element that holds the article, the body where none is marked.

        The candidate with the most prose; the widest of those, because pictures stand beside the
        prose as often as within it. Where several articles with headlines of their own follow one
        another, the first is the page's.
        """
        named = [one for one in tree.xpath(CANDIDATES) if one in self._place]
        kept = [
            one
            for one in named
            if not any(self._is_elsewhere(above) for above in (one, *one.iterancestors()))
        ]
        if not kept:
            bodies = tree.xpath("//body")
            return bodies[0] if bodies and bodies[0] in self._place else self._all[0]
        best = max(kept, key=self._prose_of)
        headed = [
            one
            for one in kept
            if one.tag == "article"
            and self.inside(one, self._titles)
            and self._prose_of(one) >= LEAST_SHARE * self._prose_of(best)
        ]
        first = next(iter(headed), best)
        return first if len(headed) > 1 and best not in first.iterancestors("article") else best

    def _top(self) -> html.HtmlElement:
        """Return the element with which the article begins.

        The first picture often stands between the headline and the element that is marked as the
        article: then the article begins where the least element that holds both does.
        """
        if len(self._titles) != 1 or self.inside(self._root, self._titles):
            return self._root
        title = self.at(self._titles[0])
        if self._place[title] > self._place[self._root]:
            return self._root
        above = set(title.iterancestors())
        both = next((one for one in self._root.iterancestors() if one in above), None)
        return title if both is None or both.tag in ("body", "html") else both

    def _is_card(self, element: html.HtmlElement, total: int, live: bool) -> bool:
        """Tell whether an article within the article shows another story."""
        if element.tag != "article":
            return False
        prose = self._prose_of(element)
        return prose < LONGEST_CARD or (2 * prose < total and not live)

    def _below_headings(self) -> Iterator[html.HtmlElement]:
        """Yield what stands under headings such as "Related stories"."""
        half = self._prose_of(self._root) / 2
        for heading in self.elements:
            if heading.tag not in HEADINGS or not len(heading.text_content()) < 80:
                continue
            words = " ".join(heading.text_content().split())
            if ELSEWHERE_HEADING.fullmatch(words) is None:
                continue
            parent = heading.getparent()
            if parent is not None and self._prose_of(parent) < half and parent is not self._root:
                yield parent
                continue
            for following in heading.itersiblings():
                if following.tag in ("h1", "p", *HEADINGS):
                    break
                yield following

    def _is_elsewhere(self, element: html.HtmlElement) -> bool:
        if element.tag in ("html", "body", "main"):
            return False
        if element.tag == "header":
            # The header of an article holds its headline and first picture.
            return not any(True for _ in element.iter("h1", "figure"))
        if (
            element.tag not in ELSEWHERE_TAGS
            and ELSEWHERE.search(names_of(element)) is None
            and not names_author(element)
        ):
            return False
        # "content-sidebar-wrap" holds the sidebar and the article.
        return not (
            self.inside(element, self._titles) and 2 * self._prose_of(element) > self._prose[0]
        )

    def is_boundary(self, element: html.HtmlElement) -> bool:
        """Tell whether an element holds the whole article, most of its prose, or its headline."""
        most = 2 * self._prose_of(element) >= self._prose_of(self._root) > 0
        return most or element in self._around

    def places(self, elements: Sequence[html.HtmlElement]) -> list[int]:
        """Return where elements stand, in order."""
        return sorted(self._place[one] for one in elements)

    def inside(self, element: html.HtmlElement, places: Sequence[int]) -> Sequence[int]:
        """Return those of some sorted places that lie below an element."""
        first = self._place[element]
        return places[bisect_right(places, first) : bisect_right(places, self._last[first])]

    def within(self, element: html.HtmlElement, places: Sequence[int]) -> Sequence[int]:
        """Return those of some sorted places that are an element or lie below it."""
        first = self._place[element] if element in self._place else len(self._all)
        last = self._last[first] if first < len(self._all) else first
        return places[bisect_left(places, first) : bisect_right(places, last)]

    def before(self, element: html.HtmlElement, places: Sequence[int]) -> int | None:
        """Return the last of some sorted places that lies before an element, None for none."""
        index = bisect_left(places, self._place[element])
        return places[index - 1] if index else None

    def at(self, place: int) -> html.HtmlElement:
        """Return the element at a place."""
        return self._all[place]
