"""What is done with pairs of entries, each one step that can be taken back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gbm_desktop import duplicates
from gbm_desktop.model.ids import AttendeeId
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.pages.exchange.duplicate_lines import DuplicateLine, is_probable
from ui.widgets import RowAction


class DuplicateDeeds(QObject):
    """Works for the tab that it is made for, which hands over what is selected."""

    def __init__(self, context: Context, tab: QWidget) -> None:
        super().__init__(tab)
        self._context = context

    def actions(self) -> list[RowAction[DuplicateLine]]:
        """The same by key and right click."""
        return [
            RowAction(self.tr("Merge, keep the first"), self.keep_first, "Ctrl+Return", fits=_all_probable),
            RowAction(self.tr("Merge, keep the second"), self.keep_second, "Shift+Return", fits=_all_probable),
            RowAction(self.tr("Different people"), self.differ, "Delete", fits=_all_probable),
            RowAction(self.tr("Separate again"), self.part, "Ctrl+R", fits=_all_merged),
        ]

    def keep_first(self, chosen: Sequence[DuplicateLine]) -> None:
        """Each pair is one person, of whom the first entry stays."""
        self._merge([(line.first.id, line.second.id) for line in filter(is_probable, chosen)])

    def keep_second(self, chosen: Sequence[DuplicateLine]) -> None:
        """Each pair is one person, of whom the second entry stays."""
        self._merge([(line.second.id, line.first.id) for line in filter(is_probable, chosen)])

    def differ(self, chosen: Sequence[DuplicateLine]) -> None:
        """Each pair is two people."""
        pairs = [(line.first.id, line.second.id) for line in filter(is_probable, chosen)]
        if pairs and self._context.attempt(lambda: duplicates.differ(self._context.ws, *pairs)):
            self._context.tell(self.tr("Different people; they are not offered again"), undo=True)

    def part(self, chosen: Sequence[DuplicateLine]) -> None:
        """Each merged entry stands for itself again."""
        entries = [line.second.id for line in chosen if line.merged]
        if entries and self._context.attempt(lambda: duplicates.unmerge(self._context.ws, entries)):
            self._context.tell(fill(self.tr("{count:entry|entries} separated again"), count=len(entries)), undo=True)

    def _merge(self, pairs: Sequence[tuple[AttendeeId, AttendeeId]]) -> None:
        if pairs and self._context.attempt(lambda: duplicates.merge_pairs(self._context.ws, pairs)):
            said = self.tr("{count:entry|entries} merged; all tickets stay valid")
            self._context.tell(fill(said, count=len(pairs)), undo=True)


def _all_probable(chosen: Sequence[DuplicateLine]) -> bool:
    return all(map(is_probable, chosen))


def _all_merged(chosen: Sequence[DuplicateLine]) -> bool:
    return not any(map(is_probable, chosen))
