"""What a caption says, without the words that say it is a picture."""

from __future__ import annotations

import pytest

from datasette_discrepancy.language.captions import frame_length


@pytest.mark.parametrize(
    ("caption", "said"),
    [
        ("A photo of Mayor Lind cutting the ribbon.", "Mayor Lind cutting the ribbon."),
        ("Photo: Mayor Lind cuts the ribbon.", "Mayor Lind cuts the ribbon."),
        ("An undated picture showing Mayor Lind.", "Mayor Lind."),
        ("FILE - Mayor Lind speaks.", "Mayor Lind speaks."),
        ("A file photo shows Mayor Lind speaking.", "Mayor Lind speaking."),
        ("A shot capturing the standoff at the ford.", "the standoff at the ford."),
        ("Mayor Lind cuts the ribbon.", "Mayor Lind cuts the ribbon."),
        ("Photographer Ann Lee at work.", "Photographer Ann Lee at work."),
        ("A view that nobody shares.", "A view that nobody shares."),
        ("", ""),
    ],
)
def test_frame(caption, said):
    assert caption[frame_length(caption) :] == said


def test_hostile_caption():
    assert frame_length("a " * 50_000 + "photo of") == 0
