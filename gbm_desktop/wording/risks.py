"""Sentences and words on the risk table."""

from enum import Enum

from gbm_desktop.model.safety.risk import RiskLevel

SENTENCES: dict[str, tuple[str, str]] = {
    "RiskUnnamed": (
        "风险点没有写明，未保存。请写清是什么可能出事，例如“临时展棚被大风掀翻”。",
        "The risk was not saved: say what may go wrong, for example a marquee blown over.",
    ),
    "ScoreOutOfRange": (
        "可能性和严重度只能填 1 到 {most}，“{score}”未保存。",
        "Likelihood and severity go from 1 to {most}; {score} was not saved.",
    ),
    "UnknownRisk": (
        "风险表里没有这一项，可能刚被移除。请按 F5 刷新后再试。",
        "The risk table has no such line, perhaps just removed. Reload with F5 and try again.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    RiskLevel: {
        RiskLevel.RED: ("重大", "Grave"),
        RiskLevel.ORANGE: ("较大", "High"),
        RiskLevel.YELLOW: ("一般", "Medium"),
        RiskLevel.BLUE: ("低", "Low"),
    },
}
COLOURS: dict[RiskLevel, tuple[str, str]] = {
    RiskLevel.RED: ("红", "red"),
    RiskLevel.ORANGE: ("橙", "orange"),
    RiskLevel.YELLOW: ("黄", "yellow"),
    RiskLevel.BLUE: ("蓝", "blue"),
}


def level(of: RiskLevel, lang: str = "zh") -> str:
    """The level as a table shows it, colour and word: 红 重大."""
    index = 0 if lang == "zh" else 1
    return f"{COLOURS[of][index]} {WORDS[RiskLevel][of][index]}"
