"""Sealing a Discord id: the database alone leads to nobody, and the program can still write to them."""

import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

_NONCE, _ID = 12, 8


class Seal:
    """Seals ids with a key made from the master secret, which lies outside the database.

    ChaCha20-Poly1305 with a random nonce, bound to its server: what was sealed in one opens in no other. A
    secret seals far fewer ids than the 2**32 after which random nonces of this length may meet.
    """

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._cipher: ChaCha20Poly1305 | None = None

    def seal(self, server: str, user: int) -> str:
        """The sealed id, different each time."""
        nonce = secrets.token_bytes(_NONCE)
        return (nonce + self._made().encrypt(nonce, user.to_bytes(_ID, "big"), server.encode())).hex()

    def open(self, server: str, sealed: str) -> int | None:
        """The id; none for what was not sealed here, with this secret and for that server."""
        from cryptography.exceptions import InvalidTag

        try:
            whole = bytes.fromhex(sealed)
            found = self._made().decrypt(whole[:_NONCE], whole[_NONCE:], server.encode())
        except (ValueError, InvalidTag):
            return None
        return int.from_bytes(found, "big")

    def _made(self) -> "ChaCha20Poly1305":
        # Made where it is used: most processes seal and open nothing.
        if self._cipher is None:
            from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
            from cryptography.hazmat.primitives.hashes import SHA256
            from cryptography.hazmat.primitives.kdf.hkdf import HKDF

            key = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"deeds following").derive(self._secret)
            self._cipher = ChaCha20Poly1305(key)
        return self._cipher
