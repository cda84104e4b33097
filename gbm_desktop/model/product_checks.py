"""What a product must say of itself before it can be stored."""

from enum import StrEnum

from gbm_desktop.model.products import MOST_STARS, Product, Route


class ProductProblem(StrEnum):
    """Why a product cannot be stored."""

    NO_NAME = "no_name"
    NO_CATEGORY = "no_category"
    NO_CERTIFICATE = "no_certificate"
    NO_ROUTE = "no_route"
    NO_EXPIRY = "no_expiry"
    EXPIRES_FIRST = "expires_first"
    NO_STARS = "no_stars"
    STARS_WITHOUT_GRADES = "stars_without_grades"
    NEGATIVE_PRICE = "negative_price"


def problems(product: Product) -> list[ProductProblem]:
    """What must be put right before this product can be stored."""
    certified, graded = product.route is not Route.NONE, product.route is Route.GRADED
    wrong = {
        ProductProblem.NO_NAME: not product.name,
        ProductProblem.NO_CATEGORY: not product.category,
        ProductProblem.NO_CERTIFICATE: certified and not product.certificate,
        ProductProblem.NO_ROUTE: not certified and bool(product.certificate),
        ProductProblem.NO_EXPIRY: certified and product.expires is None,
        ProductProblem.EXPIRES_FIRST: bool(product.issued and product.expires and product.expires < product.issued),
        ProductProblem.NO_STARS: graded and not 1 <= product.stars <= MOST_STARS,
        ProductProblem.STARS_WITHOUT_GRADES: not graded and product.stars != 0,
        ProductProblem.NEGATIVE_PRICE: product.price is not None and product.price < 0,
    }
    return [problem for problem, is_so in wrong.items() if is_so]
