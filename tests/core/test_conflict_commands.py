"""Differences and doubles from the command line."""

import json
from pathlib import Path

import pytest

from gbm_desktop import attendance, conflicts, events, staff
from gbm_desktop.cli import main
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.core.test_conflicts import met_staff
from tests.core.two_laptops import laptops


@pytest.fixture
def met(tmp_path: Path) -> Workspace:
    """A laptop on which two differences are open: phone and post of one person."""
    two = laptops(tmp_path, 2)
    met_staff((two[0], two[1]), {"phone": "13800000002", "post": "书记"}, {"phone": "13800000003", "post": "委员"})
    two[1].close()
    return two[0]


def run(ws: Workspace, capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    capsys.readouterr()
    assert main(["-w", str(ws.folder), *words]) == code
    said = capsys.readouterr()
    return said.out if code == 0 else said.err


def test_differences_are_listed_settled_and_reversed(met: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    said = run(met, capsys, "conflicts", "list")
    assert "责任人 · 张伟" in said
    assert "▲ 电话（同一项两处修改）" in said
    assert "保留：13800000003" in said
    assert "另一份：13800000002" in said
    found = json.loads(run(met, capsys, "conflicts", "list", "--json"))
    phone = next(one for one in found if one["field"] == "电话")
    assert phone["other"]["value"] == "13800000002"
    assert run(met, capsys, "conflicts", "reverse", phone["id"]) == "已改用另一份。\n"
    assert staff.everyone(met)[0].phone == "13800000002"
    assert run(met, capsys, "conflicts", "dismiss", "--all") == "已确认 1 处差异。\n"
    assert run(met, capsys, "conflicts", "list") == "没有需要核对的差异。\n"
    assert run(met, capsys, "conflicts", "list", "--json") == "[]\n"
    assert conflicts.open_conflicts(met) == []


def test_what_is_not_open_is_refused_in_one_sentence(met: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    assert "已不在列表中" in run(met, capsys, "conflicts", "reverse", "none", code=1)
    assert run(met, capsys, "conflicts", "dismiss", code=2)
    assert len(conflicts.open_conflicts(met)) == 2


def test_doubles_are_listed_merged_parted_and_told_apart(ws: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    event = events.add(ws, lecture())
    one, two = (attendance.add(ws, event, name="王芳", phone="13800000001") for _ in range(2))
    found = json.loads(run(ws, capsys, "duplicates", "list", event, "--json"))
    assert [(pair["first"]["id"], pair["second"]["id"]) for pair in found["probable"]] == [(one.id, two.id)]
    assert "姓名、电话相同" in run(ws, capsys, "duplicates", "list", event)
    assert "已合并 1 条" in run(ws, capsys, "duplicates", "merge", one.id, two.id)
    assert json.loads(run(ws, capsys, "counts", event, "--json"))["registered"] == 1
    assert f"已合并  {two.number} 王芳 → {one.number} 王芳" in run(ws, capsys, "duplicates", "list", event)
    assert "已取消 1 条合并" in run(ws, capsys, "duplicates", "part", two.id)
    assert "不是同一人" in run(ws, capsys, "duplicates", "differ", one.id, two.id)
    assert run(ws, capsys, "duplicates", "list", event) == "没有发现重复登记。\n"
    assert "两条不同的登记" in run(ws, capsys, "duplicates", "merge", one.id, one.id, code=1)
