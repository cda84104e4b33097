"""A field for a product: found by name, model, maker, certificate or pinyin initials."""

from gbm_desktop import catalogue
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.products import Product
from gbm_desktop.store import catalogue as store
from ui.context import Context
from ui.widgets.pick_box import PickBox


class ProductBox(PickBox[Product]):
    """`chosen` comes with the product's id, or None; only those of `of_enterprise` are offered where it is set."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.of_enterprise: EnterpriseId | None = None
        self._makers: dict[EnterpriseId, str] = {}
        super().__init__(self._search, self._said)
        self.setPlaceholderText(self.tr("Product, model, maker or certificate"))

    @property
    def product_id(self) -> ProductId | None:
        """Which product is meant, None for none."""
        return self.entry.id if self.entry else None

    def show_product(self, product_id: ProductId | None) -> None:
        """The field shows this product, or none; nothing is announced."""
        self._read_makers()
        self.show_entry(store.product(self._context.ws.read, product_id) if product_id else None)

    def _search(self, text: str) -> list[Product]:
        self._read_makers()
        found = catalogue.products(self._context.ws, enterprise_id=self.of_enterprise)
        return catalogue.find_products(found, text, self._makers)

    def _read_makers(self) -> None:
        self._makers = {one.id: one.name for one in catalogue.enterprises(self._context.ws)}

    def _said(self, product: Product) -> str:
        parts = (f"{product.name} {product.model}".strip(), self._makers.get(product.enterprise_id, ""))
        return " · ".join(part for part in parts if part)
