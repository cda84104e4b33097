"""The 版记 in WordprocessingML: a box that stands at the foot of the page's area, wherever the text above it ends."""

from collections.abc import Sequence

from gbm_desktop.documents.word_xml import paragraph

_LINE = 420  # twips that a line with its rule takes
_INDENT = 280
_EMU_PER_TWIP = 635
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def imprint_run(lines: Sequence[str], width: int) -> str:
    """A run that anchors the box; `lines` are runs of their own, `width` is the area's in twips."""
    across, down = width * _EMU_PER_TWIP, len(lines) * _LINE * _EMU_PER_TWIP
    return (
        f'<w:r><mc:AlternateContent xmlns:mc="{_COMPATIBLE}"><mc:Choice xmlns:wps="{_SHAPE}" Requires="wps"><w:drawing>'
        f'<wp:anchor xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" '
        'simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>'
        f'<wp:extent cx="{across}" cy="{down}"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="版记"/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_SHAPE}"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        "<wps:spPr>"
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>"
        f'{_table(lines, width)}{paragraph("Imprint", "", """<w:spacing w:line="20" w:lineRule="exact"/>""")}'
        '</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def _table(lines: Sequence[str], width: int) -> str:
    """First and last rule 0.35 mm, the one between 0.25 mm (GB/T 9704-2012, 7.4)."""
    thick, thin = (f'w:val="single" w:sz="{eighths}" w:space="0" w:color="000000"' for eighths in (8, 6))
    right = f'<w:tabs><w:tab w:val="right" w:pos="{width - _INDENT}"/></w:tabs>'
    indent = f'{right}<w:ind w:left="{_INDENT}" w:right="{_INDENT}"/>'
    cell = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
    rows = "".join(f"<w:tr>{cell}{paragraph('Imprint', line, indent)}</w:tc></w:tr>" for line in lines)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders><w:top {thick}/><w:bottom {thick}/>'
        f'<w:insideH {thin}/></w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        f'<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>'
        f"{rows}</w:tbl>"
    )
