"""What was erased, with its record to print, and what is still to be cleared in this laptop's files."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.privacy import Erasure
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.page import Page
from ui.pages.prints.output import PrintOutput
from ui.widgets import (
    Column,
    DataTable,
    EmptyState,
    RecordModel,
    RowAction,
    Tone,
    column,
    plain_button,
    second_text,
)
from ui.widgets.flow_layout import wrapped
from ui.widgets.page_stack import PageStack
from ui.widgets.records import RIGHT


class RecordsPane(Page):
    """The erasures, the latest first."""

    key = "privacy-records"
    tables = frozenset({"erasures", "devices", "steps"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("recordsPane")
        act: RowAction[Erasure] = RowAction(self.tr("Save the record…"), self._save, "Ctrl+P", one=True)
        self.table = DataTable(RecordModel(self._columns()), "erasuresTable", [act])
        self.table.setAccessibleName(self.tr("Erasures"))
        self.table.opened.connect(lambda one: self._save([one]))
        self._output = PrintOutput(context, self)
        self._print = plain_button(
            self.tr("Save the record…"), lambda: self._save(self.table.selected()), "saveErasureRecord", "save"
        )
        self._print.setEnabled(False)
        self.table.chosen.connect(lambda chosen: self._print.setEnabled(len(chosen) == 1))
        self._pending = second_text("", wrap=False)
        self._pending.setObjectName("pendingErasures")
        self._go_on = plain_button(self.tr("Go on clearing"), self._clear, "clearFiles")
        self._body = PageStack()
        self._body.addWidget(self._full())
        self._body.addWidget(
            EmptyState(
                self.tr("Nobody has been erased yet"),
                self.tr("To finding a person"),
                lambda: self.context.go("exchange", tab="privacy", part="find"),
                text=self.tr("Each erasure stands here with a record of what is shown to be gone, to be filed."),
            )
        )
        column(self).addWidget(self._body)

    def showEvent(self, event: QShowEvent) -> None:
        """Files may have been cleared since, which is no step."""
        self._stale = True
        super().showEvent(event)

    def refresh(self) -> None:
        """What is stored now."""
        from gbm_desktop.privacy import clearing, record

        ws = self.context.ws
        found, pending = record.erasures(ws), clearing.pending(ws)
        self.table.records.show_records(found)
        self._pending.setText(fill(self.tr("Erasures not yet carried through in the files: {count}"), count=pending))
        self._pending.setVisible(bool(pending))
        self._go_on.setVisible(bool(pending))
        self._body.setCurrentIndex(0 if found else 1)

    def _full(self) -> QWidget:
        full = QWidget()
        box = column(full, gap=12)
        box.addLayout(wrapped(self._print, self._go_on, self._pending, None))
        box.addWidget(self.table, 1)
        return full

    def _columns(self) -> list[Column[Erasure]]:
        return [
            Column(self.tr("When"), lambda one: f"{one.at:%Y-%m-%d %H:%M}", width=150),
            Column(self.tr("By"), lambda one: one.operator, width=90),
            Column(self.tr("Event"), lambda one: one.event or self.tr("Single entries"), width=250),
            Column(self.tr("People"), lambda one: f"{one.people:,}", RIGHT, lambda one: one.people, width=80),
            Column(self.tr("Why"), lambda one: one.reason, tip=lambda one: one.reason, width=160),
            Column(self.tr("Files of this laptop"), self._state, tone=_tone, width=190),
            Column(self.tr("Other laptops"), self._others, tip=self._others, width=200),
        ]

    def _state(self, one: Erasure) -> str:
        if one.cleared is None:
            return self.tr("▲ Not cleared yet")
        if one.cleared.traces or one.cleared.left:
            return fill(self.tr("▲ Look at {count:file|files}"), count=len(one.cleared.traces) + len(one.cleared.left))
        return self.tr("● Shown to be gone")

    def _others(self, one: Erasure) -> str:
        waiting = [name for name, heard in one.others.items() if not heard]
        if waiting:
            return fill(self.tr("Not yet: {names}"), names="、".join(waiting))
        return self.tr("All have it") if one.others else "—"

    def _save(self, chosen: list[Erasure]) -> None:
        from gbm_desktop.privacy import record

        ws, wanted = self.context.ws, chosen[0].id
        self.context.jobs.run(
            lambda _progress: record.proof(ws, wanted),
            self._output.ask_where,
            failed=self.context.problem,
            title=self.tr("Drawing the pages"),
        )

    def _clear(self) -> None:
        from gbm_desktop.privacy import clearing

        ws = self.context.ws
        self.context.jobs.run(
            lambda progress: clearing.clear(ws, progress=progress),
            lambda _done: self.refresh(),
            failed=self.context.problem,
            title=self.tr("Clearing files"),
            cancelled=self.refresh,
        )


def _tone(one: Erasure) -> Tone:
    return "action" if one.cleared and not (one.cleared.traces or one.cleared.left) else "warn"
