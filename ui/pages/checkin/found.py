"""The people whom the search found; Enter admits the one that is highlighted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from gbm_desktop.model.attendance import Attendee
from ui.widgets import Column, DataTable, RecordModel, RowAction, column, hint, link_button, row
from ui.widgets.page_stack import PageStack

SHOWN = 30
_PHONE_TAIL = 4


class FoundPeople(QWidget):
    """`admitted` comes with the person chosen; `walk_in` with the name that nobody on the list has."""

    admitted = Signal(object)
    walk_in = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        columns: list[Column[Attendee]] = [
            Column(self.tr("Name"), lambda person: person.name, width=170),
            Column(self.tr("Unit or village"), lambda person: person.unit, width=280),
            Column(self.tr("Number"), lambda person: person.number, width=90),
            Column(self.tr("Phone ends in"), lambda person: person.phone[-_PHONE_TAIL:], width=110),
        ]
        admit: RowAction[Attendee] = RowAction(self.tr("Admit"), lambda people: self.admitted.emit(people[0]), one=True)
        self.table: DataTable[Attendee] = DataTable(RecordModel(columns), "foundPeople", [admit])
        self.table.setAccessibleName(self.tr("People found"))
        self.table.opened.connect(self.admitted)
        self._nobody = QLabel()
        self._nobody.setObjectName("nobodyFound")
        self._nobody.setTextFormat(Qt.TextFormat.PlainText)
        self._nobody.setWordWrap(True)
        self._stack = PageStack()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nobody_page())
        box = column(self)
        box.addWidget(self._stack)
        box.addWidget(hint(self.tr("Enter admits the highlighted person; up and down choose; Esc goes back.")))

    def show_people(self, text: str, people: list[Attendee]) -> None:
        """These fit the text."""
        self.text = text
        self.table.records.show_records(people)
        self.table.select_first()
        self._nobody.setText(self.tr("Nobody on this event's list fits: {text}").format(text=text))
        self._stack.setCurrentIndex(0 if people else 1)

    def step(self, by: int) -> None:
        """The highlight is so many rows further down."""
        last = self.table.records.rowCount() - 1
        self.table.selectRow(min(max(self.table.currentIndex().row() + by, 0), last))

    def chosen(self) -> Attendee | None:
        """Who is highlighted."""
        selected = self.table.selected()
        return selected[0] if selected else None

    def offer_walk_in(self, *, wanted: bool) -> None:
        """Whoever is not on the list can be registered from here, or not."""
        self._register.setVisible(wanted)

    def _nobody_page(self) -> QWidget:
        page = QWidget()
        box = column(page, margin=24)
        box.addWidget(self._nobody)
        self._register = link_button(
            self.tr("Register as a walk-in (F2)"), lambda: self.walk_in.emit(self.text), "nobodyWalkIn"
        )
        box.addLayout(row(self._register, None))
        box.addStretch(1)
        return page
