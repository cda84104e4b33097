"""What people call a market where they live."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

_NORTH, _SOUTH_WEST, _SOUTH, _YUNNAN = "集日", "逢场日", "圩日", "街天"
_BY_PROVINCE = {
    "44": _SOUTH, "45": _SOUTH, "36": _SOUTH, "51": _SOUTH_WEST, "50": _SOUTH_WEST, "52": _SOUTH_WEST, "53": _YUNNAN,
}  # fmt: skip


def market_day_word(region_code: str, lang: "Lang" = "zh") -> str:
    """What a market day is called in the province of this code: 集日, 逢场日, 圩日, 街天."""
    return _BY_PROVINCE.get(region_code[:2], _NORTH) if lang == "zh" else "Market days"
