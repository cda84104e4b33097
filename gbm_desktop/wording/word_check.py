"""Sentences on the words of posters and leaflets."""

from collections.abc import Sequence

from gbm_desktop.model.word_check import Finding
from gbm_desktop.wording import Lang
from gbm_desktop.wording.counted import fill

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
_PARTS = (
    ("“{written}”：{why}", "依据：{source}", "建议：{instead}"),
    ("“{written}”: {why}", "Source: {source}", "Instead: {instead}"),
)
_ON_POSTER = (
    "▲ 海报上有 {count} 处用语需要留意：{words}。依据和建议见“宣传 › 用语检查”。",
    "▲ {count:word of the poster deserves|words of the poster deserve} a second look: {words}. See Publicity, Word check.",
)
NOTHING_FOUND = (
    "未发现常见禁用词。程序只作提示，发布前仍请审核。",
    "None of the common words was found. This is a hint only: have the text reviewed before it goes out.",
)


def finding(found: Finding, lang: Lang = "zh") -> str:
    """What stands there, why it had better not, and what to say instead."""
    rule = found.rule
    said = _FINDING[0 if lang == "zh" else 1]
    return fill(said, written=found.written, why=rule.why, source=rule.source, instead=rule.instead)


def parts(found: Finding, lang: Lang = "zh") -> tuple[str, ...]:
    """The same in lines: what and why, the source of the rule, what to say instead."""
    rule = found.rule
    told = {"written": found.written, "why": rule.why, "source": rule.source, "instead": rule.instead}
    return tuple(fill(said, **told) for said in _PARTS[lang != "zh"])


def on_poster(found: Sequence[Finding], lang: Lang = "zh") -> str:
    """Which words of a poster deserve a second look; empty where none was found, for that says nothing."""
    words = "".join(f"“{word}”" for word in dict.fromkeys(one.written for one in found))
    return fill(_ON_POSTER[lang != "zh"], count=len(found), words=words) if found else ""
