"""Publicity (宣传): the register, what was handed out, the word check."""

from ui.pages.publicity.page import PublicityPage

__all__ = ["PublicityPage"]
