"""The schedule of events and the wall calendar, read back from what was printed."""

import json
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from gbm_desktop import events, market_days, resources, schedule_prints
from gbm_desktop.cli import main
from gbm_desktop.documents.poster import PosterSize
from gbm_desktop.errors.schedule import NoEventsToPrint
from gbm_desktop.model.events import Body, BodyRole, Event, EventKind, EventMode, Stage
from gbm_desktop.model.ids import ClosedDaysId, MarketRuleId, ResourceId
from gbm_desktop.model.market_days import ClosedDays, ClosedKind, MarketCalendar, MarketRule
from gbm_desktop.model.resources import BookingLine, Resource, ResourceKind
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.wording import schedule as words
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, QINGQUAN, lecture

OCTOBER = date(2023, 10, 1), date(2023, 10, 31)
POINTS = 72 / 25.4


def everything(ws: Workspace) -> list[Event]:
    return matching(ws.read, EventQuery())


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text().replace("\n", "") for page in PdfReader(BytesIO(pdf)).pages]


def size(pdf: bytes) -> tuple[int, int]:
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    return round(float(box.width) / POINTS), round(float(box.height) / POINTS)


@pytest.fixture
def planned(ws: Workspace) -> Event:
    bodies = (Body(BodyRole.ORGANISER, "清泉镇人民政府"), Body(BodyRole.HOST, "区经信局"))
    said = lecture(village="花园村", bodies=bodies, contact_name="刘建国", contact_phone="13812345678")
    return events.get(ws, events.add(ws, said))


def market(ws: Workspace, *digits: int) -> None:
    rule = MarketRule(MarketRuleId(""), QINGQUAN, "", MarketCalendar.LUNAR_DIGIT, digits, source="区商务局")
    market_days.put(ws, rule)


def test_the_workbook_has_every_column_of_the_schedule(ws: Workspace, planned: Event) -> None:
    market(ws, 3, 8)
    book = schedule_prints.schedule_book(ws, [planned], *OCTOBER)
    sheet = openpyxl.load_workbook(BytesIO(book.content))["场次安排表"]
    head, (row,) = [cell.value for cell in sheet[3]], list(sheet.iter_rows(min_row=4, values_only=True))
    assert tuple(head) == words.COLUMNS
    assert list(row) == [
        1, "公益宣讲", "清泉镇绿色建材公益宣讲", "10月12日 周四\n八月廿八", "09:00—11:30", "清泉镇·花园村",
        "清泉镇文化站", "集日", 60, None, "清泉镇人民政府", "区经信局", "刘建国 13812345678", None,
    ]  # fmt: skip
    assert sheet["A1"].value.endswith("青白江区2023年绿色建材下乡活动场次安排表")
    assert sheet["A2"].value == "2023年10月1日至2023年10月31日　共 1 场"
    assert book.file_name == "场次安排表-20231001-20231031.xlsx"


@pytest.mark.parametrize(("digits", "said"), [((3, 8), "集日"), ((1, 4, 7), "否"), ((), "未登记")])
def test_a_market_day_is_one_is_none_or_is_not_known(
    ws: Workspace, planned: Event, digits: tuple[int, ...], said: str
) -> None:
    if digits:
        market(ws, *digits)
    book = openpyxl.load_workbook(BytesIO(schedule_prints.schedule_book(ws, [planned], *OCTOBER).content))
    assert book.active is not None
    assert book["场次安排表"]["H4"].value == said


@pytest.mark.parametrize(("paper", "measured"), [(PosterSize.A4, (297, 210)), (PosterSize.A3, (420, 297))])
def test_the_pages_lie_across_and_are_as_large_as_asked(
    ws: Workspace, planned: Event, paper: PosterSize, measured: tuple[int, int]
) -> None:
    for made in (schedule_prints.schedule, schedule_prints.wall_calendar):
        assert size(made(ws, [planned], *OCTOBER, paper=paper).content) == measured


def test_the_schedule_counts_month_by_month_and_heads_every_page(ws: Workspace) -> None:
    for n in range(40):
        start = datetime(2023, 10, 1, 9, 0) + timedelta(days=n)  # noqa: DTZ001 - an event's times are local
        events.add(ws, lecture(name=f"第{n + 1}场宣讲", start=start, end=start + timedelta(hours=2)))
    read = pages(schedule_prints.schedule(ws, everything(ws), date(2023, 10, 1), date(2023, 11, 30)).content)
    assert "2023年10月（31 场）" in read[0]
    assert any("2023年11月（9 场）" in page for page in read)
    assert all("场次安排表" in page and "责任人·电话" in page for page in read)
    assert "第40场宣讲" in read[-1]


def test_an_event_of_several_days_an_online_one_and_one_postponed_say_so(ws: Workspace, planned: Event) -> None:
    last = datetime(2023, 10, 16, 17, 0)  # noqa: DTZ001 - an event's times are local
    events.add(ws, lecture(kind=EventKind.TOUR, name="巡展", start=last - timedelta(days=2, hours=8), end=last))
    events.add(ws, lecture(name="直播", mode=EventMode.ONLINE, place="", start=last, end=last + timedelta(hours=1)))
    events.set_stage(ws, planned.id, Stage.POSTPONED, "暴雨")
    book = schedule_prints.schedule_book(ws, everything(ws), *OCTOBER).content
    rows = list(openpyxl.load_workbook(BytesIO(book))["场次安排表"].iter_rows(min_row=4, values_only=True))
    assert [row[13] for row in rows] == ["已延期，暴雨", None, None]
    assert rows[1][3:5] == ("10月14日 周六\n至10月16日\n八月三十", "首日 09:00")
    assert rows[2][6:8] == ("线上", None)


def test_a_formula_in_a_name_is_text(ws: Workspace) -> None:
    events.add(ws, lecture(name="=1+1"))
    book = openpyxl.load_workbook(BytesIO(schedule_prints.schedule_book(ws, everything(ws), *OCTOBER).content))
    cell = book["场次安排表"]["C4"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_a_span_without_events_is_refused_with_its_days(ws: Workspace, planned: Event) -> None:
    for made in (schedule_prints.schedule, schedule_prints.schedule_book):
        with pytest.raises(NoEventsToPrint) as refused:
            made(ws, [planned], date(2023, 11, 1), date(2023, 11, 30))
        assert refused.value.first == date(2023, 11, 1)


def test_the_wall_calendar_has_a_page_a_month_with_lunar_days_holidays_markets_and_events(
    ws: Workspace, planned: Event
) -> None:
    market(ws, 3, 8)
    closed = ClosedDays(
        ClosedDaysId(""), ClosedKind.BLACKOUT, QINGBAIJIANG, date(2023, 10, 17), date(2023, 10, 18), "区两会"
    )
    market_days.set_closed(ws, closed)
    october, november = pages(schedule_prints.wall_calendar(ws, [planned], OCTOBER[0], date(2023, 11, 5)).content)
    assert "2023年10月" in october
    assert "2023年11月" in november
    for said in ("国庆节", "八月廿八", "休", "班", "集 清泉镇", "停 区两会", "09:00 清泉镇绿色建材公"):
        assert said in october
    assert "清泉镇绿色建材" not in november


def test_more_events_than_a_day_has_room_for_are_counted(ws: Workspace) -> None:
    for n in range(12):
        start = datetime(2023, 10, 12, 8, 0) + timedelta(minutes=30 * n)  # noqa: DTZ001 - an event's times are local
        events.add(ws, lecture(name=f"第{n + 1}场", start=start, end=start + timedelta(hours=1)))
    (page,) = pages(schedule_prints.wall_calendar(ws, everything(ws), *OCTOBER).content)
    shown = sum(f"第{n + 1}场" in page for n in range(12))
    assert f"另有 {12 - shown} 场" in page
    assert shown > 2


def test_a_year_without_published_holidays_says_so(ws: Workspace) -> None:
    (page,) = pages(schedule_prints.wall_calendar(ws, [], date(2031, 5, 1), date(2031, 5, 31)).content)
    assert "本年节假日安排未导入" in page


def test_the_command_writes_all_three_files(
    ws: Workspace, workspace_folder: Path, planned: Event, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events.add(ws, lecture(name="弥牟镇宣讲", region_code="510113102"))
    begun = ["-w", str(workspace_folder), "calendar", "export", "-o"]
    for name, start in (("a.ics", b"BEGIN:VCALENDAR"), ("a.pdf", b"%PDF"), ("a.xlsx", b"PK")):
        assert main([*begun, str(tmp_path / name), "--region", QINGQUAN, "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["events"] == 1
        assert (tmp_path / name).read_bytes().startswith(start)
    assert planned.id.encode() in (tmp_path / "a.ics").read_bytes()
    assert main([*begun, str(tmp_path / "a.doc")]) == 2
    assert main([*begun, str(tmp_path / "b.pdf"), "--since", "2024-01-01", "--until", "2024-01-31"]) == 1
    assert not (tmp_path / "b.pdf").exists()


def test_the_command_gives_one_resource_its_own_calendar(
    ws: Workspace, workspace_folder: Path, planned: Event, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events.add(ws, lecture(name="别人的"))
    lecturer = resources.add(ws, Resource(ResourceId(""), ResourceKind.LECTURER, "陈志远", base_code=QINGQUAN))
    resources.book(ws, planned.id, [BookingLine(lecturer)])
    begun = ["-w", str(workspace_folder), "calendar", "export", "-o", str(tmp_path / "a.ics"), "--resource"]
    assert main([*begun, lecturer]) == 0
    assert capsys.readouterr().out == f"已导出 1 场：{tmp_path / 'a.ics'}\n"
    assert main([*begun, "nobody"]) == 1
