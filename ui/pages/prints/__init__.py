"""Badges, sign-in sheet, poster and safety prints of an event: chosen, seen as they will print, printed or saved."""

from ui.pages.prints.kinds import Kind
from ui.pages.prints.panel import PrintPanel

__all__ = ["Kind", "PrintPanel"]
