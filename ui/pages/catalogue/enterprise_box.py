"""A field for an enterprise: found by name, pinyin initials, credit code or phone."""

from gbm_desktop import catalogue
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import EnterpriseId
from gbm_desktop.store import catalogue as store
from ui.context import Context
from ui.pages.catalogue.pick_box import PickBox


class EnterpriseBox(PickBox[Enterprise]):
    """`chosen` comes with the enterprise's id, or None."""

    def __init__(self, context: Context) -> None:
        self._context = context
        super().__init__(lambda text: catalogue.find_enterprises(catalogue.enterprises(context.ws), text), _line)
        self.setPlaceholderText(self.tr("Name, initials or credit code"))

    @property
    def enterprise_id(self) -> EnterpriseId | None:
        """Which enterprise is meant, None for none."""
        return self.entry.id if self.entry else None

    def show_enterprise(self, enterprise_id: EnterpriseId | None) -> None:
        """The field shows this enterprise, or none; nothing is announced."""
        self.show_entry(store.enterprise(self._context.ws.read, enterprise_id) if enterprise_id else None)


def _line(enterprise: Enterprise) -> str:
    return f"{enterprise.name} · {enterprise.credit_code}" if enterprise.credit_code else enterprise.name
