"""The notice of where to complain, for the site, on A4 or A3: 12315 and the local channels, large."""

from collections.abc import Sequence
from dataclasses import dataclass

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.fitted_text import Look, put
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import steps
from gbm_desktop.documents.poster import PosterSize
from gbm_desktop.documents.sheet import Box, DrawnSheet, Sheet
from gbm_desktop.wording import consumer_prints as words

_WIDTH = 210.0
_LEFT, _INNER, _MOST = 12.0, 186.0, 6
_TOP, _ROOM, _HIGHEST = 158.0, 84.0, 28.0
_GREEN, _INK, _GREY, _WHITE, _PALE, _RED = "#1F7A4D", "#1B1F1D", "#4A5450", "#FFFFFF", "#EEF6F1", "#B3261E"
_BOLD, _MIDDLE = Face.SANS_BOLD, Align.CENTER
_HEAD = Look(steps(60), Face.SERIF_BLACK, _WHITE, _MIDDLE)
_REGION = Look([*steps(22, 20, 18, 16), *steps(15, 13, 11, lines=2)], _BOLD, _WHITE, _MIDDLE)
_LINE = Look(steps(26, 24, 22), _BOLD, _INK, _MIDDLE)
_NUMBER = Look(steps(150), _BOLD, _RED, _MIDDLE)
_SERVICE = Look(steps(24), _BOLD, _INK, _MIDDLE)
_LOCAL = Look(steps(22), _BOLD, _GREEN)
_NAME = Look([*steps(24, 22, 20, 18, 16), *steps(15, 14, 12, 10, 8, lines=2)], _BOLD)
_NOTE = Look([*steps(14, 13, 12, 11, 10, 9), *steps(9, 8, lines=2)], Face.SANS, _GREY)
_PHONE = Look(steps(38, 34, 30, 27, 24, 21, 18, 15, 12), _BOLD, _RED, Align.CENTER)
_HOW = Look([*steps(13.5, 13, 12, 11), *steps(11, 10, lines=2)])


@dataclass(frozen=True, slots=True)
class ConsumerNotice:
    """What the notice says. `channels` are name, phone and note, the first six of which have room."""

    region: str
    channels: Sequence[tuple[str, str, str]]


def consumer_notice_pdf(notice: ConsumerNotice, *, size: PosterSize) -> DrawnSheet:
    """One page, drawn for A4 and enlarged as a whole."""
    sheet = Sheet(*size.value, title=f"{notice.region} {words.NOTICE_HEAD}")
    picture = sheet.stamp(lambda: _paint(sheet, notice))
    sheet.page()
    sheet.place(picture, 0, 0, size.value[0] / _WIDTH)
    return sheet.finish()


def _paint(sheet: Sheet, notice: ConsumerNotice) -> None:
    sheet.fill(Box(_LEFT, 12, _INNER, 46), _GREEN, 2)
    put(sheet, Box(_LEFT, 14, _INNER, 28), words.NOTICE_HEAD, _HEAD)
    put(sheet, Box(_LEFT + 4, 42, _INNER - 8, 14), notice.region, _REGION)
    put(sheet, Box(_LEFT, 64, _INNER, 12), words.NOTICE_LINE, _LINE)
    sheet.frame(Box(_LEFT, 78, _INNER, 64), _RED, 1.2, 2)
    put(sheet, Box(_LEFT + 4, 81, _INNER - 8, 44), words.NOTICE_NATIONAL, _NUMBER)
    put(sheet, Box(_LEFT + 4, 126, _INNER - 8, 13), words.NOTICE_NATIONAL_NAME, _SERVICE)
    put(sheet, Box(_LEFT, 146, _INNER, 11), words.NOTICE_LOCAL, _LOCAL)
    _channels(sheet, notice.channels[:_MOST] or [(words.NOTICE_NONE, "", "")])
    sheet.line((_LEFT, 247), (_LEFT + _INNER, 247), _GREY, 0.3)
    for at, line in enumerate(words.NOTICE_HOW):
        put(sheet, Box(_LEFT, 250 + at * 12, _INNER, 11), line, _HOW)


def _channels(sheet: Sheet, channels: Sequence[tuple[str, str, str]]) -> None:
    height = min(_HIGHEST, _ROOM / len(channels))
    for at, (name, phone, note) in enumerate(channels):
        box = Box(_LEFT, _TOP + at * height, _INNER, height - 2)
        sheet.fill(box, _PALE, 1.5)
        share = 0.58 if note else 1.0
        put(sheet, Box(box.x + 4, box.y, 88, box.height * share), name, _NAME)
        if note:
            put(sheet, Box(box.x + 4, box.y + box.height * share - 1, 88, box.height * (1 - share)), note, _NOTE)
        put(sheet, Box(box.x + 94, box.y, _INNER - 98, box.height), phone, _PHONE)
