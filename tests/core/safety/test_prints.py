"""Safety on paper, as who reads it: the names, the numbers, what is missing, what was decided in spite of it."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT

from gbm_desktop import events, staff
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.errors.safety_prints import OnlyAsPdf, UnknownPrintFormat
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.prints import AS_WORD
from gbm_desktop.safety import plan, prints
from gbm_desktop.safety.prints import SafetyPrint
from gbm_desktop.wording import word
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.core.safety.printed import decide, name_officer, read
from tests.documents.pdf_reading import fonts_without_file, missing_glyphs, page_sizes_mm
from tests.documents.print_reading import page_texts

OPEN = {
    SafetyPrint.SAFETY_PLAN: "七、车辆停放、疏导措施待补充。",
    SafetyPrint.EMERGENCY_PLAN: "指挥长：待明确",
    SafetyPrint.RESPONSIBILITY: "尚未列出措施。",
    SafetyPrint.RISK_TABLE: "尚未列出风险。",
    SafetyPrint.DUTY_ROSTER: "交接签字",
    SafetyPrint.CHECKLIST: "尚未选用检查项目。",
    SafetyPrint.PHONE_TREE: "公安报警110",
    SafetyPrint.EMERGENCY_CARD: "责任人待明确",
    SafetyPrint.SITE_NOTICE: "紧急集合点待补充",
}


@pytest.mark.parametrize("kind", SafetyPrint)
def test_every_print_is_named_by_its_kind_with_its_fonts_and_without_a_missing_glyph(
    ws: Workspace, village: EventId, kind: SafetyPrint
) -> None:
    made = prints.make(ws, village, kind)
    assert made.file_name == f"{word(kind)}-清泉镇绿色建材公益宣讲.pdf"
    assert fonts_without_file(made.content) == []
    assert missing_glyphs(made.content) == 0
    assert set(page_sizes_mm(made.content)) <= {(210, 297), (297, 210)}


@pytest.mark.parametrize("kind", SafetyPrint)
def test_an_event_of_which_nothing_is_known_prints_what_is_to_be_filled_in(ws: Workspace, kind: SafetyPrint) -> None:
    bare = events.add(ws, lecture(expected=0, capacity=0))
    text = read(ws, bare, kind)
    assert "清泉镇绿色建材公益宣讲" in text
    assert OPEN[kind] in text


@pytest.mark.parametrize("kind", SafetyPrint)
def test_what_the_officer_decided_stands_in_every_print(ws: Workspace, exhibition: EventId, kind: SafetyPrint) -> None:
    name_officer(ws, exhibition)
    assert "安全责任人赵建国于" not in read(ws, exhibition, kind)
    decide(ws, exhibition)
    text = read(ws, exhibition, kind)
    if kind is SafetyPrint.EMERGENCY_CARD:
        assert "安全责任人决定：入场上限3800人" in text
    elif kind is SafetyPrint.SITE_NOTICE:
        assert "安全责任人赵建国决定" in text
        assert "许可正在办理" in text
    else:
        assert "安全责任人赵建国于2023年10月12日9:00决定：在下列事项未落实的情况下，本场活动按就绪办理。" in text
        assert "理由：许可正在办理，12月1日前取得文书。未落实事项：" in text
        assert "未明确责任人（" in text
        assert "由核定容量3500人改为3800人" in text


@pytest.mark.parametrize("kind", sorted(AS_WORD))
def test_plans_and_tables_can_be_edited_in_word(
    ws: Workspace, village: EventId, tmp_path: Path, kind: SafetyPrint
) -> None:
    file = tmp_path / "out.DOCX"
    assert prints.write(ws, village, kind, file).file_name.endswith(".docx")
    document = docx.Document(BytesIO(file.read_bytes()))
    said = "".join(part.text for part in document.paragraphs)
    cells = "".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "清泉镇绿色建材公益宣讲" in said
    assert "赵建国" in said + cells or kind in {SafetyPrint.RISK_TABLE, SafetyPrint.DUTY_ROSTER}
    flat = document.sections[0].orientation == WD_ORIENT.LANDSCAPE
    assert flat is (kind not in {SafetyPrint.SAFETY_PLAN, SafetyPrint.EMERGENCY_PLAN})


def test_what_is_drawn_is_no_word_file_and_nothing_is_written(ws: Workspace, village: EventId, tmp_path: Path) -> None:
    with pytest.raises(OnlyAsPdf) as refused:
        prints.write(ws, village, SafetyPrint.EMERGENCY_CARD, tmp_path / "card.docx")
    assert refused.value.kind is SafetyPrint.EMERGENCY_CARD
    with pytest.raises(UnknownPrintFormat):
        prints.write(ws, village, SafetyPrint.EMERGENCY_CARD, tmp_path / "card.txt")
    assert list(tmp_path.glob("card*")) == []


def test_rare_characters_and_long_names_are_printed_and_one_that_no_font_has_is_told(
    ws: Workspace, village: EventId
) -> None:
    for name, phone in (
        ("冯𬒗垚堽", "13900000011"),
        ("买买提·艾合买提·阿不都热合曼", "13900000012"),
        ("王\U0003134f", "13900000013"),
    ):
        person = staff.add(
            ws, name=name, unit="新疆维吾尔自治区喀什地区莎车县阿瓦提镇㙍村村民委员会", post="主任", phone=phone
        )
        plan.assign(ws, [plan.measures(ws, village)[0].id], responsible=person.id)
        for kind in (SafetyPrint.SAFETY_PLAN, SafetyPrint.RESPONSIBILITY, SafetyPrint.PHONE_TREE):
            made = prints.make(ws, village, kind)
            assert made.warnings == (("\U0003134f",) if "\U0003134f" in name else ())
            if not made.warnings:
                assert name in "".join(page_texts(DrawnSheet(made.content, ())))


def test_an_event_that_is_gone_is_named(ws: Workspace) -> None:
    with pytest.raises(UnknownEvent):
        prints.make(ws, EventId("gone"), SafetyPrint.SAFETY_PLAN)
