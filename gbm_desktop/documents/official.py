"""An official document printed as PDF in the format of GB/T 9704-2012."""

import hashlib
import json
import re
import unicodedata
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import typst

from gbm_desktop.documents.blocks import (
    Attachment,
    BarChart,
    Block,
    Chart,
    Gallery,
    Heading,
    OfficialDocument,
    Paragraph,
    Picture,
    PointMap,
    Table,
    attachment_labels,
    numbered,
    pictures,
    printable,
    written_date,
)
from gbm_desktop.documents.fonts import bundled, font_folders, typst_font_families
from gbm_desktop.documents.glyphs import STAND_IN, Face
from gbm_desktop.documents.truetype import read_font
from gbm_desktop.resource_files import resource

BREAK = "\u200b"  # the template knows it
_EVERY_FEW = re.compile(".{1,3}")
ONLY_IN_FANDOL = "ǹḿ⋯"  # besides the Yi syllables


def official_pdf(document: OfficialDocument) -> bytes:
    """The document is a PDF with every font embedded; the same document gives the same bytes.

    Importing this module loads the typesetter: import it where a document is printed.
    """
    midnight = datetime.combine(document.date, time(), UTC)
    with TemporaryDirectory() as folder:
        template = _workshop(Path(folder), document)
        compiler = typst.Compiler(template, root=folder, font_paths=typesetting_fonts(), sys_inputs=_inputs(document))
        pdf = compiler.compile(  # tags would make a long table six times larger
            format="pdf", timestamp=midnight, pdf_tags=False
        )
    if not isinstance(pdf, bytes):
        raise TypeError(type(pdf))
    return pdf


def _workshop(folder: Path, document: OfficialDocument) -> Path:
    """The templates lie in the folder beside the document's pictures, out of which the typesetter does not look."""
    for name in ("official.typ", "figures.typ"):
        copyfile(resource("templates", name), folder / name)
    for picture in pictures(document):
        (folder / picture_name(picture)).write_bytes(picture.content)
    return folder / "official.typ"


def picture_name(picture: Picture) -> str:
    """A file's name for the picture, made from what it holds."""
    ending = "png" if picture.content.startswith(b"\x89PNG") else "jpg"
    return f"{hashlib.sha256(picture.content).hexdigest()[:32]}.{ending}"


@cache
def typesetting_fonts() -> typst.Fonts:
    """The fonts that ship with the program, and the office's own where the laptop has them."""
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
        "copied_to": document.copied_to,
        "printed_by": document.printed_by,
        "printed_on": written_date(document.printed_on or document.date),
        "sealed": document.sealed,
        "mark": document.mark,
        "attachments": [_attachment(*pair) for pair in zip(labels, document.attachments, strict=True)],
    }


def _breakable(text: str, longest: int = 10) -> str:
    """A run of letters and digits longer than that may be broken every few, so that it stays in its cell or line."""
    return re.sub(rf"[!-~]{{{longest},}}", lambda run: BREAK.join(_EVERY_FEW.findall(run[0])), text)


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
        case Gallery(shown):
            told = [{"file": picture_name(p), "caption": p.caption, "ratio": p.width / p.height} for p in shown]
            return {"kind": "gallery", "pictures": told}
        case BarChart() | PointMap():
            return chart_data(block)


def chart_data(chart: Chart) -> dict[str, Any]:
    """The chart as the template takes it."""
    match chart:
        case BarChart(caption, bars):
            shown = [{"label": bar.label, "value": bar.value, "shown": bar.shown} for bar in bars]
            return {"kind": "bars", "caption": caption, "bars": shown}
        case PointMap(caption, points, legend, height):
            return {
                "kind": "map",
                "caption": caption,
                "points": [{"x": p.x, "y": p.y, "label": p.label, "share": p.share} for p in points],
                "legend": [{"word": word, "share": share} for word, share in legend],
                "height": height,
            }
