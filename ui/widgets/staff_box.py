"""A field for a person of the staff: found by name, pinyin initials or phone, and added where new."""

from collections.abc import Sequence

from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.staff import Staff
from gbm_desktop.store import staff as staff_store
from ui.context import Context
from ui.widgets.pick_box import MOST, PickBox


def staff_line(person: Staff) -> str:
    """The person in one line: name, unit and post, phone."""
    return " · ".join(part for part in (person.name, f"{person.unit} {person.post}".strip(), person.phone) if part)


class StaffBox(PickBox[Staff]):
    """`chosen` comes with the id of the person who is meant now, and with None when the field was emptied.

    The last line of the list, and Enter, add who is not in the directory yet. While `adding`, the dialog for that is
    open.
    """

    adds_by_enter = True

    def __init__(self, context: Context) -> None:
        self._context = context
        self.adding = False
        super().__init__(lambda text: staff_store.search(context.ws.read, text, MOST), staff_line, self._ask)
        self.setPlaceholderText(self.tr("Name, initials or phone"))

    @property
    def staff_id(self) -> StaffId | None:
        """Who is meant, None for nobody."""
        return self.entry.id if self.entry else None

    @property
    def searching(self) -> bool:
        """Whether something was typed or is offered that nobody has taken yet."""
        return self.isModified() or self.suggestions.isVisible()

    def show_staff(self, staff_id: StaffId | None) -> None:
        """The field shows this person, or nobody; nothing is announced."""
        self.show_entry(staff_store.by_id(self._context.ws.read, staff_id) if staff_id else None)

    def _ask(self, name: str) -> None:
        """The dialog for a new person is open; who is stored there is chosen then."""
        from ui.dialogs.staff import StaffDialog

        self.adding = True
        dialog = StaffDialog(self._context, None, self, name=name)
        dialog.stored.connect(self._choose)
        dialog.finished.connect(self._asked)
        dialog.open()

    def _asked(self) -> None:
        self.adding = False
        self._show()
        self.setFocus()

    def _settle(self, *, asked: bool = False) -> None:
        if not self.adding:
            super()._settle(asked=asked)

    def _meant(self, word: str, found: Sequence[Staff]) -> Staff | None:
        """The one whom the text names in full, by name or by phone."""
        named = [person for person in found if word in (person.name, person.phone)]
        return named[0] if len(named) == 1 else None

    def _new_line(self, word: str) -> str:
        return self.tr("+ Add “{name}”…").format(name=word) if word else self.tr("+ Add a person…")

    def _nothing(self, word: str) -> str:
        return self.tr("“{name}” is not in the directory: press Enter to add.").format(name=word)
