"""Everything is built here, once: the application, its window, the workspace in it."""

import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from gbm_desktop import window_choices
from ui import collector, screen_use, settings, theme
from ui.beginning import Beginning
from ui.lasting_none import make_none_last
from ui.main_window import MainWindow
from ui.past_runs import Run
from ui.remembered_kiosk import kiosk
from ui.speech import Speech

if TYPE_CHECKING:
    from gbm_desktop.errors import GbmError
    from gbm_desktop.workspace import Workspace
    from ui.ahead import Ahead
    from ui.auto_lock import AutoLock
    from ui.closed_work import ClosedWork
    from ui.context import Context
    from ui.engine import Engine
    from ui.open_campaign import OpenCampaign
    from ui.passphrase_page import PassphrasePage
    from ui.trouble import Trouble

_TOUR_MS, _AHEAD_MS = 10, 500


def run(folder: Path | None = None, *, operator: str = "", lang: str = "", safe: bool = False) -> int:
    """The window was opened, on this workspace or the one that was open last, and closed again."""
    make_none_last()
    if safe:
        window_choices.begin_safe()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ForceRasterWidgets)  # camera frames are drawn off this thread
    app = QApplication(sys.argv[:1])
    app.setApplicationName("gbm-desktop")
    app.setDesktopFileName("gbm-desktop")
    theme.load_font()
    theme.apply(app, settings.look(), settings.text_size())
    if lang in ("zh", "en"):
        settings.set_language("en" if lang == "en" else "zh")
    past = Run()
    session = Session(app, operator or settings.signature(), past)
    session.begin(folder)
    code = app.exec()
    session.end()
    past.end()
    if session.again is not None:
        start_again(safe=session.again)
    return code


class Session(QObject):
    """One run of the program: the window, and the workspace in it or a page in their place."""

    def __init__(self, app: QApplication, operator: str, past: Run | None = None) -> None:
        super().__init__()
        collector.keep_to_this_thread(self)
        self._app = app
        self.operator = operator
        """Who works; empty until somebody has said so."""
        self.past = past
        self.again: bool | None = None
        """Whether to start anew once this run has ended, and then carefully or not."""
        self._speech = Speech(app)
        self._speech.speak(settings.language())
        self._beginning: Beginning | None = None
        self.window: MainWindow | None = None
        self.campaign: OpenCampaign | None = None
        self.first_run: QWidget | None = None
        self.lock: AutoLock | None = None
        self.ahead: Ahead | None = None
        self._engine: Engine | None = None

    def begin(self, folder: Path | None) -> None:
        """The window is seen; the workspace follows, or the first-run page says what to do."""
        self._beginning = Beginning(self, folder)
        self._beginning.begin()

    def open(self, folder: Path, key: bytes = b"") -> None:
        """The folder's workspace is in the window, or its passphrase is asked for.

        What is wrong with it stands on the first-run page.
        """
        from gbm_desktop import workspace
        from gbm_desktop.errors import GbmError
        from gbm_desktop.errors.protection import Locked

        try:
            opened = workspace.open_existing(folder, operator=self.operator, key=key)
        except Locked:
            self.passphrase_page.ask(folder)
            return
        except GbmError as error:
            self.welcome(folder, error)
            return
        problem = None
        try:
            if self._is_begun(opened):
                self.use(opened)
                return
        except GbmError as error:  # a page of the file that the disk lost
            problem = error
        opened.close()
        self.welcome(folder, problem)

    def _is_begun(self, opened: "Workspace") -> bool:
        """Whether there is a campaign in it, and somebody to work at it."""
        from gbm_desktop import operators
        from gbm_desktop.store import campaign as campaign_store

        return campaign_store.campaign(opened.read) is not None and bool(
            self.operator or operators.must_sign_in(opened)
        )

    def use(self, opened: "Workspace", page: str = "dashboard") -> None:
        """The window shows this workspace."""
        from ui.context import Context
        from ui.open_campaign import OpenCampaign

        self.operator = opened.operator
        settings.set_signature(opened.operator)
        settings.set_workspace_folder(opened.folder)
        self.engine.take(opened)
        if self.campaign is not None:
            self.campaign.context.end()
        context = Context(opened, self.engine.jobs, settings.language())
        context.choices_changed.connect(self._choices_changed)
        context.leave_wanted.connect(lambda: self.engine.when_idle(lambda: self.welcome(None)))
        context.sample_wanted.connect(self._open_sample)
        context.sign_in_wanted.connect(lambda: self.engine.when_idle(self._rebuild))
        self.closed_work.offer(context)
        window = self.window if self.window is not None and self.campaign is None else self.show_frame()
        self.campaign = OpenCampaign(window, context)
        self.campaign.begin("checkin" if kiosk() else page)
        self._watch(context)
        if self.first_run is not None:
            self.first_run.deleteLater()
            self.first_run = None
        self._tell_of_start(context)
        self._read_ahead(self.campaign)

    def _read_ahead(self, campaign: "OpenCampaign") -> None:
        from ui.ahead import Ahead

        if window_choices.is_safe():
            return
        self.ahead = self.ahead or Ahead(self, lambda: self.engine.jobs.busy)
        QTimer.singleShot(_AHEAD_MS, campaign, lambda: self._make_ahead(campaign))

    def _make_ahead(self, campaign: "OpenCampaign") -> None:
        from ui.made_ahead import MadeAhead

        if campaign is self.campaign:
            MadeAhead(campaign, lambda: self.engine.jobs.busy or self.ahead is None or not self.ahead.over)

    def _use_first(self, opened: "Workspace") -> None:
        """Who comes from the first page for the first time is shown around."""
        self.use(opened)
        if self.campaign is not None and not settings.toured():
            QTimer.singleShot(_TOUR_MS, self.campaign, self.campaign.tour)

    def _tell_of_start(self, context: "Context") -> None:
        if window_choices.is_safe():
            about = self.tr("Safe start: no camera, sound, network or automatic backup; choices are kept until the end")
            context.tell(about)
        if self.past is not None and self.past.ended_badly and kiosk() is None:
            self.past.tell()
            said = self.tr(
                "The program did not end properly last time. What was stored is safe; if nobody switched the laptop"
                " off, open “Report on failures” in the menu at the top right"
            )
            context.tell(said)

    def end(self) -> None:
        """What was under way is finished, what changed is backed up, and the files are let go of."""
        from ui import last_resort

        if self.ahead is not None:
            self.ahead.stop()
        if self._beginning is not None:
            self._beginning.stop()
        self._unwatch()
        if self._engine is not None:
            self._engine.stop()
        if self.campaign is not None:
            self.campaign.context.end()
        last_resort.remove()
        self._speech.hush()

    @cached_property
    def closed_work(self) -> "ClosedWork":
        """What is done while no workspace is open; made when first needed."""
        from ui.closed_work import ClosedWork

        return ClosedWork(self)

    @cached_property
    def passphrase_page(self) -> "PassphrasePage":
        """The page that asks for a passphrase; made when first needed."""
        from ui.passphrase_page import PassphrasePage

        return PassphrasePage(self)

    @property
    def engine(self) -> "Engine":
        """The worker and the open workspace; made when first needed, after the window was painted."""
        if self._engine is None:
            from ui.engine import Engine

            self._engine = Engine()
            self._engine.jobs.crashed.connect(self.broke)
        return self._engine

    def show_frame(self) -> MainWindow:
        """An empty window is seen in place of the one before."""
        old, window = self.window, MainWindow()
        window.header.checking.connect(self._check_data)
        window.header.reporting.connect(self._report)
        self.window, self.campaign = window, None
        if window_choices.is_safe():
            window.setWindowTitle(self.tr("{title} (safe start)").format(title=window.windowTitle()))
        window.appear()
        if old is not None:
            old.deleteLater()
        return window

    def welcome(self, folder: Path | None, error: "GbmError | None" = None) -> None:
        """The first page is shown, with what is wrong."""
        from ui.dialogs.first_run import FirstRun

        page = FirstRun(self.engine.jobs, settings.language(), folder)
        page.ready.connect(self._use_first)
        page.restored.connect(self.reopen)
        page.locked.connect(self.reopen)
        page.copy_locked.connect(self.passphrase_page.ask_for_copy)
        if error is not None:
            page.show_problem(error)
        self.show_alone(page)

    def show_alone(self, page: QWidget, *, keep: bool = True) -> None:
        """The page stands in place of the window, and no workspace is open; with `keep` what changed is backed up."""
        self._unwatch()
        screen_use.show_first(page)
        self.engine.let_go(keep=keep)
        if self.campaign is not None:
            self.campaign.context.end()
        for gone in (self.window, self.first_run):
            if gone is not None:
                gone.deleteLater()
        self.window, self.campaign, self.first_run = None, None, page

    def _watch(self, context: "Context") -> None:
        """A protected campaign's window locks itself."""
        self._unwatch()
        if context.ws.key:
            from ui.auto_lock import AutoLock

            self.lock = AutoLock(self._app, context.ws)
            context.lock_wanted.connect(self.lock.lock)

    def _unwatch(self) -> None:
        if self.lock is not None:
            self.lock.end()
            self.lock = None

    def reopen(self, folder: Path, key: bytes = b"") -> None:
        """The folder's workspace is in the window; whoever is named on the first page works at it."""
        self.operator = settings.signature()
        self.open(folder, key)

    def dress(self) -> None:
        """Every window gets the look and size of letters that were chosen, once what nobody has seen yet is gone."""
        QTimer.singleShot(0, self, lambda: theme.apply(self._app, settings.look(), settings.text_size()))

    def _choices_changed(self) -> None:
        self.dress()
        if self.campaign is None or settings.language() == self.campaign.context.lang:
            return
        self.engine.when_idle(self._rebuild)

    def _rebuild(self) -> None:
        if self.campaign is None:
            return
        self._speech.speak(settings.language())
        shown = self.campaign.page.key if self.campaign.page else "dashboard"
        self.use(self.campaign.context.ws, shown)

    def _open_sample(self) -> None:
        from ui.sample_season import open_sample

        if self.campaign is not None:
            context = self.campaign.context
            title = self.tr("Preparing the sample")
            open_sample(self.engine.jobs, context.ws.operator, self._change_to, failed=context.problem, title=title)

    def _change_to(self, opened: "Workspace") -> None:
        self.engine.when_idle(lambda: self.use(opened))

    @cached_property
    def trouble(self) -> "Trouble":
        """What went wrong in this run; made when first needed."""
        from ui.trouble import Trouble

        return Trouble(self)

    def broke(self, error: BaseException) -> None:
        """What nobody foresaw is written down and told."""
        self.trouble.happened(error)

    def _check_data(self) -> None:
        if self.campaign is not None:
            self.campaign.go("settings", {"part": "health"})

    def _report(self) -> None:
        self.trouble.show()

    def restart(self, safe: bool) -> None:  # noqa: FBT001 - a signal's value
        """This run ends, and another begins."""
        self.again = safe
        self._app.quit()


def start_again(*, safe: bool) -> None:
    """The same program was started anew, with what this one was started with."""
    arguments = sys.argv if getattr(sys, "frozen", False) else sys.orig_argv  # of an interpreter, its own come first
    given = [one for one in arguments[1:] if one != "--safe"]
    QProcess.startDetached(sys.executable, [*given, *(["--safe"] if safe else [])])
