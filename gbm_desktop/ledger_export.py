"""The ledgers of claims and deals as workbooks, in the columns in which they can be imported."""

from collections.abc import Sequence
from dataclasses import dataclass

from gbm_desktop import benefit_sums, benefits, campaign, catalogue
from gbm_desktop.documents.workbook import Cell, ListSheet, list_xlsx
from gbm_desktop.intake.claim_ledger import TITLES as CLAIMS
from gbm_desktop.intake.deal_ledger import TITLES as DEALS
from gbm_desktop.model.benefit_sums import Sums
from gbm_desktop.model.benefits import Claim, Scheme, SchemeKind
from gbm_desktop.model.deals import Channel, Deal
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.person_name import masked_name
from gbm_desktop.prints import People, Printed
from gbm_desktop.store import events as event_store
from gbm_desktop.wording import benefits as words
from gbm_desktop.wording import word
from gbm_desktop.wording.exports import exported_by
from gbm_desktop.workspace import Workspace

_DEALS = tuple(title for key, title in DEALS.items() if key != "sum_wan")
_CLAIMS = tuple(title for key, title in CLAIMS.items() if key != "township" and not key.endswith("_wan"))


@dataclass(frozen=True, slots=True)
class Names:
    """By what the lines of a ledger are known to people."""

    events: dict[str, str]
    enterprises: dict[EnterpriseId, str]
    products: dict[ProductId, str]

    def of(self, line: Claim | Deal) -> tuple[str, str, str]:
        """The line's event, enterprise and product; empty where it has none."""
        return (
            self.events.get(line.event_id, "") if line.event_id else "",
            self.enterprises.get(line.enterprise_id, "") if line.enterprise_id else "",
            self.products.get(line.product_id, "") if line.product_id else "",
        )


def names(ws: Workspace) -> Names:
    """The names of every event, enterprise and product."""
    return Names(
        event_store.names(ws.read),
        {one.id: one.name for one in catalogue.enterprises(ws)},
        {one.id: one.name for one in catalogue.products(ws)},
    )


def deals_xlsx(ws: Workspace, lines: Sequence[Deal]) -> bytes:
    """These lines of the ledger of deals are a workbook, which can be imported again. Raises NoCampaign."""
    known = names(ws)
    sheet = ListSheet(words.DEALS, _title(ws, words.DEALS), _DEALS, [_deal(one, known) for one in lines], _note(ws))
    return list_xlsx([sheet], title=sheet.title, made=ws.today())


def claims_xlsx(ws: Workspace, lines: Sequence[Claim], *, full_names: bool = False) -> bytes:
    """These claims are a workbook, with a sheet of the sums apart; claimants' names are masked unless asked for.

    Raises NoCampaign.
    """
    known = names(ws)
    schemes = {one.id: one for one in benefits.schemes(ws)}
    shown = [_claim(one, schemes[one.scheme_id], known, full_names=full_names) for one in lines]
    listed = ListSheet(words.CLAIMS, _title(ws, words.CLAIMS), _CLAIMS, shown, _note(ws))
    summed = ListSheet(words.SUMS, words.SUMS_TITLE, words.SUMS_COLUMNS, _sum_lines(benefit_sums.total(ws, lines)))
    return list_xlsx([listed, summed], title=listed.title, made=ws.today())


def deals_file(ws: Workspace, lines: Sequence[Deal]) -> Printed:
    """The ledger of deals with its name; it tells of nobody. Raises NoCampaign."""
    return Printed(deals_xlsx(ws, lines), f"{words.DEALS}.xlsx", ())


def claims_file(ws: Workspace, lines: Sequence[Claim], *, full_names: bool = False) -> Printed:
    """The same with its name, and of how many claimants it tells. Raises NoCampaign."""
    people = People("claims", sum(bool(one.claimant) for one in lines))
    return Printed(claims_xlsx(ws, lines, full_names=full_names), f"{words.CLAIMS}.xlsx", (), people)


def _title(ws: Workspace, ledger: str) -> str:
    return words.LEDGER_TITLE.format(region=campaign.current(ws).region_name, ledger=ledger)


def _note(ws: Workspace) -> str:
    return exported_by(ws.operator, ws.now())


def _deal(deal: Deal, known: Names) -> tuple[Cell, ...]:
    online = deal.channel is Channel.ONLINE
    platform, source = (deal.source, "") if online else ("", deal.source)
    told = (deal.on_day, word(deal.kind), word(deal.channel), *known.of(deal), deal.count, deal.sum / 100)
    return (*told, platform, source, deal.note)


def _claim(claim: Claim, under: Scheme, known: Names, *, full_names: bool) -> tuple[Cell, ...]:
    loan = claim.loan
    lent = (loan.bank, loan.principal / 100, loan.rate / 100, loan.months) if loan else ("", None, None, None)
    who = claim.claimant if full_names else masked_name(claim.claimant)
    bought = (claim.pieces, claim.base / 100 if claim.base else None, claim.sum / 100)
    people = (claim.on_day, under.name, who, claim.village, claim.households)
    return (*people, *known.of(claim), *bought, *lent, word(claim.state), claim.note)


def _sum_lines(found: Sums) -> list[tuple[Cell, ...]]:
    """A line a kind; there is no line for all of them, for they are never added up."""
    return [
        (word(SchemeKind.SUBSIDY), found.subsidies.fen / 100, found.households),
        (word(SchemeKind.INTEREST), found.interest.fen / 100, found.loans),
        (word(SchemeKind.DISCOUNT), found.discounts.fen / 100, None),
        (word(SchemeKind.TRADE_IN), found.trade_ins.fen / 100, found.traded_in),
    ]
