"""设置: the campaign, who carries it, and this laptop."""

from ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
