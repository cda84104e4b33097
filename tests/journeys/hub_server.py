"""A PostgreSQL server of the test's own, on loopback, in a folder of its own; it knows nothing of the system's."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from gbm_desktop.exchange.hub import contact, office
from gbm_desktop.model.hub import HubAddress
from tests.journeys.free_ports import free_port

OWNER = "county"
PASSWORD = "owner-secret-7"


class HubServer:
    """One cluster. Passwords are asked for, with SCRAM, on loopback as well."""

    def __init__(self, *settings: str, primary: "HubServer | None" = None) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="gbm-hub-"))
        self.programs = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda found: int(found.parent.name))
        self._settings = settings
        self.port = free_port()
        self._runs = False
        self._hand_over(self._folder)
        if primary is None:
            self._make()
        else:
            self._follow(primary)

    def address(self, name: str = OWNER, password: str = PASSWORD, database: str = "hub") -> HubAddress:
        """The server's address for this person."""
        return contact.address_of(f"postgresql://{name}@127.0.0.1:{self.port}/{database}", password)

    def laptops(self) -> HubAddress:
        """The hub is prepared, and laptops sign on so."""
        address = office.prepare(self.address(), "laptops").laptops
        assert address is not None
        return address

    def as_owner(self, question: str, *values: object) -> list[tuple[object, ...]]:
        """What the server answers whom everything is allowed."""
        import psycopg

        with psycopg.connect(self.address().text, autocommit=True) as db:
            cursor = db.execute(question, values)
            return cursor.fetchall() if cursor.description else []

    def start(self) -> None:
        """The server answers."""
        settings = " ".join(("-k ''", *self._settings))
        self._run("pg_ctl", "-D", str(self.data), "-l", str(self._folder / "log"), "-o", settings, "-w", "-s", "start")
        self._runs = True

    def stop(self, mode: str = "fast") -> None:
        """The server is gone: in good order, or (`immediate`) as in a power cut."""
        if self._runs:
            self._run("pg_ctl", "-D", str(self.data), "-m", mode, "-w", "-s", "stop")
            self._runs = False

    def remove(self) -> None:
        """Nothing is left of it."""
        self.stop("immediate")
        shutil.rmtree(self._folder)

    @property
    def data(self) -> Path:
        """Everything that the server stores."""
        return self._folder / "data"

    def encrypt(self, certificate: bytes, key: bytes) -> None:
        """From now on the server encrypts a line, and shows this certificate."""
        for name, content in (("server.crt", certificate), ("server.key", key)):
            (self.data / name).write_bytes(content)
            (self.data / name).chmod(0o600)
            self._hand_over(self.data / name)
        with (self.data / "postgresql.conf").open("a", encoding="ascii") as conf:
            conf.write("ssl = on\n")
        self.stop()
        self.start()

    def log(self) -> str:
        """What the server wrote down."""
        return (self._folder / "log").read_text(encoding="utf-8", errors="replace")

    def _make(self) -> None:
        secret = self._folder / "password"
        secret.write_text(PASSWORD, encoding="ascii")
        self._hand_over(secret)
        self._run(
            "initdb", "-D", str(self.data), "-U", OWNER, "-A", "scram-sha-256", f"--pwfile={secret}",
            "-E", "UTF8", "--no-locale", "--no-instructions", "--no-sync",
        )  # fmt: skip
        with (self.data / "postgresql.conf").open("a", encoding="ascii") as conf:
            conf.write(f"port = {self.port}\nlisten_addresses = '127.0.0.1'\nlog_statement = all\n")
        self.start()
        import psycopg

        with psycopg.connect(self.address(database="postgres").text, autocommit=True) as db:
            db.execute("CREATE DATABASE hub")

    def _follow(self, primary: "HubServer") -> None:
        """A stand-in that has all that the primary has, and follows it."""
        address = primary.address(database="postgres").text
        self._run("pg_basebackup", "-d", address, "-D", str(self.data), "-R", "-c", "fast")
        with (self.data / "postgresql.conf").open("a", encoding="ascii") as conf:
            conf.write(f"port = {self.port}\n")
        self.start()

    def promote(self) -> None:
        """The stand-in is the primary from now on."""
        self._run("pg_ctl", "-D", str(self.data), "-w", "-s", "promote")

    def _hand_over(self, file: Path) -> None:
        if os.geteuid() == 0:
            shutil.chown(file, "postgres", "postgres")

    def _run(self, program: str, *arguments: str) -> None:
        """PostgreSQL refuses to run as root; Debian's package brings a user for it."""
        user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        command = [*user, str(self.programs / program), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self._folder)  # noqa: S603 - Debian's own programs
