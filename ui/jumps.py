"""What the window's search finds: pages, tabs, settings, actions, events, people, staff, enterprises and products."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.roles import pages
from gbm_desktop.pinyin import initials
from gbm_desktop.store import attendance, events, staff
from gbm_desktop.store.events import EventQuery
from gbm_desktop.wording import day
from ui.context import Context
from ui.jump_places import actions, settings_sections
from ui.page import Page
from ui.tabbed_page import TabbedPage
from ui.widgets.jump_box import Jump
from ui.widgets.rail import PageEntry

_EACH, _REMEMBERED = 8, 8
TABBED = ("tours", "catalogue", "benefits", "publicity", "plans", "exchange")
"""The pages that are a frame of tabs; making one costs next to nothing, for its tabs are made when they are seen."""


class Jumps:
    """All that one can jump to in an open campaign. Where a person went last comes first, and is kept nowhere."""

    def __init__(self, context: Context, entries: Sequence[PageEntry], page: Callable[[str], Page]) -> None:
        self._context, self._entries, self._page = context, entries, page
        self._fixed: list[tuple[Jump, str]] = []
        self._recent: list[Jump] = []

    def find(self, text: str) -> list[Jump]:
        """What the text means, by words or their pinyin initials; without a text, where a person was last."""
        if not text:
            return list(self._recent)
        words = text.lower().split()
        found = [jump for jump, said in self._places() if all(word in said for word in words)]
        if {"events", "catalogue", "settings"} & self._allowed:
            found += self._records(text)
        return sorted(found, key=lambda jump: jump not in self._recent)

    def went(self, jump: Jump) -> None:
        """A person chose this one."""
        self._recent = [jump, *(one for one in self._recent if one != jump)][:_REMEMBERED]

    @property
    def _allowed(self) -> frozenset[str]:
        return pages(self._context.ws.role)

    def _places(self) -> list[tuple[Jump, str]]:
        """What is there whatever the data, each with the text it is found by."""
        if not self._fixed:
            jumps = [*self._pages(), *actions(self._context), *settings_sections()]
            self._fixed = [(jump, f"{jump.label} {initials(jump.label)}".lower()) for jump in jumps]
        allowed = self._allowed
        return [(jump, said) for jump, said in self._fixed if not jump.page or jump.page in allowed]

    def _pages(self) -> Iterator[Jump]:
        for entry in self._entries:
            yield Jump(entry.title, entry.key)
            page = self._page(entry.key) if entry.key in TABBED and entry.key in self._allowed else None
            if isinstance(page, TabbedPage):
                for tab in page.entries:
                    yield Jump(f"{tab.title} · {entry.title}", entry.key, {"tab": tab.key})

    def _records(self, text: str) -> Iterator[Jump]:
        allowed = self._allowed
        if "events" in allowed:
            yield from self._events(text)
            yield from self._people(text)
        if "settings" in allowed:
            yield from self._staff(text)
        if "catalogue" in allowed:
            yield from self._catalogue(text)

    def _events(self, text: str) -> Iterator[Jump]:
        db, lang = self._context.ws.read, self._context.lang
        for event in events.matching(db, EventQuery(text=text))[-_EACH:]:
            yield Jump(f"{day(event.said.start.date(), lang)} {event.said.name}", "events", {"event_id": event.id})

    def _people(self, text: str) -> Iterator[Jump]:
        db = self._context.ws.read
        people = attendance.search(db, None, text, _EACH)
        names = events.names(db, {person.event_id for person in people})
        for person in people:
            said = f"{person.name} {person.unit} · {names[person.event_id]}"
            yield Jump(said, "events", {"event_id": person.event_id, "step": EventStep.PEOPLE})

    def _staff(self, text: str) -> Iterator[Jump]:
        kind = QCoreApplication.translate("Jumps", "staff")
        for person in staff.search(self._context.ws.read, text, _EACH):
            place = {"part": "staff", "staff": person.name}
            yield Jump(f"{person.name} {person.unit} · {kind}", "settings", place)

    def _catalogue(self, text: str) -> Iterator[Jump]:
        from gbm_desktop import catalogue  # large, and asked only once something was typed

        ws = self._context.ws
        firms = catalogue.enterprises(ws)
        for firm in catalogue.find_enterprises(firms, text)[:_EACH]:
            kind = QCoreApplication.translate("Jumps", "enterprise")
            yield Jump(f"{firm.name} · {kind}", "catalogue", {"tab": "enterprises", "enterprise_id": firm.id})
        makers = {firm.id: firm.name for firm in firms}
        for product in catalogue.find_products(catalogue.products(ws), text, makers)[:_EACH]:
            said = f"{product.name} {product.model} · {makers.get(product.enterprise_id, '')}"
            yield Jump(said, "catalogue", {"tab": "products", "product_id": product.id})
