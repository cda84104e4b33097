"""The wireless network and the address that were used on this laptop last."""

from ui.settings import remembered


def network() -> tuple[str, str]:
    """Name and password of the wireless network; empty before the first time."""
    return str(remembered().value("phones/network", "")), str(remembered().value("phones/password", ""))


def set_network(name: str, password: str) -> None:
    """This network is offered next time."""
    remembered().setValue("phones/network", name)
    remembered().setValue("phones/password", password)


def address() -> str:
    """The address on which phones were served last."""
    return str(remembered().value("phones/address", ""))


def set_address(chosen: str) -> None:
    """This address is offered next time."""
    remembered().setValue("phones/address", chosen)
