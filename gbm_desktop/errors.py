"""Problems a person can act on. Each class has one sentence in `wording`, filled from its fields.

GbmError
├── workspace and files: see below, each named by what is wrong
└── one class for each thing that input can get wrong
"""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gbm_desktop.model.admission import SessionProblem
    from gbm_desktop.model.benefits import BenefitProblem
    from gbm_desktop.model.case_flow import CaseProblem
    from gbm_desktop.model.consumer import CaseKind, CaseState, Topic
    from gbm_desktop.model.credit_code import CreditCodeProblem
    from gbm_desktop.model.deals import DealProblem
    from gbm_desktop.model.enterprises import CatalogueUse
    from gbm_desktop.model.events import EventProblem, Stage
    from gbm_desktop.model.figure_values import FigureProblem
    from gbm_desktop.model.market_text import TextFault
    from gbm_desktop.model.money import MoneyProblem
    from gbm_desktop.model.passphrases import PassphraseProblem
    from gbm_desktop.model.person_name import NameProblem
    from gbm_desktop.model.phone import PhoneProblem
    from gbm_desktop.model.place_faults import PlaceFault
    from gbm_desktop.model.product_checks import ProductProblem
    from gbm_desktop.model.products import ExhibitProblem
    from gbm_desktop.model.publicity import PublicityProblem
    from gbm_desktop.model.resource_checks import ResourceProblem
    from gbm_desktop.model.resources import ResourceKind
    from gbm_desktop.model.roles import Role
    from gbm_desktop.model.safety.gate import Lacking
    from gbm_desktop.model.safety.permit import PermitState
    from gbm_desktop.model.safety.permit_rule import RuleProblem
    from gbm_desktop.model.safety.prints import SafetyPrint
    from gbm_desktop.model.season_faults import Fault
    from gbm_desktop.model.season_request import RequestProblem, VisitFault
    from gbm_desktop.model.tasks import TaskProblem
    from gbm_desktop.model.tours import TourProblem


class GbmError(Exception):
    """A problem said to a person in one sentence; a subclass's fields fill that sentence."""

    def __str__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({fields})"


@dataclass
class NoWorkspace(GbmError):
    """The folder holds no campaign yet."""

    folder: Path


@dataclass
class NewerWorkspace(GbmError):
    """A later version of the program wrote the file."""

    folder: Path
    found: int
    known: int


@dataclass
class DamagedWorkspace(GbmError):
    """The database file is not sound; `backup` is the newest copy that stands beside it."""

    folder: Path
    backup: Path | None


@dataclass
class DamagedWithoutBackup(DamagedWorkspace):
    """The database file is not sound, and no copy stands beside it."""

    backup: None = None


@dataclass
class ReadOnlyWorkspace(GbmError):
    """The folder or a file in it cannot be written."""

    folder: Path


@dataclass
class DiskFull(GbmError):
    """The disk took no more; the step was rolled back whole."""

    folder: Path


@dataclass
class WorkspaceBusy(GbmError):
    """Another program held the database for longer than ten seconds."""

    folder: Path


@dataclass
class Locked(GbmError):
    """The workspace, or the copy of one, is protected, and no key was given."""

    place: Path


@dataclass
class KeysDamaged(GbmError):
    """The file of wrapped keys beside a protected database, or in a copy, cannot be read."""

    place: Path


@dataclass
class WrongSecret(GbmError):
    """Neither the workspace's passphrase nor its recovery code; after `wait` seconds the next attempt is heard."""

    wait: int


@dataclass
class SecretMissing(GbmError):
    """A protected workspace's passphrase is needed, and neither the variable nor the option gives one."""

    variable: str
    option: str


@dataclass
class TooManyAttempts(GbmError):
    """Wrong passphrases were tried one after the other; none is heard for so many seconds."""

    wait: int


@dataclass
class BadRecoveryCode(GbmError):
    """A recovery code whose group of this number was not copied as it is printed."""

    group: int


@dataclass
class AlreadyProtected(GbmError):
    """Protection is on."""

    folder: Path


@dataclass
class NotProtected(GbmError):
    """Protection is off."""

    folder: Path


@dataclass
class ProtectionFailed(GbmError):
    """What was encrypted (or decrypted) does not hold what stood before; everything stayed as it was."""

    folder: Path


@dataclass
class UnknownRegion(GbmError):
    """No place of the national list has this code."""

    code: str


@dataclass
class UnknownPolicyYear(GbmError):
    """No policy profile covers this year; `known` names those that there are."""

    year: str
    known: tuple[int, ...]


@dataclass
class MalformedPolicy(GbmError):
    """A policy file lacks this field, or has something in it that cannot be read."""

    file: str
    field: str


@dataclass
class MalformedTemplate(GbmError):
    """A safety template lacks this field, or has something in it that cannot be read."""

    file: str
    field: str


@dataclass
class UnknownTemplate(GbmError):
    """No safety template has this key; `known` are those that there are."""

    key: str
    known: tuple[str, ...]


@dataclass
class RosterMissing(GbmError):
    """The roster's file is not there."""

    file: str


@dataclass
class RosterUnreadable(GbmError):
    """The system would not let the roster's file be read: rights, a lock of another program, a pulled stick."""

    file: str


@dataclass
class RosterEmpty(GbmError):
    """The file, or every sheet in it, holds nothing."""

    file: str


@dataclass
class NotASpreadsheet(GbmError):
    """The content is neither a workbook nor a table of text, whatever the file is called."""

    file: str


@dataclass
class SavedAsWebPage(GbmError):
    """An export that calls itself .xls and is a web page (HTML) or an XML table."""

    file: str


@dataclass
class PasswordProtected(GbmError):
    """The workbook is encrypted."""

    file: str


@dataclass
class DamagedSpreadsheet(GbmError):
    """The file began as a workbook and cannot be read to its end."""

    file: str


@dataclass
class SheetTooLarge(GbmError):
    """A cell far from the table stretches the sheet beyond what fits into memory; `rows` × `columns` is its extent."""

    file: str
    rows: int
    columns: int


@dataclass
class TooManyRows(GbmError):
    """More rows of people than one import takes."""

    file: str
    rows: int
    limit: int


@dataclass
class NoNameColumn(GbmError):
    """No column of names; `columns` are the headings that were found, for people to read."""

    file: str
    columns: str


@dataclass
class NoCampaign(GbmError):
    """The workspace has no campaign yet."""

    folder: Path


@dataclass
class CampaignExists(GbmError):
    """The workspace holds a campaign already."""

    folder: Path


@dataclass
class PeriodBackwards(GbmError):
    """The campaign would end before it begins."""

    start: date
    end: date


@dataclass
class UnknownTownship(GbmError):
    """No township has this code."""

    code: str


@dataclass
class UnknownEvent(GbmError):
    """No event has this id."""

    event_id: str


@dataclass
class EventIncomplete(GbmError):
    """The event cannot be stored as said; `wrong` names what to put right."""

    name: str
    wrong: "tuple[EventProblem, ...]"


@dataclass
class EventHasPeople(GbmError):
    """The event has a list or scans, so it can be cancelled but not removed."""

    name: str


@dataclass
class StageNotAllowed(GbmError):
    """An event does not go from this stage to that one."""

    name: str
    now: "Stage"
    wanted: "Stage"


@dataclass
class StageNeedsReason(GbmError):
    """Postponing and cancelling need a reason."""

    name: str
    wanted: "Stage"


@dataclass
class BadName(GbmError):
    """The text is not a person's name."""

    value: str
    why: "NameProblem"


@dataclass
class BadPhone(GbmError):
    """The text is not a phone number."""

    value: str
    why: "PhoneProblem"


@dataclass
class UnknownAttendee(GbmError):
    """Nobody on a list has this id."""

    attendee_id: str


@dataclass
class AttendeePassed(GbmError):
    """So many of these people have gone through the door, so their entries stay."""

    count: int


@dataclass
class UnknownScan(GbmError):
    """No scan has this id."""

    scan_id: str


@dataclass
class ScanAlreadyVoided(GbmError):
    """The scan was taken back before."""

    scan_id: str


@dataclass
class VoidNeedsReason(GbmError):
    """Taking a scan back needs a reason."""


@dataclass
class NothingToUndo(GbmError):
    """This laptop has done nothing that could be taken back."""


@dataclass
class UnknownStep(GbmError):
    """No step, or more than one, has an id that begins so."""

    step_id: str


@dataclass
class NotUndoable(GbmError):
    """The step is of a kind that stays."""

    step_id: str


@dataclass
class AlreadyUndone(GbmError):
    """The step was taken back before."""

    step_id: str


@dataclass
class ChangedSince(GbmError):
    """A later step built on what this one did, so that one must be taken back first."""

    table: str
    row_id: str


@dataclass
class NotABackup(GbmError):
    """The file is no sound copy of a workspace."""

    file: Path


@dataclass
class FileExists(GbmError):
    """A file of this name stands there already."""

    file: Path


@dataclass
class CannotWrite(GbmError):
    """The file could not be written there."""

    file: Path


@dataclass
class NobodyOnList(GbmError):
    """The event has nobody on its list yet, so there is nothing to print."""

    name: str


@dataclass
class NoAddressees(GbmError):
    """The campaign names no office that gets the report."""


@dataclass
class UnknownAddressee(GbmError):
    """The campaign reports to no office of this name."""

    name: str
    known: tuple[str, ...]


@dataclass
class UnknownSection(GbmError):
    """The report has no section of this key."""

    key: str
    known: tuple[str, ...]


@dataclass
class UnknownReportFormat(GbmError):
    """The report is written as .pdf, .docx or .xlsx."""

    file: Path


@dataclass
class DiskFailed(GbmError):
    """The disk gave an error: a stick that was pulled out, a file size that it cannot hold, a fault."""

    folder: Path


@dataclass
class DeskUnnamed(GbmError):
    """A desk needs a name, for each check-in says where it was taken."""


@dataclass
class UnknownStaff(GbmError):
    """Nobody in the directory of staff has this id."""

    staff_id: str


@dataclass
class StaffExists(GbmError):
    """The directory has this person already."""

    name: str


@dataclass
class StaffInUse(GbmError):
    """The person answers for something at these events, or has signed there, so the entry stays."""

    name: str
    events: tuple[str, ...]


@dataclass
class UnknownCheckItem(GbmError):
    """No event's checklist has an item of this id."""

    item_id: str


@dataclass
class UnknownLibraryItem(GbmError):
    """The checklist library has no item of this code."""

    code: str


@dataclass
class CheckItemIncomplete(GbmError):
    """An item needs its text and its category."""


@dataclass
class CheckItemInspected(GbmError):
    """The item has been looked at, so it stays on the list."""

    code: str
    text: str


@dataclass
class UnknownAction(GbmError):
    """No corrective action has this id."""

    action_id: str


@dataclass
class ActionIncomplete(GbmError):
    """A corrective action needs to say what is wrong and, once done, what was done."""


@dataclass
class ActionNeedsRecheck(GbmError):
    """Only an inspection that passes the item closes its corrective action."""

    hazard: str


@dataclass
class ActionClosed(GbmError):
    """The corrective action is closed, so it stays as it is."""

    hazard: str


@dataclass
class CannotRead(GbmError):
    """The file is not there, or the system would not let it be read."""

    file: Path


@dataclass
class AttachmentTooLarge(GbmError):
    """The file is larger than what can be attached; both sizes in megabytes."""

    file: str
    megabytes: int
    limit: int


@dataclass
class AttachmentEmpty(GbmError):
    """The file holds nothing, as one does whose copying was broken off."""

    file: str


@dataclass
class AttachmentMissing(GbmError):
    """The copy of the attached file is gone or was altered."""

    name: str


@dataclass
class PermitMoveNotAllowed(GbmError):
    """An application does not go from this state to that one."""

    name: str
    now: "PermitState"
    wanted: "PermitState"


@dataclass
class PermitNeedsNumber(GbmError):
    """A permit that was granted has a number."""

    name: str


@dataclass
class PermitDayAhead(GbmError):
    """What has happened to an application cannot bear a later day than today's."""

    day: date
    today: date


@dataclass
class PermitDayBackwards(GbmError):
    """The police cannot have decided before the application was made."""

    day: date
    applied_on: date


@dataclass
class PermitRuleIncomplete(GbmError):
    """The county's own rule cannot be stored as said; `wrong` names what to put right."""

    wrong: "tuple[RuleProblem, ...]"


@dataclass
class RiskUnnamed(GbmError):
    """A line of the risk table needs to say what may go wrong."""


@dataclass
class ScoreOutOfRange(GbmError):
    """Likelihood and severity go from 1 to `most`."""

    score: int
    most: int


@dataclass
class UnknownRisk(GbmError):
    """No risk has this id."""

    risk_id: str


@dataclass
class DutyBackwards(GbmError):
    """A watch would end no later than it begins."""

    start: datetime
    end: datetime


@dataclass
class UnknownDuty(GbmError):
    """No watch has this id."""

    duty_id: str


@dataclass
class DrillUnnamed(GbmError):
    """A drill needs to say what was drilled."""


@dataclass
class DrillNotYetHeld(GbmError):
    """A drill is on record once it was held."""

    held_on: date


@dataclass
class UnknownDrill(GbmError):
    """No drill has this id."""

    drill_id: str


@dataclass
class IncidentUnnamed(GbmError):
    """An incident needs to say what happened."""


@dataclass
class IncidentNotReported(GbmError):
    """People were hurt or killed, and it says neither when the police were told nor why they were not."""

    what: str


@dataclass
class UnknownIncident(GbmError):
    """No incident has this id."""

    incident_id: str


@dataclass
class PersonsBelowZero(GbmError):
    """A number of persons is not below zero."""

    count: int


@dataclass
class NotOnChecklist(GbmError):
    """No item of the event's checklist has this code, nor does a row of it."""

    code: str


@dataclass
class StaffNotMeant(GbmError):
    """A name or phone that belongs to nobody in the directory of staff, or to `count` people."""

    text: str
    count: int


@dataclass
class NoPlan(GbmError):
    """The event has no safety plan yet."""

    name: str


@dataclass
class WarnShareOutOfRange(GbmError):
    """The door cannot be warned at this share (percent) of the capacity."""

    share: int


@dataclass
class UnknownMeasure(GbmError):
    """No measure has this id."""

    measure_id: str


@dataclass
class MeasureUnnamed(GbmError):
    """A measure needs the name of its post."""


@dataclass
class MeasureBackwards(GbmError):
    """The post would be manned until a time that is not after its beginning, or without a beginning."""

    post: str


@dataclass
class DeputyIsResponsible(GbmError):
    """A person cannot stand in for themselves on this post."""

    person: str
    post: str


@dataclass
class NothingToSign(GbmError):
    """The person answers for nothing at this event."""

    person: str
    name: str


@dataclass
class SignatureMissing(GbmError):
    """Nothing was drawn on the pad."""

    person: str


@dataclass
class SignedPageMissing(GbmError):
    """An acknowledgement on paper comes with the picture of the signed page."""

    person: str


@dataclass
class NotReady(GbmError):
    """So many things keep the event from being ready; `first` is the first of them."""

    name: str
    count: int
    first: "Lacking"


@dataclass
class NoOfficer(GbmError):
    """The event has no 安全责任人, so nobody can decide otherwise."""

    name: str


@dataclass
class NotTheOfficer(GbmError):
    """Only the event's 安全责任人 decides otherwise, and somebody else is working."""

    name: str
    officer: str


@dataclass
class OverrideNeedsReason(GbmError):
    """Who decides otherwise says why."""


@dataclass
class NothingToOverride(GbmError):
    """Nothing keeps the event from being ready, or no more are admitted than the place holds."""

    name: str


@dataclass
class LimitTooLow(GbmError):
    """A limit of the officer's own is higher than the capacity."""

    name: str
    capacity: int


@dataclass
class EventHasSafety(GbmError):
    """The event has records of safety that stay, so it can be cancelled but not removed."""

    name: str


@dataclass
class EventTookPlace(GbmError):
    """The event was held already: it goes to no other time."""

    name: str


@dataclass
class NothingToPostpone(GbmError):
    """No event that is still to be held begins on this day."""

    day: date


@dataclass
class NotLater(GbmError):
    """The new time is not after the old one, or lies in the past."""

    name: str
    start: datetime
    to: date


@dataclass
class NeverPostponed(GbmError):
    """The event was not postponed, so there is nothing to give notice of."""

    name: str


@dataclass
class MalformedEventTemplate(GbmError):
    """A template of events cannot be read; `field` is what is wrong in the file."""

    file: str
    field: str


@dataclass
class UnknownEventTemplate(GbmError):
    """No template of events has this key."""

    key: str
    known: tuple[str, ...]


@dataclass
class OnlyAsPdf(GbmError):
    """This kind of print is drawn, so there is no Word file of it."""

    kind: "SafetyPrint"


@dataclass
class UnknownPrintFormat(GbmError):
    """A print is written as .pdf or .docx."""

    file: Path


@dataclass
class PhoneSignInShut(GbmError):
    """Nobody signs in at the event as it stands."""

    name: str
    stage: "Stage"


@dataclass
class UnitMissing(GbmError):
    """Who signs in by phone says from which village or unit."""


@dataclass
class WrongPin(GbmError):
    """The PIN of the staff's desk is another; so many more may be tried."""

    left: int


@dataclass
class PinShut(GbmError):
    """No PIN is taken from this phone, or from any, after too many wrong ones."""

    minutes: int


@dataclass
class NoSuchAddress(GbmError):
    """The laptop no longer has this address in a network."""

    address: str


@dataclass
class PortsTaken(GbmError):
    """Other programs use all the ports that phones are served on."""

    address: str
    first: int
    last: int


@dataclass
class PhonesNotServed(GbmError):
    """The system did not let the program serve phones."""

    address: str
    why: str


@dataclass
class PaperTimesWrong(GbmError):
    """A signed sheet cannot end before it begins."""

    since: datetime
    until: datetime


@dataclass
class PaperEventShut(GbmError):
    """Nobody is taken down as having come to the event as it stands."""

    name: str
    stage: "Stage"


@dataclass
class BadSession(GbmError):
    """A session without a name, one that ends before it starts, or one that begins while another lasts."""

    name: str
    why: "SessionProblem"


@dataclass
class BadGroupSize(GbmError):
    """A group has two people or more, and not thousands."""

    name: str
    persons: int
    most: int


@dataclass
class PictureUnreadable(GbmError):
    """The file is no picture that can be opened."""

    name: str


@dataclass
class NoPictureCopied(GbmError):
    """The clipboard holds no picture and no file."""


@dataclass
class NoCodeInPicture(GbmError):
    """Nowhere in the picture is there a QR code."""

    name: str


@dataclass
class CalendarUnreadable(GbmError):
    """The file is no calendar (.ics), or is damaged."""

    name: str


@dataclass
class NoPlaceColumns(GbmError):
    """No sheet of the file says where places are or how far they are apart."""

    file: str


@dataclass
class UnknownTour(GbmError):
    """No tour has this id."""

    tour_id: str


@dataclass
class TourIncomplete(GbmError):
    """What must be put right before the tour can be stored."""

    name: str
    problems: "tuple[TourProblem, ...]"


@dataclass
class StopOfAnotherTour(GbmError):
    """An event is a stop of one tour only."""

    name: str
    tour: str


@dataclass
class BadCargo(GbmError):
    """A line of a load list without a name, or with numbers that cannot be."""

    name: str


@dataclass
class UnknownResource(GbmError):
    """No resource has this id."""

    resource_id: str


@dataclass
class ResourceIncomplete(GbmError):
    """The resource cannot be stored as said; `wrong` names what to put right."""

    name: str
    wrong: "tuple[ResourceProblem, ...]"


@dataclass
class ResourceExists(GbmError):
    """The directory has this resource already."""

    name: str
    kind: "ResourceKind"


@dataclass
class ResourceInUse(GbmError):
    """These events have the resource, so its entry stays; it can be retired."""

    name: str
    events: tuple[str, ...]


@dataclass
class ResourceNotMeant(GbmError):
    """A name or id that belongs to no resource, or to `count` of them."""

    text: str
    count: int


@dataclass
class StaffIsResource(GbmError):
    """The person stands among the resources as these, so the entry stays."""

    name: str
    kinds: "tuple[ResourceKind, ...]"


@dataclass
class AbsenceBackwards(GbmError):
    """An absence would end before it begins."""

    first_day: date
    last_day: date


@dataclass
class BookingWrong(GbmError):
    """A booking would end no later than it begins, or is of less than one piece."""

    name: str


@dataclass
class MalformedSeason(GbmError):
    """What was written as a season's conditions lacks this key, knows it not, or cannot be read there."""

    key: str


@dataclass
class SeasonImpossible(GbmError):
    """A season so asked for cannot be planned."""

    name: str
    why: "RequestProblem | Fault"


@dataclass
class UnknownSeason(GbmError):
    """No season of this name or id is kept, or none at all."""

    name: str


@dataclass
class NoSeasonPlan(GbmError):
    """The season has no plan with visits in it yet."""

    name: str


@dataclass
class VisitNotFree(GbmError):
    """A visit of the plan can no longer be held as planned."""

    place: str
    day: date
    why: "VisitFault"
    about: str = ""


@dataclass
class NoTableColumns(GbmError):
    """No sheet of the file has all the columns that such a list needs."""

    file: str
    columns: tuple[str, ...]


@dataclass
class NoEventsToPrint(GbmError):
    """No event falls into the span of a schedule."""

    first: date
    last: date


@dataclass
class EventNotMovable(GbmError):
    """The event stands at a stage at which it cannot be dragged to another time."""

    name: str
    stage: "Stage"


@dataclass
class MalformedWordList(GbmError):
    """The list of words lacks this field, or has something in it that cannot be read."""

    file: str
    field: str


@dataclass
class UnknownEnterprise(GbmError):
    """No enterprise of the catalogue has this id."""

    enterprise_id: str


@dataclass
class EnterpriseUnnamed(GbmError):
    """An enterprise needs its name."""


@dataclass
class BadCreditCode(GbmError):
    """The text is not a unified social credit code."""

    text: str
    why: "CreditCodeProblem"


@dataclass
class EnterpriseExists(GbmError):
    """The catalogue has an enterprise of this name already."""

    name: str


@dataclass
class CreditCodeTaken(GbmError):
    """The enterprise of this name has the credit code already."""

    code: str
    name: str


@dataclass
class EnterpriseInUse(GbmError):
    """The enterprise or one of its products stands in these registers, so its entry stays."""

    name: str
    uses: "tuple[CatalogueUse, ...]"


@dataclass
class UnknownProduct(GbmError):
    """No product of the catalogue has this id."""

    product_id: str


@dataclass
class ProductIncomplete(GbmError):
    """The product cannot be stored as said; `wrong` names what to put right."""

    name: str
    wrong: "tuple[ProductProblem, ...]"


@dataclass
class ProductExists(GbmError):
    """The enterprise has a product of this name and model already."""

    name: str


@dataclass
class CertificateTaken(GbmError):
    """Another product has a certificate of this number."""

    certificate: str
    product: str
    enterprise: str


@dataclass
class ProductInUse(GbmError):
    """The product stands in these registers, so its entry stays."""

    name: str
    uses: "tuple[CatalogueUse, ...]"


@dataclass
class UnknownCategory(GbmError):
    """No category of products has this name, or it was retired."""

    name: str


@dataclass
class CategoryIncomplete(GbmError):
    """A category needs its name and its class."""


@dataclass
class CategoryExists(GbmError):
    """There is a category of this name already, perhaps a retired one."""

    name: str


@dataclass
class TourDayTooFull(GbmError):
    """One after another, the stops of a day would not end on it; nothing was changed."""

    name: str
    day: date


@dataclass
class UnknownMarketRule(GbmError):
    """No market rule has this id."""

    rule_id: str


@dataclass
class UnreadMarketText(GbmError):
    """The text says no market day that can be read."""

    text: str
    fault: "TextFault"


@dataclass
class MarketSpanBackwards(GbmError):
    """Days that hold from a day until an earlier one."""

    first_day: date
    last_day: date


@dataclass
class MarketPlaceNotMeant(GbmError):
    """The text names no place of the campaign without doubt."""

    text: str


@dataclass
class ClosedDaysUnnamed(GbmError):
    """Marked days must say what they are marked for."""

    first_day: date


@dataclass
class UnknownClosedDays(GbmError):
    """No marked days have this id."""

    closed_id: str


@dataclass
class UnknownPublicity(GbmError):
    """The publicity register has no such line."""

    item_id: str


@dataclass
class BadPublicity(GbmError):
    """A line of the publicity register lacks something."""

    title: str
    problem: "PublicityProblem"


@dataclass
class PublicityKnown(GbmError):
    """The item stands in the register already."""

    title: str
    on_day: date


@dataclass
class UnknownScheme(GbmError):
    """No scheme has this id."""

    scheme_id: str


@dataclass
class UnknownClaim(GbmError):
    """No claim has this id."""

    claim_id: str


@dataclass
class BadBenefit(GbmError):
    """A scheme, or a claim under it, lacks something."""

    name: str
    problem: "BenefitProblem"


@dataclass
class SchemeInUse(GbmError):
    """Something was claimed under the scheme."""

    name: str
    count: int


@dataclass
class UnknownDeal(GbmError):
    """No line of the ledger has this id."""

    deal_id: str


@dataclass
class BadDeal(GbmError):
    """A line of the ledger lacks something."""

    on_day: date
    problem: "DealProblem"


@dataclass
class CatalogueNotMeant(GbmError):
    """A name, code or id that belongs to no entry of the catalogue, or to `count` of them."""

    text: str
    count: int


@dataclass
class BadPrice(GbmError):
    """The text is not a price."""

    text: str
    why: "MoneyProblem"


@dataclass
class UnknownComplaint(GbmError):
    """No case of consumer protection has this id."""

    case_id: str


@dataclass
class BadCase(GbmError):
    """A case lacks something to be registered, or to stand in the wanted state."""

    number: str
    problem: "CaseProblem"


@dataclass
class CaseMoveNotAllowed(GbmError):
    """A case cannot go from here to there."""

    number: str
    now: "CaseState"
    wanted: "CaseState"


@dataclass
class NoReportPin(GbmError):
    """No PIN hides who reported."""


@dataclass
class WrongReportPin(GbmError):
    """This is not the PIN that shows who reported."""


@dataclass
class NotAPin(GbmError):
    """A PIN has four to eight digits."""


@dataclass
class NothingToTakeBack(GbmError):
    """Fewer people were counted for the topic."""

    topic: "Topic"


@dataclass
class BadChannel(GbmError):
    """A channel lacks its name or its phone."""

    name: str


@dataclass
class BadDeadline(GbmError):
    """A deadline has no days from 1 to 365, or says no source."""

    kind: "CaseKind"


@dataclass
class CaseNotMeant(GbmError):
    """The text means no case of the register, or several (`found`)."""

    text: str
    found: int


@dataclass
class UnknownTask(GbmError):
    """No task has this id."""

    task_id: str


@dataclass
class UnknownDepartment(GbmError):
    """No department has this id."""

    department_id: str


@dataclass
class DepartmentNotMeant(GbmError):
    """The text means no department, or several."""

    text: str
    known: tuple[str, ...]


@dataclass
class UnknownPlanSection(GbmError):
    """The plan has no section with this key."""

    key: str
    known: tuple[str, ...]


@dataclass
class StaffHasWork(GbmError):
    """The person has tasks or handles cases of the register, so the entry stays."""

    name: str
    work: tuple[str, ...]


@dataclass
class BadTask(GbmError):
    """A task lacks something."""

    title: str
    problem: "TaskProblem"


@dataclass
class MalformedTaskList(GbmError):
    """The list of the departments' tasks lacks this field, or has something in it that cannot be read."""

    file: str
    field: str


@dataclass
class DepartmentHasTasks(GbmError):
    """A department that is to go has tasks."""

    name: str
    count: int


@dataclass
class NotAPicture(GbmError):
    """The file is no photo that can be printed."""

    file: str


@dataclass
class NotASubmission(GbmError):
    """The file holds no figures that a region handed in."""

    file: str


@dataclass
class NoSubmissions(GbmError):
    """The folder holds no file of figures."""

    folder: str


@dataclass
class NothingReceived(GbmError):
    """There are no figures from below to hand on."""


@dataclass
class NotReceived(GbmError):
    """No figures of this region were received."""

    region: str


@dataclass
class SubmissionChanged(GbmError):
    """The file's content is not what its digest says."""

    file: str


@dataclass
class WrongYear(GbmError):
    """The figures are another year's."""

    file: str
    found: int
    wanted: int


@dataclass
class ForeignSubmission(GbmError):
    """The figures are of a region that is not below this one."""

    file: str
    region: str
    home: str


@dataclass
class UnknownFrozen(GbmError):
    """No frozen report has this id or number."""

    frozen_id: str


@dataclass
class UnknownDelivery(GbmError):
    """No line of the 报送台账 has this id or number."""

    delivery_id: str


@dataclass
class AmendmentNeedsReason(GbmError):
    """Who amends a frozen report says why."""

    number: int


@dataclass
class NothingToAmend(GbmError):
    """The frozen report says what the data says, or amends nothing."""

    number: int


@dataclass
class FrozenChanged(GbmError):
    """A frozen report is not what its digest says, or lacks a picture."""

    number: int


@dataclass
class ExhibitNotAllowed(GbmError):
    """A product may not be shown on the event's days."""

    product: str
    event: str
    problem: "ExhibitProblem"


@dataclass
class ExhibitorsProducts(GbmError):
    """An exhibitor that is to go still shows something."""

    enterprise: str
    count: int


@dataclass
class NotExhibited(GbmError):
    """The product is not shown at the event."""

    product: str
    event: str


@dataclass
class UnknownExhibitor(GbmError):
    """No enterprise of this name stands at the event."""

    enterprise: str
    event: str


@dataclass
class NothingExhibited(GbmError):
    """Nothing is shown at the event, so there is nothing to print."""

    event: str


@dataclass
class UnknownSolution(GbmError):
    """No package has this id."""

    solution_id: str


@dataclass
class SolutionIncomplete(GbmError):
    """A package has no name."""


@dataclass
class NoSuchPlace(GbmError):
    """The text names no township or village of the campaign without doubt."""

    text: str


@dataclass
class CoordinatesWrong(GbmError):
    """The text is no place's coordinates in China."""

    text: str
    fault: "PlaceFault"


@dataclass
class UnknownTypicalCase(GbmError):
    """No typical case of the report is meant by this text without doubt."""

    case_id: str


@dataclass
class CaseWithoutTitle(GbmError):
    """A typical case has no title."""


@dataclass
class UnknownFigure(GbmError):
    """No figure has this key or name."""

    text: str


@dataclass
class FigureIsCounted(GbmError):
    """What is on record says the figure's value, so nobody states another."""

    name: str
    value: str


@dataclass
class BadFigureValue(GbmError):
    """The text is no value of the figure."""

    name: str
    text: str
    wrong: "FigureProblem"


@dataclass
class FigureWithoutSource(GbmError):
    """Nobody is named who states the value."""

    name: str


@dataclass
class NotStated(GbmError):
    """No value of the figure was stated for the year."""

    name: str
    year: int


@dataclass
class NotFigures(GbmError):
    """The file holds no figures of a campaign."""

    file: str


@dataclass
class NotLastYears(GbmError):
    """The figures are not those of the year before."""

    file: str
    found: int
    wanted: int


@dataclass
class NotThisRegions(GbmError):
    """The figures are another region's."""

    file: str
    region: str
    home: str


@dataclass
class BadPacket(GbmError):
    """What came from another laptop holds a step that cannot be read or stored."""

    step: str


@dataclass
class ForgedSteps(GbmError):
    """Steps bear no valid seal of the device that is said to have taken them."""

    device: str


@dataclass
class AnotherCampaign(GbmError):
    """The data is another campaign's."""


@dataclass
class NotAllowed(GbmError):
    """Who is at the keyboard has a role that does not take such a step."""

    role: "Role"
    who: "tuple[Role, ...]"


@dataclass
class SignInNeeded(GbmError):
    """Operators are defined and nobody has signed in."""


@dataclass
class WrongSignIn(GbmError):
    """No operator of this name has this PIN."""

    name: str


@dataclass
class SignInMustWait(GbmError):
    """Too many wrong PINs were tried."""

    seconds: int


@dataclass
class UnknownOperator(GbmError):
    """There is no operator with this id."""

    operator_id: str


@dataclass
class UnknownOperatorName(GbmError):
    """There is no operator of this name."""

    name: str


@dataclass
class OperatorExists(GbmError):
    """Another operator has this name."""

    name: str


@dataclass
class FirstOperatorOrganises(GbmError):
    """Nobody could let others in, were the first operator no organiser."""


@dataclass
class LastOrganiser(GbmError):
    """Without this organiser nobody could define operators any more."""

    name: str


@dataclass
class NoHub(GbmError):
    """This laptop was told of no hub."""


@dataclass
class BadHubAddress(GbmError):
    """A text is no address of a hub."""


@dataclass
class HubNotReached(GbmError):
    """Nobody answers at the hub's address."""

    host: str


@dataclass
class HubInsecure(GbmError):
    """The line to the hub would not be encrypted."""

    host: str


@dataclass
class HubRefused(GbmError):
    """The hub let nobody in with this name and password."""

    host: str


@dataclass
class HubUnprepared(GbmError):
    """The hub has no tables for parcels, or those of an earlier version."""

    host: str


@dataclass
class HubNewer(GbmError):
    """A later version of the program made the hub's tables."""

    host: str


@dataclass
class HubTooOld(GbmError):
    """The hub's PostgreSQL is older than what this program can use."""

    host: str
    found: int
    needed: int


@dataclass
class HubNotPermitted(GbmError):
    """The name under which one is signed on may not do this at the hub."""

    host: str


@dataclass
class HubFull(GbmError):
    """The hub has no room left."""

    host: str


@dataclass
class HubLost(GbmError):
    """The line to the hub broke while parcels were carried."""

    host: str


@dataclass
class HubDamaged(GbmError):
    """A parcel from the hub is not what a laptop of the campaign put there."""

    device: str
    first: int
    last: int


@dataclass
class BadHubLogin(GbmError):
    """A text cannot be the name of a hub's login."""

    name: str


@dataclass
class UnknownDevice(GbmError):
    """No laptop of the campaign is called so or has this id."""

    device: str


@dataclass
class OwnDevice(GbmError):
    """A laptop cannot revoke itself."""

    name: str


@dataclass
class NothingQuarantined(GbmError):
    """No steps of the laptop are held back."""

    name: str


@dataclass
class NotALivePin(GbmError):
    """The number by which laptops get together has six digits."""

    text: str


@dataclass
class LivePinWrong(GbmError):
    """The other laptop was told another number."""

    peer: str


@dataclass
class LivePinShut(GbmError):
    """The other laptop takes no more numbers for a while."""

    peer: str


@dataclass
class LiveRefused(GbmError):
    """The other laptop is not of this campaign, or one of the two was revoked."""

    peer: str


@dataclass
class PeerUnreachable(GbmError):
    """Nobody answers at the address."""

    peer: str


@dataclass
class NotAnAddress(GbmError):
    """The text is no address (IPv4) at which this laptop could be called."""

    text: str


@dataclass
class NotALiveAddress(GbmError):
    """The text is no address of a laptop."""

    text: str


@dataclass
class LiveNotServed(GbmError):
    """The system gives this program no port for other laptops."""

    ports: str


@dataclass
class PairingCodeMistyped(GbmError):
    """The text is no code by which a laptop joins."""

    text: str


@dataclass
class PairingCodeOver(GbmError):
    """The code was used, or its time is over."""


@dataclass
class FolderInUse(GbmError):
    """The folder holds a campaign already."""

    folder: Path


@dataclass
class JoiningBroken(GbmError):
    """The other laptop went away before all had come; nothing was kept."""


@dataclass
class NotABundle(GbmError):
    """The file is none that carries data between laptops."""

    file: Path


@dataclass
class DamagedBundle(GbmError):
    """The file was cut short or altered on its way."""

    file: Path


@dataclass
class ForgedBundle(GbmError):
    """The file does not bear the signature of the laptop that it names."""

    file: Path


@dataclass
class NewerBundle(GbmError):
    """A later version of the program wrote the file."""

    file: Path


@dataclass
class BundleOfAnother(GbmError):
    """The file carries the data of another campaign."""

    file: Path
    region: str
    year: int


@dataclass
class BundleWithoutPassphrase(GbmError):
    """No passphrase had been chosen when the file was written, so only laptops of the campaign open it."""

    file: Path


@dataclass
class BundleNeedsPassphrase(GbmError):
    """This laptop belongs to no campaign yet, so it opens the file only with the passphrase."""

    file: Path


@dataclass
class BundleOfPart(GbmError):
    """The file holds only the latest of the campaign, so nobody can begin with it."""

    file: Path


@dataclass
class WrongPassphrase(GbmError):
    """This passphrase opens nothing here."""


@dataclass
class WeakPassphrase(GbmError):
    """The passphrase would soon be guessed."""

    wrong: "PassphraseProblem"


@dataclass
class UnknownConflict(GbmError):
    """No open difference between laptops has this id."""

    conflict_id: str


@dataclass
class ChangedSinceConflict(GbmError):
    """The field, or whether the row is there, was changed again after the laptops' changes met."""

    title: str
    field: str


@dataclass
class OtherValueDoesNotFit(GbmError):
    """The value that lost would break a rule of the row as it stands, or rows that refer to it."""

    title: str


@dataclass
class NoRoomForBackup(GbmError):
    """The disk has less room than the copy needs; sizes in megabytes."""

    folder: Path
    needed: int
    free: int


@dataclass
class JournalDamaged(GbmError):
    """The journal in the damaged file cannot be read, so nothing can be rebuilt from it."""

    folder: Path


@dataclass
class NotOnTheSameList(GbmError):
    """Entries of different events cannot be one entry."""


@dataclass
class GroupIsNoPerson(GbmError):
    """A group's entry stands for several people and cannot be another entry's."""

    name: str


@dataclass
class NothingToMerge(GbmError):
    """An entry cannot be merged with itself, nor with none."""


@dataclass
class NotMerged(GbmError):
    """The entry was not merged with any other."""

    name: str


@dataclass
class ErasureNeedsReason(GbmError):
    """Erasing people needs a reason, which stays in the record."""


@dataclass
class NobodyToErase(GbmError):
    """Nobody whom the program knows has this id, or the event holds nobody any more."""

    name: str


@dataclass
class NameNotTyped(GbmError):
    """What must be typed before an event's people are erased is its name, and it was not."""

    name: str


@dataclass
class KeepDaysWrong(GbmError):
    """Personal data cannot be kept for so many days."""

    days: str


@dataclass
class NobodyConsented(GbmError):
    """Nobody agreed to being named to this enterprise."""

    name: str


@dataclass
class NothingFound(GbmError):
    """Nobody is found by this text."""

    text: str
