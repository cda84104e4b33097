"""Cells in words: a sign that stands before a word is left out, one that stands alone is said."""

from PySide6.QtCore import QCoreApplication

_SIGNS = "●○◉◐▲■✓√×／－—★☆"


def spoken(text: str, told: str = "") -> str:
    """What a screen reader says of a cell's text; `told` is what its tooltip tells."""
    words = text.strip().strip(_SIGNS).strip()
    if words or not text.strip():
        return words
    return told or _word(text.strip())


def _word(sign: str) -> str:
    if sign[0] in "▲■":
        return QCoreApplication.translate("Spoken", "to look at")
    if sign[0] in "✓√●◉★":
        return QCoreApplication.translate("Spoken", "yes")
    return QCoreApplication.translate("Spoken", "none")
