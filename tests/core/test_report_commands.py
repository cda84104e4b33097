"""The report's texts, cases, photos and dress on the command line, as another program would use them."""

from pathlib import Path

import pytest
from PIL import Image

from gbm_desktop import events
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture
from tests.core.command_line import Run, runner
from tests.documents.pdf_reading import text_of


@pytest.fixture
def event(ws: Workspace) -> str:
    event_id = events.add(ws, lecture())
    hold(ws, event_id)
    return event_id


@pytest.fixture
def gbm(ws: Workspace, event: str, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command; answers its JSON, or what it said."""
    assert event
    ws.close()

    return runner(ws.folder, capsys)


def test_a_section_is_written_and_its_numbers_are_watched(gbm: Run, tmp_path: Path) -> None:
    gbm("report", "text", "overview", "共举办绿色建材下乡活动3场，到场{到场人次}人次。")
    overview = gbm("report", "sections", "--as-of", "2023-11-20", "--json")[1]
    states = {one["field"]: (one["state"], one["typed"]) for one in overview["fields"]}
    assert states["到场人次"] == ("bound", "")
    assert states["已举办场次"] == ("typed_other", "3")
    assert "基本情况 已举办场次：正文写3，现为1" in gbm("report", "missing", "--as-of", "2023-11-20")

    written = tmp_path / "下一步.txt"
    written.write_text("继续下沉到村。", encoding="utf-8")
    gbm("report", "text", "next", "--file", written)
    gbm("report", "text", "overview", "--draft")
    sections = {one["key"]: one["text"] for one in gbm("report", "sections", "--json")}
    assert (sections["next"], sections["overview"]) == ("继续下沉到村。", None)
    assert "没有“preface”这一部分" in gbm("report", "text", "preface", "前言", code=1)
    gbm("report", "text", "overview", code=2)


def test_cases_with_photos_and_the_dress_are_in_the_pdf(gbm: Run, event: str, tmp_path: Path) -> None:
    photo = tmp_path / "群众选材.png"
    Image.new("RGB", (800, 600), "#88aa66").save(photo)
    made = gbm(
        "report", "case", "add", "一站式选材", "--text", "组织五家企业。", "--event", event, "--photo", photo, "--json"
    )
    gbm("report", "case", "add", "抱团下乡")
    gbm("report", "case", "move", "2", "--", "-1")
    gbm("report", "case", "edit", "1", "--text", "联合上下游。")
    gbm("report", "photo", event, photo)
    first, second = gbm("report", "case", "list", "--json")
    assert (first["title"], first["text"], first["photos"]) == ("抱团下乡", "联合上下游。", [])
    assert (second["id"], second["event_id"], second["photos"]) == (made["id"], event, ["群众选材"])
    dressed = gbm(
        "report", "dress", "--number", "青经信[2023]012号", "--letterhead", "区经信局文件", "--sealed", "--json"
    )
    assert (dressed["number"], dressed["sealed"], dressed["signer"]) == ("青经信〔2023〕12号", True, "")

    file = tmp_path / "a.pdf"
    gbm("report", "--as-of", "2023-11-20", "-o", file)
    said = text_of(file.read_bytes())
    for words in ("区经信局文件", "青经信〔2023〕12号", "（一）抱团下乡", "（二）一站式选材", "群众选材", "活动照片"):
        assert words in said
    gbm("report", "case", "remove", "1")
    assert "没有这个典型案例" in gbm("report", "case", "remove", "9", code=1)
    assert "1  一站式选材  1" in gbm("report", "case", "list")
