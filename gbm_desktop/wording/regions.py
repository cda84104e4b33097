"""Sentences on regions and policy profiles."""

from collections.abc import Mapping
from enum import Enum

from gbm_desktop.model.region import Level

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownRegion": (
        "区划代码“{code}”不在民政部区划数据中。请核对代码（6、9 或 12 位数字），或输入地名查找。",
        "There is no region with the code “{code}”. Check it (6, 9 or 12 digits) or look the place up by name.",
    ),
    "UnknownPolicyYear": (
        "没有 {year} 年的政策文件，现有年份：{known}。请改选年份，或放入该年度的政策文件。",
        "There is no policy profile for {year}; there is one for: {known}. Choose one of these or add a file.",
    ),
    "MalformedPolicy": (
        "政策文件“{file}”的“{field}”一项缺失或写法有误，未采用该文件。请对照自带的 2023.toml 改正。",
        "“{field}” in the policy file “{file}” is missing or unreadable; compare it with the 2023.toml that ships.",
    ),
}

WORDS: Mapping[type[Enum], Mapping[Enum, tuple[str, str]]] = {
    Level: {
        Level.PROVINCE: ("省级", "province"),
        Level.CITY: ("地级", "city"),
        Level.COUNTY: ("县级", "county"),
        Level.TOWNSHIP: ("乡级", "township"),
        Level.VILLAGE: ("村级", "village"),
    }
}
