"""What was taken off or removed before an erasure is erased, too; and whatever left in files about one person goes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from gbm_desktop import (
    attachments,
    attendance,
    benefits,
    consumer,
    consumer_prints,
    doctor,
    events,
    export_log,
    history,
    staff,
)
from gbm_desktop.errors.privacy import NobodyToErase
from gbm_desktop.errors.workspace import ChangedSince
from gbm_desktop.model.benefits import Claim, Scheme, SchemeKind
from gbm_desktop.model.consumer import Case, CaseKind
from gbm_desktop.model.ids import ClaimId, ComplaintId, EventId, SchemeId
from gbm_desktop.model.privacy import Also, Place
from gbm_desktop.prints import Printed
from gbm_desktop.privacy import erasing, finding, papers, record
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.core.test_privacy import NAME, PHONE, tells


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture())


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    file = tmp_path / f"{NAME}.jpg"
    file.write_bytes(f"who is {NAME}".encode())
    return file


def test_an_attachment_that_is_found_by_its_name_goes_with_its_file(
    ws: Workspace, event_id: EventId, photo: Path
) -> None:
    attachments.add(ws, event_id, "photo", photo)
    (found,) = finding.find(ws, NAME)
    assert found.place is Place.ATTACHMENTS
    erasing.erase_rows(ws, [found.row_id], reason="本人要求")
    assert tells(ws.folder, NAME) == []
    assert ws.shelf().files() == []
    assert doctor.examine(ws).sound
    (told,) = record.erasures(ws)
    assert (told.people, told.rows) == (1, {"attachments": 1})
    with pytest.raises(NobodyToErase):
        erasing.erase_rows(ws, [found.row_id], reason="本人要求")


def test_a_file_that_was_taken_off_before_goes_with_the_events_files_and_nothing_brings_it_back(
    ws: Workspace, event_id: EventId, photo: Path
) -> None:
    attachments.remove(ws, attachments.add(ws, event_id, "photo", photo).id)
    taken_off = history.latest(ws, 1)[0].step.id
    erasing.erase_event(ws, event_id, reason="保存期满", also=[Also.FILES])
    assert tells(ws.folder, NAME) == []
    with pytest.raises(ChangedSince):
        history.undo(ws, taken_off)
    assert doctor.examine(ws).sound


def test_a_permits_papers_stay_when_an_events_files_go(ws: Workspace, event_id: EventId, photo: Path) -> None:
    kept = attachments.add(ws, event_id, "permit", photo)
    with pytest.raises(NobodyToErase):
        erasing.erase_event(ws, event_id, reason="保存期满", also=[Also.FILES])
    assert attachments.is_whole(ws, kept)


def claimed(ws: Workspace, event_id: EventId, claimant: str) -> Claim:
    scheme = benefits.put_scheme(ws, Scheme(SchemeId(""), SchemeKind.SUBSIDY, "建材补贴"))
    return benefits.put_claim(
        ws, Claim(ClaimId(""), scheme.id, date(2023, 10, 12), event_id, claimant=claimant, sum=100)
    )


def test_a_claim_that_was_removed_before_is_erased_with_the_events_claims(ws: Workspace, event_id: EventId) -> None:
    benefits.remove_claims(ws, [claimed(ws, event_id, NAME).id])
    erasing.erase_event(ws, event_id, reason="保存期满", also=[Also.CLAIMS])
    assert tells(ws.folder, NAME) == []
    assert doctor.examine(ws).sound


def test_a_claim_that_was_moved_to_another_event_stays_when_the_first_ones_claims_go(
    ws: Workspace, event_id: EventId
) -> None:
    other = events.add(ws, lecture(name="绿色建材进利民村"))
    moved = claimed(ws, event_id, "王芳")
    benefits.put_claim(ws, Claim(moved.id, moved.scheme_id, moved.on_day, other, claimant="王芳", sum=100))
    with pytest.raises(NobodyToErase):
        erasing.erase_event(ws, event_id, reason="保存期满", also=[Also.CLAIMS])
    assert benefits.claim(ws, moved.id).claimant == "王芳"


def test_a_name_that_an_entry_bore_before_is_looked_for_too(ws: Workspace, event_id: EventId) -> None:
    person = attendance.add(ws, event_id, name="欧阳蓓雷", phone=PHONE)
    attendance.edit(ws, person, name=NAME, unit="", phone=PHONE, role="")
    forgotten = ws.folder / "exports" / "by-hand.csv"
    forgotten.write_text("欧阳蓓雷", encoding="utf-8")
    erasing.erase_rows(ws, [person.id], reason="本人要求")
    told = record.erasures(ws)[0].cleared
    assert told is not None
    assert (told.looked_for, told.traces) == (3, (str(Path("exports") / "by-hand.csv"),))


def copy_of_staff(ws: Workspace) -> tuple[str, Printed]:
    return staff.add(ws, name=NAME, phone=PHONE).id, papers.copy_of(ws, finding.find(ws, NAME))


def form_of_complaint(ws: Workspace) -> tuple[str, Printed]:
    said = Case(
        ComplaintId(""),
        "",
        CaseKind.COMPLAINT,
        ws.now().replace(tzinfo=None),
        person=NAME,
        phone=PHONE,
        facts="门窗变形",
    )
    case = consumer.register(ws, said)
    return case.id, consumer_prints.form(ws, case.id)


@pytest.mark.parametrize("made", [copy_of_staff, form_of_complaint])
def test_a_file_about_one_person_that_was_saved_goes_with_the_person(
    ws: Workspace, tmp_path: Path, made: Callable[[Workspace], tuple[str, Printed]]
) -> None:
    row_id, printed = made(ws)
    file = tmp_path / "elsewhere.pdf"
    export_log.save(ws, printed, file)
    erasing.erase_rows(ws, [row_id], reason="本人要求")
    told = record.erasures(ws)[0].cleared
    assert told is not None
    assert told.exports == (str(file),)
    assert not file.exists()
