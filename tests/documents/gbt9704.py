"""A PDF against GB/T 9704-2012, by where its characters and rules stand; each departure is a sentence by its clause.

A document's tables, charts and photos are set closer than its text and are left alone; everything else is measured.
"""

from collections.abc import Iterator
from itertools import pairwise

from gbm_desktop.documents.blocks import (
    Heading,
    OfficialDocument,
    Paragraph,
    attachment_labels,
    numbered,
    written_date,
)
from tests.documents.pdf_reading import POINTS_PER_MM, Line, Rule, page_sizes_mm, pages_of, rules_of

PITCH, CHARACTER = 28.99, 15.793
LEFT, TOP, WIDTH, HEIGHT = (mm * POINTS_PER_MM for mm in (28, 37, 156, 225))
ASCENT = 0.88
LINES, CHARACTERS = 22, 28
OFF_GRID = 0.03  # of a line
BODY, TITLE, SMALL = 16, 22, 14
RED = (230, 0, 18)
HALF_BRACKET = 8.5  # an opening bracket's white half is cut off where a line begins
HEADING_FONTS = {1: "NotoSansSC", 2: "FandolKai", 3: "FandolFang", 4: "FandolFang"}


def departures(pdf: bytes, document: OfficialDocument) -> list[str]:
    """What the standard asks and the PDF does not do."""
    pages, strokes, sizes = pages_of(pdf), rules_of(pdf), page_sizes_mm(pdf)
    own = _own_pages(pages, document)
    found = [*_paper(sizes), *_numbers(pages, sizes), *_area(pages, sizes), *_headings(pages[:own], document)]
    found += _opening(pages[0], strokes[0], document)
    found += _grid(pages[:own], document) if _is_text(document) else []
    found += _signature(pages[:own], document)
    found += _attachments(pages[own:], pages[:own], document)
    found += _imprint(strokes[-1], pages[-1], document, upright=sizes[-1] == (210, 297))
    return found


def _own_pages(pages: list[list[Line]], document: OfficialDocument) -> int:
    """How many pages the body takes: the first attachment's label begins the next."""
    if not document.attachments:
        return len(pages)
    label = attachment_labels(document.attachments)[0]
    begun = (number for number, page in enumerate(pages) if number and any(line.text == label for line in page[:2]))
    return next(begun, len(pages))


def _is_text(document: OfficialDocument) -> bool:
    return all(isinstance(block, Heading | Paragraph) for block in document.blocks)


def _off(distance: float) -> bool:
    """Whether a distance is not of whole lines."""
    part = distance / PITCH % 1
    return min(part, 1 - part) > OFF_GRID


def _far(found: float, wanted: float, by: float = 0.5) -> bool:
    return abs(found - wanted) > by


def _top(line: Line) -> float:
    return line.first.baseline - ASCENT * line.first.size


def _paper(sizes: list[tuple[int, int]]) -> Iterator[str]:
    for number, size in enumerate(sizes, 1):
        if size not in {(210, 297), (297, 210)}:
            yield f"5.1: page {number} is {size} mm"


def _numbers(pages: list[list[Line]], sizes: list[tuple[int, int]]) -> Iterator[str]:
    """7.5: — n — in 四号 Song, 7 mm under the area; odd pages on the right, even pages on the left."""
    for number, (page, size) in enumerate(zip(pages, sizes, strict=True), 1):
        if size != (210, 297):
            continue
        line = page[-1]
        if line.text != f"— {number} —" or {glyph.size for glyph in line.glyphs} != {SMALL}:
            yield f"7.5: page {number} ends in {line.text!r}"
            continue
        if "NotoSerifSC" not in line.font or _far(line.first.baseline - 0.38 * SMALL, TOP + HEIGHT + 7 * POINTS_PER_MM):
            yield f"7.5: the number of page {number} stands elsewhere or is not in Song"
        end = line.glyphs[-1].x + 0.89 * SMALL
        astray = _far(end, LEFT + WIDTH - CHARACTER, 1) if number % 2 else _far(line.first.x, LEFT + CHARACTER, 1)
        if astray:
            yield f"7.5: the number of page {number} is on the wrong side"


def _area(pages: list[list[Line]], sizes: list[tuple[int, int]]) -> Iterator[str]:
    """5.2.1: nothing but the page's number stands outside 156 × 225 mm."""
    for number, (page, size) in enumerate(zip(pages, sizes, strict=True), 1):
        if size != (210, 297):
            continue
        for line in page[:-1]:
            last = line.glyphs[-1]
            if line.first.x < LEFT - HALF_BRACKET or last.x + last.size / 2 > LEFT + WIDTH + 0.5:
                yield f"5.2.1: page {number}: {line.text!r} leaves the area sideways"
            if _top(line) < TOP - 0.5 or line.first.baseline > TOP + HEIGHT:
                yield f"5.2.1: page {number}: {line.text!r} leaves the area up or down"


def _grid(pages: list[list[Line]], document: OfficialDocument) -> Iterator[str]:
    """5.2.2, 5.2.3: 三号 仿宋, 22 lines a page on one grid, 28 characters a line."""
    numbers = {number + block.text for number, block in numbered(document.blocks) if isinstance(block, Heading)}
    for number, page in enumerate(pages, 1):
        lines = [line for line in page[:-1] if line.first.size == BODY]
        if len(lines) > LINES:
            yield f"5.2.3: page {number} has {len(lines)} lines"
        for line in lines:
            if len(line.text) > CHARACTERS + sum(glyph.character.isascii() for glyph in line.glyphs) // 2 + 2:
                yield f"5.2.3: page {number}: {line.text!r} has {len(line.text)} characters"
            if document.letterhead is None and _off(_top(line) - TOP):
                yield f"5.2.3: page {number}: {line.text!r} is off the grid"
            if line.text not in numbers and "签发人" not in line.text and _common_fonts(line) - {"FandolFang-Regular"}:
                yield f"5.2.2: page {number}: {line.text!r} is in {line.font}"
        for above, below in pairwise(lines):
            if _off(below.first.baseline - above.first.baseline):
                yield f"5.2.3: page {number}: {below.text!r} is not whole lines under the one above"


def _common_fonts(line: Line) -> set[str]:
    """The fonts of the line's common Chinese characters: 仿宋 and 楷体 have no rare ones, which Song lends them."""
    return {glyph.font.partition("+")[2] for glyph in line.glyphs if _is_common(glyph.character)}


def _is_common(character: str) -> bool:
    try:
        return "\u4e00" <= character <= "\u9fff" and bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def _headings(pages: list[list[Line]], document: OfficialDocument) -> Iterator[str]:
    """7.3.3: each level has its number and font, indented two characters; no heading is alone at a page's foot."""
    by_text = {line.text: (line, page) for page in pages for line in page}
    for number, block in numbered(document.blocks):
        if not isinstance(block, Heading):
            continue
        line, page = by_text.get(number + block.text, (None, []))
        if line is None:
            if len(number + block.text) <= CHARACTERS - 2:
                yield f"7.3.3: there is no line {number + block.text!r}"
            continue
        if any(HEADING_FONTS[block.level] not in font for font in _common_fonts(line)) or line.first.size != BODY:
            yield f"7.3.3: {line.text!r} is in {line.font} {line.first.size}"
        if _far(line.first.x, LEFT + 2 * CHARACTER, HALF_BRACKET if line.text.startswith("（") else 0.5):
            yield f"7.3.3: {line.text!r} is not indented by two characters"
        if page[-2] is line:
            yield f"7.3.3: {line.text!r} is alone at its page's foot"


def _opening(page: list[Line], strokes: list[Rule], document: OfficialDocument) -> Iterator[str]:
    """7.2.4 to 7.2.7, 7.3.1, 7.3.2: 红头, 发文字号, 签发人, the red rule, title and addressee."""
    lines = list(page)
    if document.letterhead is not None:
        yield from _letterhead(lines.pop(0), document.letterhead)
        number = lines.pop(0)
        yield from _number_line(number, document)
        yield from _red_rule([rule for rule in strokes if rule.colour == RED], number)
    elif document.number is not None:
        lines.pop(0)
    titles = [line for line in lines if line.first.size == TITLE]
    for line in titles:
        middle = (line.first.x + line.glyphs[-1].x + TITLE) / 2
        if "NotoSerifSC-Black" not in line.font or _far(middle, LEFT + WIDTH / 2, 2):
            yield f"7.3.1: the title's {line.text!r} is not in 小标宋 or not in the middle"
    if not titles:
        yield "7.3.1: there is no title"
    elif document.addressee is not None:
        addressee = lines[len(titles)]
        by = HALF_BRACKET if document.addressee.startswith("（") else 0.5
        if addressee.text != f"{document.addressee}：" or _far(addressee.first.x, LEFT, by):
            yield f"7.3.2: the addressee reads {addressee.text!r} or is not flush left"
        if _far(_top(addressee) - _top(titles[-1]), 2 * PITCH, 1):
            yield "7.3.2: no blank line stands between title and addressee"


def _letterhead(line: Line, wanted: str) -> Iterator[str]:
    drawn = (line.glyphs[-1].x - line.first.x) / (len(line.glyphs) - 1)  # a long one is scaled
    middle = (line.first.x + line.glyphs[-1].x + drawn) / 2
    if line.text != wanted or "NotoSerifSC-Black" not in line.font or _far(middle, LEFT + WIDTH / 2, 3):
        yield f"7.2.4: the letterhead {line.text!r} is not in 小标宋 or not in the middle"
    if _far(line.first.baseline - ASCENT * drawn, TOP + 35 * POINTS_PER_MM, 1):
        yield "7.2.4: the letterhead's top is not 35 mm under the area's"


def _number_line(line: Line, document: OfficialDocument) -> Iterator[str]:
    text = line.text.replace(" ", "")
    if document.signer is None:
        middle = (line.first.x + line.glyphs[-1].x + BODY) / 2
        if _far(middle, LEFT + WIDTH / 2, 2):
            yield f"7.2.5: {text!r} is not in the middle"
        return
    if text != f"{document.number}签发人：{document.signer}" or "FandolKai" not in line.glyphs[-1].font:
        yield f"7.2.6: the number's line reads {text!r}, or the signer is not in 楷体"
    if _far(line.first.x, LEFT + CHARACTER) or _far(line.glyphs[-1].x + 2 * CHARACTER, LEFT + WIDTH, 1):
        yield "7.2.6: number and signer are not one character from the sides"


def _red_rule(found: list[Rule], number: Line) -> Iterator[str]:
    if len(found) != 1:
        yield f"7.2.7: there are {len(found)} red rules"
        return
    (rule,) = found
    if _far(rule.left, LEFT, 1) or _far(rule.right, LEFT + WIDTH, 1):
        yield "7.2.7: the red rule is not as wide as the area"
    if _far(rule.middle - (number.first.baseline + 0.12 * BODY), 4 * POINTS_PER_MM, 1):
        yield "7.2.7: the red rule is not 4 mm under the number"


def _signature(pages: list[list[Line]], document: OfficialDocument) -> Iterator[str]:
    """7.3.5: name and date, with a seal or without one; never on a page without text."""
    day = written_date(document.date)
    page = next((page for page in reversed(pages) if any(line.text == day for line in page)), None)
    if page is None:
        yield "7.3.5: there is no date of its own line"
        return
    at = next(number for number, line in enumerate(page) if line.text == day)
    date, name = page[at], page[at - 1]
    if name.text == document.signature:
        yield from (_sealed if document.sealed else _unsealed)(name, date)
    if at - 1 == 0:
        yield "7.3.5.4: the signature is alone on its page"


def _unsealed(name: Line, date: Line) -> Iterator[str]:
    right = LEFT + WIDTH - 2 * CHARACTER
    if _far(max(name.glyphs[-1].x, date.glyphs[-1].x) + CHARACTER, right, 1):
        yield "7.3.5.2: name or date is not two characters from the right"
    if _far(date.first.x - name.first.x, 2 * CHARACTER):
        yield "7.3.5.2: the date's first character is not two to the right of the name's"


def _sealed(name: Line, date: Line) -> Iterator[str]:
    end = date.glyphs[-1].x + CHARACTER
    if _far(end, LEFT + WIDTH - 4 * CHARACTER, 1):
        yield "7.3.5.1: the date is not four characters from the right"
    middle, name_middle = (date.first.x + end) / 2, (name.first.x + name.glyphs[-1].x + CHARACTER) / 2
    if _far(middle, name_middle, 2) and _far(name.glyphs[-1].x + CHARACTER, LEFT + WIDTH, 1):
        yield "7.3.5.1: the name is not over the middle of the date"


def _attachments(pages: list[list[Line]], body: list[list[Line]], document: OfficialDocument) -> Iterator[str]:
    """7.3.4, 7.3.6: named under the text; each begins a page with its label in 黑体 and its title on the third line."""
    labels = attachment_labels(document.attachments)
    note = "".join(line.text for page in body for line in page)
    for label, one in zip(labels, document.attachments, strict=True):
        if one.title not in note:
            yield f"7.3.4: {one.title!r} is not named under the text"
        first = next((page for page in pages if any(line.text == label for line in page[:2])), None)
        if first is None:
            yield f"7.3.6: no page begins with {label!r}"
        elif not one.landscape:
            head, title = first[0], first[1]
            if "NotoSansSC" not in head.font or _far(head.first.x, LEFT) or _far(_top(head), TOP):
                yield f"7.3.6: {label!r} is not in 黑体 at the top left"
            if _far(_top(title), TOP + 2 * PITCH, 1) or title.first.size != TITLE:
                yield f"7.3.6: the title of {label!r} is not on the third line"


def _imprint(strokes: list[Rule], page: list[Line], document: OfficialDocument, *, upright: bool) -> Iterator[str]:
    """7.4: the 版记 at the last page's foot, 四号, first and last rule 0.35 mm, between them 0.25 mm."""
    wanted = [line for line in (document.copied_to, document.printed_by) if line is not None]
    if not wanted:
        return
    found = strokes[-len(wanted) - 1 :]
    widths = [round(rule.width / POINTS_PER_MM, 2) for rule in found]
    if widths != [0.35, *[0.25] * (len(wanted) - 1), 0.35]:
        yield f"7.4.1: the rules of the imprint are {widths} mm"
    foot = TOP + HEIGHT if upright else (28 + 156) * POINTS_PER_MM
    if found and _far(found[-1].middle, foot, 1):
        yield "7.4.1: the imprint is not at the foot of the area"
    text = [line for line in page if any(mark in line.text for mark in ("抄送：", "印发"))]
    if any(line.first.size != SMALL or "FandolFang" not in line.font for line in text) or len(text) < len(wanted):
        yield "7.4.2: the imprint is not in 四号 仿宋"
