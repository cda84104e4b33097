"""Every look at one item, newest first, with its photos: nothing of it is ever deleted."""

from PySide6.QtWidgets import QHeaderView, QWidget

from gbm_desktop import attachments
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.safety.checklist import CheckItem, Inspection
from gbm_desktop.store.safety import checklist as store
from ui import attached_files
from ui.context import Context
from ui.pages.safety.checklist_words import RESULT_TONES, result_words, who_and_when
from ui.widgets import Column, DataTable, Heading, RecordModel, RowAction, column, hint, plain_button, row
from ui.widgets.dialog import Dialog

_WIDTH, _HEIGHT, _REMARK = 720, 420, 2


class LooksDialog(Dialog):
    """What was found, the remark, by whom, when and on which laptop."""

    def __init__(self, context: Context, item: CheckItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("looksDialog")
        self.setWindowTitle(self.tr("Earlier inspections"))
        self.resize(_WIDTH, _HEIGHT)
        self._context = context
        looks = store.inspections(context.ws.read, item.event_id, item.id)
        self._photos = {look.id: self._photos_of(look) for look in looks}
        photos: RowAction[Inspection] = RowAction(
            self.tr("Open the photos"), self._open, "F2", one=True, fits=lambda chosen: bool(self._photos[chosen[0].id])
        )
        self._table = DataTable(RecordModel(self._columns(), looks), "looks", [photos])
        self._table.horizontalHeader().setStretchLastSection(False)
        self._table.horizontalHeader().setSectionResizeMode(_REMARK, QHeaderView.ResizeMode.Stretch)
        self._table.opened.connect(lambda look: self._open([look]))
        self._table.setAccessibleName(self.windowTitle())
        title = Heading(f"{item.code} {item.text}")
        title.setWordWrap(True)
        box = column(self, margin=24, gap=12)
        box.addWidget(title)
        box.addWidget(hint(self.tr("The latest one counts. Enter opens the photos of the selected one.")))
        box.addWidget(self._table, 1)
        box.addLayout(row(None, plain_button(self.tr("Close"), self.accept, "looksClose")))

    def _columns(self) -> list[Column[Inspection]]:
        lang, local = self._context.lang, self._context.ws.local
        return [
            Column(
                self.tr("Result"),
                lambda it: result_words(it.result, lang),
                tone=lambda it: RESULT_TONES[it.result],
                width=96,
            ),
            Column(
                self.tr("Inspected by"),
                lambda it: who_and_when(it.inspector, local(it.at)),
                sort=lambda it: it.id,
                width=150,
            ),
            Column(self.tr("Remark"), lambda it: it.remark, tip=lambda it: it.remark, width=200),
            Column(self.tr("Photos"), lambda it: str(len(self._photos[it.id]) or ""), width=56),
            Column(self.tr("Recorded on"), self._device, tone=lambda _it: "second", width=150),
        ]

    def _device(self, it: Inspection) -> str:
        return " · ".join([it.device, self.tr("from paper")]) if it.from_paper else it.device

    def _photos_of(self, look: Inspection) -> list[Attachment]:
        return attachments.of(self._context.ws, look.id)

    def _open(self, chosen: list[Inspection]) -> None:
        for photo in self._photos[chosen[0].id]:
            attached_files.show(self._context, photo)
