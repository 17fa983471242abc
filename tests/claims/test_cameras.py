"""Cameras that captions name, and words of captions that tell of the picture, not of its scene."""

from __future__ import annotations

import pytest

from datasette_discrepancy.claims.cameras import camera_key, find_camera, model_key
from tests.hostile import no_blow_up

CAMERAS = [
    ("Photo taken with a Canon EOS R5.", "Canon EOS R5"),
    ("Taken with a Nikon D850.", "Nikon D850"),
    ("The comet over the bay. Taken with a Norda Z9.", "Norda Z9"),
    ("Divers at the weir. Shot on an iPhone 15 Pro by Ann Lee.", "iPhone 15 Pro"),
    ("Taken with her Veltron P4 smartphone in Ulm.", "Veltron P4"),
    ("The photo was taken on a Leica Q3, the photographer said.", "Leica Q3"),
    ("Drone image made with a DJI Mavic 3", "DJI Mavic 3"),
    ("Captured using the Sony A7 III.", "Sony A7 III"),
]
NO_CAMERAS = [
    "The officer was shot with a Beretta 92.",
    "Shot with a Beretta 92.",
    "Photographed with the Duke of York.",
    "Photographed with the U2 singer Ann Lee.",
    "Pictures taken with a G7 leader.",
    "Picture taken on the M25 in 2031.",
    "Captured on the Avenue Foch.",
    "Picture taken with 10 Harbour Street behind.",
    "Selfie taken with President Ann Lee two days later",
    "Made with Olive Oil.",
    "",
]


@pytest.mark.parametrize(("caption", "name"), CAMERAS)
def test_a_camera_is_named_without_its_full_stop(caption: str, name: str) -> None:
    line = find_camera(caption)
    assert line is not None
    assert line.name == caption[line.name_start : line.name_end] == name


@pytest.mark.parametrize("caption", NO_CAMERAS)
def test_what_is_no_camera(caption: str) -> None:
    assert find_camera(caption) is None


# What a caption calls the camera; EXIF's Model and Make; whether they may be one.
FILES = [
    ("Nikon D850", "NIKON D850", "NIKON CORPORATION", True),
    ("Nikon D850", "Canon EOS R5", "Canon", False),
    ("Nikon D850", "NIKON D750", "NIKON CORPORATION", False),
    ("D850", "NIKON D850", None, True),
    ("Leica", "M11", "LEICA CAMERA AG", True),
    ("Leica M11", "M11", "LEICA CAMERA AG", True),
    ("Leica M11", "M10", "LEICA CAMERA AG", False),
    ("Nikon D850", "M11", "LEICA CAMERA AG", False),
    ("iPhone", "iPhone 15 Pro", "Apple", True),
    ("iPhone 14", "iPhone 15 Pro", "Apple", False),
    # The factory's code and the name in the shop.
    ("Sony A7 III", "ILCE-7M3", "SONY", True),
    ("Galaxy S21", "SM-G998B", "samsung", True),
    ("DJI Mavic 3", "L2D-20c", "Hasselblad", False),
    ("Nikon D850", "ILCE-7M3", "SONY", False),
    ("Canon EOS R5 Mark II", "Canon EOS R5m2", "Canon", True),
    ("Nikon Z6 II", "NIKON Z 6_2", "NIKON CORPORATION", True),
    ("Nikon Z6 III", "NIKON Z 6_2", "NIKON CORPORATION", False),
    ("Fujifilm X-T5", "X-T5", "FUJIFILM", True),
    ("Fujifilm X-T4", "X-T5", "FUJIFILM", False),
]


@pytest.mark.parametrize(("named", "model", "maker", "same"), FILES)
def test_cameras_of_captions_and_files(named, model, maker, same) -> None:
    one, other = camera_key(named), model_key(model, maker)
    # As the comparator of the rules has it.
    assert (one in other or other in one) == same


def test_hostile_captions_take_linear_time() -> None:
    for part in ("Nikon D", ". taken with the A", "A1 B2.C3 ", "photo was ", "Taken with a i"):
        with no_blow_up():
            find_camera("Photo taken with a " + part * 20_000)


@pytest.fixture(scope="module")
def deeds(told):
    def deeds(text: str, kind: str = "caption") -> set[str]:
        return {
            one.verb
            for one in told(text, kind)
            if one.clause != "name" and one.predicate != "named"
        }

    return deeds


OF_THE_PICTURE = [
    "Photo taken with a Canon EOS R5.",
    "Handout photo provided by the Oslo police.",
    "This image released by the museum shows Ann Lee.",
    "A video grab shows Ann Lee.",
    "A handout photo from the coast guard shows the lifeboat.",
    "This combination of pictures shows Ann Lee and Bo Berg.",
    "Ann Lee, pictured in March.",
    "Photo by the police depicts the scene. A map shows the bay.",
]


@pytest.mark.parametrize("caption", OF_THE_PICTURE)
def test_what_is_done_to_a_picture_is_no_deed_in_it(deeds, caption: str) -> None:
    assert deeds(caption) == set()


OF_THE_SCENE = [
    ("Ann Lee opens the bridge in Oslo. Taken with a Nikon D850.", "opens"),
    ("Protesters hold a picture of Ann Lee in Oslo.", "hold"),
    ("Ann Lee takes a penalty in Oslo.", "takes"),
    ("Ann Lee shows the treaty to reporters.", "shows"),
    ("Ann Lee, pictured in March, opens the bridge.", "opens"),
]


@pytest.mark.parametrize(("caption", "verb"), OF_THE_SCENE)
def test_what_the_picture_shows_stays(deeds, caption: str, verb: str) -> None:
    assert deeds(caption) == {verb}


def test_in_a_text_pictures_are_taken_and_released(deeds) -> None:
    assert deeds("The police released a photo of Ann Lee on Tuesday.", "body")
