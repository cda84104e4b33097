"""The tabs of the catalogue page, each made when it is first shown."""

from enum import StrEnum
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from ui.context import Context
from ui.page import Page


class Tab(StrEnum):
    """The tabs in the order of the work."""

    ENTERPRISES = "enterprises"
    PRODUCTS = "products"
    CERTIFICATES = "certificates"
    SOLUTIONS = "solutions"


_PLACES = {
    Tab.ENTERPRISES: "ui.pages.catalogue.enterprises:EnterprisesTab",
    Tab.PRODUCTS: "ui.pages.catalogue.products:ProductsTab",
    Tab.CERTIFICATES: "ui.pages.catalogue.certificates:CertificatesTab",
    Tab.SOLUTIONS: "ui.pages.solutions.tab:SolutionsTab",
}


def tab_title(tab: Tab) -> str:
    """What stands on the tab."""
    return {
        Tab.ENTERPRISES: QCoreApplication.translate("CatalogueTabs", "Enterprises"),
        Tab.PRODUCTS: QCoreApplication.translate("CatalogueTabs", "Products"),
        Tab.CERTIFICATES: QCoreApplication.translate("CatalogueTabs", "Certificates"),
        Tab.SOLUTIONS: QCoreApplication.translate("CatalogueTabs", "Solutions"),
    }[tab]


def made(tab: Tab, context: Context) -> Page:
    """The tab, fresh."""
    module, _, name = _PLACES[tab].partition(":")
    page: Page = getattr(import_module(module), name)(context)
    return page
