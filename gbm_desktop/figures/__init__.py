"""The indicators of the summary report, counted from what is stored, each with the rows behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from gbm_desktop import policy
from gbm_desktop.figures import benefits, catalogue, consumer, gaps, publicity, sessions
from gbm_desktop.figures.uncollected import uncollected
from gbm_desktop.model.figures import TYPED_ONLY, Cells, Counted, Figure, FigureRow, Rows, TypedFigure
from gbm_desktop.model.report import Missing
from gbm_desktop.safety import indicators
from gbm_desktop.season import Season
from gbm_desktop.wording import Lang, day
from gbm_desktop.wording.figures import column, figure_words, stated_formula
from gbm_desktop.workspace import Workspace


def compute(ws: Workspace, as_of: date | None = None, lang: Lang = "zh") -> list[Figure]:
    """Every indicator as of the end of that day (today when none is named). Raises NoCampaign."""
    return of_season(Season(ws, as_of or ws.today()), lang)


@uncollected()
def of_season(season: Season, lang: Lang = "zh") -> list[Figure]:
    """Every indicator of a season that was read."""
    maker = _Maker(season, lang, _about(season, lang))
    return [maker.figure(found) for found in _counted(season, lang)]


def _counted(season: Season, lang: Lang) -> Iterator[Counted]:
    subjects = (sessions, catalogue, benefits, consumer, publicity)
    yield from chain.from_iterable(subject.counted(season, lang) for subject in subjects)
    yield from (Counted(key, None) for key in TYPED_ONLY)
    yield from indicators.counted(season.safety, season.events, season.held, lang)


def missing(ws: Workspace, as_of: date | None = None) -> list[Missing]:
    """What the figures lack, or what in them deserves a second look. Raises NoCampaign."""
    return missing_in(ws, Season(ws, as_of or ws.today()))


def missing_in(ws: Workspace, season: Season) -> list[Missing]:
    """What the figures of a season that was read lack."""
    return list(gaps.missing_in(ws, season, list(_counted(season, "zh"))))


@dataclass(frozen=True, slots=True)
class _Maker:
    """Puts counted figures into words; a value that a person stated stands where nothing could be counted."""

    season: Season
    lang: Lang
    about: dict[str, str]

    def figure(self, found: Counted) -> Figure:
        stated = self.season.typed.get(found.key) if found.value is None else None
        words = figure_words(found.key, self.lang, self.about)
        before = self.season.last_year.get(found.key)
        return Figure(
            found.key,
            words.name,
            stated.value if stated else found.value,
            words.unit,
            words.definition,
            self._rows(found, stated),
            formula=stated_formula(self.lang) if stated else words.formula,
            as_of=stated.as_of if stated else self.season.as_of,
            last_year=before.value if before else None,
            typed=stated is not None,
            parts=found.parts,
        )

    def _rows(self, found: Counted, stated: TypedFigure | None) -> Sequence[FigureRow]:
        if stated:
            return Rows([stated], _stated, self._title)
        return Rows(found.rows, found.cells, self._title) if found.rows else ()

    def _title(self, key: str) -> str:
        return column(key, self.lang)


def _stated(figure: TypedFigure) -> Cells:
    return ("value", figure.value), ("source", figure.source), ("note", figure.note)


def _about(season: Season, lang: Lang) -> dict[str, str]:
    found = season.campaign
    return {
        "region": found.region_name,
        "start": day(found.period_start, lang),
        "end": day(found.period_end, lang),
        "as_of": day(season.as_of, lang),
        "until": day(season.registers.last, lang),
        "source": policy.profile(found.year).kinds[0].source,
        "edition": found.region_edition,
    }
