"""The page UMKM: the register of businesses."""
