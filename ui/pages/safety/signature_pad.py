"""A person reads what they answer for and signs on the screen, with a finger, a pen or the mouse."""

import json

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.model.events import Event
from gbm_desktop.model.safety.plan import Measure
from gbm_desktop.model.safety.signoff import SignedBy
from gbm_desktop.safety import signoff
from gbm_desktop.safety.signoff import SignLine
from gbm_desktop.wording import say, word
from ui import theme
from ui.context import Context
from ui.pages.safety import post_time
from ui.widgets import Heading, column, hint, plain_button, primary_button, row, second_text
from ui.widgets.dialog import Dialog
from ui.widgets.event_words import when_and_where

_SIZE = QSize(720, 600)
_PAD, _WHOLE, _PEN = QSize(640, 200), 1000, 3.2
_PAPER, _INK = "#FFFFFF", "#1B1F1D"


class SignaturePad(QWidget):
    """A white sheet in either look. `drawn` comes when a stroke ends or all is wiped away."""

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("signaturePad")
        self.setFixedHeight(_PAD.height())
        self.setMinimumWidth(_PAD.width())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on=False)  # Qt makes mouse events of a finger's
        self._strokes: list[list[tuple[int, int]]] = []

    @property
    def strokes(self) -> str:
        """The signature: JSON, strokes of [x, y] in thousandths of the sheet's width and height."""
        return json.dumps([[list(point) for point in stroke] for stroke in self._strokes if len(stroke) > 1])

    @property
    def is_empty(self) -> bool:
        """Whether nothing is drawn."""
        return not any(len(stroke) > 1 for stroke in self._strokes)

    def clear(self) -> None:
        """The sheet is white."""
        self._strokes.clear()
        self.update()
        self.drawn.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A stroke begins."""
        self._strokes.append([self._scaled(event.position())])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The stroke goes on."""
        if self._strokes and event.buttons() & Qt.MouseButton.LeftButton:
            point = self._scaled(event.position())
            if point != self._strokes[-1][-1]:
                self._strokes[-1].append(point)
                self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """The stroke ends."""
        self.drawn.emit()

    def _scaled(self, point: QPointF) -> tuple[int, int]:
        across, down = point.x() / self.width(), point.y() / self.height()
        return (
            min(max(round(across * _WHOLE), 0), _WHOLE),
            min(max(round(down * _WHOLE), 0), _WHOLE),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sheet with its line, and the strokes on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colours().line), 1))
        painter.setBrush(QColor(_PAPER))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), theme.RADIUS, theme.RADIUS)
        base = self.height() * 3 // 4
        painter.setPen(QPen(QColor(theme.LIGHT.line), 1))
        painter.drawLine(theme.MARGIN, base, self.width() - theme.MARGIN, base)
        painter.setPen(QPen(QColor(_INK), _PEN, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        for stroke in self._strokes:
            painter.drawPolyline(QPolygonF([self._on_sheet(point) for point in stroke]))
        painter.end()

    def _on_sheet(self, point: tuple[int, int]) -> QPointF:
        return QPointF(point[0] * self.width() / _WHOLE, point[1] * self.height() / _WHOLE)


class SignDialog(Dialog):
    """One person signs. `signed` comes with their name once it is stored."""

    signed = Signal(str)

    def __init__(self, context: Context, event: Event, line: SignLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("signDialog")
        self.setWindowTitle(self.tr("Sign for what you answer for"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        self._context, self._event, self._line = context, event, line
        self.pad, self.wrong = SignaturePad(), QLabel()
        self.wrong.setProperty("type", "error")
        self.wrong.setObjectName("signError")
        self.wrong.hide()
        self.confirm = primary_button(self.tr("I answer for this"), self._confirm, "confirmSignature")
        self.confirm.setEnabled(False)
        self.pad.drawn.connect(lambda: self.confirm.setEnabled(not self.pad.is_empty))
        box = column(self, margin=24, gap=12)
        box.addWidget(Heading(f"{line.staff.name}　{line.staff.unit}{line.staff.post}"))
        box.addWidget(second_text(f"{event.said.name} · {when_and_where(event.said)}"))
        box.addWidget(self._duties(), 1)
        box.addWidget(hint(self.tr("Sign in the box below")))
        box.addWidget(self.pad)
        box.addWidget(self.wrong)
        wipe = plain_button(self.tr("Wipe"), self.pad.clear, "wipeSignature")
        box.addLayout(row(wipe, None, plain_button(self.tr("Cancel"), self.reject, "cancelSignature"), self.confirm))

    def would_lose(self) -> bool:
        """Whether something was drawn."""
        return not self.pad.is_empty

    def _duties(self) -> QScrollArea:
        area, body = QScrollArea(), QWidget()
        body.setObjectName("scrolled")
        box = column(body)
        roles = [f"● {word(role, self._context.lang)}" for role in self._line.roles]
        for text in [*roles, *map(self._duty, self._line.measures)]:
            duty = QLabel(text)
            duty.setWordWrap(True)
            box.addWidget(duty)
        box.addStretch(1)
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setAccessibleName(self.tr("What you answer for"))
        return area

    def _duty(self, laid: tuple[Measure, bool]) -> str:
        measure, as_deputy = laid
        time = post_time.shown(measure.due, measure.until, self._event.said.start.date())
        details = "，".join(part for part in (time, measure.spot) if part)
        deputy = self.tr(" (deputy)") if as_deputy else ""
        return f"● {measure.post}{deputy}：{measure.task}" + (f"（{details}）" if details else "")

    def _confirm(self) -> None:
        try:
            signoff.acknowledge(
                self._context.ws, self._event.id, self._line.staff.id, SignedBy.SCREEN, strokes=self.pad.strokes
            )
        except GbmError as error:
            self.wrong.setText(say(error, self._context.lang))
            self.wrong.show()
            return
        self.signed.emit(self._line.staff.name)
        self.accept()
