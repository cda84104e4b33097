"""Commands that print: sheets, figures, the report."""

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from gbm_desktop import events
from gbm_desktop.cli import output
from gbm_desktop.cli.door import gbm, in_workspace, lang
from gbm_desktop.cli.plans import PLAN_PRINTS, print_plan
from gbm_desktop.model.exhibits import ExhibitPrint
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.prints import SafetyPrint
from gbm_desktop.wording import shown
from gbm_desktop.workspace import Workspace

if TYPE_CHECKING:
    from gbm_desktop.prints import Printed

_Layout = TypeVar("_Layout", bound=Enum)
EXHIBIT_PRINTS = tuple(kind.value for kind in ExhibitPrint)
PRINTS = ("badges", "poster", "postponement-notice", "signin")
QUICK_CARD = "quick-card"
SAFETY_PRINTS = tuple(kind.value for kind in SafetyPrint)


@gbm.command("print")
@click.argument("kind", type=click.Choice([*PRINTS, *EXHIBIT_PRINTS, *SAFETY_PRINTS, *PLAN_PRINTS, QUICK_CARD]))
@click.argument("event_id", metavar="EVENT", required=False)
@click.option("--campaign", "of_campaign", is_flag=True, help="全年的方案、分工表，不指场次 · not of one event")
@click.option("-o", "--out", "file", type=click.Path(path_type=Path), required=True, help="文件 · the file to write")
@click.option(
    "--layout",
    type=click.Choice(["EIGHT_UP", "TEN_UP", "FOUR_UP", "SINGLE"], case_sensitive=False),
    default="EIGHT_UP",
    help="胸卡版式（8、10、1 张），展品标签版式（8、4 张）· badges, exhibit labels",
)
@click.option("--mask-phones/--show-phones", default=True, help="签到表隐去电话中间四位 · sign-in sheet")
@click.option(
    "--design",
    type=click.Choice(["SOLEMN", "FRESH", "RURAL"], case_sensitive=False),
    default="SOLEMN",
    help="海报样式 · poster",
)
@click.option("--paper", type=click.Choice(["A3", "A4"]), default="A4", help="海报、安全公告纸张 · poster, site notice")
@click.option("--filled", is_flag=True, help="检查表带检查结果 · checklist with its results")
@in_workspace
def print_sheet(
    ws: Workspace, /, *, kind: str, event_id: str | None, of_campaign: bool, file: Path, **options: Any
) -> None:
    """打印物料、方案、安全文书和速查卡，存为 PDF，方案和清单可存为 Word · print as PDF, plans, tables as Word too."""
    if kind == QUICK_CARD and not event_id and not of_campaign:
        output.printed(file, _quick_card(ws, file), lang=lang())
        return
    if of_campaign == bool(event_id) or (of_campaign and kind not in PLAN_PRINTS):
        raise click.UsageError("EVENT / --campaign")
    if kind in PLAN_PRINTS:
        printed = print_plan(ws, kind, event_id, file)
    else:
        printed = _of_event(ws, kind, events.get(ws, event_id or "").id, file, **options)
    output.printed(file, printed.warnings, lang=lang())


def _quick_card(ws: Workspace, file: Path) -> tuple[str, ...]:
    """The card that is of no event, for the lid of this laptop; answers what no font has."""
    from gbm_desktop import prints, quick_card

    printed = quick_card.printed(ws)
    prints.save(printed.content, file)
    return printed.warnings


def _of_event(ws: Workspace, kind: str, found: EventId, file: Path, **options: Any) -> "Printed":
    if kind in PRINTS:
        printed = _sheet(ws, kind, found, file, **options)
    elif kind in EXHIBIT_PRINTS:
        printed = _of_exhibits(ws, ExhibitPrint(kind), found, file, **options)
    else:
        printed = _of_safety(ws, SafetyPrint(kind), found, file, **options)
    return printed


def _sheet(
    ws: Workspace,
    kind: str,
    event_id: EventId,
    file: Path,
    *,
    layout: str,
    mask_phones: bool,
    design: str,
    paper: str,
    **_: object,
) -> "Printed":
    from gbm_desktop import export_log, prints
    from gbm_desktop.documents.badges import BadgeLayout
    from gbm_desktop.documents.poster import PosterDesign, PosterSize

    match kind:
        case "badges":
            printed = prints.badges(ws, event_id, layout=_named(BadgeLayout, layout))
        case "signin":
            printed = prints.signin(ws, event_id, mask_phones=mask_phones)
        case "postponement-notice":
            from gbm_desktop import postponement_prints

            printed = postponement_prints.notice(ws, event_id)
        case _:
            printed = prints.poster(ws, event_id, design=PosterDesign[design], paper=PosterSize[paper])
    export_log.save(ws, printed, file)
    return printed


def _of_exhibits(
    ws: Workspace, kind: ExhibitPrint, event_id: EventId, file: Path, *, layout: str, **_: object
) -> "Printed":
    from gbm_desktop import exhibit_prints
    from gbm_desktop.documents.label_cards import LabelLayout

    return exhibit_prints.write(ws, event_id, kind, file, layout=_named(LabelLayout, layout))


def _named(layouts: type[_Layout], name: str) -> _Layout:
    if name not in layouts.__members__:
        raise click.BadParameter(shown([*layouts.__members__], lang()), param_hint="--layout")
    return layouts[name]


def _of_safety(
    ws: Workspace, kind: SafetyPrint, event_id: EventId, file: Path, *, filled: bool, paper: str, **_: object
) -> "Printed":
    from gbm_desktop.documents.poster import PosterSize
    from gbm_desktop.safety import prints

    return prints.write(ws, event_id, kind, file, filled=filled, paper=PosterSize[paper])
