"""Before leaving for the field, what is in order and what is not is found and said."""

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from gbm_desktop import backup, events, readiness
from gbm_desktop.battery import Power, read_status, read_supplies
from gbm_desktop.cli import gbm
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.readiness import Check, Fact, Line, State
from gbm_desktop.readiness import look
from gbm_desktop.wording import readiness as wording
from gbm_desktop.wording.readiness import said, summary
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture, make_ready


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture())


def line(ws: Workspace, event_id: EventId, check: Check) -> Line:
    return next(one for one in look(ws, event_id) if one.check is check)


def back_up(ws: Workspace, ago: timedelta) -> None:
    seconds = (ws.now() - ago).timestamp()
    os.utime(backup.keep(ws), (seconds, seconds))


def test_every_fact_has_its_check_its_state_and_its_words() -> None:
    assert set(wording._SAID) == set(Fact)
    assert {Line(fact).check for fact in Fact} == set(Check)
    assert {Line(fact).state for fact in Fact} == set(State)


def test_each_check_of_the_core_is_told_once_and_in_order(ws: Workspace, event_id: EventId) -> None:
    checks = [one.check for one in look(ws, event_id)]
    assert checks == [check for check in Check if check in set(checks)]
    assert len(checks) == 9


def test_an_event_with_nothing_done_says_what_to_do(ws: Workspace, event_id: EventId) -> None:
    assert said(line(ws, event_id, Check.ROSTER)) == "名单是空的，请先导入；只做现场登记的可不理会"
    assert line(ws, event_id, Check.TICKETS).state is State.UNKNOWN
    assert said(line(ws, event_id, Check.SAFETY)) == "还缺 1 项：尚未编制安全方案"
    assert said(line(ws, event_id, Check.PERMIT)) == "本场次不需要公安许可"
    assert said(line(ws, event_id, Check.BACKUP)) == "还没有备份，请备份到 U 盘"


def test_an_event_made_ready_is_ready(ws: Workspace, event_id: EventId) -> None:
    add_people(ws, event_id, 30)
    make_ready(ws, event_id)
    back_up(ws, timedelta(hours=2))
    assert said(line(ws, event_id, Check.ROSTER)) == "已载入 30 人，预计 60 人"
    assert said(line(ws, event_id, Check.TICKETS)) == "30 个票码全部能认出"
    assert line(ws, event_id, Check.SAFETY).fact is Fact.SAFE
    assert said(line(ws, event_id, Check.BACKUP)) == "最近备份 2023-10-12 07:00；请另拷一份到 U 盘"
    found = [one for one in look(ws, event_id) if one.check is not Check.POWER]
    assert {one.state for one in found} == {State.READY}


def test_a_backup_of_two_days_ago_is_old(ws: Workspace, event_id: EventId) -> None:
    back_up(ws, timedelta(days=2))
    assert line(ws, event_id, Check.BACKUP).fact is Fact.BACKUP_OLD


def test_tickets_that_the_door_would_not_know_are_named(ws: Workspace, event_id: EventId) -> None:
    add_people(ws, event_id, 3)
    ws._db.execute("UPDATE attendees SET ticket = 'ABCDEFABCDEFABCDEFAB' WHERE name = '李芳芳'")
    found = line(ws, event_id, Check.TICKETS)
    assert found.state is State.ATTEND
    assert "李芳芳" in said(found)
    assert "王芳芳" not in said(found)


def test_a_large_event_without_its_permit_must_not_be_held(ws: Workspace) -> None:
    large = events.add(ws, lecture(expected=1200, capacity=2000))
    found = line(ws, large, Check.PERMIT)
    assert found.fact is Fact.PERMIT_LACKING
    assert "无许可不得举办" in said(found)
    make_ready(ws, large)
    assert said(line(ws, large, Check.PERMIT)) == "已取得许可 青公安许〔2023〕1号"


def test_a_clock_of_the_wrong_year_is_told(ws: Workspace, clock: SetClock, event_id: EventId) -> None:
    assert line(ws, event_id, Check.CLOCK).state is State.READY
    clock.advance(-6 * 365 * 86_400)
    assert line(ws, event_id, Check.CLOCK).state is State.ATTEND
    assert "2017" in said(line(ws, event_id, Check.CLOCK))


def test_a_disk_that_is_nearly_full_is_told(ws: Workspace, event_id: EventId, monkeypatch: pytest.MonkeyPatch) -> None:
    assert line(ws, event_id, Check.DISK).state is State.READY
    monkeypatch.setattr(readiness, "ENOUGH_DISK", 1 << 60)
    assert line(ws, event_id, Check.DISK).fact is Fact.DISK_LOW


def test_a_folder_of_attachments_that_is_gone_is_told(ws: Workspace, event_id: EventId) -> None:
    assert line(ws, event_id, Check.ATTACHMENTS).fact is Fact.WRITABLE
    assert list(ws.attachments().iterdir()) == []
    ws.attachments().rmdir()
    found = line(ws, event_id, Check.ATTACHMENTS)
    assert found.fact is Fact.NOT_WRITABLE
    assert str(ws.attachments()) in said(found)


def test_an_event_that_there_is_not_is_said(ws: Workspace) -> None:
    with pytest.raises(UnknownEvent):
        look(ws, EventId("nowhere"))


@pytest.mark.parametrize(
    ("power", "fact"),
    [
        (None, Fact.POWER_UNKNOWN),
        (Power(mains=True, percent=None), Fact.NO_BATTERY),
        (Power(mains=True, percent=12), Fact.MAINS),
        (Power(mains=False, percent=60), Fact.BATTERY),
        (Power(mains=False, percent=59), Fact.BATTERY_LOW),
    ],
)
def test_the_laptop_lasts_the_morning_or_not(power: Power | None, fact: Fact) -> None:
    assert readiness.of_power(power).fact is fact


def supply(folder: Path, name: str, **files: str) -> None:
    (folder / name).mkdir()
    for file, text in files.items():
        (folder / name / file).write_text(f"{text}\n", encoding="ascii")


def test_linux_tells_of_mains_and_batteries(tmp_path: Path) -> None:
    assert read_supplies(tmp_path) is None
    supply(tmp_path, "AC", type="Mains", online="0")
    assert read_supplies(tmp_path) == Power(mains=False, percent=None)
    supply(tmp_path, "BAT0", type="Battery", capacity="80", status="Discharging")
    supply(tmp_path, "BAT1", type="Battery", capacity="41", status="Discharging")
    supply(tmp_path, "mouse", type="Battery", scope="Device", capacity="3", status="Discharging")
    assert read_supplies(tmp_path) == Power(mains=False, percent=60)
    (tmp_path / "AC" / "online").write_text("1", encoding="ascii")
    assert read_supplies(tmp_path) == Power(mains=True, percent=60)


def test_a_battery_that_does_not_tell_is_unknown(tmp_path: Path) -> None:
    supply(tmp_path, "BAT0", type="Battery", status="Unknown")
    assert read_supplies(tmp_path) is None


@pytest.mark.parametrize(
    ("status", "power"),
    [
        ((1, 8, 93), Power(mains=True, percent=93)),
        ((0, 1, 71), Power(mains=False, percent=71)),
        ((1, 128, 255), Power(mains=True, percent=None)),
        ((255, 255, 255), None),
        ((0, 0, 255), None),
    ],
)
def test_windows_tells_of_mains_and_battery(status: tuple[int, int, int], power: Power | None) -> None:
    assert read_status(bytes(status) + bytes(9)) == power


def test_the_summary_counts_each_state() -> None:
    lines = [Line(Fact.SAFE), Line(Fact.NO_BACKUP), Line(Fact.POWER_UNKNOWN), Line(Fact.WRITABLE)]
    assert summary(lines) == "2 项就绪，1 项请处理，1 项未检测"
    assert summary(lines, "en") == "2 ready, 1 to attend to, 1 unknown"


def test_the_command_tells_the_same_and_fails_while_something_needs_attention(
    ws: Workspace, event_id: EventId, workspace_folder: Path
) -> None:
    ws.close()
    told = CliRunner().invoke(gbm, ["-w", str(workspace_folder), "ready", event_id])
    assert told.exit_code == 1
    assert "请处理  备份  还没有备份，请备份到 U 盘" in told.output
    as_json = CliRunner().invoke(gbm, ["-w", str(workspace_folder), "ready", event_id, "--json"])
    found = {one["check"]: one for one in json.loads(as_json.output)}
    assert found["backup"] == {
        "check": "backup",
        "state": "attend",
        "fact": "no_backup",
        "text": "还没有备份，请备份到 U 盘",
    }
