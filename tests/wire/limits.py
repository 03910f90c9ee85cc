"""Rate limits: buckets by route and place, and the one on all requests of a bot together."""

import hashlib
import time
from collections import deque
from dataclasses import dataclass

Bucket = tuple[int, float]
"""So many requests in so many seconds."""

_MAJOR = ("channels", "guilds", "webhooks")


@dataclass(frozen=True)
class Verdict:
    """What a request is told: headers in any case, and for how long it must wait, if it must."""

    headers: dict[str, str]
    retry_after: float = 0.0
    everywhere: bool = False


class Limits:
    """Discord publishes no figures but the 50 a second; the buckets are what bots observe, and can be set.

    ``buckets`` is by method and path with ``*`` for ids; ``everywhere`` is None where nothing is to count
    all requests together. ``earned`` counts the 429s that went out.
    """

    def __init__(self) -> None:
        self.everywhere: Bucket | None = (50, 1.0)
        self.buckets: dict[tuple[str, str], Bucket] = {
            ("POST", "/channels/*/messages"): (5, 5.0),
            ("PATCH", "/channels/*/messages/*"): (5, 5.0),
        }
        self.earned = 0
        self._all: deque[float] = deque()
        self._windows: dict[tuple[str, str, str], tuple[float, int]] = {}

    def take(self, method: str, path: str, *, by_token: bool) -> Verdict:
        """Counts a request. Those of interactions carry no token and count only in their bucket."""
        now = time.monotonic()
        if by_token and self.everywhere is not None:
            most, seconds = self.everywhere
            while self._all and self._all[0] <= now - seconds:
                self._all.popleft()
            if len(self._all) >= most:
                self.earned += 1
                return Verdict({}, self._all[0] + seconds - now, everywhere=True)
            self._all.append(now)
        route, place = _route(path)
        bucket = self.buckets.get((method, route))
        if bucket is None:
            return Verdict({})
        most, seconds = bucket
        key = (method, route, place)
        opened, taken = self._windows.get(key, (now, 0))
        if now - opened >= seconds:
            opened, taken = now, 0
        left = opened + seconds - now
        headers = {
            "X-RateLimit-Limit": str(most),
            "X-RateLimit-Remaining": str(max(most - taken - 1, 0)),
            "X-RateLimit-Reset": f"{time.time() + left:.3f}",
            "X-RateLimit-Reset-After": f"{left:.3f}",
            "X-RateLimit-Bucket": hashlib.blake2b(f"{method} {route}".encode(), digest_size=16).hexdigest(),
        }
        if taken >= most:
            self.earned += 1
            return Verdict(headers, left)
        self._windows[key] = (opened, taken + 1)
        return Verdict(headers)


def _route(path: str) -> tuple[str, str]:
    """The path with ``*`` for ids and tokens, and the place whose bucket it is."""
    parts = path.strip("/").split("/")
    place = parts[1] if parts[0] in _MAJOR and len(parts) > 1 else ""
    shown = [
        "*" if each.isdecimal() or (at == 2 and parts[0] in ("webhooks", "interactions")) else each
        for at, each in enumerate(parts)
    ]
    return "/" + "/".join(shown), place
