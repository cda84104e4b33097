"""What plans say in the notice's own words, and of the departments that carry it."""

from collections.abc import Sequence

from gbm_desktop.model.campaign import Campaign, Department
from gbm_desktop.model.policy import PolicyProfile
from gbm_desktop.wording import day
from gbm_desktop.wording import plans as words

_CLAUSES = {"组织形式原文": "四（二）", "惠民原文": "四（三）", "产业链原文": "四（四）", "第三方原文": "四（五）"}
_FIRST_SENTENCE = frozenset({"组织形式原文"})  # what follows speaks of the regions of the year before


def fields_of(campaign: Campaign, profile: PolicyProfile, offices: Sequence[Department]) -> dict[str, str]:
    """Fields from the notice and the departments; what nobody has verified is empty."""
    return {
        "指导思想": _guidance(profile),
        "产品原文": profile.products.text if profile.products else "",
        "安全原文": _without_heading(profile.safety.text) if profile.safety else "",
        "宣传原文": _without_heading(profile.publicity.text) if profile.publicity else "",
        **_clauses(profile),
        "活动时间": words.PERIOD.format(first=day(campaign.period_start), last=day(campaign.period_end)),
        "报送期限": day(campaign.due) if campaign.due else "",
        "部门职责": words.sentences([_duty(number, office) for number, office in enumerate(offices, 1)]),
    }


def _guidance(profile: PolicyProfile) -> str:
    """The purpose that the notice names, up to where it says who decided."""
    purpose, ministry = profile.purpose or "", profile.departments[0].ministry
    return purpose.partition(f"，{ministry}")[0].removeprefix("为")


def _clauses(profile: PolicyProfile) -> dict[str, str]:
    by_source = {clause.source: clause.text for clause in profile.organisation or ()}
    found = {name: by_source.get(source, "") for name, source in _CLAUSES.items()}
    return {name: _first_sentence(text) if name in _FIRST_SENTENCE else text for name, text in found.items()}


def _first_sentence(text: str) -> str:
    return text[: text.find("。") + 1]


def _without_heading(text: str) -> str:
    """A clause of part 五 begins with its own heading."""
    return text.partition("。")[2]


def _duty(number: int, office: Department) -> str:
    duty = office.duty.strip().removeprefix("要").rstrip("。") or words.NO_DUTY
    return words.DUTY.format(number=number, name=office.name, duty=duty)
