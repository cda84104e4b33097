"""Chinese is complete: every text of the window has its translation, and none is left over."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

from scripts.make_translations import CHINESE, collect

ROOT = Path(__file__).resolve().parents[2]
NO_COUNTS = {"camera", "code", "file", "host", "name", "number", "officer", "operator", "police"}
"""Fields that hold who or what does something, as in `{name} is on the list`: a verb follows, or their own noun."""


def _texts(file: Path) -> dict[tuple[str, str], str]:
    found = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            key = (context.findtext("name") or "", message.findtext("source") or "")
            found[key] = (translation.text or "") if translation is not None and done else ""
    return found


def test_every_text_of_the_window_is_in_the_translation_and_none_that_is_gone(tmp_path: Path) -> None:
    fresh = tmp_path / "zh_CN.ts"
    collect(fresh)
    assert set(_texts(CHINESE)) == set(_texts(fresh))


def test_every_text_has_its_chinese_and_keeps_its_fields() -> None:
    texts = _texts(CHINESE)
    assert len(texts) > 100
    for (context, source), chinese in texts.items():
        assert chinese, f"{context}: {source}"
        assert sorted(_fields(source)) == sorted(_fields(chinese)), f"{context}: {source}"


def _fields(text: str) -> list[str]:
    return [part.split("}")[0].split(":")[0] for part in text.split("{")[1:]]


def test_what_is_counted_follows_its_number() -> None:
    """`{count:person|people}`, so that one of a thing is told as one."""
    for context, english in _texts(CHINESE):
        plural = re.findall(r"\{(\w+)\} (?:\w+s|people)\b", english)
        assert set(plural) <= NO_COUNTS, f"{context}: {english}"


def test_texts_that_count_are_filled_by_what_can_count() -> None:
    """A file that has such texts leaves `str.format` alone, which fails at them."""
    sources = {file: file.read_text(encoding="utf-8") for file in (ROOT / "ui").rglob("*.py")}
    counting = [file for file, source in sources.items() if re.search(r"\{\w+:[^{}]*\|", source)]
    assert len(counting) > 50
    assert [file.name for file in counting if ".format(" in sources[file]] == []


def test_the_translation_can_be_loaded_by_qt() -> None:
    script = "from PySide6.QtCore import QCoreApplication, QTranslator; t = QTranslator(); assert t.load({!r})"
    qm = CHINESE.with_suffix(".qm")
    subprocess.run([sys.executable, "-c", script.format(str(qm))], check=True)  # noqa: S603 - our own interpreter
