"""The 指标汇总表 on paper and as a workbook."""

from datetime import date
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from gbm_desktop import events, rollup, rollup_prints
from gbm_desktop.model.rollup import Kept, Scope, Submission, Value, as_data
from gbm_desktop.prints import save
from gbm_desktop.wording import rollup as words
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture
from tests.documents.pdf_reading import text_of

DAY = date(2023, 11, 20)


def _receive(ws: Workspace, folder: Path, code: str, name: str, as_of: date, **figures: Value) -> None:
    import json

    submitted = Submission(code, name, 2023, as_of, figures)
    save(json.dumps(as_data(submitted)).encode(), folder / f"{code}.json")
    rollup.receive(ws, [folder / f"{code}.json"])


def _both(ws: Workspace, folder: Path) -> None:
    _receive(ws, folder, "510113107", "清泉镇", DAY, sessions=Value(3), distinct=Value(40), contracts_sum=Value(1234.5),
             complaints_closed_share=Value(50, (1, 2)))  # fmt: skip
    _receive(ws, folder, "510113104", "城厢镇", date(2023, 11, 18), sessions=Value(4), distinct=Value(30),
             complaints_closed_share=Value(100, (8, 8)))  # fmt: skip


def test_the_table_says_each_total_who_told_it_what_cannot_be_added_and_who_is_missing(
    ws: Workspace, tmp_path: Path
) -> None:
    _both(ws, tmp_path)
    printed = rollup_prints.sheet(ws, DAY)
    said = "".join(text_of(printed.content).split())
    for text in (
        "青白江区2023年绿色建材下乡活动指标汇总表", "范围：下级汇总已报送2个地区，未报送5个",
        "各地数据截至2023年11月18日至2023年11月20日", "未报送：大弯街道、", "已举办场次场7全部无",
        "签到人数人70全部无不可简单相加", "1,234.50清泉镇城厢镇", "90全部无按各地分子、分母重新计算",
    ):  # fmt: skip
        assert text in said, text
    assert printed.warnings == ()


def test_nothing_received_is_said(ws: Workspace) -> None:
    said = "".join(text_of(rollup_prints.sheet(ws, DAY).content).split())
    assert "尚未收到下级数据。" in said
    assert "未报送7个" in said


def test_the_workbook_has_a_column_for_every_region_and_a_sheet_on_who_handed_in(ws: Workspace, tmp_path: Path) -> None:
    _both(ws, tmp_path)
    hold(ws, events.add(ws, lecture(region_code="510113106")))
    printed = rollup_prints.book(ws, DAY, Scope.ALL)
    table, state = load_workbook(BytesIO(printed.content)).worksheets
    heads = [cell.value for cell in table[2]]
    assert heads == ["序号", "指标", "单位", "合计", "四川省成都市青白江区", "城厢镇", "清泉镇", "说明"]
    sessions = [cell.value for cell in table[3]]
    assert sessions[:7] == [1, "已举办场次", "场", 8, 1, 4, 3]
    rows = {row[0]: row for row in state.iter_rows(min_row=3, values_only=True)}
    assert rows["清泉镇"][2:4] == ("已报送", "2023-11-20")
    assert rows["大弯街道"][2] == "未报送"


def test_who_is_already_within_another_is_said_and_a_step_names_few(ws: Workspace) -> None:
    kept = [Kept(Submission("510113", "青白江区", 2023, DAY, {}, ("510113107",)), ws.now(), "a"),
            Kept(Submission("510113107", "清泉镇", 2023, DAY, {}), ws.now(), "b")]  # fmt: skip
    inside = rollup.within(kept)
    assert [words.standing(one.submission, inside) for one in kept] == [
        "含下级 1 个地区",
        "已含在青白江区的汇总中，不重复相加",
    ]
    assert words.regions_named(["甲", "乙", "甲"]) == "甲、乙"
    assert words.regions_named(list("甲乙丙丁戊")) == "甲、乙、丙、丁等 5 个地区"
