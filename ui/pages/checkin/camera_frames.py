"""A camera's frame as the brightness of its pixels, without copying where the frame has them side by side."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from gbm_desktop.checkin.codes_in_pictures import GreyPicture
from ui.pages.checkin.grey import grey_of

_Format = QVideoFrameFormat.PixelFormat
_BYTES_A_PIXEL = {
    _Format.Format_NV12: 1,
    _Format.Format_NV21: 1,
    _Format.Format_YUV420P: 1,
    _Format.Format_YUV422P: 1,
    _Format.Format_YV12: 1,
    _Format.Format_Y8: 1,
    _Format.Format_YUYV: 2,
}
"""Formats whose first plane begins with the brightness of the first pixel; the others are converted."""


@contextmanager
def brightness(frame: QVideoFrame) -> Iterator[GreyPicture | None]:
    """The frame's pixels are lent while this lasts; None where the frame has none."""
    step = _BYTES_A_PIXEL.get(frame.pixelFormat())
    if step is None or not frame.map(QVideoFrame.MapMode.ReadOnly):
        yield grey_of(frame.toImage())
        return
    try:
        yield _plane(frame, step)
    finally:
        frame.unmap()


def _plane(frame: QVideoFrame, step: int) -> GreyPicture | None:
    try:
        return GreyPicture(frame.bits(0), frame.width(), frame.height(), frame.bytesPerLine(0), step)
    except ValueError:  # a frame of the driver's making that is shorter than it says
        return None
