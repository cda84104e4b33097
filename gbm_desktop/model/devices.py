"""The campaign's laptops as its people see them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Laptop:
    """A laptop of the campaign. Times are Unix times in milliseconds; `key` is its public key (hex).

    `steps` is the number of its last step that is known here, `last` when that was taken (None: none is known).
    `trusted_until` is the number of its last step that counts, None while it is not revoked; `held_back` counts those
    that came and do not count. `shares_block` names another laptop that hands out the same numbers.
    """

    id: str
    name: str
    block: str
    here: bool
    joined: int | None
    admitted_by: str
    key: str
    steps: int
    last: int | None
    trusted_until: int | None
    held_back: int
    shares_block: str

    @property
    def revoked(self) -> bool:
        """Whether what it does no longer counts."""
        return self.trusted_until is not None
