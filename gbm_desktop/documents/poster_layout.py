"""Where everything stands on a poster, in millimetres of A4."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import Fitted, Step, fit, steps, title_lines, wrap
from gbm_desktop.documents.poster_content import Poster, Style, when
from gbm_desktop.documents.sheet import POINTS, Box, Ink, Sheet
from gbm_desktop.wording import prints as words

WIDTH, HEIGHT = 210.0, 297.0
CODE = 42.0
"""Width of the QR code's dark square on A4."""

_MARGIN = 7.0  # white that office printers need
_LEFT, _RIGHT = 17.0, WIDTH - 17.0
_PANEL_WIDTH = WIDTH - 2 * _MARGIN
_PANEL_HEIGHT, _PANEL_BESIDE_AGENDA = 128.0, 118.0
_SCENE = 37.0  # lower part of the panel that belongs to the picture
_FACTS_END = 214.0
_CLOSEST = 4.0  # millimetres between two facts
_LOWER = (220.5, 272.0)
_FOOT = Box(_MARGIN, 276, _PANEL_WIDTH, 14)
_LABEL, _VALUE = 23.0, _LEFT + 29
_CODE_LEFT = _RIGHT - CODE - 2
_BODIES_WIDTH = _CODE_LEFT - _LEFT - 9
_THEME = [*steps(62, 58, 54, 50, 46), *steps(54, 50, 46, 42, 38, 34, 30, 26, lines=2)]
_EVENT = [*steps(30, 28, 26), *steps(26, 24, 22, 20, lines=2), *steps(18, 16, 14, lines=3)]
_DAY = steps(50, 47, 44, 41, 38, 35, 32, 29, 26, 23, 20)
_PLACE = [*steps(50, 47, 44, 41, 38, 35, 32, 29), *steps(34, 31, 28, 25, 22, 19, 16, 13, lines=2)]
_AGENDA = [*steps(20, 19, 18, 17, 16, 15), *steps(15, 14, 13, 12, 11, 10, lines=2)]
_SHARES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5)
_MOST_AGENDA = 5
_BODY_SIZES = (16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6)
_CAPTION = [*steps(14, 13, 12, 11, 10), *steps(9, 8, 7, 6)]
_PHONES = [*steps(18, 17, 16, 15, 14, 13, 12), *steps(13, 12, 11, 10, 9, 8, lines=2)]
_WHITE, _INK, _GREY = "#FFFFFF", "#1B1F1D", "#4A5450"


class _Block(NamedTuple):
    height: float
    draw: Callable[[float], None]


class Painter:
    """Draws one poster on a sheet of A4's measures."""

    def __init__(self, sheet: Sheet, poster: Poster, style: Style) -> None:
        self._sheet, self._poster, self._style = sheet, poster, style
        height = _PANEL_BESIDE_AGENDA if poster.agenda else _PANEL_HEIGHT
        self._panel = Box(_MARGIN, _MARGIN, _PANEL_WIDTH, height)

    def paint(self) -> None:
        """Everything stands on the sheet."""
        self._sheet.fill(self._panel, self._style.ground)
        self._style.scene(self._sheet, self._panel)
        self._heading()
        self._facts()
        self._bodies()
        self._code()
        self._foot()
        if self._style.framed:
            whole = Box(_MARGIN, _MARGIN, _PANEL_WIDTH, HEIGHT - 2 * _MARGIN)
            self._sheet.frame(whole, self._style.accent, 0.9)
            panel = self._panel
            inner = Box(panel.x + 2.4, panel.y + 2.4, panel.width - 4.8, panel.height - 4.8)
            self._sheet.frame(inner, "#D9B26A", 0.45)

    def _heading(self) -> None:
        """Theme and event stand in the middle of the sky, the theme as large as leaves room for the event."""
        event, face, room = self._fit_event(), self._style.heading, self._panel.height - _SCENE
        event_step = event.size * 1.32 / POINTS
        for step in _THEME:
            theme = self._fit_theme(step)
            theme_step = theme.size * 1.2 / POINTS
            height = (len(theme.lines) + 0.15) * theme_step + len(event.lines) * event_step
            if theme.whole and height <= room - 7:
                break
        y = self._panel.y + (room - height) / 2 + 2.5
        self._centred(y + theme_step * 0.8, theme, Ink(face, theme.size, self._style.theme), theme_step)
        y += (len(theme.lines) + 0.15) * theme_step
        self._centred(y + event_step * 0.8, event, Ink(face, event.size, self._style.event), event_step)

    def _centred(self, y: float, text: Fitted, ink: Ink, leading: float) -> None:
        self._sheet.lines(WIDTH / 2, y, text.lines, ink, leading=leading, align=Align.CENTER)

    def _fit_event(self) -> Fitted:
        measure, width = self._measure(self._style.heading), _PANEL_WIDTH - 16
        event = fit(self._poster.event, measure, width, _EVENT)
        return (
            Fitted(event.size, title_lines(self._poster.event, measure, width / event.size)) if event.whole else event
        )

    def _fit_theme(self, step: Step) -> Fitted:
        """A theme of two halves keeps them whole, one a line."""
        measure, width = self._measure(self._style.heading), (_PANEL_WIDTH - 16) / step.size
        halves = self._poster.theme.split()
        if len(halves) == 2 and max(map(measure, halves)) <= width:  # noqa: PLR2004 - two halves
            return Fitted(step.size, halves)
        found = fit(self._poster.theme, measure, width * step.size, [step])
        return found._replace(lines=title_lines(self._poster.theme, measure, width)) if found.whole else found

    def _facts(self) -> None:
        """Time, place and what there is to see share the room between panel and organisers evenly."""
        top = self._panel.y + self._panel.height
        for share in _SHARES:
            blocks = self._blocks(share * self._style.smaller)
            gap = (_FACTS_END - top - sum(block.height for block in blocks)) / (len(blocks) + 1)
            if gap >= _CLOSEST:
                break
        for block in blocks:
            top += gap
            block.draw(top)
            top += block.height

    def _blocks(self, share: float) -> list[_Block]:
        bold, width = self._measure(Face.SANS_BOLD), _RIGHT - _VALUE
        day = when(self._poster.start, self._poster.end)
        size = fit(max(day, key=bold), bold, width, _scaled(_DAY, share)).size
        blocks = [self._labelled(words.POSTER_TIME, Fitted(size, list(day)), Face.SANS_BOLD)]
        place = fit(self._poster.place, bold, width, _scaled(_PLACE, share))
        blocks.append(self._labelled(words.POSTER_PLACE, place, Face.SANS_BOLD))
        return [*blocks, self._agenda(share)] if self._poster.agenda else blocks

    def _agenda(self, share: float) -> _Block:
        shown, measure, width = self._poster.agenda[:_MOST_AGENDA], self._measure(Face.SANS), _RIGHT - _VALUE
        size = min(fit(line, measure, width, _scaled(_AGENDA, share)).size for line in shown)
        lines = [line for text in shown for line in wrap(text, measure, width / size)]
        return self._labelled(words.POSTER_AGENDA, Fitted(size, lines), Face.SANS)

    def _labelled(self, label: str, value: Fitted, face: Face) -> _Block:
        step = value.size * 1.32 / POINTS
        size = 18 if len(label) == 2 else 12  # noqa: PLR2004 - a label of two characters stands larger
        first = value.size * 1.05 / POINTS

        def draw(y: float) -> None:
            tag = Box(_LEFT, y + max(0, first / 2 - 5), _LABEL, 11)
            self._sheet.fill(tag, self._style.accent, radius=2)
            ink = Ink(Face.SANS_BOLD, size, _WHITE)
            baseline = tag.y + tag.height / 2 + size * 0.36 / POINTS
            self._sheet.text(_LEFT + _LABEL / 2, baseline, label, ink, align=Align.CENTER)
            baseline = tag.y + tag.height / 2 + value.size * 0.36 / POINTS
            self._sheet.lines(_VALUE, baseline, value.lines, Ink(face, value.size, _INK), leading=step)

        return _Block(max(11, first + step * (len(value.lines) - 1)), draw)

    def _bodies(self) -> None:
        if not self._poster.bodies:
            return
        rule = _FACTS_END + 4
        self._sheet.line((_LEFT, rule), (_LEFT + _BODIES_WIDTH, rule), self._style.accent, 0.5)
        for size in _BODY_SIZES:
            rows, leading = self._body_rows(size), size * 1.45 / POINTS
            most = int((_LOWER[1] - _LOWER[0]) / leading)
            if len(rows) <= most:
                break
        if len(rows) > most:
            rows = [*rows[: most - 1], ("", words.POSTER_MORE_BODIES)]
        for number, (label, text) in enumerate(rows, start=1):
            y = _LOWER[0] + number * leading
            self._sheet.text(_LEFT, y, label, Ink(Face.SANS_BOLD, size, self._style.accent))
            self._sheet.text(_LEFT + self._indent(size), y, text, Ink(Face.SANS, size, _INK))

    def _body_rows(self, size: float) -> list[tuple[str, str]]:
        """A body's label stands before its first line only; a name is not broken while it fits a line."""
        measure, width = self._measure(Face.SANS), (_BODIES_WIDTH - self._indent(size)) / size
        rows: list[tuple[str, str]] = []
        for label, members in self._poster.bodies:
            lines: list[str] = []
            for member in members:
                if lines and measure(f"{lines[-1]}　{member}") <= width:
                    lines[-1] += f"　{member}"
                else:
                    lines += wrap(member, measure, width)
            rows += [(label if number == 0 else "", line) for number, line in enumerate(lines)]
        return rows

    def _indent(self, size: float) -> float:
        labels = [label for label, _ in self._poster.bodies]
        return size * (max(map(self._measure(Face.SANS_BOLD), labels), default=0) + 0.8 / POINTS)

    def _code(self) -> None:
        self._sheet.code(_CODE_LEFT, _LOWER[0], CODE, self._poster.code)
        caption = fit(self._poster.code_caption, self._measure(Face.SANS_BOLD), CODE + 12, _CAPTION)
        ink = Ink(Face.SANS_BOLD, caption.size, _GREY)
        y = _LOWER[1]
        self._sheet.lines(_CODE_LEFT + CODE / 2, y, caption.lines, ink, leading=0, align=Align.CENTER)

    def _foot(self) -> None:
        self._sheet.fill(_FOOT, self._style.accent)
        lines = [
            words.NATIONAL_COMPLAINTS,
            *(c for c in self._poster.complaints if c[1] != words.NATIONAL_COMPLAINTS[1]),
        ]
        text = "　".join([words.POSTER_COMPLAINTS, *(f"{name} {phone}" for name, phone in lines)])
        measure, width = self._measure(Face.SANS_BOLD), _FOOT.width - 12
        found = fit(text, measure, width, _PHONES, whole=True)
        if not found.whole:
            found = fit(text, measure, width, _PHONES)
        leading = found.size * 1.2 / POINTS
        y = _FOOT.y + _FOOT.height / 2 + found.size * 0.36 / POINTS - leading * (len(found.lines) - 1) / 2
        ink = Ink(Face.SANS_BOLD, found.size, _WHITE)
        self._sheet.lines(WIDTH / 2, y, found.lines, ink, leading=leading, align=Align.CENTER)

    def _measure(self, face: Face) -> Callable[[str], float]:
        return lambda text: self._sheet.measure(text, face)


def _scaled(found: Sequence[Step], share: float) -> list[Step]:
    return [Step(step.size * share, step.lines) for step in found]
