"""Everything is built here, once: the application, the open workspace, its window."""

import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from gbm_desktop import workspace
from gbm_desktop.errors import GbmError
from gbm_desktop.resource_files import resource
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.wording import Lang, say
from gbm_desktop.wording import start as words
from gbm_desktop.workspace import Workspace
from ui import last_resort, settings, theme
from ui.context import Context
from ui.jobs import Jobs
from ui.lasting_none import make_none_last
from ui.main_window import MainWindow

_BOLD_AFTER_MS = 50


def run(folder: Path | None = None, *, operator: str = "", lang: str = "") -> int:
    """The window was opened, on this workspace or the one that was open last, and closed again."""
    make_none_last()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("gbm-desktop")
    theme.load_font()
    theme.apply(app, settings.look())
    if lang in ("zh", "en"):
        settings.set_language("en" if lang == "en" else "zh")
    session = Session(app, operator or settings.operator())
    session.begin(folder)
    QTimer.singleShot(_BOLD_AFTER_MS, theme.load_bold)
    code = app.exec()
    session.end()
    return code


class Session(QObject):
    """One run of the program: the workspace that is open, and the window on it or the first-run page."""

    def __init__(self, app: QApplication, operator: str) -> None:
        super().__init__()
        self._app = app
        self._operator = operator
        self._translators: list[QTranslator] = []
        self.jobs = Jobs(self)
        self.jobs.crashed.connect(self._broke)
        last_resort.install(self._broke)
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: theme.apply(app, settings.look()))
        self.context: Context | None = None
        self.window: MainWindow | None = None
        self.first_run: QObject | None = None
        self._speak(settings.language())

    def begin(self, folder: Path | None) -> None:
        """The workspace is open, or the first-run page says what to do."""
        known = folder or settings.workspace_folder() or workspace.default_folder()
        if folder is None and not workspace.exists(known):
            self._welcome(folder)
            return
        self.open(known)

    def open(self, folder: Path) -> None:
        """The folder's workspace is in the window; what is wrong with it stands on the first-run page."""
        if not workspace.exists(folder):
            self._welcome(folder)
            return
        try:
            opened = workspace.open_existing(folder, operator=self._operator)
            started = campaign_store.campaign(opened.read) is not None
        except GbmError as error:
            self._welcome(folder, error)
            return
        if started and self._operator:
            self.use(opened)
        else:
            opened.close()
            self._welcome(folder)

    def use(self, opened: Workspace) -> None:
        """The window shows this workspace."""
        self._operator = opened.operator
        settings.set_operator(opened.operator)
        settings.set_workspace_folder(opened.folder)
        self.context = Context(opened, self.jobs, settings.language())
        self.context.choices_changed.connect(self._choices_changed)
        self.context.restore_wanted.connect(self._restore)
        self._show_window(self.context, "dashboard")

    def end(self) -> None:
        """What was under way is finished, and the files are let go of."""
        self.jobs.stop()
        if self.context is not None:
            self.context.ws.close()

    def _show_window(self, context: Context, page: str) -> None:
        old, window = self.window, MainWindow(context)
        self.window = window
        window.show()
        QTimer.singleShot(0, window, lambda: window.go(page, {}))
        for gone in (old, self.first_run):
            if gone is not None:
                gone.deleteLater()
        self.first_run = None

    def _welcome(self, folder: Path | None, error: GbmError | None = None) -> None:
        from ui.dialogs.first_run import FirstRun

        page = FirstRun(self.jobs, settings.language(), folder)
        page.ready.connect(self.use)
        page.restored.connect(self.open)
        self.first_run = page
        if error is not None:
            page.show_problem(error)
        page.show()
        if self.window is not None:
            self.window.deleteLater()
            self.window = None

    def _choices_changed(self) -> None:
        theme.apply(self._app, settings.look())
        if self.context is None or settings.language() == self.context.lang:
            return
        shown = self.window.page.key if self.window and self.window.page else "dashboard"
        self._speak(settings.language())
        opened = self.context.ws
        opened.on_commit.clear()
        self.context.deleteLater()
        self.use(opened)
        if self.window is not None:
            window = self.window
            QTimer.singleShot(0, window, lambda: window.go(shown, {}))

    def _restore(self, file: Path) -> None:
        from gbm_desktop import backup

        if self.context is None:
            return
        folder = self.context.ws.folder
        self.context.ws.close()
        try:
            backup.restore(folder, file)
        except GbmError as error:
            self.open(folder)
            if self.context is not None:
                self.context.problem(error)
            return
        self.open(folder)

    def _speak(self, lang: Lang) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
        if lang == "en":
            return
        own = str(resource("translations", "zh_CN.qm"))
        qt = f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_zh_CN.qm"
        for file in (own, qt):
            translator = QTranslator(self)
            if translator.load(file):
                self._app.installTranslator(translator)
                self._translators.append(translator)

    def _broke(self, error: BaseException) -> None:
        file = last_resort.write_down(error)
        if isinstance(error, GbmError):
            sentence = say(error, settings.language())
        else:
            sentence = words.BROKE[0 if settings.language() == "zh" else 1].format(file=file)
        if self.context is not None:
            self.context.said.emit(sentence, "", True)
        else:
            sys.stderr.write(sentence + "\n")
