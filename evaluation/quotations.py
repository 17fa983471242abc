"""How often two outlets quote the same words, and how often in other words.

`python -m evaluation.quotations FILE` counts this in a file of articles (JSON lines with `story`,
`source` and `text`). What comes of it decides whether a rule on quotations earns its place: see
docs/decisions/rules.md.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

from rapidfuzz import fuzz

QUOTATION = re.compile(r"[“\"]([^“”\"]{20,600})[”\"]")
WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
SHORTEST = 6  # words; shorter ones are alike by chance
ALIKE = 80  # of 100 (rapidfuzz ratio): below, they are two quotations
# Two words this alike are one word inflected or spelled in another way.
SAME_WORD = 60
SHORTEST_WORD = 4  # letters; shorter ones are grammar
NEGATIONS = frozenset({"not", "no", "never", "nobody", "nothing", "none", "without"})
SAME, PART, OTHER = "in the same words", "one part of the other", "in other words"
EXCHANGED, NEGATED = "with another content word", "with a negation more or less"


def quotations(text: str) -> Iterator[list[str]]:
    """Yield the words of every quotation, in small letters, without punctuation."""
    for match in QUOTATION.finditer(text):
        words = WORD.findall(match[1].casefold().replace("’", "'"))
        if len(words) >= SHORTEST:
            yield words


def differ(one: list[str], other: list[str]) -> Iterator[str]:
    """Yield how two quotations relate; nothing where they are two quotations."""
    a, b = " ".join(one), " ".join(other)
    if a == b:
        yield SAME
    elif a in b or b in a:
        yield PART
    elif fuzz.ratio(a, b) >= ALIKE:
        yield OTHER
        steps = [
            (one[i:j], other[k:m])
            for step, i, j, k, m in SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
            if step != "equal"
        ]
        if any(exchanged(gone, come) for gone, come in steps):
            yield EXCHANGED
        if any(negated(gone) != negated(come) for gone, come in steps):
            yield NEGATED


def exchanged(gone: list[str], come: list[str]) -> bool:
    """Return whether a word of content stands for another one."""
    return len(gone) == len(come) and any(
        min(len(word), len(new)) >= SHORTEST_WORD
        and word.isalpha()
        and new.isalpha()
        and fuzz.ratio(word, new) < SAME_WORD
        for word, new in zip(gone, come, strict=True)
    )


def negated(words: Iterable[str]) -> bool:
    """Return whether some of the words say no."""
    return any(word in NEGATIONS or word.endswith("n't") for word in words)


def count(articles: Iterable[dict[str, str]]) -> Counter[str]:
    """Return how many quotations there are, and pairs of different outlets by how they relate."""
    found: Counter[str] = Counter()
    by_story: defaultdict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for article in articles:
        for words in quotations(article["text"]):
            found["quotations"] += 1
            by_story[article["story"]].append((article["source"], words))
    for quoted in by_story.values():
        for (source, one), (other_source, other) in combinations(quoted, 2):
            if source != other_source:
                found.update(differ(one, other))
    return found


def main(arguments: list[str]) -> int:
    """Print the counts of a file."""
    if len(arguments) != 1 or not Path(arguments[0]).is_file():
        print("usage: python -m evaluation.quotations FILE.jsonl", file=sys.stderr)
        return 2
    with Path(arguments[0]).open(encoding="utf-8") as file:
        found = count(json.loads(line) for line in file)
    print(f"{found['quotations']:>6} quotations of {SHORTEST} words and more")
    for name in (SAME, PART, OTHER, EXCHANGED, NEGATED):
        print(f"{found[name]:>6} pairs of two outlets {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
