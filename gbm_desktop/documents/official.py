"""An official document printed as PDF in the format of GB/T 9704-2012."""

import json
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
from gbm_desktop.documents.fonts import font_folders, typst_font_families
from gbm_desktop.resource_files import resource


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
    return {"document": json.dumps(_printable(_as_data(document)), ensure_ascii=False)}


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
            return {"kind": "paragraph", "text": text}
        case Table(columns, rows, caption):
            return {
                "kind": "table",
                "columns": [{"title": c.title, "width": c.width, "align": c.align} for c in columns],
                "rows": rows,
                "caption": caption,
            }
