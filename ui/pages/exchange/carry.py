"""合并数据: one press writes what other laptops lack, one press merges what they wrote; a folder or stick between."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QVBoxLayout

from gbm_desktop.exchange import devices, passphrase
from gbm_desktop.exchange.bundle import folder as folders
from gbm_desktop.model.exchanges import Exchange, Way
from gbm_desktop.wording.counted import fill
from ui import removable, settings
from ui.context import Context
from ui.dialogs.save_file import documents
from ui.page import Page
from ui.pages.exchange.carry_deeds import CarryDeeds, Outcome
from ui.pages.exchange.carry_log import CarryLog
from ui.pages.exchange.carry_passphrase import PassphraseDialog
from ui.pages.exchange.carry_result import ResultCard
from ui.widgets import Card, StatusDot, column, hint, plain_button, primary_button
from ui.widgets.dropped_files import DroppedFiles
from ui.widgets.flow_layout import wrapped

_LOOK_MS = 3000
_SETTLE_MS = 400
_FOLDER_WIDTH = 520


class CarryTab(Page):
    """The folder is looked at again when something in it changes; sticks are looked for while the tab is seen."""

    key = "carry"
    tables = frozenset({"exchange_settings"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("carryTab")
        DroppedFiles(self, self.merge)
        self._choice, self._state = QComboBox(), StatusDot()
        self._latest = QCheckBox(self.tr("Only what is new since the last export"))
        self._result, self._log = ResultCard(context), CarryLog(context)
        self._deeds = CarryDeeds(context, self)
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._drives: list[Path] = []
        self._lay_out()
        self._connect()

    @property
    def folder(self) -> Path:
        """The folder or stick between the laptops."""
        return Path(self._choice.currentData())

    @property
    def exchanges(self) -> list[Exchange]:
        """What the list shows, from the top."""
        return self._log.exchanges

    def refresh(self) -> None:
        """What lies in the folder, and what was exchanged."""
        self._look_for_sticks()
        self._look_into_folder()
        self._log.refresh()
        self._result.refresh()

    def use_folder(self, folder: Path) -> None:
        """This folder is between the laptops, now and next time."""
        settings.set_exchanged_in(folder)
        self._offer([folder, *(one for one in self._places() if one != folder)])
        self._choice.setCurrentIndex(0)
        self._look_into_folder()

    def merge(self, files: list[Path], way: Way = Way.FILE) -> None:
        """These data packets are merged, one after the other."""
        if files:
            self._deeds.merge(files, way)

    def showEvent(self, event: QShowEvent) -> None:
        """Sticks are looked for."""
        super().showEvent(event)
        self._looking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks; what came into the folder meanwhile is seen when somebody does."""
        self._looking.stop()
        self._settled.stop()
        self._stale = True
        super().hideEvent(event)

    def _lay_out(self) -> None:
        box = column(self, gap=12)
        top = Card(padding=16)
        self._lay_out_folder(top.box)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self._log, 3)
        middle.addWidget(self._result, 2)
        box.addWidget(top)
        box.addLayout(middle, 1)

    def _lay_out_folder(self, box: QVBoxLayout) -> None:
        self._choice.setObjectName("carryFolder")
        self._choice.setAccessibleName(self.tr("Folder or stick"))
        self._choice.setFixedWidth(_FOLDER_WIDTH)
        self._state.setObjectName("carryState")
        self._latest.setObjectName("carryLatest")
        other = plain_button(self.tr("Another folder…"), self._ask_folder, "carryOtherFolder", "folder")
        box.addLayout(wrapped(self._choice, other, self._state, None))
        merge = primary_button(self.tr("Merge what came"), self._merge_folder, "carryMerge")
        pick = plain_button(self.tr("Choose files…"), self._ask_files, "carryFiles")
        export = plain_button(self.tr("Export for other laptops"), self._export, "carryExport", "save")
        key = plain_button(self.tr("Passphrase…"), self._ask_passphrase, "carryPassphrase")
        box.addLayout(wrapped(merge, pick, export, self._latest, None, key))
        box.addWidget(
            hint(
                self.tr(
                    "Export makes one file, a data packet, of all that was entered. Carry it on a stick or in a shared "
                    "folder to the other laptop, merge it there, then the same way back. Any order, any number of "
                    "times: nothing is counted twice. Files may also be dropped here."
                )
            )
        )

    def _connect(self) -> None:
        self._offer(self._places())
        self._choice.currentIndexChanged.connect(lambda _at: self._look_into_folder())
        self._watcher.directoryChanged.connect(lambda _path: self._settled.start() if self.isVisible() else None)
        self._settled.timeout.connect(self._look_into_folder)
        self._looking.timeout.connect(self._look_for_sticks)
        self._deeds.merged.connect(self._merged)
        self._deeds.exported.connect(self.refresh)

    def _places(self) -> list[Path]:
        """The folder that was chosen, sticks, the person's documents; the workspace's own exports where packets lie."""
        chosen, own = settings.exchanged_in(), self.context.ws.folder / "exports"
        hidden = [own] if folders.packets(own) else []
        return list(dict.fromkeys([*([chosen] if chosen else []), *self._drives, documents(), *hidden]))

    def _offer(self, places: list[Path]) -> None:
        now = self._choice.currentData()
        self._choice.blockSignals(True)
        self._choice.clear()
        for place in places:
            stick = fill(self.tr("Stick {folder}"), folder=place) if place in self._drives else str(place)
            self._choice.addItem(stick, str(place))
            self._choice.setItemData(self._choice.count() - 1, str(place), Qt.ItemDataRole.ToolTipRole)
        self._choice.setCurrentIndex(max(0, self._choice.findData(now)))
        self._choice.blockSignals(False)

    def _look_for_sticks(self) -> None:
        found = removable.sticks()
        if found != self._drives:
            self._drives = found
            self._offer(self._places())
            self._look_into_folder()

    def _look_into_folder(self) -> None:
        self._choice.setToolTip(self._choice.currentText())  # the way to a folder can be long
        watched = self._watcher.directories()
        if watched != [str(self.folder)]:
            if watched:
                self._watcher.removePaths(watched)
            if self.folder.is_dir():
                self._watcher.addPath(str(self.folder))
        found, new = folders.packets(self.folder), folders.unmerged(self.context.ws, self.folder)
        if not self.folder.is_dir():
            self._state.show_status(self.tr("The folder is not there"), "warn")
        elif new:
            self._state.show_status(
                fill(self.tr("{count:data packet|data packets} to merge"), count=len(new)), "action"
            )
        elif found:
            self._state.show_status(self.tr("No data packets left to merge here"), "second")
        else:
            self._state.show_status(self.tr("No data packets here yet"), "second")

    def _merge_folder(self) -> None:
        found = folders.unmerged(self.context.ws, self.folder)
        if found:
            self.merge(found, Way.FOLDER)
        else:
            self.context.tell(fill(self.tr("There is no new data packet in {folder}"), folder=self.folder))

    def _merged(self, outcome: Outcome) -> None:
        self._result.show_result(outcome)
        self.refresh()

    def _export(self) -> None:
        """The first export is for a laptop that joins by it, which needs a passphrase: it is asked for before."""
        ws, latest = self.context.ws, self._latest.isChecked()
        if not latest and passphrase.wrapped(ws) is None and len(devices.everyone(ws)) == 1:
            self._ask_passphrase().accepted.connect(lambda: self._deeds.export(self.folder, latest=False))
        else:
            self._deeds.export(self.folder, latest=latest)

    def _ask_passphrase(self) -> PassphraseDialog:
        dialog = PassphraseDialog(self.context, self)
        dialog.open()
        return dialog

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder or stick"), str(self.folder))
        dialog.setObjectName("carryFolderDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self.use_folder(Path(path)))
        dialog.open()

    def _ask_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Data packets"), str(self.folder), self.tr("Data packets (*.gbmb)"))
        dialog.setObjectName("carryFilesDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self.merge([Path(path) for path in paths]))
        dialog.open()
