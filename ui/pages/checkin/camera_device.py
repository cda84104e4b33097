"""The camera in use: which of those plugged in, whether it sends pictures, and what becomes of it when it is pulled."""

from collections.abc import Sequence

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoSink,
)

from ui import settings
from ui.pages.checkin.camera_state import CameraState

_SILENT_MS = 5000
"""So long a camera may take for its first picture, and so long the next may keep us waiting; then it is tried again."""
_WIDTH, _HEIGHT, _LIVELY = 1280, 720, 15


class CameraDevice(QObject):
    """Its pictures come to `sink`. `changed` comes when the state changes, or what can be chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sink = QVideoSink()
        self.state = CameraState.STARTING
        self.name = ""
        self._wanted = False
        self._used: str | None = None
        self._camera: QCamera | None = None
        self._session = QMediaCaptureSession()
        self._session.setVideoSink(self.sink)
        self._quiet = QTimer(self, singleShot=True, interval=_SILENT_MS)
        self._quiet.timeout.connect(self._fell_silent)
        self._sockets = QMediaDevices(self)
        self._sockets.videoInputsChanged.connect(self.look_around)
        self.sink.videoFrameChanged.connect(self._got_frame)

    @property
    def choices(self) -> list[tuple[str, str]]:
        """The id and the name of each camera that is plugged in."""
        return [(_id(device), device.description()) for device in QMediaDevices.videoInputs()]

    @property
    def chosen(self) -> str:
        """The id of the camera in use, empty without one."""
        return self._used or ""

    def choose(self, camera_id: str) -> None:
        """This camera is used now, and next time."""
        settings.set_camera(camera_id)
        self._used = camera_id
        self.open()

    def open(self) -> None:
        """The camera sends pictures, or the state says why not; one that is there is tried until it does."""
        self._wanted = True
        self._say(CameraState.STARTING)
        self._try()

    def close(self) -> None:
        """The camera is dark, and stays so whatever is plugged in."""
        self._wanted = False
        self._darken()

    def look_around(self) -> None:
        """Something was plugged in or pulled out: a camera that is gone stops, one that is back goes on."""
        if not self._wanted:
            return
        if self._camera is None or self._used not in dict(self.choices):
            self.open()
        self.changed.emit()

    def _try(self) -> None:
        self._darken()
        if not _allowed():
            self._say(CameraState.FORBIDDEN)
        elif (device := self._usable()) is None:
            self._say(CameraState.NONE if self._used is None else CameraState.UNPLUGGED)
        else:
            self._start(device)

    def _start(self, device: QCameraDevice) -> None:
        self._used, self.name = _id(device), device.description()
        self._camera = QCamera(device)
        self._camera.errorOccurred.connect(self._failed)
        if (best := _best(device.videoFormats())) is not None:
            self._camera.setCameraFormat(best)
        self._session.setCamera(self._camera)
        self._quiet.start()
        self._camera.start()
        self._failed(self._camera.error())

    def _darken(self) -> None:
        self._quiet.stop()
        if self._camera is not None:
            self._camera.errorOccurred.disconnect(self._failed)
            self._camera.stop()
            self._camera = None

    def _usable(self) -> QCameraDevice | None:
        """The camera in use, though another is plugged in too; at first the one of last time, or the system's own."""
        plugged = {_id(device): device for device in QMediaDevices.videoInputs()}
        if self._used is not None:
            return plugged.get(self._used)
        usual = _id(QMediaDevices.defaultVideoInput())
        return plugged.get(settings.camera()) or plugged.get(usual) or next(iter(plugged.values()), None)

    def _got_frame(self) -> None:
        if self._camera is not None:
            self._quiet.start()
            self._say(CameraState.SEEING)

    def _failed(self, error: QCamera.Error) -> None:
        if error is not QCamera.Error.NoError:
            self._say(CameraState.REFUSED)

    def _fell_silent(self) -> None:
        """As after the laptop has slept, or while another program has the camera."""
        if self.state is not CameraState.REFUSED:
            self._say(CameraState.SILENT)
        self._try()

    def _say(self, state: CameraState) -> None:
        if state is not self.state:
            self.state = state
            self.changed.emit()


def nearest(sizes: Sequence[tuple[int, int, float]]) -> int | None:
    """Which of these (width, height, pictures a second) is best to read from: lively, and nearest to 1280 by 720."""
    if not sizes:
        return None

    def strangeness(place: int) -> tuple[bool, int, float]:
        width, height, lively = sizes[place]
        return lively < _LIVELY, abs(width * height - _WIDTH * _HEIGHT), -lively

    return min(range(len(sizes)), key=strangeness)


def _best(formats: Sequence[QCameraFormat]) -> QCameraFormat | None:
    sizes = [(one.resolution().width(), one.resolution().height(), one.maxFrameRate()) for one in formats]
    place = nearest(sizes)
    return None if place is None else formats[place]


def _id(device: QCameraDevice) -> str:
    return bytes(device.id().data()).decode(errors="replace")


def _allowed() -> bool:
    app = QCoreApplication.instance()
    return app is None or app.checkPermission(QCameraPermission()) is not Qt.PermissionStatus.Denied
