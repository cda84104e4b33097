"""What the county's office does at the hub, signed on as the database's owner."""

import re
import secrets
from dataclasses import dataclass

from gbm_desktop.errors.hub import BadHubLogin, HubNewer, HubTooOld
from gbm_desktop.exchange.hub.contact import address_of
from gbm_desktop.exchange.hub.envelope import Envelope
from gbm_desktop.model.hub import HubAddress
from gbm_desktop.store.hub import connecting, schema
from gbm_desktop.store.hub import parcels as store
from gbm_desktop.workspace import Workspace

_LOGIN = re.compile(r"[a-z][a-z0-9_]{0,39}")
_PASSWORD_BYTES = 18


@dataclass(frozen=True, slots=True)
class Prepared:
    """The hub has this program's tables; `laptops` is the address with which laptops sign on, if a login was made."""

    host: str
    version: int
    laptops: HubAddress | None = None


def prepare(owner: HubAddress, login: str = "") -> Prepared:
    """The hub has its tables, made once; with `login`, laptops can sign on by that name, with a new password.

    Raises BadHubLogin, HubTooOld, HubNewer, HubNotPermitted, HubNotReached, HubInsecure, HubRefused, HubFull, HubLost.
    """
    if login and not _LOGIN.fullmatch(login):
        raise BadHubLogin(login)
    password = secrets.token_urlsafe(_PASSWORD_BYTES)
    with connecting.connected(owner) as db, db.transaction():
        if (server := schema.server_version(db)) < schema.OLDEST_SERVER:
            raise HubTooOld(owner.host, server, schema.OLDEST_SERVER)
        found = schema.version(db)
        if found > schema.VERSION:
            raise HubNewer(owner.host)
        schema.make(db)
        if login:
            schema.let_in(db, login, password)
    laptops = address_of(owner.as_user(login), password) if login else None
    return Prepared(owner.host, schema.VERSION, laptops)


def forget(ws: Workspace, owner: HubAddress) -> int:
    """The hub holds nothing of this campaign any more; answers how many parcels and files it held.

    After an erasure: the next exchange brings what the laptops still have, without what was erased.
    """
    with connecting.connected(owner) as db:
        return store.forget(db, Envelope(ws).campaign)
