"""The running text under a heading of the plan, as it will stand in print."""

from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.model.safety.plan import Plan, Section
from gbm_desktop.model.safety.template import FIELDS
from gbm_desktop.safety import plan
from ui.context import Context
from ui.pages.safety.section_head import numbered
from ui.widgets import Heading, column, hint, plain_button, primary_button, row
from ui.widgets.dialog import Dialog

_SIZE = (640, 420)


class SectionText(Dialog):
    """The text is stored with 保存; fields in braces are filled when the plan is printed."""

    def __init__(self, context: Context, shown: Plan, section: Section, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sectionText")
        self.setWindowTitle(self.tr("Text of the plan"))
        self.resize(*_SIZE)
        self._context, self._plan, self._section = context, shown, section
        self.text = QPlainTextEdit(shown.texts.get(section, ""))
        self.text.setObjectName("planText")
        self.text.setAccessibleName(numbered(section, context.lang))
        self.text.setTabChangesFocus(True)
        title = Heading(numbered(section, context.lang))
        title.setWordWrap(True)
        fields = self.tr("Filled in when printed: {fields}")
        save = primary_button(self.tr("Save"), self._save, "saveText")
        box = column(self, margin=24, gap=12)
        box.addWidget(title)
        box.addWidget(self.text, 1)
        box.addWidget(hint(fields.format(fields=" ".join(f"{{{name}}}" for name in FIELDS))))
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "cancelText"), save))

    def _save(self) -> None:
        texts = {**self._plan.texts, self._section: self.text.toPlainText().strip()}
        try:
            plan.edit(self._context.ws, replace(self._plan, texts=texts))
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(self.tr("The text is saved"), undo=True)
        self.accept()
