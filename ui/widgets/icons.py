"""The one family of line icons, painted in the colours of the look that is shown."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt, qWarning
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from shiboken6 import isValid

from gbm_desktop.resource_files import resource
from ui import theme


def icon(name: str, tone: str = "text") -> QIcon:
    """The icon of `resources/icons/<name>.svg` in a colour of the theme (`text`, `second`, `action`, `warn`, …)."""
    return QIcon(_LineIcon(name, tone))


class _LineIcon(QIconEngine):
    """Asks for its colour at each painting, so that a change of look needs no new icons."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def clone(self) -> QIconEngine:
        """Kept here while Qt has it: PySide would destroy it with Python's last reference, and Qt would paint on."""
        _clones[:] = [*filter(isValid, _clones), _LineIcon(self._name, self._tone)]
        return _clones[-1]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Nothing is painted of a drawing that cannot be read: the program's stick may have been pulled out."""
        from PySide6.QtSvg import QSvgRenderer

        tone = "second" if mode is QIcon.Mode.Disabled else self._tone
        try:
            drawing = _drawing(self._name, getattr(theme.colours(), tone))
        except OSError:
            qWarning(f"the icon {self._name} cannot be read")
        else:
            QSvgRenderer(drawing).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(QColor(Qt.GlobalColor.transparent))
        with QPainter(pixmap) as painter:  # Qt dies of a picture that goes while it is painted on, as after an error
            self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        return pixmap


_clones: list[_LineIcon] = []


@cache
def _drawing(name: str, colour: str) -> QByteArray:
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QByteArray(text.replace("#000", colour).encode())
