"""What becomes of the rows of a list of products."""

from PySide6.QtWidgets import QPushButton

from gbm_desktop.intake.catalogue_plan import CataloguePlan
from gbm_desktop.wording import Lang
from ui.pages.catalogue.import_rows import RowLine, lines_of
from ui.widgets import Column
from ui.widgets.fate_rows import FateRows


class ImportResult(FateRows[RowLine]):
    """`beside` stands at the end of the chips."""

    def __init__(self, lang: Lang, beside: QPushButton) -> None:
        self._lang: Lang = lang
        super().__init__("importRows", beside)

    def show_plan(self, plan: CataloguePlan | None) -> None:
        """The plan's rows stand there; nothing without a plan."""
        lines = lines_of(plan, self._lang, self.tr("the same as row {row}")) if plan else []
        self.show_lines(lines, [one.text for one in plan.headings if not one.key] if plan else [])

    def columns(self) -> list[Column[RowLine]]:
        """Whose product it is, and what is to be said of it."""
        return [
            Column(self.tr("Product"), lambda one: one.name, tip=lambda one: one.name, width=176),
            Column(self.tr("Enterprise"), lambda one: one.maker, tip=lambda one: one.maker, width=192),
            Column(self.tr("Details"), lambda one: one.said, tip=lambda one: one.said, width=320),
        ]
