"""The catalogue (名录): enterprises, products, certificates that end and solutions, a tab each."""

from ui.context import Context
from ui.tabbed_page import TabbedPage, TabEntry


class CataloguePage(TabbedPage):
    """The frame of the tabs; each sees to itself."""

    key = "catalogue"

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Catalogue"), self._tabs())

    def _tabs(self) -> list[TabEntry]:
        """In the order of the work."""
        return [
            TabEntry("enterprises", self.tr("Enterprises"), "ui.pages.catalogue.enterprises:EnterprisesTab"),
            TabEntry("products", self.tr("Products"), "ui.pages.catalogue.products:ProductsTab"),
            TabEntry("certificates", self.tr("Certificates"), "ui.pages.catalogue.certificates:CertificatesTab"),
            TabEntry("solutions", self.tr("Solutions"), "ui.pages.solutions.tab:SolutionsTab"),
        ]
