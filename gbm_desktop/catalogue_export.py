"""The catalogue as a workbook: products in the columns in which lists come, enterprises on a sheet of their own."""

from collections.abc import Sequence

from gbm_desktop import campaign, catalogue
from gbm_desktop.documents.workbook import Cell, ListSheet, list_xlsx
from gbm_desktop.intake.catalogue import COLUMNS
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.products import Product
from gbm_desktop.wording import catalogue as words
from gbm_desktop.wording import shown, word
from gbm_desktop.workspace import Workspace


def export_xlsx(ws: Workspace, products: Sequence[Product] | None = None) -> bytes:
    """The products (None: all) and every enterprise are a workbook, which can be imported again. Raises NoCampaign."""
    makers = {one.id: one for one in catalogue.enterprises(ws)}
    found = catalogue.products(ws) if products is None else products
    region = campaign.current(ws).region_name
    titles = {
        name: words.EXPORT_TITLE.format(region=region, list=name)
        for name in (words.PRODUCTS, words.ENTERPRISES, words.BOTH)
    }
    listed = ListSheet(
        words.PRODUCTS,
        titles[words.PRODUCTS],
        tuple(column.title for column in COLUMNS),
        [_product_line(one, makers[one.enterprise_id]) for one in found],
    )
    known = ListSheet(
        words.ENTERPRISES,
        titles[words.ENTERPRISES],
        words.ENTERPRISE_COLUMNS,
        [_maker_line(one) for one in makers.values()],
    )
    return list_xlsx([listed, known], title=titles[words.BOTH], made=ws.today())


def _product_line(product: Product, maker: Enterprise) -> tuple[Cell, ...]:
    return (
        maker.name, maker.credit_code, product.category, product.name, product.model, word(product.route),
        words.stars_word(product.stars), product.certificate, product.certifier, product.issued, product.expires,
        product.standard, None if product.price is None else product.price / 100, product.unit,
        product.discount_note, product.after_sales, shown(product.scenes), product.requirement,
        product.verifier, product.verified_on, maker.contact, maker.phone, product.note,
    )  # fmt: skip


def _maker_line(maker: Enterprise) -> tuple[Cell, ...]:
    local = "" if maker.is_local is None else words.YES if maker.is_local else words.NO
    return (
        maker.name, maker.credit_code, shown(maker.roles), words.YES if maker.chain_leader else "", local,
        maker.contact, maker.phone, maker.after_sales, maker.note,
    )  # fmt: skip
