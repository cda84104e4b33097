"""The season's plan at the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gbm_desktop import campaign, market_days, season_plan
from gbm_desktop.cli import gbm, main
from gbm_desktop.model.ids import MarketRuleId
from gbm_desktop.model.market_days import MarketCalendar, MarketRule
from gbm_desktop.resource_files import resource
from gbm_desktop.store.season_request import request_from
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    file = tmp_path / "spec.json"
    asked = {
        "name": "秋季下乡", "first_day": "2023-10-16", "last_day": "2023-11-12",
        "places": [f"{QINGQUAN}/利民村", f"{QINGQUAN}/牌坊村"], "template": "lecture",
    }  # fmt: skip
    file.write_text(json.dumps(asked, ensure_ascii=False), encoding="utf-8")
    return file


def run(ws: Workspace, *arguments: object) -> Result:
    done = CliRunner().invoke(gbm, ["-w", str(ws.folder), *map(str, arguments)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done


def test_a_plan_is_made_kept_and_accepted(ws: Workspace, spec: Path) -> None:
    market_days.put(ws, MarketRule(MarketRuleId(""), QINGQUAN, "", MarketCalendar.WEEKDAY, (2,)))
    made = json.loads(run(ws, "season", "solve", spec, "--seconds", "1", "--json").stdout)
    assert {visit["place"] for visit in made["placed"]} == {f"{QINGQUAN}/利民村", f"{QINGQUAN}/牌坊村"}
    assert all(visit["market"] and visit["reasons"] for visit in made["placed"])
    assert (made["asked"], made["unplaced"], made["events"]) == (2, [], [])
    assert made["id"] == season_plan.get(ws, "秋季下乡").id
    accepted = json.loads(run(ws, "season", "accept", "秋季下乡", "--json").stdout)
    stored = json.loads(run(ws, "event", "list", "--json").stdout)
    assert {event["id"] for event in stored} == set(accepted["events"])


def test_the_same_name_again_takes_the_plans_place(ws: Workspace, spec: Path) -> None:
    first = json.loads(run(ws, "season", "solve", spec, "--seconds", "1", "--json").stdout)
    second = json.loads(run(ws, "season", "solve", spec, "--seconds", "1", "--accept", "--json").stdout)
    assert first["id"] == second["id"]
    assert len(second["events"]) == 2
    assert len(season_plan.seasons(ws)) == 1


def test_for_people_each_visit_is_a_line_with_its_reason(ws: Workspace, spec: Path) -> None:
    said = run(ws, "season", "solve", spec, "--seconds", "1").stdout
    assert said.startswith("已排 2/2 场 · 集日 0 场")
    assert "清泉镇利民村  公益宣讲  未登记集日" in said
    assert said.rstrip().endswith("请向乡镇核实")


def test_the_template_is_a_request_that_can_be_solved(ws: Workspace, tmp_path: Path) -> None:
    campaign.add_villages(ws, QINGQUAN, ["利民村"])
    file = tmp_path / "from-template.json"
    file.write_text(run(ws, "season", "template").stdout, encoding="utf-8")
    made = json.loads(run(ws, "season", "solve", file, "--seconds", "1", "--json").stdout)
    assert [visit["name"] for visit in made["placed"]] == ["清泉镇利民村"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("{", "spec.json"), ('{"name": "x"}', "first_day"), ("[" * 100_000, "spec.json"), ("[]", "{}")],
)
def test_conditions_that_cannot_be_read_are_one_sentence(
    ws: Workspace, spec: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    spec.write_text(text, encoding="utf-8")
    assert main(["-w", str(ws.folder), "season", "solve", str(spec)]) == 1
    assert f"“{said}”" in capsys.readouterr().err


def test_accepting_without_a_plan_is_said(ws: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-w", str(ws.folder), "season", "accept"]) == 1
    assert "请先生成排期" in capsys.readouterr().err


def test_the_sample_of_conditions_can_be_read_and_every_key_is_told_in_the_help(ws: Workspace) -> None:
    sample = json.loads(resource("samples", "season.json").read_text(encoding="utf-8"))
    assert len(request_from(sample).places) == 11
    told = run(ws, "season", "solve", "--help").stdout
    assert all(f"  {key} " in told for key in sample)
