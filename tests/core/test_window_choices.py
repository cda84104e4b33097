"""The window's choices: a safe start leaves them out, a reset forgets them, neither loses who works where."""

import json
from pathlib import Path

import pytest

from gbm_desktop import window_choices
from gbm_desktop.cli import main

CHOSEN = """[General]
operator=王芳
workspace=/data/gbm
language=en
look=dark
volume=60
scanner=prefix
cameraOn=yes
exitsOnly=yes
geometry=@ByteArray(abc)

[kiosk]
seal=abc
event=e1

[widths]
people=100, 200
"""
KEPT = ("operator=王芳", "workspace=/data/gbm", "language=en", "exitsOnly=yes", "seal=abc", "event=e1")
GONE = ("look=dark", "volume=60", "scanner", "cameraOn", "geometry", "people")


@pytest.fixture(autouse=True)
def usual(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file of choices, with choices in it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("GBM_SAFE", "")
    file = window_choices.file()
    file.parent.mkdir(parents=True)
    file.write_text(CHOSEN, encoding="utf-8")
    return file


def test_a_reset_forgets_choices_but_not_who_works_where_nor_a_lock(usual: Path) -> None:
    assert window_choices.reset() == 6
    text = usual.read_text(encoding="utf-8")
    assert all(line in text.splitlines() for line in KEPT)
    assert not any(gone in text for gone in GONE)


def test_a_reset_without_choices_makes_no_file(usual: Path) -> None:
    usual.unlink()
    assert window_choices.reset() == 0
    assert not usual.exists()


def test_a_safe_start_has_a_file_of_its_own_without_choices_and_without_sound(usual: Path) -> None:
    window_choices.begin_safe()
    assert window_choices.is_safe()
    assert window_choices.file() != usual
    lines = window_choices.file().read_text(encoding="utf-8").splitlines()
    assert all(line in lines for line in (*KEPT, "volume=0", "look=light"))
    assert not any(gone in "\n".join(lines) for gone in GONE)
    assert lines.count("[General]") == 1
    assert usual.read_text(encoding="utf-8") == CHOSEN


def test_the_command_says_how_much_it_reset(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings", "reset", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"reset": 6}
    assert main(["settings", "reset"]) == 0
    assert "活动数据没有变动" in capsys.readouterr().out
