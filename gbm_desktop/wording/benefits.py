"""Words of schemes and claims."""

from enum import Enum

from gbm_desktop.model.benefit_sums import By, Sums
from gbm_desktop.model.benefits import BenefitProblem, BenefitWarning, ClaimState, Scheme, SchemeKind
from gbm_desktop.model.deals import DealSums
from gbm_desktop.wording import Lang
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.money import percent, short_yuan

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
        "{count:claim was|claims were} recorded under “{name}”, so it cannot be removed. Give it a last day instead.",
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
_RULES = {
    "interest": ("年贴息 {rate}", "{rate} a year"),
    "rate": ("金额的 {rate}", "{rate} of the sum"),
    "amount": ("每{unit} {amount} 元", "{amount} yuan for each {unit}"),
    "cap": ("每户不超过 {cap} 元", "{cap} yuan at most for a household"),
}
_PIECE = ("件", "piece")
_SUMS = (
    "补贴 {subsidies} 元（{households} 户）　贴息 {interest} 元（{loans} 笔）　让利 {discounts} 元　以旧换新 {traded_in} 件 {trade_ins} 元",
    "Subsidies {subsidies} yuan ({households:household|households})　interest {interest} yuan ({loans:loan|loans})　"
    "discounts {discounts} yuan　{traded_in:piece|pieces} traded in, {trade_ins} yuan",
)
_DEAL_SUMS = (
    "意向 {intentions} 户　签约 {contracts} 单 {contracted} 元　成交 线下 {sold_offline} 元、线上 {sold_online} 元",
    "{intentions:household intends|households intend} to buy　{contracts:contract|contracts}, {contracted} yuan　"
    "sold on site {sold_offline} yuan, online {sold_online} yuan",
)

# The ledgers as workbooks are Chinese, in the columns in which they can be imported again.
CLAIMS, DEALS = "惠民台账", "成交台账"
LEDGER_TITLE = "{region}绿色建材下乡活动{ledger}"
SUMS, SUMS_TITLE = "分类合计", "分类合计（各类分别统计）"
SUMS_COLUMNS = ("政策类别", "金额（元）", "户数（笔数、件数）")


def rule(scheme: Scheme, lang: Lang = "zh") -> str:
    """The scheme's rule in a few words; empty where it states none."""
    index = 0 if lang == "zh" else 1
    parts = []
    if scheme.rate:
        key = "interest" if scheme.kind is SchemeKind.INTEREST else "rate"
        parts.append(fill(_RULES[key][index], rate=percent(scheme.rate)))
    if scheme.amount:
        unit = scheme.unit or _PIECE[index]
        parts.append(fill(_RULES["amount"][index], unit=unit, amount=short_yuan(scheme.amount)))
    if scheme.cap is not None:
        parts.append(fill(_RULES["cap"][index], cap=short_yuan(scheme.cap)))
    return ("，" if lang == "zh" else ", ").join(parts)


def sums_sentence(found: Sums, lang: Lang = "zh") -> str:
    """What was granted, each kind for itself."""
    return fill(_SUMS[0 if lang == "zh" else 1],
        subsidies=short_yuan(found.subsidies.fen), households=found.households,
        interest=short_yuan(found.interest.fen), loans=found.loans,
        discounts=short_yuan(found.discounts.fen), trade_ins=short_yuan(found.trade_ins.fen), traded_in=f"{found.traded_in:g}",
    )  # fmt: skip


def deal_sums_sentence(found: DealSums, lang: Lang = "zh") -> str:
    """Intentions, contracts and sales, each for itself."""
    return fill(_DEAL_SUMS[0 if lang == "zh" else 1],
        intentions=found.intentions, contracts=found.contracts, contracted=short_yuan(found.contracted),
        sold_offline=short_yuan(found.sold_offline), sold_online=short_yuan(found.sold_online),
    )  # fmt: skip
