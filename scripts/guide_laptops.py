"""Pictures of several laptops, and of what keeps people's data: two more laptops work on, and all of it meets."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from gbm_desktop import attendance, desk, duplicates, events, operators, publicity, roster, staff, workspace
from gbm_desktop.exchange import bundle, devices
from gbm_desktop.exchange.live.party import Party
from gbm_desktop.model.events import Event
from gbm_desktop.model.publicity import Publicity
from gbm_desktop.model.roles import Role
from gbm_desktop.wall_clock import Clock
from gbm_desktop.workspace import Workspace
from scripts.guide_stations import ROSTER, Station, as_it_comes, event_like
from ui.app import Session
from ui.open_campaign import OpenCampaign
from ui.pages.exchange.carry import CarryTab
from ui.pages.exchange.conflicts import ConflictsTab
from ui.pages.exchange.devices import DevicesTab
from ui.pages.settings.backups import BackupSection

STICK = Path("E:") / "数据交换"
"""A folder beside the laptops', by a name as people know it."""
DESKS = {"second": ("2号签到台", "李建国"), "third": ("清泉镇文化站", "陈志强")}
PIN = "482913"
GUESTS = 3
OPERATORS = (
    ("王芳", Role.ORGANISER),
    ("刘洋", Role.ORGANISER),
    ("李建国", Role.SAFETY_OFFICER),
    ("陈敏", Role.VOLUNTEER),
    ("赵丽", Role.VIEWER),
)

Now = Callable[[datetime], None]
T = TypeVar("T", bound=QWidget)


def copy(folder: Path) -> None:
    """Two more laptops have what the first one has in this folder; nobody has it open."""
    for name in DESKS:
        shutil.copytree(folder, name)


def stations(session: Session, clock: Clock, *, say: Now) -> tuple[Station, ...]:
    """In the order of the guide; `say` sets the clock that is given."""
    laptops = Laptops(session, clock, say)
    return (
        ("exchange-carry", "exchange", {"tab": "carry"}, laptops.meet),
        ("exchange-conflicts", "exchange", {"tab": "conflicts"}, laptops.compare),
        ("exchange-duplicates", "exchange", {"tab": "duplicates"}, laptops.merge_one),
        ("exchange-live", "exchange", {"tab": "live"}, laptops.go_online),
        ("exchange-devices", "exchange", {"tab": "devices"}, laptops.revoke),
        ("exchange-privacy", "exchange", {"tab": "privacy"}, as_it_comes),
        ("settings-backup", "settings", {"part": "backup"}, laptops.date_backups),
        ("settings-protection", "settings", {"part": "protection"}, as_it_comes),
        ("settings-operators", "settings", {"part": "operators"}, laptops.enter_operators),
        ("sign-in", "dashboard", {}, laptops.sign_out),
    )


class Laptops:
    """The one that is photographed, and two others."""

    def __init__(self, session: Session, clock: Clock, say: Now) -> None:
        self._session, self._clock, self._say = session, clock, say
        self._others: list[Workspace] = []
        self._parties: list[Party] = []

    @property
    def here(self) -> Workspace:
        """The laptop that is photographed."""
        return self._campaign.context.ws

    @property
    def _campaign(self) -> OpenCampaign:
        assert self._session.campaign is not None  # noqa: S101 - it is open
        return self._session.campaign

    def meet(self) -> None:
        """Each has worked on without the others, and what came on a stick is merged."""
        STICK.mkdir(parents=True, exist_ok=True)
        start = self.here.now()
        desk.rename(self.here, "1号签到台")
        self._others = [self._open(name, *who) for name, who in DESKS.items()]
        roster.import_roster(self.here, _lecture(self.here).id, roster.plan(self.here, _lecture(self.here).id, ROSTER))
        known = attendance.tickets(self.here, _lecture(self.here).id)[:GUESTS]
        _work_on(self.here, "文化广场", "13800000005")
        publicity.remove(self.here, [_news(self.here).id])
        for minutes, ws, place in zip((4, 7), self._others, ("党群服务中心", "村小学操场"), strict=True):
            self._say(start + timedelta(minutes=minutes))
            _work_on(ws, place, f"1380000000{minutes}")
            publicity.put(ws, replace(_news(ws), reach=minutes * 300))
            for person, _code in known[: GUESTS if ws is self._others[0] else 1]:
                attendance.add(ws, _lecture(ws).id, name=person.name, unit=person.unit, phone=person.phone)
        for ws in self._others:
            self._say(self._now() + timedelta(minutes=2))
            bundle.export(ws, STICK / bundle.suggested_name(ws))
        for tab in self._seen(CarryTab):
            tab.use_folder(STICK)
            tab.merge(sorted(STICK.glob("*.gbmb")))
        self._wait()

    def compare(self) -> None:
        """Where the lecture is held differs."""
        for tab in self._seen(ConflictsTab):
            tab.table.select_where(lambda line: line.table == "events")

    def merge_one(self) -> None:
        """Of two entries of one person the first is kept."""
        lecture = _lecture(self.here).id
        pairs = duplicates.probable(self.here, lecture)
        duplicates.merge_persons(self.here, pairs[-1].first.id, [pairs[-1].second.id])
        self._go("exchange", tab="duplicates", event_id=lecture)

    def go_online(self) -> None:
        """This laptop and another one exchange by themselves."""
        live = self._campaign.context.live
        live.start(PIN)
        self._wait()
        other = Party(self._others[0], PIN, udp_port=0)
        self._parties.append(other)
        assert live.party is not None  # noqa: S101 - it has started
        other.call(f"127.0.0.1:{live.party.port}")
        while live.linked < 1:
            QApplication.processEvents()

    def revoke(self) -> None:
        """Nobody is online any more; the third laptop is lost, and what came of it later is held back."""
        for party in self._parties:
            party.stop()
        self._campaign.context.live.stop()
        self._wait()
        lost = self._others[1]
        devices.revoke(self.here, lost.replica.id)
        self._say(self._now() + timedelta(minutes=9))
        staff.add(lost, name="周洋", unit="清泉镇", phone="13800000009")
        bundle.import_(self.here, [bundle.export(lost, STICK / bundle.suggested_name(lost)).file])
        for tab in self._seen(DevicesTab):
            tab.refresh()
            tab.table.select_where(lambda one: one.revoked)

    def date_backups(self) -> None:
        """The copies are of the time that the pictures tell of."""
        for file in (self.here.folder / "backups").glob("*.db"):
            os.utime(file, (self._now().timestamp(),) * 2)
        for section in self._seen(BackupSection):
            section.refresh()

    def enter_operators(self) -> None:
        """Five people sign in here from now on."""
        for name, role in OPERATORS:
            operators.add(self.here, name=name, role=role, pin="4829")
        self._go("settings", part="operators")

    def sign_out(self) -> None:
        """Whoever comes next signs in."""
        operators.sign_out(self.here)
        self._campaign.context.sign_in_wanted.emit()

    def _open(self, folder: str, name: str, operator: str) -> Workspace:
        ws = workspace.open_existing(Path(folder), operator=operator, clock=self._clock)
        devices.take_block(ws, devices.own_block(ws))
        devices.rename(ws, ws.replica.id, name)
        return ws

    def _now(self) -> datetime:
        return self.here.now()

    def _go(self, page: str, **place: object) -> None:
        self._campaign.go(page, place)

    def _seen(self, kind: type[T]) -> list[T]:
        return self._session.window.findChildren(kind) if self._session.window else []

    def _wait(self) -> None:
        """What was begun is done."""
        while self._campaign.context.jobs.busy:
            QApplication.processEvents()


def _work_on(ws: Workspace, place: str, phone: str) -> None:
    """Where the lecture is held and whom to call are changed on every laptop."""
    lecture, person = _lecture(ws), staff.everyone(ws)[0]
    events.edit(ws, lecture.id, replace(lecture.said, place=f"清泉村{place}"))
    staff.edit(ws, replace(person, phone=phone))


def _lecture(ws: Workspace) -> Event:
    return event_like(ws, "公益宣讲（清泉村）")


def _news(ws: Workspace) -> Publicity:
    return next(one for one in publicity.everything(ws) if not one.events)
