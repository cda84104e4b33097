"""The tours page."""

from ui.pages.tours.page import ToursPage

__all__ = ["ToursPage"]
