"""Exhibits of one event: who stands there, with what, at which price."""

from ui.pages.exhibits.panel import ExhibitsPanel

__all__ = ["ExhibitsPanel"]
