"""The quick card on both sides of A4: how one signs people in on the front, what to do and whom to call on the back."""

from collections.abc import Sequence
from dataclasses import dataclass

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.fitted_text import Look, put
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import steps
from gbm_desktop.documents.sheet import Box, DrawnSheet, Sheet
from gbm_desktop.wording import quick_card as words

_WIDTH, _HEIGHT = 210.0, 297.0
_EDGE = 14.0
_INNER = _WIDTH - 2 * _EDGE
_HEAD, _STEP, _VERDICT, _KEY = 20.0, 14.0, 12.0, 11.5
_TROUBLE, _TROUBLE_NAME, _CALL, _ROLE = 19.0, 36.0, 9.5, 62.0
_KEYS_ACROSS, _CALLS = 2, 8
_GREEN, _RED, _GREY, _LINE, _TINT = "#1F7A4D", "#B3261E", "#4A5450", "#9AA39F", "#EEF3F0"
_BOLD = Face.SANS_BOLD
_TITLE = Look(steps(30), _BOLD, "#FFFFFF")
_CAMPAIGN = Look([*steps(13, 12, 11), *steps(10.5, 10, 9, lines=2)], colour="#FFFFFF", align=Align.LEFT)
_SECTION = Look(steps(17), _BOLD, _GREEN)
_NUMBER = Look(steps(17), _BOLD, "#FFFFFF", Align.CENTER)
_NAME = Look(steps(17, 16, 15), _BOLD)
_SAID = Look([*steps(15, 14.5, 14), *steps(13, 12, lines=2)])
_KEYCAP = Look(steps(15, 14, 13), _BOLD, align=Align.CENTER)
_TROUBLE_LOOK = Look([*steps(17, 16), *steps(15, lines=2)], _BOLD, _RED)
_ADVICE = Look([*steps(14.5, 14, 13.5, lines=2), *steps(12.5, 12, 11.5, lines=3)])
_WHO = Look([*steps(13.5, 12.5), *steps(11, 10, 9, lines=2)])
_PHONE = Look(steps(18, 16, 14, 12), _BOLD)
_NATIONAL = Look(steps(22), _BOLD, _RED, Align.CENTER)
_SERVICE = Look(steps(12), colour=_GREY, align=Align.CENTER)
_FOOT = Look(steps(10), colour=_GREY, align=Align.CENTER)


@dataclass(frozen=True, slots=True)
class QuickCard:
    """`calls` are (who, phone); an empty phone leaves a line to write on."""

    campaign: str
    calls: Sequence[tuple[str, str]]


def quick_card_pdf(card: QuickCard) -> DrawnSheet:
    """Two pages."""
    sheet = Sheet(_WIDTH, _HEIGHT, title=words.TITLE)
    sheet.page()
    y = _head(sheet, words.TITLE, card.campaign, _GREEN)
    y = _steps(sheet, y)
    y = _verdicts(sheet, y + 4)
    _keys(sheet, y + 4)
    _foot(sheet, words.BACK)
    sheet.page()
    y = _head(sheet, words.SECOND_TITLE, card.campaign, _RED)
    y = _troubles(sheet, y)
    _calls(sheet, y + 2, card.calls)
    _foot(sheet, words.FOLD)
    return sheet.finish()


def _head(sheet: Sheet, title: str, campaign: str, colour: str) -> float:
    sheet.fill(Box(_EDGE, _EDGE, _INNER, _HEAD), colour, 2)
    width = sheet.measure(title, _BOLD) * _TITLE.steps[0].size
    put(sheet, Box(_EDGE + 6, _EDGE, width, _HEAD), title, _TITLE)
    left = _EDGE + 6 + width + 8
    put(sheet, Box(left, _EDGE, _WIDTH - _EDGE - 6 - left, _HEAD), campaign, _CAMPAIGN)
    return _EDGE + _HEAD + 4


def _section(sheet: Sheet, y: float, title: str) -> float:
    put(sheet, Box(_EDGE, y, _INNER, 9), title, _SECTION)
    return y + 10


def _steps(sheet: Sheet, top: float) -> float:
    y = _section(sheet, top, words.STEPS_TITLE)
    for number, (name, said) in enumerate(words.STEPS, start=1):
        sheet.fill(Box(_EDGE, y + 2, 10, 10), _GREEN, 5)
        put(sheet, Box(_EDGE, y + 2, 10, 10), f"{number}", _NUMBER)
        put(sheet, Box(_EDGE + 14, y, 34, _STEP), name, _NAME)
        put(sheet, Box(_EDGE + 48, y, _INNER - 48, _STEP), said, _SAID)
        y += _STEP
        sheet.line((_EDGE + 14, y), (_EDGE + _INNER, y), _LINE, 0.2)
    return y


def _verdicts(sheet: Sheet, top: float) -> float:
    y = _section(sheet, top, words.VERDICTS_TITLE)
    for sign, name, said, colour in words.VERDICTS:
        sheet.fill(Box(_EDGE, y + 1, 48, _VERDICT - 2), colour, 2)
        put(sheet, Box(_EDGE + 1, y, 13, _VERDICT), sign, _NUMBER)
        put(sheet, Box(_EDGE + 15, y, 33, _VERDICT), name, _NAME._replace(colour="#FFFFFF"))
        put(sheet, Box(_EDGE + 54, y, _INNER - 54, _VERDICT), said, _SAID)
        y += _VERDICT
    return y


def _keys(sheet: Sheet, top: float) -> None:
    y, width = _section(sheet, top, words.KEYS_TITLE), _INNER / _KEYS_ACROSS
    rows = -(-len(words.KEYS) // _KEYS_ACROSS)
    for place, (key, said) in enumerate(words.KEYS):
        across, down = divmod(place, rows)
        x, at = _EDGE + across * width, y + down * _KEY
        cap = Box(x, at + 1, 28, _KEY - 2)
        sheet.fill(cap, _TINT, 1.5)
        sheet.frame(cap, _LINE, 0.3, 1.5)
        put(sheet, cap, key, _KEYCAP)
        put(sheet, Box(x + 33, at, width - 35, _KEY), said, _SAID)


def _troubles(sheet: Sheet, top: float) -> float:
    y = top
    for name, advice in words.TROUBLES:
        put(sheet, Box(_EDGE, y, _TROUBLE_NAME, _TROUBLE), name, _TROUBLE_LOOK)
        put(sheet, Box(_EDGE + _TROUBLE_NAME + 3, y, _INNER - _TROUBLE_NAME - 3, _TROUBLE), advice, _ADVICE)
        y += _TROUBLE
        sheet.line((_EDGE, y), (_EDGE + _INNER, y), _LINE, 0.2)
    return y


def _calls(sheet: Sheet, top: float, calls: Sequence[tuple[str, str]]) -> None:
    """The national numbers, then the campaign's own, then lines to write on while there is room."""
    y = _section(sheet, top, words.CALLS_TITLE)
    quarter = _INNER / len(words.NATIONAL)
    for place, (phone, service) in enumerate(words.NATIONAL):
        put(sheet, Box(_EDGE + place * quarter, y, quarter, 9), phone, _NATIONAL)
        put(sheet, Box(_EDGE + place * quarter, y + 9, quarter, 5), service, _SERVICE)
    y += 17
    for who, phone in calls[:_CALLS]:
        put(sheet, Box(_EDGE, y, _ROLE, _CALL), who, _WHO)
        if phone:
            put(sheet, Box(_EDGE + _ROLE + 4, y, _INNER - _ROLE - 4, _CALL), phone, _PHONE)
        y += _CALL
        sheet.line((_EDGE + _ROLE + 4, y - 0.5), (_EDGE + _INNER, y - 0.5), _LINE, 0.2)


def _foot(sheet: Sheet, said: str) -> None:
    put(sheet, Box(_EDGE, _HEIGHT - 13, _INNER, 5), said, _FOOT)
