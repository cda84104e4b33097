"""Who must sign for what is laid on them, and who has: on the screen, or on paper with the scan kept."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHeaderView, QWidget

from gbm_desktop import events
from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.signoff import SignedBy
from gbm_desktop.safety import signoff
from gbm_desktop.safety.signoff import SignLine
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.save_file import begin_at_documents
from ui.dialogs.staff import StaffDialog
from ui.pages.safety.signature_pad import SignDialog
from ui.widgets import Chip, Column, DataTable, RecordModel, RowAction, Tone, column, plain_button, row

_ANSWERS = 3
_PICTURES = "*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp *.heic"


class SignoffList(QWidget):
    """Enter lets the person sign on the screen; several can be on one scanned page."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._event_id = context, event_id
        self._lines: list[SignLine] = []
        self.model: RecordModel[SignLine] = RecordModel(self._columns())
        self.table = DataTable(self.model, "signoffTable", self._actions())
        self.table.setAccessibleName(self.tr("Signatures"))
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(_ANSWERS, QHeaderView.ResizeMode.Stretch)
        self.unsigned = Chip(self.tr("Not signed"))
        self.unsigned.setObjectName("onlyUnsigned")
        self.sign = plain_button(self.tr("Sign on the screen"), self._sign_chosen, "signOnScreen", "edit")
        self.paper = plain_button(self.tr("Signed on paper…"), self._ask_page, "signedOnPaper", "report")
        self._lay_out()
        self.unsigned.clicked.connect(lambda _on: self._show())
        self.table.opened.connect(lambda line: self._sign([line]))
        self.table.chosen.connect(self._enable)

    def _lay_out(self) -> None:
        box = column(self)
        box.addLayout(row(self.sign, self.paper, self.unsigned, None))
        box.addWidget(self.table, 1)

    def _actions(self) -> list[RowAction[SignLine]]:
        return [
            RowAction(self.tr("Sign on the screen"), self._sign, "Ctrl+Return"),
            RowAction(self.tr("Signed on paper…"), lambda _lines: self._ask_page()),
            RowAction(self.tr("Correct the entry…"), self._correct, "F2", one=True),
        ]

    def _columns(self) -> list[Column[SignLine]]:
        return [
            Column(self.tr("Name"), lambda line: line.staff.name, width=80),
            Column(self.tr("Unit and post"), _office, tip=_office, width=168),
            Column(
                self.tr("Phone"),
                lambda line: line.staff.phone or "▲ " + self.tr("no phone"),
                tone=lambda line: "text" if line.staff.phone else "warn",
                width=116,
            ),
            Column(self.tr("Answers for"), self._answers, tip=self._all_duties, width=200),
            Column(self.tr("State"), self._state, tone=_tone, width=176),
        ]

    def _answers(self, line: SignLine) -> str:
        roles = [word(role, self._context.lang) for role in line.roles]
        own = sum(not as_deputy for _measure, as_deputy in line.measures)
        standing_in = len(line.measures) - own
        counted = [fill(self.tr("{count:measure|measures}"), count=own)] if own else []
        counted += [fill(self.tr("deputy for {count}"), count=standing_in)] if standing_in else []
        return "、".join([*roles, *counted])

    def _all_duties(self, line: SignLine) -> str:
        return "\n".join([self._answers(line), *(measure.post for measure, _as_deputy in line.measures)])

    def _state(self, line: SignLine) -> str:
        if line.acknowledgement is None:
            return "○ " + self.tr("not signed")
        if not line.holds:
            return "▲ " + self.tr("changed since, sign again")
        at = self._context.ws.local(line.acknowledgement.at)
        return f"✓ {word(line.acknowledgement.way, self._context.lang)} {at:%m-%d %H:%M}"

    def refresh(self) -> None:
        """Who must sign now."""
        try:
            self._lines = signoff.sheet(self._context.ws, self._event_id)
        except GbmError as error:
            self._context.problem(error)
            return
        self._show()

    @property
    def counts(self) -> tuple[int, int]:
        """How many have signed for what they answer for now, and how many must."""
        return sum(line.holds for line in self._lines), len(self._lines)

    def _show(self) -> None:
        chosen = {line.staff.id for line in self.table.selected()}
        shown = [line for line in self._lines if not (self.unsigned.isChecked() and line.holds)]
        self.model.show_records(shown)
        self.table.select_each(lambda line: line.staff.id in chosen)
        self._enable(self.table.selected())

    def _enable(self, lines: Sequence[SignLine]) -> None:
        for button in (self.sign, self.paper):
            button.setEnabled(bool(lines))

    def go_to(self, ref: str) -> bool:
        """The person's line is seen and chosen; answers whether there is one."""
        if self.unsigned.isChecked():
            self.unsigned.setChecked(False)
            self._show()
        found = self.table.select_where(lambda line: line.staff.id == ref)
        if found:
            self.table.setFocus()
        return found

    def _sign_chosen(self) -> None:
        self._sign(self.table.selected())

    def _sign(self, lines: Sequence[SignLine]) -> None:
        """One after the other."""
        if not lines:
            return
        first, *rest = lines
        dialog = SignDialog(self._context, events.get(self._context.ws, self._event_id), first, self)
        dialog.signed.connect(lambda name: self._context.tell(fill(self.tr("{name} has signed"), name=name)))
        dialog.accepted.connect(lambda: self._sign(rest))
        dialog.open()

    def _ask_page(self) -> None:
        chosen = self.table.selected()
        if not chosen:
            return
        title, pages = self.tr("The signed page, scanned or photographed"), self.tr("Pages")
        dialog = QFileDialog(self, title, "", f"{pages} ({_PICTURES})")
        begin_at_documents(dialog)
        dialog.setObjectName("signedPage")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.take_page(chosen, Path(file)))
        dialog.open()

    def take_page(self, lines: Sequence[SignLine], page: Path) -> None:
        """These people have signed on this page."""
        try:
            for line in lines:
                signoff.acknowledge(self._context.ws, self._event_id, line.staff.id, SignedBy.PAPER, page=page)
        except GbmError as error:
            self._context.problem(error)
            return
        said = self.tr("{count:person has|people have} signed on paper; the page is kept")
        self._context.tell(fill(said, count=len(lines)))

    def _correct(self, lines: list[SignLine]) -> None:
        StaffDialog(self._context, lines[0].staff, self).open()


def _office(line: SignLine) -> str:
    return f"{line.staff.unit} {line.staff.post}".strip()


def _tone(line: SignLine) -> Tone:
    if line.holds:
        return "action"
    return "warn" if line.acknowledgement else "second"
