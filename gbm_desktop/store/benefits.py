"""Schemes and claims as rows."""

import json
import sqlite3
from dataclasses import asdict
from datetime import date

from gbm_desktop.model.benefits import Claim, ClaimState, Loan, Scheme, SchemeKind
from gbm_desktop.model.ids import ClaimId, SchemeId
from gbm_desktop.store import rows


def row_of_scheme(scheme: Scheme) -> dict[str, object]:
    """The scheme as stored."""
    return rows.plain_row(scheme)


def _scheme(row: sqlite3.Row) -> Scheme:
    days = {name: rows.day(row[name]) for name in ("first_day", "last_day")}
    return Scheme(**{**row, **days, "kind": SchemeKind(row["kind"])})


def schemes(db: sqlite3.Connection) -> list[Scheme]:
    """Every scheme, by kind and name."""
    return [_scheme(row) for row in db.execute("SELECT * FROM schemes ORDER BY kind, name, id")]


def scheme(db: sqlite3.Connection, scheme_id: SchemeId) -> Scheme | None:
    """One scheme."""
    return rows.one(db, "schemes", scheme_id, _scheme)


def row_of_claim(claim: Claim) -> dict[str, object]:
    """The claim as stored."""
    loan = asdict(claim.loan) if claim.loan else {}
    return {**rows.plain_row(claim), "loan": rows.as_json(loan), "pieces": float(claim.pieces)}


def _claim(row: sqlite3.Row) -> Claim:
    loan = json.loads(row["loan"])
    return Claim(
        **{
            **row,
            "on_day": date.fromisoformat(row["on_day"]),
            "loan": Loan(**loan) if loan else None,
            "state": ClaimState(row["state"]),
        }
    )


def claims(db: sqlite3.Connection, scheme_id: SchemeId | None = None) -> list[Claim]:
    """The claims of one scheme or of all, latest first."""
    found = db.execute("SELECT * FROM claims WHERE ?1 IS NULL OR scheme_id = ?1 ORDER BY on_day DESC, id DESC",
                       (scheme_id,))  # fmt: skip
    return [_claim(row) for row in found]


def claim(db: sqlite3.Connection, claim_id: ClaimId) -> Claim | None:
    """One claim."""
    return rows.one(db, "claims", claim_id, _claim)


def spent(db: sqlite3.Connection, scheme_id: SchemeId, without: str = "") -> int:
    """The 分 that a scheme's claims took, those refused and the one named left out."""
    return _taken(db, "", (scheme_id, without))


def spent_by(db: sqlite3.Connection, claim: Claim) -> int:
    """The 分 that this claimant of this village took under the same scheme besides; 0 where nobody is named."""
    if not claim.claimant:
        return 0
    return _taken(db, "AND claimant = ? AND village = ?", (claim.scheme_id, claim.id, claim.claimant, claim.village))


def _taken(db: sqlite3.Connection, condition: str, values: tuple[str, ...]) -> int:
    found = db.execute(
        f"SELECT coalesce(sum(sum), 0) FROM claims WHERE scheme_id = ? AND state <> 'refused' AND id <> ? {condition}",
        values,
    )
    taken: int = found.fetchone()[0]
    return taken
