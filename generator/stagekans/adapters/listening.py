"""Whether a site can be shown on an address of this computer."""

import errno
import ipaddress
import socket

from stagekans.core.messages import say

_PORTS = range(1, 65_536)


class AddressRefused(Exception):
    """An address on which nothing can be shown; says why, and what to try."""


def available(address: str) -> None:
    """Raise AddressRefused when a server cannot listen there.

    address: "HOST:PORT" as MkDocs takes it; an IPv6 host stands in square brackets or bare.
    """
    host, port = _parts(address)
    other = f"{host}:{8001 if port != 8001 else 8002}"
    try:
        family, kind, _, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as listening:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(where)
    except OSError as error:
        name = "commands.serve.taken" if error.errno == errno.EADDRINUSE else "commands.serve.refused"
        raise AddressRefused(say(name, address=address, other=other)) from error


def _parts(address: str) -> tuple[str, int]:
    host, _, port = address.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    try:
        if host != "localhost":
            ipaddress.ip_address(host)
        number = int(port)
    except ValueError as error:
        raise AddressRefused(say("commands.serve.no-address", address=address)) from error
    if number not in _PORTS:
        raise AddressRefused(say("commands.serve.no-address", address=address))
    return host, number
