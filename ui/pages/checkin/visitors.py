"""What visitors read at a desk without staff: what to do, and to whom to go; nothing about keys."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from ui.widgets.verdict import Face, Sign


def welcome(*, leaving: bool) -> Face:
    """The desk waits for the next visitor."""
    if leaving:
        word = QCoreApplication.translate("Visitors", "Goodbye: please show your code")
    else:
        word = QCoreApplication.translate("Visitors", "Please show your code")
    line = QCoreApplication.translate("Visitors", "Hold the code of your badge or phone in front of the scanner")
    return Face("idle", Sign.OUT if leaving else Sign.SCAN, word, line=line)


def for_visitors(face: Face) -> Face:
    """The same verdict, with advice that a visitor can follow."""
    if face.tone in ("idle", "action"):
        return replace(face, advice="")
    return replace(face, advice=QCoreApplication.translate("Visitors", "Please speak to the staff beside you"))
