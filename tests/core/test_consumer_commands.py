"""Consumer protection on the command line, as another program would use it."""

import json
import time
from pathlib import Path

import pytest

from gbm_desktop import events
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.core.command_line import Run, runner

SECRETS = ("李举报", "13911112222", "清泉村3组")


@pytest.fixture
def event_id(ws: Workspace) -> str:
    return events.add(ws, lecture())


@pytest.fixture
def gbm(ws: Workspace, event_id: str, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in the workspace; answers its JSON, or what it said."""
    assert event_id
    ws.close()

    return runner(ws.folder, capsys)


def test_a_complaint_is_registered_followed_closed_and_called_back(gbm: Run, event_id: str) -> None:
    added = gbm(
        "complaint", "add", "complaint", "--facts", "门窗漏风", "--person", "王建国", "--phone", "13800000009",
        "--received", "2023-09-27T10:00", "--event", event_id[:13], "--against", "某建材店", "--json",
    )  # fmt: skip
    number = added["number"]
    assert (added["due"], added["event"], added["overdue"]) == ("2023-10-12", "清泉镇绿色建材公益宣讲", True)
    assert "须填写转往的单位" not in gbm("complaint", "move", number, "on_site", "--what", "当面协商")
    assert "须填写转往的单位" in gbm("complaint", "move", number, "transferred", code=1)
    gbm("complaint", "move", number, "transferred", "--to", "清泉市场监督管理所", "--at", "2199-01-01T09:00", code=1)
    gbm("complaint", "move", number, "transferred", "--to", "清泉市场监督管理所")
    assert [one["number"] for one in gbm("complaint", "list", "--which", "pressing", "--json")] == [number]
    assert "已办结" in gbm("complaint", "close", number, "mediated", "--what", "更换")
    gbm("complaint", "callback", number, "satisfied")
    gbm("complaint", "move", number, "filed")
    shown = gbm("complaint", "show", number.lower(), "--json")
    assert (shown["outcome"], shown["satisfaction"], shown["next"]) == ("mediated", "satisfied", [])
    assert [one["state"] for one in shown["steps"]] == [
        "registered", "on_site", "transferred", "closed", "called_back", "filed",
    ]  # fmt: skip
    assert "当面协商" in gbm("complaint", "show", number)
    assert gbm("complaint", "list", "--which", "open", "--json") == []
    assert "不能直接改为" in gbm("complaint", "move", number, "mediating", code=1)
    assert "没有与“T9”相符的记录" in gbm("complaint", "show", "T9", code=1)


def test_a_case_is_classified_edited_and_given_its_papers(gbm: Run, tmp_path: Path) -> None:
    number = gbm("complaint", "add", "consultation", "--facts", "问价格", "--json")["number"]
    gbm("complaint", "edit", number, "--facts", "问补贴", "--claim", "说明")
    gbm("complaint", "classify", number, "suggestion")
    assert gbm("complaint", "list", "--kind", "suggestion", "--text", "补贴", "--json")[0]["claim"] == "说明"
    (tmp_path / "张三的来信.pdf").write_bytes(b"%PDF-1.4")
    assert gbm("complaint", "attach", number, tmp_path / "张三的来信.pdf").strip() == f"{number}-材料1.pdf"
    for name, command in (("a.pdf", ("form", number)), ("b.pdf", ("export",)), ("c.xlsx", ("export",))):
        gbm("complaint", *command, "-o", tmp_path / name)
        assert (tmp_path / name).read_bytes()[:4] in (b"%PDF", b"PK\x03\x04")


def test_who_reported_is_told_by_no_command_without_the_pin(gbm: Run, tmp_path: Path) -> None:
    said = ("--facts", "销售无证产品", "--person", "李举报", "--phone", "13911112222", "--address", "清泉村3组")
    assert "还没有设置举报查看口令" in gbm("complaint", "add", "report", *said, code=1)
    gbm("complaint", "pin", "--new", "2468")
    added = gbm("complaint", "add", "report", *said, "--json")
    number = added["number"]
    spoken = [
        json.dumps(added, ensure_ascii=False), gbm("complaint", "list"), gbm("complaint", "list", "--text", "李举报"),
        json.dumps(gbm("complaint", "list", "--json"), ensure_ascii=False), gbm("complaint", "show", number),
        json.dumps(gbm("complaint", "show", number, "--json"), ensure_ascii=False), gbm("history"),
        json.dumps(gbm("history", "--json"), ensure_ascii=False), gbm("figures"),
        gbm("complaint", "show", number, "--pin", "1357", code=1), gbm("complaint", "list", "--pin", "1357", code=1),
        gbm("complaint", "form", number, "--pin", "1357", "-o", tmp_path / "a.pdf", code=1),
        gbm("complaint", "move", number, "transferred", "--to", "区市场监督管理局"),
    ]  # fmt: skip
    assert not any(secret in text for text in spoken for secret in SECRETS)
    assert not (tmp_path / "a.pdf").exists()
    gbm("complaint", "edit", number, "--phone", "13900000000")
    shown = gbm("complaint", "show", number, "--pin", "2468", "--json")
    assert (shown["person"], shown["phone"], shown["hidden"]) == ("李举报", "13900000000", False)
    assert "李举报" in gbm("complaint", "list", "--pin", "2468")
    began = time.monotonic()
    assert "口令不对" in gbm("complaint", "pin", "--new", "1111", "--old", "9999", code=1)
    assert time.monotonic() - began > 1


def test_people_advised_are_counted_per_topic(gbm: Run, event_id: str) -> None:
    gbm("consult", event_id, "--topic", "price", "--count", 3)
    counted = gbm("consult", event_id, "--topic", "other", "--json")
    assert (counted["price"], counted["other"], counted["product"]) == (3, 1, 0)
    assert "不能再减" in gbm("consult", event_id, "--topic", "price", "--count", -4, code=1)
    assert "本场咨询共 4 人次" in gbm("consult", event_id)


def test_channels_and_deadlines_are_set_told_and_printed(gbm: Run, tmp_path: Path) -> None:
    assert "还没有填写本地投诉渠道" in gbm("channels", "list")
    gbm("channels", "set", "区消费者协会", "028-83600315")
    gbm("channels", "set", "区消费者协会", "028-83600316", "--note", "工作日")
    gbm("channels", "deadline", "report", 15, "--source", "本区办法")
    told = gbm("channels", "list", "--json")
    assert [(one["phone"], one["note"]) for one in told["channels"]] == [("028-83600316", "工作日")]
    assert {one["kind"]: one["days"] for one in told["deadlines"]} == {"complaint": 7, "report": 15}
    said = gbm("channels", "list")
    assert "投诉：7 个工作日" in said
    assert "咨询：待核实" in said
    gbm("channels", "deadline", "report", 0, "--source", "-")
    assert len(gbm("channels", "list", "--json")["deadlines"]) == 1
    gbm("channels", "notice", "--paper", "A3", "-o", tmp_path / "n.pdf")
    gbm("channels", "remove", "区消费者协会")
    assert gbm("channels", "list", "--json")["channels"] == []
