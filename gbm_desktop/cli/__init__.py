"""The headless door: every use case of the core as a command. The names are a public promise."""

import codecs
import io
import json
import sys
from itertools import pairwise

import click

from gbm_desktop.cli import (
    admission,
    attendance,
    benefits,
    bookings,
    bundle,
    calendar,
    campaign,
    catalogue,
    claims,
    clock,
    closed_days,
    complaint_moves,
    complaints,
    conflicts,
    consumer,
    coverage,
    deals,
    devices,
    documents,
    enterprises,
    event_templates,
    events,
    exhibits,
    figures,
    freeze,
    geography,
    handouts,
    hub,
    keeping,
    live,
    market_days,
    operators,
    paper,
    plans,
    postponement,
    privacy,
    products,
    protection,
    publicity,
    ready,
    report,
    report_cases,
    report_ledger,
    report_texts,
    resources,
    rollup,
    safety,
    safety_assign,
    safety_office,
    safety_site,
    scans,
    schemes,
    season,
    solutions,
    tasks,
    tours,
    window_settings,
    words,
)
from gbm_desktop.cli.door import gbm
from gbm_desktop.errors import GbmError
from gbm_desktop.wording import Lang, say
from gbm_desktop.wording.cli import line

__all__ = [
    "admission",
    "attendance",
    "benefits",
    "bookings",
    "bundle",
    "calendar",
    "campaign",
    "catalogue",
    "claims",
    "clock",
    "closed_days",
    "complaint_moves",
    "complaints",
    "conflicts",
    "consumer",
    "coverage",
    "deals",
    "devices",
    "documents",
    "enterprises",
    "event_templates",
    "events",
    "exhibits",
    "figures",
    "freeze",
    "gbm",
    "geography",
    "handouts",
    "hub",
    "keeping",
    "live",
    "main",
    "market_days",
    "operators",
    "paper",
    "plans",
    "postponement",
    "privacy",
    "products",
    "protection",
    "publicity",
    "ready",
    "report",
    "report_cases",
    "report_ledger",
    "report_texts",
    "resources",
    "rollup",
    "safety",
    "safety_assign",
    "safety_office",
    "safety_site",
    "scans",
    "schemes",
    "season",
    "solutions",
    "tasks",
    "tours",
    "window_settings",
    "words",
]


def main(argv: list[str]) -> int:
    """The command was run: 0 done, 1 a problem said in one sentence, 2 wrong usage."""
    lang: Lang = "en" if "--lang=en" in argv or _follows(argv, "--lang", "en") else "zh"
    _print_whatever_comes()
    try:
        gbm.main(args=argv, prog_name="gbm", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return 2
    except click.exceptions.Abort:
        return 1
    except GbmError as error:
        click.echo(" ".join(say(error, lang).split()), err=True)
        return 1
    except (UnicodeEncodeError, OverflowError, OSError) as error:  # what no command expected
        click.echo(_unexpected(error, lang), err=True)
        return 1
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def _unexpected(error: UnicodeEncodeError | OverflowError | OSError, lang: Lang) -> str:
    """What SQLite cannot hold, or what the disk, a device or the terminal did."""
    if isinstance(error, OSError):
        return line("cannot_reach", lang, why=error.strerror or error)
    return line("not_utf_8" if isinstance(error, UnicodeEncodeError) else "too_large", lang)


def _print_whatever_comes() -> None:
    """A character that the terminal's encoding does not have is printed as JSON escapes it."""
    codecs.register_error("gbm.escaped", _escaped)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="gbm.escaped")


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return json.dumps(error.object[error.start : error.end])[1:-1], error.end


def _follows(argv: list[str], option: str, value: str) -> bool:
    return (option, value) in pairwise(argv)
