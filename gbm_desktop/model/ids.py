"""Identifiers, made on the device so that no two laptops ever hand out the same one."""

from typing import NewType

CampaignId = NewType("CampaignId", str)
EventId = NewType("EventId", str)
AttendeeId = NewType("AttendeeId", str)
ScanId = NewType("ScanId", str)
StepId = NewType("StepId", str)
StaffId = NewType("StaffId", str)
MeasureId = NewType("MeasureId", str)
RiskId = NewType("RiskId", str)
CheckItemId = NewType("CheckItemId", str)
ActionId = NewType("ActionId", str)
DutyId = NewType("DutyId", str)
DrillId = NewType("DrillId", str)
IncidentId = NewType("IncidentId", str)
AttachmentId = NewType("AttachmentId", str)
ResourceId = NewType("ResourceId", str)
AbsenceId = NewType("AbsenceId", str)
BookingId = NewType("BookingId", str)
TourId = NewType("TourId", str)
CargoId = NewType("CargoId", str)
MarketRuleId = NewType("MarketRuleId", str)
ClosedDaysId = NewType("ClosedDaysId", str)
SeasonSpecId = NewType("SeasonSpecId", str)
EnterpriseId = NewType("EnterpriseId", str)
ProductId = NewType("ProductId", str)
SolutionId = NewType("SolutionId", str)
SchemeId = NewType("SchemeId", str)
ClaimId = NewType("ClaimId", str)
DealId = NewType("DealId", str)
ComplaintId = NewType("ComplaintId", str)
PublicityId = NewType("PublicityId", str)
HandoutId = NewType("HandoutId", str)
TaskId = NewType("TaskId", str)
CaseId = NewType("CaseId", str)
OperatorId = NewType("OperatorId", str)

COUNTER_BITS = 12
_VERSION_7 = 0x7000
_COUNTER = (1 << COUNTER_BITS) - 1
_VARIANT = 0x8000_0000_0000_0000


def next_tick(last: int, milliseconds: int) -> int:
    """The tick after `last` at this wall time: milliseconds and a 12-bit counter, never back, even if the clock is."""
    return max(last + 1, milliseconds << COUNTER_BITS)


def uuid7(tick: int, random: bytes) -> str:
    """The UUID of version 7 (RFC 9562) of a tick and 8 random bytes, as 36 characters; later ticks sort later."""
    high = tick >> COUNTER_BITS << 16 | _VERSION_7 | tick & _COUNTER
    low = _VARIANT | int.from_bytes(random[:8], "big") & 0x3FFF_FFFF_FFFF_FFFF
    text = f"{high:016x}{low:016x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
