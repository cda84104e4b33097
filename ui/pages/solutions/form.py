"""The form of a package: for what it is, which problem it solves and how, with which products."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.exhibits import SolutionIncomplete
from gbm_desktop.model.exhibits import Solution
from gbm_desktop.model.ids import SolutionId
from gbm_desktop.model.products import Scene
from ui.context import Context
from ui.pages.catalogue.entry_form import EntryForm
from ui.pages.solutions.items_box import ItemsBox
from ui.widgets.form_fields import lines

_TEXT_HEIGHT = 116


class SolutionForm(EntryForm[Solution]):
    """Paragraphs of the text are paragraphs of the leaflet."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._entry = Solution(SolutionId(""), "", Scene.HOUSE)
        self.name, self.scene = QLineEdit(), self.choices(Scene)
        self.problem, self.text, self.items = lines(), lines(), ItemsBox(context)
        self.text.setFixedHeight(_TEXT_HEIGHT)
        self.add_row(("solutionName", self.tr("Name"), self.name), ("scene", self.tr("For"), self.scene))
        self.add("problem", self.tr("Which problem it solves"), self.problem)
        self.add("solutionText", self.tr("How"), self.text)
        self.add("items", self.tr("Products in their order"), self.items)
        self.watch(self.name, self.scene, self.problem, self.text)
        self.items.edited.connect(self._touched)

    def fill(self, entry: Solution) -> None:
        """The fields hold the package."""
        self._entry = entry
        self.name.setText(entry.name)
        self.scene.setCurrentIndex(self.scene.findData(entry.scene))
        self.problem.setPlainText(entry.problem)
        self.text.setPlainText(entry.text)
        self.items.show_items(entry.items)

    def said(self) -> Solution:
        """The package as the form has it."""
        return replace(
            self._entry,
            name=self.name.text(),
            scene=self.scene.currentData(),
            problem=self.problem.toPlainText(),
            text=self.text.toPlainText(),
            items=self.items.items,
        )

    def field_of(self, error: GbmError) -> str:
        """A package without a name lacks that."""
        return "solutionName" if isinstance(error, SolutionIncomplete) else ""
