"""The first page's lines on the catalogue: certificates that end, products that may not be shown."""

from collections.abc import Iterable
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from gbm_desktop.catalogue_alerts import CatalogueAlert, CertificatesEnding, NotToBeShown
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.wording import Lang, word
from ui.pages.dashboard.todo import Todo


def catalogue_todo(alerts: Iterable[CatalogueAlert], lang: Lang) -> list[Todo]:
    """A line for each."""
    return [_line(alert, lang) for alert in alerts]


def _line(alert: CatalogueAlert, lang: Lang) -> Todo:
    look = QCoreApplication.translate("DashboardPage", "Look ›")
    match alert:
        case CertificatesEnding(ended, soon, first):
            if ended:
                said = QCoreApplication.translate("CatalogueTodo", "▲ Certificates: {ended} ended, {soon} ending soon")
            else:
                said = QCoreApplication.translate("CatalogueTodo", "▲ Certificates ending soon: {soon}")
            wrong = said.format(ended=ended, soon=soon)
            about = f"{first.expires:%m-%d} {first.name}" if first.expires else first.name
            return Todo(wrong, about, f"{wrong}\n{about}", look, "warn", "catalogue", {"tab": "certificates"})
        case NotToBeShown(event, products, why):
            said = QCoreApplication.translate("CatalogueTodo", "▲ Exhibits not to be shown: {count}")
            wrong = said.format(count=len(products))
            about = f"{event.said.start:%m-%d} {event.said.name}"
            names = "、".join(one.name for one in products)
            whole = f"{wrong}\n{about}\n{names}\n{word(why, lang)}"
            return Todo(wrong, about, whole, look, "warn", "events", {"event_id": event.id, "step": EventStep.EXHIBITS})
    assert_never(alert)
