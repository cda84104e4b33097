"""How often something was read or seen, as platforms and people write it."""

import re
import unicodedata
from decimal import Decimal

MOST = 10**12
"""What is more was mistyped."""
_COUNT = re.compile(
    r"(?:阅读|浏览|点击|播放|观看)?[量数]?:?(?:约|近|超|逾)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(千|万|w|k|亿)?(余|多)?\+?"
    r"(?:人次|人|次|篇次)?(?:以上)?"
)
_SCALE = {None: 1, "千": 1_000, "k": 1_000, "万": 10_000, "w": 10_000, "亿": 100_000_000}


def parse_count(text: str) -> int | None:
    """The whole number that a person wrote: 1,200次, 1.2万, 10万+ (for a hundred thousand); None where it is none."""
    plain = "".join(unicodedata.normalize("NFKC", text).split()).lower()
    found = _COUNT.fullmatch(plain)
    if found is None:
        return None
    number = Decimal(f"{found[1].replace(',', '')}{found[2] or ''}") * _SCALE[found[3]]
    return int(number) if number == number.to_integral_value() and number <= MOST else None
