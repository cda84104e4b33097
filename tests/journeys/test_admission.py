"""Sessions, the admission rule and groups at a command line."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.journeys.office import Office, begun

pytestmark = pytest.mark.journey


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return begun(tmp_path / "w")


@pytest.fixture
def event(office: Office) -> str:
    return office.add_event()


def came(office: Office, event: str, *arguments: object) -> list[tuple[str, str]]:
    return [(line["verdict"], line["reason"]) for line in office.do("checkin", event, *arguments, "--json").lines]


def test_a_group_comes_by_one_code_in_parts(office: Office, event: str) -> None:
    code = office.do("group", "add", event, "--name", "利民村代表团", "--persons", 40, "--json").json["code"]
    assert came(office, event, code, "--persons", 41) == [("refused", "too_many")]
    assert came(office, event, code, "--persons", 25) == [("admitted", "")]
    assert came(office, event, code, code) == [("admitted", ""), ("repeat", "")]
    assert came(office, event, code, "--exit", "--persons", 10) == [("admitted", "exit")]
    counted = office.do("counts", event, "--json").json
    assert [counted[name] for name in ("registered", "distinct", "entries", "inside")] == [40, 40, 40, 30]
    assert office.ask("group", "add", event, "--name", "一个人", "--persons", 1).code == 2


def test_a_ticket_admits_once_per_session_and_not_outside_of_them(office: Office, event: str) -> None:
    code = office.do("group", "add", event, "--name", "利民村代表团", "--persons", 2, "--json").json["code"]
    office.do("event", "sessions", event, "--set", "上午场", "2023-10-12T09:00", "2023-10-12T11:30")
    assert office.do("event", "rule", event).out.strip() == "整场活动一次"
    assert office.do("event", "rule", event, "session", "--json").json == {"once": "session"}
    assert came(office, event, code) == [("refused", "no_session")]
    now = datetime.now()  # noqa: DTZ005 - a session's times are local
    begin, end = ((now + timedelta(minutes=by)).isoformat(timespec="minutes") for by in (30, 90))
    office.do("event", "sessions", event, "--set", "今天", begin, end)
    assert came(office, event, code, code) == [("admitted", ""), ("repeat", "")]
    (kept,) = office.do("event", "sessions", event, "--json").json
    assert kept == {"name": "今天", "start": begin, "end": end}
    wrong = office.refused("event", "sessions", event, "--set", "倒着", end, begin)
    assert wrong == "场内时段“倒着”未保存：结束时间应晚于开始时间。"
