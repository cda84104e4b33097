"""Freezing, amending, the register of deliveries and the roll-up on the command line, as another program uses them."""

import json
from collections import Counter
from pathlib import Path

import pytest

from gbm_desktop import campaign, events, workspace
from gbm_desktop.cli import main
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, SetClock, hold, lecture
from tests.core.command_line import Run, runner
from tests.documents.pdf_reading import text_of


@pytest.fixture
def gbm(ws: Workspace, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in the workspace with one session held; answers its JSON, or what it said."""
    hold(ws, events.add(ws, lecture()))
    ws.close()

    return runner(ws.folder, capsys)


def _held_later(gbm_folder: Path) -> None:
    ws = workspace.open_existing(gbm_folder)
    hold(ws, events.add(ws, lecture(name="补报的一场", region_code="510113104")))
    ws.close()


def test_a_report_is_frozen_printed_amended_and_its_changes_listed(gbm: Run, ws: Workspace, tmp_path: Path) -> None:
    assert "还没有定稿" in gbm("report", "list")
    said = gbm("report", "freeze", "--as-of", "2023-11-20")
    assert "提醒：总结报告还缺" in said
    assert "第 1 号定稿，数据截至 2023年11月20日，校验码 " in said
    (first,) = gbm("report", "list", "--json")
    gbm("report", "print", 1, "--to", "商务部", "-o", tmp_path / "a.pdf")
    assert first["digest"] in "".join(text_of((tmp_path / "a.pdf").read_bytes()).split())
    assert "与现有数据一致" in gbm("report", "changes", 1)

    _held_later(ws.folder)
    assert "没有需要更正" not in gbm("report", "changes", "1")
    told = gbm("report", "changes", "1", "--json")
    assert told["figures"][0]["key"] == "sessions"
    listed = gbm("report", "changes", "1")
    assert "已举办场次  1  →  2 场" in listed
    assert "    + " in listed
    assert "更正原因" not in gbm("report", "amend", 1, code=2)
    second = gbm("report", "amend", 1, "--reason", "漏报一场", "--json")
    assert (second["number"], second["amends"]) == (2, first["id"])
    assert "  更正第 1 号，原因：漏报一场" in gbm("report", "list")
    written = gbm("report", "print", 2, "--all", "-o", tmp_path / "copies").splitlines()
    kinds = Counter(Path(name).suffix for name in written)
    assert kinds == {".pdf": 12, ".docx": 6, ".xlsx": 1}  # the report and why it was amended, for six addressees
    assert all(Path(name).stat().st_size for name in written)
    gbm("report", "print", 2, "--amendment", "-o", tmp_path / "why.pdf")
    assert "漏报一场" in text_of((tmp_path / "why.pdf").read_bytes()).replace("\n", "")
    assert "没有需要更正的内容" in gbm("report", "amend", 2, "--reason", "再报", code=1)
    assert "没有编号为“9”的定稿" in gbm("report", "print", 9, "-o", tmp_path / "b.pdf", code=1)


def test_deliveries_are_recorded_completed_listed_printed_and_removed(gbm: Run, tmp_path: Path) -> None:
    gbm("report", "freeze", "--as-of", "2023-11-20")
    (tmp_path / "回执.pdf").write_bytes(b"%PDF receipt")
    sent = gbm("report", "send", "商务部", "--on", "2023-11-28", "--way", "机要交换", "--version", 1, "--json")["id"]
    gbm("report", "send", "商务部", "--line", 1, "--receipt", "第7号", "--file", tmp_path / "回执.pdf")
    told = gbm("report", "ledger", "--json")
    assert told["sent"] == [
        {"id": sent, "addressee": "商务部", "sent_on": "2023-11-28", "way": "机要交换", "receipt": "第7号",
         "version": 1, "files": 1}
    ]  # fmt: skip
    assert len(told["waiting"]) == 5
    assert "1  商务部  2023年11月28日  机要交换  #1  第7号" in gbm("report", "ledger")
    for name in ("a.pdf", "a.xlsx"):
        gbm("report", "ledger", "-o", tmp_path / name)
        assert (tmp_path / name).stat().st_size > 0
    assert ".pdf" in gbm("report", "ledger", "-o", tmp_path / "a.odt", code=1)
    gbm("report", "unsend", 1)
    assert gbm("report", "ledger", "--json")["sent"] == []
    assert "报送台账没有" in gbm("report", "unsend", 1, code=1)


def test_figures_go_up_and_are_added_together(gbm: Run, tmp_path: Path) -> None:
    below = workspace.create(tmp_path / "镇", operator="李", clock=SetClock())
    campaign.start(below, region_code=QINGQUAN, year=2023)
    hold(below, events.add(below, lecture()))
    below.close()
    (tmp_path / "in").mkdir()
    assert main(["-w", str(tmp_path / "镇"), "rollup", "export", "-o", str(tmp_path / "in" / "清泉镇.json")]) == 0

    assert "未报送  清泉镇" in gbm("rollup", "missing")
    assert "清泉镇：已接收（截至 " in gbm("rollup", "import", tmp_path / "in")
    (again,) = gbm("rollup", "import", tmp_path / "in" / "清泉镇.json", "--json")
    assert (again["region"], again["older"]) == (QINGQUAN, False)
    assert again["replaced"]
    told = gbm("rollup", "missing", "--json")
    assert [one["region"] for one in told["received"]] == [QINGQUAN]
    assert len(told["missing"]) == 6
    assert "已报送  清泉镇（截至" in gbm("rollup", "missing")
    tables = [gbm("rollup", "show", "--what", what, "--json") for what in ("own", "received", "all")]
    assert [table[0]["value"] for table in tables] == [1, 1, 2]
    assert "已举办场次  1  场" in gbm("rollup", "show")
    for name in ("a.pdf", "a.xlsx"):
        gbm("rollup", "show", "-o", tmp_path / name)
        assert (tmp_path / name).stat().st_size > 0
    gbm("rollup", "show", "-o", tmp_path / "a.txt", code=1)
    assert "1 个下级单位的数据未包含" in gbm("rollup", "export", "-o", tmp_path / "own.json")
    gbm("rollup", "export", "--what", "all", "-o", tmp_path / "all.json")
    told = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert (told["includes"], told["figures"]["sessions"]["value"]) == ([QINGQUAN], 2)
    gbm("rollup", "remove", QINGQUAN)
    assert gbm("rollup", "missing", "--json")["received"] == []
    assert "没有收到区划代码为“510113104”" in gbm("rollup", "remove", "510113104", code=1)
