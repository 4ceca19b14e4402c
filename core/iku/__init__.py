"""Indicators: which lists are counted, realisasi, capaian."""
