"""Prints join what is stored to paper: the right people, the right event, saved whole or not at all."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from gbm_desktop import attendance, events, prints, regions
from gbm_desktop.documents.badges import BadgeLayout
from gbm_desktop.documents.poster import PosterDesign, PosterSize
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.errors.attendance import NobodyOnList
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.errors.workspace import CannotWrite
from gbm_desktop.model.events import AgendaItem, Body, BodyRole
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.row_code import row_code
from gbm_desktop.prints import Printed
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, add_people, lecture
from tests.documents.print_reading import codes, page_texts, pictures, texts


def drawn(printed: Printed) -> DrawnSheet:
    return DrawnSheet(printed.content, printed.warnings)


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture())


def test_badges_carry_everyones_name_and_the_ticket_that_the_door_reads(ws: Workspace, event_id: EventId) -> None:
    add_people(ws, event_id, 3)
    sheet = drawn(prints.badges(ws, event_id))
    assert codes(pictures(sheet, scale=3)[0]) == {code for _, code in attendance.tickets(ws, event_id)}
    for person, _ in attendance.tickets(ws, event_id):
        assert person.name in texts(sheet)[0]
        assert person.unit in texts(sheet)[1]


def test_a_badge_without_a_role_says_participant_and_one_with_a_role_says_it(ws: Workspace, event_id: EventId) -> None:
    attendance.add(ws, event_id, name="王芳")
    attendance.add(ws, event_id, name="陈强", role="志愿者")
    text = texts(drawn(prints.badges(ws, event_id)))[0]
    assert text.count("参会人员") == 1
    assert text.count("志愿者") == 1


def test_badges_are_printed_for_the_chosen_people_only(ws: Workspace, event_id: EventId) -> None:
    people = add_people(ws, event_id, 4)
    sheet = drawn(prints.badges(ws, event_id, layout=BadgeLayout.SINGLE, people=[people[1].id, people[3].id]))
    pages = page_texts(sheet)
    assert [people[1].name in pages[0], people[3].name in pages[1], len(pages)] == [True, True, 2]


def test_nobody_on_the_list_is_said_instead_of_an_empty_sheet(ws: Workspace, event_id: EventId) -> None:
    with pytest.raises(NobodyOnList) as refused:
        prints.badges(ws, event_id)
    assert refused.value.name == "清泉镇绿色建材公益宣讲"
    with pytest.raises(NobodyOnList):
        prints.signin(ws, event_id, blank_rows=0)


def test_the_sign_in_sheet_has_row_codes_masked_phones_and_blank_rows(ws: Workspace, event_id: EventId) -> None:
    person = attendance.add(ws, event_id, name="王芳", phone="13800138000")
    masked = texts(drawn(prints.signin(ws, event_id, mask_phones=True, blank_rows=3)))[0]
    assert row_code(person.number) in masked
    assert "138****8000" in masked
    assert "13800138000" not in masked
    assert "补3" in masked
    assert "13800138000" in texts(drawn(prints.signin(ws, event_id, mask_phones=False)))[0]


def test_the_privacy_notice_names_who_why_what_how_long_and_the_rights(ws: Workspace, event_id: EventId) -> None:
    notice = "\n".join(prints.privacy_notice(ws, events.get(ws, event_id)))
    for said in (
        "青白江区",
        "清泉镇绿色建材公益宣讲",
        "姓名",
        "联系电话（可不填）",
        "保存期限",
        "2023年",
        "更正",
        "不愿登记不影响入场",
    ):
        assert said in notice
    assert "{" not in notice


def test_the_notice_names_host_and_contact_where_the_event_has_them(ws: Workspace) -> None:
    hosted = events.add(
        ws,
        lecture(
            bodies=(Body(BodyRole.HOST, "青白江区经济和信息化局"),), contact_name="周敏", contact_phone="028-83311111"
        ),
    )
    first = prints.privacy_notice(ws, events.get(ws, hosted))[0]
    assert first == "收集单位：青白江区经济和信息化局，联系人周敏，电话028-83311111。"


@pytest.mark.parametrize("design", PosterDesign)
@pytest.mark.parametrize("paper", PosterSize)
def test_the_poster_says_what_when_where_and_whom_to_complain_to(
    ws: Workspace, event_id: EventId, design: PosterDesign, paper: PosterSize
) -> None:
    sheet = drawn(prints.poster(ws, event_id, design=design, paper=paper))
    text = texts(sheet)[0]
    for said in ("绿色建材进万家", "清泉镇绿色建材公益宣讲", "2023年10月12日", "清泉镇文化站", "12315"):
        assert said in text
    read = codes(pictures(sheet)[0])
    assert len(read) == 1
    assert "清泉镇文化站" in read.pop()


def test_the_code_of_an_online_event_opens_its_link(ws: Workspace) -> None:
    online = events.add(ws, lecture(online_link="https://meeting.example.cn/j/12345"))
    sheet = drawn(prints.poster(ws, online))
    assert codes(pictures(sheet)[0]) == {"https://meeting.example.cn/j/12345"}
    assert "扫码参加线上活动" in texts(sheet)[0]


def test_an_agenda_over_several_days_says_the_day_of_each_item(ws: Workspace) -> None:
    start, end = datetime(2023, 10, 27, 14), datetime(2023, 10, 28, 12)  # noqa: DTZ001 - an event's times are local
    items = (AgendaItem(start, None, "报到", ""), AgendaItem(datetime(2023, 10, 28, 9), None, "启动仪式", ""))  # noqa: DTZ001 - local
    event_id = events.add(ws, lecture(start=start, end=end, agenda=items))
    text = texts(drawn(prints.poster(ws, event_id)))[0]
    assert "27日14:00报到" in text
    assert "28日09:00启动仪式" in text


def test_the_place_is_led_by_its_township_and_village_where_it_does_not_name_them(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(place="文化广场", village="红旗村"))
    township = regions.require(QINGQUAN).name
    assert f"{township}红旗村文化广场" in texts(drawn(prints.poster(ws, event_id)))[0]


def test_a_rare_character_that_no_font_has_is_told(ws: Workspace, event_id: EventId) -> None:
    attendance.add(ws, event_id, name="王\U0003134f")
    assert prints.badges(ws, event_id).warnings == ("\U0003134f",)


def test_an_event_that_is_gone_is_named(ws: Workspace) -> None:
    with pytest.raises(UnknownEvent):
        prints.poster(ws, EventId("gone"))


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("清泉镇绿色建材公益宣讲", "海报-清泉镇绿色建材公益宣讲.pdf"),
        ('A/B\\C:D*E?"<>|F', "海报-A-B-C-D-E-F.pdf"),
        ("  尾巴. ", "海报-尾巴.pdf"),
        ("长" * 200, f"海报-{'长' * 60}.pdf"),
    ],
)
def test_file_names_are_such_as_windows_takes(ws: Workspace, name: str, file: str) -> None:
    assert prints.poster(ws, events.add(ws, lecture(name=name))).file_name == file


def test_a_saved_file_is_whole_and_replaces_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    prints.save(b"first", path)
    prints.save(b"second", path)
    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for place in (pipe, tmp_path / ("长" * 100)):
        with pytest.raises(CannotWrite):
            prints.save(b"pdf", place)
    assert pipe.is_fifo()


def test_no_print_takes_the_place_of_a_workspaces_data(ws: Workspace) -> None:
    with pytest.raises(CannotWrite):
        prints.save(b"pdf", ws.path)
    events.add(ws, lecture())


def test_a_file_that_cannot_be_written_is_named_and_nothing_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite) as refused:
        prints.save(b"pdf", tmp_path / "no such folder" / "badges.pdf")
    assert refused.value.file.name == "badges.pdf"
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(CannotWrite):
        prints.save(b"pdf", tmp_path / "folder.pdf")
    assert [entry.name for entry in tmp_path.iterdir()] == ["folder.pdf"]
