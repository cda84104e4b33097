"""Charts as pictures: what Word shows is drawn by the same hand as what the PDF prints."""

import json
from struct import unpack_from

import typst

from gbm_desktop.documents.blocks import Chart, Picture
from gbm_desktop.documents.fonts import typst_font_families
from gbm_desktop.documents.official import chart_data, typesetting_fonts
from gbm_desktop.resource_files import resource

_DOTS_PER_INCH = 300
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
