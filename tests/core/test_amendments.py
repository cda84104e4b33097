"""Amendments of frozen reports: what changed, by which rows and paragraphs, and why."""

from datetime import date
from pathlib import Path

import pytest

from gbm_desktop import events, report
from gbm_desktop.documents.official import official_pdf
from gbm_desktop.errors.frozen import AmendmentNeedsReason, NothingToAmend
from gbm_desktop.errors.report import UnknownReportFormat
from gbm_desktop.model.report import OfficialSettings
from gbm_desktop.report import amendment, dress, freezing, frozen_files
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture
from tests.documents.pdf_reading import text_of

DAY = date(2023, 11, 20)


def _held(ws: Workspace) -> None:
    hold(ws, events.add(ws, lecture()))


def test_later_data_is_told_by_figure_row_section_and_annex(ws: Workspace) -> None:
    _held(ws)
    first = freezing.freeze(ws, DAY)
    assert freezing.changes(ws, first).nothing
    with pytest.raises(NothingToAmend):
        freezing.freeze(ws, DAY, amends=first.id, reason="补报")
    earlier = {"start": lecture().start.replace(month=9), "end": lecture().end.replace(month=9)}
    hold(ws, events.add(ws, lecture(name="补报的一场", region_code="510113104", **earlier)))

    found = freezing.changes(ws, first)
    figures = {change.key: change for change in found.figures}
    assert (figures["sessions"].before, figures["sessions"].after) == (1, 2)
    assert "补报的一场" in figures["sessions"].came[0]
    assert figures["sessions"].went == ()
    assert "基本情况" in {change.title for change in found.sections}
    (schedule,) = [change for change in found.annexes if "场次" in change.title]
    assert [len(schedule.came), len(schedule.went)] == [1, 0]
    assert "补报的一场" in schedule.came[0]


def test_an_amendment_says_why_and_can_itself_be_amended(ws: Workspace, tmp_path: Path) -> None:
    _held(ws)
    first = freezing.freeze(ws, DAY)
    hold(ws, events.add(ws, lecture(name="补报的一场", region_code="510113104")))
    with pytest.raises(AmendmentNeedsReason):
        freezing.freeze(ws, DAY, amends="1")
    second = freezing.freeze(ws, DAY, amends=first.id, reason="漏报一场公益宣讲")
    report.set_text(ws, "opening", "另一个开头。")
    third = freezing.freeze(ws, date(2023, 11, 21), amends="2", reason="开头有误。")

    assert [(one.number, one.amends) for one in freezing.frozen(ws)] == [(1, None), (2, first.id), (3, second.id)]
    said = _words(frozen_files.write_amendment(ws, second, tmp_path / "a.pdf", to="商务部"))
    for words in (
        "关于更正《",
        "商务部：",
        "更正原因：漏报一场公益宣讲。",
        "已举办场次",
        "补报的一场",
        "定稿编号1，",
        "更正依据明细",
    ):
        assert words in said, words
    later = _words(frozen_files.write_amendment(ws, third, tmp_path / "b.pdf"))
    for words in ("更正原因：开头有误。", "更正后：另一个开头。", "定稿编号2，", f"校验码{third.digest}"):
        assert words in later, words
    files = frozen_files.write_all(ws, third, tmp_path / "all")
    assert len(files) == 3 * len(report.addressees(ws)) + 1
    with pytest.raises(NothingToAmend):
        frozen_files.write_amendment(ws, first, tmp_path / "c.pdf")
    assert frozen_files.write_amendment(ws, third, tmp_path / "c.docx").stat().st_size > 0
    with pytest.raises(UnknownReportFormat):
        frozen_files.write_amendment(ws, third, tmp_path / "c.xlsx")


def _words(pdf: Path) -> str:
    return "".join(text_of(pdf.read_bytes()).split())


def test_a_change_of_nothing_but_looks_is_told(ws: Workspace) -> None:
    _held(ws)
    one = freezing.freeze(ws, DAY)
    dress.set_settings(ws, OfficialSettings(number="青经信〔2023〕12号"))
    found = freezing.changes(ws, one)
    assert (found.looks, found.figures, found.sections, found.nothing) == (True, (), (), False)
    second = freezing.freeze(ws, DAY, amends=one.id, reason="补发文字号")
    assert "版面有调整" in text_of(official_pdf(amendment.document(ws, second, None))).replace("\n", "")
