"""The notice at the entrance, on A4 or A3: how many the site holds, whom to call, where to gather."""

from dataclasses import dataclass

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.fitted_text import Look, put
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import steps
from gbm_desktop.documents.poster import PosterSize
from gbm_desktop.documents.poster_art import circle, polygon
from gbm_desktop.documents.sheet import Box, DrawnSheet, Sheet
from gbm_desktop.wording import safety_prints as words

_WIDTH = 210.0
_LEFT, _INNER = 9.0, 192.0
_RED, _GREEN, _INK, _GREY, _WHITE, _PALE = "#B3261E", "#1F7A4D", "#1B1F1D", "#4A5450", "#FFFFFF", "#FDECEA"
_BOLD, _MIDDLE = Face.SANS_BOLD, Align.CENTER
_HEAD = Look(steps(60), Face.SERIF_BLACK, _WHITE, _MIDDLE)
_EVENT = Look([*steps(24, 22, 20, 18), *steps(17, 15, 13, 11, 9, lines=2)], _BOLD, _WHITE, _MIDDLE)
_LABEL = Look(steps(32), _BOLD, _INK)
_NUMBER = Look(steps(130, 120, 110, 100, 90, 80, 70, 60), _BOLD, _RED, _MIDDLE)
_FULL = Look(steps(24, 22, 20), _BOLD, _RED, _MIDDLE)
_CALL = Look(steps(58), _BOLD, _RED, _MIDDLE)
_SERVICE = Look(steps(22), _BOLD, _INK, _MIDDLE)
_ON_GREEN = Look(steps(24), _BOLD, _WHITE)
_ASSEMBLY = Look([*steps(46, 42, 38, 34, 30), *steps(30, 27, 24, 21, 18, 14, lines=2)], _BOLD, _WHITE, _MIDDLE)
_OFFICER = Look([*steps(36, 33, 30, 27, 24), *steps(20, 17, 14, lines=2)], _BOLD)
_SIGN = Look(steps(20), _BOLD, _RED, _MIDDLE)
_EXITS = Look([*steps(25, 23, 21, 19)], _BOLD, _GREEN)
_DECIDED = Look([*steps(13, 12, 11), *steps(11, 10, 9, 8, 7, 6, lines=2), *steps(6, 5, 4, lines=3)], _BOLD, _RED)
_FLAME = (
    "0 0 m -5 0 -7.5 -3.5 -6.5 -7.5 c -6 -10 -3.5 -11 -3 -13.5 c -2.8 -15 -3.2 -16.5 -3.2 -17.5 c "
    "2 -15.5 3.4 -12.5 3.2 -10 c 4.2 -10.8 4.6 -11.8 4.6 -13 c 7.5 -9.5 8.5 -0.5 0 0 c h"
)


@dataclass(frozen=True, slots=True)
class SiteNotice:
    """What the notice says; `limit` is what stands over the number: the capacity, or what the officer allows."""

    event: str
    limit: str
    persons: str
    assembly: str
    officer: str
    decided: str = ""


def site_notice_pdf(notice: SiteNotice, *, size: PosterSize) -> DrawnSheet:
    """One page, drawn for A4 and enlarged as a whole."""
    sheet = Sheet(*size.value, title=f"{notice.event} {words.NOTICE_HEAD}")
    picture = sheet.stamp(lambda: _paint(sheet, notice))
    sheet.page()
    sheet.place(picture, 0, 0, size.value[0] / _WIDTH)
    return sheet.finish()


def _paint(sheet: Sheet, notice: SiteNotice) -> None:
    sheet.fill(Box(_LEFT, 9, _INNER, 46), _RED, 2)
    put(sheet, Box(_LEFT, 10, _INNER, 28), words.NOTICE_HEAD, _HEAD)
    put(sheet, Box(_LEFT + 4, 38, _INNER - 8, 15), notice.event, _EVENT)
    _number(sheet, notice)
    _calls(sheet)
    sheet.fill(Box(_LEFT, 172, _INNER, 34), _GREEN, 2)
    put(sheet, Box(_LEFT + 5, 172, 44, 34), words.NOTICE_ASSEMBLY, _ON_GREEN)
    put(sheet, Box(_LEFT + 52, 173, _INNER - 56, 32), notice.assembly, _ASSEMBLY)
    put(sheet, Box(_LEFT, 209, 48, 18), words.NOTICE_OFFICER, _LABEL._replace(steps=steps(24)))
    put(sheet, Box(_LEFT + 46, 209, _INNER - 46, 18), notice.officer, _OFFICER)
    sheet.line((_LEFT, 228), (_LEFT + _INNER, 228), _GREY, 0.3)
    _no_smoking(sheet, _LEFT + 21, 247)
    _no_flames(sheet, _LEFT + 66, 247)
    for number, line in enumerate(words.NOTICE_EXITS):
        put(sheet, Box(_LEFT + 94, 236 + number * 14, _INNER - 94, 14), line, _EXITS)
    _decision(sheet, notice)


def _number(sheet: Sheet, notice: SiteNotice) -> None:
    sheet.frame(Box(_LEFT, 59, _INNER, 66), _RED, 1.2, 2)
    put(sheet, Box(_LEFT + 7, 61, _INNER - 14, 16), notice.limit, _LABEL)
    put(sheet, Box(_LEFT + 4, 70, _INNER - 8, 44), notice.persons, _NUMBER)
    put(sheet, Box(_LEFT + 4, 111, _INNER - 8, 12), words.NOTICE_FULL, _FULL)


def _calls(sheet: Sheet) -> None:
    width = (_INNER - 8) / len(words.NATIONAL)
    for place, (phone, service) in enumerate(words.NATIONAL):
        box = Box(_LEFT + place * (width + 4), 129, width, 39)
        sheet.frame(box, _RED, 0.8, 2)
        put(sheet, Box(box.x, box.y + 2, box.width, 24), phone, _CALL)
        put(sheet, Box(box.x, box.y + 26, box.width, 10), service, _SERVICE)


def _prohibited(sheet: Sheet, x: float, y: float, word: str) -> None:
    """The slash over what is forbidden, and the word under it."""
    sheet.line((x - 10.6, y - 10.6), (x + 10.6, y + 10.6), _RED, 3)
    put(sheet, Box(x - 22, y + 15.5, 44, 10), word, _SIGN)


def _ring(sheet: Sheet, x: float, y: float) -> None:
    circle(sheet, x, y, 16.5, _RED)
    circle(sheet, x, y, 13.6, _WHITE)


def _no_smoking(sheet: Sheet, x: float, y: float) -> None:
    _ring(sheet, x, y)
    sheet.fill(Box(x - 10, y + 0.5, 14.5, 3.6), _INK)
    sheet.fill(Box(x + 5.2, y + 0.5, 3.2, 3.6), _INK)
    for left in (x + 5.4, x + 7.4):
        polygon(
            sheet,
            [
                (left, y - 0.5),
                (left - 1, y - 3),
                (left + 0.4, y - 5.5),
                (left + 1.2, y - 5.2),
                (left, y - 3),
                (left + 1, y - 0.5),
            ],
            _INK,
        )
    _prohibited(sheet, x, y, words.NOTICE_SMOKING)


def _no_flames(sheet: Sheet, x: float, y: float) -> None:
    _ring(sheet, x, y)
    sheet.shape(_FLAME, _INK, (x, y + 9), 1)
    sheet.shape(_FLAME, _WHITE, (x + 0.4, y + 9), 0.45)
    _prohibited(sheet, x, y, words.NOTICE_FLAMES)


def _decision(sheet: Sheet, notice: SiteNotice) -> None:
    if notice.decided:
        box = Box(_LEFT, 276, _INNER, 12)
        sheet.fill(box, _PALE)
        sheet.frame(box, _RED, 0.5)
        put(sheet, Box(_LEFT + 2, 276, _INNER - 4, 12), notice.decided, _DECIDED)
