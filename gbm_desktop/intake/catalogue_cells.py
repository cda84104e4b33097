"""What stands in the cells of a product list: stars, routes, scenes, prices and days as offices write them."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from gbm_desktop.intake.tables import parse_day
from gbm_desktop.model.money import MoneyProblem, parse_yuan
from gbm_desktop.model.products import Route, Scene


class CellFault(StrEnum):
    """Why a cell of a product list cannot be read, or does not fit what is known."""

    NO_ENTERPRISE = "no_enterprise"
    BAD_DAY = "bad_day"
    BAD_STARS = "bad_stars"
    BAD_ROUTE = "bad_route"
    BAD_SCENE = "bad_scene"
    UNKNOWN_CATEGORY = "unknown_category"
    OTHER_CODE = "other_code"
    OTHER_NAME = "other_name"
    CERTIFICATE_TAKEN = "certificate_taken"


_NOTHING = re.compile(r"[-—–/\\无否]*|暂?无|没有|面议|未定|不详|未评|n/?a", re.IGNORECASE)
_GRADES = {"一": 1, "二": 2, "三": 3, "1": 1, "2": 2, "3": 3}
_GRADE = re.compile(r"([一二三123])(?:颗?星级?)?")
_DRAWN = re.compile(r"([★⭐*]{1,3})☆{0,2}|(☆{1,3})")
_SERIAL_FIRST, _SERIAL_LAST = 20_000, 80_000
_SERIAL_ZERO = date(1899, 12, 30)
_RANGE = re.compile(r"至|到|~|～|—+|–|\s-\s")
_PER = re.compile(r"(.*?)(?:元)?\s*[/／]\s*(.+)")


def stars_of(text: str) -> int | CellFault:
    """三星, 三星级, ★★★, 3: how many stars; none where the cell says nothing."""
    plain = _plain(text)
    if _NOTHING.fullmatch(plain) or plain == "0":
        return 0
    if drawn := _DRAWN.fullmatch(plain):
        return len(drawn[1] or drawn[2])
    found = _GRADE.fullmatch(plain)
    return _GRADES[found[1]] if found else CellFault.BAD_STARS


def route_of(text: str, *, stars: int, certificate: str) -> Route | CellFault:
    """The route that the words name; where nothing is said, what stars and certificate tell."""
    plain = _plain(text)
    if not plain:
        return Route.GRADED if stars else Route.UNIFIED if certificate else Route.NONE
    if re.search(r"未认证|未获证|^[-—/无否]+$", plain):
        return Route.NONE
    if re.search(r"[二2]|分级|建材产品认证|建材认证|星", plain):
        return Route.GRADED
    if re.search(r"[一1]|绿色产品", plain):
        return Route.UNIFIED
    return CellFault.BAD_ROUTE


def scenes_of(text: str) -> tuple[Scene, ...] | CellFault:
    """农房, 基建 or both; nothing where the cell says nothing."""
    plain = _plain(text)
    if _NOTHING.fullmatch(plain):
        return ()
    if re.search(r"均|都|通用|不限", plain):
        return tuple(Scene)
    house = re.search(r"农房|住房|住宅|民居|建房", plain)
    works = re.search(r"基建|基础设施|公共设施|公共建筑|道路|市政", plain)
    found = tuple(scene for scene, said in ((Scene.HOUSE, house), (Scene.INFRASTRUCTURE, works)) if said)
    return found or CellFault.BAD_SCENE


def price_of(text: str) -> tuple[int | None, str] | MoneyProblem:
    """The price in 分 and what it is for: 35元/平方米, 1,200; None where the cell names none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if _NOTHING.fullmatch(plain):
        return None, ""
    per = _PER.fullmatch(plain)
    amount = parse_yuan(per[1] if per else plain)
    return amount if isinstance(amount, MoneyProblem) else (amount, per[2].strip() if per else "")


def day_of(text: str) -> date | CellFault | None:
    """The day, also as the number by which spreadsheets keep days; None where the cell says nothing."""
    plain = _plain(text)
    if _NOTHING.fullmatch(plain):
        return None
    if plain.isascii() and plain.isdigit() and _SERIAL_FIRST <= int(plain) <= _SERIAL_LAST:
        return _SERIAL_ZERO + timedelta(days=int(plain))
    return parse_day(plain) or CellFault.BAD_DAY


def days_of(text: str) -> tuple[date | None, date | None] | CellFault:
    """The first and last day of 2021-03-15至2026-03-14; of a single day only the last."""
    parts = [part for part in _RANGE.split(text.strip()) if part.strip()]
    days = [day_of(part) for part in parts[:2]] or [None]
    if len(parts) > len(days) or CellFault.BAD_DAY in days:
        return CellFault.BAD_DAY
    first, last = (days[0], days[1]) if len(days) > 1 else (None, days[0])
    return _checked(first), _checked(last)


def category_of(text: str, product: str, names: Iterable[str]) -> str | None:
    """The category that the cell means or, where it says nothing, the longest that the product's name holds."""
    known = {_category_key(name): name for name in names}
    wanted = _category_key(text)
    if wanted:
        return known.get(wanted) or known.get(wanted.removesuffix("类"))
    inside = [key for key in known if key in _plain(product).lower()]
    return known[max(inside, key=len)] if inside else None


def _checked(day: date | CellFault | None) -> date | None:
    return day if isinstance(day, date) else None


def _category_key(text: str) -> str:
    return re.sub(r"\(.*?\)", "", _plain(text)).lower()


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
