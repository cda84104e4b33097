"""What the year's plans say of its events: how many of what kind, where and when, and who answers for their safety."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum

from gbm_desktop.model.events import BodyRole, Event, EventKind, EventMode, Stage
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.prints import where
from gbm_desktop.safety import permit
from gbm_desktop.season import TOWNSHIP_DIGITS, Season, on_site
from gbm_desktop.store.safety import plan as plan_store
from gbm_desktop.wording import day, word
from gbm_desktop.wording import plans as words
from gbm_desktop.workspace import Workspace

_FEW = 3
_ROUTINE = ("签到", "报到", "开播", "结束", "布展", "撤展", "收展", "到场")


def planned(season: Season) -> list[Event]:
    """The campaign's own events but for those that were called off for good."""
    return [event for event in season.events if event.stage is not Stage.CANCELLED]


def fields_of(ws: Workspace, season: Season) -> dict[str, str]:
    """Fields from the events; what is not there is empty."""
    events = planned(season)
    return {
        **_counts(season, events),
        **_by_kind(events),
        **_days(events),
        "活动单位": words.sentences(list(_bodies(events))),
        **_safety(ws, events),
    }


def _counts(season: Season, events: Sequence[Event]) -> dict[str, str]:
    places = {event.said.region_code[:TOWNSHIP_DIGITS] for event in events if on_site(event)}
    count, total = sum(one.code in places for one in season.townships), len(season.townships)
    return {
        "计划场次": str(len(events)),
        "计划类型": _composition(EventKind, [event.said.kind for event in events]),
        "计划形式": _composition(EventMode, [event.said.mode for event in events]),
        "计划乡镇数": str(count),
        "乡镇总数": str(total),
        "计划乡镇覆盖率": f"{100 * count / total:.1f}%".replace(".0%", "%") if total else words.UNVERIFIED,
    }


def _composition(members: Iterable[Enum], found: Sequence[Enum]) -> str:
    counts = Counter(found)
    return "、".join(words.KIND_COUNT.format(kind=word(one), count=counts[one]) for one in members if counts[one])


def _by_kind(events: Sequence[Event]) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind in EventKind:
        of_kind = [event for event in events if event.said.kind is kind]
        found[f"{word(kind)}安排"] = _arranged(of_kind)
        found[f"{word(kind)}环节"] = words.clauses(_topics(of_kind))
    return found


def _arranged(events: Sequence[Event]) -> str:
    """A few events one by one; many by their number, their span and their places."""
    if len(events) <= _FEW:
        return words.clauses([_one(event) for event in events])
    places = list(dict.fromkeys(where(event.said) for event in events if on_site(event)))
    named = words.listed(places, _FEW * 2, words.MORE_PLACES)
    return words.MANY_EVENTS.format(
        count=len(events),
        first=day(events[0].said.start.date()),
        last=day(events[-1].said.start.date()),
        places=words.IN_PLACES.format(places=named) if named else "",
    )


def _one(event: Event) -> str:
    form = words.FEW_EVENTS if on_site(event) else words.ONLINE_EVENT
    return form.format(day=day(event.said.start.date()), place=where(event.said), name=event.said.name)


def _topics(events: Sequence[Event]) -> list[str]:
    """What their programmes offer most often, without what every event has."""
    titles = Counter(item.title for event in events for item in event.said.agenda)
    return [title for title, _ in titles.most_common() if not any(word in title for word in _ROUTINE)][: _FEW * 2]


def _days(events: Sequence[Event]) -> dict[str, str]:
    launches = [event.said.start.date() for event in events if event.said.kind is EventKind.LAUNCH]
    others = [event.said.start.date() for event in events if event.said.kind is not EventKind.LAUNCH]
    return {
        "启动日期": day(min(launches)) if launches else "",
        "推进起止": words.PERIOD.format(first=day(min(others)), last=day(max(others))) if others else "",
    }


def _bodies(events: Sequence[Event]) -> Iterable[str]:
    """Who carries the events, by their part, those with most events first."""
    for role in BodyRole:
        names = Counter(body.name for event in events for body in event.said.bodies if body.role is role)
        if names:
            yield words.BODIES.format(role=word(role), names=words.listed([name for name, _ in names.most_common()]))


def _safety(ws: Workspace, events: Sequence[Event]) -> dict[str, str]:
    """Who answers for the safety of the events to come on site, and which of those need a permit."""
    ahead = [event for event in events if on_site(event) and event.stage in (Stage.PLANNED, Stage.READY)]
    plans = plan_store.plans(ws.read, [event.id for event in ahead])
    open_ones = [one for one in ahead if one.id not in plans or Role.OFFICER not in plans[one.id].people]
    rule = permit.rule(ws)
    large = [event for event in ahead if event.said.expected >= rule.participants]
    named = words.NAMED_OFFICERS.format(total=len(ahead), named=len(ahead) - len(open_ones))
    return {
        "安全责任人落实": named if ahead else "",
        "安全责任人未落实": words.listed([_dated(event) for event in open_ones], _FEW * 2, words.MORE_EVENTS),
        "须许可场次": words.OVER_LIMIT.format(count=len(large), limit=rule.participants) if large else "",
        "提前天数": words.DAYS_AHEAD[rule.working_days].format(days=rule.apply_days_before),
    }


def _dated(event: Event) -> str:
    return words.DATED.format(day=event.said.start.date(), name=event.said.name)
