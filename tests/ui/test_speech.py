"""Qt's own dialogs speak the language of the window."""

from PySide6.QtCore import QDir, QFileInfo, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QFileIconProvider, QLabel, QPushButton, QTreeView
from pytestqt.qtbot import QtBot

from ui.speech import Speech


def test_the_dialog_of_files_is_chinese_throughout(qapp: QApplication, qtbot: QtBot) -> None:
    speech = Speech(qapp)
    speech.speak("zh")
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    texts += [button.text() for button in dialog.findChildren(QPushButton)]
    columns = [dialog.findChildren(QTreeView)[0].model().headerData(at, Qt.Orientation.Horizontal) for at in range(4)]
    kind = QFileIconProvider().type(QFileInfo("/"))
    folder = QFileIconProvider().type(QFileInfo(QDir.tempPath()))
    speech.hush()
    assert columns == ["名称", "大小", "类型", "修改日期"]
    assert (kind, folder) == ("磁盘", "文件夹")
    assert "查找范围(&I)：" in texts
    assert not [text for text in texts if text.isascii()]


def test_a_translation_that_is_spoken_no_more_is_let_go_of(qapp: QApplication) -> None:
    speech, kept = Speech(qapp), len(qapp.findChildren(QTranslator))
    for lang in ("zh", "en", "zh"):
        speech.speak(lang)
    speech.hush()
    assert len(qapp.findChildren(QTranslator)) == kept
