"""Attached files in the programs that show them."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from gbm_desktop import attachments
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attachments import Attachment
from ui.context import Context


def show(context: Context, file: Attachment) -> None:
    """The program of such files shows it; what is wrong with it is said."""
    try:
        readable = attachments.to_show(context.ws, file)
    except GbmError as error:
        context.problem(error)
        return
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(readable)))
