"""A Keputusan and its lampiran as data."""
