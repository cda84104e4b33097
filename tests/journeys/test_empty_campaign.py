"""A campaign in which nothing was done yet: whatever page one comes to, it says what comes next and offers it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QPushButton

from tests.journeys.at_the_window import Person
from ui.tabbed_page import TabbedPage
from ui.widgets import EmptyState

pytestmark = pytest.mark.journey

SHOWS_WHAT_THERE_IS = {"history", "settings"}
"""The beginning itself stands in the history, and the notice in the settings."""


@pytest.fixture
def begun(sit_down: Callable[..., Person]) -> Person:
    """A campaign was begun by filling in a name and a region."""
    person = sit_down()
    person.fills("operator", "王芳")
    person.presses("startCampaign")
    person.fills("region", "510113")
    for button in ("nextStep", "nextStep", "createCampaign"):
        person.presses(button)
    person.waits(lambda: person.session.campaign)
    person.settles()
    person.presses("tourSkip")
    return person


def _places(person: Person) -> Iterator[str]:
    """Each page and each of its tabs is gone to, and named."""
    assert person.session.window is not None
    for entry in person.session.window.rail.entries:
        person.goes_to(entry.key)
        assert person.session.campaign is not None
        page = person.session.campaign.page
        for at in range(page.bar.count() if isinstance(page, TabbedPage) else 1):
            if isinstance(page, TabbedPage):
                page.bar.setCurrentIndex(at)
                person.settles()
            yield f"{entry.key}/{page.tab}" if isinstance(page, TabbedPage) else entry.key


def test_every_page_offers_the_next_step(begun: Person) -> None:
    person, silent = begun, []
    for place in _places(person):
        if place in SHOWS_WHAT_THERE_IS:
            continue
        offers = [one for one in person.all_seen(QPushButton) if one.objectName() == "emptyAction" or _leads(one)]
        if not any(one.isEnabled() for one in offers) and person.all_seen(EmptyState):
            silent.append(place)
    assert silent == []


def test_the_parts_on_personal_data_offer_it_too(begun: Person) -> None:
    person = begun
    person.goes_to("exchange")
    assert person.session.campaign is not None
    for part in ("held", "records", "exports"):
        person.session.campaign.go("exchange", {"tab": "privacy", "part": part})
        person.settles()
        assert person.all_seen(QPushButton, "emptyAction"), part
    person.presses("emptyAction")
    person.settles()
    assert person.session.campaign.page is not None
    assert person.session.campaign.page.key == "events"


def _leads(button: QPushButton) -> bool:
    return str(button.property("type")) == "primary"
