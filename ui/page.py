"""A page of the window: it composes widgets, asks the core, and shows what is stored."""

from typing import Any, ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gbm_desktop.errors import GbmError
from ui.barred import bar
from ui.context import Context


class Page(QWidget):
    """Subclasses name the tables they show; `refresh` is called when these changed, but only while the page is seen."""

    key: ClassVar[str]
    tables: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: Context) -> None:
        super().__init__(context.stack)
        self.context = context
        self.seen = False
        """Whether it was ever shown."""
        self._stale = True
        context.changed.connect(self._on_changed)

    @property
    def chapter(self) -> str:
        """Where the guide tells of what is seen now: the page's key, or that, a hyphen, and the open part's."""
        return self.key

    def refresh(self) -> None:
        """The page shows what is stored now."""

    def open_at(self, **place: Any) -> None:
        """The page shows this place, as another page asked."""

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while the page was hidden is shown; what the role does not allow cannot be pressed."""
        super().showEvent(event)
        self.seen = True
        self._refresh_if_stale()
        bar(self, self.context)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & self.tables:
            self._stale = True
            if self.isVisible():
                self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if self._stale:
            self._stale = False
            try:
                self.refresh()
            except GbmError:  # the disk failed, say; it is said elsewhere, and what is shown is not what is stored
                self._stale = True
                raise
