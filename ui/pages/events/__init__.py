"""The events page."""

from ui.pages.events.page import EventsPage

__all__ = ["EventsPage"]
