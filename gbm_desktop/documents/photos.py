"""Photos as they are printed: upright, small enough, and without what the camera wrote into them."""

from io import BytesIO
from pathlib import Path

from gbm_desktop.documents.blocks import Picture
from gbm_desktop.errors.pictures import NotAPicture

_LONG_SIDE = 1400  # pixels: 75 mm at 470 dots an inch
_QUALITY = 85
_LARGEST = 80_000_000  # pixels that a photo may unpack to


def photo(file: Path, caption: str) -> Picture:
    """The photo upright and small enough to print, without what the camera wrote into it (place, time, device).

    Raises NotAPicture.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(file) as opened:
            if opened.width * opened.height > _LARGEST:
                raise NotAPicture(file.name)
            upright = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, SyntaxError, ValueError) as error:
        raise NotAPicture(file.name) from error
    upright.thumbnail((_LONG_SIDE, _LONG_SIDE))
    saved = BytesIO()
    upright.save(saved, "JPEG", quality=_QUALITY)
    return Picture(saved.getvalue(), caption, upright.width, upright.height)


def printed(content: bytes, caption: str) -> Picture:
    """A photo that was made ready before. Raises NotAPicture."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content)) as opened:
            return Picture(content, caption, opened.width, opened.height)
    except (OSError, UnidentifiedImageError) as error:
        raise NotAPicture(caption) from error
