"""Values that people state: what the program cannot count, and last year's figures. Each names its source."""

from datetime import date

from gbm_desktop import campaign, figures
from gbm_desktop.errors.figure_gaps import (
    BadFigureValue,
    FigureIsCounted,
    FigureWithoutSource,
    NotStated,
    UnknownFigure,
)
from gbm_desktop.model.figure_values import FigureProblem, parse_value
from gbm_desktop.model.figures import Figure, TypedFigure
from gbm_desktop.model.journal import Op
from gbm_desktop.store import registers as store
from gbm_desktop.wording.figures import FIGURES, name_of, value_text
from gbm_desktop.workspace import Workspace


def stated(ws: Workspace, year: int | None = None) -> list[TypedFigure]:
    """What was stated for the year (the campaign's when none is named), as figures are ordered. Raises NoCampaign."""
    found = store.typed(ws.read, year or campaign.current(ws).year)
    return [found[key] for key in FIGURES if key in found]


def key_of(text: str) -> str:
    """The key of the figure that is meant by its key or name. Raises UnknownFigure."""
    wanted = text.strip()
    found = [key for key, said in FIGURES.items() if wanted == key or wanted in (one.name for one in said)]
    if not found:
        raise UnknownFigure(text)
    return found[0]


def state(
    ws: Workspace,
    figure: str,
    value: str,
    *,
    source: str,
    year: int | None = None,
    as_of: date | None = None,
    note: str = "",
) -> TypedFigure:
    """The figure has this value in the year (the campaign's when none is named); a value stated before is replaced.

    Raises NoCampaign, UnknownFigure, BadFigureValue, FigureWithoutSource, and FigureIsCounted where this year's is
    counted from what is on record.
    """
    key, of_year = key_of(figure), year or campaign.current(ws).year
    parsed = parse_value(value, key, FIGURES[key][0].unit)
    if isinstance(parsed, FigureProblem):
        raise BadFigureValue(name_of(key), value.strip(), parsed)
    if not source.strip():
        raise FigureWithoutSource(name_of(key))
    if of_year == campaign.current(ws).year:
        _refuse_counted(ws, key)
    kept = TypedFigure(row_id(of_year, key), of_year, key, parsed, as_of, source.strip(), note.strip())
    with ws.unit(Op.TYPED_FIGURE, name=name_of(key)) as unit:
        unit.put("typed_figures", store.row_of_typed(kept))
    return kept


def take_back(ws: Workspace, figure: str, year: int | None = None) -> None:
    """No value of the figure is stated for the year. Raises NoCampaign, UnknownFigure, NotStated."""
    key, of_year = key_of(figure), year or campaign.current(ws).year
    with ws.unit(Op.TYPED_FIGURE, name=name_of(key)) as unit:
        known = store.typed(unit.db, of_year).get(key)
        if known is None:
            raise NotStated(name_of(key), of_year)
        unit.drop("typed_figures", known.id)


def can_be_stated(figure: Figure) -> bool:
    """Whether this year's value is for a person to state: nothing on record says it."""
    return figure.typed or figure.value is None


def row_id(year: int, key: str) -> str:
    """The row in which the figure's value of the year stands on every laptop."""
    return f"{year}-{key}"


def _refuse_counted(ws: Workspace, key: str) -> None:
    for one in figures.compute(ws):
        if one.key == key and not can_be_stated(one):
            raise FigureIsCounted(one.name, value_text(one.value, one.unit))
