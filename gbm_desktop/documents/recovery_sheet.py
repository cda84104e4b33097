"""The recovery sheet for the office safe on A4: the code in groups, how to use it, and who keeps it."""

from collections.abc import Sequence
from dataclasses import dataclass

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.fitted_text import Look, put
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import steps
from gbm_desktop.documents.sheet import Box, DrawnSheet, Sheet
from gbm_desktop.wording import protection as words

_WIDTH, _HEIGHT = 210.0, 297.0
_LEFT, _INNER = 25.0, 160.0
_LABEL, _ROW = 28.0, 9.5
_ACROSS, _GROUP_HEIGHT = 4, 22.0
_OPENINGS, _OPENING = 3, 10.0
_INDENT, _LINE = 7.0, 5.5
_INK, _GREY, _TINT = "#1B1F1D", "#4A5450", "#EEF3F0"
_TITLE = Look(steps(26, 24), Face.SERIF_BLACK, _INK, Align.CENTER)
_CARE = Look(steps(12, 11), Face.SANS_BOLD, _INK)
_NAME = Look(steps(11, 10, 9), Face.SANS_BOLD, _INK, Align.CENTER)
_SAID = Look([*steps(11, 10, 9), *steps(8.5, 8, lines=2)])
_TEXT = Look([*steps(11), *steps(11, 10.5, 10, lines=2)])
_SECTION = Look(steps(13, 12), Face.SANS_BOLD, _INK)
_GROUP = Look(steps(20, 19, 18), Face.SANS_BOLD, _INK, Align.CENTER)
_NUMBER = Look(steps(9.5, 9), Face.SANS, _GREY, Align.CENTER)


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """`fields` are the values of `words.SHEET_FIELDS`; `code` has its groups apart."""

    fields: Sequence[str]
    code: str


def recovery_sheet_pdf(said: RecoverySheet) -> DrawnSheet:
    """One page."""
    sheet = Sheet(_WIDTH, _HEIGHT, title=words.SHEET_TITLE)
    sheet.page()
    put(sheet, Box(_LEFT, 16, _INNER, 6), words.SHEET_CARE, _CARE)
    put(sheet, Box(_LEFT, 28, _INNER, 14), words.SHEET_TITLE, _TITLE)
    y = _fields(sheet, 50, words.SHEET_FIELDS, said.fields)
    put(sheet, Box(_LEFT, y + 4, _INNER, 13), words.SHEET_WHAT, _TEXT)
    y = _code(sheet, y + 21, said.code.split(" "))
    y = _how(sheet, y + 7)
    _keeping(sheet, y + 5)
    return sheet.finish()


def _fields(sheet: Sheet, y: float, names: Sequence[str], values: Sequence[str]) -> float:
    for name, value in zip(names, values, strict=True):
        sheet.fill(Box(_LEFT, y, _LABEL, _ROW), _TINT)
        for box in (Box(_LEFT, y, _LABEL, _ROW), Box(_LEFT + _LABEL, y, _INNER - _LABEL, _ROW)):
            sheet.frame(box, _GREY, 0.25)
        put(sheet, Box(_LEFT, y, _LABEL, _ROW), name, _NAME)
        put(sheet, Box(_LEFT + _LABEL + 3, y, _INNER - _LABEL - 6, _ROW), value, _SAID)
        y += _ROW
    return y


def _code(sheet: Sheet, y: float, groups: Sequence[str]) -> float:
    put(sheet, Box(_LEFT, y, _INNER, 8), words.SHEET_CODE, _SECTION)
    y, width = y + 9, _INNER / _ACROSS
    for place, group in enumerate(groups):
        down, across = divmod(place, _ACROSS)
        box = Box(_LEFT + across * width, y + down * _GROUP_HEIGHT, width, _GROUP_HEIGHT)
        sheet.frame(box, _GREY, 0.4)
        put(sheet, Box(box.x, box.y + 2, width, 5), words.SHEET_GROUP.format(number=place + 1), _NUMBER)
        put(sheet, Box(box.x, box.y + 8, width, 11), group, _GROUP)
    return y + -(-len(groups) // _ACROSS) * _GROUP_HEIGHT


def _how(sheet: Sheet, y: float) -> float:
    width = _INNER - _INDENT
    for number, text in enumerate(words.SHEET_HOW, 1):
        height = _LINE if sheet.measure(text, Face.SANS) * _TEXT.steps[0].size <= width else 2 * _LINE
        put(sheet, Box(_LEFT, y, _INDENT, _LINE), f"{number}.", _TEXT)
        put(sheet, Box(_LEFT + _INDENT, y, width, height), text, _TEXT)
        y += height + 1
    return y


def _keeping(sheet: Sheet, y: float) -> None:
    *short, openings = words.SHEET_KEEPING
    y = _fields(sheet, y, short, [""] * len(short))
    put(sheet, Box(_LEFT, y + 2, _INNER, 7), openings, _SAID)
    for number in range(_OPENINGS):
        at = y + 10 + (number + 1) * _OPENING
        sheet.line((_LEFT, at), (_LEFT + _INNER, at), _GREY, 0.25)
