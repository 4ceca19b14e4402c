"""UMKM: identity, supervision, yearly profit, size class."""
