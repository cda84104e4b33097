"""Starting a campaign and keeping what is true of all of it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from gbm_desktop import folders, regions
from gbm_desktop.errors.tasks import DepartmentHasTasks
from gbm_desktop.errors.workspace import CampaignExists, NoCampaign, PeriodBackwards, UnknownTownship
from gbm_desktop.model.campaign import Addressee, Campaign, Department, Particulars, Village
from gbm_desktop.model.ids import CampaignId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.region import Level
from gbm_desktop.pinyin import initials
from gbm_desktop.store import campaign as store
from gbm_desktop.store import tasks as task_store
from gbm_desktop.store.journal import Unit
from gbm_desktop.workspace import Workspace

_KEY_BYTES = 32
_AS_THE_NOTICE_SAYS = Particulars()


def begin(folder: Path, *, operator: str, region_code: str, year: int, particulars: Particulars) -> Workspace:
    """A new workspace with a campaign in it stands in the folder and is open; or nothing is left of it.

    Raises FolderInUse, ReadOnlyWorkspace, DiskFull, and what `start` raises.
    """
    with folders.beginning(folder, operator=operator) as ws:
        start(ws, region_code=region_code, year=year, particulars=particulars)
    return ws


def start(ws: Workspace, *, region_code: str, year: int, particulars: Particulars = _AS_THE_NOTICE_SAYS) -> Campaign:
    """The workspace holds a campaign of this region and year, with the departments and addressees of its policy.

    Raises CampaignExists, PeriodBackwards, UnknownRegion, UnknownPolicyYear.
    """
    from gbm_desktop import policy  # large, and asked only here: every start of the program reads this file

    profile = policy.profile(year)
    region = regions.require(region_code)
    period = particulars.period or profile.period_in(year)
    if period[1] < period[0]:
        raise PeriodBackwards(*period)
    campaign = Campaign(
        id=CampaignId(ws.new_id()),
        year=year,
        region_code=region.code,
        region_name=regions.full_name(region.code),
        region_edition=regions.EDITION,
        theme=profile.theme,
        period_start=period[0],
        period_end=period[1],
        due=profile.due_in(year),
        reporter=particulars.reporter or usual_reporter(region.code),
        complaint_phone=particulars.complaint_phone or profile.complaint_phones[0],
        ticket_key=ws.random(_KEY_BYTES).hex(),
    )
    with ws.unit(Op.CAMPAIGN_START, name=campaign.region_name, year=year) as unit:
        if store.campaign(unit.db) is not None:
            raise CampaignExists(ws.folder)
        unit.add("campaign", store.row_of(campaign))
        for position, duty in enumerate(profile.departments, 1):
            unit.add("departments", store.row_of(_department(ws, position, duty.name, duty.duty or "", duty.source)))
        for position, office in enumerate(profile.addressees or (), 1):
            unit.add("addressees", store.row_of(Addressee(ws.new_id(), position, office.name)))
    return campaign


def usual_reporter(region_code: str) -> str:
    """Who reports where nobody else is named. Raises UnknownRegion."""
    return f"{regions.full_name(region_code)}绿色建材下乡活动领导小组办公室"


def _department(ws: Workspace, position: int, name: str, duty: str, source: str) -> Department:
    return Department(ws.new_id(), position, name, duty, source, contact="", phone="")


def current(ws: Workspace) -> Campaign:
    """The workspace's campaign. Raises NoCampaign."""
    found = store.campaign(ws.read)
    if found is None:
        raise NoCampaign(ws.folder)
    return found


def edit(ws: Workspace, campaign: Campaign) -> None:
    """The campaign stands as given. Raises PeriodBackwards."""
    if campaign.period_end < campaign.period_start:
        raise PeriodBackwards(campaign.period_start, campaign.period_end)
    with ws.unit(Op.CAMPAIGN_EDIT, name=campaign.region_name) as unit:
        unit.put("campaign", store.row_of(campaign))


def set_departments(ws: Workspace, departments: list[Department]) -> None:
    """Exactly these departments carry the campaign, in this order. Raises DepartmentHasTasks for one that is to go."""
    with ws.unit(Op.DEPARTMENT_EDIT, count=len(departments)) as unit:
        kept = {department.id for department in departments}
        for old in store.departments(unit.db):
            if old.id not in kept:
                _refuse_with_tasks(unit, old)
                unit.drop("departments", old.id)
        for position, department in enumerate(departments, 1):
            stored = replace(department, id=department.id or ws.new_id(), position=position)
            unit.put("departments", store.row_of(stored))


def _refuse_with_tasks(unit: Unit, department: Department) -> None:
    count = task_store.count_of(unit.db, department.id)
    if count:
        raise DepartmentHasTasks(department.name, count)


def set_addressees(ws: Workspace, names: list[str]) -> None:
    """Exactly these offices get a copy of the report, in this order."""
    wanted = list(dict.fromkeys(name.strip() for name in names if name.strip()))
    with ws.unit(Op.CAMPAIGN_EDIT, part="addressees") as unit:
        old = {office.name: office for office in store.addressees(unit.db)}
        for office in old.values():
            if office.name not in wanted:
                unit.drop("addressees", office.id)
        for position, name in enumerate(wanted, 1):
            known = old.get(name)
            unit.put("addressees", store.row_of(Addressee(known.id if known else ws.new_id(), position, name)))


def add_villages(ws: Workspace, township: str, names: list[str]) -> int:
    """The township has these villages; those that it had already stay once. Answers how many are new.

    Raises UnknownTownship.
    """
    region = regions.find(township)
    if region is None or region.level is not Level.TOWNSHIP:
        raise UnknownTownship(township)
    with ws.unit(Op.VILLAGE_ADD, name=region.name) as unit:
        known = {village.name for village in store.villages(unit.db, region.code)}
        new = [name for name in dict.fromkeys(map(str.strip, names)) if name and name not in known]
        for name in new:
            unit.add("villages", store.row_of(Village(ws.new_id(), name, region.code, "", initials(name))))
        unit.note["count"] = len(new)
    return len(new)


def remove_village(ws: Workspace, village: Village) -> None:
    """The village is no longer on the campaign's list."""
    with ws.unit(Op.VILLAGE_REMOVE, name=village.name) as unit:
        unit.drop("villages", village.id)


def days_left(campaign: Campaign, today: date) -> int | None:
    """How many days remain until the report is due; below zero once it is late, None where no day is known."""
    return (campaign.due - today).days if campaign.due else None
