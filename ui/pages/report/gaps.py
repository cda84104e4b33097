"""What the report still lacks, each line leading to the place where it is put right."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gbm_desktop import campaign
from gbm_desktop.errors.workspace import NoCampaign
from gbm_desktop.model.figure_gaps import Register
from gbm_desktop.model.report import SEEN_BY_READERS, Missing
from gbm_desktop.wording import word
from gbm_desktop.wording.figure_gaps import until_due
from ui.context import Context
from ui.pages.report.gap_places import FIGURES, Place, place_of
from ui.pages.report.gaps_hint import GapsHint
from ui.widgets import Column, DataTable, RecordModel, column, second_text


class MissingPanel(QWidget):
    """What the report's readers would see stands first.

    `section_wanted` comes with the section whose text lacks something, `figure_wanted` with a figure to be stated; an
    empty one asks for the figures as such.
    """

    section_wanted = Signal(str)
    figure_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        columns: list[Column[Missing]] = [
            Column(
                self.tr("What is missing"),
                lambda one: f"▲ {word(one.kind, context.lang)}",
                tone=lambda _one: "warn",
                tip=lambda one: word(one.kind, context.lang),
                width=200,
            ),
            Column(self.tr("In"), lambda one: one.about, tip=lambda one: one.about, width=240),
            Column(self.tr("Where"), self._where, tone=lambda _one: "action", width=90),
        ]
        self._model = RecordModel(columns)
        self._table = DataTable(self._model, "reportMissing")
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("Missing"))
        self._table.opened.connect(self.jump)
        self._table.doubleClicked.disconnect()  # the first click went there already
        self._table.clicked.connect(self._clicked)
        self._hint = GapsHint()
        self._until, self._none = second_text(""), second_text(self.tr("Nothing is missing."))
        self._until.setObjectName("missingUntil")
        self._none.setObjectName("nothingMissing")
        box = column(self)
        box.addWidget(self._until)
        box.addWidget(self._hint)
        box.addWidget(self._none)
        box.addWidget(self._table, 1)

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """These are missing, and so many days are left."""
        self._model.show_records(sorted(missing, key=lambda one: one.kind not in SEEN_BY_READERS))
        self._hint.show_gaps(missing)
        self._until.setText(self._days_left(len(missing)))
        self._until.setVisible(bool(missing))
        self._none.setVisible(not missing)
        self._table.setVisible(bool(missing))

    def jump(self, one: Missing) -> None:
        """The place where this is put right is shown."""
        if one.section:
            self.section_wanted.emit(one.section)
            return
        place = place_of(one)
        if place.page == FIGURES:
            self.figure_wanted.emit("demo_houses" if one.register is Register.DEMONSTRATION else "")
        else:
            self._context.go(place.page, **place.at)

    def _days_left(self, count: int) -> str:
        try:
            about = campaign.current(self._context.ws)
        except NoCampaign:
            return ""
        left = campaign.days_left(about, self._context.ws.today())
        return until_due(about.due, left, count, self._context.lang)

    def _clicked(self, index: QModelIndex) -> None:
        self.jump(self._model.record(index.row()))

    def _where(self, one: Missing) -> str:
        if one.section:
            return self.tr("Write ›")
        return self._named(place_of(one))

    def _named(self, place: Place) -> str:
        names = {
            "events": self.tr("Events ›"),
            "catalogue": self.tr("Catalogue ›"),
            "benefits": self.tr("Benefits ›"),
            "publicity": self.tr("Publicity ›"),
            "safety": self.tr("Safety ›"),
            "settings": self.tr("Settings ›"),
            FIGURES: self.tr("Figures ›"),
        }
        return names[place.page]
