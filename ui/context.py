"""What every page is given: the workspace, the worker, and how to tell the rest of the window."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from gbm_desktop.errors import GbmError
from gbm_desktop.model.journal import Op
from gbm_desktop.wording import Lang, say
from gbm_desktop.workspace import Committed, Workspace
from ui.jobs import Jobs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gbm_desktop.store.history import HistoryEntry
    from ui.hub_sync import HubSync
    from ui.live_network import LiveNetwork
    from ui.to_settle import ToSettle


class Context(QObject):
    """One open workspace as the window sees it.

    `changed` names the tables that a stored step touched; `said` asks the message bar to show a sentence, with the
    step that 撤销 takes back (empty: none) and whether it is a problem; `filed` names the file or folder that the
    latest sentence told of; `wanted` asks for a page. `choices_changed` tells that language or look were chosen
    anew in `ui.settings`; `restore_wanted` asks that this backup (a path) take the place of what is open;
    `sample_wanted` that the sample be opened instead; `leave_wanted` that another campaign be chosen;
    `sign_in_wanted` that somebody (else) sign in; `protection_wanted` that this work, which encrypts or decrypts
    the closed workspace, be done; `lock_wanted` that the window be locked; `rebuild_wanted` that the damaged
    database be made anew from its journal.
    """

    changed = Signal(frozenset)
    said = Signal(str, str, bool)
    filed = Signal(str)
    wanted = Signal(str, object)  # an object is handed on as it is; a dict would lose its values' types
    choices_changed = Signal()
    restore_wanted = Signal(object)
    sample_wanted = Signal()
    leave_wanted = Signal()
    sign_in_wanted = Signal()
    protection_wanted = Signal(object)
    lock_wanted = Signal()
    rebuild_wanted = Signal()

    def __init__(self, workspace: Workspace, jobs: Jobs, lang: Lang) -> None:
        super().__init__()
        self.ws = workspace
        self.jobs = jobs
        self.lang: Lang = lang
        self.last_step = ""
        self.stack: QWidget | None = None
        """What pages stand in. One that is made in its place is styled once, not again each time that it is moved."""
        self._before_close: list[Callable[[], None]] = []
        workspace.on_commit.append(self._committed)
        self._announce.connect(self._tell)

    _announce = Signal(object)

    def _committed(self, committed: Committed) -> None:
        self._announce.emit(committed)  # may come from the worker's thread; Qt brings it over to this one

    def _tell(self, committed: Committed) -> None:
        if not committed.desk and committed.op is not Op.MERGE:
            self.last_step = committed.step_id
        self.changed.emit(committed.tables)

    @cached_property
    def hub(self) -> "HubSync":
        """The exchange with the county's hub, where there is one."""
        from ui.hub_sync import HubSync

        return HubSync(self)

    @cached_property
    def live(self) -> "LiveNetwork":
        """The exchange with other laptops in the same network, while this one is online."""
        from ui.live_network import LiveNetwork

        return LiveNetwork(self)

    @cached_property
    def to_settle(self) -> "ToSettle":
        """What merging left for a person to settle."""
        from ui.to_settle import ToSettle

        return ToSettle(self)

    def end(self) -> None:
        """Another window is made for the workspace, or none: nothing goes on by itself in this one's place."""
        self.hub.end()
        for ending in (self, self.stack):
            for timer in ending.findChildren(QTimer) if ending is not None and isValid(ending) else ():
                timer.stop()  # a page's question would be answered when the page is gone
        if self._committed in self.ws.on_commit:
            self.ws.on_commit.remove(self._committed)
        self.ws.on_close[:] = [act for act in self.ws.on_close if act not in self._before_close]

    def before_close(self, act: Callable[[], None]) -> None:
        """`act` runs before the workspace's files are let go of, unless this has ended by then."""
        self._before_close.append(act)
        self.ws.on_close.append(act)

    def tell(self, sentence: str, *, undo: bool = False, file: Path | None = None) -> None:
        """The message bar says what happened, and offers to take back the latest step (`undo`) or to open `file`."""
        self.said.emit(sentence, self.last_step if undo else "", False)
        if file is not None:
            self.filed.emit(str(file))

    def problem(self, error: GbmError) -> None:
        """The message bar says what is wrong and what to do."""
        self.said.emit(say(error, self.lang), "", True)

    def attempt(self, act: Callable[[], object]) -> bool:
        """Whether it was done; what hindered it is said."""
        try:
            act()
        except GbmError as error:
            self.problem(error)
            return False
        return True

    def go(self, page: str, **place: Any) -> None:
        """The page is shown, at the place named."""
        self.wanted.emit(page, place)

    def undo(self, step: str = "", reason: str = "") -> None:
        """The step (this laptop's latest when none is named) is taken back on the worker; the bar says which it was."""
        from gbm_desktop import history

        why = reason or self.tr("taken back")
        self.jobs.run(
            lambda progress: history.undo(self.ws, step or None, why, progress=progress),
            self._undone,
            failed=self.problem,
            title=self.tr("Undoing"),
        )

    def _undone(self, entry: "HistoryEntry") -> None:
        from gbm_desktop.wording.history import sentence

        self.tell(self.tr("Undone: {what}").format(what=sentence(entry.step, self.lang)), undo=True)
