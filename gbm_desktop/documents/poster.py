"""The event's poster on A4 or A3 in three designs; drawn for A4 and enlarged as a whole, so both look the same."""

from enum import Enum

from gbm_desktop.documents import poster_art as art
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.poster_content import Poster, Style
from gbm_desktop.documents.poster_layout import WIDTH, Painter
from gbm_desktop.documents.sheet import DrawnSheet, Sheet

__all__ = ["Poster", "PosterDesign", "PosterSize", "poster_pdf"]


class PosterSize(Enum):
    """Paper: width and height in millimetres."""

    A4 = (210.0, 297.0)
    A3 = (297.0, 420.0)


class PosterDesign(Enum):
    """庄重, 清新, 农村大字."""

    SOLEMN = "solemn"
    FRESH = "fresh"
    RURAL = "rural"


_STYLES = {
    PosterDesign.SOLEMN: Style(
        ground="#8C1A14",
        theme="#FFF1CF",
        event="#FFDE9C",
        accent="#8C1A14",
        heading=Face.SERIF_BLACK,
        scene=art.solemn_scene,
        framed=True,
        smaller=0.84,
    ),
    PosterDesign.FRESH: Style(
        ground="#E3F3EA",
        theme="#0F5A36",
        event="#17633E",
        accent="#1F7A4D",
        heading=Face.SANS_BOLD,
        scene=art.fresh_scene,
        framed=False,
        smaller=0.84,
    ),
    PosterDesign.RURAL: Style(
        ground="#FFD84D",
        theme="#A81E17",
        event="#1B1F1D",
        accent="#A81E17",
        heading=Face.SANS_BOLD,
        scene=art.rural_scene,
        framed=False,
        smaller=1,
    ),
}


def poster_pdf(poster: Poster, *, design: PosterDesign, size: PosterSize) -> DrawnSheet:
    """One page. 12315 stands on it whether `complaints` names it or not."""
    sheet = Sheet(*size.value, title=poster.event)
    picture = sheet.stamp(Painter(sheet, poster, _STYLES[design]).paint)
    sheet.page()
    sheet.place(picture, 0, 0, size.value[0] / WIDTH)
    return sheet.finish()
