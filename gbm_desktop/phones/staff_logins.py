"""Who has given the PIN of the staff's desk: each phone is a desk with a number of its own."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil

from gbm_desktop.errors.phones import PinShut, WrongPin
from gbm_desktop.phones.limits import WrongPins

_PIN_DIGITS, _SESSION_BYTES, _MOST = 6, 16, 64


def new_pin(random: Callable[[int], bytes]) -> str:
    """Six digits by chance."""
    return f"{int.from_bytes(random(8), 'big') % 10**_PIN_DIGITS:0{_PIN_DIGITS}d}"


@dataclass(frozen=True, slots=True)
class Login:
    """A phone at the staff's desk: the cookie that it bears, what its forms must repeat, the number of the desk."""

    cookie: str
    key: str
    number: int


@dataclass(slots=True)
class StaffLogins:
    """They last until the server stops or the PIN is changed."""

    random: Callable[[int], bytes]
    pin: str = ""
    _wrong: WrongPins = field(default_factory=WrongPins)
    _logins: dict[str, Login] = field(default_factory=dict)
    _count: int = 0

    def __post_init__(self) -> None:
        self.pin = self.pin or new_pin(self.random)

    def enter(self, pin: str, address: str, now: float) -> Login:
        """The phone is a desk. Raises WrongPin, PinShut."""
        if self._wrong.shut(address, now):
            raise PinShut(ceil(self._wrong.wait / 60))
        if not hmac.compare_digest(pin.strip().encode("utf-8", "replace"), self.pin.encode()):
            raise WrongPin(self._wrong.count(address, now))
        if len(self._logins) >= _MOST:
            del self._logins[next(iter(self._logins))]
        self._count += 1
        login = Login(self.random(_SESSION_BYTES).hex(), self.random(_SESSION_BYTES).hex(), self._count)
        self._logins[login.cookie] = login
        return login

    def known(self, cookie: str, key: str | None = None) -> Login | None:
        """The desk that bears the cookie and, where a form was sent, repeats its key."""
        login = self._logins.get(cookie)
        if login is None or key is None:
            return login
        return login if hmac.compare_digest(key.encode("utf-8", "replace"), login.key.encode()) else None

    def change_pin(self) -> str:
        """A new PIN; every phone has to give it."""
        self.pin, self._wrong = new_pin(self.random), WrongPins()
        self._logins.clear()
        return self.pin
