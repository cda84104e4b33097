"""What the ledgers of claims and deals share: search and chips above the table, the sums of what is shown below it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.widgets import Card, Chip, EmptyState, SearchBox, column, link_button, row, second_text
from ui.widgets.flow_layout import FlowLayout, wrapped
from ui.widgets.main_act import MainAct
from ui.widgets.page_stack import PageStack


class LedgerView(QWidget):
    """`asked` comes when something else is searched for, `grouped` when the sums are to be told apart.

    Ctrl+F searches, Ctrl+N begins a new line.
    """

    asked = Signal()
    grouped = Signal()

    def __init__(self, search: str, table: QWidget, *, empty: EmptyState, nothing: EmptyState) -> None:
        super().__init__()
        self.search = SearchBox(search)
        self.search.setObjectName("ledgerSearch")
        self.count, self.sums = second_text("", wrap=False), second_text("")
        self.count.setObjectName("ledgerCount")
        self.sums.setObjectName("ledgerSums")
        self.chips: list[Chip] = []
        self._table, self._empty, self._nothing = table, empty, nothing
        nothing.setObjectName("nothingFits")
        self._views = PageStack()
        self._views.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)  # gives way to the entry
        for part in (table, empty, nothing):
            self._views.addWidget(part)
        self._flow, self._narrowing = FlowLayout(6), QWidget()
        self._foot = Card(padding=12)
        grouped = link_button(self.tr("Sums by group…"), self.grouped.emit, "groupedSums")
        foot = row(self.sums, grouped)
        foot.setStretch(0, 1)
        self._foot.box.addLayout(foot)
        self.search.searched.connect(lambda _text: self.asked.emit())

    def lay_out(self, buttons: Sequence[QPushButton], above: QWidget | None = None) -> None:
        """Search and buttons, the last of which enters a line, chips, what is entered, the table and its sums."""
        self.search.setMaximumWidth(440)
        head = wrapped(self.search, self.count, None, *buttons)
        self._narrowing.setLayout(self._flow)
        box = column(self, gap=12)
        box.addLayout(head)
        if above is not None:
            box.addWidget(above)
        box.addWidget(self._narrowing)
        box.addWidget(self._views, 1)
        box.addWidget(self._foot)
        MainAct(buttons[-1], "add", *filter(None, (above, self._empty)))

    def chip(self, text: str, name: str) -> Chip:
        """A chip that narrows the list."""
        chip = Chip(text)
        chip.setObjectName(name)
        chip.clicked.connect(lambda _on: self.asked.emit())
        self.chips.append(chip)
        self._flow.addWidget(chip)
        return chip

    def show_found(self, found: int, everything: int) -> None:
        """The table is seen, or why it has nothing to show."""
        view = self._table if found else self._nothing if everything else self._empty
        self._views.setCurrentWidget(view)
        self._foot.setVisible(found > 0)
        self.count.setVisible(everything > 0)
        for part in (self.search, self._narrowing):
            part.setEnabled(everything > 0)

    def show_all(self) -> None:
        """Nothing narrows the list."""
        self.search.clear()
        for chip in self.chips:
            chip.setChecked(False)
        self.asked.emit()

    def fits(self, told: str) -> bool:
        """Whether the text holds every word that is searched for."""
        return all(part in told.lower() for part in self.search.text().lower().split())
