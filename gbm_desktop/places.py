"""Places as a person types them: of the national list, and the campaign's own villages."""

from collections.abc import Iterable
from dataclasses import dataclass

from gbm_desktop import campaign, regions
from gbm_desktop.model.region import Level, Region, RegionCode
from gbm_desktop.store import campaign as store
from gbm_desktop.workspace import Workspace

_LIMIT = 12


@dataclass(frozen=True, slots=True)
class Place:
    """A region, or a village in it, with the name by which a person knows it."""

    code: RegionCode
    village: str
    label: str


def anywhere(text: str, limit: int = _LIMIT) -> list[Place]:
    """The places of the national list that a person may mean, best first."""
    return [_of_region(region) for region in regions.search(text, limit)]


def of_campaign(ws: Workspace, text: str, limit: int = _LIMIT) -> list[Place]:
    """The places that a person may mean: the campaign's region and villages first, then the rest of the country.

    Without text: the campaign's region, its townships and its villages, all of them.
    """
    home = campaign.current(ws).region_code
    if not text.strip():
        return [_of_region(regions.require(home)), *map(_of_region, regions.children(home)), *_villages(ws, "")]
    near = [*map(_of_region, regions.search(text, limit, within=home)), *_villages(ws, text)]
    return list(dict.fromkeys((*near[:limit], *anywhere(text, limit))))[:limit]


def named(code: str, village: str = "") -> Place | None:
    """The place of this code, and the village in it, or None where the national list has no such code."""
    region = regions.find(code)
    return _of_region(region, village) if region else None


def meant(text: str, among: Iterable[Place]) -> Place | None:
    """The place that the text names without doubt: by its code, its label, or its own name where only one has it."""
    typed = text.strip()
    by_code = named(typed)
    if by_code is not None:
        return by_code
    known = list(among)
    exact = [place for place in known if place.label == typed]
    ends = [place for place in known if typed and (place.village or regions.require(place.code).name) == typed]
    return exact[0] if exact else ends[0] if len(ends) == 1 else None


def headed_by(text: str) -> Place | None:
    """The place with whose name a text begins, as 青白江区经信局 does; None where none does, or several would."""
    for end in range(len(text), 1, -1):
        name = text[:end]
        found = [region for region in regions.search(name) if regions.full_name(region.code).endswith(name)]
        if found:
            return _of_region(found[0]) if len(found) == 1 else None
    return None


def _of_region(region: Region, village: str = "") -> Place:
    above = regions.path(region.code)
    shown = above[2:] if region.level is Level.TOWNSHIP and len(above) > _DEEP else above[1:] or above
    return Place(region.code, village, " ".join((*(part.name for part in shown), *((village,) if village else ()))))


_DEEP = 3


def _villages(ws: Workspace, text: str) -> list[Place]:
    typed = text.strip().lower()
    return [
        place
        for village in store.villages(ws.read)
        if typed in village.name or village.initials.startswith(typed) or (typed and village.code.startswith(typed))
        if (place := named(village.township, village.name))
    ]
