"""Rekap: keragaan koperasi and rekap UMKM, the names behind them, and other people's figures."""
