"""The publicity page: the register and handouts with their forms, lists imported, words marked in a text."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import attachments, events, publicity
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.ids import EventId, HandoutId, PublicityId
from gbm_desktop.model.publicity import Handout, Medium, MediumLevel, Publicity
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.intake.files import xlsx
from tests.ui.eyes import reads
from tests.ui.hands import choose, press, type_into
from ui.context import Context
from ui.open_campaign import OpenCampaign
from ui.pages.prints import Kind, PrintPanel
from ui.pages.publicity import PublicityPage
from ui.pages.publicity.handouts import HandoutsTab
from ui.pages.publicity.import_dialog import ClipImportDialog
from ui.pages.publicity.register import RegisterTab
from ui.pages.publicity.sums_dialog import SumsDialog
from ui.pages.publicity.words import WordsTab

DAY = date(2023, 10, 12)
ITEM = Publicity(PublicityId(""), DAY, Medium.WECHAT, "清泉镇发布", MediumLevel.TOWNSHIP, "建材进村", reach=1200)


@pytest.fixture
def event(ws: Workspace) -> EventId:
    return events.add(ws, lecture(name="清泉镇公益宣讲"))


def shown(shell: OpenCampaign, tab: str) -> QWidget:
    shell.go("publicity", {"tab": tab})
    assert isinstance(shell.page, PublicityPage)
    return shell.page.shown


def register(shell: OpenCampaign) -> RegisterTab:
    tab = shown(shell, "register")
    assert isinstance(tab, RegisterTab)
    return tab


def words(shell: OpenCampaign) -> WordsTab:
    tab = shown(shell, "words")
    assert isinstance(tab, WordsTab)
    return tab


def test_an_item_is_added_from_the_empty_page_with_its_event_and_stored(
    shell: OpenCampaign, ws: Workspace, event: EventId
) -> None:
    tab = register(shell)
    press(tab, "emptyAction")
    type_into(tab, "publicityTitle", "建材进村")
    choose(tab, "medium", Medium.TELEVISION)
    choose(tab, "level", MediumLevel.COUNTY)
    type_into(tab, "plays", "3,400")
    type_into(tab, "eventPick", "清泉镇")
    box = tab.findChild(QWidget, "eventPick")
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_Return)
    press(tab, "saveEntry")
    (stored,) = publicity.everything(ws)
    assert (stored.title, stored.medium, stored.level, stored.plays, stored.reach, stored.events) == (
        "建材进村", Medium.TELEVISION, MediumLevel.COUNTY, 3400, None, (event,),
    )  # fmt: skip
    assert stored.on_day == DAY
    assert reads(tab, "directoryCount") == "1 item, read 未登记, played 3,400"
    press(tab, "takeOffEvent")
    press(tab, "saveEntry")
    assert publicity.everything(ws)[0].events == ()


def test_what_is_wrong_stands_under_its_field_and_nothing_is_stored(shell: OpenCampaign, ws: Workspace) -> None:
    publicity.put(ws, ITEM)
    tab = register(shell)
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    type_into(tab, "reach", "many")
    press(tab, "saveEntry")
    assert reads(tab, "reachError").startswith("Not a number")
    type_into(tab, "reach", "1.2w")
    press(tab, "saveEntry")
    assert "没有标题" in reads(tab, "publicityTitleError")
    type_into(tab, "publicityTitle", "建材进村")
    type_into(tab, "outlet", "清泉镇发布")
    press(tab, "saveEntry")
    assert "已在宣传台账中" in reads(tab, "publicityTitleError")
    assert len(publicity.everything(ws)) == 1


def test_chips_count_and_narrow_the_list_and_what_no_figure_counts_is_said(shell: OpenCampaign, ws: Workspace) -> None:
    publicity.put(ws, ITEM)
    publicity.put(ws, replace(ITEM, medium=Medium.NEWS, title="旧闻", on_day=date(2022, 5, 1), reach=None))
    tab = register(shell)
    assert [chip.text() for chip in tab.chips if not chip.text().endswith(" 0")] == ["新闻媒体 1", "微信 1", "乡级 2"]
    press(tab, "medium_news")
    assert [one.title for one in tab.table.records.records] == ["旧闻"]
    tab.table.select_first()
    assert "outside the campaign" in reads(tab, "entryState")
    press(tab, "medium_news")
    tab.directory.search.setText("清泉镇 2023-10")
    QTest.keyClick(tab.directory.search, Qt.Key.Key_Return)
    assert [one.title for one in tab.table.records.records] == ["建材进村"]


def test_a_screenshot_is_attached_and_leaves_and_comes_back_with_its_item(
    shell: OpenCampaign, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    kept = publicity.put(ws, ITEM)
    tab = register(shell)
    tab.table.select_first()
    file = tmp_path / "截图.png"
    file.write_bytes(b"a picture")
    tab.detail.files.attach(file)
    qtbot.waitUntil(lambda: [one.kind for one in attachments.of(ws, kept.id)] == [publicity.ATTACHED])
    qtbot.waitUntil(lambda: tab.table.records.index(0, 7).data() == "1")
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    assert (publicity.everything(ws), attachments.of(ws, kept.id)) == ([], [])
    QTest.keyClick(shell.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(attachments.of(ws, kept.id)) == 1)
    assert publicity.everything(ws) == [kept]


def test_sums_are_those_of_what_is_listed(shell: OpenCampaign, ws: Workspace) -> None:
    publicity.put(ws, ITEM)
    publicity.put(ws, replace(ITEM, medium=Medium.NEWS, title="另一篇", reach=800))
    tab = register(shell)
    press(tab, "medium_wechat")
    press(tab, "showSums")
    (dialog,) = tab.findChildren(SumsDialog)
    dialog.table.selectAll()
    assert dialog.table.copied_text().splitlines() == [
        "按媒体类型\t微信\t1\t1,200\t未登记",
        "按级别\t乡级\t1\t1,200\t未登记",
        "按月份\t2023年10月\t1\t1,200\t未登记",
    ]
    press(dialog, "closeSums")


def test_what_is_listed_is_exported_and_the_bar_says_where(
    shell: OpenCampaign, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    publicity.put(ws, ITEM)
    publicity.put(ws, replace(ITEM, medium=Medium.NEWS, title="另一篇"))
    tab = register(shell)
    press(tab, "medium_news")
    for file in (tmp_path / "a.xlsx", tmp_path / "a.pdf"):
        tab.giving_out.save(tab.table.records.records, file)
        qtbot.waitUntil(file.exists)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert [row[4].value for row in book["媒体目录"].iter_rows(min_row=3)] == ["另一篇"]
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


@pytest.fixture
def dialog(qtbot: QtBot, context: Context) -> Iterator[ClipImportDialog]:
    opened = ClipImportDialog(context)
    qtbot.addWidget(opened)
    opened.show()
    qtbot.waitExposed(opened)
    yield opened
    qtbot.waitUntil(lambda: not context.jobs.busy)


def test_a_list_is_looked_at_before_it_is_imported_and_rows_without_level_take_the_chosen_one(
    dialog: ClipImportDialog, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = [
        ["2023-10-12", "微信", "县级", "一篇"],
        ["2023-10-12", "微信", "", "两篇"],
        ["2023-10-12", "微信", "县级", "一篇"],
    ]
    dialog.open_file(xlsx(tmp_path / "剪报.xlsx", [["日期", "媒体类型", "级别", "标题"], *rows]))

    def fates() -> list[str]:
        return [line.fate.value for line in dialog.rows.table.records.records]

    qtbot.waitUntil(lambda: fates() == ["new", "bad", "repeated"])
    assert dialog.rows.table.records.record(2).said == "第 4 行与第 2 行重复"
    dialog.level.setCurrentIndex(dialog.level.findData(MediumLevel.CITY))
    qtbot.waitUntil(lambda: fates() == ["new", "new", "repeated"])
    assert publicity.everything(ws) == []
    press(dialog, "importSheet")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert {one.title: one.level for one in publicity.everything(ws)} == {
        "一篇": MediumLevel.COUNTY,
        "两篇": MediumLevel.CITY,
    }


def test_a_file_that_is_no_list_is_refused_in_words(dialog: ClipImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    dialog.open_file(xlsx(tmp_path / "a.xlsx", [["甲", "乙"], ["1", "2"]]))
    qtbot.waitUntil(lambda: "没有找到所需的列（日期、标题）" in reads(dialog, "importProblem"))
    assert dialog.plan is None


def test_a_handout_takes_its_day_from_its_event_and_is_summed(
    shell: OpenCampaign, ws: Workspace, event: EventId
) -> None:
    events.edit(ws, event, replace(events.get(ws, event).said, start=lecture().start.replace(day=20),
                                   end=lecture().end.replace(day=20)))  # fmt: skip
    tab = shown(shell, "handouts")
    assert isinstance(tab, HandoutsTab)
    press(tab, "emptyAction")
    type_into(tab, "handoutName", "选材手册")
    type_into(tab, "handoutEvent", "清泉镇")
    QTest.keyClick(tab.detail.form.field("handoutEvent"), Qt.Key.Key_Return)
    press(tab, "saveEntry")
    assert "份数应为正整数" in reads(tab, "piecesError")
    type_into(tab, "pieces", "300")
    press(tab, "saveEntry")
    (stored,) = publicity.handouts(ws)
    assert (stored.name, stored.pieces, stored.event_id, stored.on_day) == ("选材手册", 300, event, date(2023, 10, 20))
    publicity.put_handout(ws, Handout(HandoutId(""), DAY, None, "海报", 50, "公告栏"))
    assert reads(tab, "directoryCount") == "2 lines, 350 pieces"


def test_words_are_marked_where_they_stand_and_f3_goes_from_one_to_the_next(shell: OpenCampaign, qtbot: QtBot) -> None:
    tab = words(shell)
    assert reads(tab, "wordsVerdict") == "○ No text yet"
    tab.text.setFocus()
    tab.text.insertPlainText("𠮷祥村的最 佳建材\n国家级品质")
    qtbot.waitUntil(lambda: len(tab.found) == 2)
    marked = [mark.cursor.selectedText() for mark in tab.text.extraSelections()]
    assert marked == ["最 佳", "国家级"]
    assert reads(tab, "wordsVerdict") == "▲ 2 places deserve a second look"
    assert "依据：《广告法》" in tab.list.item(0).text()
    for expected in ("最 佳", "国家级", "最 佳"):
        QTest.keyClick(tab.text, Qt.Key.Key_F3)
        assert tab.text.textCursor().selectedText() == expected


def test_nothing_found_is_never_said_to_be_lawful(shell: OpenCampaign, qtbot: QtBot) -> None:
    tab = words(shell)
    tab.text.insertPlainText("绿色建材进万家")
    qtbot.waitUntil(lambda: reads(tab, "wordsVerdict") == "○ 未发现常见禁用词。程序只作提示，发布前仍请审核。")


def test_a_word_file_and_an_events_poster_are_checked(
    shell: OpenCampaign, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    events.add(ws, lecture(name="全国第一的建材展"))
    document = Document()
    document.add_paragraph("顶级材料")
    document.save(str(tmp_path / "传单.docx"))
    tab = words(shell)
    tab.open_file(tmp_path / "传单.docx")
    qtbot.waitUntil(lambda: [one.written for one in tab.found] == ["顶级"])
    type_into(tab, "wordsEvent", "全国第一")
    QTest.keyClick(tab.at_event, Qt.Key.Key_Return)
    assert [one.written for one in tab.found] == ["全国第一"]
    assert "全国第一的建材展" in tab.text.toPlainText()


def test_the_poster_of_an_event_tells_of_such_words_where_it_is_printed(
    shell: OpenCampaign, ws: Workspace, qtbot: QtBot
) -> None:
    event = events.add(ws, lecture(name="全国第一的建材展"))
    shell.go("events", {"event_id": event, "step": EventStep.PRINTS})
    (panel,) = shell.window.findChildren(PrintPanel)
    panel.choose(Kind.POSTER)
    qtbot.waitUntil(lambda: "海报上有 1 处用语需要留意：“全国第一”" in reads(panel, "printAbout"))
