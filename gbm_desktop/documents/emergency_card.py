"""Emergency cards of A6, four on A4 with cut marks, folded once: who has the post above, what to do below."""

from collections.abc import Sequence
from dataclasses import dataclass

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.fitted_text import Look, put
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import steps
from gbm_desktop.documents.sheet import Box, DrawnSheet, Ink, Sheet
from gbm_desktop.wording import safety_prints as words

WIDTH, HEIGHT = 105.0, 148.5
_PAGE = (210.0, 297.0)
_PER_PAGE = 4
_EDGE = 7.0  # white that office printers need
_INNER = WIDTH - 2 * _EDGE
_LABEL = 15.0
_RED, _GREEN, _GREY, _WHITE, _PALE, _MARK = "#B3261E", "#1F7A4D", "#4A5450", "#FFFFFF", "#FDECEA", "#8A918D"
_BOLD = Face.SANS_BOLD
_TITLE = Look(steps(13), _BOLD, _WHITE)
_EVENT = Look([*steps(9, 8, 7), *steps(7, 6, 5, lines=2)], colour=_WHITE)
_POST = Look([*steps(22, 20, 18, 16), *steps(15, 14, 12, 10, 8, lines=2)], _BOLD)
_LABELS = Look(steps(9), colour=_GREY)
_PEOPLE = Look([*steps(13, 12, 11, 10, 9), *steps(8, 7, 6, lines=2)], _BOLD)
_FACTS = Look([*steps(10.5, 10, 9), *steps(8, 7, 6, lines=2)])
_CAPACITY = Look(steps(10.5, 9.5, 8.5, 7.5), _BOLD)
_DECIDED = Look([*steps(8.5, 8, 7.5), *steps(7, 6, 5, lines=2)], _BOLD, _RED)
_HEADING = Look(steps(11), _BOLD, _RED)
_STEP = Look([*steps(11.5, 11, 10.5, 10, 9.5), *steps(9, 8.5, 8, 7, 6, lines=2)])
_ASSEMBLY = Look([*steps(13, 12, 11, 10), *steps(9, 8, 7, 6, lines=2)], _BOLD, _WHITE)
_NATIONAL = Look(steps(18), _BOLD, _RED, Align.CENTER)
_SERVICE = Look(steps(8.5), colour=_GREY, align=Align.CENTER)
_AS_WHAT = Look(steps(6.5, 6, 5), colour=_GREY)
_NAME = Look([*steps(9.5, 9, 8.5, 8, 7), *steps(6.5, 6, 5, lines=2)], _BOLD)
_PHONE = Look(steps(11.5, 11, 10, 9, 8), _BOLD)


@dataclass(frozen=True, slots=True)
class EmergencyCard:
    """What one post's card says. `people` are (as what, name, phone), `facts` (label, words).

    `calls` are (as what, who, phone).
    """

    event: str
    post: str
    people: tuple[tuple[str, str, str], ...]
    facts: tuple[tuple[str, str], ...]
    capacity: str
    first: tuple[str, ...]
    assembly: str
    calls: tuple[tuple[str, str, str], ...]
    decided: str = ""


def emergency_cards_pdf(cards: Sequence[EmergencyCard], *, title: str) -> DrawnSheet:
    """The cards four on a page, in the given order."""
    sheet = Sheet(*_PAGE, title=title)
    for number, card in enumerate(cards):
        if number % _PER_PAGE == 0:
            sheet.page()
            _marks(sheet)
        across, down = number % 2, number % _PER_PAGE // 2
        _Artist(sheet, across * WIDTH, down * HEIGHT).draw(card)
    return sheet.finish()


class _Artist:
    """Draws one card; places are from the card's own corner."""

    def __init__(self, sheet: Sheet, left: float, top: float) -> None:
        self._sheet, self._left, self._top = sheet, left + _EDGE, top

    def draw(self, card: EmergencyCard) -> None:
        """The upper half names the post, the lower half says what to do."""
        self._who(card)
        self._where(card)
        self._what(card)
        self._phones(card)

    def _box(self, x: float, y: float, width: float, height: float) -> Box:
        return Box(self._left + x, self._top + y, width, height)

    def _put(self, text: str, look: Look, box: tuple[float, float, float, float]) -> None:
        put(self._sheet, self._box(*box), text, look)

    def _who(self, card: EmergencyCard) -> None:
        self._sheet.fill(self._box(0, _EDGE, _INNER, 10), _RED, 1)
        self._put(words.CARD_TITLE, _TITLE, (2.5, _EDGE, 20, 10))
        self._put(card.event, _EVENT, (23, _EDGE, _INNER - 25, 10))
        self._put(card.post, _POST, (0, 18.5, _INNER, 13))
        y = 32.5
        for label, name, phone in card.people:
            self._put(label, _LABELS, (0, y, _LABEL, 7))
            self._put(f"{name}　{phone}".strip(), _PEOPLE, (_LABEL, y, _INNER - _LABEL, 7))
            y += 7

    def _where(self, card: EmergencyCard) -> None:
        y = 33.5 + 7 * len(card.people)
        for label, said in card.facts:
            self._put(label, _LABELS, (0, y, _LABEL, 6))
            self._put(said, _FACTS, (_LABEL, y, _INNER - _LABEL, 6))
            y += 6
        self._put(card.capacity, _CAPACITY, (0, y, _INNER, 6))
        if card.decided:
            box = self._box(0, y + 6, _INNER, 6.5)
            self._sheet.fill(box, _PALE)
            self._sheet.frame(box, _RED, 0.35)
            self._put(card.decided, _DECIDED, (1.5, y + 6, _INNER - 3, 6.5))

    def _what(self, card: EmergencyCard) -> None:
        self._put(words.CARD_FIRST, _HEADING, (0, 77, _INNER, 6))
        y = 83.5
        for number, step in enumerate(card.first, start=1):
            self._put(f"{number}.", _STEP, (0, y, 5, 8))
            self._put(step, _STEP, (5, y, _INNER - 5, 8))
            y += 8.2
        self._sheet.fill(self._box(0, 109, _INNER, 9), _GREEN, 1)
        self._put(f"{words.CARD_ASSEMBLY}　{card.assembly}", _ASSEMBLY, (2.5, 109, _INNER - 5, 9))

    def _phones(self, card: EmergencyCard) -> None:
        third = _INNER / len(words.NATIONAL)
        for place, (phone, service) in enumerate(words.NATIONAL):
            self._put(phone, _NATIONAL, (place * third, 119, third * 0.62, 8))
            self._put(service, _SERVICE, (place * third + third * 0.55, 119.5, third * 0.4, 8))
        half = _INNER / 2
        for place, (what, who, phone) in enumerate(card.calls):
            x, y = place % 2 * half, 127.5 + place // 2 * 7.2
            self._put(what, _AS_WHAT, (x, y, half * 0.4 - 1, 2.6))
            self._put(who, _NAME, (x, y + (2.4 if what else 0), half * 0.4 - 1, 4.4 if what else 7))
            self._put(phone, _PHONE, (x + half * 0.4, y, half * 0.6 - 2.5, 7))


def _marks(sheet: Sheet) -> None:
    """Where to cut (the page's middles) and, fainter, where each card is folded."""
    width, height = _PAGE
    for start, end in (((width / 2, 0), (width / 2, height)), ((0, height / 2), (width, height / 2))):
        sheet.line(start, end, _MARK, 0.1)
    for y in (HEIGHT / 2, HEIGHT * 1.5):
        for x in (0.0, WIDTH - 4, WIDTH, width - 4):
            sheet.line((x, y), (x + 4, y), _MARK, 0.2)
    note = Ink(Face.SANS, 5.5, _MARK)
    for y in (HEIGHT / 2, HEIGHT * 1.5):
        for x in (5.0, WIDTH + 5):
            sheet.text(x, y + 0.8, words.CARD_FOLD, note)
