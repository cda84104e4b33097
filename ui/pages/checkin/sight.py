"""Codes that the desk sees: by the camera, in a picture file, in what was copied."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui import settings
from ui.context import Context
from ui.pages.checkin.camera_panel import CameraPanel
from ui.pages.checkin.controls import Controls
from ui.pages.checkin.ears import Ears
from ui.pages.checkin.pictures import Pictures


class Sight(QObject):
    """`read` comes with each code. The camera is dark until it is asked for, and remembered then."""

    read = Signal(str)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.camera, self._pictures = CameraPanel(), Pictures(context, page)
        if not settings.camera_on():
            self.camera.hide()
        for eye in (self.camera, self._pictures):
            eye.read.connect(self.read)

    def offer(self, controls: Controls, ears: Ears) -> None:
        """The menu and the keys of the page lead here."""
        controls.add_more(self.tr("Camera on or off") + "\tF6", self.switch_camera, "camera")
        controls.add_more(self.tr("Codes from a picture…"), self._pictures.choose, "pictureFile")
        paste = QKeySequence(QKeySequence.StandardKey.Paste)
        keys = paste.toString(QKeySequence.SequenceFormat.NativeText)
        copied = self.tr("Codes from a copied picture")
        controls.add_more(f"{copied}\t{keys}", self._pictures.paste, "pictureCopied")
        ears.on_key(Qt.KeyboardModifier.NoModifier, Qt.Key.Key_F6, self.switch_camera)
        pasting = QShortcut(paste, self._page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        pasting.activated.connect(self._pictures.paste)

    def switch_camera(self) -> None:
        """The camera looks, or goes dark."""
        wanted = self.camera.isHidden()
        settings.set_camera_on(wanted=wanted)
        self.camera.setVisible(wanted)
