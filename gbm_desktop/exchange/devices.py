"""The campaign's laptops: who there is, what each may be called, and what counts of one that was lost."""

import json
from collections.abc import Iterable
from dataclasses import replace

from gbm_desktop import desk
from gbm_desktop.errors.desk import DeskUnnamed
from gbm_desktop.errors.devices import NothingQuarantined, OwnDevice, SeveralDevices, UnknownDevice
from gbm_desktop.exchange import keys, parcels
from gbm_desktop.exchange.parcels import Merged
from gbm_desktop.model import blocks
from gbm_desktop.model.devices import Laptop
from gbm_desktop.model.journal import Op
from gbm_desktop.store import devices as store
from gbm_desktop.store import merging, replica
from gbm_desktop.store.devices import Device
from gbm_desktop.workspace import Workspace


def everyone(ws: Workspace) -> list[Laptop]:
    """All laptops of the campaign, this one first, then as they joined."""
    last = store.last_steps(ws.read)
    held = {device: count for device, count, _seq, _arrived in store.held_back(ws.read)}
    listed = {device.id: device for device in store.everyone(ws.read)}
    for device in sorted({*last, ws.replica.id} - listed.keys()):
        listed[device] = _unlisted(ws, device)
    found = [_laptop(ws, device, last.get(device.id), held, listed.values()) for device in listed.values()]
    return sorted(found, key=lambda one: not one.here)


def names(ws: Workspace) -> dict[str, str]:
    """What each laptop is called, by its id."""
    return {device.id: device.name for device in store.everyone(ws.read)} | {ws.replica.id: ws.replica.name}


def meant(ws: Workspace, text: str) -> Laptop:
    """The laptop of this name, or of this id, or of the only id that ends so: they begin with the time.

    Raises UnknownDevice, SeveralDevices.
    """
    known = everyone(ws)
    named = [one for one in known if text in (one.name, one.id)]
    fits = named or [one for one in known if text and one.id.endswith(text)]
    if not fits:
        raise UnknownDevice(text)
    if len(fits) > 1:
        raise SeveralDevices(text, tuple(f"{one.name} {one.id}" for one in fits))
    return fits[0]


def rename(ws: Workspace, device: str, name: str) -> None:
    """The laptop is called so on every laptop. Raises UnknownDevice, DeskUnnamed."""
    wanted = name.strip()
    if not wanted:
        raise DeskUnnamed
    if device == ws.replica.id:
        keys.enrol(ws)
        desk.rename(ws, wanted)
    listed = _listed(ws, device)
    with ws.unit(Op.DEVICE_EDIT, name=wanted) as unit:
        unit.put("devices", store.row_of(replace(listed, name=wanted)))


def revoke(ws: Workspace, device: str) -> None:
    """What the laptop did so far counts; what comes of it from now on is held back. Raises UnknownDevice, OwnDevice."""
    if device == ws.replica.id:
        raise OwnDevice(ws.replica.name)
    listed = _listed(ws, device)
    if listed.trusted_until is None:
        until = parcels.known(ws).get(device, 0)
        with ws.unit(Op.DEVICE_REVOKE, name=listed.name) as unit:
            unit.put("devices", store.row_of(replace(listed, trusted_until=until)))


def let_in(ws: Workspace, device: str) -> Merged:
    """What is held back of the revoked laptop counts after all; what comes later does not.

    Raises UnknownDevice, NothingQuarantined.
    """
    listed = _listed(ws, device)
    last = {held: seq for held, _count, seq, _arrived in store.held_back(ws.read)}.get(device)
    if last is None:
        raise NothingQuarantined(listed.name)
    with ws.unit(Op.DEVICE_EDIT, name=listed.name) as unit:
        unit.put("devices", store.row_of(replace(listed, trusted_until=last)))
    return parcels.merge(ws, ())


def after_merge(ws: Workspace) -> None:
    """What a merging asks of this laptop is done: it vouches for what it has, and its numbers are its own."""
    _vouch(ws)
    _settle_block(ws)


def take_block(ws: Workspace, block: str) -> None:
    """Numbers that are handed out here begin so from now on."""
    with ws.aside() as db:
        replica.take_block(db, block)
    ws.replica = replace(ws.replica, block=block)


def own_block(ws: Workspace) -> str:
    """The letters of a laptop that nobody admitted; none that is known."""
    return blocks.of_device(ws.replica.id, {device.block for device in store.everyone(ws.read)})


def _vouch(ws: Workspace) -> None:
    """What came of a revoked laptop before it was known here to be revoked counts everywhere: a step says so.

    The step's `saw` is what counts; that it is written on this laptop's own entry sets it against nobody else's.
    """
    unsaid = json.loads(replica.unsaid(ws.read))
    limits = merging.limits(ws.read) if unsaid else {}
    beyond = [device for device, until in limits.items() if until is not None and unsaid.get(device, 0) > until]
    own = store.by_id(ws.read, ws.replica.id)
    if not beyond or own is None or own.trusted_until is not None:
        return
    known = names(ws)
    with ws.unit(Op.DEVICE_VOUCH, name="、".join(known.get(device, "") for device in beyond)) as unit:
        said = " ".join(f"{device}:{unsaid[device]}" for device in beyond)
        unit.put("devices", store.row_of(replace(own, note=said)))


def _settle_block(ws: Workspace) -> None:
    """Of two laptops with the same letters the one that joined later takes others."""
    own = store.by_id(ws.read, ws.replica.id)
    if own is None:
        return
    others = [one for one in store.everyone(ws.read) if one.id != own.id]
    if not any(one.block == ws.replica.block and (one.joined, one.id) < (own.joined, own.id) for one in others):
        return
    take_block(ws, own_block(ws))
    with ws.unit(Op.DEVICE_JOIN, name=own.name, block=ws.replica.block) as unit:
        unit.put("devices", store.row_of(replace(own, block=ws.replica.block)))


def _listed(ws: Workspace, device: str) -> Device:
    found = store.by_id(ws.read, device)
    if found is not None:
        return found
    if device not in parcels.known(ws):
        raise UnknownDevice(device)
    return _unlisted(ws, device)


def _unlisted(ws: Workspace, device: str) -> Device:
    """One that took steps and is not on the list yet."""
    here = device == ws.replica.id
    name, block = (ws.replica.name, ws.replica.block) if here else ("", "")
    return Device(device, name, store.known_key(ws.read, device), block, 0, "", None, "")


def _laptop(
    ws: Workspace, device: Device, last: tuple[int, int] | None, held: dict[str, int], listed: Iterable[Device]
) -> Laptop:
    steps, when = last or (0, None)
    doubles = [one.name for one in listed if one.id != device.id and one.block and one.block == device.block]
    return Laptop(
        id=device.id,
        name=device.name,
        block=device.block,
        here=device.id == ws.replica.id,
        joined=device.joined or None,
        admitted_by=device.admitted_by,
        key=device.key,
        steps=steps,
        last=when,
        trusted_until=device.trusted_until,
        held_back=held.get(device.id, 0),
        shares_block=next(iter(doubles), ""),
    )
