"""Why a workspace did not open, and what can be done about it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.workspace import DamagedWorkspace
from gbm_desktop.wording import Lang, say
from ui.widgets import Card, column, plain_button, row, second_text


class OpeningProblem(Card):
    """Hidden until there is one.

    `restoring` comes with the folder and the backup (None: one that is to be chosen), `rebuilding` with the folder.
    """

    restoring = Signal(object, object)
    rebuilding = Signal(object)

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang: Lang = lang
        self._told = QWidget()
        self.box.addWidget(self._told)
        self.hide()

    def say(self, error: GbmError) -> None:
        """What is wrong is said, in place of what was before; for a damaged workspace what mends it is offered."""
        fresh = QWidget()
        lines = column(fresh)
        label = second_text(f"■ {say(error, self._lang)}")
        label.setObjectName("openingProblem")
        label.setProperty("type", "")
        label.setProperty("tone", "danger")
        lines.addWidget(label)
        if isinstance(error, DamagedWorkspace):
            lines.addLayout(self._offers(error.folder, error.backup))
        self.box.replaceWidget(self._told, fresh)
        self._told.setParent(None)
        self._told.deleteLater()
        self._told = fresh
        self.show()

    def _offers(self, folder: Path, latest: Path | None) -> QHBoxLayout:
        mend = self.tr("Make it anew from the journal")
        offers = [plain_button(mend, partial(self.rebuilding.emit, folder), "rebuildFile")]
        if latest is not None:
            text = self.tr("Restore the backup {name}").format(name=latest.name)
            offers.append(plain_button(text, partial(self.restoring.emit, folder, latest), "restoreBackup"))
        another = self.tr("Restore another backup…")
        offers.append(plain_button(another, partial(self.restoring.emit, folder, None), "restoreOther"))
        return row(*offers, None)
