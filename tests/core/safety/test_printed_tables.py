"""Lists, tables, cards and notices on paper: who has signed, who keeps watch, what was found, whom to call."""

import itertools
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from gbm_desktop import staff
from gbm_desktop.documents.poster import PosterSize
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.checklist import ActionState, CheckResult
from gbm_desktop.model.safety.plan import Role, Section
from gbm_desktop.model.safety.signoff import SignedBy
from gbm_desktop.safety import checklist, emergency, gate, plan, prints, risks, signoff
from gbm_desktop.safety.prints import SafetyPrint
from gbm_desktop.safety.procedures import first_minutes
from gbm_desktop.workspace import Workspace
from tests.core.safety.printed import decide, name_officer, planned, read
from tests.documents.pdf_reading import page_sizes_mm
from tests.documents.print_reading import page_texts


def test_the_list_of_responsibilities_shows_who_has_signed(ws: Workspace, village: EventId) -> None:
    text = read(ws, village, SafetyPrint.RESPONSIBILITY)
    for said in ("岗位职责责任人替补人到岗时间点位识别标志签收", "赵建国", "13800000001", "已签10-12", "替补已签"):
        assert said in text
    measures = plan.measures(ws, village)
    plan.edit_measures(ws, [replace(one, task=f"{one.task}（已变更）") for one in measures])
    changed = read(ws, village, SafetyPrint.RESPONSIBILITY)
    assert "（已变更）" in changed
    assert "已签10-12" not in changed


def test_a_signature_on_paper_is_told_as_such(ws: Workspace, village: EventId, tmp_path: Path) -> None:
    page = tmp_path / "signed.jpg"
    page.write_bytes(b"a picture of the signed page")
    for line in signoff.sheet(ws, village):
        signoff.acknowledge(ws, village, line.staff.id, SignedBy.PAPER, page=page)
    assert "纸质已签10-12" in read(ws, village, SafetyPrint.RESPONSIBILITY)


def test_a_hundred_and_twenty_posts_are_printed_each_in_the_list_and_on_a_card(ws: Workspace, village: EventId) -> None:
    start, end = datetime(2023, 10, 12, 8), datetime(2023, 10, 12, 12)  # noqa: DTZ001 - a post's times are local
    for number in range(100, 220):
        plan.add_measure(ws, village, Section.ORDER, post=f"第{number}岗", task="疏导", due=start, until=end, spot="东")
    for kind in (SafetyPrint.SAFETY_PLAN, SafetyPrint.RESPONSIBILITY, SafetyPrint.EMERGENCY_CARD):
        text = read(ws, village, kind)
        assert [number for number in range(100, 220) if f"第{number}岗" not in text] == []


def test_the_risk_table_says_the_colour_in_words(ws: Workspace, village: EventId) -> None:
    risks.add(ws, village, hazard="彩虹门", consequence="倒塌伤人", likelihood=3, severity=5, control="配重锚固")
    text = read(ws, village, SafetyPrint.RISK_TABLE)
    assert "彩虹门倒塌伤人35红重大配重锚固待明确" in text


def test_the_duty_roster_has_day_hours_leader_keeper_phone_and_room_to_sign(ws: Workspace, village: EventId) -> None:
    people = staff.everyone(ws)
    start, end = datetime(2023, 10, 12, 8), datetime(2023, 10, 12, 12)  # noqa: DTZ001 - a watch's times are local
    emergency.add_duty(ws, village, start=start, end=end, leader=people[0].id, keeper=people[1].id, spot="文化站")
    text = read(ws, village, SafetyPrint.DUTY_ROSTER)
    for said in ("交接签字", "10月12日", "8:00—12:00", people[0].name, people[1].name, people[1].phone, "文化站"):
        assert said in text


def test_the_empty_checklist_bears_the_codes_by_which_it_is_keyed_back(ws: Workspace, exhibition: EventId) -> None:
    items = checklist.items(ws, exhibition)
    assert len(items) > 100
    made = prints.make(ws, exhibition, SafetyPrint.CHECKLIST)
    pages = page_texts(DrawnSheet(made.content, ()))
    assert len(pages) <= 8
    codes = [checklist.row_code_of(one.item) for one in items]
    text = "".join(pages)
    assert [text.count(code) for code in codes] == [1] * len(codes)
    assert "会前" in text
    assert "★" in text
    keyed = checklist.key_back(ws, exhibition, [f"{codes[0]} 1", f"{codes[5]} 2 出口上锁"])
    assert [one.problem for one in keyed] == [None, None]
    assert checklist.items(ws, exhibition)[5].failed


def test_the_filled_checklist_says_what_was_found_by_whom_and_what_is_done_about_it(
    ws: Workspace, exhibition: EventId
) -> None:
    person = staff.add(ws, name="周晓燕", unit="区应急局", post="科长", phone="13900000003")
    failed, passed, _, *rest = (one.item for one in checklist.items(ws, exhibition))
    checklist.inspect(ws, exhibition, passed.id, CheckResult.PASS, remark="东门")
    checklist.inspect(
        ws,
        exhibition,
        failed.id,
        CheckResult.FAIL,
        hazard="出口上锁",
        responsible=person.id,
        deadline=date(2023, 12, 19),
    )
    text = read(ws, exhibition, SafetyPrint.CHECKLIST, filled=True)
    for said in (
        "王芳10月12日9:00",
        "隐患（待整改）：出口上锁",
        "整改责任人：周晓燕",
        "期限：12月19日",
        "已查2项，不合格1项",
        "未查",
    ):
        assert said in text
    (action,) = checklist.actions(ws, exhibition)
    checklist.edit_action(ws, replace(action, state=ActionState.DONE, action="已开锁并专人看守"))
    checklist.inspect(ws, exhibition, failed.id, CheckResult.PASS)
    closed = read(ws, exhibition, SafetyPrint.CHECKLIST, filled=True)
    assert "整改：已开锁并专人看守" in closed
    assert "不合格0项" in closed
    assert rest


def test_the_phone_tree_goes_from_the_officer_down_and_then_outside(ws: Workspace, village: EventId) -> None:
    plan.edit(ws, replace(planned(ws, village), contacts=(("清泉派出所", "028-83301110"), ("卫生院", ""))))
    text = read(ws, village, SafetyPrint.PHONE_TREE)
    said = ["第一级", "赵建国", "13800000001", "第三级", "钱卫东", "外部救援", "110", "119", "120", "028-83301110"]
    places = list(itertools.accumulate(said, lambda at, words: text.index(words, at), initial=0))
    assert places == sorted(places)
    assert "卫生院待补充" in text


def test_there_is_a_card_for_each_post_with_what_its_holder_does_first(ws: Workspace, village: EventId) -> None:
    text = read(ws, village, SafetyPrint.EMERGENCY_CARD)
    manned = [one for one in plan.measures(ws, village) if one.until]
    assert manned
    for one in manned:
        assert one.post in text
        assert "".join(first_minutes(one.section)[0].split()) in text
    assert text.count("集合点文化站门前广场") == len(manned) + len(Role)
    assert "核定容量100人，满员立即停止入场" in text


def test_the_notice_says_what_the_site_holds_until_the_officer_admits_more(ws: Workspace, exhibition: EventId) -> None:
    name_officer(ws, exhibition)
    before = read(ws, exhibition, SafetyPrint.SITE_NOTICE)
    assert "本场核定容量" in before
    assert "3500人" in before
    decide(ws, exhibition)
    allowed = read(ws, exhibition, SafetyPrint.SITE_NOTICE)
    assert "本场核定容量" not in allowed
    assert "3800人110" in allowed
    gate.override_capacity(ws, exhibition, 0, "恢复核定容量")
    assert "3500人110" in read(ws, exhibition, SafetyPrint.SITE_NOTICE)


def test_the_notice_is_printed_on_a3_as_well(ws: Workspace, village: EventId) -> None:
    made = prints.make(ws, village, SafetyPrint.SITE_NOTICE, paper=PosterSize.A3)
    assert page_sizes_mm(made.content) == [(297, 420)]
