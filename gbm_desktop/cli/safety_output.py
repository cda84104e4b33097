"""What the commands on safety print: one JSON value with --json, else lines for people."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import click

from gbm_desktop import staff as directory
from gbm_desktop.cli.door import echo_json
from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.safety.checklist import Checked, CorrectiveAction
from gbm_desktop.model.safety.keying import Keyed
from gbm_desktop.model.safety.plan import Measure
from gbm_desktop.model.safety.risk import Risk
from gbm_desktop.model.safety.template import Template
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety.checklist import row_code_of
from gbm_desktop.safety.signoff import SignLine
from gbm_desktop.wording import Lang, shown, word
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Out:
    """How a command speaks: as JSON or to people, and in which language."""

    as_json: bool
    lang: Lang

    def value(self, value: object) -> None:
        """One JSON value."""
        echo_json(value)

    def rows(self, rows: Sequence[dict[str, Any]], text: Callable[[dict[str, Any]], str], empty: str = "") -> None:
        """One JSON list, or a line for each row."""
        if self.as_json:
            self.value(rows)
            return
        for row in rows:
            click.echo(text(row))
        if not rows and empty:
            click.echo(line(empty, self.lang))


class _People:
    """Staff by id, as rows show them."""

    def __init__(self, ws: Workspace) -> None:
        self._known = {one.id: one for one in directory.everyone(ws)}

    def row(self, who: StaffId | None) -> dict[str, str] | None:
        """The person, None where nobody is named."""
        return person(self._known[who]) if who is not None and who in self._known else None


def person(one: Staff) -> dict[str, str]:
    """A person as a row."""
    return {"id": one.id, "name": one.name, "unit": one.unit, "post": one.post, "phone": one.phone}


def _name(row: dict[str, Any] | None, out: Out) -> str:
    return row["name"] if row else line("nobody", out.lang)


def staff(found: Sequence[Staff], out: Out) -> None:
    """The people, a line each."""
    out.rows([person(one) for one in found], lambda row: _joined(row, "name", "unit", "post", "phone"), "no_staff")


def _joined(row: dict[str, Any], *names: str) -> str:
    return "  ".join(str(row[name]) for name in names if row[name])


def templates(found: Sequence[Template], out: Out) -> None:
    """The templates, those for the fewest people first."""
    rows = [
        {"key": one.key, "name": one.name, "most": one.most, "measures": len(one.measures), "risks": len(one.risks)}
        for one in found
    ]
    out.rows(rows, lambda row: line("template", out.lang, **row))


def measures(ws: Workspace, found: Sequence[Measure], out: Out) -> None:
    """The measures with those who answer for them."""
    people = _People(ws)
    rows = [
        asdict(one) | {"responsible": people.row(one.responsible), "deputy": people.row(one.deputy)} for one in found
    ]
    for row in rows:
        row["due"], row["until"] = _local(row["due"]), _local(row["until"])
    out.rows(
        rows,
        lambda row: line(
            "measure",
            out.lang,
            key=row["id"].rpartition(":")[2],
            section=word(row["section"], out.lang),
            post=row["post"],
            responsible=_name(row["responsible"], out),
            deputy=_name(row["deputy"], out),
        ),
        "no_measures",
    )


def _local(moment: Any) -> str | None:
    return moment.isoformat(timespec="minutes") if moment else None


def sheet(found: Sequence[SignLine], out: Out) -> None:
    """Who must sign, for how much, and whether what was signed still holds."""
    rows = [
        person(one.staff)
        | {
            "roles": [role.value for role in one.roles],
            "measures": [measure.id for measure, _as_deputy in one.measures],
            "signed": one.acknowledgement is not None,
            "holds": one.holds,
        }
        for one in found
    ]
    out.rows(
        rows,
        lambda row: line(
            "signed" if row["holds"] else "sign_again" if row["signed"] else "unsigned",
            out.lang,
            name=row["name"],
            count=len(row["measures"]) + len(row["roles"]),
        ),
        "nobody_signs",
    )


def checklist(found: Sequence[Checked], out: Out) -> None:
    """The items with the latest look at each."""
    rows = [
        asdict(one.item)
        | {
            "row_code": row_code_of(one.item),
            "result": one.latest.result.value if one.latest else None,
            "remark": one.latest.remark if one.latest else "",
            "inspector": one.latest.inspector if one.latest else "",
            "action": one.action.id if one.action else None,
        }
        for one in found
    ]
    words = {one.item.id: word(one.latest.result, out.lang) if one.latest else "" for one in found}
    out.rows(rows, lambda row: _joined(row | {"word": words[row["id"]]}, "code", "word", "text", "remark"), "no_items")


def actions(ws: Workspace, found: Sequence[CorrectiveAction], out: Out) -> None:
    """What is done about hazards, and by whom."""
    people = _People(ws)
    rows = [asdict(one) | {"responsible": people.row(one.responsible)} for one in found]
    out.rows(
        rows,
        lambda row: line(
            "action",
            out.lang,
            id=row["id"],
            hazard=row["hazard"],
            state=word(row["state"], out.lang),
            name=_name(row["responsible"], out),
            deadline=shown(row["deadline"], out.lang),
        ),
        "no_actions",
    )


def keyed(found: Sequence[Keyed], out: Out) -> None:
    """What became of each line that was keyed."""
    rows = [
        {
            "line": one.number,
            "code": one.item.code if one.item else None,
            "result": one.result.value if one.result else None,
            "problem": one.problem.value if one.problem else None,
        }
        for one in found
    ]
    words = {one.number: shown(one.problem or one.result, out.lang) for one in found}
    out.rows(rows, lambda row: line("keyed", out.lang, **row | {"word": words[row["line"]], "code": row["code"] or ""}))


def risks(ws: Workspace, found: Sequence[Risk], out: Out) -> None:
    """The lines of the risk table."""
    people = _People(ws)
    rows = [
        asdict(one)
        | {"level": one.level, "responsible": people.row(one.responsible), "reviewed_by": people.row(one.reviewed_by)}
        for one in found
    ]
    out.rows(
        rows,
        lambda row: line(
            "risk",
            out.lang,
            level=word(row["level"], out.lang),
            hazard=row["hazard"],
            control=row["control"],
            name=_name(row["responsible"], out),
            id=row["id"],
        ),
        "no_risks",
    )
