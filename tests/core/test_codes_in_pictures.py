"""Codes in pictures as cameras take them: small, turned, blurred, dark, noisy, with glare, from a screen."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from gbm_desktop.checkin import codes_in_pictures as pictures
from gbm_desktop.checkin.codes_in_pictures import GreyPicture
from tests import hard_pictures
from tests.hard_pictures import HEIGHT, WIDTH

pytestmark = pytest.mark.journey

_TRIES = 12
_FLOOR = {
    "plain": 12, "small": 12, "near": 12, "turned": 12, "blurred": 4, "dark": 12, "low contrast": 12, "noisy": 12,
    "glare": 6, "screen moiré": 12, "motion blur": 11, "light on dark": 12,
}  # fmt: skip
"""So many of twelve are read in one look; a camera looks many times a second."""


def grey(image: Image.Image) -> GreyPicture:
    return GreyPicture(image.tobytes(), image.width, image.height, image.width)


def in_two_bytes(image: Image.Image) -> GreyPicture:
    """Brightness and colour by turns, as USB cameras send them (YUYV)."""
    both = bytes(byte for shade in image.tobytes() for byte in (shade, 128))
    return GreyPicture(memoryview(both), image.width, image.height, 2 * image.width, 2)


def test_every_kind_of_hard_picture_has_its_floor() -> None:
    assert _FLOOR.keys() == hard_pictures.KINDS.keys()


@pytest.mark.parametrize("kind", hard_pictures.KINDS)
def test_hard_pictures_are_read(kind: str) -> None:
    taken = [hard_pictures.picture(kind, seed) for seed in range(_TRIES)]
    assert sum(pictures.codes(grey(image)) == [code] for code, image in taken) >= _FLOOR[kind]


def test_what_is_blurred_in_the_middle_is_read_by_the_second_look() -> None:
    taken = [hard_pictures.picture("blurred", seed, aimed=True) for seed in range(_TRIES)]
    missed = [(code, image) for code, image in taken if not pictures.codes(grey(image))]
    read = sum(pictures.codes_in_the_middle(grey(image)) == [code] for code, image in missed)
    assert missed
    assert read >= len(missed) / 2


def test_a_still_is_looked_at_in_every_way() -> None:
    code, image = next(
        (code, image)
        for code, image in (hard_pictures.picture("blurred", seed, aimed=True) for seed in range(_TRIES))
        if not pictures.codes(grey(image)) and pictures.codes_in_the_middle(grey(image))
    )
    assert pictures.codes_in_a_still(grey(image)) == [code]


def test_pixels_of_two_bytes_are_read_as_they_come() -> None:
    code, image = hard_pictures.picture("plain", 1, aimed=True)
    assert pictures.codes(in_two_bytes(image)) == [code]
    assert pictures.codes_in_the_middle(in_two_bytes(image)) == [code]


def test_lines_may_be_padded() -> None:
    code, image = hard_pictures.picture("plain", 1, aimed=True)
    padded = b"".join(line + bytes(64) for line in _lines(image.tobytes()))
    picture = GreyPicture(padded, WIDTH, HEIGHT, WIDTH + 64)
    assert pictures.codes(picture) == pictures.codes_in_the_middle(picture) == [code]


def _lines(pixels: bytes) -> list[bytes]:
    return [pixels[begin : begin + WIDTH] for begin in range(0, len(pixels), WIDTH)]


def test_every_code_in_the_picture_is_read_once() -> None:
    taken = [hard_pictures.picture("plain", seed) for seed in range(3)]
    both = Image.new("L", (WIDTH, HEIGHT * 4))
    for place, (_, image) in enumerate([*taken, taken[0]]):
        both.paste(image, (0, HEIGHT * place))
    assert sorted(pictures.codes(grey(both))) == sorted(code for code, _ in taken)


def test_a_picture_without_a_code_says_nothing() -> None:
    bare = GreyPicture(hard_pictures.hall().tobytes(), WIDTH, HEIGHT, WIDTH)
    assert pictures.codes_in_a_still(bare) == []


def test_other_kinds_of_code_are_not_read() -> None:
    import zxingcpp

    for kind in (zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.MicroQRCode, zxingcpp.BarcodeFormat.DataMatrix):
        drawn: Any = zxingcpp.write_barcode_to_image(zxingcpp.create_barcode("12345", kind), scale=6)
        high, wide = drawn.shape
        assert pictures.codes_in_a_still(GreyPicture(bytes(memoryview(drawn)), wide, high, wide)) == []


@given(pixels=st.binary(min_size=1, max_size=4000), width=st.integers(1, 90), step=st.integers(1, 2))
def test_any_pixels_are_looked_at_without_harm(pixels: bytes, width: int, step: int) -> None:
    line = width * step
    if len(pixels) < line:
        with pytest.raises(ValueError, match=str(width)):
            GreyPicture(pixels, width, 1, line, step)
        return
    assert pictures.codes_in_a_still(GreyPicture(pixels, width, len(pixels) // line, line, step)) == []


@pytest.mark.parametrize("size", [(0, 1, 1, 1), (1, 0, 1, 1), (2, 1, 1, 1), (1, 1, 1, 0), (-1, -1, 1, 1), (2, 2, 3, 2)])
def test_a_size_that_cannot_be_is_refused(size: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match=str(size[0])):
        GreyPicture(bytes(100), *size)
