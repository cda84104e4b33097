"""Pinyin initials, by which people and places are found: 王芳 → wf; and syllables, by which names sound alike."""

from functools import cache

from gbm_desktop.resource_files import resource

# Surnames that are not read as the character is elsewhere.
_SURNAMES = {
    **dict(zip("单仇解查任朴区曾乐员折翟祭秘种盖繁召覃缪尉", "sqxzrpozysszzbcgpsqmw", strict=True)),
    **dict(zip("万薄黑能句宿郗谌冼莘那贾葛洗相过盛石沈", "wbhngsxcxsnjgxxgsss", strict=True)),
}
_COMPOUND_SURNAMES = {
    "尉迟": "yc", "万俟": "mq", "单于": "cy", "长孙": "zs", "澹台": "tt", "乐正": "yz", "宰父": "zf", "令狐": "lh",
}  # fmt: skip


class _Letters(dict[int, str]):
    """What `str.translate` writes for a character: its initial, and nothing for what has none."""

    def __missing__(self, point: int) -> str:
        return ""


@cache
def _letters() -> _Letters:
    table = _Letters()
    for line in resource("regions", "initials.tsv").read_text(encoding="utf-8").splitlines():
        initial, characters = line.split("\t")
        table.update(dict.fromkeys(map(ord, characters), initial))
    for letter in "abcdefghijklmnopqrstuvwxyz0123456789":
        full_width = ord(letter) + 0xFEE0
        table.update(dict.fromkeys((ord(letter), ord(letter.upper()), full_width), letter))
        table[ord(letter.upper()) + 0xFEE0] = letter
    return table


def initials(text: str) -> str:
    """The initials of a place, an office or any text; Latin letters and digits stay, other characters go."""
    return text.translate(_letters())


def name_initials(name: str) -> str:
    """The initials of a person's name, its beginning read as a surname."""
    if (surname := _COMPOUND_SURNAMES.get(name[:2])) is not None:
        return surname + initials(name[2:])
    return _SURNAMES.get(name[:1], "") + initials(name[1:]) if name[:1] in _SURNAMES else initials(name)


@cache
def _syllables() -> dict[str, str]:
    lines = resource("regions", "syllables.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return {character: said for said, characters in pairs for character in characters}


def syllables(name: str) -> tuple[str, ...]:
    """How the name sounds, without tones: 王芳 → wang fang; what has no reading stays as it is."""
    table = _syllables()
    return tuple(table.get(character, character) for character in name)
