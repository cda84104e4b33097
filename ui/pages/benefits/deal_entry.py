"""Entering deals one after another: event and enterprise stay, Enter keeps the line and begins the next."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QSpinBox, QWidget

from gbm_desktop import deals
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.deals import BadDeal
from gbm_desktop.model.deals import MOST_COUNT, Channel, Deal, DealKind, DealProblem
from gbm_desktop.model.ids import DealId, EventId
from gbm_desktop.model.money import MoneyProblem
from gbm_desktop.wording import say, word
from ui.context import Context
from ui.pages.catalogue.enterprise_box import EnterpriseBox
from ui.pages.catalogue.fields import PriceLine
from ui.pages.catalogue.product_box import ProductBox
from ui.widgets import Card, FieldForm, link_button, primary_button, row, second_text
from ui.widgets.day_line import DayLine
from ui.widgets.event_box import EventBox
from ui.widgets.form_fields import unscrolled

_AS_WIDE_AS_IT_GETS = 16_777_215


class DealEntry(Card):
    """`stored` comes with each line as it was kept; `left` when a line that was being corrected is let go."""

    stored = Signal(object)
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(padding=12)
        self.setObjectName("dealEntry")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._context = context
        self._id = DealId("")
        self.event_box, self.enterprise, self.product = EventBox(context), EnterpriseBox(context), ProductBox(context)
        self.day, self.source, self.note, self.sum = DayLine(), QLineEdit(), QLineEdit(), PriceLine()
        self.kind = unscrolled(QComboBox())
        for kind in DealKind:
            self.kind.addItem(word(kind, context.lang), kind)
        self.channel = unscrolled(QComboBox())
        for channel in Channel:
            self.channel.addItem(word(channel, context.lang), channel)
        self.count = unscrolled(QSpinBox())
        self.count.setRange(1, MOST_COUNT)
        self._form = self._fields()
        self._state = second_text("", wrap=False)
        self._state.setObjectName("entryHint")
        self._let_go = link_button(self.tr("Leave it as it was"), self.begin, "leaveDeal")
        self._keep = primary_button("", self.keep, "keepDeal")
        self.box.addWidget(self._form)
        self.box.addLayout(row(self._state, None, self._let_go, self._keep))
        self._connect()
        self.day.show_day(context.ws.today())
        self._show_state()

    def _fields(self) -> FieldForm:
        form = FieldForm()
        form.setMaximumWidth(_AS_WIDE_AS_IT_GETS)
        form.add_row(
            ("dealEvent", self.tr("Event"), self.event_box),
            ("dealEnterprise", self.tr("Enterprise"), self.enterprise),
            ("dealDay", self.tr("Day"), self.day),
            ("dealChannel", self.tr("Channel"), self.channel),
            ("dealSource", self.tr("Platform or source"), self.source),
        )
        form.add_row(
            ("dealKind", self.tr("Kind"), self.kind),
            ("dealProduct", self.tr("Product"), self.product),
            ("dealCount", self.tr("Households or contracts"), self.count),
            ("dealSum", self.tr("Sum, yuan"), self.sum),
            ("dealNote", self.tr("Note"), self.note),
        )
        return form

    def _connect(self) -> None:
        self.event_box.chosen.connect(lambda _event: self._follow_event())
        self.enterprise.chosen.connect(self._follow_enterprise)
        lines: list[QLineEdit] = [self.sum, self.note, self.source, self.count.lineEdit()]
        for line in lines:
            line.returnPressed.connect(self.keep)
        self.product.returnPressed.connect(self.sum.setFocus)

    def begin(self) -> None:
        """A new line is entered; event, enterprise, day and place stay, and the kind."""
        correcting, self._id = bool(self._id), DealId("")
        self.product.show_product(None)
        self.count.setValue(1)
        self.sum.clear()
        self.note.clear()
        self._form.clear_errors()
        self._show_state()
        self.product.setFocus()
        if correcting:
            self.left.emit()

    def enter_for(self, event_id: EventId) -> None:
        """Lines of this event are entered, on its day."""
        self.event_box.show_event(event_id)
        self._follow_event()
        self.enterprise.setFocus()

    def correct(self, deal: Deal) -> None:
        """The fields hold this line; keeping it changes it."""
        self._id = deal.id
        self.event_box.show_event(deal.event_id)
        self.enterprise.show_enterprise(deal.enterprise_id)
        self.product.of_enterprise = deal.enterprise_id
        self.product.show_product(deal.product_id)
        self.day.show_day(deal.on_day)
        self.channel.setCurrentIndex(self.channel.findData(deal.channel))
        self.kind.setCurrentIndex(self.kind.findData(deal.kind))
        self.count.setValue(deal.count)
        self.sum.show_sum(deal.sum or None)
        self.source.setText(deal.source)
        self.note.setText(deal.note)
        self._form.clear_errors()
        self._show_state()
        self.sum.setFocus()

    def keep(self) -> None:
        """The line is stored, or what is wrong stands under its field."""
        self._form.clear_errors()
        said = self._said()
        if said is None:
            return
        try:
            kept = deals.put(self._context.ws, said)
        except BadDeal as error:
            field = "dealSum" if error.problem in (DealProblem.NO_SUM, DealProblem.NEGATIVE) else "dealCount"
            self._form.show_error(field, say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self._id = DealId("")
            self.begin()
            self.stored.emit(kept)

    def _said(self) -> Deal | None:
        if self.day.day is None:
            self._form.show_error("dealDay", self.tr("Not a day; write 2023-10-12."))
            return None
        fen = self.sum.sum
        if isinstance(fen, MoneyProblem):
            self._form.show_error("dealSum", word(fen, self._context.lang))
            return None
        deal = Deal(self._id, DealKind(self.kind.currentData()), Channel(self.channel.currentData()), self.day.day)
        product = self.product.entry
        return replace(
            deal, count=self.count.value(), sum=fen or 0, event_id=self.event_box.event_id,
            enterprise_id=self.enterprise.enterprise_id or (product.enterprise_id if product else None),
            product_id=product.id if product else None, source=self.source.text().strip(),
            note=self.note.text().strip(),
        )  # fmt: skip

    def _follow_event(self) -> None:
        event = self.event_box.entry
        if event is not None:
            self.day.show_day(event.day)
            self.channel.setCurrentIndex(self.channel.findData(Channel.ONLINE if event.online else Channel.OFFLINE))

    def _follow_enterprise(self, enterprise_id: object) -> None:
        self.product.of_enterprise = self.enterprise.enterprise_id
        made_elsewhere = self.product.entry is not None and self.product.entry.enterprise_id != enterprise_id
        if enterprise_id and made_elsewhere:
            self.product.show_product(None)

    def _show_state(self) -> None:
        correcting = bool(self._id)
        self._keep.setText(self.tr("Save the correction") if correcting else self.tr("Record"))
        hint = self.tr("Enter in a field records the line; event and enterprise stay for the next one.")
        self._state.setText(self.tr("A recorded line is being corrected.") if correcting else hint)
        self._let_go.setVisible(correcting)


def first_field(entry: DealEntry) -> QWidget:
    """Where entering begins: the event while none is named, else the product."""
    return entry.product if entry.event_box.event_id else entry.event_box
