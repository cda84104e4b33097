"""The form of a product: what it is, how it is certified or verified, what it costs."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attendance import BadPhone
from gbm_desktop.errors.catalogue import (
    BadPrice,
    CertificateTaken,
    ProductExists,
    ProductIncomplete,
    UnknownCategory,
    UnknownEnterprise,
)
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.money import MoneyProblem
from gbm_desktop.model.product_checks import ProductProblem
from gbm_desktop.model.products import Certifying, Listing, Product, Route, Scene, last_day
from gbm_desktop.wording import say, word
from gbm_desktop.wording.catalogue import stars_word
from ui.context import Context
from ui.pages.catalogue.category_box import CategoryBox
from ui.pages.catalogue.enterprise_box import EnterpriseBox
from ui.pages.catalogue.entry_form import EntryForm
from ui.pages.catalogue.fields import PriceLine, Ticks
from ui.widgets.day_line import DayLine
from ui.widgets.form_fields import lines, unscrolled

_FIELD_OF = {
    ProductProblem.NO_NAME: "productName",
    ProductProblem.NO_CATEGORY: "category",
    ProductProblem.NO_CERTIFICATE: "certificate",
    ProductProblem.NO_ROUTE: "route",
    ProductProblem.NO_EXPIRY: "expires",
    ProductProblem.EXPIRES_FIRST: "expires",
    ProductProblem.NO_STARS: "stars",
    ProductProblem.STARS_WITHOUT_GRADES: "stars",
    ProductProblem.NEGATIVE_PRICE: "price",
}
_FIELD_OF_ERROR: dict[type[GbmError], str] = {
    UnknownEnterprise: "maker",
    UnknownCategory: "category",
    CertificateTaken: "certificate",
    ProductExists: "productName",
    BadPhone: "productAfterSales",
}


class ProductForm(EntryForm[Product]):
    """What belongs to a certificate is seen with a route, what takes its place without one."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._entry = Product(ProductId(""), EnterpriseId(""), "", "")
        self._make_fields()
        self._lay_out()
        self._connect()

    def _make_fields(self) -> None:
        lang = self.context.lang
        self.maker = EnterpriseBox(self.context)
        self.category = CategoryBox(self.context)
        self.name, self.model, self.standard = QLineEdit(), QLineEdit(), QLineEdit()
        self.certificate, self.certifier, self.unit = QLineEdit(), QLineEdit(), QLineEdit()
        self.discount, self.after_sales, self.verifier = QLineEdit(), QLineEdit(), QLineEdit()
        self.certifying_note = QLineEdit()
        self.route, self.certifying = self.choices(Route), self.choices(Certifying)
        self.listed_in = self.choices(Listing)
        self.stars = unscrolled(QComboBox())
        for stars in range(4):
            self.stars.addItem(stars_word(stars, lang) or "—", stars)
        self.issued, self.expires, self.verified_on = DayLine(), DayLine(), DayLine()
        self.price = PriceLine()
        self.scenes = Ticks({scene: word(scene, lang) for scene in Scene})
        self.requirement, self.note = lines(), lines()

    def _lay_out(self) -> None:
        self.add("maker", self.tr("Enterprise"), self.maker)
        self.add_row(("productName", self.tr("Product"), self.name), ("model", self.tr("Model"), self.model))
        self.add_row(("category", self.tr("Category"), self.category), ("route", self.tr("Certified by"), self.route))
        self._certified = [
            *self._row(("stars", self.tr("Stars"), self.stars), ("certificate", self.tr("No."), self.certificate)),
            *self._row(("issued", self.tr("Issued on"), self.issued), ("expires", self.tr("Until"), self.expires)),
            *self._row(("certifier", self.tr("Certifier"), self.certifier)),
        ]
        self._uncertified = [
            *self._row(("requirement", self.tr("Technical requirement it must meet"), self.requirement)),
            *self._row(
                ("verifier", self.tr("Verified by"), self.verifier),
                ("verifiedOn", self.tr("Verified on"), self.verified_on),
            ),
        ]
        self.add_row(
            ("certifying", self.tr("Certification under way"), self.certifying),
            ("certifyingNote", self.tr("How far"), self.certifying_note),
        )
        self.add_row(("standard", self.tr("Standard"), self.standard), ("listed", self.tr("On list"), self.listed_in))
        self.add_row(("price", self.tr("Price (yuan)"), self.price), ("unit", self.tr("Per"), self.unit))
        self.add("scenes", self.tr("For"), self.scenes)
        self.add_row(
            ("discount", self.tr("Discount at events"), self.discount),
            ("productAfterSales", self.tr("After-sales phone"), self.after_sales),
        )
        self.add("productNote", self.tr("Note"), self.note)

    def _row(self, *fields: tuple[str, str, QWidget]) -> list[QWidget]:
        """The fields stand side by side; answers their blocks, to be shown or hidden."""
        self.add_row(*fields)
        return [block for _, _, field in fields if (block := field.parentWidget()) is not None]

    def _connect(self) -> None:
        self.watch(
            self.name, self.model, self.category, self.route, self.stars, self.certificate, self.certifier,
            self.issued, self.expires, self.standard, self.price, self.unit, self.scenes, self.requirement,
            self.verifier, self.verified_on, self.certifying, self.certifying_note, self.listed_in, self.discount,
            self.after_sales, self.note,
        )  # fmt: skip
        self.category.editTextChanged.connect(self._touched)
        self.maker.chosen.connect(self._touched)
        self.route.currentIndexChanged.connect(lambda _at: self._show_parts())
        self.issued.editingFinished.connect(self._fill_last_day)

    def fill(self, entry: Product) -> None:
        """The fields hold the product."""
        self._entry = entry
        self.category.show_category(entry.category)
        self.maker.show_enterprise(entry.enterprise_id or None)
        for box, value in (
            (self.route, entry.route), (self.certifying, entry.certifying), (self.listed_in, entry.listed_in),
        ):  # fmt: skip
            box.setCurrentIndex(box.findData(value))
        self.stars.setCurrentIndex(entry.stars)
        for line, text in self._lines(entry):
            line.setText(text)
        self.issued.show_day(entry.issued)
        self.expires.show_day(entry.expires)
        self.verified_on.show_day(entry.verified_on)
        self.price.show_sum(entry.price)
        self.scenes.show_ticked(entry.scenes)
        self.requirement.setPlainText(entry.requirement)
        self.note.setPlainText(entry.note)
        self._show_parts()

    def _lines(self, entry: Product) -> tuple[tuple[QLineEdit, str], ...]:
        return (
            (self.name, entry.name), (self.model, entry.model), (self.certificate, entry.certificate),
            (self.certifier, entry.certifier), (self.standard, entry.standard), (self.unit, entry.unit),
            (self.verifier, entry.verifier), (self.certifying_note, entry.certifying_note),
            (self.discount, entry.discount_note), (self.after_sales, entry.after_sales),
        )  # fmt: skip

    def said(self) -> Product:
        """The product as the form has it; what the route has no use for is left out."""
        route = Route(self.route.currentData())
        certified, price = route is not Route.NONE, self.price.sum
        return replace(
            self._entry,
            enterprise_id=self.maker.enterprise_id or EnterpriseId(""),
            category=self.category.currentText(),
            name=self.name.text(),
            model=self.model.text(),
            route=route,
            stars=self.stars.currentData() if route is Route.GRADED else 0,
            certificate=self.certificate.text() if certified else "",
            certifier=self.certifier.text() if certified else "",
            issued=self.issued.day if certified else None,
            expires=self.expires.day if certified else None,
            standard=self.standard.text(),
            price=None if isinstance(price, MoneyProblem) else price,
            unit=self.unit.text(),
            scenes=self.scenes.ticked,
            requirement=self.requirement.toPlainText(),
            verifier=self.verifier.text(),
            verified_on=self.verified_on.day,
            certifying=Certifying(self.certifying.currentData()),
            certifying_note=self.certifying_note.text(),
            listed_in=Listing(self.listed_in.currentData()),
            discount_note=self.discount.text(),
            after_sales=self.after_sales.text(),
            note=self.note.toPlainText(),
        )

    def unsound(self) -> str:
        """The first day or price that cannot be read."""
        for key, day in (("issued", self.issued), ("expires", self.expires), ("verifiedOn", self.verified_on)):
            if day.isVisibleTo(self) and not day.is_sound:
                self.show_error(key, self.tr("Not a day; write 2023-05-06, or leave it empty."))
                return key
        price = self.price.sum
        if isinstance(price, MoneyProblem):
            self.show_error("price", say(BadPrice(self.price.text(), price), self.context.lang))
            return "price"
        return ""

    def field_of(self, error: GbmError) -> str:
        """The field that the error is about."""
        if isinstance(error, ProductIncomplete):
            return _FIELD_OF[error.wrong[0]]
        return _FIELD_OF_ERROR.get(type(error), "")

    def _show_parts(self) -> None:
        route = self.route.currentData()
        for block in self._certified:
            block.setVisible(route != Route.NONE)
        for block in self._uncertified:
            block.setVisible(route == Route.NONE)
        if (stars := self.stars.parentWidget()) is not None:
            stars.setVisible(route == Route.GRADED)

    def _fill_last_day(self) -> None:
        if self.issued.day is not None and not self.expires.text().strip():
            self.expires.show_day(last_day(self.issued.day))
