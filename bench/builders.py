"""Big workspaces and files to measure on, written in few steps."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from gbm_desktop import campaign, events, workspace
from gbm_desktop.checkin.ticket_code import ID_BYTES
from gbm_desktop.model.events import Event, EventDraft, EventKind, EventLevel, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.pinyin import initials, name_initials
from gbm_desktop.store import events as event_store
from gbm_desktop.store.tables import TABLES
from gbm_desktop.workspace import Workspace

COUNTY = "510113"
TOWNSHIP = "510113102"
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "芳伟娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰"
_START = datetime(2023, 3, 1, 9)  # noqa: DTZ001 - an event's times are local


def new_workspace(folder: Path) -> Workspace:
    """A workspace with a campaign of 2023 and nothing else."""
    ws = workspace.create(folder, operator="王芳")
    campaign.start(ws, region_code=COUNTY, year=2023)
    return ws


def draft(number: int = 0, **changes: object) -> EventDraft:
    """An event of the season."""
    start = _START + timedelta(hours=number % 240 * 24 + number // 240)
    said = EventDraft(
        kind=list(EventKind)[number % len(EventKind)],
        name=f"第{number + 1}场绿色建材下乡宣讲",
        start=start,
        end=start + timedelta(hours=2),
        place="文化站",
        region_code=TOWNSHIP,
        level=EventLevel.TOWNSHIP,
    )
    return replace(said, **changes)  # type: ignore[arg-type]  # each builder names fields of its own


def names() -> Iterator[str]:
    """Made-up names, all different."""
    for n in range(len(_SURNAMES) * len(_GIVEN) ** 3):
        rest, surname = divmod(n, len(_SURNAMES))
        a, b, c = rest % 25, rest // 25 % 25, rest // 625
        yield _SURNAMES[surname] + _GIVEN[a] + _GIVEN[b] + (_GIVEN[c] if c else "")


def event_with_people(ws: Workspace, count: int) -> EventId:
    """An event with so many people on its list."""
    event_id = events.add(ws, draft())
    enlist(ws, event_id, count)
    return event_id


def enlist(ws: Workspace, event_id: EventId, count: int, first: int = 0) -> list[str]:
    """So many people more are on the list; their tickets."""
    ids, tickets = ws.new_ids(count), [ws.random(ID_BYTES).hex() for _ in range(count)]
    rows = [
        (
            ids[n], event_id, f"A{n + 1:04d}", name, (unit := f"利民村{n % 300 + 1}组"), f"138{first + n:08d}", "", "",
            "roster", tickets[n], name_initials(name), initials(unit),
        )
        for n, name in enumerate(islice(names(), first, first + count))
    ]  # fmt: skip
    with ws.unit(Op.ROSTER_IMPORT, name="名单", count=count) as step:
        step.add_all("attendees", rows)
    return tickets


def season(ws: Workspace, event_count: int, scans_each: int) -> None:
    """So many events that took place, each with so many people who all came."""
    planned = [draft(n) for n in range(event_count)]
    ids = [EventId(found) for found in ws.new_ids(event_count)]
    with ws.unit(Op.EVENT_ADD, name="整季") as step:
        told = (event_store.row_of(_held(event_id, said)) for event_id, said in zip(ids, planned, strict=True))
        step.add_all("events", [tuple(row[column] for column in TABLES["events"]) for row in told])
    for n, event_id in enumerate(ids):
        tickets = enlist(ws, event_id, scans_each, first=n * scans_each // 2)
        all_come(ws, event_id, tickets, int(planned[n].start.timestamp() * 1000))


def _held(event_id: EventId, said: EventDraft) -> Event:
    return Event(event_id, said, Stage.CLOSED, "")


def all_come(ws: Workspace, event_id: EventId, tickets: list[str], until: int, apart: int = 0) -> None:
    """The last of them came at this moment, so many milliseconds after the one before.

    Facts as the door records them, without a step each: figures are counted from the facts alone.
    """
    first = until - apart * len(tickets)
    ids = ws.new_ids(len(tickets))
    facts = [(ids[n], event_id, ticket, first + apart * (n + 1)) for n, ticket in enumerate(tickets)]
    direct = sqlite3.connect(ws.path)
    with direct:
        direct.executemany("INSERT INTO scans VALUES (?, ?, ?, 'in', 'admitted', '', 'scanner', 1, '', ?, '1')", facts)
    direct.close()


def roster_file(path: Path, count: int) -> Path:
    """A workbook with so many rows as offices send them."""
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("报名表")
        sheet.write_row(0, 0, ("序号", "姓名", "单位或村组", "联系电话", "职务", "备注"))
        for n, name in enumerate(islice(names(), count)):
            unit = f"利民村{n % 300 + 1}组"
            sheet.write_row(n + 1, 0, (n + 1, name, unit, f"138{n:08d}", "村民", "午餐" if n % 7 == 0 else ""))
    return path
