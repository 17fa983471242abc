"""The measurement of speed: what is timed and what the figures are made of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation import speed
from evaluation.measures import MissingDataError


def write(path: Path) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for number, story in enumerate("abacb"):
            text = f"Mayor Rosa Kern visited mine {number}."
            record = {"id": str(number), "story": story, "source": str(number), "text": text}
            file.write(json.dumps(record) + "\n")
    return path


def test_takes_whole_stories(tmp_path: Path) -> None:
    taken = speed.take_stories(write(tmp_path / "all.jsonl"), tmp_path / "some.jsonl", 2)
    stories = [json.loads(line)["story"] for line in taken.read_text("utf-8").splitlines()]
    assert stories == ["a", "b", "a", "b"]


def test_the_ratio_is_taken_within_each_repetition() -> None:
    figures = speed.figures(100, starts=[1, 1, 2], parses=[1, 2, 10], loads=[2, 3, 40])
    assert figures["load over parse"] == 2
    assert figures["load over parse, fastest of each"] == 2
    assert figures["words per second, parse alone"] == 50
    assert figures["words per second, whole load"] == 33
    assert figures["seconds to start"] == 1
    assert figures["repetitions"] == 3


def test_the_fastest_load_may_be_of_another_repetition_than_the_fastest_parse() -> None:
    figures = speed.figures(100, starts=[1, 1], parses=[10, 8], loads=[18, 20])
    assert figures["load over parse, fastest of each"] == 2.25
    assert figures["load over parse"] == 2.15


def test_times_a_real_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "basil-stories.jsonl")
    monkeypatch.setattr(speed, "REPETITIONS", 1)
    figures = speed.measure(tmp_path, tmp_path).figures
    assert figures["words"] == 30
    assert figures["words per second, parse alone"] > 0
    assert figures["load over parse"] > 0


def test_missing_articles_are_named(tmp_path: Path) -> None:
    with pytest.raises(MissingDataError, match=r"basil-stories\.jsonl does not exist"):
        speed.measure(tmp_path, tmp_path)
