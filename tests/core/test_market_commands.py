"""Market days and marked days at the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gbm_desktop import campaign, workspace
from gbm_desktop.cli import main
from tests.builders import QINGBAIJIANG

Do = Callable[..., str]


@pytest.fixture
def do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Do:
    """A command on a fresh campaign; answers what it printed, and expects the exit code named."""
    opened = workspace.create(tmp_path / "w")
    campaign.start(opened, region_code=QINGBAIJIANG, year=2023)
    opened.close()

    def done(*arguments: object, code: int = 0) -> str:
        assert main(["-w", str(tmp_path / "w"), *map(str, arguments)]) == code
        said = capsys.readouterr()
        return said.err if code else said.out

    return done


def as_json(text: str) -> Any:
    return json.loads(text)


def test_a_place_is_given_its_market_days_which_are_listed_and_asked_for_by_day(do: Do) -> None:
    told = do("market-days", "set", "清泉镇", "三八场", "--source", "镇政府", "--json")
    assert as_json(told)["assumed"] == ["lunar"]
    do("market-days", "set", "清泉镇花园村", "周日", "--checked", "2026-11-02")
    assert do("market-days", "list").splitlines() == [
        "清泉镇  农历逢三、八  镇政府  待核实",
        "清泉镇花园村  周日  2026年11月2日",
        "请向乡镇核实",
    ]
    assert do("market-days", "on", "2026-12-06").splitlines() == [
        "2026-12-06  十月廿八  清泉镇、花园村",
        "请向乡镇核实",
    ]
    days = as_json(do("market-days", "on", "2026-12-01", "2026-12-31", "--place", "清泉镇", "--json"))
    assert [day["day"][-2:] for day in days if day["markets"]] == ["01", "06", "11", "16", "21", "26", "31"]


def test_new_days_take_the_place_of_the_old_ones_unless_they_are_added(do: Do) -> None:
    for text in ("三八", "二五八"):
        do("market-days", "set", "清泉镇", text)
    assert [row["words"] for row in as_json(do("market-days", "list", "--json"))] == ["农历逢二、五、八"]
    do("market-days", "set", "清泉镇", "腊月天天", "--add", "--until", "2027-12-31")
    assert len(as_json(do("market-days", "list", "--place", "清泉镇", "--json"))) == 2
    assert do("market-days", "remove", "清泉镇").strip() == "已移除 2 条集日规则。"
    assert do("market-days", "list").strip() == "还没有登记集日。"


def test_what_is_not_understood_is_one_sentence_and_exit_code_1(do: Do) -> None:
    assert do("market-days", "set", "清泉镇", "百日场", code=1).startswith("“百日场”不能作为集日")
    assert do("market-days", "set", "天府镇", "三八", code=1).startswith("“天府镇”不是本地区的乡镇或村")
    assert do("closed-days", "remove", "x", code=1).startswith("没有编号为“x”的日期")


def test_a_sheet_is_tried_and_then_imported(do: Do, tmp_path: Path) -> None:
    file = tmp_path / "集日.csv"
    file.write_text("乡镇,村,集日\n清泉镇,,农历三八\n清泉镇,花园村,百日场\n", encoding="utf-8")
    dry = as_json(do("market-days", "import", file, "--dry-run", "--json"))
    assert (dry["added"], dry["stored"], [bad["row"] for bad in dry["bad"]]) == (1, False, [3])
    assert do("market-days", "list").strip() == "还没有登记集日。"
    assert do("market-days", "import", file).splitlines()[-1] == (
        "新增 1 条，更新 0 条，移除 0 条，0 条未变；1 行需要核对。"
    )


def test_days_are_marked_listed_and_taken_off_again(do: Do, tmp_path: Path) -> None:
    added = as_json(do("closed-days", "add", "blackout", "高考", "2027-06-07", "2027-06-09", "--json"))["id"]
    do("closed-days", "add", "busy_season", "抢收", "2027-05-10", "2027-06-07", "--place", "清泉镇")
    assert "2027-06-07  五月初三  放假安排未导入  清泉镇 抢收  高考" in do("market-days", "on", "2027-06-07")
    file = tmp_path / "2027年放假.csv"
    file.write_text("节日,放假时间\n端午节,6月9日\n", encoding="utf-8")
    do("closed-days", "import", file)
    assert "端午节" in do("market-days", "on", "2027-06-09")
    assert [row["name"] for row in as_json(do("closed-days", "list", "--json"))] == ["抢收", "高考", "端午节"]
    do("closed-days", "remove", added)
    assert "高考" not in do("closed-days", "list")
