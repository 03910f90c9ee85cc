"""Sealing a Discord id: the database alone leads to nobody, and the program can still write to them."""

import hashlib
import hmac
import secrets

_NONCE, _ID, _TAG = 16, 8, 16


class Seal:
    """Seals ids with keys made from the master secret, which lies outside the database.

    The id is added to a key stream that HMAC-SHA-256 makes from a random nonce, and the whole authenticated
    with another key (encrypt-then-MAC), bound to its server: what was sealed in one opens in no other.
    """

    def __init__(self, secret: bytes) -> None:
        self._stream_key = hmac.digest(secret, b"deeds following stream", hashlib.sha256)
        self._tag_key = hmac.digest(secret, b"deeds following tag", hashlib.sha256)

    def seal(self, server: str, user: int) -> str:
        """The sealed id, different each time."""
        nonce = secrets.token_bytes(_NONCE)
        hidden = self._mixed(nonce, user.to_bytes(_ID, "big"))
        return (nonce + hidden + self._tag(server, nonce + hidden)).hex()

    def open(self, server: str, sealed: str) -> int | None:
        """The id; none for what was not sealed here, with this secret and for that server."""
        try:
            whole = bytes.fromhex(sealed)
        except ValueError:
            return None
        body, tag = whole[: _NONCE + _ID], whole[_NONCE + _ID :]
        if len(body) < _NONCE + _ID or not hmac.compare_digest(tag, self._tag(server, body)):
            return None
        return int.from_bytes(self._mixed(body[:_NONCE], body[_NONCE:]), "big")

    def _mixed(self, nonce: bytes, text: bytes) -> bytes:
        stream = hmac.digest(self._stream_key, nonce, hashlib.sha256)
        return bytes(one ^ other for one, other in zip(text, stream, strict=False))

    def _tag(self, server: str, body: bytes) -> bytes:
        return hmac.digest(self._tag_key, server.encode() + b"\0" + body, hashlib.sha256)[:_TAG]
