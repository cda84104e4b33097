"""The names under which offices head their columns."""

import re
import unicodedata
from enum import StrEnum


class ColumnRole(StrEnum):
    """What a column of a roster says about a person."""

    NAME = "name"
    UNIT = "unit"
    PHONE = "phone"
    NOTE = "note"
    ROLE = "role"
    NUMBER = "number"
    IDENTITY = "identity"


# The order is the preference when a table has several: a mobile before an office phone, a work unit before an address.
_EXACT: dict[ColumnRole, tuple[str, ...]] = {
    ColumnRole.NAME: (
        *(
            "姓名",
            "参会人姓名",
            "参会人员姓名",
            "人员姓名",
            "村民姓名",
            "农户姓名",
            "学员姓名",
            "户主姓名",
            "真实姓名",
            "名字",
        ),
        *(
            "参会人员",
            "参会人",
            "参会代表",
            "参加人员",
            "参训人员",
            "参加人",
            "与会人员",
            "到会人员",
            "报名人",
            "村民",
            "农户",
        ),
        *("户主", "学员", "嘉宾", "代表", "人员", "联系人姓名", "联系人", "负责人", "name", "fullname"),
    ),
    ColumnRole.UNIT: (
        *("单位或村组", "村组或单位", "村组单位", "单位村组", "单位", "单位名称", "工作单位", "所在单位", "所属单位"),
        *("单位部门", "村社区工作单位", "村社区", "所在村", "所在村组", "所属村组", "村组", "村社", "村名", "村民小组"),
        *("行政村", "村", "社区", "所在地", "家庭住址", "住址", "家庭地址", "详细地址", "居住地址", "居住地", "地址"),
        *(
            "企业名称",
            "公司名称",
            "公司",
            "部门",
            "乡镇村",
            "乡镇",
            "镇村",
            "乡镇街道",
            "组",
            "unit",
            "village",
            "address",
        ),
    ),
    ColumnRole.PHONE: (
        *(
            "手机",
            "手机号",
            "手机号码",
            "移动电话",
            "联系手机",
            "本人手机",
            "联系电话手机",
            "联系电话",
            "电话",
            "电话号码",
        ),
        *("联系方式", "联系号码", "联系电话号码", "办公电话", "座机", "固定电话", "固话", "phone", "mobile", "tel"),
    ),
    ColumnRole.NOTE: ("备注", "备注说明", "说明", "附注", "note", "notes", "remark", "remarks"),
    ColumnRole.ROLE: (
        "身份",
        "角色",
        "职务",
        "职务职称",
        "参会身份",
        "人员类别",
        "人员身份",
        "类别",
        "职称",
        "岗位",
        "role",
    ),
    ColumnRole.NUMBER: ("序号", "编号", "序", "号", "no", "no."),
    ColumnRole.IDENTITY: ("身份证号", "身份证号码", "身份证", "公民身份号码", "证件号", "证件号码", "身份号码"),
}
_CONTAINED: tuple[tuple[ColumnRole, re.Pattern[str]], ...] = (
    (ColumnRole.IDENTITY, re.compile(r"身份证|证件号|公民身份")),
    (ColumnRole.PHONE, re.compile(r"手机|电话|联系方式")),
    (ColumnRole.NAME, re.compile(r"姓名")),
    (ColumnRole.UNIT, re.compile(r"单位|村组|住址|地址|所在村")),
    (ColumnRole.ROLE, re.compile(r"职务|身份|角色")),
    (ColumnRole.NOTE, re.compile(r"备注")),
)
# Ranks below FIRST_CHOICES are sure; a heading that only contains the word comes last among them.
CONTAINED_RANK = 9
FIRST_CHOICES = 10
_SOMEONE_ELSES_RANK = 90
_LONGEST_HEADING = 20
_SOMEONE_ELSE = re.compile(r"紧急|配偶|父|母|子女|家属|监护|审核|填表|填报|带队")
_DROPPED = re.compile(r"[\s()（）\[\]【】<>〈〉《》*:：/\\、,，.。·\-—_+&和及与]+")
_RANKS = {label: (role, rank) for role, labels in _EXACT.items() for rank, label in enumerate(labels)}


def heading_key(text: str) -> str:
    """The heading without spaces, brackets, punctuation and width: 联系电话（手机）, 姓　名 * → 联系电话手机, 姓名."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text)).lower()


def recognised(text: str) -> tuple[ColumnRole, int] | None:
    """What a heading stands for, and its rank among the headings of the same kind (0 is the first choice)."""
    if len(text) > _LONGEST_HEADING or text.rstrip().endswith((":", "：")):
        return None
    key = heading_key(text)
    exact = _RANKS.get(key) or _RANKS.get(key.removesuffix("必填").removesuffix("选填"))
    if exact:
        return exact
    role = next((role for role, pattern in _CONTAINED if pattern.search(key)), None)
    if role is None:
        return None
    return role, _SOMEONE_ELSES_RANK if _SOMEONE_ELSE.search(key) else CONTAINED_RANK
