"""What people call a market where they live."""

MARKET = {
    "north": ("赶集", "集日"),
    "south_west": ("赶场", "逢场日"),
    "south": ("赶圩", "圩日"),
    "yunnan": ("赶街", "街天"),
}
_BY_PROVINCE = {
    "44": "south", "45": "south", "36": "south", "51": "south_west", "50": "south_west",
    "52": "south_west", "53": "yunnan",
}  # fmt: skip


def market_day_word(region_code: str) -> str:
    """What a market day is called in the province of this code: 集日, 逢场日, 圩日, 街天."""
    return MARKET[_BY_PROVINCE.get(region_code[:2], "north")][1]


def going_word(region_code: str) -> str:
    """What going to the market is called there: 赶集, 赶场, 赶圩, 赶街."""
    return MARKET[_BY_PROVINCE.get(region_code[:2], "north")][0]
