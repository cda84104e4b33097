"""Qt's library of sound and cameras, which reports to the console what this laptop has not got."""

from PySide6.QtCore import QLoggingCategory


def hush() -> None:
    """What is missing stands on the page, not in the console. Called before the library is imported."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
