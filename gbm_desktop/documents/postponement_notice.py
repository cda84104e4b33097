"""The notice of a postponement on A4, to be put up where people would come, and behind it whom to call."""

from collections.abc import Sequence
from dataclasses import dataclass

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.fitted_text import Look, put
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import steps
from gbm_desktop.documents.ruled_pages import draw
from gbm_desktop.documents.ruled_sheet import RuledSheet
from gbm_desktop.documents.sheet import Box, DrawnSheet, Sheet
from gbm_desktop.wording import postponement as words

_WIDTH, _HEIGHT = 210.0, 297.0
_LEFT, _INNER = 13.0, 184.0
_AMBER, _GREEN, _PALE, _INK, _GREY, _WHITE = "#9A5B00", "#1F7A4D", "#EEF6F1", "#1B1F1D", "#4A5450", "#FFFFFF"
_BOLD, _MIDDLE = Face.SANS_BOLD, Align.CENTER
_HEAD = Look(steps(64), Face.SERIF_BLACK, _WHITE, _MIDDLE)
_EVENT = Look([*steps(30, 28, 26, 24), *steps(22, 20, 18, 16, 14, lines=2)], _BOLD, _INK, _MIDDLE)
_WHY = Look([*steps(20, 18, 17), *steps(16, 15, 14, 13, 12, lines=2)], Face.SANS, _INK, _MIDDLE)
_LABEL = Look(steps(18, 16, 14), _BOLD, _GREY)
_OLD = Look(steps(22, 20, 18, 16, 14), Face.SANS, _GREY)
_NEW_LABEL = Look(steps(22), _BOLD, _GREEN)
_DAY = Look(steps(46, 42, 38, 34, 30, 26, 22), _BOLD, _GREEN, _MIDDLE)
_HOURS = Look([*steps(30, 27, 24, 21, 18), *steps(16, 14, 12, lines=2)], _BOLD, _GREEN, _MIDDLE)
_PLACE = Look([*steps(26, 24, 22, 20), *steps(20, 18, 16, 14, 12, lines=2)], _BOLD)
_TICKETS = Look(steps(16, 15, 14, 13, 12))
_CALL = Look(steps(34, 30, 27, 24, 21, 18, 15), _BOLD, _AMBER)
_FOOT = Look([*steps(14, 13, 12), *steps(12, 11, 10, 9, 8, lines=2)], align=Align.CENTER)
_SMALL = Look(steps(11, 10, 9, 8), Face.SANS, _GREY, _MIDDLE)


@dataclass(frozen=True, slots=True)
class PostponementNotice:
    """What the notice says; `day` and `hours` are the new ones, or that they will be told later."""

    event: str
    why: str
    old: str
    day: str
    hours: str
    place_label: str
    place: str
    contact: str
    complaints: str
    signed: str


def postponement_pdf(notices: Sequence[tuple[PostponementNotice, RuledSheet]], title: str) -> DrawnSheet:
    """Each notice on a page of its own, and its call list behind it."""
    sheet = Sheet(_WIDTH, _HEIGHT, title=title)
    for notice, calls in notices:
        sheet.page()
        _paint(sheet, notice)
        draw(sheet, calls)
    return sheet.finish()


def _paint(sheet: Sheet, notice: PostponementNotice) -> None:
    sheet.fill(Box(_LEFT, 14, _INNER, 42), _AMBER, 2)
    put(sheet, Box(_LEFT, 15, _INNER, 40), words.NOTICE_HEAD, _HEAD)
    put(sheet, Box(_LEFT, 61, _INNER, 22), notice.event, _EVENT)
    put(sheet, Box(_LEFT, 84, _INNER, 16), notice.why, _WHY)
    put(sheet, Box(_LEFT, 104, 34, 14), words.NOTICE_OLD, _LABEL)
    put(sheet, Box(_LEFT + 36, 104, _INNER - 36, 14), notice.old, _OLD)
    sheet.fill(Box(_LEFT, 122, _INNER, 58), _PALE, 2)
    sheet.frame(Box(_LEFT, 122, _INNER, 58), _GREEN, 1.0, 2)
    put(sheet, Box(_LEFT + 6, 125, 60, 12), words.NOTICE_NEW, _NEW_LABEL)
    put(sheet, Box(_LEFT + 4, 135, _INNER - 8, 24), notice.day, _DAY)
    put(sheet, Box(_LEFT + 4, 159, _INNER - 8, 17), notice.hours, _HOURS)
    put(sheet, Box(_LEFT, 184, _INNER, 10), notice.place_label, _LABEL)
    put(sheet, Box(_LEFT, 194, _INNER, 19), notice.place, _PLACE)
    sheet.line((_LEFT, 216), (_LEFT + _INNER, 216), _GREY, 0.3)
    for number, line in enumerate(words.NOTICE_TICKETS):
        put(sheet, Box(_LEFT, 219 + number * 9, _INNER, 9), line, _TICKETS)
    sheet.line((_LEFT, 239), (_LEFT + _INNER, 239), _GREY, 0.3)
    put(sheet, Box(_LEFT, 243, 34, 16), words.NOTICE_CALL, _LABEL)
    put(sheet, Box(_LEFT + 36, 243, _INNER - 36, 16), notice.contact, _CALL)
    put(sheet, Box(_LEFT, 263, _INNER, 13), notice.signed, _FOOT)
    put(sheet, Box(_LEFT, 277, _INNER, 7), notice.complaints, _SMALL)
