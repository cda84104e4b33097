"""Which phones are connected: when each was here last, and how many signed in on it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from gbm_desktop.phones.site import Visitor
from gbm_desktop.wording.counted import fill
from ui.widgets import RIGHT, Column, DataTable, Heading, RecordModel, column, second_text

_RECENT = 100


class VisitorList(QWidget):
    """The latest first, one line a phone."""

    def __init__(self, local: Callable[[int], datetime]) -> None:
        super().__init__()
        self._shown: list[Visitor] = []
        self._model: RecordModel[Visitor] = RecordModel(
            [
                Column(self.tr("Phone"), self._who, width=190),
                Column(self.tr("Last seen"), lambda each: f"{local(each.seen):%H:%M:%S}", RIGHT, width=88),
                Column(self.tr("Signed in"), lambda each: str(each.signed_in), RIGHT, width=88),
            ]
        )
        self._sum = second_text("", wrap=False)
        self._sum.setObjectName("phonesSum")
        box = column(self)
        box.addWidget(Heading(self.tr("Connected")))
        box.addWidget(self._sum)
        box.addWidget(DataTable(self._model, "phonesVisitors"), 1)
        self.show_visitors([])

    def show_visitors(self, visitors: Sequence[Visitor]) -> None:
        """These phones were here."""
        if list(visitors) == self._shown and self._sum.text():
            return
        self._shown = list(visitors)
        signed_in = sum(each.signed_in for each in visitors)
        self._sum.setText(
            fill(self.tr("{phones:phone|phones}, {people} signed in"), phones=len(visitors), people=signed_in)
        )
        self._model.show_records(self._shown[:_RECENT])

    def _who(self, each: Visitor) -> str:
        return (
            fill(self.tr("{address}, desk {number}"), address=each.address, number=each.desk)
            if each.desk
            else each.address
        )
