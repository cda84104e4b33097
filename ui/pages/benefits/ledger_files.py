"""The ledgers as workbooks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.save_list import ask_where

if TYPE_CHECKING:
    from gbm_desktop.prints import Printed


def ask_export(context: Context, parent: QWidget, name: str, count: int, made: "Callable[[], Printed]") -> None:
    """A dialog asks where; what is made is written there."""
    title = fill(QCoreApplication.translate("LedgerFiles", "Export {count:line|lines}"), count=count)
    said = QCoreApplication.translate("LedgerFiles", "{count:line|lines} exported to {file}")
    ask_where(context, parent, title, name, made=made, said=lambda file: fill(said, count=count, file=file))
