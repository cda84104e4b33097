"""Shows what a backup holds and what restoring it would take away, and asks once more: 撤销 cannot take that back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gbm_desktop.backup_preview import Preview
from gbm_desktop.wording import Lang
from gbm_desktop.wording.backups import difference, holds
from gbm_desktop.wording.history import sentence
from ui.widgets import Heading, column, danger_button, plain_button, row, rule, second_text
from ui.widgets.dialog import Dialog

_WIDTH = 560


class RestoreBackup(Dialog):
    """`accepted` comes when the person means it; the button that changes nothing has the focus."""

    def __init__(self, parent: QWidget, preview: Preview, lang: Lang) -> None:
        super().__init__(parent)
        self.setObjectName("restoreBackup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setFixedWidth(_WIDTH)
        back = plain_button(self.tr("Leave it as it is"), self.reject, "keepPresent")
        box = column(self, margin=24, gap=12)
        box.addWidget(Heading(preview.file.name))
        for text in holds(preview, lang):
            box.addWidget(second_text(text))
        box.addWidget(rule())
        box.addWidget(_said("\n".join(difference(preview, lang)), "restoreDifference"))
        if preview.lost_steps:
            box.addWidget(_said("\n".join(self._lines(preview, lang)), "restoreLost"))
        kept = self.tr(
            "The present data is put aside in the folder backups first. What other laptops know of the steps that "
            "are gone comes back when their data is merged."
        )
        box.addWidget(second_text(kept))
        box.addLayout(row(None, back, danger_button(self.tr("Restore this backup"), self.accept, "restoreNow")))
        back.setFocus()

    def _lines(self, preview: Preview, lang: Lang) -> list[str]:
        lines = [f"· {sentence(step, lang)}" for step in preview.lost_steps]
        more = preview.lost - len(lines)
        return [*lines, self.tr("and {more} earlier ones").format(more=more)] if more else lines


def _said(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
