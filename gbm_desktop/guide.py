"""The user guide: its text, its chapters, and which of them tells of a place in the window.

A heading is found by names that stand before it as `<a id="safety-permit"></a>`: a page's key, or that and the key of
a tab, a step or a section of the page. They stay when a heading is worded or numbered anew.
"""

import re
from dataclasses import dataclass

from gbm_desktop.resource_files import guide_file

FILES = {"zh": "README.md", "en": "en.md"}
_NAME = re.compile(r'<a id="([a-z0-9_-]+)"></a>')
_HEADING = re.compile(r"(#{1,6}) +(.+)")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading of the guide: `level` 1 is the title's; `names` are what it is found by."""

    title: str
    level: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """The text as Markdown without the names, and every heading in its order."""

    text: str
    chapters: tuple[Chapter, ...]

    def chapter(self, place: str) -> int:
        """Where in `chapters` this place is told of; one that has no heading of its own is its page's, else the first.

        `place` is a page's key, or that, a hyphen, and the key of a part of it.
        """
        for name in (place, place.partition("-")[0]):
            for at, chapter in enumerate(self.chapters):
                if name in chapter.names:
                    return at
        return 0


def read(lang: str) -> Guide:
    """The guide in this language."""
    return parse(guide_file(FILES[lang]).read_text(encoding="utf-8"))


def parse(text: str) -> Guide:
    """The guide that is written so."""
    kept: list[str] = []
    chapters: list[Chapter] = []
    waiting: list[str] = []
    for line in text.splitlines():
        if names := _NAME.findall(line):
            waiting += names
            continue
        if heading := _HEADING.fullmatch(line):
            chapters.append(Chapter(heading[2].strip(), len(heading[1]), tuple(waiting)))
            waiting = []
        kept.append(line)
    return Guide("\n".join(kept), tuple(chapters))
