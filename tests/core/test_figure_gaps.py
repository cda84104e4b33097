"""What the figures lack: each a piece of work, told once, with the place where it is done."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gbm_desktop import campaign, events, figures
from gbm_desktop.checkin.door import Door
from gbm_desktop.figures import typed
from gbm_desktop.model.events import EventKind
from gbm_desktop.model.figure_gaps import Register, register_of
from gbm_desktop.model.figures import RATIOS
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.report import Missing, MissingKind
from gbm_desktop.wording import register_figures, safety_figures
from gbm_desktop.wording.figure_gaps import until_due
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture
from tests.core.command_line import Run, runner
from tests.core.register_world import put

DAY = date(2023, 10, 20)


def held(ws: Workspace, name: str, kind: EventKind = EventKind.SALE) -> EventId:
    event_id = events.add(ws, lecture(name=name, kind=kind))
    hold(ws, event_id)
    Door(ws, event_id).headcount(1)
    return event_id


def of_kind(ws: Workspace, kind: MissingKind) -> list[Missing]:
    return [one for one in figures.missing(ws, DAY) if one.kind is kind]


def test_every_figure_that_may_be_unknown_is_kept_in_some_register() -> None:
    keys = [key for key in (*register_figures.FIGURES, *safety_figures.FIGURES) if key not in RATIOS]
    assert [key for key in keys if register_of(key) is None] == []
    assert {register_of(key) for key in keys} == set(Register)


def test_an_empty_register_is_one_line_that_names_its_figures(ws: Workspace) -> None:
    empty = {one.register: one.about for one in of_kind(ws, MissingKind.REGISTER_EMPTY)}

    assert set(empty) == set(Register)
    assert empty[Register.SUBSIDIES] == "补贴台账：补贴金额、补贴户数"
    assert empty[Register.DEALS] == "成交台账：意向户数、签约单数、签约金额、成交额、线下成交额等6项"


def test_a_register_that_was_filled_or_stated_lacks_nothing_any_more(ws: Workspace) -> None:
    put(ws, "deals", {"id": "1", "kind": "sale", "channel": "online", "on_day": "2023-10-12", "count": 1, "sum": 100})
    for key in ("demo_houses", "complaints"):
        typed.state(ws, key, "0", source="区住建局")
    empty = {one.register: one.about for one in of_kind(ws, MissingKind.REGISTER_EMPTY)}

    assert Register.DEALS not in empty
    assert Register.COMPLAINTS not in empty
    assert empty[Register.DEMONSTRATION] == "示范农房：示范农房面积"


def test_sales_without_exhibits_or_deals_are_named_once_such_registers_are_kept(ws: Workspace) -> None:
    full, bare, talk = held(ws, "有展品"), held(ws, "没展品"), held(ws, "宣讲", EventKind.LECTURE)
    assert of_kind(ws, MissingKind.HELD_WITHOUT_EXHIBITS) == of_kind(ws, MissingKind.HELD_WITHOUT_DEALS) == []
    put(ws, "enterprises", {"id": "a", "name": "甲"})
    put(ws, "products", {"id": "p", "enterprise_id": "a", "name": "一"})
    put(ws, "exhibits", {"id": "x", "event_id": full, "product_id": "p"})
    put(ws, "deals", {"id": "1", "kind": "sale", "channel": "offline", "on_day": "2023-10-12", "count": 1, "sum": 1,
                      "event_id": full})  # fmt: skip

    for kind in (MissingKind.HELD_WITHOUT_EXHIBITS, MissingKind.HELD_WITHOUT_DEALS):
        assert of_kind(ws, kind) == [Missing(kind, "2023年10月12日 没展品", bare)]
    assert talk


def test_photos_and_notes_are_told_together_where_no_event_has_any(ws: Workspace) -> None:
    first = held(ws, "甲")
    second = held(ws, "乙")
    assert of_kind(ws, MissingKind.HELD_WITHOUT_NOTE) == [Missing(MissingKind.HELD_WITHOUT_NOTE, "2场均无")]
    assert of_kind(ws, MissingKind.HELD_WITHOUT_PHOTO) == [Missing(MissingKind.HELD_WITHOUT_PHOTO, "2场均无")]
    events.set_note(ws, first, "反响热烈")

    assert [one.event_id for one in of_kind(ws, MissingKind.HELD_WITHOUT_NOTE)] == [second]


def test_exhibitors_of_unknown_home_and_stated_values_that_do_not_count_are_named(ws: Workspace) -> None:
    event_id = held(ws, "甲")
    put(ws, "enterprises", *({"id": f"{n}", "name": f"企业{n}"} for n in range(7)))
    put(ws, "exhibitors", *({"id": f"{n}", "event_id": event_id, "enterprise_id": f"{n}"} for n in range(7)))
    typed.state(ws, "reach", "1.2万", source="平台")
    put(ws, "publicity", {"id": "1", "on_day": "2023-10-12", "medium": "news", "level": "city", "title": "一",
                          "reach": 5})  # fmt: skip

    assert of_kind(ws, MissingKind.PLACE_UNKNOWN)[0].about == "企业0、企业1、企业2、企业3、企业4等7家"
    assert of_kind(ws, MissingKind.TYPED_OVERRULED) == [Missing(MissingKind.TYPED_OVERRULED, "阅读量")]


def test_last_year_is_missing_until_something_of_it_is_known(ws: Workspace) -> None:
    assert of_kind(ws, MissingKind.NO_LAST_YEAR) == [Missing(MissingKind.NO_LAST_YEAR, "2022年")]
    typed.state(ws, "sessions", "3", source="上年总结", year=2022)
    assert of_kind(ws, MissingKind.NO_LAST_YEAR) == []


def test_the_days_left_are_counted_and_so_are_those_too_late() -> None:
    due = date(2023, 11, 30)
    assert until_due(due, 38, 8) == "2023年11月30日前报送，还有 38 天，还缺 8 项："
    assert until_due(due, -2, 8) == "应于2023年11月30日前报送，已逾期 2 天，还缺 8 项："
    assert until_due(None, None, 8) == "报送期限待核实，还缺 8 项："


@pytest.fixture
def gbm(ws: Workspace, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in the workspace, where one event was held; answers its JSON, or what it said."""
    held(ws, "清泉镇专场")
    campaign.edit(ws, replace(campaign.current(ws), due=date(2023, 11, 30)))
    ws.close()

    return runner(ws.folder, capsys)


def test_the_command_prints_figures_with_their_rows_and_one_figures_rows(gbm: Run) -> None:
    told = {one["key"]: one for one in gbm("figures", "--as-of", "2023-10-20", "--json")}
    assert (told["sessions"]["value"], told["sessions"]["as_of"], told["sessions"]["year"]) == (1, "2023-10-20", 2023)
    assert told["sessions"]["rows"][0]["场次名称"] == "清泉镇专场"
    assert gbm("figures", "rows", "到场人次", "--as-of", "2023-10-20", "--json") == [
        {"日期": "2023-10-12", "场次名称": "清泉镇专场", "到场人次": 1, "其中未登记": 1}
    ]
    assert "已举办场次  1 场" in gbm("figures", "--as-of", "2023-10-20")


def test_the_command_states_a_value_and_last_years_and_takes_it_back(gbm: Run) -> None:
    gbm("figures", "set", "demo_houses", "12", "--source", "区住建局")
    gbm("figures", "set", "sessions", "3", "--year", "2022", "--source", "上年总结")
    assert "示范农房数  12 户" in gbm("figures")
    assert "（上年 3）" in gbm("figures", "--as-of", "2023-10-20")
    assert [one["key"] for one in gbm("figures", "stated", "--json")] == ["demo_houses"]
    gbm("figures", "unset", "demo_houses")
    assert gbm("figures", "stated", "--json") == []
    assert "由登记的数据统计" in gbm("figures", "set", "sessions", "3", "--source", "某处", code=1)
    assert "没有“session”这项指标" in gbm("figures", "rows", "session", code=1)


def test_the_command_takes_over_what_last_years_printed(gbm: Run, tmp_path: Path) -> None:
    told = gbm("figures", "--as-of", "2023-10-20", "--json")
    (tmp_path / "2022.json").write_text(json.dumps([{**one, "year": 2022} for one in told]), encoding="utf-8")

    assert "2022  已举办场次  1 场  2022.json" in gbm("figures", "last-year", tmp_path / "2022.json")
    assert "（上年 1）" in gbm("figures", "--as-of", "2023-10-20")


def test_the_command_lists_what_is_missing_with_the_days_left(gbm: Run) -> None:
    told = gbm("figures", "missing", "--as-of", "2023-10-20", "--json")
    assert told["due"] == "2023-11-30"
    last_year = {"kind": "no_last_year", "about": "2022年", "event_id": None, "section": "", "register": None}
    assert last_year in told["missing"]
    assert "尚无登记，指标空缺：补贴台账：补贴金额、补贴户数" in gbm("figures", "missing", "--as-of", "2023-10-20")
