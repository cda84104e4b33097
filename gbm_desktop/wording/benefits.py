"""Words of schemes and claims."""

from enum import Enum

from gbm_desktop.model.benefit_sums import By
from gbm_desktop.model.benefits import BenefitProblem, BenefitWarning, ClaimState, SchemeKind

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownScheme": (
        "没有编号为“{scheme_id}”的惠民政策。请刷新列表后重新选择。",
        "There is no scheme “{scheme_id}”. Refresh the list and choose again.",
    ),
    "UnknownClaim": (
        "惠民台账中没有编号为“{claim_id}”的记录。请刷新列表后重新选择。",
        "The register of claims has no line “{claim_id}”. Refresh the list and choose again.",
    ),
    "BadBenefit": (
        "“{name}”未保存：{problem}。请补正后再保存。",
        "“{name}” was not saved: {problem}. Correct it and save again.",
    ),
    "SchemeInUse": (
        "“{name}”下已有 {count} 笔台账，不能删除。如已停止执行，请填写截止日期。",
        "{count} claims were recorded under “{name}”, so it cannot be removed. Give it a last day instead.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    SchemeKind: {
        SchemeKind.SUBSIDY: ("补贴", "Subsidy"),
        SchemeKind.INTEREST: ("贷款贴息", "Subsidised interest"),
        SchemeKind.DISCOUNT: ("让利", "Discount"),
        SchemeKind.TRADE_IN: ("以旧换新", "Trade-in"),
    },
    ClaimState: {
        ClaimState.RECORDED: ("已登记", "recorded"),
        ClaimState.APPROVED: ("已审核", "approved"),
        ClaimState.PAID: ("已发放", "paid"),
        ClaimState.REFUSED: ("不予发放", "refused"),
    },
    BenefitProblem: {
        BenefitProblem.NO_NAME: ("没有名称", "it has no name"),
        BenefitProblem.RATE_TOO_HIGH: ("比例不能超过100%", "the rate is above 100 %"),
        BenefitProblem.RATE_AND_AMOUNT: ("比例和定额只能填一项", "state a rate or an amount, not both"),
        BenefitProblem.INTEREST_BY_AMOUNT: (
            "贷款贴息按年利率计算，不填定额",
            "interest is subsidised by a yearly rate, not by an amount",
        ),
        BenefitProblem.DAYS_BACKWARDS: ("截止日期早于开始日期", "the last day is before the first"),
        BenefitProblem.NEGATIVE: ("数量和金额不能为负数", "counts and sums cannot be below 0"),
        BenefitProblem.NO_LOAN: ("没有填写贷款本金、利率和期限", "the loan's principal, rate and months are missing"),
        BenefitProblem.NO_SUM: ("没有填写金额", "the sum is missing"),
        BenefitProblem.NO_PIECES: ("没有填写数量", "the number of pieces is missing"),
    },
    BenefitWarning: {
        BenefitWarning.OUTSIDE_DAYS: ("不在政策执行期内", "outside the scheme's days"),
        BenefitWarning.OVER_CAP: ("超过每户上限", "above the cap of a household"),
        BenefitWarning.OVER_BUDGET: ("超出预算", "above the budget"),
        BenefitWarning.NOT_AS_RULED: ("与按政策计算的金额不一致", "not the sum that the rule gives"),
    },
    By: {
        By.SCHEME: ("政策", "scheme"),
        By.EVENT: ("场次", "event"),
        By.ENTERPRISE: ("企业", "enterprise"),
        By.PRODUCT: ("产品", "product"),
        By.TOWNSHIP: ("乡镇", "township"),
    },
}
