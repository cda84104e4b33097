"""Sentences on the templates of safety plans."""

SENTENCES: dict[str, tuple[str, str]] = {
    "MalformedTemplate": (
        "安全方案模板“{file}”的“{field}”一项缺失或写法有误，模板没有读取。请对照其他模板改正，或重新安装程序。",
        "“{field}” in the safety template “{file}” is missing or unreadable, so the templates were not read. Compare it with another template, or install the program again.",
    ),
    "UnknownTemplate": (
        "没有名为“{key}”的安全方案模板，未作改动。可用的模板：{known}。",
        "There is no safety template “{key}”; nothing was changed. There are: {known}.",
    ),
}
