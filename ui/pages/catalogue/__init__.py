"""The catalogue (名录): enterprises, products, certificates that end, solutions."""

from ui.pages.catalogue.page import CataloguePage

__all__ = ["CataloguePage"]
