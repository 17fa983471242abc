"""Which of a document's plain paragraphs are headline, standfirst and section heading."""

from __future__ import annotations

import re

LONGEST_HEADLINE = 200
MOST_HEADLINE_WORDS = 30
LONGEST_HEADING = 60
MOST_HEADING_WORDS = 8
# "WORLD NEWS" above the headline.
MOST_KICKER_WORDS = 2
LEAST_HEADLINE_WORDS = 4

UNFINISHED_ENDS = (":", ",", ";", "…", "...")
SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]{0,2}$")
QUOTED_END = re.compile(r"[.,!?…][”’\"']{1,2}$")
# "He agreed. (Reuters)": a sentence and who reported it.
CREDITED_END = re.compile(r"[.!?…][”’\"']?\s?[(\[][^()\[\]]{1,60}[)\]]$")
# A full stop that ends an abbreviation, not a sentence.
ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Za-z]\.){2,}|\b(?:Jr|Sr|Inc|Corp|Co|Ltd|Dr|Gov|Sen|Rep|No|St|vs|a\.m|p\.m)\.)$"
)
INNER_END = re.compile(r"[a-z]{4}[”’\"']?\.[”’\"']?\s[“‘\"']?[A-Z]")


def may_be_headline(line: str) -> bool:
    """Tell whether a paragraph looks like a headline: short, and no finished sentence.

    Question and exclamation marks may end a headline, a full stop may not.
    """
    if len(line) > LONGEST_HEADLINE or len(line.split()) > MOST_HEADLINE_WORDS:
        return False
    if not any(character.isalpha() for character in line):
        return False
    if line.endswith(UNFINISHED_ENDS) or QUOTED_END.search(line) or INNER_END.search(line):
        return False
    if CREDITED_END.search(line):
        return False
    return not line.endswith(".") or ABBREVIATION.search(line) is not None


def may_be_heading(line: str) -> bool:
    """Tell whether a paragraph inside the article looks like a section heading."""
    return (
        len(line) <= LONGEST_HEADING
        and len(line.split()) <= MOST_HEADING_WORDS
        and may_be_headline(line)
        and SENTENCE_END.search(line) is None
    )


def is_prose(line: str) -> bool:
    """Tell whether a paragraph is running text: longer than a heading, or a finished sentence."""
    return not may_be_heading(line)


def is_kicker(line: str, following: str) -> bool:
    """Tell whether a line is only the section or site above the headline that follows it."""
    return (
        len(line.split()) <= MOST_KICKER_WORDS
        and may_be_headline(following)
        and len(following.split()) >= LEAST_HEADLINE_WORDS
    )


def is_site_name(line: str) -> bool:
    """Tell whether a line is one word, as "CNN" above a report without headline."""
    # Scripts without spaces write whole sentences as one word.
    return line.isascii() and len(line.split()) == 1 and may_be_headline(line)


def same_words(first: str, second: str) -> bool:
    """Tell whether two lines are the same but for white space, case and the shape of quotes."""
    return normalised(first) == normalised(second)


QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})


def normalised(line: str) -> str:
    """Return a line for comparison."""
    return " ".join(line.translate(QUOTES).casefold().split())
