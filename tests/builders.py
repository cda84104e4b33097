"""Small real things to test with."""

from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from gbm_desktop import attendance
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.events import EventDraft, EventKind, EventLevel
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace

QINGBAIJIANG = "510113"
QINGQUAN = "510113107"
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
