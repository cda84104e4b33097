"""Pictures in WordprocessingML: two a row in a table without rules, each over its caption."""

from collections.abc import Iterator, Sequence

from gbm_desktop.documents.blocks import Picture
from gbm_desktop.documents.word_xml import paragraph, run, text_of

TWIPS_PER_MM = 1440 / 25.4
_EMU_PER_TWIP = 635
_HIGHEST = round(60 * TWIPS_PER_MM)
_GAP = round(6 * TWIPS_PER_MM)
_LOOSE = '<w:keepNext w:val="0"/>'  # rows are whole anyway; kept together they would make the table one piece
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def picture_id(name: str) -> str:
    """The relation under which the text names a picture's file."""
    return f"image-{name.partition('.')[0]}"


def gallery_elements(pictures: Sequence[tuple[str, Picture]], width: int) -> Iterator[str]:
    """Pictures with their captions, (file's name, picture); one alone takes the whole width."""
    if len(pictures) == 1:
        ((name, picture),) = pictures
        highest = width if picture.content.startswith(b"\x89PNG") else _HIGHEST  # a chart is as high as it is
        yield paragraph("Picture", _drawing(name, picture, width, highest))
        yield paragraph("PictureCaption", run(picture.caption))
        return
    half = (width - _GAP) // 2
    rows = [pictures[at : at + 2] for at in range(0, len(pictures), 2)]
    cells = "".join(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cells(row, half)}</w:tr>" for row in rows)
    yield (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f'<w:tblGrid>{f"""<w:gridCol w:w="{width // 2}"/>""" * 2}</w:tblGrid>{cells}</w:tbl>'
    )


def _cells(row: Sequence[tuple[str, Picture]], half: int) -> str:
    filled = [
        paragraph("Picture", _drawing(name, picture, half, _HIGHEST), _LOOSE)
        + paragraph("PictureCaption", run(picture.caption))
        for name, picture in row
    ]
    filled += [paragraph("Picture", "", _LOOSE)] * (2 - len(filled))
    return "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{half + _GAP // 2}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>{cell}</w:tc>'
        for cell in filled
    )


def _drawing(name: str, picture: Picture, widest: int, highest: int) -> str:
    """The picture as large as it may be; lengths in twips."""
    scale = min(widest / picture.width, highest / picture.height)
    across, down = (round(size * scale * _EMU_PER_TWIP) for size in (picture.width, picture.height))
    told = f'id="{int(name[:7], 16) + 1}" name="{name}" descr="{text_of(picture.caption)}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" '
        'distR="0">'
        f'<wp:extent cx="{across}" cy="{down}"/><wp:docPr {told}/><a:graphic xmlns:a="{_DRAWING}/main">'
        f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture">'
        f"<pic:nvPicPr><pic:cNvPr {told}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
        f'<a:blip r:embed="{picture_id(name)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
