"""Where a file is offered to be saved."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.save_file import ask_file


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's home with a folder of documents."""
    home = tmp_path / "home"
    (home / "Documents").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    return home


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def _asks(window: QWidget, saved: list[Path]) -> QFileDialog:
    return ask_file(window, "另存为 PDF", "海报.pdf", "PDF (*.pdf)", saved.append, dialog="saveHere")


def _offered(window: QWidget) -> Path:
    dialog = _asks(window, [])
    offered = Path(dialog.directory().path())
    dialog.reject()
    return offered


def test_a_file_is_first_offered_among_the_persons_documents(window: QWidget, home: Path) -> None:
    assert _offered(window) == home / "Documents"
    (home / "Documents").rmdir()
    assert _offered(window) == home


def test_a_file_is_offered_beside_the_one_that_was_saved_last(window: QWidget, home: Path, qtbot: QtBot) -> None:
    stick, saved = home / "U盘", list[Path]()
    stick.mkdir()
    dialog = _asks(window, saved)
    dialog.selectFile(str(stick / "海报.pdf"))
    dialog.accept()
    qtbot.waitUntil(lambda: saved == [stick / "海报.pdf"])
    assert _offered(window) == stick
    stick.rmdir()
    assert _offered(window) == home / "Documents"


def test_a_portable_program_offers_its_own_folder(
    window: QWidget, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick" / "gbm-desktop"
    stick.mkdir(parents=True)
    monkeypatch.setenv("GBM_PORTABLE", str(stick))
    assert home.is_dir()
    assert _offered(window) == stick


def test_who_changes_their_mind_saves_nothing(window: QWidget, home: Path, qtbot: QtBot) -> None:
    saved: list[Path] = []
    dialog = _asks(window, saved)
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog, "saveHere") is None)
    assert saved == []
    assert _offered(window) == home / "Documents"
