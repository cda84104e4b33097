"""A field for an enterprise: found by name, pinyin initials, credit code or phone."""

from gbm_desktop import catalogue
from gbm_desktop.errors import GbmError
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import EnterpriseId
from gbm_desktop.store import catalogue as store
from ui.context import Context
from ui.widgets.pick_box import PickBox


class EnterpriseBox(PickBox[Enterprise]):
    """`chosen` comes with the enterprise's id, or None; one that is not known yet can be added by its name."""

    def __init__(self, context: Context) -> None:
        self._context = context
        super().__init__(
            lambda text: catalogue.find_enterprises(catalogue.enterprises(context.ws), text), _line, self._added
        )
        self.setPlaceholderText(self.tr("Name, initials or credit code"))

    @property
    def enterprise_id(self) -> EnterpriseId | None:
        """Which enterprise is meant, None for none."""
        return self.entry.id if self.entry else None

    def show_enterprise(self, enterprise_id: EnterpriseId | None) -> None:
        """The field shows this enterprise, or none; nothing is announced."""
        self.show_entry(store.enterprise(self._context.ws.read, enterprise_id) if enterprise_id else None)

    def _added(self, name: str) -> Enterprise | None:
        """The enterprise of this name alone: its code is still to be verified."""
        ws = self._context.ws
        try:
            added = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), name))
        except GbmError as error:
            self._context.problem(error)
            return None
        self._context.tell(self.tr("“{name}” is in the catalogue now").format(name=name), undo=True)
        return catalogue.enterprise(ws, added)


def _line(enterprise: Enterprise) -> str:
    return f"{enterprise.name} · {enterprise.credit_code}" if enterprise.credit_code else enterprise.name
