"""Personal data from the command line: what is held, finding, erasing with its record, the log, the rule."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from gbm_desktop import attendance, cli, events
from gbm_desktop.workspace import Workspace
from tests.builders import lecture

NAME, PHONE = "欧阳蓓蕾", "13987654321"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(ws: Workspace, capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: str) -> tuple[int, str, str]:
        code = cli.main(["-w", str(ws.folder), "--operator", "王芳", *words])
        out, err = capsys.readouterr()
        return code, out, err

    return command


def test_a_person_is_found_copied_and_erased(ws: Workspace, run: Run, tmp_path: Path) -> None:
    event_id = events.add(ws, lecture())
    person = attendance.add(ws, event_id, name=NAME, phone=PHONE)
    code, out, _ = run("privacy", "find", "欧阳", "--json")
    assert (code, [one["row_id"] for one in json.loads(out)]) == (0, [person.id])
    copy = tmp_path / "copy.pdf"
    assert run("privacy", "copy", "欧阳", "-o", str(copy))[0] == 0
    code, out, _ = run("privacy", "exports", "--json")
    assert [(one["kind"], one["persons"]) for one in json.loads(out)] == [("copy", 1)]

    code, _, err = run("erase", "person", person.id)
    assert (code, "删除原因" in err or "须填写原因" in err) == (1, True)
    code, out, _ = run("erase", "person", person.id, "--reason", "本人要求", "--json")

    assert code == 0
    told = json.loads(out)
    assert told["rows"] == {"attendees": 1}
    assert told["cleared"]["traces"] == []
    assert not copy.exists()
    assert run("privacy", "find", "欧阳")[0] == 1
    proof = tmp_path / "record.pdf"
    assert run("privacy", "record", "-o", str(proof))[0] == 0
    assert proof.read_bytes().startswith(b"%PDF")


def test_what_an_erasure_leaves_is_named_with_the_reason(ws: Workspace, run: Run, tmp_path: Path) -> None:
    person = attendance.add(ws, events.add(ws, lecture()), name=NAME)
    packet, copy = tmp_path / "packet.gbmb", tmp_path / "copy.db"
    assert run("bundle", "export", str(packet))[0] == 0
    assert run("backup", str(copy))[0] == 0
    packet.write_bytes(b"a letter")
    code, _, err = run("erase", "person", person.id, "--reason", "本人要求")
    assert code == 0
    assert f"{packet}  保存后已被修改或者被其他文件替换，未删除" in err
    assert f"{copy}  另存的备份，其中仍有被删除的信息" in err


def test_an_event_is_erased_and_no_longer_held(ws: Workspace, run: Run) -> None:
    event_id = events.add(ws, lecture())
    attendance.add(ws, event_id, name=NAME, phone=PHONE)
    held = json.loads(run("privacy", "status", "--json")[1])["events"]
    assert [(one["event_id"], one["people"], one["overdue"]) for one in held] == [(event_id, 1, True)]
    assert run("erase", "event", event_id, "--with", "files", "--reason", "保存期满")[0] == 0
    told = json.loads(run("privacy", "status", "--json")[1])
    assert (told["events"], told["erasures"], told["pending"]) == ([], 1, 0)


def test_the_rule_is_set_and_a_wrong_number_refused(run: Run) -> None:
    assert run("privacy", "settings", "--keep-days", "90", "--contact", "028-83612345")[0] == 0
    told = json.loads(run("privacy", "settings", "--json")[1])
    assert (told["keep_days"], told["contact"]) == (90, "028-83612345")
    said = run("privacy", "settings")[1].splitlines()
    assert (said[0], said[2:]) == ("保存到：活动结束后 90 日", ["联系电话：028-83612345", "告知文字：通用文字"])
    assert run("privacy", "settings", "--keep-days", "-")[1].startswith(
        "保存到：总结报送截止日\n处理依据：取得个人同意"
    )
    code, _, err = run("privacy", "settings", "--keep-days", "九十")
    assert code == 1
    assert "保存天数“九十”不对" in err


def test_a_notice_that_is_no_text_is_refused(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "notice.txt"
    picture.write_bytes(b"\x89PNG\xff")
    for place in (picture, tmp_path):
        code, out, err = run("privacy", "settings", "--notice", str(place))
        assert (code, out, len(err.splitlines())) == (1, "", 1)


def test_nobody_gets_a_copy_of_entries_that_are_not_there(ws: Workspace, run: Run, tmp_path: Path) -> None:
    attendance.add(ws, events.add(ws, lecture()), name=NAME, phone=PHONE)
    code, _, err = run("privacy", "copy", NAME, "--only", "x", "-o", str(tmp_path / "copy.pdf"))
    assert (code, len(err.splitlines())) == (1, 1)
    assert not (tmp_path / "copy.pdf").exists()


@pytest.mark.parametrize("kind", ["breach", "assessment"])
def test_the_papers_are_word_files_or_pdf(run: Run, tmp_path: Path, kind: str) -> None:
    assert run("privacy", "paper", kind, "-o", str(tmp_path / "paper.docx"))[0] == 0
    assert run("privacy", "paper", kind, "-o", str(tmp_path / "paper.pdf"))[0] == 0
    assert (tmp_path / "paper.docx").read_bytes().startswith(b"PK")
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
