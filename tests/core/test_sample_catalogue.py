"""The catalogue that the sample season comes with."""

from datetime import date

import pytest

from gbm_desktop import catalogue
from gbm_desktop.model.products import Certifying, ExhibitProblem, Route, may_be_exhibited
from gbm_desktop.sample import catalogue as sample_catalogue
from gbm_desktop.workspace import Workspace

DAY = date(2023, 11, 20)


@pytest.fixture
def filled(ws: Workspace) -> Workspace:
    sample_catalogue.add(ws)
    return ws


def test_enterprises_stand_along_the_whole_chain_and_are_plainly_made_up(filled: Workspace) -> None:
    found = catalogue.enterprises(filled)
    assert len(found) == 14
    assert all(one.name.startswith("示例") for one in found)
    assert len({role for one in found for role in one.roles}) == 7
    assert [one.name for one in found if one.chain_leader] == ["示例新型建材集团有限公司"]
    assert {one.is_local for one in found} == {True, False, None}


def test_products_are_of_many_categories_and_each_case_is_there(filled: Workspace) -> None:
    found = catalogue.products(filled)
    assert len(found) == 37
    assert len({one.category for one in found}) > 20
    assert [one.expires for one in catalogue.ending(filled, DAY)] == [date(2024, 1, 9)]
    verified = [one for one in found if one.route is Route.NONE and may_be_exhibited(one, DAY) is None]
    assert len(verified) == 2
    assert {one.certifying for one in found} == {Certifying.NO, Certifying.PREPARING, Certifying.TESTING}
    kept_away = [may_be_exhibited(one, DAY) for one in found if may_be_exhibited(one, DAY)]
    assert kept_away == [ExhibitProblem.NO_REQUIREMENT]
