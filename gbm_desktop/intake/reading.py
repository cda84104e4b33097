"""A file becomes a `Workbook`, judged by its content and never by the ending of its name."""

import zipfile
from pathlib import Path

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.intake import (
    DamagedSpreadsheet,
    NotASpreadsheet,
    PasswordProtected,
    RosterEmpty,
    RosterMissing,
    RosterUnreadable,
    SavedAsWebPage,
)
from gbm_desktop.intake.excel import read_excel
from gbm_desktop.intake.plain_text import read_text
from gbm_desktop.intake.sheets import Workbook, is_blank

_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 4096
_WEB_PAGE = (b"<html", b"<!doctype html", b"<table", b"<?xml", b"<meta", b"<head", b"mime-version:")
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_BIFF_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_BIFF8_START = b"\x09\x08\x10\x00"
_FILEPASS, _BOUNDSHEET = 0x2F, 0x85


def read_workbook(path: Path) -> Workbook:
    """Every sheet of the file, merged cells filled downwards.

    Raises RosterMissing, RosterUnreadable, RosterEmpty, NotASpreadsheet, SavedAsWebPage, PasswordProtected,
    DamagedSpreadsheet or SheetTooLarge.
    """
    try:
        workbook = _read(path)
    except FileNotFoundError as missing:
        raise RosterMissing(path.name) from missing
    except OSError as refused:
        raise RosterUnreadable(path.name) from refused
    if all(is_blank(cell) for sheet in workbook.sheets for row in sheet.rows for cell in row):
        raise RosterEmpty(path.name)
    return workbook


def _read(path: Path) -> Workbook:
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.strip():
        raise RosterEmpty(path.name)
    if head.startswith((_ZIP, _OLE)):
        try:
            return read_excel(path)
        except (GbmError, KeyboardInterrupt, SystemExit):
            raise
        except BaseException as failed:  # a panic in calamine's Rust is no Exception; on damage anything can come
            raise _why_not_excel(path, head) from failed
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_WEB_PAGE):
        raise SavedAsWebPage(path.name)
    return read_text(path)


def _why_not_excel(path: Path, head: bytes) -> GbmError:
    content = path.read_bytes()
    if head.startswith(_ZIP):
        return _why_not_zip(path)
    if _ENCRYPTED_PACKAGE in content or _has_password_record(content):
        return PasswordProtected(path.name)
    is_workbook = any(stream in content for stream in _BIFF_STREAMS)
    return DamagedSpreadsheet(path.name) if is_workbook else NotASpreadsheet(path.name)


def _why_not_zip(path: Path) -> GbmError:
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
    except zipfile.BadZipFile:
        return DamagedSpreadsheet(path.name)
    is_workbook = any(name.startswith("xl/") or name == "content.xml" for name in names)
    return DamagedSpreadsheet(path.name) if is_workbook else NotASpreadsheet(path.name)


def _has_password_record(content: bytes) -> bool:
    """FILEPASS stands before the list of sheets in an encrypted .xls ([MS-XLS] 2.4.117)."""
    at = content.find(_BIFF8_START)
    while 0 <= at < len(content) - 4:
        kind = int.from_bytes(content[at : at + 2], "little")
        if kind in (_FILEPASS, _BOUNDSHEET):
            return kind == _FILEPASS
        at += 4 + int.from_bytes(content[at + 2 : at + 4], "little")
    return False
