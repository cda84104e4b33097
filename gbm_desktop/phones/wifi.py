"""The text of a code by which a phone joins a wireless network."""

import re

_SPECIAL = re.compile(r'([\\;,:"])')


def join_text(name: str, password: str) -> str:
    r"""What phones read as "join this network": special characters behind a backslash, no password for an open one."""
    kind, secret = ("WPA", f"P:{_escaped(password)};") if password else ("nopass", "")
    return f"WIFI:T:{kind};S:{_escaped(name)};{secret};"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
