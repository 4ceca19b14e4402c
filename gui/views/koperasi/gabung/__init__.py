"""Gabungkan duplikat: suspected pairs, side by side, and the way back."""
