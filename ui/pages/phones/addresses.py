"""Under which addresses phones can reach this laptop."""

from dataclasses import dataclass

from PySide6.QtNetwork import QAbstractSocket, QNetworkInterface

_HOTSPOTS = ("192.168.137.1", "10.42.0.1")  # Windows' and NetworkManager's own
_LINK_LOCAL = "169.254."


@dataclass(frozen=True, slots=True)
class Address:
    """One address of a network interface that is up, with the name that the system gives the interface."""

    address: str
    interface: str


def laptop_addresses() -> list[Address]:
    """The addresses in local networks, a hotspot of this laptop's own first."""
    flag = QNetworkInterface.InterfaceFlag
    found = [
        Address(entry.ip().toString(), interface.humanReadableName())
        for interface in QNetworkInterface.allInterfaces()
        if interface.flags() & flag.IsRunning and not interface.flags() & flag.IsLoopBack
        for entry in interface.addressEntries()
        if entry.ip().protocol() == QAbstractSocket.NetworkLayerProtocol.IPv4Protocol
    ]
    usable = [each for each in found if not each.address.startswith(_LINK_LOCAL)]
    return sorted(usable, key=lambda each: each.address not in _HOTSPOTS)
