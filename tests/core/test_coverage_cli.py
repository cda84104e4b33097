"""How far the county is covered, at the command line."""

import json
from pathlib import Path

from click.testing import CliRunner
from pypdf import PdfReader

from gbm_desktop import campaign, events
from gbm_desktop.cli import gbm
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, hold, lecture


def run(ws: Workspace, *arguments: object) -> str:
    done = CliRunner().invoke(gbm, ["-w", str(ws.folder), *map(str, arguments)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_townships_and_villages_are_told_and_printed(ws: Workspace, tmp_path: Path) -> None:
    campaign.add_villages(ws, QINGQUAN, ["利民村", "牌坊村"])
    hold(ws, events.add(ws, lecture(village="利民村")))
    told = json.loads(run(ws, "coverage", "--json"))
    township = next(one for one in told["townships"] if one["code"] == QINGQUAN)
    assert (township["villages"], township["reached"], township["events"]) == (2, 1, 1)
    assert {one["village"]: one["times"] for one in told["villages"]} == {"利民村": 1, "牌坊村": 0}
    assert f"{QINGQUAN}  清泉镇  1/2  1  2023-10-12" in run(ws, "coverage")
    file = tmp_path / "coverage.pdf"
    assert str(file) in run(ws, "coverage", "-o", file)
    assert len(PdfReader(file).pages) == 2
