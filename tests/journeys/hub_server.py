"""A PostgreSQL server of the test's own, on loopback, in a folder of its own; it knows nothing of the system's."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from gbm_desktop.exchange.hub import contact, office
from gbm_desktop.model.hub import HubAddress

OWNER = "county"
PASSWORD = "owner-secret-7"
_SECONDS = 30


class HubServer:
    """One cluster. Passwords are asked for, with SCRAM, on loopback as well."""

    def __init__(self, *settings: str) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="gbm-hub-", dir="/tmp"))
        self._bin = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda found: int(found.parent.name))
        self._settings = settings
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self._make()

    def address(self, name: str = OWNER, password: str = PASSWORD, database: str = "hub") -> HubAddress:
        """The server's address for this person."""
        return contact.address_of(f"postgresql://{name}@127.0.0.1:{self.port}/{database}", password)

    def laptops(self) -> HubAddress:
        """The hub is prepared, and laptops sign on so."""
        address = office.prepare(self.address(), "laptops").laptops
        assert address is not None
        return address

    def start(self) -> None:
        """The server answers."""
        command = [str(self._bin / "postgres"), "-D", str(self.data), "-k", "", *self._settings]
        self._process = subprocess.Popen(_as_nobody_special(command), stderr=(self._folder / "log").open("ab"))
        for _ in range(_SECONDS * 10):
            ready = subprocess.run([str(self._bin / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)])
            if ready.returncode == 0:
                return
            time.sleep(0.1)
        raise RuntimeError(self.log())

    def stop(self, signal: str = "fast") -> None:
        """The server is gone: in good order, or (`immediate`) as in a power cut."""
        if self._process is not None:
            subprocess.run(
                _as_nobody_special([str(self._bin / "pg_ctl"), "-D", str(self.data), "-m", signal, "-s", "stop"]),
                check=True,
            )
            self._process.wait()
            self._process = None

    def remove(self) -> None:
        """Nothing is left of it."""
        self.stop("immediate")
        shutil.rmtree(self._folder)

    @property
    def data(self) -> Path:
        """Everything that the server stores."""
        return self._folder / "data"

    def log(self) -> str:
        """What the server wrote down."""
        return (self._folder / "log").read_text(encoding="utf-8", errors="replace")

    def _make(self) -> None:
        secret = self._folder / "password"
        secret.write_text(PASSWORD, encoding="ascii")
        if os.geteuid() == 0:
            for path in (self._folder, secret):
                shutil.chown(path, "postgres", "postgres")
        subprocess.run(
            _as_nobody_special([
                str(self._bin / "initdb"), "-D", str(self.data), "-U", OWNER, "-A", "scram-sha-256",
                f"--pwfile={secret}", "-E", "UTF8", "--no-locale", "--no-instructions",
            ]),
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        with (self.data / "postgresql.conf").open("a", encoding="ascii") as conf:
            conf.write(f"port = {self.port}\nlisten_addresses = '127.0.0.1'\nlog_statement = all\n")
        self.start()
        import psycopg

        with psycopg.connect(self.address(database="postgres").text, autocommit=True) as db:
            db.execute("CREATE DATABASE hub")


def _as_nobody_special(command: list[str]) -> list[str]:
    """PostgreSQL refuses to run as root; Debian's package brings a user for it."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
