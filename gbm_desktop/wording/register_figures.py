"""The names, units, definitions (口径) and formulas of the figures of the registers, and the titles of their rows."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

_Said = tuple[str, str, str, str]
_HELD = "“已举办场次”的"
_HELD_EN = "At the events held: "
_DAYS = "日期在{start}至{until}之间、已登记的"
_DAYS_EN = "Dated between {start} and {until} and on record: "

FIGURES: dict[str, tuple[_Said, _Said]] = {
    "exhibitors": (
        ("参展企业数", "家", _HELD + "参展企业，参加几场都计一家", ""),
        ("Exhibitors", "companies", _HELD_EN + "companies that exhibited, each once", ""),
    ),
    "exhibitors_local": (
        ("本地参展企业数", "家", "“参展企业数”中登记为本地的", ""),
        ("Local exhibitors", "companies", "Of the exhibitors, those recorded as local", ""),
    ),
    "exhibitors_outside": (
        ("外地参展企业数", "家", "“参展企业数”中登记为外地的", ""),
        ("Exhibitors from elsewhere", "companies", "Of the exhibitors, those recorded as from elsewhere", ""),
    ),
    "exhibitors_certified": (
        (
            "获证参展企业数",
            "家",
            "“参展企业数”中，至少一场参展期间持有有效绿色建材认证证书的；证书未登记有效期的不计",
            "",
        ),
        (
            "Certified exhibitors",
            "companies",
            "Of the exhibitors, those with a certificate valid on all days of an event",
            "",
        ),
    ),
    "products": (
        ("参展产品数", "个", _HELD + "展品，同一产品参加几场都计一个", ""),
        ("Products exhibited", "products", _HELD_EN + "products exhibited, each once", ""),
    ),
    "products_certified": (
        ("获证参展产品数", "个", "“参展产品数”中，至少一场参展期间认证证书有效的；证书未登记有效期的不计", ""),
        ("Certified products", "products", "Of the products exhibited, those with a certificate valid on all days", ""),
    ),
    "product_categories": (
        ("参展产品种类数", "类", "“参展产品数”所属的产品类别，一类计一次", ""),
        ("Categories exhibited", "categories", "The categories of the products exhibited, each once", ""),
    ),
    "certificates_new": (
        (
            "新增证书数",
            "张",
            "名录中产品的绿色建材认证证书，发证日在{start}至{until}之间的，证书编号相同的计一张",
            "",
        ),
        (
            "New certificates",
            "certificates",
            "Certificates of listed products issued between {start} and {until}, each number once",
            "",
        ),
    ),
    "subsidy_sum": (
        ("补贴金额", "元", _DAYS + "补贴，不予发放的不计；不含贴息和让利", ""),
        ("Subsidies", "yuan", _DAYS_EN + "subsidies, those refused left out; neither interest nor discounts", ""),
    ),
    "subsidy_households": (
        ("补贴户数", "户", "“补贴金额”各笔登记的户数之和，同一户分几笔登记的计几次", ""),
        (
            "Households subsidised",
            "households",
            "The households of the subsidies, added up; one in two claims counts twice",
            "",
        ),
    ),
    "interest_sum": (
        ("贴息金额", "元", _DAYS + "贷款贴息，不予发放的不计；不含补贴和让利", ""),
        ("Subsidised interest", "yuan", _DAYS_EN + "subsidised interest, that refused left out", ""),
    ),
    "interest_loans": (
        ("贴息笔数", "笔", "“贴息金额”所含的笔数", ""),
        ("Loans subsidised", "loans", "The loans behind the subsidised interest", ""),
    ),
    "discount_sum": (
        ("让利金额", "元", _DAYS + "企业、电商、卖场让利；不含补贴和贴息", "（参考价－活动价）×数量"),
        (
            "Discounts",
            "yuan",
            _DAYS_EN + "discounts by companies; neither subsidies nor interest",
            "(price − event price) × quantity",
        ),
    ),
    "trade_in_count": (
        ("以旧换新数量", "件", _DAYS + "以旧换新的件数之和", ""),
        ("Trade-ins", "pieces", _DAYS_EN + "pieces traded in", ""),
    ),
    "intentions": (
        ("意向户数", "户", _DAYS + "意向，按户计", ""),
        ("Intentions", "households", _DAYS_EN + "intentions to buy, by household", ""),
    ),
    "contracts": (
        ("签约单数", "单", _DAYS + "签约", ""),
        ("Contracts", "contracts", _DAYS_EN + "contracts signed", ""),
    ),
    "contracts_sum": (
        ("签约金额", "元", "“签约单数”各单金额之和，不等于成交额", ""),
        ("Value of contracts", "yuan", "The contracts' values added up; not the sales", ""),
    ),
    "sales_sum": (
        ("成交额", "元", _DAYS + "成交金额之和；不含意向和签约", "线下成交额＋线上成交额"),
        ("Sales", "yuan", _DAYS_EN + "sales; neither intentions nor contracts", "on site + online"),
    ),
    "sales_offline_sum": (
        ("线下成交额", "元", "“成交额”中线下成交的", ""),
        ("Sales on site", "yuan", "Of the sales, those on site", ""),
    ),
    "sales_online_sum": (
        ("线上成交额", "元", "“成交额”中线上成交的", ""),
        ("Sales online", "yuan", "Of the sales, those online", ""),
    ),
    "consultations": (
        ("咨询人次", "人次", "各场次现场咨询计数与登记的咨询之和，截至{as_of}", "现场计数＋登记件数"),
        (
            "Consultations",
            "people",
            "People advised on site and consultations registered, by {as_of}",
            "counted + registered",
        ),
    ),
    "complaints": (
        ("投诉件数", "件", _DAYS + "投诉，咨询、举报、建议不计", ""),
        ("Complaints", "cases", _DAYS_EN + "complaints; neither consultations, reports nor suggestions", ""),
    ),
    "complaints_closed_share": (
        (
            "投诉办结率",
            "%",
            "“投诉件数”中截至{as_of}办结的所占比例，保留一位小数；没有投诉的不计算",
            "办结件数÷投诉件数×100",
        ),
        ("Complaints closed", "%", "Of the complaints, the share closed by {as_of}", "closed ÷ complaints × 100"),
    ),
    "complaints_days": (
        (
            "投诉平均办理天数",
            "天",
            "截至{as_of}已办结投诉从登记到办结的日历天数的平均值，保留一位小数",
            "办理天数之和÷办结件数",
        ),
        ("Days to close a complaint", "days", "Mean calendar days from registration to closing", "days ÷ closed"),
    ),
    "complaints_satisfied_share": (
        (
            "投诉回访满意率",
            "%",
            "截至{as_of}已办结并回访的投诉中，满意和基本满意的所占比例，保留一位小数",
            "（满意＋基本满意）÷回访件数×100",
        ),
        (
            "Callers satisfied",
            "%",
            "Of the closed complaints that were called back, those satisfied or fairly so",
            "satisfied ÷ called back × 100",
        ),
    ),
    "publicity": (
        ("宣传报道篇次", "篇次", "{start}至{until}发布、登记在宣传台账的报道和节目", ""),
        ("Publications", "items", "Published between {start} and {until} and on the register", ""),
    ),
    **{
        f"publicity_{medium}": (
            (f"{name}篇次", "篇次", f"“宣传报道篇次”中媒体类型为{name}的", ""),
            (f"Publications: {english}", "items", f"Of the publications, those by {english}", ""),
        )
        for medium, name, english in (
            ("news", "新闻媒体", "news media"),
            ("weibo", "微博", "Weibo"),
            ("wechat", "微信", "WeChat"),
            ("radio", "广播", "radio"),
            ("television", "电视", "television"),
            ("other", "其他媒体", "other media"),
        )
    },
    "reach": (
        ("阅读量", "次", "“宣传报道篇次”中登记了阅读量的，各篇之和", ""),
        ("Readers", "times", "The readers of those publications for which they are known, added up", ""),
    ),
    "plays": (
        ("播放量", "次", "“宣传报道篇次”中登记了播放量的，各条之和", ""),
        ("Plays", "times", "The plays of those publications for which they are known, added up", ""),
    ),
    "handouts": (
        ("发放资料份数", "份", _DAYS + "宣传资料发放份数之和", ""),
        ("Materials handed out", "pieces", _DAYS_EN + "materials handed out", ""),
    ),
    "demo_houses": (
        ("示范农房数", "户", "由填报单位填报，来源见依据", ""),
        ("Model farmhouses", "houses", "Stated by the office that reports it; see the source", ""),
    ),
    "demo_area": (
        ("示范农房面积", "平方米", "由填报单位填报，来源见依据", ""),
        ("Area of model farmhouses", "m²", "Stated by the office that reports it; see the source", ""),
    ),
}
COLUMNS: dict[str, tuple[str, str]] = {
    "enterprise": ("企业名称", "Company"),
    "credit_code": ("统一社会信用代码", "Credit code"),
    "local": ("本地或外地", "Local"),
    "certified": ("参展期间获证", "Certified while exhibited"),
    "category": ("产品类别", "Category"),
    "product": ("产品名称", "Product"),
    "products": ("产品数", "Products"),
    "model": ("规格型号", "Model"),
    "certificate": ("证书编号", "Certificate"),
    "certifier": ("认证机构", "Certifier"),
    "issued": ("发证日", "Issued"),
    "scheme": ("政策名称", "Scheme"),
    "households": ("户数", "Households"),
    "pieces": ("数量", "Pieces"),
    "sum": ("金额（元）", "Sum (yuan)"),
    "claim_state": ("状态", "State"),
    "advised": ("咨询人次", "People advised"),
    "finished_on": ("办结日期", "Closed on"),
    "channel": ("线下或线上", "Channel"),
    "count": ("数量", "Count"),
    "source": ("来源", "Source"),
    "topic": ("咨询内容或编号", "Topic or number"),
    "number": ("编号", "Number"),
    "received": ("登记日期", "Registered"),
    "days": ("办理天数", "Days"),
    "satisfaction": ("回访", "Called back"),
    "medium": ("媒体类型", "Medium"),
    "outlet": ("媒体名称", "Outlet"),
    "publicity_level": ("媒体级别", "Level"),
    "title": ("标题", "Title"),
    "link": ("链接或版面", "Link or page"),
    "reach": ("阅读量", "Readers"),
    "plays": ("播放量", "Plays"),
    "material": ("资料名称", "Material"),
    "value": ("填报数值", "Value stated"),
    "note": ("说明", "Note"),
}


def _of(pair: tuple[str, str], lang: "Lang") -> str:
    return pair[0 if lang == "zh" else 1]


def place_word(is_local: int | None, lang: "Lang") -> str:
    """Whether a company is from here."""
    if is_local is None:
        return _of(("待核实", "not known"), lang)
    return _of(("本地", "local") if is_local else ("外地", "elsewhere"), lang)


def yes_no(*, yes: bool, lang: "Lang") -> str:
    """是 or 否."""
    return _of(("是", "yes") if yes else ("否", "no"), lang)
