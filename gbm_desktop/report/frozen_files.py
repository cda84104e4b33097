"""A frozen report, and what amends it, as files: the very copy that was kept, or printed anew from what was kept."""

from pathlib import Path

from gbm_desktop import attachments
from gbm_desktop.documents.blocks import OfficialDocument
from gbm_desktop.errors.frozen import FrozenChanged
from gbm_desktop.errors.report import NoAddressees, UnknownReportFormat
from gbm_desktop.errors.workspace import CannotWrite
from gbm_desktop.model.frozen import Frozen
from gbm_desktop.prints import safe_file_name, save
from gbm_desktop.report import amendment, freezing
from gbm_desktop.wording import frozen as words
from gbm_desktop.wording import report as report_words
from gbm_desktop.workspace import Workspace


def write(ws: Workspace, one: Frozen, file: Path, *, to: str | None = None) -> Path:
    """The frozen report to this office (its first, when none is named) is in the file: .pdf, .docx, or .xlsx.

    Raises UnknownReportFormat, FrozenChanged, CannotWrite, DiskFull.
    """
    office = (to or "").strip() or next(iter(freezing.state(ws, one)["addressees"]), None)
    match file.suffix.lower():
        case ".pdf":
            content = pdf(ws, one, office)
        case ".docx":
            content = _docx(freezing.document(ws, one, office))
        case ".xlsx":
            content = workbook(ws, one)
        case _:
            raise UnknownReportFormat(file)
    save(content, file)
    return file


def write_all(ws: Workspace, one: Frozen, folder: Path) -> list[Path]:
    """Each office's copy is in the folder as PDF and Word, what amends an earlier report and the workbook beside it.

    Raises NoAddressees, and as `write` does.
    """
    offices = freezing.state(ws, one)["addressees"]
    if not offices:
        raise NoAddressees
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(folder) from error
    name = words.FILE_NAME.format(number=one.number)
    written = [
        write(ws, one, folder / f"{name}-{safe_file_name(office)}{suffix}", to=office)
        for office in offices
        for suffix in (".pdf", ".docx")
    ]
    written.append(write(ws, one, folder / f"{name}-{report_words.ANNEXES_NAME}.xlsx"))
    if one.amends is None:
        return written
    notice = words.NOTICE_NAME.format(number=one.number)
    return written + [
        write_amendment(ws, one, folder / f"{notice}-{safe_file_name(office)}.pdf", to=office) for office in offices
    ]


def write_amendment(ws: Workspace, one: Frozen, file: Path, *, to: str | None = None) -> Path:
    """The 更正说明 to this office is in the file: .pdf or .docx. Raises NothingToAmend, and as `write` does."""
    office = (to or "").strip() or next(iter(freezing.state(ws, one)["addressees"]), None)
    said = amendment.document(ws, one, office)
    match file.suffix.lower():
        case ".pdf":
            content = _pdf(said)
        case ".docx":
            content = _docx(said)
        case _:
            raise UnknownReportFormat(file)
    save(content, file)
    return file


def pdf(ws: Workspace, one: Frozen, office: str | None) -> bytes:
    """The copy that was kept for the office when the report was frozen; printed from what was kept for any other."""
    freezing.state(ws, one)
    name = freezing.copy_name(office or "")
    for kept in attachments.of(ws, one.id):
        if (kept.kind, kept.name) == (freezing.COPY, name) and (copy := attachments.content(ws, kept)):
            return copy
    return _pdf(freezing.document(ws, one, office))


def workbook(ws: Workspace, one: Frozen) -> bytes:
    """The annexes' workbook as it was frozen. Raises FrozenChanged."""
    wanted = freezing.state(ws, one)["workbook"]
    for kept in attachments.of(ws, one.id):
        if (kept.kind, kept.digest) == (freezing.WORKBOOK, wanted) and (copy := attachments.content(ws, kept)):
            return copy
    raise FrozenChanged(one.number)


def printed_elsewhere(ws: Workspace, one: Frozen) -> bool:
    """Whether it was frozen with another program, template or fonts: a copy printed anew may break lines elsewhere."""
    return bool(freezing.state(ws, one)["made_by"] != freezing.made_by())


def _pdf(document: OfficialDocument) -> bytes:
    from gbm_desktop.documents.official import official_pdf

    return official_pdf(document)


def _docx(document: OfficialDocument) -> bytes:
    from gbm_desktop.documents.official_docx import official_docx

    return official_docx(document)
