"""The camera on the check-in page: its picture, which camera, mirrored or not. It is dark while it is not seen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from gbm_desktop.checkin import ticket_code
from ui import multimedia, settings
from ui.pages.checkin.camera_state import CameraState, CameraWords
from ui.pages.checkin.camera_view import CameraView
from ui.widgets import Chip, column, hint, link_button, row

if TYPE_CHECKING:
    from ui.pages.checkin.camera_device import CameraDevice
    from ui.pages.checkin.camera_eye import CameraEye

_TRIED_AGAIN = (CameraState.REFUSED, CameraState.SILENT, CameraState.FORBIDDEN)
_NOTED_MS = 3000
_NAME_CHARACTERS = 8


class CameraPanel(QWidget):
    """`read` comes with a ticket's code, once while it is held; other codes are noted here and go nowhere."""

    read = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cameraPanel")
        self.view, self._words = CameraView(), CameraWords(self)
        self.device: CameraDevice | None = None
        self._eye: CameraEye | None = None
        self._choice = QComboBox()
        self._choice.setObjectName("cameraChoice")
        self._choice.setAccessibleName(self.tr("Camera"))
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choice.setMinimumContentsLength(_NAME_CHARACTERS)
        self._choice.activated.connect(self._chosen)
        self._note = hint("", wrap=False)
        self._note.setObjectName("cameraNote")
        self._noted = QTimer(self, singleShot=True, interval=_NOTED_MS)
        self._noted.timeout.connect(self._show_state)
        self._again = link_button(self.tr("Try again"), self._open, "cameraAgain")
        self._mirror = Chip(self.tr("Mirrored"), checked=settings.mirrored())
        self._mirror.setObjectName("cameraMirrored")
        self._mirror.toggled.connect(self._mirrored)
        self.view.mirrored = self._mirror.isChecked()
        self._opened = QTimer(self, singleShot=True, interval=0)
        self._opened.timeout.connect(self._open)
        box = column(self, gap=4)
        box.addWidget(self.view)
        box.addLayout(row(self._choice, self._note, None, self._again, self._mirror))

    def showEvent(self, event: QShowEvent) -> None:
        """The camera opens once the panel is painted: its library is slow to load."""
        super().showEvent(event)
        self.view.show_sentence(self._words.of(CameraState.STARTING, ""))
        self._opened.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """The camera is dark."""
        super().hideEvent(event)
        self._opened.stop()
        self._noted.stop()
        if self._eye is not None:
            self._eye.close()
            self._eye = None
        if self.device is not None:
            self.device.close()

    def _open(self) -> None:
        if self._has_library():
            self._look()
        self._show_state()

    def _has_library(self) -> bool:
        """Whether there is a device to ask, now or since earlier."""
        multimedia.hush()
        try:
            from ui.pages.checkin.camera_device import CameraDevice
        except ImportError:  # a system library that Qt needs for cameras is not installed
            return False
        if self.device is None:
            self.device = CameraDevice()
            self.device.changed.connect(self._show_state)
        return True

    def _look(self) -> None:
        from ui.pages.checkin.camera_eye import CameraEye

        if self.device is None:
            return
        if self._eye is None:
            self._eye = CameraEye(self.device.sink)
            self._eye.read.connect(self._read)
            self._eye.seen.connect(self._seen)
        self.device.open()

    def _show_state(self) -> None:
        state = self.device.state if self.device is not None else CameraState.LACKING
        sentence = self._words.of(state, self.device.name if self.device is not None else "")
        if state is CameraState.SEEING:
            self._note.setText(sentence)
        else:
            self._note.clear()
            self.view.show_sentence(sentence)
        self._mirror.setVisible(state is CameraState.SEEING)
        self._again.setVisible(state in _TRIED_AGAIN)
        self._show_choices()

    def _show_choices(self) -> None:
        with QSignalBlocker(self._choice):
            self._choice.clear()
            for camera_id, name in self.device.choices if self.device is not None else []:
                self._choice.addItem(name, camera_id)
            self._choice.setCurrentIndex(self._choice.findData(self.device.chosen if self.device is not None else ""))
        self._choice.setToolTip(self._choice.currentText())
        self._choice.setVisible(self._choice.count() > 1)

    def _chosen(self, place: int) -> None:
        if self.device is not None:
            self.device.choose(self._choice.itemData(place))

    def _mirrored(self, mirrored: bool) -> None:  # noqa: FBT001 - a slot is called by position
        settings.set_mirrored(mirrored=mirrored)
        self.view.mirrored = mirrored
        self.view.update()

    def _seen(self, picture: QImage) -> None:
        if self.device is not None and self.device.state is CameraState.SEEING:
            self.view.show_picture(picture)

    def _read(self, text: str) -> None:
        if tickets := ticket_code.complete(text):
            self.view.flash()
            self.read.emit(tickets[0])
        else:
            self._note.setText(self.tr("This code is not a ticket."))
            self._noted.start()
