"""Put hyphenated East Asian names into some training sentences.

The treebanks hold a handful of names like "Teng-hui", news about Korea one in every sentence. The
syllables below are put together at random, so the names are nobody's in particular.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace

from training.treebank import Sentence, Word

FAMILY_NAMES = (
    "Kim Lee Park Choi Jung Cho Yoon Yoo Yun Jang Lim Han Oh Seo Shin Kwon Hwang Song Ahn Chung Ri "
    "Ko Chen Lin Tsai Wang Wu Hsu"
)
SYLLABLES = (
    "baek beom bin bok bong bum bun chan cheol chol chul dae deok dong doo duk eok eun eung ga "
    "geun gi gil goo gu gwan gyu gyun ha hae han hee heon ho hong hoon hu hwa hwan hye hyo hyuk "
    "hyun ik il in jae jang je jin jo jong joo joon ju jun jung ki kook kuk kwan kwang kwon "
    "kyou kyu kyung man mi min moon mun myung nam ok pil pyo rae rim ryong ryul sam sang se "
    "seob seok seol seon seong seung shik si sik so sok sol son song soo sook sop su suk sun "
    "sung tae taek u uk un ung wan wen wi wol won woo wook yeol yeon yeong yi yol yong yoon "
    "young yul yun"
)


def with_hyphenated_names(
    sentences: Iterable[Sentence], share: float, generator: random.Random
) -> Iterator[Sentence]:
    """Yield `sentences`, a `share` of the two-word personal names replaced."""
    for sentence in sentences:
        words = sentence.words
        # From the right, so that positions further left stay what they are.
        for first in reversed(range(len(words) - 1)):
            if _is_personal_name(words, first) and generator.random() < share:
                words = _replace_name(words, first, generator)
        yield replace(sentence, words=words)


def _is_personal_name(words: tuple[Word, ...], first: int) -> bool:
    """Whether just the two words from `first` on make a name, the second flat below the first."""
    given, family = words[first], words[first + 1]
    if given.upos != "PROPN" or family.upos != "PROPN" or not given.space:
        return False
    if family.relation != "flat" or family.head != first:
        return False
    if not (given.text.istitle() and family.text.istitle()):
        return False
    dependents = [word for word in words if word.head == first and word.relation == "flat"]
    around = (words[first - 1 : first] if first else ()) + words[first + 2 : first + 3]
    return len(dependents) == 1 and all(word.upos != "PROPN" for word in around)


def _replace_name(
    words: tuple[Word, ...], first: int, generator: random.Random
) -> tuple[Word, ...]:
    """`words` with "Family Given-name" in the place of the two words from `first` on."""
    beginning, ending = generator.sample(SYLLABLES.split(), 2)
    hyphenated = generator.random() < 0.7
    second = ending if hyphenated else ending.capitalize()

    def moved(position: int) -> int:
        return position + (2 if hyphenated else 1) if position > first + 1 else position

    def part(text: str, space: bool) -> Word:
        return Word(text, space, "PROPN", "NNP", text, "Number=Sing", first, "flat")

    head = words[first]
    family = replace(head, text=generator.choice(FAMILY_NAMES.split()), head=moved(head.head))
    name = [replace(family, lemma=family.text), part(beginning.capitalize(), not hyphenated)]
    if hyphenated:
        name.append(Word("-", False, "PUNCT", "HYPH", "-", "", first + 3, "punct"))
    name.append(part(second, words[first + 1].space))
    before = [replace(word, head=moved(word.head)) for word in words[:first]]
    behind = [
        replace(word, head=moved(first if word.head == first + 1 else word.head))
        for word in words[first + 2 :]
    ]
    # A root's head is itself: it moves with its position, as every other head does.
    return (*before, *name, *behind)
