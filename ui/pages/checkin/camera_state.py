"""How the camera is doing, and the sentence for each state."""

from enum import Enum, auto

from PySide6.QtCore import QObject


class CameraState(Enum):
    """What there is to say of the camera; `LACKING`: the library that cameras need is not on this laptop."""

    STARTING = auto()
    SEEING = auto()
    NONE = auto()
    UNPLUGGED = auto()
    FORBIDDEN = auto()
    REFUSED = auto()
    SILENT = auto()
    LACKING = auto()


class CameraWords(QObject):
    """What the page says of the camera."""

    def of(self, state: CameraState, name: str) -> str:
        """The sentence; `name` is the camera's, empty where it has none."""
        camera = name or self.tr("Camera")
        return {
            CameraState.STARTING: self.tr("Opening the camera…"),
            CameraState.SEEING: self.tr("Hold the code in the frame."),
            CameraState.NONE: self.tr("No camera found. Plug one in, or use the scanner or the list of names."),
            CameraState.UNPLUGGED: self.tr("{camera} was unplugged. Plug it in again and it goes on by itself."),
            CameraState.FORBIDDEN: self.tr("The system's privacy settings keep this program from using cameras."),
            CameraState.REFUSED: self.tr(
                "{camera} cannot be opened. Close other programs that use it, then try again."
            ),
            CameraState.SILENT: self.tr(
                "{camera} sends no picture. Unplug it and plug it in again, or choose another."
            ),
            CameraState.LACKING: self.tr(
                "The system has no libraries for cameras. Use the scanner or the list of names."
            ),
        }[state].format(camera=camera)
