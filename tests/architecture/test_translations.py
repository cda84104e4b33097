"""Chinese is complete: every text of the window has its translation, and none is left over."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

from scripts.make_translations import CHINESE, collect


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


def test_the_translation_can_be_loaded_by_qt() -> None:
    script = "from PySide6.QtCore import QCoreApplication, QTranslator; t = QTranslator(); assert t.load({!r})"
    qm = CHINESE.with_suffix(".qm")
    subprocess.run([sys.executable, "-c", script.format(str(qm))], check=True)  # noqa: S603 - our own interpreter
