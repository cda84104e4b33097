"""What is said of the site as a whole: where people gather, whom to call there, when the door is warned."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from gbm_desktop.model.safety.plan import LARGEST_SHARE, Plan
from gbm_desktop.safety import plan
from ui import theme
from ui.context import Context
from ui.widgets import Column, DataTable, FieldForm, RecordModel, RowAction, column, link_button, row, second_text
from ui.widgets.form_fields import unscrolled

_ROWS_SHOWN = 6


class _Contact:
    """A line of the phone list; what is in it changes as it is typed into."""

    def __init__(self, office: str, phone: str) -> None:
        self.office, self.phone = office, phone


class SiteFacts(QWidget):
    """Each field is stored when it is left; nothing is stored that says what is stored already."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._plan: Plan | None = None
        self.assembly, self.warn = QLineEdit(), unscrolled(QSpinBox())
        self.warn.setRange(1, LARGEST_SHARE)
        self.warn.setSuffix(" %")
        self.warn.lineEdit().setTextMargins(8, 0, 0, 0)
        self.contacts: RecordModel[_Contact] = RecordModel(self._columns())
        self.table = DataTable(self.contacts, "localContacts", self._actions())
        self.table.setSortingEnabled(False)
        self.table.setAccessibleName(self.tr("Local phone numbers"))
        self.table.setFixedHeight(theme.ROW_HEIGHT * (_ROWS_SHOWN + 1) + 4)
        self._lay_out()
        self.assembly.editingFinished.connect(self._store)
        self.warn.editingFinished.connect(self._store)

    def _lay_out(self) -> None:
        form = FieldForm()
        form.add_row(
            ("assemblyPoint", self.tr("Assembly point"), self.assembly),
            ("warnShare", self.tr("Warn the door from (share of capacity)"), self.warn),
        )
        more = link_button(self.tr("Add a number"), self._add, "addContact")
        box = column(self)
        box.addWidget(form)
        box.addLayout(row(second_text(self.tr("Local phone numbers"), wrap=False), None, more))
        box.addWidget(self.table)
        box.addStretch(1)

    def _columns(self) -> list[Column[_Contact]]:
        def to_fill(line: _Contact) -> str:
            return line.phone or "▲ " + self.tr("to be filled in")

        return [
            Column(self.tr("Office"), lambda line: line.office, edit=self._set_office, width=168),
            Column(
                self.tr("Phone"),
                to_fill,
                edit=self._set_phone,
                tone=lambda line: "text" if line.phone else "warn",
                width=160,
            ),
        ]

    def _actions(self) -> list[RowAction[_Contact]]:
        return [RowAction(self.tr("Remove"), self._remove, "Delete")]

    def show_plan(self, shown: Plan) -> None:
        """What is stored now; a field that is being typed into keeps what is typed."""
        self._plan = shown
        if not (self.assembly.hasFocus() and self.assembly.isModified()):
            self.assembly.setText(shown.assembly_point)
        if not self.warn.hasFocus():
            self.warn.setValue(shown.warn_share)
        if self._named() != shown.contacts:
            self.contacts.show_records([_Contact(*pair) for pair in shown.contacts])

    def _add(self) -> None:
        lines = [*self.contacts.records, _Contact("", "")]
        self.contacts.show_records(lines)
        self.table.setCurrentIndex(self.contacts.index(len(lines) - 1, 0))
        self.table.edit(self.table.currentIndex())

    def _set_office(self, line: _Contact, text: str) -> bool:
        line.office = text
        return self._store()

    def _set_phone(self, line: _Contact, text: str) -> bool:
        line.phone = "" if text.startswith("▲") else text
        return self._store()

    def _remove(self, gone: list[_Contact]) -> None:
        self.contacts.show_records([line for line in self.contacts.records if line not in gone])
        self._store()

    def _store(self) -> bool:
        if self._plan is None:
            return False
        point, share = self.assembly.text().strip(), self.warn.value()
        said = replace(self._plan, assembly_point=point, warn_share=share, contacts=self._named())
        return said == self._plan or self._context.attempt(lambda: plan.edit(self._context.ws, said))

    def _named(self) -> tuple[tuple[str, str], ...]:
        """The lines that say something; one that was added and is still empty is not stored."""
        return tuple((line.office, line.phone) for line in self.contacts.records if line.office or line.phone)
