"""The only sentences for people: errors, outcomes and warnings into words, Chinese and English.

One file a feature; each has SENTENCES by the error's class name, and WORDS by enum; SHOWN says other values in words.
The command line and the window read the same.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, Literal

from gbm_desktop.errors import GbmError
from gbm_desktop.wording.counted import fill

Lang = Literal["zh", "en"]
Words = Mapping[type[Enum], Mapping[Enum, tuple[str, str]]]
_INDEX = {"zh": 0, "en": 1}


@cache
def _features() -> tuple[ModuleType, ...]:
    return tuple(import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))


def say(error: GbmError, lang: Lang = "zh") -> str:
    """The error's one sentence: what happened, to what, and what to do."""
    template = sentences()[type(error).__name__][_INDEX[lang]]
    return fill(template, **{name: shown(value, lang) for name, value in vars(error).items()})


def word(member: Enum, lang: Lang = "zh") -> str:
    """What an official calls it."""
    return _words_of(type(member))[member][_INDEX[lang]]


@cache
def _words_of(kind: type[Enum]) -> Mapping[Enum, tuple[str, str]]:
    """Of the feature that is called like the enum's module, if they stand there: at the start few features are read."""
    named = kind.__module__.rpartition(".")[2]
    if any(found.name == named for found in iter_modules(__path__)):
        tables: Words = getattr(import_module(f"{__name__}.{named}"), "WORDS", {})
        if kind in tables:
            return tables[kind]
    return words()[kind]


@cache
def sentences() -> Mapping[str, tuple[str, str]]:
    """Every error's sentence, Chinese and English."""
    return {name: pair for feature in _features() for name, pair in getattr(feature, "SENTENCES", {}).items()}


@cache
def words() -> Words:
    """Every enum's words, Chinese and English."""
    return {kind: table for feature in _features() for kind, table in getattr(feature, "WORDS", {}).items()}


@cache
def _shows() -> Mapping[type, Callable[[Any, Lang], str]]:
    return {kind: show for feature in _features() for kind, show in getattr(feature, "SHOWN", {}).items()}


def shown(value: object, lang: Lang = "zh") -> str:
    """A field's value as a sentence shows it."""
    if show := _shows().get(type(value)):
        return show(value, lang)
    if isinstance(value, Enum):
        return word(value, lang) if type(value) in words() else str(value.value)
    if isinstance(value, tuple | list):
        return ("、" if lang == "zh" else ", ").join(shown(item, lang) for item in value)
    if fault := getattr(value, "fault", None):
        return shown(fault, lang)
    return _plain(value, lang)


def _plain(value: object, lang: Lang) -> str:
    if isinstance(value, datetime):
        return f"{day(value.date(), lang)} {value:%H:%M}"
    if isinstance(value, date):
        return day(value, lang)
    if isinstance(value, Path):
        return str(value)
    return "" if value is None else str(value)


def day(value: date, lang: Lang = "zh") -> str:
    """A date as official documents write it: no leading zeros (GB/T 9704)."""
    return f"{value.year}年{value.month}月{value.day}日" if lang == "zh" else value.isoformat()


def lines() -> Iterator[tuple[str, str]]:
    """Every pair of sentences and words there is, for those who check them."""
    yield from sentences().values()
    for table in words().values():
        yield from table.values()
