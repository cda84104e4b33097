"""What the door says of real outcomes: what happened, to whom, and what to do."""

from dataclasses import fields

import pytest

from gbm_desktop import attendance, events
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.attendance import Direction, Reason
from gbm_desktop.model.door import Outcome
from gbm_desktop.model.ids import EventId
from gbm_desktop.wording import door as words
from gbm_desktop.wording.door import Said, said
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture

NO_REASON_TO_SAY = {Reason.NONE, Reason.EXIT}


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    made = events.add(ws, lecture(capacity=2, reentry=False))
    add_people(ws, made, 2)
    return made


@pytest.fixture
def door(ws: Workspace, event_id: EventId) -> Door:
    return Door(ws, event_id)


@pytest.fixture
def code(ws: Workspace, event_id: EventId) -> str:
    return attendance.tickets(ws, event_id)[0][1]


def said_of(ws: Workspace, outcome: Outcome, times: int = 2) -> Said:
    return said(outcome, ws.local, times)


def test_an_admission_needs_no_more_than_its_word(ws: Workspace, door: Door, code: str) -> None:
    assert said_of(ws, door.scan(code)) == Said("请进", "", "")


def test_a_repeat_on_the_same_day_gives_the_time_and_on_another_the_date(
    ws: Workspace, clock: SetClock, door: Door, code: str
) -> None:
    door.scan(code)
    clock.advance(60)
    assert said_of(ws, door.scan(code), times=2).line.startswith("第 2 次：09:00 已在 ")
    clock.advance(24 * 3600)
    assert said_of(ws, door.scan(code), times=3).line.startswith("第 3 次：10-12 09:00 已在 ")


def test_who_left_is_told_that_the_event_admits_once(ws: Workspace, clock: SetClock, door: Door, code: str) -> None:
    door.scan(code)
    clock.advance(60)
    assert said_of(ws, door.scan(code, Direction.OUT)).word == "已离场"
    clock.advance(60)
    assert said_of(ws, door.scan(code)).line == "09:01 已离场，本场次不再入场"
    assert said_of(ws, door.scan(code, Direction.OUT)).line.startswith("09:01 已在 ")


def test_a_full_event_names_both_numbers(ws: Workspace, door: Door, code: str) -> None:
    assert said_of(ws, door.headcount(2)) == Said("已计数", "未登记人数 +2，场内 2 人", "")
    full = said_of(ws, door.scan(code))
    assert (full.word, full.line) == ("已满，停止进入", "场内 2 人，核准 2 人")
    assert full.advice.startswith("立即停止放行")
    assert said_of(ws, door.headcount(1)) == full
    assert said_of(ws, door.headcount(-3)).line == "场内只有 2 人，未计数"
    assert said_of(ws, door.headcount(-1)).line == "未登记人数 −1，场内 1 人"


def test_a_mistyped_code_counts_its_characters(ws: Workspace, door: Door, code: str) -> None:
    assert said_of(ws, door.scan(code[:9])).line.startswith("收到 9 个字符")


def test_a_desk_is_called_by_its_number_or_its_name() -> None:
    assert (words.desk("2"), words.desk("东门"), words.desk("2", "en")) == ("2 号台", "东门", "desk 2")


@pytest.mark.parametrize("reason", sorted(set(Reason) - NO_REASON_TO_SAY))
def test_every_reason_has_its_line_in_both_languages(reason: Reason) -> None:
    assert all(words._LINES[reason])


def test_no_sentence_shows_its_blanks(ws: Workspace, door: Door, code: str) -> None:
    outcomes = [door.scan(code), door.scan(code), door.scan("G1ABC"), door.headcount(5), door.walk_in("李大山")]
    for outcome in outcomes:
        for lang in ("zh", "en"):
            shown = said(outcome, ws.local, 2, lang)
            assert not any("{" in getattr(shown, part.name) for part in fields(shown))
