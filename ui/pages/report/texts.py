"""The report's sections: each as its draft or as a person wrote it, with the text being edited under the list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.model.report import SEEN_BY_READERS, Missing, Section
from ui.context import Context
from ui.pages.report.field_colours import FieldColours
from ui.widgets import Column, DataTable, RecordModel, Tone, column, hint, plain_button, row, second_text
from ui.widgets.splitter import Splitter

_SAVED_AFTER_MS = 2500


class TextsPanel(QWidget):
    """What is typed is stored by `keep` when the person pauses, goes to another section or leaves the field.

    `keep` takes the draft's own words for the draft, and may raise GbmError. `section_shown` comes with the section
    that is chosen.
    """

    section_shown = Signal(object)

    def __init__(self, context: Context, keep: Callable[[Section, str], None]) -> None:
        super().__init__()
        self._context, self._keep = context, keep
        self._section: Section | None = None
        self._wanted = ""
        self._shown = ""
        self._open: frozenset[str] = frozenset()
        columns: list[Column[Section]] = [
            Column(self.tr("Section"), _indented, width=250),
            Column(self.tr("Text"), self._state, tone=_state_tone, width=90),
            Column(self.tr("To do"), self._to_do, tone=lambda _section: "warn", width=90),
        ]
        self._model = RecordModel(columns)
        self._list = DataTable(self._model, "reportSections")
        self._list.setSortingEnabled(False)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setAccessibleName(self.tr("Sections"))
        self._list.chosen.connect(self._chosen)
        self._title = second_text("")
        self._title.setObjectName("sectionTitle")
        self._text = QPlainTextEdit()
        self._text.setObjectName("sectionText")
        self._text.setAccessibleName(self.tr("Text of the section"))
        self._text.setTabChangesFocus(True)
        self._text.installEventFilter(self)
        self._colours = FieldColours(self._text.document())
        self._restore = plain_button(self.tr("Back to the draft"), self.restore_draft, "restoreDraft", "undo")
        self._pause = QTimer(self, interval=_SAVED_AFTER_MS, singleShot=True)
        self._pause.timeout.connect(self.store)
        self._text.textChanged.connect(self._pause.start)
        self._lay_out()

    def show_sections(self, sections: Sequence[Section], missing: Sequence[Missing]) -> None:
        """These sections are listed; what is being typed stays."""
        self._open = frozenset(one.section for one in missing if one.kind in SEEN_BY_READERS)
        self._model.show_records(sections)
        self.choose(self._wanted or sections[0].key)

    def choose(self, key: str) -> None:
        """The section of this key is seen and can be written, as soon as there are sections."""
        self._wanted = key
        self._list.select_where(lambda section: section.key == key)

    def edit(self, key: str) -> None:
        """The section of this key is being written."""
        self.choose(key)
        self._text.setFocus()

    def forget(self) -> None:
        """Nothing is being written any more: sections of another document come next."""
        self._pause.stop()
        self._section, self._wanted, self._shown = None, "", ""
        self._model.show_records([])

    def insert_field(self, name: str) -> None:
        """The figure of this name is filled in where the cursor stands, whenever the report is printed."""
        self._text.insertPlainText(f"{{{name}}}")
        self._text.setFocus()

    def store(self) -> None:
        """What was typed is stored."""
        self._pause.stop()
        typed = self._text.toPlainText()
        if self._section is None or typed.strip() == self._shown.strip():
            return
        try:
            self._keep(self._section, typed)
        except GbmError as error:
            self._context.problem(error)
            return
        self._shown = typed

    def restore_draft(self) -> None:
        """The section is its draft again; the bar offers to undo it."""
        if self._section is None:
            return
        self._pause.stop()
        try:
            self._keep(self._section, self._section.draft)
        except GbmError as error:
            self._context.problem(error)
            return
        self._show_text(self._section.draft)
        self._context.tell(self.tr("“{title}” is the draft again").format(title=self._section.title), undo=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field stores what was typed."""
        if watched is self._text and event.type() == QEvent.Type.FocusOut:
            self.store()
        return super().eventFilter(watched, event)

    def _chosen(self, sections: list[Section]) -> None:
        if not sections:
            return
        another = self._section is None or sections[0].key != self._section.key
        if another:
            self.store()
        self._section = sections[0]
        self._wanted = self._section.key
        self._title.setText(self._section.title)
        self._restore.setEnabled(self._section.text is not None and bool(self._section.draft))
        if another or self._text.toPlainText().strip() == self._shown.strip():
            self._show_text(self._section.written)
        self.section_shown.emit(self._section)

    def _show_text(self, text: str) -> None:
        self._shown = text
        if self._text.toPlainText().strip() != text.strip():
            self._text.setPlainText(text)
            self._pause.stop()

    def _state(self, section: Section) -> str:
        if not section.written:
            return ""
        return self.tr("Draft") if section.text is None else self.tr("Edited")

    def _to_do(self, section: Section) -> str:
        return self.tr("▲ To be completed") if section.key in self._open else ""

    def in_reading_order(self) -> list[QWidget]:
        """Its parts as one reads."""
        return [self._list, self._restore, self._text]

    def _lay_out(self) -> None:
        editor = QWidget()
        box = column(editor)
        box.addSpacing(8)
        box.addLayout(row(self._title, None, self._restore))
        box.addWidget(self._text, 1)
        box.addWidget(
            hint(self.tr("A line is a paragraph. Words in braces are figures; they are filled in when it is printed."))
        )
        split = Splitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(editor)
        split.setSizes([180, 330])
        column(self).addWidget(split)


def _indented(section: Section) -> str:
    return "　" * max(0, section.level - 1) + section.title


def _state_tone(section: Section) -> Tone:
    return "second" if section.text is None else "action"
