"""Calendar files become blackout days or a resource's absences, and the same file again changes nothing."""

import json
from datetime import date
from pathlib import Path

import pytest

from gbm_desktop import calendar_days, history, market_days, resources
from gbm_desktop.cli import main
from gbm_desktop.errors.regions import UnknownRegion
from gbm_desktop.errors.resources import UnknownResource
from gbm_desktop.errors.schedule import CalendarUnreadable
from gbm_desktop.intake.calendar import CalendarGap
from gbm_desktop.model.ids import AbsenceId, ResourceId
from gbm_desktop.model.market_days import ClosedKind
from gbm_desktop.model.resources import Absence, Resource, ResourceKind
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, QINGQUAN


def entry(uid: str, day: str, name: str = "区两会", more: str = "") -> str:
    return f"BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{name}\r\nDTSTART;VALUE=DATE:{day}\r\n{more}END:VEVENT\r\n"


@pytest.fixture
def ics(tmp_path: Path) -> Path:
    return tmp_path / "会议.ics"


def write(file: Path, *entries: str) -> None:
    file.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:区政府会议\r\n" + "".join(entries) + "END:VCALENDAR\r\n",
        encoding="utf-8",
        newline="",
    )


@pytest.fixture
def lecturer(ws: Workspace) -> ResourceId:
    return resources.add(ws, Resource(ResourceId(""), ResourceKind.LECTURER, "陈志远", base_code=QINGQUAN))


def blackout(ws: Workspace) -> list[tuple[str, date, date]]:
    return [(one.name, one.first_day, one.last_day) for one in market_days.closed(ws)]


def test_the_files_days_are_not_to_be_used_and_say_where_they_are_from(ws: Workspace, ics: Path) -> None:
    write(ics, entry("a", "20231018"), entry("b", "20231020", "书记调研"))
    done = calendar_days.import_blackout(ws, ics, region_code=QINGBAIJIANG)
    assert (done.name, done.added, done.stored) == ("区政府会议", 2, True)
    first, second = market_days.closed(ws)
    assert (first.kind, first.region_code, first.name) == (ClosedKind.BLACKOUT, QINGBAIJIANG, "区两会")
    assert first.source == "日历文件“区政府会议”"
    assert second.first_day == date(2023, 10, 20)
    assert history.latest(ws)[0].step.op.value == "closed_days_edit"


def test_the_same_file_again_takes_no_step(ws: Workspace, ics: Path) -> None:
    write(ics, entry("a", "20231018", more="RRULE:FREQ=WEEKLY;COUNT=4\r\n"))
    calendar_days.import_blackout(ws, ics)
    steps = len(history.latest(ws))
    again = calendar_days.import_blackout(ws, ics)
    assert (again.added, again.changed, again.removed, again.same) == (0, 0, 0, 4)
    assert len(history.latest(ws)) == steps


def test_what_moved_or_was_called_off_in_the_file_moves_and_goes_here(ws: Workspace, ics: Path) -> None:
    write(ics, entry("a", "20231018"), entry("b", "20231020"), entry("c", "20231025"))
    calendar_days.import_blackout(ws, ics)
    write(
        ics, entry("a", "20231019"), entry("b", "20231020", more="STATUS:CANCELLED\r\n"), entry("c", "20231025", "改名")
    )
    done = calendar_days.import_blackout(ws, ics)
    assert (done.added, done.changed, done.removed, done.same) == (1, 1, 2, 0)
    assert blackout(ws) == [
        ("区两会", date(2023, 10, 19), date(2023, 10, 19)),
        ("改名", date(2023, 10, 25), date(2023, 10, 25)),
    ]


def test_one_undo_takes_all_of_an_import_back(ws: Workspace, ics: Path) -> None:
    write(ics, entry("a", "20231018"), entry("b", "20231020"))
    calendar_days.import_blackout(ws, ics)
    history.undo(ws, None, "导错了")
    assert blackout(ws) == []


def test_a_dry_run_tells_and_stores_nothing(ws: Workspace, ics: Path) -> None:
    write(ics, entry("a", "20231018"), entry("b", "20191020"))
    done = calendar_days.import_blackout(ws, ics, dry_run=True)
    assert (done.added, done.stored, done.gaps) == (1, False, ((CalendarGap.OUTSIDE, "区两会"),))
    assert blackout(ws) == []


def test_a_lecturers_calendar_is_absences_beside_those_typed_by_hand(
    ws: Workspace, ics: Path, lecturer: ResourceId
) -> None:
    typed = Absence(AbsenceId(""), lecturer, date(2023, 11, 1), date(2023, 11, 2), "出差")
    resources.set_absences(ws, lecturer, [typed])
    write(ics, entry("a", "20231018", "培训"))
    for _ in range(2):
        calendar_days.import_absences(ws, ics, lecturer)
    found = resources.absences(ws)[lecturer]
    assert sorted((one.reason, one.first_day.day) for one in found) == [("出差", 1), ("培训", 18)]


def test_two_calendars_and_two_people_do_not_take_each_others_days(
    ws: Workspace, ics: Path, lecturer: ResourceId
) -> None:
    other = resources.add(ws, Resource(ResourceId(""), ResourceKind.LECTURER, "李敏", base_code=QINGQUAN))
    write(ics, entry("a", "20231018", "培训"))
    for one in (lecturer, other):
        calendar_days.import_absences(ws, ics, one)
    assert {key: len(found) for key, found in resources.absences(ws).items()} == {lecturer: 1, other: 1}


def test_what_cannot_be_read_and_who_is_not_known_is_refused_before_anything_is_stored(
    ws: Workspace, ics: Path
) -> None:
    ics.write_bytes(b"\x00\x01")
    with pytest.raises(CalendarUnreadable):
        calendar_days.import_blackout(ws, ics)
    with pytest.raises(CalendarUnreadable):
        calendar_days.import_blackout(ws, ics.with_name("fehlt.ics"))
    write(ics, entry("a", "20231018"))
    with pytest.raises(UnknownRegion):
        calendar_days.import_blackout(ws, ics, region_code="999999")
    with pytest.raises(UnknownResource):
        calendar_days.import_absences(ws, ics, ResourceId("niemand"))
    assert blackout(ws) == []


def test_the_command_imports_and_says_what_it_did(
    ws: Workspace, workspace_folder: Path, ics: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(ics, entry("a", "20231018"), entry("b", "20191018", "旧会"))
    where = ["-w", str(workspace_folder), "calendar", "import", str(ics)]
    assert main([*where, "--blackout", "--dry-run"]) == 0
    told = capsys.readouterr()
    assert told.out == "“区政府会议”将新增 1 条，更新 0 条，移除 0 条，0 条不变（未写入）\n"
    assert told.err == "“旧会”不在活动年度内，已跳过\n"
    assert main([*where, "--blackout", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["added"] == 1
    assert len(blackout(ws)) == 1
    assert main(where) == 2
