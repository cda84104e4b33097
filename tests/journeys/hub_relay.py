"""A network cable between laptop and hub that can be pulled after so many bytes, and plugged in again."""

import select
import socket
import threading
from contextlib import suppress

from tests.journeys.free_ports import free_port

_PIECE = 4096


class Relay:
    """Listens on `port` and passes everything on to the server's port, until `bytes_left` have passed."""

    def __init__(self, server_port: int) -> None:
        self.port = free_port()
        self._server_port = server_port
        self.bytes_left = 0
        self.passed = 0
        self._listener: socket.socket | None = None
        self._thread: threading.Thread | None = None

    def plug_in(self, bytes_left: int = 1 << 60) -> None:
        """The line works, for so many bytes either way together."""
        self.pull_out()
        self.bytes_left, self.passed = bytes_left, 0
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self._thread = threading.Thread(target=self._serve, args=(self._listener,))
        self._thread.start()

    def pull_out(self) -> None:
        """Nobody answers any more."""
        if self._listener is not None and self._thread is not None:
            with suppress(OSError):
                self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._thread.join()
        self._listener = self._thread = None

    def _serve(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while self.bytes_left > 0:
                near = listener.accept()[0]
                with near, socket.create_connection(("127.0.0.1", self._server_port)) as far:
                    self._pass_on(near, far)
        listener.close()

    def _pass_on(self, near: socket.socket, far: socket.socket) -> None:
        other = {near: far, far: near}
        while self.bytes_left > 0:
            for giver in select.select(list(other), [], [])[0]:
                piece = giver.recv(min(_PIECE, self.bytes_left))
                if not piece:
                    return
                other[giver].sendall(piece)
                self.bytes_left -= len(piece)
                self.passed += len(piece)
                if self.bytes_left <= 0:
                    return
