"""Sentences on the words of posters and leaflets."""

from gbm_desktop.model.word_check import Finding
from gbm_desktop.wording import Lang

SENTENCES: dict[str, tuple[str, str]] = {
    "MalformedWordList": (
        "用语清单“{file}”中的 {field} 缺失或写法有误。请按清单开头的说明改正。",
        "In the list of words “{file}”, {field} is missing or not as it must be. See the notes at its head.",
    ),
}
_FINDING = (
    "“{written}”：{why}（{source}）。建议：{instead}。",
    "“{written}”: {why} ({source}). Instead: {instead}.",
)
NOTHING_FOUND = (
    "未发现常见禁用词。程序只作提示，发布前仍请审核。",
    "None of the common words was found. This is a hint only: have the text reviewed before it goes out.",
)


def finding(found: Finding, lang: Lang = "zh") -> str:
    """What stands there, why it had better not, and what to say instead."""
    rule = found.rule
    said = _FINDING[0 if lang == "zh" else 1]
    return said.format(written=found.written, why=rule.why, source=rule.source, instead=rule.instead)
