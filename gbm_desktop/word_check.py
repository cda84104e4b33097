"""Checking what posters, leaflets and notices say against the list of words, before they are printed."""

import re
import zlib
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from gbm_desktop import campaign, toml_table
from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.word_check import MalformedWordList
from gbm_desktop.model.events import Event
from gbm_desktop.model.word_check import Finding, WordRule, check
from gbm_desktop.resource_files import resource
from gbm_desktop.toml_table import TomlTable
from gbm_desktop.workspace import Workspace

_WORD_TEXT = "word/document.xml"
_LARGEST = 50_000_000  # bytes of a Word file's text, unpacked
_RUN = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
# As zipfile's documentation has it: damaged, cut short, locked with a password, packed in a way that Python lacks.
_UNREADABLE = (BadZipFile, zlib.error, EOFError, RuntimeError, KeyError, UnicodeDecodeError)
_ENCODINGS = ("utf-8-sig", "gb18030")


def rules(own: Path | None = None) -> tuple[WordRule, ...]:
    """The rules of the program's list, or of a person's own file. Raises MalformedWordList."""
    return _shipped() if own is None else _read(own)


def in_text(text: str) -> list[Finding]:
    """What in the text deserves a second look; an empty answer does not make it lawful."""
    return check(text, _shipped())


def in_event(ws: Workspace, event: Event) -> list[Finding]:
    """What in the words that the event's posters print deserves a second look."""
    return in_text(text_of_event(ws, event))


def text_of_event(ws: Workspace, event: Event) -> str:
    """The words that the event's posters print, a line each. Raises NoCampaign."""
    return "\n".join(_printed(ws, event))


def _printed(ws: Workspace, event: Event) -> Iterator[str]:
    said = event.said
    yield from (campaign.current(ws).theme, said.name, said.place)
    yield from (item.title for item in said.agenda)
    yield from (body.name for body in said.bodies)


@cache
def _shipped() -> tuple[WordRule, ...]:
    return _read(resource("publicity", "forbidden-words.toml"))


def _read(file: Path) -> tuple[WordRule, ...]:
    table = TomlTable(file.name, toml_table.read(file, MalformedWordList), MalformedWordList)
    found = tuple(map(_rule, table.rows("words")))
    table.close()
    return found


def _rule(row: TomlTable) -> WordRule:
    allowed = row.texts("allowed") if "allowed" in row.values else ()
    source, why, instead = (row.known(name, str) for name in ("source", "why", "instead"))
    rule = WordRule(row.texts("words"), source, why, instead, allowed)
    row.close()
    return rule


def text_of(file: Path) -> str:
    """What a .txt or .docx file says. Raises CannotRead."""
    try:
        if file.suffix.lower() == ".docx":
            return _text_of_word(file)
        content = file.read_bytes()
    except (OSError, *_UNREADABLE) as error:
        raise CannotRead(file) from error
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CannotRead(file)


def _text_of_word(file: Path) -> str:
    with ZipFile(file) as package:
        if package.getinfo(_WORD_TEXT).file_size > _LARGEST:
            raise CannotRead(file)
        body = package.read(_WORD_TEXT).decode()
    lines = (_RUN.findall(line) for line in body.split("</w:p>"))
    return "\n".join(unescape("".join(runs)) for runs in lines)
