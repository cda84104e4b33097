"""One look: colours, type and the style sheet. Every measure and colour stands here and nowhere else."""

import re
from dataclasses import asdict, dataclass
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from gbm_desktop.resource_files import resource
from ui.settings import Look, TextSize

FAMILY = "Noto Sans SC"
MARGIN, GAP, GROUP, RADIUS = 24, 8, 24, 6
STYLED = Qt.WidgetAttribute.WA_StyledBackground
_STYLE, _STYLED_BY = "Fusion", "styledBy"
RAIL_WIDTH, FORM_WIDTH, ROW_HEIGHT, ICON_SIZE = 176, 720, 36, 20


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one look; `warn`, `danger` and `action` also stand for repeat, refused and admitted."""

    action: str
    action_hover: str
    on_action: str
    surface: str
    page: str
    text: str
    second: str
    line: str
    hover: str
    selected: str
    warn: str
    warn_soft: str
    danger: str
    danger_soft: str
    bar: str
    on_bar: str
    bar_action: str


# The light look's amber is deeper than a marker pen's: words are written in it, and they need 4.5 : 1 on every ground.
LIGHT = Colours(
    action="#1F7A4D", action_hover="#186640", on_action="#FFFFFF", surface="#FFFFFF", page="#F6F8F7", text="#1B1F1D",
    second="#5D6662", line="#E3E6E4", hover="#EFF3F1", selected="#E1F1E8", warn="#8F5600", warn_soft="#FFF4E0",
    danger="#B3261E", danger_soft="#FCEBEA", bar="#26302B", on_bar="#F2F5F3", bar_action="#7FD6A8",
)  # fmt: skip
DARK = Colours(
    action="#4CB782", action_hover="#63C794", on_action="#0E1512", surface="#1C1F1E", page="#141716", text="#E6EAE8",
    second="#9AA39F", line="#313735", hover="#252A28", selected="#22392E", warn="#F2B24C", warn_soft="#33290F",
    danger="#F2877F", danger_soft="#3A1F1D", bar="#2C3431", on_bar="#F2F5F3", bar_action="#7FD6A8",
)  # fmt: skip

RISK = {
    "red": ("#B3261E", "#FFFFFF"),
    "orange": ("#B85400", "#FFFFFF"),
    "yellow": ("#F2C94C", "#1B1F1D"),
    "blue": ("#2563A8", "#FFFFFF"),
}
"""The ground and the ink of each level of risk, alike in both looks: the colours are what the levels are called by."""

LETTERS: dict[TextSize, int] = {"standard": 14, "large": 16, "largest": 18}
"""How high the letters of body text are, in pixels; all others grow with them."""
_LEAST_LINE = 20  # what is lower (hairlines, progress) is no line of text

_SHOWN = {"colours": LIGHT}
_SIZE: dict[str, TextSize] = {"letters": "standard"}


def colours() -> Colours:
    """The colours that the window shows now."""
    return _SHOWN["colours"]


def row_height() -> int:
    """How high a table's row is now."""
    return ROW_HEIGHT + _grown()


def scale() -> float:
    """How many times as large as standard the letters are."""
    return LETTERS[_SIZE["letters"]] / LETTERS["standard"]


def is_large() -> bool:
    """Whether letters are larger than standard."""
    return _SIZE["letters"] != "standard"


def _grown() -> int:
    """By how much a line of text is higher than at the standard size, with the room around it."""
    return 2 * (LETTERS[_SIZE["letters"]] - LETTERS["standard"])


def load_font() -> None:
    """Text is drawn with the bundled font. The bold cut is loaded by `load_bold`, once the window was painted."""
    _add("NotoSansSC-Regular.ttf")
    QApplication.setFont(_body_font())


@cache
def _add(font: str) -> None:
    """Once: each time again Qt would read the whole file, and throw away all letters that it has drawn."""
    QFontDatabase.addApplicationFont(str(resource("fonts", font)))


def _body_font() -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(LETTERS[_SIZE["letters"]])
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def load_bold() -> None:
    """Headings are drawn with the real bold cut, those that are shown already too."""
    _add("NotoSansSC-Bold.ttf")
    for window in QApplication.topLevelWidgets():
        for shown in (*window.findChildren(QLabel), *window.findChildren(QPushButton)):
            if shown.property("type") or shown.objectName() == "campaignTitle":
                shown.style().unpolish(shown)
                shown.style().polish(shown)


def apply(app: QApplication, look: Look, size: TextSize = "standard") -> None:
    """The whole window looks so; icons follow, for they are painted in the palette's colours."""
    if _SIZE["letters"] != size:
        _SIZE["letters"] = size
        QApplication.setFont(_body_font())
    dark = look == "dark" or (look == "system" and _system_is_dark())
    _SHOWN["colours"] = DARK if dark else LIGHT
    _draw_alike(app)
    app.setPalette(_palette(colours()))
    app.setStyleSheet(_sheet(colours()))


def _draw_alike(app: QApplication) -> None:
    """Every system draws by the same style; set once, as with each new one Qt destroys the one that all widgets use."""
    if not app.property(_STYLED_BY):
        app.setStyle(_STYLE)
        app.setProperty(_STYLED_BY, _STYLE)


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _palette(shade: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for names, colour in (
        ((role.Window,), shade.page),
        ((role.Base, role.Button, role.ToolTipBase), shade.surface),
        ((role.AlternateBase, role.Midlight), shade.hover),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), shade.text),
        ((role.PlaceholderText,), shade.second),
        ((role.Mid, role.Dark, role.Light), shade.line),
        ((role.Highlight,), shade.selected),
        ((role.HighlightedText,), shade.text),
        ((role.Link, role.Accent), shade.action),
    ):
        for name in names:
            palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(shade.second))
    return palette


def _sheet(shade: Colours) -> str:
    template = resource("style", "window.qss").read_text(encoding="utf-8")
    icons = resource("icons").as_posix()
    tick = "tick-dark" if shade is DARK else "tick-light"
    return Template(_sized(template)).substitute(asdict(shade), arrow=f"{icons}/arrow.svg", tick=f"{icons}/{tick}.svg")


def _sized(sheet: str) -> str:
    """The sheet for letters of the chosen size: type in proportion, lines of text higher by the same amount."""
    letters, grown = scale(), _grown()
    sheet = re.sub(r"(?<=font-size: )\d+", lambda found: str(round(int(found[0]) * letters)), sheet)
    return re.sub(r"(?<=(?:min|max)-height: )\d+", lambda found: str(_raised(int(found[0]), grown)), sheet)


def _raised(height: int, grown: int) -> int:
    return height + grown if height >= _LEAST_LINE else height
