"""What the year's plans say of enterprises, products, benefits and packages of products."""

from collections.abc import Iterator
from datetime import date

from gbm_desktop import benefits, catalogue, solutions
from gbm_desktop.model.benefits import Scheme
from gbm_desktop.model.exhibits import Solution
from gbm_desktop.model.products import CertificateState, certificate_state, may_be_exhibited
from gbm_desktop.wording import plans as words
from gbm_desktop.wording import word
from gbm_desktop.wording.money import short_yuan
from gbm_desktop.workspace import Workspace

_VALID = (CertificateState.VALID, CertificateState.ENDS_SOON)
_MOST = 6


def fields_of(ws: Workspace, on: date) -> dict[str, str]:
    """Fields from the catalogue, the schemes and the packages as of that day; what is not there is empty."""
    enterprises, products = catalogue.enterprises(ws), catalogue.products(ws)
    leaders = [one.name for one in enterprises if one.chain_leader]
    barred = [one.name for one in products if may_be_exhibited(one, on)]
    return {
        "名录企业数": str(len(enterprises)),
        "本地企业数": str(sum(one.is_local is True for one in enterprises)),
        "链主企业数": str(len(leaders)),
        "链主企业名单": words.listed(leaders),
        "名录产品数": str(len(products)),
        "获证产品种数": str(sum(certificate_state(one, on) in _VALID for one in products)),
        "不可参展产品": words.listed(barred, _MOST, words.MORE_PRODUCTS),
        "惠民措施": words.clauses([_scheme(one) for one in benefits.schemes(ws)]),
        "解决方案": "、".join(_solution(one) for one in solutions.everything(ws)),
    }


def _scheme(scheme: Scheme) -> str:
    return words.SCHEME.format(name=scheme.name, parts="，".join(_rule(scheme)))


def _rule(scheme: Scheme) -> Iterator[str]:
    yield word(scheme.kind)
    if scheme.object:
        yield words.SCHEME_OBJECT.format(text=scheme.object)
    if scheme.category:
        yield words.SCHEME_CATEGORY.format(text=scheme.category)
    if scheme.rate:
        yield words.SCHEME_RATES[scheme.kind].format(rate=scheme.rate / 100)
    if scheme.amount:
        yield words.SCHEME_AMOUNT.format(unit=scheme.unit, sum=short_yuan(scheme.amount))
    if scheme.cap:
        yield words.SCHEME_CAP.format(sum=short_yuan(scheme.cap))


def _solution(solution: Solution) -> str:
    return words.SOLUTION.format(scene=word(solution.scene), name=solution.name)
