"""Two entries side by side, and what can be decided of them."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from gbm_desktop.store import event_list
from gbm_desktop.wording import word
from ui.context import Context
from ui.pages.exchange.comparison import Compared, Comparison
from ui.pages.exchange.duplicate_deeds import DuplicateDeeds
from ui.pages.exchange.duplicate_lines import DuplicateLine, compared
from ui.widgets import Card, Heading, StatusDot, column, danger_button, plain_button, primary_button, row
from ui.widgets.page_stack import PageStack


class DuplicateCard(Card):
    """`chosen` answers what the buttons are about."""

    def __init__(self, context: Context, deeds: DuplicateDeeds, chosen: Callable[[], list[DuplicateLine]]) -> None:
        super().__init__()
        self._context, self._do, self._chosen = context, deeds, chosen
        self.comparison = Comparison("", "")
        self._title, self._status, self._deeds = Heading(""), StatusDot(), PageStack()
        self._title.setWordWrap(True)
        self._deeds.addWidget(_in_row(*self._deciding()))
        self._deeds.addWidget(_in_row(self._parting()))
        for part in (self._title, self._status):
            self.box.addWidget(part)
        self.box.addWidget(self.comparison, 1)
        self.box.addWidget(self._deeds)

    def show_line(self, line: DuplicateLine) -> None:
        """These two are compared."""
        lang = self._context.lang
        self._title.setText(line.names)
        if line.likeness is None:
            self._status.show_status(self.tr("Merged: one person, both tickets are valid"), "second")
        else:
            self._status.show_status(word(line.likeness, lang), "warn")
        self._deeds.setCurrentIndex(1 if line.merged else 0)
        merged_heads = self.tr("Entry that is kept"), self.tr("Merged entry")
        heads = merged_heads if line.merged else (self.tr("First entry"), self.tr("Second entry"))
        self.comparison.show_lines([*compared(line, lang), self._came_in(line)], heads)

    def _came_in(self, line: DuplicateLine) -> Compared:
        found = event_list.listed(self._context.ws.read, [line.first.id, line.second.id])
        came = {one.person.id: self._time(one.arrived) for one in found}
        return Compared(self.tr("Came in"), came.get(line.first.id, ""), came.get(line.second.id, ""))

    def _time(self, at: int | None) -> str:
        return f"{self._context.ws.local(at):%m-%d %H:%M}" if at is not None else ""

    def _deciding(self) -> list[QPushButton]:
        do, chosen = self._do, self._chosen
        first = primary_button(self.tr("Merge, keep the first"), lambda: do.keep_first(chosen()), "keepFirst")
        second = plain_button(self.tr("Keep the second"), lambda: do.keep_second(chosen()), "keepSecond")
        differ = plain_button(self.tr("Different people"), lambda: do.differ(chosen()), "differ")
        first.setToolTip("Ctrl+Enter")
        second.setToolTip("Shift+Enter")
        differ.setToolTip("Delete")
        return [first, second, differ]

    def _parting(self) -> QPushButton:
        part = danger_button(self.tr("Separate again"), lambda: self._do.part(self._chosen()), "part")
        part.setToolTip("Ctrl+R")
        return part


def _in_row(*buttons: QPushButton) -> QWidget:
    holder = QWidget()
    column(holder).addLayout(row(*buttons, None))
    return holder
