"""The guide's pictures: as wide as its text, as sharp as the screen."""

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QImageReader, QTextCursor, QTextDocument

from gbm_desktop.resource_files import guide_file

SIGN = "\ufffc"
"""What stands for a picture in Qt's text."""

_WIDTH = "?width="


def fit(document: QTextDocument, width: int) -> None:
    """No picture is wider than this; a small one stays as it is."""
    for at, character in enumerate(document.toRawText()):
        if character == SIGN:
            _fit(document, at, width)
    document.markContentsDirty(0, document.characterCount())  # or Qt paints some of it at old places


def read(name: QUrl, sharpness: float) -> QImage:
    """The picture in the width that its name asks for, in the screen's own pixels; none where there is no file."""
    image = QImage(str(guide_file(name.path())))
    width = name.query().removeprefix("width=")
    if image.isNull() or not width.isdigit():
        return image
    pixels = min(round(int(width) * sharpness), image.width())
    return image.scaledToWidth(pixels, Qt.TransformationMode.SmoothTransformation)


def _fit(document: QTextDocument, at: int, width: int) -> None:
    """Its name asks for its width; so each width is scaled once, and only of pictures that come into sight."""
    cursor = QTextCursor(document)
    cursor.setPosition(at)
    cursor.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
    picture = cursor.charFormat().toImageFormat()
    file = picture.name().partition(_WIDTH)[0]
    size = QImageReader(str(guide_file(file))).size()
    if size.isValid() and width > 0:
        size.scale(QSize(min(width, size.width()), size.height()), Qt.AspectRatioMode.KeepAspectRatio)
        picture.setName(f"{file}{_WIDTH}{size.width()}")
        picture.setWidth(size.width())
        picture.setHeight(size.height())
        cursor.setCharFormat(picture)
