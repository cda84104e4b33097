"""A page asks for the passphrase where a protected campaign, or a protected copy of one, is to be opened."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import settings
from ui.dialogs.unlock import Unlock

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.app import Session


class PassphrasePage(QObject):
    """Whoever leaves the page without a passphrase is at the first page."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session

    def ask(self, folder: Path) -> None:
        """The folder's campaign is opened with what is typed."""
        page = self._ask(folder, lambda key: self._open(folder, key, by_code=page.by_code))

    def ask_for_copy(self, folder: Path, copy: Path) -> None:
        """The copy is brought back into a folder where there may be no campaign yet."""
        self._ask(copy, partial(self._session.closed_work.bring_back, folder, copy))

    def _ask(self, protected: Path, unlocked: "Callable[[bytes], None]") -> Unlock:
        page = Unlock(protected, settings.language())
        page.unlocked.connect(unlocked)
        page.leaving.connect(lambda: self._session.welcome(None))
        self._session.show_alone(page)
        return page

    def _open(self, folder: Path, key: bytes, *, by_code: bool) -> None:
        """Who had to take the sheet out of the safe is led to where a new passphrase is set."""
        self._session.open(folder, key)
        campaign = self._session.campaign
        if by_code and campaign is not None:
            campaign.go("settings", {"part": "protection"})
            said = self.tr(
                "Opened with the recovery code. Set a passphrase that you know, and put the sheet back into the safe"
            )
            campaign.context.tell(said)
