"""The two codes as people see them from some metres away: join the network, sign in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import theme
from ui.widgets import Card, Heading, column, hint, row
from ui.widgets.qr_code import QrCode

_LARGE, _SMALL, _LOW = (26, 18), (16, 13), 480


class CodeCard(Card):
    """A code with what it does above it, and below it what can be typed instead."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._step, self._note = QLabel(), QLabel()
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self.code = QrCode()
        self.code.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for label in (self._step, self._note):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self.box.addWidget(self._step)
        self.box.addWidget(self.code, 1)
        self.box.addWidget(self._note)

    def set_sizes(self, step: int, note: int) -> None:
        """The words are so large, in pixels; the note has room for two lines."""
        self._step.setStyleSheet(f"font-size: {step}px; font-weight: 600;")
        self._note.setStyleSheet(f"font-size: {note}px;")
        self._note.setMinimumHeight(note * 3)

    def show_code(self, step: str, text: str, note: str) -> None:
        """The card says this."""
        self._step.setText(step)
        self.code.show_text(text)
        self._note.setText(note)


class Codes(QWidget):
    """The event's name over both codes; the first is left out while no network is named."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Heading("", "title")
        self._title.setObjectName("phonesEvent")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setWordWrap(True)
        self._join, self._sign = CodeCard("joinCode"), CodeCard("signInCode")
        self._advice = hint("")
        self._advice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = column(self, gap=16)
        box.addWidget(self._title)
        cards = row(gap=theme.GROUP)
        cards.addWidget(self._join, 1)
        cards.addWidget(self._sign, 1)
        box.addLayout(cards, 1)
        box.addWidget(self._advice)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen the codes need the room more than the words."""
        super().resizeEvent(event)
        step, note = _SMALL if self.height() < _LOW else _LARGE
        for card in (self._join, self._sign):
            card.set_sizes(step, note)
        self._advice.setStyleSheet(f"font-size: {note}px;")

    def show_event(self, name: str) -> None:
        """Whose codes they are."""
        self._title.setText(name)

    def show_network(self, name: str, password: str) -> None:
        """The first code joins this network."""
        from gbm_desktop.phones.wifi import join_text

        self._join.setVisible(bool(name))
        lines = [self.tr("Wi-Fi: {name}").format(name=name)]
        if password:
            lines.append(self.tr("Password: {password}").format(password=password))
        self._join.show_code(
            self.tr("1  Scan to join the Wi-Fi"), join_text(name, password) if name else "", "\n".join(lines)
        )
        self._advice.setText(
            self.tr(
                "The Wi-Fi has no internet: stay connected if the phone asks. Signing in is not required to come in."
            )
        )

    def show_link(self, url: str) -> None:
        """The second code opens this link."""
        joined = self._join.isVisibleTo(self)
        step = self.tr("2  Scan to sign in") if joined else self.tr("Scan to sign in")
        self._sign.show_code(step, url, self.tr("The code changes every 30 seconds"))
