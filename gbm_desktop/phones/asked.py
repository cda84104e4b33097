"""What a phone asked for, checked as far as that goes without knowing what it is, and what it is answered."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import parse_qsl

from gbm_desktop.model.phones import Refusal

_MOST_FIELDS = 12
_SEE_OTHER = 303


class Refused(Exception):  # noqa: N818 - it says what happened; no GbmError, for it is said to a phone by its status
    """The phone is not given what it asked for."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Asked:
    """`part` is the token in the path; `by_script`: the page's own script asks, and follows where it is led itself."""

    address: str
    part: str = ""
    form: dict[str, str] = field(default_factory=dict)
    cookie: str = ""
    by_script: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A page, or where to go instead; `cookie` is set where there is one."""

    page: str = ""
    status: int = 200
    goto: str = ""
    cookie: str = ""
    plain: bool = False

    @classmethod
    def leading_to(cls, path: str, *, by_script: bool = False, cookie: str = "") -> Self:
        """The phone goes on to this path, so that loading the page again sends nothing again."""
        return cls(path, plain=True) if by_script else cls(status=_SEE_OTHER, goto=path, cookie=cookie)


async def body_of(stream: AsyncIterator[bytes], limit: int) -> bytes:
    """All that was sent. Raises Refused beyond the limit."""
    body = bytearray()
    async for part in stream:
        body += part
        if len(body) > limit:
            raise Refused(Refusal.TOO_LARGE)
    return bytes(body)


def fields(text: bytes) -> dict[str, str]:
    """The fields of a form, the last of each name. Raises Refused where they cannot be read."""
    try:
        pairs = parse_qsl(
            text.decode("utf-8"), keep_blank_values=True, max_num_fields=_MOST_FIELDS, encoding="utf-8", errors="strict"
        )
    except ValueError as error:
        raise Refused(Refusal.MALFORMED) from error
    return dict(pairs)
