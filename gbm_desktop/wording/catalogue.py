"""Sentences and words on enterprises, products and their certificates."""

from enum import Enum

from gbm_desktop.intake.catalogue_cells import CellFault
from gbm_desktop.model.credit_code import CodeFault
from gbm_desktop.model.enterprises import CatalogueUse, ChainRole
from gbm_desktop.model.product_checks import ProductProblem
from gbm_desktop.model.products import (
    CertificateState,
    Certifying,
    ExhibitProblem,
    Listing,
    NextStep,
    Route,
    Scene,
)

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownEnterprise": (
        "名录里没有这家企业，可能刚被移除。请按 F5 刷新后再选。",
        "The catalogue has no such enterprise, perhaps just removed. Reload with F5 and choose again.",
    ),
    "EnterpriseUnnamed": (
        "企业没有名称，未保存。请填写营业执照上的全称。",
        "The enterprise has no name and was not saved. Enter the full name of its licence.",
    ),
    "BadCreditCode": (
        "统一社会信用代码“{text}”未保存：{why}。请对照营业执照核对；暂时没有的可以留空，标为待核实。",
        "The credit code “{text}” was not saved: {why}. Check it against the licence, or leave it empty for now.",
    ),
    "EnterpriseExists": (
        "名录里已有“{name}”，未重复登记。请直接在原有条目上修改。",
        "“{name}” is in the catalogue already and was not added twice. Change that entry.",
    ),
    "CreditCodeTaken": (
        "信用代码 {code} 已登记为“{name}”，未保存。同一家企业请修改原条目，否则请核对代码。",
        "The credit code {code} belongs to “{name}” and was not saved. Change that entry, or check the code.",
    ),
    "EnterpriseInUse": (
        "“{name}”或其产品已用于：{uses}，不能移除。请先在这些地方去掉，或保留条目。",
        "“{name}” or a product of it stands in: {uses}. Take it out there first, or keep the entry.",
    ),
    "UnknownProduct": (
        "名录里没有这个产品，可能刚被移除。请按 F5 刷新后再选。",
        "The catalogue has no such product, perhaps just removed. Reload with F5 and choose again.",
    ),
    "ProductIncomplete": (
        "产品“{name}”未保存：{wrong}。请补正后再保存。",
        "The product “{name}” was not saved: {wrong}. Put that right and save again.",
    ),
    "ProductExists": (
        "该企业已有同名同规格的产品“{name}”，未重复登记。请修改原条目，或写明不同的规格型号。",
        "The enterprise has a product “{name}” of this model already. Change that entry, or give another model.",
    ),
    "CertificateTaken": (
        "证书编号 {certificate} 已登记在“{enterprise}”的“{product}”名下，未保存。请核对编号；"
        "一张证书覆盖多个规格的，请写在同一产品的规格型号里。",
        "The certificate {certificate} stands with “{product}” of “{enterprise}” and was not saved. Check the number; several models under one certificate belong into one product.",
    ),
    "ProductInUse": (
        "“{name}”已用于：{uses}，不能移除。请先在这些地方去掉，或保留条目。",
        "“{name}” stands in: {uses}. Take it out there first, or keep the entry.",
    ),
    "UnknownCategory": (
        "类别“{name}”不在产品类别表中，或已停用。请从类别表中选择，或先增加该类别。",
        "“{name}” is not a category of the list, or was retired. Choose one of the list, or add it first.",
    ),
    "CatalogueNotMeant": (
        "名录里没有名为“{text}”的条目，或者不止一条（找到 {count} 条），未作改动。请用编号、证书编号或统一社会信用代码指明。",
        "{count:entry of the catalogue is|entries of the catalogue are} called “{text}”, so nothing was changed. Name one by id or credit code.",
    ),
    "BadPrice": (
        "价格“{text}”未保存：{why}。请填写以元为单位的数字，也可以留空。",
        "The price “{text}” was not saved: {why}. Enter a number in yuan, or leave it empty.",
    ),
    "CategoryIncomplete": (
        "产品类别没有名称或没有所属大类，未保存。请补齐后再保存。",
        "The category lacks its name or its class and was not saved. Enter both.",
    ),
    "CategoryExists": (
        "产品类别“{name}”已在表中，未重复增加。已停用的可以重新启用。",
        "The category “{name}” is in the list already. A retired one can be taken up again.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    CodeFault: {
        CodeFault.WRONG_LENGTH: ("应为 18 位", "it must have 18 characters"),
        CodeFault.WRONG_LETTER: ("含有不用于代码的字符（如 I、O、S、V、Z）", "it has a letter that codes never have"),
        CodeFault.REGION_NOT_DIGITS: ("第 3 至 8 位应为数字", "characters 3 to 8 must be digits"),
        CodeFault.WRONG_CHECK: ("校验位不符，可能有一位写错或颠倒", "the check character does not fit: one is wrong"),
    },
    ChainRole: {
        ChainRole.PRODUCTION: ("生产", "production"),
        ChainRole.CERTIFICATION: ("认证", "certification"),
        ChainRole.APPLICATION: ("应用", "application"),
        ChainRole.DISTRIBUTION: ("流通", "distribution"),
        ChainRole.SERVICE: ("服务", "service"),
        ChainRole.ONLINE_SHOP: ("电商", "online shop"),
        ChainRole.STORE: ("卖场", "store"),
    },
    CatalogueUse: {
        CatalogueUse.EXHIBITS: ("参展企业和展品", "exhibitors and exhibits"),
        CatalogueUse.SOLUTIONS: ("解决方案", "solutions"),
        CatalogueUse.CLAIMS: ("惠民台账", "benefit claims"),
        CatalogueUse.DEALS: ("成交台账", "deals"),
        CatalogueUse.COMPLAINTS: ("投诉举报", "complaints"),
    },
    Route: {
        Route.UNIFIED: ("认证活动一（绿色产品认证）", "route 1 (green product)"),
        Route.GRADED: ("认证活动二（分级认证）", "route 2 (graded)"),
        Route.NONE: ("未认证", "not certified"),
    },
    Scene: {Scene.HOUSE: ("农房", "farmhouses"), Scene.INFRASTRUCTURE: ("基建", "infrastructure")},
    Certifying: {
        Certifying.NO: ("未申请", "not applied for"),
        Certifying.PREPARING: ("准备材料", "papers in preparation"),
        Certifying.APPLIED: ("已申请", "applied for"),
        Certifying.TESTING: ("检验检测中", "being tested"),
        Certifying.GRANTED: ("已获批", "granted"),
        Certifying.REFUSED: ("未通过", "refused"),
    },
    Listing: {
        Listing.NOT: ("未列入", "on no list"),
        Listing.NATIONAL: ("国家名录", "national list"),
        Listing.LOCAL: ("地方名录", "local list"),
    },
    CertificateState: {
        CertificateState.NONE: ("无证书", "no certificate"),
        CertificateState.VALID: ("有效", "valid"),
        CertificateState.ENDS_SOON: ("即将到期", "ends soon"),
        CertificateState.EXPIRED: ("已到期", "ended"),
    },
    ExhibitProblem: {
        ExhibitProblem.EXPIRED: ("证书在活动当天已到期", "its certificate has ended by the day"),
        ExhibitProblem.NO_REQUIREMENT: ("未认证产品没有技术要求", "not certified, and no technical requirement"),
        ExhibitProblem.NO_VERIFIER: ("未认证产品没有核验人", "not certified, and nobody named who verified it"),
        ExhibitProblem.NO_VERIFIED_ON: ("未认证产品没有核验日期", "not certified, and no day of verification"),
        ExhibitProblem.VERIFIED_LATER: ("核验日期晚于活动日期", "it is verified only after the day"),
    },
    NextStep: {
        NextStep.APPLY: ("向认证机构提交申请", "apply to the certifier"),
        NextStep.SEND_SAMPLES: ("送样检验", "send samples to be tested"),
        NextStep.AWAIT_DECISION: ("等待认证决定", "await the decision"),
        NextStep.ENTER_CERTIFICATE: ("填写证书编号和日期", "enter the certificate's number and days"),
        NextStep.APPLY_ANEW: ("整改后重新申请", "put right what failed and apply again"),
        NextStep.RENEW: ("申请换证", "apply for renewal"),
    },
    ProductProblem: {
        ProductProblem.NO_NAME: ("没有产品名称", "it has no name"),
        ProductProblem.NO_CATEGORY: ("没有类别", "it has no category"),
        ProductProblem.NO_CERTIFICATE: ("已认证的产品没有证书编号", "certified, but without a certificate's number"),
        ProductProblem.NO_ROUTE: ("有证书编号，但认证路径是未认证", "a certificate's number, but no route"),
        ProductProblem.NO_EXPIRY: ("已认证的产品没有发证日或有效期", "certified, but without the certificate's days"),
        ProductProblem.EXPIRES_FIRST: ("有效期早于发证日", "the certificate ends before it begins"),
        ProductProblem.NO_STARS: ("分级认证应为一星至三星", "a graded certificate has one to three stars"),
        ProductProblem.STARS_WITHOUT_GRADES: ("只有分级认证才有星级", "only the graded route has stars"),
        ProductProblem.NEGATIVE_PRICE: ("参考价不能为负", "the price is below zero"),
    },
    CellFault: {
        CellFault.NO_ENTERPRISE: ("没有企业名称", "there is no enterprise"),
        CellFault.BAD_DAY: ("不是日期，应如 2023-05-06", "not a day such as 2023-05-06"),
        CellFault.BAD_STARS: ("不是一星至三星", "not one to three stars"),
        CellFault.BAD_ROUTE: ("不是认证活动一、认证活动二或未认证", "neither of the two routes nor 未认证"),
        CellFault.BAD_SCENE: ("不是农房或基建", "neither farmhouses nor infrastructure"),
        CellFault.UNKNOWN_CATEGORY: ("不在产品类别表中", "not in the list of categories"),
        CellFault.OTHER_CODE: ("与名录中这家企业的代码不同", "not the code that the catalogue has for this enterprise"),
        CellFault.OTHER_NAME: ("与名录中这个代码的企业名称不同", "not the name that the catalogue has for this code"),
        CellFault.CERTIFICATE_TAKEN: ("已登记在另一家企业的产品名下", "it stands with another enterprise's product"),
    },
}
_FIELDS = {
    "category": ("类别", "category"),
    "name": ("产品名称", "name"),
    "model": ("规格型号", "model"),
    "route": ("认证路径", "route"),
    "stars": ("星级", "stars"),
    "certificate": ("证书编号", "certificate"),
    "certifier": ("认证机构", "certifier"),
    "issued": ("发证日", "issued on"),
    "expires": ("有效期至", "valid until"),
    "standard": ("执行标准", "standard"),
    "price": ("参考价", "price"),
    "unit": ("计价单位", "unit"),
    "scenes": ("适用场景", "scenes"),
    "requirement": ("未认证产品技术要求", "requirement"),
    "verifier": ("核验人", "verifier"),
    "verified_on": ("核验日期", "verified on"),
    "listed_in": ("列入名录", "list"),
    "discount_note": ("优惠让利", "discount"),
    "after_sales": ("售后电话", "after-sales phone"),
    "note": ("备注", "note"),
}

# The catalogue as a workbook is Chinese, in the columns in which it can be imported again.
PRODUCTS, ENTERPRISES = "产品名录", "企业名录"
EXPORT_TITLE = "{region}绿色建材{list}"
BOTH = "名录"
ENTERPRISE_COLUMNS = (
    "企业名称", "统一社会信用代码", "产业链角色", "链主", "本地", "联系人", "联系电话", "售后电话", "备注",
)  # fmt: skip
YES, NO = "是", "否"


def field_name(field: str, lang: str = "zh") -> str:
    """What an official calls a field of a product."""
    return _FIELDS[field][0 if lang == "zh" else 1]


def stars_word(stars: int, lang: str = "zh") -> str:
    """三星, or nothing for a product without stars."""
    return ("", "一星", "二星", "三星")[stars] if lang == "zh" else "★" * stars
