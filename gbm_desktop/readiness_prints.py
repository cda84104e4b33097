"""What is printed before leaving: the readiness check on one page, and the code that a scanner is tested with."""

from collections.abc import Iterator, Sequence

from gbm_desktop import events
from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.poster_content import when
from gbm_desktop.documents.ruled_pages import ruled_pdf
from gbm_desktop.documents.ruled_sheet import Group, Row, RuledColumn, RuledSheet, Text, TickBox
from gbm_desktop.documents.scanner_test_sheet import scanner_test_pdf
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.readiness import Line, State
from gbm_desktop.prints import Printed, safe_file_name, where
from gbm_desktop.wording import readiness as words
from gbm_desktop.wording import scanner, word
from gbm_desktop.workspace import Workspace

_WIDTHS, _SIZE, _ROW = (30.0, 22.0, 112.0, 18.0), 11.0, 12.0
_INKS = {State.READY: "#1F7A4D", State.ATTEND: "#B3261E", State.UNKNOWN: "#4A5450"}
_SIGNS = {State.READY: "●", State.ATTEND: "▲", State.UNKNOWN: "○"}


def check_sheet(ws: Workspace, event_id: EventId, lines: Sequence[Line]) -> Printed:
    """The check as it was found, with a box for each line to look again and a line to sign. Raises UnknownEvent."""
    said = events.get(ws, event_id).said
    place = f"{'　'.join(when(said.start, said.end))}　{where(said)}"
    checked = words.CHECKED.format(at=f"{ws.now():%Y-%m-%d %H:%M}", operator=ws.operator, desk=ws.replica.name)
    aligned = (Align.LEFT, Align.LEFT, Align.LEFT, Align.CENTER)
    sheet = RuledSheet(
        title=words.TITLE,
        lines=(said.name, place, checked, words.summary(lines)),
        columns=tuple(map(_column, words.COLUMNS, _WIDTHS, aligned)),
        rows=tuple(_rows(lines)),
        foot=words.FOOT,
        least=_ROW,
    )
    return _printed(ruled_pdf(sheet), f"{words.TITLE}-{safe_file_name(said.name)}.pdf")


def scanner_sheet() -> Printed:
    """The test code of the scanner on A4."""
    return _printed(scanner_test_pdf(), f"{scanner.TEST_TITLE}.pdf")


def _column(title: str, width: float, align: Align) -> RuledColumn:
    return RuledColumn(title, width, align, _SIZE)


def _rows(lines: Sequence[Line]) -> Iterator[Row | Group]:
    for line in lines:
        if title := words.GROUPS.get(line.check):
            yield Group(title)
        ink = _INKS[line.state]
        result = Text(f"{_SIGNS[line.state]} {word(line.state)}", bold=line.state is State.ATTEND, ink=ink)
        yield Text(word(line.check), bold=True), result, Text(words.said(line)), TickBox()


def _printed(drawn: DrawnSheet, file_name: str) -> Printed:
    return Printed(drawn.pdf, file_name, drawn.missing)
