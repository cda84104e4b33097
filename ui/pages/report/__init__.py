"""The summary report: the page as it will print, its text, its figures, what is missing, and who got it."""

from ui.pages.report.page import ReportPage

__all__ = ["ReportPage"]
