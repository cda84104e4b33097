"""What merging left for a person to settle, counted once for all who show it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gbm_desktop import unsettled
from gbm_desktop.errors import GbmError
from gbm_desktop.unsettled import Unsettled

if TYPE_CHECKING:
    from ui.context import Context

_COUNTED = frozenset({"conflicts", "conflict_reviews", "attendees", "same_persons"})


class ToSettle(QObject):
    """`outdated` when it may have changed, `counted` with what is to be settled (`Unsettled`).

    It is counted only for who looks, and once the worker is idle: a long merging tells of a change many times.
    """

    outdated = Signal()
    counted = Signal(object)

    def __init__(self, context: "Context") -> None:
        super().__init__(context)
        self._context = context
        self._found: Unsettled | None = None
        self._stale, self._wanted = True, False
        context.changed.connect(self._note)
        context.jobs.finished.connect(self._count)

    def look(self) -> None:
        """`counted` comes: at once where nothing has changed since it last came."""
        self._wanted = True
        if not self._stale and self._found is not None:
            self._tell(self._found)
        self._count()

    def _note(self, tables: frozenset[str]) -> None:
        if tables & _COUNTED:
            self._stale = True
            self.outdated.emit()

    def _count(self) -> None:
        if not (self._wanted and self._stale) or self._context.jobs.busy:
            return
        self._stale, ws = False, self._context.ws
        self._context.jobs.run(
            lambda _progress: unsettled.read(ws),
            self._tell,
            failed=self._give_up,
            title=self.tr("Counting what is to be settled"),
        )

    def _give_up(self, error: GbmError) -> None:
        """Whoever looks next has it counted again; not before, or a failing disk would be asked without end."""
        self._stale, self._wanted = True, False
        self._context.problem(error)

    def _tell(self, found: Unsettled) -> None:
        self._found, self._wanted = found, False
        self.counted.emit(found)
