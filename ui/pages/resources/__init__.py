"""Resources: the directory as a tab of the tours page, and what one event has of it as a part of other pages."""

from ui.pages.resources.booking_box import BookingBox

__all__ = ["BookingBox"]
