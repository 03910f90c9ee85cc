"""Links: only to the web, without credentials, and always under the name of the host they lead to."""

import re
from dataclasses import dataclass
from ipaddress import IPv6Address
from urllib.parse import quote, urlsplit

from bot.rendering.safe_text import cleaned, safe

_HOST = re.compile(r"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$")
# An @ is written as its code: whatever reads a link as text must find nobody mentioned in it.
_PATH = "/%:!$&'+,;="
LONGEST_LINK = 512


@dataclass(frozen=True)
class Address:
    """A web address that may be linked: its host in the letters that computers see, and the whole of it."""

    host: str
    url: str


def _ascii_host(host: str) -> str:
    if ":" in host:
        found = IPv6Address(host)
        if found.scope_id is not None:
            # What stands after the % may be anything, also what would end the link.
            raise ValueError(host)
        return f"[{found.compressed}]"
    # Foreign letters are shown as the code they travel as: a host that only looks like another is told apart.
    name = host.rstrip(".").encode("idna").decode("ascii").lower()
    if not _HOST.match(name):
        raise ValueError(name)
    return name


def address(url: str) -> Address | None:
    """The address if it may be linked: http or https, a host, no credentials; else none."""
    text = cleaned(url)
    if "\\" in text or " " in text:
        return None
    try:
        parts = urlsplit(text)
        if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
            return None
        host = _ascii_host(parts.hostname)
        port = f":{parts.port}" if parts.port is not None else ""
    except ValueError:
        return None
    rest = quote(parts.path, safe=_PATH)
    if parts.query:
        rest += "?" + quote(parts.query, safe=_PATH + "?")
    if parts.fragment:
        rest += "#" + quote(parts.fragment, safe=_PATH + "?")
    return Address(host + port, f"{parts.scheme}://{host}{port}{rest}")


def link(url: str, longest: int = LONGEST_LINK) -> str:
    """A link shown as its host; where it may not be linked or is longer than ``longest``, the host alone.

    Empty for what is no web address.
    """
    found = address(url)
    if found is None:
        return ""
    host = safe(found.host, 253)
    return f"[{host}](<{found.url}>)" if len(found.url) <= longest else host
