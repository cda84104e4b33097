"""Rebuilds packaging/windows/gbm.ico from resources/program.svg: `python scripts/make_icon.py`.

Every size is drawn from the outlines, none scaled from another.
"""

import os
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

TOP = Path(__file__).resolve().parent.parent
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


def drawn(svg: Path, size: int) -> Image.Image:
    """The picture of this many pixels a side."""
    image = QImage(size, size, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(image.constBits()))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    *smaller, largest = [drawn(TOP / "resources" / "program.svg", size) for size in SIZES]
    largest.save(
        TOP / "packaging" / "windows" / "gbm.ico", sizes=[(size, size) for size in SIZES], append_images=smaller
    )
