"""Tours at the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from gbm_desktop import cli, events
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN
from tests.intake.files import xlsx
from tests.tour_builders import at, locate, show, whole_tour

Run = Any


@pytest.fixture
def run(ws: Workspace, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command is run on the workspace; answers its code and what it said."""

    def told(*words: str) -> tuple[int, str]:
        code = cli.main(["-w", str(ws.folder), *words])
        said = capsys.readouterr()
        return code, said.out + said.err

    return told


def test_a_tour_is_made_given_stops_and_shown(ws: Workspace, run: Run) -> None:
    locate(ws)
    first, second = show(ws, "花园村", at(9)), show(ws, "松林村", at(12))
    tour_id = json.loads(run("tour", "add", "--name", "秋季线", "--depart", "07:00", "--json")[1])["id"]
    code, said = run("tour", "stops", tour_id, first, second)
    assert (code, "▲ 迟到 56 分钟，赶不上布展" in said) == (0, True)
    shown = json.loads(run("tour", "show", tour_id, "--json")[1])
    assert [call["event"] for call in shown["days"][0]["calls"]] == [first, second]
    assert shown["days"][0]["calls"][1]["warnings"] == [{"kind": "late", "minutes": 56}]
    assert "秋季线  2 站" in run("tour", "list")[1]
    assert run("tour", "remove", tour_id)[0] == 0
    assert run("tour", "list")[1] == "还没有巡展线路。\n"


def test_stops_are_put_off_when_the_command_says_so(ws: Workspace, run: Run) -> None:
    locate(ws)
    first, second = show(ws, "花园村", at(9)), show(ws, "松林村", at(12))
    tour_id = json.loads(run("tour", "add", "--name", "秋季线", "--json")[1])["id"]
    run("tour", "stops", tour_id, first, second)
    code, _said = run("tour", "stops", tour_id, second, first, "--retime")
    assert code == 0
    assert [events.get(ws, one).said.start for one in (second, first)] == [at(9, 25), at(13, 25)]


def test_what_an_event_needs_is_told_and_the_load_follows(ws: Workspace, run: Run) -> None:
    event_id = show(ws, "花园村", at(9))
    tour_id = json.loads(run("tour", "add", "--name", "秋季线", "--json")[1])["id"]
    run("tour", "stops", tour_id, event_id)
    code, said = run(
        "tour", "cargo", event_id, "--leave", "宣传单", "300", "0.02", "0", "--lend", "展板", "6", "8", "20"
    )
    assert (code, said) == (0, "宣传单  ×300  0.02 kg  0 L  留在当地\n展板  ×6  8 kg  20 L  用后带回\n")
    (load,) = json.loads(run("tour", "load-list", tour_id, "--json")[1])
    assert load["stops"][0]["kg"] == 54
    assert "+ 展板 ×6" in run("tour", "load-list", tour_id)[1]


def test_both_prints_are_written(ws: Workspace, run: Run, tmp_path: Path) -> None:
    tour_id = whole_tour(ws)
    for kind in ("route-sheet", "load-list"):
        code, said = run("tour", "print", kind, tour_id, "-o", str(tmp_path / f"{kind}.pdf"))
        assert (code, "已生成" in said) == (0, True)
        assert (tmp_path / f"{kind}.pdf").read_bytes().startswith(b"%PDF")


def test_wrong_words_are_said_in_a_sentence(ws: Workspace, run: Run) -> None:
    assert run("tour", "show", "nothing") == (1, "没有编号为“nothing”的巡展线路，可能刚被删除。请刷新后再选。\n")
    assert run("tour", "add", "--name", "x", "--depart", "soon")[0] == 2
    assert run("tour", "add", "--name", " ")[0] == 1
    assert ws.folder.exists()


def test_coordinates_are_imported_after_a_look(ws: Workspace, run: Run, tmp_path: Path) -> None:
    file = xlsx(
        tmp_path / "坐标.xlsx",
        [["乡镇", "村", "纬度", "经度"], ["清泉镇", "花园村", 104.36, 30.75], ["某镇", "某村", 1, 2]],
    )
    assert json.loads(run("geography", "import", str(file), "--dry-run", "--json")[1])["coordinates"] == 1
    assert run("geography", "import", str(file), "--dry-run")[1].startswith("将导入坐标 1 处")
    assert run("geography", "list")[1] == ""
    code, said = run("geography", "import", str(file))
    assert (code, said.splitlines()[0]) == (0, "已导入坐标 1 处、路程 0 条；1 行需要核对。")
    assert f"{QINGQUAN}/花园村" in run("geography", "list")[1]
    assert ws.folder.exists()


def test_one_place_is_located_by_hand_and_the_way_there_asked_for(ws: Workspace, run: Run) -> None:
    assert run("geography", "travel", "青白江区", "清泉镇花园村") == (0, "约 45 分钟（没有坐标，为估计值）\n")
    assert run("geography", "set", "青白江区", "30.70", "104.30")[0] == 0
    assert run("geography", "set", "清泉镇花园村", "104°18′", "30°45′")[0] == 0
    assert run("geography", "travel", "青白江区", "清泉镇花园村") == (0, "14 分钟\n")
    assert run("geography", "set", "某镇", "30", "104")[1].startswith("本地区没有与“某镇”相符的乡镇或村")
    assert run("geography", "set", "清泉镇", "三十", "104") == (
        1,
        "“三十 104”未保存：经纬度无法识别，应如 30.8876 或 30°53′15″。请改正后再保存。\n",
    )
    assert ws.folder.exists()
