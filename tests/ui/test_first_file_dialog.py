"""Where a dialog that asks for a file to read begins."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ui.dialogs.save_file import begin_at_documents, documents


def test_the_first_one_begins_at_the_documents_not_where_the_program_runs(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    monkeypatch.chdir(dialog.directory().absolutePath())
    begin_at_documents(dialog)
    assert Path(dialog.directory().absolutePath()) == documents()


def test_one_that_remembers_a_file_begins_beside_it(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(dialog)
    begin_at_documents(dialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path
