"""The departments that carry the campaign, and the offices that it reports to."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from gbm_desktop import campaign
from gbm_desktop.model.campaign import Department
from gbm_desktop.store import campaign as store
from gbm_desktop.wording.counted import fill
from ui import theme
from ui.context import Context
from ui.pages.settings.section import Section
from ui.widgets import Column, DataTable, FieldForm, RecordModel, RowAction, hint, plain_button
from ui.widgets.form_fields import names_in

_FRAME = 2


class DepartmentsSection(Section):
    """A table that is typed into, stored as a whole."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "departments")
        self.begin(self.tr("Departments and contacts"))
        self._model = RecordModel[Department](
            [
                self._column(self.tr("Department"), "name", 190),
                self._column(self.tr("Contact"), "contact", 100, self.tr("▲ missing")),
                self._column(self.tr("Phone"), "phone", 130, self.tr("▲ missing")),
                self._column(self.tr("Duty"), "duty", 400),
                Column(self.tr("Source"), lambda one: one.source, tone=lambda _one: "second", width=80),
            ]
        )
        remove: RowAction[Department] = RowAction(self.tr("Remove"), self._remove, shortcut="Delete")
        self._table = DataTable(self._model, "departments", [remove])
        self._table.setAccessibleName(self.title)
        self._table.setSortingEnabled(False)
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box.addWidget(hint(self.tr("F2 or a double click changes a cell; Delete removes the row.")))
        self.box.addWidget(self._table)
        self.add_foot(
            self.tr("Save the departments"),
            plain_button(self.tr("Add a department"), self._add, "addDepartment", "add"),
        )

    def show_stored(self) -> None:
        """The table shows the stored departments."""
        self._show(store.departments(self.context.ws.read))

    def store(self) -> str:
        """Exactly the departments of the table carry the campaign; a row without a name is none."""
        named = [one for one in self._model.records if one.name]
        campaign.set_departments(self.context.ws, named)
        return fill(self.tr("{count:department|departments} saved"), count=len(named))

    def _mark(self, *, edited: bool) -> None:
        super()._mark(edited=edited)
        self._save.setEnabled(True)  # going to it leaves the cell that is being typed into, which is taken then

    def _show(self, departments: list[Department]) -> None:
        self._model.show_records(departments)
        header = self._table.horizontalHeader().sizeHint().height()
        self._table.setFixedHeight(header + len(departments) * theme.ROW_HEIGHT + _FRAME)

    def _column(self, title: str, field: str, width: int, blank: str = "") -> Column[Department]:
        def shows(one: Department) -> str:
            return getattr(one, field) or blank

        return Column(
            title,
            shows,
            tone=lambda one: "warn" if blank and not getattr(one, field) else "text",
            tip=lambda one: str(getattr(one, field)),
            width=width,
            edit=self._editing(field, blank),
        )

    def _editing(self, field: str, blank: str) -> Callable[[Department, str], bool]:
        def take(one: Department, text: str) -> bool:
            typed = "" if text == blank else text
            if typed == getattr(one, field):
                return False
            records = self._model.records
            at = next(number for number, other in enumerate(records) if other is one)
            records[at] = replace(one, **{field: typed})  # type: ignore[arg-type]  # only fields of text are typed into
            self.edit()
            return True

        return take

    def _add(self) -> None:
        self._show([*self._model.records, Department("", 0, "", "", "", "", "")])
        self.edit()
        new = self._model.index(self._model.rowCount() - 1, 0)
        self._table.setCurrentIndex(new)
        self._table.edit(new)

    def _remove(self, gone: list[Department]) -> None:
        self._show([one for one in self._model.records if not any(one is other for other in gone)])
        self.edit()


class AddresseesSection(Section):
    """The offices that get a copy of the report each, one a line."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "addressees")
        self.begin(self.tr("Addressees of the report"))
        self._names = QPlainTextEdit()
        self._names.setTabChangesFocus(True)
        self._names.setFixedHeight(160)
        self._names.textChanged.connect(self.edit)
        form = FieldForm()
        note = self.tr("Each gets a copy of its own, addressed to it alone, in this order.")
        form.add("addresseeNames", self.tr("One office a line"), self._names, note=note)
        self.box.addWidget(form)
        self.add_foot(self.tr("Save the addressees"))

    def show_stored(self) -> None:
        """The lines are the stored offices."""
        self._names.setPlainText("\n".join(one.name for one in store.addressees(self.context.ws.read)))

    def store(self) -> str:
        """Exactly these offices get a copy."""
        names = names_in(self._names)
        campaign.set_addressees(self.context.ws, names)
        return fill(self.tr("{count:addressee|addressees} saved"), count=len(names))
