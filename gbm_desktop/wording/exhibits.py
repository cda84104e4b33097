"""Sentences and words on exhibits and packages, and what stands on their prints."""

from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.intake.exhibits import ExhibitFault
from gbm_desktop.model.exhibits import ExhibitPrint, Stand
from gbm_desktop.model.products import Product, Route
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.money import short_yuan

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

SENTENCES: dict[str, tuple[str, str]] = {
    "ExhibitNotAllowed": (
        "“{product}”不能在“{event}”参展：{problem}。请在名录中补正，或换一个产品。",
        "“{product}” may not be shown at {event}: {problem}. Complete it in the catalogue, or choose another.",
    ),
    "ExhibitorsProducts": (
        "“{enterprise}”还有 {count} 个展品，未移除。请先撤下展品。",
        "{enterprise} still shows {count:product|products}, so it was not removed. Withdraw them first.",
    ),
    "NotExhibited": (
        "“{event}”没有展出“{product}”，可能刚被撤下，未作改动。请先添加为展品。",
        "“{product}” is not shown at {event}, perhaps just withdrawn; nothing was changed. Add it first.",
    ),
    "UnknownExhibitor": (
        "“{event}”的参展企业中没有“{enterprise}”，未作改动。请核对企业名称，或先登记其参展。",
        "{enterprise} does not stand at {event}; nothing was changed. Check the name, or enter it as an exhibitor.",
    ),
    "NothingExhibited": (
        "“{event}”还没有展品，没有可打印的内容。请先添加展品。",
        "Nothing is shown at {event} yet, so there is nothing to print. Add exhibits first.",
    ),
    "UnknownSolution": (
        "没有编号为“{solution_id}”的解决方案。请刷新列表后重新选择。",
        "There is no solution “{solution_id}”. Refresh the list and choose again.",
    ),
    "SolutionIncomplete": (
        "解决方案没有名称，未保存。请填写名称后再保存。",
        "The solution has no name, so it was not saved. Name it and save again.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    ExhibitPrint: {
        ExhibitPrint.LABELS: ("展品标签", "exhibit labels"),
        ExhibitPrint.EXHIBITORS: ("参展企业名册", "list of exhibitors"),
        ExhibitPrint.EXHIBITS: ("展品清单", "list of exhibits"),
    },
    ExhibitFault: {
        ExhibitFault.NO_PRODUCT: ("没有产品名称或证书编号", "names neither a product nor a certificate"),
        ExhibitFault.NOT_IN_CATALOGUE: (
            "在名录中没有，请先登记产品",
            "is not in the catalogue; enter the product first",
        ),
        ExhibitFault.SEVERAL: (
            "在名录中不止一个，请写明企业、规格型号或证书编号",
            "stands in the catalogue more than once; give its maker, model or certificate",
        ),
        ExhibitFault.REPEATED: ("在前面的行中已有", "stands in a row above already"),
    },
}

# What stands on paper is Chinese, as the documents are.
SIGNS = {Route.UNIFIED: "绿色产品认证", Route.GRADED: "绿色建材认证", Route.NONE: "未认证产品，已核验"}
STARS = "★"
CERTIFICATE, REQUIREMENT, VERIFIER = "证书编号 {number}", "技术要求：{requirement}", "核验人：{verifier}（{day}）"
EVENT_PRICE, USUAL_PRICE, NO_PRICE = "活动价", "参考价", "价格请现场咨询"
PER, SPARED = "/{unit}", "让利 {price} 元"
AFTER_SALES, COMPLAINTS, NATIONAL_LINE = "售后 {phone}", "投诉 {phones}", "12315"
LABEL_HEAD = "绿色建材下乡"
CODE_CAPTION = "扫码留存"
COPIED = "{name}\n{maker}\n{sign} {certificate}\n{price}\n{phones}"

EXHIBITOR_COLUMNS = ("序号", "展位", "企业名称", "统一社会信用代码", "参展合同", "现场联系人、电话", "展品", "签到")
EXHIBIT_COLUMNS = (
    "序号", "产品名称、规格型号", "类别", "认证", "证书编号、有效期", "单位", "参考价", "活动价", "让利", "备注",
)  # fmt: skip
IN_YUAN = "（价格单位：元）"
EVENT_LINE = "{day}　{place}"
SUMS = "参展企业 {exhibitors} 家，展品 {exhibits} 个，其中获证 {certified} 个"
TO_VERIFY = "待核实"
UNTIL = "至 {day}"
NO_EXHIBITORS, NO_EXHIBITS = "还没有参展企业。", "还没有展品。"
SIGN_FOOT = "依据《消费者权益保护法》第四十三条，本名册与参展合同一并留存。"

LEAFLET_FILE = "解决方案宣传单"
LEAFLET_SCENE, LEAFLET_PROBLEM, LEAFLET_TEXT, LEAFLET_PRODUCTS = (
    "{scene}解决方案",
    "解决什么问题",
    "怎么做",
    "用哪些产品",
)
LEAFLET_ENDED = "证书已到期"
LEAFLET_FLAG, LEAFLET_CALLS, CONSULT = "{why}，暂不推荐", "绿色建材下乡　消费投诉：{phones}", "咨询 {phone}"

_PRICE = ("{price} 元", "{price} yuan")
_AT_BOOTH = ("{name}　展位 {booth}", "{name}, booth {booth}")
_NOT_TO_BE_SHOWN = ("“{name}”不能参展：{why}。", "{name} may not be shown: {why}.")
_COPIED = (
    "已复制“{name}”的参展企业和展品",
    "Took over the exhibitors and exhibits of “{name}”",
)
_NOT_BOUND = (
    "{count} 家企业没有登记参展合同：{names}。",
    "{count:exhibitor is|exhibitors are} bound by no contract: {names}.",
)
_BOUND_BY = {True: ("合同见附件", "contract attached"), False: ("没有登记参展合同", "no contract")}
_LEFT_OUT = ("；{count} 个不能参展，未复制：{names}", "; {count} may not be shown here and were left out: {names}")


def copied(name: str, left_out: list[str], lang: "Lang" = "zh") -> str:
    """What was taken over from another event, and what could not be."""
    index, gap = (0, "、") if lang == "zh" else (1, ", ")
    rest = fill(_LEFT_OUT[index], count=len(left_out), names=gap.join(left_out)) if left_out else ""
    return fill(_COPIED[index], name=name) + rest


def unbound(names: list[str], lang: "Lang" = "zh") -> str:
    """Which exhibitors no contract binds."""
    index, gap = (0, "、") if lang == "zh" else (1, ", ")
    return fill(_NOT_BOUND[index], count=len(names), names=gap.join(names))


def contract_word(stand: Stand, lang: "Lang" = "zh") -> str:
    """Which contract binds the exhibitor, or that none does."""
    return stand.exhibitor.contract or _BOUND_BY[stand.bound][0 if lang == "zh" else 1]


def at_booth(name: str, booth: str, lang: "Lang" = "zh") -> str:
    """The exhibitor with its booth, where it has one."""
    return fill(_AT_BOOTH[0 if lang == "zh" else 1], name=name, booth=booth) if booth else name


def not_to_be_shown(name: str, why: str, lang: "Lang" = "zh") -> str:
    """That the product may not be shown, and why."""
    return fill(_NOT_TO_BE_SHOWN[0 if lang == "zh" else 1], name=name, why=why)


def per_unit(price: int, unit: str, lang: "Lang" = "zh") -> str:
    """A price as a buyer reads it: 2,500 元/吨."""
    return fill(_PRICE[0 if lang == "zh" else 1], price=short_yuan(price)) + (fill(PER, unit=unit) if unit else "")


def sign(product: Product) -> str:
    """How the product is certified, as its label says it: ★★★ 绿色建材认证."""
    return f"{STARS * product.stars} {SIGNS[product.route]}".strip()
