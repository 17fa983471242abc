"""What stands on a news page beside the article, as tables of patterns.

Each row: a name, how long a paragraph may be for it to count (code points), and a pattern that is
matched from the paragraph's beginning, without regard to case. The first row that matches counts.
Patterns hold no nested repetition; with the length limit their time is bounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Furniture:
    """A kind of paragraph that is no part of the report.

    Attributes:
        name: what it is, for people.
        longest: longer paragraphs are not it, in code points.
        pattern: matches at its beginning.
        names_only: behind the match only names may stand, so that "Research by Oxford found that"
            stays a sentence of the report.
    """

    name: str
    longest: int
    pattern: re.Pattern[str]
    names_only: bool = False


def row(name: str, longest: int, pattern: str, names_only: bool = False) -> Furniture:
    """Return a row of the tables below."""
    return Furniture(name, longest, re.compile(pattern, re.IGNORECASE), names_only)


LETTERS = (
    r"newsletters?|updates?|alerts?|inbox|e-?mails?|briefings?|digest|notifications?|headlines"
)
AGENCY = (
    r"(?-i:AP|AFP|EPA|Reuters|Getty|Associated Press|Agence France-Presse|Xinhua|Yonhap|KCNA"
    r"|TASS|Tass|Sputnik|Kyodo|Anadolu|Bloomberg|Shutterstock|Alamy|PA|PA Wire|Pool|Handout"
    r"|UPI|dpa|DPA|ANSA|Zuma|ZUMA|Maxar|Planet Labs|NurPhoto|Rex|iStock|AAP|Zumapress|Unsplash"
    r"|Wikimedia|Wikipedia)"
)

# One word or a set phrase, the paragraph as a whole.
ALONE = (
    r"close panel|about sharing|give this article|order reprints|share full article"
    r"|opens new tab|skip (?:to|past) [\w -]{1,40}|jump to [\w -]{1,40}|skip navigation"
    r"|(?:main |toggle )?menu|home|search|log ?in|sign ?in|register|subscribe(?: now)?"
    r"|sign up(?: now)?|advertisement|advertising|ad|sponsored(?: content)?|close"
    r"|share(?: this)?(?: (?:article|story|page|post|on [\w ]{1,20}))?|save|print|e-?mail"
    r"|tweet|copy(?: the)? link|link copied!?|listen|play|pause|mute|comments?"
    r"|leave a (?:comment|reply)|no comments|\d{1,6} comments?|\d{1,7} (?:shares|views)|next"
    r"|previous|more|show more|load more|view more|see more|continue reading|back to top"
    r"|top stories|most (?:read|popular|viewed)|trending(?: now)?|latest(?: news)?"
    r"|breaking(?: news)?|live|watch live|recommended(?: for you)?|related(?: (?:articles?"
    r"|story|stories|topics?|content|news|links?))?|more stories|more on this story"
    r"|editors?[’'] picks?|topics?|tags|follow(?: us)?|about us|copyright|contact(?: us)?"
    r"|privacy(?: policy)?|terms(?: of (?:use|service))?|site (?:mobile )?navigation"
    r"|site index|(?:source|image|image source|image caption|image credit|photo|video|caption"
    r"|gallery)|loading|manage (?:preferences|cookies)|accept(?: all)?(?: cookies)?|reject all"
    r"|(?:update|updated)|story highlights|read (?:more|full story|the full story)"
    r"|scroll to continue[\w ]{0,30}|end|(?:facebook|twitter|whats ?app|telegram|linkedin"
    r"|pinterest|reddit|instagram|youtube|messenger|flipboard|tumblr|viber|wechat|weibo|line"
    r"|threads|bluesky|mastodon|x|vk|snapchat|tiktok)"
)

FURNITURE = (
    row("page control", 80, rf"[\W_]{{0,5}}(?:{ALONE})[\W_]{{0,5}}$"),
    row("no words", 2000, r"[\W\d_]*$"),
    row("web address", 300, r"(?:https?://|www\.)\S+$"),
    row("list of links", 300, r"(?:[*+-] )?\[[^\]]{1,200}\]\([^()\s]{1,200}\)$"),
    row("breadcrumb", 120, r"(?:home|news)\s?(?:[>›»/|]\s?[\w &-]{1,40}){1,6}$"),
    row(
        "cookie notice",
        600,
        r"(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|clicking|using|browsing)"
        r"|your privacy|to (?:continue|personali[sz]e)|cookies?)\b[^.]{0,200}(?:\bcookies?\b"
        r"|privacy policy|terms of (?:use|service))",
    ),
    row(
        "script notice",
        200,
        r"(?:please )?(?:enable|turn on|your browser)\b.{0,80}(?:javascript|video)",
    ),
    row(
        "newsletter prompt",
        300,
        rf"(?:receive|get|join|try|want|enter your|never miss"
        rf"|stay)\b[^.]{{0,120}}\b(?:{LETTERS})\b"
        r"(?!\s(?:was|were|is|has|had|said))",
    ),
    row(
        "newsletter prompt",
        300,
        rf"we(?:[’']ll| will) (?:send|e-?mail) you\b|our [\w ]{{1,30}}(?:e-?mail|newsletter)\b"
        rf"|your (?:daily|weekly|morning|evening)\b[^.]{{0,60}}\b(?:{LETTERS})\b",
    ),
    row(
        "newsletter prompt",
        300,
        r"(?:please |click (?:here )?to )?(?:sign up|subscribe|register|log in|sign in"
        r"|become a (?:member|subscriber)|start your (?:free )?trial|already a (?:member"
        r"|subscriber)|create (?:a|your) free account|support (?:our|independent"
        r"|quality) [\w ]{0,30}journalism)\b",
    ),
    row(
        "app or channel prompt",
        250,
        r"(?:download|install|get|follow|join|like|find|tap|add)\b[^.]{0,60}(?:\bour (?:app"
        r"|channel|page)|\bthe \w{0,20} ?app\b|\bon (?:facebook|twitter|x\b|instagram|telegram"
        r"|whats ?app|google news|linkedin|youtube|threads|bluesky|flipboard))",
    ),
    row(
        "link to another story",
        250,
        r"(?:read(?: (?:more|also|next|this|on))?|also read|see(?: also| more)?"
        r"|related(?: (?:story|stories|articles?|coverage|news|content))?"
        r"|more(?: (?:on this(?: story)?|here|news|stories|from [\w ]{1,40}))?|watch(?: (?:now"
        r"|live|more|also))?|listen(?: now)?|don[’']t miss|recommended|must read|in pictures"
        r"|in photos|in pics|further reading|most read|editor[’']s pick|up next|next up"
        r"|go deeper|what to read next|from the archives?|you (?:may"
        r"|might) (?:also )?like)\s{0,2}[:|»>→]",
    ),
    row(
        "link to another story",
        160,
        r"(?:more stories like|more (?:from|on|about) (?:the |our |this )?(?-i:[A-Z])"
        r"|for more (?:on|news|stories|information|from)|you (?:may|might) also (?:like"
        r"|be interested)|(?:click|tap) (?:here|to)\b|read (?:more|the (?:full|original|whole"
        r"|complete) (?:story|report|article|piece|text)|full (?:story|report|article)"
        r"|our (?:full )?(?:coverage|explainer|report)|next\b)|watch (?:the|a"
        r"|our) (?:full )?(?:video|clip|interview)|(?:see|view) (?:all|the) (?:photos|pictures"
        r"|gallery)|follow (?:our|the latest|live|all)\b|with (?:the )?latest updates)",
    ),
    row(
        "copyright line",
        300,
        r"(?:copyright\b(?=.{0,80}(?:©|\(c\)|(?:19|20)\d\d|reserved))|©"
        r"|\(c\)\s?(?:copyright\s)?\d{4}|all rights reserved|this (?:material|content|text"
        r"|website) (?:may not|cannot|is protected)|this copy is for your)",
    ),
    row(
        "copyright line",
        200,
        r"[^.]{0,80}\ball rights reserved\b",
    ),
    row(
        "credit",
        300,
        r"[\W_]{0,3}(?:(?:additional|further|extra|original|lead|with(?: additional)?"
        r"|some)\s)?(?:reporting|report(?:ed)?|writing|writ(?:ten|ers?)|edit(?:ing|ed|ors?)"
        r"|research(?:ed)?|production|produced|graphics?|photography|video|filmed"
        r"|translat(?:ion|ed)|compiled|inputs?|fact-check(?:ed|ing)|illustrat(?:ion|ed)|files"
        r"|reporters?)(?:,? (?:and |& )?(?:reporting|writing|editing|additional reporting"
        r"|research|graphics?|photography|video|translation|production)){0,3}\s(?:by"
        r"|from)\b[:\s]",
        names_only=True,
    ),
    row(
        "credit",
        200,
        r"(?:with (?:additional )?(?:reporting|inputs?|files|material)) (?:by|from)\b",
        True,
    ),
    row(
        "credit",
        300,
        r"[^.!?]{3,200}\b(?:contributed (?:reporting|research|to (?:this|the) (?:report|story"
        r"|article|piece))|contributed from (?-i:[A-Z]))",
    ),
    row(
        "credit",
        200,
        r"(?:(?:image|photo(?:graph)?|picture|video|story|text|cover|header|media"
        r"|art)\s)?(?:credits?\s?[:|—–]|(?:image |photo |credit: )?source link$)",
    ),
    row("credit", 250, r"(?-i:(?:[A-ZÀ-Þ][\w.’'-]{1,20}\s){2,4})reported from\b", True),
    row("credit", 200, r"(?:(?:image|photo|picture|video)\s)?sources?\s?[:|—–]", True),
    row(
        "credit",
        160,
        r"(?:(?:top|cover|featured?|header|lead|main|file|banner|hero|thumbnail"
        r"|all)\s)?(?:image|photo(?:graph)?|picture|pic|illustration|video|screenshot"
        r"|graphic)s?\s?(?::\s?)?(?:by|via|from|courtesy(?: of)?|credits?|source)\b",
        names_only=True,
    ),
    row(
        "credit",
        100,
        rf"(?:photo|image|picture|photograph)s?\s?[:|/—–](?=[^.:]{{0,60}}\b{AGENCY}\b)",
        names_only=True,
    ),
    row(
        "credit",
        120,
        rf"[\W_]{{0,2}}(?-i:(?:[A-ZÀ-Þ][\w.’'-]{{0,20}}\s){{0,3}}[A-ZÀ-Þ]?[\w.’'-]{{0,20}}(?:/"
        rf"|\svia\s|\s[|]\s){AGENCY}\b[\w /,.-]{{0,40}}\)?$)",
    ),
    row(
        "about the article",
        300,
        r"(?:this (?:article|story|report|post|piece|page|version)\b[^.]{0,40}\b(?:(?:first "
        r"|originally )?(?:appeared|published|updated|corrected|edited|produced|translated"
        r"|ran)|(?:has|have) been|was (?:first |originally |last )?(?:published|updated"
        r"|corrected|amended|produced))|this is a (?:developing|breaking)|(?:story"
        r"|article) continues below|our standards\b|the views expressed"
        r"|a version of this (?:article|story)|acquire licensing rights|privacy notice\b"
        r"|(?:the )?opinions expressed|published in\b.{0,40}\bedition)",
    ),
    row(
        "correction",
        800,
        r"(?:correction|clarification|editor[’']s note|editors[’'] note)s?\s?[:—–(]",
    ),
    row(
        "correction",
        800,
        r"(?:an earlier|a previous) version of (?:this|the) (?:article|story|report)",
    ),
    row(
        "label",
        30,
        r"(?:update|updated|breaking|developing|exclusive|live|watch|new)\s?\d{0,2}\s?:$",
    ),
)

# Behind these the titles of other stories stand.
LINKS_FOLLOW = re.compile(
    r"[\W_]{0,5}(?:more (?:on this story|stories|news|from\b.{0,40})|related\b.{0,20}"
    r"|most (?:read|popular|viewed)|top stories|trending.{0,10}|latest(?: news)?"
    r"|recommended.{0,10}|read (?:more|next|also)|editors?[’'] picks?|topics|tags|you (?:may"
    r"|might) also like|what to read next|up next)[\W_]{0,5}$",
    re.IGNORECASE,
)

# Share buttons. Copied pages glue them to what follows: "Telegram WhatsAppThe minister said".
SHARE_WORD = (
    r"(?:Facebook|Twitter|Whats ?[Aa]pp|Telegram|Linked[Ii]n|Pinterest|Reddit|Messenger"
    r"|Flipboard|Tumblr|Viber|WeChat|Weibo|Threads|Bluesky|Mastodon|Instagram|Snapchat|TikTok"
    r"|Skype|Pocket|Share|Tweet|Print|E-?mail|Copy [Ll]ink|Save|VK|SMS|Line)"
)
BETWEEN_BUTTONS = r"[\s,|•·/]{0,3}"
# Two glued to the text, or three before a capital: "Facebook Messenger Kids" is a product.
SHARE_PREFIX = re.compile(
    rf"(?:(?:{SHARE_WORD}{BETWEEN_BUTTONS}){{1,12}}{SHARE_WORD}(?=[A-ZÀ-Þ“‘\"][\w’'])"
    rf"|(?:{SHARE_WORD}{BETWEEN_BUTTONS}){{2,12}}{SHARE_WORD}(?=[ \u00a0]{{1,2}}[A-ZÀ-Þ“‘\"]))"
)
SHARE_ROW = re.compile(
    rf"(?:share (?:this )?(?:on|via|with)?:?\s?)?(?:{SHARE_WORD}{BETWEEN_BUTTONS}){{1,20}}$",
    re.IGNORECASE,
)

# Markdown: "# " before a heading, "![words](address)" for a picture.
HEADING_MARK = re.compile(r"#{1,6}\s{1,3}")
PICTURE_LINE = re.compile(r"!\[(?P<words>[^\[\]]{0,600})\]\([^()]{0,600}\)$")
