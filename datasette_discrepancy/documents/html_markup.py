"""From the bytes of a saved page to its tree of elements."""

from __future__ import annotations

import codecs
import re

from lxml import etree, html

from .encoding import MARKS, decode, guess_encoding, share_of_utf8
from .errors import UnreadableError

# A page that takes longer to read than a novel is no article (a novel has 2 MB).
LONGEST_PAGE = 32 * 2**20
# Share of the bytes beyond ASCII that are UTF-8 in a page that is that, with damage.
MOSTLY = 0.9
LIKELIEST_LEGACY = "cp1252"
# Where browsers look for the declaration of the encoding: the WHATWG HTML standard prescribes 1,024
# bytes; saved pages put comments and scripts before it.
PRESCAN = 16_384
DECLARED = re.compile(
    rb"""<meta\b[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})""", re.I
)
# What browsers read where an old label stands (WHATWG Encoding standard, labels of windows-1252 and
# gb18030).
BROWSERS_READ = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
# How a page begins in UTF-16 where no mark says that it is that: "<" of two bytes.
WIDE_STARTS = ((b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))
ELEMENT = re.compile(r"<(?:!doctype\s|/?(?:html|head|body|article|main|section|div|p|h1)\b)", re.I)
XML_DECLARATION = re.compile(r"^\s{0,100}<\?xml[^>]{0,300}>", re.I)
# Where words may be parted, and other characters that no reader sees: a name that holds one is
# another string. Joiners stay, because scripts and emoji need them. Also as their references.
INVISIBLE = re.compile(
    "[\u00ad\u200b\u2060\ufeff]|&(?:shy|ZeroWidthSpace|NoBreak);"
    r"|&#(?:173|8203|8288|65279|x0{0,2}ad|x200b|x2060|xfeff);",
    re.IGNORECASE,
)
# Elements that show no text.
UNSEEN = ("script", "style", "template", "svg", "iframe", "object", "noscript")


def read_markup(data: bytes) -> tuple[html.HtmlElement, str]:
    """Parse a page.

    Args:
        data: the file.

    Returns:
        The root element, and the encoding it was read in.

    Raises:
        UnreadableError: it is no HTML, too large, or in an unknown encoding.
    """
    if len(data) > LONGEST_PAGE:
        problem = f"is a page of {len(data) / 2**20:.0f} MB"
        raise UnreadableError(problem, "save the article alone, below 32 MB")
    text, encoding = decode_page(data)
    if ELEMENT.search(text) is None:
        raise UnreadableError("is no HTML page", "save the page as HTML, or its text as .txt")
    # To the parser the page is UTF-8, whatever it says of itself.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    shown = INVISIBLE.sub("", XML_DECLARATION.sub("", text, count=1))
    body = shown.encode("utf-8", "replace")
    try:
        tree = html.document_fromstring(body, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("is no HTML page", "save the page again, or its text") from error
    return tree, encoding


def decode_page(data: bytes) -> tuple[str, str]:
    """Decode a page as browsers do, but for pages that are not what they say.

    A byte order mark counts first, then UTF-8 as far as the bytes are that, then the page's own
    declaration, then a guess.
    Single damaged characters become U+FFFD, and NUL characters, which no page has for a reason,
    too.

    Raises:
        UnreadableError: no encoding explains the bytes.
    """
    if not any(data.startswith(mark) for mark, _ in MARKS):
        wide = next((name for start, name in WIDE_STARTS if data.lstrip().startswith(start)), None)
        if wide is not None:
            return data.decode(wide, "replace").replace("\x00", "\ufffd"), wide
        head = data[:PRESCAN]
        if head.count(b"\x00") > len(head) // 100:
            raise UnreadableError("is no HTML page (it holds NUL bytes)", "save it as HTML")
        data = data.replace(b"\x00", "\ufffd".encode())
        declared = declared_encoding(head)
        if declared is not None:
            try:
                return data.decode("utf-8"), "utf-8"
            except UnicodeDecodeError:
                encoding = encoding_of_unsound(data, declared)
                return data.decode(encoding, "replace"), encoding
    decoded = decode(data)
    return decoded.text, decoded.encoding


def encoding_of_unsound(data: bytes, declared: str) -> str:
    """Return how to read a page that is no sound UTF-8: as it says, unless its bytes say otherwise.

    Args:
        data: the page.
        declared: its declaration, as Python names it.
    """
    share = share_of_utf8(data)
    if share >= MOSTLY:
        return "utf-8"
    if declared == "utf-8" and share < 0.5:
        return guess_encoding(data) or LIKELIEST_LEGACY
    return declared


def declared_encoding(head: bytes) -> str | None:
    """Return the encoding that a page declares, as Python names it; None where it names none."""
    match = DECLARED.search(head)
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii", "replace")).name
    except LookupError:
        return None
    return BROWSERS_READ.get(name, name)


def words_of_element(element: html.HtmlElement, leave_out: set[html.HtmlElement]) -> str:
    """Return the text that an element shows, white space collapsed.

    Args:
        element: any element.
        leave_out: elements below it whose text does not count (their tail does).
    """
    parts: list[str] = []
    collect_words(element, leave_out, parts)
    return " ".join("".join(parts).split())


# Elements that begin and end a line, as far as captions and headlines hold them.
BLOCKS = frozenset("br div p li ul ol dd dt figcaption h1 h2 h3 h4 h5 h6 section header".split())


def collect_words(
    element: html.HtmlElement, leave_out: set[html.HtmlElement], parts: list[str]
) -> None:
    """Append the pieces of text below an element, without recursion: hostile pages nest deep."""
    stack: list[tuple[html.HtmlElement | None, str | None]] = [(element, None)]
    while stack:
        node, text = stack.pop()
        if node is None:
            parts.append(text or "")
            continue
        block = node.tag in BLOCKS
        later: list[tuple[html.HtmlElement | None, str | None]] = []
        if isinstance(node.tag, str) and node.tag not in UNSEEN and node not in leave_out:
            later.append((None, (" " if block else "") + (node.text or "")))
            for child in node:
                # Style sheets set spans apart that touch each other in the mark-up.
                if child.tag == "span" and touches_span(child):
                    later.append((None, " "))
                later.append((child, None))
                later.append((None, child.tail or ""))
            later.append((None, " " if block else ""))
        stack.extend(reversed(later))


def touches_span(element: html.HtmlElement) -> bool:
    """Tell whether an element follows a span with nothing between."""
    previous = element.getprevious()
    return previous is not None and previous.tag == "span" and not previous.tail
