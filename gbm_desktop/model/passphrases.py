"""Passphrases that people choose and say to one another: how they are compared, and which are too easy to guess."""

import unicodedata
from enum import StrEnum
from itertools import pairwise

SHORTEST = 10
SHORTEST_OF_DIGITS = 12
_FEWEST_DIFFERENT = 5
_FEWEST_STEPS = 4


class PassphraseProblem(StrEnum):
    """Why a passphrase protects too little."""

    SHORT = "short"
    DIGITS = "digits"
    SIMPLE = "simple"


def plain_passphrase(text: str) -> str:
    """What counts of a passphrase: neither blanks nor hyphens, full-width letters as narrow ones."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in folded if not sign.isspace() and sign != "-")


def passphrase_problem(text: str) -> PassphraseProblem | None:
    """What is wrong with it, if anything."""
    plain = plain_passphrase(text)
    if len(plain) < SHORTEST:
        return PassphraseProblem.SHORT
    if plain.isdigit() and len(plain) < SHORTEST_OF_DIGITS:
        return PassphraseProblem.DIGITS
    steps = {ord(after) - ord(before) for before, after in pairwise(plain)}
    if len(set(plain)) < _FEWEST_DIFFERENT or len(steps) < _FEWEST_STEPS:
        return PassphraseProblem.SIMPLE
    return None
