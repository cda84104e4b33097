"""The leaflet of a package of products."""

from gbm_desktop import catalogue, prints, solutions
from gbm_desktop.documents.solution_leaflet import Leaflet, LeafletItem, leaflet_pdf
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.exhibits import SolutionItem
from gbm_desktop.model.products import ExhibitProblem, Product
from gbm_desktop.prints import Printed, safe_file_name
from gbm_desktop.wording import exhibits as words
from gbm_desktop.wording import word
from gbm_desktop.workspace import Workspace


def leaflet(ws: Workspace, solution_id: str) -> Printed:
    """The leaflet as of today: a product that may not be shown now is flagged.

    Raises UnknownSolution.
    """
    solution = solutions.get(ws, solution_id)
    wrong = solutions.problems(ws, solution, ws.today())
    products = {one.id: one for one in catalogue.products(ws)}
    makers = {one.id: one for one in catalogue.enterprises(ws)}
    chosen = ((item, products[item.product_id]) for item in solution.items)
    local = [phone for _, phone in prints.complaints(ws)]
    value = Leaflet(
        words.LEAFLET_SCENE.format(scene=word(solution.scene)), solution.name, solution.problem, solution.text,
        tuple(_item(item, one, makers[one.enterprise_id], wrong.get(one.id)) for item, one in chosen),
        words.LEAFLET_CALLS.format(phones="、".join([words.NATIONAL_LINE, *local[:2]])),
    )  # fmt: skip
    drawn = leaflet_pdf(value)
    return Printed(drawn.pdf, f"{words.LEAFLET_FILE}-{safe_file_name(solution.name)}.pdf", drawn.missing)


def _item(item: SolutionItem, product: Product, maker: Enterprise, wrong: ExhibitProblem | None) -> LeafletItem:
    phone = product.after_sales or maker.after_sales or maker.phone
    return LeafletItem(
        item.purpose or product.category,
        f"{product.name} {product.model}".strip(),
        maker.name,
        words.sign(product),
        "" if product.price is None else f"{words.USUAL_PRICE} {words.per_unit(product.price, product.unit)}",
        words.CONSULT.format(phone=phone) if phone else "",
        _flag(wrong) if wrong else "",
    )


def _flag(wrong: ExhibitProblem) -> str:
    why = words.LEAFLET_ENDED if wrong is ExhibitProblem.EXPIRED else word(wrong)
    return words.LEAFLET_FLAG.format(why=why)
