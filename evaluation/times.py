"""Score time expressions against TimeML annotation.

    python -m evaluation.times FOLDER...

reads every ``.tml`` file below the folders and prints span and value scores in the manner of
TempEval-3 (UzZaman et al. 2013) and the share of calendar expressions whose interval is exact:

* strict: same offsets; relaxed: any overlap, each annotation matched once;
* type F1: relaxed matches with the annotated type (DATE, TIME, DURATION, SET);
* value F1: relaxed matches with the annotated value, over all annotated and all found;
* exact interval: annotated DATE and TIME values that name a place in the calendar are expanded to
  first and last day (START, MID and END narrow them to a third, as the finder does); an interval
  that a border word opened ("since 1990") counts where its closed end agrees.
"""

from __future__ import annotations

import argparse
import html
import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import date
from pathlib import Path

from datasette_discrepancy.documents.model import Publication
from datasette_discrepancy.language.model import TimeExpression
from datasette_discrepancy.language.times import find_times
from datasette_discrepancy.language.times import reading as make
from datasette_discrepancy.language.times.modifiers import third
from evaluation.measures import Figure, MissingDataError, Part, data_file, share

NAME = "times"
DATA = "timex"

_TAG = re.compile(r"<(/?)([A-Za-z][\w]*)([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True)
class Annotation:
    """One TIMEX3 of the gold standard; offsets into the text without tags."""

    start: int
    end: int
    timex_type: str
    value: str
    modifier: str | None


@dataclass(frozen=True)
class AnnotatedText:
    """One file: its text, its creation time and its annotations."""

    name: str
    text: str
    published: str | None
    annotations: tuple[Annotation, ...]


def read_timeml(path: Path) -> AnnotatedText:
    """Read the TEXT of a TimeML file.

    Raises:
        ValueError: the file has no TEXT element.
    """
    source = path.read_text(encoding="utf-8")
    body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.S)
    if body is None:
        raise ValueError(f"{path}: no TEXT element: is it TimeML?")
    creation = re.search(r'<TIMEX3[^>]*functionInDocument="CREATION_TIME"[^>]*>', source)
    published = dict(_ATTRIBUTE.findall(creation[0])).get("value") if creation else None
    pieces, length, position = [], 0, 0
    opened: list[tuple[int, dict[str, str]]] = []
    annotations = []
    for tag in _TAG.finditer(body[1]):
        piece = html.unescape(body[1][position : tag.start()])
        pieces.append(piece)
        length, position = length + len(piece), tag.end()
        if tag[2] != "TIMEX3":
            continue
        if tag[1]:
            start, attributes = opened.pop()
            annotations.append(
                Annotation(start, length, attributes.get("type", ""), attributes.get("value", ""),
                           attributes.get("mod"))
            )  # fmt: skip
        else:
            opened.append((length, dict(_ATTRIBUTE.findall(tag[3]))))
    pieces.append(html.unescape(body[1][position:]))
    return AnnotatedText(path.name, "".join(pieces), published, tuple(annotations))


def value_interval(value: str, modifier: str | None = None) -> tuple[str, str] | None:
    """Return the first and last day of a calendar value, None where it is no such value.

    Args:
        value: TIMEX3 value: "1989-10-26", "1989-W44", "1989-Q3", "1989", "198", "1998-02-12TEV".
        modifier: TIMEX3 mod; START, MID and END narrow stretches of a week and longer.
    """
    value = re.sub(r"(?:-XX)+$", "", value)
    reading: make.Reading | None = None
    try:
        if match := re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T|$)", value):
            reading = make.day(date(*map(int, match.groups())))
        elif match := re.fullmatch(r"(\d{4})-W(\d\d?)(-WE)?", value):
            monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
            reading = make.weekend(monday) if match[3] else make.week(monday)
        elif match := re.fullmatch(r"(\d{4})-(\d\d)", value):
            reading = make.month(int(match[1]), int(match[2]))
        elif match := re.fullmatch(r"(\d{4})-Q([1-4])", value):
            reading = make.quarter(int(match[1]), int(match[2]))
        elif match := re.fullmatch(r"(\d{4})-H([12])", value):
            reading = make.half(int(match[1]), int(match[2]))
        elif match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
            reading = make.season(int(match[1]), _SEASON_MONTH[match[2]], match[2], 21)
        elif re.fullmatch(r"\d{4}", value):
            reading = make.year(int(value))
        elif re.fullmatch(r"\d{3}X?", value):
            reading = make.decade(int(value[:3]) * 10)
        elif re.fullmatch(r"\d\d(?:XX)?", value):
            reading = make.century(int(value[:2]) + 1)
    except ValueError:
        return None
    if reading is None or reading.first is None or reading.last is None:
        return None
    first, last = make.day_of(reading.first), make.day_of(reading.last)
    if modifier in ("START", "MID", "END") and first != last:
        which = ("START", "MID", "END").index(modifier)
        first, last = third(first, last, which, reading.granularity)
    return first.isoformat(), last.isoformat()


def exact(found: TimeExpression, wanted: tuple[str, str]) -> bool:
    """Tell whether an interval is the wanted one, day by day; an open end is not compared."""
    ends = [None if end is None else end[:10] for end in (found.earliest, found.latest)]
    if ends == [None, None]:
        return False
    return all(end is None or end == other for end, other in zip(ends, wanted, strict=True))


@dataclass
class Score:
    """Counts over all files; ``misses`` says what went wrong, for whoever improves the finder."""

    annotated: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0
    calendar: int = 0
    exact: int = 0

    def f1(self, hits: int) -> float:
        """Return the harmonic mean of precision and recall for a count of hits."""
        return 2 * hits / (self.annotated + self.found) if self.annotated + self.found else 0.0

    def __add__(self, other: Score) -> Score:
        """Return the counts of both."""
        return Score(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))

    def figures(self) -> dict[str, Figure]:
        """Return the scores under their names."""
        hits = {"strict": self.strict, "relaxed": self.relaxed, "type": self.type}
        hits["value"] = self.value
        return {
            "annotated": self.annotated,
            "found": self.found,
            **{f"{name} F1": round(self.f1(count), 3) for name, count in hits.items()},
            "exact interval": round(share(self.exact, self.calendar), 3),
        }

    def lines(self) -> list[str]:
        """Return the report."""
        exactly = share(self.exact, self.calendar)
        return [
            f"annotated {self.annotated}, found {self.found}",
            f"span F1 strict {self.f1(self.strict):.3f}, relaxed {self.f1(self.relaxed):.3f}",
            f"type F1 {self.f1(self.type):.3f}, value F1 {self.f1(self.value):.3f}",
            f"exact interval {exactly:.3f} of {self.calendar} calendar expressions",
        ]


def score(texts: Iterable[AnnotatedText], misses: Counter[str] | None = None) -> Score:
    """Compare what is found with what is annotated.

    Args:
        texts: the annotated files.
        misses: filled, where given, with one line for each kind of miss.
    """
    total = Score()
    for text in texts:
        publication = Publication(earliest=text.published, latest=text.published)
        found = find_times(text.text, publication)
        total.annotated += len(text.annotations)
        total.found += len(found)
        free = list(found)
        for gold in text.annotations:
            wanted = (
                value_interval(gold.value, gold.modifier)
                if gold.timex_type in ("DATE", "TIME") else None
            )  # fmt: skip
            total.calendar += wanted is not None
            match = next(
                (one for one in free if one.start < gold.end and gold.start < one.end), None
            )
            if match is None:
                _note(misses, f"missed   {text.text[gold.start : gold.end]!r} {gold.value}")
                continue
            free.remove(match)
            total.relaxed += 1
            same_span = (match.start, match.end) == (gold.start, gold.end)
            total.strict += same_span
            total.type += match.timex_type == gold.timex_type
            total.value += match.timex_value == gold.value
            if not same_span:
                _note(misses, f"span     {match.text!r} for {text.text[gold.start : gold.end]!r}")
            if match.timex_value != gold.value:
                _note(misses, f"value    {match.text!r} {match.timex_value} for {gold.value}")
            if wanted is not None:
                right = exact(match, wanted)
                total.exact += right
                if not right:
                    _note(
                        misses,
                        f"interval {match.text!r} {match.earliest}..{match.latest} for "
                        f"{gold.value} {gold.modifier or ''} published {text.published}",
                    )
        for one in free:
            _note(misses, f"extra    {one.text!r}")
    return total


def _note(misses: Counter[str] | None, line: str) -> None:
    if misses is not None:
        misses[" ".join(line.split())] += 1


def measure(folder: Path, work: Path, workers: int = 1) -> Part:
    """Score every folder of TimeML below ``timex`` of the development data, and all together.

    Raises:
        MissingDataError: there is no such folder, or it holds no annotation.
    """
    misses: Counter[str] = Counter()
    total, figures = Score(), dict[str, Figure]()
    for corpus in sorted(path for path in data_file(folder, DATA).iterdir() if path.is_dir()):
        own = score(map(read_timeml, timeml_files(corpus)), misses)
        total += own
        figures |= {f"{corpus.name} {name}": value for name, value in own.figures().items()}
    if not total.annotated:
        raise MissingDataError(f"{folder / DATA} holds no folder of TimeML")
    figures |= {f"all {name}": value for name, value in total.figures().items()}
    return Part(NAME, figures, tuple(f"{count:4d} {line}" for line, count in misses.most_common()))


def timeml_files(folder: Path) -> list[Path]:
    """Return the TimeML files below a folder, by name."""
    return sorted(folder.rglob("[!.]*.tml"))


def main(arguments: list[str] | None = None) -> int:
    """Print the scores; with ``--misses``, also every kind of miss and how often it occurs."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.times", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    options = parser.parse_args(arguments)
    paths = sorted(path for folder in options.folders for path in timeml_files(folder))
    if not paths:
        print(f"{options.folders[0]}: no .tml file: give a folder of TimeML", file=sys.stderr)
        return 2
    misses: Counter[str] = Counter()
    print("\n".join(score(map(read_timeml, paths), misses).lines()))
    if options.misses:
        print("\n".join(f"{count:4d} {line}" for line, count in misses.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
