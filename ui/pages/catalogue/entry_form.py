"""What the forms of the catalogue share: they show an entry, and tell what a person made of it."""

from abc import abstractmethod
from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.wording import say, word
from ui.context import Context
from ui.pages.catalogue.fields import Ticks
from ui.widgets import FieldForm
from ui.widgets.form_fields import unscrolled

Shown = TypeVar("Shown")


class EntryForm(FieldForm, Generic[Shown]):
    """`edited` comes whenever a person changes something, not when an entry is shown."""

    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._showing = False

    def show_entry(self, entry: Shown) -> None:
        """The form holds the entry, nothing is wrong and nothing counts as edited."""
        self._showing = True
        self.fill(entry)
        self._showing = False
        self.clear_errors()

    @abstractmethod
    def fill(self, entry: Shown) -> None:
        """The fields hold the entry."""

    @abstractmethod
    def said(self) -> Shown:
        """The entry as the form has it."""

    def unsound(self) -> str:
        """The key of a field whose text cannot be read, with its sentence shown; empty where all can."""
        return ""

    @abstractmethod
    def field_of(self, error: GbmError) -> str:
        """The field that the error is about; empty where it is about none."""

    def show_problem(self, error: GbmError) -> None:
        """The sentence stands under its field, else in the message bar."""
        self.clear_errors()
        if key := self.field_of(error):
            self.show_error(key, say(error, self.context.lang))
        else:
            self.context.problem(error)

    def watch(self, *fields: QWidget) -> None:
        """What is changed in these fields counts as edited."""
        for field in fields:
            if isinstance(field, QLineEdit | QPlainTextEdit):
                field.textChanged.connect(self._touched)
            elif isinstance(field, QComboBox):
                field.currentIndexChanged.connect(self._touched)
            elif isinstance(field, Ticks):
                field.changed.connect(self._touched)

    def choices(self, kind: type[Enum]) -> QComboBox:
        """A field with a word for every member."""
        box = QComboBox()
        for member in kind:
            box.addItem(word(member, self.context.lang), member)
        return unscrolled(box)

    def _touched(self, *_change: object) -> None:
        if not self._showing:
            self.edited.emit()
