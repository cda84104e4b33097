"""Words that posters had better not say: found however they are spaced, and not where they are harmless."""

from itertools import pairwise
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import events, word_check
from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.word_check import MalformedWordList
from gbm_desktop.model.word_check import WordRule, check
from gbm_desktop.wording.word_check import finding
from gbm_desktop.workspace import Workspace
from tests.builders import lecture

_RULE = WordRule(("最佳", "No.1", "最大"), "依据", "原因", "改法", ("最大限度",))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("本县最佳产品", ["最佳"]),
        ("最 佳、最·佳", ["最 佳", "最·佳"]),
        ("全省ＮＯ．１", ["ＮＯ．１"]),
        ("no. 1 与 N O.1", ["no. 1", "N O.1"]),
        ("最大限度让利，最大优惠", ["最大"]),
        ("第一批、第一期、第一步", []),
        ("", []),
    ],
)
def test_a_word_is_found_however_it_is_written(text: str, written: list[str]) -> None:
    found = check(text, [_RULE])
    assert [one.written for one in found] == written
    assert [text[one.start : one.end] for one in found] == written


@pytest.mark.parametrize("word", ["国家级", "国 家 级", "最先进", "顶级", "零甲醛", "国家免检", "国徽", "原价"])
def test_the_shipped_list_knows_the_common_words(word: str) -> None:
    (found,) = word_check.in_text(f"本产品{word}，欢迎选购")
    assert found.written == word
    assert found.rule.source.startswith("《")
    assert finding(found).startswith(f"“{word}”：")


@pytest.mark.parametrize(
    "text",
    [
        "绿色建材进万家 美好生活共创建",
        "2023年绿色建材下乡活动启动会",
        "最大承载人数 500 人",
        "产品唯一编码",
        "第一期公益宣讲",
    ],
)
def test_the_campaigns_own_words_are_no_problem(text: str) -> None:
    assert word_check.in_text(text) == []


@given(st.text(max_size=60))
def test_findings_stand_in_the_text_one_after_the_other(text: str) -> None:
    found = word_check.in_text(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_what_an_events_poster_prints_is_checked(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(name="全国第一的建材展", place="最好的广场"))
    assert [one.written for one in word_check.in_event(ws, events.get(ws, event_id))] == ["全国第一", "最好"]


def test_word_and_text_files_are_read(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("参展产品").add_run("国家级 & 可靠")
    document.save(str(tmp_path / "a.docx"))
    (tmp_path / "b.txt").write_bytes("顶级材料".encode("gb18030"))
    text = word_check.text_of(tmp_path / "a.docx")
    assert "参展产品国家级 & 可靠" in text
    assert [one.written for one in word_check.in_text(text)] == ["国家级"]
    assert word_check.text_of(tmp_path / "b.txt") == "顶级材料"


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"not a package")
    with ZipFile(tmp_path / "b.docx", "w") as package:
        package.writestr("other.xml", "")
    with ZipFile(tmp_path / "c.docx", "w", ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", "材料" * 1000)
    sound = (tmp_path / "c.docx").read_bytes()
    text = sound.index(b"word/document.xml") + len("word/document.xml")
    (tmp_path / "c.docx").write_bytes(sound[:text] + b"\xff" * 8 + sound[text + 8 :])
    listed = sound.index(b"PK\x01\x02")
    locked, unknown = bytearray(sound), bytearray(sound)
    locked[6] = locked[listed + 8] = 1
    unknown[8] = unknown[listed + 10] = 99
    (tmp_path / "d.docx").write_bytes(locked)
    (tmp_path / "e.docx").write_bytes(unknown)
    for name in ("a.docx", "b.docx", "c.docx", "d.docx", "e.docx", "missing.txt"):
        with pytest.raises(CannotRead):
            word_check.text_of(tmp_path / name)


def test_an_own_list_stands_in_and_a_misspelt_one_is_named(tmp_path: Path) -> None:
    own = tmp_path / "words.toml"
    own.write_text('[[words]]\nwords = ["甲"]\nsource = "本县"\nwhy = "不用"\ninstead = "乙"\n', encoding="utf-8")
    assert [rule.words for rule in word_check.rules(own)] == [("甲",)]
    own.write_text('[[words]]\nword = ["甲"]\n', encoding="utf-8")
    with pytest.raises(MalformedWordList):
        word_check.rules(own)
