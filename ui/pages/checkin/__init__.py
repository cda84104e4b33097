"""The check-in page, made for a queue."""

from ui.pages.checkin.page import CheckinPage

__all__ = ["CheckinPage"]
