"""What the report's texts can say of the registers: each field by its name; empty where nothing was recorded."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from gbm_desktop.model.enterprises import ChainRole
from gbm_desktop.model.figures import Figure
from gbm_desktop.model.publicity import Medium
from gbm_desktop.season import Season
from gbm_desktop.store import report_rows
from gbm_desktop.wording import day, word
from gbm_desktop.wording import report_registers as words
from gbm_desktop.wording.report import clauses, listed

YUAN = "元"
_FEW = 5
_COMPARED = (
    "sessions", "townships", "villages", "entries", "exhibitors", "products_certified", "contracts_sum",
    "sales_sum", "publicity",
)  # fmt: skip
_GRANTED = ("subsidy_sum", "interest_sum", "discount_sum")
_MEDIA = tuple(f"publicity_{medium}" for medium in Medium)


def fields_of(season: Season, figures: Sequence[Figure]) -> dict[str, str]:
    """The fields by their names."""
    known = {figure.key: figure for figure in figures if figure.value is not None}
    registers, db = season.registers, season.registers.db
    return {
        **_sums(figures),
        "惠民已登记": str(sum(key in known for key in _GRANTED)),
        "未收到投诉": words.NO_DISPUTE if "complaints" in known and not known["complaints"].value else "",
        "参展构成": _exhibitors(known),
        "媒体构成": _media(known),
        "同比情况": clauses([_compared(known[key]) for key in _COMPARED if key in known and _has_last(known[key])]),
        **_verified(registers.shown_products),
        "认证推进情况": _counted(words.CERTIFYING, report_rows.being_certified(db)),
        "解决方案情况": _packages(report_rows.packages(db)),
        **_chain(report_rows.chain(db)),
        "任务情况": _tasks(report_rows.task_states(db), season),
        "未办结投诉": _counted(words.UNCLOSED, sum(row["closed_on"] is None for row in registers.disputes)),
    }


def _sums(figures: Sequence[Figure]) -> dict[str, str]:
    """Each sum of money as a text has it."""
    return {
        words.SUM_NAME.format(name=one.name): "" if one.value is None else words.amount(one.value)
        for one in figures
        if one.unit == YUAN
    }


def _counted(form: str, count: int) -> str:
    return form.format(count=f"{count:,}") if count else ""


def _value(known: Mapping[str, Figure], key: str) -> int:
    return int(known[key].value or 0) if key in known else 0


def _exhibitors(known: Mapping[str, Figure]) -> str:
    forms = (("local", words.LOCAL), ("outside", words.OUTSIDE), ("certified", words.WITH_CERTIFICATE))
    return listed(list(filter(None, (_counted(form, _value(known, f"exhibitors_{key}")) for key, form in forms))))


def _media(known: Mapping[str, Figure]) -> str:
    counts = ((medium, _value(known, key)) for medium, key in zip(Medium, _MEDIA, strict=True))
    return listed([words.MEDIUM.format(medium=word(medium), count=f"{count:,}") for medium, count in counts if count])


def _has_last(figure: Figure) -> bool:
    return figure.last_year is not None


def change(figure: Figure) -> float:
    """By how much the figure differs from last year's; the caller knows that both are there."""
    return round((figure.value or 0) - (figure.last_year or 0), 2)


def _compared(figure: Figure) -> str:
    more = change(figure)
    rate = f"{abs(more) * 100 / figure.last_year:.1f}".removesuffix(".0") if figure.last_year else ""
    form, told = (words.UP, words.GREW) if more > 0 else (words.DOWN, words.FELL)
    said = form.format(amount=_with_unit(figure, abs(more)), rate=told.format(rate=rate) if rate else "")
    value = _with_unit(figure, figure.value or 0)
    return words.COMPARED.format(name=figure.name, value=value, change=said if more else words.SAME)


def _with_unit(figure: Figure, value: float) -> str:
    return words.amount(value) if figure.unit == YUAN else f"{value:,g}{figure.unit}"


def is_verified(product: Mapping[str, object]) -> bool:
    """Whether an uncertified product has its requirement and who verified it (notice 四(一))."""
    return bool(product["requirement"] and product["verifier"])


def _verified(products: Sequence[Mapping[str, object]]) -> dict[str, str]:
    without = [one for one in products if one["route"] == "none"]
    done = sum(map(is_verified, without))
    form = words.VERIFIED if done == len(without) else words.PARTLY_VERIFIED
    return {
        "未获证核验情况": form.format(count=len(without), verified=done) if without else "",
        "未核验产品": _counted(words.UNVERIFIED_PRODUCTS, len(without) - done),
    }


def _packages(by_scene: Mapping[str, int]) -> str:
    forms = (("house", words.HOUSE), ("infrastructure", words.INFRASTRUCTURE))
    return listed([form.format(count=by_scene[scene]) for scene, form in forms if by_scene.get(scene)])


def _chain(enterprises: Sequence[Mapping[str, str]]) -> dict[str, str]:
    roles = Counter(role for one in enterprises for role in json.loads(one["roles"]))
    leaders = [one["name"] for one in enterprises if one["chain_leader"]]
    form = words.LEADERS if len(leaders) > 1 else words.LEADER
    return {
        "产业链构成": listed(list(_roles(roles))),
        "链主企业": form.format(count=len(leaders), names=listed(leaders[:_FEW])) if leaders else "",
    }


def _roles(counts: Mapping[str, int]) -> Iterator[str]:
    for role in ChainRole:
        if counts.get(role):
            yield words.ROLE.format(role=word(role), count=counts[role])


def _tasks(states: Mapping[str, int], season: Season) -> str:
    count = sum(states.values())
    as_of = day(season.as_of)
    return words.TASKS.format(count=count, done=states.get("done", 0), as_of=as_of) if count else ""
