"""What the permit asks of an event, in one line, and what follows from it."""

from typing import TYPE_CHECKING

from gbm_desktop.model.events import Event, EventMode
from gbm_desktop.model.policy import PermitRule
from gbm_desktop.model.safety.permit import Authority, Change, PermitState, PermitStatus
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.permit import WORDS

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

HEADLINES: dict[str, tuple[str, str]] = {
    "online": ("线上活动，不需要公安机关许可", "Online: no police permit is needed"),
    "expected_unknown": (
        "预计人数未填写，还不能判断是否需要公安机关许可",
        "Nobody has said how many people are expected, so whether a permit is needed is open",
    ),
    "nobody": (
        "预计 {expected} 人，不到 {threshold} 人，不需要公安机关许可",
        "{expected:person|people} expected, fewer than {threshold}: no police permit is needed",
    ),
    "exempt": (
        "由县级以上人民政府直接举办，不申请许可，方案要更严格",
        "Held by a people's government directly: no permit, but a stricter plan",
    ),
    "to_apply": (
        "须经{police}许可，最迟 {day}申请，还有 {days} 天",
        "The {police} must permit it: apply by {day}, {days:day|days} left",
    ),
    "last_day": (
        "须经{police}许可，今天（{day}）是申请的最后一天",
        "The {police} must permit it: today ({day}) is the last day to apply",
    ),
    "too_late": (
        "须经{police}许可，申请期限（{day}）已过 {days} 天",
        "The {police} must permit it: the last day to apply ({day}) was {days:day|days} ago",
    ),
    "applied": ("已申请，等待{police}受理", "Applied for; the {police} have not yet accepted it"),
    "accepted": (
        "已受理，{police}应在 {decision}前作出决定",
        "Accepted; the {police} decide by {decision}",
    ),
    "granted": ("已取得许可：{number}", "Permitted: {number}"),
    "changed": (
        "活动有变更，原申请或许可不再适用",
        "The event has changed; what was applied for or permitted no longer fits",
    ),
    "refused": ("公安机关不予许可，活动不得举办", "The police refused; the event must not be held"),
    "handed_back": (
        "许可文书已交回。仍要举办的，最迟 {day}重新申请",
        "The permit was handed back. To hold the event after all, apply by {day}",
    ),
    "cancelled": (
        "活动已取消，应书面告知公安机关并交回许可文书",
        "The event is cancelled: tell the police in writing and hand the permit back",
    ),
}
ADVICE: dict[str, tuple[str, str]] = {
    "late": (
        "申请已超过规定期限，公安机关可能不予受理。未取得许可不得举办；擅自举办的，依条例第二十条由公安机关取缔，对承办者处 10 万元以上 30 万元以下罚款。请尽快与公安机关联系，或将活动改期。",
        "The application is out of time and the police may not accept it. Without a permit the event must not be held; one held all the same is stopped by the police, who fine the organiser 100,000 to 300,000 yuan (art. 20). Call the police at once, or move the event.",
    ),
    "refused": (
        "公安机关不予许可的，应当书面说明理由。整改后可重新申请，取得许可前不得举办。",
        "The police give their reasons in writing. Put them right and apply again; until there is a permit the event must not be held.",
    ),
    "exempt": (
        "条例第二十五条：由举办活动的人民政府负责安全，会同公安机关制定更严格的安全工作方案并组织实施。",
        "Art. 25: the government that holds the event answers for its safety and makes, with the police, a stricter plan.",
    ),
}
CHANGES: dict[Change, tuple[str, str]] = {
    Change.TIME: (
        "举办时间变更：应在原定时间之前向原许可机关申请变更，同意后方可变更（第十五条）。",
        "The time has changed: ask those who permitted it for the change before the original time (art. 15).",
    ),
    Change.PLACE: (
        "举办地点变更：应重新申请安全许可（第十五条）。",
        "The place has changed: apply anew (art. 15).",
    ),
    Change.CONTENT: (
        "活动内容变更：应重新申请安全许可（第十五条）。",
        "The content has changed: apply anew (art. 15).",
    ),
    Change.LARGER: (
        "预计人数增加，举办规模扩大：应重新申请安全许可（第十五条）。",
        "More people are expected: a larger scale is applied for anew (art. 15).",
    ),
    Change.POSTPONED: (
        "活动延期：应在原定时间之前向原许可机关申请变更时间；不再举办的，书面告知并交回许可文书（第十五条）。",
        "The event is postponed: ask for the change of time before the original time; if it will not be held, tell the police in writing and hand the permit back (art. 15).",
    ),
    Change.CANCELLED: (
        "活动取消：应在原定时间之前书面告知公安机关，已取得许可的交回许可文书（第十五条）。",
        "The event is cancelled: tell the police in writing before the original time and hand back the permit where there is one (art. 15).",
    ),
}
_RULE = (
    "预计 {participants} 人以上须经许可，{city} 人以上由设区的市级公安机关许可；在活动日期 {days} {kind}前申请。依据：{source}。",
    "From {participants} people expected a permit is needed, from {city} on the city police's; asked for {days} {kind} before the day. Source: {source}.",
)
_DAYS, _WORKING_DAYS = ("日", "days"), ("个工作日", "working days")
_AFTER_APPLYING = {
    PermitState.APPLIED: "applied",
    PermitState.ACCEPTED: "accepted",
    PermitState.GRANTED: "granted",
    PermitState.REFUSED: "refused",
    PermitState.HANDED_BACK: "handed_back",
}


def headline(event: Event, status: PermitStatus, lang: "Lang" = "zh") -> str:
    """Whether a permit is needed, from whom, by when, and how far it is, in one line."""
    from gbm_desktop.wording import shown

    fields = {
        "expected": f"{event.said.expected:,}",
        "threshold": f"{status.rule.participants:,}",
        "police": WORDS[Authority][status.authority][_index(lang)],
        "day": shown(status.apply_by, lang),
        "days": abs(status.days_left or 0),
        "number": status.permit.number,
        "decision": shown(status.decision_by, lang),
    }
    return fill(HEADLINES[_headline(event, status)][_index(lang)], **fields)


def _headline(event: Event, status: PermitStatus) -> str:
    if Change.CANCELLED in status.changes:
        return "cancelled"
    if status.authority is Authority.EXEMPT:
        return "exempt"
    if status.authority is Authority.NOBODY:
        return _not_needed(event)
    if status.changes:
        return "changed"
    return _AFTER_APPLYING.get(status.permit.state) or _by_days(status.days_left or 0)


def _not_needed(event: Event) -> str:
    if event.said.mode is EventMode.ONLINE:
        return "online"
    return "nobody" if event.said.expected else "expected_unknown"


def _by_days(left: int) -> str:
    if left == 0:
        return "last_day"
    return "to_apply" if left > 0 else "too_late"


def advice(status: PermitStatus, lang: "Lang" = "zh") -> list[str]:
    """What follows from where the permit stands, a sentence each; nothing where all is in order."""
    told = [CHANGES[change] for change in status.changes]
    if status.authority is Authority.EXEMPT:
        told.append(ADVICE["exempt"])
    if status.needed and status.permit.state is PermitState.REFUSED:
        told.append(ADVICE["refused"])
    if status.late:
        told.append(ADVICE["late"])
    return [pair[_index(lang)] for pair in told]


def rule_line(rule: PermitRule, lang: "Lang" = "zh") -> str:
    """What the rule asks, and where it is written."""
    days = _WORKING_DAYS if rule.working_days else _DAYS
    return _RULE[_index(lang)].format(
        participants=f"{rule.participants:,}",
        city=f"{rule.city_participants:,}",
        days=rule.apply_days_before,
        kind=days[_index(lang)],
        source=rule.source,
    )


def _index(lang: "Lang") -> int:
    return 0 if lang == "zh" else 1
