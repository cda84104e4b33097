"""A campaign: one region, one year, the departments that carry it and those it reports to."""

from dataclasses import dataclass
from datetime import date

from gbm_desktop.model.ids import CampaignId


@dataclass(frozen=True, slots=True)
class Campaign:
    """What is true of the whole campaign; `year` names its policy profile.

    `ticket_key` (hex, 32 bytes) signs the tickets. `due` is None where neither the profile nor a person has named it.
    """

    id: CampaignId
    year: int
    region_code: str
    region_name: str
    region_edition: str
    theme: str
    period_start: date
    period_end: date
    due: date | None
    reporter: str
    complaint_phone: str
    ticket_key: str


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is said of a campaign when it begins; where nothing is said, what the notice says holds."""

    period: tuple[date, date] | None = None
    reporter: str = ""
    complaint_phone: str = ""


@dataclass(frozen=True, slots=True)
class Department:
    """A department that carries duties in the campaign (notice 五(一)), and whom to call there."""

    id: str
    position: int
    name: str
    duty: str
    source: str
    contact: str
    phone: str


@dataclass(frozen=True, slots=True)
class Addressee:
    """An office that gets its own copy of the summary report (notice 四(六))."""

    id: str
    position: int
    name: str


@dataclass(frozen=True, slots=True)
class Village:
    """A village of the campaign, imported or typed: the state publishes no village codes since October 2024.

    `code` is empty where nobody knows it; `township` is a code of 9 digits.
    """

    id: str
    name: str
    township: str
    code: str
    initials: str
