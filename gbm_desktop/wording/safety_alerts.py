"""What needs somebody now, each in a line: what is wrong, with what, and whether it presses."""

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, assert_never

from gbm_desktop.model.events import Event
from gbm_desktop.model.safety.alerts import Alert, More, MoreOf, Overloaded, PermitAsked, ToPutRight, Unready
from gbm_desktop.model.safety.gate import Lacking
from gbm_desktop.model.safety.permit import PermitState, PermitStatus
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.safety_plan import WORDS, lacking_line

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

_Both = tuple[str, str]
_APPLY_BY = ("许可最迟 {day} 申请", "Permit: apply by {day}")
_TOO_LATE = ("许可申请期限已过 {days} 天", "Permit: past its last day ({days} d)")
_UNDER_WAY = ("许可已申请，尚未取得", "Permit applied for, not granted yet")
_CHANGED = ("许可后有变更，需办理", "Changed since it was permitted")
_REFUSED = ("许可未获批准", "Permit refused")
_MISSING = ("缺 {count} 项：{first}", "{count} missing: {first}")
_OF_A_KIND = ("{said} {count} 项", "{said} ({count})")
_OPEN = ("隐患 {days} 天未整改", "Hazard open ({days} d)")
_OPEN_TODAY = ("今天发现的隐患", "Hazard found today")
_LATE = ("隐患整改逾期 {days} 天", "Hazard overdue ({days} d)")
_TO_CHECK = ("隐患已整改，待复查", "Hazard put right, to be re-checked")
_CLASH = ("{name}同一时间有 {count} 个岗位", "{name} has {count:post|posts} at a time")
_MANY = ("{name}一人负责 {count} 个岗位", "{name} answers for {count:post|posts}")
_BY = ("{hazard} · {event} · {person}", "{hazard} · {event} · {person}")
_AT = ("{hazard} · {event}", "{hazard} · {event}")
_HAS = ("{event}：{posts}", "{event}: {posts}")


_MORE: dict[MoreOf, _Both] = {
    MoreOf.UNREADY: ("另有 {count} 场尚未就绪", "{count:more event is|more events are} not ready"),
    MoreOf.HAZARDS: ("另有 {count} 处隐患未整改", "{count:more hazard is|more hazards are} open"),
    MoreOf.PEOPLE: ("另有 {count} 人次岗位过多", "{count:more person|more people} with too many posts"),
}


class AlertLine(NamedTuple):
    """What is wrong, with what; `whole` is all of it, `pressing` where it is late already."""

    wrong: str
    about: str
    whole: str
    pressing: bool = False


def alert_line(alert: Alert, lang: "Lang" = "zh") -> AlertLine:
    """The alert in words."""
    index = 0 if lang == "zh" else 1
    match alert:
        case PermitAsked(event, status):
            return _plain(_permit(status)[index], status, _named(event))
        case Unready(event, missing):
            lines = (" · " if lang == "zh" else "; ").join(lacking_line(one, lang) for one in missing)
            return AlertLine(_missing(missing, lang), _named(event), f"{_named(event)}\n{lines}")
        case ToPutRight():
            return _hazard(alert, index)
        case Overloaded():
            return _person(alert, index)
        case More(kind, count):
            said = fill(_MORE[kind][index], count=count)
            return AlertLine(said, "", said)
    assert_never(alert)


def _named(event: Event) -> str:
    return f"{event.said.start:%m-%d} {event.said.name}"


def _plain(said: str, status: PermitStatus, about: str) -> AlertLine:
    left = status.days_left or 0
    wrong = fill(said, day=f"{status.apply_by:%m-%d}", days=-left)
    refused = status.permit.state is PermitState.REFUSED
    return AlertLine(wrong, about, f"{about}\n{wrong}", pressing=refused or (said in _TOO_LATE))


def _permit(status: PermitStatus) -> _Both:
    if status.changes:
        return _CHANGED
    match status.permit.state:
        case PermitState.REFUSED:
            return _REFUSED
        case PermitState.APPLIED | PermitState.ACCEPTED:
            return _UNDER_WAY
    return _TOO_LATE if (status.days_left or 0) < 0 else _APPLY_BY


def _missing(missing: tuple[Lacking, ...], lang: "Lang") -> str:
    """The first kind of what is missing, and how much there is in all."""
    index = 0 if lang == "zh" else 1
    kind, of_kind = next((kind, [*found]) for kind, found in groupby(missing, key=lambda one: one.kind))
    said = WORDS[type(kind)][kind][index]
    first = lacking_line(missing[0], lang)
    if len(of_kind) > 1:
        first = fill(_OF_A_KIND[index], said=said, count=sum(one.kind is kind for one in missing))
    return first if len(missing) == 1 else fill(_MISSING[index], count=len(missing), first=first)


def _hazard(one: ToPutRight, index: int) -> AlertLine:
    form = _TO_CHECK if one.waits_for_check else _LATE if one.late > 0 else _OPEN if one.age else _OPEN_TODAY
    wrong = fill(form[index], days=one.late if form is _LATE else one.age)
    about = fill((_BY if one.person else _AT)[index], hazard=one.action.hazard, event=one.event, person=one.person)
    return AlertLine(wrong, about, f"{wrong}\n{about}", pressing=form is _LATE)


def _person(one: Overloaded, index: int) -> AlertLine:
    wrong = fill((_CLASH if one.clash else _MANY)[index], name=one.name, count=len(one.posts))
    posts = ("、" if index == 0 else ", ").join(one.posts)
    about = fill(_HAS[index], event=_named(one.event), posts=posts)
    return AlertLine(wrong, about, f"{wrong}\n{about}")
