"""What becomes of each row of a product list: new, known, changed, repeated or wrong."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from gbm_desktop.intake.catalogue import ListedProduct, bad_cell
from gbm_desktop.intake.catalogue_cells import CellFault
from gbm_desktop.intake.catalogue_headings import Heading
from gbm_desktop.intake.tables import BadRow
from gbm_desktop.model.enterprises import Enterprise, name_key
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.products import Listing, Product, Route, product_key


@dataclass(frozen=True, slots=True)
class ChangedProduct:
    """A row says otherwise of a product that is known; `differing` names the fields."""

    row: int
    known: Product
    wanted: Product
    differing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RepeatedProduct:
    """A row names the same product as row `same_as` of the file."""

    row: int
    same_as: int
    name: str


@dataclass(frozen=True, slots=True)
class CataloguePlan:
    """What an import would do. Each row is in exactly one of `new`, `known`, `changed`, `repeated` and `bad`.

    `known` products stand in the catalogue as the row says; `changed` ones are taken over only where that is asked for.
    `headings` tell what each column of the file was taken for.
    """

    file: str
    listing: Listing
    enterprises: tuple[Enterprise, ...]
    new: tuple[ListedProduct, ...]
    known: tuple[ListedProduct, ...]
    changed: tuple[ChangedProduct, ...]
    repeated: tuple[RepeatedProduct, ...]
    bad: tuple[BadRow, ...]
    listed: tuple[ListedProduct, ...]
    headings: tuple[Heading, ...] = ()


class KnownCatalogue:
    """What the catalogue holds, found as a list names it."""

    def __init__(self, enterprises: Sequence[Enterprise], products: Sequence[Product]) -> None:
        self.by_code = {one.credit_code: one for one in enterprises if one.credit_code}
        self.by_name = {name_key(one.name): one for one in enterprises}
        self.by_certificate = {one.certificate: one for one in products if one.certificate}
        self.by_key = {product_key(one): one for one in products}

    def maker(self, listed: Enterprise) -> Enterprise | CellFault | None:
        """The enterprise that is meant, or why it cannot be: its code and its name must not belong to two."""
        coded = self.by_code.get(listed.credit_code)
        named = self.by_name.get(name_key(listed.name))
        if coded and name_key(coded.name) != name_key(listed.name):
            return CellFault.OTHER_NAME
        if named and listed.credit_code and named.credit_code not in ("", listed.credit_code):
            return CellFault.OTHER_CODE
        return coded or named

    def add_maker(self, enterprise: Enterprise) -> None:
        """The enterprise is known from here on."""
        self.by_name[name_key(enterprise.name)] = enterprise
        if enterprise.credit_code:
            self.by_code[enterprise.credit_code] = enterprise

    def product(self, wanted: Product) -> Product | CellFault | None:
        """The product that is meant by certificate, else by name and model; a certificate belongs to one maker."""
        certified = self.by_certificate.get(wanted.certificate) if wanted.certificate else None
        if certified and certified.enterprise_id != wanted.enterprise_id:
            return CellFault.CERTIFICATE_TAKEN
        return certified or self.by_key.get(product_key(wanted))


class _Decider:
    """Collects what becomes of each row."""

    def __init__(self, known: KnownCatalogue) -> None:
        self._known = known
        self._rows: dict[tuple[str, str, str], int] = {}
        self._certified: dict[str, tuple[int, EnterpriseId]] = {}
        self.enterprises: list[Enterprise] = []
        self.new: list[ListedProduct] = []
        self.same: list[ListedProduct] = []
        self.changed: list[ChangedProduct] = []
        self.repeated: list[RepeatedProduct] = []
        self.bad: list[BadRow] = []

    def take(self, listed: ListedProduct) -> None:
        """The row is new, known, changed, repeated or wrong."""
        maker = self._known.maker(listed.enterprise)
        if isinstance(maker, CellFault):
            key = "credit_code" if maker is CellFault.OTHER_CODE else "enterprise"
            self.bad.append(bad_cell(listed.row, key, getattr(listed.enterprise, _FIELD[key]), maker))
            return
        of = maker.id if maker and maker.id else EnterpriseId(maker_key(listed.enterprise))
        wanted = replace(listed.product, enterprise_id=of)
        found = self._repeats(listed.row, wanted) or self._known.product(wanted)
        if isinstance(found, RepeatedProduct):
            self.repeated.append(found)
        elif isinstance(found, CellFault):
            self.bad.append(bad_cell(listed.row, "certificate", wanted.certificate, found))
        elif found is not None:
            self._compare(listed, found)
        else:
            self.new.append(listed)
            if maker is None:
                self._known.add_maker(listed.enterprise)
                self.enterprises.append(listed.enterprise)

    def _repeats(self, row: int, wanted: Product) -> RepeatedProduct | CellFault | None:
        """Whether an earlier row names this product, or its certificate for another enterprise."""
        certified = self._certified.setdefault(wanted.certificate or f"row {row}", (row, wanted.enterprise_id))
        if certified[1] != wanted.enterprise_id:
            return CellFault.CERTIFICATE_TAKEN
        first = min(certified[0], self._rows.setdefault(product_key(wanted), row))
        return RepeatedProduct(row, first, wanted.name) if first != row else None

    def _compare(self, listed: ListedProduct, known: Product) -> None:
        wanted = _with_what_is_said(known, listed.product)
        differing = tuple(name for name in _SAID if getattr(wanted, name) != getattr(known, name))
        if differing:
            self.changed.append(ChangedProduct(listed.row, known, wanted, differing))
        else:
            self.same.append(listed)


_FIELD = {"credit_code": "credit_code", "enterprise": "name"}
_SAID = tuple(
    field.name for field in fields(Product) if field.name not in ("id", "enterprise_id", "initials", "certifying")
)
_PLAIN = Product(ProductId(""), EnterpriseId(""), "", "")


def _with_what_is_said(known: Product, listed: Product) -> Product:
    """The known product with what the list says of it; what it is silent about stays, a certificate goes as a whole."""
    said = {
        name: value
        for name in _SAID
        if (value := getattr(listed, name)) != getattr(_PLAIN, name) and not _reads_alike(value, getattr(known, name))
    }
    if known.listed_in is Listing.NATIONAL:
        said.pop("listed_in", None)
    merged = replace(known, **said, initials=listed.initials if "name" in said else known.initials)
    if listed.route is Route.NONE:
        return merged
    renewed = listed.certificate != known.certificate
    issued = listed.issued or (None if renewed else known.issued)
    if issued and listed.expires and issued > listed.expires:
        issued = None
    return replace(merged, stars=listed.stars, issued=issued)


def _reads_alike(one: object, other: object) -> bool:
    """Whether two texts differ in nothing but width and spaces."""
    return isinstance(one, str) and isinstance(other, str) and name_key(one) == name_key(other)


def decided(
    file: str, listing: Listing, listed: Sequence[ListedProduct], bad: Sequence[BadRow], known: KnownCatalogue
) -> CataloguePlan:
    """What importing the rows would do beside what is known; `bad` are those that could not be read."""
    decider = _Decider(known)
    for one in listed:
        decider.take(one)
    every_bad = {(one.row, one.column): one for one in (*bad, *decider.bad)}
    return CataloguePlan(
        file,
        listing,
        tuple(decider.enterprises),
        tuple(decider.new),
        tuple(decider.same),
        tuple(decider.changed),
        tuple(decider.repeated),
        tuple(sorted(every_bad.values(), key=lambda one: one.row)),
        tuple(listed),
    )


def maker_key(enterprise: Enterprise) -> str:
    """By what a list's enterprise is known until it has an id."""
    return name_key(enterprise.name)
