"""What is held of people, finding and copying it, what left, who agreed; and no byte of the erased is left."""

import errno
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from gbm_desktop import (
    attachments,
    attendance,
    backup,
    campaign,
    catalogue,
    consents,
    consumer,
    consumer_settings,
    events,
    export_log,
    history,
    prints,
    workspace,
)
from gbm_desktop.errors.consumer import WrongReportPin
from gbm_desktop.errors.privacy import (
    ErasureNeedsReason,
    KeepDaysWrong,
    NobodyConsented,
    NobodyToErase,
    NotClearedYet,
    NothingFound,
)
from gbm_desktop.exchange import bundle
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.consumer import Case, CaseKind
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import ComplaintId, EnterpriseId, EventId
from gbm_desktop.model.privacy import Also, Place, Rule, Why, until
from gbm_desktop.privacy import alerts, clearing, erasing, finding, papers, record, rule
from gbm_desktop.safety import signoff
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture, make_ready
from tests.core.bundle.packets import made_by

NAME, PHONE = "欧阳蓓蕾", "13987654321"


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture())


@pytest.fixture
def person(ws: Workspace, event_id: EventId) -> Attendee:
    return attendance.add(ws, event_id, name=NAME, unit="利民村3组", phone=PHONE)


def tells(folder: Path, *texts: str) -> list[str]:
    """The files under the folder in whose bytes one of the texts stands."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if any(text.encode() in file.read_bytes() for text in texts)]


def text_of(pdf: bytes) -> str:
    return "".join("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_no_byte_of_an_erased_person_is_left_in_database_log_backups_files_and_exports(
    ws: Workspace, event_id: EventId, person: Attendee, tmp_path: Path
) -> None:
    photo = tmp_path / f"{NAME}.jpg"
    photo.write_bytes(f"{NAME} {PHONE}".encode())
    attachments.add(ws, event_id, "photo", photo)
    photo.unlink()
    backup.keep(ws)
    attendance.edit(ws, person, name=NAME, unit="利民村", phone=PHONE, role="")
    backup.keep(ws)
    sheet = ws.folder / "exports" / "signin.pdf"
    export_log.save(ws, prints.signin(ws, event_id, mask_phones=False), sheet)
    assert tells(ws.folder, NAME, PHONE)

    erasing.erase_event(ws, event_id, reason="保存期满", also=[Also.FILES])

    assert tells(ws.folder, NAME, PHONE) == []
    assert not sheet.exists()
    (told,) = record.erasures(ws)
    assert told.cleared is not None
    assert (told.cleared.rewritten, told.cleared.files, len(told.cleared.backups)) == (True, 1, 2)
    assert told.cleared.looked_for == 2
    assert told.cleared.traces == ()
    assert clearing.pending(ws) == 0


def test_data_packets_that_still_tell_of_the_erased_go_from_the_workspace_and_the_others_are_named(
    ws: Workspace, person: Attendee
) -> None:
    packet = bundle.export(ws, ws.folder / "exports" / "packet.gbmb").file
    came = packet.with_name("from-another.gbmb")
    came.write_bytes(b"not merged yet")
    erasing.erase_rows(ws, [person.id], reason="本人要求")
    (told,) = record.erasures(ws)
    assert told.cleared is not None
    assert told.cleared.exports == (str(packet),)
    assert (packet.exists(), came.exists()) == (False, True)
    assert "数据包" in text_of(record.proof(ws).content)


def test_a_data_packet_that_was_put_among_the_persons_documents_goes_too(
    ws: Workspace, person: Attendee, tmp_path: Path
) -> None:
    packet = bundle.export(ws, tmp_path / "packet.gbmb").file
    erasing.erase_rows(ws, [person.id], reason="本人要求")
    (told,) = record.erasures(ws)
    assert told.cleared is not None
    assert (told.cleared.exports, told.cleared.left) == ((str(packet),), ())
    assert not packet.exists()


def left_by(ws: Workspace) -> dict[str, Why]:
    """What the latest erasure left to be seen to by hand, and why."""
    cleared = record.erasures(ws)[0].cleared
    assert cleared is not None
    assert set(cleared.left) == set(cleared.why)
    return dict(cleared.why)


def test_a_letter_that_lies_where_a_data_packet_was_saved_is_left_and_named(
    ws: Workspace, person: Attendee, tmp_path: Path
) -> None:
    saved = bundle.export(ws, tmp_path / "packet.gbmb").file
    saved.write_bytes(b"a letter")
    erasing.erase_rows(ws, [person.id], reason="本人要求")
    assert left_by(ws) == {str(saved): Why.CHANGED}
    assert saved.read_bytes() == b"a letter"
    assert "其他文件替换，未删除" in text_of(record.proof(ws).content)


def test_another_laptops_data_packet_under_the_same_name_is_left_and_named(
    ws: Workspace, person: Attendee, tmp_path: Path
) -> None:
    saved = bundle.export(ws, tmp_path / "packet.gbmb").file
    theirs = made_by(ws, tmp_path / "theirs.gbmb", device="01890000-0000-7000-8000-000000000000")
    content = theirs.replace(saved).read_bytes()
    erasing.erase_rows(ws, [person.id], reason="本人要求")
    assert left_by(ws)[str(saved)] is Why.CHANGED
    assert saved.read_bytes() == content


def test_a_data_packet_of_the_workspace_before_it_was_restored_goes_too(
    ws: Workspace, person: Attendee, tmp_path: Path
) -> None:
    saved = bundle.export(ws, tmp_path / "packet.gbmb").file
    copy = backup.make(ws, tmp_path / "copy.db")
    ws.close()
    backup.restore(ws.folder, copy)
    with closing(workspace.open_existing(ws.folder)) as again:
        assert again.replica.id != ws.replica.id
        erasing.erase_rows(again, [person.id], reason="本人要求")
        assert not saved.exists()


def test_a_list_that_was_saved_over_an_earlier_one_of_its_name_goes_and_nothing_is_said_to_be_left(
    ws: Workspace, event_id: EventId, person: Attendee, tmp_path: Path
) -> None:
    sheet = tmp_path / "signin.pdf"
    export_log.save(ws, prints.signin(ws, event_id), sheet)
    add_people(ws, event_id, 1)
    export_log.save(ws, prints.signin(ws, event_id), sheet)
    erasing.erase_rows(ws, [person.id], reason="本人要求")
    assert left_by(ws) == {}
    assert not sheet.exists()


def test_a_file_that_another_program_holds_is_named_and_cleared_later(
    ws: Workspace, event_id: EventId, person: Attendee, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(person.name.encode())
    held = attachments.path(ws, attachments.add(ws, event_id, "photo", photo))
    unlink = Path.unlink

    def refused(file: Path, *, missing_ok: bool = False) -> None:
        """As Windows does while a virus scanner reads the file."""
        if file == held:
            raise PermissionError(errno.EACCES, "held", str(file))
        unlink(file, missing_ok=missing_ok)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refused)
        with pytest.raises(NotClearedYet) as caught:
            erasing.erase_event(ws, event_id, reason="保存期满", also=[Also.FILES])
    said = say(caught.value)
    assert "已删除" in said
    assert held.name in said
    assert clearing.pending(ws) > 0
    clearing.clear(ws)
    assert (clearing.pending(ws), held.exists()) == (0, False)


def test_files_on_a_stick_that_is_not_there_are_named(
    ws: Workspace, event_id: EventId, person: Attendee, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    packet = bundle.export(ws, stick / "packet.gbmb").file
    sheet, thrown_away = stick / "signin.pdf", tmp_path / "signin.pdf"
    for file in (sheet, thrown_away):
        export_log.save(ws, prints.signin(ws, event_id), file)
    thrown_away.unlink()
    stick.rename(tmp_path / "pulled")
    erasing.erase_rows(ws, [person.id], reason="本人要求")
    assert left_by(ws) == {str(sheet): Why.AWAY, str(packet): Why.AWAY}


def test_backups_that_were_put_elsewhere_are_named_to_be_deleted_by_hand(
    ws: Workspace, person: Attendee, tmp_path: Path
) -> None:
    kept, lost = backup.make(ws, tmp_path / "documents" / "copy.db"), backup.make(ws, tmp_path / "lost.db")
    on_stick = backup.to_stick(ws, tmp_path / "stick")
    backup.make(ws, ws.folder / "backups" / "before-the-fair.db")
    lost.unlink()
    (tmp_path / "stick").rename(tmp_path / "pulled")
    erasing.erase_rows(ws, [person.id], reason="本人要求")
    assert left_by(ws) == {str(kept): Why.BACKUP, str(on_stick): Why.BACKUP}
    assert kept.exists()
    said = text_of(record.proof(ws).content)
    assert "另存的备份" in said
    assert on_stick.name in said


REPORTER, PIN = "慕容玉簪", "2580"


def report(ws: Workspace) -> Case:
    consumer_settings.set_pin(ws, PIN)
    said = Case(
        ComplaintId(""), "", CaseKind.REPORT, ws.now().replace(tzinfo=None), person=REPORTER, phone="13912345678",
        facts="无证冒充认证产品",
    )  # fmt: skip
    return consumer.register(ws, said)


@pytest.mark.parametrize("text", [REPORTER, "13912345678", "慕容"])
def test_who_reported_a_violation_is_found_with_the_pin_only(ws: Workspace, person: Attendee, text: str) -> None:
    case = report(ws)
    with pytest.raises(NothingFound):
        finding.find(ws, text)
    with pytest.raises(WrongReportPin):
        finding.find(ws, text, "1111")
    (found,) = finding.find(ws, text, PIN)
    assert (found.place, found.row_id, found.name) == (Place.COMPLAINTS, case.id, REPORTER)
    assert [one.row_id for one in finding.find(ws, person.name)] == [person.id]


def test_a_reporter_whose_case_was_taken_back_is_found_with_the_pin_only(ws: Workspace) -> None:
    report(ws)
    history.undo(ws)
    with pytest.raises(NothingFound):
        finding.find(ws, REPORTER)
    assert [one.name for one in finding.find(ws, REPORTER, PIN)] == [REPORTER]


def test_who_was_removed_from_a_list_is_found_in_the_journal_given_a_copy_and_erased(
    ws: Workspace, person: Attendee
) -> None:
    attendance.remove(ws, [person])
    again = attendance.add(ws, person.event_id, name=NAME, unit="利民村4组")
    standing, gone = finding.find(ws, NAME)
    assert (standing.row_id, standing.about) == (again.id, "利民村4组")
    assert (gone.row_id, gone.phone, gone.about) == (person.id, PHONE, "利民村3组（已移除，操作记录中仍有）")
    assert PHONE in text_of(papers.copy_of(ws, [gone]).content)
    erasing.erase_rows(ws, [standing.row_id, gone.row_id], reason="本人要求")
    assert tells(ws.folder, NAME, PHONE) == []
    with pytest.raises(NothingFound):
        finding.find(ws, NAME)


def test_a_file_that_was_changed_since_it_was_exported_is_named_and_left(
    ws: Workspace, event_id: EventId, person: Attendee, tmp_path: Path
) -> None:
    sheet = tmp_path / "elsewhere" / "signin.pdf"
    sheet.parent.mkdir()
    export_log.save(ws, prints.signin(ws, event_id), sheet)
    sheet.write_bytes(b"by hand")
    erasing.erase_rows(ws, [person.id], reason="本人要求")
    told = record.erasures(ws)[0].cleared
    assert told is not None
    assert told.left == (str(sheet),)
    assert sheet.read_bytes() == b"by hand"


def test_a_trace_that_is_left_in_a_file_is_told(ws: Workspace, person: Attendee) -> None:
    forgotten = ws.folder / "exports" / "copied-by-hand.csv"
    forgotten.write_text(f"姓名,电话\n{NAME},{PHONE}\n", encoding="utf-8")
    erasing.erase_rows(ws, [person.id], reason="本人要求")
    told = record.erasures(ws)[0]
    assert told.cleared is not None
    assert told.cleared.traces == (str(Path("exports") / "copied-by-hand.csv"),)
    assert "copied-by-hand.csv" in text_of(record.proof(ws).content)


def test_the_record_says_what_when_who_and_what_cannot_be_reached_without_the_name(
    ws: Workspace, event_id: EventId, person: Attendee
) -> None:
    erasing.erase_event(ws, event_id, reason="保存期满")
    text = text_of(record.proof(ws).content)
    for said in (
        "个人信息删除记录",
        "王芳",
        "保存期满",
        "共1人",
        "清泉镇绿色建材公益宣讲",
        "已打印的签到表",
        "均未发现",
    ):
        assert said in text
    assert person.name not in text


def test_signatures_go_only_where_that_was_asked(ws: Workspace, event_id: EventId) -> None:
    make_ready(ws, event_id)
    add_people(ws, event_id, 1)
    strokes = "SELECT count(*) FROM acknowledgements WHERE strokes <> ''"
    signed = ws.read.execute(strokes).fetchone()[0]
    assert signed == len(signoff.sheet(ws, event_id))
    erasing.erase_event(ws, event_id, reason="保存期满")
    assert ws.read.execute(strokes).fetchone()[0] == signed
    erasing.erase_event(ws, event_id, reason="保存期满", also=[Also.SIGNATURES])
    assert ws.read.execute(strokes).fetchone()[0] == 0


def test_an_erasure_without_reason_or_of_nobody_is_refused(ws: Workspace, event_id: EventId) -> None:
    with pytest.raises(ErasureNeedsReason):
        erasing.erase_event(ws, event_id, reason=" ")
    with pytest.raises(NobodyToErase):
        erasing.erase_event(ws, event_id, reason="保存期满")
    with pytest.raises(NobodyToErase):
        erasing.erase_rows(ws, ["nobody"], reason="本人要求")


def test_an_event_that_holds_people_too_long_is_told_until_they_are_erased(
    ws: Workspace, clock: SetClock, event_id: EventId, person: Attendee
) -> None:
    assert person.event_id == event_id
    rule.keep(ws, Rule(keep_days=30))
    (held,) = rule.holdings(ws)
    assert (held.people, held.until) == (1, date(2023, 11, 11))
    assert not alerts.read(ws).overdue
    clock.advance(timedelta(days=31).total_seconds())
    assert [one.event_id for one in alerts.read(ws).overdue] == [event_id]
    erasing.erase_event(ws, event_id, reason="保存期满")
    assert rule.holdings(ws) == []
    assert not alerts.read(ws).overdue


def test_without_a_number_of_days_data_is_kept_until_the_report_is_due(ws: Workspace) -> None:
    due = campaign.current(ws).due
    assert due is not None
    assert until(date(2023, 10, 12), Rule(), due) == due
    with pytest.raises(KeepDaysWrong):
        rule.keep(ws, Rule(keep_days=-1))
    with pytest.raises(KeepDaysWrong):
        rule.parse_days("三十")


def test_the_rule_stands_in_the_notice_that_people_read(ws: Workspace, event_id: EventId) -> None:
    rule.keep(ws, Rule(keep_days=60, contact="028-83612345"))
    notice = "\n".join(prints.privacy_notice(ws, events.get(ws, event_id)))
    assert "活动结束后60日内删除" in notice
    assert "028-83612345" in notice
    rule.keep(ws, Rule(notice="本单位“{event}”只收姓名，{kept}。{未知}"))
    assert prints.privacy_notice(ws, events.get(ws, event_id)) == [
        "本单位“清泉镇绿色建材公益宣讲”只收姓名，2023年绿色建材下乡活动总结报送完毕后删除。{未知}"
    ]


def test_a_person_is_found_wherever_they_stand(ws: Workspace, event_id: EventId, person: Attendee) -> None:
    said = events.get(ws, event_id).said
    events.edit(ws, event_id, replace(said, contact_name=NAME, note=f"由{NAME}联系场地"))
    found = finding.find(ws, NAME)
    assert {one.place for one in found} == {Place.ATTENDEES, Place.EVENTS, Place.TEXTS}
    assert [one.row_id for one in finding.find(ws, PHONE[-4:])] == [person.id]
    with pytest.raises(NothingFound):
        finding.find(ws, "查无此人")


def test_a_persons_copy_holds_what_is_kept_and_stands_in_the_log(
    ws: Workspace, event_id: EventId, person: Attendee, tmp_path: Path
) -> None:
    assert person.event_id == event_id
    made = papers.copy_of(ws, finding.find(ws, NAME))
    export_log.save(ws, made, tmp_path / "copy.pdf")
    text = text_of(made.content)
    assert NAME in text
    assert PHONE in text
    (logged,) = export_log.latest(ws)
    assert (logged.kind, logged.persons, logged.file, logged.operator) == ("copy", 1, "copy.pdf", "王芳")


def test_a_list_that_leaves_is_logged_with_its_digest_and_bears_a_mark(
    ws: Workspace, event_id: EventId, person: Attendee, tmp_path: Path
) -> None:
    file = tmp_path / "signin.pdf"
    export_log.save(ws, prints.signin(ws, event_id, mask_phones=False), file)
    row = ws.read.execute("SELECT kind, event_id, persons, digest FROM exports").fetchone()
    assert tuple(row) == ("signin", event_id, 1, sha256(file.read_bytes()).hexdigest())
    assert "内部资料" in text_of(file.read_bytes())
    assert person.name in text_of(file.read_bytes())
    assert "内部资料" not in text_of(prints.badges(ws, event_id).content)


def test_an_enterprise_gets_only_those_who_agreed_to_it(
    ws: Workspace, event_id: EventId, person: Attendee, tmp_path: Path
) -> None:
    other = add_people(ws, event_id, 1)[0]
    first, second = (catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), name)) for name in ("甲公司", "乙公司"))
    with pytest.raises(NobodyConsented):
        consents.list_for(ws, first)
    consents.put(ws, [person.id], first, given=True)
    consents.put(ws, [other.id], second, given=True)

    file = tmp_path / "list.xlsx"
    export_log.save(ws, consents.list_for(ws, first, event_id), file, recipient="甲公司")

    sheet = load_workbook(file).worksheets[0]
    cells = [str(cell) for row in sheet.values for cell in row if cell]
    assert NAME in cells
    assert other.name not in cells
    assert any("甲公司" in cell and "王芳" in cell for cell in cells)
    assert export_log.latest(ws)[0].recipient == "甲公司"
    consents.put(ws, [person.id], first, given=False)
    assert consents.given_to(ws, first) == set()
