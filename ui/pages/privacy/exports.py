"""The log of files with people in them that left the program."""

from gbm_desktop.export_log import Export
from gbm_desktop.wording.privacy import export_kind
from ui.context import Context
from ui.page import Page
from ui.widgets import Column, DataTable, EmptyState, RecordModel, column
from ui.widgets.page_stack import PageStack
from ui.widgets.records import RIGHT


class ExportsPane(Page):
    """The latest first: what, of whom, to whom, by whom, and where it lies."""

    key = "privacy-exports"
    tables = frozenset({"exports"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("exportsPane")
        self.table = DataTable(RecordModel(self._columns()), "exportsTable")
        self.table.setAccessibleName(self.tr("Exports"))
        self._body = PageStack()
        self._body.addWidget(self.table)
        self._body.addWidget(
            EmptyState(
                self.tr("No file with people in it has left yet"),
                self.tr("To the events and their lists"),
                lambda: self.context.go("events"),
                text=self.tr("Sign-in sheets, badges and lists that are saved or printed are noted here."),
            )
        )
        column(self).addWidget(self._body)

    def refresh(self) -> None:
        """What is stored now."""
        from gbm_desktop import export_log

        found = export_log.latest(self.context.ws)
        self.table.records.show_records(found)
        self._body.setCurrentIndex(0 if found else 1)

    def _columns(self) -> list[Column[Export]]:
        lang = self.context.lang
        return [
            Column(self.tr("When"), lambda one: f"{one.at:%Y-%m-%d %H:%M}", width=150),
            Column(self.tr("By"), lambda one: one.operator, width=90),
            Column(self.tr("What"), lambda one: export_kind(one.kind, lang), width=150),
            Column(self.tr("Event"), lambda one: one.event or "—", tip=lambda one: one.event, width=250),
            Column(self.tr("People"), lambda one: f"{one.persons:,}", RIGHT, lambda one: one.persons, width=80),
            Column(self.tr("To whom"), lambda one: one.recipient or "—", width=150),
            Column(self.tr("File"), lambda one: one.file or self.tr("On paper"), tip=lambda one: one.path, width=200),
        ]
