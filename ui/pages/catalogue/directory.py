"""A directory's frame: search and chips on top, the table, and the chosen entry beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets import EmptyState, SearchBox, column, second_text
from ui.widgets.flow_layout import FlowLayout, wrapped
from ui.widgets.main_act import MainAct
from ui.widgets.page_stack import PageStack
from ui.widgets.splitter import Splitter

_TABLE_WIDTH, _DETAIL_WIDTH = 640, 472


class Directory(QWidget):
    """`asked` comes when something else is searched for. Ctrl+F searches, Ctrl+N begins a new entry.

    The last of the `buttons` begins one too.
    """

    asked = Signal()

    def __init__(
        self,
        search: str,
        table: QWidget,
        *,
        empty: EmptyState,
        nothing: EmptyState,
        buttons: Sequence[QPushButton],
        chips: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self.search = SearchBox(search)
        self.search.setObjectName("directorySearch")
        self.count = second_text("", wrap=False)
        self.count.setObjectName("directoryCount")
        self._table, self._beside = table, QWidget()
        self._detail = column(self._beside, gap=0)
        self._left, self._chips = PageStack(), QWidget()
        self._empty, self._nothing = empty, nothing
        nothing.setObjectName("nothingFits")
        flow = FlowLayout(6)
        for chip in chips:
            flow.addWidget(chip)
        self._chips.setLayout(flow)
        self._lay_out(buttons)
        MainAct(buttons[-1], "add", self._beside, empty)
        self._chips.setVisible(bool(chips))  # not before it stands in here, or it would be a window for a moment
        self.search.searched.connect(lambda _text: self.asked.emit())

    def _lay_out(self, buttons: Sequence[QPushButton]) -> None:
        self.search.setMaximumWidth(440)
        self.splitter = Splitter(Qt.Orientation.Horizontal)
        box = column(self, gap=12)
        box.addLayout(wrapped(self.search, None, *buttons))
        box.addWidget(self._chips)
        box.addWidget(self.splitter, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(17)
        self._add_list()
        self.splitter.addWidget(self._beside)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([_TABLE_WIDTH, _DETAIL_WIDTH])
        self._beside.hide()

    def _add_list(self) -> None:
        """From the outside in: what is added where it stays is styled once."""
        left = QWidget()
        self.splitter.addWidget(left)
        listed = column(left, gap=8)
        listed.addWidget(self.count)
        listed.addWidget(self._left, 1)
        for part in (self._table, self._empty, self._nothing):
            self._left.addWidget(part)

    def put_beside(self, detail: QWidget) -> None:
        """The chosen entry is seen in this, where `show_detail` says that it is."""
        self._detail.addWidget(detail)

    def show_found(self, found: int, everything: int) -> None:
        """The table is seen, or why it has nothing to show."""
        view = self._table if found else self._nothing if everything else self._empty
        self._left.setCurrentWidget(view)
        self.count.setVisible(everything > 0)
        for part in (self.search, self._chips):
            part.setEnabled(everything > 0)

    def show_detail(self, *, shown: bool) -> None:
        """The chosen entry is seen beside the table."""
        if shown and self._beside.isHidden():
            self._beside.show()
            self.splitter.setSizes([max(self.splitter.width() - _DETAIL_WIDTH, 1), _DETAIL_WIDTH])
        self._beside.setVisible(shown)
