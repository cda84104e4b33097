"""Lists of what was published, as offices send them: read with care, nothing twice, and out again."""

from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import events, history, publicity, publicity_import, publicity_lists
from gbm_desktop.errors.tables import NoTableColumns
from gbm_desktop.model.counts import parse_count
from gbm_desktop.model.ids import HandoutId
from gbm_desktop.model.publicity import Handout, Medium, MediumLevel, Publicity
from gbm_desktop.wording.history import sentence
from gbm_desktop.wording.publicity import outside, repeated
from gbm_desktop.wording.tables import bad_row
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.documents.pdf_reading import text_of
from tests.intake.files import xlsx

HEAD = ["序号", "发布时间", "媒体类型", "媒体名称", "级别", "新闻标题", "链接/版面", "形式", "阅读/播放量", "相关场次"]


def row(**changes: object) -> list[object]:
    """A row of a good item, but for what is changed."""
    good = dict(
        zip(HEAD, [1, "2023-10-12", "微信公众号", "清泉镇发布", "乡镇级", "建材进村", "", "图文", "", ""], strict=True)
    )
    return list((good | changes).values())


def imported(ws: Workspace, tmp_path: Path, *rows: list[object], **usual: object) -> publicity_import.ClipPlan:
    file = xlsx(tmp_path / "剪报.xlsx", [["2023年宣传报道统计表"], HEAD, *rows, ["合计", len(rows)]])
    plan = publicity_import.plan(ws, file, **usual)  # type: ignore[arg-type]  # of which kind, each test says
    return publicity_import.import_plan(ws, plan).done


def by_title(ws: Workspace) -> dict[str, Publicity]:
    return {one.title: one for one in publicity.everything(ws)}


def test_an_offices_list_becomes_items_with_their_numbers_and_events(ws: Workspace, tmp_path: Path) -> None:
    event = events.add(ws, lecture(name="清泉镇公益宣讲"))
    told = {"相关场次": "清泉镇公益宣讲", "阅读/播放量": "1.2万+"}
    film = {
        "媒体类型": "电视",
        "级别": "区级",
        "新闻标题": "送建材下乡",
        "形式": "视频",
        "阅读/播放量": "3,400次",
        "发布时间": "10月13日",
    }
    done = imported(ws, tmp_path, row(**told), row(**film, 媒体名称="区融媒体中心"))
    assert (len(done.new), done.bad, done.left_out) == (2, (), ())
    items = by_title(ws)
    text, film_item = items["建材进村"], items["送建材下乡"]
    assert (text.medium, text.level, text.reach, text.plays, text.events) == (
        Medium.WECHAT, MediumLevel.TOWNSHIP, 12_000, None, (event,),
    )  # fmt: skip
    assert (film_item.on_day, film_item.level, film_item.reach, film_item.plays) == (
        date(2023, 10, 13), MediumLevel.COUNTY, None, 3400,
    )  # fmt: skip
    assert sentence(history.latest(ws, 1)[0].step) == "导入台账，新增 2 条"
    history.undo(ws)
    assert publicity.everything(ws) == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"新闻标题": ""}, "“标题”没有标题（空）"),
        ({"发布时间": ""}, "“日期”没有填写日期（空）"),
        ({"发布时间": "10.1"}, "“日期”不是日期（10.1）"),
        ({"发布时间": "2023-13-01"}, "“日期”不是日期"),
        ({"媒体类型": "", "媒体名称": "清泉镇"}, "“媒体类型”没有写明媒体类型（空）"),
        ({"媒体类型": "微博、微信"}, "“媒体类型”写了多种媒体，请分行登记"),
        ({"媒体类型": "广播电视"}, "“媒体类型”写了多种媒体"),
        ({"媒体类型": "集市"}, "“媒体类型”不是新闻媒体、微博"),
        ({"级别": ""}, "“级别”没有写明级别（空）"),
        ({"级别": "村级"}, "“级别”不是国家级、省级"),
        ({"阅读/播放量": "很多"}, "“阅读播放量”不是数量（很多）"),
        ({"相关场次": "没有的场次"}, "“关联场次”没有这个名称的场次"),
    ],
)
def test_a_row_that_cannot_be_taken_says_where_and_why_and_the_others_are_taken(
    ws: Workspace, tmp_path: Path, changes: dict[str, object], said: str
) -> None:
    done = imported(ws, tmp_path, row(**changes), row(新闻标题="另一篇"))
    assert [one.row for one in done.bad] == [3]
    assert said in bad_row(done.bad[0])
    assert set(by_title(ws)) == {"另一篇"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"媒体类型": "电视新闻"}, Medium.TELEVISION),
        ({"媒体类型": "村村响大喇叭"}, Medium.RADIO),
        ({"媒体类型": "新闻客户端"}, Medium.NEWS),
        ({"媒体类型": "抖音"}, Medium.OTHER),
        ({"媒体名称": "清泉镇", "链接/版面": "https://mp.weixin.qq.com/s/1"}, Medium.WECHAT),
        ({"媒体名称": "四川日报"}, Medium.NEWS),
        ({"媒体名称": "", "链接/版面": "https://weibo.com/1"}, Medium.WEIBO),
    ],
)
def test_the_medium_is_what_the_row_says_or_what_outlet_and_link_tell(
    ws: Workspace, tmp_path: Path, said: dict[str, object], expected: Medium
) -> None:
    imported(ws, tmp_path, row(**({"媒体类型": ""} | said)))
    assert [one.medium for one in publicity.everything(ws)] == [expected]


def test_rows_that_name_no_medium_or_level_take_the_usual_one_and_no_others(ws: Workspace, tmp_path: Path) -> None:
    rows = [row(媒体类型="", 媒体名称="某处", 级别=""), row(媒体类型="微博", 级别="省级", 新闻标题="另一篇")]
    done = imported(ws, tmp_path, *rows, medium=Medium.OTHER, level=MediumLevel.COUNTY)
    assert [(one.item.medium, one.item.level) for one in done.new] == [
        (Medium.OTHER, MediumLevel.COUNTY),
        (Medium.WEIBO, MediumLevel.PROVINCE),
    ]


def test_repeats_are_told_and_the_same_list_again_adds_nothing(ws: Workspace, tmp_path: Path) -> None:
    rows = [row(), row(序号=2), row(新闻标题="另一篇")]
    assert [repeated(one.clip.row, one.same_as) for one in imported(ws, tmp_path, *rows).repeated] == [
        "第 4 行与第 3 行重复"
    ]
    again = imported(ws, tmp_path, *rows)
    assert ([one.same_as for one in again.repeated], again.new) == ([0, 0, 0], ())
    assert len(publicity.everything(ws)) == 2


def test_days_that_no_figure_counts_are_told_and_taken(ws: Workspace, tmp_path: Path) -> None:
    done = imported(ws, tmp_path, row(发布时间="2032-10-12"), row(新闻标题="另一篇"))
    assert (len(done.new), done.outside) == (2, (3,))
    assert outside(3) == "第 3 行的日期不在活动期内，指标和总结报告不予统计，请核对年份"


def test_a_plan_made_twice_before_either_is_carried_out_adds_nothing_twice(ws: Workspace, tmp_path: Path) -> None:
    file = xlsx(tmp_path / "a.xlsx", [HEAD, row()])
    first, second = (publicity_import.plan(ws, file) for _time in range(2))
    assert publicity_import.import_plan(ws, first).step_id
    assert publicity_import.import_plan(ws, second).step_id is None
    assert len(publicity.everything(ws)) == 1


def test_columns_that_are_not_known_are_told_and_a_list_without_titles_is_refused(
    ws: Workspace, tmp_path: Path
) -> None:
    file = xlsx(tmp_path / "a.xlsx", [[*HEAD, "稿酬"], [*row(), "50"]])
    assert publicity_import.plan(ws, file).left_out == ("稿酬",)
    with pytest.raises(NoTableColumns):
        publicity_import.plan(ws, xlsx(tmp_path / "b.xlsx", [["日期", "媒体"], ["2023-10-12", "报纸"]]))


def test_the_workbook_has_the_register_handouts_and_sums_and_can_be_imported_again(
    ws: Workspace, tmp_path: Path
) -> None:
    event = events.add(ws, lecture(name="清泉镇公益宣讲"))
    imported(
        ws,
        tmp_path,
        row(**{"相关场次": "清泉镇公益宣讲", "阅读/播放量": "120"}),
        row(新闻标题="另一篇", 媒体类型="微博"),
    )
    publicity.put_handout(ws, Handout(HandoutId(""), date(2023, 10, 12), event, "选材手册", 300, "文化站"))
    before, made = publicity.everything(ws), publicity_lists.book(ws)
    book = openpyxl.load_workbook(BytesIO(made.content))
    assert book.sheetnames == ["媒体目录", "资料发放", "分类合计"]
    assert [cell.value for cell in book["资料发放"][3]][1:4] == ["选材手册", 300, "清泉镇公益宣讲"]
    assert [cell.value for cell in book["分类合计"][3]] == ["按媒体类型", "微博", 1, None, None]
    file = tmp_path / made.file_name
    file.write_bytes(made.content)
    assert len(publicity_import.plan(ws, file).repeated) == 2
    publicity.remove(ws, [one.id for one in before])
    publicity_import.import_plan(ws, publicity_import.plan(ws, file))

    def told(items: list[Publicity]) -> list[tuple[object, ...]]:
        return sorted((one.title, one.on_day, one.medium, one.level, one.reach, one.events) for one in items)

    assert told(publicity.everything(ws)) == told(before)


def test_the_printed_list_has_every_item_and_says_what_nobody_told(ws: Workspace, tmp_path: Path) -> None:
    imported(ws, tmp_path, row(**{"阅读/播放量": "1200"}), row(新闻标题="另一篇"))
    said = text_of(publicity_lists.sheet(ws).content)
    assert "媒体目录" in said
    assert "共 2 篇次，阅读量 1,200，播放量 未登记" in said
    assert all(title in said for title in ("建材进村", "另一篇"))


@pytest.mark.parametrize(
    ("text", "number"),
    [("1200", 1200), ("1,200次", 1200), ("１.２万", 12_000), ("10万+", 100_000), ("阅读量：3.5w", 35_000),
     ("约2千余人次", 2000), ("1200.0", 1200), ("", None), ("-5", None), ("很多", None), ("1.5", None), ("1,20", None)],
)  # fmt: skip
def test_counts_are_read_as_people_write_them(text: str, number: int | None) -> None:
    assert parse_count(text) == number


@given(st.integers(0, 10**9))
def test_every_number_that_is_printed_is_read_back(number: int) -> None:
    assert parse_count(str(number)) == parse_count(f"{number:,}") == number


@given(st.text(max_size=12))
def test_no_text_breaks_the_reading_of_counts(text: str) -> None:
    found = parse_count(text)
    assert found is None or found >= 0
