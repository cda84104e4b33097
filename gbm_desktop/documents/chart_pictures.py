"""Charts and photos as pictures: what Word shows is drawn by the same hand as what the PDF prints."""

import json
from io import BytesIO
from pathlib import Path
from struct import unpack_from

import typst

from gbm_desktop.documents.blocks import Chart, Picture
from gbm_desktop.documents.fonts import typst_font_families
from gbm_desktop.documents.official import chart_data, typesetting_fonts
from gbm_desktop.errors import NotAPicture
from gbm_desktop.resource_files import resource

_DOTS_PER_INCH = 300
_LONG_SIDE = 1400  # pixels: 75 mm at 470 dots an inch
_QUALITY = 85
_LARGEST = 80_000_000  # pixels that a photo may unpack to
_PNG_SIZE_AT = 16


def chart_picture(chart: Chart, width: float) -> Picture:
    """The chart as a PNG, so many millimetres wide at 300 dots an inch; the same chart gives the same bytes."""
    told = {
        **chart_data(chart),
        "width": width,
        "fonts": {role.value: families for role, families in typst_font_families().items()},
    }
    compiler = typst.Compiler(
        resource("templates", "figure.typ"),
        font_paths=typesetting_fonts(),
        sys_inputs={"figure": json.dumps(told, ensure_ascii=False)},
    )
    png = compiler.compile(format="png", ppi=_DOTS_PER_INCH)
    if not isinstance(png, bytes):
        raise TypeError(type(png))
    return Picture(png, chart.caption, *unpack_from(">II", png, _PNG_SIZE_AT))


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
