"""Schemes, claims and deals on the command line, as another program would use them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from gbm_desktop import catalogue, events
from gbm_desktop.cli import main
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import EnterpriseId
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.intake.files import xlsx

Run = Callable[..., Any]


@pytest.fixture
def event_id(ws: Workspace) -> str:
    return events.add(ws, lecture())


@pytest.fixture
def gbm(ws: Workspace, event_id: str, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in the workspace with one event and 示例建材有限公司; answers its JSON, or what it said."""
    assert event_id
    catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例建材有限公司"))
    folder = str(ws.folder)
    ws.close()

    def run(*arguments: object, code: int = 0) -> Any:
        assert main(["-w", folder, "--operator", "王芳", *map(str, arguments)]) == code
        out, err = capsys.readouterr()
        return json.loads(out) if "--json" in arguments and not code else out + err

    return run


def _scheme(gbm: Run) -> None:
    gbm("scheme", "add", "门窗补贴", "--kind", "subsidy", "--rate", "10%", "--cap", "2000", "--budget", "0.25万")


def test_a_scheme_is_added_calculated_changed_and_removed(gbm: Run) -> None:
    _scheme(gbm)
    (row,) = gbm("scheme", "list", "--json")
    assert (row["rate"], row["cap"], row["budget"], row["remaining"]) == (1000, 200_000, 250_000, 250_000)
    assert "补贴  门窗补贴  金额的 10%，每户不超过 2,000 元  预算余额 2,500.00 元" in gbm("scheme", "list")
    assert gbm("scheme", "calculate", "门窗补贴", "--base", "1.2万", "--json") == {"sum": 120_000}
    assert "2,000.00 元" in gbm("scheme", "calculate", "门窗补贴", "--base", "5万")
    gbm("scheme", "edit", row["id"][:20], "--cap", "3000")
    assert gbm("scheme", "list", "--json")[0]["cap"] == 300_000
    assert "不是比例" in gbm("scheme", "edit", "门窗补贴", "--rate", "很多", code=2)
    assert "比例和定额只能填一项" in gbm("scheme", "edit", "门窗补贴", "--amount", "5", code=1)
    gbm("scheme", "remove", "门窗补贴")
    assert "没有编号为" in gbm("scheme", "remove", "门窗补贴", code=1)


def test_loans_are_subsidised_by_the_month(gbm: Run) -> None:
    gbm("scheme", "add", "农房贷款贴息", "--kind", "interest", "--rate", "2")
    loan = ("--bank", "农商行", "--principal", "10万", "--loan-rate", "4.5", "--months", "6")
    assert gbm("claim", "add", "农房贷款贴息", *loan, "--json")["sum"] == 100_000
    assert "没有填写贷款本金" in gbm("claim", "add", "农房贷款贴息", "--sum", "5", code=1)


def test_claims_are_recorded_with_what_deserves_a_look_and_names_are_masked(gbm: Run, tmp_path: Path) -> None:
    _scheme(gbm)
    about = ("--claimant", "王建国", "--village", "清泉镇花园村", "--enterprise", "示例建材有限公司")
    first = gbm("claim", "add", "门窗补贴", "--base", "15000", *about, "--json")
    assert (first["sum"], first["warnings"]) == (150_000, [])
    assert "超过每户上限" in gbm("claim", "add", "门窗补贴", "--base", "15000", *about)
    listed = gbm("claim", "list")
    assert "王**  清泉镇花园村  示例建材有限公司" in listed
    assert "王建国" not in listed
    assert {one["claimant"] for one in gbm("claim", "list", "--full-names", "--json")} == {"王建国"}
    gbm("claim", "set", first["id"], "--state", "refused")
    assert gbm("benefits", "sums", "--json")["households"] == 1
    gbm("claim", "export", tmp_path / "惠民.xlsx")
    book = openpyxl.load_workbook(tmp_path / "惠民.xlsx")
    cells = [str(cell.value) for row in book["惠民台账"].iter_rows() for cell in row if cell.value is not None]
    assert "王**" in cells
    assert "王建国" not in cells
    assert any(cell.startswith("王芳于") and "导出" in cell for cell in cells)
    kinds = [row[0].value for row in book["分类合计"].iter_rows(min_row=3)]
    assert kinds == ["补贴", "贷款贴息", "让利", "以旧换新"]
    gbm("claim", "remove", first["id"])
    assert len(gbm("claim", "list", "--json")) == 1


def test_a_register_of_claims_is_imported_under_the_scheme_that_is_named(gbm: Run, tmp_path: Path) -> None:
    _scheme(gbm)
    rows: list[list[object]] = [
        ["日期", "申领人", "补贴金额"],
        ["2023-10-12", "王建国", 500],
        ["2023-10-12", "王**", 5],
    ]
    file = xlsx(tmp_path / "a.xlsx", rows)
    assert gbm("claim", "import", file, "--dry-run", "--json")["bad"] == 2
    done = gbm("claim", "import", file, "--scheme", "门窗补贴")
    assert "新增 1 条，已有 0 条，1 行需要核对" in done
    assert "姓名已隐去" in done
    assert [one["sum"] for one in gbm("claim", "list", "--json")] == [50_000]


def test_deals_are_added_listed_and_summed_by_event_and_day(gbm: Run, event_id: str) -> None:
    here = ("--event", event_id, "--enterprise", "示例建材有限公司")
    gbm("deal", "add", "--kind", "contract", "--count", "2", "--sum", "1.5万", "--on-day", "2023-10-12", *here)
    gbm("deal", "add", "--kind", "sale", "--channel", "online", "--sum", "99", "--on-day", "2023-12-01")
    assert "没有填写金额" in gbm("deal", "add", "--kind", "sale", code=1)
    listed = gbm("deal", "list")
    assert "2023-10-12  签约  线下  清泉镇绿色建材公益宣讲  示例建材有限公司  2  15,000.00" in listed
    here_only = gbm("benefits", "sums", "--event", event_id, "--json")
    assert (here_only["contracts"], here_only["contracted"], here_only["sold_online"]) == (2, 1_500_000, 0)
    assert gbm("benefits", "sums", "--json")["sold_online"] == 9_900
    assert gbm("benefits", "sums", "--as-of", "2023-11-30", "--json")["sold_online"] == 0
    by_township = gbm("benefits", "sums", "--by", "township", "--json")
    assert [(row["name"], row["contracts"]) for row in by_township] == [("清泉镇", 2), ("", 0)]
    assert "未注明  补贴 0 元" in gbm("benefits", "sums", "--by", "township")


def test_a_ledger_is_tried_imported_and_exported(gbm: Run, event_id: str, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["日期", "企业", "数量", "金额"],
        ["2023-10-12", "示例建材有限公司", 1, 500],
        ["2023-10-12", "某厂", 1, 5],
    ]
    file = xlsx(tmp_path / "a.xlsx", rows)
    tried = gbm("deal", "import", file, "--kind", "sale", "--event", event_id, "--dry-run")
    assert "将新增 1 条，已有 0 条，1 行需要核对" in tried
    assert "第 3 行“企业”名录中没有这家企业" in tried
    assert gbm("deal", "list", "--json") == []
    done = gbm("deal", "import", file, "--kind", "sale", "--event", event_id, "--json")
    assert (done["new"], done["known"], done["bad"]) == (1, 0, 1)
    gbm("deal", "export", tmp_path / "b.xlsx")
    again = gbm("deal", "import", tmp_path / "b.xlsx", "--json")
    assert (again["new"], again["rows_known"], again["bad"]) == (0, [3], 0)
    (deal,) = gbm("deal", "list", "--json")
    assert (deal["event_id"], deal["sum"]) == (event_id, 50_000)
    gbm("deal", "remove", deal["id"])
    assert "成交台账" in gbm("deal", "list")
