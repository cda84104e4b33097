"""Small real things to test with."""

from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

from gbm_desktop import attendance, events, staff, workspace
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.events import EventDraft, EventKind, EventLevel, EventMode, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.permit import Application, PermitState
from gbm_desktop.model.safety.plan import Plan, Role
from gbm_desktop.model.safety.risk import RiskLevel
from gbm_desktop.model.safety.signoff import SignedBy
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import emergency, permit, plan, risks, signoff
from gbm_desktop.store import connect as files
from gbm_desktop.store import events as event_rows
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace

QINGBAIJIANG = "510113"
QINGQUAN, FUHONG = "510113107", "510113108"
START = datetime(2023, 10, 12, 1, 0, tzinfo=UTC)


class SetClock:
    """A clock that stands where the test put it, in China's zone."""

    def __init__(self, now: datetime = START) -> None:
        self.now_ms = int(now.timestamp() * 1000)
        self.nanoseconds = 0

    def wall(self) -> int:
        return self.now_ms

    def monotonic(self) -> int:
        return self.nanoseconds

    def zone(self) -> tzinfo:
        return ZoneInfo("Asia/Shanghai")

    def advance(self, seconds: float) -> None:
        self.now_ms += int(seconds * 1000)
        self.nanoseconds += int(seconds * 1e9)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """That time of October 2023, as events have theirs: local."""
    return datetime(2023, 10, day, hour, minute)  # noqa: DTZ001 - an event's times are local


def new_workspace(folder: Path, *, operator: str, clock: SetClock) -> Workspace:
    """As `workspace.create`; the migrations were gone through once for all tests."""
    folder.mkdir(parents=True)
    (folder / "workspace.db").write_bytes(_migrated())
    return workspace.create(folder, operator=operator, clock=clock)


@cache
def _migrated() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "workspace.db"
        db = files.connect(path)
        files.bring_up_to_date(db, path)
        db.close()
        return path.read_bytes()


def lecture(**changes: Any) -> EventDraft:
    """A village lecture on 2023-10-12 from 9:00 to 11:30 in 清泉镇, 60 people expected."""
    draft = EventDraft(
        kind=EventKind.LECTURE,
        name="清泉镇绿色建材公益宣讲",
        start=datetime(2023, 10, 12, 9, 0),  # noqa: DTZ001 - an event's times are local
        end=datetime(2023, 10, 12, 11, 30),  # noqa: DTZ001 - an event's times are local
        place="清泉镇文化站",
        region_code=QINGQUAN,
        level=EventLevel.TOWNSHIP,
        expected=60,
        capacity=100,
    )
    return replace(draft, **changes)


def add_people(ws: Workspace, event_id: EventId, count: int) -> list[Attendee]:
    """So many different people are on the event's list."""
    surnames, given = "王李张刘陈杨赵黄周吴", "芳伟娜敏静强磊军洋勇"
    return [
        attendance.add(
            ws,
            event_id,
            name=surnames[n % 10] + given[n // 10 % 10] + given[n // 100 % 10],
            unit=f"利民村{n % 5 + 1}组",
            phone=f"138{n:08d}",
        )
        for n in range(count)
    ]


def event_names(ws: Workspace) -> list[str]:
    """Of all events, in their order."""
    return [event.said.name for event in event_rows.matching(ws.read, EventQuery())]


def make_ready(ws: Workspace, event_id: EventId) -> Staff:
    """Nothing keeps the event from being ready; the officer is 赵建国. Its stage stays, and who is known is used again.

    An event on site for which no numbers were stated gets them.
    """
    officer = staff.same_or_new(ws, "赵建国", "区经信局", "局长", "13800000001")
    deputy = staff.same_or_new(ws, "钱卫东", "清泉镇", "副镇长", "13800000002")
    _state_numbers(ws, event_id)
    begun = plan.apply_template(ws, event_id)
    _lay_on(ws, begun, officer, deputy)
    if permit.status(ws, events.get(ws, event_id)).statutory:
        _get_permitted(ws, event_id)
    for line in signoff.sheet(ws, event_id):
        signoff.acknowledge(ws, event_id, line.staff.id, SignedBy.SCREEN, strokes="[[[100, 200], [300, 400]]]")
    return officer


def _state_numbers(ws: Workspace, event_id: EventId) -> None:
    said = events.get(ws, event_id).said
    expected = said.expected or 60
    if said.mode is not EventMode.ONLINE:
        events.edit(ws, event_id, replace(said, expected=expected, capacity=max(said.capacity, expected)))


def _lay_on(ws: Workspace, begun: Plan, officer: Staff, deputy: Staff) -> None:
    plan.edit(ws, replace(begun, people=dict.fromkeys(Role, officer.id)))
    measures = [measure.id for measure in plan.measures(ws, begun.event_id)]
    plan.assign(ws, measures, responsible=officer.id, deputy=deputy.id)
    for risk in risks.of(ws, begun.event_id):
        if risk.level is RiskLevel.RED:
            risks.edit(ws, replace(risk, responsible=officer.id))


def _get_permitted(ws: Workspace, event_id: EventId) -> None:
    emergency.record_drill(ws, event_id, held_on=ws.today(), scenario="疏散演练", persons=20)
    if permit.status(ws, events.get(ws, event_id)).needed:
        for state in (PermitState.APPLIED, PermitState.ACCEPTED, PermitState.GRANTED):
            permit.move_on(ws, event_id, Application(state, number="青公安许〔2023〕1号", day=ws.today()))


def hold(ws: Workspace, event_id: EventId) -> None:
    """The event was made ready and took place."""
    make_ready(ws, event_id)
    for stage in (Stage.READY, Stage.HELD):
        events.set_stage(ws, event_id, stage)
