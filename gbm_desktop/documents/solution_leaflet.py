"""A leaflet of a solution on A4: which problem it solves, how, and with which products; as many pages as it needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.fitted_text import Look, put
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import steps, wrap
from gbm_desktop.documents.sheet import POINTS, Box, DrawnSheet, Ink, Sheet
from gbm_desktop.wording.exhibits import LEAFLET_PROBLEM, LEAFLET_PRODUCTS, LEAFLET_TEXT

_WIDTH, _HEIGHT = 210.0, 297.0
_EDGE, _BOTTOM, _FOOT = 16.0, 272.0, 279.0
_INNER = _WIDTH - 2 * _EDGE
_MARGIN, _BAND, _TOP = 9.0, 40.0, 18.0
_TEXT, _LEADING, _ITEM, _NUMBER = 13.0, 1.6, 21.0, 11.0
_GREEN, _PALE, _GREY, _AMBER, _RULE, _WHITE = "#1F7A4D", "#EAF4EE", "#4A5450", "#8A5200", "#C9D2CD", "#FFFFFF"
_SCENE = Look(steps(14), Face.SANS_BOLD, _WHITE)
_TITLE = Look([*steps(34, 32, 30, 28, 26, 24), *steps(22, 20, 18, 16, 14, lines=2)], Face.SANS_BOLD, _WHITE)
_HEADING = Ink(Face.SANS_BOLD, 15, _GREEN)
_BODY = Ink(Face.SANS, _TEXT)
_PURPOSE = Look(steps(12, 11, 10, 9, 8, 7), Face.SANS_BOLD, _GREEN)
_NAME = Look([*steps(13, 12, 11, 10), *steps(9, 8, 7, lines=2)], Face.SANS_BOLD)
_ABOUT = Look([*steps(10, 9.5, 9, 8.5), *steps(8, 7, 6, lines=2)], Face.SANS, _GREY)
_FLAG = Look([*steps(10, 9, 8), *steps(7, 6, lines=2)], Face.SANS_BOLD, _AMBER)
_PRICE = Look(steps(12, 11, 10, 9, 8, 7), Face.SANS_BOLD, "#B3261E", Align.CENTER)
_PHONE = Look(steps(10, 9.5, 9, 8.5, 8, 7), Face.SANS, _GREY, Align.CENTER)
_CALLS = Look(steps(11, 10, 9, 8, 7), Face.SANS_BOLD, _GREEN, Align.CENTER)


class LeafletItem(NamedTuple):
    """A product of the solution; `flag` says why it may not be shown today."""

    purpose: str
    name: str
    maker: str
    sign: str
    price: str
    phone: str
    flag: str = ""


@dataclass(frozen=True, slots=True)
class Leaflet:
    """What the leaflet says."""

    scene: str
    name: str
    problem: str
    text: str
    items: tuple[LeafletItem, ...]
    calls: str


def leaflet_pdf(leaflet: Leaflet) -> DrawnSheet:
    """The pages of the leaflet."""
    sheet = Sheet(_WIDTH, _HEIGHT, title=leaflet.name)
    flow = _Flow(sheet, lambda: put(sheet, Box(_EDGE, _FOOT, _INNER, 8), leaflet.calls, _CALLS))
    sheet.fill(Box(_MARGIN, _MARGIN, _WIDTH - 2 * _MARGIN, _BAND), _GREEN, 2)
    put(sheet, Box(_EDGE, 13, _INNER, 8), leaflet.scene, _SCENE)
    put(sheet, Box(_EDGE, 21, _INNER, 24), leaflet.name, _TITLE)
    flow.y = _MARGIN + _BAND + 9
    flow.text(LEAFLET_PROBLEM, leaflet.problem)
    flow.text(LEAFLET_TEXT, leaflet.text)
    flow.items(leaflet.items)
    return sheet.finish()


class _Flow:
    """What stands below one another, on a further page where it does not fit; `foot` stands on every page."""

    def __init__(self, sheet: Sheet, foot: Callable[[], object]) -> None:
        self._sheet, self._foot = sheet, foot
        self.y = _TOP
        self._page()

    def text(self, heading: str, text: str) -> None:
        """A heading with its paragraphs; nothing where nothing is said."""
        lines = [line for part in text.splitlines() for line in self._wrapped(part)]
        if not lines:
            return
        leading = _TEXT * _LEADING / POINTS
        self._heading(heading, leading)
        for line in lines:
            self._need(leading)
            self._sheet.text(_EDGE, self.y + leading * 0.7, line, _BODY)
            self.y += leading
        self.y += 6

    def items(self, items: Sequence[LeafletItem]) -> None:
        """The products, a box each."""
        if items:
            self._heading(LEAFLET_PRODUCTS, _ITEM)
        for number, item in enumerate(items, 1):
            self._need(_ITEM)
            self._item(number, item)
            self.y += _ITEM

    def _item(self, number: int, item: LeafletItem) -> None:
        sheet, top, left, room = self._sheet, self.y, _EDGE + _NUMBER + 4, _INNER - _NUMBER - 60
        sheet.fill(Box(_EDGE, top + 2, _NUMBER, _NUMBER), _PALE, 2)
        middle = Ink(Face.SANS_BOLD, 14, _GREEN)
        sheet.text(_EDGE + _NUMBER / 2, top + 9.3, str(number), middle, align=Align.CENTER)
        put(sheet, Box(left, top + 1, room, 5.5), item.purpose, _PURPOSE)
        put(sheet, Box(left, top + 6.5, room, 6.5), item.name, _NAME)
        below = item.flag or "　".join(part for part in (item.maker, item.sign) if part)
        put(sheet, Box(left, top + 13, room, 5.5), below, _FLAG if item.flag else _ABOUT)
        side = Box(_WIDTH - _EDGE - 54, top + 3, 54, 7)
        put(sheet, side, item.price, _PRICE)
        put(sheet, side._replace(y=top + 10.5, height=6), item.phone, _PHONE)
        sheet.line((_EDGE, top + _ITEM - 1), (_WIDTH - _EDGE, top + _ITEM - 1), _RULE, 0.2)

    def _heading(self, heading: str, room: float) -> None:
        self._need(10 + room)
        self._sheet.text(_EDGE, self.y + 5, heading, _HEADING)
        self.y += 10

    def _wrapped(self, paragraph: str) -> list[str]:
        return wrap(paragraph.strip(), lambda part: self._sheet.measure(part, Face.SANS), _INNER / _TEXT)

    def _need(self, height: float) -> None:
        if self.y + height > _BOTTOM:
            self._page()

    def _page(self) -> None:
        self._sheet.page()
        self._foot()
        self.y = _TOP
