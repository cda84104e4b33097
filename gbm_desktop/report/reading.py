"""The report as it stands: read once from what is stored, whoever it is sent to and in whatever format."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from gbm_desktop import drafting
from gbm_desktop import figures as figure_cases
from gbm_desktop.documents.blocks import Chart, Picture, attachment_labels
from gbm_desktop.model.figures import Figure
from gbm_desktop.model.report import Case, Missing, MissingKind, OfficialSettings, Section
from gbm_desktop.report import annexes, cases, charts, drafts, dress, photos
from gbm_desktop.report.fields import fields_of
from gbm_desktop.report.listed import Annex
from gbm_desktop.season import Season
from gbm_desktop.store import report as store
from gbm_desktop.wording import report as words
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Report:
    """All that the report says as of a day, whoever it is sent to. `fields` are what texts can name in braces.

    `photos` are a case's, by the key of its section.
    """

    season: Season
    figures: tuple[Figure, ...]
    fields: dict[str, str]
    sections: tuple[Section, ...]
    missing: tuple[Missing, ...]
    annexes: tuple[Annex, ...] = ()
    charts: tuple[Chart, ...] = ()
    photos: Mapping[str, tuple[Picture, ...]] = field(default_factory=dict)
    dress: OfficialSettings = field(default_factory=OfficialSettings)


def read(ws: Workspace, as_of: date) -> Report:
    """The report as of the end of that day. Raises NoCampaign."""
    season = Season(ws, as_of)
    figures = tuple(figure_cases.of_season(season))
    behind, drawn = annexes.of_season(ws, season, figures), charts.of_season(ws, season)
    fields = fields_of(ws, season, figures, _labels(behind)) | _of_cases_and_charts(
        len(told := cases.everything(ws)), drawn
    )
    texts = tuple(_with_cases(drafting.drafted(drafts.TEMPLATE, fields, store.texts(ws.read)), told))
    shown = _photos(ws, told)
    missing = (
        *figure_cases.missing_in(ws, season),
        *drafts.missing_in(texts, fields, figures),
        *(Missing(MissingKind.CASE_WITHOUT_PHOTO, one.title, section=key) for key, one in _bare(texts, shown)),
    )
    return Report(season, figures, fields, texts, missing, behind, drawn, shown, dress.settings(ws))


def _labels(behind: Sequence[Annex]) -> dict[str, str]:
    """附件1 … by the key of the annex."""
    labels = attachment_labels(tuple(one.attachment for one in behind))
    return {one.key: label for one, label in zip(behind, labels, strict=True)}


def _of_cases_and_charts(count: int, drawn: Sequence[Chart]) -> dict[str, str]:
    form = words.FIGURES_SHOWN if len(drawn) > 1 else words.FIGURE_SHOWN
    return {"典型案例数": str(count), "图示": form.format(count=len(drawn)) if drawn else ""}


def _with_cases(drafted: Sequence[Section], told: Sequence[Case]) -> Iterator[Section]:
    """Each case is a section of its own under that of the cases."""
    for section in drafted:
        yield section
        if section.key == cases.SECTION:
            yield from cases.as_sections(told)


def _photos(ws: Workspace, told: Sequence[Case]) -> dict[str, tuple[Picture, ...]]:
    keys = zip((one.key for one in cases.as_sections(told)), told, strict=True)
    return {key: tuple(photos.pictures(ws, photos.of(ws, one.id), one.title)) for key, one in keys}


def _bare(texts: Sequence[Section], shown: Mapping[str, Sequence[Picture]]) -> list[tuple[str, Section]]:
    return [(one.key, one) for one in texts if one.key in shown and not shown[one.key]]
