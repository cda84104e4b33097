"""What becomes of the rows of a ledger: those that are new, those that stand on record already, those that are bad."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from gbm_desktop.intake.tables import BadRow
from gbm_desktop.model.ids import StepId

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class LedgerLine(Generic[Entry]):
    """A row's number in its sheet, and the entry that it is; that has no id yet."""

    row: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class LedgerPlan(Generic[Entry]):
    """What an import would do; each row is in exactly one of `new`, `known` (it stands on record) and `bad`."""

    file: str
    new: tuple[LedgerLine[Entry], ...]
    known: tuple[LedgerLine[Entry], ...]
    bad: tuple[BadRow, ...]


@dataclass(frozen=True, slots=True)
class Imported(Generic[Entry]):
    """What an import did: `step_id` is None where nothing was added."""

    done: LedgerPlan[Entry]
    step_id: StepId | None


def sifted(
    file: str,
    lines: Sequence[LedgerLine[Entry]],
    bad: Sequence[BadRow],
    stored: Sequence[Entry],
    told: Callable[[Entry], object],
) -> LedgerPlan[Entry]:
    """Each entry on record makes one line of the file known: of three equal lines beside one entry two are new."""
    standing = Counter(map(told, stored))
    new, known = list[LedgerLine[Entry]](), list[LedgerLine[Entry]]()
    for line in sorted(lines, key=lambda line: line.row):
        key = told(line.entry)
        if standing[key]:
            standing[key] -= 1
            known.append(line)
        else:
            new.append(line)
    return LedgerPlan(file, tuple(new), tuple(known), tuple(bad))
