"""The sample season: a county's campaign as data, played through the same use cases that people use."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from gbm_desktop import attendance, campaign, events, roster, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.attendance import Direction
from gbm_desktop.model.campaign import Department
from gbm_desktop.model.events import (
    AgendaItem,
    Body,
    BodyRole,
    EventDraft,
    EventKind,
    EventLevel,
    EventMode,
    Stage,
)
from gbm_desktop.model.ids import EventId
from gbm_desktop.resource_files import resource
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.workspace import SystemClock, Workspace

CHINA = ZoneInfo("Asia/Shanghai")
_PATH: dict[Stage, tuple[Stage, ...]] = {
    Stage.PLANNED: (),
    Stage.READY: (Stage.READY,),
    Stage.HELD: (Stage.READY, Stage.HELD),
    Stage.CLOSED: (Stage.READY, Stage.HELD, Stage.CLOSED),
    Stage.POSTPONED: (Stage.POSTPONED,),
    Stage.CANCELLED: (Stage.CANCELLED,),
}


class SeasonClock(SystemClock):
    """A clock that stands at the season's own times while the season is played."""

    def __init__(self) -> None:
        self._wall = 0

    def set(self, local: datetime) -> None:
        """It is this time in China."""
        self._wall = int(local.replace(tzinfo=CHINA).timestamp() * 1000)

    def wall(self) -> int:
        """Unix time in milliseconds."""
        return self._wall

    def zone(self) -> tzinfo:
        """China's."""
        return CHINA


def as_of() -> date:
    """The day on which the sample season stands."""
    return date.fromisoformat(_season()["campaign"]["as_of"])


def open_sample(folder: Path, operator: str) -> Workspace:
    """A new workspace in the folder holds the whole sample season and is open. Raises what creating one raises."""
    clock, season = SeasonClock(), _season()
    clock.set(datetime(season["campaign"]["year"], 1, 9, 9))  # noqa: DTZ001 - the season's times are local
    ws = workspace.create(folder, operator=operator or season["campaign"]["operator"], clock=clock)
    try:
        _play(ws, clock, season)
    finally:
        ws.close()
    return workspace.open_existing(folder, operator=operator)


def _season() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resource("samples", "campaign.json").read_text(encoding="utf-8"))
    return found


def _play(ws: Workspace, clock: SeasonClock, season: dict[str, Any]) -> None:
    about = season["campaign"]
    campaign.start(ws, region_code=about["region_code"], year=about["year"])
    _departments(ws, season["departments"])
    townships = {village["township"] for village in season["villages"]}
    for township in sorted(townships):
        campaign.add_villages(ws, township, [v["name"] for v in season["villages"] if v["township"] == township])
    for told in sorted((*season["events"], *season["published"]), key=lambda event: event["start"]):
        _event(ws, clock, told)
    clock.set(datetime.fromisoformat(about["as_of"]))


def _departments(ws: Workspace, contacts: list[dict[str, str]]) -> None:
    by_name = {contact["name"]: contact for contact in contacts}

    def with_contact(department: Department) -> Department:
        known = by_name.get(department.name)
        return replace(department, contact=known["contact"], phone=known["phone"]) if known else department

    campaign.set_departments(ws, [with_contact(found) for found in campaign_store.departments(ws.read)])


def _event(ws: Workspace, clock: SeasonClock, told: dict[str, Any]) -> None:
    draft = _draft(told)
    clock.set(max(draft.start - timedelta(days=20), datetime(2023, 1, 10)))  # noqa: DTZ001 - local
    event_id = events.add(ws, draft)
    if told["roster"]:
        roster.import_roster(ws, event_id, roster.plan(ws, event_id, resource("samples", told["roster"])))
    for stage in _PATH[Stage(told["stage"])]:
        clock.set(draft.end if stage is Stage.CLOSED else draft.start - timedelta(minutes=40))
        if stage is Stage.CLOSED:
            _people_come(ws, clock, event_id, told)
        events.set_stage(ws, event_id, stage, told["stage_reason"])
    if told["stage"] == "held":
        _people_come(ws, clock, event_id, told)


def _people_come(ws: Workspace, clock: SeasonClock, event_id: EventId, told: dict[str, Any]) -> None:
    """Those who came, came in the half hour before: people on the list by ticket, the others by headcount."""
    door, share = Door(ws, event_id), told["attendance_share"]
    arrival = datetime.fromisoformat(told["start"]) - timedelta(minutes=30)
    codes = [code for _, code in attendance.tickets(ws, event_id)]
    present = codes[: round(len(codes) * share)]
    for at, code in enumerate(present):
        clock.set(arrival + timedelta(seconds=1800 * at / len(present)))
        door.scan(code)
    if present:
        door.scan(present[0])
        door.walk_in("刘素芳", told["village"] or "清泉村")
    elif share:
        clock.set(arrival + timedelta(minutes=20))
        door.headcount(round(told["expected"] * share))
    clock.set(datetime.fromisoformat(told["end"]) - timedelta(minutes=10))
    for code in present[: len(present) // 4]:
        door.scan(code, Direction.OUT)


def _draft(told: dict[str, Any]) -> EventDraft:
    plain = ("name", "place", "region_code", "village", "expected", "capacity", "contact_name", "contact_phone", "note")
    return EventDraft(
        kind=EventKind(told["kind"]),
        mode=EventMode(told["mode"]),
        level=EventLevel(told["level"]),
        start=datetime.fromisoformat(told["start"]),
        end=_end(told),
        bodies=tuple(Body(role, name) for role in BodyRole for name in told["bodies"][role.value]),
        agenda=tuple(
            AgendaItem(datetime.fromisoformat(start), datetime.fromisoformat(end) if end else None, title, place or "")
            for start, end, title, place in told["agenda"]
        ),
        **{name: told[name] for name in plain},
    )


def _end(told: dict[str, Any]) -> datetime:
    end = datetime.fromisoformat(told["end"])
    whole_day = "T" not in told["end"]
    return end + timedelta(hours=23, minutes=59) if whole_day else end
