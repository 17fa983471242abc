"""What the names of a page's elements tell: caption, credit, hidden label, another story.

Publishing systems name their elements for style sheets and tests; those names are the only mark-up
that most pages agree on. Each pattern matches whole words within a name that is set between spaces.
"""

from __future__ import annotations

import re

from lxml import html

# Attributes whose values name an element.
NAMING = ("class", "id", "data-testid", "data-test", "data-component", "data-qa", "itemprop")
CAMEL_CASE = re.compile(r"(?<=[a-z])(?=[A-Z])")

# Elements of other stories and of the site.
ELSEWHERE_TAGS = frozenset(
    "aside nav footer header form template dialog amp-ad amp-embed amp-sidebar".split()
)
ELSEWHERE = re.compile(
    r"[\s_-](?:related|recommend\w*|recirc\w*|teasers?|promo\w*|trending|popular"
    r"|most-?(?:read|viewed)|newsletter|outbrain|taboola|sponsor\w*|advert\w*|ads?|sidebar"
    r"|read-?more|more-(?:on|from|stories)|also-?(?:like|read)|up-?next|comments?|footer"
    r"|nav(?:bar|igation)?|menu|cookie\w*|avatar"
    r"|(?:author|writer|reporter|contributor)s?-?(?:bio|card|box|info|profile|image|photo|picture"
    r"|portrait|thumb\w*)|about-?(?:the-?)?author|biography|bio"
    r"|poll|quiz|subscription-?widget|subscribe-?(?:form|box|prompt|widget|banner)"
    # What readers write, and what is shown of other sites.
    r"|disqus\w*|livefyre|viafoura|openweb|hyvor-?talk|coral-?(?:talk|embed)"
    r"|(?:instagram|twitter|tiktok|facebook|threads|bluesky|mastodon|reddit|telegram)-?"
    r"(?:media|tweet|embed|post|video|card)|fb-?post|social-?embed|wp-?embedded-?content)[\s_-]"
)
# What tells of the author, with a portrait beside; whole names.
AUTHOR_NAME = re.compile(
    r"(?:(?:article|post|story|entry|page)[-_]*)?(?:by-?line|authors?|writers?|contributors?)"
    r"(?:[-_]*(?:wrap(?:per)?|container|block|section|area|details|meta|list|inner))?"
)
# Headings above other stories, whole.
ELSEWHERE_HEADING = re.compile(
    r"(?:related|recommended|trending|popular|further reading|read more|see also|up next"
    r"|more (?:on this(?: story)?|from|stories|news|like this)\b.{0,40}|also (?:on|in)\b.{0,40}"
    r"|you (?:may|might) (?:also )?(?:like|be interested in|have missed)|don['’]t miss"
    r"|most (?:read|viewed|popular|shared)|editor['’]s? (?:picks?|choice)|what to read next"
    r"|latest (?:news|stories|headlines)|top stories|around the web|in other news"
    r"|related (?:stories|articles|content|topics|links|news|coverage|reading))\s?[:.…]?",
    re.IGNORECASE,
)

CAPTION_NAME = re.compile(
    r"[\s_-](?:(?:wp-?|img-?|image-?|photo-?|picture-?|media-?|figure-?|gallery-?|slide-?"
    r"|lightbox-?)?(?:caption|legend)(?:-?text)?|cutline"
    r"|(?:img|image|photo|picture|pic|figure)[-_]*(?:text|description|desc)"
    r"|(?:slide(?:show)?|gallery|carousel|lightbox)[-_]*(?:description|desc)"
    # In other languages: German, French, Spanish, Italian, Dutch, Portuguese, the Nordic ones.
    r"|bild-?(?:unterschrift|unterzeile|text|legende)|l[eé]gende|pie-?(?:de-?)?(?:foto|imagen)"
    r"|ep[ií]grafe|leyenda|didascalia|(?:bij|onder)schrift|legenda|bilde?-?tekst|billed-?tekst"
    r"|kuvateksti)[\s_-]"
)
CREDIT_NAME = re.compile(
    r"[\s_-](?:credits?|copyright|(?:image|photo|picture|media)-?(?:source|credit|by)|byline"
    r"|attribution|photographer|agency|provider|licen[cs](?:e|ing)|source"
    r"|bild-?(?:quelle|nachweis|rechte)|quelle|fuente|fonte|kilde|cr[eé]dit[oi]?s?|fotograf\w*)"
    r"[\s_-]"
)
CREDIT_PROPERTY = frozenset(
    ["copyrightHolder", "creditText", "creator", "author", "copyrightNotice"]
)
# Words for machines and buttons: no part of what the caption says.
HIDDEN_NAME = re.compile(
    r"[\s_-](?:visually-?hidden|sr-?only|screen-?reader(?:-text)?|hide-?caption|toggle-?caption"
    r"|caption-?toggle|enlarge\w*|expand|counter|index|share|button|btn)[\s_-]"
)
HIDDEN_TAGS = frozenset(["button", "svg", "label", "input"])
# A figure of another sort than a picture, where it holds no picture.
NO_PICTURE_NAME = re.compile(
    r"[\s_-](?:charts?|graph|graphic|infographic|datawrapper|flourish|tables?|quotes?|pull-?quote"
    r"|blockquote|poll|quiz|code|audio|podcast|embed|math|formula)[\s_-]"
)
# A figure of somebody's words, whose picture is the speaker's portrait.
QUOTE_NAME = re.compile(r"[\s_-](?:pull-?quotes?|block-?quotes?|quotes?|quotation)[\s_-]")
# What shows moving pictures in a frame of another site.
VIDEO = re.compile(r"video|player|youtu\.?be|vimeo|dailymotion|brightcove|jwplatform", re.I)

# What stands before the name in a by-line.
BYLINE_BEGINS = re.compile(r"^(?:(?:words|story|text|written|reported)\s)?by[:\s]\s?", re.I)


def names_of(element: html.HtmlElement) -> str:
    """Return an element's names as words in lower case; "articleCaption" is two words.

    An element of a page's own making is named by its tag, too ("gallery-caption").
    """
    named = [element.get(attribute) for attribute in NAMING]
    own = element.tag if "-" in element.tag and not element.tag.startswith("amp-") else None
    given = " ".join(filter(None, (*named, own)))
    return f" {CAMEL_CASE.sub('-', given).lower()} " if given.strip() else " "


def names_author(element: html.HtmlElement) -> bool:
    """Tell whether an element's name says that it tells of who wrote the article."""
    return any(AUTHOR_NAME.fullmatch(name) for name in names_of(element).split())


def names_credit(element: html.HtmlElement) -> bool:
    """Tell whether an element names who made a picture.

    Of one name the last word counts ("caption-credit" is a credit), and an element that is also
    named a caption is the caption.
    """
    if element.tag == "cite" or element.get("itemprop") in CREDIT_PROPERTY:
        return True
    credit = False
    for name in names_of(element).split():
        whole = f" {name} "
        credits = [match.end() for match in CREDIT_NAME.finditer(whole)]
        captions = [match.end() for match in CAPTION_NAME.finditer(whole)]
        if captions and (not credits or captions[-1] > credits[-1]):
            return False
        credit = credit or bool(credits)
    return credit


def names_caption(element: html.HtmlElement) -> bool:
    """Tell whether an element's name says that it is a caption."""
    names = names_of(element)
    return (
        CAPTION_NAME.search(names) is not None
        and HIDDEN_NAME.search(names) is None
        and not names_credit(element)
    )
