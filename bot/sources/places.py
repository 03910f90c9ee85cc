"""Which places on the web may be visited, judged by the text of an address and by the address it leads to."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx
import idna

from bot.domain.errors import DeedsError

PORTS = {"http": 80, "https": 443}
_LONGEST_HOST = 253

# What `is_global` of the standard library lets through although nobody's public page lives there.
_RESERVED_V4 = tuple(
    map(ipaddress.IPv4Network, ("192.0.0.0/24", "192.88.99.0/24", "192.31.196.0/24", "192.52.193.0/24"))
)
# RFC 4291 and the IANA registry: only this block is assigned for use between networks ...
_UNICAST_V6 = ipaddress.IPv6Network("2000::/3")
# ... and within it these carry an address inside an address, or are for documents and protocols.
_RESERVED_V6 = tuple(
    map(
        ipaddress.IPv6Network,
        ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3ffe::/16", "3fff::/20"),
    )
)
# An interface id of this form (RFC 5214) names the IPv4 address that a tunnel leads to.
_TUNNEL_IDS = (0x0000_5EFE, 0x0200_5EFE)


@dataclass(frozen=True)
class Hosts:
    """The hosts a server's stewards allow: these with all below them, or any public one."""

    named: frozenset[str] = frozenset()
    any_public: bool = False

    def allows(self, host: str) -> bool:
        """Whether the host, or one above it, was named."""
        if self.any_public:
            return True
        parts = host.split(".")
        return any(".".join(parts[start:]) in self.named for start in range(len(parts)))


@dataclass(frozen=True)
class Place:
    """An address that may be asked: its text, its host as it is looked up, and scheme with host."""

    url: str
    host: str
    origin: str


def checked(url: str, hosts: Hosts) -> Place:
    """An address that may be asked, as far as its text tells.

    Raises ``DeedsError("fetch_address")``, ``DeedsError("fetch_port")`` and ``DeedsError("fetch_host")``.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
        strange = parts.username is not None or parts.password is not None or "\\" in url
        host = host_of(parts.hostname or "")
        # As the library reads it: what two readers understand differently is nobody's address.
        same = host == httpx.URL(url).raw_host.decode("ascii").rstrip(".")
    except (ValueError, httpx.InvalidURL) as error:
        raise DeedsError("fetch_address") from error
    if parts.scheme not in PORTS or strange or not same or not url.isprintable():
        raise DeedsError("fetch_address")
    if port not in (None, PORTS[parts.scheme]):
        raise DeedsError("fetch_port", {"host": host, "port": str(port)})
    if not hosts.allows(host):
        raise DeedsError("fetch_host", {"host": host})
    return Place(url, host, f"{parts.scheme}://{parts.netloc}")


def host_of(name: str) -> str:
    """A host's name in the form in which it is looked up: lower case, in ASCII, without a dot at its end.

    Raises ``ValueError`` for what is no name of a host.
    """
    if not name:
        raise ValueError
    if ":" in name:
        return str(ipaddress.IPv6Address(name))
    found = idna.encode(name.rstrip("."), uts46=True, std3_rules=True).decode("ascii")
    if len(found) > _LONGEST_HOST:
        raise ValueError
    return found


def is_public(text: str) -> bool:
    """Whether an address, as text, is one that anybody on the internet could publish a page at.

    Everything else is refused: private, local, shared, multicast and reserved ranges, those for documents,
    and IPv6 ranges that carry an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo, ISATAP).
    """
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    if not address.is_global or address.is_multicast or address.is_reserved or address.is_unspecified:
        return False
    if isinstance(address, ipaddress.IPv4Address):
        return not any(address in network for network in _RESERVED_V4)
    if address.scope_id is not None or address not in _UNICAST_V6:
        return False
    if any(address in network for network in _RESERVED_V6):
        return False
    return (int(address) >> 32) & 0xFFFF_FFFF not in _TUNNEL_IDS
