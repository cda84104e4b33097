"""What the report's texts can say of the campaign: each field by its name, filled from what is stored."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from gbm_desktop import policy
from gbm_desktop.documents.blocks import chinese_number
from gbm_desktop.model.campaign import Department
from gbm_desktop.model.events import NEEDS_REASON, BodyRole, Event, EventKind, EventLevel, EventMode, Stage
from gbm_desktop.model.figures import Figure
from gbm_desktop.model.policy import PolicyProfile
from gbm_desktop.report import register_fields, safety
from gbm_desktop.season import TOWNSHIP_DIGITS, Season, on_site
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.wording import day, word
from gbm_desktop.wording import report as words
from gbm_desktop.workspace import Workspace

_FEW = 5
_ROUTINE = ("签到", "报到", "开幕", "结束", "返程", "布展", "撤展", "收尾")
_TO_COME = frozenset({Stage.PLANNED, Stage.READY})


def fields_of(
    ws: Workspace, season: Season, figures: Sequence[Figure], annex_labels: Mapping[str, str]
) -> dict[str, str]:
    """Every field by its name; a figure by its key as well. What is not there is empty.

    `annex_labels` are 附件1 … by the annex's key.
    """
    fields = {name: shown(figure) for figure in figures for name in (figure.key, figure.name)}
    fields |= _of_campaign(season, policy.profile(season.campaign.year))
    fields |= _of_departments(campaign_store.departments(ws.read))
    fields |= {name: annex_labels.get(key, "") for key, name in words.ANNEX_FIELDS.items()}
    fields |= register_fields.fields_of(season, figures)
    return fields | _of_held(season) | _of_others(season) | safety.fields_of(season, annex_labels.get("hazards", ""))


def shown(figure: Figure) -> str:
    """The figure's value as a report writes it."""
    if figure.value is None:
        return words.UNVERIFIED
    return f"{figure.value:,.2f}" if figure.unit == register_fields.YUAN else f"{figure.value:,}"


def _of_campaign(season: Season, profile: PolicyProfile) -> dict[str, str]:
    found = season.campaign
    return {
        "通知": _notice(profile),
        "本地": words.home(found.region_name),
        "地区": found.region_name,
        "年份": str(found.year),
        "主题": found.theme,
        "截至日期": day(season.as_of),
        "投诉电话": found.complaint_phone,
        "产品要求": profile.products.text.split("。")[0] if profile.products else "",
    }


def _notice(profile: PolicyProfile) -> str:
    number = profile.document_number or words.UNVERIFIED
    if not profile.title:
        return words.NOTICE_UNSEEN.format(number=number)
    about = profile.title[profile.title.find("关于") :]
    issued_by = profile.issued_by or ()
    issuers = words.ISSUERS.format(first=issued_by[0], count=chinese_number(len(issued_by))) if issued_by else ""
    return words.NOTICE.format(issuers=issuers, title=about, number=number)


def _of_departments(offices: Sequence[Department]) -> dict[str, str]:
    return {
        "部门名单": words.listed([office.name for office in offices]),
        "职责分工": words.clauses([office.name + _duty(office) for office in offices]),
        "部门联系人": words.listed([f"{o.name}{o.contact}（{o.phone}）" for o in offices if o.contact and o.phone]),
    }


def _duty(office: Department) -> str:
    return office.duty.strip().removeprefix("要").rstrip("。") or words.NO_DUTY


def _of_held(season: Season) -> dict[str, str]:
    held = season.held
    return {
        "类型构成": _composition(EventKind, [event.said.kind for event in held]),
        "形式构成": _composition(EventMode, [event.said.mode for event in held]),
        "级别构成": _composition(EventLevel, [event.said.level for event in held]),
        "类型到场": _by_kind(season),
        "下沉情况": _further_down(held),
        "启动会情况": "".join(_launch(season, event) for event in held if event.said.kind is EventKind.LAUNCH),
        "活动内容": words.listed([f"“{topic}”" for topic in _topics(held)]),
        "到场最多场次": _most_attended(season),
        **_coverage(season),
    }


def _composition(members: Iterable[Enum], found: Sequence[Enum]) -> str:
    counts = Counter(found)
    return words.listed([words.KIND_COUNT.format(kind=word(m), count=counts[m]) for m in members if counts[m]])


def _by_kind(season: Season) -> str:
    parts = []
    for kind in EventKind:
        events = [event for event in season.held if event.said.kind is kind]
        entries = sum(map(season.entries, events))
        form = words.KIND_WITH_ENTRIES if entries else words.KIND_COUNT
        if events:
            parts.append(form.format(kind=word(kind), count=len(events), entries=f"{entries:,}"))
    return words.clauses(parts)


def _further_down(held: Sequence[Event]) -> str:
    counts = Counter(event.said.level for event in held)
    forms = {EventLevel.TOWNSHIP: words.DOWN_TO_TOWNSHIPS, EventLevel.VILLAGE: words.DOWN_TO_VILLAGES}
    return words.listed([form.format(count=counts[level]) for level, form in forms.items() if counts[level]])


def _launch(season: Season, event: Event) -> str:
    said, entries = event.said, season.entries(event)
    place = words.LAUNCH_PLACE.format(place=said.place) if said.place else words.LAUNCH_ONLINE
    roles = ((BodyRole.HOST, words.LAUNCH_HOSTS), (BodyRole.ORGANISER, words.LAUNCH_ORGANISERS))
    by_role = [(form, [body.name for body in said.bodies if body.role is role]) for role, form in roles]
    items = [item.title for item in said.agenda]
    return words.LAUNCH.format(
        day=day(said.start.date()),
        place=place,
        name=said.name,
        who="".join(form.format(names=words.listed(names)) for form, names in by_role if names),
        people=words.LAUNCH_PEOPLE.format(entries=f"{entries:,}") if entries else "",
        agenda=words.LAUNCH_AGENDA.format(items=words.listed(items)) if items else "",
    )


def _topics(held: Sequence[Event]) -> list[str]:
    """What the programmes of events after the launch most often offered."""
    titles = Counter(
        item.title
        for event in held
        if event.said.kind is not EventKind.LAUNCH
        for item in event.said.agenda
        if not any(routine in item.title for routine in _ROUTINE)
    )
    return [title for title, _ in titles.most_common(_FEW)]


def _most_attended(season: Season) -> str:
    most = max(season.held, key=season.entries, default=None)
    if most is None or not season.entries(most):
        return ""
    said = most.said
    return words.MOST_ATTENDED.format(day=day(said.start.date()), name=said.name, entries=f"{season.entries(most):,}")


def _coverage(season: Season) -> dict[str, str]:
    covered = {event.said.region_code[:TOWNSHIP_DIGITS] for event in season.held if on_site(event)}
    open_ones = [region.name for region in season.townships if region.code not in covered]
    total = len(season.townships)
    share = f"{100 * (total - len(open_ones)) / total:.1f}%".replace(".0%", "%") if total else words.UNVERIFIED
    return {"乡镇覆盖率": share, "未覆盖乡镇": _some(open_ones, words.MORE_PLACES)}


def _of_others(season: Season) -> dict[str, str]:
    later = [e for e in season.events if e.stage in _TO_COME and e.said.start.date() > season.as_of]
    stopped = [e for e in season.events if e.stage in NEEDS_REASON]
    silent = [e for e in season.held if not season.entries(e)]
    return {
        "后续安排": _some([_dated(event) for event in later]),
        "延期取消情况": _some([_stopped(event) for event in stopped]),
        "无签到场次": _some([_dated(event) for event in silent]),
    }


def _dated(event: Event) -> str:
    return words.DATED.format(day=day(event.said.start.date()), name=event.said.name)


def _stopped(event: Event) -> str:
    form = words.POSTPONED if event.stage is Stage.POSTPONED else words.CANCELLED
    return form.format(name=event.said.name, reason=event.stage_reason)


def _some(parts: Sequence[str], more: str = words.MORE_EVENTS) -> str:
    """The first few, and how many there are if more."""
    return words.listed(parts[:_FEW]) + (more.format(count=len(parts)) if len(parts) > _FEW else "")
