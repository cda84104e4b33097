"""Real frames as cameras send them, made from grey pictures."""

from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from ui import multimedia

multimedia.hush()
Format = QVideoFrameFormat.PixelFormat
_GREY = 128


def frame(image: Image.Image, kind: Format = Format.Format_NV12) -> QVideoFrame:
    """The picture as a frame of this format; planes of colour are grey."""
    if kind is Format.Format_BGRX8888:
        lines = image.convert("RGB").tobytes("raw", "BGRX")
        return QVideoFrame(QImage(lines, image.width, image.height, QImage.Format.Format_RGB32).copy())
    made = QVideoFrame(QVideoFrameFormat(QSize(*image.size), kind))
    assert made.map(QVideoFrame.MapMode.WriteOnly)
    step = 2 if kind in (Format.Format_YUYV, Format.Format_UYVY) else 1
    first = 1 if kind is Format.Format_UYVY else 0
    for plane in range(made.planeCount()):
        pixels = memoryview(made.bits(plane))
        pixels[:] = bytes([_GREY]) * len(pixels)
    pixels = memoryview(made.bits(0))
    for line in range(image.height):
        begin = line * made.bytesPerLine(0)
        row = bytearray(pixels[begin : begin + step * image.width])
        row[first::step] = image.crop((0, line, image.width, line + 1)).tobytes()
        pixels[begin : begin + step * image.width] = bytes(row)
    made.unmap()
    assert made.isValid()
    return made
