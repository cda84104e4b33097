"""Examining the workspace and putting it right, said in words."""

from dataclasses import replace

from gbm_desktop.doctor import Examination, examine
from gbm_desktop.repair import Repair, repair
from gbm_desktop.wording.doctor import lines_of
from ui.context import Context
from ui.widgets import Card, Heading, hint, plain_button, row, second_text


class HealthSection(Card):
    """One button examines, the other repairs what was found; what cannot be repaired is named."""

    name = "health"

    def __init__(self, context: Context) -> None:
        super().__init__(padding=20)
        self.box.setSpacing(12)
        self.setObjectName("healthSection")
        self.title = self.tr("Check the data")
        self._context = context
        self._found = second_text(self.tr("Not checked since the program started."))
        self._found.setObjectName("healthFound")
        self._mend = plain_button(self.tr("Repair"), self._repair, "healthRepair")
        self._mend.hide()
        self.box.addWidget(Heading(self.title))
        about = self.tr(
            "Compares the data with the journal, checks the database file, what laptops signed, and each attached file."
        )
        self.box.addWidget(hint(about))
        self.box.addWidget(self._found)
        self.box.addLayout(row(plain_button(self.tr("Check now"), self._examine, "healthCheck"), self._mend, None))

    def refresh(self) -> None:
        """What was found stays until the next check."""

    def _examine(self) -> None:
        ws = self._context.ws
        self._context.jobs.run(
            lambda progress: examine(ws, progress),
            self._show,
            failed=self._context.problem,
            title=self.tr("Checking the data"),
        )

    def _repair(self) -> None:
        ws = self._context.ws
        self._context.jobs.run(
            lambda progress: repair(ws, progress=progress),
            self._repaired,
            failed=self._context.problem,
            title=self.tr("Repairing"),
        )

    def _repaired(self, done: Repair) -> None:
        if done.after.file_problems:  # only while nobody has the file open
            self._context.rebuild_wanted.emit()
            return
        self._show(done.after)
        if done.kept is not None:
            said = self.tr("Put right from the journal; the data as it was is kept as {name} in backups")
            self._context.tell(said.format(name=done.kept.name))

    def _show(self, found: Examination) -> None:
        self._found.setText("\n".join(lines_of(found, self._context.lang)))
        self._mend.setVisible(not replace(found, seals_off=()).sound)
