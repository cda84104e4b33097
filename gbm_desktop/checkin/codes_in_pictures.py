"""The QR codes in a picture: a camera's frame, a file, the clipboard. No other kind of code is looked for.

Both looks let other threads run meanwhile.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_EDGE, _STRENGTH, _LARGER = 4, 200, 1.5  # pixels, percent, times: measured by `python -m bench camera`
_LARGE = 2_000_000
"""A picture of more pixels is looked at once more in half the size: grain of a phone's photograph goes."""


@dataclass(frozen=True, slots=True)
class GreyPicture:
    """How bright each pixel is, a byte each. `line` bytes lead to the next line, `step` bytes to the next pixel.

    The pixels are only lent: whoever gives them keeps them until the look is over. Raises ValueError where they are
    fewer than that says.
    """

    pixels: bytes | bytearray | memoryview
    width: int
    height: int
    line: int
    step: int = 1

    def __post_init__(self) -> None:
        fits = min(self.width, self.height, self.step) > 0 and self.step * self.width <= self.line
        if not fits or self.line * self.height > len(self.pixels):
            raise ValueError((self.width, self.height, self.line, self.step, len(self.pixels)))


def codes(picture: GreyPicture) -> list[str]:
    """The texts of all codes that a look over the whole picture finds, each once."""
    from zxingcpp import ImageFormat, ImageView

    pixels: Any = memoryview(picture.pixels)  # its types know arrays only
    size = (picture.width, picture.height)
    return _read(ImageView(pixels, *size, ImageFormat.Lum, picture.line, picture.step))


def codes_in_the_middle(picture: GreyPicture) -> list[str]:
    """The texts of the codes in the middle of the picture, half as wide and high, sharpened and made larger.

    It takes several times as long as `codes` and finds what a shaking hand or a cheap lens has blurred.
    """
    from PIL import Image, ImageFilter

    seen = _image(picture)
    wide, high = max(1, seen.width // 2), max(1, seen.height // 2)
    left, top = (seen.width - wide) // 2, (seen.height - high) // 2
    sharp = seen.crop((left, top, left + wide, top + high)).filter(ImageFilter.UnsharpMask(_EDGE, _STRENGTH, 0))
    larger = (max(1, round(wide * _LARGER)), max(1, round(high * _LARGER)))
    return _read(sharp.resize(larger, Image.Resampling.BICUBIC))


def codes_in_a_still(picture: GreyPicture) -> list[str]:
    """The texts of the codes in a picture that nobody can take again: it is looked at in every way."""
    looks: list[Callable[[GreyPicture], list[str]]] = [codes, codes_in_the_middle]
    if picture.width * picture.height > _LARGE:
        looks.insert(1, _codes_in_half_the_size)
    return next((found for look in looks if (found := look(picture))), [])


def _codes_in_half_the_size(picture: GreyPicture) -> list[str]:
    return _read(_image(picture).reduce(2))


def _image(picture: GreyPicture) -> Any:
    """The picture for Pillow, which knows a byte or two a pixel and wants the last line whole."""
    from PIL import Image

    kind = "L" if picture.step == 1 else "LA"
    size = (picture.width, picture.height)
    return Image.frombytes(kind, size, picture.pixels, "raw", kind, picture.line, 1).getchannel(0)


def _read(image: Any) -> list[str]:
    from zxingcpp import BarcodeFormat, BarcodeFormats, TextMode, read_barcodes

    found = read_barcodes(image, formats=BarcodeFormats(BarcodeFormat.QRCode), text_mode=TextMode.Plain)
    whole = (one.text for one in found if one.format == BarcodeFormat.QRCode)  # its smaller kin come along unasked
    return list(dict.fromkeys(filter(None, whole)))
