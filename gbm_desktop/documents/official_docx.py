"""An official document as a Word file in the format of GB/T 9704-2012, for the office that edits before it sends.

The package's fixed parts (styles, settings, page numbers) lie in `resources/templates/official_docx`; only the text is
written here, so that the same document gives the same bytes.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import BytesIO
from itertools import chain
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from gbm_desktop.documents.blocks import (
    Attachment,
    BarChart,
    Block,
    Chart,
    Gallery,
    Heading,
    OfficialDocument,
    Paragraph,
    Picture,
    PointMap,
    Table,
    attachment_labels,
    numbered,
    pictures,
    written_date,
)
from gbm_desktop.documents.official import picture_name
from gbm_desktop.documents.word_imprint import imprint_run
from gbm_desktop.documents.word_pictures import TWIPS_PER_MM, gallery_elements, picture_id
from gbm_desktop.documents.word_xml import grid_characters, paragraph, run, table_elements, text_of
from gbm_desktop.resource_files import resource

# Twips, twentieths of a point.
CHARACTER = 316
LINE = 580
AREA_WIDTH, AREA_HEIGHT = 8844, 12756
PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
TOP, RIGHT, LEFT = 2098, 1474, 1588
BOTTOM = 1980  # 34.93 mm: with 35 mm (1984) the area is 4 twips too low for 22 lines of 580
FOOTER = 1447  # the page number's dashes stand 7 mm under the area
LETTERHEAD_HALF_POINTS = 84
LETTERHEAD_TOP = 1984  # 35 mm under the area's top
RULE_ROOM = 250  # the red rule and the space over it, 4 mm under the number

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LEFT = '<w:jc w:val="left"/>'
_BLANK = "<w:p/>"
_UNDER_RULE = paragraph("Normal", "", f'<w:spacing w:line="{LINE - RULE_ROOM // 2}" w:lineRule="exact"/>')
_NO_ROOM = '<w:spacing w:line="20" w:lineRule="exact"/>'
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def official_docx(document: OfficialDocument) -> bytes:
    """The document is a Word file: real headings, repeated table headers, one section an attachment."""
    return _packed(document, _document(document))


def table_docx(document: OfficialDocument) -> bytes:
    """The title and the blocks stand on landscape pages of a Word file, unsigned, for a table of its own."""
    content = "".join([_title(document.title), _BLANK, *_blocks(document.blocks, AREA_HEIGHT)])
    return _packed(document, _body(f"{content}{_BLANK}", landscape=True))


def _packed(document: OfficialDocument, content: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, part in _parts(document, content):
            package.writestr(ZipInfo(name, _LONG_AGO), part, ZIP_DEFLATED)
    return file.getvalue()


def _parts(document: OfficialDocument, content: str) -> Iterator[tuple[str, str | bytes]]:
    folder = resource("templates", "official_docx")
    names = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    shown = _pictures(document)
    for name in names:  # [Content_Types].xml sorts first, where readers expect it
        text = (folder / name).read_text(encoding="utf-8")
        yield Path(name).as_posix(), _related(text, shown) if name.name == "document.xml.rels" else text
    yield "word/document.xml", content
    yield from ((f"word/media/{name}", picture) for name, picture in shown.items())
    yield "docProps/core.xml", _core(document)


def _related(relations: str, shown: Iterable[str]) -> str:
    """The relations of the text's parts, and those of its pictures, each under its file's name."""
    more = "".join(
        f'<Relationship Id="{picture_id(name)}" Type="{_RELATIONS}/image" Target="media/{name}"/>' for name in shown
    )
    return relations.replace("</Relationships>", f"{more}</Relationships>")


def _core(document: OfficialDocument) -> str:
    moment = f'<dcterms:{{0}} xsi:type="dcterms:W3CDTF">{document.date.isoformat()}T00:00:00Z</dcterms:{{0}}>'
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{text_of(''.join(document.title))}</dc:title><dc:creator>{text_of(document.signature)}</dc:creator>"
        f"{moment.format('created')}{moment.format('modified')}</cp:coreProperties>"
    )


def _document(document: OfficialDocument) -> str:
    last = document.attachments[-1].landscape if document.attachments else False
    text = (_heading_matter(document), _blocks(document.blocks), _closing(document), _attachments(document))
    content = "".join(chain(*text, _end(document, AREA_HEIGHT if last else AREA_WIDTH)))
    return _body(content, landscape=last)


def _body(content: str, *, landscape: bool) -> str:
    return (
        f'{_XML}<w:document xmlns:w="{_WORD}" xmlns:r="{_RELATIONS}"><w:body>{content}{_section(landscape=landscape)}'
        "</w:body></w:document>"
    )


def _heading_matter(document: OfficialDocument) -> Iterator[str]:
    if document.letterhead is not None:
        size = min(LETTERHEAD_HALF_POINTS, int(AREA_WIDTH / 10 / grid_characters(document.letterhead)))
        height = size * 10  # twips: as high as its characters
        after = 7 * LINE - LETTERHEAD_TOP - height  # the number stands on the eighth line
        yield paragraph(
            "Letterhead",
            run(document.letterhead, f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'),
            f'<w:spacing w:before="{LETTERHEAD_TOP}" w:after="{after}" w:line="{height}" w:lineRule="exact"/>',
        )
        yield from (_number_line(document), _UNDER_RULE, _UNDER_RULE)
    elif document.number is not None:
        yield from (_number_line(document), _BLANK, _BLANK)
    yield from (_title(document.title), _BLANK)
    if document.addressee is not None:
        yield paragraph("Normal", run(f"{document.addressee}："))


def _number_line(document: OfficialDocument) -> str:
    bare = "" if document.letterhead is not None else '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'
    number = run(document.number or "")
    if document.signer is None:
        return paragraph("NumberLine", number, f'{bare}<w:jc w:val="center"/>')
    signer = run("\t签发人：") + run(document.signer, '<w:rStyle w:val="Signer"/>')
    # the rule is as wide as the paragraph: only its first line is indented
    return paragraph("NumberLine", number + signer, f'{bare}<w:ind w:firstLine="{CHARACTER}"/>')


def _title(lines: Iterable[str]) -> str:
    return paragraph("Title", run("\n".join(lines)))


def _blocks(blocks: tuple[Block, ...], width: int = AREA_WIDTH) -> Iterator[str]:
    for number, block in numbered(blocks):
        match block:
            case Heading(level, text):
                yield paragraph(f"Heading{level}", run(number + text))
            case Paragraph(text):
                keep = "<w:keepNext/>" if block is blocks[-1] else ""  # the signature stays with the last words
                yield paragraph("BodyText", run(text), keep)
            case Gallery(shown):
                yield from gallery_elements([(picture_name(one), one) for one in shown], width)
            case BarChart() | PointMap():
                one = _drawn(block)
                yield from gallery_elements([(picture_name(one), one)], width)
            case Table():
                yield from table_elements(block, width)
                if block is not blocks[-1]:
                    yield paragraph("Normal", "", f'<w:spacing w:line="{LINE // 2}" w:lineRule="exact"/>')


@lru_cache(maxsize=64)
def _drawn(chart: Chart) -> Picture:
    from gbm_desktop.documents.chart_pictures import chart_picture

    return chart_picture(chart, AREA_WIDTH / TWIPS_PER_MM)


def _pictures(document: OfficialDocument) -> dict[str, bytes]:
    """Every picture that the text names, by its file's name."""
    parts = (document.blocks, *(attachment.blocks for attachment in document.attachments))
    charts = [_drawn(block) for blocks in parts for block in blocks if isinstance(block, BarChart | PointMap)]
    return {picture_name(one): one.content for one in (*pictures(document), *charts)}


def _closing(document: OfficialDocument) -> Iterator[str]:
    keep = "<w:keepNext/>"
    names = [attachment.title for attachment in document.attachments]
    if names:
        yield paragraph("Normal", "", keep)
        yield from _attachment_note(names)
    day = written_date(document.date)
    name_width, day_width = (round(grid_characters(text) * CHARACTER) for text in (document.signature, day))
    room = AREA_WIDTH - 2 * CHARACTER
    start = room - day_width - 2 * CHARACTER if day_width > name_width else room - name_width
    yield paragraph("Normal", "", keep)
    if document.sealed:
        yield from _sealed(document, day, _section(landscape=False) if names else "")
        return
    indent = f'<w:ind w:left="{max(start, 0)}" w:right="{2 * CHARACTER}"/>'
    yield paragraph("Normal", run(document.signature), f"{keep}{indent}{_LEFT}")
    section = _section(landscape=False) if names else ""
    yield paragraph("Normal", run(day), f'<w:ind w:left="{max(start, 0) + 2 * CHARACTER}"/>{_LEFT}{section}')


def _sealed(document: OfficialDocument, day: str, section: str) -> Iterator[str]:
    """The date four characters from the right, the name centred over it."""
    name_width, day_width = (round(grid_characters(text) * CHARACTER) for text in (document.signature, day))
    start = AREA_WIDTH - 4 * CHARACTER - day_width
    name_start = max(0, min(start + (day_width - name_width) // 2, AREA_WIDTH - name_width))
    yield paragraph("Normal", run(document.signature), f'<w:keepNext/><w:ind w:left="{name_start}"/>{_LEFT}')
    yield paragraph("Normal", run(day), f'<w:ind w:left="{start}"/>{_LEFT}{section}')


def _end(document: OfficialDocument, width: int) -> Iterator[str]:
    """What stands on the last page after everything else: the frozen state's mark, and the 版记 at its foot."""
    if document.mark is not None:
        yield paragraph("Normal", run(document.mark, '<w:sz w:val="18"/><w:szCs w:val="18"/>'), _LEFT)
    lines = []
    if document.copied_to is not None:
        lines.append(run(f"抄送：{document.copied_to}。"))
    if document.printed_by is not None:
        day = written_date(document.printed_on or document.date)
        lines.append(f"{run(document.printed_by)}{run(chr(9))}{run(f'{day}印发')}")
    if lines:
        yield paragraph("Normal", imprint_run(lines, width), _NO_ROOM)


def _attachment_note(names: list[str]) -> Iterator[str]:
    for number, name in enumerate(names, start=1):
        mark = f"{number}." if len(names) > 1 else ""
        first = f"附件：{mark}" if number == 1 else mark
        text_at = round((5 + grid_characters(mark)) * CHARACTER)
        hanging = round(grid_characters(first) * CHARACTER)
        indent = f'<w:keepNext/><w:ind w:left="{text_at}" w:hanging="{hanging}"/>{_LEFT}'
        yield paragraph("Normal", run(first + name), indent)


def _attachments(document: OfficialDocument) -> Iterator[str]:
    labelled = list(zip(attachment_labels(document.attachments), document.attachments, strict=True))
    for label, attachment in labelled:
        yield from _attachment(label, attachment)
        # a section ends in a paragraph, and Word wants one after a table: one that takes no room
        section = _section(landscape=attachment.landscape) if (label, attachment) != labelled[-1] else ""
        yield paragraph("Normal", "", f"{_NO_ROOM}{section}")


def _attachment(label: str, attachment: Attachment) -> Iterator[str]:
    yield from (paragraph("AttachmentLabel", run(label)), _BLANK, _title([attachment.title]), _BLANK)
    yield from _blocks(attachment.blocks, AREA_HEIGHT if attachment.landscape else AREA_WIDTH)


def _section(*, landscape: bool) -> str:
    """A landscape page is the upright sheet turned: bound by its top, numbered where the upright sheet is."""
    kind = "-landscape" if landscape else ""
    size = (
        f'w:w="{PAGE_HEIGHT}" w:h="{PAGE_WIDTH}" w:orient="landscape"'
        if landscape
        else f'w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"'
    )
    top, right, bottom, left = (LEFT, TOP, RIGHT, BOTTOM) if landscape else (TOP, RIGHT, BOTTOM, LEFT)
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="footer-odd{kind}"/>'
        f'<w:footerReference w:type="even" r:id="footer-even{kind}"/><w:pgSz {size}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="851" '
        f'w:footer="{FOOTER}" w:gutter="0"/>'
        f'<w:docGrid w:type="linesAndChars" w:linePitch="{LINE}" w:charSpace="-848"/></w:sectPr>'
    )
