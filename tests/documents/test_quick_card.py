"""The quick card for the laptop's lid: both sides of one sheet, with the campaign's own numbers."""

from dataclasses import replace
from pathlib import Path

from gbm_desktop import campaign, quick_card
from gbm_desktop.cli import main
from gbm_desktop.documents.quick_card import QuickCard, quick_card_pdf
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.store import campaign as store
from gbm_desktop.workspace import Workspace
from tests.documents.pdf_reading import page_sizes_mm
from tests.documents.print_reading import embedded, page_texts


def test_one_sheet_says_how_to_sign_in_and_what_to_do_when() -> None:
    drawn = quick_card_pdf(QuickCard("2023年四川省阿坝藏族羌族自治州汶川县绿色建材下乡活动", [("现场负责人", "")]))
    assert [tuple(map(round, size)) for size in page_sizes_mm(drawn.pdf)] == [(210, 297)] * 2
    front, back = page_texts(drawn)
    for part in ("签到六步", "重复签到", "Shift+F4", "突发情况", "现场登记", "汶川县"):
        assert part in front
    for part in ("没有网络", "扫码枪没反应", "查不到姓名", "人满了", "停电、死机", "电脑时间不对", "现场负责人", "119"):
        assert part in back
    assert "…" not in front + back
    assert drawn.missing == ()
    assert all(embedded(drawn).values())


def test_the_campaign_s_departments_with_a_phone_are_whom_to_call(ws: Workspace) -> None:
    campaign.edit(ws, replace(campaign.current(ws), complaint_phone="028-83612315"))
    first, *others = store.departments(ws.read)
    campaign.set_departments(ws, [replace(first, contact="任建平", phone="028-83610116"), *others])
    printed = quick_card.printed(ws)
    back = page_texts(DrawnSheet(printed.content, printed.warnings))[1]
    assert "028-83612315" in back
    assert f"{first.name}任建平" in back.replace("　", "").replace(" ", "")
    assert "028-83610116" in back
    assert printed.file_name == "速查卡.pdf"


def test_the_command_prints_it_without_an_event(ws: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "card.pdf"
    assert main(["--workspace", str(ws.folder), "print", "quick-card", "-o", str(file)]) == 0
    assert len(page_sizes_mm(file.read_bytes())) == 2
    assert main(["--workspace", str(ws.folder), "print", "quick-card", "--campaign", "-o", str(file)]) == 2
