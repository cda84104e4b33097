"""The form of one case of consumer protection on A4: what was said, what was done, and who signs for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.fitted_text import Look, put
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import Step, steps
from gbm_desktop.documents.sheet import POINTS, Box, DrawnSheet, Ink, Sheet
from gbm_desktop.wording import consumer_prints as words

_WIDTH, _HEIGHT = 210.0, 297.0
_LEFT, _INNER, _LABEL, _ROW, _PAD = 20.0, 172.0, 26.0, 8.5, 2.0
_LEADING = 1.3
_COURSE, _COURSE_ROWS, _COURSE_ROW = (32.0, 20.0, 20.0, 100.0), 8, 9.2
_INK, _GREY, _TINT, _RULE = "#1B1F1D", "#4A5450", "#EEF3F0", "#4A5450"
_TITLE = Look(steps(22, 20, 18), Face.SERIF_BLACK, _INK, Align.CENTER)
_HEAD = Look(steps(10.5, 9.5, 8.5, 7.5), Face.SANS, _GREY)
_NUMBER = Look(steps(10.5, 9.5, 8.5), Face.SANS_BOLD, _INK)
_NAME = Look(steps(10.5, 9.5, 8.5, 7.5, 7), Face.SANS_BOLD, _INK, Align.CENTER)
_SAID = Look([*steps(10.5, 9.5), *steps(8.5, 8, 7.5, 7, lines=2), *steps(6, 5.5, lines=3)])
_LONG_SIZES = (11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6)
_SMALL = Look(steps(9, 8.5, 8), Face.SANS, _GREY, Align.CENTER)
_DATE = Ink(Face.SANS, 10, _GREY)


@dataclass(frozen=True, slots=True)
class CaseForm:
    """What the form says: short fields two in a row, long ones over the width, the course, the signatures."""

    title: str
    number: str
    office: str
    pairs: Sequence[tuple[tuple[str, str], tuple[str, str]]]
    long: Sequence[tuple[str, str, float]]
    closing: Sequence[tuple[tuple[str, str], tuple[str, str]]]
    course: Sequence[tuple[str, str, str, str]]
    signatures: Sequence[str]
    foot: str


def case_form_pdf(form: CaseForm) -> DrawnSheet:
    """One page; the last steps stand in the course, with empty lines for the hand."""
    sheet = Sheet(_WIDTH, _HEIGHT, title=f"{form.title} {form.number}")
    sheet.page()
    put(sheet, Box(_LEFT, 14, _INNER, 14), form.title, _TITLE)
    put(sheet, Box(_LEFT, 30, _INNER * 0.68, 7), form.office, _HEAD)
    put(sheet, Box(_LEFT + _INNER * 0.7, 30, _INNER * 0.3, 7), form.number, _NUMBER)
    y = _pairs(sheet, 38, form.pairs)
    for name, said, height in form.long:
        _field(sheet, Box(_LEFT, y, _INNER, height), name, said, _long(height))
        y += height
    y = _pairs(sheet, y, form.closing)
    y = _course(sheet, y, form.course)
    _signatures(sheet, y, form.signatures)
    put(sheet, Box(_LEFT, 281, _INNER, 6), form.foot, _SMALL)
    return sheet.finish()


def _long(height: float) -> Look:
    """Each size with as many lines as the box has room for."""
    return Look([Step(size, int(height * POINTS / _LEADING / size)) for size in _LONG_SIZES])


def _pairs(sheet: Sheet, y: float, pairs: Sequence[tuple[tuple[str, str], tuple[str, str]]]) -> float:
    half = _INNER / 2
    for left, right in pairs:
        _field(sheet, Box(_LEFT, y, half, _ROW), *left, _SAID)
        _field(sheet, Box(_LEFT + half, y, half, _ROW), *right, _SAID)
        y += _ROW
    return y


def _field(sheet: Sheet, box: Box, name: str, said: str, look: Look) -> None:
    label = box._replace(width=_LABEL)
    sheet.fill(label, _TINT)
    sheet.frame(box, _RULE, 0.25)
    sheet.line((box.x + _LABEL, box.y), (box.x + _LABEL, box.y + box.height), _RULE, 0.25)
    put(sheet, label._replace(x=box.x + 1, width=_LABEL - 2), name, _NAME)
    put(sheet, Box(box.x + _LABEL + _PAD, box.y, box.width - _LABEL - 2 * _PAD, box.height), said, look)


def _course(sheet: Sheet, y: float, course: Sequence[tuple[str, str, str, str]]) -> float:
    sheet.fill(Box(_LEFT, y, _INNER, _COURSE_ROW), _TINT)
    lines = [words.FORM_COURSE_COLUMNS, *course[-_COURSE_ROWS:]]
    lines += [("", "", "", "")] * (_COURSE_ROWS + 1 - len(lines))
    for line in lines:
        x = _LEFT
        for cell, width in zip(line, _COURSE, strict=True):
            look = _NAME if line is lines[0] else _SAID
            sheet.frame(Box(x, y, width, _COURSE_ROW), _RULE, 0.25)
            put(sheet, Box(x + _PAD, y, width - 2 * _PAD, _COURSE_ROW), cell, look)
            x += width
        y += _COURSE_ROW
    return y


def _signatures(sheet: Sheet, y: float, signatures: Sequence[str]) -> None:
    width, height = _INNER / len(signatures), 22.0
    for at, name in enumerate(signatures):
        box = Box(_LEFT + at * width, y, width, height)
        sheet.frame(box, _RULE, 0.25)
        put(sheet, Box(box.x + _PAD, y + 1, width - 2 * _PAD, 7), name, _HEAD._replace(colour=_INK))
        sheet.text(box.x + width - _PAD, y + height - 3, words.FORM_BLANK_DATE, _DATE, align=Align.RIGHT)
