"""产品: what the enterprises make; the list, and the chosen one's form beside it."""

from typing import Any

from gbm_desktop import catalogue
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.products import (
    CertificateState,
    Product,
    Route,
    certificate_state,
    may_be_exhibited,
    next_step,
)
from gbm_desktop.wording import word
from gbm_desktop.wording.catalogue import stars_word
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.money import short_yuan
from ui.context import Context
from ui.pages.catalogue.detail import EntryDetail
from ui.pages.catalogue.directory import Directory
from ui.pages.catalogue.directory_tab import DirectoryTab
from ui.pages.catalogue.product_filters import FilterTexts, ProductFilters
from ui.pages.catalogue.product_form import ProductForm
from ui.widgets import RIGHT, Column, DataTable, EmptyState, RecordModel, RowAction, Tone, column, plain_button


class ProductsTab(DirectoryTab[Product]):
    """A product that may not be shown at events says why in amber."""

    key = "products"
    tables = frozenset({"products", "enterprises", "product_categories", "attachments"})
    first_field = "productName"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("productsTab")
        self._makers: dict[EnterpriseId, str] = {}
        self.filters = ProductFilters(context, self.chip, self._filter_texts())
        self.table = DataTable(RecordModel(self._columns()), "productTable", self._actions())
        self.table.setAccessibleName(self.tr("Products"))
        self.directory = Directory(
            self.tr("Product, maker, category or certificate"),
            self.table,
            empty=self._empty(),
            nothing=EmptyState(self.tr("No product fits"), link=self.tr("Show all"), on_link=self.show_all),
            buttons=[
                plain_button(self.tr("Categories…"), self._open_categories, "editCategories", "list"),
                plain_button(self.tr("Import a list…"), self.begin_import, "importList", "import"),
                plain_button(self.tr("Export…"), self._ask_export, "exportCatalogue", "save"),
                plain_button(self.tr("Add a product"), self.begin, "addProduct", "add"),
            ],
            chips=[self.filters.category, *self.chips],
        )
        column(self).addWidget(self.directory)
        self.connect_parts()
        self.filters.category.activated.connect(lambda _at: self.refresh())

    def _filter_texts(self) -> FilterTexts:
        routes = {
            Route.UNIFIED: self.tr("Route 1"),
            Route.GRADED: self.tr("Route 2"),
            Route.NONE: self.tr("Not certified"),
        }
        return FilterTexts(self.tr("All categories"), routes, self.tr("To be verified"), self.tr("Certificate ending"))

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("No products yet"),
            self.tr("Import a national or local list"),
            self.begin_import,
            text=self.tr("Products with their certificates; what has none needs a requirement and who verified it."),
            link=self.tr("Add a product"),
            on_link=self.begin,
        )

    def _columns(self) -> list[Column[Product]]:
        return [
            Column(self.tr("Product"), self._name, tip=self._name, width=192),
            Column(self.tr("At events"), self._standing, tone=self._tone, tip=self._standing, width=160),
            Column(self.tr("Enterprise"), self._maker, tip=self._maker, width=168),
            Column(self.tr("Stars"), lambda one: stars_word(one.stars, self.context.lang), width=56),
            Column(self.tr("Price (yuan)"), self._price, RIGHT, sort=lambda one: one.price or 0, width=112),
            Column(self.tr("Until"), lambda one: one.expires.isoformat() if one.expires else "", width=104),
            Column(self.tr("Category"), lambda one: one.category, tip=lambda one: one.category, width=144),
        ]

    def _actions(self) -> list[RowAction[Product]]:
        return [
            RowAction(self.tr("Correct"), lambda chosen: self.open_entry(chosen[0]), "F2", one=True),
            RowAction(self.tr("Its enterprise"), self._to_maker, "Ctrl+Return", one=True),
            RowAction(self.tr("Remove"), self._remove, "Delete"),
        ]

    def refresh(self) -> None:
        """The products that there are now, as far as they are asked for."""
        ws, today = self.context.ws, self.context.ws.today()
        self._makers = {one.id: one.name for one in catalogue.enterprises(ws)}
        self.filters.offer_categories()
        every = catalogue.products(ws)
        named = catalogue.find_products(every, self.directory.search.text(), self._makers)
        found = [one for one in named if self.filters.fits(one, today)]
        self.show_found(found, len(every))
        unfit = sum(may_be_exhibited(one, today) is not None for one in found)
        all_fit = self.tr("{count:product|products}")
        said = self.tr("{count:product|products}, {unfit} not to be shown") if unfit else all_fit
        self.directory.count.setText(fill(said, count=f"{len(found):,}", unfit=unfit))

    def open_at(self, *, product_id: str = "", text: str = "", **_place: Any) -> None:
        """This product is chosen, or those that the text means are listed."""
        self.show_all()
        if text:
            self.directory.search.setText(text)
            self.refresh()
        if product_id:
            self.choose(product_id)

    def show_all(self) -> None:
        """Nothing narrows the list."""
        self.filters.category.setCurrentIndex(0)
        super().show_all()

    def make_detail(self) -> EntryDetail[Product]:
        """Its form, and its certificate as a file."""
        files, new = self.tr("Certificate and other files"), self.tr("A new product")
        return EntryDetail(self.context, ProductForm(self.context), self._keep, files, new)

    def new_entry(self) -> Product:
        """A new product is of the maker that is looked at, if any."""
        chosen = {one.enterprise_id for one in self.table.records.records}
        maker = next(iter(chosen)) if len(chosen) == 1 else EnterpriseId("")
        return Product(ProductId(""), maker, "", "")

    def show_state(self, entry: Product) -> None:
        """Why it may not be shown, what its certificate is worth, and what comes next."""
        today, lang = self.context.ws.today(), self.context.lang
        step = next_step(entry, today)
        parts = [self._standing(entry) if entry.id else "", word(step, lang) if step else ""]
        self.detail.show_state("　→ ".join(part.lstrip("▲ ") for part in parts if part), self._tone(entry))

    def _keep(self, one: Product) -> str:
        if not one.id:
            return catalogue.add_product(self.context.ws, one)
        catalogue.edit_product(self.context.ws, one)
        return one.id

    def _remove(self, chosen: list[Product]) -> None:
        ids = [one.id for one in chosen]
        self.remove(chosen, lambda: catalogue.remove_products(self.context.ws, ids))

    def _to_maker(self, chosen: list[Product]) -> None:
        self.context.go("catalogue", tab="enterprises", enterprise_id=chosen[0].enterprise_id)

    def _open_categories(self) -> None:
        from ui.pages.catalogue.categories_dialog import CategoriesDialog

        CategoriesDialog(self.context, self).open()

    def _ask_export(self) -> None:
        from ui.pages.catalogue.exporting import ask_export

        ask_export(self.context, self, self.table.records.records)

    def _name(self, one: Product) -> str:
        return f"{one.name} {one.model}".rstrip()

    def _maker(self, one: Product) -> str:
        return self._makers.get(one.enterprise_id, "")

    def _standing(self, one: Product) -> str:
        """Whether it may be shown today, and what its certificate is worth."""
        today, lang = self.context.ws.today(), self.context.lang
        state = certificate_state(one, today)
        if state in (CertificateState.EXPIRED, CertificateState.ENDS_SOON):
            return f"▲ {word(state, lang)}"
        if problem := may_be_exhibited(one, today):
            return f"▲ {word(problem, lang)}"
        return self.tr("verified") if state is CertificateState.NONE else self.tr("certified")

    def _tone(self, one: Product) -> Tone:
        return "warn" if self._standing(one).startswith("▲") else "text"

    def _price(self, one: Product) -> str:
        return "" if one.price is None else f"{short_yuan(one.price)}/{one.unit}".rstrip("/")
