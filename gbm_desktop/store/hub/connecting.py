"""A line to the hub, and what can be wrong with it."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeAlias

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.hub import (
    BadHubAddress,
    HubFull,
    HubInsecure,
    HubLost,
    HubNotPermitted,
    HubNotReached,
    HubRefused,
    HubUnprepared,
)
from gbm_desktop.model.hub import HubAddress

if TYPE_CHECKING:
    import psycopg

    from gbm_desktop.store.hub.patience import Line

    Db: TypeAlias = psycopg.Connection[tuple[Any, ...]]

_CONNECT_SECONDS = 5
_ANSWER_MS = 900_000
_IDLE_MS = 120_000
_LINE: dict[str, Any] = {  # a line that went dead is noticed within half a minute
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}
_AWAY = ("starting up", "shutting down", "recovery mode", "server closed the connection", "timeout expired")


@contextmanager
def connected(address: HubAddress, meanwhile: Callable[[], None] | None = None) -> "Iterator[Db]":
    """A line to the hub; each statement stands alone unless a transaction is begun.

    While an answer is awaited, `meanwhile` is called again and again; what it raises ends the waiting.

    Raises BadHubAddress, HubInsecure, HubNotReached, HubRefused, HubUnprepared, HubNotPermitted, HubFull, HubLost.
    """
    import psycopg

    db = _connect(address)
    if meanwhile is not None:
        db.meanwhile = meanwhile
    try:
        yield db
    except psycopg.Error as error:
        raise _plainly(error, address, lost=db.broken) from error
    finally:
        db.close()


def _connect(address: HubAddress) -> "Line":
    if not address.encrypted:
        raise HubInsecure(address.host)
    import psycopg

    from gbm_desktop.store.hub.patience import Line

    try:
        return Line.connect(
            address.text,
            autocommit=True,
            prepare_threshold=None,  # so that a pooler may stand between
            connect_timeout=_CONNECT_SECONDS,
            application_name="gbm-desktop",
            options=f"-c statement_timeout={_ANSWER_MS} -c idle_in_transaction_session_timeout={_IDLE_MS}",
            **_LINE,
        )
    except psycopg.ProgrammingError as error:  # a setting that there is not
        raise BadHubAddress from error
    except (psycopg.Error, UnicodeError) as error:
        raise _not_connected(str(error), address) from error


def _not_connected(said: str, address: HubAddress) -> GbmError:
    """Why no line came about; the server says it in its own language, so what it says hardly counts."""
    if any(words in said for words in _AWAY) or not any(map(_listens, _places(address))):
        return HubNotReached(address.host)
    return HubInsecure(address.host) if "SSL" in said or "certificate" in said else HubRefused(address.host)


def _places(address: HubAddress) -> list[tuple[str, int]]:
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        found = conninfo_to_dict(address.text)
    except ProgrammingError:
        return []
    ports = str(found.get("port") or "5432").split(",")
    ports *= len(address.hosts) if len(ports) == 1 else 1
    return [(host, int(port or 5432)) for host, port in zip(address.hosts, ports, strict=False)]


def _listens(place: tuple[str, int]) -> bool:
    try:
        with socket.create_connection(place, _CONNECT_SECONDS):
            return True
    except (OSError, UnicodeError):
        return False


def _plainly(error: "psycopg.Error", address: HubAddress, *, lost: bool) -> GbmError:
    from psycopg import errors

    if isinstance(error, errors.DiskFull | errors.OutOfMemory):
        return HubFull(address.host)
    if isinstance(error, errors.InsufficientPrivilege | errors.ReadOnlySqlTransaction):
        return HubNotPermitted(address.host)
    if isinstance(error, errors.UndefinedTable | errors.UndefinedColumn | errors.InvalidSchemaName):
        return HubUnprepared(address.host)
    if lost or isinstance(error, errors.OperationalError):
        return HubLost(address.host)
    raise error
