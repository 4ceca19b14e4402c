"""The signer as pyHanko wants it, its key read once: reading it anew costs most of the time."""

from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from pyhanko.sign.signers import SimpleSigner

SIDIK = "sha256"
_ROOM = 6 * 1024
"""What a signature needs beside its certificates: the key's answer and the attributes."""


class Penanda(SimpleSigner):
    """Signs many papers with one key."""

    kunci: Any = None

    def sign_raw(self, data: bytes, digest_algorithm: str) -> bytes:
        key = self.kunci
        if digest_algorithm == SIDIK and isinstance(key, RSAPrivateKey):
            return key.sign(data, PKCS1v15(), SHA256())
        if digest_algorithm == SIDIK and isinstance(key, EllipticCurvePrivateKey):
            return key.sign(data, ECDSA(SHA256()))
        return super().sign_raw(data, digest_algorithm)

    def reserved(self) -> int:
        """Characters to keep free in the file, so that nothing has to be signed to find out."""
        certificates = [self.signing_cert, *self.cert_registry]
        return 2 * (_ROOM + sum(len(one.dump()) for one in certificates if one is not None))
