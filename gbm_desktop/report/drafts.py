"""The sections of the report, and what is still missing in their texts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from gbm_desktop import drafting
from gbm_desktop.drafting import filled, unknown_fields
from gbm_desktop.model.figures import Figure
from gbm_desktop.model.report import BindingState, Missing, MissingKind, Section
from gbm_desktop.report import bindings
from gbm_desktop.wording import report as words

TEMPLATE = "report"


def missing_in(sections: Iterable[Section], fields: Mapping[str, str], figures: Sequence[Figure]) -> list[Missing]:
    """What is open in the texts, is asked for in them, cannot be filled, or differs from its figure."""
    return [found for section in sections for found in (*_missing(section, fields), *_typed(section, fields, figures))]


def _typed(section: Section, fields: Mapping[str, str], figures: Sequence[Figure]) -> Iterator[Missing]:
    """The numbers that a person typed in the place of a figure and that are not the figure's."""
    if section.text is None:
        return
    for one in bindings.of_section(section, fields, figures):
        if one.state is BindingState.TYPED_OTHER:
            about = words.TYPED_NUMBER.format(title=section.title, field=one.field, typed=one.typed, value=one.value)
            yield Missing(MissingKind.TYPED_NUMBER, about, section=section.key)


def _missing(section: Section, fields: Mapping[str, str]) -> Iterable[Missing]:
    text = filled(section.written, fields)
    if any(word in text for word in words.OPEN):
        yield Missing(MissingKind.TO_FILL_IN, section.title, section=section.key)
    for field in unknown_fields(section.written, fields):
        yield Missing(MissingKind.UNKNOWN_FIELD, f"{section.title} {field}", section=section.key)
    for phrase in words.REQUESTS:
        if phrase in text:
            yield Missing(MissingKind.REQUEST, f"{section.title}“{phrase}”", section=section.key)


def has_figures(key: str) -> bool:
    """Whether the table of figures follows the section's text."""
    return drafting.table_of(TEMPLATE, key) == "figures"
