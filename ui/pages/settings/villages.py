"""The villages of the campaign by township: typed, or taken from a sheet."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog

from gbm_desktop import campaign, regions
from gbm_desktop.errors import GbmError
from gbm_desktop.intake.sheets import Workbook
from gbm_desktop.model.campaign import Village
from gbm_desktop.model.region import Level, Region
from gbm_desktop.store import campaign as store
from gbm_desktop.wording import say
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.save_file import begin_at_documents
from ui.pages.settings.section import Section
from ui.widgets import Column, DataTable, FieldForm, RecordModel, RowAction, hint, plain_button
from ui.widgets.form_fields import lines, names_in, unscrolled

_TABLE_HEIGHT = 190


class VillagesSection(Section):
    """The chosen township's villages, and a field for those to add."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "villages")
        self.begin(self.tr("Villages"))
        self._township, self._names = unscrolled(QComboBox()), lines()
        self._names.setFixedHeight(110)
        self._region = ""
        self._model = RecordModel[Village]([Column(self.tr("Village"), lambda one: one.name, width=300)])
        remove: RowAction[Village] = RowAction(self.tr("Remove"), self._remove, shortcut="Delete", one=True)
        self._table = DataTable(self._model, "villages", [remove])
        self._table.setAccessibleName(self.title)
        self._table.setFixedHeight(_TABLE_HEIGHT)
        self._form = FieldForm()
        self._lay_out()
        self._township.currentIndexChanged.connect(self._show_villages)
        self._names.textChanged.connect(self.edit)

    def show_stored(self) -> None:
        """The townships of the campaign's region, and the villages of the chosen one; nothing is typed."""
        region = campaign.current(self.context.ws).region_code
        if region != self._region:
            self._region = region
            self._township.clear()
            for one in _townships(regions.require(region)):
                self._township.addItem(one.name, one.code)
        self._names.clear()
        self._form.clear_errors()
        self._show_villages()

    def refresh(self) -> None:
        """What is typed stays; the stored villages are shown."""
        super().refresh()
        self._show_villages()

    def store(self) -> str:
        """The typed villages are the township's; those that it had already stay once."""
        names = names_in(self._names)
        new = campaign.add_villages(self.context.ws, self._township.currentData() or "", names)
        said = self.tr("{count:village|villages} added to {township}; already there: {known}")
        return fill(said, count=new, township=self._township.currentText(), known=len(names) - new)

    def refuse(self, error: GbmError) -> None:
        """What is wrong stands under the names."""
        self._form.show_error("villageNames", say(error, self.context.lang))

    def take_from(self, file: Path) -> None:
        """The names of the sheet stand in the field, to be looked over before they are added."""

        def read() -> Workbook:
            from gbm_desktop.intake.reading import read_workbook

            return read_workbook(file)

        self.context.jobs.run(lambda _progress: read(), self._take, failed=self.refuse, title=self.tr("Reading"))

    def _take(self, workbook: Workbook) -> None:
        from gbm_desktop.intake.villages import village_names

        names = village_names(workbook)
        self._names.setPlainText("\n".join([*names_in(self._names), *names]))
        none = self.tr("No village names were found in {file}; is there a column headed 村名?")
        self._form.show_error("villageNames", "" if names else fill(none, file=workbook.file))

    def _ask_file(self) -> None:
        kinds = self.tr("Sheets (*.xlsx *.xls *.csv *.txt)")
        dialog = QFileDialog(self, self.tr("Take the villages from a sheet"), "", kinds)
        dialog.setObjectName("villagesFile")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        begin_at_documents(dialog)
        dialog.fileSelected.connect(lambda path: self.take_from(Path(path)))
        dialog.open()

    def _show_villages(self) -> None:
        code = self._township.currentData()
        self._model.show_records(store.villages(self.context.ws.read, code) if code else [])

    def _remove(self, chosen: list[Village]) -> None:
        try:
            campaign.remove_village(self.context.ws, chosen[0])
        except GbmError as error:
            self.context.problem(error)
            return
        self.context.tell(fill(self.tr("{name} is no longer on the list"), name=chosen[0].name), undo=True)

    def _lay_out(self) -> None:
        self._form.add("township", self.tr("Township"), self._township)
        self._form.add_widget(self._table)
        self._form.add_widget(hint(self.tr("Delete removes the selected village.")))
        note = self.tr("The state publishes no village codes since October 2024; the county's own list counts.")
        self._form.add("villageNames", self.tr("Villages to add, one a line"), self._names, note=note)
        self.box.addWidget(self._form)
        self.add_foot(
            self.tr("Add the villages"),
            plain_button(self.tr("From a sheet…"), self._ask_file, "villagesFromSheet", "import"),
        )


def _townships(region: Region) -> list[Region]:
    if region.level is Level.TOWNSHIP:
        return [region]
    return [one for below in regions.children(region.code) for one in _townships(below)]
