"""Resources at the command line: put in, booked, away, found to clash, retired."""

from pathlib import Path

import pytest

from tests.journeys.office import Office, begun

pytestmark = pytest.mark.journey


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return begun(tmp_path / "w")


def test_resources_are_put_in_booked_and_found_to_clash(office: Office) -> None:
    first, second = (
        office.add_event(),
        office.add_event(name="下午场", start="2023-10-12T11:00", end="2023-10-12T12:00"),
    )
    added = office.do(
        "resource", "add", "讲师", "单雄", "--topic", "节水洁具", "--language", "四川话", "--day-off", "sun", "--json"
    )
    lecturer = added.json["id"]
    office.do("resource", "add", "tent", "折叠帐篷", "--quantity", 10)
    (found,) = office.do("resource", "list", "--text", "节水", "--json").json
    assert (found["id"], found["topics"], found["days_off"]) == (lecturer, ["节水洁具"], [6])
    assert office.do("resource", "book", first, "单雄", "折叠帐篷=6", "--json").json == {"clashes": []}
    (clash,) = office.do("resource", "book", second, lecturer[:18], "--json").json["clashes"]
    assert (clash["kind"], clash["events"]) == ("overlap", [first, second])
    said = office.do("resource", "book", second, "折叠帐篷=6", "--add").out.splitlines()
    assert said == [
        "▲ 单雄：10月12日 11:00 “下午场”与“清泉镇绿色建材公益宣讲”时间重叠",
        "▲ 折叠帐篷：10月12日 11:00 “下午场”与“清泉镇绿色建材公益宣讲”同时需要 12，只有 10，缺 2",
    ]
    assert len(office.do("resource", "clashes", "--json").json["clashes"]) == 2
    office.do("resource", "book", second)
    assert office.do("resource", "clashes").out.strip() == "没有冲突。"
    shown = office.do("resource", "show", "单雄", "--json").json
    assert [(one["event_id"], one["start"]) for one in shown["bookings"]] == [(first, "2023-10-12T09:00")]


def test_who_is_away_clashes_until_they_are_back(office: Office) -> None:
    event = office.add_event()
    office.do("resource", "add", "lecturer", "单雄")
    office.do("resource", "book", event, "单雄")
    office.do("resource", "away", "单雄", "2023-10-10", "2023-10-12", "--reason", "培训")
    assert "当天不可用（培训）" in office.do("resource", "clashes", "--since", "2023-10-12").out
    assert office.do("resource", "clashes", "--since", "2023-10-13").out.strip() == "没有冲突。"
    office.do("resource", "away", "单雄", "2023-10-12", "--back")
    assert office.do("resource", "clashes", "--json").json == {"clashes": []}
    assert "早于" in office.refused("resource", "away", "单雄", "2023-10-12", "2023-10-11")


def test_what_is_booked_is_retired_and_not_removed(office: Office) -> None:
    event = office.add_event()
    office.do("resource", "add", "车辆", "流动展车", "--kg", 1500, "--litres", 9000)
    office.do("resource", "book", event, "流动展车")
    assert "改为停用" in office.refused("resource", "remove", "流动展车")
    office.do("resource", "edit", "流动展车", "--retired", "--phone", "13800001111")
    assert office.do("resource", "list", "--json").json == []
    (kept,) = office.do("resource", "list", "--retired", "--json").json
    assert (kept["retired"], kept["phone"], kept["load_kg"]) == (True, "13800001111", 1500)
    office.do("resource", "book", event)
    office.do("resource", "remove", "流动展车")
    assert "找到 0 项" in office.refused("resource", "show", "流动展车")


def test_a_kind_or_a_day_that_is_none_is_wrong_usage(office: Office) -> None:
    assert office.ask("resource", "add", "飞机", "一号").code == 2
    assert office.ask("resource", "add", "讲师", "单雄", "--day-off", "someday").code == 2


def test_a_sheet_is_tried_and_imported(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "讲师.csv"
    file.write_text("姓名,专业,电话\n单雄,保温,13800001111\n王芳,,138\n", encoding="utf-8")
    tried = office.do("resource", "import", file, "--dry-run", "--json").json
    assert (tried["added"], tried["stored"], [one["row"] for one in tried["bad"]]) == (1, False, [3])
    assert office.do("resource", "list", "--json").json == []
    assert "第 3 行" in office.do("resource", "import", file).out
    assert [one["name"] for one in office.do("resource", "list", "--json").json] == ["单雄"]
