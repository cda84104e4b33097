"""An official document printed as PDF in the format of GB/T 9704-2012."""

import json
import re
import unicodedata
from datetime import UTC, datetime, time
from functools import cache
from typing import Any

import typst

from gbm_desktop.documents.blocks import (
    Attachment,
    Block,
    Heading,
    OfficialDocument,
    Paragraph,
    Table,
    attachment_labels,
    numbered,
    printable,
    written_date,
)
from gbm_desktop.documents.fonts import bundled, font_folders, typst_font_families
from gbm_desktop.documents.glyphs import STAND_IN, Face
from gbm_desktop.documents.truetype import read_font
from gbm_desktop.resource_files import resource

BREAK = "\u200b"  # the template knows it
ONLY_IN_FANDOL = "ǹḿ⋯"  # besides the Yi syllables


def official_pdf(document: OfficialDocument) -> bytes:
    """The document is a PDF with every font embedded; the same document gives the same bytes.

    Importing this module loads the typesetter: import it where a document is printed.
    """
    compiler = typst.Compiler(resource("templates", "official.typ"), font_paths=_fonts(), sys_inputs=_inputs(document))
    midnight = datetime.combine(document.date, time(), UTC)
    pdf = compiler.compile(
        format="pdf", timestamp=midnight, pdf_tags=False
    )  # tags would make a long table six times larger
    if not isinstance(pdf, bytes):
        raise TypeError(type(pdf))
    return pdf


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in font_folders()],
    )


def _inputs(document: OfficialDocument) -> dict[str, str]:
    data = json.dumps(_printable(_as_data(document)), ensure_ascii=False)
    return {"document": data.translate({ord(character): _stand_in(character) for character in set(data)})}


def _stand_in(character: str) -> str:
    """The character where a font has it, else its plain form, else 〓; nothing for what has no width."""
    if (
        character.isascii()
        or _drawn(character)
        or "\ua000" <= character <= "\ua48c"
        or character in ONLY_IN_FANDOL + BREAK
    ):
        return character
    if unicodedata.category(character) in {"Cf", "Mn"}:
        return ""
    plain = unicodedata.normalize("NFKC", character)
    return plain if all(map(_drawn, plain)) else STAND_IN


def _drawn(character: str) -> bool:
    return any(read_font(bundled(file)).glyph(character) for file in Face.SERIF.value)


def undrawn(document: OfficialDocument) -> tuple[str, ...]:
    """The characters of the document that no font has: they stand in it as 〓, so a person must be told."""
    text = json.dumps(_printable(_as_data(document)), ensure_ascii=False)
    return tuple(sorted(character for character in set(text) if _stand_in(character) == STAND_IN != character))


def _printable(data: Any) -> Any:
    match data:
        case str():
            return printable(data)
        case list() | tuple():
            return [_printable(part) for part in data]
        case dict():
            return {key: _printable(part) for key, part in data.items()}
        case _:
            return data


def _as_data(document: OfficialDocument) -> dict[str, Any]:
    labels = attachment_labels(document.attachments)
    return {
        "fonts": {role.value: families for role, families in typst_font_families().items()},
        "letterhead": document.letterhead,
        "number": document.number,
        "signer": document.signer,
        "title": document.title,
        "addressee": document.addressee,
        "blocks": _blocks(document.blocks),
        "signature": document.signature,
        "written_date": written_date(document.date),
        "attachments": [_attachment(*pair) for pair in zip(labels, document.attachments, strict=True)],
    }


def _breakable(text: str, longest: int = 10) -> str:
    """A run of letters and digits longer than that may be broken anywhere, so that it stays in its cell or line."""
    return re.sub(rf"[!-~]{{{longest},}}", lambda run: BREAK.join(run[0]), text)


def _attachment(label: str, attachment: Attachment) -> dict[str, Any]:
    return {
        "label": label,
        "title": attachment.title,
        "landscape": attachment.landscape,
        "blocks": _blocks(attachment.blocks),
    }


def _blocks(blocks: tuple[Block, ...]) -> list[dict[str, Any]]:
    return [_block(number, block) for number, block in numbered(blocks)]


def _block(number: str, block: Block) -> dict[str, Any]:
    match block:
        case Heading(level, text):
            return {"kind": "heading", "level": level, "text": number + text}
        case Paragraph(text):
            return {"kind": "paragraph", "text": _breakable(text, 40)}
        case Table(columns, rows, caption):
            return {
                "kind": "table",
                "columns": [{"title": c.title, "width": c.width, "align": c.align} for c in columns],
                "rows": [[_breakable(cell) for cell in row] for row in rows],
                "caption": caption,
            }
