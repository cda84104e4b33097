"""工作台: the page that opens first."""

from ui.pages.dashboard.page import DashboardPage

__all__ = ["DashboardPage"]
