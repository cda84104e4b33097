"""The 报送台账 on paper and as a workbook."""

from datetime import date
from itertools import count

from gbm_desktop import campaign
from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.ruled_sheet import RuledColumn, RuledSheet, Text
from gbm_desktop.prints import Printed
from gbm_desktop.report import ledger
from gbm_desktop.report.ledger import Line
from gbm_desktop.wording import day
from gbm_desktop.wording import frozen as words
from gbm_desktop.workspace import Workspace

_SHAPE = (
    (0.8, Align.CENTER), (4.0, Align.LEFT), (2.6, Align.CENTER), (2.0, Align.CENTER), (1.4, Align.CENTER),
    (2.6, Align.CENTER), (3.0, Align.LEFT), (3.0, Align.LEFT),
)  # fmt: skip
_COLUMNS = tuple(RuledColumn(title, *shape) for title, shape in zip(words.LEDGER_COLUMNS, _SHAPE, strict=True))
_WAITING = "#B26A00"


def sheet(ws: Workspace) -> Printed:
    """The ledger on A4 across; the offices that wait stand at its end. Raises NoCampaign."""
    from gbm_desktop.documents.ruled_pages import ruled_pdf

    sent, waiting, numbers = ledger.lines(ws), ledger.waiting(ws), count(1)
    said = [tuple(map(Text, _line(next(numbers), line))) for line in sent]
    open_ones = [_open(next(numbers), office) for office in waiting]
    drawn = ruled_pdf(
        RuledSheet(
            title=_title(ws),
            lines=(words.LEDGER_COUNTS.format(sent=len(sent), waiting=len(waiting)),),
            columns=_COLUMNS,
            rows=(*said, *open_ones),
            empty=words.LEDGER_EMPTY,
            landscape=True,
        )
    )
    return Printed(drawn.pdf, f"{words.LEDGER}.pdf", drawn.missing)


def book(ws: Workspace) -> Printed:
    """The ledger as a workbook. Raises NoCampaign."""
    from gbm_desktop.documents.workbook import ListSheet, list_xlsx

    rows = [_in_book(number, line) for number, line in enumerate(ledger.lines(ws), 1)]
    listed = ListSheet(words.LEDGER, _title(ws), words.LEDGER_COLUMNS, rows)
    return Printed(list_xlsx([listed], title=_title(ws), made=ws.today()), f"{words.LEDGER}.xlsx", ())


def _title(ws: Workspace) -> str:
    found = campaign.current(ws)
    return words.LEDGER_TITLE.format(region=found.region_name, year=found.year)


def _line(number: int, line: Line) -> tuple[str, ...]:
    sent, version = line.delivery, line.version
    return (
        str(number), sent.addressee, day(sent.sent_on), sent.way, str(version.number) if version else "",
        version.digest[: words.CODE_SHOWN] if version else "", sent.receipt,
        "、".join(file.name for file in line.files),
    )  # fmt: skip


def _in_book(number: int, line: Line) -> tuple[str | int | date | None, ...]:
    _number, office, _day, *rest = _line(number, line)
    return number, office, line.delivery.sent_on, *rest


def _open(number: int, office: str) -> tuple[Text, ...]:
    blank = [Text("")] * (len(words.LEDGER_COLUMNS) - 3)
    return Text(str(number)), Text(office), Text(f"▲{words.NOT_SENT}", bold=True, ink=_WAITING), *blank
