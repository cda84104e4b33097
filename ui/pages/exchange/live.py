"""现场联网: one press puts this laptop online; who types its six digits exchanges with it while check-in goes on."""

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.live import NotALiveAddress, NotALivePin
from gbm_desktop.model.live import Peer, PeerState
from gbm_desktop.wording import say, word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.page import Page
from ui.widgets import (
    RIGHT,
    Card,
    Column,
    DataTable,
    FieldForm,
    Heading,
    RecordModel,
    StatusDot,
    Tone,
    column,
    hint,
    plain_button,
    primary_button,
    row,
    second_text,
    set_property,
)
from ui.widgets.page_stack import PageStack

_TONES: dict[PeerState, Tone] = {
    PeerState.CALLING: "second",
    PeerState.LINKED: "action",
    PeerState.AWAY: "warn",
    PeerState.WRONG_PIN: "danger",
    PeerState.SHUT: "danger",
    PeerState.REFUSED: "danger",
}
_PIN_LENGTH = 6
_FORM_WIDTH, _MOST = 720, 100


class LiveTab(Page):
    """Offline it says what it is for; online it shows the digits for the others, and the others."""

    key = "live"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("liveTab")
        self._live = context.live
        self._pin, self._address, self._call = QLineEdit(), QLineEdit(), QLineEdit()
        self._pin.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,6}"), self))
        self._pin.setMaxLength(_PIN_LENGTH)
        self._form, self._online_form = FieldForm(), FieldForm()
        self._shown_pin, self._state, self._where = QLabel(), StatusDot(), second_text("")
        set_property(self._shown_pin, "type", "figure")
        self._shown_pin.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label, name in ((self._shown_pin, "livePinShown"), (self._state, "liveState"), (self._where, "liveWhere")):
            label.setObjectName(name)
        self._peers = RecordModel(self._columns())
        self._body = PageStack()
        self._body.addWidget(self._offline())
        self._body.addWidget(self._online())
        column(self).addWidget(self._body)
        self._live.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Whether this laptop is online, and how it stands with the others."""
        party = self._live.party
        for button in (self._start, self._join):
            button.setEnabled(not self._live.busy)
        self._body.setCurrentIndex(0 if party is None else 1)
        if party is None:
            return
        self._shown_pin.setText(f"{party.pin[:3]} {party.pin[3:]}")
        places = "   ".join(party.addresses) or self.tr("no network")
        self._where.setText(fill(self.tr("Address of this laptop: {places}"), places=places))
        if self._live.linked:
            self._state.show_status(
                fill(self.tr("Linked with {count:laptop|laptops}"), count=self._live.linked), "action"
            )
        else:
            self._state.show_status(self.tr("Waiting for other laptops"), "second")
        if self._live.peers != self._peers.records:
            self._peers.show_records(self._live.peers)

    def _offline(self) -> QWidget:
        off = QWidget()
        self._start = primary_button(self.tr("Go online"), self._live.start, "startLive")
        self._join = plain_button(self.tr("Join"), self._join_others, "joinLive")
        first, second = Card(padding=20), Card(padding=20)
        first.box.addWidget(Heading(self.tr("First laptop: go online")))
        first.box.addWidget(
            second_text(
                self.tr(
                    "Laptops in the same Wi-Fi or hotspot exchange by themselves while check-in goes on; no internet "
                    "is needed. A second desk sees a repeat within two seconds."
                )
            )
        )
        first.box.addLayout(row(self._start, None))
        second.box.addWidget(Heading(self.tr("Another laptop is online: type its six digits")))
        note = self.tr("Only needed where the laptops do not find each other, for example 192.168.137.1:8790.")
        self._form.add_row(
            ("livePin", self.tr("PIN on the other laptop's screen"), self._pin),
            ("liveAddress", self.tr("Its address (optional)"), self._address),
        )
        self._pin.returnPressed.connect(self._join_others)
        self._address.returnPressed.connect(self._join_others)
        second.box.addWidget(self._form)
        second.box.addWidget(hint(note))
        second.box.addLayout(row(self._join, None))
        box = column(off, gap=16)
        for card in (first, second):
            card.setMaximumWidth(_FORM_WIDTH)
            line = row(card, None)  # a column alone would reckon with its own width and leave wrapped lines no room
            line.setStretch(0, _MOST)
            box.addLayout(line)
        box.addStretch(1)
        return off

    def _online(self) -> QWidget:
        on, top = QWidget(), Card(padding=20)
        stop = plain_button(self.tr("Go offline"), self._live.stop, "stopLive", "stop")
        top.box.addLayout(row(self._state, None, stop))
        top.box.addWidget(second_text(self.tr("On the other laptops choose this page and type:")))
        top.box.addWidget(self._shown_pin)
        top.box.addWidget(self._where)
        table = DataTable(self._peers, "livePeers")
        table.setAccessibleName(self.tr("Other laptops"))
        self._call.setPlaceholderText("192.168.137.1:8790")
        self._call.setMaximumWidth(260)
        self._call.returnPressed.connect(self._call_one)
        self._online_form.add("liveCall", self.tr("A laptop is not found? Type its address"), self._call)
        box = column(on, gap=16)
        box.addWidget(top)
        box.addWidget(table, 1)
        call = plain_button(self.tr("Connect"), self._call_one, "callLive")
        foot = row(self._online_form, call, None)
        foot.setAlignment(call, Qt.AlignmentFlag.AlignBottom)
        box.addLayout(foot)
        return on

    def _join_others(self) -> None:
        self._form.clear_errors()
        pin, address = self._pin.text().strip(), self._address.text().strip()
        if len(pin) != _PIN_LENGTH:
            self._form.show_error("livePin", say(NotALivePin(pin), self.context.lang))
            return
        self._live.start(pin, address)

    def _call_one(self) -> None:
        party = self._live.party
        if party is None:
            return
        try:
            party.call(self._call.text())
        except NotALiveAddress as error:
            self._online_form.show_error("liveCall", say(error, self.context.lang))
            return
        except GbmError as error:
            self.context.problem(error)
            return
        self._online_form.clear_errors()
        self._call.clear()

    def _columns(self) -> list[Column[Peer]]:
        ws, lang = self.context.ws, self.context.lang
        return [
            Column(self.tr("Laptop"), lambda one: one.name or one.address, width=220),
            Column(self.tr("State"), lambda one: word(one.state, lang), tone=lambda one: _TONES[one.state], width=160),
            Column(
                self.tr("Last heard of"),
                lambda one: f"{ws.local(one.last):%H:%M:%S}" if one.last else "",
                sort=lambda one: one.last or 0,
                width=120,
            ),
            Column(
                self.tr("Still to send"), lambda one: f"{one.behind:,}", align=RIGHT, sort=lambda one: one.behind,
                width=110,
            ),
            Column(self.tr("Address"), lambda one: one.address, width=200),
        ]  # fmt: skip
