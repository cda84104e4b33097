"""Registers of what was granted, out of sheets: what is read, what is known already, and what is said of a bad row."""

from datetime import date
from pathlib import Path

import pytest

from gbm_desktop import benefits, catalogue, claim_import, history
from gbm_desktop.errors.tables import NoTableColumns
from gbm_desktop.intake.ledger_plan import LedgerPlan
from gbm_desktop.ledger_export import claims_xlsx
from gbm_desktop.model.benefits import Claim, ClaimState, Loan, Scheme, SchemeKind
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import ClaimId, EnterpriseId, SchemeId
from gbm_desktop.wording.tables import bad_row
from gbm_desktop.workspace import Workspace
from tests.intake.files import xlsx

DAY = date(2023, 10, 12)
HEAD = ("序号", "发放日期", "政策", "申请人", "乡镇", "村", "购买金额（元）", "补贴金额（元）", "状态", "备注")


@pytest.fixture
def windows(ws: Workspace) -> Scheme:
    scheme = Scheme(SchemeId(""), SchemeKind.SUBSIDY, "门窗补贴", rate=1000, cap=200_000)
    return benefits.put_scheme(ws, scheme)


@pytest.fixture
def loans(ws: Workspace) -> Scheme:
    return benefits.put_scheme(ws, Scheme(SchemeId(""), SchemeKind.INTEREST, "农房贷款贴息", rate=200))


def read(ws: Workspace, path: Path, rows: list[list[object]], usual: Scheme | None = None) -> LedgerPlan[Claim]:
    return claim_import.plan(ws, xlsx(path / "补贴.xlsx", rows), usual)


def test_a_register_is_read_and_a_missing_sum_is_what_the_rule_gives(
    ws: Workspace, windows: Scheme, tmp_path: Path
) -> None:
    rows: list[list[object]] = [
        list(HEAD),
        [1, "2023-10-12", "门窗补贴", "王建国", "清泉镇", "花园村", "1.5万", "1,500", "已发放", ""],
        [2, "2023年10月12日", "门窗补贴", "李秀英", "", "清泉镇五里村", 90000, "", "", "续"],
        ["填表人：王芳", "", "", "", "", "", "", "", "", ""],
        ["合计", "", "", "", "", "", 105000, 3500, "", ""],
    ]
    plan = read(ws, tmp_path, rows)
    assert plan.bad == ()
    assert [line.entry for line in plan.new] == [
        Claim(ClaimId(""), windows.id, DAY, claimant="王建国", village="清泉镇花园村", households=1, base=1_500_000,
              sum=150_000, state=ClaimState.PAID),
        Claim(ClaimId(""), windows.id, DAY, claimant="李秀英", village="清泉镇五里村", households=1, base=9_000_000,
              sum=200_000, note="续"),
    ]  # fmt: skip


def test_a_banks_sheet_is_loans_under_the_scheme_that_was_chosen(ws: Workspace, loans: Scheme, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["放款日期", "借款人", "所在村", "贷款银行", "贷款金额（万元）", "年利率（%）", "期限（月）", "贴息金额"],
        ["2023-10-12", "王建国", "清泉镇五里村", "农商行", 10, "4.5", "6个月", ""],
    ]
    (line,) = read(ws, tmp_path, rows, loans).new
    assert line.entry.loan == Loan(10_000_000, "农商行", 450, 6)
    assert (line.entry.sum, line.entry.scheme_id) == (100_000, loans.id)


def test_every_bad_row_says_which_cell_is_wrong(ws: Workspace, windows: Scheme, loans: Scheme, tmp_path: Path) -> None:
    assert windows
    good: list[object] = [1, "2023-10-12", "门窗补贴", "王建国", "", "清泉镇", "", "100", "", ""]
    changes: list[tuple[int, object, str]] = [
        (1, "昨天", "“日期”不是日期（昨天）"),
        (2, "", "“政策”没有写明政策（空）"),
        (2, "无此政策", "“政策”没有这项惠民政策（无此政策）"),
        (2, loans.name, "“贷款本金（元）”没有填写贷款本金、利率和期限（空）"),
        (3, "王**", "“申领人”姓名已隐去，请用含完整姓名的表（王**）"),
        (7, "", "“补助金额（元）”没有填写金额（空）"),
        (7, "约一百", "“补助金额（元）”不是金额（约一百）"),
        (8, "不清楚", "“状态”不是已登记、已审核、已发放或不予发放（不清楚）"),
    ]
    rows = [[*good[:at], value, *good[at + 1 :]] for at, value, _ in changes]
    plan = read(ws, tmp_path, [list(HEAD), *rows, good])
    assert [line.row for line in plan.new] == [len(rows) + 2]
    for (_, _, expected), found in zip(changes, plan.bad, strict=True):
        assert expected in bad_row(found)


def test_what_was_exported_in_full_is_known_when_imported_and_all_of_an_import_is_one_step(
    ws: Workspace, windows: Scheme, loans: Scheme, tmp_path: Path
) -> None:
    maker = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例门窗有限公司"))
    loan = Loan(5_000_000, "农商行", 400, 6)
    first = Claim(ClaimId(""), windows.id, DAY, None, maker, None, "王建国", "清泉镇", 1, 2.5, 900_000, 90_000)
    benefits.put_claim(ws, first)
    benefits.put_claim(ws, Claim(ClaimId(""), loans.id, DAY, claimant="李秀英", households=1, sum=50_000, loan=loan))
    file = tmp_path / "导出.xlsx"
    file.write_bytes(claims_xlsx(ws, benefits.claims(ws), full_names=True))
    plan = claim_import.plan(ws, file, None)
    assert (len(plan.new), len(plan.known), plan.bad) == (0, 2, ())
    benefits.remove_claims(ws, [one.id for one in benefits.claims(ws)])
    done = claim_import.import_plan(ws, plan)
    assert (len(done.done.new), len(benefits.claims(ws))) == (2, 2)
    assert claim_import.import_plan(ws, plan).step_id is None
    history.undo(ws, done.step_id)
    assert benefits.claims(ws) == []


def test_masked_names_are_not_taken_back_in(ws: Workspace, windows: Scheme, tmp_path: Path) -> None:
    benefits.put_claim(ws, Claim(ClaimId(""), windows.id, DAY, claimant="王建国", sum=1))
    file = tmp_path / "导出.xlsx"
    file.write_bytes(claims_xlsx(ws, benefits.claims(ws)))
    plan = claim_import.plan(ws, file, None)
    assert (plan.new, len(plan.bad)) == ((), 1)


def test_a_sheet_that_is_no_register_is_refused(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NoTableColumns):
        read(ws, tmp_path, [["日期", "地点"], ["2023-10-12", "清泉镇"]])


def test_a_quantity_that_nobody_buys_is_a_bad_row_and_the_others_are_read(
    ws: Workspace, windows: Scheme, tmp_path: Path
) -> None:
    rows: list[list[object]] = [
        ["日期", "数量", "户数", "补贴金额（元）"],
        ["2023-10-12", "9" * 400, 1, 100],
        ["2023-10-12", 1, "9" * 30, 100],
        ["2023-10-12", 1, 1, 100],
    ]
    plan = read(ws, tmp_path, rows, windows)
    assert [(one.row, one.column) for one in plan.bad] == [(2, "数量"), (3, "户数")]
    assert [line.row for line in plan.new] == [4]
