"""The route sheet and the load list as they lie on the table."""

from pathlib import Path

import pytest

from gbm_desktop import cargo, events, tour_prints, tours
from gbm_desktop.load_sheet import load_sheet
from gbm_desktop.model.events import Stage
from gbm_desktop.model.tours import TourPrint
from gbm_desktop.route_sheet import route_sheet
from gbm_desktop.workspace import Workspace
from tests.documents.pdf_reading import text_of
from tests.tour_builders import at, line, locate, show, whole_tour, with_stops


def test_the_route_sheet_says_when_where_whom_to_call_and_what_goes_along(ws: Workspace) -> None:
    text = text_of(tour_prints.make(ws, whole_tour(ws), TourPrint.ROUTE_SHEET).content)
    for said in (
        "巡展行程单", "返回 15:09", "10月12日 星期四", "八月廿八", "发车 07:46", "09:00—10:30", "清泉镇花园村",
        "王建国", "13800138000", "绿建展车1号", "7.8 公里", "11:00 起应布展", "迟到 56 分钟", "自带接线板",
    ):  # fmt: skip
        assert said in text, said


def test_a_stop_that_is_not_held_stands_on_the_sheet_as_such(ws: Workspace) -> None:
    locate(ws)
    event_id = show(ws, "花园村", at(9))
    tour_id = with_stops(ws, event_id, show(ws, "五桂村", at(14)))
    events.set_stage(ws, event_id, Stage.CANCELLED, "场地另有安排")
    assert "已取消，车辆不去" in text_of(tour_prints.make(ws, tour_id, TourPrint.ROUTE_SHEET).content)


def test_the_load_list_says_what_goes_on_and_off_and_warns_of_too_much(ws: Workspace) -> None:
    text = text_of(tour_prints.make(ws, whole_tour(ws), TourPrint.LOAD_LIST).content)
    for said in (
        "装车清单", "往花园村绿色建材巡展途中超载：215 千克", "10月12日 星期四 装车（青白江区）", "发放 600", "带回 6",
        "用后装回 4", "限 800 千克、5,000 升", "返回卸车", "驾驶员：",
    ):  # fmt: skip
        assert said in text, said


def test_a_tour_without_stops_or_goods_says_so_instead_of_an_empty_table(ws: Workspace) -> None:
    tour_id = with_stops(ws)
    assert "线路上还没有站点。" in text_of(tour_prints.make(ws, tour_id, TourPrint.ROUTE_SHEET).content)
    assert load_sheet(ws, tours.get(ws, tour_id)).rows == ()
    assert "各站都没有填写所需物品。" in text_of(tour_prints.make(ws, tour_id, TourPrint.LOAD_LIST).content)


def test_without_a_van_the_load_list_says_that_nothing_was_checked(ws: Workspace) -> None:
    event_id = show(ws, "花园村", at(9))
    tour_id = with_stops(ws, event_id)
    cargo.put(ws, event_id, [line("展板", 2)])
    (notice,) = load_sheet(ws, tours.get(ws, tour_id)).notices
    assert notice == "有的站没有安排车辆，或车辆没有填写载重、容积，未核对是否超载。"


def test_a_round_of_many_days_is_headed_by_its_first_and_last(ws: Workspace) -> None:
    ids = [show(ws, "花园村", at(9, day=day)) for day in (12, 13, 16)]
    tour_id = with_stops(ws, *ids, returns_daily=False)
    for event_id in ids:
        cargo.put(ws, event_id, [line("宣传单", 1200, stays=True)])
    text = text_of(tour_prints.make(ws, tour_id, TourPrint.LOAD_LIST).content)
    assert "10月12日 星期四至10月16日 星期一 装车（青白江区）" in text
    assert "发放 3,600" in text


@pytest.mark.parametrize("kind", list(TourPrint))
def test_a_tour_with_very_long_names_and_many_stops_still_prints_whole_pages(
    ws: Workspace, tmp_path: Path, kind: TourPrint
) -> None:
    ids = [show(ws, f"很长很长名字的第{n}行政村民委员会", at(7 + n % 12, day=1 + n)) for n in range(20)]
    tour_id = with_stops(ws, *ids, name="清泉镇" * 20)
    tour_prints.write(ws, tour_id, kind, tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert len(route_sheet(ws, tours.get(ws, tour_id)).rows) >= 60
