"""What narrows the list of products: category, route, stars, scene, what is to be verified, what ends soon."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QComboBox

from gbm_desktop import product_categories
from gbm_desktop.model.products import CertificateState, Product, Route, Scene, certificate_state, may_be_exhibited
from gbm_desktop.wording import word
from gbm_desktop.wording.catalogue import stars_word
from ui.context import Context
from ui.widgets import Chip
from ui.widgets.form_fields import unscrolled

Key = TypeVar("Key")
_CATEGORY_WIDTH = 192
_ENDING = (CertificateState.ENDS_SOON, CertificateState.EXPIRED)


@dataclass(frozen=True, slots=True)
class FilterTexts:
    """The words on the filters, as the page says them."""

    any_category: str
    routes: dict[Route, str]
    to_verify: str
    ending: str


class ProductFilters:
    """The widgets, and whether a product fits them."""

    def __init__(self, context: Context, chip: Callable[[str, str], Chip], texts: FilterTexts) -> None:
        self._context = context
        self._any, self.category = texts.any_category, unscrolled(QComboBox())
        self.category.setObjectName("categoryFilter")
        self.category.setMinimumWidth(_CATEGORY_WIDTH)
        self.category.setAccessibleName(texts.any_category)
        self._routes = {route: chip(text, f"route_{route.value}") for route, text in texts.routes.items()}
        self._stars = {stars: chip(stars_word(stars, context.lang), f"stars_{stars}") for stars in (1, 2, 3)}
        self._scenes = {scene: chip(word(scene, context.lang), f"scene_{scene.value}") for scene in Scene}
        self._to_verify = chip(texts.to_verify, "onlyToVerify")
        self._ending = chip(texts.ending, "onlyEnding")

    def offer_categories(self) -> None:
        """The categories that there are now can be chosen from; the chosen one stays."""
        names = [self._any, *(one.name for one in product_categories.categories(self._context.ws, retired=True))]
        if [self.category.itemText(at) for at in range(self.category.count())] == names:
            return
        chosen = self.category.currentText()
        blocked = self.category.blockSignals(True)
        self.category.clear()
        self.category.addItems(names)
        self.category.setCurrentIndex(max(self.category.findText(chosen), 0))
        self.category.blockSignals(blocked)

    def fits(self, one: Product, today: date) -> bool:
        """Whether the product is asked for."""
        return (
            (self.category.currentIndex() <= 0 or one.category == self.category.currentText())
            and _among(one.route, self._routes)
            and _among(one.stars, self._stars)
            and (not _on(self._scenes) or bool(_on(self._scenes) & set(one.scenes)))
            and (not self._to_verify.isChecked() or _is_to_verify(one, today))
            and (not self._ending.isChecked() or certificate_state(one, today) in _ENDING)
        )


def _is_to_verify(one: Product, today: date) -> bool:
    return one.route is Route.NONE and may_be_exhibited(one, today) is not None


def _on(chips: dict[Key, Chip]) -> set[Key]:
    return {key for key, chip in chips.items() if chip.isChecked()}


def _among(value: Key, chips: dict[Key, Chip]) -> bool:
    chosen = _on(chips)
    return not chosen or value in chosen
