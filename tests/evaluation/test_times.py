"""The scorer of time expressions, on a small annotated file of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.measures import MissingDataError
from evaluation.times import exact, main, measure, read_timeml, score, value_interval

SAMPLE = """<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2023-09-06" functionInDocument="CREATION_TIME">Sept. 6\
</TIMEX3></DCT>
<TEXT>
Bell &amp; Co. <EVENT eid="e1" class="OCCURRENCE">opened</EVENT> a mill
<SIGNAL sid="s1">in</SIGNAL> <TIMEX3 tid="t1" type="DATE" value="2023-07">July</TIMEX3>
and another <TIMEX3 tid="t2" type="DATE" value="2023-09-04">Monday</TIMEX3>.
It ran for <TIMEX3 tid="t3" type="DURATION" value="P3D">three days</TIMEX3>
<SIGNAL sid="s2">since</SIGNAL> <TIMEX3 tid="t4" type="DATE" value="2023-08-28">Saturday</TIMEX3>
and <TIMEX3 tid="t5" type="DATE" value="FUTURE_REF">one fine day</TIMEX3> will stop.
</TEXT>
</TimeML>
"""


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.tml"
    path.write_text(SAMPLE, encoding="utf-8")
    return path


def test_reads_text_and_annotations_without_tags(sample: Path) -> None:
    text = read_timeml(sample)
    assert "Bell & Co. opened a mill" in text.text
    assert text.published == "2023-09-06"
    assert [text.text[one.start : one.end] for one in text.annotations] == [
        "July", "Monday", "three days", "Saturday", "one fine day",
    ]  # fmt: skip


def test_counts(sample: Path) -> None:
    total = score([read_timeml(sample)])
    assert (total.annotated, total.found, total.strict, total.relaxed) == (5, 4, 4, 4)
    assert total.type == 4
    assert total.value == 3  # the Saturday is another one
    assert (total.calendar, total.exact) == (3, 2)
    assert total.f1(total.strict) == pytest.approx(8 / 9)


def test_prints_four_lines(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(sample.parent)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "annotated 5, found 4"
    assert lines[1] == "span F1 strict 0.889, relaxed 0.889"
    assert lines[3] == "exact interval 0.667 of 3 calendar expressions"


def test_a_folder_without_annotation_is_an_error_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("value", "modifier", "expected"),
    [
        ("2023-09-06", None, ("2023-09-06", "2023-09-06")),
        ("2023-09-06TNI", None, ("2023-09-06", "2023-09-06")),
        ("2023-W36", None, ("2023-09-04", "2023-09-10")),
        ("2023-W36-WE", None, ("2023-09-09", "2023-09-10")),
        ("2023-02", None, ("2023-02-01", "2023-02-28")),
        ("2023-02", "END", ("2023-02-21", "2023-02-28")),
        ("2023-Q3", None, ("2023-07-01", "2023-09-30")),
        ("2023", None, ("2023-01-01", "2023-12-31")),
        ("199", None, ("1990-01-01", "1999-12-31")),
        ("19", None, ("1900-01-01", "1999-12-31")),
        ("P3D", None, None),
        ("PAST_REF", None, None),
        ("2023-WXX", None, None),
        ("2023-13-01", None, None),
    ],
)
def test_calendar_values_as_intervals(
    value: str, modifier: str | None, expected: tuple[str, str] | None
) -> None:
    assert value_interval(value, modifier) == expected


def test_an_opened_interval_is_exact_where_its_closed_end_agrees(sample: Path) -> None:
    from datasette_discrepancy.language.times import find_times

    (since,) = find_times("since 2012", None)
    assert exact(since, ("2012-01-01", "2012-12-31"))
    assert not exact(since, ("2013-01-01", "2013-12-31"))


def test_corpora_are_scored_apart_and_together(tmp_path: Path) -> None:
    for corpus in ("One", "Two"):
        folder = tmp_path / "timex" / corpus
        folder.mkdir(parents=True)
        (folder / "sample.tml").write_text(SAMPLE, encoding="utf-8")
    part = measure(tmp_path, tmp_path)
    assert part.figures["One annotated"] == 5
    assert part.figures["all annotated"] == 10
    assert part.figures["One strict F1"] == part.figures["all strict F1"] == 0.889
    assert part.figures["all type F1"] == 0.889
    assert part.figures["all value F1"] == 0.667
    assert part.figures["all exact interval"] == 0.667
    assert any("Saturday" in line for line in part.details)


def test_without_annotation_there_is_nothing_to_score(tmp_path: Path) -> None:
    with pytest.raises(MissingDataError, match="timex does not exist"):
        measure(tmp_path, tmp_path)
    (tmp_path / "timex" / "Empty").mkdir(parents=True)
    with pytest.raises(MissingDataError, match="no folder of TimeML"):
        measure(tmp_path, tmp_path)
