"""The PDF file as such: numbered objects, compressed streams, the table of where they lie (ISO 32000-1, 7.5)."""

import zlib


class PdfFile:
    """Objects are added in any order; `number = reserve()` first where two objects name each other."""

    def __init__(self) -> None:
        self._bodies: list[bytes] = []

    def reserve(self) -> int:
        """The number of an object that is written later."""
        self._bodies.append(b"null")
        return len(self._bodies)

    def write(self, number: int, body: str) -> None:
        """The reserved object says this."""
        self._bodies[number - 1] = body.encode("utf-8")

    def add(self, body: str) -> int:
        """A new object; the answer is its number."""
        number = self.reserve()
        self.write(number, body)
        return number

    def add_stream(self, data: bytes, entries: str = "") -> int:
        """A new compressed stream with further dictionary entries; the answer is its number."""
        packed = zlib.compress(data, 6)
        head = f"<</Length {len(packed)} /Filter /FlateDecode {entries}>>\nstream\n".encode("ascii")
        self._bodies.append(head + packed + b"\nendstream")
        return len(self._bodies)

    def finish(self, *, root: int, info: int) -> bytes:
        """The whole file."""
        parts, places, at = [b"%PDF-1.7\n%\xe5\x9b\xbd\xe5\x8d\xb0\n"], list[int](), 0
        for number, body in enumerate(self._bodies, start=1):
            at += len(parts[-1])
            places.append(at)
            parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        at += len(parts[-1])
        table = "".join(f"{place:010d} 00000 n \n" for place in places)
        size = len(places) + 1
        end = (
            f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size} /Root {root} 0 R /Info {info} 0 R>>\n"
        )
        return b"".join([*parts, end.encode("ascii"), f"startxref\n{at}\n%%EOF\n".encode("ascii")])


def pdf_text(text: str) -> str:
    """A text string object that any reader shows as it is (7.9.2.2)."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
