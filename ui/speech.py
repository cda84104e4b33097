"""The window's language: Chinese translations are in force, or the English of the source is."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QTranslator

from gbm_desktop.resource_files import resource
from ui.settings import Lang

# Texts of Qt's dialog of files that its own translation does not know yet, or has badly; ours has them.
QT_LACKS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
)


class Speech:
    """The translators that the application has now."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []

    def speak(self, lang: Lang) -> None:
        """What is built from now on is in this language: Qt's own dialogs too, and the months of its calendars."""
        self.hush()
        if lang == "en":
            QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
            return
        QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for file in (f"{qt}/qtbase_zh_CN.qm", str(resource("translations", "zh_CN.qm"))):  # the last is asked first
            translator = QTranslator()
            if translator.load(file):
                self._app.installTranslator(translator)
                self._translators.append(translator)

    def hush(self) -> None:
        """No translator is left behind, and months are the system's."""
        QLocale.setDefault(QLocale.system())
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
