"""What the tests of drawn sheets ask of a PDF, by readers that are not ours."""

import io
from importlib import import_module
from typing import Any

import pypdf
from PIL import Image

from gbm_desktop.documents.sheet import DrawnSheet

pypdfium2: Any = import_module("pypdfium2")  # has no types
zxingcpp: Any = import_module("zxingcpp")  # types that its own example does not pass


def pictures(sheet: DrawnSheet, *, scale: float = 2) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(sheet.pdf)
    return [page.render(scale=scale).to_pil().convert("L") for page in document]


def codes(picture: Image.Image) -> set[str]:
    return {found.text for found in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)}


def texts(sheet: DrawnSheet) -> tuple[str, str]:
    """The text as pypdf and as pdfium copy it out, without white space."""
    by_pypdf = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(sheet.pdf)).pages)
    document = pypdfium2.PdfDocument(sheet.pdf)
    by_pdfium = "".join(page.get_textpage().get_text_range() for page in document)
    return "".join(by_pypdf.split()), "".join(by_pdfium.split())


def embedded(sheet: DrawnSheet) -> dict[str, bool]:
    """Every font in the file, whether or not a page uses it, and whether the file carries its outlines."""
    reader = pypdf.PdfReader(io.BytesIO(sheet.pdf))
    size: Any = reader.trailer["/Size"]
    objects: list[Any] = [reader.get_object(number) for number in range(1, size)]
    fonts = [font for font in objects if isinstance(font, dict) and font.get("/Type") == "/Font"]
    assert fonts
    found = {str(font["/BaseFont"]): True for font in fonts}
    for font in fonts:
        if font["/Subtype"] != "/Type0":  # that one's outlines are its descendant's
            descriptor = font.get("/FontDescriptor", {})
            found[str(font["/BaseFont"])] &= "/FontFile2" in descriptor
    return found


def page_texts(sheet: DrawnSheet) -> list[str]:
    """What pdfium copies out of each page, without white space."""
    document = pypdfium2.PdfDocument(sheet.pdf)
    return ["".join(page.get_textpage().get_text_range().split()) for page in document]
