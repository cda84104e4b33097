"""Shows what a backup holds and what restoring it would take away, and asks once more: 撤销 cannot take that back."""

from PySide6.QtWidgets import QLabel, QWidget

from gbm_desktop.backup_preview import Preview
from gbm_desktop.wording import Lang
from gbm_desktop.wording.backups import difference, holds
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.history import sentence
from ui.widgets import rule, second_text
from ui.widgets.dialog import Confirm

_WIDTH = 560


class RestoreBackup(Confirm):
    """`accepted` comes when the person means it."""

    lost_name, back_name, do_name = "restoreDifference", "keepPresent", "restoreNow"

    def __init__(self, parent: QWidget, preview: Preview, lang: Lang) -> None:
        file = second_text(preview.file.name)
        kept = self.tr(
            "The present data is put aside in the folder backups first. What other laptops know of the steps that "
            "are gone comes back when their data is merged."
        )
        super().__init__(
            parent,
            self.tr("Restore a backup"),
            "\n".join(difference(preview, lang)),
            self.tr("Restore this backup"),
            self.tr("Leave it as it is"),
            above=[file, *map(second_text, holds(preview, lang)), rule()],
            below=[*self._lost(preview, lang), second_text(kept)],
        )
        self.setObjectName("restoreBackup")
        self.setFixedWidth(_WIDTH)

    def _lost(self, preview: Preview, lang: Lang) -> list[QWidget]:
        if not preview.lost_steps:
            return []
        label = QLabel("\n".join(self._lines(preview, lang)))
        label.setObjectName("restoreLost")
        label.setWordWrap(True)
        return [label]

    def _lines(self, preview: Preview, lang: Lang) -> list[str]:
        lines = [f"· {sentence(step, lang)}" for step in preview.lost_steps]
        more = preview.lost - len(lines)
        return [*lines, fill(self.tr("and {more:earlier one|earlier ones}"), more=more)] if more else lines
