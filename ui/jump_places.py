"""What the search finds whatever the data: the sections of the settings, and what can be done from anywhere."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.store.event_choices import choices
from ui.context import Context
from ui.widgets.jump_box import Jump


def settings_sections() -> list[Jump]:
    """Each section of the settings, called as its heading is."""
    said = QCoreApplication.translate
    titles = {
        "campaign": said("CampaignSection", "Campaign"),
        "policy": said("PolicySection", "Policy"),
        "permit_rule": said("PermitRuleSection", "Local permit rule"),
        "departments": said("DepartmentsSection", "Departments and contacts"),
        "addressees": said("AddresseesSection", "Addressees of the report"),
        "villages": said("VillagesSection", "Villages"),
        "staff": said("StaffSection", "Staff"),
        "checklist": said("ChecklistLibrarySection", "Checklist library"),
        "operators": said("OperatorsSection", "Operators and roles"),
        "desk": said("DeskSection", "This laptop"),
        "look": said("LookSection", "Look and sound"),
        "backup": said("BackupSection", "Backups"),
        "protection": said("ProtectionSection", "Protection of this laptop"),
        "health": said("HealthSection", "Check the data"),
    }
    page = said("Rail", "Settings")
    return [Jump(f"{title} · {page}", "settings", {"part": part}) for part, title in titles.items()]


def actions(context: Context) -> Iterator[Jump]:
    """What a person can set about without knowing on which page it is."""
    said = QCoreApplication.translate
    yield Jump(said("Jumps", "New event"), "events", {"new": True})
    yield Jump(said("Jumps", "Import a list of people"), "events", do=lambda: _nearest(context, EventStep.PEOPLE))
    yield Jump(
        said("Jumps", "Print badges, posters and sheets"), "events", do=lambda: _nearest(context, EventStep.PRINTS)
    )
    yield Jump(said("Jumps", "Export a data packet"), "exchange", {"tab": "carry"})
    yield Jump(said("Jumps", "Import a data packet"), "exchange", {"tab": "carry"})
    yield Jump(said("Jumps", "Back up now"), "settings", {"part": "backup"})
    yield Jump(said("Jumps", "Text size, colours, language"), "settings", {"part": "look"})
    yield Jump(said("Jumps", "Undo the latest step"), "", do=context.undo)
    yield Jump(said("Jumps", "Another campaign"), "", do=context.leave_wanted.emit)
    if context.ws.key:
        yield Jump(said("Jumps", "Lock the window"), "", do=context.lock_wanted.emit)


def _nearest(context: Context, step: EventStep) -> None:
    """The event nearest to today is open at this step; without any event, one is begun."""
    today = context.ws.today()
    found = choices(context.ws.read)
    if not found:
        context.go("events", new=True)
        return
    event = min(found, key=lambda one: abs((one.start.date() - today).days))
    context.go("events", event_id=event.id, step=step)
