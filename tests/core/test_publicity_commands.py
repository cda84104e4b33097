"""Publicity, handouts and the word check on the command line, as another program would use them."""

from pathlib import Path

import pytest

from gbm_desktop import events
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.core.command_line import Run, runner
from tests.intake.files import xlsx

ADD = ("publicity", "add", "2023-10-12", "建材进村", "--medium", "wechat", "--level", "township")


@pytest.fixture
def gbm(ws: Workspace, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in the workspace, which has 清泉镇公益宣讲; answers its JSON, or what it said."""
    events.add(ws, lecture(name="全国第一的公益宣讲"))
    ws.close()

    return runner(ws.folder, capsys)


def the_event(gbm: Run) -> str:
    (found,) = gbm("event", "list", "--json")
    return str(found["id"])


def test_an_item_is_added_with_its_screenshot_listed_changed_summed_and_removed(gbm: Run, tmp_path: Path) -> None:
    shot = tmp_path / "截图.png"
    shot.write_bytes(b"a picture")
    event = the_event(gbm)
    item = gbm(*ADD, "--outlet", "清泉镇发布", "--reach", 1200, "--event", event, "--file", shot, "--json")["id"]
    (row,) = gbm("publicity", "list", "--medium", "wechat", "--json")
    assert (row["id"], row["events"], row["reach"], row["level"]) == (item, [event], 1200, "township")
    gbm("publicity", "edit", item, "--reach", 1500, "--level", "county")
    assert gbm("publicity", "sums", "--by", "month", "--json") == [
        {"of": "2023-10", "count": 1, "reach": 1500, "plays": None}
    ]
    assert "微信  1 篇次  阅读量 1,500  播放量 未登记" in gbm("publicity", "sums")
    assert "县级  清泉镇发布  建材进村" in gbm("publicity", "list", "--level", "county")
    assert "没有符合条件的宣传报道" in gbm("publicity", "list", "--medium", "news")
    gbm("publicity", "remove", item)
    assert gbm("publicity", "list", "--json") == []


def test_what_is_on_the_register_already_is_one_sentence_on_the_error_line(gbm: Run) -> None:
    gbm(*ADD)
    assert "已在宣传台账中，未重复登记" in gbm(*ADD, code=1)
    assert "没有编号为“x”的记录" in gbm("publicity", "edit", "x", "--reach", 1, code=1)


def test_a_list_is_tried_imported_and_exported(gbm: Run, tmp_path: Path) -> None:
    rows = [["2023-10-12", "微信", "建材进村", ""], ["2023-10-12", "集市", "另一篇", "县级"]]
    file = xlsx(tmp_path / "a.xlsx", [["日期", "媒体类型", "标题", "级别", "稿酬"], *([*row, 50] for row in rows)])
    tried = gbm("publicity", "import", file, "--level", "county", "--dry-run", "--json")
    assert (tried["new"], tried["bad"], tried["left_out"], tried["dry_run"]) == (1, 1, ["稿酬"], True)
    assert gbm("publicity", "list", "--json") == []
    said = gbm("publicity", "import", file, "--level", "county")
    assert "新增 1 条；重复 0 条，1 行需要核对。" in said
    assert "第 3 行“媒体类型”不是新闻媒体" in said
    assert "第 2 行已在台账中" in gbm("publicity", "import", file, "--level", "county")
    for name, begin in (("台账.xlsx", b"PK"), ("目录.pdf", b"%PDF")):
        gbm("publicity", "export", tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(begin)


def test_handouts_are_added_listed_and_removed(gbm: Run) -> None:
    event = the_event(gbm)
    line = gbm("handout", "add", "2023-10-12", "选材手册", 300, "--event", event, "--json")["id"]
    assert gbm("handout", "list", "--json")[0]["pieces"] == 300
    assert "选材手册  300 份  全国第一的公益宣讲" in gbm("handout", "list")
    assert "份数应为正整数" in gbm("handout", "add", "2023-10-12", "手册", 0, code=1)
    gbm("handout", "remove", line)
    assert "还没有登记资料发放" in gbm("handout", "list")


def test_words_are_checked_in_a_text_a_file_and_an_events_posters(gbm: Run, tmp_path: Path) -> None:
    (found,) = gbm("word-check", "--text", "本县最 佳建材", "--json")
    assert (found["start"], found["end"], found["written"]) == (2, 5, "最 佳")
    file, own = tmp_path / "传单.txt", tmp_path / "words.toml"
    file.write_text("顶级材料", encoding="utf-8")
    own.write_text('[[words]]\nwords = ["材料"]\nsource = "本县"\nwhy = "不用"\ninstead = "建材"\n', encoding="utf-8")
    assert "“顶级”" in gbm("word-check", file)
    assert "“材料”：不用（本县）。建议：建材。" in gbm("word-check", file, "--words", own)
    assert "“全国第一”" in gbm("word-check", "--event", the_event(gbm))


def test_nothing_found_is_never_said_to_be_lawful(gbm: Run) -> None:
    said = gbm("word-check", "--text", "绿色建材进万家")
    assert said == "未发现常见禁用词。程序只作提示，发布前仍请审核。\n"
    assert "选择一项填写" in gbm("word-check", code=2)
    assert "选择一项填写" in gbm("word-check", "a.txt", "--text", "b", code=2)
