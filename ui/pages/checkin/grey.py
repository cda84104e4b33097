"""An image's brightness, for whoever looks for codes in it."""

from PySide6.QtGui import QImage

from gbm_desktop.checkin.codes_in_pictures import GreyPicture


def grey_of(image: QImage) -> GreyPicture | None:
    """The image's brightness; None for an empty one."""
    if image.isNull():
        return None
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return GreyPicture(bytes(grey.constBits()), grey.width(), grey.height(), grey.bytesPerLine())
