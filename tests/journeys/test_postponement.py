"""Events are made from templates, moved and postponed at the command line."""

from pathlib import Path

import pytest

from tests.journeys.office import Office, begun

pytestmark = pytest.mark.journey


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return begun(tmp_path / "workspace")


def _from_template(office: Office, key: str, start: str, **said: str) -> str:
    more = (text for name, value in said.items() for text in (f"--{name}", value))
    done = office.do("event", "add", "--template", key, "--region", "510113107", "--start", start, *more, "--json")
    found: str = done.json["id"]
    return found


def test_an_event_made_from_a_template_has_its_name_agenda_and_safety_plan(office: Office) -> None:
    keys = [one["key"] for one in office.do("event", "templates", "--json").json]
    assert keys == ["lecture", "fair", "van-day"]
    event = _from_template(office, "van-day", "2030-10-12T09:00", village="利民村", expected="90")
    shown = office.do("event", "show", event, "--json").json
    assert (shown["name"], shown["expected"], shown["end"]) == ("清泉镇利民村绿色建材下乡巡展", 90, "2030-10-12T11:30")
    assert office.do("safety", "measures", event, "--json").json


def test_without_a_template_the_rest_must_be_said(office: Office) -> None:
    said = office.ask("event", "add", "--region", "510113107", "--start", "2030-10-12T09:00")
    assert said.code == 2
    assert "--kind" in said.err
    assert "party" in office.refused(
        "event", "add", "--template", "party", "--region", "510113107", "--start", "2030-10-12T09:00"
    )


def test_a_whole_day_is_postponed_after_a_look_at_what_comes_of_it(office: Office, tmp_path: Path) -> None:
    first = _from_template(office, "lecture", "2030-10-12T09:00", village="利民村")
    second = _from_template(office, "lecture", "2030-10-12T14:00", village="红岩村")
    look = office.do("event", "postpone", "--whole-day", "2030-10-12", "--to", "2030-10-15", "--dry-run").out
    assert "试算：将延期 2 场" in look
    assert office.do("event", "show", first, "--json").json["start"] == "2030-10-12T09:00"
    assert "原因" in office.refused("event", "postpone", first, "--to", "2030-10-15")
    done = office.do(
        "event", "postpone", "--whole-day", "2030-10-12", "--to", "2030-10-15", "--reason", "暴雨预警", "--json"
    ).json
    assert [(one["id"], one["start"]) for one in done] == [(first, "2030-10-15T09:00"), (second, "2030-10-15T14:00")]
    office.do("print", "postponement-notice", first, "-o", tmp_path / "notice.pdf")
    assert (tmp_path / "notice.pdf").read_bytes().startswith(b"%PDF")
    office.do("undo")
    assert office.do("event", "show", second, "--json").json["start"] == "2030-10-12T14:00"


def test_a_postponement_of_nothing_is_wrong_usage(office: Office) -> None:
    assert office.ask("event", "postpone", "--reason", "暴雨预警").code == 2
    assert "没有待举办的场次" in office.refused("event", "postpone", "--whole-day", "2030-10-12")


def test_events_move_together_and_a_held_one_does_not(office: Office) -> None:
    first = _from_template(office, "lecture", "2030-10-12T09:00")
    second = _from_template(office, "lecture", "2030-10-13T09:00")
    office.do("event", "move", second, first, "--to", "2030-11-01T10:00")
    assert office.do("event", "show", first, "--json").json["start"] == "2030-11-01T10:00"
    assert office.do("event", "show", second, "--json").json["start"] == "2030-11-02T10:00"
    past = _from_template(office, "lecture", "2023-10-12T09:00")
    office.do("event", "stage", past, "held", "--reason", "补录")
    assert "已举办" in office.refused("event", "move", past, "--to", "2030-11-01T10:00")


@pytest.mark.parametrize("choice", ["--with-followers", "--with-same-resources"])
def test_later_events_may_go_along(office: Office, choice: str) -> None:
    event = _from_template(office, "lecture", "2030-10-12T09:00")
    said = office.do("event", "postpone", event, choice, "--reason", "道路中断")
    assert "另行通知" in said.out
    assert office.do("event", "show", event, "--json").json["stage"] == "postponed"
