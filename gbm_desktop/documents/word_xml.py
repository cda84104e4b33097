"""The few WordprocessingML elements that documents are made of, as text with everything a person wrote escaped.

Widths and heights are in twips, twentieths of a point. Style names are those of `resources/templates/official_docx`.
"""

from collections.abc import Iterator
from unicodedata import east_asian_width
from xml.sax.saxutils import escape

from gbm_desktop.documents.blocks import Align, Table, printable

NARROW_TABLE, SHORT_TABLE = 6, 30  # columns; wider tables are set smaller
ROW_HEIGHT, SMALL_ROW_HEIGHT = 570, 440
_SIDES = '<w:{0} w:w="60" w:type="dxa"/>'
_MARGINS, _MARGINS_SMALL = (
    f'<w:tblCellMar><w:top w:w="{room}" w:type="dxa"/>{_SIDES.format("left")}<w:bottom w:w="{room}" w:type="dxa"/>'
    f"{_SIDES.format('right')}</w:tblCellMar>"
    for room in (118, 68)
)


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph in a style; `properties` follow the style in the order of the schema."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def run(text: str, properties: str = "") -> str:
    """A run of text in which tabs and line breaks keep their meaning."""
    marked = text_of(text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    marked = marked.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{marked}</w:t></w:r>'


def text_of(text: str) -> str:
    """Text that XML can carry as it was written."""
    return escape(printable(text))


def grid_characters(text: str) -> float:
    """How many characters of the grid a text takes: a half-width one takes half."""
    return sum(1 if east_asian_width(character) in "WFA" else 0.5 for character in text)


def table_elements(table: Table, width: int) -> Iterator[str]:
    """The caption and the ruled table, its header repeated on every page, no row cut by a page's end."""
    small = "Small" if len(table.columns) > NARROW_TABLE or len(table.rows) > SHORT_TABLE else ""
    share = width / sum(column.width for column in table.columns)
    widths = [round(column.width * share) for column in table.columns]
    head = [
        _cell(width, f"TableHead{small}", column.title) for width, column in zip(widths, table.columns, strict=True)
    ]
    aligned = [
        (width, "" if column.align is Align.LEFT else f'<w:jc w:val="{column.align}"/>')
        for width, column in zip(widths, table.columns, strict=True)
    ]
    if table.caption:
        yield paragraph("Caption", run(table.caption))
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    yield (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{_MARGINS_SMALL if small else _MARGINS}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )
    yield _row(head, "<w:tblHeader/>", small)
    for row in table.rows:
        cells = zip(aligned, row, strict=True)
        yield _row([_cell(width, f"TableText{small}", text, align) for (width, align), text in cells], "", small)
    yield "</w:tbl>"


def _row(cells: list[str], kind: str, small: str) -> str:
    height = SMALL_ROW_HEIGHT if small else ROW_HEIGHT
    return f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}"/>{kind}</w:trPr>{"".join(cells)}</w:tr>'


def _cell(width: int, style: str, text: str, align: str = "") -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(style, run(text), align)}</w:tc>"
    )
