"""A register of what was granted, in a sheet: each row becomes a claim under its scheme, or is said to be wrong."""

import re
from collections.abc import Mapping, Sequence

from gbm_desktop.errors.tables import NoTableColumns
from gbm_desktop.intake.ledger_cells import (
    Known,
    LedgerFault,
    day_in,
    enterprise_in,
    event_in,
    is_remark,
    note_in,
    number_in,
    product_in,
    sum_in,
    whole_in,
)
from gbm_desktop.intake.ledger_plan import LedgerLine
from gbm_desktop.intake.sheets import Workbook
from gbm_desktop.intake.tables import BadRow, Column, TableRow, WrongCellError, rows_of
from gbm_desktop.model.benefits import (
    BenefitProblem,
    Claim,
    ClaimState,
    Loan,
    Scheme,
    SchemeKind,
    claim_problem,
    granted,
)
from gbm_desktop.model.enterprises import name_key
from gbm_desktop.model.ids import ClaimId
from gbm_desktop.model.money import parse_percent

_BOUGHT = "(购买|发票|合同|销售|交易|购物)(总?金额|总?额|价款)"
_GRANTED = "(补贴|补助|贴息|让利|优惠|发放|申领|奖补)(总?金额|总?额|资金)"
_LENT = "(贷款|借款)(本金|总?金额|总?额|额度)|本金"
COLUMNS = (
    Column("day", "日期", "(申领|申请|发放|购买|登记|补贴|放款|审核|让利)?(日期|时间|年月|月份)", required=True),
    Column("scheme", "政策", "(惠民)?(政策|项目)(名称)?|补贴(项目|类型)"),
    Column("claimant", "申领人", "(申领|申请|领取|借款|购买)人(姓名)?|户主(姓名)?|农户(姓名)?|姓名"),
    Column("township", "乡镇", "(所在|所属)?(乡镇|乡镇街道|镇街道|镇)"),
    Column("village", "村", "(所在|所属)?(乡镇)?(村|村组|村居|村社区|社区)(名称)?|(家庭)?(住址|地址)"),
    Column("households", "户数", "(惠及|受益|补贴)?户数户?"),
    Column("event", "场次", "(活动)?场次(名称)?|活动(名称)?"),
    Column("enterprise", "企业", "(参展|销售|生产|经销)?(企业|商家|单位|公司|店铺|商户)(名称)?"),
    Column("product", "产品", "(购买)?(产品|商品|品名)(名称)?"),
    Column("pieces", "数量", "(购买|补贴)?(数量|件数|台数|套数|面积)(件|台|套|平方米|㎡)?"),
    Column("base", "购买金额（元）", f"{_BOUGHT}(元)?"),
    Column("base_wan", "购买金额（万元）", f"{_BOUGHT}万元"),
    Column("sum", "补助金额（元）", f"{_GRANTED}(元)?"),
    Column("sum_wan", "补助金额（万元）", f"{_GRANTED}万元"),
    Column("bank", "贷款银行", "(贷款|承办|经办|放款)?银行(名称)?"),
    Column("principal", "贷款本金（元）", f"({_LENT})(元)?"),
    Column("principal_wan", "贷款本金（万元）", f"({_LENT})万元"),
    Column("rate", "贷款年利率（%）", "(贷款)?(年)?利率%?"),
    Column("months", "贷款期限（月）", "(贷款)?期限(个?月)?"),
    Column("state", "状态", "(审核|发放|办理)?(状态|情况|进度)"),
    Column("note", "备注", "备注|说明"),
)
TITLES = {column.key: column.title for column in COLUMNS}
_STATES = (
    (ClaimState.REFUSED, re.compile(r"不予|拒|退回|未通过|refused")),
    (ClaimState.PAID, re.compile(r"发放|拨付|兑付|兑现|到账|paid")),
    (ClaimState.APPROVED, re.compile(r"审核|批准|通过|审定|approved")),
    (ClaimState.RECORDED, re.compile(r"登记|受理|待审|recorded")),
)
_AT_FAULT = {
    BenefitProblem.NO_SUM: "sum", BenefitProblem.NEGATIVE: "sum", BenefitProblem.NO_PIECES: "pieces",
    BenefitProblem.NO_LOAN: "principal", BenefitProblem.RATE_TOO_HIGH: "rate",
}  # fmt: skip


def read_claims(
    workbook: Workbook, names: Known, schemes: Sequence[Scheme], usual: Scheme | None
) -> tuple[list[LedgerLine[Claim]], list[BadRow]]:
    """The claims that the file holds, and the rows that cannot be taken. Raises NoTableColumns."""
    rows = [row for row in rows_of(workbook, COLUMNS) if not is_remark(row)]
    needed = ("sum", "sum_wan", "base", "base_wan", "pieces", "principal", "principal_wan")
    if not any(key in row.texts for row in rows for key in needed):
        raise NoTableColumns(workbook.file, (TITLES["day"], TITLES["sum"]))
    by_name = {name_key(one.name): one for one in schemes}
    found: list[LedgerLine[Claim]] = []
    bad: list[BadRow] = []
    for row in rows:
        try:
            found.append(LedgerLine(row.number, _claim(row, names, _scheme(row, by_name, usual))))
        except WrongCellError as wrong:
            bad.append(BadRow(row.number, TITLES[wrong.column], wrong.value, wrong.reason))
    return found, bad


def _scheme(row: TableRow, by_name: Mapping[str, Scheme], usual: Scheme | None) -> Scheme:
    if row["scheme"]:
        found = by_name.get(name_key(row["scheme"]))
        if found is None:
            raise WrongCellError("scheme", row["scheme"], LedgerFault.UNKNOWN_SCHEME)
        return found
    if usual is None:
        raise WrongCellError("scheme", "", LedgerFault.NO_SCHEME)
    return usual


def _claim(row: TableRow, names: Known, under: Scheme) -> Claim:
    """Without a sum of its own the row is granted what the rule gives."""
    day, loan = day_in(row), _loan(row) if under.kind is SchemeKind.INTEREST else None
    product, maker = product_in(row, enterprise_in(row, names), names)
    households = whole_in(row, "households", empty=1 if row["claimant"] else 0)
    pieces, base = number_in(row, "pieces") or 0, sum_in(row, "base")
    ruled = granted(under, base=base, pieces=pieces, households=households, loan=loan)
    claim = Claim(
        ClaimId(""), under.id, day, event_in(row, day, names), maker, product, _claimant(row),
        row["township"] + row["village"], households, pieces, base, sum_in(row, "sum") or ruled, loan, _state(row),
        note_in(row, product),
    )  # fmt: skip
    wrong = claim_problem(claim, under)
    if wrong is not None:
        key = _AT_FAULT.get(wrong, "sum")
        raise WrongCellError(key, row[key], wrong)
    return claim


def _claimant(row: TableRow) -> str:
    if "*" in row["claimant"]:
        raise WrongCellError("claimant", row["claimant"], LedgerFault.MASKED_NAME)
    return row["claimant"]


def _loan(row: TableRow) -> Loan:
    rate = parse_percent(row["rate"] or "0")
    if rate is None:
        raise WrongCellError("rate", row["rate"], LedgerFault.BAD_RATE)
    return Loan(sum_in(row, "principal"), row["bank"], rate, whole_in(row, "months", empty=0))


def _state(row: TableRow) -> ClaimState:
    for state, words in _STATES:
        if words.search(row["state"].lower()):
            return state
    if row["state"]:
        raise WrongCellError("state", row["state"], LedgerFault.BAD_STATE)
    return ClaimState.RECORDED
