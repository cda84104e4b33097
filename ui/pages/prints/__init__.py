"""Badges, sign-in sheet and poster of an event: chosen, seen as they will print, printed or saved."""

from ui.pages.prints.options import Kind
from ui.pages.prints.panel import PrintPanel

__all__ = ["Kind", "PrintPanel"]
