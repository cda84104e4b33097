"""Phones: the two codes that people scan, and the laptop's small server behind them."""

from ui.pages.phones.window import PhonesWindow

__all__ = ["PhonesWindow"]
