"""The routes tab."""

from ui.pages.routes.tab import RoutesTab

__all__ = ["RoutesTab"]
