"""The sheets that are printed before leaving: the readiness check and the scanner's test code."""

import pytest

from gbm_desktop import events
from gbm_desktop.checkin.scanner_diagnosis import TEST_CODE
from gbm_desktop.documents.scanner_test_sheet import scanner_test_pdf
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.readiness import Check, Fact, Line
from gbm_desktop.readiness import look
from gbm_desktop.readiness_prints import check_sheet, scanner_sheet
from gbm_desktop.wording import word
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.documents.pdf_reading import page_sizes_mm
from tests.documents.print_reading import codes, embedded, page_texts, pictures, texts

DEVICES = [
    Line(Fact.NO_PRINTER),
    Line(Fact.SCANNER_UNTESTED),
    Line(Fact.CAMERA, {"names": ("Integrated Camera", "罗技高清摄像头")}),
    Line(Fact.SOUND, {"name": "扬声器（Realtek High Definition Audio）", "volume": 80}),
    Line(Fact.NO_NETWORK),
]


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    made = events.add(
        ws, lecture(name="2023年青白江区绿色建材下乡活动暨“绿色建材进万家”大型展销会（清泉镇、福洪镇联合场）")
    )
    add_people(ws, made, 12)
    return made


def test_the_check_is_one_page_whatever_was_found(ws: Workspace, event_id: EventId) -> None:
    printed = check_sheet(ws, event_id, [*look(ws, event_id), *DEVICES])
    drawn = DrawnSheet(printed.content, printed.warnings)
    assert [tuple(map(round, size)) for size in page_sizes_mm(printed.content)] == [(210, 297)]
    said = page_texts(drawn)[0]
    assert all(word(check) in said for check in Check)
    for part in ("出发前检查单", "操作人：王芳", "已载入12人，预计60人", "▲请处理", "复核人签字", "罗技高清摄像头"):
        assert part in said
    assert printed.warnings == ()
    assert all(embedded(drawn).values())
    assert printed.file_name.startswith("出发前检查单-2023年青白江区")


def test_the_same_check_makes_the_same_file(ws: Workspace, event_id: EventId) -> None:
    lines = look(ws, event_id)
    assert check_sheet(ws, event_id, lines).content == check_sheet(ws, event_id, lines).content


def test_the_test_code_is_read_off_the_paper_and_says_what_it_is() -> None:
    drawn = scanner_test_pdf()
    assert len(page_sizes_mm(drawn.pdf)) == 1
    assert codes(pictures(drawn)[0]) == {TEST_CODE}
    assert "不是票码" in texts(drawn)[1]
    assert drawn.missing == ()
    assert scanner_sheet().content == drawn.pdf
