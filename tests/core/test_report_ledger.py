"""The 报送台账: who got which version, when and how, its receipts, and its prints."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from gbm_desktop import attachments, campaign, events, history, report_sent
from gbm_desktop.errors.frozen import UnknownDelivery, UnknownFrozen
from gbm_desktop.errors.report import UnknownAddressee
from gbm_desktop.model.report import Delivery
from gbm_desktop.report import freezing, ledger, ledger_prints
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture
from tests.documents.pdf_reading import text_of

DAY = date(2023, 11, 27)


def _sent(office: str, receipt: str = "", sent_on: date = DAY) -> Delivery:
    return Delivery("", office, sent_on, "机要交换", receipt)


def test_the_ledger_keeps_who_got_the_report_when_and_how(ws: Workspace) -> None:
    ledger.record(ws, _sent("商务部", sent_on=date(2023, 11, 28)))
    made = ledger.record(ws, _sent(" 农业农村部 ", "第12号"))
    ledger.record(ws, replace(made, receipt="第13号"))

    assert [(one.delivery.addressee, one.delivery.sent_on.day, one.delivery.receipt) for one in ledger.lines(ws)] == [
        ("农业农村部", 27, "第13号"),
        ("商务部", 28, ""),
    ]
    assert ledger.waiting(ws)[0] == "工业和信息化部"
    assert len(ledger.waiting(ws)) == 4
    history.undo(ws)
    history.undo(ws)
    assert [one.delivery.addressee for one in ledger.lines(ws)] == ["商务部"]


def test_the_report_is_sent_once_every_addressee_has_it(ws: Workspace) -> None:
    for at, office in enumerate(offices := ledger.waiting(ws)):
        assert report_sent.complete_on(ws) is None
        ledger.record(ws, _sent(office, sent_on=DAY + timedelta(days=at)))
    ledger.record(ws, _sent(offices[0], sent_on=DAY + timedelta(days=60)))  # an amendment

    assert report_sent.complete_on(ws) == date(2023, 12, 2)
    campaign.set_addressees(ws, [])
    assert report_sent.complete_on(ws) is None


def test_a_delivery_tells_which_version_went_out_and_keeps_the_receipts_file(ws: Workspace, tmp_path: Path) -> None:
    hold(ws, events.add(ws, lecture()))
    frozen = freezing.freeze(ws, DAY)
    (tmp_path / "回执.pdf").write_bytes(b"%PDF-1.4 receipt")
    made = ledger.record(ws, _sent("商务部"), version="1", files=[tmp_path / "回执.pdf"])
    line = ledger.get(ws, "1")
    assert (line.delivery, line.version, line.files[0].name) == (made, frozen, "回执.pdf")
    assert attachments.is_whole(ws, line.files[0])

    ledger.record(ws, replace(made, receipt="第7号"))  # the version stays
    assert ledger.get(ws, made.id).version == frozen
    history.undo(ws)
    history.undo(ws)  # one step took delivery, version and file
    assert ledger.lines(ws) == []
    assert attachments.of(ws, made.id) == []
    with pytest.raises(UnknownDelivery):
        ledger.get(ws, "1")


def test_a_delivery_to_nobody_or_of_no_version_is_refused(ws: Workspace) -> None:
    with pytest.raises(UnknownAddressee):
        ledger.record(ws, _sent(" "))
    with pytest.raises(UnknownFrozen):
        ledger.record(ws, _sent("商务部"), version="3")

    assert ledger.lines(ws) == []


def test_a_line_entered_by_mistake_is_removed_and_comes_back_by_undo(ws: Workspace) -> None:
    hold(ws, events.add(ws, lecture()))
    freezing.freeze(ws, DAY)
    made = ledger.record(ws, _sent("商务部"), version="1")
    other = ledger.record(ws, _sent("市局"))
    ledger.remove(ws, [made, other])
    assert ledger.lines(ws) == []
    history.undo(ws)
    assert [one.version and one.version.number for one in ledger.lines(ws)] == [1, None]


def test_the_ledger_is_printed_with_the_offices_that_wait_and_as_a_workbook(ws: Workspace) -> None:
    empty = "".join(text_of(ledger_prints.sheet(ws).content).split())
    assert "已报送0份，尚未报送6个单位" in empty
    hold(ws, events.add(ws, lecture()))
    one = freezing.freeze(ws, DAY)
    ledger.record(ws, _sent("商务部", "第7号"), version="1")
    printed = ledger_prints.sheet(ws)
    said = "".join(text_of(printed.content).split())
    for words in ("总结报告报送台账", "2023年11月27日", one.digest[:12], "第7号", "▲未报送", "国家乡村振兴局"):
        assert words in said, words
    assert printed.warnings == ()

    sheet = load_workbook(BytesIO(ledger_prints.book(ws).content)).worksheets[0]
    rows = list(sheet.iter_rows(min_row=3, values_only=True))
    assert [row[1] for row in rows] == ["商务部"]
    assert (rows[0][0], rows[0][4], rows[0][6]) == (1, "1", "第7号")
