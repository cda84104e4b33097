"""Which place a sheet means by a township's and a village's name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gbm_desktop.model.geography import PlaceKey, place_key

_VILLAGE_ENDS = re.compile(r"(?:村民委员会|村委会|居民委员会|居委会|社区|村)$")
_TOWNSHIP_ENDS = re.compile(r"(?:街道办事处|人民政府|镇政府|乡政府|政府)$")
_SHORTEST = 2
_SEAT = re.compile(r"^(?:镇区|场镇|集镇|乡政府|镇政府|政府驻地|驻地)$")


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """The campaign's townships (and its county) by name, and the villages known of each by its code."""

    regions: Mapping[str, str]
    villages: Mapping[str, tuple[str, ...]]

    def place(self, township: str, village: str) -> PlaceKey | None:
        """The village of the township, known before or not; without a village the township's seat. None: no such."""
        if not _clean(township):
            return self.named(village)
        code = self._region(township)
        if code is None:
            return None
        name = _clean(village)
        return place_key(code, "" if not name or _SEAT.match(name) else self._village(code, name))

    def named(self, text: str) -> PlaceKey | None:
        """The place that one text names: 清泉镇, 清泉镇花园村, or 花园村 where only one township has it."""
        name = _clean(text)
        if code := self._region(name):
            return place_key(code)
        for region in sorted(self.regions, key=len, reverse=True):
            if name.startswith(region):
                return self.place(region, name.removeprefix(region).lstrip("/·-—"))
        found = [(code, own) for code in self.villages for own in self.villages[code] if _is_same(own, name)]
        return place_key(*found[0]) if name and len(found) == 1 else None

    def _region(self, text: str) -> str | None:
        """The code of a region by its whole name, its name below another's, its name without 镇, or its code."""
        name = _TOWNSHIP_ENDS.sub("", _clean(text))
        for above in ("", *self.regions):
            if name.startswith(above) and (code := self.regions.get(name.removeprefix(above))):
                return code
        if name.isdecimal():
            return next((code for code in self.regions.values() if place_key(name) == place_key(code)), None)
        short = [code for known, code in self.regions.items() if len(known) > _SHORTEST and known[:-1] == name]
        return short[0] if len(short) == 1 else None

    def _village(self, code: str, name: str) -> str:
        own = name.removeprefix(next((region for region, known in self.regions.items() if known == code), ""))
        return next((known for known in self.villages.get(code, ()) if _is_same(known, own)), own or name)


def _clean(text: str) -> str:
    return "".join(text.split())


def _is_same(known: str, typed: str) -> bool:
    return known == typed or _VILLAGE_ENDS.sub("", known) == _VILLAGE_ENDS.sub("", typed)
