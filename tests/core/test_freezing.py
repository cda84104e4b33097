"""Frozen reports: the same bytes whatever comes later, found out when changed, amended with what changed and why."""

import sqlite3
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from threading import Thread
from zipfile import ZipFile

import pytest
from PIL import Image

from gbm_desktop import attachments, campaign, events, figures, history, report, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.documents.official import official_pdf
from gbm_desktop.documents.official_docx import official_docx
from gbm_desktop.errors.frozen import FrozenChanged, UnknownFrozen
from gbm_desktop.errors.report import NoAddressees, UnknownReportFormat
from gbm_desktop.errors.workspace import CannotWrite
from gbm_desktop.model.ids import CaseId
from gbm_desktop.model.report import Case
from gbm_desktop.progress import Cancelled
from gbm_desktop.report import cases, freezing, frozen_files, photos
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture
from tests.documents.pdf_reading import text_of

DAY = date(2023, 11, 20)


def _held(ws: Workspace) -> None:
    hold(ws, events.add(ws, lecture()))


def _print(folder: Path) -> tuple[bytes, bytes]:
    """Printed anew from the frozen state, and as it was kept."""
    ws = workspace.open_existing(folder)
    try:
        one = freezing.get(ws, "1")
        return official_pdf(freezing.document(ws, one, "商务部")), frozen_files.pdf(ws, one, "商务部")
    finally:
        ws.close()


def test_a_frozen_report_prints_the_same_bytes_after_the_data_changed_and_in_another_process(ws: Workspace) -> None:
    _held(ws)
    one = freezing.freeze(ws, DAY)
    before = frozen_files.pdf(ws, one, "商务部")
    _held(ws)
    report.set_text(ws, "opening", "另一个开头。")

    assert official_pdf(freezing.document(ws, freezing.get(ws, one.id), "商务部")) == before
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as other:
        assert other.submit(_print, ws.folder).result() == (before, before)
    said = text_of(before)
    assert "商务部" in said
    assert one.digest in said.replace("\n", "").replace(" ", "")
    assert one.digest.encode() in _unpacked(official_docx(freezing.document(ws, one, None)))
    assert not frozen_files.printed_elsewhere(ws, one)


def test_a_report_is_frozen_as_the_data_was_at_one_moment(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    hold(ws, event_id)
    before = [(one.key, one.value) for one in figures.compute(ws, DAY)]
    asked, door = list[str](), Door(ws, event_id)

    def meanwhile(question: str) -> None:
        asked.append(question)
        if "FROM" in "".join(asked[:-1]):
            desk = Thread(target=door.walk_in, args=["李大山"])
            desk.start()
            desk.join()

    ws.read.set_trace_callback(meanwhile)
    one = freezing.freeze(ws, DAY)
    ws.read.set_trace_callback(None)
    assert [(found["key"], found["value"]) for found in freezing.state(ws, one)["figures"]] == before
    assert [(found.key, found.value) for found in figures.compute(ws, DAY)] != before


def _unpacked(docx: bytes) -> bytes:
    return ZipFile(BytesIO(docx)).read("word/document.xml")


def test_every_offices_copy_and_the_workbook_are_kept_and_handed_out_as_files(ws: Workspace, tmp_path: Path) -> None:
    _held(ws)
    one = freezing.freeze(ws, DAY)
    files = frozen_files.write_all(ws, one, tmp_path / "报送")
    assert {file.name for file in files} == {
        *(f"总结报告定稿1-{office}{suffix}" for office in report.addressees(ws) for suffix in (".pdf", ".docx")),
        "总结报告定稿1-指标和附表.xlsx",
    }
    assert "市经信局" in text_of(frozen_files.write(ws, one, tmp_path / "a.pdf", to="市经信局").read_bytes())
    book = frozen_files.write(ws, one, tmp_path / "a.xlsx").read_bytes()
    _held(ws)
    assert frozen_files.write(ws, one, tmp_path / "b.xlsx").read_bytes() == book
    assert frozen_files.write(ws, one, tmp_path / "a.docx").stat().st_size > 0
    with pytest.raises(UnknownReportFormat):
        frozen_files.write(ws, one, tmp_path / "a.odt")
    with pytest.raises(CannotWrite):
        frozen_files.write_all(ws, one, tmp_path / "a.pdf" / "x")


def test_without_addressees_there_are_no_copies_to_hand_out(ws: Workspace, tmp_path: Path) -> None:
    campaign.set_addressees(ws, [])
    _held(ws)
    one = freezing.freeze(ws, DAY)
    with pytest.raises(NoAddressees):
        frozen_files.write_all(ws, one, tmp_path)
    assert "待核实" in text_of(frozen_files.write(ws, one, tmp_path / "a.pdf").read_bytes())


def test_freezing_is_never_taken_back(ws: Workspace) -> None:
    _held(ws)
    freezing.freeze(ws, DAY)
    history.undo(ws)  # takes back the event's last step, not the freezing
    assert len(freezing.frozen(ws)) == 1


def test_a_cancelled_freeze_leaves_nothing(ws: Workspace) -> None:
    def refuse(done: int, total: int) -> None:
        assert done <= total
        raise Cancelled

    _held(ws)
    with pytest.raises(Cancelled):
        freezing.freeze(ws, DAY, progress=refuse)
    assert freezing.frozen(ws) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE frozen_reports SET state = replace(state, '清泉镇', '洪福镇')",
        "UPDATE frozen_reports SET number = 7",
        "UPDATE frozen_reports SET as_of = '2023-11-21'",
        "UPDATE frozen_reports SET reason = '没有'",
        "UPDATE frozen_reports SET digest = replace(digest, substr(digest, 1, 1), 'x')",
    ],
)
def test_a_frozen_report_that_was_changed_behind_the_programs_back_is_refused(ws: Workspace, change: str) -> None:
    _held(ws)
    freezing.freeze(ws, DAY)
    with sqlite3.connect(ws.path) as db:
        with pytest.raises(sqlite3.IntegrityError, match="only added"):
            db.execute(change)
        db.execute("DROP TRIGGER frozen_reports_no_update")
        db.execute(change)
    db.close()
    (one,) = freezing.frozen(ws)
    for ask in (lambda: freezing.document(ws, one, None), lambda: frozen_files.pdf(ws, one, "商务部"),
                lambda: freezing.changes(ws, one), lambda: frozen_files.workbook(ws, one)):  # fmt: skip
        with pytest.raises(FrozenChanged) as refused:
            ask()
        assert "校验码" in say(refused.value)


def test_a_copy_that_is_gone_is_printed_anew_but_a_workbook_that_is_gone_is_missed(ws: Workspace) -> None:
    _held(ws)
    one = freezing.freeze(ws, DAY)
    before = frozen_files.pdf(ws, one, "商务部")
    for kept in attachments.of(ws, one.id):
        attachments.path(ws, kept).unlink()
    assert frozen_files.pdf(ws, one, "商务部") == before
    with pytest.raises(FrozenChanged):
        frozen_files.workbook(ws, one)


def test_photos_are_frozen_too_and_missed_when_gone(ws: Workspace, tmp_path: Path) -> None:
    _held(ws)
    case = cases.put(ws, Case(CaseId(""), "清泉镇示范农房", "改造 12 户。"))
    Image.new("RGB", (60, 40), "green").save(tmp_path / "p.jpg")
    photos.add(ws, case.id, [tmp_path / "p.jpg"])
    one = freezing.freeze(ws, DAY)
    before = official_pdf(freezing.document(ws, one, None))
    kept = [found for found in attachments.of(ws, one.id) if found.kind == freezing.PICTURE]
    assert len(kept) == 1
    cases.remove(ws, case.id)
    assert official_pdf(freezing.document(ws, one, None)) == before
    attachments.path(ws, kept[0]).unlink()
    with pytest.raises(FrozenChanged):
        freezing.document(ws, one, None)


@pytest.mark.parametrize("wanted", ["", "9", "zzz", "1a"])
def test_what_was_never_frozen_is_said(ws: Workspace, wanted: str) -> None:
    _held(ws)
    one = freezing.freeze(ws, DAY)
    with pytest.raises(UnknownFrozen):
        freezing.get(ws, wanted)
    assert freezing.get(ws, one.digest[:8]) == freezing.get(ws, one.id) == freezing.get(ws, "1") == one
