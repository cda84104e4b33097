"""The calendar file that offices send to Outlook and phones, held against RFC 5545 by its bytes."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from gbm_desktop import calendar_file, events, history
from gbm_desktop.model.events import Body, BodyRole, Event, EventDraft, EventMode, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture, make_ready

_LONGEST_LINE = 75


def exported(ws: Workspace, event_id: EventId, *, contact: bool = False) -> bytes:
    return calendar_file.events_ics(ws, [events.get(ws, event_id)], contact=contact)


def entry_in(content: bytes) -> Any:
    """The file's one entry, as a library reads it."""
    (entry,) = Calendar.from_ical(content).walk("VEVENT")
    return entry


def only_entry(content: bytes) -> dict[str, str]:
    """What a reader of the file makes of its one entry."""
    return {str(name): str(value) for name, value in entry_in(content).items()}


def test_the_file_says_when_in_china_where_and_what(ws: Workspace) -> None:
    host = Body(BodyRole.HOST, "区经信局")
    event_id = events.add(ws, lecture(name="宣讲，第1场；清泉镇", bodies=(host,)))
    content = exported(ws, event_id)
    entry = entry_in(content)
    assert entry["DTSTART"].dt.isoformat() == "2023-10-12T09:00:00+08:00"
    assert entry["DTEND"].dt.isoformat() == "2023-10-12T11:30:00+08:00"
    assert (entry["UID"], entry["SUMMARY"], entry["LOCATION"]) == (event_id, "宣讲，第1场；清泉镇", "清泉镇文化站")
    assert entry["DESCRIPTION"] == "类型：公益宣讲\n农历：八月廿八\n预计人数：60\n主办单位：区经信局"
    assert b"DTSTART;TZID=Asia/Shanghai:20231012T090000\r\n" in content


def test_the_zone_is_in_the_file_and_the_head_is_what_outlook_asks_for(ws: Workspace) -> None:
    content = exported(ws, events.add(ws, lecture()))
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    for line in (b"VERSION:2.0", b"METHOD:PUBLISH", b"CALSCALE:GREGORIAN", b"TZID:Asia/Shanghai", b"TZOFFSETTO:+0800"):
        assert b"\r\n" + line + b"\r\n" in content
    assert content.index(b"BEGIN:VTIMEZONE") < content.index(b"BEGIN:VEVENT")
    assert str(Calendar.from_ical(content)["X-WR-CALNAME"]).endswith("青白江区2023年场次安排")


def test_separators_backslashes_and_line_breaks_are_escaped(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(name=r"a,b;c\d", place="一楼\n大厅"))
    content = exported(ws, event_id)
    assert rb"SUMMARY:a\,b\;c\\d" in content
    assert r"LOCATION:清泉镇一楼\n大厅".encode() in content
    assert only_entry(content)["SUMMARY"] == r"a,b;c\d"


@given(name=st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=120))
def test_no_line_is_longer_than_75_octets_and_no_character_is_torn(name: str) -> None:
    said = replace(lecture(), name=name, place=name)
    folded = bytes(calendar_file.entry_of(Event(EventId("1"), said, Stage.READY, "")).to_ical())
    lines = folded.split(b"\r\n")
    assert all(len(line) <= _LONGEST_LINE for line in lines)
    assert all(line.decode("utf-8") is not None for line in lines)
    assert only_entry(b"BEGIN:VCALENDAR\r\n" + folded + b"END:VCALENDAR\r\n")["SUMMARY"] == name


def test_no_person_is_named_unless_asked_for(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(contact_name="王芳", contact_phone="13812345678", note="李伟不来"))
    plain = exported(ws, event_id)
    assert "王芳".encode() not in plain
    assert b"13812345678" not in plain
    assert "李伟".encode() not in plain
    assert "联系人：王芳 13812345678" in only_entry(exported(ws, event_id, contact=True))["DESCRIPTION"]


def test_each_change_and_its_undoing_raise_the_sequence_while_the_uid_stays(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    said = events.get(ws, event_id).said
    seen = [only_entry(exported(ws, event_id))]
    events.edit(ws, event_id, replace(said, start=said.start + timedelta(days=1), end=said.end + timedelta(days=1)))
    seen.append(only_entry(exported(ws, event_id)))
    history.undo(ws, None, "改错了")
    seen.append(only_entry(exported(ws, event_id)))
    assert [entry["SEQUENCE"] for entry in seen] == ["0", "1", "2"]
    assert {entry["UID"] for entry in seen} == {event_id}


@pytest.mark.parametrize(
    ("stage", "status", "title"),
    [(Stage.POSTPONED, "CANCELLED", "【已延期】宣讲"), (Stage.CANCELLED, "CANCELLED", "【已取消】宣讲")],
)
def test_what_does_not_take_place_is_cancelled_on_the_phone_and_says_so(
    ws: Workspace, stage: Stage, status: str, title: str
) -> None:
    event_id = events.add(ws, lecture(name="宣讲"))
    events.set_stage(ws, event_id, stage, "暴雨")
    entry = only_entry(exported(ws, event_id))
    assert (entry["STATUS"], entry["SUMMARY"]) == (status, title)


def test_a_planned_event_is_tentative_a_ready_or_held_one_confirmed(ws: Workspace) -> None:
    planned, ready, held = (events.add(ws, lecture(name=f"宣讲{n}")) for n in range(3))
    make_ready(ws, ready)
    events.set_stage(ws, ready, Stage.READY)
    hold(ws, held)
    found = [only_entry(exported(ws, event_id))["STATUS"] for event_id in (planned, ready, held)]
    assert found == ["TENTATIVE", "CONFIRMED", "CONFIRMED"]


def test_an_online_event_has_its_link_and_no_location(ws: Workspace) -> None:
    said: EventDraft = lecture(mode=EventMode.ONLINE, place="", online_link="https://live.example.cn/a?b=1,2")
    entry = only_entry(exported(ws, events.add(ws, said)))
    assert "LOCATION" not in entry
    assert "线上参加：https://live.example.cn/a?b=1,2" in entry["DESCRIPTION"]


def test_an_event_of_several_days_lasts_to_its_end(ws: Workspace) -> None:
    last = datetime(2023, 10, 14, 17, 0)  # noqa: DTZ001 - an event's times are local
    content = exported(ws, events.add(ws, lecture(end=last)))
    assert b"DTEND;TZID=Asia/Shanghai:20231014T170000\r\n" in content
