"""A whole report as an office would send it, for the tests of every renderer."""

from datetime import date

from gbm_desktop.documents.blocks import (
    Align,
    Attachment,
    Block,
    Column,
    Heading,
    HeadingLevel,
    OfficialDocument,
    Paragraph,
    Table,
)

TOWNS = ("清泉镇", "城厢镇", "姚渡镇", "福洪镇", "弥牟镇", "大弯街道", "大同街道")

FIGURES = Table(
    columns=(
        Column("指标", 3),
        Column("单位", 1, Align.CENTER),
        Column("2023年", 1.6, Align.RIGHT),
        Column("2022年", 1.6, Align.RIGHT),
        Column("增减", 1.6, Align.RIGHT),
    ),
    rows=(
        ("举办活动场次", "场", "32", "18", "+14"),
        ("覆盖镇（街道）数", "个", "7", "5", "+2"),
        ("到场人次", "人次", "12,318", "6,540", "+5,778"),
        ("参展企业", "家", "46", "29", "+17"),
        ("获证产品", "种", "128", "61", "+67"),
        ("成交额（线下）", "万元", "1,286.50", "702.00", "+584.50"),
        ("成交额（线上）", "万元", "214.30", "88.60", "+125.70"),
        ("安全事故", "起", "0", "0", "0"),
    ),
    caption="2023年绿色建材下乡活动主要指标",
)

_MEASURES = (
    (
        "加强组织部署",
        (
            "区政府成立由分管副区长任组长的领导小组，区经济科技和信息化局牵头，住建、商务、市场监管、农业农村、乡村振兴等部门参加，制定"
            "《青白江区2023年绿色建材下乡活动实施方案》，明确38项任务，逐项落实责任人和完成时限。"
        ),
    ),
    (
        "把好产品与认证关",
        (
            "公开征集参展企业46家，其中获得绿色建材产品认证的31家；对未获认证的产品，逐一明确技术要求并由专人核验，"
            "形成本地产品清单128种，在活动现场和区政府门户网站同步公布。"
        ),
    ),
    ("创新活动形式", "坚持线上线下结合，举办启动会1场、公益宣讲12场、专场11场、巡展8场，做到镇镇有活动、村村有宣传。"),
    (
        "落实惠民措施",
        "组织企业让利186.40万元，协调3家银行发放贴息贷款52笔，兑现补贴318户。补贴、贴息和让利分别统计、分别公示。",
    ),
    ("带动产业链发展", "发挥“链主”企业作用，组织产业链上下游企业对接6次，推动绿色建材与农房建设、节能改造一体推广。"),
    (
        "守牢安全底线",
        "每场活动制定安全工作方案，责任到人；共开展安全检查64次，整改隐患12处，整改率100%，全年未发生安全事故。",
    ),
    ("加强宣传引导", "通过报纸、广播电视和微信公众号等发布稿件57篇，发放资料2.4万份，微信平台阅读量36.8万次。"),
    (
        "畅通维权渠道",
        "在活动现场公布12315和区级投诉电话，受理咨询1,904人次、投诉7件，全部办结，平均用时3.4天，回访满意率100%。",
    ),
)


def _section(title: str, *parts: str | Block) -> list[Block]:
    return [Heading(1, title), *(Paragraph(part) if isinstance(part, str) else part for part in parts)]


def _measures() -> list[Block]:
    return [block for title, text in _MEASURES for block in (Heading(2, title), Paragraph(text))]


def _schedule() -> Attachment:
    columns = (
        Column("序号", 0.7, Align.CENTER),
        Column("类型", 1.5, Align.CENTER),
        Column("名称", 4.2),
        Column("日期", 1.6, Align.CENTER),
        Column("镇（街道）", 1.6, Align.CENTER),
        Column("地点", 3),
        Column("到场人次", 1.3, Align.RIGHT),
        Column("牵头部门", 2.4),
    )
    kinds = ("公益宣讲", "专场", "巡展")
    rows = tuple(
        (
            str(number),
            kinds[number % 3],
            f"绿色建材进万家（{TOWNS[number % 7]}站）{kinds[number % 3]}活动",
            f"{2 + number // 4}月{1 + number * 7 % 28}日",
            TOWNS[number % 7],
            "文化广场" if number % 2 else "㙍家坝村村民委员会院坝（堽城路88号）",
            f"{200 + number * 37:,}",
            "区经济科技和信息化局",
        )
        for number in range(1, 31)
    )
    return Attachment("青白江区2023年绿色建材下乡活动场次明细表", (Table(columns, rows),), landscape=True)


def _ledger() -> Attachment:
    columns = (
        Column("序号", 0.8, Align.CENTER),
        Column("报送单位", 2.8),
        Column("份数", 0.8, Align.CENTER),
        Column("报送方式", 1.5, Align.CENTER),
        Column("报送日期", 2.4, Align.CENTER),
        Column("签收人", 1.2, Align.CENTER),
    )
    offices = (
        "工业和信息化部",
        "住房和城乡建设部",
        "农业农村部",
        "商务部",
        "国家市场监督管理总局",
        "国家乡村振兴局",
    )
    rows = tuple((str(n), office, "1", "机要交换", "2023年11月28日", "") for n, office in enumerate(offices, start=1))
    return Attachment("总结报告报送台账", (Table(columns, rows),))


def sample_report(
    *, letterhead: str | None = None, number: str | None = None, signer: str | None = None
) -> OfficialDocument:
    """The summary report of 青白江区 for 2023, with six sections and two attachments."""
    blocks = [
        Paragraph(
            "根据《六部门关于开展2023年绿色建材下乡活动的通知》（工信厅联原函〔2023〕50号）要求，"
            "我区紧扣“绿色建材进万家 美好生活共创建”主题，扎实开展绿色建材下乡活动。现将有关情况报告如下。"
        ),
        *_section(
            "基本情况",
            "2023年1月至11月，全区共举办绿色建材下乡活动32场，覆盖7个镇（街道）、61个行政村，到场12,318人次，参展企业46家，"
            "现场展示绿色建材产品128种。以上数据统计截至2023年11月20日。",
        ),
        *_section("主要做法", *_measures()),
        *_section(
            "取得成效",
            "与上年相比，活动场次、覆盖范围和成交额均有较大增长，农村群众对绿色建材的知晓度明显提高。主要指标见下表。",
            FIGURES,
            Paragraph("活动带动本地绿色建材产值增长，新增绿色建材产品认证证书9张，建成示范农房23栋、面积4,860平方米。"),
        ),
        *_section(
            "典型案例",
            Heading(2, "福洪镇农房改造一站式选材"),
            Heading(3, "做法"),
            "在福洪镇民主村设立选材服务点，由设计人员现场出具保温、门窗、防水三类材料的搭配方案，农户照单选购、统一配送。",
            Heading(3, "成效"),
            "共服务农户86户，户均节约材料费用1,350元，冬季室内温度平均提高3.2℃。",
            Heading(4, "推广情况"),
            "该做法已在弥牟镇、城厢镇推广，联系人为𬒗明、𠮷田村村民委员会主任堽某。",
        ),
        *_section(
            "存在问题",
            "一是获证产品种类仍不够丰富，农村市场常用的砌体材料、防水卷材等获证比例偏低；二是村级物流配送成本较高；"
            "三是部分群众对绿色建材的性能和价格仍有顾虑。",
        ),
        *_section(
            "下一步打算和建议",
            "下一步，我区将继续扩大活动覆盖面，推动更多企业开展绿色建材产品认证，完善镇村两级配送网络，"
            "把绿色建材推广与宜居农房建设、农村厕所革命结合起来。建议进一步丰富面向农村市场的获证产品清单，加强区域间供需对接。",
        ),
    ]
    return OfficialDocument(
        title=("青白江区2023年绿色建材下乡活动总结报告",),
        addressee="工业和信息化部",
        blocks=tuple(blocks),
        signature="青白江区经济科技和信息化局",
        date=date(2023, 11, 28),
        attachments=(_schedule(), _ledger()),
        number=number,
        signer=signer,
        letterhead=letterhead,
    )


def plain_report(*parts: str | tuple[HeadingLevel, str]) -> OfficialDocument:
    """A short document: texts are paragraphs, (level, text) are headings."""
    blocks = tuple(Paragraph(part) if isinstance(part, str) else Heading(*part) for part in parts)
    return OfficialDocument(title=("报告",), blocks=blocks, signature="青白江区", date=date(2023, 11, 28))
