"""Cuts ICU's data down to what a program in Chinese and English asks of it: `python cut_icu.py libicudata.so.73`.

Qt sorts text and names time zones with ICU. What stands there for other languages leaves the table of contents, and
zeros take its place: the library keeps its layout and compresses to a fraction.
"""

import re
import struct
import sys
from itertools import pairwise
from pathlib import Path

MAGIC = b"CmnD"
BEFORE_MAGIC = 12
LANGUAGES = ("zh", "en")
CODE_PAGES = ("gb18030", "ibm-1383_P110-1999", "ibm-1386_P100-2001", "windows-936-2000")


def is_kept(path: str) -> bool:
    """Whether the file of this name may be asked for; `root` and tables for all languages are."""
    folder, _, name = path.rpartition("/")
    stem, _, kind = name.rpartition(".")
    if folder.endswith("/translit") or kind == "dict":
        return False
    if kind == "cnv":
        return stem in CODE_PAGES
    language = re.match(r"[a-z]{2,3}(?=_|$)", stem) if kind == "res" else None
    return language is None or language[0] in LANGUAGES


def cut(data: bytearray) -> int:
    """The files that are not kept are gone; the answer is how many bytes are zeros now."""
    head = data.index(MAGIC) - BEFORE_MAGIC
    table = head + struct.unpack_from("<H", data, head)[0]
    (count,) = struct.unpack_from("<I", data, table)
    rows = [struct.unpack_from("<II", data, table + 4 + 8 * nr) for nr in range(count)]  # where name and bytes begin
    kept, zeros = b"", 0
    for (name, start), (_, end) in pairwise([*rows, rows[-1]]):
        if is_kept(data[table + name : data.index(b"\0", table + name)].decode()):
            kept += struct.pack("<II", name, start)
        else:
            data[table + start : table + end] = bytes(end - start)
            zeros += end - start
    struct.pack_into(f"<I{8 * count}s", data, table, len(kept) // 8, kept)
    return zeros


if __name__ == "__main__":
    for library in map(Path, sys.argv[1:]):
        whole = bytearray(library.read_bytes())
        zeroed = cut(whole)
        library.write_bytes(whole)
        print(f"{library.name}: {zeroed / 1e6:.1f} of {len(whole) / 1e6:.1f} MB left out")
