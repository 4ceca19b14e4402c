"""Gabungkan duplikat, for any register: suspected pairs, side by side, and the way back."""
