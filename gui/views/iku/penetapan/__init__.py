"""Realisasi frozen with its lists, and what moved since."""
