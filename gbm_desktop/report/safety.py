"""What the report says of safety: its fields, and the annex of hazards."""

from collections.abc import Mapping

from gbm_desktop.documents.blocks import Align
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.checklist import CorrectiveAction
from gbm_desktop.model.safety.emergency import Incident
from gbm_desktop.report.listed import Annex, Listed
from gbm_desktop.safety.indicators import rectified_share
from gbm_desktop.safety.records import Decision, Records
from gbm_desktop.season import Season
from gbm_desktop.wording import day, word
from gbm_desktop.wording import report_safety as words
from gbm_desktop.wording.report import clauses, listed
from gbm_desktop.wording.report_registers import HAZARDS_SHEET
from gbm_desktop.wording.safety_figures import overridden

_FEW = 5
_SHAPE = (
    (0.7, Align.CENTER), (3.4, Align.LEFT), (3.6, Align.LEFT), (1.4, Align.CENTER), (1.6, Align.CENTER),
    (1.5, Align.CENTER), (3.2, Align.LEFT), (1.5, Align.CENTER),
)  # fmt: skip


def fields_of(season: Season, annex_label: str) -> dict[str, str]:
    """The fields on safety by their names; empty where nothing was recorded. The label is the annex of hazards'."""
    records, events = season.safety, {event.id: event for event in season.events}
    return {
        "安全方案情况": _plans(season),
        "安全检查情况": _inspections(records, annex_label),
        "应急演练情况": _drills(records),
        "事故情况": _incidents(records, events) if records.anything else "",
        "放行情况": clauses([_override(one, events) for one in records.overrides]),
        "未整改隐患": _open_hazards(records, events),
    }


def _plans(season: Season) -> str:
    """How many events held had a plan, and those that were put on record afterwards, never ready here."""
    held = season.held
    planned = sum(event.id in season.safety.planned for event in held)
    later = [event for event in held if event.stage_reason]
    told = [words.RECORDED.format(event=event.said.name, reason=event.stage_reason) for event in later]
    parts = [words.PLANS.format(held=len(held), count=planned)] if planned or later else []
    parts += [words.RECORDED_LATER.format(count=len(later), listed=_few(told, words.MORE_EVENTS))] if later else []
    return "；".join(parts)


def annex(season: Season) -> Annex | None:
    """Every hazard and what became of it; None where none was found."""
    records, events = season.safety, {event.id: event for event in season.events}
    if not records.hazards:
        return None
    listed_ones = Listed(
        words.ANNEX_TITLE.format(year=season.campaign.year),
        HAZARDS_SHEET,
        words.ANNEX_COLUMNS,
        _SHAPE,
        tuple(_hazard(number, one, records, events) for number, one in enumerate(records.hazards, 1)),
        words.ANNEX_NOTE.format(as_of=day(season.as_of)),
    )
    return Annex("hazards", listed_ones.attachment(), (listed_ones,))


def _hazard(number: int, one: CorrectiveAction, records: Records, events: Mapping[EventId, Event]) -> tuple[str, ...]:
    said = events[one.event_id].said
    return (
        str(number),
        f"{said.start:%m-%d} {said.name}",
        one.hazard,
        f"{one.found_on:%m-%d}",
        records.name(one.responsible),
        f"{one.deadline:%m-%d}" if one.deadline else "",
        one.action,
        f"{one.closed_on:%m-%d}" if one.closed_on and records.is_closed(one) else "",
    )


def _inspections(records: Records, annex_label: str) -> str:
    if not records.rounds:
        return ""
    count, closed = len(records.hazards), len(records.closed)
    see = words.SEE.format(annex=annex_label) if annex_label else ""
    found = words.HAZARDS.format(count=count, closed=closed, share=rectified_share(records), see=see)
    items = sum(one.items for one in records.rounds)
    return words.INSPECTIONS.format(
        rounds=f"{len(records.rounds):,}", items=f"{items:,}", found=found if count else words.NO_HAZARD
    )


def _drills(records: Records) -> str:
    persons = sum(one.persons for one in records.drills)
    return words.DRILLS.format(count=len(records.drills), persons=f"{persons:,}") if records.drills else ""


def _incidents(records: Records, events: Mapping[EventId, Event]) -> str:
    found = records.incidents
    if not found:
        return words.NO_INCIDENT
    harm = ((words.HURT, sum(one.hurt for one in found)), (words.DEAD, sum(one.dead for one in found)))
    persons = listed([form.format(count=count) for form, count in harm if count])
    return words.INCIDENTS.format(
        count=len(found),
        harm=words.HARM.format(persons=persons) if persons else words.NO_HARM,
        listed=_few([_incident(one, events) for one in found], words.MORE_INCIDENTS),
    )


def _incident(one: Incident, events: Mapping[EventId, Event]) -> str:
    kind, what = word(one.kind), one.what.rstrip("。")
    form = words.INCIDENT if what != kind else words.INCIDENT.removesuffix("（{what}）")
    return form.format(day=day(one.at.date()), event=events[one.event_id].said.name, kind=kind, what=what)


def _override(one: Decision, events: Mapping[EventId, Event]) -> str:
    return words.OVERRIDE.format(
        day=day(one.day),
        event=events[one.said.event_id].said.name,
        officer=one.said.officer,
        decision=overridden(one.said.scope, one.said.limit),
        reason=one.said.reason.rstrip("。"),
    )


def _open_hazards(records: Records, events: Mapping[EventId, Event]) -> str:
    """The first few by their event, and how many there are if more."""
    left = [one for one in records.hazards if not records.is_closed(one)]
    by_event: dict[EventId, list[str]] = {}
    for one in left[:_FEW]:
        by_event.setdefault(one.event_id, []).append(one.hazard.rstrip("。"))
    told = [
        words.OPEN_HAZARDS.format(event=events[event_id].said.name, hazards=listed(found))
        for event_id, found in by_event.items()
    ]
    return clauses(told) + (words.MORE_HAZARDS.format(count=len(left)) if len(left) > _FEW else "")


def _few(parts: list[str], more: str) -> str:
    return listed(parts[:_FEW]) + (more.format(count=len(parts)) if len(parts) > _FEW else "")
