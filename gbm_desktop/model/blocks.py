"""Number blocks: the letters before the numbers that one laptop hands out, so that no two hand out the same.

A laptop that was admitted by another bears that one's letters and further ones: A admits AA, AB, … One that joined
by a file has three letters of its own, made of its id. Nobody need be asked for either.
"""

import hashlib
from collections.abc import Collection
from string import ascii_uppercase

FIRST = "A"
_MORE = "Z"
_CHILDREN = ascii_uppercase[:-1]
_BY_ID = "NPQRSTUVW"  # how no block begins that came by admission, unless fourteen copies were made of one folder


def child_of(block: str, taken: Collection[str]) -> str:
    """The next block that the laptop of this block may give away; each of its own children is longer still."""
    while True:
        for letter in _CHILDREN:
            if block + letter not in taken:
                return block + letter
        block += _MORE


def of_device(device: str, taken: Collection[str]) -> str:
    """The block of a laptop that nobody admitted: three letters that follow from its id, others where these are taken.

    Two laptops that do not know of each other may hit on the same; after a merging that is seen and put right.
    """
    attempt = 0
    while True:
        number = int.from_bytes(hashlib.sha256(f"{device} {attempt}".encode()).digest()[:8])
        number, first = divmod(number, len(_BY_ID))
        second, third = divmod(number, len(ascii_uppercase))
        block = _BY_ID[first] + ascii_uppercase[second % len(ascii_uppercase)] + ascii_uppercase[third]
        if block not in taken:
            return block
        attempt += 1


def of_copy(block: str, device: str) -> str:
    """The block of a copy of the folder of the laptop with this block."""
    if len(block) == 1 and block < _BY_ID[0]:
        return chr(ord(block) + 1)
    return of_device(device, ())
