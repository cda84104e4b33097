"""Packages of products that together solve something on a farmhouse or a work (notice 四(三))."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from gbm_desktop import catalogue
from gbm_desktop.errors.exhibits import SolutionIncomplete, UnknownSolution
from gbm_desktop.model.exhibits import Solution, SolutionItem, days_problem
from gbm_desktop.model.ids import ProductId, SolutionId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.person_name import clean_text
from gbm_desktop.model.products import ExhibitProblem
from gbm_desktop.store import attachments as attachment_store
from gbm_desktop.store import exhibits as store
from gbm_desktop.workspace import Workspace


def everything(ws: Workspace) -> list[Solution]:
    """Every package, by scene and name."""
    return store.solutions(ws.read)


def get(ws: Workspace, solution_id: str) -> Solution:
    """The package of this id, or of the beginning of an id. Raises UnknownSolution."""
    found = [one for one in store.solutions(ws.read) if solution_id and one.id.startswith(solution_id)]
    if len(found) != 1:
        raise UnknownSolution(solution_id)
    return found[0]


def put(ws: Workspace, wanted: Solution) -> Solution:
    """The package stands as given, each product in it once; one without an id is new.

    Raises SolutionIncomplete without a name, UnknownProduct.
    """
    items: dict[ProductId, SolutionItem] = {}
    for item in wanted.items:
        product = catalogue.product(ws, item.product_id).id
        items.setdefault(product, SolutionItem(product, clean_text(item.purpose)))
    kept = replace(
        wanted,
        id=wanted.id or SolutionId(ws.new_id()),
        name=clean_text(wanted.name),
        problem=wanted.problem.strip(),
        text=wanted.text.strip(),
        items=tuple(items.values()),
    )
    if not kept.name:
        raise SolutionIncomplete
    with ws.unit(Op.SOLUTION_EDIT, name=kept.name) as unit:
        unit.put("solutions", store.row_of_solution(kept))
        rows = store.rows_of_items(kept)
        for row_id in set(store.item_ids(unit.db, kept.id)) - {row["id"] for row in rows}:
            unit.drop("solution_items", row_id)
        for row in rows:
            unit.put("solution_items", row)
    return kept


def remove(ws: Workspace, solution_ids: Sequence[SolutionId]) -> None:
    """The packages are gone with their attached files, all of them or none. Raises UnknownSolution."""
    gone = [get(ws, each) for each in solution_ids]
    with ws.unit(Op.SOLUTION_EDIT, name="、".join(one.name for one in gone)) as unit:
        for one in gone:
            for attached in attachment_store.of_owner(unit.db, one.id):
                unit.drop("attachments", attached.id)
            for row_id in store.item_ids(unit.db, one.id):
                unit.drop("solution_items", row_id)
            unit.drop("solutions", one.id)


def problems(ws: Workspace, solution: Solution, on: date) -> dict[ProductId, ExhibitProblem]:
    """The products of the package that may not be shown on the day, and why."""
    products = {one.id: one for one in catalogue.products(ws)}
    judged = ((item.product_id, days_problem(products[item.product_id], on, on)) for item in solution.items)
    return {product: problem for product, problem in judged if problem is not None}
