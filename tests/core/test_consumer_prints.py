"""The papers of consumer protection, and that who reported stands in none of them without the PIN."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from gbm_desktop import consumer, consumer_prints, consumer_settings
from gbm_desktop.documents.poster import PosterSize
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.errors.consumer import NoReportPin, WrongReportPin
from gbm_desktop.model.consumer import Case, CaseKind, CaseOutcome, CaseState, Channel
from gbm_desktop.model.ids import ComplaintId
from gbm_desktop.prints import Printed
from gbm_desktop.workspace import Workspace
from tests.documents.pdf_reading import page_sizes_mm
from tests.documents.print_reading import page_texts

CALLED = datetime(2023, 9, 27, 10, 0)  # noqa: DTZ001 - the register's times are local
COMPLAINT = Case(ComplaintId(""), "", CaseKind.COMPLAINT, CALLED, way="电话", person="王建国", phone="13800000009",
                 against="某建材店", facts="门窗漏风", claim="更换")  # fmt: skip
REPORT = replace(COMPLAINT, kind=CaseKind.REPORT, person="李举报", phone="13911112222", address="清泉村3组")
SECRETS = ("李举报", "13911112222", "1391111", "清泉村3组")


def text(printed: Printed) -> str:
    assert printed.warnings == ()
    return "".join("".join(page_texts(DrawnSheet(printed.content, ()))).split())


@pytest.fixture
def secret(ws: Workspace) -> Case:
    consumer_settings.set_pin(ws, "2468")
    return consumer.register(ws, REPORT)


def test_the_form_of_a_case_says_what_was_said_and_done_on_one_page(ws: Workspace) -> None:
    case = consumer.register(ws, COMPLAINT)
    consumer.move(ws, case.id, CaseState.TRANSFERRED, to_office="清泉市场监督管理所", what="附照片")
    printed = consumer_prints.form(ws, case.id)
    assert page_sizes_mm(printed.content) == [(210, 297)]
    said = text(printed)
    for wanted in (
        "消费维权投诉登记表", case.number, "王建国", "13800000009", "某建材店", "门窗漏风", "更换",
        "清泉市场监督管理所", "附照片", "2023年10月12日", "已登记", "已转办", "来访人签字", "12315",
    ):  # fmt: skip
        assert wanted in said


def test_long_facts_stand_on_the_form_whole(ws: Workspace) -> None:
    facts = "".join(f"第{n}次上门检修后仍然漏风，记录在案。" for n in range(40))
    case = consumer.register(ws, replace(COMPLAINT, facts=facts))
    assert facts in text(consumer_prints.form(ws, case.id))


def test_the_form_of_a_report_shows_who_reported_with_the_pin_only(ws: Workspace, secret: Case) -> None:
    hidden = text(consumer_prints.form(ws, secret.id))
    assert "举报人信息已隐藏" in hidden
    assert "来访人签字" not in hidden
    assert not any(one in hidden for one in SECRETS)
    with pytest.raises(WrongReportPin):
        consumer_prints.form(ws, secret.id, "1357")
    whole = text(consumer_prints.form(ws, secret.id, "2468"))
    assert all(one in whole for one in SECRETS)


def test_the_list_counts_masks_phones_and_hides_who_reported(ws: Workspace, secret: Case) -> None:
    late = consumer.register(ws, replace(COMPLAINT, due=date(2023, 10, 10)))
    done = consumer.register(ws, COMPLAINT)
    consumer.move(ws, done.id, CaseState.CLOSED, outcome=CaseOutcome.SETTLED)
    printed = consumer_prints.register(ws)
    assert page_sizes_mm(printed.content) == [(297, 210)]
    said = text(printed)
    assert "共3件：办理中2件，超期1件，已办结1件" in said
    assert "超期2天" in said
    assert "138****0009" in said
    assert "13800000009" not in said
    assert "本表不列" in said
    assert not any(one in said for one in SECRETS)
    assert "李举报" in text(consumer_prints.register(ws, pin="2468"))
    chosen = text(consumer_prints.register(ws, [late.id]))
    assert (late.number in chosen, secret.number in chosen) == (True, False)


def test_the_workbook_hides_who_reported_and_says_who_made_it_and_for_what(ws: Workspace, secret: Case) -> None:
    consumer.register(ws, COMPLAINT)

    def cells(pin: str = "") -> str:
        sheet = load_workbook(BytesIO(consumer_prints.export_xlsx(ws, pin=pin).content)).active
        assert sheet is not None
        return "\n".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None)

    said = cells()
    assert said.count("举报人信息已隐藏") == 4
    assert "王芳于2023年10月12日 09:00导出" in said
    assert not any(one in said for one in SECRETS)
    assert secret.number in said
    assert "13800000009" in said
    with pytest.raises(WrongReportPin):
        cells("1357")
    assert all(one in cells("2468") for one in SECRETS)


def test_without_a_pin_set_none_opens_the_papers(ws: Workspace) -> None:
    case = consumer.register(ws, COMPLAINT)
    with pytest.raises(NoReportPin):
        consumer_prints.form(ws, case.id, "2468")
    with pytest.raises(NoReportPin):
        consumer_prints.register(ws, pin="2468")
    with pytest.raises(NoReportPin):
        consumer_prints.export_xlsx(ws, pin="2468")


@pytest.mark.parametrize("paper", PosterSize)
@pytest.mark.parametrize("count", [0, 1, 8])
def test_the_notice_for_the_site_names_12315_and_the_local_channels(
    ws: Workspace, paper: PosterSize, count: int
) -> None:
    channels = [Channel(f"青白江区第{n}市场监督管理所", f"028-8360000{n}", "工作日") for n in range(count)]
    consumer_settings.set_channels(ws, channels)
    printed = consumer_prints.notice(ws, paper)
    assert page_sizes_mm(printed.content) == [tuple(map(round, paper.value))]
    said = text(printed)
    assert "12315" in said
    assert all(one.phone in said for one in channels[:6])
    assert ("本地渠道尚未填写" in said) is (count == 0)
