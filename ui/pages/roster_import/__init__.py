"""Bringing a roster in: the file, what its columns say, and what becomes of each row."""

from ui.pages.roster_import.panel import RosterImport

__all__ = ["RosterImport"]
