"""What a person's eyes find: a label by its name, a widget of a kind, the dialog in front."""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

Kind = TypeVar("Kind", bound=QWidget)


def part(parent: QWidget, kind: type[Kind], name: str) -> Kind:
    """The widget of this kind and name."""
    found = parent.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def reads(parent: QWidget, name: str) -> str:
    """What the label says; nothing while it is not to be seen."""
    label = part(parent, QLabel, name)
    return label.text() if label.isVisible() else ""


def written(parent: QWidget, name: str) -> str:
    """What stands in the label, be it in view or not."""
    return part(parent, QLabel, name).text()


def dialog_in_front() -> QDialog:
    """The dialog that has to be answered first."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found
