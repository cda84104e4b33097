"""Fields in a text being written: words in braces stand out, for they follow the data."""

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat

from ui import theme

_FIELD = re.compile(r"\{[^{}\n]+\}")


class FieldColours(QSyntaxHighlighter):
    """Belongs to the document of an editor."""

    def highlightBlock(self, text: str) -> None:
        """Every field of the line has the colour of what can be followed."""
        look = QTextCharFormat()
        look.setForeground(QColor(theme.colours().action))
        look.setFontWeight(QFont.Weight.DemiBold)
        for found in _FIELD.finditer(text):
            self.setFormat(found.start(), len(found[0]), look)
