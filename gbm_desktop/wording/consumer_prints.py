"""What stands on the papers of consumer protection; they are Chinese, as documents are."""

FORM_TITLE = "消费维权{kind}登记表"
FORM_NUMBER = "登记编号：{number}"
FORM_OFFICE = "登记单位：{office}"
FORM_COURSE_COLUMNS = ("时间", "环节", "经办人", "情况")
FORM_BLANK_DATE = "年　　月　　日"
FORM_FOOT = "投诉举报热线 12315{local}"
FORM_LABELS = {
    "kind": "类别", "received": "登记时间", "way": "来源方式", "event": "关联场次", "person": "姓名",
    "phone": "联系电话", "address": "住址", "against": "被投诉单位", "product": "涉及产品", "facts": "事由",
    "claim": "诉求", "to": "转办单位", "receipt": "受理回执", "due": "办理期限",
    "outcome": "办理结果", "satisfaction": "回访满意度", "note": "备注", "handler": "经办人",
}  # fmt: skip
AGAINST_REPORTED = "被举报单位"
FORM_SIGNATURES = ("来访人签字", "经办人签字", "负责人签字")
SECRET_SIGNATURES = ("登记人签字", "经办人签字", "负责人签字")

LIST_TITLE = "投诉举报登记台账"
LIST_LINE = "截至 {day}　共 {count} 件：办理中 {open} 件，超期 {late} 件，已办结 {done} 件"
LIST_COLUMNS = (
    "编号", "类别", "登记时间", "来访人", "被投诉单位", "事由", "诉求", "转办与回执", "期限", "办理结果", "满意度",
)  # fmt: skip
LIST_EMPTY = "登记簿中没有记录。"
LIST_FOOT = "制表：{who}　　审核：＿＿＿＿＿＿　　日期：{day}　　举报人信息依法保密，本表不列。"
LIST_FOOT_WHOLE = "制表：{who}　　审核：＿＿＿＿＿＿　　日期：{day}　　含举报人信息，限承办人员使用，严禁外传。"

SHEET_COLUMNS = (
    "编号", "类别", "登记时间", "来源方式", "关联场次", "姓名", "联系电话", "住址", "被投诉（举报）单位", "涉及产品", "事由",
    "诉求", "当前环节", "转办单位", "受理回执", "办理期限", "办结日期", "办理结果", "回访满意度", "备注",
)  # fmt: skip
WATERMARK = "含个人信息，只用于投诉举报办理，用后及时删除。举报人信息已隐藏。"
WATERMARK_WHOLE = "含举报人信息，依法保密，限承办人员使用，用后立即删除。"

NOTICE_HEAD = "消费维权公示"
NOTICE_LINE = "买到不合格、不满意的产品，请拨打"
NOTICE_NATIONAL = "12315"
NOTICE_NATIONAL_NAME = "全国消费者投诉举报热线"
NOTICE_LOCAL = "本地投诉举报渠道"
NOTICE_NONE = "本地渠道尚未填写"
NOTICE_HOW = (
    "投诉请保留发票、合同、宣传单和产品照片，说明姓名、电话、事由和诉求。",
    "现场可到咨询台登记，工作人员当面协商；协商不成的转市场监管部门办理。",
    "举报质量、认证等违法行为的，举报人信息依法保密。",
)
