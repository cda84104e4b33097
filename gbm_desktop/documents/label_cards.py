"""Label cards before exhibits, eight or four on A4: what it is, how certified, what it costs, whom to call."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.card_grid import Grid, cut_marks
from gbm_desktop.documents.fitted_text import Look, put
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import steps
from gbm_desktop.documents.sheet import POINTS, Box, DrawnSheet, Ink, Sheet
from gbm_desktop.wording.exhibits import CODE_CAPTION, LABEL_HEAD

WIDTH, HEIGHT = 99.0, 70.0
_LARGE = 2**0.5  # from a card of A7's shape to one of A6's
_EDGE, _INNER = 4.0, WIDTH - 8
_BAND, _RULE = 8.0, 42.5
_CODE = 21.5
_CODE_LEFT, _CODE_TOP = WIDTH - _EDGE - _CODE - 1, _RULE + 2
_LEFT_WIDTH = _CODE_LEFT - _EDGE - 3
_GREEN, _GREY, _RED, _WHITE, _FRAME, _INK = "#1F7A4D", "#4A5450", "#B3261E", "#FFFFFF", "#B9C1BD", "#1B1F1D"
_HEAD = Look(steps(10), Face.SANS_BOLD, _WHITE)
_EVENT = Look(steps(8.5, 8, 7.5, 7, 6.5, 6, 5.5), Face.SANS, _WHITE)
_NAME = Look([*steps(22, 20, 18, 16, 15), *steps(14, 13, 12, 11, 10, 9, lines=2), *steps(8, 7, 6, lines=3)],
             Face.SANS_BOLD)  # fmt: skip
_MODEL = Look([*steps(9.5, 9, 8.5, 8), *steps(7, 6, 5.5, lines=2)], Face.SANS, _GREY)
_MAKER = Look([*steps(11, 10.5, 10, 9.5, 9, 8.5), *steps(8, 7, 6, lines=2)])
_SIGN = Look(steps(12, 11, 10, 9), Face.SANS_BOLD, _GREEN)
_UNCERTIFIED = _SIGN._replace(colour=_INK)
_PROOF = Look([*steps(9, 8.5, 8), *steps(7.5, 7, 6.5, 6, lines=2), *steps(5.5, 5, lines=3)])
_LABEL = Look(steps(9.5), Face.SANS_BOLD, _GREY)
_BESIDE = Look([*steps(9.5, 9, 8.5, 8, 7.5), *steps(7, 6.5, 6, lines=2)], Face.SANS, _GREY)
_PHONES = Look([*steps(9, 8.5, 8, 7.5), *steps(7.5, 7, 6.5, 6, 5.5, lines=2), *steps(5, 4.5, lines=3)])
_ASK = Look(steps(15, 14), Face.SANS_BOLD, _RED)
_PRICE_SIZES = (30, 27, 24, 21, 18, 15, 12)
_UNIT_SIZES = (12, 11, 10, 9, 8, 7)


class LabelLayout(Enum):
    """How many cards stand on a page."""

    EIGHT_UP = "8"
    FOUR_UP = "4"


_GRIDS = {
    LabelLayout.EIGHT_UP: Grid((210, 297), (WIDTH, HEIGHT), 2, 4),
    LabelLayout.FOUR_UP: Grid((297, 210), (WIDTH * _LARGE, HEIGHT * _LARGE), 2, 2),
}


class Price(NamedTuple):
    """What stands large on the card: 活动价, 2,500, 元/吨; without a number the label alone."""

    label: str
    number: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class LabelCard:
    """What one card says; `proof` is the certificate, or what a product without one must meet, `code` plain text."""

    name: str
    model: str
    maker: str
    sign: str
    proof: str
    price: Price
    beside: str
    phones: str
    code: str
    certified: bool = True


def label_cards_pdf(cards: Sequence[LabelCard], *, event: str, layout: LabelLayout) -> DrawnSheet:
    """The sheets of cards, in the given order."""
    grid = _GRIDS[layout]
    sheet = Sheet(*grid.page, title=event)
    origins, scale = grid.origins(), grid.card[0] / WIDTH
    marks = sheet.stamp(lambda: cut_marks(sheet, grid))
    frame = sheet.stamp(lambda: _draw_frame(sheet, event))
    for number, card in enumerate(cards):
        if number % len(origins) == 0:
            sheet.page()
            sheet.place(marks, 0, 0)
        drawn = sheet.stamp(lambda card=card: _draw(sheet, card))  # type: ignore[misc] # a default is no argument of it
        sheet.place(frame, *origins[number % len(origins)], scale)
        sheet.place(drawn, *origins[number % len(origins)], scale)
    return sheet.finish()


def _draw_frame(sheet: Sheet, event: str) -> None:
    sheet.frame(Box(0, 0, WIDTH, HEIGHT), _FRAME, 0.15)
    sheet.fill(Box(0, 0, WIDTH, _BAND), _GREEN)
    put(sheet, Box(_EDGE, 0, 26, _BAND), LABEL_HEAD, _HEAD)
    put(sheet, Box(_EDGE + 28, 0, _INNER - 28, _BAND), event, _EVENT)
    sheet.line((_EDGE, _RULE), (WIDTH - _EDGE, _RULE), _FRAME, 0.3)
    caption = Ink(Face.SANS, 6.5, _GREY)
    sheet.text(_CODE_LEFT + _CODE / 2, HEIGHT - 1.5, CODE_CAPTION, caption, align=Align.CENTER)


def _draw(sheet: Sheet, card: LabelCard) -> None:
    put(sheet, Box(_EDGE, 8.8, _INNER, 12.2), card.name, _NAME)
    put(sheet, Box(_EDGE, 20.8, _INNER, 4.6), card.model, _MODEL)
    put(sheet, Box(_EDGE, 25.4, _INNER, 5.2), card.maker, _MAKER)
    put(sheet, Box(_EDGE, 30.8, _INNER, 5.2), card.sign, _SIGN if card.certified else _UNCERTIFIED)
    put(sheet, Box(_EDGE, 35.8, _INNER, 6), card.proof, _PROOF)
    _draw_price(sheet, card.price)
    put(sheet, Box(_EDGE, 57.2, _LEFT_WIDTH, 5.4), card.beside, _BESIDE)
    put(sheet, Box(_EDGE, 62.6, _LEFT_WIDTH, 6), card.phones, _PHONES)
    sheet.code(_CODE_LEFT, _CODE_TOP, _CODE, card.code)


def _draw_price(sheet: Sheet, price: Price) -> None:
    """The number as large as it fits with its unit beside it."""
    if not price.number:
        put(sheet, Box(_EDGE, 44, _LEFT_WIDTH, 13), price.label, _ASK)
        return
    put(sheet, Box(_EDGE, 43.6, _LEFT_WIDTH, 4.4), price.label, _LABEL)
    width, unit_width = sheet.measure(price.number, Face.SANS_BOLD), sheet.measure(price.unit, Face.SANS_BOLD)
    pairs = [(size, unit) for size in _PRICE_SIZES for unit in _UNIT_SIZES[:4]] + [(12, unit) for unit in _UNIT_SIZES]
    fitting = (pair for pair in pairs if pair[0] * width + pair[1] * unit_width + 1.5 <= _LEFT_WIDTH)
    size, unit_size = next(fitting, (_PRICE_SIZES[-1], _UNIT_SIZES[-1]))
    base = 52.6 + size * 0.36 / POINTS
    sheet.text(_EDGE, base, price.number, Ink(Face.SANS_BOLD, size, _RED))
    sheet.text(_EDGE + size * width + 1.5, base, price.unit, Ink(Face.SANS_BOLD, unit_size, _INK))
