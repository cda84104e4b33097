"""The sheet with which a scanner is tested: the test code as large as a badge's and larger, and how to go about it."""

from gbm_desktop.checkin.scanner_diagnosis import TEST_CODE
from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.sheet import Box, DrawnSheet, Ink, Sheet
from gbm_desktop.wording import scanner as words

_WIDTH, _HEIGHT = 210.0, 297.0
_LEFT, _GREY = 25.0, "#4A5450"
_LARGE, _SMALL = 80.0, 24.0
_BADGE = 30.0


def scanner_test_pdf() -> DrawnSheet:
    """One page of A4; the small code is as large as on a badge."""
    sheet = Sheet(_WIDTH, _HEIGHT, title=words.TEST_TITLE)
    sheet.page()
    middle = _WIDTH / 2
    sheet.text(middle, 32, words.TEST_TITLE, Ink(Face.SERIF_BLACK, 26), align=Align.CENTER)
    sheet.text(middle, 42, words.TEST_ABOUT, Ink(Face.SANS, 12, _GREY), align=Align.CENTER)
    sheet.code(middle - _LARGE / 2, 56, _LARGE, TEST_CODE)
    sheet.text(middle, 150, TEST_CODE, Ink(Face.SANS, 9, _GREY), align=Align.CENTER)
    y = sheet.lines(_LEFT, 168, words.TEST_STEPS, Ink(Face.SANS, 14), leading=10)
    _small(sheet, y + 6)
    return sheet.finish()


def _small(sheet: Sheet, top: float) -> None:
    sheet.frame(Box(_LEFT, top, _WIDTH - 2 * _LEFT, _BADGE + 8), _GREY, 0.3, 2)
    sheet.code(_LEFT + 8, top + 7, _SMALL, TEST_CODE)
    sheet.lines(_LEFT + 42, top + 16, words.TEST_SMALL, Ink(Face.SANS, 12), leading=7)
