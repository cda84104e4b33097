"""A list as a workbook: a dialog asks where, the worker writes, the message bar says so."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gbm_desktop.progress import Progress
from ui.context import Context
from ui.dialogs.save_file import ask_file

if TYPE_CHECKING:
    from gbm_desktop.prints import Printed


def ask_where(
    context: Context,
    parent: QWidget,
    title: str,
    name: str,
    *,
    made: "Callable[[], Printed]",
    said: Callable[[str], str],
) -> None:
    """A dialog asks where, `name` is offered; what is made is written there, and what `said` tells of the file."""
    ask_file(parent, title, name, "Excel (*.xlsx)", lambda path: save(context, path, made, said), dialog="exportFile")


def save(context: Context, path: Path, made: "Callable[[], Printed]", said: Callable[[str], str]) -> None:
    """The workbook stands there, and the message bar says so."""

    def written(_progress: Progress) -> None:
        from gbm_desktop import export_log

        export_log.save(context.ws, made(), path)

    context.jobs.run(
        written,
        lambda _none: context.tell(said(path.name), file=path),
        failed=context.problem,
        title=QCoreApplication.translate("SaveList", "Writing the workbook"),
    )
