"""Gabungkan duplikat UMKM: suspected pairs, side by side, and the way back."""
